/*
 * Topics and wordings: what the record book has of them, what the store has, and what the configuration may change (A-11, B-05, B-53).
 */
#include "unit/unit.h"

#include "core/declared.h"
#include "core/topic.h"
#include "store/driver.h"
#include "store/store_ledger.h"
#include "unit/demo_office.h"

static const char *const news[] = { "news", NULL };

static const struct tampering {
	const char *name;
	const char *sql;
	const char *says;	/* "" = word for word */
} tamperings[] = {
	{ "nothing", "SELECT 1", "" },
	{ "the text people saw", "UPDATE wordings SET text = 'I agree to everything.'", "the wording joining-2020, version 1" },
	{ "the notice of that day", "UPDATE wordings SET privacy_notice = '2026-01'", "the wording joining-2020" },
	{ "its first day", "UPDATE wordings SET in_force_from = in_force_from - 86400", "the wording joining-2020" },
	{ "what it covers", "UPDATE wordings SET topics = topics || 'board '", "the wording joining-2020" },
	{ "its name", "UPDATE wordings SET name = 'joining-2019'", "the wording joining-2019" },
	{ "a wording gone", "DELETE FROM wordings", "a wording that stands in the record book is missing" },
	{ "a wording too many", "INSERT INTO wordings(name, version, in_force_from, retired, privacy_notice, topics, text)"
	    " VALUES ('made-up', 1, 0, 0, '', ' news ', 'I agree.')", "the wording made-up in the store does not stand" },
	{ "a title", "UPDATE topics SET title = 'Offers' WHERE name = 'national'", "the topic national, version 1" },
	{ "a description", "UPDATE topics SET description = 'Offers.' WHERE name = 'news'", "the topic news" },
	{ "a class", "UPDATE topics SET class = 11 WHERE name = 'news'", "the topic news" },
	{ "a footing", "UPDATE topics SET basis = 3 WHERE name = 'news'", "the topic news" },
	{ "who may get it", "UPDATE topics SET roles = 1023 WHERE name = 'board'", "the topic board" },
	{ "a version", "UPDATE topics SET version = 2 WHERE name = 'news'", "the topic news" },
	{ "a topic gone", "DELETE FROM topics WHERE name = 'news'", "a topic that stands in the record book is missing" },
};

static bool
is_kept(struct demo *demo, struct reason *why)
{
	struct declared declared;
	bool kept;

	declared_load(&declared, demo->office->store);
	kept = declared_is_kept(&declared, demo->office->store, why);
	declared_clear(&declared);
	return kept;
}

static void
test_B05_the_tables_are_compared_with_the_book(void **state)
{
	struct demo demo;

	(void)state;
	demo_make(&demo);
	for (size_t i = 0; i < sizeof tamperings / sizeof *tamperings; i++) {
		struct reason why = { 0 };
		bool kept;

		store_begin(demo.office->store);
		query_run(demo.office->store->main, tamperings[i].sql, "");
		kept = is_kept(&demo, &why);
		store_rollback(demo.office->store);
		if (kept != (tamperings[i].says[0] == '\0') || strstr(why.text, tamperings[i].says) == NULL)
			fail_msg("%s: said '%s'", tamperings[i].name, why.text);
	}
	demo_remove(&demo);
}

static int64_t
rows_of(struct demo *demo)
{
	char head[LEDGER_HEAD_TEXT];
	int64_t rows;

	ledger_head(demo->office->store, &rows, head);
	return rows;
}

/* The wording of the demo, changed in one way. */
static const struct change {
	const char *name;
	const char *text, *notice;	/* NULL = as it is */
	int64_t later;
	bool retired, narrower;
	bool agreed;			/* somebody has agreed to it */
	bool refused;
	int64_t version;
	int rows;
} changes[] = {
	{ "nothing",		NULL, NULL, 0, false, false, true,	false, 1, 0 },
	{ "text, unused",	"I agree.", NULL, 0, false, false, false,	false, 2, 2 },
	{ "date, unused",	NULL, NULL, 86400, false, false, false,	false, 2, 2 },
	{ "text",		"I agree.", NULL, 0, false, false, true,	true, 1, 0 },
	{ "date",		NULL, NULL, 86400, false, false, true,	true, 1, 0 },
	{ "notice",		NULL, "2026-01", 0, false, false, true,	true, 1, 0 },
	{ "text, and retired",	"I agree.", NULL, 0, true, false, true,	true, 1, 0 },
	{ "fewer topics",	NULL, NULL, 0, false, true, true,	false, 2, 2 },
	{ "retired",		NULL, NULL, 0, true, false, true,	false, 1, 1 },
};

static bool
declare(struct demo *demo, const struct wording *wording, struct reason *why)
{
	bool done;

	store_begin(demo->office->store);
	done = wording_declare(demo->office->store, demo->office->actor, wording, why);
	store_commit(demo->office->store);
	return done;
}

