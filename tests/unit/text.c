/*
 * Small work on text: words of a list, and octets as hex.
 */
#include "unit/unit.h"

#include <string.h>

#include "base/text.h"

static void
test_a_word_is_among_others_whole_and_in_any_case(void **state)
{
	static const char *const words[] = { "the", "them", NULL };
	static const struct {
		const char *text;
		size_t length;
		bool among;
	} rows[] = { { "the", 3, true }, { "THE", 3, true }, { "them", 4, true }, { "they", 3, true }, { "they", 4, false }, { "th", 2, false },
		{ "", 0, false } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (text_is_among(rows[i].text, rows[i].length, words) != rows[i].among)
			fail_msg("%s, %zu", rows[i].text, rows[i].length);
}

static void
test_hex_is_of_just_so_many_octets(void **state)
{
	static const uint8_t octets[] = { 0x00, 0x7F, 0xAB };
	static const char *const not_these[] = { "", "007fa", "007fab0", "007fab00", "007fag", "00 7fa", " 007fab" };
	char text[2 * sizeof octets + 1];
	uint8_t back[sizeof octets] = { 0 };

	(void)state;
	text_hex(octets, sizeof octets, text);
	assert_string_equal(text, "007fab");
	assert_true(text_from_hex("007fAB", back, sizeof back));
	assert_memory_equal(back, octets, sizeof octets);
	for (size_t i = 0; i < sizeof not_these / sizeof *not_these; i++)
		if (text_from_hex(not_these[i], back, sizeof back))
			fail_msg("%s", not_these[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_word_is_among_others_whole_and_in_any_case),
		cmocka_unit_test(test_hex_is_of_just_so_many_octets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
