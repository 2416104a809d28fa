/*
 * Who comes to an event.  What they are told: core/booking_letter.h.
 */
#ifndef CORE_BOOKING_H
#define CORE_BOOKING_H

#include "core/event_read.h"

/* Each in the caller's transaction; twice is not an error.  Booking is refused where the event is not open. */
bool booking_add(struct office *office, const struct event *event, int64_t member, struct reason *why);
bool booking_end(struct office *office, const struct event *event, int64_t member, struct reason *why);

/* True if this person had a booking and not they themselves ended it, by a mail, but the office: then only the office books them again. */
bool booking_is_taken_off(struct office *office, const struct event *event, int64_t member);

#endif
