/*
 * Letters to people who booked: see booking_letter.h.
 */
#include "core/booking_letter.h"

#include <stdlib.h>

#include "core/event_mailing.h"
#include "core/mailing.h"
#include "core/service_letter.h"
#include "store/store_delivery.h"
#include "store/store_event.h"

enum { TAKING_BACK = 9 };	/* people more: what is stopped is synced to the journal, while the store is locked */

/* What this person has to hear. */
static struct event_letter
letter_for(const struct booking *booking, const struct event *event)
{
	bool off = booking->state == BOOKING_OFF, knows = booking->told != BOOKING_NEVER_TOLD &&
	    booking->told_state == BOOKING_BOOKED;

	return (struct event_letter){
		.what = event->state == EVENT_CANCELLED ? ORIGIN_EVENT_CANCELLED : off || !knows ? ORIGIN_EVENT_BOOKED :
		    booking->told != event->version ? ORIGIN_EVENT_CHANGED : ORIGIN_EVENT_REMINDER,
		.event = event,
		.off = off,
	};
}

/* The number of the mailing; 0 = there is no such person. */
static int64_t
write_to(struct office *office, const struct booking *booking, const struct event *event)
{
	struct event_letter letter = letter_for(booking, event);
	struct event before;
	bool known = event_read_as_told(office, event, booking->told, event_version, &before);
	struct buffer text = { 0 }, facts = { .limit = SERVICE_LETTER_LIMIT };
	char subject[EVENT_SUBJECT_TEXT], *calendar;
	int64_t id = 0;

	if (letter.what == ORIGIN_EVENT_CHANGED && known)
		letter.before = &before;
	event_text_for_one(&letter, subject, &facts);
	if (service_letter_begin(office, &text, subject, event->file.words[EVENT_TITLE])) {
		/* They have the entry for their calendar already. */
		calendar = letter.what == ORIGIN_EVENT_REMINDER ? NULL : event_calendar(office->forum, &letter, true);
		buffer_add_text(&text, facts.bytes);
		id = service_letter_to_one(office, booking->member, &(struct service_letter){
		    .origin = letter.what == ORIGIN_EVENT_REMINDER ? ORIGIN_EVENT_BOOKED : letter.what,
		    .origin_id = event->id, .calendar = calendar, .reply_to = office->forum->identities[0].reply_to }, &text);
		free(calendar);
	}
	event_clear(&before);
	buffer_free(&text);
	buffer_free(&facts);
	return id;
}

/* What a letter that has not left yet says is said by the next, as things are then: it is stopped, and they know what they knew before it.
 * One that may have arrived is only not sent again.  False if there is none to stop. */
static bool
take_back_letter(struct office *office, struct booking *booking)
{
	struct delivery_row row;
	struct reason ignored;
	int64_t walked = 0;

	if (booking->letter == 0 || !mailing_stop(office, booking->letter, &ignored))
		return false;
	while (mailing_stop_some(office, booking->letter, &walked))
		;
	if (!store_delivery_read(office->store, booking->letter, booking->member, &row) || row.state != DELIVERY_WITHHELD ||
	    store_delivery_was_in_doubt(office->store, booking->letter, booking->member))
		return true;
	booking->told = booking->knew;
	booking->told_state = booking->knew_state;
	return true;
}

/* True if they have to hear something. */
static bool
is_news(const struct booking *booking, const struct event *event)
{
	if (booking->state == BOOKING_OFF)
		return booking->told_state != BOOKING_OFF && booking->told != BOOKING_NEVER_TOLD;
	return booking->told_state != BOOKING_BOOKED || booking->told != event->version || booking->remind;
}

/* How many letters were written: one or none. */
static int
tell(struct office *office, struct booking *booking, const struct event *event)
{
	bool news = is_news(booking, event);

	booking->knew = booking->told;
	booking->knew_state = booking->told_state;
	booking->letter = news ? write_to(office, booking, event) : 0;
	return news;
}

bool
booking_tell(struct office *office, int most, int *letters)
{
	struct booking booking;
	struct event event;
	struct reason why;

	for (int effort = 0; effort < most; effort++) {
		if (!store_booking_untold(office->store, &booking))
			return false;
		if (take_back_letter(office, &booking))
			effort += TAKING_BACK;
		if (event_read(office, booking.event, &event, &why))
			*letters += tell(office, &booking, &event);
		booking.told = event.version;
		booking.told_state = booking.state;
		store_booking_set(office->store, &booking);
		store_booking_reminded(office->store, booking.event, booking.member);
		event_clear(&event);
	}
	return true;
}
