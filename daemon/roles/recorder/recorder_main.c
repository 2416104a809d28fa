/*
 * signpostd-recorder: writes down what the mailbox's reader has read, and does what follows from it.
 *
 * A turn takes the messages that are there, does what they ask for in as few transactions as the store may be locked for, and answers
 * each only after its commit: whatever the reader is told is on disk.  Asked twice, it answers the same and does nothing twice.
 *
 * SECURITY: reads and writes the store and holds the keys; has no network.  Believes of a message only its shape
 * (mail/report_read.h): what a mail claims is judged in core/intake.c.
 * BUGS: a message that crashes this program is sent again by the reader, and so on, ever more slowly; soon the log says so.
 */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/sandbox.h"
#include "config/startup.h"
#include "core/intake.h"
#include "core/member.h"
#include "mail/report_read.h"
#include "records/words.h"
#include "store/store_intake.h"

enum {
	LOCKED_MILLISECONDS = 20,	/* after so long a transaction takes no further message: each stop waits for the disk */
	GAP_MILLISECONDS = 2,		/* before each: whoever waits for the store looks every millisecond (store/driver_sqlite.c), and what
					 * comes in meanwhile needs no commit of its own */
	CACHE_MEBIBYTES = 16,	/* letters come back in no order, and touch as many pages as there are people on a page */
	WRONG_AN_HOUR = 20,
	HOUR = 3600,
	DAY = 86400,
	DATA_ALARM = 20 * DAY	/* B-46: there is time to answer still */
};

struct message {
	struct intake intake;
	struct intake_answer answer;
	struct taken taken;	/* MAIL */
	int closed;		/* THERE */
	bool erasing;		/* END: somebody who never confirmed */
};

struct recorder {
	struct office *office;
	int wire;
	struct message messages[INTAKE_AHEAD];
	int count;
	struct intake_answer answers[INTAKE_AHEAD];	/* that the socket had no room for, oldest first */
	int unsent;
	int64_t flood_told_at;
	int64_t replaced_told_at;
	int64_t unheld_told_at;
	int64_t wrong_codes, wrong_since, wrong_told_at;	/* mails since then */
	int64_t waiting_told_at;
	int64_t senseless, senseless_told_at;	/* messages since then; monotonic milliseconds */
};

static void
enter_sandbox(const struct forum *forum)
{
	const struct sandbox_path paths[] = {
		{ forum->store_directory, SANDBOX_WRITE }, { forum->key_directory, SANDBOX_WRITE },
		{ "/etc", SANDBOX_READ }, { "/usr", SANDBOX_READ }, { "/lib", SANDBOX_READ }, { "/dev", SANDBOX_WRITE },
		{ "/proc/self", SANDBOX_READ }, { "/tmp", SANDBOX_WRITE }, { "/var/tmp", SANDBOX_WRITE },
	};

	sandbox_confine(paths, sizeof paths / sizeof *paths);
}

/* Only folders that are read; else a reader that was taken over could fill the store with others. */
static bool
is_folder_of_ours(const struct forum *forum, const char *name)
{
	for (char **folder = forum->mailbox.folders; *folder != NULL; folder++)
		if (strcmp(*folder, name) == 0)
			return true;
	return forum->mailbox.people_folder[0] != '\0' && strcmp(forum->mailbox.people_folder, name) == 0;
}

/* Told once a minute, however many there are. */
static void
note_senseless(struct recorder *recorder)
{
	recorder->senseless++;
	if (clock_monotonic_milliseconds() < recorder->senseless_told_at + 60000 && recorder->senseless_told_at != 0)
		return;
	recorder->senseless_told_at = clock_monotonic_milliseconds();
	log_error("messages of the mailbox reader made no sense and were dropped", log_number("messages", recorder->senseless));
	recorder->senseless = 0;
}

/* Takes what is there besides, without waiting and as far as there is room.  False if there was nothing. */
static bool
take_messages(struct recorder *recorder)
{
	/* One octet more than fits, so that a message that is too long is seen to be. */
	static char octets[sizeof(struct intake) + 1];
	int taken = 0, room = INTAKE_AHEAD - recorder->count;
	ssize_t length;

	for (; taken < room && (length = recv(recorder->wire, octets, sizeof octets, MSG_DONTWAIT)) > 0; taken++) {
		struct intake *intake = &recorder->messages[recorder->count].intake;

		if (intake_read(octets, (size_t)length, intake) &&
		    (intake->kind == INTAKE_END || is_folder_of_ours(recorder->office->forum, intake->place.folder)))
			recorder->count++;
		else
			note_senseless(recorder);
	}
	return taken > 0;
}

