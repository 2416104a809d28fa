/*
 * D-33: the proofreader looks at every version that can occur, as it is drawn.  The drawing here is
 * the test's own, so that it can go wrong in each way the proofreader must notice.
 */
#include "unit/unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "render/variant_render.h"
#include "unit/proofread_forum.h"

enum slip {
	SLIP_NONE,
	SLIP_TWO_FIRST_HEADINGS,
	SLIP_SKIPPED_HEADING,
	SLIP_NO_TITLE_IN_TEXT,
	SLIP_NO_LINK_IN_TEXT,
	SLIP_NO_MARK,
	SLIP_LEAK_IN_TEXT,
	SLIP_LEAK_IN_HTML,
	SLIP_LEAK_ENTITY,
	SLIP_LEAK_OTHER_SIGNS,
	SLIP_LONG,
	SLIP_TOO_LONG,
	SLIP_NO_MESSAGE
};

static enum slip slip;
static uint32_t drawn[600];
static int drawn_count, message_count, longest_names, empty_names;

static void
add_item(struct buffer *html, struct buffer *text, const struct draft_item *item)
{
	buffer_format(html, "<h%d>%s</h%d><p>%s</p>", slip == SLIP_SKIPPED_HEADING ? 3 : 2, item->title,
	    slip == SLIP_SKIPPED_HEADING ? 3 : 2, item->body);
	buffer_format(text, "%s\n%s\n", slip == SLIP_NO_TITLE_IN_TEXT ? "" : item->title,
	    slip == SLIP_NO_LINK_IN_TEXT ? "" : item->body);
	if (item->from != NULL) {
		buffer_format(html, "<p>%s runs it, we do not endorse it. %s</p>", item->from, item->link);
		buffer_format(text, "%s runs it, we do not %s it. %s\n", item->from,
		    slip == SLIP_NO_MARK ? "mind" : "endorse", item->link);
	}
}

bool
variant_draw(const struct variant_order *order, struct rendering *rendering, struct reason *why)
{
	struct buffer html = { .limit = 1 << 20 }, text = { .limit = 1 << 20 };

	(void)why;
	drawn[drawn_count++] = order->bits;
	buffer_add_text(&html, slip == SLIP_TWO_FIRST_HEADINGS ? "<h1>A</h1><h1>B</h1>" : "<h1>A</h1>");
	for (int i = 0; i < order->draft->item_count; i++) {
		if ((order->bits >> i & 1) != 0)
			add_item(&html, &text, &order->draft->items[i]);
	}
	for (int i = 0; i < (slip == SLIP_LONG ? 85 : slip == SLIP_TOO_LONG ? 101 : 0); i++)
		buffer_format(&html, "%01000d", i);
	if (slip == SLIP_LEAK_IN_TEXT)
		buffer_add_text(&text, "bus\nfriends");
	if (slip == SLIP_LEAK_IN_HTML)
		buffer_add_text(&html, "<a href=\"https://www.bus.example/\">x</a>");
	if (slip == SLIP_LEAK_ENTITY)
		buffer_add_text(&html, "Keep the <b>bus</b> &amp; the tram");
	if (slip == SLIP_LEAK_OTHER_SIGNS)
		buffer_add_text(&text, "(Bus-friends!)");
	rendering->subject = memory_text("News");
	rendering->preheader = memory_text("");
	rendering->html = buffer_text(&html);
	rendering->text = buffer_text(&text);
	return true;
}

void
rendering_free(struct rendering *rendering)
{
	free(rendering->subject);
	free(rendering->preheader);
	free(rendering->html);
	free(rendering->text);
}

char *
rendering_fill(const char *marked, const struct letter_fields *fields)
{
	longest_names += strlen(fields->name) == MEMBER_NAME_LIMIT;
	empty_names += *fields->name == '\0';
	return memory_text(marked);
}

struct variant *
variant_render(const struct variant_order *order, const char *boundary_seed, struct reason *why)
{
	(void)order;
	(void)boundary_seed;
	message_count++;
	if (slip == SLIP_NO_MESSAGE) {
		reason_refused(why, "No message can hold this.");
		return NULL;
	}
	return memory_new(1);
}

void
variant_free(struct variant **variant)
{
	free(*variant);
	*variant = NULL;
}

