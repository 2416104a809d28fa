/*
 * Events: event add, change, cancel, list, show, notice.  Who comes: booking_commands.c.
 */
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/booking_letter.h"
#include "core/event.h"
#include "core/event_mailing.h"
#include "core/event_series.h"
#include "core/lateness.h"
#include "core/moment.h"
#include "core/quiet.h"
#include "core/reminder.h"
#include "records/words.h"
#include "render/draft_file.h"
#include "roles/tool/draft_file_input.h"
#include "roles/tool/event_words.h"
#include "roles/tool/progress.h"
#include "roles/tool/queue_commands.h"
#include "store/store_appointment.h"
#include "store/store_event.h"
#include "store/store_mailing.h"

enum { TELL_AT_ONCE = 20 };

bool
event_number(struct tool *tool, const char *word, struct event *event, struct reason *why)
{
	int64_t id;

	if (!text_to_number(word, 1, INT64_C(1) << 40, &id))
		return reason_usage(why, "'%s' is not the number of an event; see: signpost event list", word);
	return event_read(tool->office, id, event, why);
}

int64_t
event_tell(struct tool *tool)
{
	struct progress progress = progress_new(tool, "");
	int told = 0;
	bool more;

	do {
		store_begin(tool->office->store);
		more = booking_tell(tool->office, TELL_AT_ONCE, &told);
		store_commit(tool->office->store);
		if (more)
			progress_begin(&progress, "Writing to people who booked");
	} while (more);
	progress_end(&progress);
	if (told > 0)
		log_info("letters to people who booked are queued", log_number("letters", told));
	return told;
}

/* ---- showing ---- */

/* When it goes: not always when it is due. */
static void
say_reminder_to_come(struct tool *tool, const struct event *event, const struct appointment *one)
{
	int64_t goes_at = quiet_ends(tool->forum, one->due.at);
	char when[CLOCK_TEXT], later[CLOCK_TEXT];
	struct appointment next;

	tool_say(tool, "  Reminder      %s (%s before)", clock_plain(one->due.at, when), one->words);
	if (!lateness_reminder_can_go(tool->forum, one->due.at, event->starts.at))
		tool_say(tool, "; nobody will get it, because it may go only when it is too late\n");
	else if (reminder_gives_way(tool->office, event, one, &next))
		tool_say(tool, "; left out: it could go on %s, and the one of %s before goes then\n", clock_plain(goes_at, later), next.words);
	else if (event_mailing_notice(tool->office, event->id) == 0)
		tool_say(tool, "; only who booked gets it, because no notice went out\n");
	else if (goes_at != one->due.at)
		tool_say(tool, "; it goes on %s, when the quiet hours are over\n", clock_plain(goes_at, later));
	else
		tool_say(tool, "\n");
}

static void
say_reminders(struct tool *tool, const struct event *event)
{
	struct appointment one;
	char when[CLOCK_TEXT];

	for (int64_t id = 0; (id = store_appointment_of(tool->office->store, APPOINTMENT_EVENT_NOTICE, event->id, id)) != 0;)
		if (store_appointment_read(tool->office->store, id, &one) && one.state == APPOINTMENT_WAITING)
			tool_say(tool, "  Notice        made on %s\n", clock_plain(one.due.at, when));
	for (int64_t id = 0; (id = store_appointment_of(tool->office->store, APPOINTMENT_EVENT_REMINDER, event->id, id)) != 0;) {
		if (!store_appointment_read(tool->office->store, id, &one))
			continue;
		clock_plain(one.due.at, when);
		if (one.state == APPOINTMENT_WAITING)
			say_reminder_to_come(tool, event, &one);
		else if (one.state == APPOINTMENT_MADE)
			tool_say(tool, "  Reminder      %s, went out as mailing %lld\n", when, (long long)one.mailing);
		else
			tool_say(tool, "  Reminder      %s, not sent: %s\n", when, dropped_phrase(one.dropped));
	}
}

/* The last of those for which the one that is due then is left out, as reminder_gives_way says of those that are planned; NULL = there is none. */
static const struct form_offset *
left_out_for(struct tool *tool, const struct event *event, int64_t due_at, const struct form_offset *offsets, int count)
{
	const struct form_offset *last = NULL;
	int64_t last_at = 0;

	for (int i = 0; i < count; i++) {
		struct moment other;

		form_offset_before(&event->starts, &offsets[i], &other);
		if (other.at <= last_at || !lateness_reminder_gives_way(tool->forum, due_at, other.at, event->starts.at, clock_now()))
			continue;
		last = &offsets[i];
		last_at = other.at;
	}
	return last;
}

