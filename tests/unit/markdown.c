/*
 * Markdown: one tree, drawn twice.
 */
#include "unit/unit.h"

#include "records/draft.h"
#include "render/markdown.h"
#include "unit/picture_folder.h"

static const struct row {
	const char *what, *source, *html, *text;
} rows[] = {
	{ "paragraphs", "One\ntwo.\n\nThree\\\nfour", "<p>One\ntwo.</p>\n<p>Three<br>\nfour</p>\n",
	    "One two.\n\nThree\nfour\n" },
	{ "marks", "*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n", "a b c\n" },
	{ "D-03 headings keep below an item", "# A\n\n### B\n\n###### C", "<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n",
	    "A\n\nB\n\nC\n" },
	{ "a tight list", "- a\n- b\n  - c\n- d", "<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n</ul>\n",
	    "- a\n- b\n  - c\n- d\n" },
	{ "a numbered list from 9", "9. a\n10. b\n\n    more", "<ol start=\"9\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n<p>more</p>\n</li>\n</ol>\n",
	    "9. a\n\n10. b\n\n    more\n" },
	{ "a list, then text", "- a\n\nb", "<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n", "- a\n\nb\n" },
	{ "an empty item", "-\n- b", "<ul>\n<li></li>\n<li>b</li>\n</ul>\n", "- \n- b\n" },
	{ "a quote", "> a\n> b\n>\n> - c", "<blockquote>\n<p>a\nb</p>\n<ul>\n<li>c</li>\n</ul>\n</blockquote>\n",
	    "> a b\n\n> - c\n" },
	{ "D-18 a link", "[Our *page*](https://a.example/x?a=1&b=2 \"title\")",
	    "<p><a href=\"https://a.example/x?a=1&amp;b=2\">Our <em>page</em></a></p>\n",
	    "Our page (https://a.example/x?a=1&b=2)\n" },
	{ "an address as its own text", "<https://a.example/> <office@example.org>",
	    "<p><a href=\"https://a.example/\">https://a.example/</a> "
	    "<a href=\"mailto:office@example.org\">office@example.org</a></p>\n",
	    "https://a.example/ office@example.org\n" },
	{ "D-34 raw HTML is dropped", "<p onclick=\"x\">a</p>\n\nb <i>c</i> <script>d</script>",
	    "<p>b c d</p>\n", "b c d\n" },
	{ "schemes that run code", "[a](javascript:x) [b](data:text/html,x) [c](JaVaScRiPt:x) [d](file:///etc/x)",
	    "<p>a b c d</p>\n", "a b c d\n" },
	{ "C-61 B-50 pictures of others", "![A bus](https://t.example/p.gif) ![](https://t.example/q.gif) "
	    "![x](https://www.example.org.evil.example/a.png)", "<p>[Picture: A bus]  [Picture: x]</p>\n",
	    "[Picture: A bus]  [Picture: x]\n" },
	{ "a picture of ours", "![A *red* bus](https://www.example.org/bus.png)",
	    "<p><img src=\"https://www.example.org/bus.png\" style=\"max-width:100%;height:auto\" alt=\"A red bus\"></p>\n",
	    "[Picture: A red bus]\n" },
	{ "a picture of the folder, where none can travel", "![A ramp](ramp.jpg)", "<p>[Picture: A ramp]</p>\n",
	    "[Picture: A ramp]\n" },
	{ "code", "```\na < b\n\n.\n```", "<pre><code>a &lt; b\n\n.\n</code></pre>\n", "    a < b\n    \n    .\n" },
	{ "a line", "a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n", "a\n\n* * *\n\nb\n" },
	{ "E-08 a hole cannot be forged", "&#1;2 &#x1;3 {{name}}", "<p>2 3 \x01""2</p>\n", "2 3 \x01""1\n" },
	{ "B-50 no field in an address", "[a](https://a.example/{{name}})",
	    "<p><a href=\"https://a.example/%7B%7Bname%7D%7D\">a</a></p>\n", "a (https://a.example/{{name}})\n" },
	{ "nothing", "", "", "" },
};

static const struct markdown_order item = { .level = 2, .image_host = "www.example.org" };

static void
one_tree_drawn_twice(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct buffer html = { .limit = 10000 }, text = { .limit = 10000 };
		struct reason why;
		char *got_html, *got_text;

		assert_true(markdown_html(rows[i].source, &item, &html, &why));
		assert_true(markdown_text(rows[i].source, &item, &text, &why));
		got_html = buffer_text(&html);
		got_text = buffer_text(&text);
		if (strcmp(got_html, rows[i].html) != 0 || strcmp(got_text, rows[i].text) != 0)
			fail_msg("%s:\n%s\n%s", rows[i].what, got_html, got_text);
		free(got_html);
		free(got_text);
	}
}

