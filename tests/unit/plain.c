/* Plain text: what is read in blocks comes out as what is read octet by octet. */
#include "unit/unit.h"

#include <string.h>

#include "mail/plain.h"

enum { LIMIT = 200, TEXTS = 20000, LONGEST = 120 };

static const struct {
	const char *text, *plain;
} rows[] = {
	{ "Dear ALL at Riverside Parents,", "dear all at riverside parents," },
	{ "Dear all  at Riverside Parents,", "dear all at riverside parents," },
	{ "Dear all at Rive \r\n side Parents,", "dear all at rive\nside parents," },
	{ "0123456789ABCDE  0123456789ABCDEF", "0123456789abcde 0123456789abcdef" },	/* two blanks where a block ends */
	{ "0123456789ABCD  0123456789ABCDEFG", "0123456789abcd 0123456789abcdefg" },
	{ "0123456789ABCDE\n 0123456789ABCDEF", "0123456789abcde\n0123456789abcdef" },
	{ "0123456789ABCDE \n0123456789ABCDEF", "0123456789abcde\n0123456789abcdef" },
	{ " @AZ[`az{~\t!\x01\x7f/0:9 and the rest", "@az[`az{~ !/0:9 and the rest" },
	{ "Caf\xc3\xa9 \xc3\x89t\xc3\xa9 with the rest of it", "cafe ete with the rest of it" },
	{ "", "" },
};

static void
text_is_plain(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buffer plain = { .limit = LIMIT };

		plain_add(&plain, rows[i].text, strlen(rows[i].text));
		assert_string_equal(plain.bytes != NULL ? plain.bytes : "", rows[i].plain);
		buffer_free(&plain);
	}
}

/* Mostly words and what stands between them, and now and then any ASCII. */
static char
some_octet(uint32_t *seed)
{
	static const char common[] = "abcdefgHIJKLMNOP.,>?  \n\r\t";
	uint32_t chance = (*seed = *seed * 1664525 + 1013904223) >> 16;

	return chance % 64 == 0 ? (char)(chance / 64 % 0x80) : common[chance / 64 % (sizeof common - 1)];
}

static void
blocks_and_octets_are_the_same(void **state)
{
	uint32_t seed = 1;

	(void)state;
	for (int i = 0; i < TEXTS; i++) {
		struct buffer whole = { .limit = LIMIT / 2 }, parts = whole;
		char text[LONGEST];
		size_t length = (size_t)i % LONGEST;

		for (size_t at = 0; at < length; at++)
			text[at] = some_octet(&seed);
		plain_add(&whole, text, length);
		for (size_t at = 0; at < length; at++)
			plain_add(&parts, text + at, 1);
		if (length <= LIMIT / 2 && (whole.length != parts.length || (whole.length > 0 && memcmp(whole.bytes, parts.bytes, whole.length) != 0)))
			fail_msg("\"%.*s\": \"%s\", \"%s\"", (int)length, text, whole.bytes, parts.bytes);
		assert_true(whole.length <= LIMIT / 2);
		buffer_free(&whole);
		buffer_free(&parts);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_plain),
		cmocka_unit_test(blocks_and_octets_are_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
