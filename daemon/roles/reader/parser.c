/*
 * The process that has mails read: see parser.h.
 */
#include "roles/reader/parser.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/memory.h"
#include "mail/guard.h"
#include "mail/limits.h"
#include "mail/report_read.h"

enum { PATIENCE_SECONDS = 30 };	/* the guard needs less for whatever a mail does */
_Static_assert(PATIENCE_SECONDS * 1000 >= 2 * GUARD_PATIENCE, "a mail that holds up its child would count as a machine in trouble");

struct parser {
	pid_t process;
	int line;
	int waiting;		/* reports that are to come */
	bool gone;
};

/* The process's whole life: ends with its reader. */
_Noreturn static void
serve(int line, const struct own_addresses *own)
{
	static uint8_t octets[LIMIT_MAIL];
	struct guard *guard;
	struct report report;
	uint32_t length;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (!file_keep_only(line))
		_exit(1);
	guard = guard_new(own);
	/* What is left of a mail would be in the memory of a child that another mail may take over. */
	while (file_receive_counted(3, octets, sizeof octets, &length) && guard_read(guard, octets, length, &report) &&
	    file_write_all(3, &report, sizeof report)) {
		explicit_bzero(octets, length);
		explicit_bzero(&report, sizeof report);
	}
	guard_free(&guard);
	_exit(0);
}

struct parser *
parser_start(const struct own_addresses *own, struct reason *why)
{
	static const struct timeval patience = { .tv_sec = PATIENCE_SECONDS };
	struct parser *parser;
	int line[2];
	pid_t process;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, line) != 0 || (process = fork()) < 0) {
		reason_unreachable(why, "cannot start another process");
		return NULL;
	}
	if (process == 0)
		serve(line[1], own);
	close(line[1]);
	setsockopt(line[0], SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	setsockopt(line[0], SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
	parser = memory_new(sizeof *parser);
	*parser = (struct parser){ .process = process, .line = line[0] };
	return parser;
}

bool
parser_is_gone(const struct parser *parser)
{
	return parser->gone;
}

static bool
give_up(struct parser *parser, struct reason *why)
{
	parser->gone = true;
	return reason_unreachable(why, "the process that reads mails is gone");
}

bool
parser_give(struct parser *parser, const uint8_t *octets, size_t length, struct reason *why)
{
	uint32_t count = (uint32_t)(length > LIMIT_MAIL ? LIMIT_MAIL : length);

	parser->waiting++;
	return file_send_counted(parser->line, octets, count) || give_up(parser, why);
}

bool
parser_take(struct parser *parser, struct report *report, struct reason *why)
{
	parser->waiting--;
	return (!parser->gone && file_read_all(parser->line, report, sizeof *report) &&
	    report_read(report, sizeof *report, report)) || give_up(parser, why);
}

void
parser_forget(struct parser *parser)
{
	struct report report;
	struct reason ignored;

	while (parser->waiting > 0 && parser_take(parser, &report, &ignored))
		;
}

void
parser_end(struct parser **parser)
{
	if (*parser == NULL)
		return;
	close((*parser)->line);
	kill((*parser)->process, SIGKILL);
	while (waitpid((*parser)->process, NULL, 0) < 0 && errno == EINTR)
		;
	free(*parser);
	*parser = NULL;
}
