/*
 * Mailings: states, times worked out anew.  F-01, F-03, F-22.
 */
#include "unit/unit.h"

#include "store/store_delivery.h"
#include "store/store_mailing.h"
#include "unit/demo_office.h"

static const char newsletter[] = "---\nsubject: News for families\nsend: 2027-07-01 09:00\n---\n\nHello {{name}},\n\n"
    "## New short-break grants\nTopic: news\n\nForty new places are open.\n";

static int
set_up(void **state)
{
	static const char *const news[] = { "news", NULL };
	struct demo *demo = memory_new(sizeof *demo);
	struct reason why;

	assert_true(clock_pretend("2027-01-04T12:00:00Z", &why));
	demo_make(demo);
	demo_member(demo, "a@example.org", "", news);
	demo_member(demo, "b@example.org", "", news);
	*state = demo;
	return 0;
}

static int64_t moved_by;

static void
moved(const char *what, int64_t id, int64_t seconds)
{
	(void)id;
	assert_string_equal(what, "mailing");
	moved_by = seconds;
}

/* F-01: the wall time is what was meant; the instant follows the rules of the day. */
static void
a_new_tz_database_moves_the_instant_not_the_wall_time(void **state)
{
	struct demo *demo = *state;
	int64_t id = demo_queue(demo, newsletter);
	struct mailing mailing;

	assert_true(store_mailing_read(demo->office->store, id, &mailing));
	store_begin(demo->office->store);
	/* As if an older database had thought that July is not summer time. */
	store_mailing_set_tzdata(demo->office->store, id, mailing.due_at + 3600, "1999z");
	moved_by = 0;
	mailing_recompute_times(demo->office, "2026z", moved);
	assert_int_equal(moved_by, -3600);
	moved_by = 0;
	mailing_recompute_times(demo->office, "2026z", moved);
	assert_int_equal(moved_by, 0);
	store_commit(demo->office->store);
	store_mailing_clear(&mailing);
}

static enum mailing_state
state_of(struct demo *demo, int64_t id)
{
	struct mailing mailing;
	enum mailing_state found;

	assert_true(store_mailing_read(demo->office->store, id, &mailing));
	found = mailing.state;
	store_mailing_clear(&mailing);
	return found;
}

/* F-22: twice is not an error; a stop is for good; the books balance in every state. */
static void
hold_release_and_stop_leave_the_books_balanced(void **state)
{
	struct demo *demo = *state;
	int64_t id = demo_queue(demo, newsletter);
	struct store *store = demo->office->store;
	struct reason why;
	struct books books;
	int64_t after = 0;

	store_begin(store);
	assert_true(mailing_hold(demo->office, id, HOLD_BY_PERSON, &why));
	assert_true(mailing_hold(demo->office, id, HOLD_BY_PERSON, &why));
	assert_int_equal(state_of(demo, id), MAILING_HELD);
	assert_int_equal(store_mailing_due(store, clock_now() + 400 * 86400, true, false), 0);
	assert_true(mailing_release(demo->office, id, &why));
	/* Its time is still to come: released is not "now". */
	assert_int_equal(store_mailing_due(store, clock_now(), true, false), 0);
	assert_int_equal(store_mailing_due(store, clock_now() + 400 * 86400, true, false), id);
	assert_true(mailing_stop(demo->office, id, &why));
	assert_int_equal(store_mailing_due(store, clock_now(), true, false), 0);
	while (mailing_stop_some(demo->office, id, &after))
		;
	assert_true(mailing_stop(demo->office, id, &why));
	assert_false(mailing_release(demo->office, id, &why));
	assert_int_equal(why.kind, REASON_REFUSED);
	store_commit(store);
	assert_int_equal(state_of(demo, id), MAILING_STOPPED);
	assert_true(store_books(store, id, &books));
	assert_true(books.balanced);
	assert_int_equal(books.withheld_by[WITHHELD_STOPPED], 2);
	assert_int_equal(books.waiting, 0);
}

