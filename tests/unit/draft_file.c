/*
 * The officer's file: what is read, and what is said about what is wrong.
 */
#include "unit/unit.h"

#include "base/memory.h"
#include "render/draft_file.h"
#include "render/front_matter.h"

static struct draft *
read_text(const char *text, struct findings *findings)
{
	*findings = (struct findings){ .list = NULL };
	return draft_read(text, strlen(text), findings);
}

#define HEAD "---\nsubject: News\n---\n"

static const struct wrong {
	const char *what;
	const char *file;
	int line, column;	/* of the one finding that must be there */
	const char *says;	/* part of its text */
	const char *fix;	/* all of it, NULL = any */
} wrongs[] = {
	{ "no front matter", "Hello\n", 1, 1, "line of three dashes",
	    "---\nsubject: (write here what the letter is about)\n---" },
	{ "an empty file", "", 1, 1, "line of three dashes", NULL },
	{ "front matter never closed", "---\nsubject: News\n\nHello all\n", 3, 1, "not closed", "---" },
	{ "no subject", "---\nkind: newsletter\n---\n", 0, 1, "what the subject is",
	    "subject: (write here what the letter is about)" },
	{ "an empty subject", "---\nsubject:\n---\n", 2, 1, "what the subject is", NULL },
	{ "a slip in a word at the top", "---\nsubject: A\nsned: 2026-12-01\n---\n", 3, 1, "not a word",
	    "send: 2026-12-01" },
	{ "a word nobody knows", "---\nsubject: A\ncolour: red\n---\n", 3, 1, "not a word", "" },
	{ "a word that is near to another and means something else", "---\nsubject: A\nfrom: me\n---\n", 3, 1,
	    "The words at the top are: subject, preheader, kind, send, audience, identity, topic, fund,", "" },
	{ "no word at all", "---\nsubject: A\nhello there\n---\n", 3, 1, "word: value", NULL },
	{ "a word twice", "---\nsubject: A\nsubject: B\n---\n", 3, 1, "twice (first in line 2)", NULL },
	{ "E-05 a direction override in a subject", "---\nsubject: A\u202Eb\n---\n", 2, 10, "invisible", NULL },
	{ "E-05 a control character", HEAD "Hello\x0b you\n", 4, 6, "U+000B", NULL },
	{ "an unknown word under a heading", HEAD "## A\nTopci: news\n\nText\n", 5, 1, "not a word",
	    "Topic: news" },
	{ "a word of a section twice", HEAD "## A\nTopic: news\nTopic: events\n", 6, 1, "twice", NULL },
	{ "A-10 a topic below an empty line", HEAD "## A\n\nTopic: signposting\n\nText\n", 6, 1,
	    "directly under its heading", NULL },
	{ "A-10 a topic below the text", HEAD "## A\nTopic: news\n\nText\n\nTopic: signposting\n", 9, 1,
	    "directly under its heading", NULL },
	{ "A-10 a topic in the greeting", HEAD "Topic: news\n\nHello\n", 4, 1, "directly under", NULL },
	{ "no space behind ##", HEAD "##Title\nTopic: news\n", 4, 1, "space", "## Title" },
	{ "a heading without words", HEAD "## \nTopic: news\n", 4, 1, "no words", NULL },
	{ "D-03 one #", HEAD "# Title\n", 4, 1, "One #", "## Title" },
	{ "D-03 dashes below words", HEAD "Family day\n----------\n", 5, 1, "line of dashes", "## Family day" },
};

static const struct finding *
find(const struct findings *findings, const struct wrong *row)
{
	for (int i = 0; i < findings->count; i++) {
		const struct finding *one = &findings->list[i];

		if (one->line == row->line && one->column == row->column && strstr(one->text, row->says) != NULL &&
		    (row->fix == NULL || strcmp(one->fix, row->fix) == 0))
			return one;
	}
	return NULL;
}

