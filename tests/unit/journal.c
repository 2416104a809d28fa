/*
 * The journal: a store that is put back from a backup learns every stop said since (E-25).
 */
#include "unit/unit.h"

#include <fcntl.h>

#include "core/import.h"
#include "store/store_consent.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "unit/demo_office.h"

static const char *const news[] = { "news", "signposting", NULL };

static void
copy_file(const char *from, const char *to)
{
	struct buffer bytes = { .limit = 64 * 1024 * 1024 };
	struct reason why;

	assert_true(file_read(from, &bytes, &why));
	assert_true(file_replace(to, 0600, bytes.bytes, bytes.length, &why));
	buffer_free(&bytes);
}

/* store.db as it is now to `name`, or back; the office is closed and opened again. */
static void
keep_store(struct demo *demo, const char *name, bool back)
{
	char store[128], kept[128];

	office_close(&demo->office);
	snprintf(store, sizeof store, "%s/store/store.db", demo->folder);
	snprintf(kept, sizeof kept, "%s/%s", demo->folder, name);
	copy_file(back ? kept : store, back ? store : kept);
	demo_open(demo);
}

static void
journal_path(const struct demo *demo, char path[128])
{
	snprintf(path, 128, "%s/keys/journal", demo->folder);
}

static int64_t
catch_up(struct demo *demo, struct reason *why)
{
	int64_t count;

	store_begin(demo->office->store);
	count = office_catch_up(demo->office, why);
	store_commit(demo->office->store);
	return count;
}

static void
stop(struct demo *demo, int64_t member, const char *topic)
{
	struct consent_act act = { .member = member, .channel = CHANNEL_PHONE, .happened_at = clock_now(),
		.evidence = "told by phone", .topic = topic != NULL ? demo_topic(demo, topic) : 0 };
	struct reason why;
	int ended;

	store_begin(demo->office->store);
	act.address = store_member_address(demo->office->store, member);
	if (!consent_stop(demo->office, &act, &ended, &why))
		fail_msg("%s", why.text);
	store_commit(demo->office->store);
}

static enum consent_state
state_of(struct demo *demo, int64_t member, const char *topic)
{
	return store_consent_state(demo->office->store, member, demo_topic(demo, topic),
	    store_member_address(demo->office->store, member));
}

static void
erase(struct demo *demo, int64_t member)
{
	struct reason why;

	store_begin(demo->office->store);
	assert_true(member_begin_erasing(demo->office, member, true, &why));
	store_commit(demo->office->store);
	member_finish_all_erasing(demo->office);
}

static void
test_E25_an_old_store_learns_every_stop(void **state)
{
	struct demo demo;
	struct reason why;
	struct member member;
	struct ledger_followed followed;
	int64_t one, all, gone;

	(void)state;
	demo_make(&demo);
	one = demo_member(&demo, "one@example.org", "Jo", news);
	all = demo_member(&demo, "all@example.org", "Sam", news);
	gone = demo_member(&demo, "gone@example.org", "Alex", news);
	keep_store(&demo, "backup.db", false);
	stop(&demo, one, "news");
	stop(&demo, all, NULL);
	stop(&demo, gone, "news");	/* and then erased: the key to write this down under is gone */
	erase(&demo, gone);
	keep_store(&demo, "backup.db", true);
	assert_int_equal(state_of(&demo, one, "news"), CONSENT_GIVEN);
	assert_int_equal(journal_behind(demo.office->journal, demo.office->store, NULL, NULL, &why), 4);
	assert_int_equal(catch_up(&demo, &why), 4);
	assert_int_equal(state_of(&demo, one, "news"), CONSENT_WITHDRAWN);
	assert_int_equal(state_of(&demo, one, "signposting"), CONSENT_GIVEN);
	assert_int_equal(state_of(&demo, all, "signposting"), CONSENT_WITHDRAWN);
	assert_true(member_read(demo.office, all, &member, &why));
	assert_true(member.objected_at != 0);
	member_clear(&member);
	assert_false(store_member_is_open(demo.office->store, gone));
	assert_int_equal(catch_up(&demo, &why), 0);
	assert_int_equal(ledger_compare(demo.office->store, &followed), 0);
	demo_remove(&demo);
}

