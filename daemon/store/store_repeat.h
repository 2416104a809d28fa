/*
 * SQL of letters that come again and again.
 */
#ifndef STORE_STORE_REPEAT_H
#define STORE_STORE_REPEAT_H

#include "records/repeat.h"
#include "store/store.h"

/* Adds it and fills in its number. */
void store_repeat_add(struct store *store, struct repeat *repeat);

/* A copy the caller frees with store_repeat_clear; false if there is none. */
bool store_repeat_read(struct store *store, int64_t id, struct repeat *repeat);
void store_repeat_clear(struct repeat *repeat);

void store_repeat_end(struct store *store, int64_t id, int64_t at);
int64_t store_repeat_next(struct store *store, int64_t after, bool ended_too);	/* 0 = no more */

#endif
