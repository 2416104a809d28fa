/*
 * What people read of an event: see event_text.h.
 */
#include "core/event_text.h"

#include <stdio.h>
#include <string.h>

#include "core/date_words.h"
#include "core/moment.h"
#include "render/draft_file.h"

static void
wall_of(const struct moment *moment, struct wall_time *wall)
{
	bool has_time;

	wall_time_parse(moment->wall, wall, &has_time);
}

char *
event_when(const struct event *event, char text[EVENT_WHEN_TEXT])
{
	char day[DATE_WORDS_TEXT], from[DATE_WORDS_TEXT], last[DATE_WORDS_TEXT], until[DATE_WORDS_TEXT];
	struct wall_time starts, ends;

	wall_of(&event->starts, &starts);
	wall_of(&event->ends, &ends);
	date_words_write(&starts, day);
	date_words_write(&ends, last);
	time_words_write(&starts, from);
	time_words_write(&ends, until);
	if (strcmp(day, last) == 0)
		snprintf(text, EVENT_WHEN_TEXT, "%s, %s to %s", day, from, until);
	else
		snprintf(text, EVENT_WHEN_TEXT, "%s, %s to %s, %s", day, from, last, until);
	return text;
}

static bool
is_same(const char *left, const char *right)
{
	return strcmp(left != NULL ? left : "", right != NULL ? right : "") == 0;
}

/* ---- lines, and where each came from ---- */

static void
add_fact(struct made_text *text, const struct event *event, enum event_word word, const char *what)
{
	if (event->file.words[word] == NULL)
		return;
	made_text_mark(text, event->file.lines[word], false);
	buffer_format(&text->text, "- **%s:** %s\n", what, event->file.words[word]);
}

/* The facts people need (C-57).  The link stands only in letters to people who booked, and how to book only in the others. */
static void
add_facts(struct made_text *text, const struct event *event, bool booked)
{
	bool cancelled = event->state == EVENT_CANCELLED;
	char when[EVENT_WHEN_TEXT];

	made_text_mark(text, event->file.lines[EVENT_STARTS], false);
	buffer_format(&text->text, "- **When:** %s (UK time)\n", event_when(event, when));
	add_fact(text, event, EVENT_PLACE, "Where");
	if (booked && !cancelled)
		add_fact(text, event, EVENT_ONLINE, "Online");
	else if (event->file.words[EVENT_ONLINE] != NULL && !cancelled)
		buffer_format(&text->text, "- **Online:** the link is sent to people who have booked\n");
	if (!cancelled) {
		add_fact(text, event, EVENT_ACCESS, "Access");
		add_fact(text, event, EVENT_COST, "Cost");
		if (!booked)
			add_fact(text, event, EVENT_BOOK, "How to book");
	}
	add_fact(text, event, EVENT_CONTACT, "Questions");
}

/* C-54: in capitals, and first. */
static const char *
shout(const struct event_letter *letter)
{
	if (letter->what == ORIGIN_EVENT_CHANGED)
		return "CHANGED: ";
	if (letter->what == ORIGIN_EVENT_CANCELLED)
		return "CANCELLED: ";
	if (letter->what == ORIGIN_EVENT_REMINDER)
		return "Reminder: ";
	if (letter->what == ORIGIN_EVENT_BOOKED)
		return letter->off ? "You are no longer booked: " : "You are booked: ";
	return "";
}

static void
add_word_that_was(struct buffer *text, const char *was, const char *is, const char *what)
{
	size_t length = was != NULL ? strlen(was) : 0;

	if (length > 0 && !is_same(was, is))
		buffer_format(text, "%s: %.*s. ", what, (int)(length - (was[length - 1] == '.')), was);
}

/* Of the link itself only who booked hears. */
static void
add_link_that_was(struct buffer *text, const char *was, const char *is, bool booked)
{
	if (was != NULL && is == NULL)
		buffer_add_text(text, "It was to be online. ");
	else if (was == NULL && is != NULL)
		buffer_add_text(text, "It was not to be online. ");
	else if (booked && !is_same(was, is))
		buffer_add_text(text, "The link was another one. ");
}

static void
add_what_was(struct buffer *text, const struct event_letter *letter, bool booked)
{
	static const struct {
		enum event_word word;
		const char *what;
	} facts[] = { { EVENT_TITLE, "It was called" }, { EVENT_PLACE, "The place was to be" }, { EVENT_ACCESS, "Access was" },
		{ EVENT_COST, "Cost was" }, { EVENT_BOOK, "How to book was" }, { EVENT_CONTACT, "Questions were for" } };
	const struct event *before = letter->before, *event = letter->event;
	char was[EVENT_WHEN_TEXT], is[EVENT_WHEN_TEXT];

	if (before == NULL)
		return;
	if (strcmp(event_when(before, was), event_when(event, is)) != 0)
		buffer_format(text, "It was to be on %s. ", was);
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		if (!booked || facts[i].word != EVENT_BOOK)
			add_word_that_was(text, before->file.words[facts[i].word], event->file.words[facts[i].word], facts[i].what);
	add_link_that_was(text, before->file.words[EVENT_ONLINE], event->file.words[EVENT_ONLINE], booked);
	buffer_add_text(text, "\n\n");
}

