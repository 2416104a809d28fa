/*
 * Letters in doubt: their end was sent, and the line broke before the relay answered.  Nobody can know from here whether
 * they arrived, so a person says (F-20); the books balance before and after.
 */
#ifndef CORE_DOUBT_H
#define CORE_DOUBT_H

#include "core/office.h"

/* What a person found out, or decided. */
enum doubt_answer {
	DOUBT_ARRIVED,		/* it is there: booked as sent */
	DOUBT_LOST,		/* it is not, and shall not go again: booked as refused */
	DOUBT_AGAIN,		/* it waits again, asks the gate again, and goes under the same Message-ID */
	DOUBT_ANSWERS
};

/* The answer of its word: arrived, lost, again.  DOUBT_ANSWERS = no such word. */
enum doubt_answer doubt_answer_from_word(const char *word);
const char *doubt_answer_word(enum doubt_answer answer);

/* Settles the letter of one member, or with member 0 all letters in doubt of this mailing.  *settled counts them; none is
 * not an error, so that saying it twice changes nothing.  Refused: AGAIN for a mailing that was stopped.  A finished
 * mailing begins again with AGAIN and finishes again.  In the caller's transaction; one row in the ledger. */
bool doubt_settle(struct office *office, int64_t mailing, int64_t member, enum doubt_answer answer, int64_t *settled,
    struct reason *why);

#endif
