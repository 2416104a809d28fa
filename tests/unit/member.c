/*
 * Members: names that cannot do harm, addresses that several share, and an erasure that leaves nothing.
 */
#include "unit/unit.h"

#include "store/store_consent.h"
#include "store/store_member.h"
#include "unit/demo_office.h"

/* E-08. */
static const struct {
	const char *name;
	bool good;
} names[] = {
	{ "", true },
	{ "Jo Example", true },
	{ "Anne-Marie O'Neil", true },
	{ "Siobhán Ní Dhomhnaill", true },
	{ "Mr J.R. Example", true },
	{ "Łukasz", true },
	{ "अनु", true },
	{ "visit evil.example", false },
	{ "www.example.org", false },
	{ "Jo <b>", false },
	{ "Jo & Sam", false },
	{ "{{name}}", false },
	{ "Jo\r\nBcc: all@example.org", false },
	{ "Jo\tExample", false },
	{ "=HYPERLINK", false },
	{ "jo@example.org", false },
	{ "Jo 2", false },
	{ "\xe2\x80\xaeoJ", false },		/* right-to-left override */
	{ "Jo \xe2\x80\xa0", false },		/* a dagger: its low octet is a space's */
	{ "12345678901234567890", false },
	{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true },	/* 80 */
	{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false },
};

static void
test_E08_names(void **state)
{
	struct reason why;

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (member_name_is_good(names[i].name, &why) != names[i].good)
			fail_msg("'%s' should be %s", names[i].name, names[i].good ? "good" : "refused");
}

static bool
add(struct demo *demo, const char *address, bool second, int64_t *id, struct reason *why)
{
	struct new_member given = { .address = address, .name = "Jo", .roles = ROLE_MEMBER, .capacity = CAPACITY_PARENT,
		.district = "", .second_person = second };
	bool added;

	store_begin(demo->office->store);
	added = member_add(demo->office, &given, id, why);
	store_commit(demo->office->store);
	return added;
}

/* The same mailbox however it is typed. */
static void
test_an_address_is_known_however_it_is_typed(void **state)
{
	static const char *const spellings[] = { "jo@example.org", "JO@Example.ORG", " jo@example.org ", "jo@example.org." };
	struct demo demo;
	struct reason why;
	int64_t id, other;

	(void)state;
	demo_make(&demo);
	assert_true(add(&demo, "Jo@Example.org", false, &id, &why));
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
		assert_false(add(&demo, spellings[i], false, &other, &why));
		assert_true(member_find(demo.office, spellings[i], &other, &why));
		assert_int_equal(other, id);
	}
	assert_false(member_find(demo.office, "nobody@example.org", &other, &why));
	assert_int_equal(why.kind, REASON_NOT_FOUND);
	assert_false(member_find(demo.office, "12345", &other, &why));
	assert_int_equal(why.kind, REASON_NOT_FOUND);
	demo_remove(&demo);
}

static void
test_two_people_at_one_address_are_told_apart(void **state)
{
	struct demo demo;
	struct reason why;
	int64_t one, two, found;
	char number[32];

	(void)state;
	demo_make(&demo);
	assert_true(add(&demo, "home@example.org", false, &one, &why));
	assert_true(add(&demo, "home@example.org", true, &two, &why));
	assert_false(member_find(demo.office, "home@example.org", &found, &why));
	snprintf(number, sizeof number, "%lld", (long long)two);
	assert_non_null(strstr(why.text, number));
	assert_true(member_find(demo.office, number, &found, &why));
	assert_int_equal(found, two);
	demo_remove(&demo);
}

static bool
change(struct demo *demo, const struct member *member, const struct new_member *wished, struct reason *why)
{
	struct consent_act told = { .channel = CHANNEL_PHONE, .happened_at = clock_now(), .evidence = "told by phone" };
	bool done;

	store_begin(demo->office->store);
	done = member_change(demo->office, member, wished, &told, why);
	store_commit(demo->office->store);
	return done;
}

static int64_t
ledger_length(struct demo *demo)
{
	char head[LEDGER_HEAD_TEXT];
	int64_t seq;

	ledger_head(demo->office->store, &seq, head);
	return seq;
}

