/*
 * Appointments: see appointment.h.
 */
#include "core/appointment.h"

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/event_mailing.h"
#include "core/lateness.h"
#include "core/mailing.h"
#include "core/moment.h"
#include "core/quiet.h"
#include "core/reminder.h"
#include "core/repeat.h"
#include "core/survey.h"
#include "store/store_appointment.h"
#include "store/store_event.h"
#include "store/store_mailing.h"
#include "store/store_repeat.h"

/* A letter that comes again: whatever became of this time, the next is planned; of missed ones only the last. */
static void
plan_next(struct office *office, const struct appointment *one)
{
	struct moment before = { .at = 0 }, time = { .at = 0 };
	struct repeat repeat;

	if (one->kind != APPOINTMENT_REPEAT || !store_repeat_read(office->store, one->of, &repeat))
		return;
	text_copy(time.wall, sizeof time.wall, one->words);
	before = time;
	if (one->dropped == DROPPED_COLLAPSED)
		repeat_latest(&repeat, clock_now(), &time, &before);
	repeat_plan(office, &repeat, before.wall);
	store_repeat_clear(&repeat);
}

/* Who booked is reminded also where nobody else is, because no notice went out. */
static void
remind_booked(struct office *office, const struct appointment *one)
{
	struct event event;
	struct reason why;

	if (one->kind != APPOINTMENT_EVENT_REMINDER || (one->state != APPOINTMENT_MADE && one->dropped != DROPPED_NO_NOTICE) ||
	    !event_read(office, one->of, &event, &why))
		return;
	if (event.state == EVENT_PLANNED && lateness_reminder_is_useful(office->forum, one->due.at, event.starts.at, clock_now()))
		store_booking_remind(office->store, event.id);
	event_clear(&event);
}

static void
decide(struct office *office, struct appointment *one, enum appointment_state state, enum dropped dropped, int64_t mailing,
    struct appointment_news *news)
{
	one->state = state;
	one->dropped = dropped;
	one->mailing = mailing;
	one->decided_at = clock_now();
	store_appointment_decide(office->store, one->id, state, dropped, mailing, one->decided_at);
	news->appointment = *one;
	remind_booked(office, one);
	plan_next(office, one);
}

/* A draft that no longer passes is not sent; the appointment is dropped and a person told. */
static bool
begin_mailing(struct office *office, struct appointment_work *work, const struct made_draft *made)
{
	struct reason why;

	if (made->findings.errors > 0)
		return false;
	work->mailing = mailing_prepare(office, made->draft, &made->plan, false, &why);
	work->audience = made->plan.audience;
	work->after = 0;
	return work->mailing != 0;
}

/* What is reminded of has begun to go out, and does not wait for a person. */
static bool
has_begun(struct office *office, int64_t mailing)
{
	struct mailing row;
	bool begun = mailing != 0 && store_mailing_read(office->store, mailing, &row);

	if (begun) {
		begun = row.started_at != 0;
		store_mailing_clear(&row);
	}
	return begun;
}

/* F.1: whether a reminder is still of use. */
static enum dropped
judge_reminder(struct office *office, const struct appointment *one, const struct event *event)
{
	struct appointment next;

	if (event->state == EVENT_CANCELLED)
		return DROPPED_EVENT_CANCELLED;
	/* Before the notice is looked for: who booked is not reminded twice at once either. */
	if (reminder_gives_way(office, event, one, &next))
		return DROPPED_COLLAPSED;
	if (!has_begun(office, event_mailing_notice(office, event->id)))
		return DROPPED_NO_NOTICE;
	if (lateness_reminder_is_useful(office->forum, one->due.at, event->starts.at, clock_now()))
		return DROPPED_NOT;
	return clock_now() >= event->starts.at - 3600 ? DROPPED_EVENT_STARTED : DROPPED_LATE;
}

/* F.1: a notice that comes late may have to wait for a person, whatever the event says. */
static enum dropped
judge_notice(struct office *office, const struct appointment *one, const struct event *event, enum mailing_hold *hold)
{
	struct late_mailing late = { .kind = KIND_EVENT_NOTICE, .origin = ORIGIN_EVENT_NOTICE, .due_at = one->due.at,
		.starts_at = event->starts.at, .ends_at = event->ends.at };
	enum lateness lateness = lateness_judge(office->forum, &late, clock_now());

	if (event->state == EVENT_CANCELLED)
		return DROPPED_EVENT_CANCELLED;
	if (event->file.words[EVENT_RELEASE] == NULL || lateness == LATE_HOLD)
		*hold = HOLD_DRAFT;
	return lateness == LATE_EXPIRE ? DROPPED_EVENT_STARTED : DROPPED_NOT;
}

static enum dropped
begin_event_letter(struct office *office, struct appointment_work *work, enum mailing_origin what)
{
	bool notice = what == ORIGIN_EVENT_NOTICE;
	struct event event;
	struct event_letter letter = { .what = what, .event = &event };
	struct made_draft made;
	enum dropped dropped;
	struct reason why;

	if (!event_read(office, work->appointment.of, &event, &why))
		return DROPPED_BROKEN;
	dropped = notice ? judge_notice(office, &work->appointment, &event, &work->hold) :
	    judge_reminder(office, &work->appointment, &event);
	if (dropped == DROPPED_NOT) {
		event_mailing_make(office->forum, &letter, &made);
		if (!begin_mailing(office, work, &made))
			dropped = DROPPED_BROKEN;
		made_draft_clear(&made);
	}
	event_clear(&event);
	return dropped;
}

