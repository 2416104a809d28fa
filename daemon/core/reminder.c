/*
 * Reminders of events: see reminder.h.
 */
#include "core/reminder.h"

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/event_mailing.h"
#include "core/lateness.h"
#include "core/quiet.h"
#include "render/draft_file.h"
#include "store/store_appointment.h"

void
reminder_judge(const struct forum *forum, const struct event *event, struct findings *findings)
{
	struct form_offset offsets[EVENT_REMINDERS];
	int count = event_reminders(event, offsets);

	for (int i = 0; i < count; i++) {
		char when[CLOCK_TEXT], until[CLOCK_TEXT];
		struct moment due;
		int64_t goes_at;

		form_offset_before(&event->starts, &offsets[i], &due);
		goes_at = quiet_ends(forum, due.at);
		if (due.at <= clock_now() || lateness_reminder_can_go(forum, due.at, event->starts.at))
			continue;
		if (goes_at == due.at)
			findings_add(findings, FINDING_WARNING, event->file.lines[EVENT_REMIND], event->file.columns[EVENT_REMIND], "F-11",
			    event->file.words[EVENT_REMIND], "", "Nobody would get the reminder of %s before: in the last hour before an event "
			    "none is sent any more. Write 2 hours or more.", offsets[i].words);
		else
			findings_add(findings, FINDING_WARNING, event->file.lines[EVENT_REMIND], event->file.columns[EVENT_REMIND], "F-07",
			    event->file.words[EVENT_REMIND], "", "Nobody would get the reminder of %s before: %s lies in the quiet hours, and when "
			    "they are over, on %s, it is too late. Write a longer time.", offsets[i].words, clock_plain(due.at, when),
			    clock_plain(goes_at, until));
	}
}

static void
drop(struct office *office, const struct appointment *one, enum dropped why, struct event_effect *effect)
{
	store_appointment_decide(office->store, one->id, APPOINTMENT_DROPPED, why, 0, clock_now());
	effect->reminders_dropped++;
}

static bool
is_of(const struct appointment *one, const struct form_offset *offset)
{
	return strcmp(one->words, offset->words) == 0;
}

/* One that waits for this offset or this very time, or that was made for it: nobody is reminded twice at once. */
static bool
is_planned(struct office *office, enum appointment_kind kind, const struct event *event, const struct form_offset *offset,
    const struct moment *due)
{
	struct appointment one;

	for (int64_t id = 0; (id = store_appointment_of(office->store, kind, event->id, id)) != 0;)
		if (store_appointment_read(office->store, id, &one) &&
		    ((one.state == APPOINTMENT_WAITING && (is_of(&one, offset) || one.due.at == due->at)) ||
		    (one.state == APPOINTMENT_MADE && is_of(&one, offset) && one.due.at == due->at)))
			return true;
	return false;
}

/* True if it waits now; not one whose time has passed. */
static bool
plan_one(struct office *office, enum appointment_kind kind, const struct event *event, const struct form_offset *offset)
{
	struct appointment one = { .kind = kind, .of = event->id };

	form_offset_before(&event->starts, offset, &one.due);
	if (one.due.at <= clock_now())
		return false;
	if (is_planned(office, kind, event, offset, &one.due))
		return true;
	text_copy(one.words, sizeof one.words, offset->words);
	store_appointment_add(office->store, &one, clock_tzdata_version());
	return true;
}

int
reminder_plan(struct office *office, const struct event *event)
{
	struct form_offset offsets[EVENT_REMINDERS];
	int count = event_reminders(event, offsets), planned = 0;

	for (int i = 0; i < count; i++)
		planned += plan_one(office, APPOINTMENT_EVENT_REMINDER, event, &offsets[i]);
	return planned;
}

bool
reminder_gives_way(struct office *office, const struct event *event, const struct appointment *one, struct appointment *to)
{
	struct appointment other;
	bool found = false;

	for (int64_t id = 0; (id = store_appointment_of(office->store, APPOINTMENT_EVENT_REMINDER, event->id, id)) != 0;) {
		if (!store_appointment_read(office->store, id, &other) || other.state != APPOINTMENT_WAITING ||
		    !lateness_reminder_gives_way(office->forum, one->due.at, other.due.at, event->starts.at, clock_now()))
			continue;
		if (!found || other.due.at > to->due.at)
			*to = other;
		found = true;
	}
	return found;
}

void
reminder_plan_notice(struct office *office, const struct event *event)
{
	struct form_offset offset;

	if (event_notice_offset(event, &offset))
		plan_one(office, APPOINTMENT_EVENT_NOTICE, event, &offset);
}

void
reminder_drop_notice(struct office *office, int64_t event)
{
	struct event_effect effect = { 0 };
	struct appointment one;

	for (int64_t id = 0; (id = store_appointment_of(office->store, APPOINTMENT_EVENT_NOTICE, event, id)) != 0;)
		if (store_appointment_read(office->store, id, &one) && one.state == APPOINTMENT_WAITING)
			drop(office, &one, DROPPED_BY_PERSON, &effect);
}

/* What becomes of one that waits. */
static void
follow_one(struct office *office, const struct event *event, struct appointment *one,
    const struct form_offset *offsets, int count, struct event_effect *effect)
{
	const struct form_offset *offset = NULL;
	int64_t before = one->due.at;

	for (int i = 0; i < count && offset == NULL; i++)
		offset = is_of(one, &offsets[i]) ? &offsets[i] : NULL;
	if (event->state == EVENT_CANCELLED) {
		drop(office, one, DROPPED_EVENT_CANCELLED, effect);
	} else if (offset == NULL) {
		drop(office, one, DROPPED_BY_PERSON, effect);
	} else {
		form_offset_before(&event->starts, offset, &one->due);
		if (one->due.at <= clock_now() && one->due.at != before) {
			drop(office, one, DROPPED_EVENT_MOVED, effect);
		} else {
			store_appointment_move(office->store, one, clock_tzdata_version());
			effect->reminders_moved += one->due.at != before;
		}
	}
}

static void
follow_all(struct office *office, enum appointment_kind kind, const struct event *event, const struct form_offset *offsets,
    int count, struct event_effect *effect)
{
	struct appointment one;

	for (int64_t id = 0; (id = store_appointment_of(office->store, kind, event->id, id)) != 0;)
		if (store_appointment_read(office->store, id, &one) && one.state == APPOINTMENT_WAITING)
			follow_one(office, event, &one, offsets, count, effect);
}

void
reminder_follow(struct office *office, const struct event *event, struct event_effect *effect)
{
	struct form_offset offsets[EVENT_REMINDERS], notice;
	int count = event_reminders(event, offsets);
	bool told = event_mailing_notice(office, event->id) != 0;

	follow_all(office, APPOINTMENT_EVENT_REMINDER, event, offsets, count, effect);
	follow_all(office, APPOINTMENT_EVENT_NOTICE, event, &notice, event_notice_offset(event, &notice), effect);
	if (event->state == EVENT_PLANNED && told)
		reminder_plan(office, event);
	else if (event->state == EVENT_PLANNED)
		reminder_plan_notice(office, event);
}