static void
every_fault_is_named_with_line_and_fix(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrongs / sizeof wrongs[0]; i++) {
		struct findings findings;
		struct draft *draft = read_text(wrongs[i].file, &findings);

		if (find(&findings, &wrongs[i]) == NULL)
			fail_msg("%s: not found; first is %s", wrongs[i].what,
			    findings.count > 0 ? findings.list[0].text : "nothing");
		draft_free(&draft);
		findings_free(&findings);
	}
}

/* Lines under a heading or in a text that are nobody's slip. */
static const char *const innocent[] = {
	HEAD "## A\nTopic: news\nTime: 10am\n",
	HEAD "## A\nTopic: news\nWhere: the town hall\nWhen: Tuesday\n",
	HEAD "## A\nTopic: news\nDate: 1 December\nCost: nothing\n",
	HEAD "## A\nTopic: news\n\nText\n\nFrom: 10am\n",
	HEAD "## A\nTopic: news\n\nText\n\n---\n\nMore\n",
	HEAD "Hello\n\n### A heading in the greeting\n\n#hashtag\n",
	"---\nsubject: A\n# a remark\n\nsend: 2026-12-01\n---\n",
	"\n\n---  \nSubject: A\n---\nHello\n",
	"---\nsubject: A\nkind:\n---\n",
};

static void
ordinary_lines_are_no_faults(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof innocent / sizeof innocent[0]; i++) {
		struct findings findings;
		struct draft *draft = read_text(innocent[i], &findings);

		if (findings.count > 0)
			fail_msg("%s: %s", innocent[i], findings.list[0].text);
		draft_free(&draft);
		findings_free(&findings);
	}
}

static void
one_slip_is_taken_for_the_word_and_no_other(void **state)
{
	static const char *const words[] = { "place", "for", "ends", "audience", NULL };
	static const struct {
		const char *word, *meant;
	} rows[] = {
		{ "palce", "place" }, { "Plac", "place" }, { "pklace", "place" }, { "plaxe", "place" }, { "end", "ends" },
		{ "fro", "for" }, { "audince", "audience" }, { "places", NULL }, { "from", NULL }, { "lace", NULL }, { "plcaee", NULL },
		{ "plan", NULL }, { "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *meant = word_meant(rows[i].word, words);

		if (meant != rows[i].meant && (meant == NULL || rows[i].meant == NULL || strcmp(meant, rows[i].meant) != 0))
			fail_msg("%s: %s", rows[i].word, meant != NULL ? meant : "nothing");
	}
}

static const struct value {
	const char *line;
	const char *value;
} values[] = {
	{ "subject: News  # for all", "News" },
	{ "subject: News # 5", "News # 5" },
	{ "subject: \"News\"", "News" },
	{ "subject: \u201CNews\u201D  # for all", "News" },
	{ "subject: \u2018News\u2019", "News" },
	{ "subject: \u201CA\u201D and \u201CB\u201D", "\u201CA\u201D and \u201CB\u201D" },
	{ "subject: \"A\" and \"B\"", "\"A\" and \"B\"" },
	{ "SUBJECT:News: more", "News: more" },
	{ "subject:   \"", "\"" },
};

static void
values_lose_quotes_and_remarks(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
		struct findings findings;
		struct buffer file = { .limit = 1000 };
		struct draft *draft;

		buffer_format(&file, "---\n%s\n---\n", values[i].line);
		draft = read_text(file.bytes, &findings);
		assert_int_equal(findings.count, 0);
		assert_string_equal(draft->head.subject, values[i].value);
		draft_free(&draft);
		findings_free(&findings);
		buffer_free(&file);
	}
}

