/*
 * Dates and times of day as people write them: "Thursday 17 December 2026", "Thurs 17th Dec", "10am", "12 noon".
 */
#ifndef CORE_DATE_WORDS_H
#define CORE_DATE_WORDS_H

#include <stdbool.h>

#include "base/clock.h"
#include "base/reason.h"

enum { DATE_WORDS_TEXT = 64 };

struct date_words {
	int weekday, day, month, year;	/* weekday and month from 0; weekday -1, year 0 = not said */
	const char *end;		/* what follows */
};

/* The date that stands at `at`, with or without its weekday; whether there is such a day is not asked. */
bool date_words_read(const char *at, struct date_words *said);

/* The same in figures, as they are written here: "8/12", "Thursday 8/12/26", "08/12/2026". */
bool date_figures_read(const char *at, struct date_words *said);

/* Gives a date without a year that of the first such day from `from` on; false if no year has it. */
bool date_words_next(struct date_words *said, const struct wall_time *from);

/* D-17: the day exists and is that weekday.  If not, says so, with what may be meant in `fix` ("" = nothing).  Only for one
 * whose year was said. */
bool date_words_agree(const struct date_words *said, char fix[DATE_WORDS_TEXT], struct reason *why);

/* The time of day at *at: "10:00", "10.30am", "9 pm", "12 noon", "noon".  Moves *at behind it. */
bool time_words_read(const char **at, struct wall_time *wall);

/* "10am", "10.30am", "12 noon", "12 midnight" (D-17). */
char *time_words_write(const struct wall_time *wall, char text[DATE_WORDS_TEXT]);

/* "Thursday 17 December 2026" of a date without a time. */
char *date_words_write(const struct wall_time *wall, char text[DATE_WORDS_TEXT]);

#endif
