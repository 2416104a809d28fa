/*
 * People held until somebody has looked: see hold.h.
 */
#include "core/hold.h"

#include "core/member.h"
#include "core/receipt.h"
#include "core/whose_letter.h"
#include "store/store_consent.h"
#include "store/store_intake.h"
#include "store/store_member.h"

enum { HOUR = 3600, HELD_AN_HOUR = 10, SHARERS = 64 };

static void
record(struct office *office, int64_t member, enum ledger_kind kind)
{
	struct ledger_entry entry = { .kind = kind, .member = member, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_add(office->store, &entry, &body);
}

/* Whoever had the sender's address before, or has the same mailbox (RFC 5233). */
static int64_t
by_address(const struct arrival *arrival)
{
	struct office *office = arrival->office;
	int64_t member = member_had_before(office, arrival->report->from);
	char mailbox[ADDRESS_TEXT];
	struct address address;
	struct reason ignored;

	if (member != 0 || !address_read(arrival->report->from, &address, &ignored))
		return member;
	address_mailbox(&address, mailbox);
	return member_at_address(office, mailbox, &member, 1, &ignored) == 1 ? member : 0;
}

int64_t
hold_whose(const struct arrival *arrival)
{
	int64_t member = whose_letter(arrival);

	return member != 0 || arrival->report->automatic ? member : by_address(arrival);
}

/* What we do not know: where their code came with it, or our own server has proven its sender, it is theirs (E-02). */
static enum doubt_of_mail
doubt_of(const struct arrival *arrival, int64_t member)
{
	if (arrival_has_token(arrival) && arrival->token.member == member)
		return DOUBT_WHAT;
	if (!member_is_at_address(arrival->office, member, arrival->report->from))
		return by_address(arrival) == member ? DOUBT_OTHER_ADDRESS : DOUBT_ADDRESS;
	return arrival->report->from_proven ? DOUBT_WHAT : DOUBT_WHOSE;
}

/* E-02: mails in the names of so many that somebody is playing.  What is surely theirs is nobody's play, and somebody's many mails take one
 * place. */
static bool
is_one_too_many(const struct arrival *arrival, int64_t member)
{
	return doubt_of(arrival, member) != DOUBT_WHAT && !store_member_is_held(arrival->office->store, member) &&
	    store_mail_count_people(arrival->office->store, EFFECT_HELD, arrival->now - HOUR) >= HELD_AN_HOUR;
}

struct yeses {
	int64_t oldest;		/* 0 = there is none */
};

static bool
note_yes(void *owner, const struct consent_row *row)
{
	struct yeses *yeses = owner;

	if (row->state == CONSENT_GIVEN && (yeses->oldest == 0 || row->changed_at < yeses->oldest))
		yeses->oldest = row->changed_at;
	return true;
}

bool
hold_agreed_since(const struct arrival *arrival, int64_t member)
{
	struct yeses yeses = { .oldest = 0 };
	int64_t people[SHARERS];
	int count;

	if (!arrival_is_old(arrival))
		return false;
	count = member_sharers(arrival->office, member, people, SHARERS);
	for (int i = 0; i < count; i++)
		store_consent_walk(arrival->office->store, people[i], note_yes, &yeses);
	return yeses.oldest > arrival->happened_at;
}

/* B-45: whoever surely asks about their own data hears from a person, and may have asked never to be written to again. */
static bool
is_answered_by_a_person(const struct arrival *arrival, int64_t member)
{
	return arrival->report->request == REQUEST_DATA_PERHAPS && doubt_of(arrival, member) == DOUBT_WHAT;
}

void
hold_perhaps_stopped(struct arrival *arrival, int64_t member)
{
	struct office *office = arrival->office;
	int64_t people[SHARERS];
	bool held = false;
	int count;

	/* A letter that was passed on may be answered by somebody else, and an address given up may be somebody else's: whom it came to, or
	 * who had it, is held until somebody has looked, and asked.  Whoever knows their address could do the same in their name (E-02);
	 * stopped they are not. */
	if (member == 0)
		member = hold_whose(arrival);
	if (member == 0) {
		arrival_show(arrival, INBOX_STOP_PERHAPS, 0);
		return;
	}
	count = member_sharers(office, member, people, SHARERS);
	arrival->taken->member = member;
	if (hold_agreed_since(arrival, member)) {
		arrival_show(arrival, INBOX_STOP_PERHAPS, member);
		return;
	}
	if (is_one_too_many(arrival, member)) {
		arrival->taken->unheld = true;
		arrival_show(arrival, INBOX_STOP_PERHAPS, member);
		return;
	}
	for (int i = 0; i < count; i++)
		if (store_member_set_held(office->store, people[i], arrival->now)) {
			record(office, people[i], LEDGER_PERSON_HELD);
			held = true;
		}
	arrival->taken->effect = EFFECT_HELD;
	arrival_show(arrival, INBOX_STOP_PERHAPS, member);
	if (held && !arrival->report->silence && !is_answered_by_a_person(arrival, member))
		receipt_held(office, member, doubt_of(arrival, member), arrival->report);
}

bool
hold_another_waits(struct office *office, int64_t member, int64_t but_for)
{
	int64_t people[SHARERS];
	int count = member_sharers(office, member, people, SHARERS);
	struct inbox_row row = { .id = 0 };

	while (store_inbox_next(office->store, row.id, false, &row))
		for (int i = 0; i < count; i++)
			if (row.kind == INBOX_STOP_PERHAPS && row.id != but_for && row.member == people[i])
				return true;
	return false;
}

bool
hold_lift(struct office *office, int64_t member)
{
	int64_t people[SHARERS];
	int count = member_sharers(office, member, people, SHARERS);
	bool lifted = false;

	for (int i = 0; i < count; i++)
		if (store_member_set_held(office->store, people[i], 0)) {
			record(office, people[i], LEDGER_PERSON_GOES_ON);
			lifted = true;
		}
	return lifted;
}
