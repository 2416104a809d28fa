/*
 * The schema, as scripts that are appended to and never edited.  Numbers are 64-bit, times are seconds
 * UTC, enums are those of records/.  Nothing here names a diagnosis, a school or a child (B-31).
 */
#include "store/migrations.h"

static const char first[] =
    /* One row per fact about the store itself. */
    "CREATE TABLE facts ("
    "  name TEXT PRIMARY KEY,"
    "  number INTEGER,"
    "  octets BLOB"
    ") STRICT;"

    "CREATE TABLE imports ("
    "  id INTEGER PRIMARY KEY,"
    "  source TEXT NOT NULL,"
    "  digest BLOB NOT NULL,"		/* of the file: the same file goes on where it stopped */
    "  started_at INTEGER NOT NULL,"
    "  finished_at INTEGER,"		/* NULL: the gate withholds its members */
    "  undone_at INTEGER,"
    "  done INTEGER NOT NULL DEFAULT 0"	/* rows applied so far */
    ") STRICT;"

    "CREATE TABLE members ("
    "  id INTEGER PRIMARY KEY,"		/* random, 32 bits, never used again */
    "  state INTEGER NOT NULL,"
    "  roles INTEGER NOT NULL,"
    "  capacity INTEGER NOT NULL,"
    "  joined_at INTEGER NOT NULL,"
    "  objected_at INTEGER NOT NULL DEFAULT 0,"
    "  suspended_at INTEGER NOT NULL DEFAULT 0,"
    "  import INTEGER REFERENCES imports(id),"
    "  version INTEGER NOT NULL,"
    "  district TEXT NOT NULL DEFAULT '',"
    "  sealed BLOB"			/* the name; NULL once erased */
    ") STRICT;"
    "CREATE INDEX members_import ON members(import) WHERE import IS NOT NULL;"

    "CREATE TABLE addresses ("
    "  id INTEGER PRIMARY KEY,"
    "  member INTEGER NOT NULL REFERENCES members(id),"
    "  current INTEGER NOT NULL,"	/* 1: mail goes here */
    "  kind INTEGER NOT NULL,"
    "  blind_index BLOB NOT NULL,"
    "  domain_tag INTEGER NOT NULL,"	/* keyed hash of the domain, for pacing */
    "  version INTEGER NOT NULL,"
    "  sealed BLOB"
    ") STRICT;"
    "CREATE INDEX addresses_blind ON addresses(blind_index);"
    "CREATE UNIQUE INDEX addresses_current ON addresses(member) WHERE current = 1;"

    "CREATE TABLE topics ("
    "  id INTEGER PRIMARY KEY,"
    "  name TEXT NOT NULL UNIQUE,"
    "  class INTEGER NOT NULL,"
    "  basis INTEGER NOT NULL,"
    "  roles INTEGER NOT NULL,"		/* basis role: who may get it */
    "  version INTEGER NOT NULL,"
    "  title TEXT NOT NULL,"
    "  description TEXT NOT NULL"
    ") STRICT;"

    "CREATE TABLE wordings ("
    "  id INTEGER PRIMARY KEY,"
    "  name TEXT NOT NULL,"
    "  version INTEGER NOT NULL,"
    "  in_force_from INTEGER NOT NULL,"
    "  retired INTEGER NOT NULL,"
    "  privacy_notice TEXT NOT NULL,"
    "  topics TEXT NOT NULL,"		/* names with a space before and after each */
    "  text TEXT NOT NULL,"
    "  UNIQUE (name, version)"
    ") STRICT;"

    /* The current state; the ledger is the record, and this can be rebuilt from it. */
    "CREATE TABLE consent ("
    "  member INTEGER NOT NULL,"
    "  topic INTEGER NOT NULL,"
    "  address INTEGER NOT NULL,"
    "  state INTEGER NOT NULL,"
    "  changed_at INTEGER NOT NULL,"
    "  wording INTEGER NOT NULL,"
    "  seq INTEGER NOT NULL,"
    "  PRIMARY KEY (member, topic, address)"
    ") STRICT, WITHOUT ROWID;"

    /* Keyed hashes of addresses; outlive erasure.  topic 0 = everything but service mail. */
    "CREATE TABLE suppressions ("
    "  blind_index BLOB NOT NULL,"
    "  topic INTEGER NOT NULL,"
    "  since INTEGER NOT NULL,"
    "  PRIMARY KEY (blind_index, topic)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE ledger ("
    "  seq INTEGER PRIMARY KEY,"
    "  happened_at INTEGER NOT NULL,"
    "  recorded_at INTEGER NOT NULL,"
    "  actor INTEGER NOT NULL,"
    "  via INTEGER NOT NULL,"
    "  kind INTEGER NOT NULL,"
    "  member INTEGER NOT NULL,"
    "  body TEXT NOT NULL,"
    "  sealed BLOB,"
    "  prev BLOB NOT NULL,"
    "  hash BLOB NOT NULL"
    ") STRICT;"
    "CREATE INDEX ledger_member ON ledger(member, seq) WHERE member <> 0;"
    "CREATE TABLE ledger_head ("
    "  one INTEGER PRIMARY KEY CHECK (one = 1),"
    "  seq INTEGER NOT NULL,"
    "  hash BLOB NOT NULL"
    ") STRICT;"
    "CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN"
    "  SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
    "CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN"
    "  SELECT RAISE(ABORT, 'the ledger is append-only'); END;"

    "CREATE TABLE mailings ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  kind INTEGER NOT NULL,"
    "  state INTEGER NOT NULL,"
    "  hold INTEGER NOT NULL DEFAULT 0,"
    "  test INTEGER NOT NULL,"
    "  subject TEXT NOT NULL,"
    "  identity TEXT NOT NULL,"
    "  audience_parents INTEGER NOT NULL,"	/* roles, of people known as parents */
    "  audience_professionals INTEGER NOT NULL,"
    "  audience_got INTEGER NOT NULL,"
    "  source TEXT NOT NULL,"
    "  due_at INTEGER NOT NULL,"
    "  due_wall TEXT NOT NULL,"
    "  due_zone TEXT NOT NULL,"
    "  due_second INTEGER NOT NULL,"
    "  tzdata TEXT NOT NULL,"
    "  queued_at INTEGER NOT NULL,"
    "  queued_by INTEGER NOT NULL,"
    "  started_at INTEGER NOT NULL DEFAULT 0,"
    "  finished_at INTEGER NOT NULL DEFAULT 0,"
    /* the books, kept in the same transactions as the rows */
    "  intended INTEGER NOT NULL DEFAULT 0,"
    "  sent INTEGER NOT NULL DEFAULT 0,"
    "  refused INTEGER NOT NULL DEFAULT 0,"
    "  withheld INTEGER NOT NULL DEFAULT 0,"
    "  doubt INTEGER NOT NULL DEFAULT 0,"
    "  waiting INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE INDEX mailings_open ON mailings(due_at) WHERE state IN (1, 2);"
    "CREATE TABLE withheld_counts ("
    "  mailing INTEGER NOT NULL,"
    "  reason INTEGER NOT NULL,"
    "  count INTEGER NOT NULL,"
    "  PRIMARY KEY (mailing, reason)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE items ("
    "  mailing INTEGER NOT NULL REFERENCES mailings(id),"
    "  position INTEGER NOT NULL,"
    "  topic INTEGER NOT NULL REFERENCES topics(id),"
    "  title TEXT NOT NULL,"
    "  organisation TEXT NOT NULL,"
    "  link_host TEXT NOT NULL,"
    "  ends_at INTEGER NOT NULL,"	/* 0 = never */
    "  fund TEXT NOT NULL,"
    "  not_signposting TEXT NOT NULL,"
    "  PRIMARY KEY (mailing, position)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE variants ("
    "  mailing INTEGER NOT NULL REFERENCES mailings(id),"
    "  bits INTEGER NOT NULL,"
    "  segments BLOB NOT NULL,"
    "  PRIMARY KEY (mailing, bits)"
    ") STRICT, WITHOUT ROWID;"

    /* One row for every intended person.  A few dozen octets each. */
    "CREATE TABLE deliveries ("
    "  mailing INTEGER NOT NULL,"
    "  member INTEGER NOT NULL,"
    "  address INTEGER NOT NULL,"
    "  domain_tag INTEGER NOT NULL,"
    "  state INTEGER NOT NULL DEFAULT 0,"
    "  reason INTEGER NOT NULL DEFAULT 0,"
    "  fault INTEGER NOT NULL DEFAULT 0,"
    "  bits INTEGER NOT NULL DEFAULT 0,"
    "  attempts INTEGER NOT NULL DEFAULT 0,"
    "  due INTEGER NOT NULL DEFAULT 0,"
    "  first_try_at INTEGER NOT NULL DEFAULT 0,"
    "  code INTEGER NOT NULL DEFAULT 0,"
    "  instance INTEGER NOT NULL DEFAULT 0,"
    "  decided_at INTEGER NOT NULL DEFAULT 0,"	/* also the Date of the letter */
    "  decided_seq INTEGER NOT NULL DEFAULT 0,"	/* ledger head at the claim */
    "  address_version INTEGER NOT NULL DEFAULT 0,"
    "  digest BLOB,"
    "  PRIMARY KEY (mailing, member)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX deliveries_todo ON deliveries(mailing, due) WHERE state IN (0, 3);"
    "CREATE INDEX deliveries_held ON deliveries(instance) WHERE state IN (1, 2);"
    "CREATE INDEX deliveries_member ON deliveries(member);"

    "CREATE TABLE attempts ("
    "  id INTEGER PRIMARY KEY,"
    "  mailing INTEGER NOT NULL,"
    "  member INTEGER NOT NULL,"
    "  at INTEGER NOT NULL,"
    "  state INTEGER NOT NULL,"
    "  fault INTEGER NOT NULL,"
    "  code INTEGER NOT NULL,"
    "  enhanced TEXT NOT NULL,"
    "  queue_id TEXT NOT NULL,"
    "  sealed BLOB"			/* the server's words: they quote addresses */
    ") STRICT;"
    "CREATE INDEX attempts_letter ON attempts(mailing, member);"

    "CREATE TABLE senders ("
    "  instance INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  started_at INTEGER NOT NULL"
    ") STRICT;";