static void
test_E25_an_undone_import_stays_undone(void **state)
{
	static const char list[] = "address,topics,consent_at,channel,evidence\n"
	    "a@example.org,news,2024-05-01,paper,form 1\nb@example.org,,,,\n";
	struct import_undoing undoing;
	struct import_counts counts;
	struct import *import;
	struct demo demo;
	struct reason why;
	char path[128];
	int64_t id;
	int file;

	(void)state;
	demo_make(&demo);
	snprintf(path, sizeof path, "%s/list.csv", demo.folder);
	assert_true(file_create(path, 0600, list, sizeof list - 1, &why));
	file = open(path, O_RDONLY);
	import = import_open(demo.office, file, "joining forms", NULL, &why);
	close(file);
	assert_non_null(import);
	assert_true(import_check(import, NULL, &counts, &why));
	store_begin(demo.office->store);
	id = import_begin(import, &why);
	while (import_some(import, 1000, NULL))
		;
	store_commit(demo.office->store);
	import_free(&import);
	assert_int_equal(store_member_count(demo.office->store, ~0U), 2);
	keep_store(&demo, "backup.db", false);
	store_begin(demo.office->store);
	assert_true(import_undo_begin(demo.office, id, &undoing, &why));
	while (import_undo_some(demo.office, &undoing, 1000))
		;
	store_commit(demo.office->store);
	assert_int_equal(store_member_count(demo.office->store, ~0U), 0);
	keep_store(&demo, "backup.db", true);
	assert_int_equal(store_member_count(demo.office->store, ~0U), 2);
	assert_int_equal(catch_up(&demo, &why), 1);
	assert_int_equal(store_member_count(demo.office->store, ~0U), 0);
	demo_remove(&demo);
}

/* A power cut in the middle of a line: it was never acknowledged, so it does not count. */
static void
test_a_torn_line_is_dropped(void **state)
{
	struct demo demo;
	struct buffer before = { .limit = 4096 }, after = { .limit = 4096 };
	struct reason why;
	char path[128];
	int64_t id;

	(void)state;
	demo_make(&demo);
	id = demo_member(&demo, "one@example.org", "Jo", news);
	stop(&demo, id, "news");
	journal_path(&demo, path);
	assert_true(file_read(path, &before, &why));
	buffer_add_text(&before, "2 s 17");
	assert_true(file_replace(path, 0600, before.bytes, before.length, &why));
	office_close(&demo.office);
	demo_open(&demo);
	assert_int_equal(catch_up(&demo, &why), 0);
	stop(&demo, id, "signposting");
	assert_true(file_read(path, &after, &why));
	assert_null(strstr(after.bytes, "2 s 172 s"));
	assert_int_equal(journal_behind(demo.office->journal, demo.office->store, NULL, NULL, &why), 0);
	buffer_free(&before);
	buffer_free(&after);
	demo_remove(&demo);
}

static const struct damage {
	const char *name;
	int at;			/* octet to change; -1 = empty the file */
	const char *says;
} damages[] = {
	{ "a digit of a time", 6, "damaged" },
	{ "the kind", 2, "damaged" },
	{ "the check itself", 60, "damaged" },
	{ "emptied", -1, "the store has seen" },
};

