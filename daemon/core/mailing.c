/*
 * Mailings: see mailing.h.  SQL: store/store_mailing.c, store/store_delivery.c.
 */
#include "core/mailing.h"

#include <sodium.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/consent.h"
#include "core/moment.h"
#include "core/no_surprises.h"
#include "core/quiet.h"
#include "core/staff_note.h"
#include "records/words.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"
#include "store/store_topic.h"

static bool
resolve_items(struct office *office, const struct draft *draft, const struct plan *plan, struct item *items,
    struct reason *why)
{
	for (int i = 0; i < plan->item_count; i++) {
		struct topic topic = { 0 };

		if (plan->items[i].topic == NULL ||
		    !store_topic_by_name(office->store, plan->items[i].topic->name, &topic, NULL))
			return reason_refused(why, "section %d has no topic of this forum", i + 1);
		items[i] = (struct item){
			.position = i,
			.topic = topic.id,
			.title = memory_text(draft->items[i].title),
			.organisation = memory_text(draft->items[i].from != NULL ? draft->items[i].from : ""),
			.link_host = memory_text(plan->items[i].link_host),
			.ends_at = plan->items[i].ends_at,
			.fund = memory_text(plan->items[i].fund != NULL ? plan->items[i].fund : ""),
			.not_signposting = memory_text(draft->items[i].not_signposting != NULL ?
			    draft->items[i].not_signposting : ""),
		};
		store_topic_clear(&topic);
	}
	return true;
}

static bool
has_marketing(const struct plan *plan)
{
	for (int i = 0; i < plan->item_count; i++)
		if (plan->items[i].topic != NULL && topic_is_marketing(plan->items[i].topic->class))
			return true;
	return false;
}

int64_t
mailing_first_letter_at(const struct forum *forum, const struct plan *plan, int64_t now)
{
	int64_t earliest = now + (has_marketing(plan) && !forum->demo ? RECALL_SECONDS : 0);

	return plan->due_at > earliest ? plan->due_at : earliest;
}

int64_t
mailing_goes_at(const struct forum *forum, const struct mailing *mailing)
{
	bool at_any_hour = mailing->kind == KIND_SERVICE || mailing->kind == KIND_NOTICE || mailing->urgent;

	return at_any_hour ? mailing->due_at : quiet_ends(forum, mailing->due_at);
}

int64_t
mailing_prepare(struct office *office, const struct draft *draft, const struct plan *plan, bool test,
    struct reason *why)
{
	struct item items[ITEMS_LIMIT] = { 0 };
	struct mailing mailing = {
		.kind = plan->kind,
		.test = test,
		.note = plan->note,
		.in_reply_to = (char *)(uintptr_t)(plan->in_reply_to != NULL ? plan->in_reply_to : ""),
		.reply_to = (char *)(uintptr_t)(plan->reply_to != NULL ? plan->reply_to : ""),
		.origin = plan->origin,
		.origin_id = plan->origin_id,
		.origin_version = plan->origin_version,
		.urgent = plan->urgent,
		.calendar = (char *)(uintptr_t)(plan->calendar != NULL ? plan->calendar : ""),
		.subject = draft->head.subject,
		.identity = plan->identity->name,
		.audience = plan->audience,
		.source = draft->source,
		.due_at = test ? clock_now() : mailing_first_letter_at(office->forum, plan, clock_now()),
		.due_wall = (char *)(uintptr_t)plan->due_wall,
		.due_zone = office->forum->time_zone,
		.due_second = plan->due_second,
		.tzdata = (char *)(uintptr_t)clock_tzdata_version(),
		.after = test ? 0 : plan->after,
		.queued_at = clock_now(),
		.queued_by = office->actor.uid,
	};

	/* What people are told before the send rests on every stop that was said (E-25). */
	if (office_catch_up(office, why) < 0)
		return 0;
	if (mailing.after != 0)
		no_surprises_place(office, &mailing);
	if (test)
		mailing.audience = (struct audience){ ROLE_STAFF, ROLE_STAFF, 0 };
	if (resolve_items(office, draft, plan, items, why))
		store_mailing_add(office->store, &mailing, items, plan->item_count);
	store_items_clear(items, plan->item_count);
	return mailing.id;
}

