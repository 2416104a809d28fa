/*
 * Letters that come back, and when a person is no longer written to because of them (C-34).  Suspended is not withdrawn: what
 * they agreed to stays, service mail still goes, and one command lifts it, or a mail of theirs.
 */
#ifndef CORE_BOUNCE_H
#define CORE_BOUNCE_H

#include "core/office.h"
#include "records/delivery.h"

/* A letter was refused for good and its row says so.  Suspends the person if nobody is there (FAULT_MEMBER: two mailings, at
 * least 72 hours and at most half a year apart) or their mailbox is full (FAULT_FULL: on five days within half a year, at
 * least 30 from the first to the last); a letter that arrived in between clears the count, and nothing else counts: not spam, size,
 * relay or network, nor a mailing that is doubted.  True if it did; one row in the ledger.  In the caller's transaction. */
bool bounce_note(struct office *office, int64_t member, int64_t mailing, enum fault fault, int64_t at);

/* C-33: at least two letters of this mailing, and more than two for each hundred that it is for, or five of however many, were refused or
 * came back because of us since a person last released it: that is nobody's fault but ours.  From the books, so that no restart forgets
 * it. */
bool bounce_blames_us(struct office *office, int64_t mailing);

/* C-33: true if so many letters of this mailing were refused or came back as if nobody were there that this cannot be meant of the people,
 * at least five and more than a fifth of those it is for, or twenty and more than half of those tried so far: bounce_doubt.  Once for a
 * mailing, also where a person doubted it before; that it counts, or what they say afterwards, stands.  In the caller's transaction. */
bool bounce_doubt_if_many(struct office *office, int64_t mailing);

/* What was said of this mailing's people, and will be, counts against nobody; how many were suspended because of it and no longer are,
 * be it that what another one says is not enough by itself.
 * bounce_count: it counts after all; how many are suspended now.  In the caller's transaction. */
int64_t bounce_doubt(struct office *office, int64_t mailing);
int64_t bounce_count(struct office *office, int64_t mailing);

/* This person has surely written from their address at that instant: what came back of letters from before says nothing, and whoever was
 * suspended for it no longer is.  `evidence` as for bounce_reset.  In the caller's transaction. */
void bounce_outlive(struct office *office, int64_t member, int64_t at, const char *evidence);

/* A person says that letters will arrive again: the suspension ends and the count begins afresh.  `evidence` says how we
 * know; sealed in the ledger.  In the caller's transaction.  Refused, and nothing written, for who is not
 * suspended: the reason says what else holds their letters back. */
bool bounce_reset(struct office *office, int64_t member, const char *evidence, struct reason *why);

#endif
