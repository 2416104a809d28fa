/*
 * An event's file: words at the top between two lines of dashes, and what it is about in the text below.
 */
#ifndef CORE_EVENT_FILE_H
#define CORE_EVENT_FILE_H

#include "core/form.h"
#include "records/event.h"
#include "records/forum.h"

enum { EVENT_LONGEST_DAYS = 31 };

/* Reads and judges it: every finding with line and column.  now: what lies before it is refused; 0 = nothing is, for one that was
 * judged before.  Whatever is wrong, the event is filled as far as it goes; the caller ends it with event_clear. */
void event_file_read(const struct forum *forum, const char *bytes, size_t length, int64_t now, struct event *event,
    struct findings *findings);
void event_clear(struct event *event);

/* True if these octets look like an event's file, whatever is wrong with it. */
bool event_file_is(const char *bytes, size_t length);

/* How long before it people are reminded; how many times. */
int event_reminders(const struct event *event, struct form_offset offsets[EVENT_REMINDERS]);

/* How long before it its notice is made by itself: as it says, two weeks for one that takes place again and again; false = not at all. */
bool event_notice_offset(const struct event *event, struct form_offset *offset);

/* A whole file to start from, with dates that lie ahead of now.  The caller frees it. */
char *event_file_starter(const struct forum *forum, int64_t now);

#endif
