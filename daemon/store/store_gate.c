/*
 * The gate's numbers, held against the enums they stand for: see gate.h.
 */
#include "store/gate.h"

#include <assert.h>

#include "records/consent.h"
#include "records/mailing.h"
#include "records/member.h"
#include "records/topic.h"

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
gate_verdict(int64_t packed)
{
	struct verdict verdict = { .bits = (uint32_t)(packed & 0xffffffff) };

	if (verdict.bits == 0)
		verdict.reason = (enum withheld)(packed >> 32);
	return verdict;
}
