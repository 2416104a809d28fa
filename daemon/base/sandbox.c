/*
 * Giving up what a role does not need: see sandbox.h.
 * Landlock has no wrapper in glibc 2.36, so its three system calls are made here.
 */
#include "base/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/log.h"

/* Newer than the headers of Debian 12. */
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif
#ifndef LANDLOCK_ACCESS_FS_IOCTL_DEV
#define LANDLOCK_ACCESS_FS_IOCTL_DEV (1ULL << 15)
#endif

/* Versions of Landlock.  The first forbids moving a file between folders, which a Maildir
 * cannot do without, so it is of no use to us. */
enum { LANDLOCK_MOVES_FILES = 2, LANDLOCK_KNOWS_TRUNCATE = 3, LANDLOCK_KNOWS_DEVICES = 5 };

static const uint64_t READING = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
static const uint64_t WRITING = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
    LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
    LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
    LANDLOCK_ACCESS_FS_REFER;
/* What a rule for a single file may grant; the kernel refuses folder rights there. */
static const uint64_t FOR_ONE_FILE =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE;

bool
sandbox_harden(struct reason *why)
{
	const struct rlimit none = { 0, 0 };

	umask(077);
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || setrlimit(RLIMIT_CORE, &none) != 0)
		return reason_unreachable(why, "cannot switch off memory dumps: %s", strerror(errno));
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return reason_unreachable(why, "cannot give up new privileges: %s", strerror(errno));
	return true;
}

/* Every right this version of Landlock can take away; what is not named stays allowed. */
static uint64_t
rights_known_to(long version)
{
	uint64_t rights = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
	    LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
	    LANDLOCK_ACCESS_FS_MAKE_SYM | (WRITING & ~(uint64_t)LANDLOCK_ACCESS_FS_TRUNCATE);

	if (version >= LANDLOCK_KNOWS_TRUNCATE)
		rights |= LANDLOCK_ACCESS_FS_TRUNCATE;
	if (version >= LANDLOCK_KNOWS_DEVICES)
		rights |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
	return rights;
}

static uint64_t
rights_of(enum sandbox_access access)
{
	switch (access) {
	case SANDBOX_READ:
		return READING;
	case SANDBOX_WRITE:
		return WRITING;
	}
	return 0;
}

static bool
allow_path(int ruleset, const struct sandbox_path *path, uint64_t known, struct reason *why)
{
	struct landlock_path_beneath_attr rule = { .allowed_access = rights_of(path->access) & known };
	struct stat facts;
	bool done = true;

	rule.parent_fd = open(path->path, O_PATH | O_CLOEXEC);
	if (rule.parent_fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		return true;
	if (rule.parent_fd < 0 || fstat(rule.parent_fd, &facts) != 0) {
		done = reason_unreachable(why, "cannot look at %s: %s", path->path, strerror(errno));
		goto out;
	}
	if (!S_ISDIR(facts.st_mode))
		rule.allowed_access &= FOR_ONE_FILE;
	if (syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
		done = reason_unreachable(
		    why, "the kernel refused a Landlock rule for %s: %s", path->path, strerror(errno));
out:
	if (rule.parent_fd >= 0)
		close(rule.parent_fd);
	return done;
}

static bool
enforce(int ruleset, struct reason *why)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
	    syscall(SYS_landlock_restrict_self, ruleset, 0) != 0)
		return reason_unreachable(why, "the kernel refused the Landlock rules: %s", strerror(errno));
	return true;
}

bool
sandbox_landlock(const struct sandbox_path *paths, size_t count, struct reason *why)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	struct landlock_ruleset_attr wanted = { 0 };
	bool done = true;
	int ruleset;

	if (version < 0)
		return reason_unreachable(why, "this kernel has no Landlock (%s)", strerror(errno));
	if (version < LANDLOCK_MOVES_FILES)
		return reason_unreachable(
		    why, "this kernel's Landlock is too old (version %ld, needed is 2)", version);
	wanted.handled_access_fs = rights_known_to(version);
	/* The structure has grown in newer headers; the first field is all we ask for. */
	ruleset = (int)syscall(
	    SYS_landlock_create_ruleset, &wanted, sizeof wanted.handled_access_fs, 0);
	if (ruleset < 0)
		return reason_unreachable(why, "the kernel refused a set of Landlock rules: %s", strerror(errno));
	for (size_t i = 0; done && i < count; i++)
		done = allow_path(ruleset, &paths[i], wanted.handled_access_fs, why);
	done = done && enforce(ruleset, why);
	close(ruleset);
	return done;
}

