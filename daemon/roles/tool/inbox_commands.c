/*
 * What waits for a person in the mailbox: inbox list, inbox show, inbox done.  What a mail says is read in the mail program; it is
 * never kept here.
 */
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/hold.h"
#include "core/inbox.h"
#include "core/join.h"
#include "core/new_address.h"
#include "core/ledger.h"
#include "core/member.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_consent.h"
#include "store/store_intake.h"
#include "store/store_ledger.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { SHARERS = 64 };

static json_t *
row_json(const struct inbox_row *row, const char *folder)
{
	char arrived[CLOCK_TEXT], due[CLOCK_TEXT];

	return json_pack("{s:I, s:s, s:s, s:I, s:s, s:s, s:s, s:b}", "inbox", (json_int_t)row->id, "kind",
	    inbox_kind_word(row->kind), "folder", folder, "member", (json_int_t)row->member, "arrived",
	    clock_iso(row->arrived_at, arrived), "due", clock_iso(row->due_at, due), "state", inbox_done_word(row->done_how), "late",
	    row->done_at == 0 && row->due_at < clock_now());
}

/* Where a person finds it, in a new string. */
static char *
folder_of(struct tool *tool, const struct inbox_row *row)
{
	switch (row->kind) {
	case INBOX_OTHER_PERSON:
	case INBOX_NEW_ADDRESS:
		return memory_text(disposition_folder(MOVED_RETURNED));
	case INBOX_UNREADABLE:
		return memory_text(disposition_folder(MOVED_UNREADABLE));
	case INBOX_PERSON:
	case INBOX_STOP_PERHAPS:
	case INBOX_DATA:
	case INBOX_CHALLENGE:
	case INBOX_TAKEN_OFF:
	case INBOX_NEVER:
	case INBOX_KINDS:
		break;
	}
	return store_folder_name(tool->office->store, row->folder);
}

static void
say_row(struct tool *tool, const struct inbox_row *row, const char *folder)
{
	char arrived[CLOCK_TEXT], person[PERSON_TEXT], from[PERSON_TEXT + 100] = "";

	/* Whose letter it answers or quotes, or who had the address, is shown as well (core/hold.h), and which of them it was is not kept. */
	if (row->member != 0)
		snprintf(from, sizeof from, ", from person %lld %s%s", (long long)row->member, person_text(tool, row->member, person),
		    row->kind == INBOX_STOP_PERHAPS ? ", or from whoever answers a letter to them, or has an address they had before" : "");
	tool_say(tool, "%6lld  %s: %s%s (folder %s)%s\n", (long long)row->id, clock_plain(row->arrived_at, arrived),
	    inbox_kind_phrase(row->kind), from, folder, row->done_at != 0 ? ", done" : row->due_at < clock_now() ? "  LATE" : "");
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	bool all = tool_flag(tool, "--all");
	struct inbox_row row = { .id = 0 };
	int count = 0;

	(void)why;
	for (; store_inbox_next(tool->office->store, row.id, all, &row); count++) {
		char *folder = folder_of(tool, &row);

		say_row(tool, &row, folder);
		tool_json(tool, row_json(&row, folder));
		free(folder);
	}
	if (count == 0)
		tool_say(tool, "No mail waits for a person.\n");
	else
		tool_say(tool, "Read and answer them in your mail program; what is answered, or moved to another folder, leaves this list by "
		    "itself. What cannot do so by itself says how: signpost inbox show NUMBER\n");
	return true;
}

static bool
find(struct tool *tool, struct inbox_row *row, struct reason *why)
{
	int64_t id;

	if (!text_to_number(tool->words[0], 1, INT64_MAX, &id))
		return reason_usage(why, "say which by its number in signpost inbox list");
	return store_inbox_read(tool->office->store, id, row) ||
	    reason_not_found(why, "there is no mail number %lld in the list", (long long)id);
}

/* We have moved these mails ourselves, so the mailbox cannot tell when somebody has dealt with one. */
static const char *
leaves_when_done(const struct inbox_row *row, const char *what)
{
	static char words[256];

	snprintf(words, sizeof words, "%s: signpost inbox done %lld", what, (long long)row->id);
	return words;
}

