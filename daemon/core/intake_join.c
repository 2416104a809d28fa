/*
 * Mails about joining, and answers that say what somebody would like (B-08, B-21, K33, K36).
 */
#include "core/intake_mail.h"

#include <string.h>

#include "base/text.h"
#include "core/consent.h"
#include "core/hold.h"
#include "core/join.h"
#include "core/member.h"
#include "core/new_address.h"
#include "mail/join_words.h"
#include "store/store_consent.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { ANSWERS_A_DAY = 5, DAY = 86400 };

/* What an answer says. */
struct choice {
	bool understood;		/* all of it */
	bool stop;
	bool no;			/* a word that turns round what stands beside it */
	bool only;			/* nothing but what is named */
	bool everything;
	int64_t topics[TOPICS_LIMIT];
	int count;
};

/* As what a person has to look at it, because nobody was written to: so many ask, or this mailbox was asked so often (E-01), or a stranger asks
 * what they get, or they once said never: only they can lift that, and they may be about to.  0 = nobody has to. */
static enum inbox_kind
ask(struct arrival *arrival)
{
	struct taken *taken = arrival->taken;
	enum join_result result = join_asked(arrival->office, arrival->report->from, arrival->report, &taken->member);

	taken->flooded = result == JOIN_FLOODED || result == JOIN_FLOODED_AGAIN;
	if (!taken->flooded)
		taken->effect = EFFECT_JOIN_ASKED;
	return result == JOIN_NEVER ? INBOX_NEVER : result == JOIN_FLOODED || result == JOIN_FOR_A_PERSON ? INBOX_PERSON : 0;
}

void
arrival_join_asked(struct arrival *arrival)
{
	struct taken *taken = arrival->taken;
	const struct report *report = arrival->report;
	enum inbox_kind shown = INBOX_PERSON;

	/* What says more, or is not answered, a person reads; who asked years before we looked waits for neither (B-08). */
	if (report->from[0] != '\0' && !arrival_is_old(arrival))
		shown = ask(arrival);
	if (shown == 0 && report->request != REQUEST_JOIN)
		shown = INBOX_PERSON;
	if (shown == 0)
		taken->disposition = MOVED_JOINS;
	else
		arrival_show(arrival, shown, taken->member);
}

/* A word that names what there is to agree to. */
static bool
take_topic(struct store *store, const char *word, struct choice *choice)
{
	struct topic topic = { 0 };
	bool found = choice->count < TOPICS_LIMIT && store_topic_by_name(store, word, &topic, NULL) && topic_is_marketing(topic.class);

	if (found)
		choice->topics[choice->count++] = topic.id;
	store_topic_clear(&topic);
	return found;
}

/* False if it is none that an answer may have.  What is to stop stands behind "stop", as the letter says. */
static bool
take_word(struct store *store, const char *word, struct choice *choice)
{
	if (take_topic(store, word, choice))
		return true;
	switch (join_word_kind(word)) {
	case JOIN_WORD_WISH:
		return true;
	case JOIN_WORD_STOP:
		choice->stop = true;
		return choice->count == 0;
	case JOIN_WORD_ONLY:
		choice->only = true;
		return true;
	case JOIN_WORD_EVERYTHING:
		choice->everything = choice->everything || !choice->stop;
		return choice->count == 0;
	case JOIN_WORD_ALL:
		return choice->stop && choice->count == 0;
	case JOIN_WORD_NO:
		choice->no = true;
		return false;
	case JOIN_WORD_LETTERS:
	case JOIN_WORD_OTHER:
		break;
	}
	return false;
}

struct gathering {
	const struct arrival *arrival;
	struct choice *choice;
	bool gets_others;
};

static bool
is_chosen(const struct choice *choice, int64_t topic)
{
	for (int i = 0; i < choice->count; i++)
		if (choice->topics[i] == topic)
			return true;
	return false;
}

/* B-01: everything is each topic that the letter shows. */
static bool
add_each(void *owner, const struct topic *topic, int64_t version)
{
	struct gathering *gathering = owner;
	struct choice *choice = gathering->choice;

	(void)version;
	if (topic_is_marketing(topic->class) && choice->count < TOPICS_LIMIT)
		choice->topics[choice->count++] = topic->id;
	return true;
}

static bool
look_for_others(void *owner, const struct topic *topic, int64_t version)
{
	struct gathering *gathering = owner;
	struct store *store = gathering->arrival->office->store;
	int64_t member = gathering->arrival->token.member;

	(void)version;
	gathering->gets_others = gathering->gets_others || (topic_is_marketing(topic->class) && !is_chosen(gathering->choice, topic->id) &&
	    store_consent_state(store, member, topic->id, store_member_address(store, member)) == CONSENT_GIVEN);
	return true;
}

/* What the words mean together.  Who says everything and names something besides may mean but one of the two; and "just the news" of
 * somebody who gets more may be a wish to stop the rest. */
static void
weigh(const struct arrival *arrival, struct choice *choice)
{
	struct gathering gathering = { .arrival = arrival, .choice = choice };

	if (choice->everything && (choice->stop || choice->only || choice->count > 0))
		choice->understood = false;
	else if (choice->everything)
		store_topic_walk(arrival->office->store, add_each, &gathering);
	if (choice->only)
		store_topic_walk(arrival->office->store, look_for_others, &gathering);
	if (gathering.gets_others) {
		choice->understood = false;
		choice->no = true;
	}
}

