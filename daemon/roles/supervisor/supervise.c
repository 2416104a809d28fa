/*
 * The loop of the supervisor: signals, roles that ended, roles that are due, systemd.
 * One turn looks at everything and then waits in poll for the next signal or the next due time.
 */
#include "roles/supervisor/supervise.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "roles/supervisor/configuration.h"

enum {
	PATIENCE = 30 * 1000,	/* milliseconds for the letters on the wire, then SIGKILL */
	ROLES_AT_MOST = 8
};

struct supervision {
	struct launch *launch;
	struct settings **settings;
	struct role roles[ROLES_AT_MOST];
	int signals;
	bool leaving;			/* told to stop */
	bool reloading;			/* roles are on their way out to come back with new settings */
	bool ready;			/* systemd has been told */
	int once_code;
	int64_t watchdog;		/* milliseconds between signs of life; 0 = nobody asks */
};

static bool
nobody_is(const struct supervision *all, enum role_state state)
{
	for (int i = 0; i < role_count; i++)
		if (all->roles[i].state == state)
			return false;
	return true;
}

/* ---- roles that ended ---- */

static int64_t
lived_seconds(const struct role *role)
{
	return (clock_monotonic_milliseconds() - role->started) / 1000;
}

static void
start_again_in(const struct supervision *all, struct role *role, int64_t seconds)
{
	role->state = role_is_wanted(role->kind, all->launch->forum) ? ROLE_WAITING : ROLE_DONE;
	role->due = clock_monotonic_milliseconds() + seconds * 1000;
}

/* One line for each way to end; what a person must put right today is an error. */
static void
log_restart(const struct role *role, int64_t lived, int64_t wait)
{
	const struct log_field name = log_word("role", role->kind->name);
	const struct log_field code = log_number("code", role->ending.code);
	const struct log_field killed = log_number("signal", role->ending.signal);
	const struct log_field age = log_number("lived_seconds", lived);
	const struct log_field again = log_number("again_in_seconds", wait);

	switch (role->ending.kind) {
	case ENDING_GOOD:
		log_warning("role ended by itself", name, age, again);
		return;
	case ENDING_REFUSED:
		log_error("role refuses to run; its own last lines say why", name, code, age, again);
		return;
	case ENDING_UNREACHABLE:
		log_error("role cannot reach its store, lock, keys or relay; its own last lines say which",
		    name, code, age, again);
		return;
	case ENDING_SANDBOX:
		log_error("role made a forbidden system call and was ended", name, killed, age, again);
		return;
	case ENDING_CRASHED:
		if (wait >= RESTART_SLOWEST)
			log_error("role keeps crashing", name, code, killed, age, again);
		else
			log_warning("role crashed", name, code, killed, age, again);
		return;
	}
}

static void
note_once(struct supervision *all, const struct role *role, bool asked_to)
{
	/* Killed in the middle of a letter: whether it arrived nobody can say.  One that was told to end before it could listen is
	 * another matter. */
	bool told = asked_to && role->ending.signal == SIGTERM;
	int code = told ? 0 : role->ending.kind == ENDING_CRASHED || role->ending.kind == ENDING_SANDBOX
	    ? reason_exit_code(REASON_CHECK_FAILED)
	    : role->ending.code;

	if (code > all->once_code)
		all->once_code = code;
	if (role->ending.signal != 0 && !told)
		log_error("role was ended by a signal", log_word("role", role->kind->name),
		    log_number("signal", role->ending.signal));
	else
		log_info("role ended", log_word("role", role->kind->name), log_number("code", role->ending.code));
}

static void
deal_with_ended(struct supervision *all, struct role *role, int status)
{
	bool asked_to = role->state == ROLE_STOPPING;
	int64_t lived = lived_seconds(role), wait;

	role_ended(role, status);
	if (all->launch->once) {
		note_once(all, role, asked_to);
	} else if (asked_to) {
		log_info("role ended as asked", log_word("role", role->kind->name),
		    log_number("code", role->ending.code), log_number("signal", role->ending.signal));
		if (!all->leaving)
			start_again_in(all, role, 0);
	} else {
		wait = restart_delay(role->ending.kind, lived, &role->crashes);
		log_restart(role, lived, wait);
		start_again_in(all, role, wait);
	}
}

static void
collect_ended(struct supervision *all)
{
	int status;
	pid_t child;

	while ((child = waitpid(-1, &status, WNOHANG)) > 0)
		for (int i = 0; i < role_count; i++)
			if (all->roles[i].pid == child)
				deal_with_ended(all, &all->roles[i], status);
}

/* ---- what is asked of us ---- */

