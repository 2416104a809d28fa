/*
 * Tokens: the layout, one spelling only, no forgery, no use for another purpose (E-04).
 */
#include "unit/unit.h"

#include <sodium.h>

#include "base/text.h"
#include "mail/token.h"

static const uint8_t key[TOKEN_KEY_OCTETS] = "0123456789abcdef0123456789abcdef";
static const uint8_t other_key[TOKEN_KEY_OCTETS] = "0123456789abcdef0123456789abcdeF";
static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";

static const struct token edges[] = {
	{ 1, 0, 0 },
	{ 1, 1, 1 },
	{ 255, ((int64_t)1 << 40) - 1, ((int64_t)1 << 32) - 1 },
	{ 7, 41, 3141592653 },
};

static void
test_token_is_32_letters_and_reads_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++) {
		char text[TOKEN_TEXT];
		struct token read;

		token_write(&edges[i], TOKEN_BOUNCE, key, text);
		assert_int_equal(strlen(text), 32);
		assert_int_equal(strspn(text, alphabet), 32);
		assert_true(token_read(text, &read));
		assert_int_equal(read.key_id, edges[i].key_id);
		assert_int_equal(read.mailing, edges[i].mailing);
		assert_int_equal(read.member, edges[i].member);
		assert_true(token_check(text, TOKEN_BOUNCE, key));
	}
}

/* Tokens in mails of years ago must verify for ever: this layout is frozen. */
static void
test_token_layout_is_frozen(void **state)
{
	const struct token token = { 1, 41, 3141592653 };
	const uint8_t body[10] = { 1, 0, 0, 0, 0, 41, 0xbb, 0x40, 0xe6, 0x4d };
	uint8_t input[17] = { 6, 'b', 'o', 'u', 'n', 'c', 'e' };
	uint8_t mac[16], bytes[20];
	char text[TOKEN_TEXT];

	(void)state;
	memcpy(input + 7, body, sizeof body);
	crypto_generichash(mac, sizeof mac, input, sizeof input, key, sizeof key);
	token_write(&token, TOKEN_BOUNCE, key, text);
	assert_true(text_from_base32(text, bytes, sizeof bytes));
	assert_memory_equal(bytes, body, sizeof body);
	assert_memory_equal(bytes + 10, mac, 10);
}

static void
test_E04_no_one_letter_forgery_passes(void **state)
{
	const struct token token = { 1, 41, 3141592653 };
	char text[TOKEN_TEXT];
	int tried = 0;

	(void)state;
	token_write(&token, TOKEN_STOP, key, text);
	for (size_t place = 0; place < 32; place++) {
		char right = text[place];

		for (const char *letter = alphabet; *letter != '\0'; letter++) {
			if (*letter == right)
				continue;
			text[place] = *letter;
			assert_false(token_check(text, TOKEN_STOP, key));
			tried++;
		}
		text[place] = right;
	}
	assert_int_equal(tried, 992);
	assert_true(token_check(text, TOKEN_STOP, key));
}

static void
test_E04_random_tokens_never_pass(void **state)
{
	(void)state;
	for (int i = 0; i < 20000; i++) {
		uint8_t bytes[TOKEN_OCTETS];
		char text[TOKEN_TEXT];

		randombytes_buf(bytes, sizeof bytes);
		text_base32(bytes, sizeof bytes, text);
		assert_false(token_check(text, TOKEN_STOP, key));
	}
}

static void
test_E04_purpose_and_key_are_part_of_it(void **state)
{
	const struct token token = { 1, 41, 7 };
	char bounce[TOKEN_TEXT], stop[TOKEN_TEXT];

	(void)state;
	token_write(&token, TOKEN_BOUNCE, key, bounce);
	token_write(&token, TOKEN_STOP, key, stop);
	assert_string_not_equal(bounce, stop);
	assert_false(token_check(bounce, TOKEN_STOP, key));
	assert_false(token_check(stop, TOKEN_BOUNCE, key));
	assert_false(token_check(bounce, TOKEN_BOUNCE, other_key));
}

static void
test_C15_case_does_not_matter(void **state)
{
	const struct token token = { 1, 41, 7 };
	char text[TOKEN_TEXT];
	struct token read;

	(void)state;
	token_write(&token, TOKEN_BOUNCE, key, text);
	for (char *letter = text; *letter != '\0'; letter++)
		if (*letter >= 'a' && *letter <= 'z')
			*letter = (char)(*letter - 'a' + 'A');
	assert_true(token_read(text, &read));
	assert_int_equal(read.member, 7);
	assert_true(token_check(text, TOKEN_BOUNCE, key));
}

static void
test_inert_token_is_read_but_never_verifies(void **state)
{
	const struct token token = { TOKEN_INERT, 41, 7 };
	const uint8_t zero[TOKEN_KEY_OCTETS] = { 0 };
	char text[TOKEN_TEXT];
	uint8_t bytes[TOKEN_OCTETS];
	struct token read;

	(void)state;
	token_write(&token, TOKEN_STOP, key, text);
	assert_true(token_read(text, &read));
	assert_int_equal(read.mailing, 41);
	assert_false(token_check(text, TOKEN_STOP, key));
	assert_false(token_check(text, TOKEN_STOP, zero));

	/* Nor with a MAC somebody has made for key id 0. */
	assert_true(text_from_base32(text, bytes, sizeof bytes));
	uint8_t input[16] = { 5, 'u', 'n', 's', 'u', 'b' };
	uint8_t mac[16];
	memcpy(input + 6, bytes, 10);
	crypto_generichash(mac, sizeof mac, input, sizeof input, key, sizeof key);
	memcpy(bytes + 10, mac, 10);
	text_base32(bytes, sizeof bytes, text);
	assert_false(token_check(text, TOKEN_STOP, key));
}

static void
test_what_is_no_token_at_all(void **state)
{
	static const char *const wrong[] = {
		"", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=",
		" aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaa",
		("\xc3\xa9""aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
	};
	struct token token;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		assert_false(token_read(wrong[i], &token));
		assert_false(token_check(wrong[i], TOKEN_BOUNCE, key));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_token_is_32_letters_and_reads_back),
		cmocka_unit_test(test_token_layout_is_frozen),
		cmocka_unit_test(test_E04_no_one_letter_forgery_passes),
		cmocka_unit_test(test_E04_random_tokens_never_pass),
		cmocka_unit_test(test_E04_purpose_and_key_are_part_of_it),
		cmocka_unit_test(test_C15_case_does_not_matter),
		cmocka_unit_test(test_inert_token_is_read_but_never_verifies),
		cmocka_unit_test(test_what_is_no_token_at_all),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
