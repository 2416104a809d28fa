/*
 * Answers to what we wrote of an event: by a calendar program (RFC 5546 3.2.3), or in words.  They count only where the sender is proven
 * (E-02); the letter that follows tells the person what was done.
 */
#include "core/intake_mail.h"

#include <string.h>

#include "base/text.h"
#include "core/booking.h"
#include "core/member.h"
#include "store/store_event.h"
#include "store/store_mailing.h"

enum { SHARERS = 16 };

/* The people at the proven address of the sender. */
static int
proven_people(const struct arrival *arrival, int64_t people[SHARERS])
{
	struct reason ignored;

	if (!arrival->report->from_proven || arrival->report->from[0] == '\0')
		return 0;
	return member_at_address(arrival->office, arrival->report->from, people, SHARERS, &ignored);
}

/* Of those who share the address the one who has a booking; 0 = nobody, or several. */
static int64_t
whose_booking(const struct arrival *arrival, int64_t event, struct booking *booking)
{
	int64_t people[SHARERS], found = 0;
	int count = proven_people(arrival, people);
	struct booking one;

	for (int i = 0; i < count; i++) {
		if (!store_booking_read(arrival->office->store, event, people[i], &one))
			continue;
		if (found != 0)
			return 0;
		found = people[i];
		*booking = one;
	}
	return found;
}

/* "UID@our domain" of the event; false if it is none of ours. */
static bool
read_event(const struct arrival *arrival, struct event *event)
{
	char uid[REPORT_UID];
	struct reason why;
	int64_t id;

	text_copy(uid, sizeof uid, arrival->report->event_uid);
	uid[strcspn(uid, "@")] = '\0';
	id = store_event_by_uid(arrival->office->store, uid);
	return id != 0 && event_read(arrival->office, id, event, &why);
}

/* Whom the office has taken off, it may not want there: a mail of theirs does not book them again, and a person decides. */
static bool
book(struct arrival *arrival, const struct event *event, int64_t member, struct reason *why)
{
	bool taken_off = booking_is_taken_off(arrival->office, event, member);
	bool booked = !taken_off && booking_add(arrival->office, event, member, why);

	if (taken_off || booked)
		arrival->taken->member = member;
	if (taken_off)
		arrival_show(arrival, INBOX_TAKEN_OFF, member);
	if (booked)
		arrival->taken->effect = EFFECT_BOOKED;
	return booked;
}

bool
arrival_attendance(struct arrival *arrival)
{
	struct reason why = { 0 };
	struct booking booking;
	struct event event;
	int64_t member;
	bool done = false;

	if (!text_same(arrival->report->attendee, arrival->report->from) || !read_event(arrival, &event))
		return false;
	member = whose_booking(arrival, event.id, &booking);
	if (member != 0 && arrival->report->attendance == ATTENDANCE_ACCEPTED) {
		done = book(arrival, &event, member, &why);
	} else if (member != 0 && arrival->report->attendance == ATTENDANCE_DECLINED) {
		done = booking.state == BOOKING_OFF || booking_end(arrival->office, &event, member, &why);
		arrival->taken->effect = done ? EFFECT_BOOKING_OFF : EFFECT_NONE;
	}
	if (done) {
		store_booking_answered(arrival->office->store, event.id, member, arrival->report->attendance);
		arrival->taken->member = member;
		arrival->taken->disposition = MOVED_BOOKINGS;
	}
	event_clear(&event);
	return done;
}

/* The event that the letter of ours told of which the mail answers. */
static int64_t
event_answered(const struct arrival *arrival, int64_t member)
{
	int64_t id = keyring_message_mailing(arrival->office->keys, arrival->report->about, member), event = 0;
	struct mailing mailing;

	if (id == 0 || !store_mailing_read(arrival->office->store, id, &mailing))
		return 0;
	if (mailing.origin == ORIGIN_EVENT_NOTICE || mailing.origin == ORIGIN_EVENT_REMINDER || mailing.origin == ORIGIN_EVENT_CHANGED)
		event = mailing.origin_id;
	store_mailing_clear(&mailing);
	return event;
}

bool
arrival_book(struct arrival *arrival)
{
	int64_t people[SHARERS];
	int count = arrival->report->automatic ? 0 : proven_people(arrival, people);
	struct reason why = { 0 };
	bool booked = false;

	for (int i = 0; i < count && !booked; i++) {
		int64_t id = event_answered(arrival, people[i]);
		struct event event;

		if (id == 0 || !event_read(arrival->office, id, &event, &why))
			continue;
		booked = book(arrival, &event, people[i], &why);
		event_clear(&event);
	}
	return booked;
}
