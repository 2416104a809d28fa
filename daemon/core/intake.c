/*
 * Mail that came in: see intake.h.  The parts: intake_returned.c, intake_stop.c, intake_join.c, intake_event.c,
 * intake_person.c.
 */
#include "core/intake_mail.h"

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/join.h"
#include "core/mailbox_age.h"
#include "core/member.h"
#include "core/whose_letter.h"
#include "core/working_day.h"
#include "store/store_intake.h"
#include "store/store_member.h"

enum {
	HOUR = 3600,
	DAY = 86400,
	ANSWER_WORKING_DAYS = 5,
	DATA_DAYS = 28,			/* a month by law; the shortest one */
	BREACH_DAYS = 3,		/* 72 hours by law */
	REMEMBERED = 400 * DAY,		/* so long after it was seen last the same mail is known again */
	ROLL_EVERY = 30 * DAY,		/* so often all that lies there counts as seen: a dozen calls may fail */
	OLD_MAIL = 30 * DAY,		/* older when a folder is first looked at: nobody waits for it */
	FORGET_EVERY = DAY,
	CLOSED_AT_ONCE = 500		/* a few milliseconds: others wait to write */
};

/* A-46, F-08: five working days of the office, for what is its own affair; the law's month and 72 hours, and a wish to stop, know no holidays
 * (B-45, B-48). */
static int64_t
due_of(const struct arrival *arrival, enum inbox_kind kind)
{
	switch (kind) {
	case INBOX_DATA:
		return arrival->happened_at + (arrival->report->breach ? BREACH_DAYS : DATA_DAYS) * DAY;
	case INBOX_STOP_PERHAPS:
		return arrival->happened_at + DAY;
	case INBOX_PERSON:
	case INBOX_OTHER_PERSON:
	case INBOX_CHALLENGE:
	case INBOX_UNREADABLE:
	case INBOX_TAKEN_OFF:
	case INBOX_NEW_ADDRESS:
	case INBOX_NEVER:
	case INBOX_KINDS:
		break;
	}
	return working_days_end(arrival->office->forum, arrival->happened_at, ANSWER_WORKING_DAYS);
}

/* B-42: what comes from somebody erased names nobody either. */
static int64_t
unless_erased(const struct arrival *arrival, int64_t member)
{
	return store_member_is_open(arrival->office->store, member) ? member : 0;
}

/* B-08: whoever has not joined yet may be forgotten before the office has its five days. */
static int64_t
due_for(const struct arrival *arrival, enum inbox_kind kind, int64_t member)
{
	int64_t due = due_of(arrival, kind), forgotten = join_forgotten_at(arrival->office->store, member);

	return forgotten > arrival->now && forgotten < due ? forgotten : due;
}

bool
arrival_is_old(const struct arrival *arrival)
{
	int64_t seen = store_folder_first_seen(arrival->office->store, arrival->intake->place.folder);

	/* A clock that was ahead when it was first looked at makes none old that comes now. */
	return arrival->happened_at < (seen < arrival->now ? seen : arrival->now) - OLD_MAIL;
}

void
arrival_show(struct arrival *arrival, enum inbox_kind kind, int64_t member)
{
	struct inbox_row row = { .folder = arrival->folder, .uid = arrival->intake->place.uid, .kind = kind,
		.member = unless_erased(arrival, member),
		.arrived_at = arrival->happened_at, .due_at = due_for(arrival, kind, member) };

	/* A stop is good for ever, and whom it holds somebody must be able to let go (B-24). */
	if (kind != INBOX_STOP_PERHAPS && arrival_is_old(arrival))
		return;
	store_inbox_add(arrival->office->store, &row);
	arrival->taken->inbox = kind;
	if (arrival->taken->effect == EFFECT_NONE)
		arrival->taken->effect = EFFECT_SHOWN;
}

/* Whoever has been erased may be here again under another number, or share the address with somebody: what their mail asks for is then
 * judged as without a code. */
bool
arrival_has_token(const struct arrival *arrival)
{
	return arrival->taken->token == TOKEN_RIGHT && store_member_is_open(arrival->office->store, arrival->token.member);
}

bool
arrival_has_letter(const struct arrival *arrival)
{
	enum token_place place = arrival->report->token_place;

	return arrival->taken->token == TOKEN_RIGHT && (place == TOKEN_AT_BOUNCES || place == TOKEN_IN_LETTER);
}

