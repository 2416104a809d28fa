/*
 * What to do with a mailing whose time has come: see lateness.h.
 */
#include "core/lateness.h"

#include "core/quiet.h"
#include "core/working_day.h"

enum { HOUR = 3600, REMINDER_LEAD = HOUR, REMINDER_LATEST = 6 * HOUR };

/* How late, where a night in which it might not go does not count. */
static int64_t
seconds_late(const struct forum *forum, int64_t due_at, int64_t now)
{
	return now - quiet_ends(forum, due_at);
}

bool
lateness_reminder_is_useful(const struct forum *forum, int64_t due_at, int64_t starts_at, int64_t now)
{
	return now < starts_at - REMINDER_LEAD && seconds_late(forum, due_at, now) <= REMINDER_LATEST;
}

bool
lateness_reminder_can_go(const struct forum *forum, int64_t due_at, int64_t starts_at)
{
	return lateness_reminder_is_useful(forum, due_at, starts_at, quiet_ends(forum, due_at));
}

bool
lateness_reminder_gives_way(const struct forum *forum, int64_t due_at, int64_t next_due_at, int64_t starts_at, int64_t now)
{
	bool at_once = next_due_at <= now || quiet_ends(forum, next_due_at) < quiet_ends(forum, due_at) + HOUR;

	return next_due_at > due_at && at_once && lateness_reminder_can_go(forum, next_due_at, starts_at);
}

/* T1, T5: a day late goes, three days late is held, and no later than the end of the next working day expires, so that somebody has
 * had a day at work to see it. */
static enum lateness
judge_newsletter(const struct forum *forum, const struct late_mailing *mailing, int64_t late, int64_t now)
{
	if (late <= 24 * HOUR)
		return LATE_GO;
	if (late <= 72 * HOUR || now < working_days_end(forum, mailing->due_at, 1))
		return LATE_HOLD;
	return LATE_EXPIRE;
}

static enum lateness
judge_event_notice(const struct late_mailing *mailing, int64_t now)
{
	int64_t left = mailing->starts_at - now;

	if (mailing->origin == ORIGIN_EVENT_CHANGED || mailing->origin == ORIGIN_EVENT_CANCELLED)
		return now < mailing->ends_at ? LATE_GO : LATE_EXPIRE;
	return left >= 48 * HOUR ? LATE_GO : left > 3 * HOUR ? LATE_HOLD : LATE_EXPIRE;
}

bool
lateness_survey_is_open(const struct forum *forum, int64_t due_at, int64_t closes_at, int64_t now)
{
	return now < closes_at && (seconds_late(forum, due_at, now) <= LATE_AT_ALL || closes_at - now > 24 * HOUR);
}

enum lateness
lateness_judge(const struct forum *forum, const struct late_mailing *mailing, int64_t now)
{
	int64_t late = seconds_late(forum, mailing->due_at, now);

	/* Ended things first: that is so however punctual we are. */
	if (mailing->closes_at != 0 && now >= mailing->closes_at)
		return LATE_EXPIRE;
	if (mailing->kind == KIND_REMINDER)
		return lateness_reminder_is_useful(forum, mailing->due_at, mailing->starts_at, now) ? LATE_GO : LATE_EXPIRE;
	if (mailing->ends_at != 0 && now >= mailing->ends_at)
		return LATE_EXPIRE;
	if (late <= LATE_AT_ALL)
		return LATE_GO;
	switch (mailing->kind) {
	case KIND_SERVICE:
	case KIND_NOTICE:
		return LATE_GO;
	case KIND_EVENT_NOTICE:
		if (mailing->starts_at != 0)
			return judge_event_notice(mailing, now);
		break;
	case KIND_SURVEY:
		if (mailing->closes_at != 0)
			return lateness_survey_is_open(forum, mailing->due_at, mailing->closes_at, now) ? LATE_GO : LATE_EXPIRE;
		break;
	case KIND_NEWSLETTER:
	case KIND_SIGNPOST:
	case KIND_REMINDER:
	case MAILING_KINDS:
		break;
	}
	/* T6: a decision to pass something on may be stale by now. */
	return mailing->signposting ? LATE_HOLD : judge_newsletter(forum, mailing, late, now);
}
