/*
 * Dates and times of day as people write them: see date_words.h.
 */
#include "core/date_words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday",
	"Friday", "Saturday", "Sunday" };
static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December" };

/* The index of the name, whole or cut to three letters or more ("Tues", "Sept"), that stands at
 * *at as a word; -1 = none.  Moves *at behind it and a dot. */
static int
take_name(const char **at, const char *const *names, int count)
{
	size_t length = 0;

	while (isalpha((unsigned char)(*at)[length]))
		length++;
	for (int i = 0; length >= 3 && i < count; i++) {
		if (length > strlen(names[i]) || strncasecmp(*at, names[i], length) != 0)
			continue;
		*at += length + ((*at)[length] == '.');
		return i;
	}
	return -1;
}

/* One to `most` digits; 0 = none or more. */
static int
take_number(const char **at, size_t most)
{
	size_t length = strspn(*at, "0123456789");
	int number = 0;

	if (length == 0 || length > most)
		return 0;
	for (size_t i = 0; i < length; i++)
		number = number * 10 + (*at)[i] - '0';
	*at += length;
	return number;
}

static void
skip(const char **at, const char *any_of)
{
	*at += strspn(*at, any_of);
}

static void
skip_word(const char **at, const char *word)
{
	size_t length = strlen(word);

	if (strncasecmp(*at, word, length) == 0 && !isalpha((unsigned char)(*at)[length])) {
		*at += length;
		skip(at, " ");
	}
}

static void
take_year(const char *at, struct date_words *date)
{
	const char *digits = at + strspn(at, ", ");

	date->end = at;
	if (strspn(digits, "0123456789") != 4)
		return;
	date->year = take_number(&digits, 4);
	date->end = digits;
}

/* "9th of March, 2027" or "March 9th, 2027". */
static bool
take_date(const char *at, struct date_words *date)
{
	static const char *const ordinals[] = { "st", "nd", "rd", "th" };

	date->month = take_name(&at, months, 12);
	skip(&at, " ");
	date->day = take_number(&at, 2);
	for (int i = 0; date->day > 0 && i < 4; i++)
		skip_word(&at, ordinals[i]);
	if (date->day == 0)
		return false;
	if (date->month < 0) {
		skip(&at, " ");
		skip_word(&at, "of");
		date->month = take_name(&at, months, 12);
	}
	if (date->month < 0)
		return false;
	take_year(at, date);
	return true;
}

bool
date_words_read(const char *at, struct date_words *said)
{
	*said = (struct date_words){ .weekday = take_name(&at, weekdays, 7) };
	if (said->weekday >= 0) {
		skip(&at, ", ");
		skip_word(&at, "the");
	}
	return take_date(at, said);
}

/* "12/10/26" or "12/10": a year of two figures is one of this century. */
bool
date_figures_read(const char *at, struct date_words *said)
{
	const char *year;

	*said = (struct date_words){ .weekday = take_name(&at, weekdays, 7) };
	if (said->weekday >= 0)
		skip(&at, ", ");
	said->day = take_number(&at, 2);
	if (said->day == 0 || *at++ != '/')
		return false;
	said->month = take_number(&at, 2) - 1;
	if (said->month < 0)
		return false;
	year = at + 1;
	if (*at == '/' && (strspn(year, "0123456789") == 2 || strspn(year, "0123456789") == 4)) {
		said->year = take_number(&year, 4);
		said->year += year - at == 3 ? 2000 : 0;
		at = year;
	}
	said->end = at;
	return said->month < 12 && *at != '/' && !isalnum((unsigned char)*at);
}

bool
date_words_next(struct date_words *said, const struct wall_time *from)
{
	enum { LEAP_YEARS_APART = 8 };	/* 1896 to 1904, and again around 2100 */
	bool has_passed = said->month + 1 < from->month || (said->month + 1 == from->month && said->day < from->day);

	for (int year = from->year + has_passed; year <= from->year + LEAP_YEARS_APART; year++) {
		struct wall_time wall = { year, said->month + 1, said->day, 0, 0, 0 };

		said->year = year;
		if (wall_time_is_valid(&wall))
			return true;
	}
	return false;
}

bool
date_words_agree(const struct date_words *said, char fix[DATE_WORDS_TEXT], struct reason *why)
{
	struct wall_time wall = { said->year, said->month + 1, said->day, 0, 0, 0 };
	int right;

	fix[0] = '\0';
	if (!wall_time_is_valid(&wall))
		return reason_refused(why, "There is no %d %s in %d.", said->day, months[said->month], said->year);
	right = wall_time_weekday(&wall) - 1;
	if (said->weekday < 0 || right == said->weekday)
		return true;
	snprintf(fix, DATE_WORDS_TEXT, "%s %d %s %d", weekdays[right], said->day, months[said->month], said->year);
	return reason_refused(why, "%d %s %d is a %s, not a %s. Check which of the two is right.", said->day,
	    months[said->month], said->year, weekdays[right], weekdays[said->weekday]);
}

/* ---- time of day ---- */

/* "am" or "pm" behind an hour of 1 to 12. */
static bool
take_half_of_day(const char **at, struct wall_time *wall)
{
	bool after_noon = tolower((unsigned char)**at) == 'p';

	if (wall->hour < 1 || wall->hour > 12)
		return false;
	wall->hour = wall->hour % 12 + (after_noon ? 12 : 0);
	*at += 2;
	return true;
}

bool
time_words_read(const char **at, struct wall_time *wall)
{
	size_t digits = strspn(*at, "0123456789");
	bool whole = false;

	if (strncasecmp(*at, "noon", 4) == 0) {
		*at += 4;
		wall->hour = 12;
		wall->minute = 0;
		return true;
	}
	if (digits < 1 || digits > 2)
		return false;
	wall->hour = take_number(at, 2);
	wall->minute = 0;
	if ((**at == ':' || **at == '.') && isdigit((unsigned char)(*at)[1])) {
		++*at;
		if (strspn(*at, "0123456789") != 2)
			return false;
		wall->minute = take_number(at, 2);
		whole = true;
	}
	*at += **at == ' ' && isalpha((unsigned char)(*at)[1]);
	if (strncasecmp(*at, "am", 2) == 0 || strncasecmp(*at, "pm", 2) == 0)
		return take_half_of_day(at, wall);
	if (wall->hour == 12 && strncasecmp(*at, "noon", 4) == 0) {
		*at += 4;
		return true;
	}
	return whole;
}

char *
time_words_write(const struct wall_time *wall, char text[DATE_WORDS_TEXT])
{
	int hour = wall->hour % 12 == 0 ? 12 : wall->hour % 12;
	const char *half = wall->hour < 12 ? "am" : "pm";

	if (wall->minute == 0 && wall->hour % 12 == 0)
		snprintf(text, DATE_WORDS_TEXT, "12 %s", wall->hour == 12 ? "noon" : "midnight");
	else if (wall->minute == 0)
		snprintf(text, DATE_WORDS_TEXT, "%d%s", hour, half);
	else
		snprintf(text, DATE_WORDS_TEXT, "%d.%02d%s", hour, wall->minute % 60, half);
	return text;
}

char *
date_words_write(const struct wall_time *wall, char text[DATE_WORDS_TEXT])
{
	snprintf(text, DATE_WORDS_TEXT, "%s %d %s %d", weekdays[wall_time_weekday(wall) - 1], wall->day, months[wall->month - 1],
	    wall->year);
	return text;
}
