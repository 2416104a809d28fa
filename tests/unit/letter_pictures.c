/*
 * Letters with pictures: the parts they are made of (RFC 2387), that they are the same for everybody
 * (B-50), and what happens when a picture is gone (C-61, E-09).
 */
#include "unit/unit.h"

#include <gmime/gmime.h>

#include "base/text.h"
#include "render/letter.h"
#include "unit/example_forum.h"
#include "unit/picture_folder.h"

static const char picture_letter[] =
    "---\n"
    "subject: A new ramp\n"
    "---\n"
    "Hello {{name}},\n"
    "\n"
    "## The ramp\n"
    "Topic: news\n"
    "\n"
    "![A ramp at the front door](ramp.jpg) ![The same ramp](ramp.jpg) ![It again](copy.jpg)\n"
    "\n"
    "## Coffee\n"
    "Topic: events\n"
    "\n"
    "![A cup on a table](cup.png) and [![A map of the hall](map.png)](https://www.example.org/map).\n";

enum { RAMP = 1, COFFEE = 2, BOTH = 3 };

struct fixture {
	struct picture_folder folder;
	struct forum forum;
	struct draft *draft;
};

static int
set_up(void **state)
{
	struct fixture *fixture = memory_new(sizeof *fixture);

	picture_folder_make(&fixture->folder);
	picture_put_jpeg(&fixture->folder, "ramp.jpg", 800, 600, 5000, 1);
	picture_put_jpeg(&fixture->folder, "copy.jpg", 800, 600, 5000, 1);
	picture_put_png(&fixture->folder, "cup.png", 640, 480, false, 3001, 2);
	picture_put_png(&fixture->folder, "map.png", 640, 480, false, 3002, 3);
	fixture->forum = example_forum;
	fixture->forum.asset_directory = fixture->folder.path;
	fixture->draft = example_draft(picture_letter);
	*state = fixture;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *fixture = *state;

	picture_folder_remove(&fixture->folder);
	draft_free(&fixture->draft);
	free(fixture);
	return 0;
}

static struct variant_order
order_of(const struct fixture *fixture, uint32_t bits)
{
	struct variant_order order = example_order(fixture->draft, bits);

	order.forum = &fixture->forum;
	return order;
}

static struct variant *
render(const struct fixture *fixture, uint32_t bits)
{
	struct variant_order order = order_of(fixture, bits);
	struct reason why;
	struct variant *variant = variant_render(&order, "seed", &why);

	if (variant == NULL)
		fail_msg("%s", why.text);
	return variant;
}

static char *
letter_of(const struct fixture *fixture, uint32_t bits, const char *name)
{
	struct variant *variant = render(fixture, bits);
	struct letter_fields fields = example_fields;
	struct buffer bytes = { .limit = LETTER_LIMIT };

	fields.name = name;
	assert_true(letter_write(variant, &fields, &bytes));
	variant_free(&variant);
	return buffer_text(&bytes);
}

static GMimeMessage *
parse(const char *bytes)
{
	GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, strlen(bytes));
	GMimeParser *parser = g_mime_parser_new_with_stream(stream);
	GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);

	g_object_unref(parser);
	g_object_unref(stream);
	assert_non_null(message);
	return message;
}

static GMimeObject *
part_of(GMimeObject *parts, int index)
{
	assert_true(GMIME_IS_MULTIPART(parts));
	return g_mime_multipart_get_part(GMIME_MULTIPART(parts), index);
}

static void
assert_type(GMimeObject *part, const char *type, const char *subtype, int count)
{
	assert_true(g_mime_content_type_is_type(g_mime_object_get_content_type(part), type, subtype));
	if (count > 0)
		assert_int_equal(g_mime_multipart_get_count(GMIME_MULTIPART(part)), count);
}

/* The part's octets are those of the file. */
static void
assert_picture(const struct fixture *fixture, GMimeObject *part, const char *subtype, const char *file,
    const char *shown_as, const char *html)
{
	GMimeStream *stream = g_mime_stream_mem_new();
	char *path = file_path(fixture->folder.path, file), address[300];
	struct buffer wanted = { .limit = PICTURE_LIMIT };
	struct reason why;
	GByteArray *got;

	assert_type(part, "image", subtype, 0);
	assert_string_equal(g_mime_object_get_disposition(part), "inline");
	assert_string_equal(g_mime_part_get_filename(GMIME_PART(part)), shown_as);
	g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(GMIME_PART(part)), stream);
	got = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
	assert_true(file_read(path, &wanted, &why));
	assert_int_equal(got->len, wanted.length);
	assert_memory_equal(got->data, wanted.bytes, wanted.length);
	snprintf(address, sizeof address, "<img src=\"cid:%s\"", g_mime_object_get_content_id(part));
	assert_non_null(strstr(html, address));
	buffer_free(&wanted);
	free(path);
	g_object_unref(stream);
}