static const char keys_first[] =
    "CREATE TABLE facts ("
    "  name TEXT PRIMARY KEY,"
    "  octets BLOB"
    ") STRICT;"
    /* Random keys, wrapped by the master key. */
    "CREATE TABLE keyring ("
    "  purpose INTEGER NOT NULL,"
    "  id INTEGER NOT NULL,"
    "  wrapped BLOB NOT NULL,"
    "  made_at INTEGER NOT NULL,"
    "  PRIMARY KEY (purpose, id)"
    ") STRICT, WITHOUT ROWID;"
    /* One key per member, wrapped by the wrapping key.  Destroying the row erases the person. */
    "CREATE TABLE member_keys ("
    "  member INTEGER PRIMARY KEY,"
    "  wrapped BLOB NOT NULL,"
    "  pending INTEGER NOT NULL"	/* 1 until the store has the member: orphans are swept */
    ") STRICT;"
    "CREATE INDEX member_keys_pending ON member_keys(member) WHERE pending = 1;";

/* What start-up and undoing look for, without reading everybody. */
static const char second[] =
    "CREATE INDEX members_erasing ON members(id) WHERE state = 2;"
    "CREATE INDEX addresses_former ON addresses(member) WHERE current = 0;"
    /* Not "kind IN (…)": SQLite builds a table for that at every row it adds. */
    "CREATE INDEX ledger_imports ON ledger(kind, seq) WHERE kind >= 10 AND kind <= 12;";