static void
finish_roles(struct supervision *all)
{
	for (int i = 0; i < role_count; i++)
		role_finish(&all->roles[i], PATIENCE);
}

static void
leave(struct supervision *all)
{
	if (all->leaving)
		return;
	all->leaving = true;
	log_info("stopping; letters on the wire are finished first", LOG_NONE);
	sd_notify(0, "STOPPING=1");
	finish_roles(all);
	for (int i = 0; i < role_count; i++)
		if (all->roles[i].state == ROLE_WAITING)
			all->roles[i].state = ROLE_DONE;
}

static void
take_settings(struct supervision *all, struct settings *fresh)
{
	const struct forum *forum = settings_forum(fresh);

	settings_free(all->settings);
	*all->settings = fresh;
	all->launch->forum = forum;
	log_open("signpostd", all->launch->foreground ? LOG_TO_TERMINAL : LOG_TO_SYSLOG, forum->log_socket);
	log_info("the configuration was read again; every role starts afresh", LOG_NONE);
	finish_roles(all);
	for (int i = 0; i < role_count; i++) {
		all->roles[i].crashes = 0;
		if (all->roles[i].state == ROLE_WAITING || all->roles[i].state == ROLE_DONE)
			start_again_in(all, &all->roles[i], 0);
	}
}

static void
reload(struct supervision *all)
{
	struct buffer problems = { .limit = CONFIGURATION_PROBLEMS_LIMIT };
	struct settings *fresh;
	int count;

	if (all->leaving || all->launch->once)
		return;
	all->reloading = true;
	sd_notify(0, "RELOADING=1");
	fresh = settings_load(all->launch->config, &problems);
	if (fresh != NULL) {
		take_settings(all, fresh);
	} else {
		count = configuration_log_problems(&problems);
		log_error("the configuration was not taken; the roles run on with the old one",
		    log_number("problems", count));
	}
	buffer_free(&problems);
}

static void
obey(struct supervision *all, const struct signalfd_siginfo *signal)
{
	switch (signal->ssi_signo) {
	case SIGTERM:
	case SIGINT:
		leave(all);
		break;
	case SIGHUP:
		/* From the kernel it means that our terminal is gone, from a person: reload. */
		if (signal->ssi_code == SI_KERNEL)
			leave(all);
		else
			reload(all);
		break;
	case SIGCHLD:
		break;	/* collect_ended looks in every turn: several may have become one signal */
	}
}

static void
read_signals(struct supervision *all)
{
	struct signalfd_siginfo signal;

	while (read(all->signals, &signal, sizeof signal) == sizeof signal)
		obey(all, &signal);
}

/* ---- what is due ---- */

/* False only if the role could not be started and none ever was. */
static bool
start_one(struct supervision *all, struct role *role, struct reason *why)
{
	if (role_start(role, all->launch, why)) {
		log_info("role started", log_word("role", role->kind->name), log_number("process", role->pid));
		return true;
	}
	if (!all->ready)
		return false;
	log_error("role cannot be started", log_word("role", role->kind->name),
	    log_number("again_in_seconds", RESTART_SLOWEST), log_why(why));
	start_again_in(all, role, RESTART_SLOWEST);
	return true;
}

static bool
do_what_is_due(struct supervision *all, struct reason *why)
{
	int64_t now = clock_monotonic_milliseconds();

	for (int i = 0; i < role_count; i++) {
		struct role *role = &all->roles[i];

		if (role->due > now)
			continue;
		if (role->state == ROLE_WAITING && !start_one(all, role, why))
			return false;
		if (role->state == ROLE_STOPPING) {
			log_warning("role did not finish in time and is killed",
			    log_word("role", role->kind->name), log_number("process", role->pid));
			role_kill(role);
		}
	}
	return true;
}

/* F-10 with --once: the mailbox is read to its end and what it said is recorded, and only then letters leave.  Reader and
 * recorder need each other: when one has ended, the other has nothing left to do. */
static void
go_on_in_order(struct supervision *all)
{
	struct role *sender = NULL;
	bool one_is_done = false, both_are_done = true;

	for (int i = 0; i < role_count; i++) {
		struct role *role = &all->roles[i];

		if (role->kind->wire == WIRE_NONE) {
			sender = role;
			continue;
		}
		one_is_done = one_is_done || role->state == ROLE_DONE;
		both_are_done = both_are_done && role->state == ROLE_DONE;
	}
	for (int i = 0; i < role_count && one_is_done; i++)
		if (all->roles[i].kind->wire != WIRE_NONE)
			role_finish(&all->roles[i], PATIENCE);
	if (both_are_done && sender->state == ROLE_WAITING && sender->due == INT64_MAX)
		sender->due = 0;
}

