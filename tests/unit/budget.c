/*
 * The day's letters, where the clock is not what it was (C-07, F-15).
 */
#include "unit/unit.h"

#include "unit/demo_office.h"

#include "core/budget.h"

enum { HOUR = 3600, DAY = 24 * HOUR, PER_DAY = 100 };

static struct demo demo;

/* Forty letters were tried by a clock that showed so much more; accepted: somebody has said since that it is right as it is now. */
static const struct {
	const char *name;
	int64_t ahead, later;
	bool accepted;
	int64_t left;
} rows[] = {
	{ "just now", 0, 0, false, 60 },
	{ "a day ago, and counted by whole hours", -DAY, 0, false, 60 },
	{ "longer ago", -DAY - HOUR, 0, false, 100 },
	{ "by a clock some minutes ahead: they count", HOUR, 0, false, 60 },
	{ "by a clock hours ahead, which nobody has said is right now: nothing goes by it", 5 * HOUR, 0, false, 100 },
	{ "by a clock hours ahead, put right", 5 * HOUR, 0, true, 60 },
	{ "and a day later they count no more", 5 * HOUR, DAY + HOUR, true, 100 },
	{ "by a clock a year ahead, put right", 365 * DAY, 0, true, 60 },
	{ "nor do these", 365 * DAY, DAY + HOUR, true, 100 },
	{ "not when their hour has come either", 30 * HOUR, 30 * HOUR, true, 100 },
	{ "accepted, and it was never wrong", -2 * HOUR, 0, true, 60 },
};

static void
the_days_letters(void **state)
{
	static const struct outbox outbox = { .per_day = PER_DAY };
	struct store *store = demo.office->store;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		/* A time of its own for each row: they leave nothing to each other. */
		int64_t now = (int64_t)(i + 1) * 1000 * DAY + 600, left;

		store_begin(store);
		budget_spend(store, &outbox, 40, now + rows[i].ahead);
		if (rows[i].accepted)
			budget_accept_clock(store, now);
		left = budget_left(store, &outbox, true, now + rows[i].later);
		store_commit(store);
		if (left != rows[i].left)
			fail_msg("%s: %lld left", rows[i].name, (long long)left);
	}
}

/* The last of so many letters, fifty of which may go a day, if the first goes at 18:30 on a winter's day; in hours after that day's beginning.
 * A day's letters are free again with the 25th hour after, which may be one of the night. */
static const struct {
	const char *name;
	int64_t letters, per_hour, quiet_from;	/* until 08:00 */
	int64_t hours;
} lasts[] = {
	{ "a day's letters take their time", 50, 50, 0, 19 },
	{ "one more waits for the next day", 51, 0, 0, 24 + 19 },
	{ "and goes by then", 100, 0, 0, 24 + 19 },
	{ "a third day, an hour later again", 101, 0, 0, 48 + 20 },
	{ "which is night: the next morning", 101, 0, 20, 72 + 8 },
	{ "as fast as it goes", 150, 25, 20, 72 + 10 },
	{ "so slowly that they come free one hour after the other", 60, 5, 20, 48 + 9 },
};

static void
the_last_letter(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof lasts / sizeof lasts[0]; i++) {
		struct forum forum = { .outbox.per_day = 60, .quiet = { .from_minute = (int)lasts[i].quiet_from * 60,
			.until_minute = lasts[i].quiet_from == 0 ? 0 : 8 * 60 } };
		int64_t midnight = 1800230400 - 1800230400 % DAY, at;	/* in January */
		bool limited;

		at = budget_last_letter(demo.office->store, &forum, lasts[i].quiet_from != 0, lasts[i].letters, lasts[i].per_hour,
		    midnight + 18 * HOUR + 1800, &limited);
		if ((at - midnight) / HOUR != lasts[i].hours)
			fail_msg("%s: %lld hours", lasts[i].name, (long long)(at - midnight) / HOUR);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_days_letters),
		cmocka_unit_test(the_last_letter),
	};
	int failed;

	demo_make(&demo);
	failed = cmocka_run_group_tests_name("budget", tests, NULL, NULL);
	demo_remove(&demo);
	return failed;
}
