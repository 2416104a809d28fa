/*
 * Consent: see consent.h.  SQL: store/store_consent.c.
 */
#include "core/consent.h"

#include "base/clock.h"
#include "base/text.h"
#include "core/member.h"
#include "records/words.h"
#include "store/store_consent.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { SHARERS = 64 };	/* people at one address; more is no household */

bool
topic_is_marketing(enum topic_class class)
{
	return topic_class_basis(class) == BASIS_CONSENT;
}

/* The evidence may name people, so it is sealed under the member's key. */
static int64_t
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
	ledger_say(&body, "channel", consent_channel_word(act->channel));
	if (act->wording != 0)
		ledger_say_number(&body, "wording", act->wording);
	if (act->import != 0)
		ledger_say_number(&body, "import", act->import);
	keyring_seal(office->keys, act->member, "evidence", 0, act->evidence, &sealed);
	entry.sealed = sealed.bytes;
	entry.sealed_length = sealed.length;
	row.seq = ledger_add(office->store, &entry, &body);
	store_consent_set(office->store, &row);
	buffer_free(&sealed);
	return row.seq;
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
		return reason_refused(why, "%s does not work by agreement: it goes to people because of their role",
		    topic->name);
	return true;
}

bool
consent_give(struct office *office, const struct consent_act *given, struct reason *why)
{
	struct consent_act act = *given;
	struct topic topic = { 0 };
	struct member member;
	bool done;

	act.to = CONSENT_GIVEN;
	done = act_is_possible(office, &act, &topic, why) && wording_fits(office, &act, &topic, why) &&
	    member_read(office, act.member, &member, why);
	if (done) {
		record(office, &act, store_consent_state(office->store, act.member, act.topic, act.address));
		store_unsuppress(office->store, member.blind_index, act.topic);
		if (member.objected_at != 0 && member.objected_at <= act.happened_at)
			store_member_set_objected(office->store, member.id, 0);
		member_clear(&member);
	}
	store_topic_clear(&topic);
	return done;
}

bool
consent_refuse(struct office *office, const struct consent_act *given, struct reason *why)
{
	struct consent_act act = *given;
	struct topic topic = { 0 };
	bool done = act_is_possible(office, &act, &topic, why);

	act.to = CONSENT_REFUSED;
	if (done)
		record(office, &act, store_consent_state(office->store, act.member, act.topic, act.address));
	store_topic_clear(&topic);
	return done;
}

/* Ends one yes (or pending) of one person at one address; true if there was one. */
static bool
end_one(struct office *office, const struct consent_act *act, int64_t member, int64_t address, int64_t topic)
{
	enum consent_state state = store_consent_state(office->store, member, topic, address);
	struct consent_act one = *act;

	if (state != CONSENT_GIVEN && state != CONSENT_PENDING)
		return false;
	one.member = member;
	one.address = address;
	one.topic = topic;
	one.to = CONSENT_WITHDRAWN;
	one.wording = 0;
	record(office, &one, state);
	return true;
}

struct ending {
	struct office *office;
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
	struct ending ending = { .office = office, .act = act };
	int ended = 0;

	ending.sharers = store_address_list(office->store, blind_index, ending.addresses, ending.members, SHARERS);
	store_topic_walk(office->store, collect_topic, &ending);
	for (int who = 0; who < ending.sharers; who++)
		for (int topic = 0; topic < ending.topic_count; topic++)
			ended += end_one(office, act, ending.members[who], ending.addresses[who], ending.topics[topic]);
	for (int topic = 0; topic < ending.topic_count; topic++)
		store_suppress(office->store, blind_index, ending.topics[topic], act->happened_at);
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

	ledger_say(&body, "channel", consent_channel_word(act->channel));
	keyring_seal(office->keys, act->member, "evidence", 0, act->evidence, &sealed);
	entry.sealed = sealed.bytes;
	entry.sealed_length = sealed.length;
	ledger_add(office->store, &entry, &body);
	store_member_set_objected(office->store, act->member, act->happened_at);
	buffer_free(&sealed);
}

bool
consent_stop(struct office *office, const struct consent_act *act, int *stopped, struct reason *why)
{
	struct journal_entry entry = { .kind = JOURNAL_STOP, .happened_at = act->happened_at, .member = act->member };
	struct topic topic = { 0 };
	struct member member;
	bool done;

	*stopped = 0;
	if (act->topic != 0) {
		if (!store_topic_by_id(office->store, act->topic, &topic))
			return reason_not_found(why, "there is no such topic");
		text_copy(entry.topic, sizeof entry.topic, topic.name);
	}
	done = member_read(office, act->member, &member, why);
	if (done) {
		memcpy(entry.blind_index, member.blind_index, BLIND_INDEX_LENGTH);
		done = office_catch_up(office, why) >= 0 && journal_add(office->journal, office->store, &entry, why);
	}
	if (done) {
		if (act->topic == 0)
			record_objection(office, act);
		*stopped = end_all(office, act, member.blind_index);
	}
	member_clear(&member);
	store_topic_clear(&topic);
	return done;
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
	struct topic topic = { 0 };
	struct member member;
	struct reason why;
	bool known = entry->topic[0] == '\0' || store_topic_by_name(office->store, entry->topic, &topic, NULL);

	act.topic = topic.id;
	switch (entry->kind) {
	case JOURNAL_STOP:
		if (!known)
			break;	/* a topic this store has never heard of reaches nobody */
		if (act.topic == 0 && member_read(office, entry->member, &member, &why)) {
			record_objection(office, &act);
			member_clear(&member);
		}
		end_all(office, &act, entry->blind_index);
		break;
	case JOURNAL_SUPPRESS:
		store_suppress(office->store, entry->blind_index, 0, entry->happened_at);
		break;
	case JOURNAL_ERASE:
		if (store_member_exists(office->store, entry->member)) {
			store_suppress(office->store, entry->blind_index, 0, entry->happened_at);
			store_member_erase(office->store, entry->member);
		}
		break;
	}
	store_topic_clear(&topic);
}
