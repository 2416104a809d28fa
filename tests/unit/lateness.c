/*
 * What happens to a mailing that is late: every row of F.1.  And when it may go at all: quiet hours (F-07), working days (F-09).
 */
#include "unit/unit.h"

#include <string.h>

#include "base/clock.h"
#include "core/lateness.h"
#include "core/quiet.h"
#include "core/working_day.h"

static char from[] = "20:00", until[] = "08:00";
static char closed[] = "2026-12-24 to 2027-01-03";
static char *closures[] = { closed, NULL };
static struct forum open_all_day = { .quiet = { from, until, true, 0, 0 } };
static struct forum forum = { .quiet = { from, until, true, 20 * 60, 8 * 60 } };
static struct forum shut = { .quiet = { from, until, true, 0, 0 }, .closures = closures };

static int64_t
at(const char *wall)
{
	struct wall_time time;
	int64_t instant;
	bool has_time;

	assert_true(wall_time_parse(wall, &time, &has_time) && has_time);
	clock_from_wall(&time, false, &instant);
	return instant;
}

/* Tuesday 1 December 2026, 09:00, unless the row says otherwise. */
static const struct late_row {
	const char *what;
	enum mailing_kind kind;
	enum mailing_origin origin;
	bool signposting;
	const char *due, *now, *starts, *ends, *closes;
	enum lateness wanted;
} rows[] = {
#define NEWS KIND_NEWSLETTER, ORIGIN_FILE, false
	{ "T1 on time", NEWS, "2026-12-01 09:00", "2026-12-01 09:01", NULL, NULL, NULL, LATE_GO },
	{ "T1 a day late", NEWS, "2026-12-01 09:00", "2026-12-02 09:00", NULL, NULL, NULL, LATE_GO },
	{ "T1 more than a day late", NEWS, "2026-12-01 09:00", "2026-12-02 09:01", NULL, NULL, NULL, LATE_HOLD },
	{ "T1 three days late", NEWS, "2026-12-01 09:00", "2026-12-04 09:00", NULL, NULL, NULL, LATE_HOLD },
	{ "T1 more than three days late", NEWS, "2026-12-01 09:00", "2026-12-04 09:01", NULL, NULL, NULL, LATE_EXPIRE },
	{ "T1 over a weekend: the next working day has not ended", NEWS, "2026-12-04 09:00", "2026-12-07 23:59", NULL, NULL, NULL,
	    LATE_HOLD },
	{ "T1 over a weekend: now it has", NEWS, "2026-12-04 09:00", "2026-12-08 00:00", NULL, NULL, NULL, LATE_EXPIRE },
	{ "T1 over Easter", NEWS, "2027-03-25 09:00", "2027-03-30 23:59", NULL, NULL, NULL, LATE_HOLD },
	{ "T1 after Easter", NEWS, "2027-03-25 09:00", "2027-03-31 00:00", NULL, NULL, NULL, LATE_EXPIRE },
#define NOTICE KIND_EVENT_NOTICE, ORIGIN_EVENT_NOTICE, false
	{ "T2 late, two days left", NOTICE, "2026-12-01 09:00", "2026-12-08 10:00", "2026-12-10 10:00", "2026-12-10 12:00", NULL, LATE_GO },
	{ "T2 late, less", NOTICE, "2026-12-01 09:00", "2026-12-08 10:01", "2026-12-10 10:00", "2026-12-10 12:00", NULL, LATE_HOLD },
	{ "T2 late, three hours left", NOTICE, "2026-12-01 09:00", "2026-12-10 07:00", "2026-12-10 10:00", "2026-12-10 12:00", NULL,
	    LATE_EXPIRE },
	{ "T2 late, started", NOTICE, "2026-12-01 09:00", "2026-12-10 10:30", "2026-12-10 10:00", "2026-12-10 12:00", NULL, LATE_EXPIRE },
	{ "T2 on time, though the event is near", NOTICE, "2026-12-10 09:00", "2026-12-10 09:00", "2026-12-10 10:00", "2026-12-10 12:00",
	    NULL, LATE_GO },
	{ "T2 without an event is as a newsletter", KIND_EVENT_NOTICE, ORIGIN_FILE, false, "2026-12-01 09:00", "2026-12-02 09:01", NULL, NULL,
	    NULL, LATE_HOLD },
#define REMINDER KIND_REMINDER, ORIGIN_EVENT_REMINDER, false
	{ "F-11 event 11:00, reminder 10:00, back at 11:05", REMINDER, "2026-12-10 10:00", "2026-12-10 11:05", "2026-12-10 11:00",
	    "2026-12-10 12:00", NULL, LATE_EXPIRE },
	{ "a reminder with an hour left", REMINDER, "2026-12-10 08:00", "2026-12-10 10:00", "2026-12-10 11:00", "2026-12-10 12:00", NULL,
	    LATE_EXPIRE },
	{ "a reminder with more than an hour left", REMINDER, "2026-12-10 08:00", "2026-12-10 09:59", "2026-12-10 11:00", "2026-12-10 12:00",
	    NULL, LATE_GO },
	{ "a reminder six hours late", REMINDER, "2026-12-09 09:00", "2026-12-09 15:00", "2026-12-10 11:00", "2026-12-10 12:00", NULL,
	    LATE_GO },
	{ "a reminder more than six hours late", REMINDER, "2026-12-09 09:00", "2026-12-09 15:01", "2026-12-10 11:00", "2026-12-10 12:00",
	    NULL, LATE_EXPIRE },
	{ "a change, while the event is on", KIND_EVENT_NOTICE, ORIGIN_EVENT_CHANGED, false, "2026-12-01 09:00", "2026-12-10 11:30",
	    "2026-12-10 11:00", "2026-12-10 12:00", NULL, LATE_GO },
	{ "a cancellation to one person", KIND_SERVICE, ORIGIN_EVENT_CANCELLED, false, "2026-12-01 09:00", "2026-12-10 11:30",
	    "2026-12-10 11:00", "2026-12-10 12:00", NULL, LATE_GO },
	{ "a cancellation, when it would be over", KIND_SERVICE, ORIGIN_EVENT_CANCELLED, false, "2026-12-01 09:00", "2026-12-10 12:00",
	    "2026-12-10 11:00", "2026-12-10 12:00", NULL, LATE_EXPIRE },
#define SURVEY KIND_SURVEY, ORIGIN_SURVEY, false
	{ "T3 closes in more than a day", SURVEY, "2026-12-01 09:00", "2026-12-08 09:00", NULL, NULL, "2026-12-09 09:01", LATE_GO },
	{ "T3 closes in a day", SURVEY, "2026-12-01 09:00", "2026-12-08 09:00", NULL, NULL, "2026-12-09 09:00", LATE_EXPIRE },
	{ "T3 closed, though it is on time", SURVEY, "2026-12-09 09:00", "2026-12-09 09:00", NULL, NULL, "2026-12-09 09:00", LATE_EXPIRE },
	{ "T4 before its closing date", NEWS, "2026-12-01 09:00", "2026-12-02 08:00", NULL, NULL, "2026-12-09 09:00", LATE_GO },
	{ "T4 after it", NEWS, "2026-12-01 09:00", "2026-12-09 09:00", NULL, NULL, "2026-12-09 09:00", LATE_EXPIRE },
	{ "T6 late: always a person", KIND_NEWSLETTER, ORIGIN_FILE, true, "2026-12-01 09:00", "2026-12-01 09:11", NULL, NULL, NULL, LATE_HOLD },
	{ "T6 its petition has ended", KIND_SIGNPOST, ORIGIN_FILE, true, "2026-12-01 09:00", "2026-12-09 09:00", NULL, NULL,
	    "2026-12-09 09:00", LATE_EXPIRE },
	{ "T10 any", KIND_NOTICE, ORIGIN_FILE, false, "2026-12-01 09:00", "2027-12-01 09:00", NULL, NULL, NULL, LATE_GO },
	{ "T11 any", KIND_SERVICE, ORIGIN_FILE, false, "2026-12-01 09:00", "2027-12-01 09:00", NULL, NULL, NULL, LATE_GO },
};

