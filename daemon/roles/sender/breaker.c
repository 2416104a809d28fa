/*
 * The circuit breaker: see breaker.h.
 */
#include "roles/sender/breaker.h"

enum { GONE = 20 };

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
	breaker->gone += gone ? 1 : outcome->state == DELIVERY_SENT && breaker->gone > 0 ? -1 : 0;
	if (!gone || breaker->gone < GONE)
		return false;
	*breaker = (struct breaker){ 0 };
	return true;
}
