/*
 * Access tokens for a login: see token_source.h.
 */
#include "line/token_source.h"

#include <curl/curl.h>
#include <sodium.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "line/line_socket.h"
#include "line/token_answer.h"

enum { SECONDS = 30, LAST_WAIT_MILLISECONDS = 4000, TURN_MILLISECONDS = 20, FIRST_PAUSE = 5, LONGEST_PAUSE = 300, LONGEST_RETRY_AFTER = 3600,
	HEAD = 64 * 1024 };

struct token_source {
	char *url, *client, *secret, *scope, *ca_file;
	struct refresh_token *refresh;	/* NULL = none is shown */
	bool lent;			/* by it, until the request on its way has ended */

	CURLM *multi;
	CURL *easy;			/* NULL = no request on its way */
	struct buffer answer;
	size_t head;			/* octets of it so far */

	char *token;			/* NULL = none */
	uint32_t number;		/* of the token there is or comes next */
	int64_t ends_at, renew_at;	/* monotonic seconds */
	int64_t not_before, pause;	/* after a failure */
	bool refused;			/* once, and no login has worked since */
	bool for_good;
	struct reason why;
};

static int64_t
now(void)
{
	return clock_monotonic_milliseconds() / 1000;
}

/* Secrets are overwritten before their memory is given back. */
static void
forget(char **secret)
{
	if (*secret != NULL)
		sodium_memzero(*secret, strlen(*secret));
	free(*secret);
	*secret = NULL;
}

struct token_source *
token_source_new(const struct oauth2 *oauth2, const char *secret, struct refresh_token *refresh)
{
	struct token_source *source = memory_new(sizeof *source);

	source->url = memory_text(oauth2->token_url);
	source->client = memory_text(oauth2->client_id);
	source->secret = memory_text(secret);
	source->scope = memory_text(oauth2->scope);
	source->refresh = refresh;
	source->ca_file = memory_text(oauth2->ca_file);
	source->answer.limit = TOKEN_ANSWER + 1;
	source->multi = curl_multi_init();
	return source;
}

static size_t
on_answer(char *bytes, size_t size, size_t count, void *owner)
{
	struct token_source *source = owner;

	buffer_add(&source->answer, bytes, size * count);
	return source->answer.full ? 0 : size * count;	/* 0 ends the request */
}

/* E-20: libcurl limits the lines before the body, but keeps what is sent behind it without end. */
static size_t
on_head(char *bytes, size_t size, size_t count, void *owner)
{
	struct token_source *source = owner;

	(void)bytes;
	source->head += size * count;
	return source->head > HEAD ? 0 : size * count;
}

static curl_socket_t
on_open_socket(void *owner, curlsocktype purpose, struct curl_sockaddr *address)
{
	const struct token_source *source = owner;
	bool refused;

	(void)purpose;
	return line_socket_open(address, text_starts(source->url, "https://"), &refused);
}

static void
add_parameter(CURL *easy, struct buffer *form, const char *name, const char *value)
{
	char *escaped = curl_easy_escape(easy, value, 0);

	if (value[0] != '\0' && escaped != NULL)
		buffer_format(form, "%s%s=%s", form->length > 0 ? "&" : "", name, escaped);
	if (escaped != NULL)
		sodium_memzero(escaped, strlen(escaped));
	curl_free(escaped);
}

#define SET(option, value)	(curl_easy_setopt(easy, (option), (value)) == CURLE_OK)

/* refresh: the token that was lent; "" = none. */
static bool
set_form(struct token_source *source, CURL *easy, const char *refresh)
{
	struct buffer form = { .limit = 4 * TOKEN_TEXT };
	bool good;

	add_parameter(easy, &form, "grant_type", source->refresh != NULL ? "refresh_token" : "client_credentials");
	add_parameter(easy, &form, "client_id", source->client);
	add_parameter(easy, &form, "client_secret", source->secret);
	add_parameter(easy, &form, "scope", source->scope);
	add_parameter(easy, &form, "refresh_token", refresh);
	good = !form.full && SET(CURLOPT_COPYPOSTFIELDS, form.bytes);
	sodium_memzero(form.bytes, form.length);
	buffer_free(&form);
	return good;
}

