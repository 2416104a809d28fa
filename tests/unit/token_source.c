/* Where tokens come from: a token endpoint on loopback, in this process. */
#include "unit/unit.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "line/token_source.h"

enum { ENDLESS = 4 * 1024 * 1024 };

struct endpoint {
	struct token_source *source;
	int listener, asked;
};

/* kept: opened so, the file of the refresh token. */
static void
begin(struct endpoint *endpoint, int kept)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof address;
	char url[64];

	endpoint->asked = 0;
	endpoint->listener = socket(AF_INET, SOCK_STREAM, 0);
	assert_int_equal(bind(endpoint->listener, (struct sockaddr *)&address, length), 0);
	assert_int_equal(listen(endpoint->listener, 5), 0);
	assert_int_equal(getsockname(endpoint->listener, (struct sockaddr *)&address, &length), 0);
	snprintf(url, sizeof url, "http://127.0.0.1:%d/token", ntohs(address.sin_port));
	endpoint->source = token_source_new(&(struct oauth2){ .token_url = url, .client_id = "us", .scope = "", .ca_file = "" }, "",
	    kept < 0 ? NULL : refresh_token_new(kept, "refresh-1"));
}

static void
end(struct endpoint *endpoint)
{
	token_source_free(&endpoint->source);
	close(endpoint->listener);
}

/* Who has sent the next request. */
static int
next_caller(struct endpoint *endpoint)
{
	struct pollfd caller = { .fd = endpoint->listener, .events = POLLIN };
	char request[2000];
	int client;

	while (token_source_turn(endpoint->source), poll(&caller, 1, 20) == 0)
		assert_true(token_source_patience(endpoint->source) >= 0);
	client = accept(endpoint->listener, NULL, NULL);
	caller.fd = client;
	while (token_source_turn(endpoint->source), poll(&caller, 1, 20) == 0)
		;
	assert_true(recv(client, request, sizeof request, 0) > 0);
	return client;
}

/* Answers the next request, and turns until something came of it. */
static void
answer_with(struct endpoint *endpoint, const char *answer)
{
	int client = next_caller(endpoint);

	assert_int_equal(send(client, answer, strlen(answer), 0), strlen(answer));
	close(client);
	endpoint->asked++;
	while (!token_source_turn(endpoint->source))
		poll(NULL, 0, 20);
}

/* A token and a new refresh token. */
static void
give(struct endpoint *endpoint)
{
	answer_with(endpoint, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 47\r\n\r\n"
	    "{\"access_token\":\"token\",\"refresh_token\":\"next\"}");
}

/* Many lines show one token: what each of them hears is said of that token, and not of the one that has taken its place. */
static void
a_refused_token_is_asked_for_anew_once(void **state)
{
	struct endpoint endpoint;
	uint32_t first;

	(void)state;
	begin(&endpoint, -1);
	give(&endpoint);
	first = token_source_number(endpoint.source);
	assert_true(token_source_refused(endpoint.source, first));
	assert_null(token_source_bearer(endpoint.source));
	give(&endpoint);
	assert_true(token_source_refused(endpoint.source, first));	/* another line, late */
	assert_non_null(token_source_bearer(endpoint.source));
	assert_false(token_source_refused(endpoint.source, token_source_number(endpoint.source)));
	assert_non_null(token_source_bearer(endpoint.source));
	token_source_worked(endpoint.source);
	assert_true(token_source_refused(endpoint.source, token_source_number(endpoint.source)));
	assert_int_equal(endpoint.asked, 2);
	end(&endpoint);
}

/* Its successor is the only one that still works: what cannot be stored must not be lost unseen. */
static void
a_token_is_not_used_before_its_refresh_token_is_stored(void **state)
{
	static const struct {
		const char *name;
		int opened;
		bool used;
	} rows[] = { { "stored", O_RDWR, true }, { "cannot be written", O_RDONLY, false } };
	char path[] = "/tmp/unit-refresh-XXXXXX";

	(void)state;
	close(mkstemp(path));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct reason why = { 0 };
		struct endpoint endpoint;
		bool for_good;

		begin(&endpoint, open(path, rows[i].opened | O_CLOEXEC));
		give(&endpoint);
		if ((token_source_bearer(endpoint.source) != NULL) != rows[i].used)
			fail_msg("%s: used %d", rows[i].name, !rows[i].used);
		if (!rows[i].used) {
			assert_true(token_source_failure(endpoint.source, &for_good, &why));
			assert_non_null(strstr(why.text, "cannot be kept"));
		}
		end(&endpoint);
	}
	unlink(path);
}

