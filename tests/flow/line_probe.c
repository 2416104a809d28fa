/*
 * Opens a line as the sender does and says what came of it; with recipients, sends each a letter.
 * For line.sh and for looking at a server by hand:
 *
 *	line_probe SCHEME HOST PORT starttls|tls|none LOGIN PASSWORD CA-FILE SECONDS [RECIPIENT…]
 *
 * Prints "open", or "FAULT: words"; then a line per letter: recipient, phase, code, dot, tried.
 */
#include <poll.h>

#include "base/clock.h"
#include "line/line.h"
#include "mail/smtp.h"

static const char *const fault_names[] = { "none", "name", "network", "later", "certificate", "no-tls", "login", "protocol" };
static const char *const phase_names[] = { "mail", "rcpt", "data", "body", "dot" };
static const char body[] = "Subject: probe\r\n\r\nA line.\r\n.\r\n..two\r\n";

static enum line_security
security_of(const char *word)
{
	if (strcmp(word, "tls") == 0)
		return SECURITY_TLS;
	return strcmp(word, "none") == 0 ? SECURITY_NONE : SECURITY_STARTTLS;
}

static void
on_reply(void *owner, const char *line, size_t length)
{
	smtp_extension_line(owner, line, length);
}

static bool
open_line(struct line_group *group, const struct line *line)
{
	struct reason why;
	enum line_fault fault;

	while (line_state(line) == LINE_OPENING) {
		int64_t before = clock_monotonic_milliseconds();

		poll(&(struct pollfd){ .fd = line_group_descriptor(group), .events = POLLIN }, 1, 30000);
		before = clock_monotonic_milliseconds();
		line_group_turn(group);
		if (clock_monotonic_milliseconds() - before > 500)
			puts("a turn took half a second");
	}
	fault = line_failure(line, &why);
	if (fault != LINE_NO_FAULT)
		printf("%s: %s\n", fault_names[fault], why.text);
	return line_state(line) == LINE_OPEN;
}

/* Offers and releases what can be, as a sender with nothing to commit. */
static int
feed_letters(struct smtp *smtp, char **recipients)
{
	struct reason why;
	int taken = 0;

	if (smtp_awaits_body(smtp) && !smtp_release(smtp, body, sizeof body - 1, &why))
		puts(why.text);
	while (recipients[taken] != NULL && smtp_wants_letter(smtp)) {
		const struct smtp_letter letter = { "bounces+probe@list.example.org", recipients[taken], "probe+1",
			sizeof body - 1, NULL };

		if (!smtp_offer(smtp, &letter, &why))
			puts(why.text);
		taken++;
	}
	return taken;
}

static bool
write_all(struct smtp *smtp, struct line *line)
{
	size_t length, put;
	const char *bytes;

	while (bytes = smtp_output(smtp, &length), length > 0) {
		if (!line_write(line, bytes, length, &put))
			return false;
		if (put == 0)
			return true;
		smtp_wrote(smtp, put);
	}
	return true;
}

static bool
read_all(struct smtp *smtp, struct line *line, int seconds)
{
	char bytes[4096];
	struct reason why;
	size_t got;

	if (poll(&(struct pollfd){ .fd = line_descriptor(line), .events = POLLIN }, 1, seconds * 1000) <= 0)
		return false;
	do {
		if (!line_read(line, bytes, sizeof bytes, &got) || !smtp_input(smtp, bytes, got, &why))
			return false;
	} while (got > 0 && !smtp_must_close(smtp));
	return true;
}

static void
print_results(struct smtp *smtp)
{
	struct smtp_result result;

	while (smtp_next_result(smtp, &result))
		printf("%s %s %d%s%s\n", result.letter.to, phase_names[result.phase], result.reply.code,
		    result.dot_offered ? " dot" : "", result.tried ? "" : " untried");
}

static void
send_letters(struct line *line, const struct smtp_extensions *extensions, char **recipients, int seconds)
{
	struct smtp *smtp = smtp_new(extensions);
	bool good = true;

	while (good && !smtp_must_close(smtp)) {
		recipients += feed_letters(smtp, recipients);
		if (*recipients == NULL)
			smtp_quit(smtp);
		good = write_all(smtp, line) && read_all(smtp, line, seconds);
		print_results(smtp);
	}
	smtp_closed(smtp);
	print_results(smtp);
	smtp_free(&smtp);
}

int
main(int count, char **arguments)
{
	struct smtp_extensions extensions = { 0 };
	struct line_group *group = line_group_new();
	struct line_target target = { .connect_seconds = 0 };
	struct line *line;
	bool open;

	if (count < 9)
		return 1;
	target = (struct line_target){ .scheme = arguments[1], .host = arguments[2], .port = strtol(arguments[3], NULL, 10),
		.security = security_of(arguments[4]), .login = arguments[5], .password = arguments[6],
		.hello = "probe.example.org", .ca_file = arguments[7], .connect_seconds = (int)strtol(arguments[8], NULL, 10) };
	line = line_open(group, &target, on_reply, &extensions);
	open = open_line(group, line);
	if (open) {
		printf("open%s%s\n", extensions.pipelining ? " PIPELINING" : "", extensions.dsn ? " DSN" : "");
		if (count > 9)
			send_letters(line, &extensions, arguments + 9, target.connect_seconds);
	}
	line_close(&line);
	line_group_free(&group);
	return open ? 0 : 5;
}
