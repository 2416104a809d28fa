/*
 * The gate: who gets what, and not a byte more.  A-20, A-21, B-12, B-22, B-50.
 */
#include "unit/unit.h"

#include <glib.h>

#include "core/press.h"
#include "store/store_consent.h"
#include "store/store_delivery.h"
#include "store/store_gate.h"
#include "store/store_import.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "unit/demo_office.h"

static const char newsletter[] =
    "---\nsubject: News for families\n---\n\nHello {{name}},\n\n"
    "## New short-break grants\nTopic: news\n\nForty new places are open.\n\n"
    "## Coffee morning in Watford\nTopic: events\n\nCome and meet other parents.\n\n"
    "## Petition about the school bus\nTopic: signposting\nFrom: Yellow Bus Friends\n"
    "Link: https://yellowbus.example/petition\n\nYellow Bus Friends ask people to sign their petition.\n";

static int
set_up(void **state)
{
	struct demo *demo = memory_new(sizeof *demo);

	demo_make(demo);
	*state = demo;
	return 0;
}

/* The whole message in clear: headers as they are, both bodies decoded, in one text, folded. */
static char *
in_clear(const struct buffer *body)
{
	GString *clear = g_string_new(NULL);
	const char *at = body->bytes;

	for (size_t i = 0; i < body->length; i++) {
		if (at[i] == '=' && i + 2 < body->length && at[i + 1] == '\r') {
			i += 2;
		} else if (at[i] == '=' && i + 2 < body->length && g_ascii_isxdigit(at[i + 1])) {
			g_string_append_c(clear, (char)(g_ascii_xdigit_value(at[i + 1]) * 16 +
			    g_ascii_xdigit_value(at[i + 2])));
			i += 2;
		} else {
			g_string_append_c(clear, (char)g_ascii_tolower(at[i]));
		}
	}
	return g_string_free(clear, FALSE);
}

static bool
holds_the_petition(const struct buffer *body)
{
	char *clear = in_clear(body);
	bool holds = strstr(clear, "petition") != NULL || strstr(clear, "yellow bus") != NULL ||
	    strstr(clear, "yellowbus") != NULL;

	g_free(clear);
	return holds;
}

static int
claim_all(struct demo *demo, int64_t mailing, struct claim *claims, int room)
{
	int claimed;

	store_begin(demo->office->store);
	store_delivery_claim(demo->office->store, mailing, 1, clock_now() + 1, 0, false, claims, room, &claimed);
	store_commit(demo->office->store);
	return claimed;
}

/* A-20: 40 of 100 get the signposted section. */
static void
forty_of_a_hundred_see_the_petition_and_sixty_see_no_byte_of_it(void **state)
{
	static const char *const all[] = { "news", "events", "signposting", NULL }, *const most[] = { "news", "events", NULL };
	struct demo *demo = *state;
	struct press *press = press_new(demo->office, false);
	struct claim claims[128];
	int64_t mailing;
	int with = 0, claimed;

	for (int i = 0; i < 100; i++) {
		char address[64];

		snprintf(address, sizeof address, "parent%d@example.org", i);
		demo_member(demo, address, "", i < 40 ? all : most);
	}
	mailing = demo_queue(demo, newsletter);
	claimed = claim_all(demo, mailing, claims, 128);
	assert_int_equal(claimed, 100);
	for (int i = 0; i < claimed; i++) {
		struct pressed letter;
		struct reason why;
		bool trouble, holds;

		store_begin(demo->office->store);
		if (!press_letter(press, &claims[i], &letter, &trouble, &why))
			fail_msg("%s", why.text);
		store_commit(demo->office->store);
		holds = holds_the_petition(&letter.body);
		assert_int_equal(holds, (claims[i].verdict.bits & 4) != 0);
		with += holds;
		buffer_free(&letter.body);
	}
	assert_int_equal(with, 40);
	press_free(&press);
}