static bool
is_to_search(struct recorder *recorder, const struct message *message)
{
	return message->intake.kind == INTAKE_MAIL && intake_is_to_search(recorder->office, &message->intake);
}

static bool
record(struct recorder *recorder, struct message *message, struct reason *why)
{
	const struct intake *intake = &message->intake;

	message->closed = 0;
	message->erasing = false;
	message->answer = (struct intake_answer){ .session = intake->session, .number = intake->number };
	switch (intake->kind) {
	case INTAKE_FOLDER:
		intake_folder(recorder->office, &intake->place, &message->answer);
		return true;
	case INTAKE_MAIL:
		if (!intake_mail(recorder->office, intake, &message->taken, why))
			return false;
		message->answer.disposition = message->taken.disposition;
		return true;
	case INTAKE_MOVED:
		message->answer.more = !intake_moved(recorder->office, &intake->place);
		return true;
	case INTAKE_THERE:
		message->closed = intake_there(recorder->office, intake);
		return true;
	case INTAKE_ROLL:
		intake_roll(recorder->office, intake);
		return true;
	case INTAKE_END:
		message->erasing = intake_end(recorder->office);
		return true;
	case INTAKE_KINDS:
		break;
	}
	return true;
}

static void
log_alarm(const struct taken *taken)
{
	struct reason why;

	if (taken->alarm == HOLD_COMPLAINTS)
		reason_refused(&why, "its letters are reported as spam");
	else if (taken->alarm == HOLD_GONE)
		reason_refused(&why, "so many of its letters come back as if nobody were there that the mail server may mean us; that "
		    "counts against nobody; if they are gone: signpost bounce count %lld", (long long)taken->mailing);
	else
		reason_refused(&why, "its letters come back, for reasons that are not the members'; see: signpost mailing who %lld returned",
		    (long long)taken->mailing);
	if (taken->over)
		log_error("trouble with a mailing that is over: a person must look", log_number("mailing", taken->mailing), log_why(&why));
	else
		log_error("mailing on hold: a person must look", log_number("mailing", taken->mailing), log_why(&why));
}

/* Only after the commit: a line in the log is true. */
static void
log_message(const struct message *message)
{
	const struct taken *taken = &message->taken;

	if (message->intake.kind == INTAKE_THERE && message->closed > 0)
		log_info("mail for people was dealt with in the mailbox", log_number("mails", message->closed));
	if (message->intake.kind != INTAKE_MAIL || taken->effect == EFFECT_AGAIN)
		return;
	log_info("mail recorded", log_word("class", mail_class_word(taken->class)), log_word("effect",
	    mail_effect_word(taken->effect)), log_word("token", token_state_word(taken->token)), log_number("member",
	    taken->member), log_number("mailing", taken->mailing), log_word("waits_as", taken->inbox != 0 ?
	    inbox_kind_word(taken->inbox) : "nothing"));
	if (taken->effect == EFFECT_SUSPENDED)
		log_warning("letters keep coming back: this person is no longer written to", log_number("member", taken->member));
	if (taken->class == MAIL_COMPLAINT && taken->effect == EFFECT_OBJECTED)
		log_warning("a letter was reported as spam", log_number("mailing", taken->mailing));
	if (taken->alarm != HOLD_NONE)
		log_alarm(taken);
	if (taken->inbox == INBOX_UNREADABLE)
		log_warning("a mail could not be read and was set aside", log_number("uid", message->intake.place.uid));
}

/* What comes in numbers is told once an hour. */
static bool
is_to_tell(int64_t *told_at)
{
	int64_t now = clock_now();
	bool yes = now >= *told_at + HOUR;

	if (yes)
		*told_at = now;
	return yes;
}

/* E-04: nobody finds a right code by guessing, but that somebody tries should be known.  Right ones go on to count: else whoever sends wrong
 * ones would keep everybody's stops from being done (B-22). */
static void
note_wrong_code(struct recorder *recorder)
{
	int64_t now = clock_now();

	if (now < recorder->wrong_since || now >= recorder->wrong_since + HOUR) {
		recorder->wrong_since = now;
		recorder->wrong_codes = 0;
	}
	if (++recorder->wrong_codes >= WRONG_AN_HOUR && is_to_tell(&recorder->wrong_told_at))
		log_warning("so many mails have a code that is not right: somebody may be guessing", LOG_NONE);
}

