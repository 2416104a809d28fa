/* How the relay is: who is left in peace, for how long, and what it takes to be believed again. */
#include "unit/unit.h"

#include "roles/sender/relay_health.h"

enum what {
	NOTHING,
	FAILS,		/* a line does not open, of this fault */
	SOON_FAILS,	/* another that was opening with it: the pause is not over */
	OPENS,
	AGAINST,	/* it says "not now" about itself, of a recipient of this domain */
	TAKES,		/* a letter */
	REFUSES,	/* one */
	DOUBTS		/* the login was refused, with a token that had ended */
};

static const struct {
	const char *name;
	struct {
		enum what what;
		int of;
	} steps[10];
	int64_t pause;
	bool trouble, person, doubtful, known;	/* known: there is something to tell whoever asks */
} rows[] = {
	{ "nothing is known against it", { { OPENS, 0 }, { TAKES, 0 } }, 0, false, false, false, false },
	{ "nobody listens: a second first", { { FAILS, LINE_NETWORK } }, 1000, false, false, false, true },
	{ "and twice as long each time", { { FAILS, LINE_NETWORK }, { FAILS, LINE_NETWORK }, { FAILS, LINE_NAME } }, 4000, false, false, false, true },
	{ "of ten lines that failed at once one counts", { { FAILS, LINE_NETWORK }, { SOON_FAILS, LINE_NETWORK }, { SOON_FAILS, LINE_NETWORK } },
	    1000, false, false, false, true },
	{ "a minute at most", { { FAILS, LINE_NETWORK }, { FAILS, LINE_NETWORK }, { FAILS, LINE_NETWORK }, { FAILS, LINE_NETWORK },
	    { FAILS, LINE_NETWORK }, { FAILS, LINE_NETWORK }, { FAILS, LINE_NETWORK }, { FAILS, LINE_NETWORK } }, 60000, false, false, false, true },
	{ "a line that opens proves nothing", { { FAILS, LINE_NETWORK }, { FAILS, LINE_NETWORK }, { OPENS, 0 } }, 2000, false, false, false, true },
	{ "a letter that was judged does", { { FAILS, LINE_NETWORK }, { OPENS, 0 }, { REFUSES, 0 } }, 0, false, false, false, false },
	{ "a login that is refused: a minute, and a person", { { FAILS, LINE_LOGIN } }, 60000, false, true, true, true },
	{ "also while something shorter is waited for", { { FAILS, LINE_NETWORK }, { SOON_FAILS, LINE_LOGIN } }, 60000, false, true, true, true },
	{ "twice as long, up to an hour", { { FAILS, LINE_LOGIN }, { FAILS, LINE_LOGIN }, { FAILS, LINE_CERTIFICATE }, { FAILS, LINE_LOGIN },
	    { FAILS, LINE_LOGIN }, { FAILS, LINE_LOGIN }, { FAILS, LINE_LOGIN } }, 3600000, false, true, true, true },
	{ "until a line opens", { { FAILS, LINE_LOGIN }, { OPENS, 0 } }, 0, false, true, false, true },
	{ "no TLS: a person, but no account is locked out", { { FAILS, LINE_NO_TLS } }, 1000, false, true, false, true },
	{ "a token that had ended: no pause", { { DOUBTS, 0 } }, 0, false, false, true, true },
	{ "twice against: it may be chance", { { OPENS, 0 }, { AGAINST, 0 }, { AGAINST, 0 } }, 0, false, false, false, false },
	{ "three times: it is in trouble", { { OPENS, 0 }, { AGAINST, 0 }, { AGAINST, 0 }, { AGAINST, 0 } }, 1000, true, false, false, false },
	{ "it lasts, and is told", { { AGAINST, 0 }, { AGAINST, 0 }, { AGAINST, 0 }, { AGAINST, 0 }, { AGAINST, 0 }, { AGAINST, 0 } }, 8000, true,
	    false, false, true },
	{ "of one domain alone it proves nothing", { { AGAINST, 7 }, { AGAINST, 7 }, { AGAINST, 7 }, { AGAINST, 7 } }, 0, false, false, false, false },
	{ "of several it does", { { AGAINST, 7 }, { AGAINST, 8 }, { AGAINST, 7 } }, 1000, true, false, false, false },
	{ "a letter that it refuses does not end it", { { AGAINST, 0 }, { AGAINST, 0 }, { AGAINST, 0 }, { REFUSES, 0 } }, 1000, true, false, false,
	    false },
	{ "one that it takes does", { { AGAINST, 0 }, { AGAINST, 0 }, { AGAINST, 0 }, { TAKES, 0 } }, 0, false, false, false, false },
	{ "and it begins anew", { { AGAINST, 7 }, { AGAINST, 8 }, { TAKES, 0 }, { AGAINST, 8 }, { AGAINST, 7 } }, 0, false, false, false, false },
	{ "with whichever domain", { { AGAINST, 8 }, { TAKES, 0 }, { AGAINST, 8 }, { AGAINST, 7 }, { AGAINST, 8 } }, 1000, true, false, false,
	    false },
};

