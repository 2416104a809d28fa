/*
 * A new address: what goes along to it, what a crash or an old copy of the store may not undo (B-43, B-28, E-25).
 */
#include "unit/unit.h"

#include "core/bounce.h"
#include "core/new_address.h"
#include "store/store_bounce.h"
#include "store/store_consent.h"
#include "store/store_delivery.h"
#include "store/store_ledger.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "unit/demo_office.h"

static const char *const news[] = { "news", NULL };
static const char old[] = "anna@example.net", new[] = "anna@new.example";

static const struct consent_act told = { .channel = CHANNEL_EMAIL, .happened_at = 1700000000, .evidence = "mail <1@example.net>" };

static enum consent_state
state_of(struct demo *demo, int64_t member, const char *topic)
{
	return store_consent_state(demo->office->store, member, demo_topic(demo, topic),
	    store_member_address(demo->office->store, member));
}

static void
blind_index(struct demo *demo, const char *text, uint8_t index[BLIND_INDEX_LENGTH])
{
	struct address address;
	struct reason why;

	assert_true(address_read(text, &address, &why));
	keyring_blind_index(demo->office->keys, address.folded, index);
}

static bool
is_suppressed(struct demo *demo, const char *text, const char *topic)
{
	uint8_t index[BLIND_INDEX_LENGTH];

	blind_index(demo, text, index);
	return store_suppressed_since(demo->office->store, index, topic != NULL ? demo_topic(demo, topic) : 0) != 0;
}

static void
stop(struct demo *demo, int64_t member, const char *topic)
{
	struct consent_act act = { .member = member, .channel = CHANNEL_PHONE, .happened_at = clock_now(), .evidence = "rang",
		.address = store_member_address(demo->office->store, member), .topic = topic != NULL ? demo_topic(demo, topic) : 0 };
	struct reason why;
	int stopped;

	store_begin(demo->office->store);
	assert_true(consent_stop(demo->office, &act, &stopped, &why));
	store_commit(demo->office->store);
}

static int64_t
ask(struct demo *demo, int64_t member, const char *address)
{
	struct new_address wish = { .member = member, .text = address, .told = &told };
	struct reason why = { 0 };

	store_begin(demo->office->store);
	if (!new_address_ask(demo->office, &wish, &why))
		fail_msg("%s", why.text);
	store_commit(demo->office->store);
	return new_address_waiting(demo->office->store, member);
}

static struct consent_moved
confirm(struct demo *demo, int64_t waiting, bool commit)
{
	struct consent_moved moved;
	struct reason why = { 0 };

	store_begin(demo->office->store);
	if (!new_address_confirm(demo->office, waiting, &told, &moved, &why))
		fail_msg("%s", why.text);
	if (commit)
		store_commit(demo->office->store);
	else
		store_rollback(demo->office->store);
	return moved;
}

/* What was said about news, what somebody once said at the new address, and what is there afterwards. */
static const struct along {
	const char *name;
	bool yes, stopped;		/* at the old address */
	bool new_stopped;		/* a stop of this topic stands at the new one */
	bool confirmed;
	enum consent_state becomes;
	int kept, ended;
	bool topic_stopped;		/* at the new one */
} alongs[] = {
	{ "a yes goes along", true, false, false, true, CONSENT_GIVEN, 1, 0, false },
	{ "but not without an answer", true, false, false, false, CONSENT_NONE, 0, 1, false },
	{ "nor over a stop that stands there (B-28)", true, false, true, true, CONSENT_NONE, 0, 1, true },
	{ "a stop goes along", true, true, false, true, CONSENT_WITHDRAWN, 0, 0, true },
	{ "also without an answer", true, true, false, false, CONSENT_WITHDRAWN, 0, 0, true },
	{ "and one where there was no yes", false, true, false, true, CONSENT_NONE, 0, 0, true },
	{ "nothing said, nothing there", false, false, false, true, CONSENT_NONE, 0, 0, false },
};

