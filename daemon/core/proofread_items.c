/*
 * Sections and their topics: each has exactly one and a text, all of them may stand in one mailing
 * somebody in the audience can get them, and their last day has not passed.
 */
#include "core/proofread_part.h"

#include <glib.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/date_words.h"
#include "core/mailing.h"
#include "core/moment.h"
#include "core/proofread_gaps.h"
#include "records/words.h"
#include "render/draft_file.h"
#include "render/front_matter.h"

static const char **
topic_names(struct proof *proof)
{
	const char **names = arena_take(proof->arena, ((size_t)proof->forum->topic_count + 1) * sizeof *names);

	for (int i = 0; i < proof->forum->topic_count; i++)
		names[i] = proof->forum->topics[i].name;
	return names;
}

static const struct topic *
topic_find(const struct forum *forum, const char *name)
{
	for (int i = 0; i < forum->topic_count; i++) {
		if (text_same(forum->topics[i].name, name))
			return &forum->topics[i];
	}
	return NULL;
}

/* "news, events, surveys". */
static const char *
topics_joined(struct proof *proof)
{
	const char *list = "none";

	for (int i = 0; i < proof->forum->topic_count; i++)
		list = i == 0 ? proof->forum->topics[i].name : arena_format(proof->arena, "%s, %s", list, proof->forum->topics[i].name);
	return list;
}

/* The fix for a section without a topic.  The topic decides who gets it, so none is chosen. */
static const char *
topic_gap(struct proof *proof)
{
	return arena_format(proof->arena, "Topic: (write here one of: %s)", topics_joined(proof));
}

static void
judge_topic(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];
	const char *meant;

	if (item->topic == NULL || *item->topic == '\0') {
		findings_add(proof->findings, FINDING_ERROR, item->title_line, 0, "A-10", item_title(proof, i), topic_gap(proof),
		    "Section '%s' has no topic. Put a line under its heading: Topic: and one of %s.", item_title(proof, i),
		    topics_joined(proof));
		return;
	}
	proof->plan->items[i].topic = topic_find(proof->forum, item->topic);
	if (proof->plan->items[i].topic != NULL)
		return;
	meant = word_meant(item->topic, topic_names(proof));
	findings_add(proof->findings, FINDING_ERROR, item->topic_line > 0 ? item->topic_line : item->title_line, 0,
	    "A-10", item->topic, meant == NULL ? "" : arena_format(proof->arena, "Topic: %s", meant),
	    "Section '%s' has the topic '%s', which this forum does not have. Its topics are: %s.",
	    item_title(proof, i), item->topic, topics_joined(proof));
}

static bool
is_visible(const char *text)
{
	while (*text != '\0' && !g_unichar_isgraph(g_utf8_get_char(text)))
		text = g_utf8_next_char(text);
	return *text != '\0';
}

/* True if the part shows anything; HTML would, and is refused elsewhere. */
static bool
shows_something(const struct part *part)
{
	EACH_PASSAGE(part, passage) {
		if (is_visible(passage->text))
			return true;
	}
	for (cmark_node *block = cmark_node_first_child(part->tree); block != NULL; block = cmark_node_next(block)) {
		if (cmark_node_get_type(block) == CMARK_NODE_HTML_BLOCK)
			return true;
	}
	return false;
}

/* Signposting needs no text: the letter shows whose it is, the note of the forum, and the link. */
static void
judge_text(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];

	if (item->from != NULL && item->link != NULL)
		return;
	EACH_PART(proof, part) {
		if (part->kind == PART_BODY && part->item == i && shows_something(part))
			return;
	}
	findings_add(proof->findings, FINDING_ERROR, item->title_line, 0, "D-33", item_title(proof, i), "",
	    "Section '%s' has no text: people would see its heading and nothing below it. Write the text under it, with an empty line between, "
	    "or take the section out.", item_title(proof, i));
}

