/*
 * Events: adding, changing, cancelling.  What people read of them is core/event_text.h, what goes out is core/event_mailing.h, who comes
 * is core/booking.h.  SQL: store/store_event.h.
 */
#ifndef CORE_EVENT_H
#define CORE_EVENT_H

#include "core/event_read.h"
#include "records/event.h"

/* What a change or a cancellation has done besides. */
enum { EFFECT_MAILINGS = 16 };
struct event_effect {
	int64_t rewritten[EFFECT_MAILINGS], stopped[EFFECT_MAILINGS];	/* mailings that had not begun, or not ended */
	int64_t by_hand[EFFECT_MAILINGS];	/* that hold an officer's own words: they wait for a person now */
	int rewritten_count, stopped_count, by_hand_count;
	int reminders_moved, reminders_dropped;
};

/* Adds one that was read and judged; its number and UID are filled in.  In the caller's transaction, as are all of these. */
void event_add(struct office *office, struct event *event);

/* Puts the changed event in the place of the one before; number, UID and counts are taken from that.  What has not gone out yet is
 * rewritten or stopped, and reminders move with it, at once (F-12); people who booked are told by booking_tell.
 * Refused where it is not open. */
bool event_change(struct office *office, const struct event *before, struct event *after, struct event_effect *effect,
    struct reason *why);
bool event_cancel(struct office *office, struct event *event, struct event_effect *effect, struct reason *why);

/* After an update of the machine's tz database: instants follow the wall times (F-01).  `moved` is told of each that changed. */
void event_recompute_times(struct office *office, const char *tzdata, void (*moved)(const char *what, int64_t id, int64_t seconds));

#endif
