/*
 * The press: a letter can be made again, byte for byte, whatever is kept and whatever has been put away.
 */
#include "unit/unit.h"

#include <malloc.h>

#include "core/press.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"
#include "unit/demo_office.h"
#include "unit/picture_folder.h"

enum { VERSIONS = 100, SMALL = 2 * 1024, LARGE = 190 * 1024 };	/* more than are kept; and 16 large pictures fill the room */

struct fixture {
	struct demo demo;
	struct picture_folder folder;
	struct forum forum;
	struct claim claim;
};

static int
set_up(void **state)
{
	static const char *const news[] = { "news", NULL };
	struct fixture *fixture = memory_new(sizeof *fixture);
	struct buffer draft = { .limit = 8192 };
	int claimed;

	demo_make(&fixture->demo);
	picture_folder_make(&fixture->folder);
	fixture->forum = *fixture->demo.forum;
	fixture->forum.asset_directory = fixture->folder.path;
	fixture->demo.forum = fixture->demo.office->forum = &fixture->forum;
	picture_put_jpeg(&fixture->folder, "ramp.jpg", 800, 600, LARGE, 1);
	demo_member(&fixture->demo, "one@example.org", "Jo", news);
	buffer_add_text(&draft, "---\nsubject: News for families\n---\n\nHello {{name}},\n\n![A ramp at the front door](ramp.jpg)\n\n");
	for (int i = 1; i <= 7; i++)	/* 127 sets of items */
		buffer_format(&draft, "## Section number %d\nTopic: news\n\nWords of this section, all about number %d.\n\n", i, i);
	demo_queue(&fixture->demo, draft.bytes);
	store_begin(fixture->demo.office->store);
	store_delivery_claim(fixture->demo.office->store, 1, 1, clock_now() + 1, 0, false, &fixture->claim, 1, &claimed);
	store_commit(fixture->demo.office->store);
	assert_int_equal(claimed, 1);
	buffer_free(&draft);
	*state = fixture;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *fixture = *state;

	picture_folder_remove(&fixture->folder);
	demo_remove(&fixture->demo);
	free(fixture);
	return 0;
}

static void
press(struct fixture *fixture, struct press *press, uint32_t bits, struct pressed *letter)
{
	struct reason why;
	bool trouble;

	fixture->claim.verdict.bits = bits;
	store_begin(fixture->demo.office->store);
	if (!press_letter(press, &fixture->claim, letter, &trouble, &why))
		fail_msg("version %u: %s", bits, why.text);
	store_commit(fixture->demo.office->store);
}

static void
assert_same(const struct pressed *one, const struct pressed *other)
{
	assert_int_equal(one->body.length, other->body.length);
	assert_memory_equal(one->body.bytes, other->body.bytes, one->body.length);
	assert_memory_equal(one->digest, other->digest, sizeof one->digest);
}

/* With `octets`, somebody puts another picture of that length in its place before each version. */
static void
make_versions_twice(struct fixture *fixture, uint32_t versions, size_t octets)
{
	struct press *first = press_new(fixture->demo.office, false), *second = press_new(fixture->demo.office, false);
	struct pressed *letters = memory_new((versions + 1) * sizeof *letters), again;

	for (uint32_t bits = 1; bits <= versions; bits++) {
		if (octets > 0)
			picture_put_jpeg(&fixture->folder, "ramp.jpg", 800, 600, octets, (char)bits);
		press(fixture, first, bits, &letters[bits]);
	}
	picture_put_jpeg(&fixture->folder, "ramp.jpg", 800, 600, LARGE, 100);
	for (uint32_t bits = 1; bits <= versions; bits++) {
		press(fixture, first, bits, &again);
		assert_same(&letters[bits], &again);
		buffer_free(&again.body);
		press(fixture, second, bits, &again);
		assert_same(&letters[bits], &again);
		buffer_free(&again.body);
		buffer_free(&letters[bits].body);
	}
	free(letters);
	press_free(&first);
	press_free(&second);
}

/* What the store holds of a mailing: its versions and their pictures. */
static int64_t
stored(struct fixture *fixture, const char *sql)
{
	return query_one(fixture->demo.office->store->main, -1, sql, "");
}

static void
a_letter_can_be_made_again_and_its_picture_is_stored_once(void **state)
{
	struct fixture *fixture = *state;

	make_versions_twice(fixture, VERSIONS, 0);
	assert_int_equal(stored(fixture, "SELECT count(*) FROM variants"), VERSIONS);
	assert_int_equal(stored(fixture, "SELECT count(*) FROM enclosures"), 1);
	assert_true(stored(fixture, "SELECT sum(length(segments)) FROM variants") < VERSIONS * 16 * 1024);
}

static void
each_version_keeps_the_picture_it_was_made_with(void **state)
{
	struct fixture *fixture = *state;

	make_versions_twice(fixture, 40, LARGE);
	assert_int_equal(stored(fixture, "SELECT count(*) FROM enclosures"), 40);
}

static void
many_small_pictures_fit_as_well(void **state)
{
	make_versions_twice(*state, VERSIONS, SMALL);
}

static size_t
memory_in_use(void)
{
	struct mallinfo2 now = mallinfo2();	/* nothing under ASan */

	return now.uordblks + now.hblkhd;
}

static void
what_is_kept_has_a_bound(void **state)
{
	enum { PAGES = 4 * 1024 * 1024 };	/* of the store */
	struct fixture *fixture = *state;
	struct press *first = press_new(fixture->demo.office, false);
	size_t before = memory_in_use();
	struct pressed letter;

	for (uint32_t bits = 1; bits <= 60; bits++) {
		picture_put_jpeg(&fixture->folder, "ramp.jpg", 800, 600, LARGE, (char)bits);
		press(fixture, first, bits, &letter);
		buffer_free(&letter.body);
		assert_true(memory_in_use() < before + 4 * LETTER_LIMIT + PAGES);
	}
	press_free(&first);
}

static void
a_damaged_picture_is_not_sent(void **state)
{
	struct fixture *fixture = *state;
	struct press *first = press_new(fixture->demo.office, false), *second = press_new(fixture->demo.office, false);
	struct pressed letter;
	struct reason why = { 0 };
	bool trouble;

	press(fixture, first, 1, &letter);
	buffer_free(&letter.body);
	store_begin(fixture->demo.office->store);
	query_run(fixture->demo.office->store->main, "UPDATE enclosures SET octets = substr(octets, 2)", "");
	assert_false(press_letter(second, &fixture->claim, &letter, &trouble, &why));
	store_rollback(fixture->demo.office->store);
	assert_non_null(strstr(why.text, "damaged"));
	assert_false(trouble);
	press_free(&first);
	press_free(&second);
}

#define TEST(function)	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_letter_can_be_made_again_and_its_picture_is_stored_once),
		TEST(each_version_keeps_the_picture_it_was_made_with),
		TEST(many_small_pictures_fit_as_well),
		TEST(what_is_kept_has_a_bound),
		TEST(a_damaged_picture_is_not_sent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
