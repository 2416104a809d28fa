/*
 * Who comes to an event: see booking.h.
 */
#include "core/booking.h"

#include "base/clock.h"
#include "core/event_mailing.h"
#include "core/service_letter.h"
#include "store/store_event.h"
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
booking_add(struct office *office, const struct event *event, int64_t member, struct reason *why)
{
	struct booking booking = { .event = event->id, .member = member, .told = BOOKING_NEVER_TOLD };

	if (event->state == EVENT_CANCELLED)
		return reason_refused(why, "event %lld is cancelled", (long long)event->id);
	if (event->starts.at <= clock_now())
		return reason_refused(why, "event %lld has begun or is over", (long long)event->id);
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

/* What this person has to hear. */
static struct event_letter
letter_for(const struct booking *booking, const struct event *event)
{
	bool off = booking->state == BOOKING_OFF, knows = booking->told != BOOKING_NEVER_TOLD &&
	    booking->told_state == BOOKING_BOOKED;

	return (struct event_letter){
		.what = event->state == EVENT_CANCELLED ? ORIGIN_EVENT_CANCELLED :
		    !off && knows ? ORIGIN_EVENT_CHANGED : ORIGIN_EVENT_BOOKED,
		.event = event,
		.off = off,
	};
}

static void
write_to(struct office *office, const struct booking *booking, const struct event *event)
{
	struct event_letter letter = letter_for(booking, event);
	struct event before;
	struct buffer text = { 0 }, facts = { .limit = SERVICE_LETTER_LIMIT };
	char subject[EVENT_SUBJECT_TEXT], *calendar;

	if (letter.what == ORIGIN_EVENT_CHANGED && event_read_previous(office, event, &before))
		letter.before = &before;
	event_text_for_one(&letter, subject, &facts);
	if (service_letter_begin(office, &text, subject, event->file.words[EVENT_TITLE])) {
		calendar = event_calendar(office->forum, &letter, true);
		buffer_add_text(&text, facts.bytes);
		service_letter_to_one(office, booking->member, &(struct service_letter){ .origin = letter.what,
		    .origin_id = event->id, .calendar = calendar, .reply_to = office->forum->identities[0].reply_to }, &text);
		free(calendar);
	}
	if (letter.before != NULL)
		event_clear(&before);
	buffer_free(&text);
	buffer_free(&facts);
}

int
booking_tell(struct office *office, int most)
{
	struct booking booking;
	struct event event;
	struct reason why;
	int told = 0;

	while (told < most && store_booking_untold(office->store, &booking)) {
		if (event_read(office, booking.event, &event, &why))
			write_to(office, &booking, &event);
		booking.told = event.version;
		booking.told_state = booking.state;
		store_booking_set(office->store, &booking);
		event_clear(&event);
		told++;
	}
	return told;
}
