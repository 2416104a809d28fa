/*
 * a text that asks people to campaign is signposting, or somebody says why it is
 * not; and nothing asks in the forum's own voice.
 */
#include "core/proofread_part.h"

#include "base/text.h"
#include "core/proofread_phrases.h"
#include "core/proofread_url.h"
#include "render/draft_file.h"

/* The file of an event or a survey has no place for it. */
static const char *
signposting_fix(const struct proof *proof, const struct part *part)
{
	return part->item < 0 || proof->draft->of_form ? "" : "Topic: signposting";
}

/* True if the section's `Not signposting:` gives a reason; the reason is kept with the mailing. */
static bool
is_excused(const struct proof *proof, const struct part *part)
{
	const char *reason = part->item < 0 ? NULL : proof->draft->items[part->item].not_signposting;

	return reason != NULL && reason[strspn(reason, " \t")] != '\0';
}

/* Signposting may say all this.  So may what only people who agreed to signposting ever see.  A
 * section whose topic is misspelt is judged when the topic is mended. */
static bool
is_open(const struct proof *proof, const struct part *part)
{
	if (part->item < 0)
		return !plan_is_all(proof->plan, TOPIC_SIGNPOSTING);
	if (proof->plan->items[part->item].topic == NULL && proof->draft->items[part->item].topic != NULL)
		return false;
	return !plan_item_is(proof->plan, part->item, TOPIC_SIGNPOSTING) && !is_excused(proof, part);
}

/* What to do about it: a section can be marked, the top of the mailing cannot. */
static const char *
advice(const struct proof *proof, const struct part *part)
{
	if (proof->draft->of_form)
		return "If another body runs it, tell people of it in a newsletter, in a section with the topic signposting. If it is no such "
		    "thing, say it in other words.";
	return part->item < 0 ?
	    "Everybody sees this. Put it in a section of its own with the topic signposting." :
	    "If another body runs it, write under the heading Topic: signposting, with From: and Link:. If it is "
	    "no such thing, write there why: Not signposting: reason";
}

/* What is sure of nothing: the forum may raise money itself, and its subject may speak of a petition that is over. */
static void
judge_hints(struct proof *proof, const struct part *part, const struct passage *passage)
{
	struct phrase_hit hit;
	struct place place;

	if (!phrase_find(PHRASE_MAY_ASK, passage->text, 0, &hit) &&
	    !(part->kind == PART_SUBJECT && phrase_find(PHRASE_PETITION, passage->text, 0, &hit)))
		return;
	place = passage_place(passage, hit.start);
	findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "A-23",
	    quote_of(proof, passage->text, hit.start, hit.length), "",
	    "%s may ask people to take part in what another body runs: '%s'. %s", part->name,
	    quote_of(proof, passage->text, hit.start, hit.length), advice(proof, part));
}

static void
judge_phrases(struct proof *proof, const struct part *part, const struct passage *passage)
{
	struct phrase_hit hit;
	struct place place;

	if (!phrase_find(PHRASE_ASKS, passage->text, 0, &hit)) {
		judge_hints(proof, part, passage);
		return;
	}
	place = passage_place(passage, hit.start);
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "A-23",
	    quote_of(proof, passage->text, hit.start, hit.length), signposting_fix(proof, part),
	    "%s asks people to campaign: '%s'. %s", part->name,
	    quote_of(proof, passage->text, hit.start, hit.length), advice(proof, part));
}

/* Marked or excused, it still must not sound as if the forum itself campaigned. */
static void
judge_voice(struct proof *proof, const struct part *part, const struct passage *passage)
{
	struct phrase_hit hit;
	struct place place;

	if (!phrase_find(PHRASE_OWN_VOICE, passage->text, 0, &hit))
		return;
	place = passage_place(passage, hit.start);
	findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "A-23",
	    quote_of(proof, passage->text, hit.start, hit.length), "",
	    "%s reads as if the forum itself campaigned: '%s'. Say whose it is, such as: Example Campaign asks "
	    "people to sign its petition.", part->name,
	    quote_of(proof, passage->text, hit.start, hit.length));
}

static void
say_closed(struct proof *proof, const struct part *part, struct place place, const char *host)
{
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "A-23", host,
	    signposting_fix(proof, part),
	    "%s leads to %s, a petition site or campaign body. %s", part->name, host, advice(proof, part));
}

/* What its own address calls a petition most likely is one, whatever the link says. */
static void
judge_path(struct proof *proof, const struct part *part, struct place place, const char *target)
{
	const char *host = strstr(target, "://");
	const char *path = host == NULL ? NULL : strchr(host + 3, '/');
	struct phrase_hit hit;
	const char *words;

	if (path == NULL || !phrase_find(PHRASE_ADDRESS, path, 0, &hit))
		return;
	words = quote_of(proof, path, hit.start, hit.length);
	findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "A-23", words, "",
	    "%s links to a page that may ask people to take part in what another body runs: its address has '%s' in it. %s", part->name, words,
	    advice(proof, part));
}

static void
judge_target(struct proof *proof, const struct part *part, cmark_node *node)
{
	const char *target = cmark_node_get_url(node), *closed;
	struct place place = node_find(part, node, node_text(proof, node));
	struct url url;

	url_read(proof, target, &url);
	closed = host_closed(proof->forum, url.host);
	if (closed != NULL)
		say_closed(proof, part, place, closed);
	else
		judge_path(proof, part, place, target);
}

/* A site's name in plain text: mail programs turn it into a link by themselves. */
static void
judge_mentions(struct proof *proof, const struct part *part, const struct passage *passage)
{
	struct ground ground = ground_of(passage->text);

	for (char **closed = proof->forum->closed_hosts; closed != NULL && *closed != NULL; closed++) {
		const char *host = host_bare(*closed);
		const char *found;

		if (!ground_has_host(&ground, host))
			continue;
		found = strcasestr(passage->text, host);
		say_closed(proof, part, found == NULL ? (struct place){ passage->line, 0 } :
		    passage_place(passage, (size_t)(found - passage->text)), host);
	}
	ground_free(&ground);
}

static void
judge_contradiction(struct proof *proof, int i)
{
	const struct draft_item *item = &proof->draft->items[i];

	if (plan_item_is(proof->plan, i, TOPIC_SIGNPOSTING) && item->not_signposting != NULL)
		findings_add(proof->findings, FINDING_ERROR, item->not_signposting_line, 0, "A-22",
		    item->not_signposting, "", "Section '%s' says both that it is signposting and that it is not. "
		    "Take one of the lines out.", item_title(proof, i));
}

void
proofread_campaigns(struct proof *proof)
{
	for (int i = 0; i < proof->plan->item_count; i++)
		judge_contradiction(proof, i);
	EACH_PART(proof, part) {
		bool open = is_open(proof, part);

		EACH_PASSAGE(part, passage) {
			if (open) {
				judge_phrases(proof, part, passage);
				judge_mentions(proof, part, passage);
			} else {
				judge_voice(proof, part, passage);
			}
		}
		if (open) {
			part_walk(proof, part, CMARK_NODE_LINK, judge_target);
			part_walk(proof, part, CMARK_NODE_IMAGE, judge_target);
		}
	}
}
