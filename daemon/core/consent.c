/*
 * Consent: see consent.h.  SQL: store/store_consent.c.
 */
#include "core/consent.h"

#include "base/clock.h"
#include "base/text.h"
#include "core/import.h"
#include "mail/address.h"
#include "records/words.h"
#include "store/store_consent.h"
#include "store/store_ledger.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { SHARERS = 64 };	/* people at one address; more is no household */

bool
topic_is_marketing(enum topic_class class)
{
	return topic_class_basis(class) == BASIS_CONSENT;
}

bool
topic_can_be_stopped(enum topic_class class)
{
	return topic_is_marketing(class) || class == TOPIC_PARTNERS;
}

const char *
topic_goes(enum topic_class class)
{
	if (topic_class_basis(class) == BASIS_SERVICE)
		return "goes to the one person it is about";
	return topic_is_marketing(class) ? "goes to people who agreed to it" : "goes to people because of their role";
}

/* The evidence may name people, so it is sealed under the member's key, and only for whoever said it.  In a store that was put back from a
 * backup the key of somebody erased since is gone: the act is written down without its words. */
static void
seal_evidence(struct office *office, const struct consent_act *act, struct ledger_entry *entry,
    struct buffer *sealed)
{
	if (act->evidence == NULL || act->by_somebody || !keyring_has_member(office->keys, act->member))
		return;
	keyring_seal(office->keys, act->member, "evidence", 0, act->evidence, sealed);
	entry->sealed = sealed->bytes;
	entry->sealed_length = sealed->length;
}

static void
say_how(struct ledger_body *body, const struct consent_act *act)
{
	ledger_say(body, "channel", consent_channel_word(act->channel));
	if (act->by_somebody)
		ledger_say_number(body, "by_somebody", 1);
}

static void
record(struct office *office, const struct consent_act *act, enum consent_state from)
{
	struct buffer sealed = { .limit = 64 * 1024 };
	struct ledger_body body = { 0 };
	struct ledger_entry entry = { .kind = LEDGER_CONSENT, .member = act->member, .actor = office->actor,
		.happened_at = act->happened_at };
	struct consent_row row = { act->member, act->topic, act->address, act->to, act->happened_at, act->wording, 0 };

	ledger_say_number(&body, "topic", act->topic);
	ledger_say_number(&body, "address", act->address);
	ledger_say(&body, "from", consent_state_word(from));
	ledger_say(&body, "to", consent_state_word(act->to));
	say_how(&body, act);
	if (act->wording != 0)
		ledger_say_number(&body, "wording", act->wording);
	if (act->import != 0)
		ledger_say_number(&body, "import", act->import);
	seal_evidence(office, act, &entry, &sealed);
	row.seq = ledger_add(office->store, &entry, &body);
	store_consent_set(office->store, &row);
	buffer_free(&sealed);
}

static bool
wording_fits(struct office *office, struct consent_act *act, const struct topic *topic, struct reason *why)
{
	struct wording wording = { 0 };
	bool good;

	if (act->wording == 0)
		act->wording = store_wording_in_force(office->store, topic->name, act->happened_at);
	if (act->wording == 0 || !store_wording_by_id(office->store, act->wording, &wording))
		return reason_refused(why, "no wording for %s was in force on that day, so nobody can have agreed to it; "
		    "the topic stays as it was", topic->name);
	if (!store_wording_covers(office->store, act->wording, topic->name))
		good = reason_refused(why, "the wording %s does not speak of the topic %s", wording.name, topic->name);
	else if (wording.in_force_from > act->happened_at)
		good = reason_refused(why, "the wording %s was not in force yet on that day", wording.name);
	else
		good = true;
	store_wording_clear(&wording);
	return good;
}

static bool
act_is_possible(struct office *office, const struct consent_act *act, struct topic *topic, struct reason *why)
{
	if (act->evidence == NULL || act->evidence[0] == '\0')
		return reason_refused(why, "say how you know, for example --evidence \"paper form 114\"; without evidence "
		    "it is no consent");
	if (act->happened_at > clock_now() + 60)
		return reason_refused(why, "the date lies in the future");
	if (!store_topic_by_id(office->store, act->topic, topic))
		return reason_not_found(why, "there is no such topic");
	if (topic_class_basis(topic->class) != BASIS_CONSENT)
		return reason_refused(why, "%s does not work by agreement: it %s", topic->name, topic_goes(topic->class));
	return true;
}

