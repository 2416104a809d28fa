/*
 * The warden and its children: see warden.h.
 *
 * Owner to warden: an octet, for another child; 1 = how did the one before end?  Warden to owner: an octet, whether that had used up its time,
 * with the socket.
 */
#include "mail/warden.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/sandbox.h"
#include "mail/classify.h"
#include "mail/limits.h"
#include "records/report.h"

enum {
	MAIL_MILLISECONDS = 350, CHILD_SECONDS = 100,	/* of processor time: for one mail, for all a child reads */
	MEGABYTE = 1024 * 1024,
	PATIENCE_SECONDS = 30		/* with the warden, who only forks */
};

/* ---- a child ---- */

/* Processor time, not time: a busy machine is no hostile mail, and waiting for the next one costs none. */
static void
set_alarm(void)
{
	static const struct itimerval timer = { .it_value = { 0, MAIL_MILLISECONDS * 1000 } };

	setitimer(ITIMER_PROF, &timer, NULL);
}

static void
lock_child(void)
{
	static const struct rlimit none = { 0, 0 }, seconds = { CHILD_SECONDS, CHILD_SECONDS };
#ifndef __SANITIZE_ADDRESS__
	static const struct rlimit memory = { 512UL * MEGABYTE, 512UL * MEGABYTE };
#endif
	struct reason ignored;

	memory_keep_freed();
	signal(SIGPROF, SIG_DFL);
	setrlimit(RLIMIT_CORE, &none);
	setrlimit(RLIMIT_NPROC, &none);
	setrlimit(RLIMIT_FSIZE, &none);
	setrlimit(RLIMIT_CPU, &seconds);
#ifndef __SANITIZE_ADDRESS__	/* which reserves terabytes of addresses */
	setrlimit(RLIMIT_AS, &memory);
#endif
	sandbox_compute_only(&ignored);	/* warden_can_confine says whether it works here */
}

/* What has come in and was not read yet: several mails, or a part of one. */
struct came {
	size_t start, end;
	uint8_t octets[sizeof(uint32_t) + LIMIT_MAIL];
};

/* True if a whole one is there. */
static bool
take_mail(struct came *came, const uint8_t **octets, uint32_t *length)
{
	size_t there = came->end - came->start;

	if (there < sizeof *length)
		return false;
	memcpy(length, came->octets + came->start, sizeof *length);
	if (there - sizeof *length < *length)
		return false;
	*octets = came->octets + came->start + sizeof *length;
	came->start += sizeof *length + *length;
	return true;
}

/* False at the end. */
static bool
next_mail(int line, struct came *came, const uint8_t **octets, uint32_t *length)
{
	while (!take_mail(came, octets, length)) {
		ssize_t more;

		memmove(came->octets, came->octets + came->start, came->end - came->start);
		came->end -= came->start;
		came->start = 0;
		more = read(line, came->octets + came->end, sizeof came->octets - came->end);
		if (more < 0 && errno == EINTR)
			continue;
		if (more <= 0)
			return false;
		came->end += (size_t)more;
	}
	return true;
}

/* Its whole life. */
_Noreturn static void
read_mails(int line, const struct own_addresses *own)
{
	static struct came came;
	const uint8_t *octets;
	uint32_t length;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (!file_keep_only(line))
		_exit(1);
	lock_child();
	for (set_alarm(); next_mail(3, &came, &octets, &length); set_alarm()) {
		struct report report = { .set_aside = false };

		classify_mail(octets, length, own, &report);
		if (!file_write_all(3, &report, sizeof report))
			break;
	}
	_exit(0);
}

/* ---- the warden ---- */

/* Returns how it ended. */
static int
wait_for_end(pid_t process)
{
	int status = 0;

	while (waitpid(process, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

/* True if it had used up the time for its mail. */
static bool
end_child(pid_t child)
{
	int status;

	if (child == 0)
		return false;
	kill(child, SIGKILL);
	status = wait_for_end(child);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF;
}

/* The child's process, and our end of the line to it. */
static bool
fork_child(const struct own_addresses *own, pid_t *child, int *line)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		return false;
	*child = fork();
	if (*child == 0)
		read_mails(ends[1], own);
	close(ends[1]);
	*line = ends[0];
	return *child > 0;
}

/* Its whole life.  The next child stands ready by the time it is asked for: nobody waits for a fork. */
_Noreturn static void
serve(int owner, const struct own_addresses *own)
{
	pid_t child = 0, next;
	char asked;
	int line;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (!file_keep_only(owner))
		_exit(1);
	classify_start();
	while (fork_child(own, &next, &line) && file_read_all(3, &asked, sizeof asked)) {
		bool used_up = asked && end_child(child);

		if (!file_send_descriptor(3, line, used_up))
			break;
		close(line);
		if (!asked)	/* it takes a while to be gone */
			end_child(child);
		child = next;
	}
	_exit(0);	/* and the children with us */
}

bool
warden_start(struct warden *warden, const struct own_addresses *own, struct reason *why)
{
	static const struct timeval patience = { .tv_sec = PATIENCE_SECONDS };
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0 || (warden->process = fork()) < 0)
		return reason_unreachable(why, "cannot start another process");
	if (warden->process == 0)
		serve(ends[1], own);
	close(ends[1]);
	warden->line = ends[0];
	setsockopt(warden->line, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	return true;
}

void
warden_end(struct warden *warden)
{
	close(warden->line);
	kill(warden->process, SIGKILL);
	wait_for_end(warden->process);
}

int
warden_new_child(struct warden *warden, bool *used_up)
{
	char octet = used_up != NULL;
	int line = send(warden->line, &octet, 1, MSG_NOSIGNAL) == 1 ? file_receive_descriptor(warden->line, &octet) : -1;

	if (used_up != NULL)
		*used_up = line >= 0 && octet != 0;
	return line;
}

bool
warden_can_confine(struct reason *why)
{
	struct reason ignored;
	int status = -1;
	pid_t child = fork();

	if (child == 0)
		_exit(sandbox_compute_only(&ignored) ? 0 : 1);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (child < 0)
		return reason_unreachable(why, "cannot start another process");
	return status == 0 || reason_unreachable(why, "the kernel refused the filter of system calls");
}
