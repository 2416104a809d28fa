/*
 * SQL of recipients' domains: see store_domain.h.
 */
#include "store/store_domain.h"

#include <assert.h>
#include <stdio.h>

#include "records/member.h"

static_assert(DELIVERY_WAITING == 0 && DELIVERY_DEFERRED == 3, "the SQL below");
static_assert(MEMBER_RESTRICTED == 1 && MEMBER_ERASING == 2, "the SQL below");

static void
read_row(const struct query *row, struct domain *domain)
{
	*domain = (struct domain){
		.tag = query_number(row, 0),
		.next_at = query_number(row, 1),
		.paused_until = query_number(row, 2),
		.paused_at = query_number(row, 3),
		.paused_by = query_number(row, 4),
		.automatic = query_number(row, 5) == 1,
	};
	snprintf(domain->reason, sizeof domain->reason, "%s", query_text(row, 6));
}

void
store_domain_read(struct store *store, int64_t tag, struct domain *domain)
{
	struct query *row = query_open(store->main, "SELECT domain_tag, next_at, paused_until, paused_at, paused_by, automatic,"
	    " reason FROM domains WHERE domain_tag = ?1", "i", tag);

	*domain = (struct domain){ .tag = tag };
	if (!query_row(row))
		return;
	read_row(row, domain);
	query_end(row);
}

bool
store_domain_any_paused(struct store *store, int64_t now)
{
	/* The + keeps SQLite from holding ?1 against the 0 of the index: it would prepare this anew for each new value, which costs
	 * more than the question, and this is asked before every turn of the sender. */
	return query_one(store->main, 0, "SELECT 1 FROM domains WHERE +paused_until > ?1 AND paused_until > 0 LIMIT 1", "i",
	    now) == 1;
}

bool
store_domain_next_paused(struct store *store, int64_t now, struct domain *domain)
{
	struct query *row = query_open(store->main, "SELECT domain_tag, next_at, paused_until, paused_at, paused_by, automatic,"
	    " reason FROM domains WHERE paused_until > ?1 AND paused_until > 0 AND domain_tag > ?2 ORDER BY domain_tag LIMIT 1",
	    "ii", now, domain->tag);

	if (!query_row(row))
		return false;
	read_row(row, domain);
	query_end(row);
	return true;
}

/* Letters that met a pause are due at its very end, and that is how they are found again. */
static void
move_waiting(struct store *store, int64_t tag, int64_t paused_until, int64_t due)
{
	query_run(store->main, "UPDATE deliveries SET due = ?3, waited = waited + ?3 - ?2 WHERE mailing IN (SELECT id FROM mailings WHERE "
	    "waiting > 0) AND state IN (0, 3) AND due = ?2 AND domain_tag = ?1", "iii", tag, paused_until, due);
}

void
store_domain_pause(struct store *store, const struct domain *domain)
{
	struct domain before;

	store_domain_read(store, domain->tag, &before);
	if (before.paused_until > domain->paused_at)
		move_waiting(store, domain->tag, before.paused_until, domain->paused_until);
	query_run(store->main, "INSERT INTO domains(domain_tag, paused_until, paused_at, paused_by, automatic, reason)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (domain_tag) DO UPDATE SET paused_until = excluded.paused_until,"
	    " paused_at = excluded.paused_at, paused_by = excluded.paused_by, automatic = excluded.automatic,"
	    " reason = excluded.reason", "iiiiit", domain->tag, domain->paused_until, domain->paused_at, domain->paused_by,
	    (int64_t)domain->automatic, domain->reason);
}

bool
store_domain_lift(struct store *store, int64_t tag, int64_t now)
{
	struct domain domain;

	store_domain_read(store, tag, &domain);
	if (domain.paused_until <= now)
		return false;
	move_waiting(store, tag, domain.paused_until, now);
	query_run(store->main, "UPDATE domains SET paused_until = ?2 WHERE domain_tag = ?1", "ii", tag, now);
	return true;
}

void
store_domain_set_next(struct store *store, int64_t tag, int64_t next_at)
{
	query_run(store->main, "INSERT INTO domains(domain_tag, next_at) VALUES (?1, ?2)"
	    " ON CONFLICT (domain_tag) DO UPDATE SET next_at = excluded.next_at", "ii", tag, next_at);
}

/* Once for all domains: what waits for its moment is read by its due time, and only that. */
void
store_domain_take_back(struct store *store, int64_t per_minute, int64_t now)
{
	int64_t apart = per_minute > 0 ? 60000 / per_minute : 0;

	if (query_run(store->main, "UPDATE domains SET next_at = min(next_at, ?1 * 1000 + ?2) WHERE next_at > ?1 * 1000", "ii", now, apart) == 0)
		return;
	query_run(store->main, "UPDATE domains SET next_at = taken.last * 1000 + ?2 FROM (SELECT domain_tag, max(due) AS last FROM deliveries"
	    " WHERE mailing IN (SELECT id FROM mailings WHERE waiting > 0) AND state IN (0, 3) AND due > ?1 AND due = turn_at"
	    " GROUP BY domain_tag) AS taken WHERE domains.domain_tag = taken.domain_tag", "ii", now, apart);
}

void
store_domain_step_back(struct store *store, int64_t now, int64_t seconds)
{
	query_run(store->main, "UPDATE domains SET next_at = min(next_at, ?1 * 1000), paused_at = min(paused_at, ?1),"
	    " paused_until = CASE WHEN automatic = 1 AND paused_until > ?1 THEN max(paused_until - ?2, ?1) ELSE paused_until END",
	    "ii", now, seconds);
}

void
store_domain_forget(struct store *store, int64_t now)
{
	query_run(store->main, "DELETE FROM domains WHERE paused_until < ?1 AND next_at < ?2", "ii", now - 86400,
	    (now - 86400) * 1000);
}

bool
store_domain_example(struct store *store, int64_t tag, int64_t *member)
{
	*member = query_one(store->main, 0, "SELECT a.member FROM addresses a JOIN members m ON m.id = a.member"
	    " WHERE a.domain_tag = ?1 AND a.current = 1 AND m.state < 2 LIMIT 1", "i", tag);
	return *member != 0;
}

int64_t
store_domain_people(struct store *store, int64_t tag)
{
	return query_one(store->main, 0, "SELECT count(DISTINCT a.member) FROM addresses a JOIN members m ON m.id = a.member"
	    " WHERE a.domain_tag = ?1 AND a.current = 1 AND m.state < 2", "i", tag);
}
