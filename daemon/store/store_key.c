/*
 * SQL of keys.db: see store_key.h.
 */
#include "store/store_key.h"

#include <string.h>

void
store_keys_begin(struct store *store)
{
	driver_begin(store->keys);
}

void
store_keys_commit(struct store *store)
{
	driver_commit(store->keys);
}

void
store_keys_begin_reading(struct store *store)
{
	driver_begin_reading(store->keys);
}

void
store_keys_end_reading(struct store *store)
{
	driver_end_reading(store->keys);
}

void
store_key_add(struct store *store, int64_t purpose, int64_t id, const void *wrapped, size_t length,
    int64_t made_at)
{
	query_run(store->keys, "INSERT INTO keyring(purpose, id, wrapped, made_at) VALUES (?1, ?2, ?3, ?4)",
	    "iibi", purpose, id, wrapped, length, made_at);
}

static size_t
take_wrapped(struct query *row, uint8_t wrapped[WRAPPED_LIMIT])
{
	size_t length = 0;

	if (query_row(row)) {
		const void *bytes = query_bytes(row, 0, &length);

		if (length > WRAPPED_LIMIT)
			length = 0;
		memcpy(wrapped, bytes, length);
		query_end(row);
	}
	return length;
}

size_t
store_key_read(struct store *store, int64_t purpose, int64_t id, uint8_t wrapped[WRAPPED_LIMIT])
{
	return take_wrapped(query_open(store->keys, "SELECT wrapped FROM keyring WHERE purpose = ?1 AND id = ?2",
	    "ii", purpose, id), wrapped);
}

int64_t
store_key_newest(struct store *store, int64_t purpose)
{
	return query_one(store->keys, 0, "SELECT max(id) FROM keyring WHERE purpose = ?1", "i", purpose);
}

void
store_mark_both(struct store *store, const void *mark, size_t length)
{
	query_run(store->keys, "INSERT INTO facts(name, octets) VALUES ('mark', ?1)", "b", mark, length);
	query_run(store->main, "INSERT INTO facts(name, octets) VALUES ('mark', ?1)", "b", mark, length);
}

bool
store_marks_agree(struct store *store)
{
	static const char sql[] = "SELECT octets FROM facts WHERE name = 'mark'";
	uint8_t left[WRAPPED_LIMIT], right[WRAPPED_LIMIT];
	size_t left_length = take_wrapped(query_open(store->keys, sql, ""), left);
	size_t right_length = take_wrapped(query_open(store->main, sql, ""), right);

	return left_length > 0 && left_length == right_length && memcmp(left, right, left_length) == 0;
}

bool
store_member_key_add(struct store *store, int64_t member, const void *wrapped, size_t length)
{
	/* The number first: a crash between the two leaves one without a key, and never a key that nobody sweeps. */
	query_run(store->keys, "INSERT INTO pending_keys(member) VALUES (?1) ON CONFLICT (member) DO NOTHING", "i", member);
	return query_run(store->keys, "INSERT INTO member_keys(member, wrapped) VALUES (?1, ?2)"
	    " ON CONFLICT (member) DO NOTHING", "ib", member, wrapped, length) == 1;
}

size_t
store_member_key_read(struct store *store, int64_t member, uint8_t wrapped[WRAPPED_LIMIT])
{
	return take_wrapped(query_open(store->keys, "SELECT wrapped FROM member_keys WHERE member = ?1", "i",
	    member), wrapped);
}

void
store_member_key_destroy(struct store *store, int64_t member)
{
	query_run(store->keys, "DELETE FROM member_keys WHERE member = ?1", "i", member);
}

static int64_t
keys_erasures(struct store *store)
{
	return query_one(store->keys, 0, "SELECT number FROM facts WHERE name = 'erasures'", "");
}

bool
store_keys_are_behind(struct store *store)
{
	int64_t count = store_fact(store, "erasures");	/* first: keys.db counts before the store does */

	return keys_erasures(store) < count;
}

int64_t
store_keys_count_erasure(struct store *store)
{
	int64_t ours = keys_erasures(store), theirs = store_fact(store, "erasures");
	int64_t count = (ours > theirs ? ours : theirs) + 1;

	query_run(store->keys, "INSERT INTO facts(name, number) VALUES ('erasures', ?1)"
	    " ON CONFLICT (name) DO UPDATE SET number = excluded.number", "i", count);
	return count;
}

void
store_count_erasure(struct store *store, int64_t count)
{
	query_run(store->main, "INSERT INTO facts(name, number) VALUES ('erasures', ?1)"
	    " ON CONFLICT (name) DO UPDATE SET number = max(number, excluded.number)", "i", count);
}

void
store_keys_flush(struct store *store)
{
	driver_checkpoint(store->keys);
}

void
store_flush_erased(struct store *store)
{
	int64_t count = store_fact(store, "erasures");

	if (store_fact(store, "erasures_flushed") < count && driver_checkpoint(store->keys) && driver_checkpoint(store->main))
		store_set_fact(store, "erasures_flushed", count);
}

/* The next pending key after *last; false at the end. */
static bool
next_pending(struct store *store, int64_t *last)
{
	struct query *row = query_open(store->keys, "SELECT member FROM pending_keys WHERE member > ?1"
	    " ORDER BY member LIMIT 1", "i", *last);

	if (!query_row(row))
		return false;
	*last = query_number(row, 0);
	query_end(row);
	return true;
}

static bool
has_member(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT 1 FROM members WHERE id = ?1", "i", id) == 1;
}

void
store_member_keys_keep(struct store *store)
{
	int64_t last = -1;

	while (next_pending(store, &last))
		if (has_member(store, last))
			query_run(store->keys, "DELETE FROM pending_keys WHERE member = ?1", "i", last);
}

int64_t
store_member_keys_orphans(struct store *store)
{
	int64_t orphans = 0, last = -1;

	while (next_pending(store, &last))
		orphans += !has_member(store, last);
	return orphans;
}

int64_t
store_member_keys_settle(struct store *store)
{
	int64_t orphans = 0, last = -1;

	while (next_pending(store, &last))
		if (!has_member(store, last))
			orphans += query_run(store->keys, "DELETE FROM member_keys WHERE member = ?1", "i", last);
	query_run(store->keys, "DELETE FROM pending_keys", "");
	return orphans;
}