static const struct outcome taken = { .state = DELIVERY_SENT }, refused = { .state = DELIVERY_REFUSED };

static void
step(struct relay_health *health, enum what what, int of, int64_t *now)
{
	struct reason why = { .kind = REASON_NONE };

	*now = what != SOON_FAILS && health->not_before > *now ? health->not_before : *now + 1;
	switch (what) {
	case NOTHING:
		break;
	case FAILS:
	case SOON_FAILS:
		relay_health_note_failure(health, (enum line_fault)of, &why, *now);
		break;
	case OPENS:
		relay_health_note_opened(health, *now);
		break;
	case AGAINST:
		relay_health_note_against(health, of, *now);
		break;
	case TAKES:
		relay_health_note_judged(health, &taken);
		break;
	case REFUSES:
		relay_health_note_judged(health, &refused);
		break;
	case DOUBTS:
		reason_unreachable(&why, "the login was refused");
		relay_health_note_doubt(health, &why);
		break;
	}
}

static void
it_is_as_the_table_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct relay_health health = { 0 };
		int64_t now = 1;

		for (int at = 0; rows[i].steps[at].what != NOTHING; at++)
			step(&health, rows[i].steps[at].what, rows[i].steps[at].of, &now);
		if (health.pause != rows[i].pause || relay_health_in_trouble(&health) != rows[i].trouble ||
		    health.needs_person != rows[i].person || health.doubtful != rows[i].doubtful ||
		    (health.why.kind != REASON_NONE) != rows[i].known)
			fail_msg("%s: %lld ms, trouble %d, person %d, doubtful %d, known %d", rows[i].name, (long long)health.pause,
			    relay_health_in_trouble(&health), health.needs_person, health.doubtful, health.why.kind != REASON_NONE);
	}
}

static void
a_pause_is_over_when_its_time_has_come(void **state)
{
	struct relay_health health = { 0 };
	struct reason why = { .kind = REASON_NONE };

	(void)state;
	assert_false(relay_health_pauses(&health, 5000));
	relay_health_note_failure(&health, LINE_NETWORK, &why, 5000);
	assert_true(relay_health_pauses(&health, 5999));
	assert_false(relay_health_pauses(&health, 6000));
}

static void
it_allows_as_many_lines_as_it_let_be(void **state)
{
	struct relay_health health = { 0 };

	(void)state;
	assert_int_equal(relay_health_lines_allowed(&health, 20, 5), 20);
	assert_true(relay_health_note_limit(&health, 3, true, 5));
	assert_int_equal(relay_health_lines_allowed(&health, 20, 6), 3);
	assert_int_equal(relay_health_lines_allowed(&health, 2, 6), 2);
	assert_int_equal(relay_health_lines_allowed(&health, 20, 4 + 600000), 3);
	assert_int_equal(relay_health_lines_allowed(&health, 20, 5 + 600000), 4);	/* one more is tried */
	assert_int_equal(relay_health_lines_allowed(&health, 20, 6 + 600000), 4);
	assert_false(relay_health_note_limit(&health, 0, false, 7 + 600000));	/* it lets none be: no limit */
	assert_int_equal(relay_health_lines_allowed(&health, 20, 8 + 600000), 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_as_the_table_says),
		cmocka_unit_test(a_pause_is_over_when_its_time_has_come),
		cmocka_unit_test(it_allows_as_many_lines_as_it_let_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
