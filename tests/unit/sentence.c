/* Sentences told by pattern: what a rule matches, and what it must not. */
#include "unit/unit.h"

#include <string.h>

#include "mail/sentence.h"

enum { TAKE_OFF, SELF, LOOP };

static const struct rule rules[] = {
	[TAKE_OFF] = { "TAKE_OFF", "TAKE SELF off | SELF ?must go" },
	[SELF] = { "SELF", "me and ?my MATE | me | my ?OLD name | @own" },
	[LOOP] = { "LOOP", "a a a a b | a LOOP" },
	{ "TAKE", "take | get" },
	{ "MATE", "husband | wife" },
	{ "OLD", "old | new" },
	{ "FILL", "please | just" },
	{ NULL, NULL }
};

static const struct {
	const char *text;
	int begin, end;	/* of TAKE_OFF, in words; -1 = it is not there */
} rows[] = {
	{ "take me off", 0, 3 },
	{ "could you get me off now", 2, 5 },
	{ "take, please, me just off", 0, 5 },
	{ "take me and my wife off", 0, 6 },
	{ "take me and wife off", 0, 5 },
	{ "take my old name off", 0, 5 },
	{ "my name must go", 0, 4 },
	{ "me go", 0, 2 },					/* what may miss does */
	{ "husband, take me off", 1, 4 },			/* has more of a way that lacks something */
	{ "husband and me go", 2, 4 },
	{ "off me take", -1, -1 },				/* has all of it, and in no order */
	{ "go take off", -1, -1 },
	{ "take zoe@example.com off", 0, 3 },
	{ "take pat@example.com off", -1, -1 },
	{ "take oe@example.com off", -1, -1 },
	{ "take @ off", -1, -1 },
	{ "take please please please please me off", -1, -1 },	/* more than three fillers */
	{ "please take me", -1, -1 },
	{ "take him off", -1, -1 },
	{ "mistake me off", -1, -1 },
	{ "take me offside", -1, -1 },
	{ "", -1, -1 },
	{ "---", -1, -1 },
	{ "take me 'off'", 0, 3 },
};

static void
a_rule_is_found_where_it_stands(void **state)
{
	const struct grammar *grammar = grammar_read(rules);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sentence sentence;
		int end = -1, begin;

		sentence_read(&sentence, grammar, rows[i].text, "zoe@example.com");
		begin = sentence_find(&sentence, TAKE_OFF, 0, &end);
		if (begin != rows[i].begin || (begin >= 0 && end != rows[i].end))
			fail_msg("%s: %d to %d", rows[i].text, begin, end);
	}
	free((void *)grammar);
}

static void
words_know_where_they_stand(void **state)
{
	const struct grammar *grammar = grammar_read(rules);
	struct sentence sentence;

	(void)state;
	sentence_read(&sentence, grammar, "well, take a@b.example.org.", "");
	assert_int_equal(sentence.count, 3);
	assert_true(sentence.words[1].comma);
	assert_false(sentence.words[2].comma);
	assert_int_equal(sentence.words[2].end - sentence.words[2].begin, (int)strlen("a@b.example.org"));
	free((void *)grammar);
}

/* A table may ask for much; a mail must not get it (E-10). */
static void
no_sentence_takes_long(void **state)
{
	const struct grammar *grammar = grammar_read(rules);
	static char text[2 * 2 * SENTENCE_WORDS + 1];
	struct sentence sentence;
	int end;

	(void)state;
	for (int i = 0; i < 2 * SENTENCE_WORDS; i++)
		memcpy(text + 2 * i, "a ", 3);
	sentence_read(&sentence, grammar, text, "");
	assert_int_equal(sentence.count, SENTENCE_WORDS);
	assert_int_equal(sentence_find(&sentence, LOOP, 0, &end), -1);
	free((void *)grammar);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rule_is_found_where_it_stands),
		cmocka_unit_test(words_know_where_they_stand),
		cmocka_unit_test(no_sentence_takes_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
