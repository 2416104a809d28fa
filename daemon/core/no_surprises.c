/*
 * No surprises: see no_surprises.h.
 */
#include "core/no_surprises.h"

#include "base/clock.h"
#include "core/lateness.h"
#include "core/working_day.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

enum { HOUR = 3600 };

static bool
somebody_has_it(struct office *office, int64_t id)
{
	struct books books;

	return store_books(office->store, id, &books) && books.sent + books.doubt > 0;
}

static enum notice_state
state_of_notice(struct office *office, const struct mailing *notice)
{
	if (notice->kind != KIND_NOTICE || notice->test)
		return NOTICE_UNKNOWN;
	switch (notice->state) {
	case MAILING_QUEUED:
	case MAILING_SENDING:
	case MAILING_HELD:
		return NOTICE_TO_GO;
	case MAILING_FINISHED:
		return somebody_has_it(office, notice->id) ? NOTICE_WENT : NOTICE_LOST;
	case MAILING_EXPIRED:
	case MAILING_STOPPED:
		return NOTICE_LOST;
	case MAILING_PREPARING:
		break;
	}
	return NOTICE_UNKNOWN;
}

enum notice_state
no_surprises_look(struct office *office, int64_t notice, int64_t *at)
{
	enum notice_state state = NOTICE_UNKNOWN;
	struct mailing mailing;
	int64_t now = clock_now();

	*at = now;
	if (store_mailing_read(office->store, notice, &mailing)) {
		state = state_of_notice(office, &mailing);
		*at = mailing.finished_at != 0 ? mailing.finished_at : mailing.due_at > now ? mailing.due_at : now;
	}
	store_mailing_clear(&mailing);
	return state;
}

int64_t
no_surprises_from(const struct forum *forum, int64_t at)
{
	return working_seconds_after(forum, at, forum->notice_hours * HOUR);
}

enum notice_state
no_surprises_judge(struct office *office, const struct mailing *mailing, int64_t *goes_at)
{
	int64_t at, as_meant, earliest;
	enum notice_state state = no_surprises_look(office, mailing->after, &at);

	earliest = no_surprises_from(office->forum, at);
	as_meant = at + mailing->after_seconds > earliest ? at + mailing->after_seconds : earliest;
	*goes_at = as_meant > mailing->due_at + LATE_AT_ALL ? as_meant : mailing->due_at;
	return state;
}
