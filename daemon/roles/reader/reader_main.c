/*
 * signpostd-reader: reads the mailbox, has each mail looked at, and tells the recorder what it seems to be.
 *
 * SECURITY: everything anyone can mail us passes through here, so there is nothing here to take: no store, no keys, no member's
 * name; only the mailbox's login.  Mails are parsed in children of a process that was forked before that login was read
 * (mail/warden.c).  Speaks to the mailbox's server and, with OAuth2, to the sign-in service.  Believes neither the server's folders nor its
 * numbers: the recorder does nothing twice.
 * BUGS: one folder after the other, one mail after the other; a server that is slow with one command holds up the rest, for
 * a minute at most.
 *
 * Read next: sweep.c (one round), then mailbox_imap.c or mailbox_maildir.c, and what a mail is in mail/classify.c.
 */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/sandbox.h"
#include "config/startup.h"
#include "mail/warden.h"
#include "records/own_addresses.h"
#include "roles/reader/sweep.h"

enum {
	POLL_MILLISECONDS = 60 * 1000,		/* beneath IDLE, which is never relied on alone */
	ROUND_MILLISECONDS = 1000,		/* at least so long lies between two: a server can say at any time that something is new */
	SECOND_ROUND_MILLISECONDS = 3 * 1000,	/* after the first: the sender may have started a moment later and asked for one */
	PATIENCE_FIRST = 5 * 1000, PATIENCE_LAST = 300 * 1000
};

enum trouble {
	NO_TROUBLE,
	TROUBLE_MOVING,		/* all is read, and something cannot be moved */
	TROUBLE_READING
};

struct reader {
	const struct forum *forum;
	struct sweep sweep;
	int leave[2];		/* signals, and the pipe of signpostd */
	enum trouble trouble;	/* and that has been said */
};

static struct own_addresses
own_addresses_of(const struct forum *forum)
{
	return (struct own_addresses){ .domain = forum->domain, .bounce = forum->bounce_address,
		.stop = forum->unsubscribe_address, .join = forum->mailbox.join_address, .separator = forum->separator,
		.authserv_id = forum->mailbox.authserv_id };
}

static void
enter_sandbox(const struct forum *forum)
{
	const char *maildir = forum->mailbox.kind == MAILBOX_MAILDIR ? forum->mailbox.directory : "/nonexistent";
	const struct sandbox_path paths[] = {
		{ maildir, SANDBOX_WRITE },
		{ forum->mailbox.ca_file[0] != '\0' ? forum->mailbox.ca_file : "/nonexistent", SANDBOX_READ },
		{ forum->oauth2.ca_file[0] != '\0' ? forum->oauth2.ca_file : "/nonexistent", SANDBOX_READ },
		{ "/etc/ssl", SANDBOX_READ }, { "/etc/resolv.conf", SANDBOX_READ }, { "/etc/hosts", SANDBOX_READ },
		{ "/etc/nsswitch.conf", SANDBOX_READ }, { "/etc/gai.conf", SANDBOX_READ }, { "/etc/host.conf", SANDBOX_READ },
		{ "/etc/services", SANDBOX_READ }, { "/etc/gnutls", SANDBOX_READ }, { "/usr", SANDBOX_READ },
		{ "/lib", SANDBOX_READ }, { "/run/systemd/resolve", SANDBOX_READ }, { "/dev", SANDBOX_WRITE },
		{ "/proc/self", SANDBOX_READ },
	};

	sandbox_confine(paths, sizeof paths / sizeof *paths);
}

static void
warn_of_warden(void)
{
	struct reason why;

	if (!warden_can_confine(&why))
		log_warning("the kernel does not limit the system calls of what takes mails apart", log_why(&why));
}

static bool
open_mailbox(struct reader *reader, const struct startup *startup, struct reason *why)
{
	char *password = startup_secret(startup->password, why), *refresh = startup_secret(startup->refresh, why);

	if (password != NULL && refresh != NULL)
		reader->sweep.mailbox = reader->forum->mailbox.kind == MAILBOX_MAILDIR ? mailbox_maildir_open(reader->forum, reader->leave) :
		    mailbox_imap_open(reader->forum, password, startup->kept >= 0 ? refresh_token_new(startup->kept, refresh) : NULL, reader->leave);
	startup_forget(password);
	startup_forget(refresh);
	return reader->sweep.mailbox != NULL;
}

