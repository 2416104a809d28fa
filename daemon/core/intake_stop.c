/*
 * Wishes to stop, and complaints (B-21 to B-24, B-27, C-37, C-38, E-02).
 */
#include "core/intake_mail.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "core/consent.h"
#include "core/hold.h"
#include "core/mailing.h"
#include "core/member.h"
#include "core/receipt.h"
#include "store/store_consent.h"
#include "store/store_delivery.h"
#include "store/store_intake.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { SHARERS = 64, HOUR = 3600 };

/* When this was said, if no yes has been said since; 0 = there is something to stop.  topic 0 = everything: B-23, an objection is
 * made once, the same wish again is the same objection. */
static int64_t
stopped_since(struct store *store, int64_t member, int64_t topic)
{
	int64_t address = store_member_address(store, member);
	enum consent_state state = store_consent_state(store, member, topic, address);
	struct address_facts facts;

	if (!store_address_facts(store, address, &facts))
		return 0;
	if (topic == 0)
		return facts.objected_at;
	return state == CONSENT_GIVEN ? 0 : store_suppressed_since(store, facts.blind_index, topic);
}

static void
note_for_receipt(struct stopped *stopped, int64_t topic)
{
	for (int i = 0; i < stopped->count; i++)
		if (stopped->topics[i] == topic)
			return;
	if (stopped->count < ITEMS_LIMIT && topic != 0)
		stopped->topics[stopped->count++] = topic;
	stopped->everything = stopped->everything || topic == 0;
}

/* What was stopped since this mail came, and before anybody has recorded it, was stopped by this mail: the journal kept the stop when
 * the machine went down before the rest was recorded, so a receipt is still due (B-27).  Where the mail server does not say when it
 * came, or is ahead of us, an hour is looked back. */
static bool
was_this_mail(const struct arrival *arrival, int64_t since)
{
	return since >= (arrival->happened_at < arrival->now ? arrival->happened_at : arrival->now - HOUR);
}

/* without a code it is not known which of several at the address has written. */
static bool
is_by_somebody(const struct arrival *arrival)
{
	int64_t people[SHARERS];
	struct reason ignored;

	return !arrival_has_token(arrival) && member_at_address(arrival->office, arrival->report->from, people, SHARERS, &ignored) > 1;
}

/* Stops one topic, 0 = everything, and notes it for the receipt. */
static bool
stop_topic(struct arrival *arrival, int64_t member, int64_t topic, struct stopped *stopped, struct reason *why)
{
	char evidence[EVIDENCE];
	struct consent_act act = { .member = member, .address = store_member_address(arrival->office->store, member), .topic = topic,
		.to = CONSENT_WITHDRAWN, .channel = CHANNEL_EMAIL, .happened_at = arrival->happened_at, .evidence = evidence,
		.by_somebody = is_by_somebody(arrival) };
	int64_t since = stopped_since(arrival->office->store, member, topic);
	int ended;

	if (since == 0) {
		arrival_evidence(arrival, evidence);
		if (!consent_stop(arrival->office, &act, &ended, why))
			return false;
	}
	if (since == 0 || was_this_mail(arrival, since))
		note_for_receipt(stopped, topic);
	return true;
}

/* What this person's letter held; all of the mailing's if there is no such letter any more. */
static bool
stop_letters_topics(struct arrival *arrival, struct stopped *stopped, struct reason *why)
{
	struct store *store = arrival->office->store;
	struct item items[ITEMS_LIMIT] = { 0 };
	struct delivery_row letter = { .bits = 0 };
	int count = store_items_read(store, arrival->token.mailing, items);
	bool done = true, found = false;

	if (!store_delivery_read(store, arrival->token.mailing, arrival->token.member, &letter) || letter.bits == 0)
		letter.bits = UINT32_MAX;
	for (int i = 0; i < count && done; i++) {
		struct topic topic = { 0 };

		if ((letter.bits >> i & 1) != 0 && store_topic_by_id(store, items[i].topic, &topic) &&
		    topic_can_be_stopped(topic.class)) {
			found = true;
			done = stop_topic(arrival, arrival->token.member, topic.id, stopped, why);
		}
		store_topic_clear(&topic);
	}
	store_items_clear(items, count);
	/* A letter of which nothing can be stopped, or that we know nothing of: whoever says stop means us. */
	return done && (found || stop_topic(arrival, arrival->token.member, 0, stopped, why));
}

