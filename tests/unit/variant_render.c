/*
 * Variants: who sees what (A-20 … A-22), how to stop (B-16, C-60), what the headers say (C.2), and
 * whether people can read it (D-01 … D-12).
 */
#include "unit/unit.h"

#include <ctype.h>
#include <gmime/gmime.h>
#include <math.h>

#include "base/text.h"
#include "render/personal.h"
#include "unit/example_forum.h"

/* Every letter of one message. */
static char *
write_out(const struct variant *variant)
{
	struct buffer bytes = { .limit = LETTER_LIMIT };

	for (int i = 0; i < variant->count; i++)
		buffer_add(&bytes, variant->segments[i].bytes, variant->segments[i].length);
	return buffer_text(&bytes);
}

static void
draw(const char *text, uint32_t bits, struct rendering *rendering)
{
	struct draft *draft = example_draft(text);
	struct variant_order order = example_order(draft, bits);
	struct reason why;

	if (!variant_draw(&order, rendering, &why))
		fail_msg("%s", why.text);
	draft_free(&draft);
}

static char *
message_of(const char *text, uint32_t bits)
{
	struct draft *draft = example_draft(text);
	struct variant_order order = example_order(draft, bits);
	struct reason why;
	struct variant *variant = variant_render(&order, "seed", &why);
	char *bytes;

	if (variant == NULL)
		fail_msg("%s", why.text);
	bytes = write_out(variant);
	variant_free(&variant);
	draft_free(&draft);
	return bytes;
}

static int
count_of(const char *text, const char *part)
{
	int count = 0;

	for (; (text = strstr(text, part)) != NULL; text += strlen(part))
		count++;
	return count;
}

static const char *const bus_words[] = { "Petition", "petition", "bus", "Bus", "Campaign", "campaign",
	"ignpost", "2026-12-20", "20 December", NULL };

static void
A_20_A_21_nothing_of_a_hidden_section_is_left(void **state)
{
	struct rendering rendering;
	char *message = message_of(example_letter, SHOW_NEWS | SHOW_COFFEE);

	(void)state;
	draw(example_letter, SHOW_NEWS | SHOW_COFFEE, &rendering);
	for (const char *const *word = bus_words; *word != NULL; word++) {
		assert_null(strstr(rendering.subject, *word));
		assert_null(strstr(rendering.preheader, *word));
		assert_null(strstr(rendering.html, *word));
		assert_null(strstr(rendering.text, *word));
	}
	/* The headers may hold one such word: the constant last field of Feedback-ID but one. */
	assert_int_equal(count_of(message, "ignpost"), 1);
	assert_non_null(strstr(message, "Feedback-ID: news:newsletter:signpost:example-org\r\n"));
	assert_string_equal(rendering.preheader, "New short-break grants; Coffee morning");
	rendering_free(&rendering);
	free(message);
}

static void
A_22_the_mark_stands_at_the_start_of_a_signposting_section(void **state)
{
	static const char *const says[] = { "run by Campaign for Buses, not by Example Parent Carer Forum",
		"We pass it on for information only", "do not endorse it",
		"We gave Campaign for Buses no details of our members", "stop signposting" };
	struct rendering rendering;
	const char *parts[2];

	(void)state;
	draw(example_letter, SHOW_ALL, &rendering);
	parts[0] = rendering.html;
	parts[1] = rendering.text;
	for (int part = 0; part < 2; part++) {
		/* The last mention of the title but the link's is its heading. */
		const char *body = strstr(parts[part], "Campaign for Buses asks people");

		assert_non_null(body);
		for (size_t i = 0; i < sizeof says / sizeof says[0]; i++) {
			const char *found = strstr(parts[part], says[i]);

			assert_non_null(found);
			assert_true(found < body);
			assert_int_equal(count_of(parts[part], says[i]), 1);
		}
		assert_non_null(strstr(parts[part], "https://campaign.example/petition"));
		assert_non_null(strstr(parts[part], "Sunday 20 December 2026"));
	}
	rendering_free(&rendering);
}

static void
A_20_contents_list_only_if_there_is_a_choice(void **state)
{
	struct rendering all, one;

	(void)state;
	draw(example_letter, SHOW_ALL, &all);
	draw(example_letter, SHOW_COFFEE, &one);
	assert_non_null(strstr(all.html, "<li>Petition: keep the school bus</li>"));
	assert_non_null(strstr(all.text, "- Petition: keep the school bus\n"));
	assert_null(strstr(one.html, "In this e-mail"));
	assert_null(strstr(one.text, "In this e-mail"));
	rendering_free(&all);
	rendering_free(&one);
}

