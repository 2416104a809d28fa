/*
 * People's mail: it stays unread for people, is counted and aged, and never answered by a machine (A-45 to A-48, B-45).
 */
#include "core/intake_mail.h"

#include <strings.h>

#include "core/bounce.h"
#include "core/hold.h"
#include "core/member.h"

enum { SHARERS = 64 };

/* Whoever the sender says they are; 0 = nobody on the list.  Proves nothing: only for people to find each other. */
static int
people_from(const struct arrival *arrival, int64_t people[SHARERS])
{
	struct reason ignored;
	int count;

	if (arrival_is_choice(arrival)) {	/* the code says who */
		people[0] = arrival->token.member;
		return 1;
	}
	if (arrival->report->from[0] == '\0')
		return 0;
	count = member_at_address(arrival->office, arrival->report->from, people, SHARERS, &ignored);
	return count < 0 ? 0 : count;
}

/* Both wishes count, and each has its own clock (B-24, B-45). */
static bool
data_and_stop(struct arrival *arrival, const int64_t *people, int count, struct reason *why)
{
	int64_t first = count > 0 ? people[0] : hold_whose(arrival);

	if (count > 0 && arrival->report->request == REQUEST_DATA_STOP)
		return arrival_stop(arrival, why);
	arrival_show(arrival, INBOX_DATA, count > 0 ? people[0] : 0);
	if (first != 0)
		hold_perhaps_stopped(arrival, first);
	return true;
}

/* E-06: anybody can put our own address there, and a letter to it comes back to us.  Those that letters come back to are known to the reader. */
static bool
is_from_us(const struct arrival *arrival)
{
	const struct forum *forum = arrival->office->forum;

	for (int i = 0; i < forum->identity_count; i++)
		if (strcasecmp(arrival->report->from, forum->identities[i].address) == 0 ||
		    strcasecmp(arrival->report->from, forum->identities[i].reply_to) == 0)
			return true;
	return false;
}

/* E-07: nobody is written to because of a mail that somebody else may have sent in their name, where our own server looks at that; a person
 * reads it then, as not everybody has a provider that proves who they are. */
static bool
may_be_written_back(const struct arrival *arrival)
{
	return arrival->office->forum->mailbox.authserv_id[0] == '\0' || arrival->report->from_proven;
}

/* What people get goes to their own address, whoever asked.  A mail that a machine may have sent is never answered, but may be a person's
 * all the same (C-39, A-46). */
static bool
is_told_what_there_is(const struct arrival *arrival)
{
	return arrival->office->forum->mailbox.join_address[0] != '\0' && arrival->taken->class == MAIL_HUMAN && !arrival->report->automatic &&
	    !is_from_us(arrival) && may_be_written_back(arrival);
}

bool
arrival_person(struct arrival *arrival, struct reason *why)
{
	int64_t people[SHARERS];
	int count = people_from(arrival, people);
	int64_t first = count > 0 ? people[0] : 0;

	switch (arrival->report->request) {
	case REQUEST_STOP:	/* in a mail that may be a machine's (C-36) */
	case REQUEST_STOP_PERHAPS:
		hold_perhaps_stopped(arrival, first);
		return true;
	case REQUEST_DATA:
		arrival_show(arrival, INBOX_DATA, first);
		return true;
	case REQUEST_DATA_STOP:
	case REQUEST_DATA_PERHAPS:
		return data_and_stop(arrival, people, count, why);
	case REQUEST_JOIN:
	case REQUEST_JOIN_AND_MORE:
	case REQUEST_PREFERENCES:
		if (is_told_what_there_is(arrival)) {
			arrival_join_asked(arrival);
			return true;
		}
		break;
	case REQUEST_BOOK:
		/* What else they write, such as what they need, is for a person all the same. */
		arrival_book(arrival);
		break;
	case REQUEST_NONE:
	case REQUEST_ATTENDANCE:	/* nothing could be done with it, core/intake.c */
	case REQUEST_CONFIRM:
	case REQUESTS:
		break;
	}
	if (arrival->taken->inbox == 0)
		arrival_show(arrival, INBOX_PERSON, first);
	return true;
}

/* C-31: a right code at a stop address needs no more words. */
bool
arrival_unreadable(struct arrival *arrival, struct reason *why)
{
	int64_t people[SHARERS] = { arrival->token.member };
	bool ours = arrival_has_token(arrival) || people_from(arrival, people) > 0, done = true;

	if (arrival_has_token(arrival) && arrival->report->token_place == TOKEN_AT_STOP && arrival->report->with_token == MAIL_UNSUBSCRIBE) {
		arrival->taken->class = MAIL_UNSUBSCRIBE;
		done = arrival_stop(arrival, why);
	}
	arrival->taken->disposition = MOVED_UNREADABLE;
	arrival_show(arrival, INBOX_UNREADABLE, ours ? people[0] : 0);
	return done;
}

/* By our own server, or by the code of a letter that came to this address. */
static bool
is_surely_from_there(const struct arrival *arrival)
{
	const struct report *report = arrival->report;

	if (report->automatic || (arrival->taken->class != MAIL_HUMAN && arrival->taken->class != MAIL_UNSUBSCRIBE))
		return false;
	return report->from_proven || (arrival_is_choice(arrival) && !report->from_denied &&
	    member_is_at_address(arrival->office, arrival->token.member, report->from));
}

void
arrival_is_from_the_living(struct arrival *arrival)
{
	int64_t people[SHARERS];
	char evidence[EVIDENCE];
	struct reason ignored;
	int count = is_surely_from_there(arrival) ? member_at_address(arrival->office, arrival->report->from, people, SHARERS, &ignored) : 0;

	if (count > 0)
		arrival_evidence(arrival, evidence);
	for (int i = 0; i < count; i++)
		bounce_outlive(arrival->office, people[i], arrival->happened_at, evidence);
}

/* C-36: no effect; but whom of ours nobody reaches there any more, a person should know. */
void
arrival_automatic(struct arrival *arrival)
{
	int64_t people[SHARERS] = { arrival->token.member };
	bool ours = arrival_has_token(arrival) || people_from(arrival, people) > 0;

	if (arrival->report->gone && ours)
		arrival_show(arrival, INBOX_PERSON, people[0]);
	else
		arrival->taken->disposition = MOVED_AUTOMATIC;
}

/* A-46, B-24, B-45: the forms of websites call themselves automatic, and some have no return path. */
bool
arrival_machine(struct arrival *arrival, struct reason *why)
{
	int64_t people[SHARERS];

	if (arrival->report->question && (arrival->report->request != REQUEST_NONE || people_from(arrival, people) > 0))
		return arrival_person(arrival, why);
	/* What a shop writes to the office is none of ours. */
	arrival->taken->disposition = arrival->report->question ? KEPT_WHERE_IT_IS : MOVED_AUTOMATIC;
	return true;
}