static void
test_B43_what_goes_along(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof alongs / sizeof *alongs; i++) {
		const struct along *row = &alongs[i];
		struct demo demo;
		struct consent_moved moved;
		struct reason why;
		uint8_t index[BLIND_INDEX_LENGTH];
		int64_t id;

		demo_make(&demo);
		id = demo_member(&demo, old, "Anna", row->yes ? news : NULL);
		if (row->stopped)
			stop(&demo, id, "news");
		blind_index(&demo, new, index);
		if (row->new_stopped)
			store_suppress(demo.office->store, index, demo_topic(&demo, "news"), 1600000000);
		if (row->confirmed) {
			moved = confirm(&demo, ask(&demo, id, new), true);
		} else {
			struct new_address wish = { .member = id, .text = new, .told = &told };

			store_begin(demo.office->store);
			assert_true(new_address_at_once(demo.office, &wish, &moved, &why));
			store_commit(demo.office->store);
		}
		if (state_of(&demo, id, "news") != row->becomes || moved.kept != row->kept || moved.ended != row->ended ||
		    is_suppressed(&demo, new, "news") != row->topic_stopped)
			fail_msg("%s: state %d, kept %d, ended %d, stopped %d", row->name, state_of(&demo, id, "news"), moved.kept, moved.ended,
			    is_suppressed(&demo, new, "news"));
		assert_true(is_suppressed(&demo, old, NULL));	/* whatever old list it stands in */
		assert_true(row->yes == store_consent_has_history(demo.office->store, id, demo_topic(&demo, "news")));
		demo_remove(&demo);
	}
}

/* The day, the wording and the import are those of the act, so that undoing the import ends it here too. */
static bool
find_last(void *owner, const struct ledger_entry *entry)
{
	int64_t *import = owner;

	if (entry->kind == LEDGER_CONSENT && strstr(entry->body, "to=given") != NULL)
		*import = ledger_value_number(entry->body, "import");
	return true;
}

static void
test_a_yes_keeps_what_it_rests_on(void **state)
{
	struct consent_act act = { .channel = CHANNEL_PAPER, .evidence = "a list", .import = 7 };
	struct consent_row before, after;
	struct demo demo;
	struct reason why;
	int64_t import = 0;

	(void)state;
	demo_make(&demo);
	act.member = demo_member(&demo, old, "Anna", NULL);
	act.address = store_member_address(demo.office->store, act.member);
	act.topic = demo_topic(&demo, "news");
	assert_true(clock_parse_date("2024-05-01", &act.happened_at));
	store_begin(demo.office->store);
	assert_true(consent_give(demo.office, &act, &why));
	store_commit(demo.office->store);
	assert_true(store_consent_read(demo.office->store, act.member, act.topic, act.address, &before));
	confirm(&demo, ask(&demo, act.member, new), true);
	assert_true(store_consent_read(demo.office->store, act.member, act.topic,
	    store_member_address(demo.office->store, act.member), &after));
	assert_int_equal(after.changed_at, before.changed_at);
	assert_int_equal(after.wording, before.wording);
	store_ledger_walk(demo.office->store, after.seq, act.member, find_last, &import);
	assert_int_equal(import, 7);
	demo_remove(&demo);
}

static bool
is_suspended(struct demo *demo, int64_t id)
{
	struct member member;
	struct reason why;
	bool suspended;

	assert_true(member_read(demo->office, id, &member, &why));
	suspended = member.suspended_at != 0;
	member_clear(&member);
	return suspended;
}

static int64_t
catch_up(struct demo *demo)
{
	struct reason why;
	int64_t count;

	store_begin(demo->office->store);
	count = office_catch_up(demo->office, &why);
	store_commit(demo->office->store);
	return count;
}

/* The journal has it, the store has not: nothing goes to the old address, and the answer, read once more, does it whole. */
static void
test_E25_a_crash_before_the_commit(void **state)
{
	struct demo demo;
	int64_t id, waiting;

	(void)state;
	demo_make(&demo);
	id = demo_member(&demo, old, "Anna", news);
	waiting = ask(&demo, id, new);
	confirm(&demo, waiting, false);
	office_close(&demo.office);
	demo_open(&demo);
	assert_int_equal(catch_up(&demo), 1);
	assert_true(is_suspended(&demo, id));
	assert_int_equal(new_address_waiting(demo.office->store, id), waiting);
	assert_int_equal(confirm(&demo, waiting, true).kept, 1);
	assert_false(is_suspended(&demo, id));
	assert_int_equal(state_of(&demo, id, "news"), CONSENT_GIVEN);
	assert_int_equal(catch_up(&demo), 0);
	demo_remove(&demo);
}

/* A stop that was said at the new address, in a store that does not know it, whoever writes to the old one again. */
static void
test_E25_a_stop_said_at_the_new_address(void **state)
{
	struct journal_entry line = { .kind = JOURNAL_STOP, .topic = "news" };
	struct demo demo;
	struct reason why;

	(void)state;
	demo_make(&demo);
	line.happened_at = clock_now();
	line.member = demo_member(&demo, old, "Anna", news);
	blind_index(&demo, new, line.blind_index);
	store_begin(demo.office->store);
	consent_replay(demo.office, &line);
	assert_true(store_bounce_suspend(demo.office->store, line.member, line.happened_at));
	assert_true(bounce_reset(demo.office, line.member, "rang", &why));
	store_commit(demo.office->store);
	assert_int_equal(state_of(&demo, line.member, "news"), CONSENT_WITHDRAWN);
	demo_remove(&demo);
}

