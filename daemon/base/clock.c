/*
 * The only source of time: see clock.h.
 */
#include "base/clock.h"

#include <ctype.h>
#include <fcntl.h>
#include <glib.h>
#include <unistd.h>

#include "base/text.h"

#undef clock_gettime	/* the one place that may */

static int64_t pretended_by;	/* milliseconds added to the machine's clock; demos and tests only */
static int64_t distrusted_at, instant_then;	/* milliseconds, monotonic and of the clock; 0 = trusted */
static const char *pretended_file;	/* holds how many seconds more, and how many more of the monotonic clock; may change while we run */

static const char *const month_names[] = { "January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December" };
static const char *const day_names[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday",
	"Friday", "Saturday" };

static int64_t
milliseconds_of(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t
milliseconds_in_file(int which)
{
	FILE *file = pretended_file != NULL ? fopen(pretended_file, "re") : NULL;
	long seconds[2] = { 0, 0 };

	if (file != NULL && fscanf(file, "%ld %ld", &seconds[0], &seconds[1]) < 1)
		seconds[0] = 0;
	if (file != NULL)
		fclose(file);
	return (int64_t)seconds[which] * 1000;
}

static int64_t
machine_milliseconds(void)
{
	return milliseconds_of(CLOCK_REALTIME) + pretended_by + milliseconds_in_file(0);
}

int64_t
clock_of_machine(void)
{
	return machine_milliseconds() / 1000;
}

void
clock_distrust(int64_t instant)
{
	instant_then = instant * 1000;
	distrusted_at = clock_monotonic_milliseconds();
}

int64_t
clock_now_milliseconds(void)
{
	return instant_then == 0 ? machine_milliseconds() : instant_then + clock_monotonic_milliseconds() - distrusted_at;
}

int64_t
clock_now(void)
{
	return clock_now_milliseconds() / 1000;
}

int64_t
clock_monotonic_milliseconds(void)
{
	return milliseconds_of(CLOCK_MONOTONIC) + milliseconds_in_file(1);
}

static struct tm
broken_down(int64_t instant)
{
	struct tm found;
	time_t at = (time_t)instant;

	localtime_r(&at, &found);
	return found;
}

bool
clock_set_zone(const char *zone, struct reason *why)
{
	char path[256], setting[130];
	struct wall_time july = { 2026, 7, 1, 12, 0, 0 };
	int64_t instant;

	if (strlen(zone) > 100 || strstr(zone, "..") != NULL || zone[0] == '/')
		return reason_refused(why, "time_zone: '%.60s' is not a time zone", zone);
	snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", zone);
	if (access(path, R_OK) != 0)
		return reason_unreachable(why,
		    "this machine does not know the time zone %s; install the package tzdata", zone);
	snprintf(setting, sizeof setting, ":%s", zone);
	setenv("TZ", setting, 1);
	tzset();
	clock_from_wall(&july, false, &instant);
	if (strcmp(zone, "Europe/London") == 0 && broken_down(instant).tm_gmtoff != 3600)
		return reason_unreachable(why,
		    "this machine's time zone data has no British Summer Time; install the package tzdata");
	return true;
}

bool
clock_pretend(const char *instant, struct reason *why)
{
	int64_t wanted;

	if (instant[0] == '/') {
		pretended_file = instant;
		return true;
	}
	if (!clock_parse_date(instant, &wanted))
		return reason_usage(why, "SIGNPOST_CLOCK: '%.40s' is not a time such as 2026-12-01T09:00:00Z, nor a file",
		    instant);
	pretended_by = wanted * 1000 - milliseconds_of(CLOCK_REALTIME);
	return true;
}

bool
clock_is_pretended(void)
{
	return pretended_by != 0;
}

bool
wall_time_is_valid(const struct wall_time *wall)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (wall->year % 4 == 0 && wall->year % 100 != 0) || wall->year % 400 == 0;

	if (wall->year < 1970 || wall->year > 9999 || wall->month < 1 || wall->month > 12)
		return false;
	if (wall->day < 1 || wall->day > days[wall->month - 1] + (leap && wall->month == 2))
		return false;
	return wall->hour >= 0 && wall->hour <= 23 && wall->minute >= 0 && wall->minute <= 59 &&
	    wall->second >= 0 && wall->second <= 59;
}

