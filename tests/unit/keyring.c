/*
 * Keys: the recovery sheet, what a seal is bound to, and doors that stay shut.
 */
#include "unit/unit.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "store/store_key.h"
#include "unit/demo_office.h"

static void
test_the_recovery_sheet_goes_both_ways(void **state)
{
	uint8_t master[MASTER_KEY_OCTETS], back[MASTER_KEY_OCTETS];
	char text[RECOVERY_TEXT], shouted[RECOVERY_TEXT];

	(void)state;
	for (int i = 0; i < MASTER_KEY_OCTETS; i++)
		master[i] = (uint8_t)(i * 7 + 3);
	keyring_recovery_text(master, text);
	assert_int_equal(strlen(text), 69);
	assert_true(keyring_from_recovery_text(text, back));
	assert_memory_equal(master, back, sizeof master);
	for (size_t i = 0; i <= strlen(text); i++)
		shouted[i] = text[i] == ' ' ? '-' : text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 32) : text[i];
	memset(back, 0, sizeof back);
	assert_true(keyring_from_recovery_text(shouted, back));
	assert_memory_equal(master, back, sizeof master);
}

/* Any one letter written wrong is noticed. */
static void
test_a_slip_of_the_pen_is_noticed(void **state)
{
	uint8_t master[MASTER_KEY_OCTETS] = { 1, 2, 3 }, back[MASTER_KEY_OCTETS];
	char text[RECOVERY_TEXT];

	(void)state;
	keyring_recovery_text(master, text);
	for (size_t i = 0; text[i] != '\0'; i++) {
		char right = text[i];

		if (right == ' ')
			continue;
		text[i] = right == 'q' ? 'r' : 'q';
		assert_false(keyring_from_recovery_text(text, back));
		text[i] = right;
	}
	text[strlen(text) - 1] = '\0';
	assert_false(keyring_from_recovery_text(text, back));
	assert_false(keyring_from_recovery_text("", back));
	assert_false(keyring_from_recovery_text("the letters are in the safe", back));
}

static const struct {
	const char *name, *label;
	bool other_member;
	int64_t version;
	int flip;		/* octet to change; -1 = none */
	bool opens;
} seals[] = {
	{ "as it was sealed", "name", false, 1, -1, true },
	{ "as another kind of text", "address", false, 1, -1, false },
	{ "as another version", "name", false, 2, -1, false },
	{ "as another person's", "name", true, 1, -1, false },
	{ "its nonce changed", "name", false, 1, 0, false },
	{ "its text changed", "name", false, 1, 26, false },
};

static void
test_a_seal_is_bound_to_what_it_is_about(void **state)
{
	struct demo demo;
	int64_t one, two;

	(void)state;
	demo_make(&demo);
	one = keyring_new_member(demo.office->keys);
	two = keyring_new_member(demo.office->keys);
	for (size_t i = 0; i < sizeof seals / sizeof *seals; i++) {
		struct buffer sealed = { .limit = 256 }, plain = { .limit = 256 };
		bool opens;

		keyring_seal(demo.office->keys, one, "name", 1, "Jo Example", &sealed);
		assert_null(memmem(sealed.bytes, sealed.length, "Example", 7));
		if (seals[i].flip >= 0)
			sealed.bytes[seals[i].flip] ^= 1;
		opens = keyring_unseal(demo.office->keys, seals[i].other_member ? two : one, seals[i].label, seals[i].version,
		    sealed.bytes, sealed.length, &plain);
		if (opens != seals[i].opens)
			fail_msg("%s: it %s", seals[i].name, opens ? "opens" : "does not open");
		if (opens)
			assert_string_equal(plain.bytes, "Jo Example");
		buffer_free(&sealed);
		buffer_free(&plain);
	}
	keyring_destroy_member(demo.office->keys, one);
	assert_false(keyring_has_member(demo.office->keys, one));
	assert_true(keyring_has_member(demo.office->keys, two));
	demo_remove(&demo);
}

/* What can be wrong with KEYS/master.key, and that nothing is opened then. */
static void
spoil_nothing(const char *path)
{
	(void)path;
}

