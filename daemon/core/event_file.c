/*
 * An event's file: see event_file.h.
 */
#include "core/event_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "core/moment.h"
#include "render/draft_file.h"

/* What lies farther ahead is a slip of the pen. */
enum { AHEAD_MONTHS = 5 * 12 };

static const char *const words[] = { "title", "starts", "ends", "place", "online", "access", "cost", "book", "contact", "topic", "for",
	"remind", "repeat", "notice", "release", "reason", NULL };

static const struct form_kind event_form = { words,
	"---\ntitle: (write here what it is called)\n---", "an event" };

/* C-57: what people need to know of every event.  Nothing is answered for the officer: "step-free" that is not true leaves people
 * at the door. */
static const struct form_need needs[] = {
	{ EVENT_TITLE, "title: (write here what it is called)", "The file does not say what the event is called.", NULL },
	{ EVENT_STARTS, "starts: ", "The file does not say when the event starts.", "10am" },
	{ EVENT_ENDS, "ends: (write here the hour, such as 12 noon)", "The file does not say when the event ends.", NULL },
	{ EVENT_ACCESS, "access: (write here: steps, toilets, parking, hearing loop, whom to tell what you need)",
	    "The file says nothing about access. People need to know before they set out.", NULL },
	{ EVENT_COST, "cost: (write here what it costs, or free)", "The file does not say what it costs.", NULL },
	{ EVENT_BOOK, "book: (write here how to book, or no need to book)", "The file does not say how to book.", NULL },
	{ EVENT_CONTACT, "contact: (write here a name and a telephone number)", "The file does not say whom to ask.", NULL },
};

static void
judge_place(const struct form *file, struct findings *findings)
{
	if (file->words[EVENT_PLACE] == NULL && file->words[EVENT_ONLINE] == NULL)
		form_say(findings, file, EVENT_PLACE, "C-57", "place: (write here the place and its address)",
		    "The file does not say where the event is: place:, or online: with the link, or both.");
	if (file->words[EVENT_ONLINE] != NULL && !form_is_link(file->words[EVENT_ONLINE]))
		form_say(findings, file, EVENT_ONLINE, "C-63", "online: (write here the whole link)",
		    "This is not a link that people can open. Write the whole link, which begins with https://, and nothing else.");
}

/* A time without a date may be meant for the next morning: proposed where the event then lasts half a day at most. */
static void
say_ends_before(const struct event *event, struct findings *findings)
{
	enum { HALF_A_DAY = 12 * 3600 };
	char fix[2 * DATE_WORDS_TEXT + 16], date[DATE_WORDS_TEXT], hour[DATE_WORDS_TEXT], ignored[DATE_WORDS_TEXT];
	struct wall_time next;
	struct moment end;
	struct reason why;
	bool has_time;

	if (moment_read(event->file.words[EVENT_ENDS], NULL, &end, ignored, &why)) {
		form_say(findings, &event->file, EVENT_ENDS, "F-06", "", "The event ends before it starts.");
		return;
	}
	wall_time_parse(event->ends.wall, &next, &has_time);
	wall_time_add(&next, 1, 0);
	snprintf(fix, sizeof fix, "ends: %s, %s", date_words_write(&next, date), time_words_write(&next, hour));
	if (!moment_read(fix + strlen("ends: "), NULL, &end, ignored, &why) || end.at - event->starts.at > HALF_A_DAY)
		fix[0] = '\0';
	form_say(findings, &event->file, EVENT_ENDS, "F-06", fix, "The event ends before it starts. If it ends on another day, write that day's "
	    "date as well.");
}

static void
judge_times(struct event *event, int64_t now, struct findings *findings)
{
	static const struct moment some_day = { .wall = "2000-01-01 00:00" };	/* a mistake in `starts:` is none in `ends:` */
	const struct form *file = &event->file;
	bool starts = form_time(&event_form, file, EVENT_STARTS, NULL, &event->starts, findings);
	bool ends = form_time(&event_form, file, EVENT_ENDS, starts ? &event->starts : &some_day, &event->ends, findings);

	if (starts && ends && event->ends.at <= event->starts.at)
		say_ends_before(event, findings);
	else if (starts && ends && form_is_beyond(event->ends.at, event->starts.at, EVENT_LONGEST_DAYS, 0))
		form_say(findings, file, EVENT_ENDS, "F-06", "", "The event would last longer than 31 days. Is the date right? For what takes "
		    "place again and again, write the first time, and repeat:.");
	if (starts && now != 0 && event->starts.at <= now)
		form_say(findings, file, EVENT_STARTS, "F-06", "", "That has passed.");
	else if (starts && now != 0 && form_is_beyond(event->starts.at, now, 0, AHEAD_MONTHS))
		form_say(findings, file, EVENT_STARTS, "F-06", "", "That is more than five years ahead. Is the year right?");
}

