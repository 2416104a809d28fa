/*
 * Letters that are refused, or come back, because of us: how many are too many for one mailing (C-33).
 */
#include "unit/unit.h"

#include "core/bounce.h"
#include "core/mailing.h"
#include "core/outcome.h"
#include "records/words.h"
#include "store/store_bounce.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"
#include "unit/demo_office.h"

enum { PEOPLE = 260 };

enum { HUNDRED = 100, FEW = 40 };

/* For all, for a hundred of them and for a few. */
static const char *const topics[] = { "news", "events", "surveys" };

static struct claim claims[PEOPLE];

static int
set_up(void **state)
{
	struct demo *demo = memory_new(sizeof *demo);
	char address[64];

	demo_make(demo);
	for (int i = 0; i < PEOPLE; i++) {
		const char *const theirs[] = { topics[0], i < HUNDRED ? topics[1] : NULL, i < FEW ? topics[2] : NULL, NULL };

		snprintf(address, sizeof address, "m%d@example.org", i);
		demo_member(demo, address, "", theirs);
	}
	*state = demo;
	return 0;
}

/* A mailing for so many of which every letter is on the wire. */
static int64_t
begin_for(struct demo *demo, int people)
{
	char letter[256];
	int64_t id;
	int claimed;

	snprintf(letter, sizeof letter, "---\nsubject: News for families\n---\n\nHello {{name}},\n\n## New short-break grants\nTopic: %s\n\n"
	    "Forty new places are open.\n", topics[people == PEOPLE ? 0 : people == HUNDRED ? 1 : 2]);
	id = demo_queue(demo, letter);

	store_begin(demo->office->store);
	store_mailing_set_started(demo->office->store, id, clock_now());
	store_delivery_claim(demo->office->store, id, 1, clock_now(), 0, false, claims, PEOPLE, &claimed);
	store_commit(demo->office->store);
	assert_int_equal(claimed, people);
	return id;
}

static void
answer(struct demo *demo, int letter, const struct outcome *outcome)
{
	struct store *store = demo->office->store;
	int claimed;

	store_begin(store);
	store_delivery_outcome(store, &claims[letter], outcome, clock_now(), "", 0);
	/* So that it can be answered again. */
	if (outcome->state == DELIVERY_DEFERRED)
		store_delivery_claim(store, claims[letter].mailing, 1, clock_now(), 0, false, &claims[letter], 1, &claimed);
	store_commit(store);
}

static const struct outcome sent = { .state = DELIVERY_SENT, .code = 250 };
static const struct outcome policy = { .state = DELIVERY_DEFERRED, .fault = FAULT_POLICY, .code = 550 };
static const struct outcome relay = { .state = DELIVERY_DEFERRED, .fault = FAULT_RELAY, .code = 554 };
static const struct outcome no_folder = { .state = DELIVERY_DEFERRED, .fault = FAULT_RELAY };
static const struct outcome size = { .state = DELIVERY_REFUSED, .fault = FAULT_SIZE, .code = 552 };
static const struct outcome unknown = { .state = DELIVERY_REFUSED, .fault = FAULT_MEMBER, .code = 550 };
static const struct outcome full = { .state = DELIVERY_REFUSED, .fault = FAULT_FULL, .code = 552 };
static const struct outcome greylisted = { .state = DELIVERY_DEFERRED, .fault = FAULT_POLICY, .code = 451 };

