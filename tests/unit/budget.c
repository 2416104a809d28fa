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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_days_letters),
	};
	int failed;

	demo_make(&demo);
	failed = cmocka_run_group_tests_name("budget", tests, NULL, NULL);
	demo_remove(&demo);
	return failed;
}
