/*
 * What one turn of the sender has done: noted while its transaction runs, logged once it is true.
 */
#ifndef ROLES_SENDER_TURN_RECORD_H
#define ROLES_SENDER_TURN_RECORD_H

#include "core/appointment.h"
#include "core/office.h"
#include "records/delivery.h"

/* Every lane may hand back two letters and refuse one, and up to TURN_CLAIMS may fail to be made.  After the last look for room the
 * mailing before and that of the last letter may finish or be held, and those that are claimed from, TURN_CLAIMED: TURN_AFTER. */
enum { TURN_CLAIMS = 64, TURN_LETTERS = 512, TURN_MAILINGS = 64, TURN_CLAIMED = 8, TURN_AFTER = TURN_CLAIMED + 2, TURN_EXPIRED = 16 };

struct turn {
	int letter_count, finished_count, held_count, started_count;
	int claimed;		/* letters */
	struct {
		int64_t mailing, intended;
	} started[TURN_CLAIMED];
	int64_t expired[TURN_EXPIRED];
	int expired_count;
	struct appointment_news appointment;
	int told;		/* letters about bookings that were queued */
	int64_t replayed;
	int64_t paused_seconds;	/* a domain, for so long; 0 = none */
	bool day_used;
	bool worked;
	int64_t finished[TURN_MAILINGS];
	struct {
		int64_t mailing;
		bool over;	/* stopped meanwhile */
		struct reason why;
	} held[TURN_MAILINGS];
	struct {
		struct claim claim;
		struct outcome outcome;
		bool suspended;	/* the person, because of it (C-34) */
	} letters[TURN_LETTERS];
};

void turn_begin(struct turn *turn);	/* forgets what it knew */

bool turn_has_room(const struct turn *turn);	/* for one more result, and what may follow it */
void turn_note_letter(struct turn *turn, const struct claim *claim, const struct outcome *outcome, bool suspended);
void turn_note_started(struct turn *turn, int64_t mailing, int64_t intended);
void turn_forget_suspended(struct turn *turn, int64_t mailing);	/* because of this mailing: it was taken back */
void turn_note_expired(struct turn *turn, int64_t mailing);
void turn_note_held(struct turn *turn, int64_t mailing, bool over, const struct reason *why);
void turn_note_finished(struct turn *turn, int64_t mailing);
void turn_log(const struct turn *turn, struct office *office);	/* after the commit */

#endif