/* B-07, B-28: a yes counts only if it is younger than every stop, and an import lifts no stop at all. */
static bool
nothing_stands_against(struct office *office, const struct consent_act *act, const struct topic *topic,
    const struct address_facts *facts, struct consent_row *before, struct reason *why)
{
	int64_t stopped = store_suppressed_since(office->store, facts->blind_index, act->topic);
	char day[CLOCK_TEXT];

	*before = (struct consent_row){ 0 };
	store_consent_read(office->store, act->member, act->topic, act->address, before);
	if (facts->objected_at > stopped)
		stopped = facts->objected_at;
	if (before->state > CONSENT_GIVEN && before->changed_at > stopped)
		stopped = before->changed_at;
	if (stopped == 0)
		return true;
	if (act->import != 0)
		return reason_refused(why, "has said stop to %s; left as it is", topic->name);
	if (stopped > act->happened_at)
		return reason_refused(why, "this person said stop to %s after that, on %s. Only a newer yes counts: if they "
		    "agreed again since, give that day and time with --date", topic->name, clock_plain(stopped, day));
	return true;
}

/* B-23, B-28: a yes is to its topic alone.  What else an objection stopped stays stopped, now topic by topic and, as other stops,
 * for everybody at the address; nobody else's objection is touched. */
static void
lift(struct office *office, const struct consent_act *act, const struct address_facts *facts)
{
	if (facts->objected_at != 0) {
		store_suppress(office->store, facts->blind_index, 0, facts->objected_at);
		store_member_set_objected(office->store, act->member, 0);
	}
	store_unsuppress(office->store, facts->blind_index, act->topic);
}

bool
consent_give_looked_up(struct office *office, const struct consent_act *act, const struct topic *topic,
    struct reason *why)
{
	struct address_facts facts;
	struct consent_row before;

	if (!store_address_facts(office->store, act->address, &facts) || facts.member != act->member ||
	    facts.state >= MEMBER_ERASING)
		return reason_refused(why, "person %lld has no such address any more", (long long)act->member);
	if (!nothing_stands_against(office, act, topic, &facts, &before, why))
		return false;
	record(office, act, before.state);
	if (act->import == 0)
		lift(office, act, &facts);
	return true;
}

bool
consent_give(struct office *office, const struct consent_act *given, struct reason *why)
{
	struct consent_act act = *given;
	struct topic topic = { 0 };
	bool done;

	act.to = CONSENT_GIVEN;
	done = act_is_possible(office, &act, &topic, why) && wording_fits(office, &act, &topic, why) &&
	    consent_give_looked_up(office, &act, &topic, why);
	store_topic_clear(&topic);
	return done;
}

/* Ends one yes of one person at one address; true if there was one.  It may be younger than the stop, if
 * that was written down late; then the stops before it are forgotten by now, so what is older than the yes that ended
 * lifts nothing either. */
static bool
end_one(struct office *office, const struct consent_act *act, const uint8_t *blind_index, int64_t member,
    int64_t address, int64_t topic)
{
	struct consent_act one = *act;
	struct consent_row row;

	if (!store_consent_read(office->store, member, topic, address, &row) || row.state != CONSENT_GIVEN)
		return false;
	one.member = member;
	one.address = address;
	one.topic = topic;
	one.to = CONSENT_WITHDRAWN;
	one.wording = 0;
	one.by_somebody = act->by_somebody || member != act->member;
	record(office, &one, row.state);
	store_suppress(office->store, blind_index, topic, row.changed_at);
	return true;
}

struct ending {
	const struct consent_act *act;
	int64_t addresses[SHARERS], members[SHARERS];
	int sharers;
	int64_t topics[TOPICS_LIMIT];
	int topic_count;
};

static bool
collect_topic(void *owner, const struct topic *topic, int64_t version)
{
	struct ending *ending = owner;

	(void)version;
	if (topic_is_marketing(topic->class) && (ending->act->topic == 0 || ending->act->topic == topic->id) &&
	    ending->topic_count < TOPICS_LIMIT)
		ending->topics[ending->topic_count++] = topic->id;
	return true;
}

/* one stop for a shared address stops it for everybody there. */
static int
end_all(struct office *office, const struct consent_act *act, const uint8_t *blind_index)
{
	struct ending ending = { .act = act };
	int ended = 0;

	ending.sharers = store_address_list(office->store, blind_index, ending.addresses, ending.members, SHARERS);
	store_topic_walk(office->store, collect_topic, &ending);
	for (int who = 0; who < ending.sharers; who++)
		for (int topic = 0; topic < ending.topic_count; topic++)
			ended += end_one(office, act, blind_index, ending.members[who], ending.addresses[who],
			    ending.topics[topic]);
	for (int topic = 0; topic < ending.topic_count; topic++)
		store_suppress(office->store, blind_index, ending.topics[topic], act->happened_at);
	if (act->topic != 0)	/* also one that goes by role: partners may say stop */
		store_suppress(office->store, blind_index, act->topic, act->happened_at);
	return ended;
}