bool
arrival_is_choice(const struct arrival *arrival)
{
	bool written = arrival->taken->class == MAIL_HUMAN || arrival->taken->class == MAIL_UNSUBSCRIBE;

	return written && arrival->report->token_place == TOKEN_AT_CONFIRM && arrival_has_token(arrival);
}

void
arrival_evidence(const struct arrival *arrival, char evidence[EVIDENCE])
{
	const struct report *report = arrival->report;
	const char *code = arrival_is_choice(arrival) ? ", an answer to our letter about what there is, with its code" :
	    arrival_has_token(arrival) ? ", with the code of their letter" : "";

	snprintf(evidence, EVIDENCE, "mail %s%s%s%s", report->message_id[0] != '\0' ? report->message_id : "without Message-ID", code,
	    report->from[0] != '\0' ? ", from " : "", report->from);
}

/* For what purpose a token that was seen there must be right. */
static bool
purpose_of(enum token_place place, enum token_purpose *purpose)
{
	switch (place) {
	case TOKEN_AT_BOUNCES:
		*purpose = TOKEN_BOUNCE;
		return true;
	case TOKEN_AT_STOP:
	case TOKEN_IN_LETTER:
		*purpose = TOKEN_STOP;
		return true;
	case TOKEN_AT_CONFIRM:
		*purpose = TOKEN_CHOICE;
		return true;
	case TOKEN_NOWHERE:
	case TOKEN_PLACES:
		break;
	}
	return false;
}

/* The code of our letter about joining and choosing has the time it was made where others have their mailing. */
static bool
is_choice_in_time(struct arrival *arrival)
{
	arrival->shown_at = arrival->token.mailing;
	arrival->token.mailing = 0;
	return join_code_is_good(arrival->shown_at, arrival->now);
}

static void
check_token(struct arrival *arrival)
{
	const struct report *report = arrival->report;
	enum token_purpose purpose;

	arrival->taken->token = report->token[0] == '\0' ? TOKEN_NONE : TOKEN_WRONG;
	if (arrival->taken->token == TOKEN_WRONG && purpose_of(report->token_place, &purpose) &&
	    keyring_token_check(arrival->office->keys, purpose, report->token, &arrival->token) &&
	    (purpose != TOKEN_CHOICE || is_choice_in_time(arrival))) {
		arrival->taken->token = TOKEN_RIGHT;
		arrival->taken->member = arrival->token.member;
		arrival->taken->mailing = arrival->token.mailing;
	}
}

/* C-31, C-36: neither a code of ours nor its header says that a machine sent it, only its words do: it may be a person's who tells of a
 * bounce, or is away on Saturday.  Whoever knows a bounce address, or gives our letter back, is a machine that has it. */
static bool
is_by_words_alone(const struct arrival *arrival)
{
	if (arrival->report->automatic)
		return false;
	switch (arrival->taken->class) {
	case MAIL_HARD:
	case MAIL_SOFT:
	case MAIL_DELAYED:
	case MAIL_AUTOREPLY:
	case MAIL_OTHER:
		return !arrival_has_letter(arrival);
	case MAIL_COMPLAINT:
		return arrival->taken->token != TOKEN_RIGHT;
	case MAIL_HUMAN:
	case MAIL_UNSUBSCRIBE:
	case MAIL_CHALLENGE:
	case MAIL_CLASSES:
		break;
	}
	return false;
}

/* True if the answer of a calendar program was all that there is.  Else what stands beside it is done too, or a person looks. */
static bool
was_attendance(struct arrival *arrival)
{
	bool done = arrival->report->attendance != ATTENDANCE_NONE && arrival_attendance(arrival);

	if (done && arrival->report->request == REQUEST_ATTENDANCE && !arrival->report->question)
		return true;
	arrival->taken->disposition = KEPT_FOR_PEOPLE;
	return false;
}

