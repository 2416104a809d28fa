/*
 * The record book: whatever is done to it behind its back is seen, without any key (B-53).
 */
#include "unit/unit.h"

#include <sqlite3.h>

#include "core/ledger.h"
#include "store/store_consent.h"
#include "store/store_member.h"
#include "unit/demo_office.h"

/* An octet that is not the one it begins with. */
#define OTHER_THAN(column) "(CASE WHEN substr(" column ", 1, 1) = x'00' THEN x'01' ELSE x'00' END)"

/* What somebody with the file and a tool could do to a copy.  The book has more than 15 rows. */
static const struct tampering {
	const char *name;
	const char *sql;
	const char *says;	/* "" = the book is whole */
} tamperings[] = {
	{ "nothing", "SELECT 1", "" },
	{ "one bit of what was said", "UPDATE ledger SET body = substr(body, 1, 3) || char(unicode(substr(body, 4, 1)) + 1"
	    " - 2 * (unicode(substr(body, 4, 1)) & 1))"
	    " || substr(body, 5) WHERE seq = 5", "entry 5 has been changed" },
	{ "an octet of the sealed words", "UPDATE ledger SET sealed = CAST(" OTHER_THAN("sealed") " || substr(sealed, 2) AS BLOB) WHERE seq ="
	    " (SELECT max(seq) FROM ledger WHERE sealed IS NOT NULL)", "has been changed" },
	{ "the sealed words taken away", "UPDATE ledger SET sealed = NULL WHERE sealed IS NOT NULL", "has been changed" },
	{ "a second of a time", "UPDATE ledger SET happened_at = happened_at + 1 WHERE seq = 7", "entry 7 has been changed" },
	{ "who acted", "UPDATE ledger SET actor = actor + 1 WHERE seq = 7", "entry 7 has been changed" },
	{ "whom it is about", "UPDATE ledger SET member = 9 WHERE seq = 14", "entry 14 has been changed" },
	{ "an octet of a hash", "UPDATE ledger SET hash = CAST(" OTHER_THAN("hash") " || substr(hash, 2) AS BLOB) WHERE seq = 6", "entry 6 has been changed" },
	{ "a row in the middle gone", "DELETE FROM ledger WHERE seq = 4", "entry 4 is missing" },
	{ "the first row gone", "DELETE FROM ledger WHERE seq = 1", "entry 1 is missing" },
	{ "a row gone and the rest moved up", "DELETE FROM ledger WHERE seq = 4;"
	    "UPDATE ledger SET seq = -seq WHERE seq > 4; UPDATE ledger SET seq = -seq - 1 WHERE seq < 0",
	    "entry 4 does not follow" },
	{ "two rows swapped", "UPDATE ledger SET seq = -5 WHERE seq = 5; UPDATE ledger SET seq = 5 WHERE seq = 6;"
	    "UPDATE ledger SET seq = 6 WHERE seq = -5", "entry 5 does not follow" },
	{ "the last row gone", "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)", "the end of the book was cut" },
	{ "all rows gone", "DELETE FROM ledger", "entry 1 is missing" },
	{ "the head moved back", "UPDATE ledger_head SET seq = seq - 1", "does not end where its head says" },
	{ "a row forged behind the end", "INSERT INTO ledger SELECT seq + 1, happened_at, recorded_at, actor, via, kind,"
	    " member, body, sealed, hash, hash FROM ledger ORDER BY seq DESC LIMIT 1", "has been changed" },
};

static void
fill(struct demo *demo)
{
	const char *both[] = { "news", "signposting", NULL };

	demo_make(demo);
	demo_member(demo, "jo@example.org", "Jo Example", both);
	demo_member(demo, "sam@example.org", "Sam Example", both);
}