/* C-34: what came back before this instant no longer counts against a person. */
static const char third[] =
    "ALTER TABLE members ADD COLUMN bounces_from INTEGER NOT NULL DEFAULT 0;"
    "CREATE INDEX members_suspended ON members(id) WHERE suspended_at <> 0;";

/* C-07: what a provider allows a day, and the domains that want to be left in peace for a while. */
static const char fourth[] =
    "CREATE TABLE attempts_by_hour ("
    "  hour INTEGER PRIMARY KEY,"	/* since 1970 */
    "  letters INTEGER NOT NULL"
    ") STRICT;"
    "CREATE TABLE domains ("
    "  domain_tag INTEGER PRIMARY KEY,"
    "  next_at INTEGER NOT NULL DEFAULT 0,"	/* milliseconds: its next letter, where domains have a pace */
    "  paused_until INTEGER NOT NULL DEFAULT 0,"
    "  paused_at INTEGER NOT NULL DEFAULT 0,"
    "  paused_by INTEGER NOT NULL DEFAULT 0,"
    "  automatic INTEGER NOT NULL DEFAULT 0,"
    "  reason TEXT NOT NULL DEFAULT ''"
    ") STRICT;"
    "CREATE INDEX domains_paused ON domains(paused_until) WHERE paused_until > 0;";

