/*
 * why: why a person did, or did not, get a mailing or one of its sections (B-61).
 */
#include "base/clock.h"
#include "base/text.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_consent.h"
#include "store/store_delivery.h"
#include "store/store_domain.h"
#include "store/store_gate.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "store/store_topic.h"

static void
say_last_attempt(struct tool *tool, int64_t mailing, int64_t member)
{
	struct buffer sealed = { .limit = 8192 }, words = { .limit = 8192 };
	struct outcome outcome;
	int64_t at;
	char when[CLOCK_TEXT];

	if (store_attempt_last(tool->office->store, mailing, member, &outcome, &at, &sealed)) {
		tool_say(tool, "  Last try: %s, %s", clock_plain(at, when), try_phrase(outcome.state));
		if (outcome.code > 0)
			tool_say(tool, ", the mail server said %d %s", outcome.code, outcome.enhanced);
		if (sealed.length > 0 && keyring_unseal(tool->office->keys, member, "reply", 0, sealed.bytes, sealed.length,
		    &words))
			tool_say(tool, " \"%s\"", words.bytes);
		tool_say(tool, "\n");
	}
	buffer_free(&sealed);
	buffer_free(&words);
}

/* Where nothing is said at the address they have, their agreement may have ended with one before (B-43). */
static const char *
unsaid_words(struct store *store, int64_t member)
{
	struct former_address former = { .id = 0 };
	struct buffer ignored = { .limit = 8192 };
	bool moved = store_member_next_former(store, member, &former, &ignored);

	buffer_free(&ignored);
	return moved ? "has not agreed at the address they have now" : "never asked or agreed";
}

static const char *
section_words(struct store *store, int64_t member, enum topic_class class, enum consent_state state)
{
	if (class == TOPIC_SERVICE)
		return "goes to the one person it is about";
	if (topic_class_basis(class) != BASIS_CONSENT)
		return "goes by role";
	switch (state) {
	case CONSENT_NONE:
		return unsaid_words(store, member);
	case CONSENT_PENDING:
		return "asked, not confirmed yet";
	case CONSENT_GIVEN:
		return "agreed";
	case CONSENT_REFUSED:
		return "said no";
	case CONSENT_WITHDRAWN:
		return "has said stop";
	case CONSENT_EXPIRED:
		return "had agreed; that has ended";
	case CONSENT_OBJECTED:
		return "has said stop to everything";
	case CONSENT_STATES:
		break;
	}
	return "?";
}

/* What went along to a new address stands there. */
static enum consent_state
said_about(struct store *store, const struct delivery_row *row, int64_t topic)
{
	enum consent_state state = store_consent_state(store, row->member, topic, row->address);

	return state != CONSENT_NONE ? state :
	    store_consent_state(store, row->member, topic, store_member_address(store, row->member));
}

static void
say_sections(struct tool *tool, int64_t mailing, const struct delivery_row *row)
{
	struct item items[ITEMS_LIMIT];
	int count = store_items_read(tool->office->store, mailing, items);

	for (int i = 0; i < count; i++) {
		struct topic topic = { 0 };
		enum consent_state state = said_about(tool->office->store, row, items[i].topic);

		store_topic_by_id(tool->office->store, items[i].topic, &topic);
		bool shown = (row->bits >> i & 1) != 0;
		int64_t decided = row->decided_at != 0 ? row->decided_at : clock_now();

		tool_say(tool, "  %s  %s (%s: %s)\n", shown ? "shown    " : "not shown", items[i].title, topic.title,
		    !shown && items[i].ends_at != 0 && items[i].ends_at <= decided ? "it was over by then" :
		    section_words(tool->office->store, row->member, topic.class, state));
		store_topic_clear(&topic);
	}
	store_items_clear(items, count);
}

static void
say_next_try(struct tool *tool, const struct delivery_row *row)
{
	int64_t now = clock_now();
	struct domain domain;
	char when[CLOCK_TEXT];

	if (row->due <= now)
		return;
	store_domain_read(tool->office->store, row->domain_tag, &domain);
	if (domain.paused_until > now)
		tool_say(tool, "  Letters to their domain wait until %s (UK time): signpost suspend list\n", clock_plain(domain.paused_until, when));
	else
		tool_say(tool, "  The next try is on %s (UK time).\n", clock_plain(row->due, when));
}

