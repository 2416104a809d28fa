/*
 * An appointment: a mailing that the program will make itself when its time comes, from what is true then.  Until it is made there
 * is nothing that could be sent.
 */
#ifndef RECORDS_APPOINTMENT_H
#define RECORDS_APPOINTMENT_H

#include "records/moment.h"

enum appointment_kind {
	APPOINTMENT_EVENT_REMINDER = 1,
	APPOINTMENT_SURVEY_REMINDER,
	APPOINTMENT_REPEAT,		/* the next of a newsletter that comes again and again */
	APPOINTMENT_EVENT_NOTICE,	/* for a person to release, unless the event says otherwise */
	APPOINTMENT_KINDS
};

enum appointment_state {
	APPOINTMENT_WAITING,
	APPOINTMENT_MADE,
	APPOINTMENT_DROPPED
};

/* Why one was dropped. */
enum dropped {
	DROPPED_NOT,
	DROPPED_EVENT_STARTED,		/* or it starts so soon that a reminder is of no use (F-11) */
	DROPPED_EVENT_MOVED,		/* its new time came too late for it (F-12) */
	DROPPED_EVENT_CANCELLED,
	DROPPED_LATE,
	DROPPED_NO_NOTICE,		/* what it reminds of never went out */
	DROPPED_SURVEY_CLOSED,
	DROPPED_COLLAPSED,		/* several were missed, or come at once; only the last is made (F-05, F-13) */
	DROPPED_BY_PERSON,
	DROPPED_BROKEN,			/* its text no longer passes; a person must look */
	DROPPED_REASONS
};

struct appointment {
	int64_t id;
	enum appointment_kind kind;
	int64_t of;			/* the event, survey or repeat */
	char words[32];			/* "1 day": how far before */
	struct moment due;
	enum appointment_state state;
	enum dropped dropped;
	int64_t mailing;		/* what was made of it; 0 = nothing yet */
	int64_t decided_at;
};

#endif
