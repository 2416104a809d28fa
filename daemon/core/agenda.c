/*
 * What goes out when: see agenda.h.
 */
#include "core/agenda.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/event.h"
#include "core/event_file.h"
#include "core/event_mailing.h"
#include "core/lateness.h"
#include "core/mailing.h"
#include "core/moment.h"
#include "core/quiet.h"
#include "core/reminder.h"
#include "core/recurrence.h"
#include "core/repeat.h"
#include "core/survey.h"
#include "core/working_day.h"
#include "mail/calendar.h"
#include "records/words.h"
#include "store/store_appointment.h"
#include "store/store_event.h"
#include "store/store_mailing.h"
#include "store/store_repeat.h"
#include "store/store_survey.h"

struct page {
	struct office *office;
	struct agenda *agenda;
	int64_t from, until;
};

static const char *
id_of(enum agenda_kind kind)
{
	static const char *const words[] = { "mailing", "mailing", "event", "repeat", "event", "survey", "", "" };

	return words[kind];
}

static struct agenda_entry *
add(struct page *page, enum agenda_kind kind, int64_t at, int64_t id, const char *text)
{
	struct agenda *agenda = page->agenda;
	struct agenda_entry *entry;

	if (at < page->from || at >= page->until)
		return NULL;
	if (agenda->count == AGENDA_LIMIT) {
		agenda->full = true;
		return NULL;
	}
	entry = &agenda->entries[agenda->count++];
	*entry = (struct agenda_entry){ .kind = kind, .at = at, .until = at, .begins = at, .of = id_of(kind), .id = id };
	snprintf(entry->name, sizeof entry->name, "%s-%lld", entry->of, (long long)id);
	text_copy(entry->text, sizeof entry->text, text);
	return entry;
}

static void
add_mailing(struct page *page, const struct mailing *mailing)
{
	char text[AGENDA_TEXT], waits[64] = "";

	if (mailing->after != 0)
		snprintf(waits, sizeof waits, " (after the notice in mailing %lld)", (long long)mailing->after);
	switch (mailing->state) {
	case MAILING_QUEUED:
		snprintf(text, sizeof text, "%s%s", mailing->subject, waits);
		add(page, AGENDA_MAILING, mailing_goes_at(page->office, mailing), mailing->id, text);
		break;
	case MAILING_HELD:
		snprintf(text, sizeof text, "%s (waits: %s)", mailing->subject, mailing_trouble_words(page->office, mailing));
		add(page, AGENDA_HELD, mailing->due_at, mailing->id, text);
		break;
	case MAILING_PREPARING:
	case MAILING_SENDING:
	case MAILING_EXPIRED:
	case MAILING_STOPPED:
	case MAILING_FINISHED:
		break;
	}
}

static void
add_mailings(struct page *page)
{
	int64_t id = 0;

	while ((id = store_mailing_next_planned(page->office->store, id)) != 0) {
		struct mailing mailing;

		if (store_mailing_read(page->office->store, id, &mailing))
			add_mailing(page, &mailing);
		store_mailing_clear(&mailing);
	}
}

/* ---- what is not made yet ---- */

/* One that is moved is the same appointment. */
static void
add_letter(struct page *page, const struct appointment *one, const char *of, const char *text)
{
	struct agenda_entry *entry = add(page, AGENDA_REMINDER, quiet_ends(page->office->forum, one->due.at), one->of, text);

	if (entry == NULL)
		return;
	entry->of = of;
	snprintf(entry->name, sizeof entry->name, "letter-%lld", (long long)one->id);
}

/* In its time, and to somebody: after a notice that was stopped only who booked is reminded. */
static bool
reminder_will_go(struct office *office, const struct appointment *one, const struct event *event)
{
	struct appointment next;

	return lateness_reminder_can_go(office->forum, one->due.at, event->starts.at) &&
	    !reminder_gives_way(office, event, one, &next) &&
	    (event_mailing_notice(office, event->id) != 0 || store_booking_count(office->store, event->id) > 0);
}

static void
add_event_letter(struct page *page, const struct appointment *one)
{
	char text[AGENDA_TEXT];
	struct event event;
	struct reason why;

	if (!event_read(page->office, one->of, &event, &why))
		return;
	if (one->kind == APPOINTMENT_EVENT_REMINDER && !reminder_will_go(page->office, one, &event)) {
		event_clear(&event);
		return;
	}
	if (one->kind == APPOINTMENT_EVENT_REMINDER)
		snprintf(text, sizeof text, "Reminder: %s (%s before)", event.file.words[EVENT_TITLE], one->words);
	else
		snprintf(text, sizeof text, "Notice: %s%s", event.file.words[EVENT_TITLE],
		    event.file.words[EVENT_RELEASE] == NULL ? " (made then, for a person to release)" : "");
	add_letter(page, one, "event", text);
	event_clear(&event);
}

