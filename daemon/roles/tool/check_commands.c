/*
 * check: is everything whole.  status: how things are, for an officer.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "core/declared.h"
#include "core/disk_room.h"
#include "core/event.h"
#include "core/event_mailing.h"
#include "core/ledger.h"
#include "core/mailbox_age.h"
#include "core/mailing.h"
#include "core/member.h"
#include "core/quiet.h"
#include "core/working_day.h"
#include "records/words.h"
#include "roles/tool/forecast.h"
#include "roles/tool/progress.h"
#include "store/store_appointment.h"
#include "store/store_consent.h"
#include "store/store_delivery.h"
#include "store/store_domain.h"
#include "store/store_event.h"
#include "store/store_import.h"
#include "store/store_intake.h"
#include "store/store_join.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { LISTED = 50, NOT_MADE_SHOWN = 14 * 86400, REPORTS_COUNT = 30 * 86400 };

static struct progress looking;	/* what check looks at: with many people some of it takes seconds */

/* One line; true if it is good. */
static bool
line(struct tool *tool, const char *what, bool good, const char *words)
{
	progress_end(&looking);
	tool_say(tool, "%-7s %-14s %s\n", good ? "good" : "FAILED", what, words);
	tool_json(tool, json_pack("{s:s, s:b, s:s}", "check", what, "good", good, "words", words));
	if (!good)
		log_error("a check failed", log_word("check", what));
	return good;
}

static bool
check_configuration(struct tool *tool)
{
	char words[512];

	snprintf(words, sizeof words, "%.400s: %d topic%s, %d wording%s", tool->config_path, tool->forum->topic_count,
	    tool->forum->topic_count == 1 ? "" : "s", tool->forum->wording_count, tool->forum->wording_count == 1 ? "" : "s");
	return line(tool, "configuration", true, words);
}

/* Says something and looks whether anybody takes it. */
static bool
check_log(struct tool *tool)
{
	const char *socket = tool->forum->log_socket[0] != '\0' ? tool->forum->log_socket : "/dev/log";
	int64_t lost = log_lost();
	bool taken, good;
	char words[256];

	log_info("check", log_word("result", "begun"));
	taken = log_lost() == lost;
	good = taken || !tool_needs_log(tool);
	snprintf(words, sizeof words, taken ? "%.200s takes what is said" : good ? "nobody takes it at %.200s, which is no matter in a demo" :
	    "nobody takes it at %.200s: is the system log running, and is log.socket right?", socket);
	return line(tool, "log", good, words);
}

/* A login that nobody has is found out here and not on the evening it is needed. */
static bool
check_people(struct tool *tool)
{
	char words[256];

	for (int i = 0; i < tool->forum->person_count; i++)
		if (tool->forum->people[i].uid < 0) {
			snprintf(words, sizeof words, "nobody on this machine logs in as %.64s (configuration, people:)",
			    tool->forum->people[i].login);
			return line(tool, "people", false, words);
		}
	return line(tool, "people", true, tool->forum->demo ? "a demo: whoever runs it may do everything" :
	    "everybody in the configuration has a login here");
}

static bool
check_folders(struct tool *tool)
{
	const char *folders[] = { tool->forum->store_directory, tool->forum->key_directory };
	struct stat facts;
	char words[512];

	for (int i = 0; i < 2; i++)
		if (stat(folders[i], &facts) != 0) {
			snprintf(words, sizeof words, "%.300s is not there; before the first start: signpost init", folders[i]);
			return line(tool, "folders", false, words);
		} else if ((facts.st_mode & 077) != 0) {
			snprintf(words, sizeof words, "others can look into %.300s; run: chmod 0700 %.100s", folders[i],
			    folders[i]);
			return line(tool, "folders", false, words);
		}
	return line(tool, "folders", true, "nobody else can look into the store and the keys");
}

static bool
check_disk(struct tool *tool)
{
	int64_t megabytes;
	bool low = disk_room_is_low(tool->forum, &megabytes);
	char words[160];

	if (megabytes == INT64_MAX)
		return line(tool, "disk", false, "the folders of the store and the keys are not there");
	snprintf(words, sizeof words, "%lld MB are free%s", (long long)megabytes, low ? ", which is too little to send anything" : "");
	return line(tool, "disk", !low, words);
}

