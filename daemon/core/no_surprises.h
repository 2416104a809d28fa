/*
 * No surprises: partners hear first.  A mailing may wait for a notice to them; where the notice is late, the mailing moves,
 * and not the time they were given.  Whatever they answer moves nothing.
 */
#ifndef CORE_NO_SURPRISES_H
#define CORE_NO_SURPRISES_H

#include "core/office.h"
#include "records/mailing.h"

enum notice_state {
	NOTICE_UNKNOWN,		/* there is no such mailing, or it is no notice to partners */
	NOTICE_TO_GO,
	NOTICE_WENT,
	NOTICE_LOST		/* stopped, too late, or nobody has it */
};

/* How things stand with mailing number `notice`.  *at: when its last letter went; before that, when it is to go, never before now. */
enum notice_state no_surprises_look(struct office *office, int64_t notice, int64_t *at);

/* The first instant at which something may go whose notice went at `at`: so many hours of working days after it. */
int64_t no_surprises_from(const struct forum *forum, int64_t at);

/* Gives a mailing that waits for a notice its time: its own, or the first that the notice allows; and remembers how long after the
 * notice that is. */
void no_surprises_place(struct office *office, struct mailing *mailing);

/* A notice has gone, was stopped or was given another time: what waits for it and has not begun goes as long after it as was meant and
 * never sooner than no_surprises_from, or waits for a person where the notice is lost.  Staff is told of a time that has changed.  In
 * the transaction of the change. */
void no_surprises_follow(struct office *office, int64_t notice);

#endif
