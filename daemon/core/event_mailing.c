/*
 * Mailings made of an event: see event_mailing.h.
 */
#include "core/event_mailing.h"

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/event_series.h"
#include "core/mailing.h"
#include "core/proofread.h"
#include "core/reminder.h"
#include "mail/calendar.h"
#include "render/draft_file.h"
#include "render/markdown.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

/* ---- the calendar file ---- */

/* Markdown as the plain text of a calendar; NULL for none. */
static char *
plain_text(const char *markdown)
{
	struct markdown_order order = { .level = 2, .word = "" };
	struct buffer text = { .limit = DRAFT_LIMIT };
	struct reason why;

	if (!markdown_text(markdown, &order, &text, &why))
		buffer_clear(&text);
	while (text.length > 0 && text.bytes[text.length - 1] == '\n')
		text.bytes[--text.length] = '\0';
	return buffer_text(&text);
}

static enum calendar_method
method_of(const struct event_letter *letter, bool for_one)
{
	if (letter->what == ORIGIN_EVENT_CANCELLED || letter->off)
		return CALENDAR_CANCEL;
	return for_one ? CALENDAR_REQUEST : CALENDAR_PUBLISH;
}

char *
event_calendar(const struct forum *forum, const struct event_letter *letter, bool for_one)
{
	const struct event *event = letter->event;
	const struct identity *voice = &forum->identities[0];
	char *title = markdown_plain(event->file.words[EVENT_TITLE]), uid[EVENT_UID_TEXT + 256], *description, *place, *file;
	char subject[EVENT_SUBJECT_TEXT];
	struct buffer facts = { .limit = 64 * 1024 };

	if (for_one) {
		event_text_for_one(letter, subject, &facts);
	} else {
		buffer_format(&facts, "%s\n\n", event->file.text);
		event_text_facts(event, &facts);
	}
	description = plain_text(facts.bytes);
	place = markdown_plain(event->file.words[EVENT_PLACE] != NULL ? event->file.words[EVENT_PLACE] : "Online");
	snprintf(uid, sizeof uid, "%s@%s", event->uid, forum->domain);
	file = calendar_write(&(struct calendar_entry){
		.method = method_of(letter, for_one),
		.uid = uid,
		.sequence = event->sequence,
		.made_at = clock_now(),
		.changed_at = event->changed_at,
		.starts_at = event->starts.at,
		.ends_at = event->ends.at,
		.zone = forum->time_zone,
		.title = title,
		.place = place,
		.description = description,
		.organizer_name = voice->display_name,
		.organizer = voice->reply_to,
		.attendee = for_one,
		.cancelled = method_of(letter, for_one) == CALENDAR_CANCEL,
	}, 1);
	free(title);
	free(place);
	free(description);
	buffer_free(&facts);
	return file;
}

/* ---- letters for everybody ---- */

/* When nobody needs it any more, by the gate: a notice when the event begins, a reminder an hour before that, a change or a
 * cancellation when it is over (F.1, F-11). */
static int64_t
useless_from(const struct event_letter *letter)
{
	return letter->what == ORIGIN_EVENT_REMINDER ? letter->event->starts.at - 3600 :
	    letter->what == ORIGIN_EVENT_NOTICE ? letter->event->starts.at : letter->event->ends.at;
}

void
event_mailing_make(const struct forum *forum, const struct event_letter *letter, struct made_draft *made)
{
	struct made_text text;

	event_text_for_all(letter, &text);
	made_draft_judge(forum, &text, made);
	made_draft_end(made, useless_from(letter));
	/* Who is booked has letters of their own, with the link; this entry for the calendar would take the place of theirs. */
	made->plan.audience.not_booked = letter->event->id;
	if (letter->what == ORIGIN_EVENT_REMINDER)
		made->plan.kind = KIND_REMINDER;
	made->plan.origin = letter->what;
	made->plan.origin_id = letter->event->id;
	made->plan.origin_version = event_version_for_all(letter->event);
	made->calendar = event_calendar(forum, letter, false);
	made->plan.calendar = made->calendar;
	buffer_free(&text.text);
}

void
event_judge(struct office *office, const char *bytes, size_t length, const struct event *before, struct event *event,
    struct findings *findings)
{
	int64_t now = clock_now();
	bool begun = before != NULL && before->starts.at <= now;
	struct event_letter letter = { .what = begun ? ORIGIN_EVENT_CHANGED : ORIGIN_EVENT_NOTICE, .event = event };
	struct made_draft made;