static void
spoil_by_another_key(const char *path)
{
	struct reason why;
	uint8_t other[MASTER_KEY_OCTETS] = { 9 };

	assert_true(file_replace(path, 0400, other, sizeof other, &why));
}

static void
spoil_by_a_short_one(const char *path)
{
	struct reason why;

	assert_true(file_replace(path, 0400, "short", 5, &why));
}

static void
spoil_by_opening_it_to_others(const char *path)
{
	assert_int_equal(chmod(path, 0440), 0);
}

static void
spoil_by_a_link(const char *path)
{
	char elsewhere[160];

	snprintf(elsewhere, sizeof elsewhere, "%s.moved", path);
	assert_int_equal(rename(path, elsewhere), 0);
	assert_int_equal(symlink(elsewhere, path), 0);
}

static void
spoil_by_losing_it(const char *path)
{
	assert_int_equal(unlink(path), 0);
}

static const struct {
	const char *name;
	void (*spoil)(const char *path);
	const char *says;
} doors[] = {
	{ "the right key", spoil_nothing, "" },
	{ "another key", spoil_by_another_key, "does not fit" },
	{ "half a key", spoil_by_a_short_one, "32 octets" },
	{ "a key others can read", spoil_by_opening_it_to_others, "can be read by others" },
	{ "a link", spoil_by_a_link, "is a link" },
	{ "no key", spoil_by_losing_it, "No such file" },
};

static void
test_a_wrong_key_opens_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof doors / sizeof *doors; i++) {
		struct reason why = { 0 };
		struct demo demo;
		char path[128];

		demo_make(&demo);
		office_close(&demo.office);
		snprintf(path, sizeof path, "%s/keys/master.key", demo.folder);
		doors[i].spoil(path);
		demo.office = office_open(demo.forum, -1, &why);
		if ((demo.office != NULL) != (doors[i].says[0] == '\0') || strstr(why.text, doors[i].says) == NULL)
			fail_msg("%s: said '%s'", doors[i].name, why.text);
		if (demo.office == NULL)
			assert_int_equal(why.kind, REASON_UNREACHABLE);
		demo_remove(&demo);
	}
}

/* keys.db of one forum beside store.db of another. */
static void
test_stores_and_keys_are_not_mixed_up(void **state)
{
	struct demo one, two;
	struct reason why;
	char from[128], to[128];

	(void)state;
	demo_make(&one);
	demo_make(&two);
	office_close(&one.office);
	office_close(&two.office);
	snprintf(from, sizeof from, "%s/store/store.db", one.folder);
	snprintf(to, sizeof to, "%s/store/store.db", two.folder);
	assert_int_equal(rename(from, to), 0);
	two.office = office_open(two.forum, -1, &why);
	assert_null(two.office);
	assert_non_null(strstr(why.text, "do not belong together"));
	demo_remove(&one);
	demo_remove(&two);
}

/* A crash between the key and the person leaves a key; the next sweep takes it and no other. */
static void
test_orphans_are_swept(void **state)
{
	struct demo demo;
	int64_t person, orphan;

	(void)state;
	demo_make(&demo);
	person = demo_member(&demo, "jo@example.org", "Jo", NULL);
	orphan = keyring_new_member(demo.office->keys);
	assert_int_equal(keyring_count_orphans(demo.office->keys), 1);
	assert_int_equal(keyring_sweep_orphans(demo.office->keys), 1);
	assert_int_equal(keyring_count_orphans(demo.office->keys), 0);
	office_close(&demo.office);
	demo_open(&demo);
	assert_true(keyring_has_member(demo.office->keys, person));
	assert_false(keyring_has_member(demo.office->keys, orphan));
	demo_remove(&demo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_recovery_sheet_goes_both_ways),
		cmocka_unit_test(test_a_slip_of_the_pen_is_noticed),
		cmocka_unit_test(test_a_seal_is_bound_to_what_it_is_about),
		cmocka_unit_test(test_a_wrong_key_opens_nothing),
		cmocka_unit_test(test_stores_and_keys_are_not_mixed_up),
		cmocka_unit_test(test_orphans_are_swept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