/* F-09: the table ends some day. */
static bool
check_holidays(struct tool *tool)
{
	bool ended = bank_holidays_run_out(clock_now());

	return line(tool, "bank-holidays", !ended, ended ? "known until the end of this year only; a newer Signpost is needed" :
	    "known beyond this year");
}

static bool
check_store(struct tool *tool)
{
	struct reason why = { 0 };
	bool good = driver_check(tool->office->store->main, &why) && driver_check(tool->office->store->keys, &why);

	return line(tool, "store", good, good ? "every page can be read" : why.text);
}

static bool
check_ledger(struct tool *tool)
{
	struct store *store = tool->office->store;
	char head[LEDGER_HEAD_TEXT], words[128];
	struct ledger_followed followed;
	int64_t rows, differences;
	struct reason why = { 0 };
	bool good;

	store_begin_reading(store);
	good = ledger_verify(store, &rows, head, &why);
	differences = ledger_compare(store, &followed);
	store_end_reading(store);
	snprintf(words, sizeof words, "%lld entries, none changed, none missing", (long long)rows);
	good = line(tool, "record-book", good, good ? words : why.text);
	snprintf(words, sizeof words, differences == 0 ? "just what the record book says" :
	    "%lld differ from the record book; run: signpost ledger rebuild", (long long)differences);
	return line(tool, "agreements", differences == 0, words) && good;
}

struct reworded {
	struct tool *tool;
	const struct declared *declared;
};

/* A-11, B-13: their yes stands; whether it still covers this, a person has to judge. */
static bool
say_reworded(void *owner, const struct topic *topic, int64_t version)
{
	const struct reworded *reworded = owner;
	int64_t changed_at = declared_changed_at(reworded->declared, topic->id), people;
	char words[256], day[CLOCK_TEXT], count[48];

	(void)version;
	people = changed_at != 0 ? store_consent_agreed_until(reworded->tool->office->store, topic->id, changed_at) : 0;
	snprintf(words, sizeof words, "%s agreed to %s before it got another title or description on %s; if that means something else, ask "
	    "them again under a new topic", tool_people(people, count), topic->name, clock_plain_date(changed_at, day));
	return people == 0 || line(reworded->tool, "topics", true, words);
}

/* B-05: word for word what people agreed to. */
static bool
check_topics(struct tool *tool)
{
	struct store *store = tool->office->store;
	struct declared declared;
	struct reason why = { 0 };
	bool good;

	/* Every version of each is compared, and nobody is to wait for that. */
	store_begin_reading(store);
	declared_load(&declared, store);
	good = declared_is_kept(&declared, store, &why);
	store_end_reading(store);
	store_begin(store);	/* what the configuration says is tried, and not written down */
	good = good && office_declare(tool->office, &why);
	store_rollback(store);
	line(tool, "topics", good, good ? "they and the wordings are as the record book has them" : why.text);
	store_topic_walk(store, say_reworded, &(struct reworded){ tool, &declared });
	declared_clear(&declared);
	return good;
}

static bool
check_books(struct tool *tool)
{
	struct store *store = tool->office->store;
	int64_t ids[LISTED], before = 0, mailings = 0, wrong = 0;
	char words[160];
	int count;

	do {
		count = store_mailing_list(store, before, true, ids, LISTED);
		for (int i = 0; i < count; i++) {
			struct books books;

			if (!store_books(store, ids[i], &books) || !books.balanced)
				wrong = ids[i];
			before = ids[i];
			mailings++;
		}
	} while (count == LISTED);
	if (wrong != 0)
		snprintf(words, sizeof words, "the books of mailing %lld do not balance", (long long)wrong);
	else
		snprintf(words, sizeof words, "%lld mailings, and the books of each balance", (long long)mailings);
	return line(tool, "books", wrong == 0, words);
}

/* What the journal has and the store has not.  Whoever writes is that much ahead until they commit, so a difference counts only while
 * nobody writes. */
