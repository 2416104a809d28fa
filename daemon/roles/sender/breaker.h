/*
 * The circuit breaker (C-33): a mailing that is turned away for reasons that are not the members' goes on hold before more of
 * it is spent.
 */
#ifndef ROLES_SENDER_BREAKER_H
#define ROLES_SENDER_BREAKER_H

#include <stdbool.h>
#include <stdint.h>

#include "records/delivery.h"

/* { 0 } at the start.  Of the mailing that is being sent; forgotten when another one's letters come back, and at a restart. */
struct breaker {
	int64_t mailing;
	int64_t judged;		/* letters the relay answered for */
	int64_t blamed;		/* of these, refused for good by relay or policy */
	int64_t gone;		/* people said to be gone; one less for each letter sent meanwhile */
};

/* A letter refused as if nobody were there or their mailbox were full. */
bool breaker_says_gone(const struct outcome *outcome);

/* Takes one more outcome; true = this mailing must be held now: five such refusals at least, and more than 2 % of what was
 * judged.  Letters that do arrive in between do not hide it: one provider in trouble is trouble enough.  Also when twenty people more
 * are said to be gone than got their letter since that began: no list is like that, but a relay that says of everybody what it
 * means of us.  Only first tries count for that: what a person has released goes to whoever is there.  After that it counts afresh. */
bool breaker_note(struct breaker *breaker, const struct claim *claim, const struct outcome *outcome);

#endif
