/*
 * Joining by mail with confirmed opt-in (B-08, E-01): whoever asks is written to once, is in no mailing until they answer, and is
 * forgotten after seven days if they do not.  How often a mailbox was written to is known for 30 days by a keyed hash of it, and counts
 * whoever asked and whatever has been forgotten since (B-29, E-01).
 */
#ifndef CORE_JOIN_H
#define CORE_JOIN_H

#include "core/office.h"
#include "mail/address.h"
#include "records/report.h"
#include "store/store_join.h"

/* What became of a mail about joining. */
enum join_result {
	JOIN_NOTHING,		/* somebody here was written to a short time ago: nothing, and nobody is told */
	JOIN_NEVER,		/* must not be written to (B-28): a person has to look */
	JOIN_FOR_A_PERSON,	/* is not here and asks what they get, or too often, or is one of several
				 * at this address: a person has to look */
	JOIN_WRITTEN,		/* a letter to confirm, or about what they get, is on its way */
	JOIN_FLOODED,		/* so many ask that somebody is playing: nothing, and the operator is told */
	JOIN_FLOODED_AGAIN	/* the same, of a mailbox that was written to within a day */
};

/* Somebody at this address asks to join, or what they get.  What was not flooded counts for the hour, and is to be recorded as
 * EFFECT_JOIN_ASKED whatever came of it.  In the caller's transaction. */
enum join_result join_asked(struct office *office, const char *address, const struct report *report, int64_t *member);

/* True while so many have asked within the hour that nobody else is answered (E-01). */
bool join_is_flooded(struct office *office, int64_t now);

/* Counts one more letter about joining to this mailbox; false if there was one less than `apart` ago, or three within 30 days, whoever
 * asked for them, and whether or not they have been forgotten since (E-01). */
enum { JOIN_LETTERS_APART = 86400 };
bool join_count_letter(struct office *office, const struct address *address, int64_t apart, int64_t now);

/* True while a code of this age is good: seven days. */
bool join_code_is_good(int64_t asked_at, int64_t now);

/* When this person, who has not confirmed yet, is forgotten, if no mail of theirs waits for a person then; 0 = they are on the list. */
int64_t join_forgotten_at(struct store *store, int64_t member);

/* An answer with a right code: confirms, if that is still to be done; true if this was the moment. */
bool join_confirm(struct office *office, int64_t member, int64_t now);

/* Erases, in the caller's transaction, some who never answered: whose words a person has to read has, and stays until seven days after that
 * was dealt with; member_finish_all_erasing finishes it after the commit.  True if there
 * was anybody. */
bool join_forget(struct office *office, int64_t now);

#endif
