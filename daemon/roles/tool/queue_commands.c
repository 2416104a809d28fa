/*
 * queue and test: the number of people before the send, and a way back.
 */
#include "roles/tool/queue_commands.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/event.h"
#include "core/mailing.h"
#include "core/proofread.h"
#include "core/quiet.h"
#include "core/reminder.h"
#include "core/survey.h"
#include "records/words.h"
#include "roles/tool/draft_commands.h"
#include "roles/tool/forecast.h"
#include "roles/tool/person_words.h"
#include "roles/tool/queue_numbers.h"
#include "roles/tool/running.h"
#include "store/store_delivery.h"
#include "store/store_gate.h"
#include "store/store_mailing.h"

/* A change of more than a fifth against the topic's last mailing has to be typed (E-13). */
enum { SURPRISE_PERCENT = 20 };

/* {"no_consent":213,…}: only the reasons that occur. */
json_t *
withheld_by_json(const int64_t counts[WITHHELD_REASONS])
{
	json_t *object = json_object();

	for (int reason = 1; reason < WITHHELD_REASONS; reason++)
		if (counts[reason] > 0)
			json_object_set_new(object, withheld_word((enum withheld)reason),
			    json_integer((json_int_t)counts[reason]));
	return object;
}

void
say_withheld(const struct tool *tool, const int64_t counts[WITHHELD_REASONS])
{
	char number[32];

	for (int reason = 1; reason < WITHHELD_REASONS; reason++)
		if (counts[reason] > 0)
			tool_say(tool, "    %s %s\n", text_thousands(counts[reason], number),
			    withheld_phrase((enum withheld)reason, counts[reason]));
}

/* How many get each section, and what may be done with signposting that nobody gets. */
static void
say_lonely_items(const struct tool *tool, const struct input *input, const struct gate_count *count)
{
	char people[48];

	for (int i = 0; i < input->plan.item_count; i++) {
		const struct topic *topic = input->plan.items[i].topic;

		tool_say(tool, "  %-40s %s (%s)\n", input->draft->items[i].title, tool_people(count->items[i], people),
		    topic->title);
		if (count->items[i] == 0 && topic->class == TOPIC_SIGNPOSTING)
			tool_say(tool, "    Nobody gets this section as things are. It may be posted on\n"
			    "    the website with the same mark: signpost preview --web %s\n", input->path);
	}
}

/* B-23: a service message passes every stop. */
static void
say_stopped_too(const struct tool *tool, enum mailing_kind kind, int64_t mailing)
{
	int64_t stopped = kind == KIND_SERVICE ? store_delivery_said_stop(tool->office->store, mailing) : 0;
	char number[32];

	if (stopped > 0)
		tool_say(tool, "%s of them said stop, and get%s this all the same, as it is a service message.\n", text_thousands(stopped, number),
		    stopped == 1 ? "s" : "");
}

void
say_will_get(const struct tool *tool, enum mailing_kind kind, int64_t mailing, const struct gate_count *count)
{
	char people[48], others[32];
	int64_t rest = count->people - count->will_get;

	tool_say(tool, "%s will get this.", tool_people(count->will_get, people));
	if (rest > 0)
		tool_say(tool, " %s will not:\n", text_thousands(rest, others));
	else
		tool_say(tool, "\n");
	say_withheld(tool, count->withheld_by);
	say_stopped_too(tool, kind, mailing);
}

/* How many got the last mailing with the same first topic, of those who saw in it a section of one of these topics; -1 = there was
 * none. */
static int64_t
last_time(struct tool *tool, int64_t mailing)
{
	struct item items[ITEMS_LIMIT], before[ITEMS_LIMIT];
	struct store *store = tool->office->store;
	int count = store_items_read(store, mailing, items), count_before;
	int64_t last = count > 0 ? store_mailing_last_with_topic(store, items[0].topic, mailing) : 0;
	uint32_t same = 0;

	count_before = last != 0 ? store_items_read(store, last, before) : 0;
	for (int i = 0; i < count_before; i++)
		for (int j = 0; j < count; j++)
			if (before[i].topic == items[j].topic)
				same |= UINT32_C(1) << i;
	store_items_clear(items, count);
	store_items_clear(before, count_before);
	return same != 0 ? store_delivery_shown(store, last, same) : -1;
}