static void
say_decision(struct tool *tool, const struct delivery_row *row, const struct verdict *verdict)
{
	char when[CLOCK_TEXT], back[CLOCK_TEXT];

	switch (row->state) {
	case DELIVERY_WITHHELD:
		tool_say(tool, "  Not sent, on purpose, on %s: this person %s.\n", clock_plain(row->decided_at, when),
		    withheld_phrase(row->reason, 1));
		break;
	case DELIVERY_SENT:
		tool_say(tool, "  Sent on %s", clock_plain(row->decided_at, when));
		if (row->returned_at != 0)
			tool_say(tool, ", but it CAME BACK on %s: %s", clock_plain(row->returned_at, back), fault_phrase(row->returned_for));
		tool_say(tool, ".\n");
		break;
	case DELIVERY_REFUSED:
		tool_say(tool, row->fault == FAULT_NETWORK ? "  Given up: it %s.\n" : "  Turned away for good: %s.\n", letter_phrase(row->state,
		    row->fault));
		break;
	case DELIVERY_DOUBT:
		tool_say(tool, "  May or may not have arrived: the line broke after its end was sent.\n");
		break;
	case DELIVERY_WAITING:
	case DELIVERY_CLAIMED:
	case DELIVERY_SENDING:
	case DELIVERY_DEFERRED:
	case DELIVERY_STATES:
		tool_say(tool, "  Waiting. As things are, this person %s%s.\n", verdict->bits != 0 ? "will get it" : "",
		    verdict->bits != 0 ? "" : withheld_phrase(verdict->reason, 1));
		if (verdict->bits != 0)
			say_next_try(tool, row);
		break;
	}
}

void
person_say_letter(struct tool *tool, int64_t mailing, const struct delivery_row *row)
{
	struct verdict verdict = { 0 };

	store_gate_person(tool->office->store, mailing, row->member, clock_now(), &verdict);
	say_decision(tool, row, &verdict);
	if (store_member_is_open(tool->office->store, row->member) && row->address != store_member_address(tool->office->store, row->member))
		tool_say(tool, "  It was for the address they had before.\n");
	say_last_attempt(tool, mailing, row->member);
}

json_t *
person_letter_json(const struct delivery_row *row, const struct mailing *mailing)
{
	return json_pack("{s:s, s:I, s:I, s:s, s:s, s:s, s:s, s:I, s:I, s:I}", "part", "letter", "member", (json_int_t)row->member, "mailing",
	    (json_int_t)mailing->id, "subject", mailing->subject, "state", delivery_state_word(row->state), "reason",
	    row->reason == WITHHELD_NOT ? "" : withheld_word(row->reason), "returned_for", row->returned_at == 0 ? "" : fault_word(row->returned_for),
	    "sections", (json_int_t)row->bits, "decided_at", (json_int_t)row->decided_at, "ledger_entry", (json_int_t)row->decided_seq);
}

static bool
choose_mailing(struct tool *tool, int64_t member, int64_t *mailing, struct reason *why)
{
	const char *word = tool->word_count > 1 ? tool->words[1] : "last";

	if (strcmp(word, "last") == 0)
		*mailing = store_delivery_last_mailing(tool->office->store, member);
	else if (!text_to_number(word, 1, INT64_C(1) << 40, mailing))
		return reason_usage(why, "'%s' is not the number of a mailing", word);
	if (*mailing == 0)
		return reason_not_found(why, "this person was never meant to get a mailing");
	return true;
}

static bool
run_why(struct tool *tool, struct reason *why)
{
	struct delivery_row row;
	struct mailing mailing;
	struct verdict verdict = { 0 };
	int64_t member, id;

	if (!person_find(tool, tool->words[0], &member, why) || !choose_mailing(tool, member, &id, why))
		return false;
	if (!store_mailing_read(tool->office->store, id, &mailing))
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	if (!store_delivery_read(tool->office->store, id, member, &row)) {
		store_mailing_clear(&mailing);
		return reason_not_found(why, "person %lld was not among those meant to get mailing %lld: they were not in its "
		    "audience when it was queued", (long long)member, (long long)id);
	}
	if (row.state == DELIVERY_WAITING || row.state == DELIVERY_DEFERRED) {
		store_gate_person(tool->office->store, id, member, clock_now(), &verdict);
		row.bits = verdict.bits;
	}
	tool_say(tool, "Person %lld and mailing %lld, \"%s\":\n", (long long)member, (long long)id, mailing.subject);
	person_say_letter(tool, id, &row);
	if (row.state == DELIVERY_DOUBT)
		tool_say(tool, "  To settle it: signpost doubt list %lld\n", (long long)id);
	say_sections(tool, id, &row);
	tool_json(tool, person_letter_json(&row, &mailing));
	store_mailing_clear(&mailing);
	return true;
}

const struct command why_commands[] = {
	{ "why", "MEMBER [MAILING|last]", "why a person did or did not get something", 1, 2, NEEDS_OFFICE, RIGHT_SEE, NULL,
	    run_why },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
