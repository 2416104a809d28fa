/*
 * SQL of deliveries: preparing rows, the claim with the gate inside, outcomes, recovery, the books.
 */
#ifndef STORE_STORE_DELIVERY_H
#define STORE_STORE_DELIVERY_H

#include "base/memory.h"
#include "records/delivery.h"
#include "records/mailing.h"
#include "store/store.h"

/* Inserts rows for the next `chunk` people of the audience after member *after, and moves *after on.
 * Returns 0 when all are there. */
int64_t store_delivery_prepare(struct store *store, int64_t mailing, const struct audience *audience,
    int64_t *after, int64_t chunk);

/* How many people of the mailing have said stop to everything, or to all they had agreed to: service mail reaches them still (B-23). */
int64_t store_delivery_said_stop(struct store *store, int64_t mailing);

/* Adds a row for this one person (a test, a preview); false if there is no such person. */
bool store_delivery_add_one(struct store *store, int64_t mailing, int64_t member);

/* What waits for this person goes to this address of theirs instead; what is on the wire at this moment is left alone, and so is what is in
 * doubt: should it have to go again, it goes to the address they have by then. */
void store_delivery_readdress(struct store *store, int64_t member, int64_t address);

/* Claims up to `room` due letters of a mailing for this sender, as the gate says now: the caller holds the transaction (B-12).
 * Letters that may not go become `withheld` with their reason, the counters with them.  Returns how many rows were decided,
 * claimed or withheld; `claims` has room for all, and the claimed ones stand in it (*claimed of them).  retries_first: what was tried
 * before goes before what was not, where not all can go. */
int store_delivery_claim(struct store *store, int64_t mailing, int64_t instance, int64_t now, int64_t ledger_seq,
    bool retries_first, struct claim *claims, int room, int *claimed);

/* The body of a claimed letter may leave from the commit on.  False if the claim is gone (the mailing was stopped).  Of which version
 * the address was is kept, and not read back. */
bool store_delivery_release(struct store *store, const struct claim *claim, const uint8_t digest[16],
    int64_t address_version);

/* Records an attempt: the row, the counters, and the attempt with the server's words sealed.  False and nothing is recorded if the
 * letter is no longer the sender's: it was stopped or withheld meanwhile. */
bool store_delivery_outcome(struct store *store, const struct claim *claim, const struct outcome *outcome,
    int64_t at, const void *sealed, size_t sealed_length);

/* Outcomes are added up and written into the mailing's row once a transaction, or when somebody asks for its books: the
 * row holds the officer's whole text and is not cheap to change.  store_commit does this. */
void store_delivery_write_tally(struct store *store);

/* A claim that was never used, and whose body has not left, goes back to waiting, uncounted. */
void store_delivery_give_back(struct store *store, const struct claim *claim);

/* A claim that was never used is due at this instant, uncounted. */
void store_delivery_put_off(struct store *store, const struct claim *claim, int64_t due);

/* Who was said to be gone, or full, of this mailing is not believed to be: their letters are put off to this instant,
 * for the address they have by now, and their two days begin anew, with the counters.  Returns how many. */
int64_t store_delivery_doubt_gone(struct store *store, int64_t mailing, int64_t at);

/* What has been tried and was due before this instant waited for the relay: its time of trying (F-23) begins anew. */
void store_delivery_begin_afresh(struct store *store, int64_t now);

/* What is not due for longer than so many seconds after this instant is due now; if its domain has to wait, that is seen at its claim. */
void store_delivery_bring_near(struct store *store, int64_t now, int64_t seconds);

/* The clock went back by so many seconds to this instant: what is put off waits as long as it would have, but for what it has waited. */
void store_delivery_step_back(struct store *store, int64_t now, int64_t seconds);

/* A new sender's number, higher than all before. */
int64_t store_sender_number(struct store *store);

/* After a crash: claimed rows of other senders go back to waiting, and *last_at is when the last of them was claimed; sending ones are
 * handed out one by one to be decided (false = no more). */
int64_t store_delivery_recover_claimed(struct store *store, int64_t instance, int64_t *last_at);
bool store_delivery_next_orphan(struct store *store, int64_t instance, struct claim *claim);

/* Withholds as stopped what is undecided among the next `chunk` rows after member *after, and moves *after on; false when
 * there are none left.  Letters on the wire are left to their outcome. */
