/*
 * Letters in doubt: see doubt.h.
 */
#include "core/doubt.h"

#include <string.h>

#include "records/delivery.h"
#include "records/mailing.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

static const struct {
	const char *word;
	enum delivery_state state;
} answers[] = {
	[DOUBT_ARRIVED] = { "arrived", DELIVERY_SENT },
	[DOUBT_LOST] = { "lost", DELIVERY_REFUSED },
	[DOUBT_AGAIN] = { "again", DELIVERY_WAITING },
};

enum doubt_answer
doubt_answer_from_word(const char *word)
{
	enum doubt_answer answer = DOUBT_ARRIVED;

	while (answer < DOUBT_ANSWERS && strcmp(word, answers[answer].word) != 0)
		answer++;
	return answer;
}

const char *
doubt_answer_word(enum doubt_answer answer)
{
	return answers[answer].word;
}

static void
record_settled(struct office *office, int64_t mailing, int64_t member, enum doubt_answer answer, int64_t settled)
{
	struct ledger_entry entry = { .kind = LEDGER_DOUBT_SETTLED, .actor = office->actor, .member = member };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "mailing", mailing);
	ledger_say(&body, "answer", answers[answer].word);
	ledger_say_number(&body, "letters", settled);
	ledger_add(office->store, &entry, &body);
}

static bool
may_be_settled(struct office *office, int64_t id, enum doubt_answer answer, struct reason *why)
{
	struct mailing mailing;
	bool there = store_mailing_read(office->store, id, &mailing) && mailing.state != MAILING_PREPARING;
	bool stopped = there && mailing.state == MAILING_STOPPED;

	store_mailing_clear(&mailing);
	if (!there)
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	if (stopped && answer == DOUBT_AGAIN)
		return reason_refused(why, "mailing %lld was stopped, so nothing of it goes again; "
		    "say arrived or lost", (long long)id);
	return true;
}

bool
doubt_settle(struct office *office, int64_t mailing, int64_t member, enum doubt_answer answer, int64_t *settled,
    struct reason *why)
{
	*settled = 0;
	if (!may_be_settled(office, mailing, answer, why))
		return false;
	*settled = store_doubt_settle(office->store, mailing, member, answers[answer].state);
	if (*settled == 0)
		return true;
	if (answer == DOUBT_AGAIN)
		store_mailing_set_unfinished(office->store, mailing);
	else
		store_mailing_forget_question(office->store, mailing);
	record_settled(office, mailing, member, answer, *settled);
	return true;
}
