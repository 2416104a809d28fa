/*
 * Who comes to an event.  They are told what concerns them as service mail, whether or not they agreed to hear of events.
 */
#ifndef CORE_BOOKING_H
#define CORE_BOOKING_H

#include "core/event.h"

/* Each in the caller's transaction; twice is not an error.  Booking is refused for an event that is cancelled or has begun. */
bool booking_add(struct office *office, const struct event *event, int64_t member, struct reason *why);
bool booking_end(struct office *office, const struct event *event, int64_t member, struct reason *why);

/* Writes to up to `most` people who do not know yet how things stand; how many it was.  In the caller's transaction. */
int booking_tell(struct office *office, int most);

#endif