static int64_t
lines_behind(struct office *office, struct reason *why)
{
	int64_t count = journal_behind(office->journal, office->store, NULL, NULL, why);

	if (count > 0) {
		store_begin(office->store);
		count = journal_behind(office->journal, office->store, NULL, NULL, why);
		store_rollback(office->store);
	}
	return count;
}

/* Level: every stop in the journal is in the store.  Only looks; `journal replay` acts. */
static bool
check_journal(struct tool *tool)
{
	struct reason why = { 0 };
	char words[256];
	int64_t count;

	count = lines_behind(tool->office, &why);
	if (count < 0)
		return line(tool, "journal", false, why.text);
	snprintf(words, sizeof words, count == 0 ? "every stop in it is in the store" :
	    "%lld stops in it are not in the store: was a backup put back? Run: signpost journal replay",
	    (long long)count);
	return line(tool, "journal", count == 0, words);
}

/* People of this store who were erased since: their keys are gone, and the journal is still to be replayed. */
struct erased {
	const struct office *office;
	int64_t count;
};

static void
count_erased(void *owner, const struct journal_entry *entry)
{
	struct erased *erased = owner;

	if (entry->kind == JOURNAL_ERASE && store_member_is_open(erased->office->store, entry->member) &&
	    !keyring_has_member(erased->office->keys, entry->member))
		erased->count++;
}

static bool
check_keys(struct tool *tool)
{
	int64_t orphans, id = 0, people = 0, unreadable = 0;
	struct erased erased = { .office = tool->office };
	struct reason unread;
	char words[192];

	store_begin(tool->office->store);	/* nobody is adding anyone now */
	orphans = keyring_count_orphans(tool->office->keys);
	store_rollback(tool->office->store);
	while ((id = store_member_next(tool->office->store, id)) != 0) {
		people++;
		unreadable += !keyring_has_member(tool->office->keys, id);
	}
	if (unreadable > 0)
		journal_behind(tool->office->journal, tool->office->store, count_erased, &erased, &unread);
	unreadable -= erased.count;
	if (unreadable > 0)
		snprintf(words, sizeof words, "the keys of %lld %s are missing: their records cannot be read", (long long)unreadable,
		    unreadable == 1 ? "person" : "people");
	else if (erased.count > 0)
		snprintf(words, sizeof words, "%lld %s erased since this copy was made; the journal knows, and the next start takes them out",
		    (long long)erased.count, erased.count == 1 ? "person was" : "people were");
	else
		snprintf(words, sizeof words, "%lld people, a key for each; %lld left over from an interruption (they go by "
		    "themselves)", (long long)people, (long long)orphans);
	return line(tool, "keys", unreadable <= 0, words);
}

/* What an import that is not finished asks for; false if there is none. */
static bool
unfinished_import(struct tool *tool, int64_t *id, char words[256])
{
	struct import_row row;

	*id = store_import_unfinished(tool->office->store);
	if (*id == 0 || !store_import_read(tool->office->store, *id, &row))
		return false;
	if (row.undone_at != 0)
		snprintf(words, 256, "Import %lld is half undone; its people get nothing. Run: signpost member import undo %lld",
		    (long long)*id, (long long)*id);
	else
		snprintf(words, 256, "Import %lld was interrupted; its people get nothing yet. Import the same file again, or: "
		    "signpost member import undo %lld", (long long)*id, (long long)*id);
	return true;
}

static bool
check_imports(struct tool *tool)
{
	char words[256];
	int64_t id;

	if (!unfinished_import(tool, &id, words))
		return line(tool, "imports", true, "none was interrupted");
	return line(tool, "imports", false, words);
}

/* A role holds its lock for life. */
static bool
role_runs(const struct forum *forum, const char *lock)
{
	char *path = file_path(forum->store_directory, lock);
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	bool held = file >= 0 && flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;

	if (file >= 0)
		close(file);
	free(path);
	return held;
}

bool
sender_runs(const struct forum *forum)
{
	return role_runs(forum, "sender.lock");
}

