/*
 * The circuit breaker: a mailing of which letter after letter is refused as if nobody were there goes on hold before more people are
 * said to be gone.  Those that are refused openly because of us are counted in the books: bounce_blames_us in core/bounce.h (C-33).
 */
#ifndef ROLES_SENDER_BREAKER_H
#define ROLES_SENDER_BREAKER_H

#include <stdbool.h>
#include <stdint.h>

#include "records/delivery.h"

/* { 0 } at the start.  Of the mailing that is being sent; forgotten when another one's letters come back, and at a restart. */
struct breaker {
	int64_t mailing;
	int64_t gone;		/* people said to be gone; one less for each letter sent meanwhile */
};

/* A letter refused as if nobody were there or their mailbox were full. */
bool breaker_says_gone(const struct outcome *outcome);

/* Takes one more outcome; true = this mailing must be held now: twenty people more are said to be gone than got their letter since that
 * began.  No list is like that, but a relay that says of everybody what it means of us.  Only first tries count for that: what a person has released goes to whoever is there.  After that it counts afresh. */
bool breaker_note(struct breaker *breaker, const struct claim *claim, const struct outcome *outcome);

#endif
