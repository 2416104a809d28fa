/*
 * An event's file: see event_file.h.
 */
#include "core/event_file.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "core/moment.h"
#include "render/draft_file.h"
#include "render/front_matter.h"

static const char *const event_words[] = { "title", "starts", "ends", "place", "online", "access", "cost", "book", "contact",
	"topic", "for", "remind", "reason", NULL };

static const char opening[] = "---\ntitle: Coffee morning\nstarts: Thursday 17 December 2026, 10am\nends: 12 noon\n---";

/* C-57: what people need to know of every event, and what may be written. */
static const struct need {
	enum event_word word;
	const char *fix;
	const char *says;
} needs[] = {
	{ EVENT_TITLE, "title: Coffee morning", "The file does not say what the event is called." },
	{ EVENT_STARTS, "starts: Thursday 17 December 2026, 10am", "The file does not say when the event starts." },
	{ EVENT_ENDS, "ends: 12 noon", "The file does not say when the event ends." },
	{ EVENT_ACCESS, "access: step-free, with an accessible toilet; tell us what you need",
	    "The file says nothing about access. People need to know before they set out." },
	{ EVENT_COST, "cost: free", "The file does not say what it costs." },
	{ EVENT_BOOK, "book: no need to book", "The file does not say how to book." },
	{ EVENT_CONTACT, "contact: Sam at the office, 01632 960 001", "The file does not say whom to ask." },
};

static void
say(struct findings *findings, const struct event *event, enum event_word word, const char *rule, const char *fix,
    const char *text)
{
	findings_add(findings, FINDING_ERROR, event->lines[word], event->columns[word], rule,
	    event->words[word] != NULL ? event->words[word] : "", fix, "%s", text);
}

static void
judge_needs(const struct event *event, struct findings *findings)
{
	for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
		if (event->words[needs[i].word] == NULL)
			say(findings, event, needs[i].word, "C-57", needs[i].fix, needs[i].says);
	if (event->words[EVENT_PLACE] == NULL && event->words[EVENT_ONLINE] == NULL)
		say(findings, event, EVENT_PLACE, "C-57", "place: Village hall, High Street, Exampleton",
		    "The file does not say where the event is: place:, or online: with the link, or both.");
}

static void
judge_lengths(const struct event *event, struct findings *findings)
{
	for (int word = 0; word < EVENT_WORDS; word++) {
		long most = word == EVENT_TITLE ? EVENT_TITLE_LONGEST : EVENT_WORD_LONGEST;
		long length = event->words[word] != NULL ? g_utf8_strlen(event->words[word], -1) : 0;

		if (length > most)
			findings_add(findings, FINDING_ERROR, event->lines[word], event->columns[word], "", "", "",
			    "“%s:” has %ld characters; it may have at most %ld. The text below the dashes takes more.",
			    event_words[word], length, most);
	}
}

/* One time of the event; false if it was not said or is none. */
static bool
read_time(const struct event *event, enum event_word word, const struct moment *day, struct moment *moment,
    struct findings *findings)
{
	char fix[DATE_WORDS_TEXT], line[DATE_WORDS_TEXT + 16] = "";
	struct reason why;

	if (event->words[word] == NULL)
		return false;
	if (moment_read(event->words[word], day, moment, fix, &why))
		return true;
	if (fix[0] != '\0')
		snprintf(line, sizeof line, "%s: %s", event_words[word], fix);
	say(findings, event, word, fix[0] != '\0' && moment->wall[0] == '\0' ? "D-17" : moment_rule(moment), line, why.text);
	return false;
}

static void
judge_times(struct event *event, int64_t now, struct findings *findings)
{
	bool starts = read_time(event, EVENT_STARTS, NULL, &event->starts, findings);
	bool ends = read_time(event, EVENT_ENDS, starts ? &event->starts : NULL, &event->ends, findings);

	if (starts && ends && event->ends.at <= event->starts.at)
		say(findings, event, EVENT_ENDS, "F-06", "", "The event ends before it starts.");
	if (starts && now != 0 && event->starts.at <= now)
		say(findings, event, EVENT_STARTS, "F-06", "", "That has passed.");
}

static const struct topic *
find_topic(const struct forum *forum, const char *name)
{
	for (int i = 0; i < forum->topic_count; i++)
		if (name != NULL ? text_same(forum->topics[i].name, name) : forum->topics[i].class == TOPIC_EVENTS)
			return &forum->topics[i];
	return NULL;
}

