/*
 * SQL of appointments: mailings that are made when their time comes.
 */
#ifndef STORE_STORE_APPOINTMENT_H
#define STORE_STORE_APPOINTMENT_H

#include "records/appointment.h"
#include "store/store.h"

void store_appointment_add(struct store *store, struct appointment *appointment, const char *tzdata);
bool store_appointment_read(struct store *store, int64_t id, struct appointment *appointment);

/* The next that waits: due after this instant and number; 0 = none. */
int64_t store_appointment_next(struct store *store, int64_t after_due, int64_t after_id);

/* The next one of this event, survey or repeat; 0 = no more. */
int64_t store_appointment_of(struct store *store, enum appointment_kind kind, int64_t of, int64_t after_id);

/* The next of this kind that waits and was computed with other time zone rules; 0 = no more. */
int64_t store_appointment_other_tzdata(struct store *store, enum appointment_kind kind, int64_t after, const char *tzdata);

/* The next that was dropped for this since that instant; 0 = no more. */
int64_t store_appointment_next_dropped(struct store *store, enum dropped dropped, int64_t since, int64_t after_id);

void store_appointment_move(struct store *store, const struct appointment *appointment, const char *tzdata);
void store_appointment_decide(struct store *store, int64_t id, enum appointment_state state, enum dropped dropped, int64_t mailing,
    int64_t at);

#endif
