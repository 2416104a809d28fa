/*
 * Joining by mail with confirmed opt-in (B-08, E-01): whoever asks is written to once, is in no mailing until they answer, and is
 * forgotten after seven days if they do not.
 */
#ifndef CORE_JOIN_H
#define CORE_JOIN_H

#include "core/office.h"
#include "records/report.h"
#include "store/store_join.h"

/* What became of a mail about joining. */
enum join_result {
	JOIN_NOTHING,		/* too often: nothing, and nobody is told */
	JOIN_SUPPRESSED,	/* somebody who must not be written to: nothing, and a person has to look (B-28) */
	JOIN_WRITTEN,		/* a letter to confirm, or about what they get, is on its way */
	JOIN_FLOODED		/* so many ask that somebody is playing: nothing, and the operator is told */
};

/* Somebody at this address asks to join, or what they get.  In the caller's transaction. */
enum join_result join_asked(struct office *office, const char *address, const struct report *report, int64_t *member);

/* Counts one more letter about joining to this address, whose code is good from now on; false if there have been enough (E-01). */
bool join_count_letter(struct join_row *row, int64_t now);

/* True while a code of this age is good: seven days. */
bool join_code_is_good(int64_t asked_at, int64_t now);

/* An answer with a right code: confirms, if that is still to be done; true if this was the moment. */
bool join_confirm(struct office *office, int64_t member, int64_t now);

/* Erases, in the caller's transaction, some who never answered; member_finish_all_erasing finishes it after the commit.  True if there
 * was anybody. */
bool join_forget(struct office *office, int64_t now);

#endif
