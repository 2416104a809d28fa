/*
 * A moment as an officer writes it: see moment.h.
 */
#include "core/moment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"

/* Cuts " second" or " first" off the end: which of the two, in the night the clocks go back. */
static bool
take_fold(char *words)
{
	static const char *const ends[] = { " second", " first" };

	for (int i = 0; i < 2; i++) {
		if (!text_ends(words, ends[i]))
			continue;
		words[strlen(words) - strlen(ends[i])] = '\0';
		return i == 0;
	}
	return false;
}

void
moment_wall_write(const struct wall_time *wall, char text[DUE_WALL_LIMIT])
{
	snprintf(text, DUE_WALL_LIMIT, "%04d-%02d-%02d %02d:%02d", wall->year % 10000, wall->month % 100, wall->day % 100,
	    wall->hour % 100, wall->minute % 100);
}

/* The date at *at, in figures or in words.  False with a reason if it is wrong, without one if it is no date; *at is behind one that does not
 * agree with its weekday. */
static bool
take_day(const char **at, struct wall_time *wall, char fix[DATE_WORDS_TEXT], struct reason *why)
{
	struct date_words said;

	if (strspn(*at, "0123456789") == 4 && (*at)[4] == '-') {
		said = (struct date_words){ .weekday = -1 };
		if (sscanf(*at, "%4d-%2d-%2d", &said.year, &said.month, &said.day) != 3 || said.month < 1 || said.month > 12)
			return false;
		said.month--;
		said.end = *at + strspn(*at, "0123456789-");
	} else if (!date_words_read(*at, &said)) {
		return false;
	}
	if (said.year == 0)
		return reason_refused(why, "'%s' does not say the year.", *at);
	if (!date_words_agree(&said, fix, why)) {
		*at = said.end;
		return false;
	}
	wall->year = said.year;
	wall->month = said.month + 1;
	wall->day = said.day;
	*at = said.end + strspn(said.end, ", ");
	*at += text_starts_folded(*at, "at ") ? 3 : 0;
	return true;
}

/* F-03: names the last minute before the gap and the first one after it. */
static bool
in_the_gap(const struct moment *moment, char fix[DATE_WORDS_TEXT], struct reason *why)
{
	struct wall_time last, first;

	clock_to_wall(moment->at - 60, &last);
	clock_to_wall(moment->at, &first);
	moment_wall_write(&first, fix);
	return reason_refused(why, "%s: this time does not exist, because the clocks go forward that night. Use %02d:%02d or "
	    "%02d:%02d.", moment->wall, last.hour, last.minute, first.hour, first.minute);
}

static bool
place(const struct wall_time *wall, struct moment *moment, char fix[DATE_WORDS_TEXT], struct reason *why)
{
	moment_wall_write(wall, moment->wall);
	switch (clock_from_wall(wall, moment->second, &moment->at)) {
	case WALL_GAP:
		return in_the_gap(moment, fix, why);
	case WALL_OVERLAP:
		moment->twice = true;
		return true;
	case WALL_FITS:
		moment->second = false;
		return true;
	}
	return false;
}

/* What was written behind the date stays; all of it together must be a time, or nobody knows what to write. */
static void
keep_rest(const char *rest, char fix[DATE_WORDS_TEXT])
{
	char whole[2 * DATE_WORDS_TEXT];
	struct moment ignored;
	struct reason why;

	if (strlen(rest) >= DATE_WORDS_TEXT - strlen(fix)) {
		fix[0] = '\0';
		return;
	}
	snprintf(whole, sizeof whole, "%s%s", fix, rest);
	if (moment_read(whole, NULL, &ignored, fix, &why))
		text_copy(fix, DATE_WORDS_TEXT, whole);
}

/* Midnight on the day a survey closes may be the one before that day or the one after it. */
static bool
not_a_moment(const char *words, struct reason *why)
{
	if (strcasestr(words, "midnight") != NULL || strstr(words, "24:00") != NULL)
		return reason_refused(why, "'%s' may be the midnight before that day or the one after it. Write 11.59pm, or 00:00 with the date "
		    "of the day that begins then.", words);
	return reason_refused(why, "'%s' is not a date and time. Write the day and the hour in UK time, such as 2026-12-01 09:00 "
	    "or Tuesday 1 December 2026, 9am.", words);
}

bool
moment_read(const char *words, const struct moment *day, struct moment *moment, char fix[DATE_WORDS_TEXT],
    struct reason *why)
{
	char *copy = memory_text(words), *trimmed = text_trim(copy);
	const char *at = trimmed;
	struct wall_time wall = { 0 };
	bool read;

	*moment = (struct moment){ .second = take_fold(trimmed) };
	fix[0] = '\0';
	why->kind = REASON_NONE;
	read = take_day(&at, &wall, fix, why);
	if (!read && why->kind == REASON_NONE && day != NULL)
		read = wall_time_parse(day->wall, &wall, &(bool){ false });
	read = read && time_words_read(&at, &wall) && *at == '\0' && wall_time_is_valid(&wall);
	if (!read && why->kind == REASON_NONE)
		not_a_moment(words, why);
	if (fix[0] != '\0')
		keep_rest(words + (at - copy), fix);
	free(copy);
	return read && place(&wall, moment, fix, why);
}

