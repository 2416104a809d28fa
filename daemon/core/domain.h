/*
 * Recipients' domains (C-07): a pause that a person or the provider's own answers ask for, and a pace of its own for each.
 */
#ifndef CORE_DOMAIN_H
#define CORE_DOMAIN_H

#include "core/office.h"
#include "records/delivery.h"
#include "store/store_domain.h"

/* Nothing goes to this domain for so long; a second pause replaces the first, but one that comes by itself none that ends later: then it is
 * false.  The record book has it.  In the caller's transaction. */
bool domain_pause(struct office *office, int64_t tag, int64_t seconds, bool automatic, const char *reason);

/* Letters may go there again.  False with a reason: it was not paused.  In the caller's transaction. */
bool domain_lift(struct office *office, int64_t tag, struct reason *why);

/* When this claimed letter may go, at this instant in milliseconds: 0 = now, else the instant it is to be put off to.  per_minute: how many
 * go to one domain, 0 = no limit.  Letters beyond the pace are each given a moment of their own, for each try (claim->turn_at).  One that
 * is at_once waits for no pace, but counts.  In the caller's transaction. */
int64_t domain_wait(struct store *store, struct claim *claim, int64_t per_minute, bool at_once, int64_t milliseconds);

/* The domain as people write it, from the address of somebody who has one there; "" if nobody has.  Caller frees. */
char *domain_name(struct office *office, int64_t tag);

#endif
