/*
 * An event: what happens when and where, in the officer's own words.  Notices, reminders, letters to people who booked and
 * calendar files are all made from it, so that no date is ever typed twice.
 */
#ifndef RECORDS_EVENT_H
#define RECORDS_EVENT_H

#include "records/form.h"
#include "records/moment.h"
#include "records/report.h"

enum event_state {
	EVENT_PLANNED = 1,
	EVENT_CANCELLED
};

/* The words at the top of its file. */
enum event_word {
	EVENT_TITLE,
	EVENT_STARTS,
	EVENT_ENDS,
	EVENT_PLACE,
	EVENT_ONLINE,		/* the link; only people who booked are told (C-56) */
	EVENT_ACCESS,
	EVENT_COST,
	EVENT_BOOK,		/* how to */
	EVENT_CONTACT,		/* whom to ask */
	EVENT_TOPIC,
	EVENT_FOR,		/* an audience, as in a letter's file */
	EVENT_REMIND,
	EVENT_REPEAT,		/* how often it takes place again; only in a file that is added */
	EVENT_NOTICE,		/* how long before it its notice is made */
	EVENT_RELEASE,		/* "itself": that notice waits for nobody */
	EVENT_REASON,		/* why it may go in spite of what is worth a look (D-32) */
	EVENT_WORDS
};

enum { EVENT_UID_TEXT = 33, EVENT_REMINDERS = 4 };

struct event {
	int64_t id;
	enum event_state state;
	struct form file;		/* words in the order of enum event_word */
	char *previous;			/* its files before each change that people are told of (core/event_read.h); NULL or "" = none */
	struct moment starts, ends;
	char uid[EVENT_UID_TEXT];	/* random, for ever the same (C-53) */
	int64_t sequence;		/* RFC 5545 3.8.7.4 */
	int64_t version;		/* marks what people who booked are told of it (event_version in core/event_read.h) */
	int64_t added_at, changed_at;
};

/* Who comes. */
enum booking_state { BOOKING_BOOKED = 1, BOOKING_OFF };

enum { BOOKING_NEVER_TOLD = -1 };

struct booking {
	int64_t event, member;
	enum booking_state state;
	int64_t booked_at;
	int64_t told;			/* the version of the event we last wrote to them about; BOOKING_NEVER_TOLD */
	enum booking_state told_state;	/* and what we told them of their booking */
	int64_t letter;			/* the mailing that told them; 0 = none */
	int64_t knew;			/* told and told_state before that letter */
	enum booking_state knew_state;
	bool remind;			/* a reminder is due */
	enum attendance answer;		/* of their calendar program */
};

#endif
