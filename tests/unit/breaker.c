/* The circuit breaker: when a mailing is held because everybody of it is said to be gone. */
#include "unit/unit.h"

#include "roles/sender/breaker.h"

static const struct outcome sent = { .state = DELIVERY_SENT, .code = 250 };
static const struct outcome policy = { .state = DELIVERY_DEFERRED, .fault = FAULT_POLICY, .code = 550 };
static const struct outcome unknown = { .state = DELIVERY_REFUSED, .fault = FAULT_MEMBER, .code = 550 };
static const struct outcome full = { .state = DELIVERY_REFUSED, .fault = FAULT_FULL, .code = 552 };
static const struct outcome greylisted = { .state = DELIVERY_DEFERRED, .fault = FAULT_POLICY, .code = 451 };

static const struct claim first = { .mailing = 41 }, again = { .mailing = 41, .attempts = 1 }, other = { .mailing = 42 };

/* In each round `good` letters come back well and then one badly; tripped after how many bad ones (0 = never). */
static const struct {
	const char *name;
	const struct outcome *bad;
	int good, rounds, tripped;
} rows[] = {
	{ "what is refused because of us is counted in the books", &policy, 0, 20, 0 },
	{ "people who are gone are no alarm: a third of the list", &unknown, 2, 100, 0 },
	{ "but not everybody is gone", &unknown, 0, 100, 20 },
	{ "nor is everybody's mailbox full", &full, 0, 100, 20 },
	{ "nor is greylisting", &greylisted, 0, 100, 0 },
};

static int
rounds_until_it_trips(const struct claim *claim, const struct outcome *bad, int good, int rounds)
{
	struct breaker breaker = { 0 };

	for (int round = 1; round <= rounds; round++) {
		for (int i = 0; i < good; i++)
			assert_false(breaker_note(&breaker, &first, &sent));
		if (breaker_note(&breaker, claim, bad))
			return round;
	}
	return 0;
}

static void
it_trips_where_the_table_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rounds_until_it_trips(&first, rows[i].bad, rows[i].good, rows[i].rounds) != rows[i].tripped)
			fail_msg("%s", rows[i].name);
}

static void
one_mailing_is_not_held_for_another(void **state)
{
	struct breaker breaker = { 0 };

	(void)state;
	for (int i = 0; i < 19; i++)
		assert_false(breaker_note(&breaker, &first, &unknown));
	for (int i = 0; i < 19; i++)
		assert_false(breaker_note(&breaker, &other, &unknown));
	assert_true(breaker_note(&breaker, &other, &unknown));
	assert_false(breaker_note(&breaker, &other, &unknown));	/* released by a person: it counts afresh */
}

/* The relay's hour is used up in the middle, and it says so of each person. */
static void
what_was_sent_before_does_not_hide_it(void **state)
{
	struct breaker breaker = { 0 };

	(void)state;
	for (int i = 0; i < 500; i++)
		assert_false(breaker_note(&breaker, &first, &sent));
	for (int i = 1; i < 20; i++)
		assert_false(breaker_note(&breaker, &first, &unknown));
	assert_true(breaker_note(&breaker, &first, &unknown));
}

static void
who_is_gone_the_second_time_is_gone(void **state)
{
	(void)state;
	assert_int_equal(rounds_until_it_trips(&again, &unknown, 0, 100), 0);
	assert_int_equal(rounds_until_it_trips(&again, &full, 0, 100), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_trips_where_the_table_says),
		cmocka_unit_test(what_was_sent_before_does_not_hide_it),
		cmocka_unit_test(who_is_gone_the_second_time_is_gone),
		cmocka_unit_test(one_mailing_is_not_held_for_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
