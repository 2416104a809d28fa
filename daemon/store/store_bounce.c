/*
 * SQL of letters that come back: see store_bounce.h.  States are those of records/delivery.h.
 */
#include "store/store_bounce.h"

#include <assert.h>

#include "records/intake.h"
#include "store/store_delivery.h"

static_assert(DELIVERY_WAITING == 0 && DELIVERY_SENDING == 2 && DELIVERY_DEFERRED == 3 && DELIVERY_SENT == 4 && DELIVERY_REFUSED == 5 &&
    DELIVERY_DOUBT == 7, "the SQL below");
static_assert(MOVED_RETURNED == 1 && EFFECT_SHOWN == 1, "the SQL below");
static_assert(FAULT_MEMBER == 1 && FAULT_FULL == 2 && GONE_DOUBTED == 1 && GONE_DOUBTED_EARLY == 3, "the SQL below");
static_assert(FAULT_SIZE == 3 && FAULT_POLICY == 4 && FAULT_RELAY == 5, "the SQL below");

/* Who was refused for good, or whose letter came back, because of us (outcome_blames_relay); each once. */
#define BLAMED_ATTEMPTS(of) "SELECT " of " FROM attempts WHERE mailing = ?1 AND fault >= 3 AND fault <= 5" \
	" AND (code >= 500 OR (code = 0 AND state = 3)) AND enhanced NOT LIKE '4.%'"
#define BLAMED_RETURNED(of) "SELECT " of " FROM deliveries WHERE mailing = ?1 AND returned_at <> 0 AND returned_for >= 3 AND returned_for <= 5"
#define BLAMED "(SELECT count(*) FROM (" BLAMED_ATTEMPTS("member") " UNION " BLAMED_RETURNED("member") "))"

/* Turned away at once, or accepted and sent back later: the same to whoever does not get it. */
#define COUNTING "deliveries d JOIN mailings g ON g.id = d.mailing" \
	" WHERE d.member = ?1 AND ((d.state = 5 AND d.fault = ?2) OR (d.returned_at <> 0 AND d.returned_for = ?2))" \
	" AND g.test = 0 AND g.gone NOT IN (1, 3) AND d.decided_at >= ?3 AND d.decided_at <= ?4" \
	" AND d.decided_at > coalesce((SELECT max(s.decided_at) FROM deliveries s WHERE s.member = ?1 AND s.state = 4" \
	"      AND s.returned_at = 0 AND NOT EXISTS (SELECT 1 FROM mails r WHERE r.member = ?1 AND r.member <> 0" \
	"      AND r.mailing = s.mailing AND r.disposition = 1 AND r.effect = 1)), 0)" \
	" AND d.decided_at > (SELECT m.bounces_from FROM members m WHERE m.id = ?1)"

bool
store_bounce_any(struct store *store, int64_t member, enum fault fault, int64_t from, int64_t until)
{
	return query_one(store->main, 0, "SELECT EXISTS (SELECT 1 FROM " COUNTING ")", "iiii", member, (int64_t)fault, from, until) == 1;
}

int64_t
store_bounce_days(struct store *store, int64_t member, enum fault fault, int64_t from, int64_t until)
{
	return query_one(store->main, 0, "SELECT count(DISTINCT d.decided_at / 86400) FROM " COUNTING, "iiii", member, (int64_t)fault, from,
	    until);
}

bool
store_bounce_returned(struct store *store, int64_t mailing, int64_t member, enum fault fault, int64_t at)
{
	if (query_run(store->main, "UPDATE deliveries SET returned_at = ?3, returned_for = ?4 WHERE mailing = ?1"
	    " AND member = ?2 AND state IN (2, 4, 7) AND returned_at = 0", "iiii", mailing, member, at, (int64_t)fault) != 1)
		return false;
	if (fault == FAULT_MEMBER || fault == FAULT_FULL)
		query_run(store->main, "UPDATE mailings SET said_gone = said_gone + 1 WHERE id = ?1", "i", mailing);
	return true;
}

int64_t
store_bounce_blamed(struct store *store, int64_t mailing, int64_t *intended)
{
	*intended = store_bounce_reachable(store, mailing);
	return query_one(store->main, 0, "SELECT " BLAMED " - blamed_seen FROM mailings WHERE id = ?1", "i", mailing);
}

enum fault
store_bounce_cause(struct store *store, int64_t mailing)
{
	return (enum fault)query_one(store->main, FAULT_NONE, "SELECT fault FROM (" BLAMED_ATTEMPTS("fault") " UNION ALL " BLAMED_RETURNED("returned_for")
	    ") GROUP BY fault ORDER BY count(*) DESC, fault LIMIT 1", "i", mailing);
}

void
store_bounce_blamed_seen(struct store *store, int64_t mailing)
{
	query_run(store->main, "UPDATE mailings SET blamed_seen = " BLAMED " WHERE id = ?1", "i", mailing);
}

int64_t
store_bounce_gone(struct store *store, int64_t mailing)
{
	store_delivery_write_tally(store);
	return query_one(store->main, 0, "SELECT said_gone FROM mailings WHERE id = ?1", "i", mailing);
}

int64_t
store_bounce_reachable(struct store *store, int64_t mailing)
{
	return query_one(store->main, 0, "SELECT intended - withheld FROM mailings WHERE id = ?1", "i", mailing);
}

int64_t
store_bounce_judged(struct store *store, int64_t mailing)
{
	return query_one(store->main, 0, "SELECT sent + refused FROM mailings WHERE id = ?1", "i", mailing);
}

