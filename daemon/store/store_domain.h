/*
 * SQL of recipients' domains: which are paused, and when the next letter to one may go.  A domain is known by its tag only.
 */
#ifndef STORE_STORE_DOMAIN_H
#define STORE_STORE_DOMAIN_H

#include "records/delivery.h"
#include "store/store.h"

enum { DOMAIN_REASON = 256 };

struct domain {
	int64_t tag;
	int64_t next_at;	/* milliseconds since 1970; the next letter, where domains have a pace */
	int64_t paused_until;	/* 0 = not paused */
	int64_t paused_at, paused_by;
	bool automatic;		/* because of what the provider answered */
	char reason[DOMAIN_REASON];
};

/* All fields but the tag 0 if nothing is known of it. */
void store_domain_read(struct store *store, int64_t tag, struct domain *domain);

/* Is any domain paused at this instant?  Cheap: asked once a turn. */
bool store_domain_any_paused(struct store *store, int64_t now);

/* The next paused domain in order of tag (from INT64_MIN on); false = no more. */
bool store_domain_next_paused(struct store *store, int64_t now, struct domain *domain);

/* In the place of the pause it has, if any: letters that waited for the end of that one wait for the end of this. */
void store_domain_pause(struct store *store, const struct domain *domain);

/* Ends a pause, and letters that waited for its end are due.  False if it was not paused. */
bool store_domain_lift(struct store *store, int64_t tag, int64_t now);

/* Its next letter goes no sooner than that. */
void store_domain_set_next(struct store *store, int64_t tag, int64_t next_at);

/* Moments in the pace of domains, so many a minute, that no letter waits for any more are free again: a mailing was stopped. */
void store_domain_take_back(struct store *store, int64_t per_minute, int64_t now);

/* The clock went back by so many seconds to this instant: as with letters (store_delivery_step_back); a pause that a person asked for ends
 * when they said. */
void store_domain_step_back(struct store *store, int64_t now, int64_t seconds);

/* Forgets domains whose pace and pause are past, so that the table stays small. */
void store_domain_forget(struct store *store, int64_t now);

/* Some member's address in this domain: member and row; false if there is none. */
bool store_domain_example(struct store *store, int64_t tag, int64_t *member);

/* How many on the list have an address there. */
int64_t store_domain_people(struct store *store, int64_t tag);

#endif
