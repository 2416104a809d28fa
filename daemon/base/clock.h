/*
 * The only source of time, and all arithmetic between instants and UK wall time.
 * Instants are seconds since 1970 UTC.  The zone is set once, from the
 * configuration, and the environment's TZ never matters (F-02).
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/reason.h"

enum { CLOCK_TEXT = 64 };	/* room for every text below */

/* Sets the zone of the process, as "Europe/London".  Refuses a zone the machine does not know,
 * and for Europe/London one whose July is not summer time (a machine without tzdata). */
bool clock_set_zone(const char *zone, struct reason *why);

/* For demos and tests: from now on the clock shows `instant`, "2026-12-01T09:00:00Z", and moves on from there with the
 * machine's.  "/a/file" instead: the machine's, and so many seconds more as stand in the file whenever the clock is looked at, which may
 * change; a second number there is added to the monotonic clock.  The text is kept by the caller. */
bool clock_pretend(const char *instant, struct reason *why);

/* True once it is pretended by an instant: such a clock tells nothing of the machine's. */
bool clock_is_pretended(void);

/* The machine's clock has turned out to be wrong (F-15): time goes on from this instant, by the monotonic clock, until it is called
 * with 0. */
void clock_distrust(int64_t instant);
int64_t clock_of_machine(void);		/* trusted or not */

int64_t clock_now(void);
int64_t clock_now_milliseconds(void);
int64_t clock_monotonic_milliseconds(void);	/* for waiting; never steps */

/* A wall time as a person writes it; no zone in it. */
struct wall_time {
	int year, month, day, hour, minute, second;	/* month 1 to 12 */
};

enum wall_fit {
	WALL_FITS,	/* exactly one instant */
	WALL_GAP,	/* the clocks go forward over it: there is no such time */
	WALL_OVERLAP	/* it happens twice */
};

/* The instant of a wall time, found by trying both offsets of that day: none fits = gap, two
 * fit = overlap (*instant is then the first, or the second if `second` is asked).  In a gap
 * *instant is the first valid instant after it.  F-03, F-04. */
enum wall_fit clock_from_wall(const struct wall_time *wall, bool second, int64_t *instant);

void clock_to_wall(int64_t instant, struct wall_time *wall);

/* 1 = Monday to 7 = Sunday. */
int wall_time_weekday(const struct wall_time *wall);

/* So many days and then months on, or back; the time of day stays, and the 31st of a short month is its last day. */
void wall_time_add(struct wall_time *wall, int days, int months);

/* Days from one date to another. */
int wall_time_days(const struct wall_time *from, const struct wall_time *to);

/* True if the date exists in the calendar and the time in a day. */
bool wall_time_is_valid(const struct wall_time *wall);

/* "2026-12-01 09:00", or "2026-12-01" (00:00, *has_time false). */
bool wall_time_parse(const char *text, struct wall_time *wall, bool *has_time);

/* True if text begins with a day that its month does not have, such as 2026-11-31; words is then "there is no 31 November in 2026". */
bool clock_day_is_missing(const char *text, char words[CLOCK_TEXT]);

/* "2026-12-01" at 00:00 UK time or "2026-12-01T09:00:00Z" or "…+01:00" as an instant. */
bool clock_parse_date(const char *text, int64_t *instant);

/* Each writes into text (CLOCK_TEXT octets) and returns it. */
char *clock_mail_date(int64_t instant, char *text);	/* Thu, 01 Jul 2027 09:00:00 +0100 (RFC 5322) */
char *clock_iso(int64_t instant, char *text);		/* 2026-12-01T09:00:00+00:00 */
char *clock_plain(int64_t instant, char *text);		/* Tuesday 1 December 2026, 09:00 */
char *clock_plain_date(int64_t instant, char *text);	/* Tuesday 1 December 2026 */

/* The version of the machine's tz database, as "2026a", or "unknown".  F-01. */
const char *clock_tzdata_version(void);

#endif