static int
count_of(const char *text, const char *part)
{
	int count = 0;

	for (; (text = strstr(text, part)) != NULL; text += strlen(part))
		count++;
	return count;
}

static void
C_61_pictures_are_parts_of_the_letter(void **state)
{
	const struct fixture *fixture = *state;
	char *bytes = letter_of(fixture, BOTH, "Alex"), *text, *html;
	GMimeMessage *message = parse(bytes);
	GMimeObject *parts = g_mime_message_get_mime_part(message), *related = part_of(parts, 1);

	assert_type(parts, "multipart", "alternative", 2);
	assert_type(part_of(parts, 0), "text", "plain", 0);
	assert_type(related, "multipart", "related", 4);
	assert_string_equal(g_mime_object_get_content_type_parameter(related, "type"), "text/html");
	assert_type(part_of(related, 0), "text", "html", 0);
	html = g_mime_text_part_get_text(GMIME_TEXT_PART(part_of(related, 0)));
	assert_int_equal(count_of(html, "<img "), 5);
	assert_picture(fixture, part_of(related, 1), "jpeg", "ramp.jpg", "picture-1.jpg", html);
	assert_picture(fixture, part_of(related, 2), "png", "cup.png", "picture-2.png", html);
	assert_picture(fixture, part_of(related, 3), "png", "map.png", "picture-3.png", html);
	assert_non_null(strstr(html, "style=\"max-width:100%;height:auto\" alt=\"A ramp at the front door\""));
	text = g_mime_text_part_get_text(GMIME_TEXT_PART(part_of(parts, 0)));
	assert_non_null(strstr(text, "[Picture: A ramp at the front door]"));
	assert_null(strstr(bytes, "ramp.jpg"));
	g_free(text);
	g_free(html);
	g_object_unref(message);
	free(bytes);
}

/* C-11, C-12: 7 bit, CRLF, at most 76 in bodies, base64 for the pictures. */
static void
C_11_lines_are_short_and_plain(void **state)
{
	char *bytes = letter_of(*state, BOTH, "Zo\u00EB");
	bool body = false;

	assert_int_equal(count_of(bytes, "\r\nContent-Transfer-Encoding: base64\r\n"), 3);
	for (const char *at = bytes; *at != '\0'; ) {
		size_t length = strcspn(at, "\r\n");

		assert_true(length <= (body ? 76 : 998) && at[0] != '.');
		assert_true(at[length] == '\r' && at[length + 1] == '\n');
		for (size_t i = 0; i < length; i++)
			assert_true((unsigned char)at[i] < 0x7F && (at[i] >= ' ' || at[i] == '\t'));
		body = body || length == 0;
		at += length + 2;
	}
	free(bytes);
}

static void
a_version_holds_only_the_pictures_it_shows(void **state)
{
	static const struct {
		uint32_t bits;
		int pictures;
	} rows[] = { { RAMP, 1 }, { COFFEE, 2 }, { BOTH, 3 } };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *bytes = letter_of(*state, rows[i].bits, "Alex");

		assert_int_equal(count_of(bytes, "\r\nContent-Id: <") + count_of(bytes, "\r\nContent-ID: <"),
		    rows[i].pictures);
		free(bytes);
	}
}

/* B-50: nothing about a picture tells who opened it. */
static void
B_50_pictures_are_the_same_for_everybody(void **state)
{
	char *one = letter_of(*state, BOTH, "Alex"), *again = letter_of(*state, BOTH, "Alex"),
	    *other = letter_of(*state, BOTH, "Sam");
	const char *start = strstr(one, "image/jpeg"), *other_start = strstr(other, "image/jpeg");

	assert_string_equal(one, again);
	assert_string_not_equal(one, other);
	assert_string_equal(start, other_start);
	free(one);
	free(again);
	free(other);
}

/* Among those of another version. */
static const struct enclosure *
find_enclosure(void *owner, const uint8_t hash[ENCLOSURE_HASH])
{
	const struct variant *variant = owner;

	for (int i = 0; i < variant->enclosure_count; i++)
		if (memcmp(variant->enclosures[i].hash, hash, ENCLOSURE_HASH) == 0)
			return &variant->enclosures[i];
	return NULL;
}

