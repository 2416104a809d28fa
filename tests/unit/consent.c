/*
 * Agreements and stops: what makes a yes, what ends one, and what nobody can lift but the person (B-01 to B-28).
 */
#include "unit/unit.h"

#include "store/store_consent.h"
#include "store/store_member.h"
#include "store/store_topic.h"
#include "unit/demo_office.h"

static const char *const both[] = { "news", "signposting", NULL };

/* One attempt each to write down a yes; "" = it counts. */
static const struct attempt {
	const char *name;
	const char *topic;
	const char *day;
	const char *evidence;
	const char *says;
} attempts[] = {
	{ "an ordinary yes", "news", "2024-05-01", "form 1", "" },
	{ "B-05: no evidence", "news", "2024-05-01", "", "without evidence" },
	{ "B-05: no evidence at all", "news", "2024-05-01", NULL, "without evidence" },
	{ "a day to come", "news", "2096-05-01", "form 1", "future" },
	{ "B-03: nothing to agree to on that day", "news", "2019-12-31", "form 1", "no wording" },
	{ "the first day of the wording", "news", "2020-01-01", "form 1", "" },
	{ "A-10: a topic that goes by role", "board", "2024-05-01", "form 1", "role" },
	{ "a topic that concerns one person", "service", "2024-05-01", "form 1", "the one person it is about" },
};

static bool
give(struct demo *demo, int64_t member, const char *topic, int64_t at, const char *evidence, int64_t import,
    struct reason *why)
{
	struct consent_act act = { .member = member, .topic = demo_topic(demo, topic), .channel = CHANNEL_PAPER,
		.happened_at = at, .evidence = evidence, .import = import };
	bool done;

	act.address = store_member_address(demo->office->store, member);
	store_begin(demo->office->store);
	done = consent_give(demo->office, &act, why);
	store_commit(demo->office->store);
	return done;
}

static int
stop(struct demo *demo, int64_t member, const char *topic, int64_t at)
{
	struct consent_act act = { .member = member, .topic = topic != NULL ? demo_topic(demo, topic) : 0,
		.channel = CHANNEL_PHONE, .happened_at = at, .evidence = "told by phone" };
	struct reason why;
	int ended;

	act.address = store_member_address(demo->office->store, member);
	store_begin(demo->office->store);
	if (!consent_stop(demo->office, &act, &ended, &why))
		fail_msg("%s", why.text);
	store_commit(demo->office->store);
	return ended;
}

static enum consent_state
state_of(struct demo *demo, int64_t member, const char *topic)
{
	return store_consent_state(demo->office->store, member, demo_topic(demo, topic),
	    store_member_address(demo->office->store, member));
}

static int64_t
objected_at(struct demo *demo, int64_t id)
{
	struct address_facts facts;

	assert_true(store_address_facts(demo->office->store, store_member_address(demo->office->store, id), &facts));
	return facts.objected_at;
}

static void
test_what_counts_as_a_yes(void **state)
{
	struct demo demo;

	(void)state;
	demo_make(&demo);
	for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
		struct reason why = { 0 };
		char address[64];
		int64_t id, at;

		snprintf(address, sizeof address, "p%zu@example.org", i);
		id = demo_member(&demo, address, "Jo", NULL);
		assert_true(clock_parse_date(attempts[i].day, &at));
		if (give(&demo, id, attempts[i].topic, at, attempts[i].evidence, 0, &why) != (attempts[i].says[0] == '\0') ||
		    strstr(why.text, attempts[i].says) == NULL)
			fail_msg("%s: said '%s'", attempts[i].name, why.text);
		assert_int_equal(state_of(&demo, id, attempts[i].topic),
		    attempts[i].says[0] == '\0' ? CONSENT_GIVEN : CONSENT_NONE);
	}
	demo_remove(&demo);
}

