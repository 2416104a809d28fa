/*
 * SQL of consent and of suppressions: see store_consent.h.
 */
#include "store/store_consent.h"

#include <assert.h>

#include "records/member.h"
#include "records/topic.h"

static_assert(CONSENT_NONE == 0 && CONSENT_GIVEN == 2 && TOPIC_SIGNPOSTING == 6 && TOPIC_PARTNERS == 9, "the SQL below");
static_assert(MEMBER_RESTRICTED == 1 && MEMBER_ERASING == 2, "the SQL below");

enum consent_state
store_consent_state(struct store *store, int64_t member, int64_t topic, int64_t address)
{
	return (enum consent_state)query_one(store->main, CONSENT_NONE,
	    "SELECT state FROM consent WHERE member = ?1 AND topic = ?2 AND address = ?3", "iii", member, topic,
	    address);
}

#define ROW "SELECT member, topic, address, state, changed_at, wording, seq FROM consent"

static struct consent_row
read_row(const struct query *found)
{
	return (struct consent_row){ query_number(found, 0), query_number(found, 1), query_number(found, 2),
		(enum consent_state)query_number(found, 3), query_number(found, 4), query_number(found, 5),
		query_number(found, 6) };
}

bool
store_consent_read(struct store *store, int64_t member, int64_t topic, int64_t address, struct consent_row *row)
{
	struct query *found = query_open(store->main, ROW " WHERE member = ?1 AND topic = ?2 AND address = ?3", "iii",
	    member, topic, address);

	if (!query_row(found))
		return false;
	*row = read_row(found);
	query_end(found);
	return true;
}

bool
store_consent_has_history(struct store *store, int64_t member, int64_t topic)
{
	return query_one(store->main, 0, "SELECT 1 FROM consent WHERE member = ?1 AND topic = ?2 AND state <> 0", "ii", member,
	    topic) == 1;
}

static_assert(CONSENT_GIVEN == 2, "the SQL below");

int64_t
store_consent_agreed_until(struct store *store, int64_t topic, int64_t until)
{
	return query_one(store->main, 0, "SELECT count(DISTINCT member) FROM consent WHERE topic = ?1 AND state = 2 AND changed_at <= ?2",
	    "ii", topic, until);
}

#define ROW_VALUES "(member, topic, address, state, changed_at, wording, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)" \
	" ON CONFLICT (member, topic, address) DO UPDATE SET state = excluded.state," \
	" changed_at = excluded.changed_at, wording = excluded.wording, seq = excluded.seq"

static void
put_row(struct store *store, const char *sql, const struct consent_row *row)
{
	query_run(store->main, sql, "iiiiiii", row->member, row->topic, row->address, (int64_t)row->state,
	    row->changed_at, row->wording, row->seq);
}

void
store_consent_set(struct store *store, const struct consent_row *row)
{
	put_row(store, "INSERT INTO consent" ROW_VALUES, row);
}

static void
walk(struct query *found, bool (*each)(void *owner, const struct consent_row *row), void *owner)
{
	while (query_row(found)) {
		struct consent_row row = read_row(found);

		if (!each(owner, &row)) {
			query_end(found);
			return;
		}
	}
}

void
store_consent_walk(struct store *store, int64_t member, bool (*each)(void *owner, const struct consent_row *row),
    void *owner)
{
	walk(member != 0 ? query_open(store->main, ROW " WHERE member = ?1 ORDER BY topic, address", "i", member) :
	    query_open(store->main, ROW " ORDER BY member, topic, address", ""), each, owner);
}

void
store_consent_said(struct store *store, int64_t member, int64_t address,
    bool (*each)(void *owner, const struct consent_row *row), void *owner)
{
	walk(query_open(store->main, ROW " WHERE member = ?1 AND address = ?2 AND state <> 0 UNION ALL"
	    " SELECT ?1, s.topic, ?2, ?3, s.since, 0, 0 FROM addresses a JOIN suppressions s ON s.blind_index = a.blind_index"
	    " WHERE a.id = ?2 AND s.topic <> 0 AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.member = ?1 AND c.topic = s.topic"
	    " AND c.address = ?2 AND c.state <> 0) ORDER BY 2", "iii", member, address, (int64_t)CONSENT_WITHDRAWN), each, owner);
}

/* A stop that is added later may be an older one: the latest counts.  CASE, as the two-argument max is SQLite's own. */
#define LATEST_STOP_OF(table) " ON CONFLICT (blind_index, topic) DO UPDATE SET since =" \
	" CASE WHEN excluded.since > " table ".since THEN excluded.since ELSE " table ".since END"
#define LATEST_STOP LATEST_STOP_OF("suppressions")

void
store_suppress(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t topic, int64_t at)
{
	query_run(store->main, "INSERT INTO suppressions(blind_index, topic, since) VALUES (?1, ?2, ?3)" LATEST_STOP,
	    "bii", blind_index, (size_t)BLIND_INDEX_LENGTH, topic, at);
}