/* A yes needs an answer of which every word is known.  Whatever else somebody writes may turn it round ("not", "no more"), and so may
 * what was cut off. */
static void
read_choice(const struct arrival *arrival, struct choice *choice)
{
	const char *at = arrival->report->topic_words;
	char word[JOIN_WORD_ROOM];

	*choice = (struct choice){ .understood = strlen(at) < REPORT_WORDS - 1 };
	while (join_words_next(&at, word))
		choice->understood = take_word(arrival->office->store, word, choice) && choice->understood;
	weigh(arrival, choice);
}

/* Each yes on record with the mail it was said in.  A-25, B-05: it is to what the letter showed (its code has the time it was made);
 * where that is not what there is now, or was not there yet, nothing is agreed. */
static void
agree(struct arrival *arrival, const struct choice *choice)
{
	int64_t member = arrival->token.member;
	char evidence[EVIDENCE];
	struct consent_act act = { .member = member, .address = store_member_address(arrival->office->store, member),
		.channel = CHANNEL_EMAIL, .happened_at = arrival->happened_at, .evidence = evidence };
	struct reason refused;

	arrival_evidence(arrival, evidence);
	/* What cannot be agreed to stays as it was; the letter that follows shows it. */
	for (int i = 0; i < choice->count; i++) {
		act.topic = choice->topics[i];
		act.wording = store_wording_unchanged(arrival->office->store, act.topic, arrival->shown_at, arrival->now);
		if (act.wording != 0)
			consent_give(arrival->office, &act, &refused);
	}
}

void
arrival_write_back(struct arrival *arrival, enum choice_letter which)
{
	struct store *store = arrival->office->store;
	int64_t member = arrival->token.member;

	if (store_member_has_role(store, member) && store_mailing_to_one_since(store, member, arrival->now - DAY) < ANSWERS_A_DAY)
		choice_letter_queue(arrival->office, member, which, arrival->report);
}

static void
follow_choice(struct arrival *arrival, const struct choice *choice)
{
	bool joined = join_confirm(arrival->office, arrival->token.member, arrival->now);

	agree(arrival, choice);
	arrival->taken->disposition = MOVED_JOINS;
	arrival->taken->effect = joined ? EFFECT_JOINED : EFFECT_ANSWERED;
	arrival_write_back(arrival, joined ? CHOICE_JOINED : CHOICE_PRESENT);
}

/* B-43: the new address of this person has answered.  If it cannot be any more, a person has to see why.  Topics that the answer names
 * are not agreed to: our letter showed no wording (B-05), the next one does. */
static bool
follow_new_address(struct arrival *arrival, int64_t member, struct reason *why)
{
	char evidence[EVIDENCE];
	struct consent_act told = { .channel = CHANNEL_EMAIL, .happened_at = arrival->happened_at, .evidence = evidence };
	struct consent_moved moved;

	arrival_evidence(arrival, evidence);
	if (!new_address_confirm(arrival->office, arrival->token.member, &told, &moved, why)) {
		arrival_show(arrival, INBOX_PERSON, member);
		return why->kind != REASON_UNREACHABLE;
	}
	arrival->token.member = arrival->taken->member = member;
	arrival->taken->erasing = true;
	arrival->taken->disposition = MOVED_JOINS;
	arrival->taken->effect = EFFECT_MOVED;
	arrival_write_back(arrival, CHOICE_MOVED);
	return true;
}

/* E-04: whoever was forwarded our letter, or a copy of the answer, has its code too, and can only stop with it: a yes has to come from the
 * address that the letter went to and from no machine, and is none where our own server says that it does not.  Where it cannot tell, as for a domain without
 * DMARC, the code and the address are what there is (B-08). */
static bool
is_from_its_reader(const struct arrival *arrival)
{
	return !arrival->report->automatic && !arrival->report->from_denied &&
	    member_is_at_address(arrival->office, arrival->token.member, arrival->report->from);
}

bool
arrival_choice(struct arrival *arrival, struct reason *why)
{
	struct choice choice;
	int64_t whose = new_address_of(arrival->office->store, arrival->token.member);

	if (arrival->report->request == REQUEST_STOP)
		return arrival_stop(arrival, why);
	if (arrival->report->request != REQUEST_CONFIRM)
		return arrival_person(arrival, why);
	read_choice(arrival, &choice);
	if (choice.understood && choice.stop)
		return arrival_stop(arrival, why);
	if (choice.understood && !is_from_its_reader(arrival)) {
		arrival_show(arrival, INBOX_PERSON, arrival->token.member);
		return true;
	}
	if (choice.understood && whose != 0)
		return follow_new_address(arrival, whose, why);
	if (choice.understood)
		follow_choice(arrival, &choice);
	else if ((choice.stop || choice.no) && store_member_has_role(arrival->office->store, arrival->token.member))
		hold_perhaps_stopped(arrival, arrival->token.member);	/* B-24 */
	else
		arrival_show(arrival, INBOX_PERSON, arrival->token.member);
	return true;
}
