/*
 * SQL of mail that came in: see store_intake.h.
 */
#include "store/store_intake.h"

#include <assert.h>
#include <string.h>

#include "base/memory.h"

static_assert(MAIL_HARD == 1 && MAIL_SOFT == 2 && MAIL_COMPLAINT == 5 && EFFECT_NONE == 0 && EFFECT_OBJECTED == 3, "the SQL below");

enum { FORGET_CHUNK = 500, MOVED_CHUNK = 500 };

int64_t
store_folder(struct store *store, const struct mail_place *place, int64_t now)
{
	int64_t id = query_one(store->main, 0, "SELECT id FROM folders WHERE name = ?1 AND validity = ?2", "ti", place->folder,
	    place->validity);

	return id != 0 ? id : query_one(store->main, 0, "INSERT INTO folders(name, validity, first_seen_at) VALUES (?1, ?2, ?3)"
	    " RETURNING id", "tii", place->folder, place->validity, now);
}

char *
store_folder_name(struct store *store, int64_t folder)
{
	struct query *row = query_open(store->main, "SELECT name FROM folders WHERE id = ?1", "i", folder);
	char *name;

	if (!query_row(row))
		return memory_text("?");
	name = memory_text(query_text(row, 0));
	query_end(row);
	return name;
}

int64_t
store_folder_resume(struct store *store, int64_t folder)
{
	return query_one(store->main, 1, "SELECT min(next_uid, coalesce((SELECT min(uid) FROM mails WHERE folder = ?1 AND to_move = 1),"
	    " next_uid)) FROM folders WHERE id = ?1", "i", folder);
}

bool
store_folder_start_over(struct store *store, int64_t folder, int64_t next)
{
	return query_run(store->main, "UPDATE folders SET next_uid = 1 WHERE id = ?1 AND next_uid > ?2", "ii", folder, next) == 1;
}

int64_t
store_folder_first_seen(struct store *store, const char *name)
{
	return query_one(store->main, 0, "SELECT min(first_seen_at) FROM folders WHERE name = ?1", "t", name);
}

int64_t
store_folder_rolled_at(struct store *store, int64_t folder)
{
	return query_one(store->main, 0, "SELECT rolled_at FROM folders WHERE id = ?1", "i", folder);
}

void
store_folder_set_rolled(struct store *store, int64_t folder, int64_t now)
{
	query_run(store->main, "UPDATE folders SET rolled_at = ?2 WHERE id = ?1", "ii", folder, now);
}

/* Columns in the order of next_mail. */
#define MAIL_COLUMNS	"folder, uid, arrived_at, recorded_at, class, effect, disposition, member, mailing, to_move, digest"

static bool
next_mail(struct query *found, struct mail_row *row)
{
	const void *digest;
	size_t length;

	if (!query_row(found))
		return false;
	*row = (struct mail_row){
		.folder = query_number(found, 0),
		.uid = query_number(found, 1),
		.arrived_at = query_number(found, 2),
		.recorded_at = query_number(found, 3),
		.class = (enum mail_class)query_number(found, 4),
		.effect = (enum mail_effect)query_number(found, 5),
		.disposition = (enum disposition)query_number(found, 6),
		.member = query_number(found, 7),
		.mailing = query_number(found, 8),
		.to_move = query_number(found, 9) == 1,
	};
	digest = query_bytes(found, 10, &length);
	if (length == sizeof row->digest)
		memcpy(row->digest, digest, length);
	return true;
}

bool
store_mail_read(struct store *store, int64_t folder, int64_t uid, struct mail_row *row)
{
	struct query *found = query_open(store->main, "SELECT " MAIL_COLUMNS " FROM mails WHERE folder = ?1 AND uid = ?2", "ii", folder, uid);
	bool one = next_mail(found, row);

	if (one)
		query_end(found);
	return one;
}

static bool
is_later(const struct mail_row *row, const struct mail_row *other)
{
	if (row->recorded_at != other->recorded_at)
		return row->recorded_at > other->recorded_at;
	return row->folder != other->folder ? row->folder > other->folder : row->uid > other->uid;
}