/* The class of topics that a word means; 0 = none. */
static enum topic_class
class_of_words(const char *words)
{
	static const struct {
		const char *start;
		enum topic_class class;
	} meanings[] = {
		{ "petition", TOPIC_SIGNPOSTING }, { "campaign", TOPIC_SIGNPOSTING }, { "signposting", TOPIC_SIGNPOSTING },
		{ "survey", TOPIC_SURVEYS }, { "event", TOPIC_EVENTS }, { "national news", TOPIC_NATIONAL }, { "news", TOPIC_NEWS },
	};

	for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
		if (text_starts(words, meanings[i].start))
			return meanings[i].class;
	return 0;
}

/* True if the text has this word, alone. */
static bool
has_word(const char *text, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = text; (at = strstr(at, word)) != NULL; at++) {
		bool begins = at == text || (!isalnum((unsigned char)at[-1]) && at[-1] != '-');
		bool ends = !isalnum((unsigned char)at[length]) && at[length] != '-';

		if (begins && ends)
			return true;
	}
	return false;
}

/* What words mean: topics by name or by class, or everything. */
struct named {
	const char *words;
	enum topic_class class;
	bool everything;
	int64_t topics[TOPICS_LIMIT];
	int count;
};

static bool
collect_named(void *owner, const struct topic *topic, int64_t version)
{
	struct named *named = owner;

	(void)version;
	if ((topic->class == named->class || (topic_can_be_stopped(topic->class) && has_word(named->words, topic->name))) &&
	    named->count < TOPICS_LIMIT)
		named->topics[named->count++] = topic->id;
	return true;
}

static void
read_named(struct store *store, const char *words, struct named *named)
{
	*named = (struct named){ .words = words, .class = class_of_words(words), .everything = strcmp(words, "everything") == 0 };
	if (words[0] != '\0' && !named->everything)
		store_topic_walk(store, collect_named, named);
}

static bool
stop_topics(struct arrival *arrival, int64_t member, const struct named *named, struct stopped *stopped, struct reason *why)
{
	bool done = true;

	for (int i = 0; i < named->count && done; i++)
		done = stop_topic(arrival, member, named->topics[i], stopped, why);
	return done;
}

static void
finish(struct arrival *arrival, int64_t member, const struct stopped *stopped)
{
	arrival->taken->disposition = MOVED_STOPS;
	if (!stopped->everything && stopped->count == 0)
		return;
	arrival->taken->effect = stopped->everything ? EFFECT_OBJECTED : EFFECT_STOPPED;
	if (arrival->report->silence)	/* a receipt may be read by whoever must not; a person answers */
		return;
	if (arrival_is_choice(arrival) && !arrival->report->automatic)	/* C-39 */
		arrival_write_back(arrival, CHOICE_PRESENT);
	else
		receipt_stopped(arrival->office, member, stopped, arrival->report);
}

/* The letter says with which words one topic stops or everything does (B-21, B-23, A-22); any other word, and a topic that we have not,
 * stops what it held.  The address in a receipt is there to stop everything. */
static bool
stop_by_token(struct arrival *arrival, struct reason *why)
{
	struct stopped stopped = { .count = 0 };
	int64_t member = arrival->token.member;
	struct named named;
	bool done = true;

	read_named(arrival->office->store, arrival->report->topic_words, &named);
	if (named.everything || arrival->token.mailing == 0)
		done = stop_topic(arrival, member, 0, &stopped, why);
	else if (named.count == 0)
		done = stop_letters_topics(arrival, &stopped, why);
	else
		done = stop_topics(arrival, member, &named, &stopped, why);
	if (done)
		finish(arrival, member, &stopped);
	return done;
}

/* By the words of somebody whose address our own mail server has proven, or who answers a letter of ours with its code. */
static bool
stop_by_words(struct arrival *arrival, const int64_t *people, int count, struct reason *why)
{
	struct stopped stopped = { .count = 0 };
	struct named named;
	bool done;

	read_named(arrival->office->store, arrival->report->topic_words, &named);
	/* B-21, B-24: they named something that we have not, and not everything. */
	if (named.words[0] != '\0' && !named.everything && named.count == 0) {
		hold_perhaps_stopped(arrival, people[0]);
		return true;
	}
	/* One stop covers everybody at the address, but an objection is a person's. */
	done = stop_topics(arrival, people[0], &named, &stopped, why);
	for (int i = 0; i < count && done && named.count == 0; i++)
		done = stop_topic(arrival, people[i], 0, &stopped, why);
	if (done) {
		arrival->taken->member = people[0];
		finish(arrival, people[0], &stopped);
	}
	return done;
}

