/*
 * SQL of imports: see store_import.h.
 */
#include "store/store_import.h"

#include <assert.h>
#include <string.h>

#include "records/delivery.h"

static_assert(MEMBER_RESTRICTED == 1 && MEMBER_ERASING == 2, "the SQL below");
static_assert(DELIVERY_SENT == 4, "the SQL below");

int64_t
store_import_begin(struct store *store, const char *source, const uint8_t digest[IMPORT_DIGEST], int64_t at,
    int64_t *done)
{
	struct query *row = query_open(store->main, "SELECT id, done FROM imports WHERE digest = ?1"
	    " AND finished_at IS NULL AND undone_at IS NULL ORDER BY id DESC LIMIT 1", "b", digest,
	    (size_t)IMPORT_DIGEST);
	int64_t id = 0;

	*done = 0;
	if (query_row(row)) {
		id = query_number(row, 0);
		*done = query_number(row, 1);
		query_end(row);
		return id;
	}
	row = query_open(store->main, "INSERT INTO imports(source, digest, started_at) VALUES (?1, ?2, ?3)"
	    " RETURNING id", "tbi", source, digest, (size_t)IMPORT_DIGEST, at);
	if (query_row(row)) {
		id = query_number(row, 0);
		query_end(row);
	}
	return id;
}

int64_t
store_import_progress_of(struct store *store, const uint8_t digest[IMPORT_DIGEST])
{
	return query_one(store->main, 0, "SELECT done FROM imports WHERE digest = ?1 AND finished_at IS NULL"
	    " AND undone_at IS NULL ORDER BY id DESC LIMIT 1", "b", digest, (size_t)IMPORT_DIGEST);
}

void
store_import_progress(struct store *store, int64_t id, int64_t done)
{
	query_run(store->main, "UPDATE imports SET done = ?2 WHERE id = ?1", "ii", id, done);
}

void
store_import_finish(struct store *store, int64_t id, int64_t at)
{
	query_run(store->main, "UPDATE imports SET finished_at = ?2 WHERE id = ?1 AND undone_at IS NULL", "ii", id,
	    at);
}

void
store_import_undone(struct store *store, int64_t id, int64_t at)
{
	query_run(store->main, "UPDATE imports SET undone_at = ?2, finished_at = coalesce(finished_at, ?2)"
	    " WHERE id = ?1", "ii", id, at);
}

bool
store_import_read(struct store *store, int64_t id, struct import_row *found)
{
	struct query *row = query_open(store->main, "SELECT source, started_at, finished_at, undone_at, done"
	    " FROM imports WHERE id = ?1", "i", id);

	if (!query_row(row))
		return false;
	*found = (struct import_row){ .started_at = query_number(row, 1),
		.finished_at = query_number(row, 2), .undone_at = query_number(row, 3), .done = query_number(row, 4) };
	snprintf(found->source, sizeof found->source, "%s", query_text(row, 0));
	query_end(row);
	return true;
}

bool
store_import_is_undone(const struct import_row *row)
{
	return row->undone_at != 0 && row->finished_at != 0;
}

int64_t
store_import_unfinished(struct store *store)
{
	return query_one(store->main, 0, "SELECT id FROM imports WHERE finished_at IS NULL ORDER BY id LIMIT 1", "");
}

int64_t
store_import_people(struct store *store, int64_t id, int64_t *had_letters)
{
	*had_letters = query_one(store->main, 0, "SELECT count(*) FROM members m WHERE m.import = ?1 AND m.state < 2"
	    " AND EXISTS (SELECT 1 FROM deliveries d WHERE d.member = m.id AND d.state = 4)", "i", id);
	return query_one(store->main, 0, "SELECT count(*) FROM members WHERE import = ?1 AND state < 2", "i", id);
}

int64_t
store_import_next(struct store *store, int64_t after)
{
	return query_one(store->main, 0, "SELECT min(id) FROM imports WHERE id > ?1", "i", after);
}

int64_t
store_import_next_member(struct store *store, int64_t id, int64_t after)
{
	return query_one(store->main, 0, "SELECT min(id) FROM members WHERE import = ?1 AND id > ?2", "ii", id, after);
}

void
store_import_undoing(struct store *store, int64_t id, int64_t at)
{
	query_run(store->main, "UPDATE imports SET finished_at = NULL, undone_at = ?2 WHERE id = ?1", "ii", id, at);
}

bool
store_import_digest(struct store *store, int64_t id, uint8_t digest[IMPORT_DIGEST])
{
	struct query *row = query_open(store->main, "SELECT digest FROM imports WHERE id = ?1", "i", id);
	const void *bytes;
	size_t length;

	if (!query_row(row))
		return false;
	bytes = query_bytes(row, 0, &length);
	memset(digest, 0, IMPORT_DIGEST);
	memcpy(digest, bytes, length < IMPORT_DIGEST ? length : IMPORT_DIGEST);
	query_end(row);
	return true;
}

void
store_import_seen_begin(struct store *store)
{
	query_run(store->main, "CREATE TEMPORARY TABLE IF NOT EXISTS seen_addresses (blind_index BLOB PRIMARY KEY,"
	    " line INTEGER NOT NULL) STRICT, WITHOUT ROWID", "");
	query_run(store->main, "DELETE FROM seen_addresses", "");
}

int64_t
store_import_seen(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t line)
{
	int64_t first = query_one(store->main, 0, "SELECT line FROM seen_addresses WHERE blind_index = ?1", "b",
	    blind_index, (size_t)BLIND_INDEX_LENGTH);

	if (first != 0)
		return first;
	query_run(store->main, "INSERT INTO seen_addresses(blind_index, line) VALUES (?1, ?2)", "bi", blind_index,
	    (size_t)BLIND_INDEX_LENGTH, line);
	return line;
}
