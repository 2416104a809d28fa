/*
 * How every role starts: see startup.h.
 */
#include "config/startup.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "base/text.h"

static const struct option known[] = {
	{ "config", required_argument, NULL, 'c' }, { "master-fd", required_argument, NULL, 'm' },
	{ "password-fd", required_argument, NULL, 'p' }, { "refresh-fd", required_argument, NULL, 'r' },
	{ "kept-fd", required_argument, NULL, 'k' }, { "life-fd", required_argument, NULL, 'l' }, { "wire-fd", required_argument, NULL, 'w' },
	{ "once", no_argument, NULL, 'o' }, { "foreground", no_argument, NULL, 'f' }, { 0 }
};

/* Where the number of this option belongs; NULL = it has none. */
static int *
descriptor_of(struct startup *startup, int letter)
{
	return letter == 'm' ? &startup->master : letter == 'p' ? &startup->password : letter == 'r' ? &startup->refresh :
	    letter == 'k' ? &startup->kept : letter == 'l' ? &startup->life : letter == 'w' ? &startup->wire : NULL;
}

static bool
take_option(struct startup *startup, int letter, const char *value)
{
	int *descriptor = descriptor_of(startup, letter);
	int64_t number;

	if (letter == 'c')
		startup->config = value;
	else if (letter == 'o')
		startup->once = true;
	else if (letter == 'f')
		startup->foreground = true;
	else if (descriptor != NULL && text_to_number(value, 0, 1024, &number))
		*descriptor = (int)number;
	else
		return false;
	return true;
}

bool
startup_read(int argc, char **argv, struct startup *startup, struct reason *why)
{
	bool good = true;
	int letter;

	*startup = (struct startup){ NULL, -1, -1, -1, -1, -1, -1, false, false };
	while (good && (letter = getopt_long(argc, argv, "", known, NULL)) != -1)
		good = take_option(startup, letter, optarg);
	if (!good || startup->config == NULL || startup->life < 0 || optind != argc)
		return reason_usage(why, "signpostd starts this program; do not start it by hand");
	return true;
}

struct settings *
startup_load(const struct startup *startup, const char *program, struct reason *why)
{
	struct buffer problems = { .limit = 64 * 1024 };
	struct settings *settings = settings_load(startup->config, &problems);
	const char *pretended = getenv("SIGNPOST_CLOCK");
	const struct forum *forum;

	if (settings == NULL) {
		reason_refused(why, "%.900s", problems.bytes != NULL ? problems.bytes : "the configuration is not good");
		buffer_free(&problems);
		return NULL;
	}
	buffer_free(&problems);
	forum = settings_forum(settings);
	log_open(program, startup->foreground ? LOG_TO_TERMINAL : LOG_TO_SYSLOG, forum->log_socket);
	if (!clock_set_zone(forum->time_zone, why) || (pretended != NULL && forum->demo && !clock_pretend(pretended, why)))
		settings_free(&settings);
	return settings;
}

char *
startup_secret(int descriptor, struct reason *why)
{
	struct buffer text = { .limit = 16 * 1024 };
	char *secret;

	if (descriptor < 0)
		return memory_text("");
	if (!file_read_descriptor(descriptor, &text, why))
		return NULL;
	close(descriptor);
	secret = buffer_text(&text);
	secret[strcspn(secret, "\r\n")] = '\0';
	return secret;
}

void
startup_forget(char *secret)
{
	if (secret != NULL)
		sodium_memzero(secret, strlen(secret));
	free(secret);
}

int
startup_signals(void)
{
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGINT);
	sigprocmask(SIG_BLOCK, &signals, NULL);
	signal(SIGPIPE, SIG_IGN);
	return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

bool
startup_lock(const char *directory, const char *name, const char *who, struct reason *why)
{
	char *path = file_path(directory, name);
	int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool locked = file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0;

	if (file < 0)
		reason_unreachable(why, "cannot make %s: %s", path, strerror(errno));
	else if (!locked)
		reason_unreachable(why, "another %s is at work on this store; there must be only one", who);
	if (!locked && file >= 0)
		close(file);
	free(path);
	return locked;	/* the descriptor stays open on purpose */
}
