/*
 * An event's file: words at the top between two lines of dashes, and what it is about in the text below.
 */
#ifndef CORE_EVENT_FILE_H
#define CORE_EVENT_FILE_H

#include "records/draft.h"
#include "records/event.h"
#include "records/forum.h"

/* How long before an event people are reminded (F-05). */
struct reminder_offset {
	int number;
	bool hours;		/* elapsed time; else calendar days */
	char words[32];		/* "1 day" */
};

/* Reads and judges it: every finding with line and column.  now: what lies before it is refused; 0 = nothing is, for one that was
 * judged before.  Whatever is wrong, the event is filled as far as it goes; the caller ends it with event_clear. */
void event_file_read(const struct forum *forum, const char *bytes, size_t length, int64_t now, struct event *event,
    struct findings *findings);
void event_clear(struct event *event);

/* What `remind:` asks for, at most EVENT_REMINDERS; -1 if it is not understood. */
int event_reminders(const char *words, struct reminder_offset offsets[EVENT_REMINDERS]);

/* When a reminder is due. */
void event_reminder_due(const struct event *event, const struct reminder_offset *offset, struct moment *due);

/* A whole file to start from, with dates that lie ahead of now.  The caller frees it. */
char *event_file_starter(const struct forum *forum, int64_t now);

#endif
