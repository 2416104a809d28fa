/*
 * SQL of what a provider allows a day: how many letters were tried in each hour.
 */
#ifndef STORE_STORE_BUDGET_H
#define STORE_STORE_BUDGET_H

#include "store/store.h"

/* Letters tried from one hour (counted since 1970) to another, both with it. */
int64_t store_budget_used(struct store *store, int64_t from_hour, int64_t to_hour);

/* How many are noted in hours after this one, which are forgotten. */
int64_t store_budget_take_after(struct store *store, int64_t hour);

/* So many more in this hour; forgets what lies more than two days before it or after it, so that the table stays small. */
void store_budget_add(struct store *store, int64_t hour, int64_t letters);

#endif
