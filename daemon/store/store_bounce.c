/*
 * SQL of letters that come back: see store_bounce.h.  States are those of records/delivery.h.
 */
#include "store/store_bounce.h"

int64_t
store_bounce_count(struct store *store, int64_t member, enum fault fault, int64_t from, int64_t until)
{
	return query_one(store->main, 0, "SELECT count(*) FROM deliveries d JOIN mailings g ON g.id = d.mailing"
	    " WHERE d.member = ?1 AND d.state = 5 AND d.fault = ?2 AND g.test = 0"
	    " AND d.decided_at >= ?3 AND d.decided_at <= ?4"
	    " AND d.decided_at > coalesce((SELECT max(s.decided_at) FROM deliveries s WHERE s.member = ?1 AND s.state = 4), 0)"
	    " AND d.decided_at > (SELECT m.bounces_from FROM members m WHERE m.id = ?1)",
	    "iiii", member, (int64_t)fault, from, until);
}

bool
store_bounce_suspend(struct store *store, int64_t member, int64_t at)
{
	return query_run(store->main, "UPDATE members SET suspended_at = ?2 WHERE id = ?1 AND suspended_at = 0", "ii",
	    member, at) == 1;
}

void
store_bounce_reset(struct store *store, int64_t member, int64_t at)
{
	query_run(store->main, "UPDATE members SET suspended_at = 0, bounces_from = ?2 WHERE id = ?1", "ii", member, at);
}

int64_t
store_bounce_next_suspended(struct store *store, int64_t after, int64_t *since, enum fault *fault)
{
	struct query *row = query_open(store->main, "SELECT m.id, m.suspended_at, coalesce((SELECT d.fault FROM deliveries d"
	    " WHERE d.member = m.id AND d.state = 5 ORDER BY d.decided_at DESC LIMIT 1), 0) FROM members m"
	    " WHERE m.suspended_at <> 0 AND m.id > ?1 ORDER BY m.id LIMIT 1", "i", after);
	int64_t id = 0;

	if (query_row(row)) {
		id = query_number(row, 0);
		*since = query_number(row, 1);
		*fault = (enum fault)query_number(row, 2);
		query_end(row);
	}
	return id;
}
