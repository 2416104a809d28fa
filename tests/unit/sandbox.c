/*
 * What the sandbox takes away.  E-11, E-29.  Each case runs in a child, because nothing of it
 * can be given back.
 */
#include "unit/unit.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/sandbox.h"

enum { CANNOT_SET_UP = 99 };

/* How the child that ran `work` ended: its exit code, or minus the signal that ended it. */
static int
in_child(int (*work)(const void *), const void *with)
{
	pid_t child = fork();
	int status = 0;

	if (child == 0) {
		/* The sanitizer would report the SIGSYS we wait for, and exit with 1. */
		signal(SIGSYS, SIG_DFL);
		_exit(work(with));
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static int
harden_and_look(const void *unused)
{
	struct rlimit core;
	struct reason why;
	struct stat facts;
	char path[] = "/tmp/signpost-sandbox-XXXXXX";
	int made;

	(void)unused;
	umask(0);
	if (!sandbox_harden(&why))
		return CANNOT_SET_UP;
	if (prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
		return 1;
	if (getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_cur != 0 || core.rlim_max != 0)
		return 2;
	if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
		return 3;
	made = mkstemp(path);
	close(made);
	unlink(path);
	made = open(path, O_CREAT | O_EXCL | O_WRONLY, 0666);
	if (fstat(made, &facts) != 0 || (facts.st_mode & 0777) != 0600)
		return 4;
	unlink(path);
	return 0;
}

static void
e11_no_dumps_no_privileges_no_open_files(void **state)
{
	(void)state;
	assert_int_equal(in_child(harden_and_look, NULL), 0);
}

/* Calls with senseless arguments: whatever the kernel would have said, the filter comes first. */
static const struct filter_row {
	const char *name;
	long call;
	unsigned flags;
	int expected;		/* 0 = allowed, EPERM, or minus the signal */
} filter_rows[] = {
	{ "getpid", SYS_getpid, 0, 0 },
	{ "umask", SYS_umask, 0, 0 },
#ifndef __SANITIZE_ADDRESS__
	{ "ptrace", SYS_ptrace, 0, -SIGSYS },
#endif
	{ "process_vm_readv", SYS_process_vm_readv, 0, -SIGSYS },
	{ "process_vm_writev", SYS_process_vm_writev, 0, -SIGSYS },
	{ "kexec_load", SYS_kexec_load, 0, -SIGSYS },
	{ "bpf", SYS_bpf, 0, -SIGSYS },
	{ "mount", SYS_mount, 0, -SIGSYS },
	{ "umount2", SYS_umount2, 0, -SIGSYS },
	{ "move_mount", SYS_move_mount, 0, -SIGSYS },
	{ "init_module", SYS_init_module, 0, -SIGSYS },
	{ "finit_module", SYS_finit_module, 0, -SIGSYS },
	{ "delete_module", SYS_delete_module, 0, -SIGSYS },
	{ "unshare", SYS_unshare, 0, -SIGSYS },
	{ "keyctl", SYS_keyctl, 0, EPERM },
	{ "add_key", SYS_add_key, 0, EPERM },
	{ "userfaultfd", SYS_userfaultfd, 0, EPERM },
	{ "perf_event_open", SYS_perf_event_open, 0, EPERM },
	{ "io_uring_setup", SYS_io_uring_setup, 0, EPERM },
	{ "execve is the caller's choice", SYS_execve, 0, EFAULT },
	{ "execve", SYS_execve, SANDBOX_NO_NEW_PROGRAM, -SIGSYS },
	{ "execveat", SYS_execveat, SANDBOX_NO_NEW_PROGRAM, -SIGSYS },
};

static int
filter_and_call(const void *with)
{
	const struct filter_row *row = with;
	struct reason why;

	if (!sandbox_seccomp(row->flags, &why))
		return CANNOT_SET_UP;
	return syscall(row->call, 0, 0, 0, 0, 0) < 0 ? errno : 0;
}

static void
e29_an_intruders_calls_fail_or_kill(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof filter_rows / sizeof filter_rows[0]; i++) {
		int found = in_child(filter_and_call, &filter_rows[i]);

		if (found != filter_rows[i].expected)
			fail_msg("%s: expected %d, found %d", filter_rows[i].name, filter_rows[i].expected, found);
	}
}

/* A folder with read/in, write/in, write/below/, other/in, and what may be done where. */
enum deed { DEED_READ, DEED_LIST, DEED_CHANGE, DEED_MAKE, DEED_REMOVE, DEED_LINK, DEED_RUN, DEED_PIPE };

static const struct path_row {
	const char *name;
	enum deed deed;
	const char *path, *to;
	int expected;
} path_rows[] = {
	{ "read what may be read", DEED_READ, "read/in", NULL, 0 },
	{ "list what may be read", DEED_LIST, "read", NULL, 0 },
	{ "change what may only be read", DEED_CHANGE, "read/in", NULL, EACCES },
	{ "make a file where one may only read", DEED_MAKE, "read/new", NULL, EACCES },
	{ "remove what may only be read", DEED_REMOVE, "read/in", NULL, EACCES },
	{ "read what may be written", DEED_READ, "write/in", NULL, 0 },
	{ "change what may be written", DEED_CHANGE, "write/in", NULL, 0 },
	{ "make a file where one may write", DEED_MAKE, "write/new", NULL, 0 },
	{ "remove where one may write", DEED_REMOVE, "write/in", NULL, 0 },
	{ "a Maildir's link from tmp to new", DEED_LINK, "write/in", "write/below/in", 0 },
	{ "a link out of what may be read", DEED_LINK, "read/in", "write/stolen", EXDEV },
	{ "make a pipe where one may write", DEED_PIPE, "write/pipe", NULL, EACCES },
	{ "start a program from a listed place", DEED_RUN, "write/program", NULL, EACCES },
	{ "a listed single file", DEED_READ, "other/named", NULL, 0 },
	{ "its neighbour", DEED_READ, "other/in", NULL, EACCES },
	{ "list a place not named", DEED_LIST, "other", NULL, EACCES },
	{ "the machine's own files", DEED_READ, "/etc/passwd", NULL, EACCES },
};

static char base[] = "/tmp/signpost-sandbox-XXXXXX";

static int
open_and_close(const char *path, int how)
{
	int found = open(path, how | O_CLOEXEC, 0600);

	if (found < 0)
		return errno;
	close(found);
	return 0;
}

static int
answer(int found)
{
	return found == 0 ? 0 : errno;
}

static int
do_deed(const struct path_row *row)
{
	char *const nothing[] = { NULL };

	switch (row->deed) {
	case DEED_READ:
		return open_and_close(row->path, O_RDONLY);
	case DEED_LIST:
		return open_and_close(row->path, O_RDONLY | O_DIRECTORY);
	case DEED_CHANGE:
		return open_and_close(row->path, O_WRONLY | O_TRUNC);
	case DEED_MAKE:
		return open_and_close(row->path, O_WRONLY | O_CREAT | O_EXCL);
	case DEED_REMOVE:
		return answer(unlink(row->path));
	case DEED_LINK:
		return answer(link(row->path, row->to));
	case DEED_RUN:
		return answer(execve(row->path, nothing, nothing));
	case DEED_PIPE:
		return answer(mkfifo(row->path, 0600));
	}
	return CANNOT_SET_UP;
}

static int
restrict_and_try(const void *with)
{
	static const struct sandbox_path allowed[] = {
		{ "read", SANDBOX_READ },
		{ "write", SANDBOX_WRITE },
		{ "other/named", SANDBOX_READ },
		{ "not/there", SANDBOX_WRITE },
	};
	struct reason why;

	if (chdir(base) != 0 || !sandbox_landlock(allowed, sizeof allowed / sizeof allowed[0], &why))
		return CANNOT_SET_UP;
	return do_deed(with);
}

static void
make_file(const char *name, mode_t mode)
{
	int made = open(name, O_WRONLY | O_CREAT | O_TRUNC, mode);

	assert_true(made >= 0);
	close(made);
}

static void
make_folders(void)
{
	static const char *const folders[] = { "read", "write", "write/below", "other" };
	static const char *const files[] = { "read/in", "write/in", "other/named", "other/in" };

	assert_int_equal(chdir(base), 0);
	for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
		mkdir(folders[i], 0700);
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
		make_file(files[i], 0600);
	make_file("write/program", 0700);
	unlink("write/new");
	unlink("write/below/in");
}

static void
remove_folders(void)
{
	static const char *const all[] = { "read/in", "read", "write/in", "write/program", "write/new",
		"write/pipe", "write/stolen", "write/below/in", "write/below", "write", "other/named",
		"other/in", "other" };

	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		remove(all[i]);
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(rmdir(base), 0);
}

static int
ask_landlock(const void *unused)
{
	struct reason why = { 0 };
	(void)unused;
	if (sandbox_landlock(NULL, 0, &why))
		return 0;
	return strstr(why.text, "Landlock") != NULL ? 1 : 2;
}

static bool
kernel_can(void)
{
	return syscall(SYS_landlock_create_ruleset, NULL, 0, 1) >= 2;
}

static void
e29_only_the_listed_paths_are_reached(void **state)
{
	(void)state;
	/* Where the kernel cannot do it, the function has to say so, and there is no more to see. */
	assert_int_equal(in_child(ask_landlock, NULL), kernel_can() ? 0 : 1);
	if (!kernel_can())
		return;
	assert_non_null(mkdtemp(base));
	for (size_t i = 0; i < sizeof path_rows / sizeof path_rows[0]; i++) {
		int found;

		make_folders();
		found = in_child(restrict_and_try, &path_rows[i]);
		if (found != path_rows[i].expected)
			fail_msg("%s: expected %d, found %d", path_rows[i].name, path_rows[i].expected, found);
	}
	remove_folders();
}

/* A kernel without Landlock, made by a filter: the call does not exist there. */
static int
without_landlock(const void *unused)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);

	(void)unused;
	if (filter == NULL ||
	    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0) != 0 ||
	    seccomp_load(filter) != 0)
		return CANNOT_SET_UP;
	seccomp_release(filter);
	return ask_landlock(NULL);
}

static void
a_kernel_without_landlock_is_said_in_words(void **state)
{
	(void)state;
	assert_int_equal(in_child(without_landlock, NULL), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(e11_no_dumps_no_privileges_no_open_files),
		cmocka_unit_test(e29_an_intruders_calls_fail_or_kill),
		cmocka_unit_test(e29_only_the_listed_paths_are_reached),
		cmocka_unit_test(a_kernel_without_landlock_is_said_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
