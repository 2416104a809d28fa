/*
 * SQL of people who asked to join by mail.
 */
#ifndef STORE_STORE_JOIN_H
#define STORE_STORE_JOIN_H

#include "store/store.h"

/* One that is not confirmed yet has no role, so no mailing is meant for them. */
struct join_row {
	int64_t member;
	int64_t asked_at, confirmed_at;
	int64_t letters, letters_from;	/* how many we have written about it since then */
	int64_t last_letter_at;
};

bool store_join_read(struct store *store, int64_t member, struct join_row *row);
void store_join_set(struct store *store, const struct join_row *row);
void store_join_remove(struct store *store, int64_t member);

/* The first that was asked for before this instant and never confirmed; 0 = none. */
int64_t store_join_unconfirmed(struct store *store, int64_t before);

#endif