/* Of a mailing for so many people so many letters were sent, so many refused this often, and so many of those sent came back. */
static const struct {
	const char *name;
	int people, sent, refused, tries;
	const struct outcome *how;
	int returned;
	enum fault returned_for;
	bool blames;
} rows[] = {
	{ "nothing is wrong", PEOPLE, 20, 0, 0, &policy, 0, FAULT_NONE, false },
	{ "one letter of few, however often", FEW, 10, 1, 5, &policy, 0, FAULT_NONE, false },
	{ "the first two of few", FEW, 0, 2, 1, &policy, 0, FAULT_NONE, true },
	{ "the first two of a hundred", HUNDRED, 0, 2, 1, &policy, 0, FAULT_NONE, false },
	{ "three of a hundred", HUNDRED, 97, 3, 1, &policy, 0, FAULT_NONE, true },
	{ "the first four of many", PEOPLE, 0, 4, 3, &policy, 0, FAULT_NONE, false },
	{ "five, of however many", PEOPLE, 250, 5, 1, &policy, 0, FAULT_NONE, true },
	{ "relaying is refused", FEW, 0, 2, 1, &relay, 0, FAULT_NONE, true },
	{ "nothing can be written to the folder", FEW, 0, 2, 1, &no_folder, 0, FAULT_NONE, true },
	{ "too large is of our making", FEW, 0, 2, 1, &size, 0, FAULT_NONE, true },
	{ "people who are gone", FEW, 20, 20, 1, &unknown, 0, FAULT_NONE, false },
	{ "mailboxes that are full", FEW, 20, 20, 1, &full, 0, FAULT_NONE, false },
	{ "greylisting", FEW, 20, 20, 3, &greylisted, 0, FAULT_NONE, false },
	{ "five came back as spam", PEOPLE, 250, 0, 0, &policy, 5, FAULT_POLICY, true },
	{ "four of many came back", PEOPLE, 250, 0, 0, &policy, 4, FAULT_RELAY, false },
	{ "one was refused and one came back", FEW, 20, 1, 1, &policy, 1, FAULT_POLICY, true },
	{ "four and four", PEOPLE, 240, 4, 1, &policy, 4, FAULT_RELAY, true },
	{ "people who are gone, told later", FEW, 20, 0, 0, &policy, 20, FAULT_MEMBER, false },
};

static void
it_is_of_us_where_the_table_says(void **state)
{
	struct demo *demo = *state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		int64_t id = begin_for(demo, rows[i].people);

		for (int letter = 0; letter < rows[i].sent; letter++)
			answer(demo, letter, &sent);
		for (int letter = 0; letter < rows[i].returned; letter++)
			assert_true(store_bounce_returned(demo->office->store, id, claims[letter].member, rows[i].returned_for, clock_now()));
		for (int letter = rows[i].sent; letter < rows[i].sent + rows[i].refused; letter++)
			for (int try = 0; try < rows[i].tries; try++)
				answer(demo, letter, rows[i].how);
		if (bounce_blames_us(demo->office, id) != rows[i].blames)
			fail_msg("%s", rows[i].name);
	}
}

/* The sender asks the books only about these: they count nothing else, and nothing less. */
static void
what_is_counted_is_what_is_asked_about(void **state)
{
	static const struct outcome *const all[] = { &sent, &policy, &relay, &no_folder, &size, &unknown, &full, &greylisted };
	struct demo *demo = *state;

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		int64_t id = begin_for(demo, FEW);

		answer(demo, 0, all[i]);
		answer(demo, 1, all[i]);
		if (bounce_blames_us(demo->office, id) != outcome_blames_relay(all[i]))
			fail_msg("state %d, fault %d, code %d", (int)all[i]->state, (int)all[i]->fault, all[i]->code);
	}
}

/* A letter is one letter, whichever way it is refused. */
static void
refused_sent_and_come_back_is_one(void **state)
{
	struct demo *demo = *state;
	int64_t id = begin_for(demo, FEW);

	answer(demo, 0, &policy);
	answer(demo, 0, &relay);
	answer(demo, 0, &sent);
	store_bounce_returned(demo->office->store, id, claims[0].member, FAULT_POLICY, clock_now());
	assert_false(bounce_blames_us(demo->office, id));
	answer(demo, 1, &policy);
	assert_true(bounce_blames_us(demo->office, id));
}

/* What a person has seen and let go on counts no more; another mailing's letters never did. */
static void
what_was_seen_counts_no_more(void **state)
{
	struct demo *demo = *state;
	int64_t id = begin_for(demo, FEW), other;
	struct reason why;

	answer(demo, 0, &policy);
	answer(demo, 1, &policy);
	assert_true(mailing_hold(demo->office, id, HOLD_BY_PERSON, &why));
	assert_true(mailing_release(demo->office, id, &why));
	assert_true(bounce_blames_us(demo->office, id));	/* nobody had been told */
	assert_true(mailing_hold(demo->office, id, HOLD_RELAY, &why));
	assert_true(mailing_release(demo->office, id, &why));
	assert_false(bounce_blames_us(demo->office, id));
	answer(demo, 0, &policy);
	answer(demo, 1, &relay);
	answer(demo, 2, &policy);
	assert_false(bounce_blames_us(demo->office, id));
	answer(demo, 3, &policy);
	assert_true(bounce_blames_us(demo->office, id));
	other = begin_for(demo, FEW);
	answer(demo, 0, &policy);
	assert_false(bounce_blames_us(demo->office, other));
	assert_true(bounce_blames_us(demo->office, id));
}

