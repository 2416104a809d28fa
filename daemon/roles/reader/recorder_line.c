/*
 * The reader's end of the wire: see recorder_line.h.
 */
#include "roles/reader/recorder_line.h"

#include <errno.h>
#include <poll.h>
#include <sodium.h>
#include <stdlib.h>
#include <sys/socket.h>

#include "base/clock.h"
#include "base/memory.h"
#include "mail/report_read.h"

enum { PATIENCE_MILLISECONDS = 30000 };	/* a recorder that starts afresh needs a second or two */

struct recorder_line {
	int wire;
	const int *leave;
	uint64_t session, number;	/* of the next message */
	struct intake waiting[INTAKE_AHEAD];	/* unanswered, in the order they were sent: the socket holds some forty of them, the recorder the rest */
	int first, count;
	struct intake_answer came[INTAKE_ANSWERS];	/* of one packet */
	int came_first, came_end;
};

struct recorder_line *
recorder_line_new(int wire, const int *leave)
{
	struct recorder_line *line = memory_new(sizeof *line);

	line->wire = wire;
	line->leave = leave;
	randombytes_buf(&line->session, sizeof line->session);
	return line;
}

void
recorder_line_free(struct recorder_line **line)
{
	free(*line);
	*line = NULL;
}

void
recorder_line_forget(struct recorder_line *line)
{
	line->count = 0;
}

/* Waits until the wire is ready; false when the patience is over or we are to end. */
static bool
wait_for(struct recorder_line *line, short what, int64_t until, struct reason *why)
{
	struct pollfd watched[] = { { line->wire, what, 0 }, { line->leave[0], POLLIN, 0 }, { line->leave[1], POLLIN, 0 } };
	int64_t left = until - clock_monotonic_milliseconds();

	if (left > 0)
		poll(watched, 3, (int)left);
	if (left > 0 && watched[1].revents == 0 && watched[2].revents == 0)
		return true;
	return reason_unreachable(why, "the recorder does not answer");
}

/* signpostd holds both ends, so this is its end: nothing is to be waited for. */
static bool
is_closed(struct reason *why)
{
	return reason_unreachable(why, "the line to the recorder is closed");
}

/* A packet of answers, however few. */
static bool
receive(struct recorder_line *line, int64_t until, struct reason *why)
{
	ssize_t got;

	while ((got = recv(line->wire, line->came, sizeof line->came, MSG_DONTWAIT)) < (ssize_t)sizeof *line->came) {
		if (got == 0)
			return is_closed(why);
		if (got < 0 && !wait_for(line, POLLIN, until, why))
			return false;
	}
	line->came_first = 0;
	line->came_end = (int)((size_t)got / sizeof *line->came);
	return true;
}

/* The next answer that belongs to this session; older ones are of another life, or of a round that was given up. */
static bool
take_answer(struct recorder_line *line, recorder_answered *answered, void *owner, struct reason *why)
{
	int64_t until = clock_monotonic_milliseconds() + PATIENCE_MILLISECONDS;
	const struct intake *oldest = &line->waiting[line->first];
	const struct intake_answer *answer;

	do {
		if (line->came_first == line->came_end && !receive(line, until, why))
			return false;
		answer = &line->came[line->came_first++];
	} while (answer->session != line->session || answer->number != oldest->number);
	line->first = (line->first + 1) % INTAKE_AHEAD;
	line->count--;
	answered(owner, oldest, answer);
	return true;
}

bool
recorder_line_send(struct recorder_line *line, struct intake *intake, recorder_answered *answered, void *owner,
    struct reason *why)
{
	int64_t until;

	if (line->count == INTAKE_AHEAD && !take_answer(line, answered, owner, why))
		return false;
	intake->session = line->session;
	intake->number = line->number++;
	until = clock_monotonic_milliseconds() + PATIENCE_MILLISECONDS;
	while (send(line->wire, intake, intake_length(intake), MSG_DONTWAIT | MSG_NOSIGNAL) < 0) {
		if (errno == EPIPE)
			return is_closed(why);
		if (!wait_for(line, POLLOUT, until, why))
			return false;
	}
	line->waiting[(line->first + line->count++) % INTAKE_AHEAD] = *intake;
	return true;
}

bool
recorder_line_finish(struct recorder_line *line, recorder_answered *answered, void *owner, struct reason *why)
{
	while (line->count > 0)
		if (!take_answer(line, answered, owner, why))
			return false;
	return true;
}