/* When the event is added or changed: nobody should expect two where the quiet hours leave one. */
static void
say_reminders_left_out(struct tool *tool, const struct event *event)
{
	struct form_offset offsets[EVENT_REMINDERS];
	int count = event_reminders(event, offsets);
	const struct form_offset *other;
	char when[CLOCK_TEXT];
	struct moment due;

	for (int i = 0; i < count; i++) {
		form_offset_before(&event->starts, &offsets[i], &due);
		other = left_out_for(tool, event, due.at, offsets, count);
		if (due.at > clock_now() && other != NULL)
			tool_say(tool, "  No reminder   %s before: it could go on %s, and the one of %s before goes then\n", offsets[i].words,
			    clock_plain(quiet_ends(tool->forum, due.at), when), other->words);
	}
}

/* With the notice: what the file asks for and the officer would wait for in vain. */
static void
say_reminders_too_late(struct tool *tool, const struct event *event)
{
	struct form_offset offsets[EVENT_REMINDERS];
	int count = event_reminders(event, offsets);
	struct moment due;

	for (int i = 0; i < count; i++) {
		form_offset_before(&event->starts, &offsets[i], &due);
		if (due.at <= clock_now())
			tool_say(tool, "  No reminder   %s before: that time has passed\n", offsets[i].words);
	}
}

static void
say_mailings(struct tool *tool, int64_t event)
{
	static const struct {
		enum mailing_origin origin;
		const char *what;
	} kinds[] = { { ORIGIN_EVENT_NOTICE, "Notice" }, { ORIGIN_EVENT_CHANGED, "Change" },
		{ ORIGIN_EVENT_CANCELLED, "Cancellation" } };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		for (int64_t id = 0; (id = store_mailing_of(tool->office->store, kinds[i].origin, event, id)) != 0;) {
			struct mailing mailing;

			if (store_mailing_read(tool->office->store, id, &mailing) && mailing.state != MAILING_PREPARING)
				tool_say(tool, "  %-12s  mailing %lld, %s\n", kinds[i].what, (long long)id, mailing_state_word(mailing.state));
			store_mailing_clear(&mailing);
		}
}

static json_t *
event_json(struct tool *tool, const struct event *event)
{
	char starts[CLOCK_TEXT], ends[CLOCK_TEXT];

	return json_pack("{s:I, s:s, s:s, s:s, s:s, s:s, s:s, s:I, s:I}", "event", (json_int_t)event->id, "title",
	    event->file.words[EVENT_TITLE], "state", event->state == EVENT_CANCELLED ? "cancelled" : "planned", "starts",
	    clock_iso(event->starts.at, starts), "ends", clock_iso(event->ends.at, ends), "topic", event->file.words[EVENT_TOPIC],
	    "uid", event->uid, "sequence", (json_int_t)event->sequence, "booked",
	    (json_int_t)store_booking_count(tool->office->store, event->id));
}

/* The event as it will be told: enough to see a wrong date. */
static void
say_event(struct tool *tool, const struct event *event)
{
	char when[EVENT_WHEN_TEXT];

	tool_say(tool, "%s%s\n  When          %s (UK time)\n", event->state == EVENT_CANCELLED ? "CANCELLED: " : "",
	    event->file.words[EVENT_TITLE], event_when(event, when));
	if (event->file.words[EVENT_PLACE] != NULL)
		tool_say(tool, "  Where         %s\n", event->file.words[EVENT_PLACE]);
	if (event->file.words[EVENT_ONLINE] != NULL)
		tool_say(tool, "  Online        only people who booked are told the link\n");
	tool_say(tool, "  For           %s, who agreed to %s\n", event->file.words[EVENT_FOR], event->file.words[EVENT_TOPIC]);
	if (event->starts.twice)
		tool_say_twice(tool, "  ", event->starts.second);
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	int64_t over = tool_flag(tool, "--all") ? INT64_MIN : clock_now() - 86400, id = 0;
	int64_t start = tool_flag(tool, "--all") ? INT64_MIN : over - (int64_t)EVENT_LONGEST_DAYS * 86400;
	bool any = false;

	while ((id = store_event_next(tool->office->store, start, id, false)) != 0) {
		struct event event;
		char when[EVENT_WHEN_TEXT], people[48];

		if (!event_read(tool->office, id, &event, why))
			return false;
		if (event.ends.at > over) {
			tool_say(tool, "%4lld  %s%s\n      %s, %s booked\n", (long long)id, event.state == EVENT_CANCELLED ? "CANCELLED: " : "",
			    event.file.words[EVENT_TITLE], event_when(&event, when),
			    tool_people(store_booking_count(tool->office->store, id), people));
			tool_json(tool, event_json(tool, &event));
			any = true;
		}
		start = event.starts.at;
		event_clear(&event);
	}
	if (!any)
		tool_say(tool, "There is no event to come. To add one: signpost new event event.md\n");
	return true;
}

