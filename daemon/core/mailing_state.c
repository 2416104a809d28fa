/*
 * What becomes of a queued mailing: held, released, stopped, finished.  See mailing.h.  SQL: store/store_mailing.c,
 * store/store_delivery.c.
 */
#include "core/mailing_record.h"

#include "base/clock.h"
#include "core/no_surprises.h"
#include "core/staff_note.h"
#include "records/words.h"
#include "store/store_bounce.h"
#include "store/store_delivery.h"
#include "store/store_domain.h"
#include "store/store_mailing.h"

enum { LOST_SHOWN = 14 * 86400 };

void
mailing_record(struct office *office, enum ledger_kind kind, int64_t id, const struct mailing *mailing)
{
	struct ledger_entry entry = { .kind = kind, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "mailing", id);
	if (mailing != NULL) {
		ledger_say(&body, "kind", mailing_kind_word(mailing->kind));
		ledger_say_content(&body, mailing->source);
		ledger_say_number(&body, "intended", mailing->intended);
		ledger_say_number(&body, "due_at", mailing->due_at);
		if (mailing->after != 0)
			ledger_say_number(&body, "after", mailing->after);
	}
	ledger_add(office->store, &entry, &body);
}

void
mailing_record_as_it_is(struct office *office, enum ledger_kind kind, int64_t id)
{
	struct mailing mailing;

	if (store_mailing_read(office->store, id, &mailing))
		mailing_record(office, kind, id, &mailing);
	store_mailing_clear(&mailing);
}

bool
mailing_state_of(struct office *office, int64_t id, enum mailing_state *state, struct reason *why)
{
	struct mailing mailing;

	if (!store_mailing_read(office->store, id, &mailing) || mailing.state == MAILING_PREPARING) {
		store_mailing_clear(&mailing);
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	}
	*state = mailing.state;
	store_mailing_clear(&mailing);
	return true;
}

char *
mailing_late_words(int64_t id, char text[MAILING_LATE_WORDS])
{
	snprintf(text, MAILING_LATE_WORDS, "it was too late to send it, and nobody got it. To be done with it: signpost stop %lld. To send it all "
	    "the same: signpost mailing reschedule %lld \"DAY TIME\"", (long long)id, (long long)id);
	return text;
}

bool
mailing_goes_again(const struct mailing *mailing)
{
	return mailing->kind == KIND_SERVICE || mailing->origin == ORIGIN_EVENT_CANCELLED;
}

bool
mailing_hold(struct office *office, int64_t id, enum mailing_hold hold, struct reason *why)
{
	enum mailing_state state = MAILING_PREPARING;
	char late[MAILING_LATE_WORDS];

	if (!mailing_state_of(office, id, &state, why))
		return false;
	if (state == MAILING_HELD)
		return true;
	if (state != MAILING_QUEUED && state != MAILING_SENDING)
		return reason_refused(why, "mailing %lld cannot be put on hold: %s", (long long)id,
		    state == MAILING_EXPIRED ? mailing_late_words(id, late) : "it is over");
	store_mailing_set_state(office->store, id, MAILING_HELD, hold);
	mailing_record(office, LEDGER_MAILING_HELD, id, NULL);
	staff_note_mailing(office, id);
	return true;
}

static bool
is_over(const struct mailing *mailing)
{
	return mailing->state == MAILING_FINISHED || mailing->state == MAILING_STOPPED;
}

bool
mailing_is_alarmed(const struct mailing *mailing)
{
	return is_over(mailing) && (mailing->hold == HOLD_RELAY || mailing->hold == HOLD_COMPLAINTS || mailing->hold == HOLD_GONE);
}

const char *
mailing_trouble_words(struct office *office, const struct mailing *mailing)
{
	bool alarmed = mailing_is_alarmed(mailing);
	const char *cause;

	if (mailing->state != MAILING_HELD && !alarmed)
		return "";
	cause = mailing->hold == HOLD_RELAY ? fault_trouble_words(store_bounce_cause(office->store, mailing->id)) : "";
	return cause[0] != '\0' ? cause : alarmed ? mailing_alarm_words(mailing->hold) : mailing_hold_words(mailing->hold);
}

