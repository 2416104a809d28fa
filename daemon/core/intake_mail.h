/*
 * What the parts of the intake share about the mail at hand: intake.c says which of them it is for.
 */
#ifndef CORE_INTAKE_MAIL_H
#define CORE_INTAKE_MAIL_H

#include "core/choice_letter.h"
#include "core/intake.h"

struct arrival {
	struct office *office;
	const struct intake *intake;
	const struct report *report;
	int64_t folder;			/* its row */
	int64_t now;
	int64_t happened_at;		/* when it arrived, never later than now */
	struct token token;		/* if taken->token is TOKEN_RIGHT */
	int64_t shown_at;		/* when the letter about joining and choosing was made that has that code */
	struct taken *taken;
};

/* How we know, for the record book: which mail it was, whether it had the right code, and from whom it says it is. */
enum { EVIDENCE = 700 };
void arrival_evidence(const struct arrival *arrival, char evidence[EVIDENCE]);

/* True if it came a month or more before its folder was first looked at: nobody waits for an answer any more. */
bool arrival_is_old(const struct arrival *arrival);

/* A person has to look at it; until when follows from what it is.  At an old mail only if it may be a wish to stop. */
void arrival_show(struct arrival *arrival, enum inbox_kind kind, int64_t member);

/* A letter came back. */
void arrival_returned(struct arrival *arrival, enum mail_class class);

/* True if its code is right and that person is still here. */
bool arrival_has_token(const struct arrival *arrival);

/* True if its code is right and is that of a letter on its way: where it returns to, or what came back with it.  The address that somebody
 * reads in a letter passed on to them says nothing of what became of it (E-04). */
bool arrival_has_letter(const struct arrival *arrival);

/* True if the mail answers our letter about joining and choosing, with its right code; a machine may have sent it. */
bool arrival_is_choice(const struct arrival *arrival);

/* A wish to stop: done at once, and what else they ask, or about their data, a person answers all the same (A-46, B-24, B-45); and a
 * complaint.  False with a reason: the journal cannot be written. */
bool arrival_stop(struct arrival *arrival, struct reason *why);
bool arrival_complaint(struct arrival *arrival, struct reason *why);

/* Somebody asks to join or what they get (an old mail that does is left where it lies), and an answer with a right code to the letter about it. */
void arrival_join_asked(struct arrival *arrival);
bool arrival_choice(struct arrival *arrival, struct reason *why);

/* Writes back where they stand now, to somebody who has joined; five times a day at most, so that no two machines go on for ever. */
void arrival_write_back(struct arrival *arrival, enum choice_letter which);

/* A calendar program answers an invitation, or somebody asks in words to be booked; false if a person has to look, and
 * it is shown already if the office had taken them off. */
bool arrival_attendance(struct arrival *arrival);
bool arrival_book(struct arrival *arrival);

/* Whoever has surely written from their address, and is no machine, is reached there (C-34). */
void arrival_is_from_the_living(struct arrival *arrival);

/* A machine answers for somebody. */
void arrival_automatic(struct arrival *arrival);

/* A machine's mail.  What may have been written by somebody on the list, or asks to stop or for data, is a person's to read as theirs: nobody
 * is stopped or written to.  False with a reason: the journal cannot be written. */
bool arrival_machine(struct arrival *arrival, struct reason *why);

/* C-41: of this mail no more is known than its head.  What that asks for in clear words, at a stop address with a right code, is done.  False with a
 * reason: the journal cannot be written. */
bool arrival_unreadable(struct arrival *arrival, struct reason *why);

/* Somebody wrote, or it cannot be told what it is.  False with a reason: the journal cannot be written. */
bool arrival_person(struct arrival *arrival, struct reason *why);

#endif