static bool
run_show(struct tool *tool, struct reason *why)
{
	struct event event;
	char people[48];

	if (!event_number(tool, tool->words[0], &event, why))
		return false;
	if (tool_flag(tool, "--file")) {
		fputs(event.file.source, stdout);
	} else {
		tool_say(tool, "Event %lld: ", (long long)event.id);
		say_event(tool, &event);
		tool_say(tool, "  Booked        %s\n", tool_people(store_booking_count(tool->office->store, event.id), people));
		say_mailings(tool, event.id);
		say_reminders(tool, &event);
		tool_json(tool, event_json(tool, &event));
	}
	event_clear(&event);
	return true;
}

/* ---- adding and changing ---- */

/* Reads and judges the file, which may change an event; false with a reason if it may not be used as it is. */
static bool
read_event(struct tool *tool, const char *path, const struct event *before, struct event *event, struct reason *why)
{
	struct findings findings = { 0 };
	struct buffer octets;
	bool good;

	*event = (struct event){ .id = 0 };
	if (!input_octets(path, &octets, why))
		return false;
	event_judge(tool->office, octets.bytes != NULL ? octets.bytes : "", octets.length, before, event, &findings);
	findings_show(tool, tool_file_name(tool, path), &findings);
	good = findings_allow(&findings, event->file.words[EVENT_REASON] != NULL, why);
	findings_free(&findings);
	buffer_free(&octets);
	return good;
}

/* One, or all times of one that takes place again and again. */
static void
say_series(struct tool *tool, char *const *files, int count)
{
	enum { SHOWN = 6 };
	struct findings ignored = { 0 };

	for (int i = 0; i < count && i < SHOWN && count > 1; i++) {
		struct event one;
		char when[EVENT_WHEN_TEXT];

		event_file_read(tool->forum, files[i], strlen(files[i]), 0, &one, &ignored);
		tool_say(tool, "  %s\n", event_when(&one, when));
		event_clear(&one);
	}
	if (count > SHOWN)
		tool_say(tool, "  … and %d more\n", count - SHOWN);
	findings_free(&ignored);
}

static int64_t
add_one(struct tool *tool, const char *file)
{
	struct findings ignored = { 0 };
	struct event one;
	int64_t id;

	event_file_read(tool->forum, file, strlen(file), 0, &one, &ignored);
	event_add(tool->office, &one);
	tool_json(tool, event_json(tool, &one));
	id = one.id;
	event_clear(&one);
	findings_free(&ignored);
	return id;
}

/* One number follows the other: they are added in one transaction. */
static void
say_added(struct tool *tool, int64_t first, int64_t last)
{
	if (first == last)
		tool_say(tool, "Event %lld is added. Nothing has been sent.", (long long)first);
	else
		tool_say(tool, "Events %lld to %lld are added. Nothing has been sent.", (long long)first, (long long)last);
	if (store_appointment_of(tool->office->store, APPOINTMENT_EVENT_NOTICE, last, 0) != 0)
		tool_say(tool, " When notices are made: signpost agenda year\n");
	else
		tool_say(tool, " Next: signpost event notice %lld\n", (long long)first);
	for (int64_t id = first; id < last; id++)
		if (store_appointment_of(tool->office->store, APPOINTMENT_EVENT_NOTICE, id, 0) == 0)
			tool_say(tool, "The notice of event %lld would be due already. To send it now: signpost event notice %lld\n",
			    (long long)id, (long long)id);
}