/* "20 December" is the next one there is; for what is no date at all, the form of one. */
static const char *
ends_fix(struct proof *proof, const char *words)
{
	char ignored[DATE_WORDS_TEXT];
	struct date_words said;
	struct wall_time today;
	struct moment later;
	struct reason why;

	clock_to_wall(proof->now, &today);
	if ((date_words_read(words, &said) || date_figures_read(words, &said)) && *said.end == '\0' &&
	    (said.year != 0 || date_words_next(&said, &today)) && date_words_agree(&said, ignored, &why))
		return arena_format(proof->arena, "Ends: %04d-%02d-%02d", said.year, said.month + 1, said.day);
	moment_morning(proof->now, 14, &later);
	return arena_format(proof->arena, "Ends: (write here the last day, such as %.10s)", later.wall);
}

/* The last day counts: the section ends at the midnight behind it. */
static void
judge_ends(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];
	struct plan_item *planned = &proof->plan->items[i];
	char right[DATE_WORDS_TEXT];
	char when[CLOCK_TEXT];
	struct wall_time day;
	struct reason why;
	bool has_time;

	if (item->ends == NULL || gap_is_in(item->ends))
		return;
	if (!moment_day_read(item->ends, &day, &has_time, right, &why)) {
		findings_add(proof->findings, FINDING_ERROR, item->ends_line, 0, "A-22", item->ends,
		    right[0] != '\0' ? arena_format(proof->arena, "Ends: %s", right) : ends_fix(proof, item->ends), "%s", why.text);
		return;
	}
	if (!has_time) {
		day.hour = 23;
		day.minute = 59;
		day.second = 59;
	}
	clock_from_wall(&day, true, &planned->ends_at);
	planned->ends_at += has_time ? 0 : 1;
	if (planned->ends_at <= proof->now)
		findings_add(proof->findings, FINDING_ERROR, item->ends_line, 0, "A-22", item->ends, "",
		    "Section '%s' ended on %s, which has passed. Take the section out, or mend the date.",
		    item_title(proof, i), item->ends);
	else if (planned->ends_at <= proof->plan->goes_at)
		findings_add(proof->findings, FINDING_ERROR, item->ends_line, 0, "A-22", item->ends, "",
		    "Section '%s' ends on %s, before this mailing goes out (%s%s): nobody would get it.",
		    item_title(proof, i), item->ends, clock_plain(proof->plan->goes_at, when),
		    proof->plan->goes_after_quiet ? ", when the quiet hours are over" : "");
}

/* A-28 for all sections but signposting, which has rules of its own. */
static void
plan_fund(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];
	const char *fund = item->fund;

	if (plan_item_is(proof->plan, i, TOPIC_SIGNPOSTING))
		fund = fund != NULL ? fund : proof->forum->fund_signposting;
	else
		fund = fund != NULL ? fund : proof->draft->head.fund != NULL ? proof->draft->head.fund :
		    proof->forum->fund_default;
	proof->plan->items[i].fund = fund != NULL ? fund : "";
}

/* a service message carries nothing but service. */
static void
judge_service(struct proof *proof, int i)
{
	const struct topic *topic = proof->plan->items[i].topic;
	bool any = proof->plan->kind == KIND_SERVICE;

	for (int n = 0; n < proof->plan->item_count; n++)
		any = any || plan_item_is(proof->plan, n, TOPIC_SERVICE);
	if (!any || topic == NULL)
		return;
	if (topic->class != TOPIC_SERVICE)
		findings_add(proof->findings, FINDING_ERROR, proof->draft->items[i].title_line, 0, "A-12",
		    item_title(proof, i), "",
		    "Section '%s' (topic '%s') cannot go in a service message: people get those without being "
		    "asked, so they hold nothing but the one matter. Make it a mailing of its own.",
		    item_title(proof, i), topic->name);
	else if (proof->plan->kind != KIND_SERVICE)
		findings_add(proof->findings, FINDING_ERROR, proof->draft->items[i].title_line, 0, "A-12",
		    item_title(proof, i), "kind: service",
		    "Section '%s' is a service message, but the file is not. Put a line at the top of the file: "
		    "kind: service", item_title(proof, i));
}

