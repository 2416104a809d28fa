/*
 * Letters to people who booked: what concerns them, as service mail, whether or not they agreed to hear of events.
 */
#ifndef CORE_BOOKING_LETTER_H
#define CORE_BOOKING_LETTER_H

#include "core/office.h"

/* Looks at up to `most` people who do not know yet how things stand, at fewer where letters are taken back, and writes to them: a letter
 * that has not gone yet is taken back, and one follows that says what is true now, if that is news to them.  Adds to *letters;
 * false if nobody is left.  In the caller's transaction. */
bool booking_tell(struct office *office, int most, int *letters);

#endif