/* E-01, E-02, E-04, C-30. */
static void
tell_floods(struct recorder *recorder, const struct message *message)
{
	const struct taken *taken = &message->taken;

	if (message->intake.kind != INTAKE_MAIL)
		return;
	if (taken->token == TOKEN_WRONG)
		note_wrong_code(recorder);
	if (taken->flooded && is_to_tell(&recorder->flood_told_at))
		log_warning("so many ask to join that nobody is answered for now", LOG_NONE);
	if (taken->unheld && is_to_tell(&recorder->unheld_told_at))
		log_warning("so many mails may be wishes to stop that the last ones hold nobody: look at them", LOG_NONE);
	if (taken->replaced && is_to_tell(&recorder->replaced_told_at))
		log_warning("the mail server gives the numbers of other mails to new ones: they are read all the same",
		    log_number("uid", message->intake.place.uid));
}

/* A-46, B-46: once a day, what has waited for a person too long; never what it says. */
static void
tell_waiting(struct recorder *recorder)
{
	struct store *store = recorder->office->store;
	int64_t open, late, data, now = clock_now();

	if (now < recorder->waiting_told_at + DAY)
		return;
	recorder->waiting_told_at = now;
	store_inbox_count(store, now, &open, &late);
	data = store_inbox_count_kind_before(store, INBOX_DATA, now - DATA_ALARM);
	if (late > 0)
		log_warning("mail has waited too long for a person", log_number("mails", late), log_number("waiting", open));
	if (data > 0)
		log_error("a question about data protection has waited 20 days; the law gives a month", log_number("mails", data));
}

static void
finish_erasing(struct recorder *recorder)
{
	store_begin(recorder->office->store);
	member_finish_all_erasing(recorder->office);
	store_commit(recorder->office->store);
}

static void
finish_forgetting(struct recorder *recorder)
{
	finish_erasing(recorder);
	log_info("somebody who asked to join and never confirmed was erased", LOG_NONE);
}

static void
log_replayed(int64_t entries)
{
	if (entries > 0)
		log_warning("stops replayed from the journal: was an old store put back?", log_number("entries", entries));
}

/* What a message says that is on disk now. */
static void
tell(struct recorder *recorder, const struct message *message)
{
	log_message(message);
	tell_floods(recorder, message);
	if (message->intake.kind == INTAKE_MAIL && message->taken.erasing)
		finish_erasing(recorder);
	if (message->erasing)
		finish_forgetting(recorder);
	if (message->intake.kind == INTAKE_END)
		tell_waiting(recorder);
}

/* As many as the socket takes: a reader that is busy looks at them later. */
static void
send_answers(struct recorder *recorder)
{
	int sent = 0, count;

	for (; sent < recorder->unsent; sent += count) {
		count = recorder->unsent - sent < INTAKE_ANSWERS ? recorder->unsent - sent : INTAKE_ANSWERS;
		if (send(recorder->wire, recorder->answers + sent, (size_t)count * sizeof *recorder->answers, MSG_DONTWAIT | MSG_NOSIGNAL) < 0)
			break;
	}
	recorder->unsent -= sent;
	memmove(recorder->answers, recorder->answers + sent, (size_t)recorder->unsent * sizeof *recorder->answers);
}

/* No reader waits for more than INTAKE_AHEAD: the oldest are those of one that is gone. */
static void
add_answer(struct recorder *recorder, const struct intake_answer *answer)
{
	if (recorder->unsent == INTAKE_AHEAD)
		memmove(recorder->answers, recorder->answers + 1, (size_t)--recorder->unsent * sizeof *recorder->answers);
	recorder->answers[recorder->unsent++] = *answer;
}

/* Messages that are on disk now. */
static void
answer(struct recorder *recorder, int first, int end)
{
	for (int i = first; i < end; i++) {
		tell(recorder, &recorder->messages[i]);
		add_answer(recorder, &recorder->messages[i].answer);
	}
	send_answers(recorder);
}

/* What is there, or comes in a moment, needs no commit of its own. */
static void
take_more(struct recorder *recorder)
{
	if (recorder->count < INTAKE_AHEAD && !take_messages(recorder)) {
		poll(NULL, 0, 1);
		take_messages(recorder);
	}
}

/* One transaction: from the message *next on, as many as there is time for, at least one.  What comes in meanwhile belongs to it: a
 * commit writes every page it has touched, and waits for the disk.  A mail that has to be searched for begins one of its own: what came before
 * it is answered by then, and what others wrote to the journal meanwhile is caught up with (E-25). */