bool store_delivery_stop(struct store *store, int64_t mailing, int64_t at, int64_t *after, int64_t chunk);

/* The few that came back from the wire after that. */
int64_t store_delivery_stop_left_over(struct store *store, int64_t mailing, int64_t at);

/* How far a mailing is at this instant.  Letters that have a moment of their own (C-07) have not been put off. */
struct delivery_progress {
	int64_t lately;		/* taken by the relay since that other instant */
	int64_t to_go;		/* have their turn, or are on the wire */
	int64_t put_off, next_due;	/* wait to be tried again, or for their domain; the first of them is due then */
	int64_t last_due;	/* the last of all */
};
void store_delivery_progress(struct store *store, int64_t mailing, int64_t now, int64_t since, struct delivery_progress *progress);

/* How many letters of a mailing, undecided, go to the domain that gets the most. */
int64_t store_delivery_largest_domain(struct store *store, int64_t mailing);

/* Rows not decided yet, now, of a mailing. */
int64_t store_delivery_undecided(struct store *store, int64_t mailing);

/* The letters in doubt of a mailing, in order of member; until `each` returns false.  decided_at is when they went. */
void store_doubt_walk(struct store *store, int64_t mailing, bool (*each)(void *owner, int64_t member, int64_t decided_at),
    void *owner);

/* Everybody a mailing is or was for, whatever became of their letters, until `each` returns false. */
void store_delivery_everybody(struct store *store, int64_t mailing, bool (*each)(void *owner, int64_t member), void *owner);

/* Those of a mailing in this state, in order of member; DELIVERY_SENT with returned: only those that came back.  Until `each` returns
 * false. */
void store_delivery_walk(struct store *store, int64_t mailing, enum delivery_state state, bool returned,
    bool (*each)(void *owner, int64_t member, enum withheld reason, enum fault fault, int64_t code), void *owner);

/* The first mailing after this one with letters in doubt, and how many; 0 = no more. */
int64_t store_doubt_next_mailing(struct store *store, int64_t after, int64_t *letters);

/* Takes letters out of doubt (member 0 = all of the mailing) into SENT, REFUSED or WAITING, with the counters; returns how
 * many. */
int64_t store_doubt_settle(struct store *store, int64_t mailing, int64_t member, enum delivery_state to);

/* How many letters of the mailing show one of these sections (bits as in a verdict), or are not decided yet. */
int64_t store_delivery_shown(struct store *store, int64_t mailing, uint32_t bits);

/* The books from the counters, checked against the counted rows, all of one moment: a sender may be at work. */
bool store_books(struct store *store, int64_t mailing, struct books *books);

/* One row.  False if there is none. */
struct delivery_row {
	int64_t member, address;
	enum delivery_state state;
	enum withheld reason;
	enum fault fault;
	uint32_t bits;
	int64_t decided_at, decided_seq;
	int64_t due, domain_tag;	/* the next try; 0 = at once, and whose domain it is, once it was claimed */
	int64_t returned_at;		/* came back after the relay had taken it; 0 = not, as far as we know */
	enum fault returned_for;
	uint8_t digest[16];
};
bool store_delivery_read(struct store *store, int64_t mailing, int64_t member, struct delivery_row *row);

/* True if a try of this letter ended without an answer behind its last octet, whatever became of it since: it may have arrived. */
bool store_delivery_was_in_doubt(struct store *store, int64_t mailing, int64_t member);

/* The mailing (no test) that they ask about who ask why somebody did or did not get the last one: of those that have begun the one that still
 * waits for this person or was decided last; where there is none, one that has not begun, and last of all one that was stopped.  0 = none. */
int64_t store_delivery_last_mailing(struct store *store, int64_t member);

/* The next mailing after this one that this person was meant to get, tests and notes too; 0 = no more. */
int64_t store_delivery_next_to(struct store *store, int64_t member, int64_t after);

/* When the last of its letters was taken by the relay; 0 = none was. */
int64_t store_delivery_last_accepted(struct store *store, int64_t mailing);

/* The last attempt of a letter; sealed words are added to the buffer. */
bool store_attempt_last(struct store *store, int64_t mailing, int64_t member, struct outcome *outcome, int64_t *at,
    struct buffer *sealed);

#endif