/* B-22: whoever stops in the middle of a mailing gets nothing more. */
static void
nothing_is_claimed_after_a_stop_is_committed(void **state)
{
	static const char *const news[] = { "news", NULL };
	struct demo *demo = *state;
	struct consent_act act = { .channel = CHANNEL_PHONE, .evidence = "told by phone", .happened_at = clock_now() };
	struct claim claims[16];
	struct books books;
	struct reason why;
	int64_t members[10], last = 0, mailing;
	int stopped;

	for (int i = 0; i < 10; i++) {
		char address[64];

		snprintf(address, sizeof address, "parent%d@example.org", i);
		members[i] = demo_member(demo, address, "", news);
	}
	mailing = demo_queue(demo, newsletter);
	assert_int_equal(claim_all(demo, mailing, claims, 4), 4);
	for (int i = 0; i < 10; i++) {	/* somebody who is still waiting */
		bool claimed = false;

		for (int c = 0; c < 4; c++)
			claimed |= claims[c].member == members[i];
		if (!claimed)
			last = members[i];
	}
	store_begin(demo->office->store);
	act.member = last;
	assert_true(consent_stop(demo->office, &act, &stopped, &why));
	store_commit(demo->office->store);
	assert_int_equal(stopped, 1);
	assert_int_equal(claim_all(demo, mailing, claims, 16), 5);
	for (int i = 0; i < 5; i++)
		assert_int_not_equal(claims[i].member, last);
	assert_true(store_books(demo->office->store, mailing, &books));
	assert_true(books.balanced);
	assert_int_equal(books.withheld_by[WITHHELD_OBJECTED] + books.withheld_by[WITHHELD_WITHDRAWN], 1);
}

/* One claim decides about both kinds, in whatever order they are due; only those that go are handed over. */
static void
who_gets_it_and_who_does_not_are_told_apart(void **state)
{
	static const char *const news[] = { "news", NULL }, *const none[] = { NULL };
	struct demo *demo = *state;
	struct store *store = demo->office->store;
	int64_t members[9], mailing;
	struct claim claims[16];
	int decided, claimed;

	for (int i = 0; i < 9; i++) {
		char address[64];

		snprintf(address, sizeof address, "parent%d@example.org", i);
		members[i] = demo_member(demo, address, "", i % 3 == 0 ? none : news);
	}
	mailing = demo_queue(demo, newsletter);
	store_begin(store);
	decided = store_delivery_claim(store, mailing, 7, clock_now() + 1, 5, false, claims, 16, &claimed);
	store_commit(store);
	assert_int_equal(decided, 9);
	assert_int_equal(claimed, 6);
	for (int i = 0; i < 9; i++) {
		struct delivery_row row;
		int times = 0;

		for (int c = 0; c < claimed; c++)
			times += claims[c].member == members[i];
		assert_int_equal(times, i % 3 != 0);
		assert_true(store_delivery_read(store, mailing, members[i], &row));
		assert_int_equal(row.state, i % 3 != 0 ? DELIVERY_CLAIMED : DELIVERY_WITHHELD);
		assert_int_equal(row.reason, i % 3 != 0 ? WITHHELD_NOT : WITHHELD_NO_CONSENT);
	}
	for (int c = 0; c < claimed; c++) {
		assert_int_not_equal(claims[c].verdict.bits, 0);
		assert_int_not_equal(claims[c].domain_tag, 0);
		assert_int_equal(claims[c].first_try_at, claims[c].decided_at);
	}
}

enum what { SAID_NOTHING, SAID_STOP_ONE, OBJECTED, SUSPENDED, RESTRICTED, IMPORTING, SUPPRESSED, NOT_A_MEMBER, HOUSEHOLD };

static const struct {
	const char *name;
	enum what what;
	enum withheld reason;
} reasons[] = {
	{ "never agreed", SAID_NOTHING, WITHHELD_NO_CONSENT },
	{ "said stop to the only topic", SAID_STOP_ONE, WITHHELD_WITHDRAWN },
	{ "objected to all", OBJECTED, WITHHELD_OBJECTED },
	{ "bounced too often", SUSPENDED, WITHHELD_SUSPENDED },
	{ "asked us to wait", RESTRICTED, WITHHELD_RESTRICTED },
	{ "import not finished", IMPORTING, WITHHELD_IMPORT },
	{ "address suppressed", SUPPRESSED, WITHHELD_SUPPRESSED },
	{ "left the role after queueing", NOT_A_MEMBER, WITHHELD_AUDIENCE },
	{ "the other parent said stop (A-08)", HOUSEHOLD, WITHHELD_WITHDRAWN },
};

