/*
 * status: how things are, for an officer.
 */
#include "base/clock.h"
#include "base/text.h"
#include "core/disk_room.h"
#include "core/event.h"
#include "core/event_mailing.h"
#include "core/join.h"
#include "core/mailbox_age.h"
#include "core/mailing.h"
#include "core/quiet.h"
#include "records/words.h"
#include "roles/tool/forecast.h"
#include "roles/tool/running.h"
#include "store/store_appointment.h"
#include "store/store_delivery.h"
#include "store/store_domain.h"
#include "store/store_event.h"
#include "store/store_intake.h"
#include "store/store_join.h"
#include "store/store_mailing.h"
#include "store/store_member.h"

enum { LISTED = 50, NOT_MADE_SHOWN = 14 * 86400, REPORTS_COUNT = 30 * 86400 };

struct status {
	struct tool *tool;
	struct mailing next;	/* the earliest that waits for its time; id 0 = none */
	int down;		/* what keeps letters from leaving */
	bool still;		/* all of them: nothing goes until that is over, or the daemon runs */
	int64_t mailbox_until;	/* what people agreed to waits for the mailbox until then; 0 = it does not, INT64_MAX = until it is read */
	int needs;		/* other things that need a person */
};

/* "; it goes on …": of what has begun and does not go at this moment; "" = it goes. */
static const char *
goes_on(const struct status *status, const struct mailing *mailing, char words[160])
{
	struct tool *tool = status->tool;
	int64_t now = clock_now(), from = now;
	char when[CLOCK_TEXT];
	bool waits = status->mailbox_until != 0 && store_mailing_waits_for_mailbox(tool->office->store, mailing->id);

	if (waits && status->mailbox_until != INT64_MAX)
		from = status->mailbox_until;
	if (store_mailing_is_marketing(tool->office->store, mailing->id) && mailing->origin != ORIGIN_EVENT_CANCELLED)
		from = quiet_ends(tool->forum, from);
	words[0] = '\0';
	if (status->still)
		snprintf(words, 160, "; it goes on by itself when sending does");
	else if (waits && status->mailbox_until == INT64_MAX)
		snprintf(words, 160, "; it goes on by itself once the mailbox has been read");
	else if (from > now)
		snprintf(words, 160, "; it goes on by itself %s%s (UK time)", waits ? "once the mailbox has been read, at the latest " : "",
		    clock_plain(from, when));
	return words;
}

static void
say_running(struct status *status, const struct mailing *mailing, const struct books *books)
{
	struct forecast forecast = { 0 };
	char have[32], wait[32], words[160], iso[CLOCK_TEXT] = "";
	bool goes = goes_on(status, mailing, words)[0] == '\0';

	if (goes) {
		forecast_running(status->tool, mailing, books, &forecast);
		forecast_words(&forecast, words);
	}
	tool_say(status->tool, "%s: \"%s\" (mailing %lld): %s have it, %s still to come%s\n", goes ? "Going out now" : "Begun, and waits",
	    mailing->subject, (long long)mailing->id, text_thousands(books->sent, have), text_thousands(books->waiting, wait), words);
	tool_json(status->tool, json_pack("{s:s, s:I, s:I, s:I, s:s, s:b}", "fact", "running", "mailing", (json_int_t)mailing->id,
	    "sent", (json_int_t)books->sent, "waiting", (json_int_t)books->waiting, "through",
	    forecast.through == 0 ? "" : clock_iso(forecast.through, iso), "stands", !goes));
}

static void
say_need(struct status *status, const char *what, int64_t number, const char *words)
{
	if (status->needs++ == 0)
		tool_say(status->tool, "Needs a person:\n");
	tool_say(status->tool, "  %s\n", words);
	tool_json(status->tool, json_pack("{s:s, s:s, s:I, s:s}", "fact", "needs_person", "what", what, "number",
	    (json_int_t)number, "words", words));
}

static void
say_trouble(struct status *status, const char *what, const char *words)
{
	tool_say(status->tool, "%s\n", words);
	tool_json(status->tool, json_pack("{s:s, s:s, s:i, s:s}", "fact", "needs_person", "what", what, "number", 1, "words", words));
	status->down++;
}