static bool
set_up(struct token_source *source, CURL *easy, const char *refresh)
{
	return SET(CURLOPT_URL, source->url) && set_form(source, easy, refresh) && SET(CURLOPT_PROTOCOLS_STR, "https,http") &&
	    SET(CURLOPT_FOLLOWLOCATION, 0L) && SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2) &&
	    SET(CURLOPT_SSL_VERIFYPEER, 1L) && SET(CURLOPT_SSL_VERIFYHOST, 2L) && SET(CURLOPT_CAPATH, NULL) &&
	    (source->ca_file[0] == '\0' || SET(CURLOPT_CAINFO, source->ca_file)) && SET(CURLOPT_PROXY, "") &&
	    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED) && SET(CURLOPT_NOSIGNAL, 1L) && SET(CURLOPT_QUICK_EXIT, 1L) &&
	    SET(CURLOPT_TIMEOUT, (long)SECONDS) && SET(CURLOPT_WRITEFUNCTION, on_answer) && SET(CURLOPT_WRITEDATA, source) &&
	    SET(CURLOPT_HEADERFUNCTION, on_head) && SET(CURLOPT_HEADERDATA, source) &&
	    SET(CURLOPT_OPENSOCKETFUNCTION, on_open_socket) && SET(CURLOPT_OPENSOCKETDATA, source);
}

#undef SET

static void
end_request(struct token_source *source)
{
	if (source->easy != NULL) {
		curl_multi_remove_handle(source->multi, source->easy);
		curl_easy_cleanup(source->easy);
	}
	source->easy = NULL;
	source->head = 0;
	if (source->answer.bytes != NULL)
		sodium_memzero(source->answer.bytes, source->answer.length);
	buffer_clear(&source->answer);
}

static void
wait_after(struct token_source *source, int64_t asked_for)
{
	source->pause = source->pause == 0 ? FIRST_PAUSE : source->pause * 2 > LONGEST_PAUSE ? LONGEST_PAUSE : source->pause * 2;
	if (asked_for > LONGEST_RETRY_AFTER)
		asked_for = LONGEST_RETRY_AFTER;
	source->not_before = now() + (asked_for > source->pause ? asked_for : source->pause);
}

/* True if a request may begin; *refresh is the token to show. */
static bool
borrow(struct token_source *source, char **refresh)
{
	*refresh = NULL;
	if (source->refresh == NULL) {
		*refresh = memory_text("");
		return true;
	}
	switch (refresh_token_borrow(source->refresh, refresh, &source->why)) {
	case TOKEN_LENT:
		source->lent = true;
		return true;
	case TOKEN_BUSY:
		source->not_before = now() + 1;
		return false;
	case TOKEN_BROKEN:
		wait_after(source, 0);
		return false;
	}
	return false;
}

/* What takes the place of the one shown is the only one that still works: it is on disk before anything is done with what came
 * along. */
static bool
give_back(struct token_source *source, const char *next)
{
	bool good = !source->lent || refresh_token_give_back(source->refresh, next, &source->why);

	source->lent = false;
	return good;
}

static void
begin_request(struct token_source *source)
{
	char *refresh;

	if (!borrow(source, &refresh))
		return;
	source->easy = curl_easy_init();
	if (source->easy == NULL || !set_up(source, source->easy, refresh) ||
	    curl_multi_add_handle(source->multi, source->easy) != CURLM_OK) {
		end_request(source);
		give_back(source, "");
		reason_unreachable(&source->why, "The request for a login token could not be prepared: check oauth2 in the configuration.");
		wait_after(source, 0);
	}
	forget(&refresh);
}

static void
take_token(struct token_source *source, const struct token_answer *answer)
{
	if (!give_back(source, answer->refresh)) {
		wait_after(source, 0);
		return;
	}
	forget(&source->token);
	source->token = memory_text(answer->token);
	source->number++;
	source->ends_at = now() + answer->seconds;
	source->renew_at = now() + token_answer_renew_after(answer->seconds);
	source->pause = 0;
	source->why = (struct reason){ 0 };
}

