/* The circuit breaker: when a mailing is held for what is not its members' doing. */
#include "unit/unit.h"

#include "roles/sender/breaker.h"

static const struct outcome sent = { .state = DELIVERY_SENT, .code = 250 };
static const struct outcome policy = { .state = DELIVERY_DEFERRED, .fault = FAULT_POLICY, .code = 550 };
static const struct outcome unknown = { .state = DELIVERY_REFUSED, .fault = FAULT_MEMBER, .code = 550 };
static const struct outcome greylisted = { .state = DELIVERY_DEFERRED, .fault = FAULT_POLICY, .code = 451 };

/* In each round `good` letters come back well and then one badly; tripped after how many bad ones (0 = never). */
static const struct {
	const char *name;
	const struct outcome *bad;
	int good, rounds, tripped;
} rows[] = {
	{ "all of them", &policy, 0, 20, 5 },
	{ "one provider of many: 80 of 1,000", &policy, 11, 80, 5 },
	{ "one in a hundred is no alarm", &policy, 99, 100, 0 },
	{ "people who are gone are no alarm: a third of the list", &unknown, 2, 100, 0 },
	{ "but not everybody is gone", &unknown, 0, 100, 20 },
	{ "nor is greylisting", &greylisted, 0, 100, 0 },
};

static int
rounds_until_it_trips(const struct outcome *bad, int good, int rounds)
{
	struct breaker breaker = { 0 };

	for (int round = 1; round <= rounds; round++) {
		for (int i = 0; i < good; i++)
			assert_false(breaker_note(&breaker, 41, &sent));
		if (breaker_note(&breaker, 41, bad))
			return round;
	}
	return 0;
}

static void
it_trips_where_the_table_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rounds_until_it_trips(rows[i].bad, rows[i].good, rows[i].rounds) != rows[i].tripped)
			fail_msg("%s", rows[i].name);
}

static void
one_mailing_is_not_held_for_another(void **state)
{
	struct breaker breaker = { 0 };

	(void)state;
	for (int i = 0; i < 4; i++)
		assert_false(breaker_note(&breaker, 41, &policy));
	assert_false(breaker_note(&breaker, 42, &policy));
	for (int i = 0; i < 3; i++)
		assert_false(breaker_note(&breaker, 42, &policy));
	assert_true(breaker_note(&breaker, 42, &policy));
	assert_false(breaker_note(&breaker, 42, &policy));	/* released by a person: it counts afresh */
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_trips_where_the_table_says),
		cmocka_unit_test(one_mailing_is_not_held_for_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
