/*
 * A forum for the proofreader's tests, and what a file of theirs yields.
 */
#ifndef TESTS_PROOFREAD_FORUM_H
#define TESTS_PROOFREAD_FORUM_H

#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "core/proofread.h"
#include "records/member.h"
#include "render/draft_file.h"

static struct identity identities[] = {
	{ "office", "Example Parent Carer Forum", "office@example.org", "hello@example.org", 1 },
	{ "chair", "The chair of Example Forum", "chair@example.org", "chair@example.org", 2 },
};

static struct topic topics[] = {
	{ 0, "news", TOPIC_NEWS, "SEND news", "News.", 1 },
	{ 0, "events", TOPIC_EVENTS, "Events", "Events.", 2 },
	{ 0, "surveys", TOPIC_SURVEYS, "Surveys", "Surveys.", 3 },
	{ 0, "signposting", TOPIC_SIGNPOSTING, "Signposting", "Other bodies.", 4 },
	{ 0, "rep-work", TOPIC_REP_WORK, "Rep work", "Papers.", 5 },
	{ 0, "service", TOPIC_SERVICE, "Service", "Service.", 6 },
};

static char *never_funds[] = { "grant", NULL };
static char *closed_hosts[] = { "change.example", "campaign.example", NULL };

static const struct forum example = {
	.name = "Example Parent Carer Forum", .short_name = "Example Forum", .kind = FORUM_CIC,
	.postal_address = "1 High Street, Example Town", .contact = "hello@example.org",
	.website = "https://www.example.org", .privacy_notice = "https://www.example.org/privacy",
	.domain = "example.org", .time_zone = "Europe/London",
	.identities = identities, .identity_count = 2, .topics = topics, .topic_count = 6,
	.everyone = "everyone", .fund_default = "grant", .fund_signposting = "donations",
	.no_signposting_funds = never_funds, .unsubscribe_address = "unsub@example.org",
	.bounce_address = "bounce@example.org", .separator = "+", .base_url = "", .asset_directory = "",
	.closed_hosts = closed_hosts,
};

/* A proofread file; everything in it is freed by judged_free. */
struct judged {
	struct draft *draft;
	struct findings findings;
	struct plan plan;
};

static inline void
judge(const struct forum *forum, const char *text, struct judged *judged)
{
	struct reason why;

	assert_true(clock_set_zone("Europe/London", &why));
	assert_true(clock_pretend("2026-11-22T12:00:00Z", &why));
	*judged = (struct judged){ .draft = NULL };
	judged->draft = draft_read(text, strlen(text), &judged->findings);
	proofread(forum, judged->draft, &judged->findings, &judged->plan);
}

static inline void
judged_free(struct judged *judged)
{
	findings_free(&judged->findings);
	draft_free(&judged->draft);
}

static inline void
print_findings(const struct findings *findings)
{
	for (int i = 0; i < findings->count; i++) {
		const struct finding *one = &findings->list[i];

		print_message("  %s %s %d:%d [%s] %s | fix: %s\n", one->level == FINDING_ERROR ? "error" : "warning",
		    one->rule, one->line, one->column, one->quote, one->text, one->fix);
	}
}

static inline const struct finding *
finding_of(const struct findings *findings, const char *rule)
{
	for (int i = 0; i < findings->count; i++) {
		if (strcmp(findings->list[i].rule, rule) == 0)
			return &findings->list[i];
	}
	return NULL;
}

#endif
