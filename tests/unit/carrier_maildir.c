/* What a folder tells of the letters that a dead sender had released: for sure, and read once. */
#include "unit/unit.h"

#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "roles/sender/carrier.h"

static void
put(const char *folder, const char *name)
{
	char path[256];
	struct reason why;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	assert_true(file_create(path, 0600, "x", 1, &why));
}

static bool
was_sent(struct carrier *carrier, int64_t mailing, int64_t member)
{
	struct claim claim = { .mailing = mailing, .member = member };
	bool certain = false, sent = carrier->operations->was_sent(carrier, &claim, &certain);

	assert_true(certain);
	return sent;
}

static int
remove_one(const char *path, const struct stat *facts, int type, struct FTW *where)
{
	(void)facts;
	(void)type;
	(void)where;
	return remove(path);
}

static void
letters_are_found_in_both_folders(void **state)
{
	char folder[] = "/tmp/signpost-test-XXXXXX", from[64], to[96];
	struct forum forum = { .outbox = { .kind = OUTBOX_MAILDIR } };
	struct carrier *carrier;
	struct reason why;

	(void)state;
	forum.outbox.directory = mkdtemp(folder);
	carrier = carrier_maildir_open(&forum, &why);
	assert_non_null(carrier);
	put(folder, "new/0000000007.0000000001.signpost");
	put(folder, "new/0000000007.4294967295.signpost");
	put(folder, "cur/0000000007.0000000002.signpost:2,RS");
	put(folder, "cur/0000000007.0000000003.signpost");
	put(folder, "new/0000000007.0000000004.signposts");	/* nobody's of ours */
	put(folder, "new/1796123456.M5P6.host");
	assert_true(was_sent(carrier, 7, 1));
	assert_true(was_sent(carrier, 7, 4294967295));
	assert_true(was_sent(carrier, 7, 2));
	assert_true(was_sent(carrier, 7, 3));
	assert_false(was_sent(carrier, 7, 4));
	assert_false(was_sent(carrier, 8, 1));
	/* Nobody writes here but us: what was there at the first question was sent, wherever a mail program puts it now. */
	snprintf(from, sizeof from, "%s/new", folder);
	snprintf(to, sizeof to, "%s/moved", folder);
	assert_int_equal(rename(from, to), 0);
	assert_true(was_sent(carrier, 7, 1));
	carrier->operations->close(carrier);
	nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_found_in_both_folders),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
