/*
 * Working days in England: not Saturday, not Sunday, no bank holiday (F-09), and not a day the office is closed (F-08).
 */
#ifndef CORE_WORKING_DAY_H
#define CORE_WORKING_DAY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"
#include "records/forum.h"

/* Bank holidays are known from the first of these years to the end of the last; before it ends, somebody has to bring a longer table. */
enum { BANK_HOLIDAYS_FROM = 2026, BANK_HOLIDAYS_UNTIL = 2031 };

bool working_day_is(const struct forum *forum, const struct wall_time *day);	/* here for tests */

/* The name of the bank holiday; NULL = it is none. */
const char *bank_holiday(const struct wall_time *day);

bool bank_holidays_known(int year);

/* The midnight at which the count-th working day after the day of this instant ends. */
int64_t working_days_end(const struct forum *forum, int64_t instant, int count);

/* The instant at which so many seconds of working days have passed, each from midnight to midnight: from Friday 15:00, a day later
 * is Monday 15:00. */
int64_t working_seconds_after(const struct forum *forum, int64_t instant, int64_t seconds);

/* True in the last year of the table, and after it. */
bool bank_holidays_run_out(int64_t now);

#endif
