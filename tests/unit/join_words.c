/* The words of a wish to join: what says a clear yes, and what may turn one round. */
#include "unit/unit.h"

#include <string.h>

#include "mail/join_words.h"

static const struct {
	const char *text;
	bool only_wish;
} rows[] = {
	{ "hello, i'd like to join your mailing list, please. thank you.", true },
	{ "hi all\ncan you add me to the newsletter please - thanks", true },
	{ "yes please :)", true },
	{ "ie plis, diolch", true },
	{ "tak, prosze", true },
	{ "\"yes\" 'please'", true },
	{ "", true },
	{ "yes?", false },
	{ "is this the forum", false },
	{ "let me be", false },
	{ "too many", false },
	{ "i don't want to join", false },
	{ "i would not like to join", false },
	{ "yes but for my mum", false },
	{ "yes :(", false },
	{ "stop", false },
	{ "join aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false },
};

static void
nothing_but_a_wish_is_told_from_the_rest(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (join_words_only_wish(rows[i].text) != rows[i].only_wish)
			fail_msg("%s", rows[i].text);
}

static void
a_word_does_what_it_says(void **state)
{
	static const struct {
		const char *word;
		enum join_word kind;
	} words[] = {
		{ "yes", JOIN_WORD_WISH }, { "just", JOIN_WORD_ONLY }, { "newsletter", JOIN_WORD_LETTERS }, { "everything", JOIN_WORD_EVERYTHING },
		{ "all", JOIN_WORD_ALL }, { "stop", JOIN_WORD_STOP }, { "no", JOIN_WORD_NO }, { "wasn't", JOIN_WORD_NO }, { "maybe", JOIN_WORD_OTHER },
		{ "?", JOIN_WORD_OTHER }, { "", JOIN_WORD_OTHER },
	};

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (join_word_kind(words[i].word) != words[i].kind)
			fail_msg("%s", words[i].word);
}

static void
words_come_without_the_signs_around_them(void **state)
{
	const char *at = " 'news', events/reps-wanted!\nit's ";
	const char *const expected[] = { "news", "events", "reps-wanted", "it's" };
	char word[JOIN_WORD_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
		assert_true(join_words_next(&at, word));
		assert_string_equal(word, expected[i]);
	}
	assert_false(join_words_next(&at, word));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_but_a_wish_is_told_from_the_rest),
		cmocka_unit_test(a_word_does_what_it_says),
		cmocka_unit_test(words_come_without_the_signs_around_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
