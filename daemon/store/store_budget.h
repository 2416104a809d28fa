/*
 * SQL of what a provider allows a day: how many letters were tried in each hour.
 */
#ifndef STORE_STORE_BUDGET_H
#define STORE_STORE_BUDGET_H

#include "store/store.h"

/* Letters tried in this hour (counted since 1970) and after it. */
int64_t store_budget_used(struct store *store, int64_t from_hour, int64_t to_hour);

/* So many more in this hour; forgets what lies more than two days before it, so that the table stays small. */
void store_budget_add(struct store *store, int64_t hour, int64_t letters);

#endif
