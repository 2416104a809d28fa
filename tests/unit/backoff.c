/* Back-off of one domain: who is left in peace, and for how long. */
#include "unit/unit.h"

#include "roles/sender/backoff.h"

static const struct outcome sent = { .state = DELIVERY_SENT, .code = 250 };
static const struct outcome slow = { .state = DELIVERY_DEFERRED, .code = 450, .enhanced = "4.7.1" };
static const struct outcome greylisted = { .state = DELIVERY_DEFERRED, .code = 450, .enhanced = "4.7.1", .fault = FAULT_POLICY,
	.reply = "Greylisted, try again in five minutes" };
static const struct outcome closing = { .state = DELIVERY_DEFERRED, .code = 421 };
static const struct outcome closing_slow = { .state = DELIVERY_WAITING, .code = 421, .enhanced = "4.7.0" };
static const struct outcome session_over = { .state = DELIVERY_WAITING, .code = 421, .enhanced = "4.7.0", .fault = FAULT_RELAY };
static const struct outcome closing_bare = { .state = DELIVERY_WAITING, .code = 421, .enhanced = "4.3.2", .fault = FAULT_NETWORK };
static const struct outcome broke = { .state = DELIVERY_DEFERRED, .enhanced = "4.4.2", .fault = FAULT_NETWORK };
static const struct outcome broke_early = { .state = DELIVERY_WAITING, .enhanced = "4.4.2", .fault = FAULT_NETWORK };
static const struct outcome broke_in_trouble = { .state = DELIVERY_WAITING, .enhanced = "4.4.2", .fault = FAULT_RELAY };
static const struct outcome broke_elsewhere = { .state = DELIVERY_DEFERRED, .fault = FAULT_NETWORK };
static const struct outcome timed_out = { .state = DELIVERY_DEFERRED, .code = 450, .enhanced = "4.4.2", .fault = FAULT_NETWORK };
static const struct outcome later = { .state = DELIVERY_DEFERRED, .code = 450, .enhanced = "4.2.1" };
static const struct outcome refused = { .state = DELIVERY_REFUSED, .code = 550, .enhanced = "5.7.1" };

/* The same answer so many times; the pauses, in order. */
static const struct {
	const char *name;
	const struct outcome *outcome;
	int times, pauses[6];
} rows[] = {
	{ "three in a row", &slow, 3, { 300 } },
	{ "two are not enough", &slow, 2, { 0 } },
	{ "who is new is asked to come twice: no word of how fast", &greylisted, 30, { 0 } },
	{ "421 is the same", &closing, 3, { 300 } },
	{ "421 to the recipient, which says why", &closing_slow, 3, { 300 } },
	{ "421 before there is a recipient is no provider's", &session_over, 30, { 0 } },
	{ "or does not", &closing_bare, 3, { 300 } },
	{ "the line broke on the recipient", &broke, 3, { 300 } },
	{ "the same before the relay was known to work", &broke_early, 3, { 300 } },
	{ "a relay that takes nothing is no provider", &broke_in_trouble, 30, { 0 } },
	{ "nor is a line that broke elsewhere", &broke_elsewhere, 30, { 0 } },
	{ "nor one that the relay could not reach", &timed_out, 30, { 0 } },
	{ "it lasts: twice as long each time, an hour at most", &slow, 18, { 300, 600, 1200, 2400, 3600, 3600 } },
	{ "a mailbox that asks for later is no provider", &later, 30, { 0 } },
	{ "nor is a refusal: the books count those", &refused, 30, { 0 } },
};

static void
it_pauses_where_the_table_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct backoff backoff = { 0 };
		int found = 0;

		for (int time = 1; time <= rows[i].times; time++) {
			int64_t seconds = backoff_note(&backoff, 7, rows[i].outcome, time);

			if (seconds != 0 && (found >= 6 || seconds != rows[i].pauses[found++]))
				fail_msg("%s: %d seconds", rows[i].name, (int)seconds);
		}
		if (found < 6 && rows[i].pauses[found] != 0)
			fail_msg("%s: %d pauses", rows[i].name, found);
	}
}

static void
a_letter_that_arrives_wipes_the_slate(void **state)
{
	struct backoff backoff = { 0 };

	(void)state;
	for (int i = 1; i < 30; i++)
		assert_int_equal(backoff_note(&backoff, 7, i % 3 == 0 ? &sent : &slow, i), 0);
}

static void
domains_do_not_mix_and_the_quietest_is_forgotten(void **state)
{
	struct backoff backoff = { 0 };

	(void)state;
	assert_int_equal(backoff_note(&backoff, 7, &slow, 1), 0);
	assert_int_equal(backoff_note(&backoff, 7, &slow, 2), 0);
	for (int i = 0; i < BACKOFF_DOMAINS - 1; i++)
		assert_int_equal(backoff_note(&backoff, 100 + i, &slow, 3 + i), 0);
	assert_int_equal(backoff_note(&backoff, 999, &slow, 1000), 0);		/* takes the place of 7 */
	assert_int_equal(backoff_note(&backoff, 7, &slow, 1001), 0);
	assert_int_equal(backoff_note(&backoff, 999, &slow, 1002), 0);
	assert_int_equal(backoff_note(&backoff, 999, &slow, 1003), 300);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_pauses_where_the_table_says),
		cmocka_unit_test(a_letter_that_arrives_wipes_the_slate),
		cmocka_unit_test(domains_do_not_mix_and_the_quietest_is_forgotten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