static void
tamper(const char *from, const char *to, const char *sql)
{
	sqlite3 *database;
	char copy[512];

	assert_int_equal(sqlite3_open(from, &database), SQLITE_OK);
	snprintf(copy, sizeof copy, "VACUUM INTO '%s'", to);
	assert_int_equal(sqlite3_exec(database, copy, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(database);
	assert_int_equal(sqlite3_open(to, &database), SQLITE_OK);
	assert_int_equal(sqlite3_exec(database, "DROP TRIGGER ledger_no_update; DROP TRIGGER ledger_no_delete", NULL, NULL,
	    NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(database, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(database);
}

static void
test_B53_every_change_is_seen_in_a_copy_without_keys(void **state)
{
	struct demo demo;
	char from[128], to[128], head[LEDGER_HEAD_TEXT];

	(void)state;
	fill(&demo);
	snprintf(from, sizeof from, "%s/store/store.db", demo.folder);
	for (size_t i = 0; i < sizeof tamperings / sizeof *tamperings; i++) {
		struct reason why = { 0 };
		struct store *copy;
		int64_t rows;
		bool good;

		snprintf(to, sizeof to, "%s/copy-%zu.db", demo.folder, i);
		tamper(from, to, tamperings[i].sql);
		copy = store_open_copy(to, &why);
		assert_non_null(copy);
		good = ledger_verify(copy, &rows, head, &why);
		store_close(&copy);
		if (good != (tamperings[i].says[0] == '\0') || strstr(why.text, tamperings[i].says) == NULL)
			fail_msg("%s: said '%s'", tamperings[i].name, why.text);
		if (!good)
			assert_int_equal(why.kind, REASON_CHECK_FAILED);
	}
	demo_remove(&demo);
}

static void
test_B05_rows_can_only_be_added(void **state)
{
	struct demo demo;
	sqlite3 *database;
	char path[128];

	(void)state;
	fill(&demo);
	snprintf(path, sizeof path, "%s/store/store.db", demo.folder);
	assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
	assert_int_not_equal(sqlite3_exec(database, "UPDATE ledger SET member = 1", NULL, NULL, NULL), SQLITE_OK);
	assert_int_not_equal(sqlite3_exec(database, "DELETE FROM ledger", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(database);
	demo_remove(&demo);
}

static int64_t
count_differences(struct demo *demo, bool apply)
{
	struct ledger_followed followed;
	int64_t differences = ledger_compare(demo->office->store, &followed);

	if (apply)
		ledger_rebuild(&followed);
	return differences;
}

/* What the ledger and the table of agreements say, compared both ways round. */
static void
test_agreements_are_rebuilt_from_the_book(void **state)
{
	struct demo demo;
	struct consent_row row;
	int64_t id;

	(void)state;
	fill(&demo);
	assert_int_equal(member_at_address(demo.office, "jo@example.org", &id, 1, &(struct reason){ 0 }), 1);
	assert_int_equal(count_differences(&demo, false), 0);
	store_begin(demo.office->store);
	assert_true(store_consent_read(demo.office->store, id, demo_topic(&demo, "news"),
	    store_member_address(demo.office->store, id), &row));
	row.state = CONSENT_WITHDRAWN;
	store_consent_set(demo.office->store, &row);
	assert_int_equal(count_differences(&demo, true), 1);
	assert_int_equal(count_differences(&demo, false), 0);
	store_commit(demo.office->store);
	assert_int_equal(store_consent_state(demo.office->store, id, row.topic, row.address), CONSENT_GIVEN);
	demo_remove(&demo);
}

/* What somebody with the store and a tool could take out of what people stopped. */
static const struct {
	const char *name;
	const char *sql;
} removals[] = {
	{ "an objection", "UPDATE members SET objected_at = 0" },
	{ "an objection that nobody made", "UPDATE members SET objected_at = 1 WHERE objected_at = 0" },
	{ "the day of an objection", "UPDATE members SET objected_at = 1 WHERE objected_at <> 0" },
	{ "every stop", "DELETE FROM suppressions" },
	{ "what must never be written to", "DELETE FROM suppressions WHERE topic = 0" },
	{ "a stop to what goes by role", "DELETE FROM suppressions WHERE topic = (SELECT id FROM topics WHERE name = 'partners')" },
	{ "the day of a stop", "UPDATE suppressions SET since = 1" },
	{ "all of it", "UPDATE members SET objected_at = 0; DELETE FROM suppressions; DELETE FROM consent" },
};

static void
stop(struct demo *demo, int64_t member, const char *topic, int64_t at)
{
	struct consent_act act = { .member = member, .topic = topic != NULL ? demo_topic(demo, topic) : 0, .channel = CHANNEL_PHONE,
		.happened_at = at, .evidence = "rang", .address = store_member_address(demo->office->store, member) };
	struct reason why;
	int stopped;

	assert_true(consent_stop(demo->office, &act, &stopped, &why));
}

static void
agree(struct demo *demo, int64_t member, const char *topic, int64_t at)
{
	struct consent_act act = { .member = member, .topic = demo_topic(demo, topic), .channel = CHANNEL_PHONE, .happened_at = at,
		.evidence = "rang", .address = store_member_address(demo->office->store, member) };
	struct reason why;

	if (!consent_give(demo->office, &act, &why))
		fail_msg("%s", why.text);
}

/* Somebody of each sort; two of them share an address, and one has said yes to one thing since. */
static void
fill_with_stops(struct demo *demo)
{
	const char *both[] = { "news", "signposting", NULL };
	struct new_member second = { .address = "ann@example.org", .name = "Ben", .roles = ROLE_MEMBER, .capacity = CAPACITY_PARENT,
		.district = "", .second_person = true };
	struct consent_act act = { .channel = CHANNEL_PHONE, .evidence = "rang" };
	int64_t now = clock_now(), ann = 0, ben = 0, cat = 0, dan = 0;
	struct reason why;
	int people;

	demo_make(demo);
	ann = demo_member(demo, "ann@example.org", "Ann", both);
	cat = demo_member(demo, "cat@example.org", "Cat", both);
	dan = demo_member(demo, "dan@example.org", "Dan", both);
	demo_member(demo, "eve@example.org", "Eve", both);
	store_begin(demo->office->store);
	assert_true(member_add(demo->office, &second, &ben, &why));
	stop(demo, ann, "news", now - 500);
	stop(demo, ann, "events", now - 500);
	stop(demo, ann, "partners", now - 500);
	agree(demo, ben, "news", now - 400);
	stop(demo, cat, NULL, now - 300);
	agree(demo, cat, "events", now - 200);
	stop(demo, dan, NULL, now - 300);
	act.happened_at = now - 100;
	assert_true(consent_suppress(demo->office, "eve@example.org", &act, &people, &why));
	assert_true(consent_suppress(demo->office, "nobody@example.org", &act, &people, &why));
	store_commit(demo->office->store);
}

static void
test_B23_stops_are_rebuilt_from_the_book(void **state)
{
	/* Of addresses that nobody has the book says nothing without keys. */
	static const char marks[] = "SELECT (SELECT sum(objected_at) FROM members)"
	    " + (SELECT sum(since * (1 + topic)) FROM suppressions s JOIN addresses a ON a.blind_index = s.blind_index)"
	    " + (SELECT sum(changed_at) FROM consent)";
	struct demo demo;
	int64_t before;

	(void)state;
	fill_with_stops(&demo);
	before = query_one(demo.office->store->main, 0, marks, "");
	for (size_t i = 0; i < sizeof removals / sizeof *removals; i++) {
		sqlite3 *database;
		char path[128];

		assert_int_equal(count_differences(&demo, true), 0);
		snprintf(path, sizeof path, "%s/store/store.db", demo.folder);
		assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
		assert_int_equal(sqlite3_exec(database, removals[i].sql, NULL, NULL, NULL), SQLITE_OK);
		sqlite3_close(database);
		if (count_differences(&demo, false) == 0)
			fail_msg("%s is not seen", removals[i].name);
		store_begin(demo.office->store);
		count_differences(&demo, true);
		store_commit(demo.office->store);
		if (query_one(demo.office->store->main, 0, marks, "") != before)
			fail_msg("%s is not restored", removals[i].name);
	}
	demo_remove(&demo);
}

/* Nobody waits while it is compared, and so somebody may act before it is set right. */
static void
test_what_is_said_after_comparing_holds(void **state)
{
	static const char *const both[] = { "news", "signposting", NULL };
	struct ledger_followed followed;
	struct demo demo, other;
	int64_t jo, sam, kim;
	struct reason why;

	(void)state;
	demo_make(&demo);
	jo = demo_member(&demo, "jo@example.org", "Jo", both);
	sam = demo_member(&demo, "sam@example.org", "Sam", both);
	kim = demo_member(&demo, "kim@example.org", "Kim", both);
	query_run(demo.office->store->main, "UPDATE consent SET changed_at = changed_at + 1 WHERE member <> ?1", "i", jo);
	store_begin_reading(demo.office->store);
	assert_int_equal(ledger_compare(demo.office->store, &followed), 4);
	other = demo;
	demo_open(&other);
	store_begin(other.office->store);
	stop(&other, jo, "news", clock_now());
	stop(&other, sam, "news", clock_now());
	assert_true(member_begin_erasing(other.office, kim, false, &why));
	store_commit(other.office->store);
	demo_member(&other, "lee@example.org", "Lee", both);
	store_end_reading(demo.office->store);
	store_begin(demo.office->store);
	ledger_rebuild(&followed);
	store_commit(demo.office->store);
	assert_int_equal(count_differences(&demo, false), 0);
	assert_int_equal(query_one(demo.office->store->main, 0, "SELECT count(*) FROM consent WHERE topic = ?1 AND state = ?2", "ii",
	    demo_topic(&demo, "news"), (int64_t)CONSENT_WITHDRAWN), 2);
	office_close(&other.office);
	demo_remove(&demo);
}

static void
move(struct demo *demo, int64_t member)
{
	query_run(demo->office->store->main, "UPDATE addresses SET current = 0 WHERE member = ?1", "i", member);
	query_run(demo->office->store->main, "INSERT INTO addresses(member, version, sealed, blind_index, domain_tag, kind, current)"
	    " SELECT member, version, sealed, CAST('elsewhere-elsewhere-elsewhere-32' AS BLOB), domain_tag, kind, 1 FROM addresses"
	    " WHERE member = ?1", "i", member);
}

/* Whoever shared an address with the one who stopped, said yes there and is erased: the book can follow that yes no more. */
static void
test_B53_an_erasure_at_a_shared_address_is_no_difference(void **state)
{
	static const struct row {
		const char *name, *stopped;
		bool moved;		/* their letters go elsewhere since */
	} rows[] = {
		{ "no more at all", NULL, false },
		{ "one thing", "news", false },
		{ "what nobody there had agreed to", "events", false },
		{ "an address they had before", NULL, true },
	};
	static const char *const news[] = { "news", NULL };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct new_member second = { .address = "ann@example.org", .name = "Ben", .roles = ROLE_MEMBER, .capacity = CAPACITY_PARENT,
			.district = "", .second_person = true };
		const char *topic = rows[i].stopped != NULL ? rows[i].stopped : "news";
		int64_t now = clock_now(), ann, ben;
		struct address_facts facts;
		struct reason why;
		struct demo demo;

		demo_make(&demo);
		ann = demo_member(&demo, "ann@example.org", "Ann", news);
		store_begin(demo.office->store);
		assert_true(member_add(demo.office, &second, &ben, &why));
		stop(&demo, ann, rows[i].stopped, now - 500);
		agree(&demo, ben, topic, now - 400);
		assert_true(store_address_facts(demo.office->store, store_member_address(demo.office->store, ann), &facts));
		assert_false(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, topic)));
		if (rows[i].moved)
			move(&demo, ben);
		assert_int_equal(0, count_differences(&demo, false));
		assert_true(member_begin_erasing(demo.office, ben, true, &why));
		if (count_differences(&demo, false) != 0)
			fail_msg("%s: a difference", rows[i].name);
		assert_true(store_is_suppressed(demo.office->store, facts.blind_index, demo_topic(&demo, topic)));
		store_commit(demo.office->store);
		demo_remove(&demo);
	}
}

/* One row of head for many rows of book, and none left over from what was rolled back. */
static void
test_the_head_follows_its_transaction(void **state)
{
	struct ledger_entry entry = { .kind = LEDGER_TEST_SENT };
	struct demo demo;
	char head[LEDGER_HEAD_TEXT];
	struct reason why = { 0 };
	int64_t before, after, rows;

	(void)state;
	fill(&demo);
	ledger_head(demo.office->store, &before, head);
	store_begin(demo.office->store);
	for (int i = 0; i < 3; i++)
		ledger_add(demo.office->store, &entry, &(struct ledger_body){ 0 });
	store_rollback(demo.office->store);
	ledger_head(demo.office->store, &after, head);
	assert_int_equal(after, before);
	store_begin(demo.office->store);
	for (int i = 0; i < 3; i++)
		ledger_add(demo.office->store, &entry, &(struct ledger_body){ 0 });
	store_commit(demo.office->store);
	ledger_add(demo.office->store, &entry, &(struct ledger_body){ 0 });
	if (!ledger_verify(demo.office->store, &rows, head, &why))
		fail_msg("%s", why.text);
	assert_int_equal(rows, before + 4);
	demo_remove(&demo);
}

static const struct {
	const char *value;
	const char *stored;
} values[] = {
	{ "plain", "k=plain\n" },
	{ "", "k=\n" },
	{ "two\nlines", "k=two\\nlines\n" },
	{ "back\\slash", "k=back\\\\slash\n" },
	{ "ends in \\n", "k=ends in \\\\n\n" },
	{ "k=v", "k=k=v\n" },
};

static void
test_values_come_back_as_they_were(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		struct ledger_body body = { 0 };
		char *found;

		ledger_say(&body, "k", values[i].value);
		assert_string_equal(body.text.bytes, values[i].stored);
		found = ledger_value(body.text.bytes, "k");
		assert_string_equal(found, values[i].value);
		free(found);
		assert_null(ledger_value(body.text.bytes, "other"));
		buffer_free(&body.text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_B53_every_change_is_seen_in_a_copy_without_keys),
		cmocka_unit_test(test_B05_rows_can_only_be_added),
		cmocka_unit_test(test_agreements_are_rebuilt_from_the_book),
		cmocka_unit_test(test_B23_stops_are_rebuilt_from_the_book),
		cmocka_unit_test(test_what_is_said_after_comparing_holds),
		cmocka_unit_test(test_B53_an_erasure_at_a_shared_address_is_no_difference),
		cmocka_unit_test(test_the_head_follows_its_transaction),
		cmocka_unit_test(test_values_come_back_as_they_were),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