static void
make_it_so(struct demo *demo, enum what what, int64_t id)
{
	struct consent_act act = { .member = id, .channel = CHANNEL_PHONE, .evidence = "phone", .happened_at = clock_now() };
	struct new_member second = { .address = "P@Example.org", .name = "", .roles = ROLE_MEMBER,
		.capacity = CAPACITY_PARENT, .district = "", .second_person = true };
	struct member member;
	struct reason why;
	uint8_t digest[IMPORT_DIGEST] = { 0 };
	int64_t done;
	int stopped;

	assert_true(member_read(demo->office, id, &member, &why));
	switch (what) {
	case SAID_NOTHING:
		break;
	case SAID_STOP_ONE:
		act.topic = demo_topic(demo, "news");
		assert_true(consent_stop(demo->office, &act, &stopped, &why));
		break;
	case OBJECTED:
		assert_true(consent_stop(demo->office, &act, &stopped, &why));
		break;
	case SUSPENDED:
		query_run(demo->office->store->main, "UPDATE members SET suspended_at = 5 WHERE id = ?1", "i", id);
		break;
	case RESTRICTED:
		store_member_set_state(demo->office->store, id, MEMBER_RESTRICTED);
		break;
	case IMPORTING:
		done = store_import_begin(demo->office->store, "a file", digest, 5, &done);
		query_run(demo->office->store->main, "UPDATE members SET import = ?2 WHERE id = ?1", "ii", id, done);
		break;
	case SUPPRESSED:
		store_suppress(demo->office->store, member.blind_index, 0, 5);
		break;
	case NOT_A_MEMBER:
		store_member_set_roles(demo->office->store, id, ROLE_STAFF, CAPACITY_PARENT);
		break;
	case HOUSEHOLD:
		assert_true(member_add(demo->office, &second, &act.member, &why));
		act.topic = demo_topic(demo, "news");
		assert_true(consent_stop(demo->office, &act, &stopped, &why));
		assert_int_equal(stopped, 1);
		break;
	}
	member_clear(&member);
}

static void
each_state_of_a_person_has_its_reason(void **state)
{
	static const char *const news[] = { "news", NULL };
	(void)state;

	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
		struct demo demo;
		struct verdict verdict;
		struct claim claims[8];
		int64_t mailing, id;

		demo_make(&demo);
		id = demo_member(&demo, "p@example.org", "", reasons[i].what == SAID_NOTHING ? NULL : news);
		mailing = demo_queue(&demo, newsletter);
		store_begin(demo.office->store);
		make_it_so(&demo, reasons[i].what, id);
		store_commit(demo.office->store);
		assert_true(store_gate_person(demo.office->store, mailing, id, clock_now(), &verdict));
		if (verdict.bits != 0 || verdict.reason != reasons[i].reason)
			fail_msg("%s: bits %u, reason %d", reasons[i].name, verdict.bits, (int)verdict.reason);
		assert_int_equal(claim_all(&demo, mailing, claims, 8), 0);
		demo_remove(&demo);
	}
}

static void
an_item_past_its_end_is_not_shown(void **state)
{
	static const char *const news[] = { "news", "events", NULL };
	struct demo *demo = *state;
	int64_t id = demo_member(demo, "p@example.org", "", news), mailing = demo_queue(demo, newsletter);
	struct verdict verdict;

	query_run(demo->office->store->main, "UPDATE items SET ends_at = ?2 WHERE mailing = ?1 AND position = 0", "ii",
	    mailing, clock_now() - 1);
	assert_true(store_gate_person(demo->office->store, mailing, id, clock_now(), &verdict));
	assert_int_equal(verdict.bits, 2);
	query_run(demo->office->store->main, "UPDATE items SET ends_at = ?2 WHERE mailing = ?1", "ii", mailing,
	    clock_now() - 1);
	assert_true(store_gate_person(demo->office->store, mailing, id, clock_now(), &verdict));
	assert_int_equal(verdict.bits, 0);
	assert_int_equal(verdict.reason, WITHHELD_ENDED);
}

