/*
 * SQL of letters that come back: counted from the deliveries themselves, so that no counter can be wrong.
 */
#ifndef STORE_STORE_BOUNCE_H
#define STORE_STORE_BOUNCE_H

#include "records/delivery.h"
#include "store/store.h"

/* On how many days between two instants mailings (no tests) went out that were refused or came back for this fault, since the last one
 * this person got and since a person reset the count.  One whose report names somebody else is not known to have been got. */
bool store_bounce_any(struct store *store, int64_t member, enum fault fault, int64_t from, int64_t until);	/* at least one */
int64_t store_bounce_days(struct store *store, int64_t member, enum fault fault, int64_t from, int64_t until);

/* A letter that had been sent, or was in doubt, has come back, or one that a slow relay has not answered for yet; false if that is known already,
 * or no such letter was sent. */
bool store_bounce_returned(struct store *store, int64_t mailing, int64_t member, enum fault fault, int64_t at);

/* How many letters of the mailing have been refused for good or come back because of us (policy, relay or size), each once, beside those
 * that a person had seen; and how many it is for. */
int64_t store_bounce_blamed(struct store *store, int64_t mailing, int64_t *intended);

/* How many people a mailing is for, without those it is withheld from; and how many of its letters were refused or came back as if nobody were
 * there or their mailbox were full, each as often as that was said; and how many the relay has taken or refused. */
int64_t store_bounce_reachable(struct store *store, int64_t mailing);
int64_t store_bounce_gone(struct store *store, int64_t mailing);
int64_t store_bounce_judged(struct store *store, int64_t mailing);

/* What of a mailing is doubted is no day of store_bounce_days. */
enum gone store_bounce_is_believed(struct store *store, int64_t mailing);
bool store_bounce_is_doubted(struct store *store, int64_t mailing);	/* early or not */
void store_bounce_believe(struct store *store, int64_t mailing, enum gone gone);

/* The next one after this of whom a mailing says that they are gone or full; 0 = no more.  By refusals too. */
int64_t store_bounce_next_gone(struct store *store, int64_t mailing, int64_t after, enum fault *fault, int64_t *decided_at);

/* What most of these tries and reports say it is: FAULT_SIZE, FAULT_POLICY or FAULT_RELAY; FAULT_NONE = there are none. */
enum fault store_bounce_cause(struct store *store, int64_t mailing);

/* A person has seen those there are. */
void store_bounce_blamed_seen(struct store *store, int64_t mailing);

/* What was refused for good, and waits all the same, is due at this instant.  The time of trying begins anew for all that wait because of
 * the relay or as spam, whose end would put the mailing on hold again, letter by letter. */
void store_bounce_try_again(struct store *store, int64_t mailing, int64_t at);

/* True if this changed something: suspending twice is once. */
bool store_bounce_suspend(struct store *store, int64_t member, int64_t at);
void store_bounce_reset(struct store *store, int64_t member, int64_t at);

/* What came back of letters sent until then counts no more.  True if that is what this person was suspended for, who no longer is: it may be
 * a letter sent since, or none, where a change of address was replayed (E-25). */
bool store_bounce_outlive(struct store *store, int64_t member, int64_t at);

bool store_bounce_is_suspended(struct store *store, int64_t member);

/* True if they are because of a letter that came back; else they have another address, which this store does not know (E-25). */
bool store_bounce_is_by_letter(struct store *store, int64_t member);

/* The next person after this one who is suspended at their letter of this mailing; 0 = no more. */
int64_t store_bounce_next_suspended_by(struct store *store, int64_t mailing, int64_t after);

/* The next person after this one of whom this mailing says that they are gone or full and who is suspended at a letter of another one, and what
 * that letter says; 0 = no more. */
int64_t store_bounce_next_suspended_beside(struct store *store, int64_t mailing, int64_t after, enum fault *fault, int64_t *suspended_at);

void store_bounce_lift(struct store *store, int64_t member);	/* leaves the count as it is */

/* The next suspended person after this one; 0 = no more.  `fault` is that of the last letter that came back. */
int64_t store_bounce_next_suspended(struct store *store, int64_t after, int64_t *since, enum fault *fault);

#endif