static bool
is_surprising(int64_t now, int64_t before)
{
	int64_t difference = now > before ? now - before : before - now;

	return before < 0 || difference * 100 > before * SURPRISE_PERCENT;
}

/* The very same file was queued a short while ago: a slip of the hand, more often than not.  0 = no. */
static int64_t
same_as(struct tool *tool, const struct input *input)
{
	enum { RECENT = 7 * 86400 };
	int64_t ids[20], found = 0;
	int count = store_mailing_list(tool->office->store, 0, false, ids, 20);

	for (int i = 0; i < count && found == 0; i++) {
		struct mailing mailing;

		if (store_mailing_read(tool->office->store, ids[i], &mailing) && mailing.state != MAILING_STOPPED &&
		    clock_now() - mailing.queued_at < RECENT && strcmp(mailing.source, input->draft->source) == 0)
			found = ids[i];
		store_mailing_clear(&mailing);
	}
	return found;
}

bool
send_is_meant(struct tool *tool, int64_t mailing, int64_t will_get, const char *question, struct reason *why)
{
	int64_t before = last_time(tool, mailing);
	char people[48];

	if (before >= 0)
		tool_say(tool, "Last time with this topic: %s.\n", tool_people(before, people));
	if (will_get == 0)
		tool_say(tool, "As things are, nobody will get it.\n");
	if (!tool_ask(tool, why, "%s", question))
		return false;
	if (!is_surprising(will_get, before))
		return true;
	tool_say(tool, before < 0 ? "There is no earlier mailing of this topic to compare that with.\n" : "That is more than a fifth away from last time.\n");
	return tool_ask_number(tool, will_get, why);
}

/* F-07: not now, where it waits for its time, for a notice or for the end of the quiet hours; a section may be over by then. */
static int64_t
first_letter_at(struct tool *tool, int64_t id)
{
	int64_t at = clock_now();
	struct mailing mailing;

	if (store_mailing_read(tool->office->store, id, &mailing))
		at = mailing_goes_at(tool->office, &mailing);
	store_mailing_clear(&mailing);
	return at;
}

static bool
agree(struct tool *tool, const struct input *input, int64_t mailing, const struct gate_count *count,
    struct reason *why)
{
	int64_t same = same_as(tool, input), goes_at = first_letter_at(tool, mailing);
	char when[CLOCK_TEXT];

	if (goes_at > clock_now())
		tool_say(tool, "It would begin on %s (UK time).\n", clock_plain(goes_at, when));
	else
		tool_say(tool, "It would begin within a few minutes.\n");
	if (input->plan.due_twice && goes_at == input->plan.due_at)
		tool_say_twice(tool, "", input->plan.due_second);
	if (same != 0)
		tool_say(tool, "The very same file was queued a short while ago, as mailing %lld: these people would get it "
		    "twice.\n", (long long)same);
	return send_is_meant(tool, mailing, count->will_get, "Queue it?", why);
}

const char *
later_words(const struct tool *tool, int64_t due_at, int64_t goes_at)
{
	return goes_at == due_at ? "" : quiet_at(tool->forum, goes_at) ? ", a day before the event, though it is in the quiet hours" :
	    ", when the quiet hours are over";
}