static void
a_kept_version_names_its_pictures_and_takes_them_from_another(void **state)
{
	struct fixture *fixture = *state;
	struct variant *variant = render(fixture, COFFEE), *whole = render(fixture, BOTH), *other = render(fixture, RAMP), *loaded;
	struct buffer kept = { .limit = LETTER_LIMIT }, one = { .limit = LETTER_LIMIT }, two = { .limit = LETTER_LIMIT };

	variant_save(variant, &kept);
	assert_null(memmem(kept.bytes, kept.length, variant->enclosures[0].octets, 76));
	assert_null(variant_load(kept.bytes, kept.length, find_enclosure, other));
	loaded = variant_load(kept.bytes, kept.length, find_enclosure, whole);
	assert_non_null(loaded);
	assert_true(letter_write(variant, &example_fields, &one));
	assert_true(letter_write(loaded, &example_fields, &two));
	assert_int_equal(one.length, two.length);
	assert_memory_equal(one.bytes, two.bytes, one.length);
	variant_free(&loaded);
	variant_free(&variant);
	variant_free(&whole);
	variant_free(&other);
	buffer_free(&kept);
	buffer_free(&one);
	buffer_free(&two);
}

static void
expect_refusal(const struct fixture *fixture, uint32_t bits, const char *words)
{
	struct variant_order order = order_of(fixture, bits);
	struct reason why = { 0 };

	assert_null(variant_render(&order, "seed", &why));
	if (strstr(why.text, words) == NULL)
		fail_msg("%s", why.text);
}

static void
a_picture_that_is_gone_or_changed_its_kind_stops_the_mailing(void **state)
{
	struct fixture *fixture = *state;
	char *path = file_path(fixture->folder.path, "ramp.jpg");
	struct variant *variant;

	picture_put(&fixture->folder, "ramp.jpg", "<html>", 6);
	expect_refusal(fixture, BOTH, "is no JPEG picture");
	assert_int_equal(unlink(path), 0);
	expect_refusal(fixture, RAMP, "A picture of the letter is not in the forum's folder");
	variant = render(fixture, COFFEE);	/* does not show it */
	variant_free(&variant);
	fixture->forum.asset_directory = NULL;
	expect_refusal(fixture, COFFEE, "names no folder");
	free(path);
}

/* The largest pictures beside the longest text there can be, in a script that grows most. */
static void
the_largest_pictures_fit_beside_the_longest_text(void **state)
{
	struct fixture *fixture = *state;
	struct buffer text = { .limit = DRAFT_LIMIT };
	struct variant *variant;

	picture_put_png(&fixture->folder, "cup.png", 64, 64, false, PICTURE_LIMIT, 1);
	picture_put_png(&fixture->folder, "map.png", 64, 64, false, PICTURE_LIMIT, 2);
	buffer_add_text(&text, "---\nsubject: A\n---\nHello\n\n## One\nTopic: news\n\n"
	    "![A cup](cup.png) ![A map](map.png)\n\n");
	while (text.length < DRAFT_LIMIT - 100)
		buffer_add_text(&text, "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 ");
	draft_free(&fixture->draft);
	fixture->draft = example_draft(text.bytes);
	variant = render(fixture, 1);
	variant_free(&variant);
	buffer_free(&text);
}

static void
a_page_and_a_look_read_no_picture(void **state)
{
	struct fixture *fixture = *state;

	picture_folder_remove(&fixture->folder);
	for (int web = 0; web < 2; web++) {
		struct variant_order order = order_of(fixture, BOTH);
		struct rendering rendering;
		struct reason why;

		order.web = web == 1;
		order.pictures_by_name = web == 0;
		assert_true(variant_draw(&order, &rendering, &why));
		assert_non_null(strstr(rendering.html, "<img src=\"ramp.jpg\""));
		assert_null(rendering.pictures);
		rendering_free(&rendering);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(C_61_pictures_are_parts_of_the_letter),
		TEST(C_11_lines_are_short_and_plain),
		TEST(a_version_holds_only_the_pictures_it_shows),
		TEST(B_50_pictures_are_the_same_for_everybody),
		TEST(a_kept_version_names_its_pictures_and_takes_them_from_another),
		TEST(a_picture_that_is_gone_or_changed_its_kind_stops_the_mailing),
		TEST(the_largest_pictures_fit_beside_the_longest_text),
		TEST(a_page_and_a_look_read_no_picture),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
