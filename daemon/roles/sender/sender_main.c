/*
 * signpostd-sender: schedules, renders and sends.
 *
 * SECURITY: reads and writes the store, holds the keys and the relay's password, and speaks to the relay and,
 * with OAuth2, to the sign-in service only.
 * Believes the store and the configuration; believes nothing the relay says further than mail/smtp does.
 * Starts nothing, opens no shell, and after start-up writes only to its own folders and those for temporary files, and reads besides
 * the forum's pictures and what the machine's settings and libraries are.
 * BUGS: one thread; a relay's slow name server delays all lines while they open.
 *
 * Read next: sender_turn.c (what one turn does), then carrier_smtp.c or carrier_maildir.c.
 */
#include "roles/sender/sender.h"

#include <poll.h>
#include <sched.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/sandbox.h"
#include "config/startup.h"
#include "core/event.h"
#include "core/mailing.h"
#include "core/repeat.h"
#include "core/survey.h"
#include "core/working_day.h"
#include "store/store_mailing.h"

enum { IDLE_MILLISECONDS = 1000, FINISH_MILLISECONDS = 25000, ABANDONED_SECONDS = 3600, ABSENT_SECONDS = 180, GATHERINGS = 8 };

static void
enter_sandbox(const struct forum *forum)
{
	const struct sandbox_path paths[] = {
		{ forum->store_directory, SANDBOX_WRITE }, { forum->key_directory, SANDBOX_WRITE },
		{ forum->outbox.kind == OUTBOX_MAILDIR ? forum->outbox.directory : "/nonexistent", SANDBOX_WRITE },
		/* Pictures are read when a version is first rendered. */
		{ forum->asset_directory != NULL ? forum->asset_directory : "/nonexistent", SANDBOX_READ },
		{ forum->outbox.ca_file != NULL ? forum->outbox.ca_file : "/nonexistent", SANDBOX_READ },
		{ forum->oauth2.ca_file[0] != '\0' ? forum->oauth2.ca_file : "/nonexistent", SANDBOX_READ },
		{ "/etc", SANDBOX_READ }, { "/usr", SANDBOX_READ }, { "/lib", SANDBOX_READ },
		{ "/run/systemd/resolve", SANDBOX_READ }, { "/dev", SANDBOX_WRITE }, { "/proc/self", SANDBOX_READ },
		{ "/tmp", SANDBOX_WRITE }, { "/var/tmp", SANDBOX_WRITE },
	};

	sandbox_confine(paths, sizeof paths / sizeof *paths);
}

static bool
open_sender(struct sender *sender, const struct startup *options, struct reason *why)
{
	const struct forum *forum = sender->forum;
	char *password = startup_secret(options->password, why), *refresh = startup_secret(options->refresh, why);

	if (password != NULL && refresh != NULL)
		sender->office = startup_lock(forum->store_directory, "sender.lock", "sender", why) ?
		    office_open(forum, options->master, why) : NULL;
	if (sender->office != NULL) {
		close(options->master);
		sender->office->actor = (struct actor){ 0, VIA_SENDER };
		sender->press = press_new(sender->office, false);
		sender->carrier = forum->outbox.kind == OUTBOX_MAILDIR ? carrier_maildir_open(forum, why) :
		    carrier_smtp_open(forum, password, options->kept >= 0 ? refresh_token_new(options->kept, refresh) : NULL, why);
	}
	startup_forget(password);
	startup_forget(refresh);
	return sender->carrier != NULL;
}

/* Prepared but never queued: the command that made it died.  Removed in pieces, so that nobody waits. */
static void
remove_abandoned(struct sender *sender)
{
	int64_t id;

	while ((id = store_mailing_preparing(sender->office->store, clock_now() - ABANDONED_SECONDS)) != 0) {
		bool gone = false;

		while (!gone) {
			store_begin(sender->office->store);
			gone = mailing_discard_some(sender->office, id);
			store_commit(sender->office->store);
		}
		log_info("removed a mailing that was never queued", log_number("mailing", id));
	}
}

static void
log_moved(const char *what, int64_t id, int64_t seconds)
{
	log_warning("the clocks' rules have changed: this keeps its wall time and moves", log_number(what, id),
	    log_number("seconds", seconds));
}