/* F.1: a survey that closes within a day is not written about any more. */
static enum dropped
begin_survey_reminder(struct office *office, struct appointment_work *work)
{
	enum dropped dropped = DROPPED_NOT;
	struct survey survey;
	struct made_draft made;
	struct reason why;

	if (!survey_read(office, work->appointment.of, &survey, &why))
		return DROPPED_BROKEN;
	if (!has_begun(office, survey_invitation(office, survey.id)))
		dropped = DROPPED_NO_NOTICE;
	else if (!lateness_survey_is_open(office->forum, work->appointment.due.at, survey.closes.at, clock_now()))
		dropped = DROPPED_SURVEY_CLOSED;
	if (dropped == DROPPED_NOT) {
		survey_mailing_make(office->forum, &survey, ORIGIN_SURVEY_REMINDER, false, &made);
		if (!begin_mailing(office, work, &made))
			dropped = DROPPED_BROKEN;
		made_draft_clear(&made);
	}
	survey_clear(&survey);
	return dropped;
}

/* Several missed times collapse to the last of them (F-13), and what is too late to be sent is not made (F.1). */
static enum dropped
begin_repeat(struct office *office, struct appointment_work *work)
{
	enum dropped dropped = DROPPED_NOT;
	struct moment time = { .at = moment_instant(work->appointment.words, false) }, latest;
	struct made_draft made;
	struct repeat repeat;
	enum lateness late;

	if (!store_repeat_read(office->store, work->appointment.of, &repeat))
		return DROPPED_BROKEN;
	text_copy(time.wall, sizeof time.wall, work->appointment.words);
	latest = time;
	repeat_latest(&repeat, clock_now(), &latest, &(struct moment){ .at = 0 });
	late = lateness_judge(office->forum, &(struct late_mailing){ .kind = KIND_NEWSLETTER, .due_at = time.at }, clock_now());
	work->hold = late == LATE_HOLD ? HOLD_LATE : repeat.releases_itself ? HOLD_NONE : HOLD_DRAFT;
	if (repeat.ended_at != 0) {
		dropped = DROPPED_BY_PERSON;
	} else if (strcmp(latest.wall, time.wall) != 0) {
		dropped = DROPPED_COLLAPSED;
	} else if (late == LATE_EXPIRE) {
		dropped = DROPPED_LATE;
	} else {
		repeat_mailing_make(office->forum, &repeat, &time, &made);
		if (!begin_mailing(office, work, &made))
			dropped = DROPPED_BROKEN;
		made_draft_clear(&made);
	}
	store_repeat_clear(&repeat);
	return dropped;
}

static enum dropped
begin(struct office *office, struct appointment_work *work)
{
	switch (work->appointment.kind) {
	case APPOINTMENT_EVENT_REMINDER:
		return begin_event_letter(office, work, ORIGIN_EVENT_REMINDER);
	case APPOINTMENT_EVENT_NOTICE:
		return begin_event_letter(office, work, ORIGIN_EVENT_NOTICE);
	case APPOINTMENT_SURVEY_REMINDER:
		return begin_survey_reminder(office, work);
	case APPOINTMENT_REPEAT:
		return begin_repeat(office, work);
	case APPOINTMENT_KINDS:
		break;
	}
	return DROPPED_BROKEN;
}

/* The next one whose time has come; in the quiet hours none has. */
static bool
take_up(struct office *office, struct appointment_work *work)
{
	int64_t id = store_appointment_next(office->store, 0, 0);

	return id != 0 && store_appointment_read(office->store, id, &work->appointment) &&
	    work->appointment.due.at <= clock_now() && !quiet_at(office->forum, clock_now());
}

static void
plan_reminders(struct office *office, int64_t id)
{
	struct event event;
	struct reason why;

	if (event_read(office, id, &event, &why)) {
		reminder_plan(office, &event);
		event_clear(&event);
	}
}

static void
finish(struct office *office, struct appointment_work *work, struct appointment_news *news)
{
	struct appointment now;
	struct reason why;
	bool moved = !store_appointment_read(office->store, work->appointment.id, &now) || now.state != APPOINTMENT_WAITING ||
	    now.due.at > clock_now();

	/* Somebody has moved or ended it while it was being made. */
	while (moved && !mailing_discard_some(office, work->mailing))
		;
	if (moved || !mailing_queue(office, work->mailing, &why)) {
		*work = (struct appointment_work){ .mailing = 0 };
		return;
	}
	if (work->hold != HOLD_NONE)
		mailing_hold(office, work->mailing, work->hold, &why);
	decide(office, &work->appointment, APPOINTMENT_MADE, DROPPED_NOT, work->mailing, news);
	if (work->appointment.kind == APPOINTMENT_EVENT_NOTICE)
		plan_reminders(office, work->appointment.of);
	*work = (struct appointment_work){ .mailing = 0 };
}

bool
appointment_step(struct office *office, struct appointment_work *work, struct appointment_news *news)
{
	enum dropped dropped;

	*news = (struct appointment_news){ .appointment = { .id = 0 } };
	if (work->mailing != 0) {
		if (!mailing_prepare_some(office, work->mailing, &work->audience, &work->after))
			finish(office, work, news);
		return true;
	}
	if (!take_up(office, work))
		return false;
	dropped = begin(office, work);
	if (dropped != DROPPED_NOT) {
		decide(office, &work->appointment, APPOINTMENT_DROPPED, dropped, 0, news);
		*work = (struct appointment_work){ .mailing = 0 };
	}
	return true;
}
