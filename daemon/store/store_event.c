/*
 * SQL of events and of who comes to them: see store_event.h.
 */
#include "store/store_event.h"

#include <assert.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "records/mailing.h"

static_assert(EVENT_PLANNED == 1 && BOOKING_BOOKED == 1, "the SQL below");

void
store_event_add(struct store *store, struct event *event, const char *tzdata)
{
	event->id = query_one(store->main, 0, "INSERT INTO events(state, source, starts_at, starts_wall, starts_second, ends_at, ends_wall,"
	    " ends_second, tzdata, uid, sequence, version, added_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
	    " ?12, ?13, ?13) RETURNING id", "ititiitittiii", (int64_t)event->state, event->file.source, event->starts.at, event->starts.wall,
	    (int64_t)event->starts.second, event->ends.at, event->ends.wall, (int64_t)event->ends.second, tzdata, event->uid,
	    event->sequence, event->version, event->added_at);
}

static struct moment
read_moment(const struct query *row, int column)
{
	struct moment moment = { .at = query_number(row, column), .second = query_number(row, column + 2) == 1 };

	text_copy(moment.wall, sizeof moment.wall, query_text(row, column + 1));
	return moment;
}

bool
store_event_read(struct store *store, int64_t id, struct event *event)
{
	struct query *row = query_open(store->main, "SELECT state, source, starts_at, starts_wall, starts_second, ends_at, ends_wall,"
	    " ends_second, uid, sequence, version, added_at, changed_at, previous FROM events WHERE id = ?1", "i", id);

	*event = (struct event){ .id = id };
	if (!query_row(row))
		return false;
	event->state = (enum event_state)query_number(row, 0);
	event->file.source = memory_text(query_text(row, 1));
	event->starts = read_moment(row, 2);
	event->ends = read_moment(row, 5);
	text_copy(event->uid, sizeof event->uid, query_text(row, 8));
	event->sequence = query_number(row, 9);
	event->version = query_number(row, 10);
	event->added_at = query_number(row, 11);
	event->changed_at = query_number(row, 12);
	event->previous = memory_text(query_text(row, 13));
	query_end(row);
	return true;
}

void
store_event_change(struct store *store, const struct event *event, const char *tzdata)
{
	query_run(store->main, "UPDATE events SET state = ?2, source = ?3, starts_at = ?4, starts_wall = ?5, starts_second = ?6,"
	    " ends_at = ?7, ends_wall = ?8, ends_second = ?9, tzdata = ?10, sequence = ?11, version = ?12, changed_at = ?13,"
	    " previous = ?14 WHERE id = ?1", "iititiititiiit", event->id, (int64_t)event->state, event->file.source, event->starts.at,
	    event->starts.wall,
	    (int64_t)event->starts.second, event->ends.at, event->ends.wall, (int64_t)event->ends.second, tzdata, event->sequence,
	    event->version, event->changed_at, event->previous != NULL ? event->previous : "");
}

void
store_event_mark(struct store *store, int64_t id, int64_t version, int64_t booked, int64_t mailings)
{
	query_run(store->main, "UPDATE bookings SET told = ?3 WHERE event = ?1 AND told = ?2", "iii", id, version, booked);
	query_run(store->main, "UPDATE mailings SET origin_version = ?3 WHERE origin IN (?4, ?5, ?6, ?7) AND origin <> 0"
	    " AND origin_id = ?1 AND origin_version = ?2", "iiiiiii", id, version, mailings, (int64_t)ORIGIN_EVENT_NOTICE,
	    (int64_t)ORIGIN_EVENT_REMINDER,
	    (int64_t)ORIGIN_EVENT_CHANGED, (int64_t)ORIGIN_EVENT_CANCELLED);
}

int64_t
store_event_starts_at(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT starts_at FROM events WHERE id = ?1", "i", id);
}

int64_t
store_event_next(struct store *store, int64_t after_start, int64_t after_id, bool planned)
{
	return query_one(store->main, 0, "SELECT id FROM events WHERE (starts_at > ?1 OR (starts_at = ?1 AND id > ?2))"
	    " AND (?3 = 0 OR state = 1) ORDER BY starts_at, id LIMIT 1", "iii", after_start, after_id, (int64_t)planned);
}

int64_t
store_event_by_uid(struct store *store, const char *uid)
{
	return query_one(store->main, 0, "SELECT id FROM events WHERE uid = ?1", "t", uid);
}

int64_t
store_event_other_tzdata(struct store *store, int64_t after, int64_t now, const char *tzdata)
{
	return query_one(store->main, 0, "SELECT min(id) FROM events WHERE state = 1 AND ends_at > ?2 AND tzdata <> ?3 AND id > ?1",
	    "iit", after, now, tzdata);
}

