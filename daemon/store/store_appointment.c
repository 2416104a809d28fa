/*
 * SQL of appointments: see store_appointment.h.
 */
#include "store/store_appointment.h"

#include <assert.h>

#include "base/text.h"

static_assert(APPOINTMENT_WAITING == 0 && APPOINTMENT_DROPPED == 2, "the SQL below");

void
store_appointment_add(struct store *store, struct appointment *appointment, const char *tzdata)
{
	appointment->id = query_one(store->main, 0, "INSERT INTO appointments(kind, of, words, due_at, due_wall, tzdata)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id", "iititt", (int64_t)appointment->kind, appointment->of,
	    appointment->words, appointment->due.at, appointment->due.wall, tzdata);
}

bool
store_appointment_read(struct store *store, int64_t id, struct appointment *appointment)
{
	struct query *row = query_open(store->main, "SELECT kind, of, words, due_at, due_wall, state, dropped, mailing, decided_at"
	    " FROM appointments WHERE id = ?1", "i", id);

	*appointment = (struct appointment){ .id = id };
	if (!query_row(row))
		return false;
	appointment->kind = (enum appointment_kind)query_number(row, 0);
	appointment->of = query_number(row, 1);
	text_copy(appointment->words, sizeof appointment->words, query_text(row, 2));
	appointment->due.at = query_number(row, 3);
	text_copy(appointment->due.wall, sizeof appointment->due.wall, query_text(row, 4));
	appointment->state = (enum appointment_state)query_number(row, 5);
	appointment->dropped = (enum dropped)query_number(row, 6);
	appointment->mailing = query_number(row, 7);
	appointment->decided_at = query_number(row, 8);
	query_end(row);
	return true;
}

int64_t
store_appointment_next(struct store *store, int64_t after_due, int64_t after_id)
{
	return query_one(store->main, 0, "SELECT id FROM appointments WHERE state = 0 AND (due_at > ?1 OR (due_at = ?1 AND id > ?2))"
	    " ORDER BY due_at, id LIMIT 1", "ii", after_due, after_id);
}

int64_t
store_appointment_of(struct store *store, enum appointment_kind kind, int64_t of, int64_t after_id)
{
	return query_one(store->main, 0, "SELECT min(id) FROM appointments WHERE kind = ?1 AND of = ?2 AND id > ?3", "iii",
	    (int64_t)kind, of, after_id);
}

int64_t
store_appointment_other_tzdata(struct store *store, enum appointment_kind kind, int64_t after, const char *tzdata)
{
	return query_one(store->main, 0, "SELECT min(id) FROM appointments WHERE kind = ?1 AND state = 0 AND id > ?2 AND tzdata <> ?3",
	    "iit", (int64_t)kind, after, tzdata);
}

int64_t
store_appointment_next_dropped(struct store *store, enum dropped dropped, int64_t since, int64_t after_id)
{
	return query_one(store->main, 0, "SELECT min(id) FROM appointments WHERE state = 2 AND dropped = ?1 AND decided_at >= ?2 AND id > ?3",
	    "iii", (int64_t)dropped, since, after_id);
}

void
store_appointment_move(struct store *store, const struct appointment *appointment, const char *tzdata)
{
	query_run(store->main, "UPDATE appointments SET due_at = ?2, due_wall = ?3, tzdata = ?4 WHERE id = ?1", "iitt", appointment->id,
	    appointment->due.at, appointment->due.wall, tzdata);
}

void
store_appointment_decide(struct store *store, int64_t id, enum appointment_state state, enum dropped dropped, int64_t mailing,
    int64_t at)
{
	query_run(store->main, "UPDATE appointments SET state = ?2, dropped = ?3, mailing = ?4, decided_at = ?5 WHERE id = ?1", "iiiii",
	    id, (int64_t)state, (int64_t)dropped, mailing, at);
}
