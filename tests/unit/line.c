/*
 * Lines, as far as they can be tested with one process and plain text on loopback.  TLS, logins and
 * servers that misbehave: tests/flow/line.sh.
 */
#include "unit/unit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/memory.h"
#include "line/line.h"
#include "line/line_socket.h"

static struct line_target
target_at(const char *host, int64_t port)
{
	return (struct line_target){ .scheme = "smtp", .host = host, .port = port, .security = SECURITY_NONE, .login = "",
		.password = "", .hello = "probe.example.org", .ca_file = "", .connect_seconds = 5 };
}

static int
listen_somewhere(int64_t *port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof address;
	int listener = socket(AF_INET, SOCK_STREAM, 0);

	assert_int_equal(bind(listener, (struct sockaddr *)&address, length), 0);
	assert_int_equal(listen(listener, 5), 0);
	assert_int_equal(getsockname(listener, (struct sockaddr *)&address, &length), 0);
	*port = ntohs(address.sin_port);
	return listener;
}

static void
turn(struct line_group *group)
{
	poll(&(struct pollfd){ .fd = line_group_descriptor(group), .events = POLLIN }, 1, 100);
	line_group_turn(group);
}

static void
gather(void *owner, const char *line, size_t length)
{
	buffer_add(owner, line, length);
}

/* Turns the group until the client has said something, and returns it. */
static const char *
hear(struct line_group *group, int server)
{
	static char heard[1000];
	ssize_t got = -1;

	for (int i = 0; i < 100 && got < 0; i++) {
		turn(group);
		got = recv(server, heard, sizeof heard - 1, MSG_DONTWAIT);
	}
	assert_true(got >= 0);
	heard[got] = '\0';
	return heard;
}

static void
say(int server, const char *text)
{
	assert_int_equal(send(server, text, strlen(text), MSG_NOSIGNAL), strlen(text));
}

/* A line that is open; *server is its other end. */
static struct line *
open_line(struct line_group *group, struct buffer *seen, int *server)
{
	int64_t port;
	int listener = listen_somewhere(&port);
	struct line_target target = target_at("127.0.0.1", port);
	struct line *line = line_open(group, &target, gather, seen);

	while (poll(&(struct pollfd){ .fd = listener, .events = POLLIN }, 1, 0) == 0)
		turn(group);
	*server = accept(listener, NULL, NULL);
	close(listener);
	say(*server, "220 mx.example.com ESMTP\r\n");
	assert_string_equal(hear(group, *server), "EHLO probe.example.org\r\n");
	assert_int_equal(line_state(line), LINE_OPENING);
	say(*server, "250-mx.example.com\r\n250 PIPELINING\r\n");
	for (int i = 0; i < 50 && line_state(line) == LINE_OPENING; i++)
		turn(group);
	assert_int_equal(line_state(line), LINE_OPEN);
	return line;
}

static void
test_a_line_opens_reads_and_writes(void **state)
{
	struct line_group *group = line_group_new();
	struct buffer seen = { .limit = 10000 };
	struct reason why;
	char bytes[100];
	size_t count;
	int server;
	struct line *line = open_line(group, &seen, &server);

	(void)state;
	assert_string_equal(seen.bytes, "220 mx.example.com ESMTP\r\n250-mx.example.com\r\n250 PIPELINING\r\n");
	assert_int_equal(line_failure(line, &why), LINE_NO_FAULT);
	assert_true(line_descriptor(line) >= 0);

	assert_true(line_read(line, bytes, sizeof bytes, &count));	/* would block */
	assert_int_equal(count, 0);
	assert_true(line_write(line, "NOOP\r\n", 6, &count));
	assert_int_equal(count, 6);
	assert_string_equal(hear(group, server), "NOOP\r\n");
	say(server, "250 ok\r\n");
	assert_int_equal(poll(&(struct pollfd){ line_descriptor(line), POLLIN, 0 }, 1, 1000), 1);
	assert_true(line_read(line, bytes, sizeof bytes, &count));
	assert_memory_equal(bytes, "250 ok\r\n", 8);

	close(server);
	assert_int_equal(poll(&(struct pollfd){ line_descriptor(line), POLLIN, 0 }, 1, 1000), 1);
	assert_false(line_read(line, bytes, sizeof bytes, &count));	/* gone, not "would block" */
	line_close(&line);
	assert_null(line);
	line_group_free(&group);
	buffer_free(&seen);
}