static bool
alarm_over(struct office *office, const struct mailing *mailing, enum mailing_hold hold)
{
	if (mailing_is_alarmed(mailing))
		return false;
	store_mailing_set_state(office->store, mailing->id, mailing->state, hold);
	staff_note_mailing(office, mailing->id);
	return true;
}

bool
mailing_alarm(struct office *office, int64_t id, enum mailing_hold hold, bool *over)
{
	struct mailing mailing;
	struct reason why;
	bool done = false;

	*over = false;
	if (store_mailing_read(office->store, id, &mailing)) {
		*over = is_over(&mailing);
		done = *over ? alarm_over(office, &mailing, hold) : mailing.state != MAILING_HELD && mailing_hold(office, id, hold, &why);
	}
	store_mailing_clear(&mailing);
	return done;
}

/* no person's word sends it while its notice to partners is still to go; one whose notice is lost waits for it no longer. */
static bool
may_leave_notice(struct office *office, const struct mailing *mailing, struct reason *why)
{
	int64_t at;

	if (mailing->after == 0)
		return true;
	switch (no_surprises_look(office, mailing->after, &at)) {
	case NOTICE_TO_GO:
		return mailing->hold != HOLD_NOTICE || reason_refused(why, "mailing %lld waits for the notice to partners in mailing %lld, which "
		    "has not gone out, and goes on by itself after that: signpost mailing show %lld", (long long)mailing->id,
		    (long long)mailing->after, (long long)mailing->after);
	case NOTICE_WENT:
		return true;
	case NOTICE_LOST:
	case NOTICE_UNKNOWN:
		store_mailing_set_after(office->store, mailing->id, 0, 0);
		return true;
	}
	return true;
}

/* What was refused or came back because of us up to now has been seen, and is tried again. */
static void
let_go(struct office *office, const struct mailing *mailing, enum mailing_state state)
{
	store_mailing_set_state(office->store, mailing->id, state, HOLD_NONE);
	if (mailing->hold == HOLD_RELAY) {
		store_bounce_blamed_seen(office->store, mailing->id);
		store_bounce_try_again(office->store, mailing->id, clock_now());
	}
	mailing_record_as_it_is(office, LEDGER_MAILING_RELEASED, mailing->id);
}

static bool
release(struct office *office, const struct mailing *mailing, struct reason *why)
{
	char late[MAILING_LATE_WORDS];

	if (mailing_is_alarmed(mailing)) {
		let_go(office, mailing, mailing->state);
		return true;
	}
	if (mailing->state == MAILING_EXPIRED)
		return reason_refused(why, "mailing %lld is not on hold: %s", (long long)mailing->id, mailing_late_words(mailing->id, late));
	if (mailing->state != MAILING_HELD && mailing->state != MAILING_QUEUED && mailing->state != MAILING_SENDING)
		return reason_refused(why, "mailing %lld is not on hold", (long long)mailing->id);
	if (!may_leave_notice(office, mailing, why))
		return false;
	if (mailing->state != MAILING_HELD)
		return true;
	/* Where its time has passed, released means now; one that is still to come keeps its time. */
	store_mailing_set_due_if_past(office->store, mailing->id, clock_now());
	let_go(office, mailing, MAILING_QUEUED);
	return true;
}

bool
mailing_release(struct office *office, int64_t id, struct reason *why)
{
	enum mailing_state state = MAILING_PREPARING;
	struct mailing mailing;
	bool done;

	if (!mailing_state_of(office, id, &state, why) || !store_mailing_read(office->store, id, &mailing))
		return false;
	done = release(office, &mailing, why);
	store_mailing_clear(&mailing);
	return done;
}

static void
record_stop(struct office *office, int64_t id)
{
	store_mailing_set_state(office->store, id, MAILING_STOPPED, HOLD_NONE);
	mailing_record(office, LEDGER_MAILING_STOPPED, id, NULL);
}