/* The recorder runs as long as the daemon does, where there is a mailbox to read; just after a start it may be the first. */
static bool
only_sender_is_missing(const struct forum *forum)
{
	for (int tries = 0; tries < 10; tries++) {
		if (sender_runs(forum) || !role_runs(forum, "recorder.lock"))
			return false;
		poll(NULL, 0, 100);
	}
	return true;
}

/* A daemon that was stopped is no fault. */
static bool
check_sender(struct tool *tool)
{
	bool good = !only_sender_is_missing(tool->forum);

	return line(tool, "sender", good, !good ? "the daemon runs, but its sender does not: see the log" :
	    sender_runs(tool->forum) ? "it runs" : "it does not run, nor does the daemon");
}

static bool
run_check(struct tool *tool, struct reason *why)
{
	bool good = check_configuration(tool);

	good = check_log(tool) && good;
	good = check_people(tool) && good;
	good = check_folders(tool) && good;
	good = check_disk(tool) && good;
	good = check_holidays(tool) && good;
	if (!tool_open_office(tool, why)) {
		char words[512];

		snprintf(words, sizeof words, "%.500s", why->text);
		line(tool, "can-be-opened", false, words);
		return reason_check_failed(why, "the records cannot be opened; see above");
	}
	line(tool, "key-file", true, "the master key fits and nobody else can read it");
	looking = progress_new(tool, "");
	progress_begin(&looking, "Reading every page of the store");
	if (!check_store(tool))
		return reason_check_failed(why, "the store is damaged; nothing else was looked at");
	progress_begin(&looking, "Reading the record book, and comparing what people agreed to with it");
	good = check_ledger(tool) && good;
	progress_begin(&looking, "Comparing topics and wordings with the record book");
	good = check_topics(tool) && good;
	progress_begin(&looking, "Counting the letters of every mailing");
	good = check_books(tool) && good;
	progress_begin(&looking, "Comparing the journal with the store");
	good = check_journal(tool) && good;
	progress_begin(&looking, "Looking for everybody's key");
	good = check_keys(tool) && good;
	good = check_imports(tool) && good;
	good = check_sender(tool) && good;
	if (good)
		log_info("check", log_word("result", "good"));
	return good || reason_check_failed(why, "not everything is as it should be; see above");
}

bool
say_unless_sender_runs(const struct tool *tool, const char *indent)
{
	bool runs = sender_runs(tool->forum);

	if (!runs && only_sender_is_missing(tool->forum))
		tool_say(tool, "%sNOTHING IS SENDING: the daemon runs, but its sender does not. Tell your operator: the log says why.\n", indent);
	else if (!runs)
		tool_say(tool, "%s%s\n", indent, tool->forum->demo ? "Nothing is sending just now: the daemon is not running." :
		    tool->forum->mailbox.kind != MAILBOX_NONE ? "NOTHING IS SENDING: the daemon is not running. Tell your operator." :
		    "NOTHING IS SENDING: the daemon is not running, or its sender cannot start. Tell your operator: the log says which.");
	return runs;
}

struct status {
	struct tool *tool;
	struct mailing next;	/* the earliest that waits for its time; id 0 = none */
	int down;		/* what keeps letters from leaving */
	bool still;		/* all of them: nothing goes until that is over, or the daemon runs */
	int64_t mailbox_until;	/* what people agreed to waits for the mailbox until then; 0 = it does not, INT64_MAX = until it is read */
	int needs;		/* other things that need a person */
};

/* "; it goes on …": of what has begun and does not go at this moment; "" = it goes. */
static const char *
goes_on(const struct status *status, const struct mailing *mailing, char words[160])
{
	struct tool *tool = status->tool;
	int64_t now = clock_now(), from = now;
	char when[CLOCK_TEXT];
	bool waits = status->mailbox_until != 0 && store_mailing_waits_for_mailbox(tool->office->store, mailing->id);

	if (waits && status->mailbox_until != INT64_MAX)
		from = status->mailbox_until;
	if (store_mailing_is_marketing(tool->office->store, mailing->id) && mailing->origin != ORIGIN_EVENT_CANCELLED)
		from = quiet_ends(tool->forum, from);
	words[0] = '\0';
	if (status->still)
		snprintf(words, 160, "; it goes on by itself when sending does");
	else if (waits && status->mailbox_until == INT64_MAX)
		snprintf(words, 160, "; it goes on by itself once the mailbox has been read");
	else if (from > now)
		snprintf(words, 160, "; it goes on by itself %s%s (UK time)", waits ? "once the mailbox has been read, at the latest " : "",
		    clock_plain(from, when));
	return words;
}