/* Opening a line must not touch one in use, however long that has been idle to libcurl. */
static void
test_lines_do_not_disturb_each_other(void **state)
{
	struct line_group *group = line_group_new();
	struct buffer seen = { .limit = 10000 };
	struct line *lines[5];
	int servers[5];

	(void)state;
	for (int i = 0; i < 5; i++) {
		lines[i] = open_line(group, &seen, &servers[i]);
		say(servers[i], "unread\r\n");	/* octets that wait on what libcurl takes as idle */
	}
	line_close(&lines[2]);
	close(servers[2]);
	for (int i = 0; i < 5; i++) {
		char bytes[100];
		size_t count;

		if (i == 2)
			continue;
		assert_int_equal(poll(&(struct pollfd){ line_descriptor(lines[i]), POLLIN, 0 }, 1, 1000), 1);
		assert_true(line_read(lines[i], bytes, sizeof bytes, &count));
		assert_int_equal(count, 8);
		line_close(&lines[i]);
		close(servers[i]);
	}
	line_group_free(&group);
	buffer_free(&seen);
}

static void
test_a_write_that_would_block_says_how_far_it_got(void **state)
{
	static char bytes[1 << 20];
	struct line_group *group = line_group_new();
	struct buffer seen = { .limit = 10000 };
	size_t count, total = 0;
	int server;
	struct line *line = open_line(group, &seen, &server);

	(void)state;
	do {
		assert_true(line_write(line, bytes, sizeof bytes, &count));
		total += count;
	} while (count > 0 && total < 100 * sizeof bytes);
	assert_int_equal(count, 0);
	assert_true(total > 0);
	close(server);
	line_close(&line);
	line_group_free(&group);
	buffer_free(&seen);
}

static const struct {
	const char *name, *host;
	int64_t port;
	enum line_fault fault;
	const char *words;
} failing[] = {
	{ "nobody listens", "127.0.0.1", 1, LINE_NETWORK, "refuses the connection" },
	{ "C-04 plain text never leaves the machine", "192.0.2.1", 25, LINE_NO_TLS, "another machine" },
	{ "C-04 nor by IPv6", "2001:db8::1", 25, LINE_NO_TLS, "another machine" },
	{ "no host name", "a b", 25, LINE_PROTOCOL, "could not be prepared" },
	{ "no host at all", "", 25, LINE_PROTOCOL, "could not be prepared" },
	{ "no port", "127.0.0.1", 70000, LINE_PROTOCOL, "could not be prepared" },
};

static void
test_failures_are_told_in_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof failing / sizeof failing[0]; i++) {
		struct line_group *group = line_group_new();
		struct line_target target = target_at(failing[i].host, failing[i].port);
		struct line *line = line_open(group, &target, NULL, NULL);
		struct reason why = { 0 };
		char byte;
		size_t count;

		for (int turns = 0; turns < 60 && line_state(line) == LINE_OPENING; turns++)
			turn(group);
		assert_int_equal(line_state(line), LINE_FAILED);
		if (line_failure(line, &why) != failing[i].fault || strstr(why.text, failing[i].words) == NULL)
			fail_msg("%s: %s", failing[i].name, why.text);
		assert_false(line_read(line, &byte, 1, &count));
		assert_false(line_write(line, "x", 1, &count));
		line_close(&line);
		line_group_free(&group);
	}
}

/* Wherever the last of them goes, nobody is to look for a wrong name or port. */
static void
test_too_many_open_files_are_called_that(void **state)
{
	struct rlimit before, few;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	for (int left = 0; left < 3; left++) {
		struct line_group *group = line_group_new();
		struct line_target target = target_at("127.0.0.1", 1);
		struct reason why = { 0 };
		struct line *line;
		int next = dup(line_group_descriptor(group));

		close(next);
		few = (struct rlimit){ (rlim_t)(next + left), before.rlim_max };
		assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
		line = line_open(group, &target, NULL, NULL);
		for (int turns = 0; turns < 60 && line_state(line) == LINE_OPENING; turns++)
			turn(group);
		assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
		assert_int_equal(line_state(line), LINE_FAILED);
		if (line_failure(line, &why) != LINE_NETWORK || strstr(why.text, "too many open files") == NULL)
			fail_msg("%d left: %s", left, why.text);
		line_close(&line);
		line_group_free(&group);
	}
}

static void
test_a_line_can_be_closed_while_it_opens(void **state)
{
	struct line_group *group = line_group_new();
	int64_t port;
	int listener = listen_somewhere(&port);
	struct line_target target = target_at("127.0.0.1", port);
	struct line *line = line_open(group, &target, NULL, NULL);

	(void)state;
	turn(group);
	line_close(&line);
	turn(group);
	line_close(&line);
	close(listener);
	line_group_free(&group);
}

/* Turns the group for so many tenths of a second, or until the line is no longer opening. */
static enum line_state
state_after(struct line_group *group, struct line *line, int tenths)
{
	int64_t until = clock_monotonic_milliseconds() + tenths * 100;

	while (line_state(line) == LINE_OPENING && clock_monotonic_milliseconds() < until)
		turn(group);
	return line_state(line);
}

