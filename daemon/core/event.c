/*
 * Events: see event.h.
 */
#include "core/event.h"

#include <sodium.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "core/event_mailing.h"
#include "core/event_text.h"
#include "core/moment.h"
#include "core/reminder.h"
#include "render/draft_file.h"
#include "store/store_event.h"

static void
record(struct office *office, enum ledger_kind kind, const struct event *event)
{
	struct ledger_entry entry = { .kind = kind, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "event", event->id);
	ledger_say_content(&body, event->file.source);
	ledger_say_number(&body, "starts_at", event->starts.at);
	ledger_say_number(&body, "version", event->version);
	ledger_add(office->store, &entry, &body);
}

void
event_add(struct office *office, struct event *event)
{
	uint8_t random[(EVENT_UID_TEXT - 1) / 2];

	randombytes_buf(random, sizeof random);
	text_hex(random, sizeof random, event->uid);
	event->state = EVENT_PLANNED;
	event->version = event_version(event);
	event->added_at = event->changed_at = clock_now();
	store_event_add(office->store, event, clock_tzdata_version());
	record(office, LEDGER_EVENT_ADDED, event);
	reminder_plan_notice(office, event);
}

/* False if an older version of this program has changed it: that worked its numbers out of fewer words and told nobody when others changed, so
 * that what people know of them may be older than the file. */
static bool
is_known_as_it_was(const struct event *before)
{
	return before->version == event_version(before) || before->changed_at == before->added_at;
}

bool
event_change(struct office *office, const struct event *before, struct event *after, struct event_effect *effect,
    struct reason *why)
{
	bool news = event_version(before) != event_version(after), known = is_known_as_it_was(before);
	bool differs = news || event_version_for_all(before) != event_version_for_all(after);

	*effect = (struct event_effect){ 0 };
	if (!event_is_open(before, why))
		return false;
	if (after->file.words[EVENT_REPEAT] != NULL)
		return reason_refused(why, "line %d: a file with “repeat:” adds new events; leave the line out to change this one",
		    after->file.lines[EVENT_REPEAT]);
	after->id = before->id;
	after->state = before->state;
	memcpy(after->uid, before->uid, sizeof after->uid);
	after->sequence = before->sequence + differs;
	after->version = news || known ? event_version(after) : before->version;
	after->added_at = before->added_at;
	after->changed_at = clock_now();
	after->previous = differs ? event_files(before) : memory_text(before->previous);
	/* An older version of this program worked its numbers out otherwise. */
	if (known)
		store_event_mark(office->store, before->id, before->version, event_version(before), event_version_for_all(before));
	store_event_change(office->store, after, clock_tzdata_version());
	record(office, LEDGER_EVENT_CHANGED, after);
	reminder_follow(office, after, effect);
	return event_mailing_follow(office, before, after, effect, why);
}

bool
event_cancel(struct office *office, struct event *event, struct event_effect *effect, struct reason *why)
{
	*effect = (struct event_effect){ 0 };
	if (!event_is_open(event, why))
		return false;
	event->state = EVENT_CANCELLED;
	event->sequence++;
	event->version = event_version(event);
	event->changed_at = clock_now();
	store_event_change(office->store, event, clock_tzdata_version());
	record(office, LEDGER_EVENT_CANCELLED, event);
	reminder_follow(office, event, effect);
	return event_mailing_follow(office, NULL, event, effect, why);
}

void
event_recompute_times(struct office *office, const char *tzdata, void (*moved)(const char *what, int64_t id, int64_t seconds))
{
	struct event_effect effect = { 0 };
	struct event event;
	struct reason why;
	int64_t id = 0;

	while ((id = store_event_other_tzdata(office->store, id, clock_now(), tzdata)) != 0) {
		int64_t starts;

		if (!event_read(office, id, &event, &why))
			continue;
		starts = moment_instant(event.starts.wall, event.starts.second);
		if (starts != event.starts.at)
			moved("event", id, starts - event.starts.at);
		event.starts.at = starts;
		event.ends.at = moment_instant(event.ends.wall, event.ends.second);
		store_event_change(office->store, &event, tzdata);
		reminder_follow(office, &event, &effect);
		event_clear(&event);
	}
}