/* The wall time read as if it were UTC. */
static int64_t
seconds_as_utc(const struct wall_time *wall)
{
	struct tm parts = { .tm_year = wall->year - 1900, .tm_mon = wall->month - 1, .tm_mday = wall->day,
		.tm_hour = wall->hour, .tm_min = wall->minute, .tm_sec = wall->second };

	return (int64_t)timegm(&parts);
}

static bool
shows(int64_t instant, const struct wall_time *wall)
{
	struct tm found = broken_down(instant);

	return found.tm_year + 1900 == wall->year && found.tm_mon + 1 == wall->month &&
	    found.tm_mday == wall->day && found.tm_hour == wall->hour && found.tm_min == wall->minute &&
	    found.tm_sec == wall->second;
}

/* mktime's answer for a gap or an overlap is the C library's own choice; so try the offsets in force
 * a day before and a day after, and see which of them fit.  F-03, F-04. */
enum wall_fit
clock_from_wall(const struct wall_time *wall, bool second, int64_t *instant)
{
	enum { DAY = 86400 };
	int64_t utc = seconds_as_utc(wall);
	int64_t early = utc - broken_down(utc - DAY).tm_gmtoff;
	int64_t late = utc - broken_down(utc + DAY).tm_gmtoff;
	bool early_fits = shows(early, wall), late_fits = shows(late, wall);

	if (early_fits && late_fits && early != late) {
		*instant = (second == (early < late)) ? late : early;
		return WALL_OVERLAP;
	}
	if (early_fits || late_fits) {
		*instant = early_fits ? early : late;
		return WALL_FITS;
	}
	/* In a gap the offset before it, applied to the wall time, lands after the change; walk back to
	 * the change itself: the first instant with the new offset. */
	for (int64_t low = late, high = early;;) {
		int64_t middle = low + (high - low) / 2;

		if (high - low <= 1) {
			*instant = high;
			return WALL_GAP;
		}
		if (broken_down(middle).tm_gmtoff == broken_down(early).tm_gmtoff)
			high = middle;
		else
			low = middle;
	}
}

void
clock_to_wall(int64_t instant, struct wall_time *wall)
{
	struct tm found = broken_down(instant);

	*wall = (struct wall_time){ found.tm_year + 1900, found.tm_mon + 1, found.tm_mday, found.tm_hour,
		found.tm_min, found.tm_sec };
}

/* Exactly `digits` digits; moves the text on. */
static bool
take_digits(const char **text, int digits, int *number)
{
	*number = 0;
	for (int i = 0; i < digits; i++, (*text)++) {
		if (!isdigit((unsigned char)**text))
			return false;
		*number = *number * 10 + (**text - '0');
	}
	return true;
}

static bool
take_char(const char **text, char one)
{
	if (**text != one)
		return false;
	(*text)++;
	return true;
}

static bool
take_date(const char **text, struct wall_time *wall)
{
	return take_digits(text, 4, &wall->year) && take_char(text, '-') && take_digits(text, 2, &wall->month) &&
	    take_char(text, '-') && take_digits(text, 2, &wall->day);
}

static bool
take_time(const char **text, struct wall_time *wall)
{
	if (!take_digits(text, 2, &wall->hour) || !take_char(text, ':') || !take_digits(text, 2, &wall->minute))
		return false;
	return **text != ':' || (take_char(text, ':') && take_digits(text, 2, &wall->second));
}

bool
wall_time_parse(const char *text, struct wall_time *wall, bool *has_time)
{
	*wall = (struct wall_time){ 0 };
	*has_time = false;
	if (!take_date(&text, wall))
		return false;
	if (*text == ' ') {
		while (*text == ' ')
			text++;
		*has_time = true;
		if (!take_time(&text, wall))
			return false;
	}
	return *text == '\0' && wall_time_is_valid(wall);
}

bool
clock_day_is_missing(const char *text, char words[CLOCK_TEXT])
{
	struct wall_time wall = { 0 };

	if (!take_date(&text, &wall) || wall.year < 1970 || wall.month < 1 || wall.month > 12)
		return false;
	snprintf(words, CLOCK_TEXT, "there is no %d %s in %d", wall.day, month_names[wall.month - 1], wall.year);
	return !wall_time_is_valid(&wall);
}

static bool
take_offset(const char **text, int *seconds)
{
	int hours, minutes, sign = **text == '-' ? -1 : 1;

	*seconds = 0;
	if (take_char(text, 'Z'))
		return true;
	if (!take_char(text, '+') && !take_char(text, '-'))
		return false;
	if (!take_digits(text, 2, &hours) || !take_char(text, ':') || !take_digits(text, 2, &minutes))
		return false;
	*seconds = sign * (hours * 3600 + minutes * 60);
	return true;
}

