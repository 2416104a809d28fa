/*
 * What the provider allows: see budget.h.
 */
#include "core/budget.h"

#include "core/quiet.h"
#include "store/store_budget.h"

enum { HOUR = 3600, DAY = 86400, LEAST_WAITED_FOR = 10 };

int64_t
budget_per_minute(const struct outbox *outbox)
{
	int64_t by_second = outbox->per_second * 60;

	if (by_second == 0 || (outbox->per_minute != 0 && outbox->per_minute < by_second))
		return outbox->per_minute;
	return by_second;
}

/* What news and the like may use of a day. */
static int64_t
for_marketing(int64_t per_day)
{
	int64_t kept = per_day / 20 > LEAST_WAITED_FOR ? per_day / 20 : LEAST_WAITED_FOR;

	return per_day > kept ? per_day - kept : 1;
}

int64_t
budget_left(struct store *store, const struct outbox *outbox, bool waited_for, int64_t now)
{
	int64_t allowed = waited_for ? outbox->per_day : for_marketing(outbox->per_day), used;

	if (outbox->per_day == 0)
		return INT64_MAX;
	/* The hour to come: letters go by a clock that was put back by some minutes without anybody's word (clock_watch.c). */
	used = store_budget_used(store, now / HOUR - 24, now / HOUR + 1);
	return used < allowed ? allowed - used : 0;
}

void
budget_spend(struct store *store, const struct outbox *outbox, int64_t letters, int64_t now)
{
	if (outbox->per_day != 0 && letters != 0)
		store_budget_add(store, now / HOUR, letters);
}

void
budget_accept_clock(struct store *store, int64_t now)
{
	int64_t ahead = store_budget_take_after(store, now / HOUR);

	if (ahead != 0)
		store_budget_add(store, now / HOUR, ahead);
}

int64_t
budget_last_letter(struct store *store, const struct forum *forum, bool quiet, int64_t letters, int64_t per_hour, int64_t from,
    bool *limited)
{
	const struct outbox *outbox = &forum->outbox;
	int64_t most = budget_per_minute(outbox) * 60, today = budget_left(store, outbox, false, from), days = 0, seconds;

	*limited = most > 0 && (per_hour == 0 || per_hour >= most);
	if (*limited)
		per_hour = most;
	if (letters > today) {
		int64_t a_day = for_marketing(outbox->per_day), rest = letters - today;

		days = (rest + a_day - 1) / a_day;
		letters = rest - (days - 1) * a_day;
		*limited = true;
	}
	if (days == 0 && per_hour == 0)
		return 0;
	seconds = per_hour == 0 ? 0 : letters * HOUR / per_hour;
	return quiet ? quiet_after(forum, from + days * DAY, seconds) : from + days * DAY + seconds;
}
