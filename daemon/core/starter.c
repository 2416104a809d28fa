/*
 * Files to start from, one for each kind.  They are texts to read and overwrite, so they stand here
 * as an officer will see them; tests/unit/starter.c proofreads each.
 */
#include "core/starter.h"

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "records/words.h"

enum { DAY = 24 * 60 * 60, STARTER_LIMIT = 16 * 1024 };

/* What the texts have holes for. */
struct starter {
	const struct forum *forum;
	struct buffer text;
	char event_day[CLOCK_TEXT];	/* "Tuesday 1 December 2026" */
	char closing_day[CLOCK_TEXT];
	char last_day[CLOCK_TEXT];	/* "2026-12-20" */
	char send[CLOCK_TEXT];		/* "2026-12-01 09:00" */
};

/* The forum's first topic of a class; the plain word of the class if it has none, which the
 * proofreader will then explain. */
static const char *
topic_of(const struct forum *forum, enum topic_class class)
{
	for (int i = 0; i < forum->topic_count; i++) {
		if (forum->topics[i].class == class)
			return forum->topics[i].name;
	}
	return topic_class_word(class);
}

static bool
has_topic(const struct forum *forum, enum topic_class class)
{
	for (int i = 0; i < forum->topic_count; i++) {
		if (forum->topics[i].class == class)
			return true;
	}
	return false;
}

/* "https://www.example.org/events": a page of the forum's own site. */
static void
add_page(struct starter *starter, const char *words, const char *page)
{
	const char *site = starter->forum->website != NULL && *starter->forum->website != '\0' ?
	    starter->forum->website : "https://www.example.org";

	buffer_format(&starter->text, "[%s](%s%s%s)", words, site, text_ends(site, "/") ? "" : "/", page);
}

/* Whether such a letter waits so that it can be called back: see mailing.h. */
static bool
has_grace(const struct forum *forum, enum mailing_kind kind)
{
	return !forum->demo && kind != KIND_NOTICE && kind != KIND_SERVICE;
}

static void
add_head(struct starter *starter, const char *subject, enum mailing_kind kind, const char *audience)
{
	struct buffer *text = &starter->text;

	buffer_format(text, "---\nsubject: %s\n", subject);
	buffer_format(text, "kind: %s\n", mailing_kind_word(kind));
	if (audience != NULL)
		buffer_format(text, "audience: %s\n", audience);
	buffer_add_text(text, "# Lines that begin with # up here are notes to you; nobody gets them.\n");
	buffer_format(text, "# When it goes, in UK time. Without the line it goes %s.\n"
	    "# send: %s\n", has_grace(starter->forum, kind) ? "ten minutes after it is queued" :
	    "as soon as it is queued", starter->send);
}

static void
add_greeting(struct starter *starter)
{
	buffer_add_text(&starter->text, "# {{name}} becomes the name a person is called by.\n---\n\n"
	    "Hello {{name}},\n\n");
}

static void
write_newsletter(struct starter *starter)
{
	struct buffer *text = &starter->text;

	add_head(starter, "News for families", KIND_NEWSLETTER, NULL);
	buffer_add_text(text, "# One ## begins one section. Each has one topic, and people get only the sections\n"
	    "# whose topic they agreed to. Everybody sees the subject and the greeting.\n");
	add_greeting(starter);
	buffer_add_text(text, "Here is what is new this month.\n\n");
	buffer_format(text, "## New short-break places\nTopic: %s\n\n", topic_of(starter->forum, TOPIC_NEWS));
	buffer_add_text(text, "Forty new places are open. ");
	add_page(starter, "How to apply for a short break", "short-breaks");
	buffer_add_text(text, " explains who can ask.\n\n");
	if (has_topic(starter->forum, TOPIC_EVENTS)) {
		buffer_format(text, "## Coffee morning\nTopic: %s\n\n", topic_of(starter->forum, TOPIC_EVENTS));
		buffer_format(text, "Meet other parents on %s, 10am to 12 noon, at the village hall. ",
		    starter->event_day);
		buffer_add_text(text, "It is free and there is step-free access.\n");
	}
}