static void
test_without_tls_it_goes_to_this_machine_and_no_other(void **state)
{
	static const struct {
		const char *text;
		bool loopback;
	} rows[] = { { "127.0.0.1", true }, { "127.1.2.3", true }, { "::1", true }, { "128.0.0.1", false }, { "10.0.0.1", false }, { "::", false },
		{ "2001:db8::1", false } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sockaddr_in in = { .sin_family = AF_INET };
		struct sockaddr_in6 in6 = { .sin6_family = AF_INET6 };
		bool old = inet_pton(AF_INET, rows[i].text, &in.sin_addr) == 1, refused = false;
		union {
			struct curl_sockaddr at;
			char room[sizeof(struct curl_sockaddr) + sizeof in6];
		} where = { .at = { old ? AF_INET : AF_INET6, SOCK_STREAM, 0, old ? sizeof in : sizeof in6, { 0 } } };
		curl_socket_t opened;

		assert_true(old || inet_pton(AF_INET6, rows[i].text, &in6.sin6_addr) == 1);
		memcpy(&where.at.addr, old ? (const void *)&in : &in6, where.at.addrlen);
		opened = line_socket_open(&where.at, false, &refused);
		if (refused == rows[i].loopback || (refused && opened != CURL_SOCKET_BAD))
			fail_msg("%s", rows[i].text);
		if (opened != CURL_SOCKET_BAD)
			close(opened);
	}
}

static void
test_a_greeting_may_take_longer_than_a_connection(void **state)
{
	struct line_group *group = line_group_new();
	int64_t port;
	int listener = listen_somewhere(&port), server;
	struct line_target target = target_at("127.0.0.1", port);
	struct line *patient, *other;

	(void)state;
	target.connect_seconds = 1;
	other = line_open(group, &target, NULL, NULL);
	target.greeting_seconds = 5;
	patient = line_open(group, &target, NULL, NULL);
	assert_int_equal(state_after(group, patient, 20), LINE_OPENING);
	assert_int_equal(line_state(other), LINE_FAILED);
	close(accept(listener, NULL, NULL));
	server = accept(listener, NULL, NULL);
	say(server, "220 mx.example.com ESMTP\r\n");
	hear(group, server);
	say(server, "250 mx.example.com\r\n");
	assert_int_equal(state_after(group, patient, 20), LINE_OPEN);
	line_close(&patient);
	line_close(&other);
	line_group_free(&group);
	close(server);
	close(listener);
}

static void
test_what_comes_after_the_greeting_may_not(void **state)
{
	struct line_group *group = line_group_new();
	int64_t port;
	int listener = listen_somewhere(&port), server;
	struct line_target target = target_at("127.0.0.1", port);
	struct line *line;
	struct reason why;

	(void)state;
	target.connect_seconds = 1;
	target.greeting_seconds = 60;
	line = line_open(group, &target, NULL, NULL);
	assert_int_equal(state_after(group, line, 15), LINE_OPENING);
	server = accept(listener, NULL, NULL);
	say(server, "220 mx.example.com ESMTP\r\n");
	assert_int_equal(state_after(group, line, 30), LINE_FAILED);
	assert_int_equal(line_failure(line, &why), LINE_NETWORK);
	line_close(&line);
	line_group_free(&group);
	close(server);
	close(listener);
}

/* Its queue is full, so that it does not answer at all. */
static void
test_a_connection_may_not(void **state)
{
	struct line_group *group = line_group_new();
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int64_t port;
	int listener = listen_somewhere(&port), others[8];
	struct line_target target = target_at("127.0.0.1", port);
	struct line *line;
	struct reason why;

	(void)state;
	assert_int_equal(listen(listener, 0), 0);
	address.sin_port = htons((uint16_t)port);
	for (int i = 0; i < 8; i++) {
		others[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
		connect(others[i], (struct sockaddr *)&address, sizeof address);
	}
	target.connect_seconds = 1;
	target.greeting_seconds = 60;
	line = line_open(group, &target, NULL, NULL);
	assert_int_equal(state_after(group, line, 30), LINE_FAILED);
	assert_int_equal(line_failure(line, &why), LINE_NETWORK);
	assert_non_null(strstr(why.text, "within 1 seconds"));
	line_close(&line);
	line_group_free(&group);
	for (int i = 0; i < 8; i++)
		close(others[i]);
	close(listener);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_line_opens_reads_and_writes),
		cmocka_unit_test(test_lines_do_not_disturb_each_other),
		cmocka_unit_test(test_a_write_that_would_block_says_how_far_it_got),
		cmocka_unit_test(test_failures_are_told_in_words),
		cmocka_unit_test(test_too_many_open_files_are_called_that),
		cmocka_unit_test(test_a_line_can_be_closed_while_it_opens),
		cmocka_unit_test(test_without_tls_it_goes_to_this_machine_and_no_other),
		cmocka_unit_test(test_a_greeting_may_take_longer_than_a_connection),
		cmocka_unit_test(test_what_comes_after_the_greeting_may_not),
		cmocka_unit_test(test_a_connection_may_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
