/*
 * SQL of events and of who comes to them.
 */
#ifndef STORE_STORE_EVENT_H
#define STORE_STORE_EVENT_H

#include "records/event.h"
#include "records/report.h"
#include "store/store.h"

/* Adds it and fills in its number. */
void store_event_add(struct store *store, struct event *event, const char *tzdata);

/* What the row holds: the source, but not the words in it (core/event.h reads those).  The caller frees source and previous.  False if
 * there is none. */
bool store_event_read(struct store *store, int64_t id, struct event *event);
void store_event_change(struct store *store, const struct event *event, const char *tzdata);

/* What people who booked were told of it, and what its mailings say, is called by other numbers. */
void store_event_mark(struct store *store, int64_t id, int64_t version, int64_t booked, int64_t mailings);

/* 0 = there is no such event. */
int64_t store_event_starts_at(struct store *store, int64_t id);

/* The next event, in the order of their starts: behind this start and number; 0 = no more.  With `planned`, cancelled ones are left
 * out. */
int64_t store_event_next(struct store *store, int64_t after_start, int64_t after_id, bool planned);

/* The event with this UID; 0 = none. */
int64_t store_event_by_uid(struct store *store, const char *uid);

/* The next one after `after` that is not over and whose instants were worked out with another tz database; 0 = none (F-01). */
int64_t store_event_other_tzdata(struct store *store, int64_t after, int64_t now, const char *tzdata);

bool store_booking_read(struct store *store, int64_t event, int64_t member, struct booking *booking);
void store_booking_set(struct store *store, const struct booking *booking);
void store_booking_answered(struct store *store, int64_t event, int64_t member, enum attendance answer);
/* A reminder is due to everybody who is booked; and has been written to one of them. */
void store_booking_remind(struct store *store, int64_t event);
void store_booking_reminded(struct store *store, int64_t event, int64_t member);

int64_t store_booking_count(struct store *store, int64_t event);	/* who are booked */
int64_t store_booking_next(struct store *store, int64_t event, int64_t after_member);	/* booked; 0 = no more */
int64_t store_booking_next_of(struct store *store, int64_t member, int64_t after_event);	/* booked or off again; 0 = no more */
void store_booking_forget(struct store *store, int64_t member);

/* One booking whose person does not know how things stand; false = there is none. */
bool store_booking_untold(struct store *store, struct booking *booking);

#endif
