/*
 * The circuit breaker: see breaker.h.
 */
#include "roles/sender/breaker.h"

#include "core/outcome.h"

enum { LEAST = 5, PERCENT = 2, GONE = 20 };

bool
breaker_says_gone(const struct outcome *outcome)
{
	return outcome->state == DELIVERY_REFUSED && (outcome->fault == FAULT_MEMBER || outcome->fault == FAULT_FULL);
}

bool
breaker_note(struct breaker *breaker, const struct claim *claim, const struct outcome *outcome)
{
	bool gone = breaker_says_gone(outcome) && claim->attempts == 0;

	if (breaker->mailing != claim->mailing)
		*breaker = (struct breaker){ .mailing = claim->mailing };
	breaker->judged += outcome->state != DELIVERY_WAITING;
	breaker->blamed += outcome_blames_relay(outcome);
	breaker->gone += gone ? 1 : outcome->state == DELIVERY_SENT && breaker->gone > 0 ? -1 : 0;
	if (!(outcome_blames_relay(outcome) && breaker->blamed >= LEAST && breaker->blamed * 100 > breaker->judged * PERCENT) &&
	    !(gone && breaker->gone >= GONE))
		return false;
	*breaker = (struct breaker){ 0 };
	return true;
}