void
store_unsuppress(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t topic)
{
	query_run(store->main, "INSERT INTO suppressions(blind_index, topic, since) SELECT ?1, t.id, s.since"
	    " FROM suppressions s, topics t WHERE s.blind_index = ?1 AND s.topic = 0 AND (t.class <= 6 OR t.class = 9) AND t.id <> ?2"
	    " AND NOT EXISTS (SELECT 1 FROM addresses a JOIN consent c ON c.address = a.id AND c.member = a.member"
	    "  WHERE a.blind_index = ?1 AND c.topic = t.id AND c.state = 2 AND c.changed_at >= s.since)" LATEST_STOP, "bi", blind_index,
	    (size_t)BLIND_INDEX_LENGTH, topic);
	query_run(store->main, "DELETE FROM suppressions WHERE blind_index = ?1 AND topic IN (0, ?2)", "bi", blind_index,
	    (size_t)BLIND_INDEX_LENGTH, topic);
}

void
store_unsuppress_address(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH])
{
	query_run(store->main, "DELETE FROM suppressions WHERE blind_index = ?1 AND topic = 0", "b", blind_index,
	    (size_t)BLIND_INDEX_LENGTH);
}

void
store_suppress_as(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], const uint8_t model[BLIND_INDEX_LENGTH])
{
	query_run(store->main, "INSERT INTO suppressions(blind_index, topic, since) SELECT ?1, topic, since FROM suppressions"
	    " WHERE blind_index = ?2" LATEST_STOP, "bb", blind_index, (size_t)BLIND_INDEX_LENGTH, model, (size_t)BLIND_INDEX_LENGTH);
}

int64_t
store_suppressed_since(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t topic)
{
	/* Not "topic IN (0, ?2)": SQLite builds a table for that at every call. */
	static const char since[] = "SELECT since FROM suppressions WHERE blind_index = ?1 AND topic = ?2";
	int64_t all = query_one(store->main, 0, since, "bi", blind_index, (size_t)BLIND_INDEX_LENGTH, (int64_t)0);
	int64_t one = query_one(store->main, 0, since, "bi", blind_index, (size_t)BLIND_INDEX_LENGTH, topic);

	return all > one ? all : one;
}

bool
store_is_suppressed(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t topic)
{
	return query_one(store->main, 0, "SELECT"
	    " EXISTS (SELECT 1 FROM suppressions WHERE blind_index = ?1 AND topic = 0)"
	    " OR EXISTS (SELECT 1 FROM suppressions WHERE blind_index = ?1 AND topic = ?2)", "bi", blind_index, (size_t)BLIND_INDEX_LENGTH,
	    topic) == 1;
}

void
store_rebuild_begin(struct store *store)
{
	query_run(store->main, "CREATE TEMPORARY TABLE IF NOT EXISTS rebuilt (member INTEGER, topic INTEGER,"
	    " address INTEGER, state INTEGER, changed_at INTEGER, wording INTEGER, seq INTEGER,"
	    " PRIMARY KEY (member, topic, address)) STRICT, WITHOUT ROWID", "");
	query_run(store->main, "CREATE TEMPORARY TABLE IF NOT EXISTS rebuilt_stops (blind_index BLOB, topic INTEGER, since INTEGER,"
	    " PRIMARY KEY (blind_index, topic)) STRICT, WITHOUT ROWID", "");
	query_run(store->main, "CREATE TEMPORARY TABLE IF NOT EXISTS rebuilt_objections (member INTEGER PRIMARY KEY, at INTEGER) STRICT",
	    "");
	/* topic 0: their objection */
	query_run(store->main, "CREATE TEMPORARY TABLE IF NOT EXISTS rebuilt_differing (member INTEGER, topic INTEGER, address INTEGER,"
	    " PRIMARY KEY (member, topic, address)) STRICT, WITHOUT ROWID", "");
	query_run(store->main, "DELETE FROM rebuilt", "");
	query_run(store->main, "DELETE FROM rebuilt_stops", "");
	query_run(store->main, "DELETE FROM rebuilt_objections", "");
	query_run(store->main, "DELETE FROM rebuilt_differing", "");
}

void
store_rebuild_set(struct store *store, const struct consent_row *row)
{
	put_row(store, "INSERT INTO rebuilt" ROW_VALUES, row);
}

void
store_rebuild_forget(struct store *store, int64_t member)
{
	query_run(store->main, "DELETE FROM rebuilt WHERE member = ?1", "i", member);
}

int64_t
store_rebuild_changed_at(struct store *store, const struct consent_row *row)
{
	return query_one(store->main, 0, "SELECT changed_at FROM rebuilt WHERE member = ?1 AND topic = ?2 AND address = ?3", "iii",
	    row->member, row->topic, row->address);
}

