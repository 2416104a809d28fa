/*
 * Templates: what they may say, what is refused when they are read, and how values are escaped.
 */
#include "unit/unit.h"

#include "render/embedded.h"
#include "render/template.h"
#include "render/variant_draw.h"
#include "render/variant_render.h"

static const struct template_name row_names[] = {
	{ .name = "title", .slot = SLOT_TEXT },
	{ .name = NULL }
};

static const struct template_name names[] = {
	{ .name = "word", .slot = SLOT_TEXT },
	{ .name = "empty", .slot = SLOT_TEXT },
	{ .name = "url", .slot = SLOT_TEXT },
	{ .name = "bad_url", .slot = SLOT_TEXT },
	{ .name = "drawn", .slot = SLOT_FINISHED },
	{ .name = "yes", .slot = SLOT_FLAG },
	{ .name = "no", .slot = SLOT_FLAG },
	{ .name = "stop", .slot = SLOT_HOLE, .text = HOLE_STOP_TEXT, .link = HOLE_STOP_HTML },
	{ .name = "rows", .slot = SLOT_LIST, .inside = row_names },
	{ .name = "none", .slot = SLOT_LIST, .inside = row_names },
	{ .name = NULL }
};

static const struct template_value row_one[] = { { .name = "title", .text = "One" }, { .name = NULL } };
static const struct template_value row_two[] = { { .name = "title", .text = "<2>" }, { .name = NULL } };
static const struct template_value *const rows[] = { row_one, row_two, NULL };

static const struct template_value values[] = {
	{ .name = "word", .text = "A&B <\"'> \x01""2\n" },
	{ .name = "empty", .text = "" },
	{ .name = "url", .text = "https://a.example/?x=1&y=\"2\"" },
	{ .name = "bad_url", .text = "javascript:alert(1)" },
	{ .name = "drawn", .finished = { "<b>x</b>" } },
	{ .name = "yes", .flag = true },
	{ .name = "no", .flag = false },
	{ .name = "rows", .rows = rows },
	{ .name = "none", .rows = NULL },
	{ .name = NULL }
};

static bool
partials(const char *name, const char **source, size_t *length)
{
	if (strcmp(name, "part") == 0)
		*source = "[{{word}}]\n";
	else if (strcmp(name, "again") == 0)
		*source = "{{> again}}";
	else if (strcmp(name, "open") == 0)
		*source = "{{#if yes}}";
	else
		return false;
	*length = strlen(*source);
	return true;
}

static struct template *
load(const char *source, enum template_kind kind, struct reason *why)
{
	return template_load("a.html", source, strlen(source), kind, names, partials, why);
}

static const struct filled {
	enum template_kind kind;
	const char *source, *filled;
} filled_rows[] = {
	{ TEMPLATE_TEXT, "{{word}}", "A&B <\"'> 2\n" },
	{ TEMPLATE_HTML, "{{word}}", "A&amp;B &lt;&quot;&#39;&gt; 2\n" },
	{ TEMPLATE_HTML, "<p title=\"{{word}}\">", "<p title=\"A&amp;B &lt;&quot;&#39;&gt; 2\n\">" },
	{ TEMPLATE_HTML, "<a href=\"{{url}}\">", "<a href=\"https://a.example/?x=1&amp;y=%222%22\">" },
	{ TEMPLATE_HTML, "<a href='{{bad_url}}'>", "<a href=''>" },
	{ TEMPLATE_HTML, "<a href=\"/x?{{url}}\">",
	    "<a href=\"/x?https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D%222%22\">" },
	{ TEMPLATE_HTML, "<a HREF=\"{{stop}}\">", "<a HREF=\"\x01""4\">" },
	{ TEMPLATE_TEXT, "{{stop}}", "\x01""3" },
	{ TEMPLATE_HTML, "{{drawn}}", "<b>x</b>" },
	{ TEMPLATE_HTML, "<style>a { b: c }</style>{{empty}}<!-- <p --> {{empty}}.", "<style>a { b: c }</style><!-- <p --> ." },
	{ TEMPLATE_TEXT, "{{#if yes}}a{{/if}}{{#if no}}b{{/if}}{{#if empty}}c{{/if}}{{#if rows}}d{{/if}}{{#if none}}e{{/if}}", "ad" },
	{ TEMPLATE_TEXT, "{{#each rows}}{{title}},{{#if yes}}{{empty}}{{/if}}{{/each}}{{#each none}}x{{/each}}", "One,<2>," },
	{ TEMPLATE_TEXT, "a\n{{#if yes}}\nb\n{{/if}}\n  {{#if no}}  \nc\n{{/if}}\nd\n", "a\nb\nd\n" },
	{ TEMPLATE_TEXT, "a\n{{> part}}\nb {{> part}}", "a\n[A&B <\"'> 2\n]\nb [A&B <\"'> 2\n]\n" },
	{ TEMPLATE_TEXT, "{ {x} }", "{ {x} }" },
};

