/*
 * Letters to people who booked: what concerns them, as service mail, whether or not they agreed to hear of events.
 */
#ifndef CORE_BOOKING_LETTER_H
#define CORE_BOOKING_LETTER_H

#include "core/office.h"

/* Writes to up to `most` people who do not know yet how things stand; how many it was.  In the caller's transaction. */
int booking_tell(struct office *office, int most);

#endif
