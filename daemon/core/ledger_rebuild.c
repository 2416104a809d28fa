/*
 * What people agreed to and what they stopped, once more from the first row of the book: see ledger.h.  Follows core/consent.c act by
 * act.  SQL: store/store_consent.c.
 */
#include "core/ledger.h"

#include <string.h>

#include "core/consent.h"
#include "records/topic.h"
#include "records/words.h"
#include "store/store_consent.h"
#include "store/store_ledger.h"

static void
follow_topic(struct ledger_followed *state, const struct ledger_entry *entry)
{
	char *class = ledger_value(entry->body, "class");
	bool first = class != NULL && ledger_value_number(entry->body, "version") == 1;

	for (enum topic_class one = TOPIC_NEWS; one < TOPIC_CLASSES && first; one++)
		if (strcmp(class, topic_class_word(one)) == 0 && topic_can_be_stopped(one) && state->topic_count < TOPICS_LIMIT) {
			state->topics[state->topic_count].id = ledger_value_number(entry->body, "id");
			state->topics[state->topic_count++].by_consent = topic_is_marketing(one);
		}
	free(class);
}

struct home {
	int64_t before, address;
};

static bool
note_address(void *owner, const struct ledger_entry *entry)
{
	struct home *home = owner;
	int64_t address = entry->kind == LEDGER_MEMBER_ADDED || entry->kind == LEDGER_MEMBER_CHANGED ?
	    ledger_value_number(entry->body, "address") : 0;

	if (entry->seq >= home->before)
		return false;
	if (address != 0)
		home->address = address;
	return true;
}

/* Where this person's letters went before this row. */
static int64_t
address_before(struct ledger_followed *state, const struct ledger_entry *entry)
{
	struct home home = { .before = entry->seq };

	store_ledger_walk(state->store, 0, entry->member, note_address, &home);
	return home.address;
}

static enum consent_state
state_said(const struct ledger_entry *entry, const char *key)
{
	char *word = ledger_value(entry->body, key);
	int said = consent_state_from_word(word != NULL ? word : "");

	free(word);
	return (enum consent_state)said;
}

static void
stop_all(struct ledger_followed *state, int64_t member, int64_t address, bool by_consent, int64_t at)
{
	for (int i = 0; i < state->topic_count; i++)
		if (state->topics[i].by_consent == by_consent)
			store_rebuild_stop(state->store, member, address, state->topics[i].id, at);
}

/* A yes is to its topic alone: what goes by role stays stopped, now by topic. */
static void
lift(struct ledger_followed *state, const struct consent_row *row)
{
	int64_t since = store_rebuild_stopped_all(state->store, row->member, row->address);

	if (since != 0)
		stop_all(state, row->member, row->address, false, since);
	store_rebuild_unstop(state->store, row->member, row->address, row->topic);
	store_rebuild_objected(state->store, row->member, 0);
}

/* As end_one() and consent_give() do.  A withdrawal of what was no yes is a copy at a new address.  The yes of somebody erased since has
 * no address any more, and lifts nothing of those who shared it: their stop counts again, see ledger_restore_stops(). */
static void
follow_consent(struct ledger_followed *state, const struct ledger_entry *entry)
{
	struct consent_row row = { .member = entry->member, .changed_at = entry->happened_at, .seq = entry->seq };
	enum consent_state from = state_said(entry, "from");
	int64_t since = row.changed_at, agreed_at;

	row.topic = ledger_value_number(entry->body, "topic");
	row.address = ledger_value_number(entry->body, "address");
	row.wording = ledger_value_number(entry->body, "wording");
	row.state = state_said(entry, "to");
	if (row.state == CONSENT_WITHDRAWN && from == CONSENT_GIVEN) {
		agreed_at = store_rebuild_changed_at(state->store, &row);
		store_rebuild_stop(state->store, row.member, row.address, row.topic, agreed_at > since ? agreed_at : since);
	} else if (row.state == CONSENT_GIVEN && ledger_value_number(entry->body, "import") == 0) {
		lift(state, &row);
	}
	store_rebuild_set(state->store, &row);
}

/* The book does not say at which address; a stop of somebody who was not on the list it cannot place at all. */
static void
follow_stop(struct ledger_followed *state, const struct ledger_entry *entry)
{
	int64_t address = address_before(state, entry), topic = ledger_value_number(entry->body, "topic");

	if (topic == 0)
		stop_all(state, entry->member, address, true, entry->happened_at);
	if (entry->kind == LEDGER_OBJECTION)
		store_rebuild_objected(state->store, entry->member, entry->happened_at);
	else
		store_rebuild_stop(state->store, entry->member, address, topic, entry->happened_at);
}

/* As consent_move() does: what may not go to the one may not go to the other. */
static void
follow_move(struct ledger_followed *state, const struct ledger_entry *entry)
{
	int64_t to = ledger_value_number(entry->body, "address");

	if (to == 0)
		return;
	store_rebuild_unstop(state->store, entry->member, to, 0);
	store_rebuild_stop_as(state->store, entry->member, to, address_before(state, entry));
}

static bool
follow_row(void *owner, const struct ledger_entry *entry)
{
	struct ledger_followed *state = owner;

	state->rows = entry->seq;
	if (entry->kind == LEDGER_TOPIC)
		follow_topic(state, entry);
	else if (entry->kind == LEDGER_CONSENT)
		follow_consent(state, entry);
	else if ((entry->kind == LEDGER_OBJECTION || entry->kind == LEDGER_SUPPRESSION) && entry->member != 0)
		follow_stop(state, entry);
	else if (entry->kind == LEDGER_MEMBER_CHANGED)
		follow_move(state, entry);
	else if (entry->kind == LEDGER_MEMBER_ERASED)
		store_rebuild_forget(state->store, entry->member);
	return true;
}

int64_t
ledger_compare(struct store *store, struct ledger_followed *followed)
{
	*followed = (struct ledger_followed){ .store = store };
	store_rebuild_begin(store);
	store_ledger_walk(store, 0, 0, follow_row, followed);
	return store_rebuild_compare(store);
}

void
ledger_rebuild(struct ledger_followed *followed)
{
	store_ledger_walk(followed->store, followed->rows + 1, 0, follow_row, followed);
	store_rebuild_apply(followed->store);
}

/* What is stopped at an address follows from the rows of those who share it, and, as somebody who moves takes their stops along, from those
 * of the people they shared an address with before.  Nobody else's are read: the book may be long, and others wait. */
void
ledger_restore_stops(struct store *store, int64_t member)
{
	struct ledger_followed state = { .store = store };

	store_rebuild_begin(store);
	store_ledger_walk_sharers(store, member, follow_row, &state);
	store_rebuild_apply_stops(store, member);
}
