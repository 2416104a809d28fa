/*
 * The words of other languages: each stands in its table as it stands in a mail that has been read, or it could never be found.  C-37.
 */
#include "unit/unit.h"

#include <ctype.h>

#include "mail/tongues.h"
#include "unit/as_written.h"

enum { WORD = 128 };

static bool
is_one_word(const char *word)
{
	for (; *word != '\0'; word++)
		if ((unsigned char)*word < 0x80 && !isalnum((unsigned char)*word))
			return false;
	return true;
}

static void
check_words(const char *tongue, const char *words)
{
	char word[WORD], read[REQUEST_TEXT];

	for (const char *at = words; *at != '\0'; at += strspn(at, " ")) {
		size_t length = strcspn(at, " ");

		assert_true(length < sizeof word);
		text_copy(word, length + 1 - (at[length - 1] == '*'), at);
		read_as_written(word, read);
		if (!is_one_word(word) || strcmp(read, word) != 0)
			fail_msg("%s: \"%s\" is read as \"%s\"", tongue, word, read);
		at += length;
	}
}

static void
test_every_word_can_be_met(void **state)
{
	(void)state;
	for (int i = 1; i < TONGUES; i++)
		for (int kind = 0; kind < TONGUE_KINDS; kind++)
			if (tongues[i].words[kind] != NULL)
				check_words(tongues[i].name, tongues[i].words[kind]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_every_word_can_be_met) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