static void
say_timeline(struct tool *tool, int64_t mailing, const struct gate_count *count)
{
	struct mailing queued;
	char first[CLOCK_TEXT], last[CLOCK_TEXT];
	struct forecast forecast;
	int64_t starts;

	if (!store_mailing_read(tool->office->store, mailing, &queued))
		return;
	starts = mailing_goes_at(tool->office, &queued);
	tool_say(tool, "Mailing %lld is queued.\n  First letter  %s (UK time)%s\n", (long long)mailing, clock_plain(starts, first),
	    later_words(tool, queued.due_at, starts));
	if (queued.after != 0)
		tool_say(tool, "  It waits for the notice to partners in mailing %lld, and moves with it if that is late.\n",
		    (long long)queued.after);
	forecast_queued(tool, &queued, count->will_get, starts, &forecast);
	if (forecast.through > 0)
		tool_say(tool, "  Last letter   %s %s, %s\n", forecast.not_before ? "not before" : "about", clock_plain(forecast.through, last),
		    forecast.limited ? "because the provider allows no more" : "if it goes as fast as last time");
	if (tool->forum->outbox.kind == OUTBOX_MAILDIR)
		tool_say(tool, "  Letters are written to a folder, NOT e-mailed.\n");
	say_unless_sender_runs(tool, "  ");
	tool_say(tool, "  To call it back: signpost stop %lld\n", (long long)mailing);
	store_mailing_clear(&queued);
}

static void
show_queued(struct tool *tool, int64_t mailing, const struct gate_count *count)
{
	struct mailing queued;
	char send[CLOCK_TEXT];

	say_timeline(tool, mailing, count);
	if (store_mailing_read(tool->office->store, mailing, &queued))
		tool_json(tool, json_pack("{s:I, s:I, s:I, s:o, s:s}", "mailing", (json_int_t)mailing, "intended",
		    (json_int_t)count->people, "will_get", (json_int_t)count->will_get, "withheld_by",
		    withheld_by_json(count->withheld_by), "send", clock_iso(queued.due_at, send)));
	store_mailing_clear(&queued);
}

/* What an event's notice and a survey's invitation bring with them: reminders. */
static void
follow_up(struct tool *tool, const struct plan *plan)
{
	struct survey survey;
	struct event event;
	struct reason why;

	if (plan->origin == ORIGIN_EVENT_NOTICE && event_read(tool->office, plan->origin_id, &event, &why)) {
		reminder_plan(tool->office, &event);
		reminder_drop_notice(tool->office, event.id);
		event_clear(&event);
	}
	if (plan->origin == ORIGIN_SURVEY && survey_read(tool->office, plan->origin_id, &survey, &why)) {
		survey_plan_reminder(tool->office, &survey);
		survey_clear(&survey);
	}
}

static bool
open_for_sending(struct tool *tool, int64_t mailing, const struct plan *plan, struct reason *why)
{
	bool done;

	store_begin(tool->office->store);
	done = mailing_queue(tool->office, mailing, why);
	if (done)
		follow_up(tool, plan);
	store_commit(tool->office->store);
	if (done)
		log_info("mailing queued", log_number("mailing", mailing), log_number("by", tool->office->actor.uid));
	return done;
}

static bool
queue_draft(struct tool *tool, const struct input *input, struct reason *why)
{
	struct gate_count count;
	int64_t mailing;

	store_begin(tool->office->store);
	mailing = mailing_prepare(tool->office, input->draft, &input->plan, false, why);
	store_commit(tool->office->store);
	if (mailing == 0)
		return false;
	tool_prepare_people(tool, mailing, &input->plan.audience);
	store_gate_count(tool->office->store, mailing, first_letter_at(tool, mailing), &count);
	say_will_get(tool, input->plan.kind, mailing, &count);
	say_lonely_items(tool, input, &count);
	if (!agree(tool, input, mailing, &count, why)) {
		tool_discard(tool, mailing);
		return false;
	}
	if (!open_for_sending(tool, mailing, &input->plan, why))
		return false;
	show_queued(tool, mailing, &count);
	return true;
}

bool
input_queue(struct tool *tool, struct input *input, struct reason *why)
{
	input_judge_numbers(tool, input);
	/* What prints facts prints nothing beside them, unless there is none to print. */
	if (!tool->json || !input->passes)
		findings_show(tool, input->path, &input->findings);
	return input_may_go(tool, input, why) && queue_draft(tool, input, why);
}

static bool
run_queue(struct tool *tool, struct reason *why)
{
	struct input input;

	if (input_read(tool, tool->words[0], &input, why))
		input_queue(tool, &input, why);
	input_free(&input);
	return why->kind == REASON_NONE;
}

#define STAFF_ONLY "a test goes to people with the role staff only, and "

