/*
 * Who comes to an event: see booking.h.
 */
#include "core/booking.h"

#include "base/clock.h"
#include "store/store_event.h"
#include "store/store_ledger.h"
#include "store/store_member.h"

static void
record(struct office *office, enum ledger_kind kind, int64_t event, int64_t member)
{
	struct ledger_entry entry = { .kind = kind, .member = member, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "event", event);
	ledger_add(office->store, &entry, &body);
}

bool
booking_is_taken_off(struct office *office, const struct event *event, int64_t member)
{
	struct ledger_body body = { 0 };
	struct booking booking;
	bool by_mail;

	if (!store_booking_read(office->store, event->id, member, &booking) || booking.state != BOOKING_OFF)
		return false;
	ledger_say_number(&body, "event", event->id);
	by_mail = store_ledger_last_via(office->store, LEDGER_BOOKING_OFF, member, body.text.bytes) == VIA_MAIL;
	buffer_free(&body.text);
	return !by_mail;
}

bool
booking_add(struct office *office, const struct event *event, int64_t member, struct reason *why)
{
	struct booking booking = { .event = event->id, .member = member, .told = BOOKING_NEVER_TOLD,
		.knew = BOOKING_NEVER_TOLD };

	if (!event_is_open(event, why))
		return false;
	if (!store_member_is_open(office->store, member))
		return reason_not_found(why, "there is no person with the number %lld", (long long)member);
	if (store_booking_read(office->store, event->id, member, &booking) && booking.state == BOOKING_BOOKED)
		return true;
	booking.state = BOOKING_BOOKED;
	booking.booked_at = clock_now();
	store_booking_set(office->store, &booking);
	record(office, LEDGER_BOOKED, event->id, member);
	return true;
}

bool
booking_end(struct office *office, const struct event *event, int64_t member, struct reason *why)
{
	struct booking booking;
	struct event moved = *event;

	if (!store_booking_read(office->store, event->id, member, &booking) || booking.state != BOOKING_BOOKED)
		return reason_not_found(why, "person %lld is not booked for event %lld", (long long)member, (long long)event->id);
	booking.state = BOOKING_OFF;
	/* Never told that they are booked: nothing to take back. */
	if (booking.told == BOOKING_NEVER_TOLD)
		booking.told_state = BOOKING_OFF;
	store_booking_set(office->store, &booking);
	record(office, LEDGER_BOOKING_OFF, event->id, member);
	/* RFC 5546 2.1.4: taking somebody off is a later state of the event than the one they know, and so is booking them again. */
	moved.sequence++;
	store_event_change(office->store, &moved, clock_tzdata_version());
	return true;
}
