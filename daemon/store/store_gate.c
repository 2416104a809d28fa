/*
 * SQL that asks the gate: see store_gate.h.  And the numbers in gate.h, held against the enums they stand for.
 */
#include "store/store_gate.h"

#include <assert.h>

#include "records/consent.h"
#include "records/member.h"
#include "records/topic.h"
#include "store/gate.h"

static_assert(MAILING_STOPPED == 5, "gate.h");
static_assert(MEMBER_RESTRICTED == 1 && MEMBER_ERASING == 2 && MEMBER_ERASED == 3, "gate.h");
static_assert(WITHHELD_STOPPED == 1 && WITHHELD_ERASED == 2 && WITHHELD_RESTRICTED == 3, "gate.h");
static_assert(WITHHELD_SUPPRESSED == 4 && WITHHELD_OBJECTED == 5 && WITHHELD_SUSPENDED == 6, "gate.h");
static_assert(WITHHELD_IMPORT == 7 && WITHHELD_AUDIENCE == 8 && WITHHELD_WITHDRAWN == 9, "gate.h");
static_assert(WITHHELD_EXPIRED == 10 && WITHHELD_PENDING == 11 && WITHHELD_NO_CONSENT == 12, "gate.h");
static_assert(WITHHELD_ENDED == 13 && WITHHELD_HELD == 14, "gate.h");
static_assert(BASIS_CONSENT == 1 && BASIS_ROLE == 2 && BASIS_SERVICE == 3, "gate.h");
static_assert(TOPIC_SIGNPOSTING == 6 && TOPIC_PARTNERS == 9, "gate.h");
static_assert(CONSENT_PENDING == 1 && CONSENT_GIVEN == 2 && CONSENT_WITHDRAWN == 4, "gate.h");
static_assert(CONSENT_EXPIRED == 5 && CONSENT_OBJECTED == 6, "gate.h");
static_assert(ROLE_STAFF == 8 && CAPACITY_PARENT == 1 && CAPACITY_PROFESSIONAL == 2, "gate.h");

struct verdict
store_gate_verdict(int64_t packed)
{
	struct verdict verdict = { .bits = (uint32_t)(packed & 0xffffffff) };

	if (verdict.bits == 0)
		verdict.reason = (enum withheld)(packed >> 32);
	return verdict;
}

static void
count_verdict(struct gate_count *count, struct verdict verdict, int64_t people)
{
	if (people == 0)
		return;
	count->people += people;
	if (verdict.bits == 0) {
		count->withheld_by[verdict.reason] += people;
		return;
	}
	count->will_get += people;
	for (int i = 0; i < ITEMS_LIMIT; i++)
		if ((verdict.bits >> i & 1) != 0)
			count->items[i] += people;
}

/* Row by row: for GROUP BY, SQLite would sort them all.  Neighbours mostly have the same verdict and are counted together. */
void
store_gate_count(struct store *store, int64_t mailing, int64_t now, struct gate_count *count)
{
	struct query *row = query_open(store->main, "SELECT verdict FROM ("
	    GATE("", "WHERE d.mailing = ?2 AND d.state IN (0, 1, 3) LIMIT -1") ")", "ii", now, mailing);
	int64_t packed = 0, people = 0;

	*count = (struct gate_count){ 0 };
	while (query_row(row)) {
		if (query_number(row, 0) != packed) {
			count_verdict(count, store_gate_verdict(packed), people);
			packed = query_number(row, 0);
			people = 0;
		}
		people++;
	}
	count_verdict(count, store_gate_verdict(packed), people);
}

bool
store_gate_person(struct store *store, int64_t mailing, int64_t member, int64_t now, struct verdict *verdict)
{
	struct query *row = query_open(store->main, "SELECT verdict FROM ("
	    GATE("", "WHERE d.mailing = ?2 AND d.member = ?3 LIMIT -1") ")", "iii", now, mailing, member);

	if (!query_row(row))
		return false;
	*verdict = store_gate_verdict(query_number(row, 0));
	query_end(row);
	return true;
}

void
store_gate_walk(struct store *store, int64_t mailing, int64_t now, int64_t after, int64_t most,
    void (*each)(void *owner, int64_t member, const struct verdict *verdict), void *owner)
{
	struct query *row = query_open(store->main, "SELECT member, verdict FROM ("
	    GATE("", "WHERE d.mailing = ?2 AND d.member > ?3 AND d.state IN (0, 1, 3) ORDER BY d.member LIMIT ?4") ") ORDER BY member",
	    "iiii", now, mailing, after, most);

	while (query_row(row)) {
		struct verdict verdict = store_gate_verdict(query_number(row, 1));

		each(owner, query_number(row, 0), &verdict);
	}
}