static void
say_running(struct status *status, const struct mailing *mailing, const struct books *books)
{
	struct forecast forecast = { 0 };
	char have[32], wait[32], words[160], iso[CLOCK_TEXT] = "";
	bool goes = goes_on(status, mailing, words)[0] == '\0';

	if (goes) {
		forecast_running(status->tool, mailing, books, &forecast);
		forecast_words(&forecast, words);
	}
	tool_say(status->tool, "%s: \"%s\" (mailing %lld): %s have it, %s still to come%s\n", goes ? "Going out now" : "Begun, and waits",
	    mailing->subject, (long long)mailing->id, text_thousands(books->sent, have), text_thousands(books->waiting, wait), words);
	tool_json(status->tool, json_pack("{s:s, s:I, s:I, s:I, s:s, s:b}", "fact", "running", "mailing", (json_int_t)mailing->id,
	    "sent", (json_int_t)books->sent, "waiting", (json_int_t)books->waiting, "through",
	    forecast.through == 0 ? "" : clock_iso(forecast.through, iso), "stands", !goes));
}

static void
say_need(struct status *status, const char *what, int64_t number, const char *words)
{
	if (status->needs++ == 0)
		tool_say(status->tool, "Needs a person:\n");
	tool_say(status->tool, "  %s\n", words);
	tool_json(status->tool, json_pack("{s:s, s:s, s:I, s:s}", "fact", "needs_person", "what", what, "number",
	    (json_int_t)number, "words", words));
}

static void
say_trouble(struct status *status, const char *what, const char *words)
{
	tool_say(status->tool, "%s\n", words);
	tool_json(status->tool, json_pack("{s:s, s:s, s:i, s:s}", "fact", "needs_person", "what", what, "number", 1, "words", words));
	status->down++;
}

static void
look_at_needs(struct status *status, const struct mailing *mailing, const struct books *books)
{
	char words[512], late[MAILING_LATE_WORDS], doubt[32];

	if (mailing->state == MAILING_HELD) {
		snprintf(words, sizeof words, "\"%.200s\" (mailing %lld) waits: %s. signpost mailing show %lld",
		    mailing->subject, (long long)mailing->id, mailing_hold_words(mailing->hold), (long long)mailing->id);
		say_need(status, "held", mailing->id, words);
	}
	if (mailing->state == MAILING_EXPIRED) {
		snprintf(words, sizeof words, "\"%.200s\" (mailing %lld): %s", mailing->subject, (long long)mailing->id,
		    mailing_late_words(mailing->id, late));
		say_need(status, "held", mailing->id, words);
	}
	if (books->doubt > 0) {
		snprintf(words, sizeof words, "%s letters of \"%.200s\" (mailing %lld) may or may not have arrived; they are not "
		    "sent again by themselves. signpost doubt list %lld", text_thousands(books->doubt, doubt), mailing->subject, (long long)mailing->id,
		    (long long)mailing->id);
		say_need(status, "doubt", mailing->id, words);
	}
}

/* What happens now and next comes first; what needs a person is gathered in a second round. */
static void
look_at_mailings(struct status *status, bool needs)
{
	struct store *store = status->tool->office->store;
	int64_t ids[LISTED];
	int count = store_mailing_list(store, 0, false, ids, LISTED);

	for (int i = 0; i < count; i++) {
		struct mailing mailing = { 0 };
		struct books books = { 0 };

		if (!store_mailing_read(store, ids[i], &mailing))
			continue;
		store_books(store, ids[i], &books);
		if (needs)
			look_at_needs(status, &mailing, &books);
		else if (mailing.state == MAILING_SENDING)
			say_running(status, &mailing, &books);
		if (!needs && mailing.state == MAILING_QUEUED && (status->next.id == 0 ||
		    mailing.due_at < status->next.due_at)) {
			store_mailing_clear(&status->next);
			status->next = mailing;
		} else {
			store_mailing_clear(&mailing);
		}
	}
}

