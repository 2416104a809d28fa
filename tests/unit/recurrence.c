/*
 * What comes again and again: words, rules, and the nights the clocks change.
 */
#include "unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/recurrence.h"

static const struct {
	const char *words;
	const char *rule;	/* NULL = refused */
	const char *says;
} rows[] = {
	{ "every day", "FREQ=DAILY;INTERVAL=1", NULL },
	{ "every week", "FREQ=WEEKLY;INTERVAL=1", NULL },
	{ "Every 2 weeks", "FREQ=WEEKLY;INTERVAL=2", NULL },
	{ "every Monday", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO", NULL },
	{ "every 2 Fridays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", NULL },
	{ "every 2 weeks on Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", NULL },
	{ "weekly", "FREQ=WEEKLY;INTERVAL=1", NULL },
	{ "every fortnight", "FREQ=WEEKLY;INTERVAL=2", NULL },
	{ "Fortnightly on Monday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", NULL },
	{ "every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", NULL },
	{ "every other month on the first Friday", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1FR", NULL },
	{ "monthly on the last Friday", "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR", NULL },
	{ "every second week", "FREQ=WEEKLY;INTERVAL=2", NULL },
	{ "quarterly", "FREQ=MONTHLY;INTERVAL=3", NULL },
	{ "annually", "FREQ=YEARLY;INTERVAL=1", NULL },
	{ "monthlyish", NULL, "how often" },
	{ "every month on the first Tuesday", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU", NULL },
	{ "every 3 months on the last Friday", "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR", NULL },
	{ "FREQ=MONTHLY;BYDAY=1TU;COUNT=7", "FREQ=MONTHLY;BYDAY=1TU;COUNT=7", NULL },
	{ "FREQ=HOURLY", NULL, "more than once a day" },
	{ "FREQ=MINUTELY;INTERVAL=5", NULL, "more than once a day" },
	{ "FREQ=SECONDLY", NULL, "more than once a day" },
	{ "FREQ=DAILY;BYHOUR=9,12", NULL, "more than once a day" },
	{ "FREQ=WEEKLY;BYMINUTE=0,30", NULL, "more than once a day" },
	{ "FREQ=SOMETIMES", NULL, "not a rule" },
	{ "every now and then", NULL, "how often" },
	{ "every month on the tenth Tuesday", NULL, "how often" },
	{ "every month on the first Tuesday or so", NULL, "how often" },
	{ "every year on Monday", NULL, "how often" },
	{ "every 0 weeks", NULL, "how often" },
	{ "every hour", NULL, "how often" },
	{ "", NULL, "how often" },
};

static void
words_and_rules(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char rule[RECURRENCE_TEXT];
		struct reason why;
		bool read = recurrence_read(rows[i].words, rule, &why);

		if (read != (rows[i].rule != NULL))
			fail_msg("%s", rows[i].words);
		if (read)
			assert_string_equal(rule, rows[i].rule);
		else if (strstr(why.text, rows[i].says) == NULL)
			fail_msg("%s: %s", rows[i].words, why.text);
	}
}

static const struct {
	const char *rule, *first;
	const char *times[5];
} series[] = {
	{ "FREQ=MONTHLY;BYDAY=1TU", "2026-12-01 19:00", { "2026-12-01 19:00", "2027-01-05 19:00", "2027-02-02 19:00", "2027-03-02 19:00",
	    "2027-04-06 19:00" } },
	{ "FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-12-07 09:00", { "2026-12-07 09:00", "2026-12-14 09:00", NULL } },
	{ "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2028-02-29 09:00", { "2028-02-29 09:00", "2029-02-28 09:00", "2030-02-28 09:00", "2031-02-28 09:00",
	    "2032-02-29 09:00" } },
	{ "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1", "2028-01-31 09:00", { "2028-01-31 09:00", "2028-02-29 09:00", "2028-03-31 09:00" } },
	{ "FREQ=YEARLY", "2028-02-29 09:00", { "2028-02-29 09:00", "2032-02-29 09:00", "2036-02-29 09:00" } },
	/* The gap, and the night in which 01:30 comes twice: once each, and on to the next. */
	{ "FREQ=WEEKLY;BYDAY=SU", "2027-03-21 01:30", { "2027-03-21 01:30", "2027-03-28 01:30", "2027-04-04 01:30" } },
	{ "FREQ=WEEKLY;BYDAY=SU", "2027-10-24 01:30", { "2027-10-24 01:30", "2027-10-31 01:30", "2027-11-07 01:30" } },
};

static void
times_in_their_order(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof series / sizeof *series; i++) {
		char after[DUE_WALL_LIMIT] = "";
		struct moment next;
		bool more = true;

		for (int at = 0; more && at < 5; at++) {
			more = recurrence_next(series[i].rule, series[i].first, at > 0 ? after : NULL, &next);
			if (series[i].times[at] == NULL) {
				assert_true(!more || at > 2);
				break;
			}
			assert_true(more);
			assert_string_equal(next.wall, series[i].times[at]);
			text_copy(after, sizeof after, next.wall);
		}
	}
}

/* F-03, F-04: an hour later in spring, the first of the two in autumn; and no TZ of the process matters (F-02). */
static void
instants_in_the_nights_the_clocks_change(void **state)
{
	static const char *const zones[] = { "UTC", "America/New_York", "Pacific/Auckland", NULL };
	struct moment next;
	struct reason why;

	(void)state;
	for (int i = 0; i < 4; i++) {
		if (zones[i] != NULL)
			setenv("TZ", zones[i], 1);
		else
			unsetenv("TZ");
		assert_true(clock_set_zone("Europe/London", &why));
		assert_true(recurrence_next("FREQ=WEEKLY;BYDAY=SU", "2027-03-21 01:30", "2027-03-21 01:30", &next));
		assert_int_equal(next.at, 1806195600);	/* 28 March 2027, 01:00 UTC = 02:00 BST */
		assert_true(recurrence_next("FREQ=WEEKLY;BYDAY=SU", "2027-10-24 01:30", "2027-10-24 01:30", &next));
		assert_int_equal(next.at, 1824942600);	/* 31 October 2027, 00:30 UTC = 01:30 BST */
		assert_true(next.twice);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_and_rules),
		cmocka_unit_test(times_in_their_order),
		cmocka_unit_test(instants_in_the_nights_the_clocks_change),
	};
	struct reason why;

	assert_true(clock_set_zone("Europe/London", &why));
	return cmocka_run_group_tests(tests, NULL, NULL);
}
