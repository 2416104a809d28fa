/*
 * What became of one attempt: all failure policy is in this one file and in no other.
 */
#ifndef CORE_OUTCOME_H
#define CORE_OUTCOME_H

#include "mail/smtp.h"
#include "records/delivery.h"

enum { RETRY_LONGEST = 6 * 3600 };	/* seconds between two tries */

/* When to try again after this many attempts (this one counted): 5, 15, 60, 240 minutes, then every 6 hours.
 * 0 = give up: the limit (48 hours unless configured) since the first try is over.  F-23.  Here for tests. */
int64_t outcome_retry_at(int attempts, int64_t first_try_at, int64_t now, int64_t limit_hours);

/* Turns code, enhanced code, text and phase into sent, deferred, refused, doubt or "did not count" (WAITING).
 * What is the relay's trouble, or comes from one that has taken nothing from anybody since, never makes a letter expire: it is
 * deferred until a person has looked.  What is refused for good as spam is tried again in hours only.  A pure function;
 * outcome->reply is a copy the caller frees. */
void outcome_from_reply(const struct smtp_result *result, const struct claim *claim, bool goes_again, int64_t now,
    int64_t limit_hours, struct outcome *outcome);

/* What to do with a letter whose dot was offered and never answered: it is in doubt and waits for a person; what
 * goes again (core/mailing.h) is tried with the same Message-ID, as often as any other letter (F-20). */
void outcome_of_doubt(bool goes_again, const struct claim *claim, int64_t now, int64_t limit_hours,
    struct outcome *outcome);

/* What to do with a letter that is larger than the server said it takes (SIZE, RFC 1870): as if it had refused it. */
void outcome_of_size(const struct claim *claim, int64_t now, int64_t limit_hours, struct outcome *outcome);

/* RFC 3463 3.5, in place of the code that the relay did not give. */
#define OUTCOME_LINE_BROKE "4.4.2"

/* The relay ended the line, or said 421, when it had been told of this recipient: a try, as if it had put them off, while it takes the
 * letters of others (F-21, F-23); never the member's fault. */
void outcome_of_broken_line(const struct claim *claim, int64_t now, int64_t limit_hours, struct outcome *outcome);

/* True for "not now" that is said of whoever is new to the relay or the provider, and that a second try after some minutes ends: others
 * are tried meanwhile (C-07). */
bool outcome_is_greylisting(const struct outcome *outcome);

/* True for "not now" (4yz) that is said of the relay or of us, whoever the letter is for. */
bool outcome_is_of_relay(const struct outcome *outcome);

/* The same when the relay says it to everybody: it takes no letters, so this was no try. */
void outcome_of_trouble(int64_t now, struct outcome *outcome);

/* True if the letter's time of trying is over for a reason that is not the member's: its mailing is held, and a release gives it a
 * new one (C-33). */
bool outcome_needs_person(const struct outcome *outcome);

/* True for a refusal for good (5yz) that is the relay's doing or ours, never the member's: a few hold the mailing (core/bounce.h)
 * (C-33). */
bool outcome_blames_relay(const struct outcome *outcome);

/* True for a refusal for good as if nobody were there or their mailbox were full: where many are, it is not believed (core/bounce.h). */
bool outcome_says_gone(const struct outcome *outcome);

#endif