/* A kind says what people may expect of the whole mailing. */
static void
judge_fit(struct proof *proof, int i)
{
	const struct topic *topic = proof->plan->items[i].topic;
	int line = proof->draft->items[i].title_line;

	if (topic == NULL)
		return;
	if (proof->plan->kind == KIND_SIGNPOST && topic->class != TOPIC_SIGNPOSTING)
		findings_add(proof->findings, FINDING_ERROR, line, 0, "A-20", item_title(proof, i), "kind: newsletter",
		    "Section '%s' is not signposting, but the whole file says it is. Write 'kind: newsletter' at "
		    "the top, or take the section out.", item_title(proof, i));
	if (proof->plan->kind == KIND_NOTICE && topic_class_basis(topic->class) == BASIS_CONSENT)
		findings_add(proof->findings, FINDING_ERROR, line, 0, "A-25", item_title(proof, i), "kind: newsletter",
		    "Section '%s' has the topic '%s', which people agree to. A notice goes to people because of "
		    "their role. Write 'kind: newsletter' at the top, or give the section another topic.",
		    item_title(proof, i), topic->name);
}

/* The audience word of a role, for a fix. */
static const char *
role_plural(unsigned role)
{
	switch ((enum member_role)role) {
	case ROLE_MEMBER:
		return "members";
	case ROLE_REP:
		return "reps";
	case ROLE_DIRECTOR:
		return "directors";
	case ROLE_STAFF:
		return "staff";
	case ROLE_PARTNER_CONTACT:
		return "partners";
	case ROLE_STATUTORY_CONTACT:
		return "statutory";
	case ROLE_REGIONAL_CONTACT:
		return "regional";
	case MEMBER_ROLES:
		break;
	}
	return "members";
}

/* Topics that go with a role need that role in the audience; in a mixed mailing as well. */
static void
judge_reach(struct proof *proof, int i)
{
	const struct topic *topic = proof->plan->items[i].topic;
	const struct audience *audience = &proof->plan->audience;
	const char *asked = proof->draft->head.audience != NULL ? proof->draft->head.audience : "members";
	const char *word = audience_word(proof);
	unsigned role = topic == NULL ? 0 : topic_class_role(topic->class);
	bool mixed = false;

	if (role == 0 || (audience->parents | audience->professionals) == 0 ||
	    ((audience->parents | audience->professionals) & role) != 0)
		return;
	for (int n = 0; n < proof->plan->item_count; n++) {
		const struct topic *other = proof->plan->items[n].topic;

		mixed = mixed || (other != NULL && topic_class_basis(other->class) == BASIS_CONSENT);
	}
	findings_add(proof->findings, FINDING_ERROR, proof->draft->items[i].title_line, 0, "A-25",
	    item_title(proof, i), mixed ? "" : arena_format(proof->arena, "%s: %s", word, role_plural(role)),
	    "Section '%s' has the topic '%s', which is only for %s, but this mailing goes to '%s'. %s",
	    item_title(proof, i), topic->name, role_plural(role), asked,
	    mixed ? "The other sections go to people who agreed to them: make two mailings." :
	    arena_format(proof->arena, "Change “%s:” at the top of the file.", word));
}

void
proofread_items(struct proof *proof)
{
	const struct draft *draft = proof->draft;

	proof->plan->item_count = draft->item_count;
	if (draft->item_count == 0 && draft->source != NULL && *draft->source != '\0')
		findings_add(proof->findings, FINDING_ERROR, 0, 0, "A-10", "",
		    arena_format(proof->arena, "## (write here what it is about)\n%s", topic_gap(proof)),
		    "The file has no section. A section begins with a line of ## and its heading, and a line with "
		    "its topic.");
	for (int i = 0; i < draft->item_count; i++) {
		proof->plan->all_bits |= UINT32_C(1) << i;
		judge_topic(proof, i);
		judge_text(proof, i);
		plan_fund(proof, i);
	}
	mailing_plan_goes_at(proof->forum, proof->plan, proof->now);
	for (int i = 0; i < draft->item_count; i++)
		judge_ends(proof, i);
	for (int i = 0; i < draft->item_count; i++) {
		judge_service(proof, i);
		judge_fit(proof, i);
		judge_reach(proof, i);
	}
}