static void
say_next(struct status *status)
{
	struct tool *tool = status->tool;
	struct books books = { 0 };
	char when[CLOCK_TEXT], people[48];
	int64_t small = store_mailing_small_waiting(tool->office->store);

	if (status->next.id == 0) {
		tool_say(tool, small == 0 ? "Nothing is waiting to go out.\n" : small == 1 ? "Nothing is waiting to go out but one letter to a "
		    "single person.\n" : "Nothing is waiting to go out but %s letters to single people: tests, notes to staff, receipts.\n",
		    text_thousands(small, people));
		return;
	}
	store_books(tool->office->store, status->next.id, &books);
	tool_say(tool, "Next: \"%s\" (mailing %lld), %s, to %s at most\n", status->next.subject, (long long)status->next.id,
	    clock_plain(mailing_goes_at(tool->office, &status->next), when), tool_people(books.intended, people));
	if (status->next.after != 0)
		tool_say(tool, "  It waits for the notice to partners in mailing %lld.\n", (long long)status->next.after);
	tool_json(tool, json_pack("{s:s, s:I, s:s, s:I}", "fact", "next", "mailing", (json_int_t)status->next.id, "send",
	    clock_iso(status->next.due_at, when), "intended", (json_int_t)books.intended));
}

static void
say_sender(struct status *status)
{
	struct tool *tool = status->tool;
	bool runs = say_unless_sender_runs(tool, "");

	status->still = status->still || !runs;
	/* What is said to be down is not said to work. */
	if (runs && status->down == 0)
		tool_say(tool, tool->forum->outbox.kind == OUTBOX_MAILDIR ?
		    "Sending works (letters are written to a folder, NOT e-mailed).\n" : "Sending works.\n");
	tool_json(tool, json_pack("{s:s, s:b}", "fact", "sender", "runs", runs));
}

static void
say_people(struct tool *tool)
{
	int64_t people = store_member_count(tool->office->store, ~0U), addresses = store_join_count_addresses(tool->office->store);
	char text[48];

	tool_say(tool, "On the list: %s\n", tool_people(people, text));
	if (addresses > 0)
		tool_say(tool, "%lld new address%s not confirmed yet: signpost member list\n", (long long)addresses,
		    addresses == 1 ? " is" : "es are");
	tool_json(tool, json_pack("{s:s, s:I, s:I}", "fact", "people", "count", (json_int_t)people, "new_addresses",
	    (json_int_t)addresses));
}

static void
say_suspended(struct tool *tool)
{
	struct domain domain = { .tag = INT64_MIN };
	int domains = 0;

	while (store_domain_next_paused(tool->office->store, clock_now(), &domain))
		domains++;
	if (domains > 0)
		tool_say(tool, "Letters to %d domain%s wait for now: signpost suspend list\n", domains, domains == 1 ? "" : "s");
	tool_json(tool, json_pack("{s:s, s:i}", "fact", "suspended_domains", "count", domains));
}

static enum mailbox_age
mailbox_age_of(const struct tool *tool)
{
	return tool->forum->mailbox.kind == MAILBOX_NONE ? MAILBOX_FRESH : mailbox_age(tool->office->store, clock_now());
}

/* What members wrote: whether anybody reads it, and what waits for a person in it (B-22, A-46). */
static void
say_mailbox(struct status *status)
{
	struct tool *tool = status->tool;
	enum mailbox_age age = mailbox_age_of(tool);
	int64_t open, late;
	char words[160];

	if (age == MAILBOX_LATE)
		say_need(status, "mailbox", 1, "The mailbox has not been read for 24 hours; stops wait in it. Tell your operator.");
	if (age == MAILBOX_UNREAD)
		say_need(status, "mailbox", 1, "NOTHING BUT SERVICE MAIL GOES OUT: the mailbox has not been read for two days. Tell your "
		    "operator.");
	store_inbox_count(tool->office->store, clock_now(), &open, &late);
	if (open == 0)
		return;
	snprintf(words, sizeof words, "%lld mail%s wait%s for a person, %lld of them too long: signpost inbox list", (long long)open,
	    open == 1 ? "" : "s", open == 1 ? "s" : "", (long long)late);
	say_need(status, "inbox", open, words);
}