/* Times are added for a while only: somebody has to come back for the rest. */
static void
say_rest(struct tool *tool, const char *last, const struct event_series_rest *rest)
{
	struct findings ignored = { 0 };
	char when[EVENT_WHEN_TEXT];
	struct event event;

	if (rest->starts.at == 0)
		return;
	event_file_read(tool->forum, last, strlen(last), 0, &event, &ignored);
	tool_say(tool, "Times are added up to %s, and no later ones. For more, add the same file again later, with these two lines in it:\n"
	    "  starts: %s%s\n  ends: %s\n", event_when(&event, when), rest->starts.wall, rest->starts.second ? " second" : "", rest->ends.wall);
	event_clear(&event);
	findings_free(&ignored);
}

static void
add_series(struct tool *tool, char *const *files, int count)
{
	int64_t first = 0, last = 0;

	store_begin(tool->office->store);
	for (int i = 0; i < count; i++) {
		last = add_one(tool, files[i]);
		first = first == 0 ? last : first;
	}
	store_commit(tool->office->store);
	for (int64_t id = first; id <= last; id++)
		log_info("event added", log_number("event", id), log_number("by", tool->office->actor.uid));
	say_added(tool, first, last);
}

/* The same command a second time would make the same event a second time. */
static void
say_twin(struct tool *tool, const struct event *event)
{
	struct event other;
	struct reason why;
	bool same;

	for (int64_t id = 0; (id = store_event_next(tool->office->store, event->starts.at, id, true)) != 0 &&
	    event_read(tool->office, id, &other, &why);) {
		bool later = other.starts.at > event->starts.at;

		same = !later && text_same(other.file.words[EVENT_TITLE], event->file.words[EVENT_TITLE]);
		event_clear(&other);
		if (same)
			tool_say(tool, "There is such an event at that time already: signpost event show %lld\n", (long long)id);
		if (same || later)
			return;
	}
}

static bool
run_add(struct tool *tool, struct reason *why)
{
	struct event_series_rest rest;
	char *files[SERIES_LIMIT];
	struct event event;
	int count;

	if (read_event(tool, tool->words[0], NULL, &event, why)) {
		count = event_series(&event, clock_now(), files, &rest);
		say_event(tool, &event);
		say_series(tool, files, count);
		say_reminders_left_out(tool, &event);
		say_twin(tool, &event);
		if (count > 1 ? tool_ask(tool, why, "Add these %d events?", count) : tool_ask(tool, why, "Add this event?")) {
			add_series(tool, files, count);
			say_rest(tool, files[count - 1], &rest);
		}
		for (int i = 0; i < count; i++)
			free(files[i]);
	}
	event_clear(&event);
	return why->kind == REASON_NONE;
}

static void
say_effect(struct tool *tool, const struct event *event, const struct event_effect *effect, int64_t told)
{
	int64_t notice = event_mailing_notice(tool->office, event->id);
	char people[48];

	for (int i = 0; i < effect->rewritten_count; i++)
		tool_say(tool, "Mailing %lld has not begun; it says what is true now.\n", (long long)effect->rewritten[i]);
	for (int i = 0; i < effect->by_hand_count; i++)
		tool_say(tool, "Mailing %lld has not begun and holds words of your own: it waits until you have looked at it.\n"
		    "  signpost mailing show %lld --file, then signpost mailing rewrite, then signpost mailing release %lld\n",
		    (long long)effect->by_hand[i], (long long)effect->by_hand[i], (long long)effect->by_hand[i]);
	for (int i = 0; i < effect->stopped_count; i++)
		tool_say(tool, "Mailing %lld is stopped.\n", (long long)effect->stopped[i]);
	if (effect->reminders_moved > 0)
		tool_say(tool, "%d reminder%s moved with it.\n", effect->reminders_moved, effect->reminders_moved == 1 ? "" : "s");
	if (effect->reminders_dropped > 0)
		tool_say(tool, "%d reminder%s will not be sent.\n", effect->reminders_dropped,
		    effect->reminders_dropped == 1 ? "" : "s");
	tool_say(tool, "%s who booked get%s a letter about it.\n", tool_people(told, people), told == 1 ? "s" : "");
	if (notice != 0 && !event_mailing_is_told(tool->office, event))
		tool_say(tool, "Others have had the notice, as mailing %lld. To tell them as well: signpost event notice %lld\n",
		    (long long)notice, (long long)event->id);
}

static json_t *
effect_json(struct tool *tool, const struct event *event, const struct event_effect *effect, int64_t told)
{
	json_t *object = event_json(tool, event);

	json_object_set_new(object, "rewritten", json_integer(effect->rewritten_count));
	json_object_set_new(object, "stopped", json_integer(effect->stopped_count));
	json_object_set_new(object, "reminders_moved", json_integer(effect->reminders_moved));
	json_object_set_new(object, "reminders_dropped", json_integer(effect->reminders_dropped));
	json_object_set_new(object, "told", json_integer((json_int_t)told));
	return object;
}

