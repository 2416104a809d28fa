/*
 * What comes again and again: see recurrence.h.
 */
#include "core/recurrence.h"

#include <ctype.h>
#include <libical/ical.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/moment.h"

enum { TIMES_LIMIT = 20000 };	/* daily for more than fifty years */

/* ---- words ---- */

static const struct unit {
	const char *word, *rule;
} units[] = { { "day", "DAILY" }, { "week", "WEEKLY" }, { "month", "MONTHLY" }, { "year", "YEARLY" } };

static const struct unit days[] = { { "monday", "MO" }, { "tuesday", "TU" }, { "wednesday", "WE" }, { "thursday", "TH" },
	{ "friday", "FR" }, { "saturday", "SA" }, { "sunday", "SU" } };

static const struct unit ordinals[] = { { "first", "1" }, { "second", "2" }, { "third", "3" }, { "fourth", "4" }, { "last", "-1" } };

#define FIND(list, word) find(list, sizeof (list) / sizeof *(list), word)

static const char *
find(const struct unit *list, size_t count, const char *word)
{
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(list[i].word);

		if (strncmp(word, list[i].word, length) == 0 && (word[length] == '\0' || strcmp(word + length, "s") == 0))
			return list[i].rule;
	}
	return NULL;
}

/* "on Monday" behind weeks, "on the first Monday" behind months. */
static bool
read_day(const char *words, const char *unit, int interval, char rule[RECURRENCE_TEXT])
{
	char which[32] = "", day[32] = "";
	int end = 0;

	if (strcmp(unit, "WEEKLY") == 0 && sscanf(words, " on %31[a-z]%n", day, &end) == 1 && words[end] == '\0' && FIND(days, day) != NULL) {
		snprintf(rule, RECURRENCE_TEXT, "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s", interval, FIND(days, day));
		return true;
	}
	if (strcmp(unit, "MONTHLY") != 0 || sscanf(words, " on the %31s %31[a-z]%n", which, day, &end) != 2 || words[end] != '\0' ||
	    FIND(ordinals, which) == NULL || FIND(days, day) == NULL)
		return false;
	snprintf(rule, RECURRENCE_TEXT, "FREQ=MONTHLY;INTERVAL=%d;BYDAY=%s%s", interval, FIND(ordinals, which), FIND(days, day));
	return true;
}

/* "fortnightly on Monday" as "every 2 weeks on Monday": what people write for the words below, in small letters. */
static void
write_plainly(const char *words, char plain[RECURRENCE_TEXT])
{
	static const struct {
		const char *said, *means;
	} shorter[] = {
		{ "weekly", "every week" }, { "fortnightly", "every 2 weeks" }, { "every fortnight", "every 2 weeks" },
		{ "monthly", "every month" }, { "quarterly", "every 3 months" }, { "every quarter", "every 3 months" },
		{ "yearly", "every year" }, { "annually", "every year" }, { "every other ", "every 2 " }, { "every second ", "every 2 " },
	};
	const char *means = "";

	for (size_t i = 0; i < sizeof shorter / sizeof *shorter && *means == '\0'; i++)
		if (text_starts_folded(words, shorter[i].said)) {
			means = shorter[i].means;
			words += strlen(shorter[i].said);
		}
	snprintf(plain, RECURRENCE_TEXT, "%s%s", means, words);
	for (char *at = plain; *at != '\0'; at++)
		*at = (char)tolower((unsigned char)*at);
}

/* "every [2] weeks", "every Monday", "every week on Monday", "every month on the first Tuesday". */
static bool
read_words(const char *words, char rule[RECURRENCE_TEXT])
{
	char small[RECURRENCE_TEXT], unit[32] = "";
	int interval = 1, taken = 0;

	write_plainly(words, small);
	if (sscanf(small, "every %d %31[a-z]%n", &interval, unit, &taken) != 2) {
		interval = 1;
		if (sscanf(small, "every %31[a-z]%n", unit, &taken) != 1)
			return false;
	}
	if (interval < 1 || interval > 99)
		return false;
	if (FIND(days, unit) != NULL && small[taken] == '\0') {
		snprintf(rule, RECURRENCE_TEXT, "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s", interval, FIND(days, unit));
		return true;
	}
	if (FIND(units, unit) == NULL)
		return false;
	if (small[taken] == '\0') {
		snprintf(rule, RECURRENCE_TEXT, "FREQ=%s;INTERVAL=%d", FIND(units, unit), interval);
		return true;
	}
	return read_day(small + taken, FIND(units, unit), interval, rule);
}

