/*
 * Short neutral letters that say what was done because of a mail (B-27, T11): at most one a day for each person.
 */
#ifndef CORE_RECEIPT_H
#define CORE_RECEIPT_H

#include "core/office.h"
#include "records/mailing.h"
#include "records/report.h"

/* What a person has stopped. */
struct stopped {
	bool everything;
	int64_t topics[ITEMS_LIMIT];
	int count;
};

/* What is not known of a mail that may ask to stop. */
enum doubt_of_mail {
	DOUBT_WHOSE,	/* whether it is this person's */
	DOUBT_ADDRESS,	/* likewise: it is about a letter of theirs and comes from another address */
	DOUBT_OTHER_ADDRESS,	/* likewise: it comes from an address they had before, or that differs behind a plus */
	DOUBT_WHAT	/* what they mean */
};

/* In the caller's transaction; none if this person had one in the last day.  receipt_held: nor if they were asked the same in the
 * last seven (E-02), nor to a machine, nor to somebody who has not joined yet.  `report` is of the mail that asked for it. */
void receipt_stopped(struct office *office, int64_t member, const struct stopped *stopped, const struct report *report);
void receipt_held(struct office *office, int64_t member, enum doubt_of_mail doubt, const struct report *report);

#endif
