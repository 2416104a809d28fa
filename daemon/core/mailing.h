/*
 * Mailings: from a plan to a queued mailing, and every state after it.  One act, one ledger row.
 */
#ifndef CORE_MAILING_H
#define CORE_MAILING_H

#include "core/office.h"
#include "records/draft.h"
#include "records/mailing.h"
#include "records/plan.h"

/* Marketing waits this long before its first letter, so that it can be called back (E-13); not in a demo. */
enum { RECALL_SECONDS = 600 };

/* So many people are prepared or stopped in one transaction: others wait for it well under 50 ms. */
enum { MAILING_CHUNK = 5000 };

/* Writes a draft that passed the proofreader as `preparing`; the people come by mailing_prepare_some.  Each in the
 * caller's transaction.  0 with a reason if a topic is not in the store. */
int64_t mailing_prepare(struct office *office, const struct draft *draft, const struct plan *plan, bool test,
    struct reason *why);

/* Adds the next people; false when all are there.  *after starts at 0. */
bool mailing_prepare_some(struct office *office, int64_t id, const struct audience *audience, int64_t *after);

/* Fixes who is intended and lets the sender have it.  Refused if it waited so long that it was cleared away. */
bool mailing_queue(struct office *office, int64_t id, struct reason *why);

/* Puts other words in the place of those of a mailing that has not begun, for the same people; in the caller's transaction. */
bool mailing_rewrite(struct office *office, int64_t id, const struct draft *draft, const struct plan *plan, struct reason *why);

/* The last mailing that was made of this event, survey or repeat and went out or will: not one that expired or was stopped before it
 * began; 0 = none.  The other: of those with a lower number than `before`. */
int64_t mailing_last_of(struct office *office, enum mailing_origin origin, int64_t of);
int64_t mailing_last_of_before(struct office *office, enum mailing_origin origin, int64_t of, int64_t before);

/* Takes a prepared one away again, some rows at a time; true when it is gone. */
bool mailing_discard_some(struct office *office, int64_t id);

/* What becomes of one that was too late to be sent, for a person to choose. */
enum { MAILING_LATE_WORDS = 256 };
char *mailing_late_words(int64_t id, char text[MAILING_LATE_WORDS]);

/* True for what is sent again, as the same message, where nobody knows whether it arrived: service mail, and that an event is off (F-20). */
bool mailing_goes_again(const struct mailing *mailing);

/* Each refuses a state it does not fit, in words.  Twice is not an error where it changes nothing. */
bool mailing_hold(struct office *office, int64_t id, enum mailing_hold hold, struct reason *why);

/* Something is wrong that came to light after letters had gone (C-06, C-33): what still goes is put on hold; where all has gone, staff are told,
 * and status until somebody says by mailing_release that they have looked.  True if nobody had been told; *over = all has gone. */
bool mailing_alarm(struct office *office, int64_t id, enum mailing_hold hold, bool *over);

/* True for one that is over and at which nobody has looked since. */
bool mailing_is_alarmed(const struct mailing *mailing);

/* Why one is on hold, or what a person has to look at of one that is over; "" = neither.  What mail servers say of it is looked up. */
const char *mailing_trouble_words(struct office *office, const struct mailing *mailing);
/* One whose notice to partners was lost waits for it no longer; one whose notice is still to go is refused. */
bool mailing_release(struct office *office, int64_t id, struct reason *why);
/* Another time may be given to one that has not begun. */
bool mailing_may_move(struct office *office, int64_t id, struct reason *why);
/* Keeps a hold that has another reason than lateness.  Refused where partners would have their notice too late. */
bool mailing_reschedule(struct office *office, int64_t id, int64_t due_at, const char *wall, bool second,
    struct reason *why);
/* Its notice to partners is later, so it goes later as well. */
void mailing_move_behind_notice(struct office *office, const struct mailing *mailing, int64_t due_at);

/* No further letter is claimed from the caller's commit on; then the rest is withheld, some rows at a time (false when
 * none is left; *after starts at 0).  What comes back from the wire after that is swept by the sender. */
bool mailing_stop(struct office *office, int64_t id, struct reason *why);
/* The same, by a person who wants it: it counts although the transaction cannot be written, and after an older store was put back. */
bool mailing_stop_for_good(struct office *office, int64_t id, struct reason *why);
bool mailing_stop_some(struct office *office, int64_t id, int64_t *after);
bool mailing_stop_left_over(struct office *office);	/* true if there was something */

/* Marks it finished once nothing waits; true if it did. */
bool mailing_finish(struct office *office, int64_t id);

/* Writes into the journal that a mailing has started, or is over, so that a store put back from a backup does not send it a
 * second time (F-13).  In the caller's transaction. */
bool mailing_note(struct office *office, enum journal_kind kind, int64_t id, struct reason *why);

/* Such a line that this store has not seen: a mailing it takes for not begun, or not over, is held for a person; one that a person
 * stopped is stopped; one that it does not have, and that did not end, is remembered as lost. */
void mailing_replay(struct office *office, const struct journal_entry *line);

/* The next mailing after `after` that began and was not over when these records were put back from an older copy, which does not know
 * it; for a fortnight; 0 = none. */
int64_t mailing_next_lost(struct office *office, int64_t after);

/* After an update of the machine's tz database: what people wished (a wall time) is worked out again for everything
 * still to come; a time that no longer exists becomes the first one after the gap.  In the caller's transaction; `moved`
 * is told of each that changed (F-01, F-03). */
void mailing_recompute_times(struct office *office, const char *tzdata, void (*moved)(const char *what, int64_t id, int64_t seconds));

/* When a plan is due if it is queued now: its wish, never before now, and what goes by consent never before it could be called back. */
int64_t mailing_due_at(const struct forum *forum, const struct plan *plan, int64_t now);

/* Works out plan->goes_at, from its sections' topics and its time. */
void mailing_plan_goes_at(const struct forum *forum, struct plan *plan, int64_t now);

/* When its first letter goes: its time, or the end of the quiet hours it lies in; the cancellation of an event at the latest a day before
 * that begins (F-07). */
int64_t mailing_goes_at(struct office *office, const struct mailing *mailing);

#endif