/* B-23: "no more at all" is an objection, stronger than a withdrawal. */
static void
record_objection(struct office *office, const struct consent_act *act)
{
	struct buffer sealed = { .limit = 64 * 1024 };
	struct ledger_body body = { 0 };
	struct ledger_entry entry = { .kind = LEDGER_OBJECTION, .member = act->member, .actor = office->actor,
		.happened_at = act->happened_at };
	struct address_facts facts = { 0 };

	say_how(&body, act);
	seal_evidence(office, act, &entry, &sealed);
	ledger_add(office->store, &entry, &body);
	store_address_facts(office->store, store_member_address(office->store, act->member), &facts);
	if (act->happened_at > facts.objected_at)
		store_member_set_objected(office->store, act->member, act->happened_at);
	buffer_free(&sealed);
}

/* A stop of somebody who had no yes to end, or none of their own: nothing may start there either.  topic 0 = everything. */
static void
record_suppression(struct office *office, const struct consent_act *act)
{
	struct buffer sealed = { .limit = 64 * 1024 };
	struct ledger_body body = { 0 };
	struct ledger_entry entry = { .kind = LEDGER_SUPPRESSION, .member = act->member, .actor = office->actor,
		.happened_at = act->happened_at };

	if (act->topic != 0)
		ledger_say_number(&body, "topic", act->topic);
	say_how(&body, act);
	seal_evidence(office, act, &entry, &sealed);
	ledger_add(office->store, &entry, &body);
	buffer_free(&sealed);
}

bool
consent_stop(struct office *office, const struct consent_act *act, int *stopped, struct reason *why)
{
	struct journal_entry entry = { .kind = JOURNAL_STOP, .happened_at = act->happened_at, .member = act->member };
	struct topic topic = { 0 };
	struct address_facts facts;
	bool done, theirs;

	*stopped = 0;
	if (act->topic != 0) {
		if (!store_topic_by_id(office->store, act->topic, &topic))
			return reason_not_found(why, "there is no such topic");
		text_copy(entry.topic, sizeof entry.topic, topic.name);
	}
	/* No record is opened for it: one that is damaged must not keep a stop from counting (B-22). */
	if (!store_address_facts(office->store, store_member_address(office->store, act->member), &facts) ||
	    facts.state >= MEMBER_ERASING) {
		done = reason_refused(why, "person %lld has been erased, or never was on the list", (long long)act->member);
	} else {
		memcpy(entry.blind_index, facts.blind_index, BLIND_INDEX_LENGTH);
		done = office_catch_up(office, why) >= 0 && journal_add(office->journal, office->store, &entry, why);
	}
	if (done) {
		if (act->topic == 0)
			record_objection(office, act);
		theirs = store_consent_state(office->store, act->member, act->topic,
		    store_member_address(office->store, act->member)) == CONSENT_GIVEN;
		*stopped = end_all(office, act, facts.blind_index);
		if (act->topic != 0 && !theirs)	/* also where another one's there has ended: the words are kept with who said it (B-05) */
			record_suppression(office, act);
	}
	store_topic_clear(&topic);
	return done;
}

bool
consent_suppress(struct office *office, const char *text, const struct consent_act *given, int *people,
    struct reason *why)
{
	struct journal_entry entry = { .kind = JOURNAL_SUPPRESS, .happened_at = given->happened_at };
	struct consent_act act = *given;
	struct address address;
	int64_t members[SHARERS];

	if (!address_read(text, &address, why))
		return false;
	keyring_blind_index(office->keys, address.folded, entry.blind_index);
	if (office_catch_up(office, why) < 0 || !journal_add(office->journal, office->store, &entry, why))
		return false;
	*people = store_member_by_blind_index(office->store, entry.blind_index, members, SHARERS);
	act.topic = 0;
	act.member = 0;
	act.by_somebody = *people > 1;
	for (int i = 0; i < (*people > 0 ? *people : 1); i++) {
		if (*people > 0)
			act.member = members[i];
		record_suppression(office, &act);
	}
	end_all(office, &act, entry.blind_index);	/* so that no old yes comes back when one of them agrees again */
	store_suppress(office->store, entry.blind_index, 0, act.happened_at);
	return true;
}

/* What was said at one address. */
struct said {
	int64_t address;
	struct consent_row rows[TOPICS_LIMIT];
	int count;
};

static bool
collect_said(void *owner, const struct consent_row *row)
{
	struct said *said = owner;

	if (row->address == said->address && row->state != CONSENT_NONE && said->count < TOPICS_LIMIT)
		said->rows[said->count++] = *row;
	return true;
}