/* B-29: erased in a store from before the change, both addresses are marked. */
static void
test_B29_an_erasure_marks_both_addresses(void **state)
{
	struct demo demo;
	struct reason why;
	int64_t id;

	(void)state;
	demo_make(&demo);
	id = demo_member(&demo, old, "Anna", news);
	confirm(&demo, ask(&demo, id, new), true);
	member_finish_all_erasing(demo.office);
	store_begin(demo.office->store);
	assert_true(member_begin_erasing(demo.office, id, true, &why));
	store_rollback(demo.office->store);
	store_begin(demo.office->store);
	store_set_fact(demo.office->store, "journal", 0);
	uint8_t index[BLIND_INDEX_LENGTH];

	blind_index(&demo, old, index);
	store_unsuppress_address(demo.office->store, index);
	store_commit(demo.office->store);
	office_close(&demo.office);
	demo_open(&demo);
	assert_true(catch_up(&demo) > 0);
	assert_true(is_suppressed(&demo, old, NULL));
	assert_true(is_suppressed(&demo, new, NULL));
	assert_false(store_member_is_open(demo.office->store, id));
	demo_remove(&demo);
}

/* What becomes of a letter that is on the wire while its address changes, and where it is to go again. */
static const struct {
	const char *name;
	enum delivery_state state;	/* DELIVERY_CLAIMED: it was not tried, after all */
} on_the_wire[] = {
	{ "put off", DELIVERY_DEFERRED },
	{ "not judged", DELIVERY_WAITING },
	{ "given back", DELIVERY_CLAIMED },
	{ "in doubt, and sent again", DELIVERY_DOUBT },
	{ "left behind by a sender that died", DELIVERY_STATES },
	{ "refused as gone, which is not believed", DELIVERY_REFUSED },
};

static void
come_back(struct store *store, const struct claim *claim, enum delivery_state state)
{
	struct outcome outcome = { .state = state, .fault = state == DELIVERY_REFUSED ? FAULT_MEMBER : FAULT_NONE };
	int64_t last_at;

	if (state == DELIVERY_STATES)
		assert_int_equal(store_delivery_recover_claimed(store, 2, &last_at), 1);
	else if (state == DELIVERY_CLAIMED)
		store_delivery_give_back(store, claim);
	else
		assert_true(store_delivery_outcome(store, claim, &outcome, clock_now(), "", 0));
	if (state == DELIVERY_DOUBT)
		assert_int_equal(store_doubt_settle(store, claim->mailing, claim->member, DELIVERY_WAITING), 1);
	if (state == DELIVERY_REFUSED)
		assert_int_equal(store_delivery_doubt_gone(store, claim->mailing, clock_now()), 1);
}

static void
test_B43_a_letter_that_comes_back_from_the_wire_goes_to_the_new_address(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof on_the_wire / sizeof *on_the_wire; i++) {
		struct store *store;
		struct demo demo;
		struct claim claim;
		int64_t member, mailing;
		int claimed;

		demo_make(&demo);
		store = demo.office->store;
		member = demo_member(&demo, old, "", news);
		mailing = demo_queue(&demo, "---\nsubject: News for families\n---\n\n## New grants\nTopic: news\n\nForty new places are open.\n");
		store_begin(store);
		store_mailing_set_started(store, mailing, clock_now());
		store_delivery_claim(store, mailing, 1, clock_now(), 0, false, &claim, 1, &claimed);
		store_commit(store);
		assert_int_equal(claimed, 1);
		confirm(&demo, ask(&demo, member, new), true);
		store_begin(store);
		come_back(store, &claim, on_the_wire[i].state);
		store_delivery_claim(store, mailing, 2, clock_now(), 0, false, &claim, 1, &claimed);
		store_commit(store);
		if (claimed != 1)
			fail_msg("%s: withheld", on_the_wire[i].name);
		demo_remove(&demo);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_B43_what_goes_along),
		cmocka_unit_test(test_a_yes_keeps_what_it_rests_on),
		cmocka_unit_test(test_E25_a_crash_before_the_commit),
		cmocka_unit_test(test_E25_a_stop_said_at_the_new_address),
		cmocka_unit_test(test_B29_an_erasure_marks_both_addresses),
		cmocka_unit_test(test_B43_a_letter_that_comes_back_from_the_wire_goes_to_the_new_address),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
