/*
 * An event that takes place again and again: an event of its own for each time, so that each can be moved, cancelled and booked alone.
 */
#ifndef CORE_EVENT_SERIES_H
#define CORE_EVENT_SERIES_H

#include "core/event_file.h"

/* So far ahead, and so many, are added at once. */
enum { SERIES_DAYS = 400, SERIES_LIMIT = 60 };

/* What is wrong with how often it takes place: the rule, or a first time that is none of those the rule means (F-13). */
void event_series_judge(const struct event *event, struct findings *findings);

/* The first of its times that is not added; starts.at 0 = there is none. */
struct event_series_rest {
	struct moment starts, ends;
};

/* The files of all its times from the first to SERIES_DAYS from now, the event's own for one that takes place once.  How many; the caller
 * frees each. */
int event_series(const struct event *event, int64_t now, char *files[SERIES_LIMIT], struct event_series_rest *rest);

#endif