/* The act is one transaction; letters to people who booked follow in small ones, and the sender makes any that are missing. */
static void
finish_act(struct tool *tool, const char *act, const struct event *event, const struct event_effect *effect)
{
	int64_t told;

	log_info("event changed by a person", log_word("act", act), log_number("event", event->id),
	    log_number("by", tool->office->actor.uid));
	told = event_tell(tool);
	say_effect(tool, event, effect, told);
	tool_json(tool, effect_json(tool, event, effect, told));
}

/* What has changed beside when and where. */
static void
say_other_facts(struct tool *tool, const struct event *before, const struct event *after)
{
	static const struct {
		enum event_word word;
		const char *what;
	} facts[] = { { EVENT_TITLE, "Title" }, { EVENT_ACCESS, "Access" }, { EVENT_COST, "Cost" }, { EVENT_BOOK, "How to book" },
		{ EVENT_CONTACT, "Questions" }, { EVENT_ONLINE, "Link" } };

	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		const char *was = before->file.words[facts[i].word], *is = after->file.words[facts[i].word];

		if (strcmp(was != NULL ? was : "none", is != NULL ? is : "none") != 0)
			tool_say(tool, "  %-12s  %s (it was: %s)\n", facts[i].what, is != NULL ? is : "none", was != NULL ? was : "none");
	}
}

static bool
agree_to_change(struct tool *tool, const struct event *before, const struct event *after, struct reason *why)
{
	char people[48], was[EVENT_WHEN_TEXT];

	tool_say(tool, "It was: %s, %s\nNow: ", event_when(before, was), before->file.words[EVENT_PLACE] != NULL ?
	    before->file.words[EVENT_PLACE] : "online");
	say_event(tool, after);
	say_reminders_left_out(tool, after);
	say_other_facts(tool, before, after);
	if (event_version(before) == event_version(after))
		tool_say(tool, "What people who booked have been told stays the same, so they get no letter.\n");
	return tool_ask(tool, why, "%s booked. Change the event?",
	    tool_people(store_booking_count(tool->office->store, before->id), people));
}

static bool
run_change(struct tool *tool, struct reason *why)
{
	struct event before, after = { .id = 0 };
	struct event_effect effect;

	if (!event_number(tool, tool->words[0], &before, why))
		return false;
	if (event_is_open(&before, why) && read_event(tool, tool->words[1], &before, &after, why) && agree_to_change(tool, &before, &after, why)) {
		store_begin(tool->office->store);
		if (tool_commit_if(tool, event_change(tool->office, &before, &after, &effect, why)))
			finish_act(tool, "change", &after, &effect);
	}
	event_clear(&before);
	event_clear(&after);
	return why->kind == REASON_NONE;
}

static bool
run_cancel(struct tool *tool, struct reason *why)
{
	struct event_effect effect;
	struct event event;
	char people[48];

	if (!event_number(tool, tool->words[0], &event, why))
		return false;
	if (event_is_open(&event, why)) {
		say_event(tool, &event);
		tool_ask(tool, why, "%s booked. Cancel the event? That cannot be taken back.",
		    tool_people(store_booking_count(tool->office->store, event.id), people));
	}
	if (why->kind == REASON_NONE) {
		store_begin(tool->office->store);
		if (tool_commit_if(tool, event_cancel(tool->office, &event, &effect, why))) {
			tool_say(tool, "Event %lld is cancelled.\n", (long long)event.id);
			finish_act(tool, "cancel", &event, &effect);
		}
	}
	event_clear(&event);
	return why->kind == REASON_NONE;
}

/* ---- the notice ---- */

