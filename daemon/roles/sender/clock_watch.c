/*
 * Is the computer's clock right?  See clock_watch.h.
 */
#include "roles/sender/clock_watch.h"

#include "base/version.h"

enum { TOLERATED = 300, DAY = 86400 };

int64_t
clock_watch_instant(const struct clock_watch *watch, int64_t monotonic)
{
	return watch->wall == 0 ? 0 : watch->wall + (monotonic - watch->monotonic) / 1000;
}

enum clock_trouble
clock_watch_look(struct clock_watch *watch, int64_t alive, int64_t wall, int64_t monotonic)
{
	if (wall < SIGNPOST_MADE)
		return CLOCK_ANCIENT;
	if (wall < alive - TOLERATED)
		return CLOCK_BEHIND;
	if (watch->wall != 0 && wall - clock_watch_instant(watch, monotonic) > DAY)
		return CLOCK_AHEAD;
	watch->wall = wall;
	watch->monotonic = monotonic;
	return CLOCK_RIGHT;
}