/* B-03, B-05: nobody can have agreed to words that were not in force yet. */
static void
test_B05_a_wording_counts_from_its_day_on(void **state)
{
	struct consent_act act = { .channel = CHANNEL_PAPER, .evidence = "form 1" };
	struct demo demo;
	struct reason why = { 0 };

	(void)state;
	demo_make(&demo);
	act.member = demo_member(&demo, "jo@example.org", "Jo", NULL);
	act.address = store_member_address(demo.office->store, act.member);
	act.topic = demo_topic(&demo, "news");
	act.wording = store_wording_in_force(demo.office->store, "news", clock_now());
	assert_true(clock_parse_date("2019-12-31", &act.happened_at));
	store_begin(demo.office->store);
	assert_false(consent_give(demo.office, &act, &why));
	assert_non_null(strstr(why.text, "was not in force yet"));
	assert_true(clock_parse_date("2020-01-01", &act.happened_at));
	assert_true(consent_give(demo.office, &act, &why));
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* B-07: a form that is older than the stop changes nothing, whoever types it in and when. */
static void
test_B07_only_a_newer_yes_undoes_a_stop(void **state)
{
	struct demo demo;
	struct reason why;
	int64_t id, now;

	(void)state;
	demo_make(&demo);
	now = clock_now();
	id = demo_member(&demo, "jo@example.org", "Jo", both);
	assert_int_equal(stop(&demo, id, "news", now - 3600), 1);
	assert_false(give(&demo, id, "news", now - 7200, "form 2", 0, &why));
	assert_non_null(strstr(why.text, "newer yes"));
	assert_int_equal(why.kind, REASON_REFUSED);
	assert_int_equal(state_of(&demo, id, "news"), CONSENT_WITHDRAWN);
	assert_true(give(&demo, id, "news", now - 60, "told by phone", 0, &why));
	assert_int_equal(state_of(&demo, id, "news"), CONSENT_GIVEN);
	demo_remove(&demo);
}

/* B-07: of several stops the latest counts, in whatever order they were written down; '-' is a stop, '+' a yes that
 * counts, '!' a yes that does not, in hours ago. */
static const struct {
	const char *name;
	bool all;		/* the stops are to everything */
	struct {
		char act;
		int hours;
	} acts[6];
} orders[] = {
	{ "a later stop", false, { { '-', 9 }, { '-', 1 }, { '!', 5 }, { '+', 0 } } },
	{ "written down the other way round", false, { { '-', 1 }, { '-', 9 }, { '!', 5 }, { '+', 0 } } },
	{ "an older one after a yes", false, { { '-', 5 }, { '+', 3 }, { '-', 9 }, { '!', 7 }, { '+', 1 } } },
	{ "two objections", true, { { '-', 9 }, { '-', 1 }, { '!', 5 }, { '+', 0 } } },
	{ "two objections, the other way round", true, { { '-', 1 }, { '-', 9 }, { '!', 5 }, { '+', 0 } } },
};

static void
test_B07_the_latest_stop_counts(void **state)
{
	struct demo demo;
	struct reason why;

	(void)state;
	demo_make(&demo);
	for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
		const char *topic = orders[i].all ? NULL : "news";
		int64_t now = clock_now(), id;
		char address[64];

		snprintf(address, sizeof address, "o%zu@example.org", i);
		id = demo_member(&demo, address, "Jo", both);
		for (int a = 0; orders[i].acts[a].act != '\0'; a++) {
			int64_t at = now - orders[i].acts[a].hours * 3600;

			if (orders[i].acts[a].act == '-')
				stop(&demo, id, topic, at);
			else if (give(&demo, id, "news", at, "form 2", 0, &why) != (orders[i].acts[a].act == '+'))
				fail_msg("%s: yes number %d", orders[i].name, a);
		}
	}
	demo_remove(&demo);
}

/* B-28: the same where a stop to everything becomes one for each topic. */
static void
test_B28_a_copied_suppression_keeps_the_latest_date(void **state)
{
	const uint8_t blind_index[BLIND_INDEX_LENGTH] = { 1 };
	struct demo demo;
	int64_t news, events;

	(void)state;
	demo_make(&demo);
	news = demo_topic(&demo, "news");
	events = demo_topic(&demo, "events");
	store_begin(demo.office->store);
	store_suppress(demo.office->store, blind_index, events, 100);
	store_suppress(demo.office->store, blind_index, 0, 500);
	store_unsuppress(demo.office->store, blind_index, news);
	assert_int_equal(store_suppressed_since(demo.office->store, blind_index, events), 500);
	assert_int_equal(store_suppressed_since(demo.office->store, blind_index, news), 0);
	store_commit(demo.office->store);
	demo_remove(&demo);
}

/* B-28: an import never does, not even with a newer date. */
static void
test_B28_an_import_lifts_no_stop(void **state)
{
	struct demo demo;
	struct reason why;
	int64_t id;

	(void)state;
	demo_make(&demo);
	id = demo_member(&demo, "jo@example.org", "Jo", both);
	stop(&demo, id, "news", clock_now() - 3600);
	assert_false(give(&demo, id, "news", clock_now(), "row 5", 1, &why));
	assert_non_null(strstr(why.text, "has said stop to news"));
	assert_int_equal(state_of(&demo, id, "news"), CONSENT_WITHDRAWN);
	demo_remove(&demo);
}

