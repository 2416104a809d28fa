/*
 * Mail that came in: what it is is claimed by the reader (records/report.h); here, where the keys are, is decided what
 * it changes.  A token that is right names person and mailing; without one nothing is done silently (E-02, E-03, C-35).
 */
#ifndef CORE_INTAKE_H
#define CORE_INTAKE_H

#include "core/office.h"
#include "records/inbox.h"
#include "records/intake.h"
#include "records/mailing.h"

/* What became of one mail, for the log and the answer. */
struct taken {
	enum mail_class class;
	enum token_state token;
	enum mail_effect effect;
	enum disposition disposition;
	enum inbox_kind inbox;		/* 0 = nobody has to look */
	int64_t member, mailing;	/* 0 = nobody's, none's */
	enum mailing_hold alarm;	/* a person has to look at that mailing: letters come back because of us, or as if nobody were there (C-33),
					 * or are called spam (C-06); HOLD_NONE = no */
	bool over;			/* it was over; else it is on hold since */
	bool erasing;			/* somebody is being erased: member_finish_all_erasing ends it after the commit */
	bool replaced;			/* another mail had its number before */
	bool unheld;			/* so many may be wishes to stop that this one holds nobody (E-02) */
	bool flooded;			/* so many ask to join that nobody is answered for now (E-01) */
};

/* True if intake_mail would look for long whose letter this mail answers.  Then intake_search does that before, without a transaction, so that
 * others can write meanwhile. */
bool intake_is_to_search(struct office *office, const struct intake *intake);
void intake_search(struct office *office, const struct intake *intake);

/* Does what one mail asks for.  The same octets again change nothing (C-30).  Everything in the caller's
 * transaction; false with a reason only if nothing can be recorded at all (the journal). */
bool intake_mail(struct office *office, const struct intake *intake, struct taken *taken, struct reason *why);

/* Where to go on in a folder, and the first mail in it that leaves the list once somebody has answered or filed it. */
void intake_folder(struct office *office, const struct mail_place *place, struct intake_answer *answer);

/* What was to be moved has been, and what lies nowhere any more waits for nobody.  False if that was not all of it: once more, then. */
bool intake_moved(struct office *office, const struct mail_place *place);

/* Closes what a person has answered or taken away, some hundreds at a time; what is left waits for the next round.  Returns how many. */
int intake_there(struct office *office, const struct intake *intake);

/* These mails lie in the folder: what was recorded of them is kept. */
void intake_roll(struct office *office, const struct intake *intake);

/* Every folder has been read to its end: letters may go (F-10).  Also forgets what is old, and who never confirmed: true if
 * somebody is being erased, which member_finish_all_erasing ends in a transaction of its own. */
bool intake_end(struct office *office);

#endif