static void
for_everybody_a_word_stands_for_the_field(void **state)
{
	struct markdown_order web = { .level = 1, .word = "all & sundry" };
	struct buffer html = { .limit = 1000 };
	struct reason why;

	(void)state;
	assert_true(markdown_html("Hello {{name}}", &web, &html, &why));
	assert_string_equal(html.bytes, "<p>Hello all &amp; sundry</p>\n");
	buffer_free(&html);
}

static char *
drawn(const char *source, const struct markdown_order *order)
{
	struct buffer html = { .limit = 10000 };
	struct reason why;

	if (!markdown_html(source, order, &html, &why))
		fail_msg("%s", why.text);
	return buffer_text(&html);
}

static void
C_61_pictures_of_the_folder_travel_with_the_letter(void **state)
{
	struct picture_folder folder;
	struct pictures pictures = { .folder = folder.path, .domain = "example.org" };
	const struct markdown_order order = { .level = 2, .pictures = &pictures };
	struct buffer html = { .limit = 1000 };
	char wanted[512], *got;
	struct reason why;

	(void)state;
	picture_folder_make(&folder);
	picture_put_jpeg(&folder, "ramp 1.jpg", 800, 600, 900, 1);
	got = drawn("![A *ramp* & a door](<ramp 1.jpg>)", &order);
	snprintf(wanted, sizeof wanted, "<p><img src=\"cid:%s@example.org\" style=\"max-width:100%%;height:auto\" "
	    "alt=\"A ramp &amp; a door\"></p>\n", pictures.list[0].id);
	assert_string_equal(got, wanted);
	free(got);
	/* What is no name of a file is never looked for. */
	got = drawn("![A](../ramp.jpg) ![B](/etc/b.png) ![C](data:image/png;base64,AA)", &order);
	assert_string_equal(got, "<p>[Picture: A] [Picture: B] [Picture: C]</p>\n");
	free(got);
	assert_false(markdown_html("a\n\n![A ramp](gone.jpg)\n\nb", &order, &html, &why));
	assert_non_null(strstr(why.text, "A picture of the letter is not in the forum's folder"));
	buffer_free(&html);
	assert_int_equal(pictures.count, 1);
	pictures_clear(&pictures);
	picture_folder_remove(&folder);
}

static void
a_page_has_pictures_by_their_names(void **state)
{
	const struct markdown_order page = { .level = 2, .pictures_by_name = true };
	char *got = drawn("![A ramp](<ramp \"1\".jpg>)", &page);

	(void)state;
	assert_string_equal(got, "<p><img src=\"ramp%20%221%22.jpg\" style=\"max-width:100%;height:auto\" "
	    "alt=\"A ramp\"></p>\n");
	free(got);
}

static void
titles_lose_their_marks(void **state)
{
	static const char *const titles[][2] = { { "New *short* grants", "New short grants" },
		{ "1. April", "1. April" }, { "[a](https://x.example) `b` <i>c</i>", "a b c" }, { "C# and F#", "C# and F#" },
		{ "R&amp;D \\*", "R&D *" }, { "", "" } };

	(void)state;
	for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++) {
		char *plain = markdown_plain(titles[i][0]);

		assert_string_equal(plain, titles[i][1]);
		free(plain);
	}
}

static void
fill_with(char *source, const char *piece, size_t length)
{
	size_t piece_length = strlen(piece);

	for (size_t i = 0; i < length; i++)
		source[i] = piece[i % piece_length];
	source[length] = '\0';
}

static void
hostile_texts_end(void **state)
{
	static const char *const pieces[] = { ">", "- ", "![[]()", "[", "*a_", "`", "> a\n", "1. ", "<", "&#1;", "{{name}}" };
	char *source = memory_new(DRAFT_LIMIT + 2);

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
		struct buffer html = { .limit = 512 * 1024 }, text = { .limit = 512 * 1024 };
		struct reason why;

		fill_with(source, pieces[i], DRAFT_LIMIT);
		markdown_html(source, &item, &html, &why);	/* may be refused as too long */
		markdown_text(source, &item, &text, &why);
		buffer_free(&html);
		buffer_free(&text);
	}
	fill_with(source, "a", DRAFT_LIMIT + 1);
	{
		struct buffer html = { .limit = 512 * 1024 };
		struct reason why;

		assert_false(markdown_html(source, &item, &html, &why));
	}
	free(source);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_tree_drawn_twice),
		cmocka_unit_test(for_everybody_a_word_stands_for_the_field),
		cmocka_unit_test(C_61_pictures_of_the_folder_travel_with_the_letter),
		cmocka_unit_test(a_page_has_pictures_by_their_names),
		cmocka_unit_test(titles_lose_their_marks),
		cmocka_unit_test(hostile_texts_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
