/*
 * Notes to staff: what became of a mailing, and on Mondays what the week was and what needs a person.  Ordinary
 * service mail to whoever has the role staff, without a word about any member.
 */
#ifndef CORE_STAFF_NOTE_H
#define CORE_STAFF_NOTE_H

#include "core/office.h"

/* Queues a note about this mailing as its row stands now: on hold, moved, or ended.  None about tests and about notes, and none where
 * nobody is staff: then no mailing number is used.  In the caller's transaction. */
void staff_note_mailing(struct office *office, int64_t mailing);

/* Queues the note of the week if it is due: from Monday 08:30 (UK time) on, once; weeks that were missed are not made up
 * for (F-13).  True if it did.  In the caller's transaction. */
bool staff_note_week(struct office *office, int64_t now);

#endif