/* It was cancelled while it was on. */
static bool
had_begun(const struct event *event)
{
	return event->changed_at > event->starts.at;
}

/* The first lines: what has happened. */
static void
add_opening(struct buffer *text, const struct event_letter *letter, bool booked)
{
	if (letter->what == ORIGIN_EVENT_CHANGED) {
		buffer_add_text(text, "**CHANGED:** this event is not as we told you before. Below is how it is now. ");
		add_what_was(text, letter, booked);
		buffer_add_text(text, "\n");
	} else if (letter->what == ORIGIN_EVENT_CANCELLED) {
		buffer_format(text, "**CANCELLED:** %s does not take place. If you saved it in a calendar, please take it out there.\n\n",
		    had_begun(letter->event) ? "the rest of this event" : "this event");
	} else if (letter->what == ORIGIN_EVENT_BOOKED && letter->off) {
		buffer_add_text(text, "You are no longer booked for this event. If that is a mistake, please answer this letter.\n\n");
	} else if (letter->what == ORIGIN_EVENT_BOOKED) {
		buffer_add_text(text, "You are booked for this event. If you cannot come, please answer this letter, so that somebody "
		    "else can.\n\n");
	}
}

static void
write_subject(const struct event_letter *letter, char subject[EVENT_SUBJECT_TEXT])
{
	char day[DATE_WORDS_TEXT];
	struct wall_time starts;

	wall_of(&letter->event->starts, &starts);
	snprintf(subject, EVENT_SUBJECT_TEXT, "%s%s, %s", shout(letter), letter->event->file.words[EVENT_TITLE],
	    date_words_write(&starts, day));
}

static void
add_description(struct made_text *text, const struct event *event)
{
	if (event->file.text[0] == '\0')
		return;
	made_text_mark(text, event->file.text_line, true);
	buffer_format(&text->text, "%s\n\n", event->file.text);
}

static void
add_head(struct made_text *text, const struct event_letter *letter)
{
	const struct event *event = letter->event;
	char subject[EVENT_SUBJECT_TEXT];

	buffer_add_text(&text->text, "---\nkind: event-notice\n");
	write_subject(letter, subject);
	made_text_mark(text, event->file.lines[EVENT_TITLE], false);
	buffer_format(&text->text, "subject: %s\n", subject);
	made_text_mark(text, event->file.lines[EVENT_TOPIC], false);
	buffer_format(&text->text, "topic: %s\n", event->file.words[EVENT_TOPIC]);
	made_text_mark(text, event->file.lines[EVENT_FOR], false);
	if (letter->got != 0)
		buffer_format(&text->text, "audience: got %lld\n", (long long)letter->got);
	else
		buffer_format(&text->text, "audience: %s\n", event->file.words[EVENT_FOR]);
	if (letter->send != NULL)
		buffer_format(&text->text, "send: %s\n", letter->send);
	if (event->file.words[EVENT_REASON] != NULL)
		buffer_format(&text->text, "reason: %s\n", event->file.words[EVENT_REASON]);
	buffer_add_text(&text->text, "---\n\n");
}

void
event_text_for_all(const struct event_letter *letter, struct made_text *text)
{
	const struct event *event = letter->event;

	/* That an event does not take place goes at any hour on its last day (F-07). */
	*text = (struct made_text){ .text = { .limit = DRAFT_LIMIT + 16 * 1024 }, .of_form = true,
		.to_go = letter->to_go && letter->what != ORIGIN_EVENT_CANCELLED };
	add_head(text, letter);
	made_text_mark(text, event->file.lines[EVENT_TITLE], false);
	buffer_format(&text->text, "## %s\n\n", event->file.words[EVENT_TITLE]);
	add_opening(&text->text, letter, false);
	if (letter->what != ORIGIN_EVENT_CANCELLED)
		add_description(text, event);
	add_facts(text, event, false);
}

static void
add_plain_facts(const struct event *event, bool booked, struct buffer *text)
{
	struct made_text facts = { .text = { .limit = text->limit } };

	add_facts(&facts, event, booked);
	buffer_add_text(text, facts.text.bytes);
	buffer_free(&facts.text);
}

void
event_text_facts(const struct event *event, struct buffer *text)
{
	add_plain_facts(event, false, text);
}

void
event_text_for_one(const struct event_letter *letter, char subject[EVENT_SUBJECT_TEXT], struct buffer *text)
{
	write_subject(letter, subject);
	add_opening(text, letter, true);
	if (letter->what == ORIGIN_EVENT_REMINDER)
		buffer_add_text(text, "You are booked for this event. If you cannot come, please answer this letter, so that somebody else "
		    "can.\n\n");
	add_plain_facts(letter->event, !letter->off, text);
}
