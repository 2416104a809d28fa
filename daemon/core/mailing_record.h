/*
 * What the files about mailings share: one act, one row of the ledger.  Nobody else includes this.
 */
#ifndef CORE_MAILING_RECORD_H
#define CORE_MAILING_RECORD_H

#include "core/mailing.h"

/* Records an act; with a mailing also what it is, its people, its time and the notice it waits for. */
void mailing_record(struct office *office, enum ledger_kind kind, int64_t id, const struct mailing *mailing);

/* The same with the mailing as it is now: what was promised to partners can be shown later. */
void mailing_record_as_it_is(struct office *office, enum ledger_kind kind, int64_t id);

/* Its state, or false with a reason if there is no such mailing. */
bool mailing_state_of(struct office *office, int64_t id, enum mailing_state *state, struct reason *why);

#endif