/* "1 day, 24 hours" is one moment twice, unless the clocks change in between. */
static void
judge_twins(const struct event *event, const struct form_offset *offsets, int count, struct findings *findings)
{
	for (int i = 0; i < count; i++)
		for (int k = 0; k < i; k++) {
			struct moment one, other;

			form_offset_before(&event->starts, &offsets[i], &one);
			form_offset_before(&event->starts, &offsets[k], &other);
			if (one.at == other.at) {
				findings_add(findings, FINDING_ERROR, event->file.lines[EVENT_REMIND], event->file.columns[EVENT_REMIND], "F-05",
				    event->file.words[EVENT_REMIND], "", "%s and %s before this event are the same moment, and people would be "
				    "reminded twice. Write it once.", offsets[k].words, offsets[i].words);
				return;
			}
		}
}

static void
judge_reminders(const struct event *event, struct findings *findings)
{
	const struct form *file = &event->file;
	struct form_offset offsets[EVENT_REMINDERS];
	int count = file->words[EVENT_REMIND] != NULL ? form_offsets(file->words[EVENT_REMIND], offsets, EVENT_REMINDERS) : 0;

	if (count < 0)
		form_say(findings, file, EVENT_REMIND, "F-05", "remind: (write here how long before, such as 1 day, 2 hours)",
		    "This does not say how long before. Write days, weeks or "
		    "hours in figures, at most four of them, with a comma between them.");
	else if (event->starts.at != 0)
		judge_twins(event, offsets, count, findings);
}

static void
judge_notice(const struct form *file, struct findings *findings)
{
	struct form_offset offset;

	if (file->words[EVENT_NOTICE] != NULL && (form_offsets(file->words[EVENT_NOTICE], &offset, 1) != 1 || offset.hours))
		form_say(findings, file, EVENT_NOTICE, "F-05", "notice: (write here how long before, such as 2 weeks)",
		    "This does not say how long before the event its notice is made. Write days or weeks in figures.");
	if (file->words[EVENT_RELEASE] != NULL && !text_same(file->words[EVENT_RELEASE], "itself"))
		form_say(findings, file, EVENT_RELEASE, "F-13", "release: itself",
		    "Write “itself”, or leave the line out: then the notice waits until a person releases it.");
}

void
event_file_read(const struct forum *forum, const char *bytes, size_t length, int64_t now, struct event *event,
    struct findings *findings)
{
	*event = (struct event){ .state = EVENT_PLANNED };
	if (!form_read(&event_form, needs, sizeof needs / sizeof *needs, bytes, length, &event->file, findings))
		return;
	judge_place(&event->file, findings);
	judge_times(event, now, findings);
	form_audience(&event_form, forum, &event->file, EVENT_TOPIC, TOPIC_EVENTS, EVENT_FOR, findings);
	judge_reminders(event, findings);
	judge_notice(&event->file, findings);
}

bool
event_file_is(const char *bytes, size_t length)
{
	return form_is(&event_form, EVENT_STARTS, bytes, length) || form_is(&event_form, EVENT_ENDS, bytes, length);
}

int
event_reminders(const struct event *event, struct form_offset offsets[EVENT_REMINDERS])
{
	const char *asked = event->file.words[EVENT_REMIND];
	int count = asked != NULL ? form_offsets(asked, offsets, EVENT_REMINDERS) : 0;

	return count < 0 ? 0 : count;
}

bool
event_notice_offset(const struct event *event, struct form_offset *offset)
{
	static const struct form_offset usual = { 14, false, "14 days" };
	const char *asked = event->file.words[EVENT_NOTICE];

	*offset = usual;
	return asked != NULL ? form_offsets(asked, offset, 1) == 1 : event->file.words[EVENT_REPEAT] != NULL;
}

void
event_clear(struct event *event)
{
	form_clear(&event->file);
	free(event->previous);
	*event = (struct event){ .id = 0 };
}

char *
event_file_starter(const struct forum *forum, int64_t now)
{
	struct buffer text = { .limit = 4096 };
	char date[DATE_WORDS_TEXT];
	struct wall_time wall;

	clock_to_wall(now + 21 * 86400, &wall);
	buffer_format(&text, "---\n# Put your own words in place of everything in brackets.\n"
	    "title: (write here what it is called)\n"
	    "starts: (write here the day and the hour, such as %s, 10am)\n"
	    "ends: (write here the hour, such as 12 noon)\n"
	    "place: (write here the place and its address)\n"
	    "# online: the link; only people who booked are told\n"
	    "access: (write here: steps, toilets, parking, hearing loop, whom to tell what you need)\n"
	    "cost: (write here what it costs, or free)\n"
	    "book: (write here how to book, such as answer this letter)\n"
	    "contact: (write here a name and a telephone number) %s\nremind: 1 day\n"
	    "# repeat: every month on the first Tuesday\n---\n\n"
	    "(write here what people can look forward to)\n", date_words_write(&wall, date), forum->contact);
	return buffer_text(&text);
}