/* one address, two people, one stop. */
static void
test_A08_a_stop_holds_for_everybody_at_the_address(void **state)
{
	struct new_member second = { .address = "HOME@Example.org", .name = "Sam", .roles = ROLE_MEMBER,
		.capacity = CAPACITY_PARENT, .district = "", .second_person = true };
	struct demo demo;
	struct reason why;
	int64_t one, two;

	(void)state;
	demo_make(&demo);
	one = demo_member(&demo, "home@example.org", "Jo", both);
	store_begin(demo.office->store);
	assert_true(member_add(demo.office, &second, &two, &why));
	store_commit(demo.office->store);
	assert_true(give(&demo, two, "news", clock_now() - 7200, "form", 0, &why));
	assert_int_equal(stop(&demo, one, "news", clock_now() - 3600), 2);
	assert_int_equal(state_of(&demo, two, "news"), CONSENT_WITHDRAWN);
	assert_int_equal(state_of(&demo, one, "signposting"), CONSENT_GIVEN);
	demo_remove(&demo);
}

/* B-23: "nothing any more" ends every yes and stands until the person says yes again. */
static void
test_B23_an_objection_ends_everything(void **state)
{
	struct demo demo;
	struct reason why;
	int64_t id, now;

	(void)state;
	demo_make(&demo);
	id = demo_member(&demo, "jo@example.org", "Jo", both);
	now = clock_now();
	assert_int_equal(stop(&demo, id, NULL, now - 3600), 2);
	assert_int_equal(objected_at(&demo, id), now - 3600);
	stop(&demo, id, NULL, now - 9000);		/* an older one, written down later */
	assert_int_equal(objected_at(&demo, id), now - 3600);
	assert_false(give(&demo, id, "events", now - 7200, "old form", 0, &why));
	assert_true(give(&demo, id, "events", clock_now(), "told by phone", 0, &why));
	assert_int_equal(objected_at(&demo, id), 0);
	assert_int_equal(state_of(&demo, id, "news"), CONSENT_WITHDRAWN);
	demo_remove(&demo);
}

/* B-23, B-28: Jo objects, Sam who shares the address agrees to news, then Jo to events: each lifts what they spoke of, and no import
 * brings the rest. */
static void
test_B23_a_yes_lifts_its_own_topic_alone(void **state)
{
	struct new_member second = { .address = "home@example.org", .name = "Sam", .roles = ROLE_MEMBER,
		.capacity = CAPACITY_PARENT, .district = "", .second_person = true };
	struct topic later = { .name = "lottery", .class = TOPIC_NATIONAL, .title = "Lottery", .description = "Our lottery." };
	struct address_facts facts;
	struct demo demo;
	struct reason why;
	int64_t jo, sam, now;

	(void)state;
	demo_make(&demo);
	now = clock_now();
	jo = demo_member(&demo, "home@example.org", "Jo", both);
	store_begin(demo.office->store);
	assert_true(member_add(demo.office, &second, &sam, &why));
	store_commit(demo.office->store);
	stop(&demo, jo, NULL, now - 3600);
	assert_true(give(&demo, sam, "news", now - 1800, "form", 0, &why));
	assert_int_equal(objected_at(&demo, jo), now - 3600);
	store_begin(demo.office->store);
	store_topic_put(demo.office->store, &later, BASIS_CONSENT, 0, 1, now);
	store_commit(demo.office->store);
	assert_true(give(&demo, jo, "events", now, "told by phone", 0, &why));
	assert_int_equal(objected_at(&demo, jo), 0);
	assert_true(store_address_facts(demo.office->store, store_member_address(demo.office->store, jo), &facts));
	assert_false(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, "news")));
	assert_false(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, "events")));
	assert_true(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, "surveys")));
	assert_true(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, "partners")));
	assert_true(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, "lottery")));
	assert_false(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, "board")));
	demo_remove(&demo);
}

/* An address that must never be written to: whoever has it, and before anybody has it. */
static void
test_B28_a_suppression_outlives_what_it_was_about(void **state)
{
	struct consent_act act = { .channel = CHANNEL_PHONE, .evidence = "told by phone" };
	struct address_facts facts;
	struct demo demo;
	struct reason why;
	int64_t id;
	int people;

	(void)state;
	demo_make(&demo);
	act.happened_at = clock_now() - 3600;
	store_begin(demo.office->store);
	assert_true(consent_suppress(demo.office, "Never@Example.org", &act, &people, &why));
	store_commit(demo.office->store);
	assert_int_equal(people, 0);
	id = demo_member(&demo, "never@example.org", "Jo", NULL);
	assert_true(store_address_facts(demo.office->store, store_member_address(demo.office->store, id), &facts));
	assert_true(store_is_suppressed(demo.office->store, facts.blind_index, 0));
	assert_false(give(&demo, id, "news", clock_now() - 7200, "old form", 0, &why));
	assert_false(give(&demo, id, "news", clock_now(), "row 5", 1, &why));
	/* Their own fresh yes is about that topic only; the others stay suppressed. */
	assert_true(give(&demo, id, "news", clock_now(), "told by phone", 0, &why));
	assert_false(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, "news")));
	assert_true(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, "events")));
	demo_remove(&demo);
}