static void
no_section_no_letter(void **state)
{
	struct draft *draft = example_draft(example_letter);
	struct variant_order order = example_order(draft, 8);
	struct rendering rendering;
	struct reason why;

	(void)state;
	assert_false(variant_draw(&order, &rendering, &why));
	assert_null(variant_render(&order, "seed", &why));
	draft_free(&draft);
}

static void
B_16_C_60_how_to_stop_stands_early_and_at_the_end(void **state)
{
	const char mark[] = { HOLE_MARK, '0' + HOLE_STOP_HTML, 0 };
	const char text_mark[] = { HOLE_MARK, '0' + HOLE_STOP_TEXT, 0 };
	struct rendering rendering;
	const char *body;
	char *filled;

	(void)state;
	draw(example_letter, SHOW_ALL, &rendering);
	filled = rendering_fill(rendering.html, &example_fields);
	body = strstr(filled, "<body");
	assert_true((strstr(body, example_fields.stop_address) - body) * 5 < (long)strlen(body));
	free(filled);
	rendering_free(&rendering);
	draw(example_letter, SHOW_COFFEE, &rendering);	/* two lines: before all that is said, at least */
	body = strstr(rendering.html, "<body");
	assert_true(strstr(body, mark) < strstr(body, "<h1"));
	assert_int_equal(count_of(body, mark), 2);
	assert_true((strstr(rendering.text, text_mark) - rendering.text) * 5 < (long)strlen(rendering.text));
	assert_int_equal(count_of(rendering.text, text_mark), 2);
	assert_non_null(strstr(rendering.text, "stop everything"));
	assert_non_null(strstr(rendering.html, "?subject=stop%20everything"));
	assert_non_null(strstr(rendering.text, "1 Example Street, Exampletown EX1 1AA"));
	assert_non_null(strstr(rendering.html, "1 Example Street, Exampletown EX1 1AA"));
	assert_non_null(strstr(rendering.html, "agreed to hear from us about: Events."));
	assert_non_null(strstr(rendering.text, "https://www.example.org/privacy"));
	assert_non_null(strstr(rendering.text, "01632 960123"));
	rendering_free(&rendering);
}

static void
D_18_text_and_html_say_the_same(void **state)
{
	static const char *const both[] = { "New short-break grants", "How to apply for a short break",
		"https://www.example.org/short-breaks", "first come", "first served", "Who can ask",
		"Every family.", "Tuesday 1 December 2026, 10am to 12 noon", "here is what is new." };
	struct rendering rendering;

	(void)state;
	draw(example_letter, SHOW_ALL, &rendering);
	for (size_t i = 0; i < sizeof both / sizeof both[0]; i++) {
		assert_non_null(strstr(rendering.html, both[i]));
		assert_non_null(strstr(rendering.text, both[i]));
	}
	assert_non_null(strstr(rendering.text, "How to apply for a short break (https://www.example.org/short-breaks)"));
	rendering_free(&rendering);
}

static void
D_01_D_03_D_12_language_one_h1_title(void **state)
{
	for (uint32_t bits = 1; bits <= SHOW_ALL; bits++) {
		struct rendering rendering;
		int level = 0;

		(void)state;
		draw(example_letter, bits, &rendering);
		assert_int_equal(count_of(rendering.html, "lang=\"en-GB\" dir=\"ltr\""), 2);
		assert_int_equal(count_of(rendering.html, "<h1"), 1);
		assert_non_null(strstr(rendering.html, "<title>News for families, December</title>"));
		assert_non_null(strstr(rendering.html, "<h1>News for families, December</h1>"));
		for (const char *at = rendering.html; (at = strstr(at, "<h")) != NULL; at += 2) {
			if (!isdigit((unsigned char)at[2]))
				continue;
			assert_true(at[2] - '0' <= level + 1);	/* D-03, D-33: none is skipped */
			level = at[2] - '0';
		}
		assert_int_equal(count_of(rendering.html, "<table"), count_of(rendering.html, "<table role=\"presentation\""));
		assert_null(strstr(rendering.html, "<img"));
		assert_null(strstr(rendering.html, "<script"));
		assert_true(strlen(rendering.html) < 10000);
		rendering_free(&rendering);
	}
}

/* ---- D-05: contrast, from every colour pair of the page ---- */