bool
clock_parse_date(const char *text, int64_t *instant)
{
	struct wall_time wall = { 0 };
	int offset;

	if (!take_date(&text, &wall))
		return false;
	if (*text == '\0') {
		if (!wall_time_is_valid(&wall))
			return false;
		clock_from_wall(&wall, false, instant);
		return true;
	}
	if (!take_char(&text, 'T') || !take_time(&text, &wall) || !take_offset(&text, &offset))
		return false;
	*instant = seconds_as_utc(&wall) - offset;
	return *text == '\0' && wall_time_is_valid(&wall);
}

static void
write_mail_date(int64_t instant, char text[CLOCK_TEXT])
{
	struct tm at = broken_down(instant);
	long offset = at.tm_gmtoff;

	snprintf(text, CLOCK_TEXT, "%.3s, %02d %.3s %d %02d:%02d:%02d %c%02ld%02ld", day_names[at.tm_wday],
	    at.tm_mday, month_names[at.tm_mon], at.tm_year + 1900, at.tm_hour, at.tm_min, at.tm_sec,
	    offset < 0 ? '-' : '+', labs(offset) / 3600, labs(offset) / 60 % 60);
}

/* Thousands of letters bear the date of one second. */
char *
clock_mail_date(int64_t instant, char *text)
{
	static char kept[CLOCK_TEXT];
	static int64_t of;

	if (kept[0] == '\0' || of != instant)
		write_mail_date(instant, kept);
	of = instant;
	return memcpy(text, kept, sizeof kept);
}

char *
clock_iso(int64_t instant, char *text)
{
	struct tm at = broken_down(instant);
	long offset = at.tm_gmtoff;

	snprintf(text, CLOCK_TEXT, "%04d-%02d-%02dT%02d:%02d:%02d%c%02ld:%02ld", at.tm_year + 1900,
	    at.tm_mon + 1, at.tm_mday, at.tm_hour, at.tm_min, at.tm_sec, offset < 0 ? '-' : '+',
	    labs(offset) / 3600, labs(offset) / 60 % 60);
	return text;
}

char *
clock_plain_date(int64_t instant, char *text)
{
	struct tm at = broken_down(instant);

	snprintf(text, CLOCK_TEXT, "%s %d %s %d", day_names[at.tm_wday], at.tm_mday, month_names[at.tm_mon],
	    at.tm_year + 1900);
	return text;
}

char *
clock_plain(int64_t instant, char *text)
{
	struct tm at = broken_down(instant);
	char date[CLOCK_TEXT];

	snprintf(text, CLOCK_TEXT, "%.40s, %02d:%02d", clock_plain_date(instant, date), at.tm_hour, at.tm_min);
	return text;
}

const char *
clock_tzdata_version(void)
{
	static char version[32];
	char head[64] = "";
	int file;

	if (version[0] != '\0')
		return version;
	text_copy(version, sizeof version, "unknown");
	file = open("/usr/share/zoneinfo/tzdata.zi", O_RDONLY | O_CLOEXEC);
	if (file >= 0) {
		ssize_t got = read(file, head, sizeof head - 1);

		close(file);
		if (got > 0 && sscanf(head, "# version %31s", version) != 1)
			text_copy(version, sizeof version, "unknown");
	}
	return version;
}

static GDate
date_of(const struct wall_time *wall)
{
	GDate date;

	g_date_clear(&date, 1);
	g_date_set_dmy(&date, (GDateDay)wall->day, (GDateMonth)wall->month, (GDateYear)wall->year);
	return date;
}

int
wall_time_weekday(const struct wall_time *wall)
{
	GDate date = date_of(wall);

	return (int)g_date_get_weekday(&date);
}

void
wall_time_add(struct wall_time *wall, int days, int months)
{
	GDate date = date_of(wall);

	if (days >= 0)
		g_date_add_days(&date, (guint)days);
	else
		g_date_subtract_days(&date, (guint)-days);
	if (months >= 0)
		g_date_add_months(&date, (guint)months);
	else
		g_date_subtract_months(&date, (guint)-months);
	wall->year = g_date_get_year(&date);
	wall->month = (int)g_date_get_month(&date);
	wall->day = g_date_get_day(&date);
}

int
wall_time_days(const struct wall_time *from, const struct wall_time *to)
{
	GDate first = date_of(from), last = date_of(to);

	return g_date_days_between(&first, &last);
}
