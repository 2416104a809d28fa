/*
 * SQL of people who asked to join by mail, of new addresses that are to be confirmed, and of how often we have written about it.
 */
#ifndef STORE_STORE_JOIN_H
#define STORE_STORE_JOIN_H

#include "records/member.h"
#include "store/store.h"

/* One that is not confirmed yet has no role, so no mailing is meant for them. */
struct join_row {
	int64_t member;
	int64_t asked_at, confirmed_at;	/* asked_at: our last letter about it */
	int64_t instead_of;		/* not somebody new: the new address of this person (B-43); 0 = somebody new */
};

bool store_join_read(struct store *store, int64_t member, struct join_row *row);
void store_join_set(struct store *store, const struct join_row *row);
void store_join_remove(struct store *store, int64_t member);

/* The first that was asked for before this instant and never confirmed; 0 = none.  Not one of whom a mail waits for a person, or has been
 * dealt with since then, other than one that asked to join; nor one whose yes somebody has written down. */
int64_t store_join_unconfirmed(struct store *store, int64_t before);

/* The new address of this person that waits to be confirmed, as a member's number; 0 = none.  And how many such there are. */
int64_t store_join_instead_of(struct store *store, int64_t member);
int64_t store_join_count_addresses(struct store *store);

/* Letters about joining to one mailbox, by its keyed hash: they count also when whoever asked has been forgotten (E-01, B-29).  `keep`
 * forgets all but those of that time. */
void store_join_letter_add(struct store *store, const uint8_t mailbox[BLIND_INDEX_LENGTH], int64_t at);
int64_t store_join_letters(struct store *store, const uint8_t mailbox[BLIND_INDEX_LENGTH], int64_t after, int64_t until);
void store_join_letters_keep(struct store *store, int64_t after, int64_t until);

#endif