static int64_t
person_with_role(struct demo *demo, const char *address, unsigned role, unsigned capacity)
{
	struct new_member given = { .address = address, .name = "", .roles = role, .capacity = capacity, .district = "" };
	struct reason why;
	int64_t id;

	store_begin(demo->office->store);
	if (!member_add(demo->office, &given, &id, &why))
		fail_msg("%s", why.text);
	store_commit(demo->office->store);
	return id;
}

/* An objection does not touch rep work, but it must not hide what else is the matter with the person. */
static void
a_reason_that_passes_does_not_hide_a_later_one(void **state)
{
	static const char notice[] = "---\nsubject: Rota for March\nkind: notice\naudience: reps\n---\n\n"
	    "## The rota\nTopic: rep-work\n\nHere is who goes where.\n";
	struct demo *demo = *state;
	struct driver *store = demo->office->store->main;
	int64_t id = person_with_role(demo, "rep@example.org", ROLE_REP, CAPACITY_PARENT);
	int64_t mailing = demo_queue(demo, notice);
	struct verdict verdict;

	query_run(store, "UPDATE members SET objected_at = 5 WHERE id = ?1", "i", id);
	assert_true(store_gate_person(demo->office->store, mailing, id, clock_now(), &verdict));
	assert_int_equal(verdict.bits, 1);
	query_run(store, "UPDATE members SET suspended_at = 5 WHERE id = ?1", "i", id);
	assert_true(store_gate_person(demo->office->store, mailing, id, clock_now(), &verdict));
	assert_int_equal(verdict.reason, WITHHELD_SUSPENDED);
	query_run(store, "UPDATE members SET suspended_at = 0, capacity = 2 WHERE id = ?1", "i", id);
	assert_true(store_gate_person(demo->office->store, mailing, id, clock_now(), &verdict));
	assert_int_equal(verdict.reason, WITHHELD_AUDIENCE);
}

/* Partners get their news by role; they may say stop all the same (reg 23). */
static void
a_partner_who_said_stop_gets_no_partner_news(void **state)
{
	static const char notice[] = "---\nsubject: Meeting in May\nkind: notice\naudience: partners\n---\n\n"
	    "## The meeting\nTopic: partners\n\nWe meet in May.\n";
	struct demo *demo = *state;
	int64_t id = person_with_role(demo, "jo@example.com", ROLE_PARTNER_CONTACT, CAPACITY_PROFESSIONAL);
	int64_t mailing = demo_queue(demo, notice);
	struct consent_act act = { .member = id, .topic = demo_topic(demo, "partners"), .channel = CHANNEL_EMAIL,
		.evidence = "mail", .happened_at = clock_now() };
	struct verdict verdict;
	struct reason why;
	int stopped;

	assert_true(store_gate_person(demo->office->store, mailing, id, clock_now(), &verdict));
	assert_int_equal(verdict.bits, 1);
	store_begin(demo->office->store);
	assert_true(consent_stop(demo->office, &act, &stopped, &why));
	store_commit(demo->office->store);
	assert_true(store_gate_person(demo->office->store, mailing, id, clock_now(), &verdict));
	assert_int_equal(verdict.bits, 0);
	assert_int_equal(verdict.reason, WITHHELD_SUPPRESSED);
}

/* B-23, B-28: they or whoever shares their address agree to something; what they stopped besides stays stopped. */
static void
a_yes_to_events_brings_no_partner_news_back(void **state)
{
	static const char notice[] = "---\nsubject: Meeting in May\nkind: notice\naudience: partners\n---\n\n"
	    "## The meeting\nTopic: partners\n\nWe meet in May.\n";
	static const char *const addresses[] = { "jo@example.com", "home@example.com" };
	struct demo *demo = *state;
	struct new_member second = { .address = addresses[1], .name = "", .roles = ROLE_MEMBER, .capacity = CAPACITY_PARENT,
		.district = "", .second_person = true };
	struct consent_act said = { .channel = CHANNEL_PHONE, .evidence = "told by phone", .happened_at = clock_now() - 60 };
	struct verdict verdict;
	struct reason why;
	int64_t partners[2], who[2], mailing;
	int ended;

	for (int i = 0; i < 2; i++)
		who[i] = partners[i] = person_with_role(demo, addresses[i], ROLE_PARTNER_CONTACT, CAPACITY_PROFESSIONAL);
	mailing = demo_queue(demo, notice);
	store_begin(demo->office->store);
	assert_true(member_add(demo->office, &second, &who[1], &why));
	said.member = who[0];
	assert_true(consent_stop(demo->office, &said, &ended, &why));
	assert_true(consent_suppress(demo->office, addresses[1], &said, &ended, &why));
	for (int i = 0; i < 2; i++) {
		struct consent_act act = { .member = who[i], .address = store_member_address(demo->office->store, who[i]),
			.topic = demo_topic(demo, "events"), .channel = CHANNEL_PHONE, .evidence = "only events", .happened_at = clock_now() };

		assert_true(consent_give(demo->office, &act, &why));
		assert_true(store_gate_person(demo->office->store, mailing, partners[i], clock_now(), &verdict));
		assert_int_equal(verdict.bits, 0);
		assert_int_equal(verdict.reason, WITHHELD_SUPPRESSED);
	}
	store_commit(demo->office->store);
}

