/*
 * Moments as officers write them.
 */
#include "unit/unit.h"

#include "core/moment.h"

static const struct row {
	const char *words;
	const char *wall;	/* NULL = refused */
	const char *says;	/* part of the refusal */
	const char *fix;
} rows[] = {
	{ "2026-12-17 10:00", "2026-12-17 10:00", NULL, NULL },
	{ "Thursday 17 December 2026, 10am", "2026-12-17 10:00", NULL, NULL },
	{ "Thurs 17th Dec 2026 at 10.30 am", "2026-12-17 10:30", NULL, NULL },
	{ "17 December 2026, 12 noon", "2026-12-17 12:00", NULL, NULL },
	{ "17 December 2026 noon", "2026-12-17 12:00", NULL, NULL },
	{ "17 December 2026 7.15pm", "2026-12-17 19:15", NULL, NULL },
	{ "17 December 2026 12am", "2026-12-17 00:00", NULL, NULL },
	{ "2026-12-17, 19:15", "2026-12-17 19:15", NULL, NULL },
	{ "F-04 stripped: 2027-10-31 01:30", NULL, "not a date and time", "" },
	{ "2027-10-31 01:30 second", "2027-10-31 01:30", NULL, NULL },
	{ "2027-03-28 01:30", NULL, "does not exist", "2027-03-28 02:00" },
	{ "Sunday 28 March 2027, 1.30am", NULL, "Use 00:59 or 02:00", "2027-03-28 02:00" },
	{ "Tuesday 17 December 2026, 10am", NULL, "is a Thursday, not a Tuesday",
	    "Thursday 17 December 2026, 10am" },
	{ "Sat 31 October 2027 at 1.30am second", NULL, "is a Sunday, not a Saturday", "Sunday 31 October 2027 at 1.30am second" },
	{ "Monday 28 March 2027, 1.30am", NULL, "is a Sunday, not a Monday", "2027-03-28 02:00" },
	{ "Tuesday 17 December 2026", NULL, "is a Thursday, not a Tuesday", "" },
	{ "Tuesday 17 December 2026, 10am and then until everybody has gone home again", NULL, "is a Thursday", "" },
	{ "30 February 2027, 10am", NULL, "no 30 February in 2027", "" },
	{ "2027-02-30 10:00", NULL, "no 30 February in 2027", "" },
	{ "2027-13-01 10:00", NULL, "not a date and time", "" },
	{ "17 December, 10am", NULL, "does not say the year", "" },
	{ "17 December 2026", NULL, "not a date and time", "" },
	{ "17 December 2026, 10", NULL, "not a date and time", "" },
	{ "17 December 2026, 13pm", NULL, "not a date and time", "" },
	{ "17 December 2026, 25:00", NULL, "not a date and time", "" },
	{ "17 December 2026, 10am sharp", NULL, "not a date and time", "" },
	{ "17 December 2026, midnight", NULL, "may be the midnight before that day or the one after", "" },
	{ "2026-12-17 24:00", NULL, "Write 11.59pm", "" },
	{ "", NULL, "not a date and time", "" },
};

static void
moments_as_they_are_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct moment moment;
		struct reason why;
		char fix[DATE_WORDS_TEXT];
		bool read = moment_read(rows[i].words, NULL, &moment, fix, &why);

		print_message("%s\n", rows[i].words);
		assert_int_equal(read, rows[i].wall != NULL);
		if (read) {
			assert_string_equal(moment.wall, rows[i].wall);
			assert_int_equal(moment_instant(moment.wall, moment.second), moment.at);
		} else {
			assert_non_null(strstr(why.text, rows[i].says));
			assert_string_equal(fix, rows[i].fix);
		}
	}
}

static void
a_time_alone_is_one_of_the_given_day(void **state)
{
	struct moment day, end;
	struct reason why;
	char fix[DATE_WORDS_TEXT];

	(void)state;
	assert_true(moment_read("2026-12-17 10:00", NULL, &day, fix, &why));
	assert_true(moment_read("12 noon", &day, &end, fix, &why));
	assert_string_equal(end.wall, "2026-12-17 12:00");
	assert_true(moment_read("2026-12-18 09:00", &day, &end, fix, &why));
	assert_string_equal(end.wall, "2026-12-18 09:00");
	assert_false(moment_read("later", &day, &end, fix, &why));
}

/* F-05: both vectors, and a day that has no such time. */
static void
F_05_days_before_are_wall_time(void **state)
{
	static const struct {
		const char *event, *before;
		int64_t elapsed;	/* hours */
	} vectors[] = {
		{ "2027-03-28 10:00", "2027-03-27 10:00", 23 },
		{ "2027-10-31 10:00", "2027-10-30 10:00", 25 },
		{ "2027-03-29 01:30", "2027-03-28 02:00", 23 },
		{ "2028-03-01 10:00", "2028-02-29 10:00", 24 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		struct moment event, before;
		struct reason why;
		char fix[DATE_WORDS_TEXT];

		assert_true(moment_read(vectors[i].event, NULL, &event, fix, &why));
		moment_days_before(&event, 1, &before);
		assert_string_equal(before.wall, vectors[i].before);
		if (i != 2)
			assert_int_equal((event.at - before.at) / 3600, vectors[i].elapsed);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moments_as_they_are_written),
		cmocka_unit_test(a_time_alone_is_one_of_the_given_day),
		cmocka_unit_test(F_05_days_before_are_wall_time),
	};
	struct reason why;

	assert_true(clock_set_zone("Europe/London", &why));
	return cmocka_run_group_tests(tests, NULL, NULL);
}
