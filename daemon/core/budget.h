/*
 * What the provider allows (C-07): letters a second, a minute and a day, and when a mailing will be through with that.
 */
#ifndef CORE_BUDGET_H
#define CORE_BUDGET_H

#include "records/forum.h"
#include "store/store.h"

/* Letters a minute that keep to per_second and per_minute both; 0 = no limit. */
int64_t budget_per_minute(const struct outbox *outbox);

/* How many may be tried at this instant without going over per_day in any 24 hours; INT64_MAX = no limit.  A twentieth of it and ten at
 * least is kept for what somebody waits for, service mail and tests.  Counted by whole hours, so up to an hour more cautious than the
 * provider. */
int64_t budget_left(struct store *store, const struct outbox *outbox, bool waited_for, int64_t now);

/* So many are tried now; fewer than none: so many were not, after all.  In the transaction that claims them: a restart brings no
 * second budget. */
void budget_spend(struct store *store, const struct outbox *outbox, int64_t letters, int64_t now);

/* The clock is right as it is now: what was tried while it was ahead counts as tried now, since the provider has counted it by now, and
 * nothing counts for longer than a day.  In the caller's transaction. */
void budget_accept_clock(struct store *store, int64_t now);

/* When the last of so many letters leaves if the first goes at `from`.  per_hour: how fast they go without limits, 0 = not
 * known.  quiet: nothing of them goes in the quiet hours.  0 = there is nothing to go by.  *limited says that the provider's
 * limits decide. */
int64_t budget_last_letter(struct store *store, const struct forum *forum, bool quiet, int64_t letters, int64_t per_hour,
    int64_t from, bool *limited);

#endif