bool
store_mail_by_digest(struct store *store, const uint8_t digest[INTAKE_DIGEST], struct mail_row *row)
{
	/* Nearly always there is none, and to sort them SQLite makes a table first. */
	struct query *found = query_open(store->main, "SELECT " MAIL_COLUMNS " FROM mails WHERE digest = ?1", "b", digest,
	    (size_t)INTAKE_DIGEST);
	struct mail_row one;
	bool any = false;

	for (; next_mail(found, &one); any = true)
		if (!any || is_later(&one, row))
			*row = one;
	return any;
}

void
store_mail_add(struct store *store, const struct mail_row *row)
{
	query_run(store->main, "INSERT INTO mails(folder, uid, digest, arrived_at, recorded_at, class, effect, disposition,"
	    " to_move, member, mailing, seen_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?5)"
	    " ON CONFLICT (folder, uid) DO NOTHING", "iibiiiiiiii", row->folder,
	    row->uid, row->digest, sizeof row->digest, row->arrived_at, row->recorded_at, (int64_t)row->class,
	    (int64_t)row->effect, (int64_t)row->disposition, (int64_t)row->to_move, row->member,
	    row->mailing);
}

void
store_mail_displace(struct store *store, int64_t folder, int64_t uid)
{
	int64_t none = query_one(store->main, 0, "SELECT min(0, coalesce(min(uid), 0)) - 1 FROM mails WHERE folder = ?1", "i", folder);

	query_run(store->main, "UPDATE mails SET uid = ?3, to_move = 0 WHERE folder = ?1 AND uid = ?2", "iii", folder, uid, none);
	query_run(store->main, "UPDATE inbox SET uid = ?3 WHERE folder = ?1 AND uid = ?2 AND done_at = 0", "iii", folder, uid, none);
}

/* Under an earlier UIDVALIDITY nothing lies there any more. */
static bool
moved_before(struct store *store, int64_t folder)
{
	return query_run(store->main, "UPDATE mails SET to_move = 0 WHERE (folder, uid) IN (SELECT m.folder, m.uid FROM mails m WHERE m.to_move = 1"
	    " AND EXISTS (SELECT 1 FROM folders o JOIN folders f ON f.name = o.name WHERE o.id = m.folder AND o.id < ?1 AND f.id = ?1)"
	    " LIMIT ?2)", "ii", folder, (int64_t)MOVED_CHUNK) < MOVED_CHUNK;
}

/* to_move = 2: we have moved it, and no person has taken it away. */
bool
store_mail_moved(struct store *store, int64_t folder, int64_t until)
{
	if (query_run(store->main, "UPDATE mails SET to_move = 2 WHERE (folder, uid) IN (SELECT folder, uid FROM mails WHERE folder = ?1"
	    " AND uid <= ?2 AND to_move = 1 ORDER BY uid LIMIT ?3)", "iii", folder, until, (int64_t)MOVED_CHUNK) == MOVED_CHUNK)
		return false;
	if (until == INT64_MAX)
		return moved_before(store, folder);
	query_run(store->main, "UPDATE folders SET next_uid = max(next_uid, coalesce((SELECT max(uid) FROM mails WHERE folder = ?1"
	    " AND uid <= ?2), 0) + 1) WHERE id = ?1", "ii", folder, until);
	return true;
}

void
store_mail_seen(struct store *store, int64_t folder, int64_t uid, int64_t now)
{
	query_run(store->main, "UPDATE mails SET seen_at = ?3 WHERE folder = ?1 AND uid = ?2", "iii", folder, uid, now);
}

bool
store_mail_forget(struct store *store, int64_t before)
{
	int64_t mails = query_run(store->main, "DELETE FROM mails WHERE (folder, uid) IN (SELECT folder, uid FROM mails WHERE seen_at < ?1"
	    " AND to_move <> 1 ORDER BY seen_at LIMIT ?2)", "ii", before, (int64_t)FORGET_CHUNK);
	int64_t done = query_run(store->main, "DELETE FROM inbox WHERE id IN (SELECT id FROM inbox WHERE done_at <> 0 AND done_at < ?1"
	    " LIMIT ?2)", "ii", before, (int64_t)FORGET_CHUNK);

	return mails < FORGET_CHUNK && done < FORGET_CHUNK;
}