/* Who takes us for spam is asked again in hours, or once a person has let the mailing go; who puts us off is left alone. */
static void
a_release_has_the_refused_tried_again(void **state)
{
	struct demo *demo = *state;
	struct store *store = demo->office->store;
	int64_t id = begin_for(demo, FEW);
	struct outcome spam = policy, later = greylisted;
	int64_t refused = claims[0].member;
	struct reason why;
	int claimed;

	spam.retry_at = later.retry_at = clock_now() + 6 * 3600;
	store_begin(store);
	store_delivery_outcome(store, &claims[0], &spam, clock_now(), "", 0);
	store_delivery_outcome(store, &claims[1], &later, clock_now(), "", 0);
	store_delivery_claim(store, id, 1, clock_now(), 0, false, claims, PEOPLE, &claimed);
	assert_int_equal(claimed, 0);
	assert_true(mailing_hold(demo->office, id, HOLD_RELAY, &why));
	assert_true(mailing_release(demo->office, id, &why));
	store_delivery_claim(store, id, 1, clock_now(), 0, false, claims, PEOPLE, &claimed);
	store_commit(store);
	assert_int_equal(claimed, 1);
	assert_int_equal(claims[0].member, refused);
}

/* Each letter's time ends at a moment of its own: all that wait for a reason that is not the members' begin anew with the release, or each
 * would put its mailing on hold again. */
static void
a_release_gives_all_of_them_a_new_time(void **state)
{
	static const struct outcome full_for_now = { .state = DELIVERY_DEFERRED, .fault = FAULT_FULL, .code = 452 };
	static const struct outcome *const all[] = { &policy, &greylisted, &relay, &full_for_now };
	struct demo *demo = *state;
	struct store *store = demo->office->store;
	int64_t id = begin_for(demo, FEW), people[4], now = clock_now(), long_ago = now - 47 * 3600;
	struct reason why;
	int claimed;

	store_begin(store);
	for (int i = 0; i < 4; i++) {
		people[i] = claims[i].member;
		store_delivery_outcome(store, &claims[i], all[i], long_ago, "", 0);
	}
	assert_true(mailing_hold(demo->office, id, HOLD_RELAY, &why));
	assert_true(mailing_release(demo->office, id, &why));
	store_delivery_claim(store, id, 1, now, 0, false, claims, PEOPLE, &claimed);
	store_commit(store);
	assert_int_equal(claimed, 4);
	for (int i = 0; i < 4; i++)
		for (int of = 0; of < 4; of++)
			if (claims[i].member == people[of])
				assert_int_equal(claims[i].first_try_at - claims[i].waited, all[of]->fault == FAULT_FULL ? long_ago : now);
}

/* Whoever stops a mailing that was on hold for it has seen what came back. */
static void
what_was_stopped_for_it_counts_no_more(void **state)
{
	struct demo *demo = *state;
	int64_t id = begin_for(demo, FEW);
	struct reason why;

	answer(demo, 0, &policy);
	answer(demo, 1, &policy);
	answer(demo, 2, &sent);
	assert_true(bounce_blames_us(demo->office, id));
	store_begin(demo->office->store);
	assert_true(mailing_hold(demo->office, id, HOLD_RELAY, &why));
	assert_true(mailing_stop(demo->office, id, &why));
	store_bounce_returned(demo->office->store, id, claims[2].member, FAULT_POLICY, clock_now());
	store_commit(demo->office->store);
	assert_false(bounce_blames_us(demo->office, id));
}

