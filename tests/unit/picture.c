/*
 * Pictures of the forum's folder: what is taken, and what is refused in which words (C-61, E-09).
 */
#include "unit/unit.h"

#include <sys/stat.h>

#include "base/text.h"
#include "unit/picture_folder.h"

static struct picture_folder folder;

static int
make_folder(void **state)
{
	(void)state;
	picture_folder_make(&folder);
	picture_put_png(&folder, "ramp.png", 640, 480, false, 900, 1);
	picture_put_jpeg(&folder, "Ramp 1.JPG", 800, 600, 900, 2);
	picture_put_jpeg(&folder, "caf\u00E9.jpeg", 800, 600, 900, 3);
	picture_put_png(&folder, "spinning.png", 64, 64, true, 900, 4);
	picture_put_png(&folder, "largest.png", 64, 64, false, PICTURE_LIMIT, 5);
	picture_put_png(&folder, "too-large.png", 64, 64, false, PICTURE_LIMIT + 1, 6);
	picture_put_png(&folder, "secretly.jpg", 64, 64, false, 900, 7);
	picture_put_png(&folder, ".hidden.png", 64, 64, false, 900, 8);
	picture_put_png(&folder, "ramp.gif", 64, 64, false, 900, 9);
	picture_put(&folder, "page.png", "<html>", 6);
	picture_put(&folder, "empty.png", "", 0);
	picture_put(&folder, "short.png", "\x89PNG\r\n\x1A\n", 8);
	picture_put(&folder, "short.jpg", "\xFF\xD8\xFF\xC0", 4);
	return 0;
}

/* Things with the names of pictures that are none. */
static int
make_traps(void **state)
{
	char *link = file_path(folder.path, "link.png"), *inside = file_path(folder.path, "inside.png"),
	    *pipe = file_path(folder.path, "pipe.png"), *sub = file_path(folder.path, "sub.png"),
	    *sealed = file_path(folder.path, "sealed.png");

	(void)state;
	assert_int_equal(symlink("/etc/hostname", link), 0);
	assert_int_equal(symlink("ramp.png", inside), 0);
	assert_int_equal(mkfifo(pipe, 0600), 0);
	assert_int_equal(mkdir(sub, 0700), 0);
	picture_put_png(&folder, "sealed.png", 64, 64, false, 900, 9);
	assert_int_equal(chmod(sealed, 0), 0);
	free(link);
	free(inside);
	free(pipe);
	free(sub);
	free(sealed);
	return 0;
}

static int
remove_folder(void **state)
{
	(void)state;
	picture_folder_remove(&folder);
	return 0;
}

static const struct row {
	const char *what, *name, *refusal;	/* NULL = taken */
	uint32_t width, height;
	bool moves;
} rows[] = {
	{ "a PNG", "ramp.png", NULL, 640, 480, false },
	{ "a JPEG, with a blank and capitals", "Ramp 1.JPG", NULL, 800, 600, false },
	{ "a JPEG, with an accent", "caf\u00E9.jpeg", NULL, 800, 600, false },
	{ "D-11 it moves", "spinning.png", NULL, 64, 64, true },
	{ "as large as may be", "largest.png", NULL, 64, 64, false },
	{ "broken off at once", "short.png", NULL, 0, 0, false },
	{ "broken off in the frame", "short.jpg", NULL, 0, 0, false },
	{ "an octet larger", "too-large.png", "has 201 KB; at most 200 KB", 0, 0, false },
	{ "not there", "ramp2.png", "is not in the forum's folder", 0, 0, false },
	{ "capitals count", "RAMP.png", "is not in the forum's folder", 0, 0, false },
	{ "another kind", "ramp.gif", "neither PNG nor JPEG", 0, 0, false },
	{ "no kind", "ramp", "neither PNG nor JPEG", 0, 0, false },
	{ "only an ending", ".png", "must be named", 0, 0, false },
	{ "a PNG called JPEG", "secretly.jpg", "is no JPEG picture", 0, 0, false },
	{ "a page called PNG", "page.png", "is no PNG picture", 0, 0, false },
	{ "nothing called PNG", "empty.png", "is no PNG picture", 0, 0, false },
	{ "E-09 hidden", ".hidden.png", "must be named", 0, 0, false },
	{ "E-09 a link out of the folder", "link.png", "only a link", 0, 0, false },
	{ "E-09 a link within it", "inside.png", "only a link", 0, 0, false },
	{ "a pipe does not hold us up", "pipe.png", "is not a file", 0, 0, false },
	{ "a folder", "sub.png", "is not a file", 0, 0, false },
	{ "E-09 out of the folder", "../ramp.png", "must be named", 0, 0, false },
	{ "E-09 below the folder", "sub.png/ramp.png", "must be named", 0, 0, false },
	{ "E-09 absolute", "/etc/ramp.png", "must be named", 0, 0, false },
	{ "a question", "ramp.png?x.png", "must be named", 0, 0, false },
	{ "a line break", "ramp\n.png", "must be named", 0, 0, false },
};

