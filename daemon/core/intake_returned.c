/*
 * Letters that came back: what of it counts against a person (C-33 to C-35, E-03).
 */
#include "core/intake_mail.h"

#include <string.h>
#include <strings.h>

#include "core/bounce.h"
#include "core/doubt.h"
#include "core/mailing.h"
#include "core/member.h"
#include "core/new_address.h"
#include "core/no_surprises.h"
#include "records/words.h"
#include "store/store_bounce.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

enum {
	NEWS_UNTIL = 30 * 86400		/* E-03: later it is no news of that letter */
};

static enum fault
fault_of(enum bounce_reason reason)
{
	switch (reason) {
	case BOUNCE_UNKNOWN_USER:
	case BOUNCE_UNKNOWN_DOMAIN:
	case BOUNCE_DISABLED:
		return FAULT_MEMBER;
	case BOUNCE_FULL:
		return FAULT_FULL;
	case BOUNCE_SIZE:
		return FAULT_SIZE;
	case BOUNCE_POLICY:
		return FAULT_POLICY;
	case BOUNCE_RELAY:
		return FAULT_RELAY;
	case BOUNCE_NONE:
	case BOUNCE_NETWORK:
	case BOUNCE_OTHER:
	case BOUNCE_REASONS:
		break;
	}
	return FAULT_NETWORK;
}

/* True if it names somebody on the list who is not the one its token names: then one of the two lies. */
static bool
names_somebody_else(const struct arrival *arrival)
{
	const struct report *report = arrival->report;

	for (uint32_t i = 0; i < report->recipient_count; i++) {
		struct reason ignored;
		int64_t one;

		if (member_at_address(arrival->office, report->recipients[i], &one, 1, &ignored) > 0 &&
		    !member_is_at_address(arrival->office, arrival->token.member, report->recipients[i]))
			return true;
	}
	return false;
}

/* One domain, or one a part of the other: "example.net" and "mx1.example.net". */
static bool
is_beneath(const char *one, const char *other)
{
	size_t length = strlen(one), whole = strlen(other);

	return whole >= length && strcasecmp(other + whole - length, one) == 0 && (whole == length || other[whole - length - 1] == '.');
}

/* As servers do it to whom they have: another name at the same domain or at one beneath or above it, or the same name at another domain,
 * which nobody can tell from one of the same house.  What stands behind a plus is no name. */
static bool
is_rewritten(const char *ours, const char *theirs)
{
	const char *our_domain = strrchr(ours, '@'), *their_domain = strrchr(theirs, '@');
	size_t name = strcspn(ours, "+@");

	if (our_domain == NULL || their_domain == NULL)
		return false;
	return is_beneath(our_domain + 1, their_domain + 1) || is_beneath(their_domain + 1, our_domain + 1) ||
	    (name == strcspn(theirs, "+@") && strncasecmp(ours, theirs, name) == 0);
}

/* Of two who read there, or where they have their mail passed on to, one may be gone without the person we wrote to being so. */
static bool
is_about_their_address(const struct arrival *arrival)
{
	const struct report *report = arrival->report;
	int64_t person = arrival->token.member;
	struct member member = { 0 };
	struct reason ignored;
	bool found = report->recipient_count == 0;

	for (uint32_t i = 0; i < report->recipient_count && !found; i++)
		found = member_is_at_address(arrival->office, person, report->recipients[i]) ||
		    member_had_before(arrival->office, report->recipients[i]) == person;
	if (!found && member_read(arrival->office, person, &member, &ignored))
		for (uint32_t i = 0; i < report->recipient_count && !found; i++)
			found = is_rewritten(member.address, report->recipients[i]);
	member_clear(&member);
	return found;
}

static enum fault
fault_for_them(const struct arrival *arrival)
{
	enum fault fault = fault_of(arrival->report->reason);

	return (fault == FAULT_MEMBER || fault == FAULT_FULL) && !is_about_their_address(arrival) ? FAULT_NETWORK : fault;
}

