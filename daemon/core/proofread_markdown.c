/*
 * The shape of the Markdown: no raw HTML (D-34), and headings that a screen reader can follow (D-03).
 * The subject is the first level, a section's heading the second; inside it they begin at the third.
 */
#include "core/proofread_part.h"

#include "base/text.h"
#include "render/draft_file.h"

enum { FIRST_LEVEL = 3 };

static void
judge_html(struct proof *proof, const struct part *part, cmark_node *node)
{
	char *words = arena_text(proof->arena, cmark_node_get_literal(node));
	struct place place;

	words[strcspn(words, "\n")] = '\0';
	place = part_find(part, part_line(part, node), words);
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "D-34",
	    quote_of(proof, words, 0, strlen(words)), "",
	    "%s has the code of a web page in it, which is not sent: what stands in < and >. Take it out. Bold words are written **bold words**, "
	    "a link is [words of a link](https://…), and each line of a list begins with - and a space.", part->name);
}

/* True if the paragraph is one bold piece and nothing else, and no sentence. */
static bool
is_bold_heading(cmark_node *paragraph, const char *text)
{
	cmark_node *only = cmark_node_first_child(paragraph);
	size_t length = strlen(text);

	if (cmark_node_get_type(cmark_node_parent(paragraph)) != CMARK_NODE_DOCUMENT || length == 0)
		return false;
	if (only == NULL || cmark_node_get_type(only) != CMARK_NODE_STRONG || cmark_node_next(only) != NULL)
		return false;
	return strchr(".!?", text[length - 1]) == NULL;
}

static void
judge_paragraph(struct proof *proof, const struct part *part, cmark_node *node)
{
	const char *text = node_text(proof, node);

	if (!is_bold_heading(node, text))
		return;
	findings_add(proof->findings, FINDING_ERROR, part_line(part, node), 0, "D-03", text,
	    arena_format(proof->arena, "### %s", text),
	    "%s has a bold line in place of a heading. A screen reader does not see it as one. Write: ### %s",
	    part->name, text);
}

/* Returns the level the next heading is measured against. */
static int
judge_heading(struct proof *proof, const struct part *part, cmark_node *node, int above)
{
	int level = cmark_node_get_heading_level(node), line = part_line(part, node);
	const char *text = node_text(proof, node);

	if (is_said_already(proof, "D-03", line, part->line + cmark_node_get_end_line(node) - 1))
		;	/* by draft_read */
	else if (*text == '\0')
		findings_add(proof->findings, FINDING_ERROR, line, 0, "D-03", "", "",
		    "%s has a heading without words.", part->name);
	else if (part->kind == PART_GREETING)
		findings_add(proof->findings, FINDING_ERROR, line, 0, "D-03", text,
		    arena_format(proof->arena, "## %s", text),
		    "There is a heading before the first section. If a section begins here, write: ## %s", text);
	else if (level < FIRST_LEVEL)
		findings_add(proof->findings, FINDING_ERROR, line, 0, "D-03", text,
		    arena_format(proof->arena, "### %s", text),
		    "%s has a heading as high as its own. Inside a section, write: ### %s", part->name, text);
	else if (level > above + 1)
		findings_add(proof->findings, FINDING_ERROR, line, 0, "D-03", text,
		    arena_format(proof->arena, "%.*s %s", above + 1, "######", text),
		    "%s skips a level of headings at '%s'. Write it with %d signs of #.", part->name, text,
		    above + 1);
	return level < FIRST_LEVEL ? FIRST_LEVEL : level;
}

static void
judge_headings(struct proof *proof, const struct part *part)
{
	int above = FIRST_LEVEL - 1;
	cmark_iter *walk;

	if (part->tree == NULL)
		return;
	walk = cmark_iter_new(part->tree);
	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);

		if (cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER &&
		    cmark_node_get_type(node) == CMARK_NODE_HEADING)
			above = judge_heading(proof, part, node, above);
	}
	cmark_iter_free(walk);
}

/* Four blanks or a tab in front make a grey box for the text of computer programs. */
static void
judge_code(struct proof *proof, const struct part *part, cmark_node *node)
{
	char *words = arena_text(proof->arena, cmark_node_get_literal(node));
	int line = part_line(part, node);
	struct place place;

	words[strcspn(words, "\n")] = '\0';
	place = part_find(part, line, text_trim(words));
	if (*text_trim(words) == '\0' || place.line != line || is_said_already(proof, "D-17", line, line))
		return;		/* between ``` it was meant; a bullet is said */
	findings_add(proof->findings, FINDING_ERROR, line, place.column, "D-34", quote_of(proof, words, 0, strlen(words)), text_trim(words),
	    "The blanks in front of this line put it into a grey box. Take them away.");
}

void
proofread_markdown(struct proof *proof)
{
	EACH_PART(proof, part) {
		part_walk(proof, part, CMARK_NODE_HTML_BLOCK, judge_html);
		part_walk(proof, part, CMARK_NODE_HTML_INLINE, judge_html);
		part_walk(proof, part, CMARK_NODE_PARAGRAPH, judge_paragraph);
		part_walk(proof, part, CMARK_NODE_CODE_BLOCK, judge_code);
		judge_headings(proof, part);
	}
}
