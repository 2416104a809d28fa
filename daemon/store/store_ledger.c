/*
 * SQL of the ledger: see store_ledger.h.
 */
#include "store/store_ledger.h"

#include <assert.h>
#include <string.h>

static_assert(LEDGER_TOPIC == 2 && LEDGER_WORDING == 3 && LEDGER_CONSENT == 7, "the SQL below");
static_assert(LEDGER_IMPORT_STARTED == 10 && LEDGER_IMPORT_UNDONE == 12, "the SQL below");

static void
copy_hash(uint8_t *to, const struct query *row, int column)
{
	size_t length;
	const void *bytes = query_bytes(row, column, &length);

	memset(to, 0, LEDGER_HASH_LENGTH);
	if (length == LEDGER_HASH_LENGTH)
		memcpy(to, bytes, length);
}

void
store_ledger_head(struct store *store, int64_t *seq, uint8_t hash[LEDGER_HASH_LENGTH])
{
	struct query *row;

	if (store->ledger_end.known) {
		*seq = store->ledger_end.seq;
		memcpy(hash, store->ledger_end.hash, LEDGER_HASH_LENGTH);
		return;
	}
	row = query_open(store->main, "SELECT seq, hash FROM ledger_head WHERE one = 1", "");
	*seq = 0;
	memset(hash, 0, LEDGER_HASH_LENGTH);
	if (query_row(row)) {
		*seq = query_number(row, 0);
		copy_hash(hash, row, 1);
		query_end(row);
	}
}

void
store_ledger_add(struct store *store, const struct ledger_entry *entry)
{
	query_run(store->main,
	    "INSERT INTO ledger(seq, happened_at, recorded_at, actor, via, kind, member, body, sealed, prev, hash)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", "iiiiiiitbbb",
	    entry->seq, entry->happened_at, entry->recorded_at, entry->actor.uid, (int64_t)entry->actor.via,
	    (int64_t)entry->kind, entry->member, entry->body, entry->sealed, entry->sealed_length,
	    entry->previous, (size_t)LEDGER_HASH_LENGTH, entry->hash, (size_t)LEDGER_HASH_LENGTH);
	store->ledger_end.seq = entry->seq;
	memcpy(store->ledger_end.hash, entry->hash, LEDGER_HASH_LENGTH);
	store->ledger_end.known = store->ledger_end.changed = true;
	if (!driver_in_transaction(store->main))
		store_ledger_write_end(store);
}

void
store_ledger_write_end(struct store *store)
{
	if (store->ledger_end.changed)
		query_run(store->main, "INSERT INTO ledger_head(one, seq, hash) VALUES (1, ?1, ?2)"
		    " ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, hash = excluded.hash", "ib",
		    store->ledger_end.seq, store->ledger_end.hash, (size_t)LEDGER_HASH_LENGTH);
	store->ledger_end.known = store->ledger_end.changed = false;
}

static void
read_entry(const struct query *row, struct ledger_entry *entry)
{
	*entry = (struct ledger_entry){
		.seq = query_number(row, 0),
		.happened_at = query_number(row, 1),
		.recorded_at = query_number(row, 2),
		.actor = { query_number(row, 3), (enum ledger_via)query_number(row, 4) },
		.kind = (enum ledger_kind)query_number(row, 5),
		.member = query_number(row, 6),
		.body = query_text(row, 7),
	};
	if (!query_is_null(row, 8))
		entry->sealed = query_bytes(row, 8, &entry->sealed_length);
	copy_hash(entry->previous, row, 9);
	copy_hash(entry->hash, row, 10);
}

#define ENTRY "SELECT seq, happened_at, recorded_at, actor, via, kind, member, body, sealed, prev, hash FROM ledger"

static void
walk(struct query *row, bool (*each)(void *owner, const struct ledger_entry *entry), void *owner)
{
	struct ledger_entry entry;

	while (query_row(row)) {
		read_entry(row, &entry);
		if (!each(owner, &entry)) {
			query_end(row);
			return;
		}
	}
}

void
store_ledger_walk(struct store *store, int64_t from, int64_t member,
    bool (*each)(void *owner, const struct ledger_entry *entry), void *owner)
{
	walk(member != 0 ?
	    query_open(store->main, ENTRY " WHERE seq >= ?1 AND member = ?2 AND member <> 0 ORDER BY seq", "ii",
	        from, member) :
	    query_open(store->main, ENTRY " WHERE seq >= ?1 ORDER BY seq", "i", from), each, owner);
}

void
store_ledger_walk_declared(struct store *store, bool (*each)(void *owner, const struct ledger_entry *entry), void *owner)
{
	walk(query_open(store->main, ENTRY " WHERE kind >= 2 AND kind <= 3 ORDER BY seq", ""), each, owner);
}

void
store_ledger_walk_sharers(struct store *store, int64_t member, bool (*each)(void *owner, const struct ledger_entry *entry), void *owner)
{
	walk(query_open(store->main, "WITH RECURSIVE people(id) AS (SELECT ?1 UNION SELECT b.member FROM people"
	    " JOIN addresses a ON a.member = people.id AND (a.current = 1 OR a.current = 0)"
	    " JOIN addresses b ON b.blind_index = a.blind_index) "
	    ENTRY " WHERE member <> 0 AND member <> ?1 AND member IN (SELECT id FROM people)"
	    " UNION ALL " ENTRY " WHERE kind = 2 AND kind >= 2 AND kind <= 3 ORDER BY seq", "i", member), each, owner);
}

bool
store_ledger_agreed(struct store *store, const char *wording)
{
	return query_one(store->main, 0, "SELECT 1 FROM wordings w JOIN ledger l ON l.kind = 7"
	    " AND instr(l.body, ?2 || 'wording=' || w.id || ?2) > 0 WHERE w.name = ?1 LIMIT 1", "tt", wording, "\n") == 1;
}

enum ledger_via
store_ledger_last_via(struct store *store, enum ledger_kind kind, int64_t member, const char *body)
{
	return (enum ledger_via)query_one(store->main, 0, "SELECT via FROM ledger WHERE member = ?1 AND member <> 0 AND kind = ?2 AND body = ?3"
	    " ORDER BY seq DESC LIMIT 1", "iit", member, (int64_t)kind, body);
}

int64_t
store_ledger_first(struct store *store, enum ledger_kind kind, int64_t import)
{
	char start[40];

	snprintf(start, sizeof start, "import=%lld\n", (long long)import);
	return query_one(store->main, 1, "SELECT seq FROM ledger WHERE kind = ?1"
	    " AND kind >= 10 AND kind <= 12 AND substr(body, 1, length(?2)) = ?2"
	    " ORDER BY seq LIMIT 1", "it", (int64_t)kind, start);
}
