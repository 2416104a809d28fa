/*
 * An invented forum and a letter of three sections, for the tests of render/.
 */
#ifndef TESTS_EXAMPLE_FORUM_H
#define TESTS_EXAMPLE_FORUM_H

#include "render/draft_file.h"
#include "render/variant_render.h"

static struct topic example_topics[] = {
	{ .name = "news", .class = TOPIC_NEWS, .title = "SEND news" },
	{ .name = "events", .class = TOPIC_EVENTS, .title = "Events" },
	{ .name = "signposting", .class = TOPIC_SIGNPOSTING, .title = "Signposting" },
	{ .name = "board", .class = TOPIC_BOARD, .title = "Board papers" },
	{ .name = "partners", .class = TOPIC_PARTNERS, .title = "Partners" },
	{ .name = "service", .class = TOPIC_SERVICE, .title = "About you" },
};

static struct identity example_identity = {
	.name = "office", .display_name = "Example Parent Carer Forum",
	.address = "news@example.org", .reply_to = "office@example.org",
};

static struct forum example_forum = {
	.name = "Example Parent Carer Forum", .short_name = "Example PCF",
	.postal_address = "1 Example Street, Exampletown EX1 1AA",
	.contact = "office@example.org, 01632 960123", .website = "https://www.example.org/",
	.privacy_notice = "https://www.example.org/privacy", .domain = "example.org",
	.everyone = "everyone", .topics = example_topics,
	.topic_count = sizeof example_topics / sizeof example_topics[0],
};

static const char example_letter[] =
    "---\n"
    "subject: News for families, December\n"
    "topic: news\n"
    "---\n"
    "\n"
    "Hello {{name}},\n"
    "\n"
    "here is what is new.\n"
    "\n"
    "## New short-break grants\n"
    "Topic: news\n"
    "\n"
    "Forty new places are open, {{name}}. [How to apply for a short break]"
    "(https://www.example.org/short-breaks) explains who can ask.\n"
    "\n"
    "- first come\n"
    "- first served\n"
    "\n"
    "### Who can ask\n"
    "\n"
    "Every family.\n"
    "\n"
    "## Petition: keep the school bus\n"
    "Topic: signposting\n"
    "From: Campaign for Buses\n"
    "Link: https://campaign.example/petition\n"
    "Ends: 2026-12-20\n"
    "\n"
    "Campaign for Buses asks people to sign.\n"
    "\n"
    "## Coffee morning\n"
    "Topic: events\n"
    "\n"
    "Tuesday 1 December 2026, 10am to 12 noon, at the town hall.\n";

enum { SHOW_NEWS = 1, SHOW_BUS = 2, SHOW_COFFEE = 4, SHOW_ALL = 7 };

static inline struct draft *
example_draft(const char *text)
{
	struct findings findings = { .list = NULL };
	struct draft *draft = draft_read(text, strlen(text), &findings);

	assert_int_equal(findings.errors, 0);
	findings_free(&findings);
	return draft;
}

static inline struct variant_order
example_order(const struct draft *draft, uint32_t bits)
{
	return (struct variant_order){ .forum = &example_forum, .draft = draft,
		.identity = &example_identity, .kind = KIND_NEWSLETTER, .bits = bits };
}

static const struct letter_fields example_fields = {
	.name = "Alex", .everyone = "everyone", .to = "alex@example.com", .from_domain = "example.org",
	.message_id = "abc.def", .stop_address = "unsub+aaaabbbbccccddddeeeeffffgggghhhh@example.org",
	.stop_url = "", .date = 1796115600
};

#endif
