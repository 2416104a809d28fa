/* The parts of what somebody wrote: where sentences end, what is a word, and what begins a text. */
#include "unit/unit.h"

#include "base/memory.h"
#include "mail/clause.h"
#include "mail/phrases.h"

static const struct {
	const char *text;
	int words;
} counted[] = {
	{ "", 0 },
	{ " \n ", 0 },
	{ "hello", 1 },
	{ " hello  sam\npat ", 3 },
	{ "01234 567-890 (+44) 1.5, 2/3", 0 },	/* figures */
	{ "12:30 * 4pm 30%", 4 },		/* have a sign that no figure has */
	{ "call 01234 567890 now", 2 },
};

static void
figures_are_no_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
		if (clause_words(counted[i].text) != counted[i].words)
			fail_msg("\"%s\": %d", counted[i].text, clause_words(counted[i].text));
}

static const struct {
	const char *text, *clauses;	/* with "|" between them */
} parted[] = {
	{ "thanks. we loved it! is there more? yes; some", "thanks.|we loved it!|is there more?|yes;|some" },
	{ "at 1.5 miles we met\nno more", "at 1.5 miles we met|no more" },
	{ "we moved please stop", "we moved|please stop" },
	{ "please stop", "please stop" },
	{ "we were pleased", "we were pleased" },
	{ "", "" },
};

static void
sentences_end_with_their_signs(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof parted / sizeof *parted; i++) {
		struct buffer found = { .limit = REQUEST_TEXT };
		char clause[REQUEST_TEXT];

		for (const char *at = parted[i].text, *next; *at != '\0'; at = next) {
			next = clause_next(at, clause);
			buffer_add_text(&found, clause);
			if (*next != '\0')
				buffer_add_char(&found, '|');
		}
		assert_string_equal(found.bytes != NULL ? found.bytes : "", parted[i].clauses);
		buffer_free(&found);
	}
}

static const struct {
	const char *text;
	int word;		/* which of the list it begins with, as a whole word; -1 = none */
	bool phrase;		/* whether it begins with one as a phrase */
} begun[] = {
	{ "please stop", 0, true },
	{ "please", 0, true },
	{ "pleased to", -1, true },	/* a longer phrase need not end a word */
	{ "pleas", -1, false },
	{ "if you'd", -1, true },	/* a word goes on behind these signs */
	{ "if you, then", 1, true },
	{ "if you-know", -1, true },
	{ "if-you", -1, false },
	{ "in time", 2, true },
	{ "inside", -1, false },		/* a short one must */
	{ "in-house", -1, true },
	{ "", -1, false },
};

static void
what_begins_a_text_is_whole(void **state)
{
	static const char *const list[] = { "please", "if you", "in", NULL };

	(void)state;
	for (size_t i = 0; i < sizeof begun / sizeof *begun; i++) {
		const char *word = clause_word_at(begun[i].text, list);

		if (word != (begun[i].word < 0 ? NULL : list[begun[i].word]) || phrases_start(begun[i].text, list) != begun[i].phrase)
			fail_msg("\"%s\": %s, %d", begun[i].text, word != NULL ? word : "none", phrases_start(begun[i].text, list));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_are_no_words),
		cmocka_unit_test(sentences_end_with_their_signs),
		cmocka_unit_test(what_begins_a_text_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