static void
a_whole_file_is_read(void **state)
{
	static const char file[] =
	    "\xEF\xBB\xBF---\r\nsubject: News\r\nsend: 2026-12-01 09:00        # UK time\r\ntopic: news\r\n---\r\n"
	    "\r\nHello {{name}},\r\n\r\nmore.\r\n\r\n## First ##\r\n\r\nText one\r\nand two.\r\n\r\n"
	    "## Petition\r\nTopic: signposting\r\nFrom: Example Campaign\r\nLink: https://campaign.example/p\r\n"
	    "Ends: 2026-12-20\r\nFund: own\r\nNot signposting: because\r\nAsks people\r\n";
	struct findings findings = { .list = NULL };
	struct draft *draft = draft_read(file, sizeof file - 1, &findings);

	(void)state;
	assert_int_equal(findings.count, 0);
	assert_null(strchr(draft->source, '\r'));
	assert_int_equal(strncmp(draft->source, "---\n", 4), 0);
	assert_string_equal(draft->head.send, "2026-12-01 09:00");
	assert_int_equal(draft->head.send_line, 3);
	assert_string_equal(draft->greeting, "Hello {{name}},\n\nmore.");
	assert_int_equal(draft->greeting_line, 7);
	assert_int_equal(draft->item_count, 2);
	assert_string_equal(draft->items[0].title, "First");
	assert_string_equal(draft->items[0].topic, "news");
	assert_int_equal(draft->items[0].topic_line, 4);
	assert_string_equal(draft->items[0].body, "Text one\nand two.");
	assert_int_equal(draft->items[0].body_line, 13);
	assert_string_equal(draft->items[1].topic, "signposting");
	assert_string_equal(draft->items[1].from, "Example Campaign");
	assert_string_equal(draft->items[1].link, "https://campaign.example/p");
	assert_string_equal(draft->items[1].ends, "2026-12-20");
	assert_string_equal(draft->items[1].fund, "own");
	assert_string_equal(draft->items[1].not_signposting, "because");
	assert_int_equal(draft->items[1].not_signposting_line, 22);
	assert_string_equal(draft->items[1].body, "Asks people");
	draft_free(&draft);
	findings_free(&findings);
}

static void
A_20_a_heading_always_opens_a_section(void **state)
{
	/* Whatever Markdown would make of these, the petition is never part of the news. */
	static const char *const files[] = {
		HEAD "## A\nTopic: news\n```\ncode\n## Petition\nTopic: signposting\n",
		HEAD "## A\nTopic: news\n<!--\n## Petition\nTopic: signposting\n",
		HEAD "## A\nTopic: news\n- list\n   ## Petition\nTopic: signposting\n",
		HEAD "## A\nTopic: news\ntext\n##\tPetition\nTopic: signposting\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		struct findings findings;
		struct draft *draft = read_text(files[i], &findings);

		assert_int_equal(draft->item_count, 2);
		assert_string_equal(draft->items[1].title, "Petition");
		assert_string_equal(draft->items[1].topic, "signposting");
		draft_free(&draft);
		findings_free(&findings);
	}
}

static void
the_subject_has_a_length(void **state)
{
	static const struct {
		int characters, errors, warnings;
	} rows[] = { { 78, 0, 0 }, { 79, 0, 1 }, { 300, 0, 1 }, { 301, 1, 0 } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct buffer file = { .limit = 10000 };
		struct findings findings;
		struct draft *draft;

		buffer_add_text(&file, "---\nsubject: ");
		for (int n = 0; n < rows[i].characters; n++)
			buffer_add_text(&file, "\u00E9");	/* characters, not octets */
		buffer_add_text(&file, "\n---\n");
		draft = read_text(file.bytes, &findings);
		assert_int_equal(findings.errors, rows[i].errors);
		assert_int_equal(findings.warnings, rows[i].warnings);
		draft_free(&draft);
		findings_free(&findings);
		buffer_free(&file);
	}
}

