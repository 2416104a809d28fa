/*
 * Ends a program at its n-th step, as kill -9 would: LD_PRELOAD of tests/flow/commits.py and tests/flow/steps.py.
 *
 *	CRASH_AT=n		which; without it nothing ends
 *	CRASH_WHEN=before	the step has not happened, "after" = it has
 *	CRASH_STEPS=all		fsync, fdatasync, send, recv and rename are steps; without it only the first two
 *	SLOW_DISK=n		instead of all that: each sync takes n milliseconds more
 *
 * Beside each file that is synced lies FILE.synced, what a power cut would leave of it: everything written since is lost.
 * A child of the program is left alone.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
keep_synced(const char *path)
{
	char copy[PATH_MAX + 16], octets[65536];
	int from, to;
	ssize_t got;

	snprintf(copy, sizeof copy, "%s.synced", path);
	from = open(path, O_RDONLY | O_CLOEXEC);
	to = open(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	while (from >= 0 && to >= 0 && (got = read(from, octets, sizeof octets)) > 0)
		if (write(to, octets, (size_t)got) != got)
			abort();
	close(from);
	close(to);
}

static pid_t self;
static bool is_here;

__attribute__((constructor)) static void
remember_self(void)
{
	self = getpid();
}

static void
die(void)
{
	kill(self, SIGKILL);
	for (;;)
		pause();
}

static void
step_begins(bool counts)
{
	static long count;
	const char *at = getenv("CRASH_AT"), *when = getenv("CRASH_WHEN");

	is_here = counts && at != NULL && getpid() == self && ++count == atol(at);
	if (is_here && when != NULL && strcmp(when, "before") == 0)
		die();
}

static void
step_ends(void)
{
	int trouble = errno;

	if (is_here)
		die();
	errno = trouble;
}

static int
sync_or_die(int descriptor, const char *name)
{
	int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
	char link[64], path[PATH_MAX] = "";
	struct stat facts;
	const char *slow = getenv("SLOW_DISK");
	int result;

	if (slow != NULL) {
		usleep((useconds_t)atol(slow) * 1000);
		return real(descriptor);
	}
	step_begins(true);
	result = real(descriptor);
	snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
	if (readlink(link, path, sizeof path - 1) > 0 && fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode))
		keep_synced(path);
	step_ends();
	return result;
}

static bool
all_are_steps(void)
{
	return getenv("CRASH_STEPS") != NULL;
}

int
fsync(int descriptor)
{
	return sync_or_die(descriptor, "fsync");
}

int
fdatasync(int descriptor)
{
	return sync_or_die(descriptor, "fdatasync");
}

ssize_t
send(int descriptor, const void *octets, size_t length, int flags)
{
	ssize_t (*real)(int, const void *, size_t, int) = (ssize_t (*)(int, const void *, size_t, int))dlsym(RTLD_NEXT, "send");
	ssize_t sent;

	step_begins(all_are_steps());
	sent = real(descriptor, octets, length, flags);
	step_ends();
	return sent;
}

ssize_t
recv(int descriptor, void *octets, size_t length, int flags)
{
	ssize_t (*real)(int, void *, size_t, int) = (ssize_t (*)(int, void *, size_t, int))dlsym(RTLD_NEXT, "recv");
	ssize_t got;

	step_begins(all_are_steps());
	got = real(descriptor, octets, length, flags);
	step_ends();
	return got;
}

int
rename(const char *from, const char *to)
{
	int (*real)(const char *, const char *) = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
	int result;

	step_begins(all_are_steps());
	result = real(from, to);
	step_ends();
	return result;
}