/* A-06: a mail to parents never reaches somebody who is only a professional. */
static void
professionals_are_not_in_the_audience_of_parents(void **state)
{
	struct demo *demo = *state;
	struct new_member given = { .address = "nurse@example.com", .name = "", .roles = ROLE_MEMBER,
		.capacity = CAPACITY_PROFESSIONAL, .district = "" };
	struct reason why;
	struct books books;
	int64_t id;

	store_begin(demo->office->store);
	assert_true(member_add(demo->office, &given, &id, &why));
	store_commit(demo->office->store);
	demo_member(demo, "p@example.org", "", NULL);
	assert_true(store_books(demo->office->store, demo_queue(demo, newsletter), &books));
	assert_int_equal(books.intended, 1);
}

/* B-50: with the personal fields out, letters of one version are the same to the byte. */
static void
letters_of_one_version_differ_in_the_personal_fields_only(void **state)
{
	static const char *const news[] = { "news", NULL };
	struct demo *demo = *state;
	struct press *press = press_new(demo->office, false);
	struct pressed letters[2];
	struct claim claims[2];
	struct reason why;
	bool trouble;

	demo_member(demo, "aaaaa@example.org", "Alia Khan", news);
	demo_member(demo, "bbbbb@example.org", "Bert Kent", news);
	assert_int_equal(claim_all(demo, demo_queue(demo, newsletter), claims, 2), 2);
	store_begin(demo->office->store);
	for (int i = 0; i < 2; i++)
		if (!press_letter(press, &claims[i], &letters[i], &trouble, &why))
			fail_msg("%s", why.text);
	store_commit(demo->office->store);
	assert_int_equal(letters[0].body.length, letters[1].body.length);
	for (int i = 0; i < 2; i++) {
		char *same = letters[i].body.bytes, *hit;
		static const char *const words[] = { "Alia Khan", "Bert Kent", "aaaaa@", "bbbbb@" };

		for (int w = 0; w < 4; w++)
			while ((hit = strstr(same, words[w])) != NULL)
				memset(hit, '#', strlen(words[w]));
		while ((hit = strstr(same, "stop+")) != NULL)
			memset(hit, '#', 5 + 32);
		hit = strstr(same, "Message-ID:");
		memset(hit, '#', strcspn(hit, "\r"));
	}
	assert_memory_equal(letters[0].body.bytes, letters[1].body.bytes, letters[0].body.length);
	press_free(&press);
	buffer_free(&letters[0].body);
	buffer_free(&letters[1].body);
}

#define TEST(function)	cmocka_unit_test_setup_teardown(function, set_up, demo_tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(forty_of_a_hundred_see_the_petition_and_sixty_see_no_byte_of_it),
		TEST(nothing_is_claimed_after_a_stop_is_committed),
		TEST(who_gets_it_and_who_does_not_are_told_apart),
		cmocka_unit_test(each_state_of_a_person_has_its_reason),
		TEST(a_reason_that_passes_does_not_hide_a_later_one),
		TEST(a_partner_who_said_stop_gets_no_partner_news),
		TEST(a_yes_to_events_brings_no_partner_news_back),
		TEST(an_item_past_its_end_is_not_shown),
		TEST(professionals_are_not_in_the_audience_of_parents),
		TEST(letters_of_one_version_differ_in_the_personal_fields_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