enum gone
store_bounce_is_believed(struct store *store, int64_t mailing)
{
	return (enum gone)query_one(store->main, GONE_BELIEVED, "SELECT gone FROM mailings WHERE id = ?1", "i", mailing);
}

bool
store_bounce_is_doubted(struct store *store, int64_t mailing)
{
	enum gone gone = store_bounce_is_believed(store, mailing);

	return gone == GONE_DOUBTED || gone == GONE_DOUBTED_EARLY;
}

void
store_bounce_believe(struct store *store, int64_t mailing, enum gone gone)
{
	query_run(store->main, "UPDATE mailings SET gone = ?2 WHERE id = ?1", "ii", mailing, (int64_t)gone);
}

int64_t
store_bounce_next_gone(struct store *store, int64_t mailing, int64_t after, enum fault *fault, int64_t *decided_at)
{
	struct query *row = query_open(store->main, "SELECT member, CASE state WHEN 5 THEN fault ELSE returned_for END, decided_at"
	    " FROM deliveries WHERE mailing = ?1 AND member > ?2 AND ((state = 5 AND fault IN (1, 2))"
	    " OR (returned_at <> 0 AND returned_for IN (1, 2))) ORDER BY member LIMIT 1", "ii", mailing, after);
	int64_t member = 0;

	if (query_row(row)) {
		member = query_number(row, 0);
		*fault = (enum fault)query_number(row, 1);
		*decided_at = query_number(row, 2);
		query_end(row);
	}
	return member;
}

void
store_bounce_try_again(struct store *store, int64_t mailing, int64_t at)
{
	query_run(store->main, "UPDATE deliveries SET due = ?2 WHERE mailing = ?1 AND state = 3 AND due > ?2 AND code >= 500", "ii", mailing, at);
	query_run(store->main, "UPDATE deliveries SET first_try_at = 0 WHERE mailing = ?1 AND state IN (0, 3) AND attempts > 0"
	    " AND fault IN (4, 5)", "i", mailing);
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

/* Of the member of this row, by a letter that came back. */
#define BY_LETTER "EXISTS (SELECT 1 FROM deliveries d WHERE d.member = members.id AND d.decided_at = members.suspended_at" \
    "      AND (d.state = 5 OR d.returned_at <> 0))"

bool
store_bounce_outlive(struct store *store, int64_t member, int64_t at)
{
	query_run(store->main, "UPDATE members SET bounces_from = ?2 WHERE id = ?1 AND bounces_from < ?2", "ii", member, at);
	return query_run(store->main, "UPDATE members SET suspended_at = 0 WHERE id = ?1 AND suspended_at BETWEEN 1 AND ?2"
	    " AND " BY_LETTER, "ii", member, at) == 1;
}

bool
store_bounce_is_suspended(struct store *store, int64_t member)
{
	return query_one(store->main, 0, "SELECT suspended_at <> 0 FROM members WHERE id = ?1", "i", member) != 0;
}

bool
store_bounce_is_by_letter(struct store *store, int64_t member)
{
	return query_one(store->main, 0, "SELECT " BY_LETTER " FROM members WHERE id = ?1", "i", member) != 0;
}

int64_t
store_bounce_next_suspended_by(struct store *store, int64_t mailing, int64_t after)
{
	return query_one(store->main, 0, "SELECT d.member FROM members m JOIN deliveries d ON d.member = m.id AND d.mailing = ?1"
	    " WHERE m.suspended_at <> 0 AND m.suspended_at = d.decided_at AND d.member > ?2 AND (d.state = 5 OR d.returned_at <> 0)"
	    " ORDER BY d.member LIMIT 1", "ii", mailing, after);
}

int64_t
store_bounce_next_suspended_beside(struct store *store, int64_t mailing, int64_t after, enum fault *fault, int64_t *suspended_at)
{
	struct query *row = query_open(store->main, "SELECT d.member, CASE s.state WHEN 5 THEN s.fault ELSE s.returned_for END, m.suspended_at"
	    " FROM members m JOIN deliveries d ON d.member = m.id AND d.mailing = ?1"
	    " JOIN deliveries s ON s.member = m.id AND s.decided_at = m.suspended_at AND s.mailing <> ?1 AND (s.state = 5 OR s.returned_at <> 0)"
	    " WHERE m.suspended_at <> 0 AND d.member > ?2 AND ((d.state = 5 AND d.fault IN (1, 2))"
	    " OR (d.returned_at <> 0 AND d.returned_for IN (1, 2))) ORDER BY d.member LIMIT 1", "ii", mailing, after);
	int64_t member = 0;

	if (query_row(row)) {
		member = query_number(row, 0);
		*fault = (enum fault)query_number(row, 1);
		*suspended_at = query_number(row, 2);
		query_end(row);
	}
	return member;
}

void
store_bounce_lift(struct store *store, int64_t member)
{
	query_run(store->main, "UPDATE members SET suspended_at = 0 WHERE id = ?1", "i", member);
}

int64_t
store_bounce_next_suspended(struct store *store, int64_t after, int64_t *since, enum fault *fault)
{
	struct query *row = query_open(store->main, "SELECT m.id, m.suspended_at, coalesce((SELECT CASE d.state WHEN 5"
	    " THEN d.fault ELSE d.returned_for END FROM deliveries d WHERE d.member = m.id AND (d.state = 5 OR d.returned_at <> 0)"
	    " ORDER BY d.decided_at DESC LIMIT 1), 0) FROM members m"
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