/* Notes to staff are mailings like any other, but no list of mailings is full of them. */
static const char fifth[] =
    "ALTER TABLE mailings ADD COLUMN note INTEGER NOT NULL DEFAULT 0;";

/* Mail that came in: where each lay, what it was and what became of it; nothing of what it says. */
static const char sixth[] =
    "CREATE TABLE folders ("
    "  id INTEGER PRIMARY KEY,"
    "  name TEXT NOT NULL,"
    "  validity INTEGER NOT NULL,"	/* UIDVALIDITY: other numbers under another one */
    "  first_seen_at INTEGER NOT NULL,"
    "  next_uid INTEGER NOT NULL DEFAULT 1,"
    "  UNIQUE (name, validity)"
    ") STRICT;"
    "CREATE TABLE mails ("
    "  folder INTEGER NOT NULL REFERENCES folders(id),"
    "  uid INTEGER NOT NULL,"
    "  digest BLOB NOT NULL,"
    "  arrived_at INTEGER NOT NULL,"
    "  recorded_at INTEGER NOT NULL,"
    "  class INTEGER NOT NULL,"
    "  effect INTEGER NOT NULL,"
    "  disposition INTEGER NOT NULL,"
    "  to_move INTEGER NOT NULL,"	/* 1: still lies where it came in */
    "  member INTEGER NOT NULL,"	/* 0 = nobody's that is proven */
    "  mailing INTEGER NOT NULL,"
    "  PRIMARY KEY (folder, uid)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX mails_digest ON mails(digest);"
    "CREATE INDEX mails_age ON mails(recorded_at);"
    "CREATE INDEX mails_to_move ON mails(folder, uid) WHERE to_move = 1;"
    /* What a person has to look at. */
    "CREATE TABLE inbox ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  folder INTEGER NOT NULL,"
    "  uid INTEGER NOT NULL,"
    "  kind INTEGER NOT NULL,"
    "  member INTEGER NOT NULL,"
    "  arrived_at INTEGER NOT NULL,"
    "  due_at INTEGER NOT NULL,"
    "  done_at INTEGER NOT NULL DEFAULT 0,"
    "  done_by INTEGER NOT NULL DEFAULT 0,"	/* acting person; 0 = seen in the mailbox */
    "  done_how INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE INDEX inbox_open ON inbox(folder, uid) WHERE done_at = 0;"
    "ALTER TABLE mailings ADD COLUMN in_reply_to TEXT NOT NULL DEFAULT '';"	/* Message-ID of the mail it answers */
    "ALTER TABLE mailings ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';"	/* where an answer to it goes, if not to its voice */
    "ALTER TABLE deliveries ADD COLUMN returned_at INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE deliveries ADD COLUMN returned_for INTEGER NOT NULL DEFAULT 0;"	/* enum fault */
    "CREATE INDEX deliveries_returned ON deliveries(mailing) WHERE returned_at <> 0;"
    "ALTER TABLE members ADD COLUMN held_at INTEGER NOT NULL DEFAULT 0;"	/* B-24 */
    "CREATE INDEX members_held ON members(held_at) WHERE held_at <> 0;";

/* B-08, E-01: who asked to join by mail, and how often we have written about it. */
static const char seventh[] =
    "CREATE TABLE joins ("
    "  member INTEGER PRIMARY KEY,"
    "  asked_at INTEGER NOT NULL,"
    "  confirmed_at INTEGER NOT NULL DEFAULT 0,"
    "  letters INTEGER NOT NULL DEFAULT 0,"	/* in the month that began at letters_from */
    "  letters_from INTEGER NOT NULL DEFAULT 0,"
    "  last_letter_at INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE INDEX joins_open ON joins(asked_at) WHERE confirmed_at = 0;";

