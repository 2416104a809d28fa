/*
 * SQL of the week's figures for staff: numbers only.
 */
#ifndef STORE_STORE_DIGEST_H
#define STORE_STORE_DIGEST_H

#include "store/store.h"

struct digest {
	int64_t people;			/* on the list now */
	int64_t joined;			/* of them, since the instant asked about */
	int64_t ended, sent, refused;	/* mailings that ended since then, and their letters */
	int64_t held, expired;		/* mailings that wait for a person, now */
	int64_t not_made;		/* letters that were to be made by themselves since then, and do not pass any more */
	int64_t doubt;			/* letters in doubt, now */
	int64_t suspended;		/* people no longer written to because letters come back, now */
	int64_t inbox;			/* mails that wait for a person, now */
	int64_t queued;			/* mailings that wait for their time, now */
};

void store_digest(struct store *store, int64_t since, struct digest *digest);

#endif
