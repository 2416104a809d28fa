/*
 * The letters about joining and about what one gets: T11, without any news (A-12, B-08).  An answer to one comes to the join address
 * with a code of its own, and says what somebody would like (K36).
 */
#ifndef CORE_CHOICE_LETTER_H
#define CORE_CHOICE_LETTER_H

#include "core/office.h"
#include "records/report.h"

enum choice_letter {
	CHOICE_CONFIRM,
	CHOICE_JOINED,
	CHOICE_PRESENT,
	CHOICE_ADDRESS,		/* to a new address: is it yours? (B-43) */
	CHOICE_MOVED		/* letters go there from now on */
};

/* Queues it for this person, in the caller's transaction.  `report` is of the mail it answers; NULL = none. */
void choice_letter_queue(struct office *office, int64_t member, enum choice_letter which, const struct report *report);

#endif
