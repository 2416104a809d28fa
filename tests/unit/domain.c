/*
 * The pace of a recipients' domain: which letter goes at its moment, and which has to be given one anew (C-07).
 */
#include "unit/unit.h"

#include "unit/demo_office.h"

#include "core/domain.h"

enum { TAG = 7, PER_MINUTE = 60, BUSY = 5, HOUR = 3600 };

static struct demo demo;

/* The domain's next free moment is BUSY seconds ahead; a letter that has its turn does not wait for it.  Times are seconds from now. */
static const struct {
	const char *name;
	int64_t due, paused_until, waits;
	bool turn, at_once, never_put_off, never_paused;
} rows[] = {
	{ .name = "never put off", .never_put_off = true, .never_paused = true, .waits = BUSY },
	{ .name = "its moment is now", .turn = true, .never_paused = true, .waits = 0 },
	{ .name = "its moment was just not missed", .due = -59, .turn = true, .never_paused = true, .waits = 0 },
	{ .name = "its moment was missed", .due = -60, .turn = true, .never_paused = true, .waits = BUSY },
	{ .name = "missed by an hour", .due = -HOUR, .turn = true, .never_paused = true, .waits = BUSY },
	{ .name = "tried before: many are due again at one time", .due = 0, .never_paused = true, .waits = BUSY },
	{ .name = "tried before, and due since an hour", .due = -HOUR, .never_paused = true, .waits = BUSY },
	{ .name = "the end of a pause is no moment of its own", .due = 0, .paused_until = 0, .waits = BUSY },
	{ .name = "nor is one that was missed", .due = -HOUR, .paused_until = -HOUR, .waits = BUSY },
	{ .name = "a moment of its own after a pause", .due = -1, .turn = true, .paused_until = -HOUR, .waits = 0 },
	{ .name = "paused: until its end", .due = 0, .turn = true, .paused_until = HOUR, .waits = HOUR },
	{ .name = "paused, and tried before", .due = 0, .paused_until = HOUR, .waits = HOUR },
	{ .name = "service mail", .never_put_off = true, .at_once = true, .never_paused = true, .waits = 0 },
	{ .name = "service mail keeps to a pause", .never_put_off = true, .at_once = true, .paused_until = HOUR, .waits = HOUR },
};

static void
a_letter_waits_unless_it_has_its_turn(void **state)
{
	struct store *store = demo.office->store;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		int64_t now = clock_now(), until;
		struct claim claim = { .domain_tag = TAG, .due = rows[i].never_put_off ? 0 : now + rows[i].due };
		struct domain pause = { .tag = TAG, .paused_at = now - 2 * HOUR,
			.paused_until = rows[i].never_paused ? 0 : now + rows[i].paused_until };

		claim.turn_at = rows[i].turn ? claim.due : 0;
		store_begin(store);
		store_domain_pause(store, &pause);
		store_domain_set_next(store, TAG, (now + BUSY) * 1000);
		until = domain_wait(store, &claim, PER_MINUTE, rows[i].at_once, now * 1000);
		store_commit(store);
		if (until != (rows[i].waits == 0 ? 0 : now + rows[i].waits))
			fail_msg("%s: %lld s", rows[i].name, (long long)(until - now));
	}
}

/* The pace is kept for the others: one that does not wait has taken a moment. */
static void
what_does_not_wait_counts(void **state)
{
	struct store *store = demo.office->store;
	int64_t now = clock_now();
	struct claim claim = { .domain_tag = TAG + 2 };

	(void)state;
	store_begin(store);
	assert_int_equal(domain_wait(store, &claim, PER_MINUTE, true, now * 1000), 0);
	assert_int_equal(domain_wait(store, &claim, PER_MINUTE, true, now * 1000), 0);
	assert_int_equal(domain_wait(store, &claim, PER_MINUTE, false, now * 1000), now + 2);
	store_commit(store);
}

/* As after a night in which nothing could go: they do not all leave at once, and then each has its turn. */
static void
missed_moments_are_given_anew_one_by_one(void **state)
{
	struct store *store = demo.office->store;
	int64_t now = clock_now();

	(void)state;
	store_begin(store);
	for (int i = 0; i < 100; i++) {
		struct claim claim = { .domain_tag = TAG + 1, .due = now - HOUR - i };
		int64_t until = domain_wait(store, &claim, PER_MINUTE, false, now * 1000);

		assert_int_equal(until, i == 0 ? 0 : now + i);
		claim.due = until;
		if (until != 0)
			assert_int_equal(domain_wait(store, &claim, PER_MINUTE, false, until * 1000), 0);
	}
	store_commit(store);
}

/* What came last, and what stands then.  Seconds from now. */
static const struct {
	const char *name;
	int64_t first, second, ends;
	bool first_automatic, second_automatic, second_stands;
} pauses[] = {
	{ .name = "a person's longer one stays", .first = HOUR, .second = 300, .second_automatic = true, .ends = HOUR },
	{ .name = "a person's shorter one does not", .first = 60, .second = 300, .second_automatic = true, .ends = 300, .second_stands = true },
	{ .name = "one by itself after another", .first = 300, .first_automatic = true, .second = 600, .second_automatic = true, .ends = 600,
	    .second_stands = true },
	{ .name = "a person may shorten any", .first = HOUR, .first_automatic = true, .second = 60, .ends = 60, .second_stands = true },
	{ .name = "their own too", .first = HOUR, .second = 60, .ends = 60, .second_stands = true },
};

static void
a_pause_by_itself_replaces_none_that_ends_later(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pauses / sizeof pauses[0]; i++) {
		int64_t tag = 100 + (int64_t)i, now = clock_now();
		struct domain found;

		store_begin(demo.office->store);
		domain_pause(demo.office, tag, pauses[i].first, pauses[i].first_automatic, "first");
		domain_pause(demo.office, tag, pauses[i].second, pauses[i].second_automatic, "second");
		store_domain_read(demo.office->store, tag, &found);
		store_commit(demo.office->store);
		if (found.paused_until < now + pauses[i].ends || found.paused_until > now + pauses[i].ends + 2 ||
		    strcmp(found.reason, pauses[i].second_stands ? "second" : "first") != 0)
			fail_msg("%s: %lld s, %s", pauses[i].name, (long long)(found.paused_until - now), found.reason);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_waits_unless_it_has_its_turn),
		cmocka_unit_test(what_does_not_wait_counts),
		cmocka_unit_test(missed_moments_are_given_anew_one_by_one),
		cmocka_unit_test(a_pause_by_itself_replaces_none_that_ends_later),
	};
	int failed;

	demo_make(&demo);
	failed = cmocka_run_group_tests_name("domain", tests, NULL, NULL);
	demo_remove(&demo);
	return failed;
}
