/*
 * Back-off of one domain (C-07): a provider that says "not so fast" to letter after letter is left in peace for a while, and
 * only it.
 */
#ifndef ROLES_SENDER_BACKOFF_H
#define ROLES_SENDER_BACKOFF_H

#include <stdbool.h>
#include <stdint.h>

#include "records/delivery.h"

enum { BACKOFF_DOMAINS = 64 };

/* { 0 } at the start; the domains that said so last. */
struct backoff {
	struct {
		int64_t tag, noted_at;	/* noted_at 0 = free */
		int strikes;		/* in a row */
		int64_t seconds;	/* of the last pause; 0 = none yet */
	} domains[BACKOFF_DOMAINS];
};

/* Does the provider answer so? */
bool backoff_says_slow_down(const struct outcome *outcome);

/* Takes one more outcome at this instant.  Returns for how many seconds the domain is to be paused, 0 = not at all: after
 * three answers 421 or 4.7.x, or lines that broke on a recipient there, without a letter accepted in between five minutes,
 * then twice as long each time, an hour at most. */
int64_t backoff_note(struct backoff *backoff, int64_t tag, const struct outcome *outcome, int64_t now);

#endif
