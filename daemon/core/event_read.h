/*
 * An event out of the store, its words read again from its file.  Apart from core/event.h, so that the recorder can read one without
 * all that is needed to write about it.
 */
#ifndef CORE_EVENT_READ_H
#define CORE_EVENT_READ_H

#include "core/event_file.h"
#include "core/office.h"

/* The event, its words included; the caller ends it with event_clear.  False with a reason if there is none. */
bool event_read(struct office *office, int64_t id, struct event *event, struct reason *why);

/* What it was before the last change that people are told of: its words and times alone.  The caller ends it with event_clear.
 * False if it never changed so. */
bool event_read_previous(struct office *office, const struct event *event, struct event *before);

/* False with the reason for one that is cancelled or over: it cannot be changed, and nobody is booked for it any more. */
bool event_is_open(const struct event *event, struct reason *why);

/* A number for what people are told of it: start, end, place, link (C-53), and that it is cancelled.  An event that is changed back is what
 * it was, and nobody has to be told.  Never negative. */
int64_t event_version(const struct event *event);

#endif