/* Somebody has written.  Whose code is right was written to where they say they are; of all others nothing is known (B-08, B-43). */
static const char *
advice_to_answer(struct tool *tool, const struct inbox_row *row)
{
	struct store *store = tool->office->store;
	int64_t person = new_address_of(store, row->member);
	static char words[400];
	int64_t people[SHARERS];
	int count = member_sharers(tool->office, row->member, people, SHARERS);
	struct mail_row mail;

	if (count > 1) {
		snprintf(words, sizeof words, "Answer it. %d people have this address: ask which of them it is, and enter what they say under that "
		    "number.", count);
		return words;
	}
	if (join_forgotten_at(store, row->member) == 0)
		return "Answer it.";
	if (!store_mail_read(store, row->folder, row->uid, &mail) || mail.member != row->member || mail.effect == EFFECT_JOIN_ASKED)
		return "Answer it. Our letter that asks them to confirm has not been answered yet.";
	if (person != 0)
		snprintf(words, sizeof words, "It answers our letter to the new address of person %lld. If it is a yes, ask them to answer "
		    "that letter, or "
		    "another one (signpost member change %lld --address ADDRESS), with yes and nothing else.", (long long)person, (long long)person);
	else
		snprintf(words, sizeof words, "It answers our letter about joining. If it is a yes, and from their address: signpost member "
		    "change %lld --roles member. Then what they would like to get: signpost consent give --help. If they never asked to join: "
		    "signpost member forget %lld", (long long)row->member, (long long)row->member);
	return words;
}

#define DATA_LAW "The law gives a month to answer, and asks you to be sure who it is first. If it says that what is theirs has reached somebody " \
	"else, tell whoever is in charge today: the law gives 72 hours to report that. "
#define DATA_DONE "It stays in the list, as a first answer does not end it; when they have had all of it: signpost inbox done %lld"
#define ONLY_TOPICS "If only some topics are to stop, put their names behind it (signpost topic list)."

/* What to do about it, in words. */
static const char *
advice(struct tool *tool, const struct inbox_row *row)
{
	static char words[768];

	switch (row->kind) {
	case INBOX_PERSON:
		return advice_to_answer(tool, row);
	case INBOX_STOP_PERHAPS:
		if (row->member == 0)
			return "If it asks to stop, with the address it comes from, or the one whom the letter was to that it quotes: "
			    "signpost member stop ADDRESS --channel email. " ONLY_TOPICS " Then answer it or move it away.";
		snprintf(words, sizeof words, "%s. If it asks to stop: signpost member stop %lld --channel email. " ONLY_TOPICS " Then, in "
		    "both cases: signpost inbox done %lld", store_member_is_held(tool->office->store, row->member) ?
		    "Nothing they agreed to goes to this person, nor news for partners, until you have looked" :
		    "Letters still go to this person, for so many such mails came at once, or they have agreed since",
		    (long long)row->member, (long long)row->id);
		return words;
	case INBOX_DATA:
		if (row->member == 0)
			snprintf(words, sizeof words, DATA_LAW "All that is held about somebody, as a text to give to them: signpost member "
			    "export WHO. To erase them: signpost member forget WHO. " DATA_DONE, (long long)row->id);
		else
			snprintf(words, sizeof words, DATA_LAW "All that is held about them, as a text to give to them: signpost member "
			    "export %lld. To "
			    "erase them: signpost member forget %lld. " DATA_DONE, (long long)row->member, (long long)row->member,
			    (long long)row->id);
		return words;
	case INBOX_OTHER_PERSON:
		return leaves_when_done(row, "Nothing was changed: the report names one person and its code another. Read it, and then");
	case INBOX_CHALLENGE:
		return "Somebody's mail server holds back our letter until a person answers. You may, or leave it.";
	case INBOX_UNREADABLE:
		return leaves_when_done(row, "It breaks the rules of mail or the limits of this program. Look with care, and open no "
		    "attachment; then");
	case INBOX_TAKEN_OFF:
		snprintf(words, sizeof words, "Nobody was booked. If they may come: signpost event book EVENT %lld, with the number of the event. "
		    "Answer it in both cases.", (long long)row->member);
		return words;
	case INBOX_NEW_ADDRESS:
		snprintf(words, sizeof words, "Letters go to the old address until the new one answers ours, which came back. Ask how it is "
		    "spelt, and "
		    "then: signpost member change %lld --address ADDRESS, and: signpost inbox done %lld", (long long)row->member, (long long)row->id);
		return words;
	case INBOX_NEVER:
		return "Nobody was written to. Somebody once said never to write to that address, and only a yes of theirs lifts that. If "
		    "this is one: signpost member add ADDRESS, unless they are on the list; then what they agree to: signpost consent give "
		    "--help. Answer it in both cases.";
	case INBOX_KINDS:
		break;
	}
	return "";
}