/* What an officer is told: what most of the letters were refused for. */
static void
the_cause_is_named(void **state)
{
	struct demo *demo = *state;
	struct mailing mailing = { .state = MAILING_HELD, .hold = HOLD_RELAY };

	mailing.id = begin_for(demo, FEW);
	answer(demo, 0, &unknown);
	answer(demo, 1, &greylisted);
	assert_int_equal(store_bounce_cause(demo->office->store, mailing.id), FAULT_NONE);
	assert_string_equal(mailing_trouble_words(demo->office, &mailing), mailing_hold_words(HOLD_RELAY));
	answer(demo, 2, &policy);
	assert_string_equal(mailing_trouble_words(demo->office, &mailing), fault_trouble_words(FAULT_POLICY));
	answer(demo, 3, &size);
	answer(demo, 4, &sent);
	store_bounce_returned(demo->office->store, mailing.id, claims[4].member, FAULT_SIZE, clock_now());
	assert_string_equal(mailing_trouble_words(demo->office, &mailing), fault_trouble_words(FAULT_SIZE));
	mailing.state = MAILING_SENDING;
	assert_string_equal(mailing_trouble_words(demo->office, &mailing), "");
}

/* C-33: of a mailing for so many so many were sent, so many refused as if nobody were there, half of them having been put off before, and
 * so many came back so. */
static const struct {
	const char *name;
	int people, sent, refused, returned;
	const struct outcome *how;
	bool doubted;
} gone[] = {
	{ "a fifth", FEW, 0, 8, 0, &unknown, false },
	{ "more than a fifth", FEW, 0, 9, 0, &unknown, true },
	{ "full mailboxes too", FEW, 0, 9, 0, &full, true },
	{ "refused at once and told later, together", FEW, 0, 5, 4, &unknown, true },
	{ "a provider out of order", HUNDRED, 79, 21, 0, &unknown, true },
	{ "an old list", HUNDRED, 80, 20, 0, &unknown, false },
	{ "an old list, early", HUNDRED, 20, 20, 0, &unknown, false },
	{ "more than half of those tried so far", HUNDRED, 19, 20, 0, &unknown, true },
	{ "more than half of a few tried so far", HUNDRED, 0, 19, 0, &unknown, false },
	{ "what is of us is counted apart", FEW, 0, 9, 0, &size, false },
};

static void
so_many_are_not_gone(void **state)
{
	struct demo *demo = *state;

	for (size_t i = 0; i < sizeof gone / sizeof *gone; i++) {
		int64_t id = begin_for(demo, gone[i].people);

		for (int letter = gone[i].people - gone[i].sent; letter < gone[i].people; letter++)
			answer(demo, letter, &sent);
		for (int letter = 0; letter < gone[i].refused; letter++) {
			if (letter % 2 == 0)
				answer(demo, letter, &greylisted);
			answer(demo, letter, gone[i].how);
		}
		for (int letter = gone[i].refused; letter < gone[i].refused + gone[i].returned; letter++) {
			answer(demo, letter, &sent);
			store_bounce_returned(demo->office->store, id, claims[letter].member, FAULT_MEMBER, clock_now());
		}
		store_begin(demo->office->store);
		if (bounce_doubt_if_many(demo->office, id) != gone[i].doubted)
			fail_msg("%s", gone[i].name);
		assert_false(bounce_doubt_if_many(demo->office, id));	/* once */
		store_commit(demo->office->store);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_of_us_where_the_table_says, set_up, demo_tear_down),
		cmocka_unit_test_setup_teardown(what_is_counted_is_what_is_asked_about, set_up, demo_tear_down),
		cmocka_unit_test_setup_teardown(refused_sent_and_come_back_is_one, set_up, demo_tear_down),
		cmocka_unit_test_setup_teardown(what_was_seen_counts_no_more, set_up, demo_tear_down),
		cmocka_unit_test_setup_teardown(a_release_has_the_refused_tried_again, set_up, demo_tear_down),
		cmocka_unit_test_setup_teardown(a_release_gives_all_of_them_a_new_time, set_up, demo_tear_down),
		cmocka_unit_test_setup_teardown(the_cause_is_named, set_up, demo_tear_down),
		cmocka_unit_test_setup_teardown(so_many_are_not_gone, set_up, demo_tear_down),
		cmocka_unit_test_setup_teardown(what_was_stopped_for_it_counts_no_more, set_up, demo_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