void
store_rebuild_objected(struct store *store, int64_t member, int64_t at)
{
	if (at == 0)
		query_run(store->main, "DELETE FROM rebuilt_objections WHERE member = ?1", "i", member);
	else
		query_run(store->main, "INSERT INTO rebuilt_objections(member, at) VALUES (?1, ?2) ON CONFLICT (member) DO UPDATE"
		    " SET at = excluded.at WHERE excluded.at > rebuilt_objections.at", "ii", member, at);
}

void
store_rebuild_stop(struct store *store, int64_t member, int64_t address, int64_t topic, int64_t at)
{
	query_run(store->main, "INSERT INTO rebuilt_stops(blind_index, topic, since) SELECT blind_index, ?3, ?4 FROM addresses"
	    " WHERE id = ?2 AND member = ?1" LATEST_STOP_OF("rebuilt_stops"), "iiii", member, address, topic, at);
}

void
store_rebuild_unstop(struct store *store, int64_t member, int64_t address, int64_t topic)
{
	query_run(store->main, "DELETE FROM rebuilt_stops WHERE blind_index = (SELECT blind_index FROM addresses WHERE id = ?2 AND member = ?1)"
	    " AND topic IN (0, ?3)", "iii", member, address, topic);
}

int64_t
store_rebuild_stopped_all(struct store *store, int64_t member, int64_t address)
{
	return query_one(store->main, 0, "SELECT max(since) FROM (SELECT at AS since FROM rebuilt_objections WHERE member = ?1 UNION ALL"
	    " SELECT s.since FROM rebuilt_stops s JOIN addresses a ON a.blind_index = s.blind_index WHERE a.id = ?2 AND a.member = ?1"
	    " AND s.topic = 0) t",
	    "ii", member, address);
}

void
store_rebuild_stop_as(struct store *store, int64_t member, int64_t address, int64_t model)
{
	query_run(store->main, "INSERT INTO rebuilt_stops(blind_index, topic, since) SELECT a.blind_index, s.topic, s.since"
	    " FROM addresses a, addresses m JOIN rebuilt_stops s ON s.blind_index = m.blind_index WHERE a.id = ?2 AND m.id = ?3"
	    " AND a.member = ?1 AND m.member = ?1" LATEST_STOP_OF("rebuilt_stops"), "iii", member, address, model);
}

/* Stops that the store has not, or only earlier ones. */
#define MISSING_STOPS " FROM rebuilt_stops r WHERE since > 0 AND NOT EXISTS (SELECT 1 FROM suppressions s" \
	" WHERE s.blind_index = r.blind_index AND s.topic = r.topic AND s.since >= r.since)"

int64_t
store_rebuild_compare(struct store *store)
{
	query_run(store->main, "INSERT INTO rebuilt_differing SELECT c.member, c.topic, c.address FROM consent c"
	    " LEFT JOIN rebuilt r ON r.member = c.member AND r.topic = c.topic AND r.address = c.address"
	    " WHERE r.member IS NULL OR r.state <> c.state OR r.changed_at <> c.changed_at OR r.wording <> c.wording OR r.seq <> c.seq", "");
	query_run(store->main, "INSERT INTO rebuilt_differing SELECT r.member, r.topic, r.address FROM rebuilt r WHERE NOT EXISTS"
	    " (SELECT 1 FROM consent c WHERE c.member = r.member AND c.topic = r.topic AND c.address = r.address)", "");
	query_run(store->main, "INSERT INTO rebuilt_differing SELECT m.id, 0, 0 FROM members m LEFT JOIN rebuilt_objections o ON o.member = m.id"
	    " WHERE m.state < 2 AND m.objected_at <> coalesce(o.at, 0) ON CONFLICT DO NOTHING", "");
	return query_one(store->main, 0, "SELECT (SELECT count(*) FROM rebuilt_differing) + (SELECT count(*)" MISSING_STOPS ")", "");
}

void
store_rebuild_apply(struct store *store)
{
	query_run(store->main, "DELETE FROM consent WHERE (member, topic, address) IN (SELECT member, topic, address FROM rebuilt_differing)",
	    "");
	query_run(store->main, "INSERT INTO consent SELECT r.* FROM rebuilt_differing d JOIN rebuilt r ON r.member = d.member"
	    " AND r.topic = d.topic AND r.address = d.address", "");
	query_run(store->main, "UPDATE members SET objected_at = coalesce((SELECT at FROM rebuilt_objections WHERE member = members.id), 0)"
	    " WHERE state < 2 AND id IN (SELECT member FROM rebuilt_differing WHERE topic = 0)", "");
	query_run(store->main, "INSERT INTO suppressions(blind_index, topic, since) SELECT blind_index, topic, since" MISSING_STOPS LATEST_STOP,
	    "");
}

void
store_rebuild_apply_stops(struct store *store, int64_t member)
{
	query_run(store->main, "INSERT INTO suppressions(blind_index, topic, since) SELECT blind_index, topic, since FROM rebuilt_stops"
	    " WHERE since > 0 AND blind_index IN (SELECT blind_index FROM addresses WHERE member = ?1 AND "
	    "(current = 1 OR current = 0))" LATEST_STOP, "i", member);
}