static double
channel(unsigned value)
{
	double share = value / 255.0;

	return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double
luminance(unsigned long colour)
{
	return 0.2126 * channel(colour >> 16 & 255) + 0.7152 * channel(colour >> 8 & 255) +
	    0.0722 * channel(colour & 255);
}

static double
contrast(unsigned long one, unsigned long other)
{
	double left = luminance(one), right = luminance(other);

	return (fmax(left, right) + 0.05) / (fmin(left, right) + 0.05);
}

static bool
colour_of(const char *block, const char *property, unsigned long *colour)
{
	const char *at = block;

	while ((at = strstr(at, property)) != NULL) {
		const char *value = at + strlen(property) + strspn(at + strlen(property), ": ");

		if ((at == block || strchr(" ;{\"", at[-1]) != NULL) && *value == '#') {
			*colour = strtoul(value + 1, NULL, 16);
			return true;
		}
		at++;
	}
	return false;
}

/* One rule or style attribute; true if it sets a colour. */
static bool
check_block(const char *start, size_t length)
{
	char *block = memory_text_part(start, length);
	unsigned long colour, ground;
	bool found = colour_of(block, "color", &colour);

	if (found) {
		if (!colour_of(block, "background-color", &ground))
			fail_msg("a colour without its ground: %s", block);
		if (contrast(colour, ground) < 4.5 || contrast(colour ^ 0xFFFFFF, ground ^ 0xFFFFFF) < 4.5)
			fail_msg("too little contrast: %s", block);
	}
	free(block);
	return found;
}

static void
D_05_C_62_contrast_light_dark_and_inverted(void **state)
{
	struct rendering rendering;
	int found = 0;

	(void)state;
	draw(example_letter, SHOW_ALL, &rendering);
	for (const char *at = rendering.html; (at = strpbrk(at, "{")) != NULL; at++)
		found += check_block(at + 1, strcspn(at + 1, "{}"));
	for (const char *at = rendering.html; (at = strstr(at, "style=\"")) != NULL; at += 7)
		found += check_block(at + 7, strcspn(at + 7, "\""));
	assert_true(found >= 10);
	assert_true(contrast(0x6B4FA0, 0xFFFFFF) >= 3 && contrast(0xC3AEF0, 0x1C1C1E) >= 3);	/* borders */
	assert_non_null(strstr(rendering.html, "<meta name=\"color-scheme\" content=\"light dark\">"));
	assert_non_null(strstr(rendering.html, "prefers-color-scheme: dark"));
	assert_non_null(strstr(rendering.html, "font-size:16px;line-height:1.5"));
	assert_non_null(strstr(rendering.html, "max-width:600px"));
	rendering_free(&rendering);
}

/* ---- escaping ---- */

static void
E_08_what_is_written_never_becomes_markup(void **state)
{
	static const char evil[] = "---\nsubject: A <b>bold</b> & \"new\" {{name}} offer\n---\n"
	    "Hello {{name}} &#1;2 <script>alert(1)</script>\n\n<div onclick=\"x\">block</div>\n\n"
	    "[a](javascript:alert(1)) [b](https://a.example/\"onx=%22{{name}}) ![alt {{name}}](https://t.example/p.gif)\n\n"
	    "![logo](https://www.example.org/logo.png)\n\n"
	    "## Title <i>x</i> {{name}} & *more*\nTopic: news\n\n`{{name}}` &lt;b&gt; {{nome}}\n";
	struct rendering rendering;
	const char name[] = { HOLE_MARK, '0' + HOLE_NAME_HTML, 0 };

	(void)state;
	draw(evil, 1, &rendering);
	assert_string_equal(rendering.subject, "A <b>bold</b> & \"new\" everyone offer");
	assert_non_null(strstr(rendering.html, "<title>A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;new&quot; everyone offer</title>"));
	assert_null(strstr(rendering.html, "<script"));
	assert_null(strstr(rendering.html, "onclick"));
	assert_null(strstr(rendering.html, "javascript:"));
	assert_null(strstr(rendering.html, "t.example"));
	assert_non_null(strstr(rendering.html, "<img src=\"https://www.example.org/logo.png\""));
	assert_non_null(strstr(rendering.html, "%22onx"));
	assert_non_null(strstr(rendering.html, "Title x everyone &amp; more</h2>"));
	assert_non_null(strstr(rendering.html, "&lt;b&gt; {{nome}}"));
	/* The forged mark is gone; the four real fields are there: greeting, alt, code. */
	assert_int_equal(count_of(rendering.html, name), 3);
	assert_null(strchr(rendering.subject, HOLE_MARK));
	rendering_free(&rendering);
}

static void
the_web_page_is_for_everybody(void **state)
{
	struct draft *draft = example_draft(example_letter);
	struct variant_order order = example_order(draft, SHOW_ALL);
	struct rendering rendering;
	struct reason why;

	(void)state;
	order.web = true;
	assert_true(variant_draw(&order, &rendering, &why));
	assert_null(strchr(rendering.html, HOLE_MARK));
	assert_null(strchr(rendering.text, HOLE_MARK));
	assert_non_null(strstr(rendering.html, "Hello everyone,"));
	assert_non_null(strstr(rendering.html, "do not endorse it"));
	assert_null(strstr(rendering.html, "mailto:"));
	rendering_free(&rendering);
	draft_free(&draft);
}

static void
a_filled_rendering_reads_like_the_letter(void **state)
{
	struct letter_fields fields = example_fields;
	struct rendering rendering;
	char *html, *text;

	(void)state;
	fields.name = "<Zoë> & {{name}}";
	fields.stop_url = "https://lists.example.org/s?t=1&u=2";
	draw(example_letter, SHOW_ALL, &rendering);
	html = rendering_fill(rendering.html, &fields);
	text = rendering_fill(rendering.text, &fields);
	assert_non_null(strstr(html, "Hello &lt;Zoë&gt; &amp; {{name}},"));
	assert_non_null(strstr(text, "Hello <Zoë> & {{name}},"));
	assert_non_null(strstr(html, "href=\"https://lists.example.org/s?t=1&amp;u=2\""));
	assert_non_null(strstr(text, "To stop these e-mails: https://lists.example.org/s?t=1&u=2\n"));
	assert_non_null(strstr(text, "write \"stop signposting\" to unsub+"));
	free(html);
	free(text);
	rendering_free(&rendering);
}

/* ---- the message ---- */

#define LETTER(topic) "---\nsubject: A\n---\n## One\nTopic: " topic "\n\nText\n"

static const struct header_row {
	const char *what;
	const char *letter;
	enum mailing_kind kind;
	const char *list_id;		/* NULL = must have no list headers at all */
	bool bulk, automatic;
} header_rows[] = {
	{ "news", LETTER("news"), KIND_NEWSLETTER, "List-Id: SEND news <news.list.example.org>\r\n", true, false },
	{ "signposting alone", LETTER("signposting"), KIND_SIGNPOST,
	    "List-Id: Signposting <signposting.list.example.org>\r\n", true, false },
	{ "partners", LETTER("partners"), KIND_NOTICE, "List-Id: Partners <partners.list.example.org>\r\n", false,
	    false },
	{ "board", LETTER("board"), KIND_NOTICE, NULL, false, false },
	{ "service", LETTER("service"), KIND_SERVICE, NULL, false, true },
};

static void
C_2_headers_by_topic(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof header_rows / sizeof header_rows[0]; i++) {
		const struct header_row *row = &header_rows[i];
		struct draft *draft = example_draft(row->letter);
		struct variant_order order = example_order(draft, 1);
		struct reason why;
		struct variant *variant;
		char *bytes;

		order.kind = row->kind;
		variant = variant_render(&order, "seed", &why);
		assert_non_null(variant);
		bytes = write_out(variant);
		if (row->list_id != NULL) {
			assert_non_null(strstr(bytes, row->list_id));
			assert_non_null(strstr(bytes, "\r\nList-Help: <mailto:office@example.org?subject=help>\r\n"));
			assert_non_null(strstr(bytes, "\r\nList-Owner: <mailto:office@example.org>\r\n"));
		} else {
			assert_null(strstr(bytes, "List-"));
			assert_null(strstr(bytes, "Feedback-ID"));
		}
		assert_int_equal(count_of(bytes, "\r\nPrecedence: bulk\r\n"), row->bulk);
		assert_int_equal(count_of(bytes, "\r\nX-Auto-Response-Suppress: OOF, AutoReply\r\n"), row->bulk);
		assert_int_equal(count_of(bytes, "\r\nAuto-Submitted: auto-generated\r\n"), row->automatic);
		assert_int_equal(count_of(bytes, "MIME-Version: 1.0\r\n"), 1);
		assert_int_equal(count_of(bytes, "From: Example Parent Carer Forum <news@example.org>\r\n"), 1);
		assert_int_equal(count_of(bytes, "Reply-To: Example Parent Carer Forum <office@example.org>\r\n"), 1);
		assert_null(strstr(bytes, "X-Mailer"));
		assert_null(strstr(bytes, "User-Agent"));
		free(bytes);
		variant_free(&variant);
		draft_free(&draft);
	}
}