/* F-14: how long nobody was here. */
static void
log_absence(struct sender *sender)
{
	int64_t last = sender_last_alive(sender);
	char from[CLOCK_TEXT], to[CLOCK_TEXT];

	if (last != 0 && clock_now() - last > ABSENT_SECONDS)
		log_info("the sender was down", log_word("from", clock_iso(last, from)), log_word("to", clock_iso(clock_now(), to)));
}

/* After an older copy was put back: nobody knows any more who has it. */
static void
log_lost_mailings(struct sender *sender)
{
	int64_t id = 0;

	while ((id = mailing_next_lost(sender->office, id)) != 0)
		log_warning("a mailing began after the copy that was put back was made: it is not in these records, and some people have it",
		    log_number("mailing", id));
}

/* The order of F-10: journal, time zone rules, what a dead sender left, and only then letters. */
static bool
start_up(struct sender *sender, struct reason *why)
{
	store_begin(sender->office->store);
	if (!office_declare(sender->office, why) || office_catch_up(sender->office, why) < 0) {
		store_rollback(sender->office->store);
		return false;
	}
	mailbox_ask(sender->office->store, sender->forum->mailbox.kind != MAILBOX_NONE, clock_now());
	mailing_recompute_times(sender->office, clock_tzdata_version(), log_moved);
	event_recompute_times(sender->office, clock_tzdata_version(), log_moved);
	survey_recompute_times(sender->office, clock_tzdata_version(), log_moved);
	repeat_recompute_times(sender->office, clock_tzdata_version(), log_moved);
	store_commit(sender->office->store);
	if (sender->office->reworded > 0)
		log_warning("a topic has another title or description than when people agreed to it", log_number("people", sender->office->reworded));
	log_absence(sender);
	log_lost_mailings(sender);
	if (bank_holidays_run_out(clock_now()))
		log_warning("the bank holidays that are known end with this year: a newer Signpost is needed", LOG_NONE);
	sender_recover(sender);
	remove_abandoned(sender);
	sender->stamped_at = sender_last_alive(sender);
	sender->started_at = clock_now();
	sender->relay_took_at = store_fact(sender->office->store, "relay_took_at");
	sender->relay_down_since = store_fact(sender->office->store, "relay_down_since");
	log_info("sender ready", log_number("instance", sender->instance),
	    log_word("tzdata", clock_tzdata_version()), log_word("to",
	    sender->forum->outbox.kind == OUTBOX_MAILDIR ? "folder" : "relay"));
	return true;
}

static int
shorter(int left, int right)
{
	return left < 0 ? right : right < 0 || left < right ? left : right;
}

/* Sleeps until something happens, if it is to: an octet, a deadline, a new mailing, the end.  Waking once a second and looking
 * at the data's version is all the bell there is. */
static void
wait_for_something(struct sender *sender, int signals, int life, bool sleep)
{
	const struct carrier_operations *carrier = sender->carrier->operations;
	/* Once we are finishing, the signal and the closed pipe have been heard. */
	struct pollfd watched[] = { { sender->finishing ? -1 : signals, POLLIN, 0 },
		{ sender->finishing ? -1 : life, POLLIN, 0 }, { carrier->descriptor(sender->carrier), POLLIN, 0 } };
	int64_t look = sender->turned_at + IDLE_MILLISECONDS - clock_monotonic_milliseconds();
	int patience = shorter(carrier->patience(sender->carrier), look > 0 && carrier->busy(sender->carrier) ? (int)look :
	    IDLE_MILLISECONDS);

	if (poll(watched, 3, sleep ? patience : 0) > 0 && (watched[0].revents != 0 || watched[1].revents != 0))
		sender->finishing = true;
}

/* What came in meanwhile belongs to the next turn, and what comes while we take it: a transaction for twenty letters costs little
 * more than one for one.  So octets are taken as long as there are any without waiting; a relay on this machine gets the processor
 * to write them.  Also after a quiet second: deadlines and idle lines.  True if a turn has something to do. */
