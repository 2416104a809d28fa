/*
 * UK time: gaps, overlaps, offsets.  F-02 to F-04.
 */
#include "unit/unit.h"

#include "base/clock.h"

static const struct {
	const char *wall;
	bool second;
	enum wall_fit fit;
	const char *instant;
} rows[] = {
	{ "2027-03-27 12:00", false, WALL_FITS, "2027-03-27T12:00:00Z" },
	{ "2027-03-28 00:59", false, WALL_FITS, "2027-03-28T00:59:00Z" },
	{ "2027-03-28 01:00", false, WALL_GAP, "2027-03-28T01:00:00Z" },
	{ "2027-03-28 01:30", false, WALL_GAP, "2027-03-28T01:00:00Z" },
	{ "2027-03-28 02:00", false, WALL_FITS, "2027-03-28T01:00:00Z" },
	{ "2027-07-01 09:00", false, WALL_FITS, "2027-07-01T08:00:00Z" },
	{ "2027-10-31 00:59", false, WALL_FITS, "2027-10-30T23:59:00Z" },
	{ "2027-10-31 01:30", false, WALL_OVERLAP, "2027-10-31T00:30:00Z" },
	{ "2027-10-31 01:30", true, WALL_OVERLAP, "2027-10-31T01:30:00Z" },
	{ "2027-10-31 02:00", false, WALL_FITS, "2027-10-31T02:00:00Z" },
	{ "2026-12-01 09:00", true, WALL_FITS, "2026-12-01T09:00:00Z" },
	{ "2028-03-26 01:30", false, WALL_GAP, "2028-03-26T01:00:00Z" },
};

static void
wall_times_fit_once_twice_or_never(void **state)
{
	static const char *const zones[] = { NULL, "UTC", "America/New_York", "Pacific/Auckland" };
	struct reason why;
	(void)state;

	for (size_t z = 0; z < 4; z++) {
		if (zones[z] == NULL)
			unsetenv("TZ");
		else
			setenv("TZ", zones[z], 1);
		assert_true(clock_set_zone("Europe/London", &why));
		for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
			struct wall_time wall;
			bool has_time;
			int64_t instant, wanted;

			assert_true(wall_time_parse(rows[i].wall, &wall, &has_time) && has_time);
			assert_true(clock_parse_date(rows[i].instant, &wanted));
			assert_int_equal(clock_from_wall(&wall, rows[i].second, &instant), rows[i].fit);
			assert_int_equal(instant, wanted);
		}
	}
}

static void
a_mail_date_has_the_london_offset(void **state)
{
	char text[CLOCK_TEXT];
	int64_t instant;
	(void)state;

	assert_true(clock_parse_date("2027-07-01T08:00:00Z", &instant));
	assert_string_equal(clock_mail_date(instant, text), "Thu, 01 Jul 2027 09:00:00 +0100");
	assert_string_equal(clock_iso(instant, text), "2027-07-01T09:00:00+01:00");
	assert_string_equal(clock_plain(instant, text), "Thursday 1 July 2027, 09:00");
	assert_true(clock_parse_date("2026-12-01", &instant));
	assert_string_equal(clock_mail_date(instant, text), "Tue, 01 Dec 2026 00:00:00 +0000");
}

/* F-16: a month or a year on from a day that the other month lacks is its last day. */
static void
months_end_where_the_calendar_ends_them(void **state)
{
	static const struct {
		const char *from;
		int days, months;
		const char *to;
		int apart;
	} steps[] = {
		{ "2028-01-31", 0, 1, "2028-02-29", 29 },
		{ "2027-01-31", 0, 1, "2027-02-28", 28 },
		{ "2028-02-29", 0, 12, "2029-02-28", 365 },
		{ "2028-02-29", 0, 48, "2032-02-29", 1461 },
		{ "2028-02-28", 1, 0, "2028-02-29", 1 },
		{ "2027-02-28", 1, 0, "2027-03-01", 1 },
		{ "2028-02-28", 1, 12, "2029-02-28", 366 },
		{ "2028-03-01", -1, 0, "2028-02-29", -1 },
		{ "2028-03-31", 0, -1, "2028-02-29", -31 },
		{ "2027-12-31", 1, 0, "2028-01-01", 1 },
	};
	struct wall_time from, moved, wanted;
	bool has_time;
	(void)state;

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		assert_true(wall_time_parse(steps[i].from, &from, &has_time) && wall_time_parse(steps[i].to, &wanted, &has_time));
		moved = from;
		wall_time_add(&moved, steps[i].days, steps[i].months);
		assert_int_equal(moved.year * 10000 + moved.month * 100 + moved.day, wanted.year * 10000 + wanted.month * 100 + wanted.day);
		assert_int_equal(wall_time_days(&from, &moved), steps[i].apart);
	}
}

static void
nonsense_is_no_date(void **state)
{
	static const char *const bad[] = { "2026-02-30 09:00", "2026-13-01", "2026-1-1", "26-01-01", "2026-12-01 24:00",
		"2026-12-01 09:60", "2026-12-01 9:00", "2026-12-01x", "", "2026-12-01 " };
	struct wall_time wall;
	bool has_time;
	(void)state;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(wall_time_parse(bad[i], &wall, &has_time));
}

static void
a_day_its_month_has_not_is_named(void **state)
{
	static const char *const there[] = { "2026-11-30", "2028-02-29 10:00", "2026-13-31", "1969-01-01", "2026-11", "" };
	char words[CLOCK_TEXT];

	(void)state;
	assert_true(clock_day_is_missing("2026-11-31", words));
	assert_string_equal(words, "there is no 31 November in 2026");
	assert_true(clock_day_is_missing("2027-02-29 10:00", words));
	assert_string_equal(words, "there is no 29 February in 2027");
	for (size_t i = 0; i < sizeof there / sizeof *there; i++)
		assert_false(clock_day_is_missing(there[i], words));
}

static void
a_pretended_clock_moves_on(void **state)
{
	struct reason why;
	int64_t wanted;
	(void)state;

	assert_true(clock_parse_date("2027-10-31T00:30:00Z", &wanted));
	assert_true(clock_pretend("2027-10-31T00:30:00Z", &why));
	assert_in_range(clock_now() - wanted, 0, 2);
	assert_false(clock_pretend("tomorrow", &why));
	assert_int_equal(why.kind, REASON_USAGE);
}

/* Last: the clock is pretended by now. */
static void
a_clock_that_is_not_trusted_goes_on_by_itself(void **state)
{
	int64_t machine = clock_of_machine();

	(void)state;
	clock_distrust(1000);
	assert_in_range(clock_now(), 1000, 1002);
	assert_in_range(clock_of_machine() - machine, 0, 2);
	clock_distrust(0);
	assert_in_range(clock_now() - machine, 0, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wall_times_fit_once_twice_or_never),
		cmocka_unit_test(a_mail_date_has_the_london_offset),
		cmocka_unit_test(months_end_where_the_calendar_ends_them),
		cmocka_unit_test(nonsense_is_no_date),
		cmocka_unit_test(a_day_its_month_has_not_is_named),
		cmocka_unit_test(a_pretended_clock_moves_on),
		cmocka_unit_test(a_clock_that_is_not_trusted_goes_on_by_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