static void
add_survey_reminder(struct page *page, const struct appointment *one)
{
	char text[AGENDA_TEXT];
	struct survey survey;
	struct reason why;

	if (!survey_read(page->office, one->of, &survey, &why))
		return;
	snprintf(text, sizeof text, "Reminder of the survey: %s", survey.file.words[SURVEY_TITLE]);
	if (quiet_ends(page->office->forum, one->due.at) < survey.closes.at && survey_invitation(page->office, survey.id) != 0)
		add_letter(page, one, "survey", text);
	survey_clear(&survey);
}

/* Its rule never changes: a time of it is known by how many days it lies behind the first. */
static void
name_time(const struct repeat *repeat, const struct moment *time, struct agenda_entry *entry)
{
	struct wall_time first, wall;
	bool has_time;

	if (entry != NULL && wall_time_parse(repeat->first, &first, &has_time) && wall_time_parse(time->wall, &wall, &has_time))
		snprintf(entry->name, sizeof entry->name, "repeat-%lld-day-%d", (long long)repeat->id, wall_time_days(&first, &wall));
}

/* All its times to come, each when it is to go out. */
static void
add_repeat(struct page *page, const struct appointment *one)
{
	struct moment time = { .at = moment_instant(one->words, false) };
	char text[AGENDA_TEXT], after[DUE_WALL_LIMIT];
	struct repeat repeat;
	bool more = true;

	if (!store_repeat_read(page->office->store, one->of, &repeat))
		return;
	snprintf(text, sizeof text, "%s%s", repeat.title, repeat.releases_itself ? "" : " (made before, for a person to release)");
	text_copy(time.wall, sizeof time.wall, one->words);
	while (more && time.at < page->until && !page->agenda->full) {
		name_time(&repeat, &time, add(page, AGENDA_DRAFT, quiet_ends(page->office->forum, time.at), one->of, text));
		text_copy(after, sizeof after, time.wall);
		more = recurrence_next(repeat.rule, repeat.first, after, &time);
	}
	store_repeat_clear(&repeat);
}

static void
add_appointments(struct page *page)
{
	struct appointment one;
	int64_t id, due = INT64_MIN, last = 0;

	while ((id = store_appointment_next(page->office->store, due, last)) != 0 &&
	    store_appointment_read(page->office->store, id, &one)) {
		switch (one.kind) {
		case APPOINTMENT_EVENT_REMINDER:
		case APPOINTMENT_EVENT_NOTICE:
			add_event_letter(page, &one);
			break;
		case APPOINTMENT_SURVEY_REMINDER:
			add_survey_reminder(page, &one);
			break;
		case APPOINTMENT_REPEAT:
			add_repeat(page, &one);
			break;
		case APPOINTMENT_KINDS:
			break;
		}
		due = one.due.at;
		last = id;
	}
}

/* ---- what happens ---- */

/* On its first day when it starts, on others at midnight. */
static void
add_event(struct page *page, const struct event *event)
{
	int64_t at = event->starts.at;
	struct agenda_entry *entry;
	struct wall_time day;
	bool again = false;

	clock_to_wall(at, &day);
	day.hour = day.minute = day.second = 0;
	do {
		entry = add(page, AGENDA_EVENT, at, event->id, event->file.words[EVENT_TITLE]);
		if (entry != NULL) {
			entry->begins = event->starts.at;
			entry->until = event->ends.at;
			entry->again = again;
			again = true;
		}
		wall_time_add(&day, 1, 0);
		clock_from_wall(&day, false, &at);
	} while (at < event->ends.at && at < page->until);
}

/* One that began before the first of these days may still go on. */
static void
add_events(struct page *page)
{
	int64_t start = page->from - (EVENT_LONGEST_DAYS + 1) * 86400, id = INT64_MAX;
	struct event event;
	struct reason why;

	while ((id = store_event_next(page->office->store, start, id, true)) != 0 && event_read(page->office, id, &event, &why)) {
		start = event.starts.at;
		add_event(page, &event);
		event_clear(&event);
		if (start >= page->until)
			break;
	}
}

