/*
 * Is the computer's clock right?  (F-15)  Nothing goes out by a clock that has jumped: it would be at the wrong hour, expire
 * what is not late and forget what is.
 */
#ifndef ROLES_SENDER_CLOCK_WATCH_H
#define ROLES_SENDER_CLOCK_WATCH_H

#include <stdint.h>

enum clock_trouble {
	CLOCK_RIGHT,
	CLOCK_BEHIND,	/* more than five minutes before an instant at which this forum was alive */
	CLOCK_AHEAD,	/* jumped by more than a day while we ran */
	CLOCK_ANCIENT	/* before this version was made */
};

/* { 0 } at the start. */
struct clock_watch {
	int64_t wall, monotonic;	/* both at the last look at which all was right; seconds, milliseconds */
};

/* What the clock should show at this moment; 0 = not known, it has never been right. */
int64_t clock_watch_instant(const struct clock_watch *watch, int64_t monotonic);

/* What is wrong now: wall in seconds, monotonic in milliseconds; alive = when this forum was last known to be alive, 0 = not
 * known.  It is over by itself when the clock is right again. */
enum clock_trouble clock_watch_look(struct clock_watch *watch, int64_t alive, int64_t wall, int64_t monotonic);

#endif
