/*
 * member history: everything the record book says about one person, in plain words, with the text they saw
 * (B-05, B-61).  Works for an erased person too; then the words about them are gone and the facts are left.
 */
#include <ctype.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/declared.h"
#include "core/event_read.h"
#include "core/member.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_import.h"
#include "store/store_ledger.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { WORDINGS_SHOWN = 64 };

struct history {
	struct tool *tool;
	struct declared declared;	/* the book's own words: a table may have been written to */
	int64_t shown[WORDINGS_SHOWN];	/* wordings whose text stands above already */
	int shown_count;
	int rows;
};

/* As it was called when they said so. */
static char *
topic_title(struct history *history, const struct ledger_entry *entry)
{
	char *title = declared_title(&history->declared, ledger_value_number(entry->body, "topic"), entry->happened_at);

	return title != NULL ? title : memory_text("everything");
}

/* Which details, and before and after of what is not sealed. */
static void
add_details(struct buffer *words, const char *body)
{
	unsigned details = (unsigned)ledger_value_number(body, "details");
	char before[ROLES_TEXT], after[ROLES_TEXT];

	buffer_add_text(words, "Their details were changed");
	if ((details & DETAIL_NAME) != 0)
		buffer_add_text(words, "; name");
	if ((details & DETAIL_ROLES) != 0)
		buffer_format(words, "; roles: %s -> %s", person_roles_text((unsigned)ledger_value_number(body, "roles_before"), before),
		    person_roles_text((unsigned)ledger_value_number(body, "roles"), after));
	if ((details & DETAIL_CAPACITY) != 0)
		buffer_format(words, "; capacity: %s -> %s", member_capacity_word((unsigned)ledger_value_number(body, "capacity_before")),
		    member_capacity_word((unsigned)ledger_value_number(body, "capacity")));
	if ((details & DETAIL_KIND) != 0)
		buffer_add_text(words, "; kind of address");
	if ((details & DETAIL_DISTRICT) != 0)
		buffer_add_text(words, "; district");
}

/* B-43. */
static void
add_new_address(struct buffer *words, const char *what, const char *body)
{
	if (strcmp(what, "asked") == 0)
		buffer_add_text(words, "Gave a new address; it counts once it has answered our letter");
	else if (strcmp(what, "taken-back") == 0)
		buffer_add_text(words, "The new address was taken back before it was confirmed");
	else
		buffer_format(words, "Has a new address, %s; agreements that go along: %lld, that have ended: %lld",
		    strcmp(what, "confirmed") == 0 ? "confirmed by its answer" : "without its answer",
		    (long long)ledger_value_number(body, "kept"), (long long)ledger_value_number(body, "ended"));
}

/* By its number, and as it is called now. */
static void
add_booking(struct history *history, struct buffer *words, const struct ledger_entry *entry)
{
	int64_t id = ledger_value_number(entry->body, "event");
	struct event event;
	struct reason why;

	buffer_format(words, "%s event %lld", entry->kind == LEDGER_BOOKED ? "Booked for" : "No longer booked for", (long long)id);
	if (event_read(history->tool->office, id, &event, &why))
		buffer_format(words, ", %s", event.file.words[EVENT_TITLE]);
	event_clear(&event);
}

/* Which mail it was, not what it said. */
static void
add_dealt_with(struct buffer *words, const char *body)
{
	char *mail = ledger_value(body, "mail"), day[CLOCK_TEXT];

	buffer_format(words, "A mail of %s was dealt with", clock_plain_date(ledger_value_number(body, "arrived"), day));
	for (int kind = INBOX_PERSON; kind < INBOX_KINDS && mail != NULL; kind++)
		if (strcmp(mail, inbox_kind_word((enum inbox_kind)kind)) == 0)
			buffer_format(words, " (%s)", inbox_kind_phrase((enum inbox_kind)kind));
	free(mail);
}

/* Art 14: where what is known came from is part of what is known. */
static void
add_import(struct history *history, struct buffer *words, int64_t import)
{
	struct import_row row;
	bool known = store_import_read(history->tool->office->store, import, &row);

	buffer_format(words, " (import %lld%s%s)", (long long)import, known ? ": " : "", known ? row.source : "");
}

static void
add_consent(struct buffer *words, const char *title, const char *to, int64_t import, const char *who)
{
	bool none = to != NULL && strcmp(to, "none") == 0;

	if (none && import == 0)
		buffer_format(words, "%s: no longer at the address before", title);
	else if (none)
		buffer_format(words, "Agreement to %s taken back: import %lld was undone", title, (long long)import);
	else
		buffer_format(words, "%s: %s%s", title, who, person_consent_words((enum consent_state)consent_state_from_word(to != NULL ? to : "")));
}

/* A stop; A-08: perhaps of somebody else who reads there. */
static void
add_stop(struct buffer *words, const struct ledger_entry *entry, const char *title)
{
	if (ledger_value_number(entry->body, "by_somebody") != 0)
		buffer_format(words, "Somebody at this address said stop to %s", title);
	else if (entry->kind == LEDGER_OBJECTION)
		buffer_add_text(words, "Said stop to everything");
	else
		buffer_format(words, "Said stop to %s, without having agreed to it", title);
}

