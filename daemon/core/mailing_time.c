/*
 * When a mailing goes, and what moves it.  See mailing.h.
 */
#include "core/mailing_record.h"

#include "base/clock.h"
#include "core/consent.h"
#include "core/moment.h"
#include "core/no_surprises.h"
#include "core/quiet.h"
#include "store/store_event.h"
#include "store/store_mailing.h"

static bool
has_marketing(const struct plan *plan)
{
	for (int i = 0; i < plan->item_count; i++)
		if (plan->items[i].topic != NULL && topic_is_marketing(plan->items[i].topic->class))
			return true;
	return false;
}

int64_t
mailing_due_at(const struct forum *forum, const struct plan *plan, int64_t now)
{
	int64_t earliest = now + (has_marketing(plan) && !forum->demo ? RECALL_SECONDS : 0);

	return plan->due_at > earliest ? plan->due_at : earliest;
}

void
mailing_plan_goes_at(const struct forum *forum, struct plan *plan, int64_t now)
{
	int64_t due_at = mailing_due_at(forum, plan, now);

	plan->goes_at = has_marketing(plan) ? quiet_ends(forum, due_at) : due_at;
	plan->goes_after_quiet = plan->goes_at != due_at;
}

int64_t
mailing_goes_at(struct office *office, const struct mailing *mailing)
{
	int64_t goes_at = quiet_ends(office->forum, mailing->due_at), any_hour_from = goes_at;

	if (!store_mailing_is_marketing(office->store, mailing->id))
		return mailing->due_at;
	if (mailing->origin == ORIGIN_EVENT_CANCELLED)
		any_hour_from = store_event_starts_at(office->store, mailing->origin_id) - CANCELLED_AT_ANY_HOUR;
	if (any_hour_from < mailing->due_at)
		return mailing->due_at;
	return any_hour_from < goes_at ? any_hour_from : goes_at;
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

	if (!mailing_state_of(office, id, &state, why))
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

/* E-13: what can be called back for ten minutes can be for ten minutes, wherever it is moved to. */
static int64_t
earliest(struct office *office, const struct mailing *mailing, int64_t due_at)
{
	int64_t from = mailing->queued_at + RECALL_SECONDS;
	bool recall = !office->forum->demo && store_mailing_is_marketing(office->store, mailing->id);

	return recall && due_at < from ? from : due_at;
}

bool
mailing_reschedule(struct office *office, int64_t id, int64_t due_at, const char *wall, bool second,
    struct reason *why)
{
	struct mailing mailing;
	bool may = mailing_may_move(office, id, why) && store_mailing_read(office->store, id, &mailing);

	if (!may)
		return false;
	due_at = earliest(office, &mailing, due_at);
	may = mailing.after == 0 || may_be_behind_notice(office, &mailing, due_at, why);
	if (may) {
		store_mailing_set_due(office->store, id, due_at, wall, second);
		/* A new time answers "too late"; it does not lift what a person or trouble put on hold. */
		if (mailing.state != MAILING_HELD || mailing.hold == HOLD_LATE || mailing.hold == HOLD_NOTICE)
			store_mailing_set_state(office->store, id, MAILING_QUEUED, HOLD_NONE);
		mailing_record_as_it_is(office, LEDGER_MAILING_RESCHEDULED, id);
		no_surprises_follow(office, id);
	}
	store_mailing_clear(&mailing);
	return may;
}

void
mailing_move_behind_notice(struct office *office, const struct mailing *mailing, int64_t due_at)
{
	store_mailing_set_due(office->store, mailing->id, due_at, "", false);
	mailing_record_as_it_is(office, LEDGER_MAILING_RESCHEDULED, mailing->id);
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
