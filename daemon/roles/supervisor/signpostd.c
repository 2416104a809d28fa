/*
 * signpostd: starts Signpost's programs, starts them again when they end, and stops them
 * without tearing a letter apart.
 *
 * Read on in supervise.c (the loop), role.c (fork, exec, and what a role is handed), restart.c
 * (how long to wait), secret.c (what is opened).
 *
 * SECURITY: touches no network, no store and no mail.  It opens the secrets and never reads
 * them, so nothing worth having lies in its memory.  It believes its configuration, the
 * signals of its own user and of root, and the exit codes of its roles.
 *
 * BUGS: a role is watched by its end alone; one that hangs is not noticed here.  The first start of a
 * role proves that its program runs, not that it is content: what it finds wrong in its first
 * second comes as a log line and a restart.
 */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/sandbox.h"
#include "base/version.h"
#include "roles/supervisor/configuration.h"
#include "roles/supervisor/signpostd_options.h"
#include "roles/supervisor/supervise.h"

/* Descriptors 0 to 2 are taken, whatever our caller did, so that no secret or pipe becomes
 * somebody's standard output.  Nobody here reads from the terminal. */
static bool
settle_descriptors(struct reason *why)
{
	int nothing;

	do
		nothing = open("/dev/null", O_RDWR);
	while (nothing >= 0 && nothing <= STDERR_FILENO);
	if (nothing < 0 || dup2(nothing, STDIN_FILENO) < 0)
		return reason_unreachable(why, "cannot open /dev/null: %s", strerror(errno));
	close(nothing);
	return true;
}

/* Where the roles' programs are: beside this one (a build folder), or where this one's installation
 * has them, else where ours were meant to go.  The caller frees it. */
static char *
find_programs(void)
{
	char *sender = file_beside_program("signpostd-sender", "../lib/signpost/signpostd-sender");
	char *folder = memory_text(sender != NULL ? dirname(sender) : SIGNPOST_LIBEXEC);

	free(sender);
	return folder;
}

/* NULL after every problem has been told: to whoever sits at the terminal, and to the log. */
static struct settings *
load_or_tell(const char *path, const struct signpostd_options *options)
{
	struct buffer problems = { .limit = CONFIGURATION_PROBLEMS_LIMIT };
	struct settings *settings = settings_load(path, &problems);

	if (settings == NULL) {
		if (options->task == TASK_CHECK || !options->foreground)
			configuration_print_problems(&problems, stderr);
		if (options->task != TASK_CHECK)
			configuration_log_problems(&problems);
	}
	buffer_free(&problems);
	return settings;
}

/* What letters need besides the settings.  Asked here alone: a picture folder that is gone must not keep `signpost stop` from working. */
static bool
files_are_there(const char *path, const struct forum *forum)
{
	const struct {
		const char *setting, *file;
	} named[] = { { "assets", forum->asset_directory }, { "outbox.ca_file", forum->outbox.ca_file },
		{ "mailbox.ca_file", forum->mailbox.ca_file }, { "oauth2.ca_file", forum->oauth2.ca_file } };
	bool there = true;

	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (named[i].file != NULL && named[i].file[0] != '\0' && access(named[i].file, F_OK) != 0) {
			fprintf(stderr, "%s: %s: cannot find %s: %s\n", path, named[i].setting, named[i].file, strerror(errno));
			there = false;
		}
	return there;
}

static int
check(const char *path, const struct signpostd_options *options)
{
	struct settings *settings = load_or_tell(path, options);

	if (settings == NULL || !files_are_there(path, settings_forum(settings))) {
		settings_free(&settings);
		return reason_exit_code(REASON_CHECK_FAILED);
	}
	printf("%s: no problems found%s\n", path, settings_forum(settings)->demo ? "; it is a demo (demo: true), and not for real use" : "");
	settings_free(&settings);
	return 0;
}

static int
run(char *path, const struct signpostd_options *options)
{
	struct settings *settings = load_or_tell(path, options);
	struct launch launch = { .config = path, .once = options->task == TASK_ONCE,
		.foreground = options->foreground };
	char *programs = options->programs != NULL ? memory_text(options->programs) : find_programs();
	struct reason why;
	bool ran = true;
	int code = reason_exit_code(REASON_REFUSED);

	if (settings == NULL)
		goto out;
	launch.programs = programs;
	launch.forum = settings_forum(settings);
	log_open("signpostd", options->foreground ? LOG_TO_TERMINAL : LOG_TO_SYSLOG, launch.forum->log_socket);
	if (!sandbox_seccomp(0, &why))
		log_warning("the supervisor runs without its filter of system calls", log_why(&why));
	log_info("the supervisor has started", log_word("version", SIGNPOST_VERSION));
	code = supervise(&launch, &settings, &ran, &why);
	if (!ran)
		log_fatal(&why);
	log_info("the supervisor ends", log_number("code", code));
	settings_free(&settings);
out:
	free(programs);
	return code;
}

static int
do_task(const struct signpostd_options *options)
{
	struct reason why;
	char *path;
	int code;

	switch (options->task) {
	case TASK_HELP:
		fputs(signpostd_options_help, stdout);
		return 0;
	case TASK_VERSION:
		puts("signpostd " SIGNPOST_VERSION);
		return 0;
	case TASK_RUN:
	case TASK_ONCE:
	case TASK_CHECK:
		break;
	}
	path = settings_find(options->config, options->forum, &why);
	if (path == NULL)
		log_fatal(&why);
	code = options->task == TASK_CHECK ? check(path, options) : run(path, options);
	free(path);
	return code;
}

int
main(int count, char **words)
{
	struct signpostd_options options;
	struct reason why;
	bool understood, terminal;

	if (!settle_descriptors(&why) || !sandbox_harden(&why) || !supervise_block_signals(&why))
		log_fatal(&why);
	understood = signpostd_options_read(count, words, &options, &why);
	terminal = !understood || options.foreground || options.task == TASK_CHECK;
	log_open("signpostd", terminal ? LOG_TO_TERMINAL : LOG_TO_SYSLOG, NULL);
	if (!understood)
		log_fatal(&why);
	return do_task(&options);
}