void
store_mail_walk(struct store *store, int64_t member, void (*each)(void *owner, const struct mail_row *row), void *owner)
{
	struct query *found = query_open(store->main, "SELECT folder, uid, arrived_at, recorded_at, class, effect, mailing FROM mails"
	    " WHERE member = ?1 AND member <> 0 ORDER BY arrived_at, folder, uid", "i", member);

	while (query_row(found)) {
		struct mail_row row = { .folder = query_number(found, 0), .uid = query_number(found, 1), .member = member,
			.arrived_at = query_number(found, 2), .recorded_at = query_number(found, 3), .class = (enum mail_class)query_number(found, 4),
			.effect = (enum mail_effect)query_number(found, 5), .mailing = query_number(found, 6) };

		each(owner, &row);
	}
}

void
store_mail_forget_person(struct store *store, int64_t member)
{
	query_run(store->main, "UPDATE mails SET member = 0, mailing = 0 WHERE member = ?1 AND member <> 0", "i", member);
	query_run(store->main, "UPDATE inbox SET member = 0 WHERE member = ?1 AND member <> 0", "i", member);
}

void
store_inbox_hand_over(struct store *store, int64_t member, int64_t to)
{
	query_run(store->main, "UPDATE inbox SET member = ?2 WHERE member = ?1 AND member <> 0 AND kind = ?3 AND done_at = 0", "iii", member, to,
	    (int64_t)INBOX_STOP_PERHAPS);
}

int64_t
store_mail_count_effect(struct store *store, enum mail_effect effect, int64_t since)
{
	return query_one(store->main, 0, "SELECT count(*) FROM mails WHERE recorded_at BETWEEN ?2 AND ?2 + 3600 AND effect = ?1", "ii",
	    (int64_t)effect, since);
}

int64_t
store_mail_count_people(struct store *store, enum mail_effect effect, int64_t since)
{
	return query_one(store->main, 0, "SELECT count(DISTINCT member) FROM mails WHERE recorded_at BETWEEN ?2 AND ?2 + 3600 AND effect = ?1",
	    "ii", (int64_t)effect, since);
}

int64_t
store_mail_count_unknown(struct store *store, int64_t from, int64_t until)
{
	return query_one(store->main, 0, "SELECT count(*) FROM mails WHERE recorded_at BETWEEN ?1 AND ?2 AND arrived_at >= ?1"
	    " AND class IN (1, 2, 5) AND effect = 0 AND member = 0", "ii", from, until);
}

int64_t
store_mail_count_complaints(struct store *store, int64_t mailing)
{
	return query_one(store->main, 0, "SELECT count(*) FROM mails WHERE mailing = ?1 AND class = 5 AND effect = 3", "i", mailing);
}

/* Columns in the order of next_inbox. */
#define INBOX_COLUMNS	"id, folder, uid, kind, member, arrived_at, due_at, done_at, done_how"

static bool
next_inbox(struct query *found, struct inbox_row *row)
{
	if (!query_row(found))
		return false;
	*row = (struct inbox_row){
		.id = query_number(found, 0),
		.folder = query_number(found, 1),
		.uid = query_number(found, 2),
		.kind = (enum inbox_kind)query_number(found, 3),
		.member = query_number(found, 4),
		.arrived_at = query_number(found, 5),
		.due_at = query_number(found, 6),
		.done_at = query_number(found, 7),
		.done_how = (enum inbox_done)query_number(found, 8),
	};
	return true;
}

static bool
take_inbox(struct query *found, struct inbox_row *row)
{
	bool one = next_inbox(found, row);

	if (one)
		query_end(found);
	return one;
}

int64_t
store_inbox_add(struct store *store, const struct inbox_row *row)
{
	return query_one(store->main, 0, "INSERT INTO inbox(folder, uid, kind, member, arrived_at, due_at)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id", "iiiiii", row->folder, row->uid, (int64_t)row->kind, row->member,
	    row->arrived_at, row->due_at);
}

bool
store_inbox_read(struct store *store, int64_t id, struct inbox_row *row)
{
	return take_inbox(query_open(store->main, "SELECT " INBOX_COLUMNS " FROM inbox WHERE id = ?1", "i", id), row);
}

