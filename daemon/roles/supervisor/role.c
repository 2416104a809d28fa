/*
 * Starting and ending one role: see role.h.
 *
 * What a role inherits is listed here and nothing else gets through: its secrets, the life
 * pipe, standard output and error, and a few words of the environment.
 */
#include "roles/supervisor/role.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "roles/supervisor/secret.h"

/* In the order of F-10: what members wrote comes before what is sent to them. */
const struct role_kind role_kinds[] = {
	{ "recorder", "signpostd-recorder", 1U << SECRET_MASTER_KEY, WIRE_RECORDER },
	{ "reader", "signpostd-reader", 1U << SECRET_MAILBOX_PASSWORD | 1U << SECRET_REFRESH_TOKEN | 1U << SECRET_KEPT_TOKEN, WIRE_READER },
	{ "sender", "signpostd-sender", 1U << SECRET_MASTER_KEY | 1U << SECRET_OUTBOX_PASSWORD |
	    1U << SECRET_REFRESH_TOKEN | 1U << SECRET_KEPT_TOKEN, WIRE_NONE },
};
const int role_count = sizeof role_kinds / sizeof role_kinds[0];

/* Not in it, on purpose: NOTIFY_SOCKET and WATCHDOG_* (only this program speaks to systemd),
 * CREDENTIALS_DIRECTORY (secrets come as descriptors), TZ and the locale (F-02), PATH (no role
 * starts programs), LD_* and proxies. */
static const char *const passed_on[] = {
	"SIGNPOST_CONFIG",
	"SIGNPOST_CLOCK",
#ifdef __SANITIZE_ADDRESS__
	"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS",
#endif
};

enum {
	PASSED_ON = sizeof passed_on / sizeof passed_on[0],
	ARGUMENTS = 10 + 2 * SECRET_COUNT,	/* the fixed ones, a pair for each secret, the end */
	COULD_NOT_START = 127
};

/* All a child needs between fork and exec, made ready before the fork. */
struct start {
	char *path;
	char *arguments[ARGUMENTS];
	char *environment[PASSED_ON + 1];
	int argument_count;
	int secrets[SECRET_COUNT];	/* -1 = not this role's */
	int life[2];			/* the role holds the reading end */
	int news[2];			/* closes on a good exec, or brings errno */
	int wire;			/* this role's end, the supervisor's own; -1 = none */
	pid_t parent;
};

static void
add_argument(struct start *start, const char *text)
{
	start->arguments[start->argument_count++] = memory_text(text);
}

static void
add_descriptor(struct start *start, const char *option, int descriptor)
{
	char number[16];

	if (descriptor < 0)
		return;
	snprintf(number, sizeof number, "%d", descriptor);
	add_argument(start, option);
	add_argument(start, number);
}

static void
fill_arguments(struct start *start, const struct role_kind *kind, const struct launch *launch)
{
	start->path = file_path(launch->programs, kind->program);
	add_argument(start, kind->program);
	add_argument(start, "--config");
	add_argument(start, launch->config);
	for (int i = 0; i < SECRET_COUNT; i++)
		add_descriptor(start, secret_option((enum secret)i), start->secrets[i]);
	add_descriptor(start, "--life-fd", start->life[0]);
	add_descriptor(start, "--wire-fd", start->wire);
	if (launch->once)
		add_argument(start, "--once");
	if (launch->foreground)
		add_argument(start, "--foreground");
}

static void
fill_environment(struct start *start)
{
	int count = 0;

	for (int i = 0; i < PASSED_ON; i++) {
		const char *value = getenv(passed_on[i]);
		size_t room;

		if (value == NULL)
			continue;
		room = strlen(passed_on[i]) + strlen(value) + 2;
		start->environment[count] = memory_new(room);
		snprintf(start->environment[count++], room, "%s=%s", passed_on[i], value);
	}
}

static void
close_if_open(int *descriptor)
{
	if (*descriptor >= 0)
		close(*descriptor);
	*descriptor = -1;
}

static void
start_clear(struct start *start)
{
	for (int i = 0; i < SECRET_COUNT; i++)
		close_if_open(&start->secrets[i]);
	for (int i = 0; i < 2; i++) {
		close_if_open(&start->life[i]);
		close_if_open(&start->news[i]);
	}
	for (int i = 0; i < ARGUMENTS; i++)
		free(start->arguments[i]);
	for (int i = 0; i < PASSED_ON; i++)
		free(start->environment[i]);
	free(start->path);
}

