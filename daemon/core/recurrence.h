/*
 * What comes again and again: an RRULE (RFC 5545 3.3.10) in UK time, at most once a day.
 */
#ifndef CORE_RECURRENCE_H
#define CORE_RECURRENCE_H

#include <stdbool.h>

#include "base/reason.h"
#include "records/moment.h"

enum { RECURRENCE_TEXT = 200 };

/* "every month on the first Tuesday", "every 2 weeks", "every Monday", or a rule itself, as a rule.  Refused if it is none, or would come
 * more than once a day. */
bool recurrence_read(const char *words, char rule[RECURRENCE_TEXT], struct reason *why);

/* True if a month or a year without such a day is left out (F-16): what to say of it, and a rule for the last day of each in `instead` ("" = that
 * is another day). */
bool recurrence_leaves_out(const char *rule, const char *first, char instead[RECURRENCE_TEXT], struct reason *why);

/* The first time it happens after this wall time (NULL = the very first).  first is a wall time as kept, and the hour of all of them.  A time
 * that does not exist is the first after the gap, one that happens twice the first of them (F-03, F-04).  False if there is none any
 * more. */
bool recurrence_next(const char *rule, const char *first, const char *after, struct moment *next);

#endif
