/*
 * No surprises: see no_surprises.h.
 */
#include "core/no_surprises.h"

#include "base/clock.h"
#include "core/lateness.h"
#include "core/mailing.h"
#include "core/staff_note.h"
#include "core/working_day.h"
#include "records/member.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

enum { HOUR = 3600, PARTNERS = ROLE_PARTNER_CONTACT | ROLE_STATUTORY_CONTACT | ROLE_REGIONAL_CONTACT };

static bool
is_to_partners(const struct mailing *mailing)
{
	return mailing->kind == KIND_NOTICE && !mailing->test &&
	    ((mailing->audience.parents | mailing->audience.professionals) & PARTNERS) != 0;
}

/* A letter that came back reached nobody, and of one in doubt nobody knows. */
static bool
somebody_has_it(struct office *office, int64_t id)
{
	struct books books;

	return store_books(office->store, id, &books) && books.sent > books.returned;
}

static enum notice_state
state_of_notice(struct office *office, const struct mailing *notice)
{
	if (!is_to_partners(notice))
		return NOTICE_UNKNOWN;
	switch (notice->state) {
	case MAILING_QUEUED:
	case MAILING_SENDING:
	case MAILING_HELD:
		return notice->intended > 0 ? NOTICE_TO_GO : NOTICE_LOST;
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
		*at = state == NOTICE_WENT ? store_delivery_last_accepted(office->store, notice) : mailing.due_at > now ? mailing.due_at : now;
	}
	store_mailing_clear(&mailing);
	return state;
}

int64_t
no_surprises_from(const struct forum *forum, int64_t at)
{
	return working_seconds_after(forum, at, forum->notice_hours * HOUR);
}

void
no_surprises_place(struct office *office, struct mailing *mailing)
{
	int64_t at, from;

	no_surprises_look(office, mailing->after, &at);
	from = no_surprises_from(office->forum, at);
	/* 0 = just then, wherever the weekend falls. */
	mailing->after_seconds = mailing->due_at > from ? mailing->due_at - at : 0;
	mailing->due_at = mailing->due_at > from ? mailing->due_at : from;
}

/* The time of one that waits, whose notice went or is to go at `at`.  Minutes late is not late, but what partners were promised they
 * have to the second. */
static int64_t
goes_at(const struct forum *forum, const struct mailing *mailing, int64_t at)
{
	int64_t from = no_surprises_from(forum, at), as_meant = at + mailing->after_seconds;
	int64_t due_at = as_meant > mailing->due_at + LATE_AT_ALL ? as_meant : mailing->due_at;

	return due_at > from ? due_at : from;
}

static void
follow_one(struct office *office, enum notice_state notice, int64_t at, const struct mailing *mailing)
{
	bool waits = mailing->state == MAILING_HELD && mailing->hold == HOLD_NOTICE;
	int64_t due_at = goes_at(office->forum, mailing, at);
	struct reason why;

	if (notice != NOTICE_WENT && notice != NOTICE_TO_GO) {
		if (mailing->state == MAILING_QUEUED)
			mailing_hold(office, mailing->id, HOLD_NOTICE, &why);
		return;
	}
	if (due_at > mailing->due_at)
		mailing_move_behind_notice(office, mailing, due_at);
	if (waits)
		store_mailing_set_state(office->store, mailing->id, MAILING_QUEUED, HOLD_NONE);
	if (waits || due_at > mailing->due_at + LATE_AT_ALL)
		staff_note_mailing(office, mailing->id);
	/* A notice may itself wait for one. */
	no_surprises_follow(office, mailing->id);
}

void
no_surprises_follow(struct office *office, int64_t notice)
{
	int64_t id = 0, at = 0;
	enum notice_state state = NOTICE_UNKNOWN;

	while ((id = store_mailing_behind(office->store, notice, id)) != 0) {
		struct mailing mailing;

		if (at == 0)
			state = no_surprises_look(office, notice, &at);
		if (store_mailing_read(office->store, id, &mailing))
			follow_one(office, state, at, &mailing);
		store_mailing_clear(&mailing);
	}
}