/* Who stops it for what came back because of us up to now has seen that. */
static void
note_seen(struct office *office, int64_t id)
{
	struct mailing mailing;

	if (store_mailing_read(office->store, id, &mailing) && mailing.hold == HOLD_RELAY)
		store_bounce_blamed_seen(office->store, id);
	store_mailing_clear(&mailing);
}

static bool
stop(struct office *office, int64_t id, enum journal_kind kind, struct reason *why)
{
	enum mailing_state state = MAILING_PREPARING;

	if (!mailing_state_of(office, id, &state, why))
		return false;
	if (state == MAILING_STOPPED)
		return true;
	if (state == MAILING_FINISHED)
		return reason_refused(why, "mailing %lld is finished: every letter has gone or was decided",
		    (long long)id);
	if (!mailing_note(office, kind, id, why))
		return false;
	note_seen(office, id);
	record_stop(office, id);
	return true;
}

bool
mailing_stop(struct office *office, int64_t id, struct reason *why)
{
	return stop(office, id, JOURNAL_FINISHED, why);
}

bool
mailing_stop_for_good(struct office *office, int64_t id, struct reason *why)
{
	return stop(office, id, JOURNAL_HALTED, why);
}

bool
mailing_stop_some(struct office *office, int64_t id, int64_t *after)
{
	bool more = store_delivery_stop(office->store, id, clock_now(), after, MAILING_CHUNK);

	if (!more)
		mailing_finish(office, id);
	return more;
}

bool
mailing_stop_left_over(struct office *office)
{
	int64_t id = store_mailing_half_stopped(office->store);

	if (id == 0)
		return false;
	store_delivery_stop_left_over(office->store, id, clock_now());
	mailing_finish(office, id);
	return true;
}

bool
mailing_finish(struct office *office, int64_t id)
{
	struct mailing mailing;
	bool done = false;

	if (store_delivery_undecided(office->store, id) == 0 && store_mailing_read(office->store, id, &mailing)) {
		done = mailing.finished_at == 0;
		if (done) {
			store_mailing_set_finished(office->store, id, clock_now());
			store_mailing_forget_question(office->store, id);
			if (mailing.state == MAILING_STOPPED)
				store_domain_take_back(office->store, office->forum->outbox.domain_per_minute, clock_now());
			mailing_record(office, LEDGER_MAILING_FINISHED, id, NULL);
			staff_note_mailing(office, id);
			no_surprises_follow(office, id);
		}
		store_mailing_clear(&mailing);
	}
	return done;
}

bool
mailing_note(struct office *office, enum journal_kind kind, int64_t id, struct reason *why)
{
	struct journal_entry line = { .kind = kind, .happened_at = clock_now(), .member = id };

	return office_catch_up(office, why) >= 0 && journal_add(office->journal, office->store, &line, why);
}

void
mailing_replay(struct office *office, const struct journal_entry *line)
{
	struct mailing mailing;
	bool unseen;

	/* Numbers given since the backup are not given again: tokens and Message-IDs are made of them. */
	store_mailing_numbers_after(office->store, line->member);
	if (!store_mailing_read(office->store, line->member, &mailing)) {
		if (line->kind == JOURNAL_STARTED)
			store_mailing_add_lost(office->store, line->member, clock_now());
		else
			store_mailing_remove_lost(office->store, line->member);
		return;
	}
	unseen = mailing.state == MAILING_QUEUED ||
	    (line->kind == JOURNAL_FINISHED && mailing.state == MAILING_SENDING);
	if (line->kind == JOURNAL_HALTED && mailing.state != MAILING_STOPPED && mailing.state != MAILING_FINISHED) {
		record_stop(office, line->member);	/* the sender withholds what is left */
	} else if (unseen) {
		store_mailing_set_state(office->store, line->member, MAILING_HELD, HOLD_RESTORED);
		mailing_record(office, LEDGER_MAILING_HELD, line->member, NULL);
	}
	store_mailing_clear(&mailing);
}

int64_t
mailing_next_lost(struct office *office, int64_t after)
{
	return store_mailing_next_lost(office->store, clock_now() - LOST_SHOWN, after);
}
