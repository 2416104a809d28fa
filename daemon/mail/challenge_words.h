/*
 * The words of challenges, as data; what each kind is for: mail/challenge.c.
 */
#ifndef MAIL_CHALLENGE_WORDS_H
#define MAIL_CHALLENGE_WORDS_H

/* Each is enough where a machine is seen to write. */
extern const char *const challenge_subjects[];
extern const char *const challenge_words[];

/* Each is enough beside the address of a page. */
extern const char *const challenge_plain[];

/* Together they are enough beside the address of a page, or with challenge_answers. */
extern const char *const challenge_gates[];	/* that only those get in who are known there */
extern const char *const challenge_proofs[];	/* how somebody becomes known */

/* In one sentence they say what a gate does. */
extern const char *const challenge_limits[];
extern const char *const challenge_people[];
extern const char *const challenge_mail[];

/* What a challenge speaks of. */
extern const char *const challenge_ours[];	/* what we sent, or where it goes */
extern const char *const challenge_not_ours[];	/* what only begins like it */
extern const char *const challenge_senders[];	/* who writes: known or unknown, people or machines, spam */
extern const char *const challenge_acts[];	/* what we are to do, on a page */
extern const char *const challenge_answers[];	/* or by an answer */
extern const char *const challenge_held[];	/* that it waits */
extern const char *const challenge_arrives[];	/* that it arrives then */

/* In what a machine asks the reader to do so that our letter arrives: what to do, that something hangs on it, what becomes of the letter, and how it is called.
 * Who helps, rather than keeps anybody out, has the last. */
extern const char *const challenge_asks[];
extern const char *const challenge_ties[];
extern const char *const challenge_fates[];
extern const char *const challenge_letters[];
extern const char *const challenge_helps[];

#endif
