/*
 * How many letters may go now, where the provider allows so many a minute and no more (C-07).
 */
#ifndef ROLES_SENDER_PACE_H
#define ROLES_SENDER_PACE_H

#include <stdint.h>

/* { 0 } at the start: a sender that is started again has nothing saved up, so a crash is no second budget. */
struct pace {
	int64_t counted_at;	/* monotonic milliseconds; 0 = not yet */
	int64_t allowed;	/* in sixty-thousandths of a letter: what a millisecond brings at one a minute */
};

/* How many may be claimed at this moment (monotonic milliseconds): spread evenly, never more at once than one second brings
 * and one more.  per_minute 0 = no limit: INT32_MAX. */
int pace_room(struct pace *pace, int64_t per_minute, int64_t now);

/* So many were claimed; every attempt counts, also one that is put off. */
void pace_take(struct pace *pace, int letters);

#endif
