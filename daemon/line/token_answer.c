/*
 * What a token endpoint answers: see token_answer.h.
 */
#include "line/token_answer.h"

#include <jansson.h>
#include <string.h>

#include "base/text.h"

enum { LIFE_WHERE_SILENT = 600, SHORTEST = 30, LONGEST = 86400, MARGIN = 300 };

/* RFC 6750 2.1: what may stand behind "Bearer". */
static bool
is_token(const char *text)
{
	size_t length = strlen(text);

	for (size_t i = 0; i < length; i++)
		if (text[i] <= ' ' || text[i] > '~')
			return false;
	return length > 0 && length < TOKEN_TEXT;
}

/* Whether asking again does not mend it.  Services have words of their own beside RFC 6749's (Microsoft's invalid_resource, Google's
 * deleted_client), so it is those that pass which are listed.  What is no word goes into no log and makes no sense. */
static bool
is_for_good(const char *error)
{
	static const char *const for_now[] = { "temporarily_unavailable", "slow_down", "server_error", "rate_limit_exceeded", NULL };
	size_t length = strspn(error, "abcdefghijklmnopqrstuvwxyz_");

	for (const char *const *word = for_now; *word != NULL; word++)
		if (strcmp(error, *word) == 0)
			return false;
	return length > 0 && length < TOKEN_ERROR && error[length] == '\0';
}

static int64_t
life_of(const json_t *value)
{
	int64_t seconds = LIFE_WHERE_SILENT;

	if (json_is_integer(value))
		seconds = json_integer_value(value);
	else if (json_is_string(value) && !text_to_number(json_string_value(value), 0, INT32_MAX, &seconds))
		seconds = LIFE_WHERE_SILENT;
	return seconds < SHORTEST ? SHORTEST : seconds > LONGEST ? LONGEST : seconds;
}

static void
read_object(long status, const json_t *object, struct token_answer *answer)
{
	const char *token = json_string_value(json_object_get(object, "access_token"));
	const char *refresh = json_string_value(json_object_get(object, "refresh_token"));
	const char *type = json_string_value(json_object_get(object, "token_type"));
	const char *error = json_string_value(json_object_get(object, "error"));

	if (status == 200 && token != NULL && is_token(token) && (type == NULL || text_same(type, "bearer")) &&
	    (refresh == NULL || is_token(refresh))) {
		answer->verdict = TOKEN_GIVEN;
		text_copy(answer->token, sizeof answer->token, token);
		text_copy(answer->refresh, sizeof answer->refresh, refresh != NULL ? refresh : "");
		answer->seconds = life_of(json_object_get(object, "expires_in"));
	} else if (status / 100 == 4 && status != 429 && error != NULL && is_for_good(error)) {
		answer->verdict = TOKEN_NEVER;
		text_copy(answer->error, sizeof answer->error, error);
	}
}

void
token_answer_read(long status, const char *body, size_t length, struct token_answer *answer)
{
	json_t *object = length <= TOKEN_ANSWER ? json_loadb(body, length, JSON_REJECT_DUPLICATES, NULL) : NULL;

	memset(answer, 0, sizeof *answer);
	answer->verdict = TOKEN_LATER;
	if (json_is_object(object))
		read_object(status, object, answer);
	json_decref(object);
}

int64_t
token_answer_renew_after(int64_t seconds)
{
	int64_t margin = MARGIN < seconds / 2 ? MARGIN : seconds / 2;

	return seconds - (seconds / 5 > margin ? seconds / 5 : margin);
}