/* Events, who comes to them, and the mailings that will be made of them when their time comes. */
static const char eighth[] =
    "CREATE TABLE events ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  state INTEGER NOT NULL,"
    "  source TEXT NOT NULL,"	/* the officer's file */
    "  previous TEXT NOT NULL DEFAULT '',"	/* what people had been told before the last change */
    "  starts_at INTEGER NOT NULL,"
    "  starts_wall TEXT NOT NULL,"
    "  starts_second INTEGER NOT NULL,"
    "  ends_at INTEGER NOT NULL,"
    "  ends_wall TEXT NOT NULL,"
    "  ends_second INTEGER NOT NULL,"
    "  tzdata TEXT NOT NULL,"
    "  uid TEXT NOT NULL UNIQUE,"
    "  sequence INTEGER NOT NULL,"
    "  version INTEGER NOT NULL,"
    "  added_at INTEGER NOT NULL,"
    "  changed_at INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX events_time ON events(starts_at);"
    "CREATE TABLE bookings ("
    "  event INTEGER NOT NULL REFERENCES events(id),"
    "  member INTEGER NOT NULL,"
    "  state INTEGER NOT NULL,"
    "  booked_at INTEGER NOT NULL,"
    "  told INTEGER NOT NULL,"	/* version of the event; -1 = nothing yet */
    "  told_state INTEGER NOT NULL,"
    "  PRIMARY KEY (event, member)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX bookings_member ON bookings(member);"
    "CREATE TABLE appointments ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  kind INTEGER NOT NULL,"
    "  of INTEGER NOT NULL,"	/* the event, survey or repeat */
    "  words TEXT NOT NULL,"
    "  due_at INTEGER NOT NULL,"
    "  due_wall TEXT NOT NULL,"
    "  tzdata TEXT NOT NULL,"
    "  state INTEGER NOT NULL DEFAULT 0,"
    "  dropped INTEGER NOT NULL DEFAULT 0,"
    "  mailing INTEGER NOT NULL DEFAULT 0,"
    "  decided_at INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE INDEX appointments_due ON appointments(due_at) WHERE state = 0;"
    "CREATE INDEX appointments_of ON appointments(kind, of);"
    "ALTER TABLE mailings ADD COLUMN origin INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE mailings ADD COLUMN origin_id INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE mailings ADD COLUMN origin_version INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE mailings ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE mailings ADD COLUMN calendar TEXT NOT NULL DEFAULT '';"
    "CREATE INDEX mailings_origin ON mailings(origin, origin_id) WHERE origin <> 0;";

/* Surveys, and newsletters and meetings that come again and again. */
static const char ninth[] =
    "CREATE TABLE surveys ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  source TEXT NOT NULL,"	/* the officer's file */
    "  opens_at INTEGER NOT NULL,"	/* 0 = not said */
    "  opens_wall TEXT NOT NULL,"
    "  closes_at INTEGER NOT NULL,"
    "  closes_wall TEXT NOT NULL,"
    "  closes_second INTEGER NOT NULL,"
    "  tzdata TEXT NOT NULL,"
    "  added_at INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX surveys_time ON surveys(closes_at);"
    "CREATE TABLE repeats ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  source TEXT NOT NULL,"
    "  rule TEXT NOT NULL,"		/* RRULE (RFC 5545 3.3.10), in UK time */
    "  first_wall TEXT NOT NULL,"
    "  ahead_days INTEGER NOT NULL,"
    "  releases_itself INTEGER NOT NULL,"
    "  title TEXT NOT NULL,"
    "  added_at INTEGER NOT NULL,"
    "  added_by INTEGER NOT NULL,"
    "  ended_at INTEGER NOT NULL DEFAULT 0"
    ") STRICT;";

/* What the calendar programs of people who booked answer. */
static const char tenth[] =
    "ALTER TABLE bookings ADD COLUMN answer INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE bookings ADD COLUMN answered_at INTEGER NOT NULL DEFAULT 0;";

/* A row is a sender's from its claim to its outcome.  Said by `instance` alone, the index is not written when a letter is
 * released, which happens for every letter. */