/* ---- systemd ---- */

static void
add_state(struct buffer *text, const struct role *role)
{
	int64_t left;

	switch (role->state) {
	case ROLE_WAITING:
		left = (role->due - clock_monotonic_milliseconds() + 999) / 1000;
		buffer_format(text, " %s starts again in %lld s.", role->kind->name, (long long)left);
		return;
	case ROLE_RUNNING:
		buffer_format(text, " %s is running.", role->kind->name);
		return;
	case ROLE_STOPPING:
		buffer_format(text, " %s is finishing its letters.", role->kind->name);
		return;
	case ROLE_DONE:
		buffer_format(text, " %s has ended.", role->kind->name);
		return;
	}
}

/* In every turn: the state in words, a sign of life, and READY once that is so. */
static void
tell_systemd(struct supervision *all)
{
	struct buffer text = { .limit = 512 };

	buffer_add_text(&text, "WATCHDOG=1\nSTATUS=Roles:");
	for (int i = 0; i < role_count; i++)
		if (role_is_wanted(all->roles[i].kind, all->launch->forum))
			add_state(&text, &all->roles[i]);
	if (!all->leaving && (!all->ready || (all->reloading && nobody_is(all, ROLE_STOPPING)))) {
		all->ready = true;
		all->reloading = false;
		buffer_add_text(&text, "\nREADY=1");
	}
	sd_notify(0, text.bytes);
	buffer_free(&text);
}

/* ---- the loop ---- */

static int
milliseconds_to_wait(const struct supervision *all)
{
	int64_t now = clock_monotonic_milliseconds();
	int64_t wait = all->watchdog > 0 ? all->watchdog : 3600 * 1000;

	for (int i = 0; i < role_count; i++) {
		const struct role *role = &all->roles[i];

		if ((role->state == ROLE_WAITING || role->state == ROLE_STOPPING) && role->due - now < wait)
			wait = role->due > now ? role->due - now : 0;
	}
	return (int)wait;
}

static bool
all_done(const struct supervision *all)
{
	return nobody_is(all, ROLE_WAITING) && nobody_is(all, ROLE_RUNNING) && nobody_is(all, ROLE_STOPPING);
}

static void
watch_signals(sigset_t *signals)
{
	sigemptyset(signals);
	sigaddset(signals, SIGTERM);
	sigaddset(signals, SIGINT);
	sigaddset(signals, SIGHUP);
	sigaddset(signals, SIGCHLD);
}

bool
supervise_block_signals(struct reason *why)
{
	sigset_t signals;

	watch_signals(&signals);
	/* Whoever started us may have ignored it; then no role's end would be told. */
	if (signal(SIGCHLD, SIG_DFL) == SIG_ERR || sigprocmask(SIG_BLOCK, &signals, NULL) != 0)
		return reason_unreachable(why, "cannot arrange for signals: %s", strerror(errno));
	return true;
}

static bool
begin(struct supervision *all, struct reason *why)
{
	uint64_t microseconds = 0;
	sigset_t signals;

	assert(role_count <= ROLES_AT_MOST);
	for (int i = 0; i < role_count; i++) {
		all->roles[i] = (struct role){ .kind = &role_kinds[i], .life = -1 };
		start_again_in(all, &all->roles[i], 0);
		if (all->launch->once && role_kinds[i].wire == WIRE_NONE)
			all->roles[i].due = INT64_MAX;
	}
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, all->launch->wire) != 0)
		return reason_unreachable(why, "cannot make a socket: %s", strerror(errno));
	watch_signals(&signals);
	all->signals = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
	if (all->signals < 0)
		return reason_unreachable(why, "cannot arrange for signals: %s", strerror(errno));
	/* Twice as often as asked, as sd_watchdog_enabled(3) advises. */
	if (sd_watchdog_enabled(0, &microseconds) > 0)
		all->watchdog = (int64_t)(microseconds / 2000);
	return true;
}

int
supervise(struct launch *launch, struct settings **settings, bool *ran, struct reason *why)
{
	struct supervision all = { .launch = launch, .settings = settings, .signals = -1 };

	*ran = begin(&all, why);
	while (*ran && !all_done(&all)) {
		struct pollfd news = { .fd = all.signals, .events = POLLIN };

		if (launch->once)
			go_on_in_order(&all);
		*ran = do_what_is_due(&all, why);
		if (!*ran)
			break;
		tell_systemd(&all);
		poll(&news, 1, milliseconds_to_wait(&all));
		read_signals(&all);
		collect_ended(&all);
	}
	if (all.signals >= 0)
		close(all.signals);
	return all.once_code;
}
