/*
 * Letters to people who booked: see booking_letter.h.
 */
#include "core/booking_letter.h"

#include <stdlib.h>

#include "core/event_mailing.h"
#include "core/service_letter.h"
#include "store/store_event.h"

/* What this person has to hear. */
static struct event_letter
letter_for(const struct booking *booking, const struct event *event)
{
	bool off = booking->state == BOOKING_OFF, knows = booking->told != BOOKING_NEVER_TOLD &&
	    booking->told_state == BOOKING_BOOKED;

	return (struct event_letter){
		.what = event->state == EVENT_CANCELLED ? ORIGIN_EVENT_CANCELLED : off || !knows ? ORIGIN_EVENT_BOOKED :
		    booking->told < event->version ? ORIGIN_EVENT_CHANGED : ORIGIN_EVENT_REMINDER,
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
		/* They have the entry for their calendar already. */
		calendar = letter.what == ORIGIN_EVENT_REMINDER ? NULL : event_calendar(office->forum, &letter, true);
		buffer_add_text(&text, facts.bytes);
		service_letter_to_one(office, booking->member, &(struct service_letter){
		    .origin = letter.what == ORIGIN_EVENT_REMINDER ? ORIGIN_EVENT_BOOKED : letter.what,
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
		store_booking_reminded(office->store, booking.event, booking.member);
		event_clear(&event);
		told++;
	}
	return told;
}
