/*
 * Back-off of one domain: see backoff.h.
 */
#include "roles/sender/backoff.h"

#include <string.h>

#include "core/outcome.h"

enum { STRIKES = 3, FIRST = 300, LONGEST = 3600 };

/* RFC 3463 3.8: 4.7.x is a matter of security or policy, which "slow down" is; RFC 5321 3.8: 421 shuts the line.  Some relays only
 * shut it.  Said of the relay itself, it is no provider's; and a greylist says nothing of how fast letters come. */
bool
backoff_says_slow_down(const struct outcome *outcome)
{
	bool shut = outcome->code == 421 || (outcome->code == 0 && strcmp(outcome->enhanced, OUTCOME_LINE_BROKE) == 0);

	if (outcome_is_greylisting(outcome))
		return false;
	return (outcome->state == DELIVERY_DEFERRED && (shut || strncmp(outcome->enhanced, "4.7.", 4) == 0)) ||
	    (outcome->state == DELIVERY_WAITING && shut && outcome->fault != FAULT_RELAY);
}

/* The place of this domain, or the one that was quiet longest. */
static int
place_of(const struct backoff *backoff, int64_t tag)
{
	int oldest = 0;

	for (int i = 0; i < BACKOFF_DOMAINS; i++) {
		if (backoff->domains[i].noted_at != 0 && backoff->domains[i].tag == tag)
			return i;
		if (backoff->domains[i].noted_at < backoff->domains[oldest].noted_at)
			oldest = i;
	}
	return oldest;
}

int64_t
backoff_note(struct backoff *backoff, int64_t tag, const struct outcome *outcome, int64_t now)
{
	int at = place_of(backoff, tag);
	bool known = backoff->domains[at].noted_at != 0 && backoff->domains[at].tag == tag;

	if (outcome->state == DELIVERY_SENT && known)
		memset(&backoff->domains[at], 0, sizeof backoff->domains[at]);
	if (!backoff_says_slow_down(outcome))
		return 0;
	if (!known)
		memset(&backoff->domains[at], 0, sizeof backoff->domains[at]);
	backoff->domains[at].tag = tag;
	backoff->domains[at].noted_at = now;
	if (++backoff->domains[at].strikes < STRIKES)
		return 0;
	backoff->domains[at].strikes = 0;
	backoff->domains[at].seconds = backoff->domains[at].seconds == 0 ? FIRST :
	    backoff->domains[at].seconds * 2 > LONGEST ? LONGEST : backoff->domains[at].seconds * 2;
	return backoff->domains[at].seconds;
}