#define TWO "---\nsubject: News for families\n---\n\n## School meals\nTopic: news\n\n" \
	"See [the new menus](https://www.example.org/menus_and_more).\n\n## Keep the bus & the tram\n" \
	"Topic: signposting\nFrom: Bus Friends\nLink: https://bus.example/act\n\nText.\n"

static void
D_33_slips_of_the_drawing_are_noticed(void **state)
{
	static const struct {
		enum slip slip;
		const char *rule;
		enum finding_level level;
	} rows[] = {
		{ SLIP_NONE, NULL, 0 },
		{ SLIP_TWO_FIRST_HEADINGS, "D-03", FINDING_ERROR },
		{ SLIP_SKIPPED_HEADING, "D-03", FINDING_ERROR },
		{ SLIP_NO_TITLE_IN_TEXT, "D-18", FINDING_ERROR },
		{ SLIP_NO_LINK_IN_TEXT, "D-18", FINDING_ERROR },
		{ SLIP_NO_MARK, "A-22", FINDING_ERROR },
		{ SLIP_LEAK_IN_TEXT, "A-21", FINDING_ERROR },
		{ SLIP_LEAK_IN_HTML, "A-21", FINDING_ERROR },
		{ SLIP_LEAK_ENTITY, "A-21", FINDING_ERROR },
		{ SLIP_LEAK_OTHER_SIGNS, "A-21", FINDING_ERROR },
		{ SLIP_LONG, "C-60", FINDING_WARNING },
		{ SLIP_TOO_LONG, "C-60", FINDING_ERROR },
		{ SLIP_NO_MESSAGE, "D-33", FINDING_ERROR },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct judged judged;

		slip = rows[i].slip;
		drawn_count = 0;
		judge(&example, TWO, &judged);
		if (judged.findings.count != (rows[i].rule != NULL))
			print_findings(&judged.findings);
		assert_int_equal(judged.findings.count, rows[i].rule != NULL);
		if (rows[i].rule != NULL) {
			assert_string_equal(judged.findings.list[0].rule, rows[i].rule);
			assert_int_equal(judged.findings.list[0].level, rows[i].level);
		}
		judged_free(&judged);
	}
	slip = SLIP_NONE;
}

static bool
was_drawn(uint32_t bits)
{
	for (int i = 0; i < drawn_count; i++) {
		if (drawn[i] == bits)
			return true;
	}
	return false;
}

static void
D_33_every_version_once_with_both_names(void **state)
{
	struct judged judged;

	(void)state;
	drawn_count = message_count = longest_names = empty_names = 0;
	judge(&example, "---\nsubject: A b\n---\n\n## A\nTopic: news\n\nText.\n\n## B\nTopic: events\n\nText.\n\n"
	    "## C\nTopic: news\n\nText.\n", &judged);
	assert_int_equal(drawn_count, 3);
	assert_true(was_drawn(7) && was_drawn(5) && was_drawn(2));
	assert_int_equal(message_count, 1);		/* of the longest */
	assert_int_equal(longest_names, 2 * 3);		/* in both parts */
	assert_int_equal(empty_names, 2 * 3);
	judged_free(&judged);
}

static void
D_33_with_many_topics_each_one_alone_and_each_one_out(void **state)
{
	static struct topic many[10];
	static char names[10][24];
	struct forum forum = example;
	struct buffer text = { .limit = 4096 };
	struct judged judged;

	(void)state;
	buffer_add_text(&text, "---\nsubject: A b\n---\n\n");
	for (int i = 0; i < 10; i++) {
		snprintf(names[i], sizeof names[i], "news-%d", i);
		many[i] = (struct topic){ .name = names[i], .class = TOPIC_NEWS, .title = names[i] };
		buffer_format(&text, "## Section %d\nTopic: news-%d\n\nText.\n\n", i, i);
	}
	forum.topics = many;
	forum.topic_count = 10;
	drawn_count = 0;
	judge(&forum, text.bytes, &judged);
	assert_int_equal(judged.findings.count, 0);
	assert_int_equal(drawn_count, 1 + 2 * 10);
	assert_true(was_drawn(1023) && was_drawn(1 << 9) && was_drawn(1023 & ~(1 << 4)));
	judged_free(&judged);
	buffer_free(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(D_33_slips_of_the_drawing_are_noticed),
		cmocka_unit_test(D_33_every_version_once_with_both_names),
		cmocka_unit_test(D_33_with_many_topics_each_one_alone_and_each_one_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