/* A letter claimed when the stop came is withheld too, and its claim is gone. */
static void
a_stop_takes_back_what_was_claimed_but_not_released(void **state)
{
	struct demo *demo = *state;
	int64_t id = demo_queue(demo, newsletter);
	struct store *store = demo->office->store;
	uint8_t digest[16] = { 0 };
	struct claim claims[4];
	struct books books;
	struct reason why;
	struct outcome put_off = { .state = DELIVERY_DEFERRED, .retry_at = clock_now() + 300 };
	int64_t after = 0;
	int claimed;

	store_begin(store);
	store_delivery_claim(store, id, 1, clock_now() + 5, 0, false, claims, 4, &claimed);
	assert_int_equal(claimed, 2);
	assert_true(store_delivery_release(store, &claims[0], digest, 1));
	assert_true(mailing_stop(demo->office, id, &why));
	while (mailing_stop_some(demo->office, id, &after))
		;
	assert_false(store_delivery_release(store, &claims[1], digest, 1));
	store_delivery_outcome(store, &claims[1], &put_off, clock_now(), NULL, 0);	/* not ours any more: no effect */
	assert_false(mailing_stop_left_over(demo->office));
	/* What comes back from the wire of a stopped mailing is withheld as well, and the mailing ends. */
	store_delivery_outcome(store, &claims[0], &put_off, clock_now(), NULL, 0);
	assert_true(mailing_stop_left_over(demo->office));
	assert_false(mailing_stop_left_over(demo->office));
	store_commit(store);
	assert_true(store_books(store, id, &books));
	assert_true(books.balanced);
	assert_int_equal(books.withheld_by[WITHHELD_STOPPED], 2);
	assert_int_equal(books.waiting, 0);
}

/* B-21: what ended before its last octet has not arrived, and is not treated as if it might have. */
static void
a_line_that_broke_on_a_recipient_leaves_no_doubt(void **state)
{
	struct demo *demo = *state;
	int64_t id = demo_queue(demo, newsletter);
	struct store *store = demo->office->store;
	struct outcome broke = { .state = DELIVERY_DEFERRED, .fault = FAULT_NETWORK, .enhanced = "4.4.2" };
	struct outcome unknown = { .state = DELIVERY_DEFERRED, .fault = FAULT_NETWORK };
	struct claim claims[4];
	int claimed;

	store_begin(store);
	store_delivery_claim(store, id, 1, clock_now() + 5, 0, false, claims, 4, &claimed);
	assert_int_equal(claimed, 2);
	assert_true(store_delivery_outcome(store, &claims[0], &broke, clock_now(), NULL, 0));
	assert_true(store_delivery_outcome(store, &claims[1], &unknown, clock_now(), NULL, 0));
	assert_false(store_delivery_was_in_doubt(store, id, claims[0].member));
	assert_true(store_delivery_was_in_doubt(store, id, claims[1].member));
	store_commit(store);
}

/* F-21: one letter of a mailing goes and comes back unjudged at this instant. */
static void
try_one(struct store *store, int64_t id, int64_t now)
{
	struct outcome back = { .state = DELIVERY_WAITING, .retry_at = now };
	struct claim claim;
	int claimed;

	store_delivery_claim(store, id, 1, now, 0, false, &claim, 1, &claimed);
	assert_int_equal(claimed, 1);
	assert_true(store_delivery_outcome(store, &claim, &back, now, NULL, 0));
}

static void
where_one_letter_goes_at_a_time_no_mailing_is_always_first(void **state)
{
	struct demo *demo = *state;
	int64_t first = demo_queue(demo, newsletter), second = demo_queue(demo, newsletter), now = clock_now() + 400 * 86400;
	struct store *store = demo->office->store;

	store_begin(store);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(store_mailing_due(store, now + i, true, false), first);
		assert_int_equal(store_mailing_longest_untried(store, now + i, true, false, false), i % 2 == 0 ? first : second);
		try_one(store, i % 2 == 0 ? first : second, now + i);
	}
	assert_int_equal(store_mailing_longest_untried(store, now, false, false, false), 0);
	assert_int_equal(store_mailing_longest_untried(store, now, true, false, true), 0);	/* none of them is service mail */
	store_commit(store);
}

/* Somebody sits and waits for a test; the newsletter takes its time. */
static void
a_test_overtakes(void **state)
{
	struct demo *demo = *state;
	int64_t first = demo_queue(demo, newsletter), test = demo_queue(demo, newsletter), now = clock_now() + 400 * 86400;
	struct store *store = demo->office->store;

	store_begin(store);
	assert_int_equal(store_mailing_due(store, now, true, false), first);
	query_run(store->main, "UPDATE mailings SET test = 1 WHERE id = ?1", "i", test);
	assert_int_equal(store_mailing_due(store, now, true, false), test);
	assert_int_equal(store_mailing_longest_untried(store, now, true, false, true), test);	/* the day's letters are used up */
	store_commit(store);
}

#define TEST(function)	cmocka_unit_test_setup_teardown(function, set_up, demo_tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_tz_database_moves_the_instant_not_the_wall_time),
		TEST(hold_release_and_stop_leave_the_books_balanced),
		TEST(a_stop_takes_back_what_was_claimed_but_not_released),
		TEST(a_line_that_broke_on_a_recipient_leaves_no_doubt),
		TEST(where_one_letter_goes_at_a_time_no_mailing_is_always_first),
		TEST(a_test_overtakes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