static bool
run_show(struct tool *tool, struct reason *why)
{
	struct inbox_row row;
	char due[CLOCK_TEXT];
	char *folder;

	if (!find(tool, &row, why))
		return false;
	folder = folder_of(tool, &row);
	say_row(tool, &row, folder);
	if (row.done_at == 0)
		tool_say(tool, "        To be dealt with by %s. %s\n", clock_plain(row.due_at, due), advice(tool, &row));
	tool_json(tool, row_json(&row, folder));
	free(folder);
	return true;
}

static bool
note_yes(void *owner, const struct consent_row *row)
{
	bool *any = owner;

	*any = *any || row->state == CONSENT_GIVEN;
	return !*any;
}

/* What a person has entered as stopped since a mail came. */
struct entered {
	int64_t since;
	int64_t topics[TOPICS_LIMIT];	/* 0 = everything */
	int count;
};

static bool
note_stop(void *owner, const struct ledger_entry *entry)
{
	struct entered *entered = owner;
	char *to = ledger_value(entry->body, "to");
	bool is_stop = entry->kind == LEDGER_OBJECTION || entry->kind == LEDGER_SUPPRESSION || (entry->kind == LEDGER_CONSENT && to != NULL &&
	    consent_state_from_word(to) == CONSENT_WITHDRAWN);
	int64_t topic = ledger_value_number(entry->body, "topic");
	int at = 0;

	free(to);
	if (!is_stop || entry->actor.via != VIA_COMMAND || entry->recorded_at < entered->since)
		return true;
	while (at < entered->count && entered->topics[at] != topic)
		at++;
	if (at == entered->count && at < TOPICS_LIMIT)
		entered->topics[entered->count++] = topic;
	return true;
}

/* "Events, News"; "" where nobody has entered any.  A stop is everybody's at the address, and may stand with another of them than the mail
 * .  The caller frees it. */
static char *
entered_stops(struct tool *tool, const struct inbox_row *row)
{
	struct entered entered = { .since = row->arrived_at };
	struct buffer titles = { .limit = 64 * 1024 };
	int64_t people[SHARERS];
	int count = member_sharers(tool->office, row->member, people, SHARERS);

	for (int i = 0; i < count; i++)
		store_ledger_walk(tool->office->store, 1, people[i], note_stop, &entered);
	for (int i = 0; i < entered.count; i++) {
		struct topic topic = { 0 };
		bool named = store_topic_by_id(tool->office->store, entered.topics[i], &topic);

		buffer_format(&titles, "%s%s", i > 0 ? ", " : "", named ? topic.title : "everything");
		store_topic_clear(&topic);
	}
	return buffer_text(&titles);
}

/* Somebody who may have said stop is written to again, but for what was entered: not by a slip. */
static bool
ask_whether_all(struct tool *tool, const struct inbox_row *row, struct reason *why)
{
	const char *goes_on = store_member_is_held(tool->office->store, row->member) ? "gets again" : "goes on getting";
	char *stops = entered_stops(tool, row), person[PERSON_TEXT];
	bool means;

	person_text(tool, row->member, person);
	if (stops[0] != '\0')
		means = tool_ask(tool, why, "%s %s what else they have agreed to. You have entered: stop %s. Is that all they asked?",
		    person, goes_on, stops);
	else
		means = tool_ask(tool, why, "%s %s what they have agreed to. If they asked to stop, answer no, and run first: "
		    "signpost member stop %lld --channel email\n" ONLY_TOPICS "\nDid they NOT ask to stop?", person, goes_on, (long long)row->member);
	free(stops);
	return means;
}

static bool
means_no_stop(struct tool *tool, const struct inbox_row *row, struct reason *why)
{
	int64_t people[SHARERS];
	bool agrees = false;
	int count;

	if (row->kind != INBOX_STOP_PERHAPS || row->member == 0 || row->done_at != 0 ||
	    hold_another_waits(tool->office, row->member, row->id))
		return true;
	count = member_sharers(tool->office, row->member, people, SHARERS);	/* all of them are let go */
	for (int i = 0; i < count; i++)
		store_consent_walk(tool->office->store, people[i], note_yes, &agrees);
	return !agrees || ask_whether_all(tool, row, why);
}

/* Done it leaves the list for good, and the law's clock is no longer told: not by a slip either. */
static bool
means_answered(struct tool *tool, const struct inbox_row *row, struct reason *why)
{
	return row->kind != INBOX_DATA || row->done_at != 0 ||
	    tool_ask(tool, why, "Mail %lld is about data protection, and nothing brings it back into the list. Have they had all that they asked for?",
	    (long long)row->id);
}