/* In the order of read_booking. */
#define BOOKING_COLUMNS	"b.event, b.member, b.state, b.booked_at, b.told, b.told_state, b.answer, b.letter, b.knew," \
	" b.knew_state, b.remind"

static void
read_booking(struct query *row, struct booking *booking)
{
	*booking = (struct booking){ .event = query_number(row, 0), .member = query_number(row, 1),
		.state = (enum booking_state)query_number(row, 2), .booked_at = query_number(row, 3),
		.told = query_number(row, 4), .told_state = (enum booking_state)query_number(row, 5), .answer = (enum attendance)query_number(row, 6),
		.letter = query_number(row, 7), .knew = query_number(row, 8),
		.knew_state = (enum booking_state)query_number(row, 9), .remind = query_number(row, 10) == 1 };
	query_end(row);
}

bool
store_booking_read(struct store *store, int64_t event, int64_t member, struct booking *booking)
{
	struct query *row = query_open(store->main, "SELECT " BOOKING_COLUMNS " FROM bookings b WHERE event = ?1 AND member = ?2", "ii",
	    event, member);

	if (!query_row(row))
		return false;
	read_booking(row, booking);
	return true;
}

void
store_booking_set(struct store *store, const struct booking *booking)
{
	query_run(store->main, "INSERT INTO bookings(event, member, state, booked_at, told, told_state, letter, knew, knew_state)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
	    " ON CONFLICT (event, member) DO UPDATE SET state = ?3, booked_at = ?4, told = ?5, told_state = ?6, letter = ?7, knew = ?8,"
	    " knew_state = ?9", "iiiiiiiii", booking->event, booking->member, (int64_t)booking->state, booking->booked_at, booking->told,
	    (int64_t)booking->told_state, booking->letter, booking->knew, (int64_t)booking->knew_state);
}

void
store_booking_answered(struct store *store, int64_t event, int64_t member, enum attendance answer)
{
	query_run(store->main, "UPDATE bookings SET answer = ?3 WHERE event = ?1 AND member = ?2", "iii", event, member, (int64_t)answer);
}

void
store_booking_remind(struct store *store, int64_t event)
{
	query_run(store->main, "UPDATE bookings SET remind = 1 WHERE event = ?1 AND state = 1", "i", event);
}

void
store_booking_reminded(struct store *store, int64_t event, int64_t member)
{
	query_run(store->main, "UPDATE bookings SET remind = 0 WHERE event = ?1 AND member = ?2", "ii", event, member);
}

int64_t
store_booking_count(struct store *store, int64_t event)
{
	return query_one(store->main, 0, "SELECT count(*) FROM bookings WHERE event = ?1 AND state = 1", "i", event);
}

int64_t
store_booking_next(struct store *store, int64_t event, int64_t after_member)
{
	return query_one(store->main, 0, "SELECT min(member) FROM bookings WHERE event = ?1 AND member > ?2 AND state = 1", "ii", event,
	    after_member);
}

int64_t
store_booking_next_of(struct store *store, int64_t member, int64_t after_event)
{
	return query_one(store->main, 0, "SELECT min(event) FROM bookings WHERE member = ?1 AND event > ?2", "ii", member, after_event);
}

void
store_booking_forget(struct store *store, int64_t member)
{
	query_run(store->main, "DELETE FROM bookings WHERE member = ?1", "i", member);
}

bool
store_booking_untold(struct store *store, struct booking *booking)
{
	/* Only of events that are not over.  Each part has an index of its own, in which nobody stands who has been told: CROSS JOIN keeps
	 * SQLite from turning a part around and reading all who are booked. */
	struct query *row = query_open(store->main,
	    "SELECT " BOOKING_COLUMNS " FROM bookings b CROSS JOIN events e WHERE e.id = b.event AND b.told_state <> b.state AND e.ends_at > ?1"
	    " UNION ALL SELECT " BOOKING_COLUMNS " FROM bookings b CROSS JOIN events e WHERE e.id = b.event AND b.remind = 1 AND e.starts_at > ?1"
	    "  AND e.ends_at > ?1"
	    " UNION ALL SELECT " BOOKING_COLUMNS " FROM events e CROSS JOIN bookings b WHERE e.ends_at > ?1 AND b.event = e.id AND b.state = 1"
	    "  AND b.told < e.version"
	    " UNION ALL SELECT " BOOKING_COLUMNS " FROM events e CROSS JOIN bookings b WHERE e.ends_at > ?1 AND b.event = e.id AND b.state = 1"
	    "  AND b.told > e.version"
	    " LIMIT 1", "i", clock_now());

	if (!query_row(row))
		return false;
	read_booking(row, booking);
	return true;
}
