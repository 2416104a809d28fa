/*
 * The log: see log.h.  Lines go to syslog's datagram socket; only a warning waits for room, and not for long.
 */
#include "base/log.h"

#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"

enum { FACILITY_MAIL = 2 << 3, LINE_LIMIT = 2048, TRY_AGAIN_MILLISECONDS = 1000, PATIENCE_MILLISECONDS = 100 };

static struct {
	char program[40];
	char path[108];
	enum log_target target;
	int socket;
	long pid;
	int64_t not_before;	/* monotonic: where nobody listens, we knock once a second, not at every line */
	int64_t impatient_until;	/* monotonic: it was waited for room, and there was none */
	int64_t lost;
	bool patient;
} state = { .socket = -1 };

void
log_open(const char *program, enum log_target target, const char *path)
{
	text_copy(state.program, sizeof state.program, program);
	text_copy(state.path, sizeof state.path, path != NULL && path[0] != '\0' ? path : "/dev/log");
	state.target = target;
	state.pid = (long)getpid();
	if (state.socket >= 0)
		close(state.socket);
	state.socket = -1;
	state.not_before = 0;
}

struct log_field
log_number(const char *key, int64_t number)
{
	return (struct log_field){ .key = key, .type = LOG_FIELD_NUMBER, .number = number };
}

struct log_field
log_word(const char *key, const char *word)
{
	return (struct log_field){ .key = key, .type = LOG_FIELD_WORD, .word = word };
}

struct log_field
log_why(const struct reason *why)
{
	return (struct log_field){ .key = "why", .type = LOG_FIELD_WHY, .word = why->text };
}

static bool
is_plain_word(const char *word)
{
	size_t length = strlen(word);

	if (length == 0 || length > 64)
		return false;
	return strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-+:/") == length;
}

/* A reason in quotes: control characters as '?', anything with an @ as "(address)".  E-12, E-21. */
static void
add_why(struct buffer *line, const char *why)
{
	buffer_add_char(line, '"');
	while (*why != '\0') {
		size_t length = strcspn(why, " ");

		if (memchr(why, '@', length) != NULL)
			buffer_add_text(line, "(address)");
		else
			for (size_t i = 0; i < length; i++)
				buffer_add_char(line, why[i] == '"' ? '\'' :
				    iscntrl((unsigned char)why[i]) ? '?' : why[i]);
		why += length;
		if (*why == ' ')
			buffer_add_char(line, *why++);
	}
	buffer_add_char(line, '"');
}

static void
add_field(struct buffer *line, const struct log_field *field)
{
	if (field->key == NULL)
		return;
	buffer_add_char(line, ' ');
	buffer_add_text(line, field->key);
	buffer_add_char(line, '=');
	switch (field->type) {
	case LOG_FIELD_NONE:
		break;
	case LOG_FIELD_NUMBER:
		buffer_add_number(line, field->number);
		break;
	case LOG_FIELD_WORD:
		buffer_add_text(line, field->word != NULL && is_plain_word(field->word) ? field->word : "?");
		break;
	case LOG_FIELD_WHY:
		add_why(line, field->word);
		break;
	}
}

static bool
connect_syslog(void)
{
	struct sockaddr_un where = { .sun_family = AF_UNIX };

	if (state.socket >= 0)
		return true;
	if (clock_monotonic_milliseconds() < state.not_before)
		return false;
	text_copy(where.sun_path, sizeof where.sun_path, state.path);
	state.socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (state.socket >= 0 && connect(state.socket, (struct sockaddr *)&where, sizeof where) == 0)
		return true;
	if (state.socket >= 0)
		close(state.socket);
	state.socket = -1;
	state.not_before = clock_monotonic_milliseconds() + TRY_AGAIN_MILLISECONDS;
	return false;
}

/* A warning is worth a moment where the log daemon is behind; what is told for the record is not, and a log that stands still is not
 * waited for again and again. */
static bool
waits_for_room(enum log_level level)
{
	struct pollfd room = { .fd = state.socket, .events = POLLOUT };

	if ((level == LOG_LEVEL_INFO && !state.patient) || clock_monotonic_milliseconds() < state.impatient_until)
		return false;
	if (poll(&room, 1, PATIENCE_MILLISECONDS) > 0)
		return true;
	state.impatient_until = clock_monotonic_milliseconds() + TRY_AGAIN_MILLISECONDS;
	return false;
}

static bool
send_to_syslog(enum log_level level, const char *line)
{
	static const int severity[] = { [LOG_LEVEL_ERROR] = 3, [LOG_LEVEL_WARNING] = 4, [LOG_LEVEL_INFO] = 6 };
	char room[LINE_LIMIT + 160];
	struct buffer packet = buffer_over(room, sizeof room);

	if (!connect_syslog())
		return false;
	/* RFC 3164 without the time, which the log daemon adds itself. */
	buffer_add_char(&packet, '<');
	buffer_add_number(&packet, FACILITY_MAIL | severity[level]);
	buffer_add_char(&packet, '>');
	buffer_add_text(&packet, state.program);
	buffer_add_char(&packet, '[');
	buffer_add_number(&packet, state.pid);
	buffer_add_text(&packet, "]: ");
	buffer_add_text(&packet, line);
	for (int tries = 0; tries < 2; tries++) {
		if (!connect_syslog())
			return false;
		if (send(state.socket, packet.bytes, packet.length, MSG_DONTWAIT | MSG_NOSIGNAL) >= 0)
			return true;
		if (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS) {
			if (tries > 0 || !waits_for_room(level))
				return false;
			continue;
		}
		close(state.socket);	/* the log daemon was restarted: once more on a new socket */
		state.socket = -1;
	}
	return false;
}

static void
send_to_terminal(enum log_level level, const char *line)
{
	static const char *const words[] = { [LOG_LEVEL_ERROR] = "error: ", [LOG_LEVEL_WARNING] = "warning: ",
		[LOG_LEVEL_INFO] = "" };

	fprintf(stderr, "%s: %s%s\n", state.program, words[level], line);
}

static void
tell_about_lost_lines(void)
{
	char line[80];

	if (state.lost == 0)
		return;
	snprintf(line, sizeof line, "log lines were lost: the log was full, or not there count=%lld",
	    (long long)state.lost);
	if (send_to_syslog(LOG_LEVEL_WARNING, line))
		state.lost = 0;
}

void
log_patiently(void)
{
	state.patient = true;
}

int64_t
log_lost(void)
{
	return state.lost;
}

void
log_event(enum log_level level, const char *sentence, const struct log_field *fields, size_t count)
{
	char room[LINE_LIMIT];
	struct buffer line = buffer_over(room, sizeof room);

	if (state.target == LOG_TO_NOWHERE)
		return;
	buffer_add_text(&line, sentence);
	for (size_t i = 0; i < count; i++)
		add_field(&line, &fields[i]);
	if (state.target == LOG_TO_TERMINAL) {
		send_to_terminal(level, line.bytes);
	} else {
		tell_about_lost_lines();
		if (!send_to_syslog(level, line.bytes))
			state.lost++;
	}
}

_Noreturn void
log_fatal(const struct reason *why)
{
	if (state.target == LOG_TO_SYSLOG)
		log_event(LOG_LEVEL_ERROR, "cannot go on", LOG_FIELDS(log_why(why)));
	fprintf(stderr, "%s: %s\n", state.program[0] != '\0' ? state.program : "signpost", why->text);
	_exit(reason_exit_code(why->kind));
}