static void
every_row_of_F_1(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct late_row *row = &rows[i];
		struct late_mailing mailing = { .kind = row->kind, .origin = row->origin, .signposting = row->signposting,
			.due_at = at(row->due), .starts_at = row->starts != NULL ? at(row->starts) : 0,
			.ends_at = row->ends != NULL ? at(row->ends) : 0, .closes_at = row->closes != NULL ? at(row->closes) : 0 };
		enum lateness found = lateness_judge(&open_all_day, &mailing, at(row->now));

		if (found != row->wanted)
			fail_msg("%s: %d, not %d", row->what, (int)found, (int)row->wanted);
	}
}

/* A night, a Sunday or both are not late. */
static void
F_07_quiet_hours_do_not_count_as_late(void **state)
{
	struct late_mailing news = { .kind = KIND_NEWSLETTER, .due_at = at("2026-12-05 21:00") };	/* a Saturday */
	struct late_mailing reminder = { .kind = KIND_REMINDER, .due_at = at("2026-12-08 20:30"), .starts_at = at("2026-12-09 20:30") };

	(void)state;
	assert_int_equal(lateness_judge(&forum, &news, at("2026-12-07 08:00")), LATE_GO);
	assert_int_equal(lateness_judge(&forum, &news, at("2026-12-08 08:00")), LATE_GO);
	assert_int_equal(lateness_judge(&forum, &news, at("2026-12-08 08:01")), LATE_HOLD);
	assert_int_equal(lateness_judge(&forum, &reminder, at("2026-12-09 08:00")), LATE_GO);
}

