/*
 * Mails about joining, and answers that say what somebody would like (B-08, B-21, K33, K36).
 */
#include "core/intake_mail.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "core/choice_letter.h"
#include "core/consent.h"
#include "core/join.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { ANSWERS_A_DAY = 5, EVIDENCE = 400 };

/* The topics that the first words of an answer name. */
struct choice {
	const char *words;
	bool stop, everything;
	int64_t topics[TOPICS_LIMIT];
	int count;
};

void
arrival_join_asked(struct arrival *arrival)
{
	struct taken *taken = arrival->taken;
	const struct report *report = arrival->report;

	/* C-39, E-06: a machine's wish is nobody's. */
	if (report->automatic || report->from[0] == '\0') {
		taken->disposition = MOVED_AUTOMATIC;
		return;
	}
	taken->disposition = MOVED_JOINS;
	switch (join_asked(arrival->office, report->from, report, &taken->member)) {
	case JOIN_WRITTEN:
		taken->effect = EFFECT_JOIN_ASKED;
		return;
	case JOIN_FLOODED:
		taken->flooded = true;
		return;
	case JOIN_NOTHING:
		return;
	}
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

static bool
collect_chosen(void *owner, const struct topic *topic, int64_t version)
{
	struct choice *choice = owner;

	(void)version;
	if (topic_is_marketing(topic->class) && has_word(choice->words, topic->name) && choice->count < TOPICS_LIMIT)
		choice->topics[choice->count++] = topic->id;
	return true;
}

static void
read_choice(struct arrival *arrival, struct choice *choice)
{
	*choice = (struct choice){ .words = arrival->report->topic_words };
	store_topic_walk(arrival->office->store, collect_chosen, choice);
	choice->stop = has_word(choice->words, "stop") || has_word(choice->words, "unsubscribe");
	choice->everything = choice->stop && choice->count == 0;
}

/* One yes or one stop, each on record with the mail it was said in. */
static bool
act_on(struct arrival *arrival, const struct choice *choice, int64_t topic, struct reason *why)
{
	int64_t member = arrival->token.member;
	char evidence[EVIDENCE];
	struct consent_act act = { .member = member, .address = store_member_address(arrival->office->store, member), .topic = topic,
		.channel = CHANNEL_EMAIL, .happened_at = arrival->happened_at, .evidence = evidence };
	struct reason refused;
	int ended;

	snprintf(evidence, sizeof evidence, "mail %s, an answer to our letter about what there is", arrival->report->message_id);
	if (choice->stop) {
		act.to = CONSENT_WITHDRAWN;
		return consent_stop(arrival->office, &act, &ended, why);
	}
	/* What cannot be agreed to (no wording for it) stays as it was; the letter that follows shows it. */
	consent_give(arrival->office, &act, &refused);
	return true;
}

/* Words we do not understand are a person's to read. */
static bool
is_understood(const struct choice *choice)
{
	static const char *const yes[] = { "yes", "ok", "okay", "confirm", "confirmed", "join", "please", "thanks", "thank", NULL };

	if (choice->count > 0 || choice->stop || choice->words[0] == '\0')
		return true;
	for (const char *const *word = yes; *word != NULL; word++)
		if (has_word(choice->words, *word))
			return true;
	return false;
}

bool
arrival_choice(struct arrival *arrival, struct reason *why)
{
	struct taken *taken = arrival->taken;
	struct choice choice;
	bool joined, done = true;

	taken->mailing = 0;
	taken->disposition = MOVED_JOINS;
	if (!store_member_is_open(arrival->office->store, arrival->token.member))
		return true;
	joined = join_confirm(arrival->office, arrival->token.member, arrival->now);
	read_choice(arrival, &choice);
	for (int i = 0; i < choice.count && done; i++)
		done = act_on(arrival, &choice, choice.topics[i], why);
	if (done && choice.everything)
		done = act_on(arrival, &choice, 0, why);
	if (!done)
		return false;
	taken->effect = joined ? EFFECT_JOINED : choice.everything ? EFFECT_OBJECTED : choice.stop ? EFFECT_STOPPED : EFFECT_ANSWERED;
	if (!is_understood(&choice)) {
		taken->disposition = KEPT_FOR_PEOPLE;
		arrival_show(arrival, INBOX_PERSON, arrival->token.member);
	}
	if (!arrival->report->automatic &&
	    store_mailing_to_one_since(arrival->office->store, arrival->token.member, arrival->now - 86400) < ANSWERS_A_DAY)
		choice_letter_queue(arrival->office, arrival->token.member, joined ? CHOICE_JOINED : CHOICE_PRESENT, arrival->report);
	return true;
}