/* Nothing a role or its libraries do comes near these: one of them means an intruder. */
static const int deadly[] = {
#ifndef __SANITIZE_ADDRESS__	/* the leak checker of a test build looks at its own threads with it */
	SCMP_SYS(ptrace),
#endif
	SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(process_madvise), SCMP_SYS(kcmp),
	SCMP_SYS(pidfd_getfd), SCMP_SYS(kexec_load), SCMP_SYS(kexec_file_load), SCMP_SYS(reboot),
	SCMP_SYS(bpf), SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(delete_module),
	SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root), SCMP_SYS(chroot), SCMP_SYS(move_mount),
	SCMP_SYS(open_tree), SCMP_SYS(fsopen), SCMP_SYS(fsconfig), SCMP_SYS(fsmount), SCMP_SYS(fspick),
	SCMP_SYS(mount_setattr), SCMP_SYS(setns), SCMP_SYS(unshare), SCMP_SYS(swapon), SCMP_SYS(swapoff),
	SCMP_SYS(acct), SCMP_SYS(quotactl), SCMP_SYS(open_by_handle_at), SCMP_SYS(iopl), SCMP_SYS(ioperm),
	SCMP_SYS(sethostname), SCMP_SYS(setdomainname), SCMP_SYS(syslog)
};

/* A library may try these and manage without: Kerberos looks for a key ring, for one. */
static const int refused[] = {
	SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(userfaultfd),
	SCMP_SYS(perf_event_open), SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter),
	SCMP_SYS(io_uring_register), SCMP_SYS(personality), SCMP_SYS(fanotify_init),
	SCMP_SYS(name_to_handle_at), SCMP_SYS(lookup_dcookie), SCMP_SYS(nfsservctl), SCMP_SYS(vhangup),
	SCMP_SYS(settimeofday), SCMP_SYS(clock_settime), SCMP_SYS(clock_adjtime), SCMP_SYS(adjtimex),
	SCMP_SYS(migrate_pages), SCMP_SYS(move_pages), SCMP_SYS(modify_ldt), SCMP_SYS(vmsplice)
};

static const int new_program[] = { SCMP_SYS(execve), SCMP_SYS(execveat) };

static int
add_rules(scmp_filter_ctx filter, uint32_t action, const int *calls, size_t count)
{
	int found = 0;

	/* A call this kind of machine does not have has a negative number; the library skips it. */
	for (size_t i = 0; found == 0 && i < count; i++)
		found = seccomp_rule_add(filter, action, calls[i], 0);
	return found;
}

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

bool
sandbox_seccomp(unsigned flags, struct reason *why)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
	int found = -ENOMEM;

	if (filter == NULL)
		goto out;
	/* A program of another word size would reach the same calls under other numbers. */
	found = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
	if (found == 0)
		found = add_rules(filter, SCMP_ACT_KILL_PROCESS, deadly, COUNT(deadly));
	if (found == 0)
		found = add_rules(filter, SCMP_ACT_ERRNO(EPERM), refused, COUNT(refused));
	if (found == 0 && (flags & SANDBOX_NO_NEW_PROGRAM) != 0)
		found = add_rules(filter, SCMP_ACT_KILL_PROCESS, new_program, COUNT(new_program));
	if (found == 0)
		found = seccomp_load(filter);
	seccomp_release(filter);
out:
	if (found != 0)
		return reason_unreachable(
		    why, "the kernel refused the filter of system calls: %s", strerror(-found));
	return true;
}

void
sandbox_confine(const struct sandbox_path *paths, size_t count)
{
	struct reason why;

	if (!sandbox_landlock(paths, count, &why))
		log_warning("the kernel does not limit our files", log_why(&why));
	if (!sandbox_seccomp(SANDBOX_NO_NEW_PROGRAM, &why))
		log_warning("the kernel does not limit our system calls", log_why(&why));
}

/* What a process needs that only computes; times and random octets are harmless. */
static const int computing[] = {
	SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(brk), SCMP_SYS(mmap),
	SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(mprotect), SCMP_SYS(futex),
	SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigaction), SCMP_SYS(sigaltstack),
	SCMP_SYS(setitimer), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getrandom), SCMP_SYS(getpid),
	SCMP_SYS(gettid), SCMP_SYS(sched_yield)
};

bool
sandbox_compute_only(struct reason *why)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	int found = -ENOMEM;

	if (filter != NULL) {
		found = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
		if (found == 0)
			found = add_rules(filter, SCMP_ACT_ALLOW, computing, COUNT(computing));
		if (found == 0)
			found = add_rules(filter, SCMP_ACT_KILL_PROCESS, new_program, COUNT(new_program));
		if (found == 0)
			found = seccomp_load(filter);
		seccomp_release(filter);
	}
	if (found != 0)
		return reason_unreachable(why, "the kernel refused the filter of system calls: %s", strerror(-found));
	return true;
}