static void
look_at_needs(struct status *status, const struct mailing *mailing, const struct books *books)
{
	char words[512], late[MAILING_LATE_WORDS], doubt[32];

	if (mailing->state == MAILING_HELD) {
		snprintf(words, sizeof words, "\"%.200s\" (mailing %lld) waits: %s. signpost mailing show %lld",
		    mailing->subject, (long long)mailing->id, mailing_trouble_words(status->tool->office, mailing), (long long)mailing->id);
		say_need(status, "held", mailing->id, words);
	}
	if (mailing_is_alarmed(mailing)) {
		snprintf(words, sizeof words, "\"%.200s\" (mailing %lld) is over, and %s. signpost mailing show %lld; once somebody has "
		    "looked: signpost mailing release %lld", mailing->subject, (long long)mailing->id, mailing_trouble_words(status->tool->office, mailing),
		    (long long)mailing->id, (long long)mailing->id);
		say_need(status, "alarm", mailing->id, words);
	}
	if (mailing->state == MAILING_EXPIRED) {
		snprintf(words, sizeof words, "\"%.200s\" (mailing %lld): %s", mailing->subject, (long long)mailing->id,
		    mailing_late_words(mailing->id, late));
		say_need(status, "held", mailing->id, words);
	}
	if (books->doubt > 0) {
		snprintf(words, sizeof words, "%s letters of \"%.200s\" (mailing %lld) may or may not have arrived; they are not "
		    "sent again by themselves. signpost doubt list %lld", text_thousands(books->doubt, doubt), mailing->subject,
		    (long long)mailing->id,
		    (long long)mailing->id);
		say_need(status, "doubt", mailing->id, words);
	}
}

/* What happens now and next comes first; what needs a person is gathered in a second round. */
static void
look_at_mailings(struct status *status, bool needs)
{
	struct store *store = status->tool->office->store;
	int64_t ids[LISTED];
	int count = store_mailing_list(store, 0, false, ids, LISTED);

	for (int i = 0; i < count; i++) {
		struct mailing mailing = { 0 };
		struct books books = { 0 };

		if (!store_mailing_read(store, ids[i], &mailing))
			continue;
		store_books(store, ids[i], &books);
		if (needs)
			look_at_needs(status, &mailing, &books);
		else if (mailing.state == MAILING_SENDING)
			say_running(status, &mailing, &books);
		if (!needs && mailing.state == MAILING_QUEUED && (status->next.id == 0 ||
		    mailing.due_at < status->next.due_at)) {
			store_mailing_clear(&status->next);
			status->next = mailing;
		} else {
			store_mailing_clear(&mailing);
		}
	}
}

static void
say_next(struct status *status)
{
	struct tool *tool = status->tool;
	struct books books = { 0 };
	char when[CLOCK_TEXT], people[48], rest[32];
	int64_t small = store_mailing_small_waiting(tool->office->store);

	if (status->next.id == 0) {
		tool_say(tool, small == 0 ? "Nothing is waiting to go out.\n" : small == 1 ? "Nothing is waiting to go out but one letter to a "
		    "single person.\n" : "Nothing is waiting to go out but %s letters to single people: tests, notes to staff, receipts.\n",
		    text_thousands(small, people));
		return;
	}
	store_books(tool->office->store, status->next.id, &books);
	tool_say(tool, "Next: \"%s\" (mailing %lld), %s, ", status->next.subject, (long long)status->next.id,
	    clock_plain(mailing_goes_at(tool->office, &status->next), when));
	if (books.sent + books.refused + books.doubt > 0)	/* released for later, halfway */
		tool_say(tool, "to the rest: %s %s it, at most %s to come\n", text_thousands(books.sent, people), books.sent == 1 ? "has" : "have",
		    text_thousands(books.waiting, rest));
	else
		tool_say(tool, "to %s at most\n", tool_people(books.intended, people));
	if (status->next.after != 0)
		tool_say(tool, "  It waits for the notice to partners in mailing %lld.\n", (long long)status->next.after);
	tool_json(tool, json_pack("{s:s, s:I, s:s, s:I}", "fact", "next", "mailing", (json_int_t)status->next.id, "send",
	    clock_iso(status->next.due_at, when), "intended", (json_int_t)books.intended));
}

static void
say_sender(struct status *status)
{
	struct tool *tool = status->tool;
	bool runs = say_unless_sender_runs(tool, "");

	status->still = status->still || !runs;
	/* What is said to be down is not said to work. */
	if (runs && status->down == 0)
		tool_say(tool, tool->forum->outbox.kind == OUTBOX_MAILDIR ?
		    "Sending works (letters are written to a folder, NOT e-mailed).\n" : "Sending works.\n");
	tool_json(tool, json_pack("{s:s, s:b}", "fact", "sender", "runs", runs));
}