static bool
act(struct arrival *arrival, struct reason *why)
{
	struct taken *taken = arrival->taken;

	arrival_is_from_the_living(arrival);
	if (was_attendance(arrival))
		return true;
	if (arrival_is_choice(arrival))
		return arrival_choice(arrival, why);
	if (is_by_words_alone(arrival))
		return arrival_person(arrival, why);
	switch (taken->class) {
	case MAIL_HARD:
	case MAIL_SOFT:
	case MAIL_DELAYED:
		arrival_returned(arrival, taken->class);
		return true;
	case MAIL_COMPLAINT:
		return arrival_complaint(arrival, why);
	case MAIL_UNSUBSCRIBE:
		return arrival_stop(arrival, why);
	case MAIL_AUTOREPLY:	/* C-36: no effect at all */
		arrival_automatic(arrival);
		return true;
	case MAIL_OTHER:
		return arrival_machine(arrival, why);
	case MAIL_CHALLENGE:
		arrival_show(arrival, INBOX_CHALLENGE, 0);
		return true;
	case MAIL_HUMAN:
	case MAIL_CLASSES:
		return arrival_person(arrival, why);
	}
	return true;
}

/* C-41: what could not be read was laid back, and can be read now, as when the machine was in trouble then: it is new. */
static bool
is_readable_now(const struct arrival *arrival, const struct mail_row *row, bool same_place)
{
	struct store *store = arrival->office->store;
	struct inbox_row shown;

	if (row->disposition != MOVED_UNREADABLE || arrival->report->set_aside)
		return false;
	if (store_inbox_at(store, row->folder, row->uid, &shown) && shown.kind == INBOX_UNREADABLE)
		store_inbox_done(store, shown.id, arrival->now, DONE_ANSWERED);
	if (same_place)
		store_mail_displace(store, row->folder, row->uid);
	return true;
}

/* The same mail once more: after a crash (its place), under a new UIDVALIDITY, or because somebody has laid it back where it
 * came in, which is a wish to keep it there. */
static bool
is_known(struct arrival *arrival)
{
	struct store *store = arrival->office->store;
	const struct intake *intake = arrival->intake;
	struct taken *taken = arrival->taken;
	struct mail_row row;
	bool same_place = store_mail_read(store, arrival->folder, intake->place.uid, &row);

	if (same_place && memcmp(row.digest, intake->digest, sizeof row.digest) != 0) {
		/* RFC 9051 2.3.1.1: never, but a mailbox that was put back from a backup does it. */
		store_mail_displace(store, arrival->folder, intake->place.uid);
		taken->replaced = true;
		same_place = false;
	}
	if (!same_place && !store_mail_by_digest(store, intake->digest, &row))
		return false;
	if (is_readable_now(arrival, &row, same_place))
		return false;
	*taken = (struct taken){ .class = row.class, .effect = EFFECT_AGAIN, .disposition = row.disposition,
		.replaced = taken->replaced };
	if (!row.to_move)
		taken->disposition = KEPT_WHERE_IT_IS;
	/* The folder it has left may have been looked at a moment ago. */
	if (!same_place)
		store_inbox_follow(store, intake->digest, arrival->folder, intake->place.uid, arrival->now - HOUR);
	return true;
}

/* Where people's mail has a folder of its own, it goes there. */
static bool
is_to_move(const struct arrival *arrival)
{
	const char *people = arrival->office->forum->mailbox.people_folder;

	switch (arrival->taken->disposition) {
	case KEPT_WHERE_IT_IS:
		return false;
	case KEPT_FOR_PEOPLE:
		return people[0] != '\0' && strcmp(people, arrival->intake->place.folder) != 0;
	case MOVED_RETURNED:
	case MOVED_STOPS:
	case MOVED_JOINS:
	case MOVED_AUTOMATIC:
	case MOVED_UNREADABLE:
	case MOVED_BOOKINGS:
	case DISPOSITIONS:
		break;
	}
	return true;
}

/* What nobody has to look at, since it was old when the folder was first seen and did nothing, and spam: what a shared mailbox has in its
 * INBOX and in Junk is not swept into other folders. */
static bool
is_left_alone(const struct arrival *arrival)
{
	const struct taken *taken = arrival->taken;
	struct inbox_row row;

	if (!store_inbox_at(arrival->office->store, arrival->folder, arrival->intake->place.uid, &row))
		return taken->disposition == KEPT_FOR_PEOPLE ||
		    (taken->token != TOKEN_RIGHT && taken->effect == EFFECT_NONE && arrival_is_old(arrival));
	return taken->disposition == KEPT_FOR_PEOPLE && row.member == 0 && text_same(arrival->intake->place.folder, "Junk");
}

