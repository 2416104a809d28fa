/*
 * Signposting: another body's campaign, petition or survey, passed on for information.  It says whose
 * it is and where it leads, and never draws on the grant.
 */
#include "core/proofread_part.h"

#include "base/text.h"
#include "core/proofread_gaps.h"
#include "core/proofread_url.h"
#include "render/draft_file.h"

static bool
is_said(const char *text)
{
	return text != NULL && *text != '\0';
}

static bool
same_folded(const char *left, const char *right)
{
	char *one = text_fold(left), *two = text_fold(right == NULL ? "" : right);
	bool same = one != NULL && two != NULL && strcmp(text_trim(one), text_trim(two)) == 0;

	free(one);
	free(two);
	return same;
}

static void
judge_from(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];

	if (gap_is_in(item->from))
		;	/* proofread_gaps has said so */
	else if (!is_said(item->from))
		findings_add(proof->findings, FINDING_ERROR, item->title_line, 0, "A-22", item_title(proof, i),
		    "From: (write here the name of the organisation)", "Section '%s' is signposting but does not say whose "
		    "campaign it is. Put a line under its heading: From: and the name of the organisation", item_title(proof, i));
	else if (same_folded(item->from, proof->forum->name) || same_folded(item->from, proof->forum->short_name))
		findings_add(proof->findings, FINDING_ERROR, item->from_line, 0, "A-23", item->from, "",
		    "Section '%s' says it is from the forum itself. Signposting passes on what another body does; "
		    "the forum does not campaign.", item_title(proof, i));
	else if (!text_is_one_line(item->from))
		findings_add(proof->findings, FINDING_ERROR, item->from_line, 0, "E-05", "", "",
		    "The name after From: holds characters that cannot be shown.");
}

static void
judge_link(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];
	struct place place = { item->link_line, 0 };
	struct url url;

	if (!is_said(item->link)) {
		findings_add(proof->findings, FINDING_ERROR, item->title_line, 0, "A-22", item_title(proof, i),
		    "Link: (write here the address of their page)", "Section '%s' is signposting but does not say where "
		    "people can read more. Put a line under its heading: Link: and the address of their page",
		    item_title(proof, i));
		return;
	}
	if (gap_is_in(item->link))
		return;
	url_read(proof, item->link, &url);
	url_judge(proof, &url, item->link, place, arena_format(proof->arena, "The link of section '%s'",
	    item_title(proof, i)));
	if (strcmp(url.scheme, "mailto") == 0)
		findings_add(proof->findings, FINDING_ERROR, place.line, 0, "A-22", item->link, "",
		    "The link of section '%s' opens an e-mail. Signposting links to the other body's page.",
		    item_title(proof, i));
	if (host_is_own(proof->forum, url.host))
		findings_add(proof->findings, FINDING_ERROR, place.line, 0, "A-23", item->link, "",
		    "The link of section '%s' leads to the forum's own website. Signposting passes on another "
		    "body's page.", item_title(proof, i));
	if (!text_copy(proof->plan->items[i].link_host, LINK_HOST_LIMIT, url.host))
		findings_add(proof->findings, FINDING_ERROR, place.line, 0, "C-63", "", "",
		    "The link of section '%s' has a site name that is too long to be real.", item_title(proof, i));
}

/* The section says it itself: a default topic at the top of the file is not a decision about it. */
static void
judge_own_word(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];

	if (item->topic_line > item->title_line)
		return;
	findings_add(proof->findings, FINDING_ERROR, item->title_line, 0, "A-22", item_title(proof, i),
	    arena_format(proof->arena, "Topic: %s", item->topic),
	    "Section '%s' would be signposting only because the top of the file says so. Say it under the "
	    "heading itself: Topic: %s", item_title(proof, i), item->topic);
}

static bool
fund_is_never(const struct forum *forum, const char *fund)
{
	for (char **never = forum->no_signposting_funds; never != NULL && *never != NULL; never++) {
		if (same_folded(fund, *never))
			return true;
	}
	return false;
}

/* the grant must not pay for it; some other fund must be named. */
static void
judge_fund(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];
	const char *fund = proof->plan->items[i].fund;
	int line = item->fund_line > 0 ? item->fund_line : item->title_line;

	if (*fund == '\0')
		findings_add(proof->findings, FINDING_ERROR, line, 0, "A-28", item_title(proof, i), "Fund: (write here what pays for it)",
		    "Section '%s' needs a fund that may pay for signposting, and the configuration names none. Ask "
		    "your operator, or put a line under the heading: Fund: and what pays for it", item_title(proof, i));
	else if (fund_is_never(proof->forum, fund))
		findings_add(proof->findings, FINDING_ERROR, line, 0, "A-28", fund,
		    is_said(proof->forum->fund_signposting) &&
		    !fund_is_never(proof->forum, proof->forum->fund_signposting) ?
		    arena_format(proof->arena, "Fund: %s", proof->forum->fund_signposting) : "",
		    "Section '%s' would be paid from '%s', which may never pay for signposting. Name another fund.",
		    item_title(proof, i), fund);
}

/* Somebody wrote the lines of signposting and forgot to say that it is. */
static void
judge_stray_lines(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];
	bool has_from = is_said(item->from);

	if (!has_from && !is_said(item->link))
		return;
	findings_add(proof->findings, FINDING_ERROR, has_from ? item->from_line : item->link_line, 0, "A-22",
	    has_from ? item->from : item->link, "Topic: signposting",
	    "Section '%s' says %s, as signposting does, but its topic is '%s'. If it passes on another body's "
	    "campaign, write: Topic: signposting. If not, take the line out.", item_title(proof, i),
	    has_from ? "whose it is" : "where it leads", proof->plan->items[i].topic->name);
}

void
proofread_signposts(struct proof *proof)
{
	for (int i = 0; i < proof->plan->item_count; i++) {
		if (proof->plan->items[i].topic == NULL)
			continue;
		if (!plan_item_is(proof->plan, i, TOPIC_SIGNPOSTING)) {
			judge_stray_lines(proof, i);
			continue;
		}
		judge_own_word(proof, i);
		judge_from(proof, i);
		judge_link(proof, i);
		judge_fund(proof, i);
	}
}
