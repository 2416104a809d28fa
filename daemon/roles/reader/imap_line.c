/*
 * A line to an IMAP server: see imap_line.h.
 */
#include "roles/reader/imap_line.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "roles/reader/imap_depth.h"

enum {
	COMMAND_MILLISECONDS = 60 * 1000,	/* for all of one command, however slowly it drips */
	SLOWEST = 16,				/* octets in a millisecond: what comes no faster is not waited for beyond that */
	FAREWELL_MILLISECONDS = 2000,
	READY_MILLISECONDS = 5000,		/* until a server that was asked to tell of new mail says that it will */
	LINES = 64 * 1024,			/* octets besides what was asked for: untagged answers */
	OCTETS_OF_NUMBER = 12,			/* at least, of what was asked for: a mail's number and a space */
	STREAM = 16 * 1024
};

/* What libetpan reads first: the login is done, and libcurl has seen the real greeting. */
static const char greeting[] = "* PREAUTH ready\r\n";

struct imap_line {
	struct line *line;
	mailimap *session;
	const int *leave;
	size_t greeted;		/* octets of the greeting that were given */
	int64_t until;		/* monotonic milliseconds: the command at work must be over */
	size_t budget;		/* octets it may still bring */
	size_t lines, spaces;	/* of them outside literals, and of these the spaces: libetpan keeps each line, and each word of it */
	struct imap_depth depth;
	imap_line_mail *take;	/* the mails that the command at work brings */
	void *owner;
	bool broken;
};

/* ---- what libetpan reads and writes by ---- */

/* Waits until the line is ready; false: the time is over, or somebody wants us to end. */
static bool
wait_for(const struct imap_line *imap, short what)
{
	struct pollfd watched[] = { { line_descriptor(imap->line), what, 0 }, { imap->leave[0], POLLIN, 0 },
		{ imap->leave[1], POLLIN, 0 } };
	int64_t left = imap->until - clock_monotonic_milliseconds();

	return left > 0 && poll(watched, 3, (int)left) > 0 && watched[1].revents == 0 && watched[2].revents == 0;
}

static ssize_t
give_greeting(struct imap_line *imap, void *octets, size_t room)
{
	size_t left = sizeof greeting - 1 - imap->greeted, count = left < room ? left : room;

	memcpy(octets, greeting + imap->greeted, count);
	imap->greeted += count;
	return (ssize_t)count;
}

static ssize_t
low_read(mailstream_low *low, void *octets, size_t room)
{
	struct imap_line *imap = low->data;
	size_t got = 0;

	if (imap->greeted < sizeof greeting - 1)
		return give_greeting(imap, octets, room);
	while (line_read(imap->line, octets, room, &got) && got == 0)
		if (!wait_for(imap, POLLIN))
			return -1;
	/* Never 0: libetpan 1.9.4 would read on for ever. */
	if (got == 0 || got > imap->budget || !imap_depth_look(&imap->depth, octets, got) || imap->depth.lines > imap->lines ||
	    imap->depth.spaces > imap->spaces)
		return -1;
	imap->budget -= got;
	imap->until += (int64_t)got / SLOWEST;
	return (ssize_t)got;
}

static ssize_t
low_write(mailstream_low *low, const void *octets, size_t length)
{
	struct imap_line *imap = low->data;
	size_t put = 0;

	while (line_write(imap->line, octets, length, &put) && put == 0)
		if (!wait_for(imap, POLLOUT))
			return -1;
	return put > 0 ? (ssize_t)put : -1;
}

static int
low_close(mailstream_low *low)
{
	(void)low;	/* imap_line_close does */
	return 0;
}

static int
low_descriptor(mailstream_low *low)
{
	return line_descriptor(((struct imap_line *)low->data)->line);
}

static void
low_free(mailstream_low *low)
{
	free(low);
}

static void
low_cancel(mailstream_low *low)
{
	(void)low;
}

static struct mailstream_cancel *
low_get_cancel(mailstream_low *low)
{
	(void)low;
	return NULL;
}

static carray *
low_certificates(mailstream_low *low)
{
	(void)low;
	return NULL;
}

static mailstream_low_driver driver = { low_read, low_write, low_close, low_descriptor, low_free, low_cancel, low_get_cancel,
	low_certificates, NULL, NULL, NULL };

/* ---- opening and closing ---- */

static bool
open_line(struct imap_line *imap, struct line_group *group, const struct line_target *target, enum line_fault *fault,
    struct reason *why)
{
	int64_t until = clock_monotonic_milliseconds() + (int64_t)target->connect_seconds * 1000;

	imap->line = line_open(group, target, NULL, NULL);
	while (line_state(imap->line) == LINE_OPENING && clock_monotonic_milliseconds() < until) {
		struct pollfd watched[] = { { line_group_descriptor(group), POLLIN, 0 }, { imap->leave[0], POLLIN, 0 },
			{ imap->leave[1], POLLIN, 0 } };

		poll(watched, 3, 1000);
		if (watched[1].revents != 0 || watched[2].revents != 0)
			break;
		line_group_turn(group);
	}
	if (line_state(imap->line) == LINE_OPEN)
		return true;
	*fault = line_state(imap->line) == LINE_FAILED ? line_failure(imap->line, why) : LINE_NETWORK;
	if (why->kind == REASON_NONE)
		reason_unreachable(why, "%s did not answer in time", target->host);
	return false;
}

