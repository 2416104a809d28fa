/*
 * A mailing: one thing queued.  Its items each carry exactly one topic.
 */
#ifndef RECORDS_MAILING_H
#define RECORDS_MAILING_H

#include <stdbool.h>
#include <stdint.h>

enum mailing_kind {
	KIND_NEWSLETTER = 1,
	KIND_EVENT_NOTICE,
	KIND_SURVEY,
	KIND_SIGNPOST,
	KIND_NOTICE,		/* to people in a role: reps, board, partners, statutory */
	KIND_SERVICE,		/* T11, strictly neutral */
	KIND_REMINDER,		/* of an event; made by the program */
	MAILING_KINDS
};

enum mailing_state {
	MAILING_PREPARING,	/* rows are being inserted; removed if abandoned */
	MAILING_QUEUED,		/* intended is fixed; goes when due */
	MAILING_SENDING,
	MAILING_HELD,		/* waits for a person */
	MAILING_EXPIRED,	/* too late when its time came (F.1); can be rescheduled */
	MAILING_STOPPED,	/* the rest was withheld */
	MAILING_FINISHED	/* every row is decided */
};

/* What a mailing was made of.  origin_id is the number of that event, survey or repeat. */
enum mailing_origin {
	ORIGIN_FILE,		/* an officer's file, or the program's own words */
	ORIGIN_EVENT_NOTICE,
	ORIGIN_EVENT_REMINDER,
	ORIGIN_EVENT_BOOKED,	/* from here to cancelled also to one person who booked */
	ORIGIN_EVENT_CHANGED,
	ORIGIN_EVENT_CANCELLED,
	ORIGIN_SURVEY,
	ORIGIN_SURVEY_REMINDER,
	ORIGIN_SURVEY_RESULT,	/* "you said, we did" */
	ORIGIN_REPEAT,
	ORIGIN_NEW_ADDRESS	/* tells somebody that another address was given for them; origin_id is the person */
};

/* F-07: so long before an event begins its cancellation goes in the quiet hours as well. */
enum { CANCELLED_AT_ANY_HOUR = 86400 };

/* Why a mailing is held; an officer reads the words of mailing_hold_words(). */
enum mailing_hold { HOLD_NONE, HOLD_BY_PERSON, HOLD_LATE, HOLD_RELAY, HOLD_BROKEN, HOLD_RESTORED,
	HOLD_DRAFT /* made by the program, for a person to look at and release */,
	HOLD_NOTICE /* the notice to partners that it waits for did not go */,
	HOLD_COMPLAINTS /* people say that it is spam */,
	HOLD_GONE /* so much of it was refused or came back as if nobody were there that it is not believed (C-33) */,
	MAILING_HOLDS };

/* Who gets it: roles (enum member_role bits), apart for people we know as parents and for people we know from
 * work, so that mail to parents reaches no professional; or those who got another mailing. */
struct audience {
	unsigned parents;
	unsigned professionals;
	int64_t got;		/* "audience: got 41"; 0 = not so */
	int64_t not_booked;	/* nobody who is booked for this event; 0 = not so.  Only while the people are chosen, not kept */
};

/* In `got`: one person, whom nobody's role stands for. */
enum { AUDIENCE_ONE = -1 };

enum { ITEMS_LIMIT = 32 };

struct item {
	int64_t topic;
	char *title;
	char *organisation;	/* signposting: whose it is; else "" */
	int64_t ends_at;	/* 0 = never; after it the item is not shown */
	/* What is kept, and not read back: */
	char *link_host;	/* signposting: host of its link; else "" */
	char *fund;
	char *not_signposting;	/* the reason an officer gave; "" if none was needed */
};

struct mailing {
	int64_t id;
	enum mailing_kind kind;
	enum mailing_state state;
	enum mailing_hold hold;
	char *subject;
	char *identity;		/* name in the configuration */
	struct audience audience;
	char *source;		/* the officer's file, whole, as UTF-8 with LF */
	int64_t due_at;		/* instant; F-01 keeps what was meant as well: */
	char *due_wall;		/* "2026-12-01 09:00" */
	bool due_second;	/* the second of an overlap */
	int64_t after;		/* the notice to partners it waits for; 0 = none */
	int64_t after_seconds;	/* and how long after it this was meant to go */
	int64_t queued_at, started_at, finished_at;
	bool note;		/* the program wrote it: to staff, or to one person */
	char *in_reply_to;	/* Message-ID of the mail it answers (RFC 3834); "" = none */
	char *reply_to;		/* where an answer to it goes; "" = as its identity says */
	enum mailing_origin origin;
	int64_t origin_id;
	int64_t origin_version;	/* of the event, as it says it */
	char *calendar;		/* the calendar file that goes with it, with LF; "" = none */
	bool test;		/* to staff only: [TEST], inert tokens */
	int64_t intended;
	/* What is kept, and not read back: */
	char *due_zone, *tzdata;
	int64_t queued_by;	/* acting person's number, as in the ledger */
};

#endif