/* C-35, C-38: without a right code nothing is done about a report, and a person may look at some of them. */
static void
say_unknown_returns(struct tool *tool)
{
	int64_t now = clock_now(), reports = store_mail_count_unknown(tool->office->store, now - REPORTS_COUNT, now);

	if (reports > 0)
		tool_say(tool, "Letters that came back, or were called spam, in the last 30 days, and it cannot be told whose: %lld. Nothing was "
		    "changed; the reports lie in %s and %s.\n", (long long)reports, disposition_folder(MOVED_RETURNED),
		    disposition_folder(MOVED_STOPS));
	tool_json(tool, json_pack("{s:s, s:I}", "fact", "returned_unknown", "count", (json_int_t)reports));
}

/* Who had the notice and has not booked knows nothing of what has changed since. */
static void
look_at_events(struct status *status)
{
	struct office *office = status->tool->office;
	int64_t start = clock_now() - (int64_t)EVENT_LONGEST_DAYS * 86400, id = 0;	/* one that is on may go on for days */
	struct event event;
	struct reason ignored;
	char words[256];

	while ((id = store_event_next(office->store, start, id, false)) != 0 && event_read(office, id, &event, &ignored)) {
		if (event.ends.at > clock_now() && event_mailing_notice(office, id) != 0 && !event_mailing_is_told(office, &event)) {
			snprintf(words, sizeof words, "Event %lld %s since people were told of it, and they do not know: signpost event notice %lld",
			    (long long)id, event.state == EVENT_CANCELLED ? "was cancelled" : "has changed", (long long)id);
			say_need(status, "event", id, words);
		}
		start = event.starts.at;
		event_clear(&event);
	}
}

/* Letters that were to make themselves and do not pass any more: somebody has to mend their text, and nobody has got them. */
static void
look_at_not_made(struct status *status)
{
	static const char *const of[] = { [APPOINTMENT_EVENT_REMINDER] = "the reminder of event", [APPOINTMENT_EVENT_NOTICE] =
		"the notice of event", [APPOINTMENT_SURVEY_REMINDER] = "the reminder of survey", [APPOINTMENT_REPEAT] = "the letter of repeat" };
	struct store *store = status->tool->office->store;
	int64_t since = clock_now() - NOT_MADE_SHOWN;
	struct appointment one;
	char words[256], when[CLOCK_TEXT];

	for (int64_t id = 0; (id = store_appointment_next_dropped(store, DROPPED_BROKEN, since, id)) != 0;) {
		store_appointment_read(store, id, &one);
		snprintf(words, sizeof words, "On %s %s %lld could not be made: its text does not pass any more. Nobody got it. signpost %s show %lld",
		    clock_plain(one.decided_at, when), of[one.kind], (long long)one.of, one.kind == APPOINTMENT_REPEAT ? "repeat" :
		    one.kind == APPOINTMENT_SURVEY_REMINDER ? "survey" : "event", (long long)one.of);
		say_need(status, "not-made", one.id, words);
	}
}

/* Of a mailing that was on its way when an older copy was put back nobody knows any more who has it. */
static void
look_at_lost(struct status *status)
{
	int64_t id = 0;
	char words[256];

	while ((id = mailing_next_lost(status->tool->office, id)) != 0) {
		snprintf(words, sizeof words, "Mailing %lld began after the copy that was put back was made and is not in these records; some "
		    "people have it, and nothing more of it goes", (long long)id);
		say_need(status, "lost", id, words);
	}
}

/* F-07: why nothing moves at night. */
static void
say_quiet(struct tool *tool)
{
	int64_t now = clock_now();
	char until[CLOCK_TEXT];

	if (quiet_at(tool->forum, now))
		tool_say(tool, "Quiet hours until %s (UK time): what people agreed to waits; letters about their own dealings go.\n",
		    clock_plain(quiet_ends(tool->forum, now), until));
}

