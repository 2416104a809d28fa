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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wall_times_fit_once_twice_or_never),
		cmocka_unit_test(a_mail_date_has_the_london_offset),
		cmocka_unit_test(nonsense_is_no_date),
		cmocka_unit_test(a_pretended_clock_moves_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