static void
test_E25_a_damaged_journal_stops_everything(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
		struct demo demo;
		struct buffer bytes = { .limit = 4096 };
		struct reason why = { 0 };
		char path[128];

		demo_make(&demo);
		stop(&demo, demo_member(&demo, "one@example.org", "Jo", news), "news");
		journal_path(&demo, path);
		assert_true(file_read(path, &bytes, &why));
		if (damages[i].at >= 0)
			bytes.bytes[damages[i].at] ^= 1;
		assert_true(file_replace(path, 0600, bytes.bytes, damages[i].at >= 0 ? bytes.length : 0, &why));
		office_close(&demo.office);
		demo_open(&demo);
		if (catch_up(&demo, &why) != -1 || strstr(why.text, damages[i].says) == NULL)
			fail_msg("%s: said '%s'", damages[i].name, why.text);
		assert_int_equal(why.kind, REASON_UNREACHABLE);
		buffer_free(&bytes);
		demo_remove(&demo);
	}
}

/* A daemon that runs notices it as well: one octet changed in place, and an older copy put in its place. */
static void
test_E25_damage_is_noticed_while_it_is_open(void **state)
{
	struct buffer older = { .limit = 4096 };
	struct demo demo;
	struct reason why;
	char path[128];
	int64_t id;
	int file;
	char other;

	(void)state;
	demo_make(&demo);
	journal_path(&demo, path);
	id = demo_member(&demo, "one@example.org", "Jo", news);
	stop(&demo, id, "news");
	assert_true(file_read(path, &older, &why));
	stop(&demo, id, "signposting");
	assert_int_equal(catch_up(&demo, &why), 0);

	file = open(path, O_WRONLY);
	other = (char)(older.bytes[5] ^ 1);
	assert_int_equal(pwrite(file, &other, 1, 5), 1);
	assert_int_equal(catch_up(&demo, &why), -1);
	assert_non_null(strstr(why.text, "damaged"));
	assert_int_equal(pwrite(file, older.bytes + 5, 1, 5), 1);
	close(file);
	assert_int_equal(catch_up(&demo, &why), 0);

	assert_true(file_replace(path, 0600, older.bytes, older.length, &why));
	assert_int_equal(catch_up(&demo, &why), -1);
	assert_non_null(strstr(why.text, "ends at entry 1"));
	buffer_free(&older);
	demo_remove(&demo);
}

/* The journal as it is after `count` mailings more, all of them seen. */
static void
lengthen(struct demo *demo, int count)
{
	struct reason why;

	store_begin(demo->office->store);
	for (int i = 1; i <= count; i++)
		if (!mailing_note(demo->office, JOURNAL_FINISHED, i, &why))
			fail_msg("%s", why.text);
	store_commit(demo->office->store);
}

static void
damage(const char *path, off_t at)
{
	int file = open(path, O_RDWR);
	char octet;

	assert_int_equal(pread(file, &octet, 1, at), 1);
	octet ^= 1;
	assert_int_equal(pwrite(file, &octet, 1, at), 1);
	close(file);
}

/* However long it is, what a store has not seen is found and read, and damage to what it has seen is nobody's concern but that of an
 * older store. */
static void
test_E25_a_long_journal_is_read_from_what_was_seen(void **state)
{
	static const char *const copies[] = { "first.db", "second.db" };
	struct reason why = { 0 };
	struct demo demo;
	char path[128];
	int64_t id;

	(void)state;
	demo_make(&demo);
	journal_path(&demo, path);
	id = demo_member(&demo, "one@example.org", "Jo", news);
	keep_store(&demo, copies[0], false);
	lengthen(&demo, 600);
	keep_store(&demo, copies[1], false);
	stop(&demo, id, "news");
	lengthen(&demo, 600);
	assert_true(journal_check(demo.office->journal, &why));

	damage(path, 6);
	office_close(&demo.office);
	demo_open(&demo);
	assert_int_equal(catch_up(&demo, &why), 0);
	stop(&demo, id, "signposting");
	assert_false(journal_check(demo.office->journal, &why));
	assert_non_null(strstr(why.text, "damaged after entry 0"));
	keep_store(&demo, copies[1], true);
	assert_int_equal(catch_up(&demo, &why), 602);
	assert_int_equal(state_of(&demo, id, "news"), CONSENT_WITHDRAWN);
	assert_int_equal(state_of(&demo, id, "signposting"), CONSENT_WITHDRAWN);
	keep_store(&demo, copies[0], true);
	assert_int_equal(catch_up(&demo, &why), -1);
	assert_non_null(strstr(why.text, "damaged after entry 0"));
	assert_int_equal(state_of(&demo, id, "news"), CONSENT_GIVEN);

	damage(path, 6);
	assert_int_equal(catch_up(&demo, &why), 1202);
	assert_int_equal(state_of(&demo, id, "news"), CONSENT_WITHDRAWN);
	demo_remove(&demo);
}