static void
the_list_is_the_default_topic_if_it_shows(void **state)
{
	char *all = message_of(example_letter, SHOW_BUS | SHOW_NEWS);
	char *bus = message_of(example_letter, SHOW_BUS | SHOW_COFFEE);

	(void)state;
	assert_non_null(strstr(all, "<news.list.example.org>"));
	assert_non_null(strstr(bus, "<signposting.list.example.org>"));
	/* the same for all recipients, whatever they see */
	assert_non_null(strstr(bus, "Feedback-ID: news:newsletter:signpost:example-org\r\n"));
	free(all);
	free(bus);
}

static void
C_2_a_list_may_have_any_title(void **state)
{
	static const struct {
		const char *sign;
		int count;
	} titles[] = { { "a", 60 }, { "\u00DC", 4 }, { "\u00DC", 120 }, { "\U0001F600 ", 40 }, { "\"x\", <y> ", 8 },
		{ "\u00DC", 2000 } };

	(void)state;
	for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++) {
		struct buffer title = { .limit = 10000 };
		char *before = example_topics[0].title, *bytes, *line;

		for (int n = 0; n < titles[i].count; n++)
			buffer_add_text(&title, titles[i].sign);
		example_topics[0].title = title.bytes;
		bytes = message_of(LETTER("news"), 1);
		line = strstr(bytes, "\r\nList-Id: ");
		assert_non_null(line);
		line = strstr(line, "<news.list.example.org>\r\nList-Help: ");
		assert_non_null(line);
		for (const char *at = bytes; *at != '\0'; at += strcspn(at, "\n") + 1)
			assert_true(strcspn(at, "\r") <= 998);
		free(bytes);
		example_topics[0].title = before;
		buffer_free(&title);
	}
}