/* A stop to something never agreed to is written down as well, and holds. */
static void
test_a_stop_without_a_yes_holds(void **state)
{
	struct demo demo;
	struct reason why;
	int64_t id;

	(void)state;
	demo_make(&demo);
	id = demo_member(&demo, "jo@example.org", "Jo", NULL);
	assert_int_equal(stop(&demo, id, "events", clock_now() - 3600), 0);
	assert_false(give(&demo, id, "events", clock_now() - 7200, "old form", 0, &why));
	assert_int_equal(state_of(&demo, id, "events"), CONSENT_NONE);
	demo_remove(&demo);
}

/* A-25, B-05: what happened to a topic and its wordings around a letter that was made at 1000 and answered at 2000, on a clock of ours. */
static const struct change {
	const char *name;
	int64_t topic_at;		/* its description was changed then */
	int64_t retired_at;		/* the wording */
	int64_t other_at, other_from;	/* another wording came */
	bool same;
} changes[] = {
	{ "nothing",					0,	0,	0,	0,	true },
	{ "the topic, before the letter",		1000,	0,	0,	0,	true },
	{ "the topic, since",				1001,	0,	0,	0,	false },
	{ "no wording any more",			0,	1500,	0,	0,	false },
	{ "another wording, before the letter",		0,	0,	900,	950,	true },
	{ "another one, said to be older",		0,	0,	1500,	900,	false },
	{ "another one, known before, begins since",	0,	0,	900,	1500,	false },
	{ "another one, for later",			0,	0,	1500,	2001,	true },
};

static void
make_change(struct demo *demo, const struct change *change, int64_t wording, int64_t zero)
{
	char name[] = "news", *names[] = { name, NULL };
	struct store *store = demo->office->store;
	struct wording other = { .name = name, .version = 1, .in_force_from = zero + change->other_from, .text = name,
		.privacy_notice = name, .topics = names };
	struct topic topic = { 0 };

	assert_true(store_topic_by_name(store, name, &topic, NULL));
	if (change->topic_at != 0)
		store_topic_put(store, &topic, BASIS_CONSENT, 0, 2, zero + change->topic_at);
	if (change->retired_at != 0)
		store_wording_retire(store, wording, true, zero + change->retired_at);
	if (change->other_at != 0)
		store_wording_add(store, &other, zero + change->other_at);
	store_topic_clear(&topic);
}

static void
test_B05_what_a_letter_showed_is_still_so(void **state)
{
	struct demo demo;
	int64_t zero, news, wording;

	(void)state;
	demo_make(&demo);
	zero = clock_now();
	news = demo_topic(&demo, "news");
	wording = store_wording_in_force(demo.office->store, "news", zero);
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		int64_t expected;

		store_begin(demo.office->store);
		make_change(&demo, &changes[i], wording, zero);
		expected = changes[i].same ? store_wording_in_force(demo.office->store, "news", zero + 1000) : 0;
		if (store_wording_unchanged(demo.office->store, news, zero + 1000, zero + 2000) != expected)
			fail_msg("%s", changes[i].name);
		store_rollback(demo.office->store);
	}
	demo_remove(&demo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_counts_as_a_yes),
		cmocka_unit_test(test_B05_a_wording_counts_from_its_day_on),
		cmocka_unit_test(test_B07_only_a_newer_yes_undoes_a_stop),
		cmocka_unit_test(test_B07_the_latest_stop_counts),
		cmocka_unit_test(test_B28_a_copied_suppression_keeps_the_latest_date),
		cmocka_unit_test(test_B28_an_import_lifts_no_stop),
		cmocka_unit_test(test_A08_a_stop_holds_for_everybody_at_the_address),
		cmocka_unit_test(test_B23_an_objection_ends_everything),
		cmocka_unit_test(test_B23_a_yes_lifts_its_own_topic_alone),
		cmocka_unit_test(test_B28_a_suppression_outlives_what_it_was_about),
		cmocka_unit_test(test_a_stop_without_a_yes_holds),
		cmocka_unit_test(test_B05_what_a_letter_showed_is_still_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