/* A stop whose transaction was lost (the disk ran full at the commit) is in the journal and comes back by itself. */
static void
test_a_stop_survives_its_transaction(void **state)
{
	struct consent_act act = { .channel = CHANNEL_PHONE, .evidence = "told by phone" };
	struct demo demo;
	struct reason why;
	int ended;

	(void)state;
	demo_make(&demo);
	act.member = demo_member(&demo, "one@example.org", "Jo", news);
	act.topic = demo_topic(&demo, "news");
	act.happened_at = clock_now();
	store_begin(demo.office->store);
	assert_true(consent_stop(demo.office, &act, &ended, &why));
	store_rollback(demo.office->store);
	assert_int_equal(state_of(&demo, act.member, "news"), CONSENT_GIVEN);
	assert_int_equal(catch_up(&demo, &why), 1);
	assert_int_equal(state_of(&demo, act.member, "news"), CONSENT_WITHDRAWN);
	demo_remove(&demo);
}

/* And so does the stop of a mailing; one that the program stopped itself is put before a person. */
static void
test_the_stop_of_a_mailing_survives_its_transaction(void **state)
{
	static const char letter[] = "---\nsubject: News for families\n---\n\nHello {{name}},\n\n"
	    "## New short-break grants\nTopic: news\n\nForty new places are open.\n";
	struct demo demo;
	struct reason why;
	int64_t one, other;

	(void)state;
	demo_make(&demo);
	demo_member(&demo, "one@example.org", "Jo", news);
	one = demo_queue(&demo, letter);
	other = demo_queue(&demo, letter);
	store_begin(demo.office->store);
	assert_true(mailing_stop_for_good(demo.office, one, &why));
	assert_true(mailing_stop(demo.office, other, &why));
	store_rollback(demo.office->store);
	assert_int_equal(store_mailing_state(demo.office->store, one), MAILING_QUEUED);
	assert_int_equal(catch_up(&demo, &why), 2);
	assert_int_equal(store_mailing_state(demo.office->store, one), MAILING_STOPPED);
	assert_int_equal(store_mailing_state(demo.office->store, other), MAILING_HELD);
	demo_remove(&demo);
}

static void
test_the_journal_holds_no_address(void **state)
{
	struct demo demo;
	struct buffer bytes = { .limit = 4096 };
	struct reason why;
	char path[128];

	(void)state;
	demo_make(&demo);
	stop(&demo, demo_member(&demo, "one@example.org", "Jo", news), "news");
	journal_path(&demo, path);
	assert_true(file_read(path, &bytes, &why));
	assert_null(strchr(bytes.bytes, '@'));
	assert_null(strstr(bytes.bytes, "Jo"));
	buffer_free(&bytes);
	demo_remove(&demo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_E25_an_old_store_learns_every_stop),
		cmocka_unit_test(test_E25_an_undone_import_stays_undone),
		cmocka_unit_test(test_a_torn_line_is_dropped),
		cmocka_unit_test(test_E25_a_damaged_journal_stops_everything),
		cmocka_unit_test(test_E25_damage_is_noticed_while_it_is_open),
		cmocka_unit_test(test_E25_a_long_journal_is_read_from_what_was_seen),
		cmocka_unit_test(test_a_stop_survives_its_transaction),
		cmocka_unit_test(test_the_stop_of_a_mailing_survives_its_transaction),
		cmocka_unit_test(test_the_journal_holds_no_address),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