bool
moment_day_read(const char *words, struct wall_time *wall, bool *has_time, char fix[DATE_WORDS_TEXT], struct reason *why)
{
	const char *at = words;
	bool read;

	*wall = (struct wall_time){ 0 };
	fix[0] = '\0';
	why->kind = REASON_NONE;
	read = take_day(&at, wall, fix, why);
	*has_time = read && *at != '\0';
	if (*has_time)
		read = time_words_read(&at, wall) && *at == '\0' && wall_time_is_valid(wall);
	if (!read && why->kind == REASON_NONE)
		return reason_refused(why, "'%s' is not a day that can be read. Write it like 20 December 2026, or as 2026-12-20.", words);
	return read;
}

/* "13 September 2024", "Friday 13 September 2024, 10am", "13/9/2024".  False with a reason if it is a day, but a wrong one. */
static bool
day_in_words(const char *words, struct wall_time *wall, struct reason *why)
{
	char fix[DATE_WORDS_TEXT];
	struct date_words said;

	if (moment_day_read(words, wall, &(bool){ false }, fix, why))
		return true;
	why->kind = REASON_NONE;
	if (!date_words_read(words, &said) && !date_figures_read(words, &said))
		return false;
	if (said.year == 0)
		return reason_refused(why, "'%.40s' does not say the year.", words);
	if (!date_words_agree(&said, fix, why) || *said.end != '\0')
		return false;
	*wall = (struct wall_time){ said.year, said.month + 1, said.day, 0, 0, 0 };
	return true;
}

bool
moment_past_read(const char *words, int64_t *at, struct reason *why)
{
	struct wall_time wall;
	char missing[CLOCK_TEXT];

	why->kind = REASON_NONE;
	if (clock_day_is_missing(words, missing))
		return reason_refused(why, "%s", missing);
	if (!wall_time_parse(words, &wall, &(bool){ false }) && !day_in_words(words, &wall, why)) {
		if (why->kind != REASON_NONE)
			return false;
		if (!clock_parse_date(words, at))
			return reason_refused(why, "'%.40s' is not a day such as 2026-03-14, \"14 March 2026\" or \"2026-03-14 15:30\"", words);
	} else if (clock_from_wall(&wall, false, at) == WALL_GAP) {
		return reason_refused(why, "the clocks went forward over %.40s; there was no such time", words);
	}
	return *at <= clock_now() || reason_refused(why, "%.40s lies in the future", words);
}

void
moment_guess(const char *words, int64_t now, char fix[DATE_WORDS_TEXT])
{
	char ignored[DATE_WORDS_TEXT], whole[DATE_WORDS_TEXT];
	struct date_words said;
	struct wall_time today;
	struct moment moment;
	struct reason why;

	fix[0] = '\0';
	clock_to_wall(now, &today);
	if (!date_words_read(words, &said) && !date_figures_read(words, &said))
		return;
	if ((said.year == 0 && !date_words_next(&said, &today)) || !date_words_agree(&said, ignored, &why))
		return;
	if (snprintf(whole, sizeof whole, "%04d-%02d-%02d%s", said.year, said.month + 1, said.day, said.end) >= (int)sizeof whole)
		return;
	if (moment_read(whole, NULL, &moment, ignored, &why) && moment.at > now)
		snprintf(fix, DATE_WORDS_TEXT, "%s%s", moment.wall, moment.second ? " second" : "");
}

void
moment_morning(int64_t now, int days, struct moment *morning)
{
	struct wall_time wall;

	clock_to_wall(now, &wall);
	wall_time_add(&wall, days, 0);
	wall.hour = 9;
	wall.minute = 0;
	wall.second = 0;
	*morning = (struct moment){ .at = 0 };
	clock_from_wall(&wall, false, &morning->at);
	moment_wall_write(&wall, morning->wall);
}

const char *
moment_rule(const struct moment *moment)
{
	return moment->wall[0] != '\0' ? "F-03" : "F-01";
}

int64_t
moment_instant(const char *words, bool second)
{
	struct wall_time wall;
	int64_t instant = 0;
	bool has_time;

	if (wall_time_parse(words, &wall, &has_time) && has_time)
		clock_from_wall(&wall, second, &instant);
	return instant;
}

void
moment_days_before(const struct moment *moment, int days, struct moment *before)
{
	struct wall_time wall;
	bool has_time;

	*before = (struct moment){ .at = 0 };
	if (!wall_time_parse(moment->wall, &wall, &has_time))
		return;
	wall_time_add(&wall, -days, 0);
	before->twice = clock_from_wall(&wall, false, &before->at) == WALL_OVERLAP;
	clock_to_wall(before->at, &wall);	/* out of a gap */
	moment_wall_write(&wall, before->wall);
}