/* A reminder whose first allowed moment is too late goes to nobody. */
static void
F_11_reminders_that_cannot_go(void **state)
{
	static const struct {
		const char *due, *starts;
		bool goes;
	} reminders[] = {
		{ "2026-12-08 10:00", "2026-12-09 10:00", true },
		{ "2026-12-13 10:00", "2026-12-14 10:00", true },	/* Sunday, so on Monday at eight */
		{ "2026-12-13 09:01", "2026-12-14 09:01", true },
		{ "2026-12-13 09:00", "2026-12-14 09:00", false },
		{ "2026-12-13 12:00", "2026-12-13 14:00", false },
		{ "2026-12-09 09:00", "2026-12-09 10:00", false },	/* an hour before is in the last hour */
		{ "2026-12-09 08:00", "2026-12-09 10:00", true },
		{ "2026-12-09 07:00", "2026-12-09 09:00", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof reminders / sizeof *reminders; i++)
		assert_int_equal(lateness_reminder_can_go(&forum, at(reminders[i].due), at(reminders[i].starts)), reminders[i].goes);
}

static const struct {
	const char *when;
	bool quiet;
	const char *ends;
} nights[] = {
	{ "2026-12-01 19:59", false, "2026-12-01 19:59" },
	{ "2026-12-01 20:00", true, "2026-12-02 08:00" },
	{ "2026-12-02 07:59", true, "2026-12-02 08:00" },
	{ "2026-12-05 20:00", true, "2026-12-07 08:00" },
	{ "2026-12-06 12:00", true, "2026-12-07 08:00" },
	{ "2027-03-27 20:00", true, "2027-03-29 08:00" },	/* the clocks go forward that Sunday */
	{ "2027-10-30 20:00", true, "2027-11-01 08:00" },
};

/* The earlier of two reminders, when its turn comes. */
static void
F_05_nobody_is_reminded_twice_at_once(void **state)
{
	static const struct {
		const char *due, *now, *next, *starts;
		bool gives_way;
	} pairs[] = {
		{ "2026-12-20 10:00", "2026-12-21 08:00", "2026-12-21 08:00", "2026-12-21 10:00", true },	/* a Sunday, and the morning after */
		{ "2026-12-20 10:30", "2026-12-21 08:00", "2026-12-21 08:30", "2026-12-21 10:30", true },
		{ "2026-12-20 11:00", "2026-12-21 08:00", "2026-12-21 09:00", "2026-12-21 11:00", false },	/* an hour apart */
		{ "2026-12-19 10:00", "2026-12-21 08:00", "2026-12-20 10:00", "2026-12-21 10:00", true },	/* both on that Sunday */
		{ "2026-12-15 10:00", "2026-12-15 10:00", "2026-12-16 08:00", "2026-12-16 10:00", false },
		{ "2026-12-16 08:00", "2026-12-16 08:00", "2026-12-15 10:00", "2026-12-16 10:00", false },	/* the last */
		{ "2026-12-20 08:30", "2026-12-21 08:00", "2026-12-21 07:30", "2026-12-21 08:30", false },	/* which nobody gets */
		{ "2026-12-14 10:00", "2026-12-14 14:30", "2026-12-14 15:00", "2026-12-14 17:00", false },	/* late, and the next is near */
		{ "2026-12-14 10:00", "2026-12-14 15:00", "2026-12-14 15:00", "2026-12-14 17:00", true },	/* and due as well */
		{ "2026-12-14 12:00", "2026-12-14 12:01", "2026-12-14 13:00", "2026-12-14 15:00", false },	/* a busy sender */
		{ "2026-12-20 10:00", "2026-12-21 08:01", "2026-12-21 09:00", "2026-12-21 11:00", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_int_equal(lateness_reminder_gives_way(&forum, at(pairs[i].due), at(pairs[i].next), at(pairs[i].starts), at(pairs[i].now)),
		    pairs[i].gives_way);
}

static void
F_07_quiet_hours_follow_the_wall(void **state)
{
	struct forum weekdays = forum;

	(void)state;
	for (size_t i = 0; i < sizeof nights / sizeof *nights; i++) {
		assert_int_equal(quiet_at(&forum, at(nights[i].when)), nights[i].quiet);
		assert_int_equal(quiet_ends(&forum, at(nights[i].when)), at(nights[i].ends));
		assert_false(quiet_at(&open_all_day, at(nights[i].when)));
	}
	/* 11 hours and 13 hours, not 12. */
	weekdays.quiet.sundays = false;
	assert_int_equal(quiet_ends(&weekdays, at("2027-03-27 20:00")) - at("2027-03-27 20:00"), 11 * 3600);
	assert_int_equal(quiet_ends(&weekdays, at("2027-10-30 20:00")) - at("2027-10-30 20:00"), 13 * 3600);
	/* What takes half an hour from 19:50 on is through twenty minutes after the night, and what ends with the day ends with it. */
	assert_int_equal(quiet_after(&weekdays, at("2027-06-01 19:50"), 1800), at("2027-06-02 08:20"));
	assert_int_equal(quiet_after(&weekdays, at("2027-06-01 19:50"), 600), at("2027-06-01 20:00"));
	assert_int_equal(quiet_after(&weekdays, at("2027-06-01 23:00"), 60), at("2027-06-02 08:01"));
	assert_int_equal(quiet_after(&weekdays, at("2027-06-01 12:00"), 13 * 3600), at("2027-06-02 13:00"));
	assert_int_equal(quiet_after(&open_all_day, at("2027-06-01 19:50"), 1800), at("2027-06-01 20:20"));
}

static void
F_09_working_days(void **state)
{
	static const struct wall_time christmas = { 2027, 12, 27, 0, 0, 0 }, monday = { 2026, 12, 7, 0, 0, 0 },
	    sunday = { 2026, 12, 6, 0, 0, 0 }, closed_day = { 2026, 12, 30, 0, 0, 0 }, after = { 2027, 1, 4, 0, 0, 0 };

	(void)state;
	assert_string_equal(bank_holiday(&christmas), "Christmas Day");
	assert_false(working_day_is(&shut, &christmas));
	assert_true(working_day_is(&shut, &monday));
	assert_false(working_day_is(&shut, &sunday));
	assert_true(working_day_is(&open_all_day, &closed_day));
	assert_false(working_day_is(&shut, &closed_day));
	assert_true(working_day_is(&shut, &after));
	assert_int_equal(working_days_end(&shut, at("2026-12-23 09:00"), 1), at("2027-01-05 00:00"));
	assert_int_equal(working_days_end(&open_all_day, at("2026-12-24 09:00"), 1), at("2026-12-30 00:00"));
	/* a mail of Christmas Eve waits five working days, here with the bank holidays alone. */
	assert_int_equal(working_days_end(&open_all_day, at("2026-12-24 09:00"), 5), at("2027-01-06 00:00"));
	assert_false(bank_holidays_run_out(at("2030-12-31 23:59")));
	assert_true(bank_holidays_run_out(at("2031-01-01 00:00")));
	assert_true(bank_holidays_known(2026) && bank_holidays_known(2031));
	assert_false(bank_holidays_known(2025) || bank_holidays_known(2032));
}

/* 24 hours of working days: a weekend, Christmas and the days the office is closed do not count. */
static void
A_35_working_hours(void **state)
{
	static const struct {
		const struct forum *forum;
		const char *from;
		int hours;
		const char *until;
	} spans[] = {
		{ &open_all_day, "2026-12-01 09:00", 24, "2026-12-02 09:00" },
		{ &open_all_day, "2026-12-01 09:00", 1, "2026-12-01 10:00" },
		{ &open_all_day, "2026-12-01 00:00", 24, "2026-12-02 00:00" },
		{ &open_all_day, "2026-12-04 15:00", 24, "2026-12-07 15:00" },
		{ &open_all_day, "2026-12-05 15:00", 24, "2026-12-08 00:00" },	/* on a Saturday: the whole of Monday */
		{ &open_all_day, "2026-12-24 15:00", 24, "2026-12-29 15:00" },
		{ &shut, "2026-12-23 15:00", 48, "2027-01-05 15:00" },
		{ &open_all_day, "2027-03-25 15:00", 24, "2027-03-30 15:00" },	/* over Easter, and the clocks go forward */
		{ &open_all_day, "2027-10-29 15:00", 240, "2027-11-12 15:00" },	/* and back */
	};

	(void)state;
	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
		assert_int_equal(working_seconds_after(spans[i].forum, at(spans[i].from), spans[i].hours * 3600), at(spans[i].until));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_of_F_1),
		cmocka_unit_test(F_07_quiet_hours_do_not_count_as_late),
		cmocka_unit_test(F_11_reminders_that_cannot_go),
		cmocka_unit_test(F_05_nobody_is_reminded_twice_at_once),
		cmocka_unit_test(F_07_quiet_hours_follow_the_wall),
		cmocka_unit_test(F_09_working_days),
		cmocka_unit_test(A_35_working_hours),
	};
	struct reason why;

	assert_true(clock_set_zone("Europe/London", &why));
	return cmocka_run_group_tests(tests, NULL, NULL);
}
