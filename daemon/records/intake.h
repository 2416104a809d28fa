/*
 * What the reader of the mailbox tells the recorder, and is told: messages of fixed size over a socket that keeps
 * them whole.  The reader has no store and no keys; the recorder has no mailbox.  Each message is answered once it is on
 * disk, several answers in one packet; asked again, the same is answered and nothing is done twice.  INTAKE_AHEAD are unanswered at most.
 */
#ifndef RECORDS_INTAKE_H
#define RECORDS_INTAKE_H

#include <stdbool.h>
#include <stdint.h>

#include "records/report.h"

enum intake_kind {
	INTAKE_FOLDER = 1,	/* a folder was opened, whose next mail will have the number `uid`, 0 = not said: where to go on in it */
	INTAKE_MAIL,		/* one mail was read */
	INTAKE_MOVED,		/* everything up to `uid` that was to be moved has been */
	INTAKE_THERE,		/* which mails of a range of numbers are there still */
	INTAKE_ROLL,		/* some of all the mails that lie in a folder; place.uid INT64_MAX = these were the last */
	INTAKE_END,		/* every folder has been read to its end */
	INTAKE_KINDS
};

/* Where a mail goes once it is recorded; folders lie under "Signpost". */
enum disposition {
	KEPT_FOR_PEOPLE,	/* unread, in the folder for people if there is one */
	MOVED_RETURNED,		/* letters that came back */
	MOVED_STOPS,		/* wishes to stop, complaints */
	MOVED_JOINS,
	MOVED_AUTOMATIC,	/* out-of-office replies and machines */
	MOVED_UNREADABLE,	/* could not be read (C-41): a person looks */
	MOVED_BOOKINGS,		/* answers of calendar programs */
	KEPT_WHERE_IT_IS,
	DISPOSITIONS
};

/* What a mail has changed. */
enum mail_effect {
	EFFECT_NONE,
	EFFECT_SHOWN,		/* a person is to look at it: `signpost inbox list` */
	EFFECT_STOPPED,		/* topics were stopped */
	EFFECT_OBJECTED,	/* all marketing was */
	EFFECT_HELD,		/* this person gets no marketing until somebody has looked (B-24) */
	EFFECT_RETURNED,	/* a letter is known to have come back */
	EFFECT_SUSPENDED,	/* and with it this person is no longer written to (C-34) */
	EFFECT_JOIN_ASKED,	/* to join, or what they get: a mail about it is on its way, unless they may not have one (B-08, E-26) */
	EFFECT_JOINED,
	EFFECT_ANSWERED,	/* a letter with what they asked for is on its way */
	EFFECT_BOOKED,		/* for an event */
	EFFECT_BOOKING_OFF,
	EFFECT_AGAIN,		/* the same mail once more: nothing */
	EFFECT_MOVED,		/* a new address has confirmed itself: letters go there (B-43) */
	MAIL_EFFECTS
};

/* What about its token. */
enum token_state { TOKEN_NONE, TOKEN_RIGHT, TOKEN_WRONG, TOKEN_STATES };

enum { INTAKE_FOLDER_NAME = 104, INTAKE_DIGEST = 32, INTAKE_RANGE = 200, INTAKE_AHEAD = 512, INTAKE_ANSWERS = 64 };

/* One mail as it lies in a folder. */
struct mail_place {
	char folder[INTAKE_FOLDER_NAME];
	int64_t validity;	/* UIDVALIDITY (RFC 9051 2.3.1.1); other numbers mean other mails under another one */
	int64_t uid;
};

struct intake {
	uint64_t session, number;	/* of the reader's life, and of the message in it: an answer repeats both */
	enum intake_kind kind;
	struct mail_place place;
	int64_t arrived_at;		/* when the mail server had it */
	uint8_t digest[INTAKE_DIGEST];	/* of the octets that were read: the same mail once more is nothing new */
	union {
		struct report report;	/* MAIL */
		struct {		/* THERE: every number from `from` to place.uid that is not listed is gone.  ROLL: the numbers alone */
			int64_t from;
			uint32_t count;
			struct {
				int64_t uid;
				int64_t answered;	/* 1 = \Answered */
			} mails[INTAKE_RANGE];
		} there;
	} as;
};

struct intake_answer {
	uint64_t session, number;
	enum disposition disposition;	/* MAIL */
	int64_t resume;			/* FOLDER: the first number that may hold something new */
	int64_t watch;			/* FOLDER: the first number that is to be told of until somebody has answered or filed it; 0 = none */
	bool started_over;		/* FOLDER: its numbers have gone back, so it is read from its beginning */
	bool roll_due;			/* FOLDER: after reading it, tell of every mail that lies there */
	bool more;			/* MOVED: that was more than goes at once; say it again */
};

#endif