/* Sends a piece again and again until the other end has had enough.  How many octets of it there were. */
static size_t
flood(struct endpoint *endpoint, int client, const char *piece)
{
	size_t sent = 0;
	ssize_t count = 0;

	while (sent < ENDLESS && (count >= 0 || errno == EAGAIN)) {
		token_source_turn(endpoint->source);
		count = send(client, piece, strlen(piece), MSG_DONTWAIT | MSG_NOSIGNAL);
		sent += count > 0 ? (size_t)count : 0;
	}
	return sent;
}

#define CHUNKED		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n"

/* E-20: whatever an endpoint sends without end is cut off, wherever it stands. */
static void
an_endless_answer_ends(void **state)
{
	static const char line[] = "X-A: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n", words[] = "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy";
	static const struct {
		const char *name, *start, *piece;
	} rows[] = {
		{ "lines before the body",	"HTTP/1.1 200 OK\r\n",			line },
		{ "one line before the body",	"HTTP/1.1 200 OK\r\nX-A: ",		words },
		{ "answers before the answer",	"HTTP/1.1 100 Continue\r\n\r\n",	"HTTP/1.1 100 Continue\r\n\r\n" },
		{ "the body",			"HTTP/1.1 200 OK\r\n\r\n",		words },
		{ "lines behind the body",	CHUNKED,				line },
		{ "one line behind the body",	CHUNKED "X-A: ",			words },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct endpoint endpoint;
		struct reason why;
		bool for_good = true;
		int client;

		begin(&endpoint, -1);
		client = next_caller(&endpoint);
		assert_true(send(client, rows[i].start, strlen(rows[i].start), 0) > 0);
		if (flood(&endpoint, client, rows[i].piece) >= ENDLESS)
			fail_msg("%s: no end", rows[i].name);
		close(client);
		assert_true(token_source_failure(endpoint.source, &for_good, &why));
		assert_false(for_good);
		end(&endpoint);
	}
}

/* Both clocks go on by so many seconds since the start. */
static void
go_on(const char *path, int seconds)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fprintf(file, "%d %d", seconds, seconds);
	fclose(file);
}

/* True if a request begins at this moment. */
static bool
asks(struct endpoint *endpoint)
{
	token_source_turn(endpoint->source);
	return token_source_patience(endpoint->source) >= 0;
}

/* Who is in trouble says for how long (RFC 9110 10.2.3), and is left alone so long, but not for days. */
static void
retry_after_is_waited_for(void **state)
{
	static const struct {
		const char *name, *answer;
		int not_at, at;
	} rows[] = {
		{ "it says nothing", "HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", 4, 7 },
		{ "100 seconds", "HTTP/1.1 503 Busy\r\nRetry-After: 100\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", 90, 102 },
		{ "too many asked", "HTTP/1.1 429 Slow\r\nRetry-After: 100\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", 90, 102 },
		{ "ten days", "HTTP/1.1 503 Busy\r\nRetry-After: 864000\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", 3590, 3602 },
	};
	static char path[] = "/tmp/unit-ahead-XXXXXX";	/* the clock keeps it */
	struct reason why;

	(void)state;
	close(mkstemp(path));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct endpoint endpoint;

		go_on(path, 0);
		assert_true(clock_pretend(path, &why));
		begin(&endpoint, -1);
		answer_with(&endpoint, rows[i].answer);
		go_on(path, rows[i].not_at);
		if (asks(&endpoint))
			fail_msg("%s: asks after %d seconds", rows[i].name, rows[i].not_at);
		go_on(path, rows[i].at);
		if (!asks(&endpoint))
			fail_msg("%s: does not ask after %d seconds", rows[i].name, rows[i].at);
		end(&endpoint);
	}
	unlink(path);
}

/* A token whose time is over is shown no more, though no other has come. */
static void
a_dead_token_is_not_shown(void **state)
{
	static char path[] = "/tmp/unit-ahead-XXXXXX";
	struct endpoint endpoint;
	struct reason why;

	(void)state;
	close(mkstemp(path));
	go_on(path, 0);
	assert_true(clock_pretend(path, &why));
	begin(&endpoint, -1);
	answer_with(&endpoint, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 41\r\n\r\n"
	    "{\"access_token\":\"token\",\"expires_in\":300}");
	assert_non_null(token_source_bearer(endpoint.source));
	go_on(path, 290);
	assert_true(asks(&endpoint));	/* for the next, while this one lives */
	assert_non_null(token_source_bearer(endpoint.source));
	go_on(path, 301);
	token_source_turn(endpoint.source);
	assert_null(token_source_bearer(endpoint.source));
	end(&endpoint);
	unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_refused_token_is_asked_for_anew_once),
		cmocka_unit_test(a_token_is_not_used_before_its_refresh_token_is_stored),
		cmocka_unit_test(an_endless_answer_ends),
		cmocka_unit_test(retry_after_is_waited_for),
		cmocka_unit_test(a_dead_token_is_not_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
