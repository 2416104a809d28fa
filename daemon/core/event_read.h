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

/* Its earlier files and the one it has now, as they are kept when it is changed: the newest first, and not without end. */
char *event_files(const struct event *event);

/* What it was when `version_of_it` gave this number: its words and times alone; of a number by an older version of this program the times, the
 * place and the link.  The caller ends it with event_clear.  False if no file of that time is kept. */
bool event_read_as_told(struct office *office, const struct event *event, int64_t version, int64_t (*version_of_it)(const struct event *event),
    struct event *before);

/* False with the reason for one that is cancelled or over: it cannot be changed, and nobody is booked for it any more. */
bool event_is_open(const struct event *event, struct reason *why);

/* A number for what people who booked are told of it: title, start, end, place, link (C-53), access, cost, whom to ask, and that it is
 * cancelled.  An event that is changed back is what it was, and nobody has to be told.  Never negative. */
int64_t event_version(const struct event *event);

/* The same for what all others are told: how to book, and of the link only that there is one (C-56). */
int64_t event_version_for_all(const struct event *event);

#endif