/* The import that a state rests on, so that undoing it ends what has gone along, and the channel. */
static bool
take_origin(void *owner, const struct ledger_entry *entry)
{
	struct consent_act *act = owner;
	char *channel = ledger_value(entry->body, "channel");

	act->import = ledger_value_number(entry->body, "import");
	if (channel != NULL && consent_channel_from_word(channel) != 0)
		act->channel = (enum consent_channel)consent_channel_from_word(channel);
	free(channel);
	return false;
}

/* The day, the wording and the channel are those of the act itself; how we know is there too (B-05). */
static void
copy_said(struct office *office, const struct consent_row *row, int64_t to, const struct consent_act *told)
{
	struct buffer evidence = { .limit = 4096 };
	struct consent_act act = { .member = row->member, .topic = row->topic, .address = to, .to = row->state,
		.channel = CHANNEL_RULE, .happened_at = row->changed_at, .wording = row->wording };

	store_ledger_walk(office->store, row->seq, row->member, take_origin, &act);
	buffer_format(&evidence, "entry %lld of the record book, about the address before; %s", (long long)row->seq, told->evidence);
	act.evidence = evidence.bytes;
	record(office, &act, store_consent_state(office->store, row->member, row->topic, to));
	buffer_free(&evidence);
}

static void
end_said(struct office *office, const struct consent_row *row, enum consent_state to, const struct consent_act *told)
{
	struct consent_act act = { .member = row->member, .topic = row->topic, .address = row->address, .to = to,
		.channel = CHANNEL_RULE, .happened_at = told->happened_at, .evidence = "the address was changed" };

	record(office, &act, row->state);
}

void
consent_move(struct office *office, int64_t member, int64_t from, int64_t to, bool keep, const struct consent_act *told,
    struct consent_moved *moved)
{
	struct address_facts before = { 0 }, after = { 0 };
	struct said said = { .address = from };

	*moved = (struct consent_moved){ 0 };
	store_address_facts(office->store, from, &before);
	store_address_facts(office->store, to, &after);
	store_consent_walk(office->store, member, collect_said, &said);
	for (int i = 0; i < said.count; i++) {
		const struct consent_row *row = &said.rows[i];
		bool yes = row->state == CONSENT_GIVEN;
		bool goes = !yes || (keep && !store_is_suppressed(office->store, before.blind_index, row->topic) &&
		    !store_is_suppressed(office->store, after.blind_index, row->topic));

		if (goes)
			copy_said(office, row, to, told);
		if (yes)
			end_said(office, row, goes ? CONSENT_NONE : CONSENT_EXPIRED, told);
		moved->kept += yes && goes;
		moved->ended += yes && !goes;
	}
	store_suppress_as(office->store, after.blind_index, before.blind_index);
}

void
consent_undo_import(struct office *office, int64_t member, int64_t topic, int64_t address, int64_t import)
{
	struct consent_act act = { .member = member, .topic = topic, .address = address, .to = CONSENT_NONE,
		.channel = CHANNEL_RULE, .happened_at = clock_now(), .import = import,
		.evidence = "the import was undone" };

	record(office, &act, store_consent_state(office->store, member, topic, address));
}

void
consent_replay(struct office *office, const struct journal_entry *entry)
{
	struct consent_act act = { .member = entry->member, .channel = CHANNEL_RULE,
		.happened_at = entry->happened_at, .evidence = "replayed from the journal" };
	struct address_facts facts;
	struct topic topic = { 0 };
	bool known = entry->topic[0] == '\0' || store_topic_by_name(office->store, entry->topic, &topic, NULL);

	act.topic = topic.id;
	switch (entry->kind) {
	case JOURNAL_STOP:
		if (!known)
			break;	/* a topic this store has never heard of reaches nobody */
		if (act.topic == 0 && store_member_is_open(office->store, entry->member))
			record_objection(office, &act);
		end_all(office, &act, entry->blind_index);
		/* A store from before they changed their address: said at the later one, it ends what was agreed at this one. */
		if (store_address_facts(office->store, store_member_address(office->store, entry->member), &facts) &&
		    memcmp(facts.blind_index, entry->blind_index, BLIND_INDEX_LENGTH) != 0)
			end_all(office, &act, facts.blind_index);
		break;
	case JOURNAL_SUPPRESS:
		store_suppress(office->store, entry->blind_index, 0, entry->happened_at);
		break;
	case JOURNAL_ERASE:
	case JOURNAL_STARTED:
	case JOURNAL_FINISHED:
	case JOURNAL_HALTED:
	case JOURNAL_UNDO:
	case JOURNAL_MOVED:
	case JOURNAL_GAP:
		break;	/* not about consent: office.c */
	}
	store_topic_clear(&topic);
}