static void
add_surveys(struct page *page)
{
	int64_t close = page->from - 1, id = INT64_MAX;
	char text[AGENDA_TEXT];
	struct survey survey;
	struct reason why;

	while ((id = store_survey_next(page->office->store, close, id)) != 0 && survey_read(page->office, id, &survey, &why)) {
		close = survey.closes.at;
		snprintf(text, sizeof text, "The survey closes: %s", survey.file.words[SURVEY_TITLE]);
		add(page, AGENDA_SURVEY_CLOSES, close, id, text);
		survey_clear(&survey);
		if (close >= page->until)
			break;
	}
}

/* What is no mailing, event or the like: once a year. */
static void
add_day(struct page *page, enum agenda_kind kind, int64_t at, const char *text)
{
	struct agenda_entry *entry = add(page, kind, at, 0, text);
	struct wall_time wall;

	if (entry == NULL)
		return;
	clock_to_wall(at, &wall);
	snprintf(entry->name, sizeof entry->name, "%d-%.*s", wall.year, (int)strcspn(text, ":"), text);
	for (char *one = entry->name; *one != '\0'; one++)
		if (strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", *one) == NULL)
			*one = '-';
}

/* Bank holidays, and the nights the clocks change: noon then is 11 or 13 hours after midnight. */
static void
add_days(struct page *page)
{
	int64_t midnight, noon;
	struct wall_time wall;

	for (int64_t at = page->from; at < page->until; at = noon + 43200) {
		clock_to_wall(at, &wall);
		wall.hour = wall.minute = wall.second = 0;
		clock_from_wall(&wall, false, &midnight);
		wall.hour = 12;
		clock_from_wall(&wall, false, &noon);
		if (bank_holiday(&wall) != NULL)
			add_day(page, AGENDA_BANK_HOLIDAY, midnight, bank_holiday(&wall));
		if (noon - midnight == 11 * 3600)
			add_day(page, AGENDA_CLOCKS, midnight + 3600, "The clocks go forward: 1am becomes 2am");
		else if (noon - midnight == 13 * 3600)
			add_day(page, AGENDA_CLOCKS, midnight + 7200, "The clocks go back: 2am becomes 1am");
	}
}

static int
by_time(const void *left, const void *right)
{
	const struct agenda_entry *one = left, *other = right;

	if (one->at != other->at)
		return one->at < other->at ? -1 : 1;
	return one->kind != other->kind ? (int)one->kind - (int)other->kind : one->id < other->id ? -1 : one->id > other->id;
}

void
agenda_read(struct office *office, int64_t from, int64_t until, struct agenda *agenda)
{
	struct page page = { .office = office, .agenda = agenda, .from = from, .until = until };

	*agenda = (struct agenda){ .entries = memory_new(AGENDA_LIMIT * sizeof *agenda->entries) };
	add_mailings(&page);
	add_appointments(&page);
	add_events(&page);
	add_surveys(&page);
	add_days(&page);
	qsort(agenda->entries, (size_t)agenda->count, sizeof *agenda->entries, by_time);
}

void
agenda_free(struct agenda *agenda)
{
	free(agenda->entries);
	*agenda = (struct agenda){ .entries = NULL };
}

char *
agenda_calendar(const struct forum *forum, const struct agenda *agenda)
{
	struct calendar_entry *entries = memory_new((size_t)(agenda->count + 1) * sizeof *entries);
	char (*uids)[320] = memory_new((size_t)(agenda->count + 1) * sizeof *uids), *file;
	int count = 0;

	for (int i = 0; i < agenda->count; i++) {
		const struct agenda_entry *one = &agenda->entries[i];

		if (one->again)
			continue;
		snprintf(uids[count], sizeof uids[count], "agenda-%s@%s", one->name, forum->domain);
		entries[count] = (struct calendar_entry){ .method = CALENDAR_PUBLISH, .uid = uids[count], .made_at = clock_now(),
			.changed_at = clock_now(), .starts_at = one->begins, .ends_at = one->until > one->begins ? one->until :
			one->begins + 900, .zone = forum->time_zone, .title = one->text, .all_day = one->kind == AGENDA_BANK_HOLIDAY,
			.organizer_name = forum->identities[0].display_name, .organizer = forum->identities[0].reply_to };	/* RFC 5546 3.2.1 */
		count++;
	}
	entries[count].method = CALENDAR_PUBLISH;
	entries[count].zone = forum->time_zone;
	file = calendar_write(entries, count);
	free(entries);
	free(uids);
	return file;
}