/* C-11: 7-bit, CRLF, line lengths; nothing that a server could take for the end (E-15). */
static void
check_lines(const char *bytes)
{
	bool body = false;

	assert_true(text_ends(bytes, "\r\n"));
	while (*bytes != '\0') {
		size_t length = strcspn(bytes, "\r\n");

		assert_true(length <= (body ? 76 : 78));
		assert_true(bytes[length] == '\r' && bytes[length + 1] == '\n');
		assert_true(bytes[0] != '.');
		for (size_t i = 0; i < length; i++)
			assert_true((unsigned char)bytes[i] < 0x7F && (bytes[i] >= ' ' || bytes[i] == HOLE_MARK ||
			    bytes[i] == '\t'));
		if (length > 0 && body)
			assert_true(bytes[length - 1] != ' ' && bytes[length - 1] != '\t');
		body = body || length == 0;
		bytes += length + 2;
	}
}

static void
C_11_lines_are_short_and_plain(void **state)
{
	struct buffer file = { .limit = 100000 };
	char *bytes;

	(void)state;
	/* The longest subject there may be, of signs that take most room. */
	buffer_add_text(&file, "---\nsubject: ");
	for (int i = 0; i < 300; i++)
		buffer_add_text(&file, i % 7 == 6 ? " " : "\U0001F600");
	buffer_add_text(&file, "x\n---\n.\n\n.dots\n..\n\nFrom here\n\nTabs \t\n\n");
	for (int i = 0; i < 200; i++)
		buffer_add_text(&file, ".=\u00E9.{{name}}.");
	/* 200 fields in two parts are more than a variant holds */
	buffer_add_text(&file, "\n## \u00DCber\nTopic: news\n\ntext\n");
	{
		struct findings findings = { .list = NULL };
		struct draft *draft = draft_read(file.bytes, file.length, &findings);
		struct variant_order order = example_order(draft, 1);
		struct reason why;

		assert_null(variant_render(&order, "seed", &why));
		assert_non_null(strstr(why.text, "too often"));
		draft_free(&draft);
		findings_free(&findings);
	}
	buffer_free(&file);
	bytes = message_of("---\nsubject: \u00DCber \U0001F600 und \u00FCber und noch viel weiter, "
	    "bis die Zeile sehr lang geworden ist, denn so schreiben manche Leute nun einmal\n---\n"
	    ".\n\n.dots\n..\n\nFrom here {{name}}.{{name}}.\n\n"
	    "looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong\n\n"
	    "{{name}}\n\n## \u00DCber\nTopic: news\n\n```\n.\n..\nFrom x \n```\n", 1);
	check_lines(bytes);
	assert_null(strstr(bytes, "\r\nFrom x"));
	free(bytes);
}