static void
what_is_no_text_is_refused_as_a_whole(void **state)
{
	static char large[DRAFT_LIMIT + 1], word[DRAFT_LIMIT + 1] = "PK\3\4";
	static const struct {
		const char *bytes;
		size_t length;
		int line, column;
		const char *says;
	} rows[] = {
		{ "---\nsub\0ject", 12, 2, 4, "a character that cannot be read" },
		{ "---\nsubject: caf\xE9\n---\n", 21, 2, 13, "not UTF-8" },
		{ "\xFF\xFE-\0-\0", 6, 1, 1, "not UTF-8" },
		{ large, sizeof large, 0, 0, "at most" },
		{ "PK\3\4\24\0\6\0\10\0", 10, 0, 0, "a file of Word" },
		{ word, sizeof word, 0, 0, "a file of Word" },
		{ "{\\rtf1\\ansi Hello\\par }", 22, 0, 0, "plain text (.txt)" },
		{ "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, 0, 0, "a file of Word" },
	};

	(void)state;
	memset(large, 'a', sizeof large);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct findings findings = { .list = NULL };
		struct draft *draft = draft_read(rows[i].bytes, rows[i].length, &findings);

		assert_int_equal(findings.errors, 1);
		assert_int_equal(findings.list[0].line, rows[i].line);
		assert_int_equal(findings.list[0].column, rows[i].column);
		assert_non_null(strstr(findings.list[0].text, rows[i].says));
		assert_int_equal(draft->item_count, 0);
		assert_string_equal(draft->source, "");
		draft_free(&draft);
		findings_free(&findings);
	}
}

static void
thirty_two_sections_and_no_more(void **state)
{
	struct buffer file = { .limit = 10000 };
	struct findings findings;
	struct draft *draft;

	(void)state;
	buffer_add_text(&file, HEAD);
	for (int i = 0; i < 32; i++)
		buffer_add_text(&file, "## A\nTopic: news\n");
	draft = read_text(file.bytes, &findings);
	assert_int_equal(findings.count, 0);
	assert_int_equal(draft->item_count, 32);
	draft_free(&draft);
	findings_free(&findings);
	buffer_add_text(&file, "## One more\nTopic: news\n");
	draft = read_text(file.bytes, &findings);
	assert_int_equal(findings.errors, 1);
	assert_int_equal(findings.list[0].line, 68);
	assert_int_equal(draft->item_count, 32);
	draft_free(&draft);
	findings_free(&findings);
	buffer_free(&file);
}

static void
findings_are_sorted_and_bounded(void **state)
{
	struct findings findings = { .list = NULL };

	(void)state;
	findings_add(&findings, FINDING_WARNING, 1, 1, NULL, NULL, NULL, "warning");
	for (int i = FINDINGS_LIMIT + 10; i > 0; i--)
		findings_add(&findings, FINDING_ERROR, i, 1, "A-22", "q", "f", "error %d", i);
	assert_int_equal(findings.count, FINDINGS_LIMIT);
	assert_int_equal(findings.errors, FINDINGS_LIMIT + 10);
	findings_sort(&findings);
	assert_int_equal(findings.list[0].line, 12);
	assert_int_equal(findings.list[FINDINGS_LIMIT - 1].level, FINDING_WARNING);
	assert_string_equal(findings.list[FINDINGS_LIMIT - 1].fix, "");
	findings_free(&findings);
	assert_null(findings.list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_fault_is_named_with_line_and_fix),
		cmocka_unit_test(one_slip_is_taken_for_the_word_and_no_other),
		cmocka_unit_test(ordinary_lines_are_no_faults),
		cmocka_unit_test(values_lose_quotes_and_remarks),
		cmocka_unit_test(a_whole_file_is_read),
		cmocka_unit_test(A_20_a_heading_always_opens_a_section),
		cmocka_unit_test(the_subject_has_a_length),
		cmocka_unit_test(what_is_no_text_is_refused_as_a_whole),
		cmocka_unit_test(thirty_two_sections_and_no_more),
		cmocka_unit_test(findings_are_sorted_and_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