static bool
begin_session(struct imap_line *imap, struct reason *why)
{
	mailstream_low *low = mailstream_low_new(imap, &driver);
	struct mailimap_capability_data *capabilities = NULL;
	bool yes;

	imap->session = mailimap_new(0, NULL);
	imap_line_command(imap, 0);
	if (mailimap_connect(imap->session, mailstream_new(low, STREAM)) != MAILIMAP_NO_ERROR_AUTHENTICATED)
		return reason_unreachable(why, "the mail server is not understood");
	if (!imap_line_answer(imap, mailimap_capability(imap_line_command(imap, 0), &capabilities), "to say what it can do", &yes,
	    why))
		return false;
	if (capabilities != NULL)
		mailimap_capability_data_free(capabilities);
	return yes || reason_unreachable(why, "the mail server does not say what it can do");
}

struct imap_line *
imap_line_open(struct line_group *group, const struct line_target *target, const int *leave, enum line_fault *fault,
    struct reason *why)
{
	struct imap_line *imap = memory_new(sizeof *imap);

	*why = (struct reason){ 0 };
	*fault = LINE_NO_FAULT;
	imap->leave = leave;
	if (!open_line(imap, group, target, fault, why) || !begin_session(imap, why))
		imap_line_close(&imap);
	return imap;
}

void
imap_line_close(struct imap_line **line)
{
	struct imap_line *imap = *line;

	if (imap == NULL)
		return;
	if (imap->session != NULL) {
		imap_line_command(imap, 0);
		imap->until = clock_monotonic_milliseconds() + FAREWELL_MILLISECONDS;
		if (!imap->broken)
			mailimap_logout(imap->session);
		mailimap_free(imap->session);
	}
	if (imap->line != NULL)
		line_close(&imap->line);
	free(imap);
	*line = NULL;
}

/* ---- commands ---- */

mailimap *
imap_line_command(struct imap_line *imap, size_t octets)
{
	imap->until = clock_monotonic_milliseconds() + COMMAND_MILLISECONDS;
	imap->budget = imap->lines = octets + LINES;
	imap->spaces = octets / OCTETS_OF_NUMBER + LINES / 2;
	imap->depth.lines = imap->depth.spaces = 0;
	mailimap_set_msg_att_handler(imap->session, NULL, NULL);
	mailimap_set_progress_callback(imap->session, NULL, NULL, NULL);
	return imap->session;
}

static void
give_mail(struct mailimap_msg_att *mail, void *context)
{
	struct imap_line *imap = context;
	int64_t began = clock_monotonic_milliseconds();

	imap->take(imap->owner, mail);
	imap->until += clock_monotonic_milliseconds() - began;
}

static void
ignore_progress(size_t now, size_t all, void *context)
{
	(void)now;
	(void)all;
	(void)context;
}

mailimap *
imap_line_command_for_mails(struct imap_line *imap, size_t octets, size_t literals, imap_line_mail *take, void *owner)
{
	mailimap *session = imap_line_command(imap, octets);

	imap->budget += literals;
	imap->take = take;
	imap->owner = owner;
	mailimap_set_msg_att_handler(session, give_mail, imap);
	/* Without a progress function libetpan 1.9.4 asks no handler. */
	mailimap_set_progress_callback(session, NULL, ignore_progress, NULL);
	return session;
}

bool
imap_line_answer(struct imap_line *imap, int result, const char *what, bool *yes, struct reason *why)
{
	*yes = result == MAILIMAP_NO_ERROR || result == MAILIMAP_NO_ERROR_AUTHENTICATED ||
	    result == MAILIMAP_NO_ERROR_NON_AUTHENTICATED;
	switch (result) {
	case MAILIMAP_ERROR_BAD_STATE:
	case MAILIMAP_ERROR_STREAM:
	case MAILIMAP_ERROR_PARSE:
	case MAILIMAP_ERROR_MEMORY:
	case MAILIMAP_ERROR_FATAL:
	case MAILIMAP_ERROR_PROTOCOL:
		imap->broken = true;
		return reason_unreachable(why, "the line to the mail server broke while it was asked %s", what);
	default:	/* numbers of a library, not an enum of ours: the rest are NO and BAD */
		return true;
	}
}

bool
imap_line_is_broken(const struct imap_line *imap)
{
	return imap->broken;
}

bool
imap_line_idle(struct imap_line *imap, int milliseconds)
{
	struct pollfd watched[] = { { line_descriptor(imap->line), POLLIN, 0 }, { imap->leave[0], POLLIN, 0 },
		{ imap->leave[1], POLLIN, 0 } };
	struct reason ignored;
	mailimap *session = imap_line_command(imap, 0);
	bool yes;

	/* RFC 2177 lets a server tell something first; libetpan then waits for an end of the command, which does not come. */
	imap->until = clock_monotonic_milliseconds() + READY_MILLISECONDS;
	if (!imap_line_answer(imap, mailimap_idle(session), "to tell of new mail", &yes, &ignored))
		return false;
	/* What was decrypted already lies where poll does not see it. */
	if (!yes || imap->session->imap_stream->read_buffer_len == 0)
		poll(watched, 3, milliseconds);
	if (!yes)
		return true;
	return imap_line_answer(imap, mailimap_idle_done(imap_line_command(imap, 0)), "to stop telling", &yes, &ignored);
}