static void
add_change(struct buffer *words, const char *body)
{
	char *new_address = ledger_value(body, "new_address");

	if (new_address != NULL)
		add_new_address(words, new_address, body);
	else
		add_details(words, body);
	free(new_address);
}

/* What happens to one person; the other acts are about nobody, and are told by their word. */
static void
add_act(struct history *history, struct buffer *words, const struct ledger_entry *entry, const char *title, const char *to)
{
	const char *body = entry->body;

	switch (entry->kind) {
	case LEDGER_CONSENT:
		add_consent(words, title, to, ledger_value_number(body, "import"),
		    ledger_value_number(body, "by_somebody") != 0 ? "somebody at this address " : "");
		return;
	case LEDGER_OBJECTION:
	case LEDGER_SUPPRESSION:
		add_stop(words, entry, title);
		return;
	case LEDGER_MEMBER_ADDED:
		buffer_add_text(words, "Came on the list");
		return;
	case LEDGER_MEMBER_CHANGED:
		add_change(words, body);
		return;
	case LEDGER_BOOKED:
	case LEDGER_BOOKING_OFF:
		add_booking(history, words, entry);
		return;
	case LEDGER_MEMBER_ERASED:
		buffer_add_text(words, "Everything personal about them was erased");
		return;
	case LEDGER_INBOX_DONE:
		add_dealt_with(words, body);
		return;
	case LEDGER_SUSPENDED:
		buffer_add_text(words, "Letters came back, so nothing but service mail goes to their address");
		return;
	case LEDGER_UNSUSPENDED:
		buffer_add_text(words, "Letters go to their address again");
		return;
	case LEDGER_PERSON_HELD:
		buffer_add_text(words, "A mail may ask us to stop: nothing they agreed to goes to them, nor news for partners, "
		    "until somebody has looked");
		return;
	case LEDGER_PERSON_GOES_ON:
		buffer_add_text(words, "Somebody has looked: what they agree to, and have not stopped, may go to them again");
		return;
	case LEDGER_LETTER_RETURNED:
		buffer_format(words, "A letter came back: that of mailing %lld", (long long)ledger_value_number(body, "mailing"));
		return;
	case LEDGER_JOIN_ASKED:
		buffer_add_text(words, "Asked to join by mail; a letter asks whether it was them");
		return;
	case LEDGER_EXPORTED:
		buffer_add_text(words, "What is held about them was written out for them");
		return;
	case LEDGER_DOUBT_SETTLED:
		buffer_format(words, "It was said what became of their letter of mailing %lld, which may or may not have arrived",
		    (long long)ledger_value_number(body, "mailing"));
		return;
	case LEDGER_OPENED: case LEDGER_TOPIC: case LEDGER_WORDING:
	case LEDGER_IMPORT_STARTED: case LEDGER_IMPORT_FINISHED: case LEDGER_IMPORT_UNDONE:
	case LEDGER_MAILING_QUEUED: case LEDGER_MAILING_HELD: case LEDGER_MAILING_RELEASED: case LEDGER_MAILING_STOPPED:
	case LEDGER_MAILING_RESCHEDULED: case LEDGER_MAILING_FINISHED: case LEDGER_MAILING_REWRITTEN: case LEDGER_TEST_SENT:
	case LEDGER_JOURNAL_REPLAYED: case LEDGER_JOURNAL_ACCEPTED: case LEDGER_DOMAIN_PAUSED: case LEDGER_DOMAIN_LIFTED:
	case LEDGER_EVENT_ADDED: case LEDGER_EVENT_CHANGED: case LEDGER_EVENT_CANCELLED:
	case LEDGER_SURVEY_ADDED: case LEDGER_SURVEY_CHANGED: case LEDGER_REPEAT_ADDED: case LEDGER_REPEAT_ENDED:
	case LEDGER_MAILING_DOUBTED: case LEDGER_MAILING_COUNTED:
	case LEDGER_KINDS:
		break;
	}
	buffer_add_text(words, ledger_kind_word(entry->kind));
}

/* What the act did, as a sentence; the caller frees it. */
static char *
act_words(struct history *history, const struct ledger_entry *entry)
{
	struct buffer words = { .limit = 4096 };
	char *title = topic_title(history, entry);
	char *to = ledger_value(entry->body, "to");
	int64_t import = ledger_value_number(entry->body, "import");

	add_act(history, &words, entry, title, to);
	if (import != 0 && (to == NULL || strcmp(to, "none") != 0))
		add_import(history, &words, import);
	free(title);
	free(to);
	return buffer_text(&words);
}

/* It may quote a stranger's mail, as it came. */
static void
make_plain(char *text)
{
	bool whole = text_is_one_line(text);

	for (; *text != '\0' && !whole; text++)
		if (!isprint((unsigned char)*text))
			*text = '?';
}