static const char eleventh[] =
    "DROP INDEX deliveries_held;"
    "UPDATE deliveries SET instance = 0 WHERE instance <> 0 AND state NOT IN (1, 2);"
    "CREATE INDEX deliveries_held ON deliveries(instance) WHERE instance <> 0;";

/* Who booked is reminded by a letter of their own, which holds the link. */
static const char twelfth[] =
    "ALTER TABLE bookings ADD COLUMN remind INTEGER NOT NULL DEFAULT 0;";	/* 1: a reminder is due */

/* what waits until a notice to partners has gone out, and how long after it it was meant to go. */
static const char thirteenth[] =
    "ALTER TABLE mailings ADD COLUMN after_mailing INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE mailings ADD COLUMN after_seconds INTEGER NOT NULL DEFAULT 0;"
    "CREATE INDEX mailings_after ON mailings(after_mailing) WHERE after_mailing <> 0;";

/* What the relay said to a letter it took stands in the letter's own row, which is written then anyway; attempts are those that
 * failed. */
static const char fourteenth[] =
    "ALTER TABLE deliveries ADD COLUMN accepted_at INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE deliveries ADD COLUMN enhanced TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE deliveries ADD COLUMN queue_id TEXT NOT NULL DEFAULT '';";

/* What was recorded of a mail is kept for as long as the mail lies in a folder that is read. */
static const char fifteenth[] =
    "ALTER TABLE mails ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;"	/* when it was known last to lie there */
    "UPDATE mails SET seen_at = recorded_at;"
    "CREATE INDEX mails_seen ON mails(seen_at);"
    "ALTER TABLE folders ADD COLUMN rolled_at INTEGER NOT NULL DEFAULT 0;";	/* when all its mails were told of last */

/* B-43: a new address waits to be confirmed as somebody who has been asked to join; whose it is. */
static const char sixteenth[] =
    "ALTER TABLE joins ADD COLUMN instead_of INTEGER NOT NULL DEFAULT 0;"
    "CREATE INDEX joins_instead_of ON joins(instead_of) WHERE instead_of <> 0;";

/* Never read: what is urgent, like a cancelled event, is service mail, and that may go at any hour. */
static const char seventeenth[] =
    "ALTER TABLE mailings DROP COLUMN urgent;";

/* What of a booking a person knew before the last letter about it, so that a letter which has not gone can be taken back. */
static const char eighteenth[] =
    "ALTER TABLE bookings ADD COLUMN letter INTEGER NOT NULL DEFAULT 0;"	/* a mailing */
    "ALTER TABLE bookings ADD COLUMN knew INTEGER NOT NULL DEFAULT -1;"
    "ALTER TABLE bookings ADD COLUMN knew_state INTEGER NOT NULL DEFAULT 0;";

/* Since when topics and wordings have been as they are; before it was kept, since any of them was declared last (A-11, B-05). */
static const char nineteenth[] =
    "ALTER TABLE topics ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE wordings ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;"
    "UPDATE topics SET changed_at = coalesce((SELECT max(recorded_at) FROM ledger WHERE kind = 2), 0);"
    "UPDATE wordings SET changed_at = coalesce((SELECT max(recorded_at) FROM ledger WHERE kind = 3), 0);";

/* B-42: how often keys of the erased have been destroyed is counted, here and in keys.db (keys_third). */
static const char twentieth[] =
    "INSERT INTO facts(name, number) SELECT 'erasures', 1 WHERE EXISTS (SELECT 1 FROM members WHERE state IN (2, 3));";

/* A-48, B-42: what was kept until now of mails that people wrote, and of letters to people who have been erased. */
static const char twenty_first[] =
    "DELETE FROM variants WHERE mailing IN (SELECT id FROM mailings WHERE in_reply_to <> '' AND finished_at <> 0"
    " AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.mailing = mailings.id AND d.state = 7));"
    "UPDATE mailings SET in_reply_to = '' WHERE in_reply_to <> '' AND finished_at <> 0"
    " AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.mailing = mailings.id AND d.state = 7);"
    "UPDATE mailings SET source = '', calendar = '', in_reply_to = '', reply_to = '' WHERE audience_got = -1 AND EXISTS"
    " (SELECT 1 FROM deliveries d JOIN members m ON m.id = d.member WHERE d.mailing = mailings.id AND m.state IN (2, 3));"
    "DELETE FROM variants WHERE mailing IN (SELECT id FROM mailings WHERE audience_got = -1 AND source = '');";

