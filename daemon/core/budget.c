/*
 * What the provider allows: see budget.h.
 */
#include "core/budget.h"

#include "core/quiet.h"
#include "store/store_budget.h"

enum { HOUR = 3600, LEAST_WAITED_FOR = 10 };

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

/* The same hours that budget_left looks at, from this one on: what is tried in one of them is free again 25 hours later. */
static int64_t
last_by_hours(struct store *store, const struct forum *forum, bool quiet, int64_t letters, int64_t per_hour, int64_t from)
{
	enum { WINDOW = 26 };
	int64_t allowed = for_marketing(forum->outbox.per_day), at = quiet ? quiet_ends(forum, from) : from;
	int64_t used[WINDOW], sum = 0;

	for (int64_t hour = at / HOUR - 24; hour <= at / HOUR + 1; hour++)
		sum += used[hour % WINDOW] = store_budget_used(store, hour, hour);
	for (;;) {
		int64_t hour = at / HOUR, next = (hour + 1) * HOUR, some = sum < allowed ? allowed - sum : 0, seconds;

		some = some < letters ? some : letters;
		if (per_hour != 0 && some > (next - at) * per_hour / HOUR)
			some = (next - at) * per_hour / HOUR;
		seconds = per_hour == 0 ? 0 : some * HOUR / per_hour;
		if (some == letters)
			return quiet ? quiet_after(forum, at, seconds) : at + seconds;
		letters -= some;
		used[hour % WINDOW] += some;
		sum += some;
		at = quiet ? quiet_ends(forum, next) : next;
		for (hour++; hour <= at / HOUR; hour++) {
			sum -= used[(hour + 1) % WINDOW];
			used[(hour + 1) % WINDOW] = 0;
		}
	}
}

int64_t
budget_last_letter(struct store *store, const struct forum *forum, bool quiet, int64_t letters, int64_t per_hour, int64_t from,
    bool *limited)
{
	enum { MONTHS = 90, A_DAY = 25 * HOUR };	/* what takes longer is told well enough without */
	int64_t most = budget_per_minute(&forum->outbox) * 60, per_day = forum->outbox.per_day, a_day = for_marketing(per_day), days = 0, seconds;
	bool spread = letters > budget_left(store, &forum->outbox, false, from);

	*limited = (most > 0 && (per_hour == 0 || per_hour >= most)) || spread;
	per_hour = most > 0 && (per_hour == 0 || per_hour > most) ? most : per_hour;
	if (per_day != 0 && letters / a_day > MONTHS)
		days = letters / a_day - MONTHS;
	if (spread || (per_day != 0 && per_hour != 0))
		return days * A_DAY + last_by_hours(store, forum, quiet, letters - days * a_day, per_hour, from);
	if (per_hour == 0)
		return 0;
	seconds = letters * HOUR / per_hour;
	return quiet ? quiet_after(forum, from, seconds) : from + seconds;
}
