/*
 * The guard: see guard.h.
 *
 * Parent to child: a length and so many octets.  Child to parent: a report.  A child that ends, or has not taken the mail and
 * reported in time, has died of it: also one that a mail has taken over and that gives an octet now and then, for behind it
 * others wait.
 */
#include "mail/guard.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/sandbox.h"
#include "mail/classify.h"
#include "mail/limits.h"
#include "mail/report_read.h"

enum { MAIL_MILLISECONDS = 350, CHILD_SECONDS = 100, MEGABYTE = 1024 * 1024 };	/* of processor time: for one mail, for all a child reads */

struct guard {
	const struct own_addresses *own;
	pid_t child;		/* 0 = none */
	int line;		/* to the child */
	int read;		/* mails given to this child */
	int patience;		/* milliseconds */
};

struct guard *
guard_new(const struct own_addresses *own)
{
	struct guard *guard = memory_new(sizeof *guard);

	guard->own = own;
	guard->line = -1;
	guard->patience = GUARD_PATIENCE;
	classify_start();
	return guard;
}

void
guard_set_patience(struct guard *guard, int milliseconds)
{
	guard->patience = milliseconds;
}

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
	sandbox_compute_only(&ignored);	/* guard_is_confined says whether it works here */
}

bool
guard_is_confined(struct reason *why)
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

/* As the parent sends it. */
struct mail {
	uint32_t length;
	uint8_t octets[LIMIT_MAIL];
};

/* The length and the octets at once, for nearly always all of it is there.  False at the end. */
static bool
next_mail(int line, struct mail *mail)
{
	size_t got = 0, whole = sizeof mail->length;

	while (got < whole) {
		ssize_t more = read(line, (char *)mail + got, sizeof *mail - got);

		if (more < 0 && errno == EINTR)
			continue;
		if (more <= 0)
			return false;
		got += (size_t)more;
		if (got >= sizeof mail->length)
			whole = sizeof mail->length + mail->length;
	}
	return got == whole;
}

/* The child's whole life. */
__attribute__((noreturn)) static void
serve(int line, const struct own_addresses *own)
{
	static struct mail mail;

	if (!file_keep_only(line))
		_exit(1);
	lock_child();
	for (set_alarm(); next_mail(3, &mail); set_alarm()) {
		struct report report = { .set_aside = false };

		classify_mail(mail.octets, mail.length, own, &report);
		if (!file_write_all(3, &report, sizeof report))
			break;
	}
	_exit(0);
}

static void
end_child(struct guard *guard)
{
	if (guard->child == 0)
		return;
	close(guard->line);
	kill(guard->child, SIGKILL);
	while (waitpid(guard->child, NULL, 0) < 0 && errno == EINTR)
		;
	guard->child = 0;
}

static bool
start_child(struct guard *guard)
{
	int line[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, line) != 0)
		return false;
	guard->child = fork();
	if (guard->child == 0)
		serve(line[1], guard->own);
	close(line[1]);
	if (guard->child < 0) {
		close(line[0]);
		guard->child = 0;
		return false;
	}
	guard->line = line[0];
	guard->read = 0;
	return true;
}

/* False if the child is gone, has not reported in time, or says what no report is, or none of this mail. */
static bool
ask_child(struct guard *guard, const uint8_t *octets, uint32_t length, struct report *report)
{
	int64_t until = clock_monotonic_milliseconds() + guard->patience;

	return file_send_counted_until(guard->line, octets, length, until) &&
	    file_read_all_until(guard->line, report, sizeof *report, until) && report_read(report, sizeof *report, report) &&
	    report_is_of(report, octets, length);
}

bool
guard_read(struct guard *guard, const uint8_t *octets, size_t length, struct report *report)
{
	if (guard->read >= GUARD_BATCH)
		end_child(guard);
	if (guard->child == 0 && !start_child(guard))
		return false;
	guard->read++;
	if (length > LIMIT_MAIL)
		length = LIMIT_MAIL;
	if (ask_child(guard, octets, (uint32_t)length, report))
		return true;
	end_child(guard);
	*report = (struct report){ .set_aside = true };
	return true;
}

void
guard_free(struct guard **guard)
{
	if (*guard == NULL)
		return;
	end_child(*guard);
	free(*guard);
	*guard = NULL;
}