static void
equal_orders_give_equal_bytes(void **state)
{
	char *one = message_of(example_letter, SHOW_ALL), *other = message_of(example_letter, SHOW_ALL);

	(void)state;
	assert_string_equal(one, other);
	free(one);
	free(other);
}

static void
a_test_says_so(void **state)
{
	struct draft *draft = example_draft(example_letter);
	struct variant_order order = example_order(draft, SHOW_ALL);
	struct rendering rendering;
	struct reason why;

	(void)state;
	order.test = true;
	assert_true(variant_draw(&order, &rendering, &why));
	assert_string_equal(rendering.subject, "[TEST] News for families, December");
	rendering_free(&rendering);
	draft_free(&draft);
}

static void
E_05_a_line_break_in_a_header_is_refused(void **state)
{
	struct identity bad = example_identity;
	struct draft *draft = example_draft(example_letter);
	struct variant_order order = example_order(draft, SHOW_ALL);
	struct reason why;
	char name[] = "Office\r\nBcc: all@example.com";

	(void)state;
	bad.display_name = name;
	order.identity = &bad;
	assert_null(variant_render(&order, "seed", &why));
	/* What mail programs would decode to something else than was proofread. */
	order.identity = &example_identity;
	free(draft->head.subject);
	draft->head.subject = memory_text("News =?utf-8?Q?x=0D=0A?=");
	assert_null(variant_render(&order, "seed", &why));
	draft_free(&draft);
}

static void
a_kept_variant_comes_back_or_not_at_all(void **state)
{
	struct draft *draft = example_draft(example_letter);
	struct variant_order order = example_order(draft, SHOW_ALL);
	struct buffer kept = { .limit = LETTER_LIMIT }, again = { .limit = LETTER_LIMIT };
	struct reason why;
	struct variant *variant = variant_render(&order, "seed", &why), *loaded;

	(void)state;
	variant_save(variant, &kept);
	loaded = variant_load(kept.bytes, kept.length, NULL, NULL);
	assert_non_null(loaded);
	variant_save(loaded, &again);
	assert_int_equal(kept.length, again.length);
	assert_memory_equal(kept.bytes, again.bytes, kept.length);
	variant_free(&loaded);
	for (size_t i = 0; i < kept.length; i += 7) {
		kept.bytes[i] = (char)(kept.bytes[i] ^ 4);
		assert_null(variant_load(kept.bytes, kept.length, NULL, NULL));
		assert_null(variant_load(again.bytes, i, NULL, NULL));
		kept.bytes[i] = (char)(kept.bytes[i] ^ 4);
	}
	variant_free(&variant);
	draft_free(&draft);
	buffer_free(&kept);
	buffer_free(&again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(A_20_A_21_nothing_of_a_hidden_section_is_left),
		cmocka_unit_test(A_22_the_mark_stands_at_the_start_of_a_signposting_section),
		cmocka_unit_test(A_20_contents_list_only_if_there_is_a_choice),
		cmocka_unit_test(no_section_no_letter),
		cmocka_unit_test(B_16_C_60_how_to_stop_stands_early_and_at_the_end),
		cmocka_unit_test(D_18_text_and_html_say_the_same),
		cmocka_unit_test(D_01_D_03_D_12_language_one_h1_title),
		cmocka_unit_test(D_05_C_62_contrast_light_dark_and_inverted),
		cmocka_unit_test(E_08_what_is_written_never_becomes_markup),
		cmocka_unit_test(the_web_page_is_for_everybody),
		cmocka_unit_test(a_filled_rendering_reads_like_the_letter),
		cmocka_unit_test(C_2_headers_by_topic),
		cmocka_unit_test(the_list_is_the_default_topic_if_it_shows),
		cmocka_unit_test(C_2_a_list_may_have_any_title),
		cmocka_unit_test(C_11_lines_are_short_and_plain),
		cmocka_unit_test(equal_orders_give_equal_bytes),
		cmocka_unit_test(a_test_says_so),
		cmocka_unit_test(E_05_a_line_break_in_a_header_is_refused),
		cmocka_unit_test(a_kept_variant_comes_back_or_not_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
