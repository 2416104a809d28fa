/* Is the clock right?  F-15, both ways. */
#include "unit/unit.h"

#include "base/version.h"
#include "roles/sender/clock_watch.h"

enum { DAY = 86400 };
#define NOW (SIGNPOST_MADE + 100 * (int64_t)DAY)

/* First a look at NOW with all well; `later` monotonic seconds afterwards the clock shows NOW + wall. */
static const struct {
	const char *name;
	int64_t alive, later, wall;
	enum clock_trouble trouble;
} rows[] = {
	{ "as time goes by", NOW, 60, 60, CLOCK_RIGHT },
	{ "after a quiet week", NOW, 7 * DAY, 7 * DAY, CLOCK_RIGHT },
	{ "back by five minutes", NOW, 0, -300, CLOCK_RIGHT },
	{ "back by more", NOW, 0, -301, CLOCK_BEHIND },
	{ "back by an hour, but nobody was alive since", NOW - 2 * 3600, 0, -3600, CLOCK_RIGHT },
	{ "ahead by a day", NOW, 60, 60 + DAY, CLOCK_RIGHT },
	{ "ahead by more", NOW, 60, 61 + DAY, CLOCK_AHEAD },
	{ "back to 1970", NOW, 60, -NOW, CLOCK_ANCIENT },
	{ "before this version was made", 0, 60, -100 * (int64_t)DAY - 1, CLOCK_ANCIENT },
};

static void
steps_are_seen(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct clock_watch watch = { 0 };

		assert_int_equal(clock_watch_look(&watch, 0, NOW, 5000), CLOCK_RIGHT);
		if (clock_watch_look(&watch, rows[i].alive, NOW + rows[i].wall, 5000 + rows[i].later * 1000) != rows[i].trouble)
			fail_msg("%s", rows[i].name);
		/* The clock is put right again: that is the end of it. */
		assert_int_equal(clock_watch_look(&watch, NOW, NOW + rows[i].later + 2, 7000 + rows[i].later * 1000), CLOCK_RIGHT);
	}
}

static void
a_start_after_a_long_time_is_no_jump(void **state)
{
	struct clock_watch watch = { 0 };

	(void)state;
	assert_int_equal(clock_watch_look(&watch, NOW - 300 * (int64_t)DAY, NOW, 12), CLOCK_RIGHT);
}

static void
what_it_should_show_goes_on_while_it_is_wrong(void **state)
{
	struct clock_watch watch = { 0 };

	(void)state;
	assert_int_equal(clock_watch_instant(&watch, 5000), 0);
	clock_watch_look(&watch, 0, NOW, 5000);
	assert_int_equal(clock_watch_look(&watch, 0, NOW + 400 * (int64_t)DAY, 6000), CLOCK_AHEAD);
	assert_int_equal(clock_watch_instant(&watch, 65000), NOW + 60);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_are_seen),
		cmocka_unit_test(what_it_should_show_goes_on_while_it_is_wrong),
		cmocka_unit_test(a_start_after_a_long_time_is_no_jump),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