static void
finish_request(struct token_source *source, CURLcode result)
{
	static struct token_answer answer;	/* large */
	curl_off_t retry_after = 0;
	long status = 0;

	curl_easy_getinfo(source->easy, CURLINFO_RESPONSE_CODE, &status);
	curl_easy_getinfo(source->easy, CURLINFO_RETRY_AFTER, &retry_after);
	token_answer_read(result == CURLE_OK ? status : 0, source->answer.bytes != NULL ? source->answer.bytes : "",
	    result == CURLE_OK ? source->answer.length : 0, &answer);
	end_request(source);
	switch (answer.verdict) {
	case TOKEN_GIVEN:
		take_token(source, &answer);
		break;
	case TOKEN_NEVER:
		source->for_good = true;
		reason_unreachable(&source->why, "The sign-in service gives us no token and will not until somebody changes "
		    "something (%s): see OAUTH2 in signpost.yaml(5), then reload.", answer.error);
		break;
	case TOKEN_LATER:
		if (result == CURLE_PEER_FAILED_VERIFICATION)
			reason_unreachable(&source->why, "The certificate of the sign-in service is not one that this machine trusts.");
		else
			reason_unreachable(&source->why, "The sign-in service gives us no token for now (HTTP %ld, libcurl %d).", status,
			    (int)result);
		wait_after(source, retry_after);
		break;
	}
	give_back(source, "");
	sodium_memzero(&answer, sizeof answer);
}

bool
token_source_turn(struct token_source *source)
{
	bool wanted = source->token == NULL || now() >= source->renew_at;
	const CURLMsg *message;
	int running, left;

	if (source->token != NULL && now() >= source->ends_at)
		forget(&source->token);
	if (source->easy == NULL && wanted && !source->for_good && now() >= source->not_before)
		begin_request(source);
	if (source->easy == NULL)
		return false;
	curl_multi_perform(source->multi, &running);
	message = curl_multi_info_read(source->multi, &left);
	if (message == NULL || message->msg != CURLMSG_DONE)
		return false;
	finish_request(source, message->data.result);
	return true;
}

int
token_source_patience(const struct token_source *source)
{
	return source->easy != NULL ? TURN_MILLISECONDS : -1;
}

const char *
token_source_bearer(const struct token_source *source)
{
	return source->token;
}

uint32_t
token_source_number(const struct token_source *source)
{
	return source->number;
}

bool
token_source_refused(struct token_source *source, uint32_t number)
{
	if (source->token == NULL || number != source->number)
		return true;
	if (source->refused)
		return false;
	source->refused = true;
	forget(&source->token);
	return true;
}

void
token_source_worked(struct token_source *source)
{
	source->refused = false;
}

bool
token_source_failure(const struct token_source *source, bool *for_good, struct reason *why)
{
	*for_good = source->for_good;
	if (source->why.kind != REASON_NONE)
		*why = source->why;
	return source->why.kind != REASON_NONE;
}

/* The service may have replaced the refresh token that it was shown: ended here, the request would leave us without one. */
static void
await_lent(struct token_source *source)
{
	int64_t until = clock_monotonic_milliseconds() + LAST_WAIT_MILLISECONDS;

	while (source->lent && !token_source_turn(source) && clock_monotonic_milliseconds() < until)
		curl_multi_poll(source->multi, NULL, 0, TURN_MILLISECONDS, NULL);
}

void
token_source_free(struct token_source **source)
{
	if (*source == NULL)
		return;
	await_lent(*source);
	end_request(*source);
	give_back(*source, "");
	refresh_token_free(&(*source)->refresh);
	buffer_free(&(*source)->answer);
	curl_multi_cleanup((*source)->multi);
	forget(&(*source)->secret);
	forget(&(*source)->token);
	free((*source)->url);
	free((*source)->client);
	free((*source)->scope);
	free((*source)->ca_file);
	free(*source);
	*source = NULL;
}