/* What is wrong is said once, and that it is over. */
static void
tell_trouble(struct reader *reader, enum trouble trouble, const struct reason *why)
{
	if (trouble == reader->trouble)
		return;
	reader->trouble = trouble;
	switch (trouble) {
	case NO_TROUBLE:
		log_info("the mailbox can be read again", LOG_NONE);
		return;
	case TROUBLE_MOVING:
		log_error("the mailbox is read, but mails in it cannot be moved", log_why(why));
		return;
	case TROUBLE_READING:
		log_error("the mailbox cannot be read", log_why(why));
		return;
	}
}

static bool
make_round(struct reader *reader, struct reason *why)
{
	int64_t before = reader->sweep.mails;
	bool done = sweep_all(&reader->sweep, why) || sweep_is_to_end(&reader->sweep);

	tell_trouble(reader, done ? NO_TROUBLE : reader->sweep.read_all ? TROUBLE_MOVING : TROUBLE_READING, why);
	if (reader->sweep.mails > before)
		log_info("mailbox read", log_number("mails", reader->sweep.mails - before));
	return done;
}

/* How long after a round that failed the next one is made: at first soon, then every five minutes. */
static int
patience(int failures)
{
	int64_t wait = failures > 6 ? PATIENCE_LAST : (int64_t)PATIENCE_FIRST << (failures - 1);

	return (int)(wait > PATIENCE_LAST ? PATIENCE_LAST : wait);
}

/* Until there may be something new. */
static void
wait_for_mail(const struct reader *reader, int milliseconds)
{
	int64_t began = clock_monotonic_milliseconds(), left;

	reader->sweep.mailbox->operations->wait(reader->sweep.mailbox, milliseconds);
	left = began + ROUND_MILLISECONDS - clock_monotonic_milliseconds();
	if (left > 0)
		sweep_pause(&reader->sweep, (int)left);
}

/* Rounds until somebody says stop. */
static void
run(struct reader *reader)
{
	int failures = 0, rounds = 0;
	struct reason why;

	while (!sweep_is_to_end(&reader->sweep)) {
		failures = make_round(reader, &why) ? 0 : failures + 1;
		/* signpostd starts us afresh, with a new warden: in order, since that is tried after a second already, and not after a minute
		 * as what only a person can mend.  When all are told to end, the warden may be the first. */
		if (guard_is_gone(reader->sweep.guard) && !sweep_is_to_end(&reader->sweep)) {
			log_error("the process that reads mails is gone: the reader ends, to start afresh");
			return;
		}
		if (failures == 0)
			wait_for_mail(reader, rounds++ == 0 ? SECOND_ROUND_MILLISECONDS : POLL_MILLISECONDS);
		else
			sweep_pause(&reader->sweep, patience(failures));
	}
}

int
main(int argc, char **argv)
{
	struct reader reader = { .leave = { -1, -1 } };
	struct settings *settings = NULL;
	struct own_addresses own;
	struct startup startup;
	struct reason why = { 0 };

	log_open("signpostd-reader", LOG_TO_TERMINAL, NULL);
	if (!sandbox_harden(&why) || !startup_read(argc, argv, &startup, &why) ||
	    (settings = startup_load(&startup, "signpostd-reader", &why)) == NULL)
		log_fatal(&why);
	reader.forum = settings_forum(settings);
	own = own_addresses_of(reader.forum);
	/* Before any secret is read: see mail/guard.h. */
	reader.sweep = (struct sweep){ .forum = reader.forum, .leave = reader.leave, .guard = guard_new(&own, &why) };
	if (reader.sweep.guard != NULL)
		warn_of_warden();
	reader.leave[0] = startup_signals();
	reader.leave[1] = startup.life;
	if (reader.sweep.guard == NULL || !open_mailbox(&reader, &startup, &why))
		log_fatal(&why);
	reader.sweep.recorder = recorder_line_new(startup.wire, reader.leave);
	enter_sandbox(reader.forum);
	log_info("reader ready", log_word("mailbox", reader.forum->mailbox.kind == MAILBOX_MAILDIR ? "folder" : "server"));
	if (!startup.once)
		run(&reader);
	else if (!make_round(&reader, &why))
		reason_check_failed(&why, "the mailbox could not be read");
	reader.sweep.mailbox->operations->close(reader.sweep.mailbox);
	recorder_line_free(&reader.sweep.recorder);
	guard_free(&reader.sweep.guard);
	sweep_forget(&reader.sweep);
	settings_free(&settings);
	if (startup.once && why.kind != REASON_NONE)
		log_fatal(&why);
	return 0;
}