static void
values_are_escaped_for_where_they_stand(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof filled_rows / sizeof filled_rows[0]; i++) {
		struct buffer buffer = { .limit = 10000 };
		struct reason why;
		struct template *template = load(filled_rows[i].source, filled_rows[i].kind, &why);

		if (template == NULL)
			fail_msg("%s: %s", filled_rows[i].source, why.text);
		template_fill(template, values, &buffer);
		assert_string_equal(buffer.bytes != NULL ? buffer.bytes : "", filled_rows[i].filled);
		template_free(&template);
		buffer_free(&buffer);
	}
}

static const struct refused {
	const char *source, *says;
} refused_rows[] = {
	{ "a\nb {{wrod}}", "a.html, line 2: there is no value called “wrod”" },
	{ "{{#if wrod}}{{/if}}", "no value called" },
	{ "{{title}}", "no value called" },		/* known only inside rows */
	{ "{{yes}}", "may not stand" },
	{ "{{rows}}", "may not stand" },
	{ "{{stop}}", "may not stand" },		/* in HTML only in an href */
	{ "<p {{word}}>", "may not stand" },
	{ "<p title={{word}}>", "may not stand" },
	{ "<{{word}}>", "may not stand" },
	{ "<!-- {{word}} -->", "may not stand" },
	{ "<style>{{word}}</style>", "may not stand" },
	{ "<script>{{word}}</script>", "may not stand" },
	{ "<p onclick=\"{{word}}\">", "may not stand" },
	{ "<p style=\"{{word}}\">", "may not stand" },
	{ "<p title=\"{{drawn}}\">", "may not stand" },
	{ "<a href=\"{{#if yes}}x{{/if}}\">", "no block may open" },
	{ "{{#if yes}}<a href=\"{{/if}}", "no block may close" },
	{ "{{#if yes}}", "never closed" },
	{ "{{/if}}", "no block may close" },
	{ "{{#if yes}}{{/each}}", "another block" },
	{ "{{#each rows}}{{/if}}", "another block" },
	{ "{{#each word}}{{/each}}", "cannot ask for" },
	{ "{{#unless yes}}{{/unless}}", "only #if and #each" },
	{ "{{#if yes}}{{> close}}", "no partial called" },
	{ "{{> open}}{{/if}}", "never closed" },
	{ "{{> again}}", "without end" },
	{ "{{word", "never closed" },
	{ "{{}}", "no tag" },
	{ "{{a b}}", "no tag" },
	{ "{{{word}}}", "no tag" },
	{ "<p", "inside a tag" },
	{ "{{#if yes}}{{#if yes}}{{#if yes}}{{#if yes}}{{#if yes}}{{#if yes}}{{#if yes}}{{#if yes}}{{#if yes}}",
	    "no block may open" },
};

static void
a_wrong_template_is_refused_when_it_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof refused_rows / sizeof refused_rows[0]; i++) {
		struct reason why = { .text = "" };
		struct template *template = load(refused_rows[i].source, TEMPLATE_HTML, &why);

		if (template != NULL || strstr(why.text, refused_rows[i].says) == NULL)
			fail_msg("%s: %s", refused_rows[i].source, why.text);
	}
}

/* Those that are read as a whole; the others are partials and are read with them. */
static const char *const shipped[] = { "newsletter.html", "newsletter.txt", "service.html", "service.txt",
	"web.html", "web.txt", NULL };

static void
every_shipped_template_is_good(void **state)
{
	(void)state;
	for (const char *const *name = shipped; *name != NULL; name++) {
		struct reason why;
		const char *source;
		size_t length;
		struct template *template;

		assert_true(embedded_find(*name, &source, &length));
		template = template_load(*name, source, length,
		    strstr(*name, ".html") != NULL ? TEMPLATE_HTML : TEMPLATE_TEXT, variant_names, embedded_find, &why);
		if (template == NULL)
			fail_msg("%s", why.text);
		template_free(&template);
	}
	for (const char *const *name = embedded_names; *name != NULL; name++) {
		const char *source;
		size_t length;

		assert_true(embedded_find(*name, &source, &length));
		assert_true(length > 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_escaped_for_where_they_stand),
		cmocka_unit_test(a_wrong_template_is_refused_when_it_is_read),
		cmocka_unit_test(every_shipped_template_is_good),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