static void
try_change(const struct change *change)
{
	char *covered[] = { (char *)(uintptr_t)"news", NULL };
	struct wording wording, known = { 0 };
	struct reason why = { 0 };
	struct demo demo;
	int64_t before;
	bool done;

	demo_make(&demo);
	demo_member(&demo, "jo@example.org", "Jo", change->agreed ? news : NULL);
	wording = demo.forum->wordings[0];
	if (change->text != NULL)
		wording.text = (char *)(uintptr_t)change->text;
	if (change->notice != NULL)
		wording.privacy_notice = (char *)(uintptr_t)change->notice;
	if (change->narrower)
		wording.topics = covered;
	wording.in_force_from += change->later;
	wording.retired = change->retired;
	before = rows_of(&demo);
	done = declare(&demo, &wording, &why);
	assert_true(store_wording_by_name(demo.office->store, wording.name, &known));
	if (done == change->refused || known.version != change->version || rows_of(&demo) - before != change->rows ||
	    (change->refused && strstr(why.text, "give the new text an id and a date of its own") == NULL))
		fail_msg("%s: done %d, version %lld, %lld rows, '%s'", change->name, done, (long long)known.version,
		    (long long)(rows_of(&demo) - before), why.text);
	/* What was corrected before anybody agreed serves nobody, whatever day is on a form. */
	assert_int_equal(store_wording_in_force(demo.office->store, "news", known.in_force_from - 1), 0);
	if (change->retired && done)
		assert_int_equal(store_wording_in_force(demo.office->store, "news", clock_now()), 0);
	if (!is_kept(&demo, &why))
		fail_msg("%s: %s", change->name, why.text);
	store_wording_clear(&known);
	demo_remove(&demo);
}

static void
test_B05_a_wording_is_never_another_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
		try_change(&changes[i]);
}

static bool
take_last(void *owner, const struct ledger_entry *entry)
{
	snprintf(owner, 256, "%s", entry->body);
	return true;
}

static void
test_B53_retiring_a_wording_and_bringing_it_back_is_a_row_each(void **state)
{
	struct wording wording;
	struct reason why;
	struct demo demo;
	char body[256];
	int64_t before;

	(void)state;
	demo_make(&demo);
	wording = demo.forum->wordings[0];
	before = rows_of(&demo);
	for (int retired = 1; retired >= 0; retired--) {
		wording.retired = retired == 1;
		assert_true(declare(&demo, &wording, &why));
		assert_true(declare(&demo, &wording, &why));
		assert_int_equal(rows_of(&demo), ++before);
		store_ledger_walk(demo.office->store, before, 0, take_last, body);
		assert_non_null(strstr(body, "wording=joining-2020\n"));
		assert_int_equal(ledger_value_number(body, "retired"), retired);
	}
	assert_true(store_wording_in_force(demo.office->store, "news", clock_now()) != 0);
	assert_true(is_kept(&demo, &why));
	demo_remove(&demo);
}

/* The configuration is as it was; only the table is not.  That is no new version, and nothing stops working. */
static void
test_a_forged_table_is_no_declaration(void **state)
{
	struct demo demo;
	struct reason why = { 0 };
	int64_t before;

	(void)state;
	demo_make(&demo);
	demo_member(&demo, "jo@example.org", "Jo", news);
	before = rows_of(&demo);
	query_run(demo.office->store->main, "UPDATE wordings SET text = 'I agree to everything.'", "");
	if (!declare(&demo, &demo.forum->wordings[0], &why))
		fail_msg("%s", why.text);
	assert_int_equal(rows_of(&demo), before);
	assert_false(is_kept(&demo, &why));
	demo_remove(&demo);
}

static void
test_A11_a_topic_that_means_something_else(void **state)
{
	struct demo demo;
	struct topic topic;
	struct declared declared;
	struct reason why;
	int64_t id, reworded = 0;
	char *title;

	(void)state;
	demo_make(&demo);
	demo_member(&demo, "jo@example.org", "Jo", news);
	demo_member(&demo, "sam@example.org", "Sam", news);
	demo_member(&demo, "lee@example.org", "Lee", NULL);
	id = demo_topic(&demo, "news");
	topic = demo.forum->topics[0];
	assert_string_equal(topic.name, "news");
	topic.title = (char *)(uintptr_t)"Offers from our sponsors";
	store_begin(demo.office->store);
	assert_true(topic_declare(demo.office->store, demo.office->actor, &demo.forum->topics[0], &reworded, &why));
	assert_int_equal(reworded, 0);
	assert_true(topic_declare(demo.office->store, demo.office->actor, &topic, &reworded, &why));
	store_commit(demo.office->store);
	assert_int_equal(reworded, 2);
	declared_load(&declared, demo.office->store);
	title = declared_title(&declared, id, 1714521600);	/* when they agreed */
	assert_string_equal(title, "SEND news");
	free(title);
	title = declared_title(&declared, id, clock_now() + 1);
	assert_string_equal(title, "Offers from our sponsors");
	free(title);
	assert_true(declared_changed_at(&declared, id) != 0);
	assert_int_equal(declared_changed_at(&declared, demo_topic(&demo, "events")), 0);
	if (!declared_is_kept(&declared, demo.office->store, &why))
		fail_msg("%s", why.text);
	declared_clear(&declared);
	demo_remove(&demo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_B05_the_tables_are_compared_with_the_book),
		cmocka_unit_test(test_B05_a_wording_is_never_another_text),
		cmocka_unit_test(test_B53_retiring_a_wording_and_bringing_it_back_is_a_row_each),
		cmocka_unit_test(test_a_forged_table_is_no_declaration),
		cmocka_unit_test(test_A11_a_topic_that_means_something_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
