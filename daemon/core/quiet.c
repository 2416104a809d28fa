/*
 * Quiet hours: see quiet.h.
 */
#include "core/quiet.h"

#include "base/clock.h"

enum { DAY_MINUTES = 24 * 60, SUNDAY = 7 };

/* Quiet hours may pass midnight, as 20:00 to 08:00 does. */
static bool
is_quiet_minute(const struct quiet_hours *quiet, int minute)
{
	if (quiet->from_minute < quiet->until_minute)
		return minute >= quiet->from_minute && minute < quiet->until_minute;
	return minute >= quiet->from_minute || minute < quiet->until_minute;
}

bool
quiet_at(const struct forum *forum, int64_t instant)
{
	const struct quiet_hours *quiet = &forum->quiet;
	struct wall_time wall;

	if (quiet->from_minute == quiet->until_minute)
		return false;
	clock_to_wall(instant, &wall);
	return (quiet->sundays && wall_time_weekday(&wall) == SUNDAY) || is_quiet_minute(quiet, wall.hour * 60 + wall.minute);
}

/* At most a night, a Sunday and another night; looked for by the minute, because a night may lose or gain an hour. */
int64_t
quiet_ends(const struct forum *forum, int64_t instant)
{
	int64_t at = instant;

	for (int minutes = 0; quiet_at(forum, at) && minutes < 4 * DAY_MINUTES; minutes++)
		at += 60 - at % 60;
	return at;
}

int64_t
quiet_after(const struct forum *forum, int64_t instant, int64_t seconds)
{
	int64_t at = instant;

	if (forum->quiet.from_minute == forum->quiet.until_minute)
		return instant + seconds;
	/* What takes weeks is told well enough without. */
	for (int minutes = 0; seconds > 0 && minutes < 28 * DAY_MINUTES; minutes++) {
		int64_t step;

		at = quiet_ends(forum, at);
		step = seconds < 60 - at % 60 ? seconds : 60 - at % 60;
		at += step;
		seconds -= step;
	}
	return at + seconds;
}