static bool
record_some(struct recorder *recorder, int *next, struct reason *why)
{
	int64_t until, replayed;
	int first = *next;

	/* Others may write meanwhile. */
	if (is_to_search(recorder, &recorder->messages[first]))
		intake_search(recorder->office, &recorder->messages[first].intake);
	until = clock_monotonic_milliseconds() + LOCKED_MILLISECONDS;
	store_begin(recorder->office->store);
	replayed = office_catch_up(recorder->office, why);
	if (replayed < 0)
		return false;
	do {
		if (!record(recorder, &recorder->messages[(*next)++], why))
			return false;
		if (*next == recorder->count)
			take_more(recorder);
	} while (*next < recorder->count && clock_monotonic_milliseconds() < until && !is_to_search(recorder, &recorder->messages[*next]));
	store_commit(recorder->office->store);
	keyring_keep_new(recorder->office->keys);
	log_replayed(replayed);
	answer(recorder, first, *next);
	return true;
}

/* Whoever waits for the store gets it; what comes in is taken, since the socket does not hold all of it. */
static void
leave_gap(struct recorder *recorder)
{
	for (int i = 0; i < GAP_MILLISECONDS; i++) {
		poll(NULL, 0, 1);
		take_messages(recorder);
	}
}

/* False with a reason: nothing can be recorded any more.  *more = there may be more. */
static bool
turn(struct recorder *recorder, bool *more, struct reason *why)
{
	int next = 0;

	recorder->count = 0;
	*more = take_messages(recorder);
	while (next < recorder->count) {
		leave_gap(recorder);
		if (!record_some(recorder, &next, why))
			return false;
	}
	return true;
}

/* Until signpostd is gone or says so; what has come in by then is recorded still. */
static bool
run(struct recorder *recorder, int signals, int life, struct reason *why)
{
	struct pollfd watched[] = { { recorder->wire, POLLIN, 0 }, { signals, POLLIN, 0 }, { life, POLLIN, 0 } };
	bool finishing = false, more;

	while (!finishing) {
		watched[0].events = (short)(POLLIN | (recorder->unsent > 0 ? POLLOUT : 0));
		if (poll(watched, 3, -1) < 0 && errno != EINTR)
			return reason_unreachable(why, "cannot wait for messages");
		send_answers(recorder);
		finishing = watched[1].revents != 0 || watched[2].revents != 0;
		do
			if (!turn(recorder, &more, why))
				return false;
		while (more);
	}
	return true;
}

static bool
open_recorder(struct recorder *recorder, const struct forum *forum, const struct startup *startup, struct reason *why)
{
	recorder->wire = startup->wire;
	if (startup->wire < 0)
		return reason_usage(why, "signpostd starts this program; do not start it by hand");
	if (!startup_lock(forum->store_directory, "recorder.lock", "recorder", why))
		return false;
	recorder->office = office_open(forum, startup->master, why);
	if (recorder->office == NULL)
		return false;
	close(startup->master);
	store_expect_much(recorder->office->store, CACHE_MEBIBYTES);
	recorder->office->actor = (struct actor){ 0, VIA_MAIL };
	return true;
}

static bool
start_up(struct recorder *recorder, struct reason *why)
{
	int64_t replayed;

	store_begin(recorder->office->store);
	replayed = office_declare(recorder->office, why) ? office_catch_up(recorder->office, why) : -1;
	if (replayed < 0) {
		store_rollback(recorder->office->store);
		return false;
	}
	store_commit(recorder->office->store);
	if (recorder->office->reworded > 0)
		log_warning("a topic has another title or description than when people agreed to it", log_number("people", recorder->office->reworded));
	log_replayed(replayed);
	log_info("recorder ready", LOG_NONE);
	return true;
}

int
main(int argc, char **argv)
{
	static struct recorder recorder;
	struct settings *settings = NULL;
	struct startup startup;
	struct reason why = { 0 };
	int signals;
	bool good;

	log_open("signpostd-recorder", LOG_TO_TERMINAL, NULL);
	log_patiently();	/* one line a mail, told after the commit: hundreds at once */
	if (!sandbox_harden(&why) || !startup_read(argc, argv, &startup, &why) ||
	    (settings = startup_load(&startup, "signpostd-recorder", &why)) == NULL)
		log_fatal(&why);
	signals = startup_signals();
	if (!open_recorder(&recorder, settings_forum(settings), &startup, &why))
		log_fatal(&why);
	enter_sandbox(settings_forum(settings));
	good = start_up(&recorder, &why) && run(&recorder, signals, startup.life, &why);
	if (!good)
		log_fatal(&why);
	office_close(&recorder.office);
	settings_free(&settings);
	return 0;
}
