/*
 * Ends a program at its n-th fsync or fdatasync, as kill -9 would: LD_PRELOAD of tests/flow/commits.py.
 *
 *	CRASH_AT=n		which; without it nothing ends
 *	CRASH_WHEN=before	the sync has not happened, "after" = it has
 *
 * Beside each file that is synced lies FILE.synced, what a power cut would leave of it: everything written since is lost.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
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

static int
sync_or_die(int descriptor, const char *name)
{
	static long count;
	const char *at = getenv("CRASH_AT"), *when = getenv("CRASH_WHEN");
	int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
	char link[64], path[PATH_MAX] = "";
	struct stat facts;
	int result;
	int here = ++count == (at != NULL ? atol(at) : -1);

	if (here && when != NULL && strcmp(when, "before") == 0)
		kill(getpid(), SIGKILL);
	result = real(descriptor);
	snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
	if (readlink(link, path, sizeof path - 1) > 0 && fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode))
		keep_synced(path);
	if (here)
		kill(getpid(), SIGKILL);
	return result;
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