/* After a start the mailbox comes first: stops may wait in it. */
static void
say_first_round(struct status *status)
{
	struct tool *tool = status->tool;
	int64_t until = tool->forum->mailbox.kind == MAILBOX_NONE || !sender_runs(tool->forum) ? 0 : mailbox_waited_until(tool->office->store);
	char words[256], when[CLOCK_TEXT];

	if (until <= clock_now())
		return;
	status->mailbox_until = until;
	snprintf(words, sizeof words, "NOTHING BUT SERVICE MAIL GOES OUT until %s (UK time): the mailbox has not been read since the start, and "
	    "stops may wait in it.", clock_plain(until, when));
	say_trouble(status, "first-round", words);
}

/* As the sender sees it (sender_watch_relay): without a letter that is due nobody knows how the relay is. */
static bool
letters_are_due(const struct tool *tool)
{
	int64_t due = store_mailing_next_due(tool->office->store);

	return due != 0 && due <= clock_now();
}

/* What keeps letters from leaving is said first. */
static void
say_down(struct status *status)
{
	struct tool *tool = status->tool;
	int64_t since = store_fact(tool->office->store, "relay_down_since"), megabytes;
	char words[256], when[CLOCK_TEXT];

	if (store_fact(tool->office->store, "clock_trouble") != 0)
		say_trouble(status, "clock", "NOTHING GOES OUT: this computer's clock is wrong. Your operator sets it, or sees: signpost clock");
	if (disk_room_is_low(tool->forum, &megabytes))
		say_trouble(status, "disk", "NOTHING GOES OUT: the disk is nearly full. Your operator makes room; stops still count.");
	if (since != 0 && letters_are_due(tool)) {
		snprintf(words, sizeof words, store_fact(tool->office->store, "relay_needs_person") != 0 ?
		    "NOTHING GOES OUT since %s (UK time): the mail relay refuses our login, or does not prove who it is. That does not mend "
		    "itself: tell your operator." :
		    "NOTHING GOES OUT: the mail relay cannot be reached, or takes no letters, since %s (UK time). It is tried again by itself; if it lasts, tell your "
		    "operator.", clock_plain(since, when));
		say_trouble(status, "relay", words);
	}
	status->still = status->down > 0;
	say_first_round(status);
	if (mailbox_age_of(tool) == MAILBOX_UNREAD)
		status->mailbox_until = INT64_MAX;
}

static bool
run_status(struct tool *tool, struct reason *why)
{
	struct status status = { .tool = tool };
	int64_t unfinished, behind;
	struct reason inner = { 0 };
	char words[256];

	(void)why;
	tool_say(tool, "%s\n", tool->forum->name);
	say_down(&status);
	say_people(tool);
	say_sender(&status);
	look_at_mailings(&status, false);
	say_next(&status);
	say_quiet(tool);
	look_at_mailings(&status, true);
	if (unfinished_import(tool, &unfinished, words))
		say_need(&status, "import", unfinished, words);
	look_at_events(&status);
	look_at_not_made(&status);
	look_at_lost(&status);
	say_mailbox(&status);
	behind = lines_behind(tool->office, &inner);
	if (behind != 0)
		say_need(&status, "journal", behind, behind > 0 ? "Stops were said that this store does not know: a backup was put "
		    "back. Your operator runs: signpost journal replay" : inner.text);
	say_suspended(tool);
	say_unknown_returns(tool);
	if (status.needs == 0 && status.down == 0)
		tool_say(tool, "Nothing needs a person.\n");
	store_mailing_clear(&status.next);
	return true;
}

const struct command check_commands[] = {
	{ "check", "", "is everything whole: configuration, keys, store, record book, books", 0, 0, NEEDS_FORUM,
	    RIGHT_OPERATE, NULL, run_check, 0 },
	{ "status", "", "what goes out next, what is going out, what needs a person", 0, 0, NEEDS_OFFICE,
	    RIGHT_SEE | RIGHT_OPERATE | RIGHT_QUEUE | RIGHT_STOP, NULL, run_status, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