/* By its code, or everybody at the address it says it is from.  How many. */
static int
whose_wish(const struct arrival *arrival, int64_t people[SHARERS])
{
	struct reason ignored;

	if (arrival_has_token(arrival)) {
		people[0] = arrival->token.member;
		return 1;
	}
	return arrival->report->from[0] == '\0' ? 0 : member_at_address(arrival->office, arrival->report->from, people, SHARERS, &ignored);
}

static bool
stop_by_mail(struct arrival *arrival, const int64_t *people, int count, struct reason *why)
{
	/* B-24: it came to a stop address and says the contrary. */
	if (arrival->report->request == REQUEST_STOP_PERHAPS && count > 0) {
		hold_perhaps_stopped(arrival, people[0]);
		return true;
	}
	if (arrival_is_choice(arrival))
		return stop_by_words(arrival, people, count, why);
	if (arrival_has_token(arrival))
		return stop_by_token(arrival, why);
	if (count > 0 && arrival->report->from_proven && !hold_agreed_since(arrival, people[0]))
		return stop_by_words(arrival, people, count, why);
	if (count <= 0 && arrival->taken->token == TOKEN_RIGHT)
		arrival->taken->disposition = MOVED_STOPS;	/* erased since: nothing goes there anyway */
	else
		hold_perhaps_stopped(arrival, count > 0 ? people[0] : 0);
	return true;
}

/* B-24: the letter whose code it has was passed on to another member, who has stopped its owner and may have meant themselves. */
static void
hold_another_sender(struct arrival *arrival)
{
	int64_t people[SHARERS], owner = arrival->token.member;
	const char *from = arrival->report->from;
	struct reason ignored;

	if (!arrival_has_token(arrival) || arrival->taken->inbox != 0 || from[0] == '\0' || member_is_at_address(arrival->office, owner, from) ||
	    member_at_address(arrival->office, from, people, SHARERS, &ignored) <= 0)
		return;
	hold_perhaps_stopped(arrival, people[0]);
	arrival->taken->disposition = KEPT_FOR_PEOPLE;
}

bool
arrival_stop(struct arrival *arrival, struct reason *why)
{
	bool data = arrival->report->request == REQUEST_DATA_STOP;
	int64_t people[SHARERS];
	int count = whose_wish(arrival, people);
	int64_t first = count > 0 ? people[0] : 0;
	bool done;

	if (data)
		arrival_show(arrival, INBOX_DATA, first);
	done = stop_by_mail(arrival, people, count, why);
	hold_another_sender(arrival);
	if (!data && arrival->report->question && arrival->taken->inbox == 0)
		arrival_show(arrival, INBOX_PERSON, first);
	if (data || arrival->report->question)
		arrival->taken->disposition = KEPT_FOR_PEOPLE;
	return done;
}

/* C-06: the second complaint about one mailing, and every second one after that; each is somebody else's, who had not objected before. */
static void
alarm_if_complained(const struct arrival *arrival)
{
	int64_t mailing = arrival->token.mailing, before = store_mail_count_complaints(arrival->office->store, mailing);

	if (mailing != 0 && before % 2 == 1 && mailing_alarm(arrival->office, mailing, HOLD_COMPLAINTS, &arrival->taken->over))
		arrival->taken->alarm = HOLD_COMPLAINTS;
}

bool
arrival_complaint(struct arrival *arrival, struct reason *why)
{
	struct stopped stopped = { .count = 0 };
	bool done = true;

	arrival->taken->disposition = MOVED_STOPS;
	if (!arrival_has_token(arrival))
		return true;
	switch (arrival->report->feedback) {
	case FEEDBACK_ABUSE:	/* C-38: an objection; no receipt to somebody who calls our mail spam */
		done = stop_topic(arrival, arrival->token.member, 0, &stopped, why);
		arrival->taken->effect = stopped.everything ? EFFECT_OBJECTED : EFFECT_NONE;
		if (stopped.everything)
			alarm_if_complained(arrival);
		break;
	case FEEDBACK_OPT_OUT:
		done = stop_letters_topics(arrival, &stopped, why);
		finish(arrival, arrival->token.member, &stopped);
		break;
	case FEEDBACK_NONE:
	case FEEDBACK_NOT_SPAM:
	case FEEDBACK_AUTHENTICATION:
	case FEEDBACK_OTHER:
	case FEEDBACKS:
		break;
	}
	return done;
}