/* B-42: whose a mail was is forgotten with the person. */
static const char twenty_second[] =
    "CREATE INDEX mails_member ON mails(member) WHERE member <> 0;"
    "CREATE INDEX inbox_member ON inbox(member) WHERE member <> 0;"
    "UPDATE mails SET member = 0, mailing = 0 WHERE member IN (SELECT id FROM members WHERE state IN (2, 3));"
    "UPDATE inbox SET member = 0 WHERE member IN (SELECT id FROM members WHERE state IN (2, 3));";

/* F-23: how many seconds of the time since its first try a letter has waited for us, beyond the times it was due. */
static const char twenty_third[] =
    "ALTER TABLE deliveries ADD COLUMN waited INTEGER NOT NULL DEFAULT 0;";

/* C-07: the moment that the pace of its domain has given to a letter; it has its turn when it is due at just that. */
static const char twenty_fourth[] =
    "ALTER TABLE deliveries ADD COLUMN turn_at INTEGER NOT NULL DEFAULT 0;";

/* B-05: what an earlier version of a wording said is agreed to no more. */
static const char twenty_fifth[] =
    "UPDATE wordings SET retired = 1 WHERE version < (SELECT max(o.version) FROM wordings o WHERE o.name = wordings.name);";

/* E-01, B-29: the letters about joining of the last 30 days hang on a keyed hash of the mailbox and outlive who is forgotten in between. */
static const char twenty_sixth[] =
    "CREATE TABLE join_letters ("
    "  mailbox BLOB NOT NULL,"
    "  at INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX join_letters_mailbox ON join_letters(mailbox, at);"
    "CREATE INDEX join_letters_age ON join_letters(at);"
    "INSERT INTO join_letters SELECT a.blind_index, j.last_letter_at FROM joins j JOIN addresses a ON a.member = j.member AND a.current = 1"
    " JOIN (SELECT 1 AS letter UNION SELECT 2 UNION SELECT 3) ON letter <= j.letters;"
    "ALTER TABLE joins DROP COLUMN letters;"
    "ALTER TABLE joins DROP COLUMN letters_from;"
    "ALTER TABLE joins DROP COLUMN last_letter_at;";

/* What topics and wordings were called and when, without reading the whole record book. */
static const char twenty_seventh[] =
    "CREATE INDEX ledger_declared ON ledger(kind, seq) WHERE kind >= 2 AND kind <= 3;";

/* What waits is found however much has gone: nothing that is asked for each letter reads all mailings, bookings or people. */
static const char twenty_eighth[] =
    "DROP INDEX mailings_open;"
    "CREATE INDEX mailings_open ON mailings(kind <> 6, due_at) WHERE state IN (1, 2);"	/* service mail overtakes */
    "CREATE INDEX mailings_state ON mailings(state, due_at);"
    "CREATE INDEX mailings_waiting ON mailings(state) WHERE waiting > 0;"
    "CREATE INDEX mailings_doubt ON mailings(id) WHERE doubt > 0;"
    "CREATE INDEX members_staff ON members(id) WHERE (roles & 8) <> 0;"
    "CREATE INDEX events_ends ON events(ends_at, version);"
    "CREATE INDEX bookings_untold ON bookings(event) WHERE told_state <> state;"
    "CREATE INDEX bookings_remind ON bookings(event) WHERE remind = 1;"
    "CREATE INDEX bookings_told ON bookings(event, told) WHERE state = 1;";

/* What waits for a person is found when its mail is met at another place, without reading all that ever waited; the other way round than
 * inbox_open, which stays the one for going through a folder. */
static const char twenty_ninth[] =
    "CREATE INDEX inbox_place ON inbox(uid, folder);";

