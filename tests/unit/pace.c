/* The pace: so many letters a minute, evenly, and never two budgets. */
#include "unit/unit.h"

#include "roles/sender/pace.h"

/* Asks every `step` milliseconds for `seconds` and takes all there is. */
static const struct {
	const char *name;
	int64_t per_minute;
	int step, seconds;
	int most_at_once, all, tolerance;
} rows[] = {
	{ "thirty a minute", 30, 1000, 600, 1, 300, 1 },
	{ "the same, asked often", 30, 10, 600, 1, 300, 1 },
	{ "forty-five a minute, asked once a second", 45, 1000, 600, 1, 450, 2 },
	{ "six hundred a minute, asked once a second", 600, 1000, 60, 10, 600, 10 },
	{ "one a minute", 1, 500, 600, 1, 10, 1 },
	{ "many", 60000, 100, 10, 100, 10000, 100 },
};

static void
it_spreads_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pace pace = { 0 };
		int all = 0;

		for (int64_t now = 5000; now <= 5000 + rows[i].seconds * 1000; now += rows[i].step) {
			int room = pace_room(&pace, rows[i].per_minute, now);

			if (room > rows[i].most_at_once)
				fail_msg("%s: %d at once", rows[i].name, room);
			pace_take(&pace, room);
			all += room;
		}
		if (all > rows[i].all || all < rows[i].all - rows[i].tolerance)
			fail_msg("%s: %d", rows[i].name, all);
	}
}

static void
what_was_not_used_is_not_saved_up(void **state)
{
	struct pace pace = { 0 };

	(void)state;
	assert_int_equal(pace_room(&pace, 120, 1000), 0);	/* just started: nothing yet */
	assert_int_equal(pace_room(&pace, 120, 3600000), 3);	/* an hour later: one second's worth, and one */
	pace_take(&pace, 3);
	assert_int_equal(pace_room(&pace, 120, 3600000), 0);
	assert_int_equal(pace_room(&pace, 120, 1000), 0);	/* a clock that went back brings nothing */
	assert_int_equal(pace_room(&pace, 0, 1000), INT32_MAX);	/* no limit */
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_spreads_them),
		cmocka_unit_test(what_was_not_used_is_not_saved_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