bool
mailing_prepare_some(struct office *office, int64_t id, const struct audience *audience, int64_t *after)
{
	return store_delivery_prepare(office->store, id, audience, after, MAILING_CHUNK) != 0;
}

bool
mailing_discard_some(struct office *office, int64_t id)
{
	return store_mailing_remove_preparing(office->store, id, MAILING_CHUNK);
}

static void
record_act(struct office *office, enum ledger_kind kind, int64_t id, const struct mailing *mailing)
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

/* With the time it has now, and the notice it waits for: what was promised to partners can be shown later. */
static void
record_as_it_is(struct office *office, enum ledger_kind kind, int64_t id)
{
	struct mailing mailing;

	if (store_mailing_read(office->store, id, &mailing))
		record_act(office, kind, id, &mailing);
	store_mailing_clear(&mailing);
}

bool
mailing_queue(struct office *office, int64_t id, struct reason *why)
{
	struct mailing mailing;

	if (!store_mailing_open(office->store, id, clock_now()))
		return reason_refused(why, "the question waited so long that the mailing was cleared away; queue it again");
	if (store_mailing_read(office->store, id, &mailing))
		record_act(office, mailing.test ? LEDGER_TEST_SENT : LEDGER_MAILING_QUEUED, id, &mailing);
	store_mailing_clear(&mailing);
	return true;
}

/* Who has booked in the meantime is not what is kept. */
static bool
same_people(const struct audience *one, const struct audience *other)
{
	return one->parents == other->parents && one->professionals == other->professionals && one->got == other->got;
}

/* Words that a person writes in the place of what was made of an event or a survey: it stays that event's letter, with its calendar
 * file, and nobody needs it any later than before. */
static void
keep_origin(struct office *office, const struct mailing *mailing, struct mailing *changed, struct item *items, int count)
{
	struct item before[ITEMS_LIMIT] = { 0 };
	int had = store_items_read(office->store, mailing->id, before);

	changed->origin_version = mailing->origin_version;
	changed->calendar = mailing->calendar;
	for (int i = 0; i < count && had > 0; i++)
		if (before[0].ends_at != 0 && (items[i].ends_at == 0 || items[i].ends_at > before[0].ends_at))
			items[i].ends_at = before[0].ends_at;
	store_items_clear(before, had);
}

bool
mailing_rewrite(struct office *office, int64_t id, const struct draft *draft, const struct plan *plan, struct reason *why)
{
	struct item items[ITEMS_LIMIT] = { 0 };
	struct mailing mailing, changed;
	bool done = false;

	if (!store_mailing_read(office->store, id, &mailing))
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	changed = mailing;
	changed.subject = draft->head.subject;
	changed.source = draft->source;
	changed.origin_version = plan->origin_version;
	changed.calendar = (char *)(uintptr_t)(plan->calendar != NULL ? plan->calendar : "");
	if ((mailing.state != MAILING_PREPARING && mailing.state != MAILING_QUEUED && mailing.state != MAILING_HELD) ||
	    mailing.started_at != 0)
		reason_refused(why, "mailing %lld has begun or is over; its words cannot be changed", (long long)id);
	else if (plan->after != 0 && plan->after != mailing.after)
		reason_refused(why, "mailing %lld does not wait for that notice to partners, and other words do not change that. Take the line "
		    "“after:” out, or stop it and queue the new one", (long long)id);
	else if (!same_people(&mailing.audience, &plan->audience))
		reason_refused(why, "mailing %lld is for other people; stop it and queue the new one", (long long)id);
	else
		done = resolve_items(office, draft, plan, items, why);
	if (done && plan->origin == ORIGIN_FILE && mailing.origin != ORIGIN_FILE && mailing.origin != ORIGIN_REPEAT)
		keep_origin(office, &mailing, &changed, items, plan->item_count);
	if (done) {
		store_mailing_rewrite(office->store, &changed, items, plan->item_count);
		record_act(office, LEDGER_MAILING_REWRITTEN, id, &changed);
	}
	store_items_clear(items, plan->item_count);
	store_mailing_clear(&mailing);
	return done;
}

