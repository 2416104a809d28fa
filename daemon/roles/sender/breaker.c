/*
 * The circuit breaker: see breaker.h.
 */
#include "roles/sender/breaker.h"

#include "core/outcome.h"

enum { LEAST = 5, PERCENT = 2, GONE_LEAST = 20, GONE_PERCENT = 50 };

static bool
says_gone(const struct outcome *outcome)
{
	return outcome->state == DELIVERY_REFUSED && (outcome->fault == FAULT_MEMBER || outcome->fault == FAULT_FULL);
}

static bool
is_too_many(int64_t count, int64_t least, int64_t of, int64_t percent)
{
	return count >= least && count * 100 > of * percent;
}

bool
breaker_note(struct breaker *breaker, int64_t mailing, const struct outcome *outcome)
{
	if (breaker->mailing != mailing)
		*breaker = (struct breaker){ .mailing = mailing };
	breaker->judged += outcome->state != DELIVERY_WAITING;
	breaker->blamed += outcome_blames_relay(outcome);
	breaker->gone += says_gone(outcome);
	if (!(outcome_blames_relay(outcome) && is_too_many(breaker->blamed, LEAST, breaker->judged, PERCENT)) &&
	    !(says_gone(outcome) && is_too_many(breaker->gone, GONE_LEAST, breaker->judged, GONE_PERCENT)))
		return false;
	*breaker = (struct breaker){ 0 };
	return true;
}