static bool
gather(struct sender *sender)
{
	const struct carrier_operations *carrier = sender->carrier->operations;
	struct pollfd octets = { carrier->descriptor(sender->carrier), POLLIN, 0 };
	bool moved;

	sender_watch_clock(sender);	/* before replies are judged by it */
	moved = carrier->flush(sender->carrier);

	for (int round = 0; round < GATHERINGS && moved; round++) {
		sched_yield();
		if (poll(&octets, 1, 0) <= 0)
			break;
		carrier->flush(sender->carrier);
	}
	return moved;
}

static bool
something_is_due(struct sender *sender, int64_t *next_look)
{
	bool changed = store_changed(sender->office->store, &sender->seen);
	int64_t now = sender_now(sender), due;

	if (!changed && now < *next_look)
		return false;
	due = store_mailing_next_due(sender->office->store);
	*next_look = due == 0 ? now + 3600 : due;
	return due != 0 && due <= now;
}

/* A turn is a transaction: it needs a reason.  While letters are on the wire, what they bring is one; and once a second there may
 * be others. */
static bool
needs_turn(struct sender *sender, bool moved, int64_t *next_look)
{
	if (moved || sender_minute_is_over(sender))
		return true;
	if (sender->carrier->operations->busy(sender->carrier))
		return clock_monotonic_milliseconds() >= sender->turned_at + IDLE_MILLISECONDS;
	return something_is_due(sender, next_look);
}

/* --once is done when nothing due at the start is left, or nothing more may go today; a relay that cannot be reached ends
 * it too. */
static bool
once_is_done(struct sender *sender, struct reason *why)
{
	bool needs_person;

	if (sender->carrier->operations->busy(sender->carrier))
		return false;
	if (sender->clock_trouble != CLOCK_RIGHT)
		return !reason_check_failed(why, "the clock of this computer is wrong; nothing was sent. See: signpost clock");
	if (sender->disk_low)
		return !reason_unreachable(why, "the disk is nearly full; nothing was sent, and stops still count");
	return sender->day_used || sender_due(sender) == 0 ||
	    sender->carrier->operations->down(sender->carrier, &needs_person, why);
}

static void
run(struct sender *sender, int signals, int life, struct reason *why)
{
	const struct carrier_operations *carrier = sender->carrier->operations;
	int64_t next_look = 0, give_up_at = INT64_MAX;
	bool worked, moved = true;

	for (;;) {
		sender_watch_clock(sender);
		sender_watch_disk(sender);
		sender_watch_relay(sender);
		worked = needs_turn(sender, moved, &next_look) && sender_turn(sender);
		if (sender->finishing && give_up_at == INT64_MAX)
			give_up_at = clock_monotonic_milliseconds() + FINISH_MILLISECONDS;
		if (sender->finishing && !carrier->busy(sender->carrier))
			return;
		if (sender->finishing && clock_monotonic_milliseconds() > give_up_at) {
			carrier->hang_up(sender->carrier);
			sender_turn(sender);	/* what is known of them is recorded: doubt is for what is not */
			return;
		}
		if (sender->once && !worked && once_is_done(sender, why))
			return;
		wait_for_something(sender, signals, life, !worked);
		moved = gather(sender) || worked;
	}
}

int
main(int argc, char **argv)
{
	struct sender sender = { 0 };
	struct settings *settings = NULL;
	struct startup options;
	struct reason why = { 0 };
	int signals;

	log_open("signpostd-sender", LOG_TO_TERMINAL, NULL);
	if (!sandbox_harden(&why) || !startup_read(argc, argv, &options, &why) ||
	    (settings = startup_load(&options, "signpostd-sender", &why)) == NULL)
		log_fatal(&why);
	memory_keep_freed();
	sender.forum = settings_forum(settings);
	sender.once = options.once;
	signals = startup_signals();
	if (!open_sender(&sender, &options, &why))
		log_fatal(&why);
	enter_sandbox(sender.forum);
	if (!start_up(&sender, &why))
		log_fatal(&why);
	run(&sender, signals, options.life, &why);
	sender_watch_relay(&sender);	/* what the last turn knows of it */
	log_info("sender ends", log_number("doubt", sender.doubts));
	sender.carrier->operations->close(sender.carrier);
	press_free(&sender.press);
	office_close(&sender.office);
	settings_free(&settings);
	if (why.kind != REASON_NONE)
		log_fatal(&why);
	return options.once && sender.doubts > 0 ? 5 : 0;
}