/* Not said: the forum's own topic for events. */
static void
judge_topic(const struct forum *forum, struct event *event, struct findings *findings)
{
	const struct topic *topic = find_topic(forum, event->words[EVENT_TOPIC]);

	if (topic == NULL)
		say(findings, event, EVENT_TOPIC, "A-10", "topic: events", event->words[EVENT_TOPIC] != NULL ?
		    "The forum has no such topic. See: signpost topic list" : "The forum has no topic for events; say which it goes "
		    "under.");
	else if (event->words[EVENT_TOPIC] == NULL)
		event->words[EVENT_TOPIC] = memory_text(topic->name);
	if (event->words[EVENT_FOR] == NULL)
		event->words[EVENT_FOR] = memory_text("members");
}

int
event_reminders(const char *words, struct reminder_offset offsets[EVENT_REMINDERS])
{
	char *copy = memory_text(words), *rest = copy, *one;
	int count = 0;
	bool good = true;

	while (good && (one = strsep(&rest, ",;")) != NULL) {
		struct reminder_offset *offset = &offsets[count];
		char unit[16];

		one = text_trim(one);
		good = count < EVENT_REMINDERS && sscanf(one, "%d %15[a-z]", &offset->number, unit) == 2 && offset->number > 0 &&
		    offset->number <= 400;
		if (!good)
			break;
		offset->hours = text_starts(unit, "hour");
		good = offset->hours || text_starts(unit, "day") || text_starts(unit, "week");
		if (text_starts(unit, "week"))
			offset->number *= 7;
		snprintf(offset->words, sizeof offset->words, "%d %s%s", offset->number, offset->hours ? "hour" : "day",
		    offset->number == 1 ? "" : "s");
		count++;
	}
	free(copy);
	return good ? count : -1;
}

void
event_reminder_due(const struct event *event, const struct reminder_offset *offset, struct moment *due)
{
	struct wall_time wall;

	if (!offset->hours) {
		moment_days_before(&event->starts, offset->number, due);
		return;
	}
	*due = (struct moment){ .at = event->starts.at - (int64_t)offset->number * 3600 };
	clock_to_wall(due->at, &wall);
	moment_wall_write(&wall, due->wall);
}

static void
judge_reminders(const struct event *event, struct findings *findings)
{
	struct reminder_offset offsets[EVENT_REMINDERS];

	if (event->words[EVENT_REMIND] != NULL && event_reminders(event->words[EVENT_REMIND], offsets) < 0)
		say(findings, event, EVENT_REMIND, "F-05", "remind: 1 day, 2 hours",
		    "This does not say how long before. Write days, weeks or hours in figures, at most four of them.");
}

/* The description stands under the notice's one heading. */
static void
judge_description(const struct event *event, const struct file_lines *file, struct findings *findings)
{
	for (int at = event->description_line; at > 0 && at <= file->count; at++) {
		int depth = line_heading_depth(file->lines[at - 1]);

		if (depth == 1 || depth == 2)
			findings_add(findings, FINDING_ERROR, at, 1, "D-03", file->lines[at - 1], "", "A heading inside an event's "
			    "text begins with ###.");
	}
}

static void
take_words(struct event *event, struct front_matter *front)
{
	for (int word = 0; word < EVENT_WORDS; word++) {
		event->words[word] = front->values[word].text;
		event->lines[word] = front->values[word].line;
		event->columns[word] = front->values[word].column;
		front->values[word].text = NULL;
	}
}

void
event_file_read(const struct forum *forum, const char *bytes, size_t length, int64_t now, struct event *event,
    struct findings *findings)
{
	struct front_matter front = { .words = event_words, .opening = opening };
	struct file_lines file;
	int next;

	*event = (struct event){ .state = EVENT_PLANNED };
	if (file_lines_read(&file, bytes, length, findings) && front_matter_read(&front, &file, &next, findings)) {
		take_words(event, &front);
		event->description = file_lines_join(&file, next, file.count, &event->description_line);
		judge_needs(event, findings);
		judge_lengths(event, findings);
		judge_times(event, now, findings);
		judge_topic(forum, event, findings);
		judge_reminders(event, findings);
		judge_description(event, &file, findings);
	}
	if (event->description == NULL)
		event->description = memory_text("");
	event->source = file_lines_free(&file);
}

void
event_clear(struct event *event)
{
	for (int word = 0; word < EVENT_WORDS; word++)
		free(event->words[word]);
	free(event->description);
	free(event->source);
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
	buffer_format(&text, "---\ntitle: Coffee morning\nstarts: %s, 10am\nends: 12 noon\n"
	    "place: Village hall, High Street, Exampleton\n# online: the link; only people who booked are told\n"
	    "access: step-free, with an accessible toilet; tell us what else you need\ncost: free\n"
	    "book: answer this letter\ncontact: Sam at the office, %s\nremind: 1 day\n---\n\n"
	    "Come and meet other parent carers. There is tea, coffee and time to talk.\n", date_words_write(&wall, date),
	    forum->contact);
	return buffer_text(&text);
}