static bool
start_prepare(struct start *start, const struct role_kind *kind, const struct launch *launch,
    struct reason *why)
{
	*start = (struct start){ .life = { -1, -1 }, .news = { -1, -1 }, .parent = getpid(),
		.wire = kind->wire == WIRE_NONE ? -1 : launch->wire[kind->wire] };
	for (int i = 0; i < SECRET_COUNT; i++)
		start->secrets[i] = -1;
	for (int i = 0; i < SECRET_COUNT; i++)
		if ((kind->secrets & 1U << i) != 0 &&
		    !secret_open((enum secret)i, launch->forum, &start->secrets[i], why))
			return false;
	if (pipe2(start->life, O_CLOEXEC) != 0 || pipe2(start->news, O_CLOEXEC) != 0)
		return reason_unreachable(why, "cannot make a pipe: %s", strerror(errno));
	fill_arguments(start, kind, launch);
	fill_environment(start);
	return true;
}

/* Signals as a fresh program expects them; in a group of its own, so that Ctrl-C at a terminal
 * reaches the supervisor alone and letters on the wire are finished. */
static bool
settle_in(pid_t parent)
{
	sigset_t none;

	sigemptyset(&none);
	if (setpgid(0, 0) != 0 || signal(SIGPIPE, SIG_DFL) == SIG_ERR || signal(SIGHUP, SIG_DFL) == SIG_ERR ||
	    sigprocmask(SIG_SETMASK, &none, NULL) != 0)
		return false;
	/* The life pipe tells the role that its supervisor is gone; this is for one that cannot look. */
	if (prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0) != 0)
		return false;
	return getppid() == parent;
}

/* Closes everything at the exec but the three standard descriptors and what this role is given. */
static bool
keep_only_own(const struct start *start)
{
	if (close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0 || fcntl(start->life[0], F_SETFD, 0) != 0 ||
	    (start->wire >= 0 && fcntl(start->wire, F_SETFD, 0) != 0))
		return false;
	for (int i = 0; i < SECRET_COUNT; i++)
		if (start->secrets[i] >= 0 && fcntl(start->secrets[i], F_SETFD, 0) != 0)
			return false;
	return true;
}

static _Noreturn void
become(const struct start *start)
{
	int trouble;

	errno = 0;
	if (settle_in(start->parent) && keep_only_own(start))
		execve(start->path, start->arguments, start->environment);
	trouble = errno;
	(void)!write(start->news[1], &trouble, sizeof trouble);
	_exit(COULD_NOT_START);
}

/* Waits for the exec, which takes no time worth a loop. */
static bool
exec_went_well(struct start *start, struct reason *why)
{
	int trouble;
	ssize_t got;

	close_if_open(&start->news[1]);
	do
		got = read(start->news[0], &trouble, sizeof trouble);
	while (got < 0 && errno == EINTR);
	if (got == 0)
		return true;
	return reason_unreachable(why, "cannot start %s: %s", start->path,
	    got == sizeof trouble ? strerror(trouble) : "it said nothing");
}

bool
role_is_wanted(const struct role_kind *kind, const struct forum *forum)
{
	return kind->wire == WIRE_NONE || forum->mailbox.kind != MAILBOX_NONE;
}

bool
role_start(struct role *role, const struct launch *launch, struct reason *why)
{
	struct start start;
	bool done = start_prepare(&start, role->kind, launch, why);
	pid_t child = -1;

	if (!done)
		goto out;
	child = fork();
	if (child == 0)
		become(&start);
	if (child < 0) {
		done = reason_unreachable(why, "cannot start a process: %s", strerror(errno));
		goto out;
	}
	done = exec_went_well(&start, why);
	if (!done) {
		waitpid(child, NULL, 0);	/* it is ending already */
		goto out;
	}
	role->state = ROLE_RUNNING;
	role->pid = child;
	role->life = start.life[1];
	role->started = clock_monotonic_milliseconds();
	start.life[1] = -1;	/* the role's now */
out:
	start_clear(&start);
	return done;
}

void
role_finish(struct role *role, int64_t patience)
{
	if (role->state != ROLE_RUNNING)
		return;
	close_if_open(&role->life);
	kill(role->pid, SIGTERM);
	role->state = ROLE_STOPPING;
	role->due = clock_monotonic_milliseconds() + patience;
}

void
role_kill(struct role *role)
{
	kill(role->pid, SIGKILL);
	role->due = INT64_MAX;
}

void
role_ended(struct role *role, int status)
{
	close_if_open(&role->life);
	role->pid = 0;
	role->ending = ending_from_status(status);
	role->state = ROLE_DONE;
}