static void
record(const struct arrival *arrival, enum fault fault)
{
	struct ledger_entry entry = { .kind = LEDGER_LETTER_RETURNED, .member = arrival->token.member,
		.actor = arrival->office->actor, .happened_at = arrival->happened_at };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "mailing", arrival->token.mailing);
	ledger_say(&body, "about", fault_word(fault));
	if (arrival->report->status[0] != '\0')
		ledger_say(&body, "status", arrival->report->status);
	ledger_add(arrival->office->store, &entry, &body);
}

/* C-33: so many that say it is us, or that nobody is there, are our trouble, not theirs; a person looks, and a mailing that is still going waits
 * for them. */
static enum mailing_hold
trouble_with(struct office *office, int64_t mailing, enum fault fault)
{
	switch (fault) {
	case FAULT_MEMBER:
	case FAULT_FULL:
		return bounce_doubt_if_many(office, mailing) ? HOLD_GONE : HOLD_NONE;
	case FAULT_POLICY:
	case FAULT_RELAY:
	case FAULT_SIZE:
		return bounce_blames_us(office, mailing) ? HOLD_RELAY : HOLD_NONE;
	case FAULT_NONE:
	case FAULT_NETWORK:
	case FAULT_EXPIRED:
	case FAULT_ADDRESS:
	case FAULTS:
		break;
	}
	return HOLD_NONE;
}

/* The line broke before the relay's answer; but it had the letter. */
static void
settle_doubt(struct office *office, int64_t mailing, int64_t member)
{
	struct reason ignored;
	int64_t settled;

	doubt_settle(office, mailing, member, DOUBT_ARRIVED, &settled, &ignored);
}

/* B-43: nobody at the new address will answer, and the person it was for thinks that it is changed. */
static void
show_new_address(struct arrival *arrival)
{
	int64_t person = new_address_of(arrival->office->store, arrival->token.member);

	if (person != 0)
		arrival_show(arrival, INBOX_NEW_ADDRESS, person);
}

static void
note(struct arrival *arrival, const struct delivery_row *letter, enum fault fault)
{
	struct office *office = arrival->office;
	int64_t member = arrival->token.member, mailing = arrival->token.mailing;
	enum mailing_hold trouble;

	/* Once for a letter: a second report about it is the first one again. */
	if (!store_bounce_returned(office->store, mailing, member, fault, arrival->now))
		return;
	if (letter->state == DELIVERY_DOUBT)
		settle_doubt(office, mailing, member);
	record(arrival, fault);
	arrival->taken->effect = EFFECT_RETURNED;
	trouble = trouble_with(office, mailing, fault);
	if (bounce_note(office, member, mailing, fault, letter->decided_at))
		arrival->taken->effect = EFFECT_SUSPENDED;
	/* A mailing is doubted once, so that is said also of one which waits for a person already. */
	if (trouble != HOLD_NONE && (mailing_alarm(office, mailing, trouble, &arrival->taken->over) || trouble == HOLD_GONE))
		arrival->taken->alarm = trouble;
	/* Who was refused at once is not believed to be gone either. */
	if (trouble == HOLD_GONE && store_mailing_state(office->store, mailing) == MAILING_HELD)
		store_delivery_doubt_gone(office->store, mailing, arrival->now);
	show_new_address(arrival);
	/* A notice to partners that comes back from all of them has told nobody (A-35). */
	no_surprises_follow(office, mailing);
}

void
arrival_returned(struct arrival *arrival, enum mail_class class)
{
	struct delivery_row letter;

	arrival->taken->disposition = MOVED_RETURNED;
	if (class == MAIL_DELAYED || arrival->report->reached || !arrival_has_letter(arrival) || !arrival_has_token(arrival))
		return;		/* C-35; of somebody erased nothing more is written down (B-42) */
	if (!store_delivery_read(arrival->office->store, arrival->token.mailing, arrival->token.member, &letter) ||
	    arrival->now > letter.decided_at + NEWS_UNTIL)
		return;
	if (names_somebody_else(arrival))
		arrival_show(arrival, INBOX_OTHER_PERSON, arrival->token.member);
	else
		note(arrival, &letter, fault_for_them(arrival));
}