static void
remember(struct arrival *arrival)
{
	const struct taken *taken = arrival->taken;
	struct mail_row row = { .folder = arrival->folder, .uid = arrival->intake->place.uid, .arrived_at = arrival->happened_at,
		.recorded_at = arrival->now, .class = taken->class, .effect = taken->effect, .disposition = taken->disposition,
		.to_move = is_to_move(arrival), .member = unless_erased(arrival, taken->member) };

	row.mailing = row.member != 0 ? taken->mailing : 0;
	memcpy(row.digest, arrival->intake->digest, sizeof row.digest);
	store_mail_add(arrival->office->store, &row);
}

/* Whatever else people answer holds nobody (core/hold.h). */
static bool
may_be_a_stop(const struct report *report)
{
	switch (report->request) {
	case REQUEST_STOP:
	case REQUEST_STOP_PERHAPS:
	case REQUEST_DATA_STOP:
	case REQUEST_DATA_PERHAPS:
		return true;
	case REQUEST_NONE:
	case REQUEST_JOIN:
	case REQUEST_JOIN_AND_MORE:
	case REQUEST_CONFIRM:
	case REQUEST_PREFERENCES:
	case REQUEST_DATA:
	case REQUEST_BOOK:
	case REQUEST_ATTENDANCE:
	case REQUESTS:
		break;
	}
	return report->with_token == MAIL_UNSUBSCRIBE || report->without_token == MAIL_UNSUBSCRIBE;
}

/* Only for mails of people that nobody knows, and for each once. */
bool
intake_is_to_search(struct office *office, const struct intake *intake)
{
	const struct report *report = &intake->as.report;
	struct reason ignored;
	struct mail_row known;
	int64_t somebody;

	return may_be_a_stop(report) && whose_letter_is_far(office, report) && member_at_address(office, report->from, &somebody, 1, &ignored) <= 0 &&
	    !store_mail_by_digest(office->store, intake->digest, &known);
}

void
intake_search(struct office *office, const struct intake *intake)
{
	whose_letter_search(office, &intake->as.report);
}

bool
intake_mail(struct office *office, const struct intake *intake, struct taken *taken, struct reason *why)
{
	struct arrival arrival = { .office = office, .intake = intake, .report = &intake->as.report, .now = clock_now(),
		.taken = taken };
	bool done = true;

	*taken = (struct taken){ .disposition = KEPT_FOR_PEOPLE };
	arrival.folder = store_folder(office->store, &intake->place, arrival.now);
	arrival.happened_at = intake->arrived_at > 0 && intake->arrived_at < arrival.now ? intake->arrived_at : arrival.now;
	if (!is_known(&arrival)) {
		check_token(&arrival);
		if (intake->as.report.set_aside) {
			done = arrival_unreadable(&arrival, why);
		} else {
			taken->class = taken->token == TOKEN_RIGHT ? intake->as.report.with_token : intake->as.report.without_token;
			done = act(&arrival, why);
		}
		if (is_left_alone(&arrival))
			taken->disposition = KEPT_WHERE_IT_IS;
	}
	remember(&arrival);
	return done;
}

/* A clock that was ahead when it was done last is no reason to wait until then. */
static bool
is_due(int64_t last, int64_t every, int64_t now)
{
	return now < last || now >= last + every;
}

/* Not where we have moved it ourselves; and whom a mail holds is not let go by its leaving the folder: somebody has to say that it
 * was no stop (B-24).  The law's month goes on when a first answer has gone or the mail was filed (B-45, B-46). */
static bool
is_closed_by_the_mailbox(const struct inbox_row *row)
{
	switch (row->kind) {
	case INBOX_PERSON:
	case INBOX_CHALLENGE:
	case INBOX_TAKEN_OFF:
	case INBOX_NEVER:
		return true;
	case INBOX_STOP_PERHAPS:
		return row->member == 0;
	case INBOX_DATA:
	case INBOX_OTHER_PERSON:
	case INBOX_UNREADABLE:
	case INBOX_NEW_ADDRESS:
	case INBOX_KINDS:
		break;
	}
	return false;
}

static bool
note_first(void *owner, const struct inbox_row *row)
{
	int64_t *first = owner;

	if (is_closed_by_the_mailbox(row))
		*first = row->uid;
	return *first == 0;
}