static void
say_people(struct tool *tool)
{
	int64_t people = store_member_count(tool->office->store, ~0U), addresses = store_join_count_addresses(tool->office->store);
	char text[48];

	tool_say(tool, "On the list: %s\n", tool_people(people, text));
	if (addresses > 0)
		tool_say(tool, "%lld new address%s not confirmed yet: signpost member list\n", (long long)addresses,
		    addresses == 1 ? " is" : "es are");
	tool_json(tool, json_pack("{s:s, s:I, s:I}", "fact", "people", "count", (json_int_t)people, "new_addresses",
	    (json_int_t)addresses));
}

static void
say_suspended(struct tool *tool)
{
	struct domain domain = { .tag = INT64_MIN };
	int domains = 0;

	while (store_domain_next_paused(tool->office->store, clock_now(), &domain))
		domains++;
	if (domains > 0)
		tool_say(tool, "Letters to %d domain%s wait for now: signpost suspend list\n", domains, domains == 1 ? "" : "s");
	tool_json(tool, json_pack("{s:s, s:i}", "fact", "suspended_domains", "count", domains));
}

static enum mailbox_age
mailbox_age_of(const struct tool *tool)
{
	return tool->forum->mailbox.kind == MAILBOX_NONE ? MAILBOX_FRESH : mailbox_age(tool->office->store, clock_now());
}

/* What members wrote: whether anybody reads it, and what waits for a person in it (B-22, A-46). */
static void
say_mailbox(struct status *status)
{
	struct tool *tool = status->tool;
	enum mailbox_age age = mailbox_age_of(tool);
	int64_t open, late;
	char words[160];

	if (age == MAILBOX_LATE)
		say_need(status, "mailbox", 1, "The mailbox has not been read for 24 hours; stops wait in it. Tell your operator.");
	if (age == MAILBOX_UNREAD)
		say_need(status, "mailbox", 1, "WHAT PEOPLE AGREED TO DOES NOT GO OUT, nor news for partners: the mailbox has not been read for "
		    "two days. Tell your operator.");
	if (join_is_flooded(tool->office, clock_now()))
		say_need(status, "join-flood", 1, "So many ask to join that nobody else is answered within the hour: somebody may be playing. Those "
		    "wait in signpost inbox list; many leave it at once by: signpost inbox done FROM-TO");
	store_inbox_count(tool->office->store, clock_now(), &open, &late);
	if (open == 0)
		return;
	snprintf(words, sizeof words, "%lld mail%s wait%s for a person, %lld of them too long: signpost inbox list", (long long)open,
	    open == 1 ? "" : "s", open == 1 ? "s" : "", (long long)late);
	say_need(status, "inbox", open, words);
}

/* C-35, C-38: without a right code nothing is done about a report, and a person may look at some of them. */
static void
say_unknown_returns(struct tool *tool)
{
	int64_t now = clock_now(), reports = store_mail_count_unknown(tool->office->store, now - REPORTS_COUNT, now);

	if (reports > 0)
		tool_say(tool, "Letters that came back, or were called spam, in the last 30 days, and it cannot be told whose: %lld. Nothing was "
		    "changed; the reports lie in %s and %s.\n", (long long)reports, disposition_folder(MOVED_RETURNED),
		    disposition_folder(MOVED_STOPS));
	tool_json(tool, json_pack("{s:s, s:I}", "fact", "returned_unknown", "count", (json_int_t)reports));
}

/* Who had the notice and has not booked knows nothing of what has changed since. */
static void
look_at_events(struct status *status)
{
	struct office *office = status->tool->office;
	int64_t start = clock_now() - (int64_t)EVENT_LONGEST_DAYS * 86400, id = 0;	/* one that is on may go on for days */
	struct event event;
	struct reason ignored;
	char words[256];

	while ((id = store_event_next(office->store, start, id, false)) != 0 && event_read(office, id, &event, &ignored)) {
		if (event.ends.at > clock_now() && event_mailing_notice(office, id) != 0 && !event_mailing_is_told(office, &event)) {
			snprintf(words, sizeof words, "Event %lld %s since people were told of it, and they do not know: signpost event notice %lld",
			    (long long)id, event.state == EVENT_CANCELLED ? "was cancelled" : "has changed", (long long)id);
			say_need(status, "event", id, words);
		}
		start = event.starts.at;
		event_clear(&event);
	}
}

