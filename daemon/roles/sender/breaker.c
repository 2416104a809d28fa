/*
 * The circuit breaker: see breaker.h.
 */
#include "roles/sender/breaker.h"

#include "core/outcome.h"

enum { LEAST = 5, PERCENT = 2 };

bool
breaker_note(struct breaker *breaker, int64_t mailing, const struct outcome *outcome)
{
	if (breaker->mailing != mailing)
		*breaker = (struct breaker){ .mailing = mailing };
	breaker->judged += outcome->state != DELIVERY_WAITING;
	breaker->blamed += outcome_blames_relay(outcome);
	if (!outcome_blames_relay(outcome) || breaker->blamed < LEAST || breaker->blamed * 100 <= breaker->judged * PERCENT)
		return false;
	*breaker = (struct breaker){ 0 };
	return true;
}