void
intake_folder(struct office *office, const struct mail_place *place, struct intake_answer *answer)
{
	int64_t now = clock_now(), folder = store_folder(office->store, place, now);

	/* RFC 9051 2.3.1.1: numbers only grow, but not those of a mailbox that was put back from a backup. */
	answer->started_over = place->uid > 0 && store_folder_start_over(office->store, folder, place->uid);
	answer->resume = store_folder_resume(office->store, folder);
	answer->watch = 0;
	store_inbox_walk(office->store, folder, 1, INT64_MAX, note_first, &answer->watch);
	answer->roll_due = is_due(store_folder_rolled_at(office->store, folder), ROLL_EVERY, now);
}

struct lost {
	int64_t ids[CLOSED_AT_ONCE];
	int count;
};

static bool
collect_lost(void *owner, const struct inbox_row *row)
{
	struct lost *lost = owner;

	if (is_closed_by_the_mailbox(row))
		lost->ids[lost->count++] = row->id;
	return lost->count < CLOSED_AT_ONCE;
}

/* What was open of mails that lie nowhere any more.  True if there is no more of it. */
static bool
close_lost(struct office *office, int64_t folder)
{
	struct lost lost = { .count = 0 };

	store_inbox_lost(office->store, folder, collect_lost, &lost);
	for (int i = 0; i < lost.count; i++)
		store_inbox_done(office->store, lost.ids[i], clock_now(), DONE_MOVED);
	return lost.count < CLOSED_AT_ONCE;
}

bool
intake_moved(struct office *office, const struct mail_place *place)
{
	int64_t folder = store_folder(office->store, place, clock_now());

	return store_mail_moved(office->store, folder, place->uid) && (place->uid < INT64_MAX || close_lost(office, folder));
}

/* 1 = there and answered, 0 = there, -1 = gone. */
static int
found_there(const struct intake *intake, int64_t uid)
{
	for (uint32_t i = 0; i < intake->as.there.count; i++)
		if (intake->as.there.mails[i].uid == uid)
			return intake->as.there.mails[i].answered == 1 ? 1 : 0;
	return -1;
}

struct seen {
	const struct intake *there;
	struct {
		int64_t id;
		enum inbox_done how;
	} closed[CLOSED_AT_ONCE];
	int count;
};

static bool
collect_seen(void *owner, const struct inbox_row *row)
{
	struct seen *seen = owner;
	int found = is_closed_by_the_mailbox(row) ? found_there(seen->there, row->uid) : 0;

	if (found != 0) {
		seen->closed[seen->count].id = row->id;
		seen->closed[seen->count++].how = found == 1 ? DONE_ANSWERED : DONE_MOVED;
	}
	return seen->count < CLOSED_AT_ONCE;
}

int
intake_there(struct office *office, const struct intake *intake)
{
	int64_t folder = store_folder(office->store, &intake->place, clock_now());
	struct seen seen = { .there = intake };

	/* What is left over the next round tells of again: its first number is where the reader begins (intake_folder). */
	store_inbox_walk(office->store, folder, intake->as.there.from, intake->place.uid, collect_seen, &seen);
	for (int i = 0; i < seen.count; i++)
		store_inbox_done(office->store, seen.closed[i].id, clock_now(), seen.closed[i].how);
	return seen.count;
}

/* What is done with a mail while it lies there is done once (C-30): a wish to join, or a stop, from years ago is not done again. */
void
intake_roll(struct office *office, const struct intake *intake)
{
	int64_t now = clock_now(), folder = store_folder(office->store, &intake->place, now);

	for (uint32_t i = 0; i < intake->as.there.count; i++)
		store_mail_seen(office->store, folder, intake->as.there.mails[i].uid, now);
	if (intake->place.uid == INT64_MAX)
		store_folder_set_rolled(office->store, folder, now);
}

/* Once a day, and in every round while there is more than goes at once. */
static void
forget_some(struct office *office, int64_t now)
{
	if (is_due(store_fact(office->store, "mailbox_forgotten_at"), FORGET_EVERY, now) &&
	    store_mail_forget(office->store, now - REMEMBERED))
		store_set_fact(office->store, "mailbox_forgotten_at", now);
}

bool
intake_end(struct office *office)
{
	int64_t now = clock_now();

	mailbox_note_read(office->store, now);
	forget_some(office, now);
	return join_forget(office, now);
}
