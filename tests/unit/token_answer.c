/* What a token endpoint answers, and when a token is renewed. */
#include "unit/unit.h"

#include "base/memory.h"
#include "line/token_answer.h"

static const struct {
	const char *name;
	long status;
	const char *body;
	enum token_verdict verdict;
	const char *token, *refresh, *error;
	int seconds;
} rows[] = {
	{ "as it should be", 200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"abc.DEF-1\"}", TOKEN_GIVEN, "abc.DEF-1", "", "", 3599 },
	{ "a life as text, as older Microsoft", 200, "{\"expires_in\":\"3599\",\"access_token\":\"a\"}", TOKEN_GIVEN, "a", "", "", 3599 },
	{ "a new refresh token", 200, "{\"expires_in\":60,\"access_token\":\"a\",\"refresh_token\":\"r\"}", TOKEN_GIVEN, "a", "r", "", 60 },
	{ "no life said", 200, "{\"access_token\":\"a\"}", TOKEN_GIVEN, "a", "", "", 600 },
	{ "a life of nothing", 200, "{\"access_token\":\"a\",\"expires_in\":0}", TOKEN_GIVEN, "a", "", "", 30 },
	{ "of another type", 200, "{\"access_token\":\"a\",\"token_type\":\"mac\"}", TOKEN_LATER, "", "", "", 0 },
	{ "a space in it", 200, "{\"access_token\":\"a b\"}", TOKEN_LATER, "", "", "", 0 },
	{ "a line end in it", 200, "{\"access_token\":\"a\\r\\nb\"}", TOKEN_LATER, "", "", "", 0 },
	{ "an octet that is no ASCII", 200, "{\"access_token\":\"\\u00e9\"}", TOKEN_LATER, "", "", "", 0 },
	{ "a key twice", 200, "{\"access_token\":\"a\",\"access_token\":\"b\"}", TOKEN_LATER, "", "", "", 0 },
	{ "no object", 200, "[1]", TOKEN_LATER, "", "", "", 0 },
	{ "nothing", 200, "", TOKEN_LATER, "", "", "", 0 },
	{ "a token with the wrong status", 201, "{\"access_token\":\"a\"}", TOKEN_LATER, "", "", "", 0 },
	{ "wrong secret", 401, "{\"error\":\"invalid_client\",\"error_description\":\"secret words\"}", TOKEN_NEVER, "", "", "invalid_client", 0 },
	{ "revoked", 400, "{\"error\":\"invalid_grant\"}", TOKEN_NEVER, "", "", "invalid_grant", 0 },
	{ "not allowed", 400, "{\"error\":\"unauthorized_client\"}", TOKEN_NEVER, "", "", "unauthorized_client", 0 },
	{ "busy", 429, "{\"error\":\"invalid_client\"}", TOKEN_LATER, "", "", "", 0 },
	{ "in trouble", 503, "{\"error\":\"invalid_client\"}", TOKEN_LATER, "", "", "", 0 },
	{ "another resource's name, Microsoft", 400, "{\"error\":\"invalid_resource\"}", TOKEN_NEVER, "", "", "invalid_resource", 0 },
	{ "the client is gone, Google", 401, "{\"error\":\"deleted_client\"}", TOKEN_NEVER, "", "", "deleted_client", 0 },
	{ "or not for us, Google", 403, "{\"error\":\"org_internal\"}", TOKEN_NEVER, "", "", "org_internal", 0 },
	{ "an error that passes", 400, "{\"error\":\"temporarily_unavailable\"}", TOKEN_LATER, "", "", "", 0 },
	{ "slower", 400, "{\"error\":\"slow_down\"}", TOKEN_LATER, "", "", "", 0 },
	{ "their own trouble", 400, "{\"error\":\"server_error\"}", TOKEN_LATER, "", "", "", 0 },
	{ "an error that is no word", 400, "{\"error\":\"no, zoe@example.org\"}", TOKEN_LATER, "", "", "", 0 },
	{ "nor this", 400, "{\"error\":\"\"}", TOKEN_LATER, "", "", "", 0 },
	{ "nor one without end", 400, "{\"error\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}", TOKEN_LATER, "", "", "", 0 },
	{ "nothing at all came", 0, "", TOKEN_LATER, "", "", "", 0 },
};

static void
each_answer_is_read(void **state)
{
	static struct token_answer answer;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		token_answer_read(rows[i].status, rows[i].body, strlen(rows[i].body), &answer);
		if (answer.verdict != rows[i].verdict || strcmp(answer.token, rows[i].token) != 0 ||
		    strcmp(answer.refresh, rows[i].refresh) != 0 || strcmp(answer.error, rows[i].error) != 0 ||
		    answer.seconds != rows[i].seconds)
			fail_msg("%s: %d '%s' '%s' '%s' %d", rows[i].name, (int)answer.verdict, answer.token, answer.refresh, answer.error,
			    (int)answer.seconds);
	}
}

static void
a_long_token_fits_and_a_longer_one_is_none(void **state)
{
	static struct token_answer answer;

	(void)state;
	for (int length = TOKEN_TEXT - 2; length <= TOKEN_TEXT; length++) {
		struct buffer body = { .limit = TOKEN_ANSWER };

		buffer_add_text(&body, "{\"access_token\":\"");
		for (int i = 0; i < length; i++)
			buffer_add_char(&body, 'x');
		buffer_add_text(&body, "\"}");
		token_answer_read(200, body.bytes, body.length, &answer);
		assert_int_equal(answer.verdict, length < TOKEN_TEXT ? TOKEN_GIVEN : TOKEN_LATER);
		assert_int_equal(strlen(answer.token), length < TOKEN_TEXT ? length : 0);
		buffer_free(&body);
	}
}

static void
tokens_are_renewed_before_they_end(void **state)
{
	static const int lives[][2] = { { 3600, 2880 }, { 5400, 4320 }, { 900, 600 }, { 600, 300 }, { 60, 30 }, { 30, 15 } };

	(void)state;
	for (size_t i = 0; i < sizeof lives / sizeof *lives; i++)
		assert_int_equal(token_answer_renew_after(lives[i][0]), lives[i][1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_answer_is_read),
		cmocka_unit_test(a_long_token_fits_and_a_longer_one_is_none),
		cmocka_unit_test(tokens_are_renewed_before_they_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
