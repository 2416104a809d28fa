/* Where tokens come from: a token endpoint on loopback, in this process. */
#include "unit/unit.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "line/token_source.h"

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
	endpoint->source = token_source_new(&(struct token_source_settings){ .url = url, .client = "us", .secret = "", .scope = "",
	    .refresh = kept < 0 ? NULL : refresh_token_new(kept, "refresh-1"), .ca_file = "" });
}

static void
end(struct endpoint *endpoint)
{
	token_source_free(&endpoint->source);
	close(endpoint->listener);
}

/* Answers the next request with a token and a new refresh token, and turns until something came of it. */
static void
give(struct endpoint *endpoint)
{
	static const char answer[] = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 47\r\n\r\n"
	    "{\"access_token\":\"token\",\"refresh_token\":\"next\"}";
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
	assert_int_equal(send(client, answer, sizeof answer - 1, 0), sizeof answer - 1);
	close(client);
	endpoint->asked++;
	while (!token_source_turn(endpoint->source))
		poll(NULL, 0, 20);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_refused_token_is_asked_for_anew_once),
		cmocka_unit_test(a_token_is_not_used_before_its_refresh_token_is_stored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