/* Whoever tries a test first is seldom staff yet: with all the roles they have, as a change says them anew; but not to whoever may not see
 * the list (E-13). */
static bool
is_no_staff(struct tool *tool, int64_t id, struct reason *why)
{
	struct member member = { .name = NULL };
	char roles[ROLES_TEXT], person[PERSON_KNOWN];
	struct reason ignored;
	bool no_staff = member_read(tool->office, id, &member, why) && (member.roles & ROLE_STAFF) == 0;

	if (no_staff && tool_may(tool, RIGHT_SEE, &ignored))
		reason_refused(why, STAFF_ONLY "person %s has not got it. To give it to them: signpost member change %lld --roles %s",
		    person_known(tool, id, person), (long long)id, person_roles_list(member.roles | ROLE_STAFF, roles));
	else if (no_staff)
		reason_refused(why, STAFF_ONLY "this person has not got it; somebody who may change the list gives it: signpost member change");
	member_clear(&member);
	return why->kind != REASON_NONE;
}

/* A test goes through the same gate and the same sender, to one person of the staff, with inert tokens. */
static bool
queue_test(struct tool *tool, const struct input *input, int64_t member, struct reason *why)
{
	struct verdict verdict = { 0 };
	int64_t mailing;

	if (is_no_staff(tool, member, why))
		return false;
	store_begin(tool->office->store);
	mailing = mailing_prepare(tool->office, input->draft, &input->plan, true, why);
	if (mailing == 0 || !store_delivery_add_one(tool->office->store, mailing, member) ||
	    !store_gate_person(tool->office->store, mailing, member, clock_now(), &verdict) || verdict.bits == 0) {
		store_rollback(tool->office->store);
		return why->kind != REASON_NONE ? false : reason_refused(why, "the test would not reach this person: they %s",
		    withheld_phrase(verdict.reason, 2));
	}
	mailing_queue(tool->office, mailing, why);
	store_commit(tool->office->store);
	log_info("test queued", log_number("mailing", mailing), log_number("by", tool->office->actor.uid));
	tool_say(tool, "The test is on its way as mailing %lld, marked [TEST].\n", (long long)mailing);
	say_unless_sender_runs(tool, "");
	tool_json(tool, json_pack("{s:I, s:b}", "mailing", (json_int_t)mailing, "test", 1));
	return true;
}

static bool
send_test(struct tool *tool, const struct input *input, const char *to, struct reason *why)
{
	int64_t member;

	findings_show(tool, input->path, &input->findings);
	if (input->findings.errors > 0)
		return reason_refused(why, "the file has to be mended first");
	return person_find(tool, to, &member, why) && queue_test(tool, input, member, why);
}

bool
input_made(struct tool *tool, struct made_draft *made, const char *path, struct reason *why)
{
	struct input input = { .path = path, .draft = made->draft, .findings = made->findings, .plan = made->plan,
		.calendar = made->calendar };
	const char *to = tool_option(tool, "--test");
	bool done;

	*made = (struct made_draft){ .draft = NULL };
	input.passes = proofread_passes(&input.findings, input.draft);
	done = tool_flag(tool, "--preview") ? input_preview(tool, &input, why) : to != NULL ? send_test(tool, &input, to, why) :
	    input_queue(tool, &input, why);
	input_free(&input);
	return done;
}

static bool
run_test(struct tool *tool, struct reason *why)
{
	const char *to = tool_option(tool, "--to");
	struct input input = { 0 };

	if (to == NULL)
		return reason_usage(why, "say who shall get it: --to ADDRESS of a person with the role staff");
	if (input_read(tool, tool->words[0], &input, why))
		send_test(tool, &input, to, why);
	input_free(&input);
	return why->kind == REASON_NONE;
}

static const struct tool_option test_options[] = {
	{ "--to", "ADDRESS", "a person with the role staff" },
	{ NULL, NULL, NULL }
};

const struct command queue_commands[] = {
	{ "queue", "FILE", "say who will get it, ask, and queue it", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_queue, 1 },
	{ "test", "FILE --to ADDRESS", "send it to one person of the staff, marked [TEST]", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE,
	    test_options, run_test, 1 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
