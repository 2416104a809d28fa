/*
 * SQL of letters that come back: counted from the deliveries themselves, so that no counter can be wrong.
 */
#ifndef STORE_STORE_BOUNCE_H
#define STORE_STORE_BOUNCE_H

#include "records/delivery.h"
#include "store/store.h"

/* How many mailings (no tests) were refused for this fault between two instants, since the last one this person got and since
 * a person reset the count. */
int64_t store_bounce_count(struct store *store, int64_t member, enum fault fault, int64_t from, int64_t until);

/* True if this changed something: suspending twice is once. */
bool store_bounce_suspend(struct store *store, int64_t member, int64_t at);
void store_bounce_reset(struct store *store, int64_t member, int64_t at);

/* The next suspended person after this one; 0 = no more.  `fault` is that of the last letter that came back. */
int64_t store_bounce_next_suspended(struct store *store, int64_t after, int64_t *since, enum fault *fault);

#endif
