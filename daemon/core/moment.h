/*
 * A moment as an officer writes it, in UK time, and the instant that is (F-01, F-03, F-04).
 */
#ifndef CORE_MOMENT_H
#define CORE_MOMENT_H

#include "core/date_words.h"
#include "records/moment.h"

/* Reads "2026-12-17 10:00", "Thursday 17 December 2026, 10am" and their like, with " second" behind it for the second of the
 * two in the night the clocks go back.  With `day`, a time alone is one of that day.  If it is none, says why, with what to write
 * instead in `fix` ("" = nobody knows). */
bool moment_read(const char *words, const struct moment *day, struct moment *moment, char fix[DATE_WORDS_TEXT],
    struct reason *why);

/* Reads a day in the same words; an hour may stand behind it. */
bool moment_day_read(const char *words, struct wall_time *wall, bool *has_time, char fix[DATE_WORDS_TEXT], struct reason *why);

/* When somebody said something: a day, or with an hour, that has been.  Reads "2026-03-14", "14 March 2026" and, day before month, "14/3/2026",
 * also "2026-03-14 15:30".  False with a reason. */
bool moment_past_read(const char *words, int64_t *at, struct reason *why);

/* What may be meant by words that moment_read does not read, if only the year is missing or the date stands in figures: "8 December 10:00" is
 * the next one after now, "17/12/2026 10am" is in December.  "" = day and hour cannot both be read, and none is made up: what is
 * proposed gets pasted. */
void moment_guess(const char *words, int64_t now, char fix[DATE_WORDS_TEXT]);

/* A wall time as it is kept: "2026-12-17 10:00". */
void moment_wall_write(const struct wall_time *wall, char text[DUE_WALL_LIMIT]);

/* Nine in the morning so many days from now: a time to propose. */
void moment_morning(int64_t now, int days, struct moment *morning);

/* The rule that one which was not read breaks. */
const char *moment_rule(const struct moment *moment);

/* The same from a wall time as it is kept; a time that no longer exists is the first one after the gap (F-03). */
int64_t moment_instant(const char *wall, bool second);

/* A number of calendar days before: the same time of day (F-05); in a gap the first time after it. */
void moment_days_before(const struct moment *moment, int days, struct moment *before);

#endif