/* Letters that were to make themselves and do not pass any more: somebody has to mend their text, and nobody has got them. */
static void
look_at_not_made(struct status *status)
{
	static const char *const of[] = { [APPOINTMENT_EVENT_REMINDER] = "the reminder of event", [APPOINTMENT_EVENT_NOTICE] =
		"the notice of event", [APPOINTMENT_SURVEY_REMINDER] = "the reminder of survey", [APPOINTMENT_REPEAT] = "the letter of repeat" };
	struct store *store = status->tool->office->store;
	int64_t since = clock_now() - NOT_MADE_SHOWN;
	struct appointment one;
	char words[256], when[CLOCK_TEXT];

	for (int64_t id = 0; (id = store_appointment_next_dropped(store, DROPPED_BROKEN, since, id)) != 0;) {
		store_appointment_read(store, id, &one);
		snprintf(words, sizeof words, "On %s %s %lld could not be made: its text does not pass any more. Nobody got it. signpost %s "
		    "show %lld",
		    clock_plain(one.decided_at, when), of[one.kind], (long long)one.of, one.kind == APPOINTMENT_REPEAT ? "repeat" :
		    one.kind == APPOINTMENT_SURVEY_REMINDER ? "survey" : "event", (long long)one.of);
		say_need(status, "not-made", one.id, words);
	}
}

/* Of a mailing that was on its way when an older copy was put back nobody knows any more who has it. */
static void
look_at_lost(struct status *status)
{
	int64_t id = 0;
	char words[256];

	while ((id = mailing_next_lost(status->tool->office, id)) != 0) {
		snprintf(words, sizeof words, "Mailing %lld began after the copy that was put back was made and is not in these records; some "
		    "people have it, and nothing more of it goes", (long long)id);
		say_need(status, "lost", id, words);
	}
}

/* F-07: why nothing moves at night. */
static void
say_quiet(struct tool *tool)
{
	int64_t now = clock_now();
	char until[CLOCK_TEXT];

	if (quiet_at(tool->forum, now))
		tool_say(tool, "Quiet hours until %s (UK time): what people agreed to waits; letters about their own dealings go.\n",
		    clock_plain(quiet_ends(tool->forum, now), until));
}

/* After a start the mailbox comes first: stops may wait in it. */
static void
say_first_round(struct status *status)
{
	struct tool *tool = status->tool;
	int64_t until = tool->forum->mailbox.kind == MAILBOX_NONE || !sender_runs(tool->forum) ? 0 : mailbox_waited_until(tool->office->store);
	char words[256], when[CLOCK_TEXT];

	if (until <= clock_now())
		return;
	status->mailbox_until = until;
	snprintf(words, sizeof words, "WHAT PEOPLE AGREED TO DOES NOT GO OUT until %s (UK time), nor news for partners: the mailbox has not been "
	    "read since the start, and stops may wait in it.", clock_plain(until, when));
	say_trouble(status, "first-round", words);
}

/* What keeps letters from leaving is said first. */
static void
say_down(struct status *status)
{
	struct tool *tool = status->tool;
	int64_t megabytes;
	char words[256];

	if (store_fact(tool->office->store, "clock_trouble") != 0)
		say_trouble(status, "clock", "NOTHING GOES OUT: this computer's clock is wrong. Your operator sets it, or sees: signpost clock");
	if (disk_room_is_low(tool->forum, &megabytes))
		say_trouble(status, "disk", "NOTHING GOES OUT: the disk is nearly full. Your operator makes room; stops still count.");
	if (relay_is_down(tool, words))
		say_trouble(status, "relay", words);
	status->still = status->down > 0;
	say_first_round(status);
	if (mailbox_age_of(tool) == MAILBOX_UNREAD)
		status->mailbox_until = INT64_MAX;
}

static bool
run_status(struct tool *tool, struct reason *why)
{
	struct status status = { .tool = tool };
	int64_t unfinished, behind;
	struct reason inner = { 0 };
	char words[256];

	(void)why;
	tool_say(tool, "%s\n", tool->forum->name);
	say_down(&status);
	say_people(tool);
	say_sender(&status);
	look_at_mailings(&status, false);
	say_next(&status);
	say_quiet(tool);
	look_at_mailings(&status, true);
	if (unfinished_import(tool, &unfinished, words))
		say_need(&status, "import", unfinished, words);
	look_at_events(&status);
	look_at_not_made(&status);
	look_at_lost(&status);
	say_mailbox(&status);
	behind = lines_behind(tool->office, &inner);
	if (behind != 0)
		say_need(&status, "journal", behind, behind > 0 ? "Stops were said that this store does not know: a backup was put "
		    "back. Your operator runs: signpost journal replay" : inner.text);
	say_suspended(tool);
	say_unknown_returns(tool);
	if (status.needs == 0 && status.down == 0)
		tool_say(tool, "Nothing needs a person.\n");
	store_mailing_clear(&status.next);
	return true;
}

const struct command status_commands[] = {
	{ "status", "", "what goes out next, what is going out, what needs a person", 0, 0, NEEDS_OFFICE,
	    RIGHT_SEE | RIGHT_OPERATE | RIGHT_QUEUE | RIGHT_STOP, NULL, run_status, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
