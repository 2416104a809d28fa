/*
 * Buffers: numbers as text, and the limit.
 */
#include "unit/unit.h"

#include "base/memory.h"

static const struct {
	int64_t number;
	const char *text;
} numbers[] = {
	{ 0, "0" },
	{ 9, "9" },
	{ 10, "10" },
	{ -1, "-1" },
	{ 4294967296, "4294967296" },
	{ INT64_MAX, "9223372036854775807" },
	{ INT64_MIN, "-9223372036854775808" },
};

static void
test_numbers_as_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		struct buffer buffer = { .limit = 100 };

		buffer_add_text(&buffer, "a");
		buffer_add_number(&buffer, numbers[i].number);
		assert_string_equal(buffer.bytes + 1, numbers[i].text);
		buffer_free(&buffer);
	}
}

static void
test_a_number_past_the_limit_is_left_out(void **state)
{
	struct buffer buffer = { .limit = 3 };

	(void)state;
	buffer_add_number(&buffer, 123);
	assert_false(buffer.full);
	buffer_add_number(&buffer, 4);
	assert_true(buffer.full);
	assert_string_equal(buffer.bytes, "123");
	buffer_free(&buffer);
}

static void
test_a_buffer_over_octets_of_ours_takes_what_they_hold(void **state)
{
	char octets[6] = "rest";
	struct buffer buffer = buffer_over(octets, 5);

	(void)state;
	octets[5] = 'z';
	assert_string_equal(octets, "");
	buffer_add_text(&buffer, "ab");
	buffer_add_number(&buffer, 12);
	assert_false(buffer.full);
	buffer_add_char(&buffer, 'c');
	buffer_add_text(&buffer, "de");
	assert_true(buffer.full);
	assert_ptr_equal(buffer.bytes, octets);
	assert_string_equal(octets, "ab12");
	assert_int_equal(octets[5], 'z');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers_as_text),
		cmocka_unit_test(test_a_number_past_the_limit_is_left_out),
		cmocka_unit_test(test_a_buffer_over_octets_of_ours_takes_what_they_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
