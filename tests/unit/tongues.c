/*
 * The words of other languages: each stands in its table as it stands in a mail that has been read, or it could never be found.  C-37.
 */
#include "unit/unit.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "mail/incoming.h"
#include "mail/plain.h"
#include "mail/request_text.h"
#include "mail/tongues.h"

enum { WORD = 128 };

/* As plain text, in the spelling of what people wrote. */
static void
read_as_written(const char *word, char read[REQUEST_TEXT])
{
	struct buffer plain = { .limit = WORD };
	struct incoming incoming = { .head = "" };
	char *text;

	plain_add(&plain, word, strlen(word));
	text = buffer_text(&plain);
	text_copy(incoming.subject, sizeof incoming.subject, text);
	free(text);
	request_text_subject(&incoming, read);
}

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