/* ---- rules ---- */

static bool
says_time(const struct icalrecurrencetype *rule)
{
	return rule->by_hour[0] != ICAL_RECURRENCE_ARRAY_MAX || rule->by_minute[0] != ICAL_RECURRENCE_ARRAY_MAX ||
	    rule->by_second[0] != ICAL_RECURRENCE_ARRAY_MAX;
}

bool
recurrence_read(const char *words, char rule[RECURRENCE_TEXT], struct reason *why)
{
	struct icalrecurrencetype read;

	if (!read_words(words, rule)) {
		if (strlen(words) >= RECURRENCE_TEXT || !text_starts_folded(words, "FREQ="))
			return reason_refused(why, "'%s' does not say how often. Write every week, every 2 weeks, every month on the first "
			    "Tuesday, or a rule such as FREQ=MONTHLY;BYDAY=1TU.", words);
		text_copy(rule, RECURRENCE_TEXT, words);
	}
	icalerror_set_errors_are_fatal(0);
	read = icalrecurrencetype_from_string(rule);
	if (read.freq == ICAL_NO_RECURRENCE)
		return reason_refused(why, "'%s' is not a rule of RFC 5545 (RRULE).", words);
	if (read.freq == ICAL_SECONDLY_RECURRENCE || read.freq == ICAL_MINUTELY_RECURRENCE || read.freq == ICAL_HOURLY_RECURRENCE ||
	    says_time(&read))
		return reason_refused(why, "'%s' comes more than once a day. Once a day is the most; its hour is that of the first time.",
		    words);
	return true;
}

static struct icaltimetype
floating(const char *words)
{
	struct icaltimetype time = icaltime_null_time();
	struct wall_time wall = { 0 };
	bool has_time;

	wall_time_parse(words, &wall, &has_time);
	time.year = wall.year;
	time.month = wall.month;
	time.day = wall.day;
	time.hour = wall.hour;
	time.minute = wall.minute;
	return time;
}

static void
as_moment(struct icaltimetype time, struct moment *moment)
{
	struct wall_time wall = { time.year, time.month, time.day, time.hour, time.minute, 0 };

	*moment = (struct moment){ .at = 0 };
	moment_wall_write(&wall, moment->wall);
	moment->twice = clock_from_wall(&wall, false, &moment->at) == WALL_OVERLAP;
}

bool
recurrence_next(const char *rule, const char *first, const char *after, struct moment *next)
{
	struct icaltimetype start = floating(first), time;
	icalrecur_iterator *iterator = icalrecur_iterator_new(icalrecurrencetype_from_string(rule), start);
	bool found = false;

	/* By the wall and not by the instant, so that the next after one in a gap is not the same again. */
	for (int times = 0; iterator != NULL && !found && times < TIMES_LIMIT; times++) {
		time = icalrecur_iterator_next(iterator);
		if (icaltime_is_null_time(time))
			break;
		as_moment(time, next);
		found = after == NULL || strcmp(next->wall, after) > 0;
	}
	if (iterator != NULL)
		icalrecur_iterator_free(iterator);
	return found;
}

bool
recurrence_leaves_out(const char *rule, const char *first, char instead[RECURRENCE_TEXT], struct reason *why)
{
	bool monthly = text_starts_folded(rule, "FREQ=MONTHLY"), yearly = text_starts_folded(rule, "FREQ=YEARLY"), has_time;
	struct wall_time wall = { 0 };
	struct moment time;

	instead[0] = '\0';
	wall_time_parse(first, &wall, &has_time);
	if (strcasestr(rule, ";BY") != NULL || wall.day < 29 || !(monthly || (yearly && wall.month == 2)))
		return false;
	snprintf(instead, RECURRENCE_TEXT, "%.150s%s", rule, monthly ? ";BYMONTHDAY=-1" : ";BYMONTH=2;BYMONTHDAY=-1");
	if (!recurrence_next(instead, first, NULL, &time) || strcmp(time.wall, first) != 0)
		instead[0] = '\0';
	reason_refused(why, "Every %s without a day %d is left out.%s", monthly ? "month" : "February", wall.day, instead[0] != '\0' ?
	    " For the last day of each, write the rule below." : "");
	return true;
}
