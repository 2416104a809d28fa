/*
 * Files to start from, one for each kind.  What an officer has to write is a gap in brackets, which the proofreader
 * refuses (core/proofread_gaps.h), so that no promise of ours goes out as theirs; tests/unit/starter.c proofreads each,
 * as it is and filled in.
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
	buffer_add_text(text, "# Put your own words in place of everything in brackets.\n"
	    "# Lines that begin with # up here are notes to you; nobody gets them.\n");
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

	add_head(starter, "(write here what the letter is about)", KIND_NEWSLETTER, NULL);
	buffer_add_text(text, "# One ## begins one section. Each has one topic, and people get only the sections\n"
	    "# whose topic they agreed to. Everybody sees the subject and the greeting.\n");
	add_greeting(starter);
	buffer_add_text(text, "(write here a first sentence for everybody, or nothing)\n\n");
	buffer_format(text, "## (write here what is new)\nTopic: %s\n\n", topic_of(starter->forum, TOPIC_NEWS));
	buffer_add_text(text, "(write here the news). ");
	add_page(starter, "(write here what the page is about)", "");
	buffer_add_text(text, " says more.\n\n");
	if (has_topic(starter->forum, TOPIC_EVENTS)) {
		buffer_format(text, "## (write here what the event is called)\nTopic: %s\n\n",
		    topic_of(starter->forum, TOPIC_EVENTS));
		buffer_format(text, "(write here the day and the hours, such as %s, 10am to 12 noon, the place, what it costs and "
		    "how people get in).\n", starter->event_day);
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
	buffer_format(text, "## (write here what it is about)\nTopic: %s\nFrom: (write here the name of the organisation)\n"
	    "Link: (write here the address of their page)\nEnds: (write here the last day, such as %s)\n\n",
	    topic_of(starter->forum, TOPIC_SIGNPOSTING), starter->last_day);
	buffer_add_text(text, "(write here what they ask people to do).\n");
}

/* The roles a notice can go to: the first one the forum has a topic for. */
static const struct {
	enum topic_class class;
	const char *audience, *subject;
} notices[] = {
	{ TOPIC_REP_WORK, "reps", "(write here what it is about)" },
	{ TOPIC_BOARD, "directors", "(write here what it is about)" },
	{ TOPIC_PARTNERS, "partners", "(write here what it is about)" },
	{ TOPIC_NO_SURPRISES, "statutory", "(write here what you will tell families)" },
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
	buffer_format(text, "(write here what they should know, with days as in %s, 10am to 12 noon). ", starter->event_day);
	add_page(starter, "(write here what the page is about)", "");
	buffer_add_text(text, " says more.\n");
}

static void
write_service(struct starter *starter)
{
	struct buffer *text = &starter->text;

	add_head(starter, "(write here what has changed)", KIND_SERVICE, "members");
	buffer_add_text(text, "# A service message reaches people who said stop. Keep to the one matter: no\n"
	    "# news, no events, and no links but to the forum's own website. Say why they all need it:\n"
	    "reason: (write here why all these people have to know it)\n");
	add_greeting(starter);
	buffer_format(text, "## (write here what has changed)\nTopic: %s\n\n", topic_of(starter->forum, TOPIC_SERVICE));
	buffer_add_text(text, "(write here what has changed, and whether people need to do anything). ");
	add_page(starter, "(write here what the page is about)", "");
	buffer_add_text(text, " says it in full.\n");
}

char *
starter_text(enum mailing_kind kind, const struct forum *forum, int64_t now)
{
	struct starter starter = { .forum = forum, .text = { .limit = STARTER_LIMIT } };
	struct wall_time last, first;

	clock_plain_date(now + 21 * DAY, starter.event_day);
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
	case MAILING_KINDS:
		break;	/* made of events and surveys, which have files of their own */
	}
	return buffer_text(&starter.text);
}
