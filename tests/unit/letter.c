/*
 * Letters: their own headers, what goes into the holes, and that what was put in comes out again
 * with a mail program's parser, whatever it was (B-50, C.2, C-05, E-05, E-08, E-15).
 */
#include "unit/unit.h"

#include <gmime/gmime.h>

#include "base/text.h"
#include "render/letter.h"
#include "render/personal.h"
#include "unit/example_forum.h"

static struct variant *
variant_of(const char *text, uint32_t bits)
{
	struct draft *draft = example_draft(text);
	struct variant_order order = example_order(draft, bits);
	struct reason why;
	struct variant *variant = variant_render(&order, "seed", &why);

	if (variant == NULL)
		fail_msg("%s", why.text);
	draft_free(&draft);
	return variant;
}

static char *
write_one(const struct variant *variant, const struct letter_fields *fields)
{
	struct buffer bytes = { .limit = LETTER_LIMIT };

	assert_true(letter_write(variant, fields, &bytes));
	assert_int_equal(strlen(bytes.bytes), bytes.length);	/* no NUL */
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

/* The decoded text of part 0 (text) or 1 (HTML), with LF. */
static char *
part_text(const char *bytes, int index)
{
	GMimeMessage *message = parse(bytes);
	GMimeObject *parts = g_mime_message_get_mime_part(message), *part;
	char *text, *to, *copy;

	assert_true(GMIME_IS_MULTIPART(parts));
	assert_int_equal(g_mime_multipart_get_count(GMIME_MULTIPART(parts)), 2);
	part = g_mime_multipart_get_part(GMIME_MULTIPART(parts), index);
	assert_string_equal(g_mime_object_get_content_type_parameter(part, "charset"), "utf-8");
	text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
	copy = memory_text(text);
	to = copy;
	for (const char *at = copy; *at != '\0'; at++)
		if (*at != '\r')
			*to++ = *at;
	*to = '\0';
	g_free(text);
	g_object_unref(message);
	return copy;
}

static void
check_lines(const char *bytes)
{
	bool body = false;

	assert_true(text_ends(bytes, "\r\n"));
	while (*bytes != '\0') {
		size_t length = strcspn(bytes, "\r\n");

		assert_true(length <= (body ? 76 : 998));
		assert_true(bytes[length] == '\r' && bytes[length + 1] == '\n');
		assert_true(bytes[0] != '.');
		assert_false(body && text_starts(bytes, "From "));
		for (size_t i = 0; i < length; i++)
			assert_true((unsigned char)bytes[i] < 0x7F && (bytes[i] >= ' ' || bytes[i] == '\t'));
		body = body || length == 0;
		bytes += length + 2;
	}
}

/* Names a person may have, or may have put there to see what happens. */
static const char *const names[] = {
	"Alex", "", "Zo\u00EB O\u2019Brien-\u0141ukasz", "\U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467",
	"{{name}}", "=?utf-8?Q?x?=", "<script>alert(1)</script>", "\" onload=\"x", "' & &amp; \\", ".", "..", ".a",
	"From here", "F", "=", "==3D", "=20", "a b  c ", " ", "%s%n", "--=_x", "visit evil.example",
	"\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
	"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
	("\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC"
	"\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC\u00FC"),
};

/* Bodies that a careless encoder would break. */
static const char *const bodies[] = {
	"---\nsubject: A\n---\nHello {{name}}\n\n{{name}}.{{name}}{{name}} {{name}}\n\n## One\nTopic: news\n\n{{name}}\n",
	"---\nsubject: \u00DC\n---\n.\n\n..\n\n.{{name}}\n\n```\n.\n.\r\n..\n \t\nFrom {{name}} \n```\n\n"
	"## One\nTopic: news\n\nx\n",
	"---\nsubject: A\n---\nFrom {{name}} to {{name}}\n\n## {{name}}\nTopic: signposting\nFrom: A & B\n"
	"Link: https://a.example/?a=1&b=2\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	"{{name}}AAAA\n",
};

static void
E_08_E_15_what_was_put_in_comes_out(void **state)
{
	(void)state;
	for (size_t b = 0; b < sizeof bodies / sizeof bodies[0]; b++) {
		struct draft *draft = example_draft(bodies[b]);
		struct variant_order order = example_order(draft, 1);
		struct variant *variant = variant_of(bodies[b], 1);
		struct rendering rendering;
		struct reason why;

		assert_true(variant_draw(&order, &rendering, &why));
		for (size_t n = 0; n < sizeof names / sizeof names[0]; n++) {
			struct letter_fields fields = example_fields;
			char *bytes, *text, *html, *wanted_text, *wanted_html;

			fields.name = names[n];
			fields.stop_url = n % 2 == 0 ? "" : "https://lists.example.org/s?a=1&t=aaaabbbbccccddddeeeeffff";
			bytes = write_one(variant, &fields);
			check_lines(bytes);
			text = part_text(bytes, 0);
			html = part_text(bytes, 1);
			wanted_text = rendering_fill(rendering.text, &fields);
			wanted_html = rendering_fill(rendering.html, &fields);
			assert_string_equal(text, wanted_text);
			assert_string_equal(html, wanted_html);
			assert_null(strstr(html, "<script"));
			free(wanted_html);
			free(wanted_text);
			free(html);
			free(text);
			free(bytes);
		}
		rendering_free(&rendering);
		variant_free(&variant);
		draft_free(&draft);
	}
}

static char *
without(const char *text, const char *part)
{
	struct buffer rest = { .limit = LETTER_LIMIT };
	const char *found;

	while ((found = strstr(text, part)) != NULL) {
		buffer_add(&rest, text, (size_t)(found - text));
		text = found + strlen(part);
	}
	buffer_add_text(&rest, text);
	return buffer_text(&rest);
}

static void
B_50_letters_differ_only_in_the_personal_fields(void **state)
{
	struct variant *variant = variant_of(example_letter, SHOW_ALL);
	struct letter_fields one = example_fields, other = example_fields;
	char *parts[2], *bare[2];

	(void)state;
	one.name = "QQQQ";
	one.stop_address = "unsub+qqqq@example.org";
	other.name = "Xxxxxxx";
	other.to = "sam@example.net";
	other.message_id = "other";
	other.stop_address = "unsub+zzzzzzzzz@example.org";
	for (int part = 0; part < 2; part++) {
		for (int who = 0; who < 2; who++) {
			const struct letter_fields *fields = who == 0 ? &one : &other;
			char *bytes = write_one(variant, fields), *text = part_text(bytes, part);
			char *nameless = without(text, fields->name);

			parts[who] = text;
			bare[who] = without(nameless, fields->stop_address);
			free(nameless);
			free(bytes);
		}
		assert_string_not_equal(parts[0], parts[1]);
		assert_string_equal(bare[0], bare[1]);
		for (int who = 0; who < 2; who++) {
			free(parts[who]);
			free(bare[who]);
		}
	}
	variant_free(&variant);
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
C_2_C_05_the_letters_own_headers(void **state)
{
	struct variant *variant = variant_of(example_letter, SHOW_NEWS);
	struct letter_fields fields = example_fields;
	struct reason why;
	GMimeMessage *message;
	char *bytes;

	(void)state;
	assert_true(clock_set_zone("Europe/London", &why));
	fields.date = 1814428800;
	fields.stop_url = "https://lists.example.org/stop/aaaabbbbccccddddeeeeffffgggghhhh";
	bytes = write_one(variant, &fields);
	assert_int_equal(count_of(bytes, "Date: Thu, 01 Jul 2027 09:00:00 +0100\r\n"), 1);
	assert_int_equal(count_of(bytes, "\r\nMessage-ID: <abc.def@example.org>\r\n"), 1);
	assert_int_equal(count_of(bytes, "\r\nTo: alex@example.com\r\n"), 1);
	assert_null(strstr(bytes, "\r\nCc:"));
	assert_null(strstr(bytes, "\r\nBcc:"));
	assert_int_equal(count_of(bytes, "\r\nList-Unsubscribe: "
	    "<https://lists.example.org/stop/aaaabbbbccccddddeeeeffffgggghhhh>,\r\n "
	    "<mailto:unsub+aaaabbbbccccddddeeeeffffgggghhhh@example.org?subject=unsubscribe>\r\n"), 1);
	assert_int_equal(count_of(bytes, "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), 1);
	message = parse(bytes);
	assert_string_equal(g_mime_message_get_subject(message), "News for families, December");
	assert_int_equal(internet_address_list_length(g_mime_message_get_all_recipients(message)), 1);
	g_object_unref(message);
	free(bytes);
	variant_free(&variant);
}

static void
C_24_without_a_url_there_is_no_one_click(void **state)
{
	struct variant *variant = variant_of(example_letter, SHOW_NEWS);
	char *bytes = write_one(variant, &example_fields);

	(void)state;
	assert_null(strstr(bytes, "One-Click"));
	assert_int_equal(count_of(bytes, "List-Unsubscribe: "
	    "<mailto:unsub+aaaabbbbccccddddeeeeffffgggghhhh@example.org?subject=unsubscribe>\r\n"), 1);
	free(bytes);
	variant_free(&variant);
}

static void
C_23_service_mail_has_nothing_to_stop(void **state)
{
	struct draft *draft = example_draft("---\nsubject: A\n---\nHello {{name}}\n\n## One\nTopic: service\n\nText\n");
	struct variant_order order = example_order(draft, 1);
	struct letter_fields fields = example_fields;
	struct reason why;
	struct variant *variant, *news = variant_of(example_letter, SHOW_NEWS);
	char *bytes;

	(void)state;
	order.kind = KIND_SERVICE;
	variant = variant_render(&order, "seed", &why);
	assert_non_null(variant);
	assert_false(letter_needs_stop(variant));
	assert_true(letter_needs_stop(news));
	fields.stop_address = "";
	bytes = write_one(variant, &fields);
	assert_null(strstr(bytes, "List-"));
	assert_null(strstr(bytes, "unsub"));
	free(bytes);
	variant_free(&news);
	variant_free(&variant);
	draft_free(&draft);
}

static void
subjects_come_out_as_they_were(void **state)
{
	static const char *const subjects[] = {
		"Plain", "Caf\u00E9 \u2013 \u201Cnews\u201D", "\U0001F600 \U0001F600\U0001F600",
		"What = what?", ("A very long subject that goes on and on, far beyond what a line "
		"may hold, with \u00FCml\u00E4uts and more words behind them, so that it has to be folded"),
		"Trailing: colon", "\"quoted\" (comment) <angle>",
		"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
	};

	(void)state;
	for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
		struct draft *draft = example_draft(example_letter);
		struct variant_order order = example_order(draft, SHOW_NEWS);
		struct variant *variant;
		struct reason why;
		GMimeMessage *message;
		char *bytes;

		free(draft->head.subject);
		draft->head.subject = memory_text(subjects[i]);
		variant = variant_render(&order, "seed", &why);
		bytes = write_one(variant, &example_fields);
		check_lines(bytes);
		message = parse(bytes);
		assert_string_equal(g_mime_message_get_subject(message), subjects[i]);
		g_object_unref(message);
		free(bytes);
		variant_free(&variant);
		draft_free(&draft);
	}
}

static void
a_letter_too_long_is_said(void **state)
{
	struct variant *variant = variant_of(example_letter, SHOW_NEWS);
	struct buffer small = { .limit = 2000 };

	(void)state;
	assert_false(letter_write(variant, &example_fields, &small));
	buffer_free(&small);
	variant_free(&variant);
}

static int
start(void **state)
{
	struct reason why;

	(void)state;
	return clock_set_zone("Europe/London", &why) ? 0 : 1;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(E_08_E_15_what_was_put_in_comes_out),
		cmocka_unit_test(B_50_letters_differ_only_in_the_personal_fields),
		cmocka_unit_test(C_2_C_05_the_letters_own_headers),
		cmocka_unit_test(C_24_without_a_url_there_is_no_one_click),
		cmocka_unit_test(C_23_service_mail_has_nothing_to_stop),
		cmocka_unit_test(subjects_come_out_as_they_were),
		cmocka_unit_test(a_letter_too_long_is_said),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
