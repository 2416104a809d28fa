/*
 * The pace: see pace.h.
 */
#include "roles/sender/pace.h"

enum { LETTER = 60000, SECOND = 1000 };

int
pace_room(struct pace *pace, int64_t per_minute, int64_t now)
{
	int64_t most = per_minute * SECOND + LETTER;	/* who asks once a second loses no part of a letter */

	if (per_minute == 0)
		return INT32_MAX;
	if (pace->counted_at != 0 && now > pace->counted_at)
		pace->allowed += now - pace->counted_at > LETTER ? most : (now - pace->counted_at) * per_minute;
	pace->counted_at = now;
	if (pace->allowed > most)
		pace->allowed = most;
	return pace->allowed < LETTER ? 0 : (int)(pace->allowed / LETTER);
}

void
pace_take(struct pace *pace, int letters)
{
	pace->allowed -= (int64_t)letters * LETTER;
}