/* "12" or "15-40". */
static bool
read_range(const char *word, int64_t *from, int64_t *to)
{
	char first[24];
	const char *dash = strchr(word, '-');

	text_copy(first, sizeof first, word);
	first[strcspn(first, "-")] = '\0';
	return text_to_number(first, 1, INT64_MAX, from) && text_to_number(dash == NULL ? word : dash + 1, *from, INT64_MAX, to);
}

/* What holds somebody, or has the law's clock, is not done by a slip. */
static bool
is_one_by_one(const struct inbox_row *row)
{
	return row->kind == INBOX_DATA || (row->kind == INBOX_STOP_PERHAPS && row->member != 0);
}

static int
done_between(struct tool *tool, int64_t from, int64_t to)
{
	struct inbox_row row = { .id = from - 1 };
	int count = 0;

	while (store_inbox_next(tool->office->store, row.id, false, &row) && row.id <= to) {
		if (is_one_by_one(&row))
			tool_say(tool, "%lld stays: %s, which is done by itself.\n", (long long)row.id, inbox_kind_phrase(row.kind));
		else
			count += inbox_done(tool->office, &row);
	}
	return count;
}

static bool
run_done_several(struct tool *tool, struct reason *why)
{
	int64_t from, to;
	int count = 0;

	for (int i = 0; i < tool->word_count; i++)
		if (!read_range(tool->words[i], &from, &to))
			return reason_usage(why, "say which by their numbers in signpost inbox list: 12 15-40");
	store_begin(tool->office->store);
	for (int i = 0; i < tool->word_count; i++)
		if (read_range(tool->words[i], &from, &to))
			count += done_between(tool, from, to);
	store_commit(tool->office->store);
	log_info("mails for people were dealt with", log_number("mails", count), log_number("by", tool->office->actor.uid));
	tool_say(tool, "Done: %d.\n", count);
	tool_json(tool, json_pack("{s:i}", "done", count));
	return true;
}

static bool
run_done_one(struct tool *tool, struct reason *why)
{
	struct office *office = tool->office;
	struct inbox_row row;
	bool lifted = false, holds, waits, before;

	if (!find(tool, &row, why) || !means_no_stop(tool, &row, why) || !means_answered(tool, &row, why))
		return false;
	store_begin(office->store);
	if (!find(tool, &row, why)) {	/* once more: whoever it was from may have been erased while we asked (B-42) */
		store_rollback(office->store);
		return false;
	}
	before = !inbox_done(office, &row);
	holds = row.kind == INBOX_STOP_PERHAPS && row.member != 0 && store_member_is_held(office->store, row.member);
	waits = holds && hold_another_waits(office, row.member, row.id);
	if (holds && !waits)
		lifted = hold_lift(office, row.member);
	store_commit(office->store);
	if (!before)
		log_info("mail for people was dealt with", log_number("inbox", row.id), log_number("by", office->actor.uid));
	tool_say(tool, "%s%s\n", before ? "It was done already." : "Done.", lifted ? " What this person has agreed to goes to them again, unless they have said stop." :
	    waits ? " Another mail of theirs may ask to stop: until that is done too, nothing they agreed to goes to them, nor news for "
	    "partners." : "");
	tool_json(tool, json_pack("{s:I, s:s, s:b}", "inbox", (json_int_t)row.id, "state", inbox_done_word(DONE_SAID), "hold_lifted",
	    lifted));
	return true;
}

static bool
run_done(struct tool *tool, struct reason *why)
{
	return tool->word_count > 1 || strchr(tool->words[0], '-') != NULL ? run_done_several(tool, why) : run_done_one(tool, why);
}

static const struct tool_option list_options[] = {
	{ "--all", NULL, "what is done as well" }, { NULL, NULL, NULL }
};

const struct command inbox_commands[] = {
	{ "inbox list", "", "mails that wait for a person", 0, 0, NEEDS_OFFICE, RIGHT_SEE, list_options, run_list, 0 },
	{ "inbox show", "NUMBER", "one of them, and what to do", 1, 1, NEEDS_OFFICE, RIGHT_SEE, NULL, run_show, 0 },
	{ "inbox done", "NUMBER…", "it is dealt with; a person it held gets mail again", 1, -1, NEEDS_OFFICE, RIGHT_MEMBERS, NULL,
	    run_done, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
