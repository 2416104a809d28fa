/*
 * Topics and wordings: what the record book has of them, and what the store has (A-11, B-05).
 */
#include "unit/unit.h"

#include "core/declared.h"
#include "core/topic.h"
#include "store/driver.h"
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

static void
test_A11_a_topic_that_means_something_else(void **state)
{
	struct demo demo;
	struct topic topic;
	struct declared declared;
	struct reason why;
	int64_t id;
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
	assert_true(topic_declare(demo.office->store, demo.office->actor, &demo.forum->topics[0], &why));
	assert_true(topic_declare(demo.office->store, demo.office->actor, &topic, &why));
	store_commit(demo.office->store);
	declared_load(&declared, demo.office->store);
	title = declared_title(&declared, id, 1714521600);	/* when they agreed */
	assert_string_equal(title, "SEND news");
	free(title);
	title = declared_title(&declared, id, clock_now() + 1);
	assert_string_equal(title, "Offers from our sponsors");
	free(title);
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
		cmocka_unit_test(test_A11_a_topic_that_means_something_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