	/* One that has begun may keep its beginning, but not end before it is told. */
	event_file_read(office->forum, bytes, length, begun ? before->starts.at - 1 : now, event, findings);
	if (begun && findings->errors == 0 && event->starts.at != before->starts.at && event->starts.at <= now)
		form_say(findings, &event->file, EVENT_STARTS, "F-06", "", "That has passed. An event that has begun keeps its beginning, "
		    "or is put off.");
	if (findings->errors == 0 && event->ends.at <= now)
		form_say(findings, &event->file, EVENT_ENDS, "F-06", "", "That has passed.");
	event_series_judge(event, findings);
	if (event->starts.at != 0)
		reminder_judge(office->forum, event, findings);
	form_judge_got(office->store, &event->file, EVENT_FOR, findings);
	if (findings->errors == 0) {
		event_mailing_make(office->forum, &letter, &made);
		made_draft_add_findings(&made, findings);
		made_draft_clear(&made);
	}
	findings_sort(findings);
}

/* ---- what is queued or has gone out ---- */

static const enum mailing_origin notices[] = { ORIGIN_EVENT_NOTICE, ORIGIN_EVENT_CHANGED, ORIGIN_EVENT_CANCELLED };

int64_t
event_mailing_notice(struct office *office, int64_t event)
{
	return mailing_last_of(office, ORIGIN_EVENT_NOTICE, event);
}

/* What the last letter to everybody before this one says, if it went out or will; one that was stopped on its way has not told
 * everybody. */
static int64_t
told_before(struct office *office, int64_t event, int64_t before)
{
	int64_t last = 0, told = -1;
	struct mailing mailing;

	for (size_t i = 0; i < sizeof notices / sizeof *notices; i++) {
		int64_t id = mailing_last_of_before(office, notices[i], event, before);

		last = id > last ? id : last;
	}
	if (last != 0 && store_mailing_read(office->store, last, &mailing)) {
		told = mailing.state != MAILING_STOPPED ? mailing.origin_version : -1;
		store_mailing_clear(&mailing);
	}
	return told;
}

int64_t
event_mailing_told_version(struct office *office, const struct event *event)
{
	return told_before(office, event->id, INT64_MAX);
}

bool
event_mailing_is_told(struct office *office, const struct event *event)
{
	int64_t told = event_mailing_told_version(office, event);

	/* What an older version of this program queued has the number of those who booked, and may keep it until those hear of a change. */
	return told == event_version_for_all(event) || told == event->version;
}

static void
stop(struct office *office, int64_t id, struct event_effect *effect)
{
	struct reason why;

	if (mailing_stop(office, id, &why) && effect->stopped_count < EFFECT_MAILINGS)
		effect->stopped[effect->stopped_count++] = id;
}

/* The time to send was said when it was queued, and is no part of the words. */
static const char *
skip_send(const char *line)
{
	return text_starts(line, "send:") ? strchrnul(line, '\n') + (*strchrnul(line, '\n') == '\n') : line;
}

static bool
same_words(const char *one, const char *other)
{
	while (*one != '\0' || *other != '\0') {
		size_t length;

		one = skip_send(one);
		other = skip_send(other);
		length = strcspn(one, "\n");
		if (strcspn(other, "\n") != length || memcmp(one, other, length) != 0)
			return false;
		one += length + (one[length] == '\n');
		other += length + (other[length] == '\n');
	}
	return true;
}

/* True if an officer has put words of their own in the place of what was made of the event as it was before. */
static bool
is_by_hand(struct office *office, const struct mailing *mailing, const struct event *before)
{
	struct event_letter letter = { .what = ORIGIN_EVENT_NOTICE, .event = before };
	struct made_draft made;
	bool same;

	if (before == NULL || mailing->origin != ORIGIN_EVENT_NOTICE || mailing->state == MAILING_PREPARING)
		return false;
	event_mailing_make(office->forum, &letter, &made);
	same = same_words(made.draft->source, mailing->source);
	made_draft_clear(&made);
	return !same;
}

/* Their words stay, with a calendar file that is right; whether the words still are, only they can say. */
static bool
keep_words(struct office *office, const struct mailing *mailing, const struct event_letter *letter, const char *calendar,
    struct event_effect *effect, struct reason *why)
{
	struct made_text text = { .text = { .limit = DRAFT_LIMIT + 64 } };
	struct made_draft own;
	bool done;