static void
check_row(const struct row *row, struct pictures *pictures)
{
	struct reason why = { 0 };
	const struct picture *picture = pictures_take(pictures, row->name, &why);

	if ((picture != NULL) != (row->refusal == NULL))
		fail_msg("%s: %s", row->what, why.text);
	if (picture == NULL && strstr(why.text, row->refusal) == NULL)
		fail_msg("%s: %s", row->what, why.text);
	if (picture != NULL && (picture->width != row->width || picture->height != row->height ||
	    picture->moves != row->moves))
		fail_msg("%s: %u x %u", row->what, picture->width, picture->height);
}

static void
C_61_E_09_what_is_taken_and_what_is_not(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pictures pictures = { .folder = folder.path, .domain = "example.org" };

		check_row(&rows[i], &pictures);
		pictures_clear(&pictures);
	}
}

static void
a_sealed_file_and_a_missing_folder_are_the_operators_affair(void **state)
{
	struct pictures pictures = { .folder = folder.path, .domain = "example.org" };
	struct reason why;

	(void)state;
	if (geteuid() != 0) {		/* root may read everything */
		assert_null(pictures_take(&pictures, "sealed.png", &why));
		assert_int_equal(why.kind, REASON_UNREACHABLE);
	}
	pictures.folder = "/nonexistent";
	assert_null(pictures_take(&pictures, "ramp.png", &why));
	assert_int_equal(why.kind, REASON_UNREACHABLE);
	assert_non_null(strstr(why.text, "Tell your operator"));
	pictures.folder = "";
	assert_null(pictures_take(&pictures, "ramp.png", &why));
	assert_non_null(strstr(why.text, "names no folder"));
}

static void
each_picture_is_there_once(void **state)
{
	struct pictures pictures = { .folder = folder.path, .domain = "example.org" };
	const struct picture *first, *other;
	struct reason why;

	(void)state;
	picture_put_png(&folder, "copy.png", 640, 480, false, 900, 1);
	first = pictures_take(&pictures, "ramp.png", &why);
	assert_ptr_equal(pictures_take(&pictures, "ramp.png", &why), first);
	assert_ptr_equal(pictures_take(&pictures, "copy.png", &why), first);
	other = pictures_take(&pictures, "Ramp 1.JPG", &why);
	assert_string_not_equal(other->id, first->id);
	assert_int_equal(strlen(first->id), PICTURE_ID_TEXT - 1);
	assert_int_equal(pictures.count, 2);
	assert_int_equal(pictures.length, 1800);
	pictures_clear(&pictures);
	assert_int_equal(pictures.count, 0);
}

static void
together_they_have_a_limit(void **state)
{
	struct pictures pictures = { .folder = folder.path, .domain = "example.org" };
	struct reason why;

	(void)state;
	picture_put_png(&folder, "large.png", 64, 64, false, PICTURE_LIMIT, 11);
	assert_non_null(pictures_take(&pictures, "largest.png", &why));
	assert_non_null(pictures_take(&pictures, "large.png", &why));
	assert_int_equal(pictures.length, PICTURES_LIMIT);
	assert_null(pictures_take(&pictures, "ramp.png", &why));
	assert_non_null(strstr(why.text, "401 KB together; at most 400 KB"));
	assert_non_null(pictures_take(&pictures, "large.png", &why));
	pictures_clear(&pictures);
}

static void
there_are_not_too_many(void **state)
{
	struct pictures pictures = { .folder = folder.path, .domain = "example.org" };
	char name[32];
	struct reason why;

	(void)state;
	for (int i = 0; i <= PICTURES_COUNT; i++) {
		snprintf(name, sizeof name, "p%d.png", i);
		picture_put_png(&folder, name, 64, 64, false, 100, (char)(20 + i));
		assert_true((pictures_take(&pictures, name, &why) != NULL) == (i < PICTURES_COUNT));
	}
	assert_non_null(strstr(why.text, "at most 20"));
	pictures_clear(&pictures);
}

/* Any octets behind the first ones: looked at without harm (ASan watches). */
static void
hostile_octets_do_no_harm(void **state)
{
	static const char *const names[] = { "wild.png", "wild.jpg" }, *const starts[] = { "\x89PNG\r\n\x1A\n",
		"\xFF\xD8\xFF" };
	uint32_t random = 1;

	(void)state;
	for (int round = 0; round < 200; round++) {
		struct pictures pictures = { .folder = folder.path, .domain = "example.org" };
		struct buffer bytes = { .limit = 1000 };
		struct reason why;

		buffer_add_text(&bytes, starts[round % 2]);
		for (int i = 0; i < round / 2; i++) {
			random = random * 1664525 + 1013904223;
			buffer_add_char(&bytes, (random >> 16) % 3 == 0 ? '\xFF' : (char)(random >> 24));
		}
		picture_put(&folder, names[round % 2], bytes.bytes, bytes.length);
		assert_non_null(pictures_take(&pictures, names[round % 2], &why));
		pictures_clear(&pictures);
		buffer_free(&bytes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(C_61_E_09_what_is_taken_and_what_is_not, make_traps),
		cmocka_unit_test(a_sealed_file_and_a_missing_folder_are_the_operators_affair),
		cmocka_unit_test(each_picture_is_there_once),
		cmocka_unit_test(together_they_have_a_limit),
		cmocka_unit_test(there_are_not_too_many),
		cmocka_unit_test(hostile_octets_do_no_harm),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
