/*
 * What to do with a mailing whose time has come: all of F.1, by kind.
 */
#ifndef CORE_LATENESS_H
#define CORE_LATENESS_H

#include "records/forum.h"
#include "records/mailing.h"

/* So late is not late: a sender may be busy. */
enum { LATE_AT_ALL = 10 * 60 };

enum lateness {
	LATE_GO,
	LATE_HOLD,		/* a person decides */
	LATE_EXPIRE		/* dropped; a person may give it a new time */
};

struct late_mailing {
	enum mailing_kind kind;
	enum mailing_origin origin;
	bool signposting;	/* a section passes something on */
	int64_t due_at;		/* when it was meant to go; quiet hours do not count as late */
	int64_t starts_at, ends_at;	/* of its event; 0 = it has none */
	int64_t closes_at;	/* of its survey or the closing date of what it is about; 0 = none */
};

enum lateness lateness_judge(const struct forum *forum, const struct late_mailing *mailing, int64_t now);

/* An event's reminder is of no use in the last hour before it, nor six hours after its own time (F-11). */
bool lateness_reminder_is_useful(const struct forum *forum, int64_t due_at, int64_t starts_at, int64_t now);

/* False if it is so at the first moment at which it may go: in the last hour before the event, or behind the quiet hours that it lies in. */
bool lateness_reminder_can_go(const struct forum *forum, int64_t due_at, int64_t starts_at);

/* True if another of the same event goes in its place: the quiet hours may put the two into one hour, or it is so late that the other is due
 * as well, and nobody is reminded twice at once (F-05). */
bool lateness_reminder_gives_way(const struct forum *forum, int64_t due_at, int64_t next_due_at, int64_t starts_at, int64_t now);

/* One that closes within a day is not written about late, and a closed one never. */
bool lateness_survey_is_open(const struct forum *forum, int64_t due_at, int64_t closes_at, int64_t now);

#endif
