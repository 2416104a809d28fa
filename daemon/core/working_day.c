/*
 * Working days in England: see working_day.h.
 */
#include "core/working_day.h"

#include <string.h>

#include "base/text.h"

enum { SATURDAY = 6 };

/* England and Wales, with the days put in the place of those that fall on a weekend.  Append a year, and move
 * BANK_HOLIDAYS_UNTIL. */
static const struct {
	int year, month, day;
	const char *name;
} bank_holidays[] = {
	{ 2026, 1, 1, "New Year's Day" },
	{ 2026, 4, 3, "Good Friday" },
	{ 2026, 4, 6, "Easter Monday" },
	{ 2026, 5, 4, "Early May bank holiday" },
	{ 2026, 5, 25, "Spring bank holiday" },
	{ 2026, 8, 31, "Summer bank holiday" },
	{ 2026, 12, 25, "Christmas Day" },
	{ 2026, 12, 28, "Boxing Day" },
	{ 2027, 1, 1, "New Year's Day" },
	{ 2027, 3, 26, "Good Friday" },
	{ 2027, 3, 29, "Easter Monday" },
	{ 2027, 5, 3, "Early May bank holiday" },
	{ 2027, 5, 31, "Spring bank holiday" },
	{ 2027, 8, 30, "Summer bank holiday" },
	{ 2027, 12, 27, "Christmas Day" },
	{ 2027, 12, 28, "Boxing Day" },
	{ 2028, 1, 3, "New Year's Day" },
	{ 2028, 4, 14, "Good Friday" },
	{ 2028, 4, 17, "Easter Monday" },
	{ 2028, 5, 1, "Early May bank holiday" },
	{ 2028, 5, 29, "Spring bank holiday" },
	{ 2028, 8, 28, "Summer bank holiday" },
	{ 2028, 12, 25, "Christmas Day" },
	{ 2028, 12, 26, "Boxing Day" },
	{ 2029, 1, 1, "New Year's Day" },
	{ 2029, 3, 30, "Good Friday" },
	{ 2029, 4, 2, "Easter Monday" },
	{ 2029, 5, 7, "Early May bank holiday" },
	{ 2029, 5, 28, "Spring bank holiday" },
	{ 2029, 8, 27, "Summer bank holiday" },
	{ 2029, 12, 25, "Christmas Day" },
	{ 2029, 12, 26, "Boxing Day" },
	{ 2030, 1, 1, "New Year's Day" },
	{ 2030, 4, 19, "Good Friday" },
	{ 2030, 4, 22, "Easter Monday" },
	{ 2030, 5, 6, "Early May bank holiday" },
	{ 2030, 5, 27, "Spring bank holiday" },
	{ 2030, 8, 26, "Summer bank holiday" },
	{ 2030, 12, 25, "Christmas Day" },
	{ 2030, 12, 26, "Boxing Day" },
	{ 2031, 1, 1, "New Year's Day" },
	{ 2031, 4, 11, "Good Friday" },
	{ 2031, 4, 14, "Easter Monday" },
	{ 2031, 5, 5, "Early May bank holiday" },
	{ 2031, 5, 26, "Spring bank holiday" },
	{ 2031, 8, 25, "Summer bank holiday" },
	{ 2031, 12, 25, "Christmas Day" },
	{ 2031, 12, 26, "Boxing Day" },
};

const char *
bank_holiday(const struct wall_time *day)
{
	for (size_t i = 0; i < sizeof bank_holidays / sizeof *bank_holidays; i++)
		if (bank_holidays[i].year == day->year && bank_holidays[i].month == day->month && bank_holidays[i].day == day->day)
			return bank_holidays[i].name;
	return NULL;
}

bool
bank_holidays_known(int year)
{
	return year >= BANK_HOLIDAYS_FROM && year <= BANK_HOLIDAYS_UNTIL;
}

/* "2026-12-24" or "2026-12-24 to 2027-01-02"; the configuration was checked when it was read. */
static bool
is_closed(const struct forum *forum, const struct wall_time *day)
{
	int64_t at, from, until;
	struct wall_time noon = { day->year, day->month, day->day, 12, 0, 0 };

	clock_from_wall(&noon, false, &at);
	for (char **one = forum->closures; one != NULL && *one != NULL; one++) {
		const char *to = strstr(*one, " to ");
		char first[11];

		text_copy(first, sizeof first, *one);
		if (!clock_parse_date(first, &from) || !clock_parse_date(to != NULL ? to + 4 : first, &until))
			continue;
		if (at >= from && at < until + 86400)
			return true;
	}
	return false;
}

bool
working_day_is(const struct forum *forum, const struct wall_time *day)
{
	return wall_time_weekday(day) < SATURDAY && bank_holiday(day) == NULL && !is_closed(forum, day);
}

/* More days than any office is closed. */
enum { LONGEST = 100 };

int64_t
working_days_end(const struct forum *forum, int64_t instant, int count)
{
	struct wall_time day;
	int64_t end;

	clock_to_wall(instant, &day);
	day.hour = day.minute = day.second = 0;
	for (int days = 0; days < LONGEST && count > 0; days++) {
		wall_time_add(&day, 1, 0);
		count -= working_day_is(forum, &day);
	}
	wall_time_add(&day, 1, 0);
	clock_from_wall(&day, false, &end);
	return end;
}

int64_t
working_seconds_after(const struct forum *forum, int64_t instant, int64_t seconds)
{
	struct wall_time day;
	int64_t at = instant;

	clock_to_wall(instant, &day);
	day.hour = day.minute = day.second = 0;
	for (int days = 0; days < LONGEST; days++) {
		bool working = working_day_is(forum, &day);
		int64_t midnight;

		wall_time_add(&day, 1, 0);
		clock_from_wall(&day, false, &midnight);
		if (working && at + seconds < midnight)
			break;
		seconds -= working ? midnight - at : 0;
		at = midnight;
	}
	return at + seconds;
}

bool
bank_holidays_run_out(int64_t now)
{
	struct wall_time today;

	clock_to_wall(now, &today);
	return today.year >= BANK_HOLIDAYS_UNTIL;
}