static void
write_signposting(struct starter *starter)
{
	struct buffer *text = &starter->text;

	add_head(starter, "For your information", KIND_SIGNPOST, NULL);
	buffer_add_text(text, "# Only people who agreed to signposting get this. The note that the forum does not\n"
	    "# run or endorse it is added for you. Say who does (From:), where to read more (Link:)\n"
	    "# and the last day (Ends:). Write about them, not as them: \"Example Campaign asks ...\".\n");
	add_greeting(starter);
	buffer_format(text, "## Petition: keep the school bus\nTopic: %s\nFrom: Example Campaign\n"
	    "Link: https://campaign.example/petition\nEnds: %s\n\n",
	    topic_of(starter->forum, TOPIC_SIGNPOSTING), starter->last_day);
	buffer_add_text(text, "Example Campaign asks people to sign its petition about the school bus. "
	    "The council has said it will answer.\n");
}

/* The roles a notice can go to: the first one the forum has a topic for. */
static const struct {
	enum topic_class class;
	const char *audience, *subject;
} notices[] = {
	{ TOPIC_REP_WORK, "reps", "Papers for the next meeting" },
	{ TOPIC_BOARD, "directors", "Papers for the board" },
	{ TOPIC_PARTNERS, "partners", "News for our partners" },
	{ TOPIC_NO_SURPRISES, "statutory", "What we will tell families next week" },
};

static void
write_notice(struct starter *starter)
{
	struct buffer *text = &starter->text;
	size_t last = sizeof notices / sizeof *notices - 1, i = 0;

	while (i < last && !has_topic(starter->forum, notices[i].class))
		i++;
	add_head(starter, notices[i].subject, KIND_NOTICE, notices[i].audience);
	buffer_add_text(text, "# A notice goes to people because of their role. The topic must fit the audience.\n");
	add_greeting(starter);
	buffer_format(text, "## %s\nTopic: %s\n\n", notices[i].subject, topic_of(starter->forum, notices[i].class));
	buffer_format(text, "We meet on %s, 10am to 12 noon, UK time. ", starter->event_day);
	add_page(starter, "The papers of the meeting", "papers");
	buffer_add_text(text, " are ready to read.\n");
}

static void
write_service(struct starter *starter)
{
	struct buffer *text = &starter->text;

	add_head(starter, "Our privacy notice has changed", KIND_SERVICE, "members");
	buffer_add_text(text, "# A service message reaches people who asked for no mail. Keep to the one matter: no\n"
	    "# news, no events, and no links but to the forum's own website.\n");
	add_greeting(starter);
	buffer_format(text, "## Our privacy notice\nTopic: %s\n\n", topic_of(starter->forum, TOPIC_SERVICE));
	buffer_add_text(text, "We have changed how long we keep your messages. ");
	add_page(starter, "The new privacy notice", "privacy");
	buffer_add_text(text, " says it in full. You need to do nothing.\n");
}

char *
starter_text(enum mailing_kind kind, const struct forum *forum, int64_t now)
{
	struct starter starter = { .forum = forum, .text = { .limit = STARTER_LIMIT } };
	struct wall_time last, first;

	clock_plain_date(now + 21 * DAY, starter.event_day);
	clock_plain_date(now + 28 * DAY, starter.closing_day);
	clock_to_wall(now + 28 * DAY, &last);
	clock_to_wall(now + 7 * DAY, &first);
	snprintf(starter.last_day, sizeof starter.last_day, "%04d-%02d-%02d", last.year, last.month, last.day);
	snprintf(starter.send, sizeof starter.send, "%04d-%02d-%02d 09:00", first.year, first.month, first.day);
	switch (kind) {
	case KIND_NEWSLETTER:
		write_newsletter(&starter);
		break;
	case KIND_SIGNPOST:
		write_signposting(&starter);
		break;
	case KIND_NOTICE:
		write_notice(&starter);
		break;
	case KIND_SERVICE:
		write_service(&starter);
		break;
	case KIND_EVENT_NOTICE:
	case KIND_SURVEY:
	case KIND_REMINDER:
		break;	/* made of events and surveys, which have files of their own */
	}
	return buffer_text(&starter.text);
}
