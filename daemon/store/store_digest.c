/*
 * SQL of the week's figures: see store_digest.h.  States are those of records/.
 */
#include "store/store_digest.h"

#include <assert.h>

#include "records/appointment.h"
#include "records/mailing.h"
#include "records/member.h"

static_assert(MAILING_QUEUED == 1 && MAILING_HELD == 3 && MAILING_EXPIRED == 4, "the SQL below");
static_assert(MEMBER_RESTRICTED == 1 && MEMBER_ERASING == 2, "the SQL below");
static_assert(APPOINTMENT_DROPPED == 2, "the SQL below");

void
store_digest(struct store *store, int64_t since, struct digest *digest)
{
	struct query *row = query_open(store->main, "SELECT count(*), coalesce(sum(sent), 0), coalesce(sum(refused), 0)"
	    " FROM mailings WHERE finished_at >= ?1 AND test = 0 AND note = 0", "i", since);

	*digest = (struct digest){ 0 };
	if (query_row(row)) {
		digest->ended = query_number(row, 0);
		digest->sent = query_number(row, 1);
		digest->refused = query_number(row, 2);
		query_end(row);
	}
	row = query_open(store->main, "SELECT count(CASE WHEN state = 3 THEN 1 END), count(CASE WHEN state = 4 THEN 1 END),"
	    " coalesce(sum(doubt), 0), count(CASE WHEN state = 1 THEN 1 END) FROM mailings WHERE test = 0 AND note = 0", "");
	if (query_row(row)) {
		digest->held = query_number(row, 0);
		digest->expired = query_number(row, 1);
		digest->doubt = query_number(row, 2);
		digest->queued = query_number(row, 3);
		query_end(row);
	}
	row = query_open(store->main, "SELECT count(*), count(CASE WHEN joined_at >= ?1 THEN 1 END),"
	    " count(CASE WHEN suspended_at <> 0 THEN 1 END) FROM members WHERE state < 2 AND roles <> 0", "i", since);
	if (query_row(row)) {
		digest->people = query_number(row, 0);
		digest->joined = query_number(row, 1);
		digest->suspended = query_number(row, 2);
		query_end(row);
	}
	digest->not_made = query_one(store->main, 0, "SELECT count(*) FROM appointments WHERE state = 2 AND dropped = ?1"
	    " AND decided_at >= ?2", "ii", (int64_t)DROPPED_BROKEN, since);
	digest->inbox = query_one(store->main, 0, "SELECT count(*) FROM inbox WHERE done_at = 0", "");
}