/* Art 16, B-53: what is wrong is put right, once, and never over what somebody else has just put right. */
static void
test_details_are_put_right(void **state)
{
	struct demo demo;
	struct member before, now;
	struct reason why;
	int64_t id, rows;

	(void)state;
	demo_make(&demo);
	assert_true(add(&demo, "Jo@example.org", false, &id, &why));
	assert_true(member_read(demo.office, id, &before, &why));
	struct new_member wished = { .name = "Joe", .roles = ROLE_MEMBER | ROLE_REP, .capacity = CAPACITY_PARENT, .district = "Ware" };

	assert_int_equal(member_differs(&before, &wished), DETAIL_NAME | DETAIL_ROLES | DETAIL_DISTRICT);
	assert_true(change(&demo, &before, &wished, &why));
	assert_true(member_read(demo.office, id, &now, &why));
	assert_string_equal(now.name, "Joe");
	assert_string_equal(now.address, "Jo@example.org");
	assert_string_equal(now.district, "Ware");
	assert_int_equal(member_differs(&now, &wished), 0);
	rows = ledger_length(&demo);
	assert_true(change(&demo, &now, &wished, &why));
	assert_int_equal(ledger_length(&demo), rows);
	wished.name = "Jo";
	assert_false(change(&demo, &before, &wished, &why));	/* read before the other change */
	assert_int_equal(why.kind, REASON_REFUSED);
	wished.name = "www.example.org";
	assert_false(change(&demo, &now, &wished, &why));
	assert_int_equal(ledger_length(&demo), rows);
	member_clear(&before);
	member_clear(&now);
	demo_remove(&demo);
}

static void
erase(struct demo *demo, int64_t id)
{
	struct reason why;

	store_begin(demo->office->store);
	if (!member_begin_erasing(demo->office, id, true, &why))
		fail_msg("%s", why.text);
	store_commit(demo->office->store);
}

/* B-29, B-42: a mark that says nothing stays; the record and its key do not. */
static void
test_B29_erasing_leaves_a_mark_and_nothing_else(void **state)
{
	static const char *const topics[] = { "news", NULL };
	struct demo demo;
	struct address_facts facts;
	struct member member;
	struct reason why;
	int64_t id;

	(void)state;
	demo_make(&demo);
	id = demo_member(&demo, "gone@example.org", "Jo", topics);
	assert_true(store_address_facts(demo.office->store, store_member_address(demo.office->store, id), &facts));
	erase(&demo, id);
	assert_true(keyring_has_member(demo.office->keys, id));
	office_close(&demo.office);	/* a crash before the key went: start-up finishes it */
	demo_open(&demo);
	assert_false(keyring_has_member(demo.office->keys, id));
	assert_false(member_read(demo.office, id, &member, &why));
	assert_int_equal(why.kind, REASON_REFUSED);
	member_clear(&member);
	assert_true(store_is_suppressed(demo.office->store, facts.blind_index, 0));
	assert_false(member_find(demo.office, "gone@example.org", &id, &why));
	assert_int_equal(why.kind, REASON_NOT_FOUND);
	demo_remove(&demo);
}

/* Erasing one of two must not silence the other. */
static void
test_A08_whoever_shares_the_address_keeps_their_mail(void **state)
{
	struct demo demo;
	struct address_facts facts;
	struct reason why;
	int64_t one, two;

	(void)state;
	demo_make(&demo);
	assert_true(add(&demo, "home@example.org", false, &one, &why));
	assert_true(add(&demo, "home@example.org", true, &two, &why));
	erase(&demo, one);
	member_finish_all_erasing(demo.office);
	assert_true(store_address_facts(demo.office->store, store_member_address(demo.office->store, two), &facts));
	assert_false(store_is_suppressed(demo.office->store, facts.blind_index, 0));
	erase(&demo, two);
	assert_true(store_is_suppressed(demo.office->store, facts.blind_index, 0));
	demo_remove(&demo);
}

static void
test_erasing_twice_and_nobody(void **state)
{
	struct demo demo;
	struct reason why;
	int64_t id;

	(void)state;
	demo_make(&demo);
	assert_true(add(&demo, "one@example.org", false, &id, &why));
	erase(&demo, id);
	store_begin(demo.office->store);
	assert_false(member_begin_erasing(demo.office, id, true, &why));
	assert_int_equal(why.kind, REASON_REFUSED);
	assert_false(member_begin_erasing(demo.office, 7, true, &why));
	assert_int_equal(why.kind, REASON_NOT_FOUND);
	store_rollback(demo.office->store);
	demo_remove(&demo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_E08_names),
		cmocka_unit_test(test_an_address_is_known_however_it_is_typed),
		cmocka_unit_test(test_two_people_at_one_address_are_told_apart),
		cmocka_unit_test(test_details_are_put_right),
		cmocka_unit_test(test_B29_erasing_leaves_a_mark_and_nothing_else),
		cmocka_unit_test(test_A08_whoever_shares_the_address_keeps_their_mail),
		cmocka_unit_test(test_erasing_twice_and_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