/* "" where there is none, or where it went with the key. */
static char *
evidence_of(struct history *history, const struct ledger_entry *entry)
{
	struct buffer plain = { .limit = 64 * 1024 };
	char *text;

	if (entry->sealed != NULL)
		keyring_unseal(history->tool->office->keys, entry->member, "evidence", 0, entry->sealed, entry->sealed_length,
		    &plain);
	text = buffer_text(&plain);
	make_plain(text);
	return text;
}

static bool
is_shown_already(struct history *history, int64_t wording)
{
	for (int i = 0; i < history->shown_count; i++)
		if (history->shown[i] == wording)
			return true;
	if (history->shown_count < WORDINGS_SHOWN)
		history->shown[history->shown_count++] = wording;
	return false;
}

/* The text itself, indented, the first time; after that its name. */
static void
say_wording(struct history *history, const struct wording *wording)
{
	tool_say(history->tool, "    They saw: %s, version %lld, with the privacy notice %s", wording->name,
	    (long long)wording->version, wording->privacy_notice);
	if (is_shown_already(history, wording->id)) {
		tool_say(history->tool, " (above)\n");
		return;
	}
	tool_say(history->tool, ":\n");
	for (const char *at = wording->text; *at != '\0';) {
		size_t length = strcspn(at, "\n");

		tool_say(history->tool, "      | %.*s\n", (int)length, at);
		at += length + (at[length] == '\n');
	}
}

static void
say_entry(struct history *history, const struct ledger_entry *entry, const char *words, const char *evidence,
    const struct wording *wording)
{
	char *channel = ledger_value(entry->body, "channel");
	char when[CLOCK_TEXT], recorded[CLOCK_TEXT], actor[ACTOR_TEXT];

	tool_say(history->tool, "%s  %s", clock_plain(entry->happened_at, when), words);
	if (channel != NULL && consent_channel_from_word(channel) != 0)
		tool_say(history->tool, ", %s", person_channel_words((enum consent_channel)consent_channel_from_word(channel)));
	tool_say(history->tool, "\n    Written down by %s, %s\n", person_actor_text(history->tool, entry->actor, actor),
	    clock_plain(entry->recorded_at, recorded));
	if (evidence[0] != '\0')
		tool_say(history->tool, "    How we know: %s\n", evidence);
	if (wording->id != 0)
		say_wording(history, wording);
	free(channel);
}

static void
show_json(struct history *history, const struct ledger_entry *entry, const char *words, const char *evidence,
    const struct wording *wording)
{
	char *to = ledger_value(entry->body, "to"), *channel = ledger_value(entry->body, "channel");
	char when[CLOCK_TEXT], recorded[CLOCK_TEXT];
	struct topic topic = { 0 };

	store_topic_by_id(history->tool->office->store, ledger_value_number(entry->body, "topic"), &topic);
	tool_json(history->tool, json_pack("{s:s, s:I, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:I, s:s, s:I, s:s}", "part", "record",
	    "entry", (json_int_t)entry->seq, "kind", ledger_kind_word(entry->kind), "words", words, "happened",
	    clock_iso(entry->happened_at, when), "recorded", clock_iso(entry->recorded_at, recorded), "topic",
	    topic.name != NULL ? topic.name : "", "to", to != NULL ? to : "", "channel", channel != NULL ? channel : "",
	    "via", ledger_via_word(entry->actor.via), "actor", (json_int_t)entry->actor.uid, "evidence", evidence,
	    "wording_id", (json_int_t)wording->id, "wording", wording->text != NULL ? wording->text : ""));
	store_topic_clear(&topic);
	free(to);
	free(channel);
}

static bool
show_entry(void *owner, const struct ledger_entry *entry)
{
	struct history *history = owner;
	char *words = act_words(history, entry), *evidence = evidence_of(history, entry);
	struct wording wording = { 0 };

	declared_wording(&history->declared, ledger_value_number(entry->body, "wording"), &wording);
	if (history->tool->json)
		show_json(history, entry, words, evidence, &wording);
	else
		say_entry(history, entry, words, evidence, &wording);
	history->rows++;
	store_wording_clear(&wording);
	free(words);
	free(evidence);
	return true;
}

void
person_say_history(struct tool *tool, int64_t member)
{
	struct history history = { .tool = tool };
	struct reason differs;

	declared_load(&history.declared, tool->office->store);
	if (!declared_is_kept(&history.declared, tool->office->store, &differs))
		tool_say(tool, "SOMEBODY HAS CHANGED THE STORE: %s. Tell your operator. Below is what the record book says.\n\n", differs.text);
	store_ledger_walk(tool->office->store, 1, member, show_entry, &history);
	declared_clear(&history.declared);
}

static bool
run_history(struct tool *tool, struct reason *why)
{
	int64_t id;

	if (!person_find(tool, tool->words[0], &id, why))
		return false;
	person_say_history(tool, id);
	return true;
}

const struct command history_commands[] = {
	{ "member history", "WHO", "what the record book says about a person, with the text they saw", 1, 1, NEEDS_OFFICE,
	    RIGHT_SEE, NULL, run_history, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