/* A first notice goes to everybody it is for; after that, what has changed goes to those who had it. */
static bool
choose_letter(struct tool *tool, const struct event *event, struct event_letter *letter, struct reason *why)
{
	int64_t before = event_mailing_notice(tool->office, event->id);
	bool told = event_mailing_is_told(tool->office, event), again = tool_flag(tool, "--again");

	if (event->ends.at <= clock_now())
		return reason_refused(why, "event %lld is over", (long long)event->id);
	letter->what = ORIGIN_EVENT_NOTICE;
	if (before == 0)
		return event->state != EVENT_CANCELLED || reason_refused(why, "event %lld is cancelled and no notice of it went out: there is "
		    "nothing to say", (long long)event->id);
	if (told && !again && !input_only_looks(tool))
		return reason_refused(why, "its notice was queued as mailing %lld and the event has not changed since; to send "
		    "it to everybody once more: --again", (long long)before);
	/* A notice does not say that anything has changed (C-54). */
	if (again && !told && event_mailing_told_version(tool->office, event) >= 0)
		return reason_refused(why, "the event has changed since its notice, mailing %lld; first tell those who had it: signpost event "
		    "notice %lld", (long long)before, (long long)event->id);
	if (event->state == EVENT_CANCELLED || (!told && !again)) {
		letter->what = event->state == EVENT_CANCELLED ? ORIGIN_EVENT_CANCELLED : ORIGIN_EVENT_CHANGED;
		letter->got = before;
	}
	return true;
}

static void
say_booked(struct tool *tool, int64_t event)
{
	int64_t booked = store_booking_count(tool->office->store, event);
	char people[48];

	if (booked > 0)
		tool_say(tool, "%s who booked get%s letters of their own about it, and not this one.\n", tool_people(booked, people),
		    booked == 1 ? "s" : "");
}

/* What was typed wrong is no line of the file. */
static bool
may_send_at(const char *words, struct reason *why)
{
	char fix[DATE_WORDS_TEXT];
	struct moment at;
	struct reason wrong;

	if (words == NULL)
		return true;
	if (moment_read(words, NULL, &at, fix, &wrong))
		return at.at > clock_now() || reason_refused(why, "--send: %s has passed", words);
	if (fix[0] == '\0')
		moment_guess(words, clock_now(), fix);
	if (fix[0] == '\0')
		return reason_refused(why, "--send: %.900s", wrong.text);
	return reason_refused(why, "--send: %.800s Instead: --send \"%s\"", wrong.text, fix);
}

static bool
run_notice(struct tool *tool, struct reason *why)
{
	struct event_letter letter = { .send = tool_option(tool, "--send"), .to_go = true };
	struct event event, before;
	struct made_draft made;

	if (!event_number(tool, tool->words[0], &event, why))
		return false;
	letter.event = &event;
	/* What it was before is known to those who were told that, and not of an earlier state. */
	if (event_read_as_told(tool->office, &event, event_mailing_told_version(tool->office, &event), event_version_for_all, &before))
		letter.before = &before;
	if (may_send_at(letter.send, why) && choose_letter(tool, &event, &letter, why)) {
		event_mailing_make(tool->forum, &letter, &made);
		say_booked(tool, event.id);
		if (input_made(tool, &made, "the event's file", why) && letter.what == ORIGIN_EVENT_NOTICE && !input_only_looks(tool)) {
			say_reminders(tool, &event);
			say_reminders_too_late(tool, &event);
		}
	}
	event_clear(&before);
	event_clear(&event);
	return why->kind == REASON_NONE;
}

static const struct tool_option list_options[] = {
	{ "--all", NULL, "past events as well" }, { NULL, NULL, NULL }
};
static const struct tool_option show_options[] = {
	{ "--file", NULL, "print its file, to change and give back" }, { NULL, NULL, NULL }
};
static const struct tool_option notice_options[] = {
	{ "--preview", NULL, "show the letter, send nothing" },
	{ "--test", "ADDRESS", "send it to this person of the staff only" },
	{ "--send", "DAY TIME", "when; else as soon as it may go" },
	{ "--again", NULL, "everybody once more, though they have had it" }, { NULL, NULL, NULL }
};

const struct command event_commands[] = {
	{ "event add", "FILE", "add an event; nothing is sent", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_add, 1 },
	{ "event change", "ID FILE", "change it, and everything about it that is still to be sent", 2, 2, NEEDS_OFFICE, RIGHT_QUEUE,
	    NULL, run_change, 2 },
	{ "event cancel", "ID", "cancel it, and tell the people who booked", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_cancel },
	{ "event list", "", "events that are on or to come", 0, 0, NEEDS_OFFICE, RIGHT_TITLES, list_options, run_list },
	{ "event show", "ID", "one event, its letters and reminders", 1, 1, NEEDS_OFFICE, RIGHT_CONTENT, show_options, run_show },
	{ "event notice", "ID", "tell people of it, or of what has changed", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE, notice_options,
	    run_notice },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