int64_t
mailing_last_of(struct office *office, enum mailing_origin origin, int64_t of)
{
	int64_t id = 0, found = 0;

	while ((id = store_mailing_of(office->store, origin, of, id)) != 0) {
		struct mailing mailing;

		if (store_mailing_read(office->store, id, &mailing) && mailing.state != MAILING_EXPIRED &&
		    mailing.state != MAILING_PREPARING && (mailing.state != MAILING_STOPPED || mailing.started_at != 0))
			found = id;
		store_mailing_clear(&mailing);
	}
	return found;
}

/* Its state, or false with a reason if there is no such mailing. */
static bool
state_of(struct office *office, int64_t id, enum mailing_state *state, struct reason *why)
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

bool
mailing_hold(struct office *office, int64_t id, enum mailing_hold hold, struct reason *why)
{
	enum mailing_state state = MAILING_PREPARING;

	if (!state_of(office, id, &state, why))
		return false;
	if (state == MAILING_HELD)
		return true;
	if (state != MAILING_QUEUED && state != MAILING_SENDING)
		return reason_refused(why, "mailing %lld cannot be put on hold: it is over", (long long)id);
	store_mailing_set_state(office->store, id, MAILING_HELD, hold);
	record_act(office, LEDGER_MAILING_HELD, id, NULL);
	staff_note_mailing(office, id);
	return true;
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

static bool
release(struct office *office, const struct mailing *mailing, struct reason *why)
{
	if (mailing->state != MAILING_HELD && mailing->state != MAILING_QUEUED && mailing->state != MAILING_SENDING)
		return reason_refused(why, "mailing %lld is not on hold", (long long)mailing->id);
	if (!may_leave_notice(office, mailing, why))
		return false;
	if (mailing->state != MAILING_HELD)
		return true;
	/* Where its time has passed, released means now; one that is still to come keeps its time. */
	store_mailing_set_due_if_past(office->store, mailing->id, clock_now());
	store_mailing_set_state(office->store, mailing->id, MAILING_QUEUED, HOLD_NONE);
	record_as_it_is(office, LEDGER_MAILING_RELEASED, mailing->id);
	return true;
}

bool
mailing_release(struct office *office, int64_t id, struct reason *why)
{
	enum mailing_state state = MAILING_PREPARING;
	struct mailing mailing;
	bool done;

	if (!state_of(office, id, &state, why) || !store_mailing_read(office->store, id, &mailing))
		return false;
	done = release(office, &mailing, why);
	store_mailing_clear(&mailing);
	return done;
}

/* Why one in this state cannot be moved; NULL = it can. */
static const char *
stays_because(enum mailing_state state)
{
	switch (state) {
	case MAILING_PREPARING:
	case MAILING_QUEUED:
	case MAILING_HELD:
	case MAILING_EXPIRED:
		return NULL;
	case MAILING_SENDING:
		return "has begun";
	case MAILING_STOPPED:
		return "was stopped";
	case MAILING_FINISHED:
		return "has finished";
	}
	return NULL;
}

bool
mailing_may_move(struct office *office, int64_t id, struct reason *why)
{
	enum mailing_state state = MAILING_PREPARING;

	if (!state_of(office, id, &state, why))
		return false;
	return stays_because(state) == NULL ||
	    reason_refused(why, "mailing %lld %s; it cannot be moved", (long long)id, stays_because(state));
}

/* no sooner after its notice than partners are promised; from now on so long after it as is meant now. */
static bool
may_be_behind_notice(struct office *office, struct mailing *mailing, int64_t due_at, struct reason *why)
{
	int64_t at;
	enum notice_state notice = no_surprises_look(office, mailing->after, &at);
	char when[CLOCK_TEXT];

	if (notice != NOTICE_TO_GO && notice != NOTICE_WENT)
		return mailing->hold != HOLD_NOTICE || reason_refused(why, "the notice to partners that it waits for (mailing %lld) was stopped "
		    "or reached nobody. To let it go all the same: signpost mailing release %lld", (long long)mailing->after,
		    (long long)mailing->id);
	mailing->due_at = due_at;
	no_surprises_place(office, mailing);
	if (due_at < mailing->due_at)
		return reason_refused(why, "that is too early: it waits for the notice to partners in mailing %lld, and goes %s (UK time) at the "
		    "earliest", (long long)mailing->after, clock_plain(mailing->due_at, when));
	store_mailing_set_after(office->store, mailing->id, mailing->after, mailing->after_seconds);
	return true;
}

bool
mailing_reschedule(struct office *office, int64_t id, int64_t due_at, const char *wall, bool second,
    struct reason *why)
{
	struct mailing mailing;
	bool may = mailing_may_move(office, id, why) && store_mailing_read(office->store, id, &mailing);

	if (!may)
		return false;
	may = mailing.after == 0 || may_be_behind_notice(office, &mailing, due_at, why);
	if (may) {
		store_mailing_set_due(office->store, id, due_at, wall, second);
		/* A new time answers "too late"; it does not lift what a person or trouble put on hold. */
		if (mailing.state != MAILING_HELD || mailing.hold == HOLD_LATE || mailing.hold == HOLD_NOTICE)
			store_mailing_set_state(office->store, id, MAILING_QUEUED, HOLD_NONE);
		record_as_it_is(office, LEDGER_MAILING_RESCHEDULED, id);
		no_surprises_follow(office, id);
	}
	store_mailing_clear(&mailing);
	return may;
}

void
mailing_move_behind_notice(struct office *office, const struct mailing *mailing, int64_t due_at)
{
	store_mailing_set_due(office->store, mailing->id, due_at, "", false);
	record_as_it_is(office, LEDGER_MAILING_RESCHEDULED, mailing->id);
}

bool
mailing_stop(struct office *office, int64_t id, struct reason *why)
{
	enum mailing_state state = MAILING_PREPARING;

	if (!state_of(office, id, &state, why))
		return false;
	if (state == MAILING_STOPPED)
		return true;
	if (state == MAILING_FINISHED)
		return reason_refused(why, "mailing %lld is finished: every letter has gone or was decided",
		    (long long)id);
	if (!mailing_note(office, JOURNAL_FINISHED, id, why))
		return false;
	store_mailing_set_state(office->store, id, MAILING_STOPPED, HOLD_NONE);
	record_act(office, LEDGER_MAILING_STOPPED, id, NULL);
	return true;
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
			record_act(office, LEDGER_MAILING_FINISHED, id, NULL);
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
	if (!store_mailing_read(office->store, line->member, &mailing))
		return;
	unseen = mailing.state == MAILING_QUEUED ||
	    (line->kind == JOURNAL_FINISHED && mailing.state == MAILING_SENDING);
	if (unseen) {
		store_mailing_set_state(office->store, line->member, MAILING_HELD, HOLD_RESTORED);
		record_act(office, LEDGER_MAILING_HELD, line->member, NULL);
	}
	store_mailing_clear(&mailing);
}

void
mailing_recompute_times(struct office *office, const char *tzdata, void (*moved)(const char *what, int64_t id, int64_t seconds))
{
	struct mailing mailing;
	int64_t id = 0;

	while ((id = store_mailing_other_tzdata(office->store, id, tzdata)) != 0) {
		int64_t due_at;

		if (!store_mailing_read(office->store, id, &mailing))
			continue;
		due_at = moment_instant(mailing.due_wall, mailing.due_second);
		if (due_at != mailing.due_at)
			moved("mailing", id, due_at - mailing.due_at);
		store_mailing_set_tzdata(office->store, id, due_at, tzdata);
		store_mailing_clear(&mailing);
	}
}