/* C-33: what was refused for our sake is counted by itself, of one mailing, however many others there are. */
static const char thirtieth[] =
    "ALTER TABLE mailings ADD COLUMN blamed_seen INTEGER NOT NULL DEFAULT 0;"	/* so many of them had a person seen */
    "CREATE INDEX attempts_blamed ON attempts(mailing, member) WHERE fault >= 3 AND fault <= 5"
    " AND (code >= 500 OR (code = 0 AND state = 3));"
    "DROP INDEX deliveries_returned;"
    "CREATE INDEX deliveries_returned ON deliveries(mailing, returned_for) WHERE returned_at <> 0;";

/* C-06: the complaints about one mailing. */
static const char thirty_first[] =
    "CREATE INDEX mails_complaints ON mails(mailing) WHERE class = 5 AND effect = 3;";

/* A picture stands once for all the versions of a mailing that show it; versions made before hold their own copies. */
static const char thirty_second[] =
    "CREATE TABLE enclosures ("
    "  mailing INTEGER NOT NULL REFERENCES mailings(id),"
    "  hash BLOB NOT NULL,"
    "  octets BLOB NOT NULL,"
    "  PRIMARY KEY (mailing, hash)"
    ") STRICT, WITHOUT ROWID;";

/* A row for every start of the sender, of which only the number counts; and what was never read: who has done with a mail stands in
 * the record book. */
static const char thirty_third[] =
    "INSERT INTO facts(name, number) SELECT 'senders', coalesce(max(instance), 0) FROM senders;"
    "DROP TABLE senders;"
    "ALTER TABLE inbox DROP COLUMN done_by;"
    "ALTER TABLE bookings DROP COLUMN answered_at;"
    "ALTER TABLE surveys DROP COLUMN added_at;";

/* C-33: whether it is believed of those that a mailing did not reach that they are gone (enum gone). */
static const char thirty_fourth[] =
    "ALTER TABLE mailings ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;";

/* A test overtakes as service mail does. */
static const char thirty_fifth[] =
    "DROP INDEX mailings_open;"
    "CREATE INDEX mailings_open ON mailings(kind <> 6 AND test = 0, due_at) WHERE state IN (1, 2);";

/* Who is said to be gone, or full, of one mailing. */
static const char thirty_sixth[] =
    "CREATE INDEX attempts_gone ON attempts(mailing) WHERE state = 5 AND fault >= 1 AND fault <= 2;";

/* How many that were is counted as they come: to count them at each one anew is slow where there are thousands. */
static const char thirty_seventh[] =
    "ALTER TABLE mailings ADD COLUMN said_gone INTEGER NOT NULL DEFAULT 0;"
    "UPDATE mailings SET said_gone = (SELECT count(*) FROM attempts WHERE mailing = mailings.id AND state = 5 AND fault >= 1 AND fault <= 2)"
    "  + (SELECT count(*) FROM deliveries WHERE mailing = mailings.id AND returned_at <> 0 AND returned_for IN (1, 2));"
    "DROP INDEX attempts_gone;";

static const char *const store_migrations[] = { first, second, third, fourth, fifth, sixth, seventh, eighth, ninth,
	tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth,
	eighteenth, nineteenth, twentieth, twenty_first, twenty_second, twenty_third,
	twenty_fourth, twenty_fifth, twenty_sixth, twenty_seventh, twenty_eighth, twenty_ninth,
	thirtieth, thirty_first, thirty_second, thirty_third, thirty_fourth, thirty_fifth, thirty_sixth,
	thirty_seventh, NULL };
/* Which keys are pending stands apart: settling a thousand people does not write their keys, which lie all over the table, a second
 * time. */
static const char keys_second[] =
    "CREATE TABLE pending_keys (member INTEGER PRIMARY KEY) STRICT;"
    "INSERT INTO pending_keys SELECT member FROM member_keys WHERE pending = 1;"
    "DROP INDEX member_keys_pending;"
    "ALTER TABLE member_keys DROP COLUMN pending;";

/* How often keys of the erased have been destroyed: a keys.db behind the store's count was put back from a backup (B-42). */
static const char keys_third[] =
    "ALTER TABLE facts ADD COLUMN number INTEGER;";

static const char *const keys_migrations[] = { keys_first, keys_second, keys_third, NULL };

const struct driver_schema store_schema = { 0x5369676e, store_migrations, 1024 };	/* "Sign" */
const struct driver_schema keys_schema = { 0x5369676b, keys_migrations, 256 };		/* "Sigk" */