bool
store_inbox_next(struct store *store, int64_t after, bool done_too, struct inbox_row *row)
{
	return take_inbox(query_open(store->main, "SELECT " INBOX_COLUMNS " FROM inbox WHERE id > ?1 AND (?2 = 1 OR done_at = 0)"
	    " ORDER BY id LIMIT 1", "ii", after, (int64_t)done_too), row);
}

bool
store_inbox_next_of(struct store *store, int64_t member, int64_t after, struct inbox_row *row)
{
	return take_inbox(query_open(store->main, "SELECT " INBOX_COLUMNS " FROM inbox WHERE member = ?1 AND member <> 0 AND id > ?2"
	    " ORDER BY id LIMIT 1", "ii", member, after), row);
}

bool
store_inbox_at(struct store *store, int64_t folder, int64_t uid, struct inbox_row *row)
{
	return take_inbox(query_open(store->main, "SELECT " INBOX_COLUMNS " FROM inbox WHERE folder = ?1 AND uid = ?2 AND done_at = 0",
	    "ii", folder, uid), row);
}

static void
give_each(struct query *found, bool (*each)(void *owner, const struct inbox_row *row), void *owner)
{
	struct inbox_row row;

	while (next_inbox(found, &row))
		if (!each(owner, &row)) {
			query_end(found);
			return;
		}
}

void
store_inbox_walk(struct store *store, int64_t folder, int64_t from, int64_t until, bool (*each)(void *owner, const struct inbox_row *row),
    void *owner)
{
	give_each(query_open(store->main, "SELECT " INBOX_COLUMNS " FROM inbox i WHERE folder = ?1 AND uid BETWEEN ?2 AND ?3 AND done_at = 0"
	    " AND NOT EXISTS (SELECT 1 FROM mails m WHERE m.folder = i.folder AND m.uid = i.uid AND m.to_move = 2)"
	    " ORDER BY uid, id", "iii", folder, from, until), each, owner);
}

void
store_inbox_lost(struct store *store, int64_t folder, bool (*each)(void *owner, const struct inbox_row *row), void *owner)
{
	give_each(query_open(store->main, "SELECT " INBOX_COLUMNS " FROM inbox i WHERE done_at = 0"
	    " AND folder IN (SELECT other.id FROM folders other JOIN folders f ON f.name = other.name WHERE f.id = ?1 AND other.id < ?1)"
	    " AND NOT EXISTS (SELECT 1 FROM mails m WHERE m.folder = i.folder AND m.uid = i.uid AND m.to_move = 2)"
	    " UNION ALL SELECT " INBOX_COLUMNS " FROM inbox WHERE done_at = 0 AND folder = ?1 AND uid < 0", "i", folder), each, owner);
}

void
store_inbox_follow(struct store *store, const uint8_t digest[INTAKE_DIGEST], int64_t folder, int64_t uid, int64_t since)
{
	query_run(store->main, "UPDATE inbox SET folder = ?2, uid = ?3, done_at = 0, done_how = 0"
	    " WHERE (done_at = 0 OR (done_how = ?4 AND done_at >= ?5))"
	    " AND (folder, uid) IN (SELECT folder, uid FROM mails WHERE digest = ?1)", "biiii", digest, (size_t)INTAKE_DIGEST, folder, uid,
	    (int64_t)DONE_MOVED, since);
}

bool
store_inbox_done(struct store *store, int64_t id, int64_t at, enum inbox_done how)
{
	return query_run(store->main, "UPDATE inbox SET done_at = ?2, done_how = ?3 WHERE id = ?1 AND done_at = 0", "iii", id, at,
	    (int64_t)how) == 1;
}

void
store_inbox_count(struct store *store, int64_t now, int64_t *open, int64_t *late)
{
	*open = query_one(store->main, 0, "SELECT count(*) FROM inbox WHERE done_at = 0", "");
	*late = query_one(store->main, 0, "SELECT count(*) FROM inbox WHERE done_at = 0 AND due_at < ?1", "i", now);
}

int64_t
store_inbox_count_kind_before(struct store *store, enum inbox_kind kind, int64_t before)
{
	return query_one(store->main, 0, "SELECT count(*) FROM inbox WHERE done_at = 0 AND kind = ?1 AND arrived_at < ?2", "ii",
	    (int64_t)kind, before);
}
