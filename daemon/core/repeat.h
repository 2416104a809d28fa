/*
 * Letters that come again and again: each time a draft is made ahead of its time, for a person to release unless the file says otherwise.
 * SQL: store/store_repeat.h.  The rule: core/recurrence.h.
 */
#ifndef CORE_REPEAT_H
#define CORE_REPEAT_H

#include "core/made_draft.h"
#include "core/office.h"
#include "records/appointment.h"
#include "records/repeat.h"

/* What the head of a file that passed the proofreader asks for (repeat:, ahead:, release:); false if it asks for nothing.  The caller
 * clears it with store_repeat_clear. */
bool repeat_of_draft(const struct draft *draft, const struct plan *plan, struct repeat *repeat);

/* Adds it, with the appointment for its first time.  In the caller's transaction, as are the next two. */
void repeat_add(struct office *office, struct repeat *repeat);

/* Nothing more is made of it; what was made already stays.  Ending twice is not an error. */
bool repeat_end(struct office *office, int64_t id, struct reason *why);

/* Plans the time that follows this one; false if there is none. */
bool repeat_plan(struct office *office, const struct repeat *repeat, const char *after);

/* The time at which the next one is made keeps its wall time under other time zone rules (F-01). */
void repeat_recompute_times(struct office *office, const char *tzdata, void (*moved)(const char *what, int64_t id, int64_t seconds));

/* Where several times were missed, the last of them that should have been made by now; else `time` itself (F-13).  `before` is the one before
 * that, if it moved. */
void repeat_latest(const struct repeat *repeat, int64_t now, struct moment *time, struct moment *before);

/* The letter of one time as a draft, judged. */
void repeat_mailing_make(const struct forum *forum, const struct repeat *repeat, const struct moment *time, struct made_draft *made);

#endif