	buffer_add_text(&text.text, mailing->source);
	made_draft_judge(office->forum, &text, &own);
	made_draft_end(&own, useless_from(letter));
	own.plan.origin = mailing->origin;
	own.plan.origin_version = event_version_for_all(letter->event);
	own.plan.calendar = calendar;
	done = mailing_rewrite(office, mailing->id, own.draft, &own.plan, why) &&
	    (mailing->state == MAILING_HELD || mailing_hold(office, mailing->id, HOLD_DRAFT, why));
	if (done && effect->by_hand_count < EFFECT_MAILINGS)
		effect->by_hand[effect->by_hand_count++] = mailing->id;
	made_draft_clear(&own);
	buffer_free(&text.text);
	return done;
}

static bool
rewrite(struct office *office, const struct mailing *mailing, const struct event *before, const struct event *event,
    struct event_effect *effect, struct reason *why)
{
	struct event_letter letter = { .what = mailing->origin, .event = event,
		.got = mailing->audience.got > 0 ? mailing->audience.got : 0 };
	struct event told;
	struct made_draft made;
	bool done;

	if (event_read_as_told(office, event, told_before(office, event->id, mailing->id), event_version_for_all, &told))
		letter.before = &told;
	event_mailing_make(office->forum, &letter, &made);
	event_clear(&told);
	if (is_by_hand(office, mailing, before)) {
		done = keep_words(office, mailing, &letter, made.calendar, effect, why);
		made_draft_clear(&made);
		return done;
	}
	done = made.findings.errors == 0 ? mailing_rewrite(office, mailing->id, made.draft, &made.plan, why) :
	    reason_refused(why, "mailing %lld about this event would no longer pass; see: signpost proofread",
	    (long long)mailing->id);
	made_draft_clear(&made);
	if (done && mailing->state != MAILING_PREPARING && effect->rewritten_count < EFFECT_MAILINGS)
		effect->rewritten[effect->rewritten_count++] = mailing->id;
	return done;
}

/* A cancelled event's notice says nothing true any more; one that comes too late is of no use, nor a change that was taken back before
 * anybody heard of it. */
static bool
is_useless(struct office *office, const struct mailing *mailing, const struct event *event)
{
	struct event_letter letter = { .what = mailing->origin, .event = event };

	return (event->state == EVENT_CANCELLED && mailing->origin != ORIGIN_EVENT_CANCELLED) ||
	    mailing_goes_at(office, mailing) >= useless_from(&letter) ||
	    (mailing->origin == ORIGIN_EVENT_CHANGED && told_before(office, event->id, mailing->id) == event_version_for_all(event));
}

static bool
follow(struct office *office, const struct mailing *mailing, const struct event *before, const struct event *event,
    struct event_effect *effect, struct reason *why)
{
	bool useless = is_useless(office, mailing, event);

	switch (mailing->state) {
	case MAILING_PREPARING:
		while (useless && !mailing_discard_some(office, mailing->id))
			;
		return useless || rewrite(office, mailing, before, event, effect, why);
	case MAILING_SENDING:
		stop(office, mailing->id, effect);
		return true;
	case MAILING_QUEUED:
	case MAILING_HELD:
		if (useless || mailing->started_at != 0)
			stop(office, mailing->id, effect);
		else
			return rewrite(office, mailing, before, event, effect, why);
		return true;
	case MAILING_EXPIRED:
	case MAILING_STOPPED:
	case MAILING_FINISHED:
		break;
	}
	return true;
}

bool
event_mailing_follow(struct office *office, const struct event *before, const struct event *event, struct event_effect *effect,
    struct reason *why)
{
	static const enum mailing_origin all[] = { ORIGIN_EVENT_NOTICE, ORIGIN_EVENT_REMINDER, ORIGIN_EVENT_CHANGED,
		ORIGIN_EVENT_CANCELLED };
	bool good = true;

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		for (int64_t id = 0; good && (id = store_mailing_of(office->store, all[i], event->id, id)) != 0;) {
			struct mailing mailing;

			if (store_mailing_read(office->store, id, &mailing))
				good = follow(office, &mailing, before, event, effect, why);
			store_mailing_clear(&mailing);
		}
	return good;
}
