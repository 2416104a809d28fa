/*
 * Signs of Markdown that are left over (D-34): what was to be a link, a picture or bold and is none, so that people would read the
 * signs.  Most often there is a space too many.  What has a \ in front is meant to be read.
 */
#include "core/proofread_part.h"

#include <ctype.h>
#include <glib.h>

#include "base/text.h"
#include "core/proofread_url.h"
#include "render/draft_file.h"

enum {
	LINK_HERE = 0x1E,	/* stands for the beginning of a link in a block's text; no draft holds it */
	WORDS_LONGEST = 500	/* octets between the brackets; what is longer was to be no link */
};

/* "[words](target)" or "![words] (target)" in the text of a block: the offsets of its signs. */
struct remnant {
	size_t start;		/* the ! or the [ */
	size_t words, bracket;	/* behind the [, and the ] */
	size_t target, end;	/* behind the (, and the ) or where it should be */
	bool picture, glued, closed;
};

/* What people read of a paragraph or a heading, where links begin, and nothing of what is code. */
static char *
block_text(struct proof *proof, cmark_node *block)
{
	struct buffer text = { .limit = 2 * DRAFT_LIMIT };
	cmark_iter *walk = cmark_iter_new(block);
	char *kept;

	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);
		cmark_node_type type = cmark_node_get_type(node);

		if (cmark_iter_get_event_type(walk) != CMARK_EVENT_ENTER)
			continue;
		if (type == CMARK_NODE_TEXT)
			buffer_add_text(&text, cmark_node_get_literal(node));
		else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
			buffer_add_char(&text, ' ');
		else if (type == CMARK_NODE_LINK)
			buffer_add_char(&text, LINK_HERE);
	}
	cmark_iter_free(walk);
	kept = arena_text(proof->arena, text.length > 0 ? text.bytes : "");
	buffer_free(&text);
	return kept;
}

/* The [ that this ] closes; the ] itself if there is none near. */
static size_t
opening_bracket(const char *text, size_t bracket)
{
	size_t at = bracket;
	int depth = 1;

	while (at > 0 && depth > 0 && bracket - at <= WORDS_LONGEST) {
		at--;
		depth += (text[at] == ']') - (text[at] == '[');
	}
	return depth == 0 ? at : bracket;
}

/* "Well done![1]", "![^1]", "![2, 3]": the mark of a note behind a sentence, and no picture. */
static bool
is_note_number(const char *at)
{
	return *at == '^' || (isdigit((unsigned char)*at) && at[strspn(at, "0123456789, -")] == ']');
}

/* False if no ( follows the ].  Where the ) is missing, the address ends at a space. */
static bool
remnant_read(const char *text, size_t bracket, struct remnant *remnant)
{
	size_t opening = opening_bracket(text, bracket), space = strspn(text + bracket + 1, " ");

	*remnant = (struct remnant){ .start = opening, .words = opening + (opening < bracket), .bracket = bracket,
		.target = bracket + space + 2, .glued = space == 0 };
	if (text[bracket + space + 1] != '(')
		return false;
	remnant->picture = opening < bracket && opening > 0 && text[opening - 1] == '!' && !is_note_number(text + remnant->words);
	remnant->start -= remnant->picture;
	remnant->end = remnant->target + strcspn(text + remnant->target, "()");
	remnant->closed = text[remnant->end] == ')';
	if (!remnant->closed)
		remnant->end = remnant->target + strcspn(text + remnant->target, " ()");
	return true;
}

/* "See [1] (page 3)" is a remark; what a link leads to looks like an address. */
static bool
is_address(const char *target)
{
	const char *dot = strchr(target, '.'), *slash = strchr(target, '/');

	if (*target == LINK_HERE || strstr(target, "://") != NULL || text_starts_folded(target, "www."))
		return true;
	return strchr(target, ' ') == NULL && dot != NULL && (strchr(target, '@') != NULL || (slash != NULL && dot < slash));
}

/* A name in the forum's folder for pictures. */
static bool
is_picture_name(const char *target)
{
	const char *dot = strrchr(target, '.');

	return dot != NULL && dot > target && picture_is_name(target) && strpbrk(target, "<>\"") == NULL &&
	    (text_same(dot, ".png") || text_same(dot, ".jpg") || text_same(dot, ".jpeg"));
}

/* The link, or the words and the address where it may be none; "" = nobody knows. */
static const char *
link_fix(struct proof *proof, const struct remnant *remnant, const char *words, const char *target)
{
	const char *meant = url_meant(proof, target);
	struct url url;

	if (remnant->glued || !remnant->closed || strchr(words, LINK_HERE) != NULL)
		return "";
	if (*meant != '\0')
		return arena_format(proof->arena, "[%s](%s)", words, meant);
	url_read(proof, target, &url);
	return *url.mailbox != '\0' && *url.scheme == '\0' ? arena_format(proof->arena, "%s: %s", words, target) : "";
}

static const char *
link_says(const struct remnant *remnant, const char *target)
{
	if (strchr(target, LINK_HERE) != NULL)
		return "Here stands a link in a link, and people would see the brackets of the outer one. Write the words once in [ ] and, directly "
		    "behind the ], the address in ( ).";
	if (!remnant->closed)
		return "This is no link yet, and people would see the brackets: the ) behind the address is missing.";
	if (strchr(target, ' ') != NULL)
		return "This is no link, and people would see the brackets: there is a space in the address. Open the page and copy its address "
		    "again.";
	if (!remnant->glued && strchr(target, '@') != NULL && strstr(target, "://") == NULL)
		return "This is no link, and people would see the brackets. A link to an e-mail address has no space between the ] and the (, and "
		    "mailto: in front of the address, which must be one of the forum's.";
	if (!remnant->glued)
		return "This is no link yet, and people would see the brackets. There must be no space between the ] and the (.";
	return "This is no link, and people would see the brackets. Write the words in [ ] and, directly behind the ], the address in ( ).";
}

static const char *
picture_says(const struct remnant *remnant, const char *target)
{
	bool spaced = remnant->closed && is_picture_name(target) && strchr(target, ' ') != NULL;

	if (spaced && remnant->glued)
		return "No picture would be shown: there is a space in its name. Put < and > around the name.";
	if (spaced)
		return "No picture would be shown: there is a space in its name, and one between the ] and the (. Put < and > around the name, "
		    "and take the other out.";
	if (!remnant->glued)
		return "No picture would be shown. There must be no space between the ] and the (.";
	return "No picture would be shown, and people would see the brackets. A picture is written ![what it shows](name.jpg)";
}

/* Where the words stand, if they stand nowhere else in what follows: a proper **bold** looks like one that is left over. */
static struct place
place_of(const struct part *part, int line, const char *words)
{
	struct place place = part_find(part, line, words);
	const char *found = part->tree == NULL ? NULL : strstr(part->source, words);

	return found == NULL || strstr(found + 1, words) != NULL ? (struct place){ line, 0 } : place;
}

/* True if the source reads so here.  *meant: a sign in it has a \ in front. */
static bool
reads_so(const char *source, const char *words, bool *meant)
{
	for (*meant = false; *words != '\0'; words++, source++) {
		bool escaped = source[0] == '\\' && ispunct((unsigned char)source[1]);

		source += escaped;
		if (*source != *words && (*source != '\n' || *words != ' '))
			return false;
		*meant = *meant || (escaped && strchr("*![](", *source) != NULL);
	}
	return true;
}

/* True if the officer wrote a \ in front of a sign where these words stand first: people are to see it. */
static bool
is_meant(const struct part *part, int line, const char *words)
{
	const char *at = part->source;
	bool meant = false;

	for (int before = line - part->line; before > 0 && *at != '\0'; at++)
		before -= *at == '\n';
	if (strchr(at, '\\') == NULL)
		return false;
	while (*at != '\0' && !reads_so(at, words, &meant))
		at++;
	return *at != '\0' && meant;
}

static void
say(struct proof *proof, enum finding_level level, const struct part *part, int line, const char *quote, const char *fix, const char *says)
{
	struct place place = place_of(part, line, quote);

	if (is_meant(part, line, quote))
		return;
	findings_add(proof->findings, level, place.line, place.column, "D-34", quote, fix, "%s", says);
}

static void
judge_remnant(struct proof *proof, const struct part *part, int line, const char *text, const struct remnant *remnant)
{
	size_t length = remnant->end + remnant->closed - remnant->start;
	char *words = arena_text_part(proof->arena, text + remnant->words, remnant->bracket - remnant->words);
	char *target = text_trim(arena_text_part(proof->arena, text + remnant->target, remnant->end - remnant->target));
	char *quote = arena_text_part(proof->arena, text + remnant->start, length);

	quote[strcspn(quote, (char[]){ LINK_HERE, '\0' })] = '\0';
	if (remnant->picture)
		say(proof, FINDING_ERROR, part, line, quote, !remnant->closed || !is_picture_name(target) ? "" : arena_format(proof->arena,
		    strchr(target, ' ') != NULL ? "![%s](<%s>)" : "![%s](%s)", words, target), picture_says(remnant, target));
	else if (remnant->glued || is_address(target))
		say(proof, FINDING_ERROR, part, line, quote, link_fix(proof, remnant, words, target), link_says(remnant, target));
}

/* "![Hall]" and no more. */
static void
judge_half_picture(struct proof *proof, const struct part *part, int line, const char *at)
{
	size_t length = strcspn(at, "]");

	say(proof, FINDING_ERROR, part, line, quote_of(proof, at, 0, length + (at[length] == ']')), "", "No picture would be shown, and people "
	    "would see the brackets. A picture is written ![what it shows](name.jpg)");
}

static void
judge_brackets(struct proof *proof, const struct part *part, int line, const char *text)
{
	for (size_t at = 0; text[at] != '\0'; at++) {
		size_t close = at + strcspn(text + at, "]");
		struct remnant remnant;

		if (text_starts(text + at, "![") && !is_note_number(text + at + 2) &&
		    (text[close] == '\0' || !remnant_read(text, close, &remnant))) {
			judge_half_picture(proof, part, line, text + at);
		} else if (text[at] == ']' && remnant_read(text, at, &remnant)) {
			judge_remnant(proof, part, line, text, &remnant);
			at = remnant.end - !remnant.closed;
		}
	}
}

/* The first two stars from here on that are no more and no less; NULL = none. */
static const char *
left_stars(const char *at)
{
	while ((at = strstr(at, "**")) != NULL && strspn(at, "*") != 2)
		at += strspn(at, "*");
	return at;
}

static bool
is_behind_word(const char *text, const char *stars)
{
	return stars > text && stars[-1] != ' ' && stars[-1] != LINK_HERE;
}

/* The word they stand at. */
static const char *
word_of(struct proof *proof, const char *text, const char *stars)
{
	size_t start = (size_t)(stars - text), end = start + strcspn(stars, " ");

	while (is_behind_word(text, text + start))
		start--;
	return quote_of(proof, text, start, end - start);
}

/* Two stars at the end of a word, or in front of a note with none behind them: no bold word can begin there. */
static bool
stars_are_note(const char *text, const char *stars)
{
	const char *behind = stars + 2;

	if (*behind == LINK_HERE || *behind == '[' || g_unichar_isalnum(g_utf8_get_char(behind)))
		return false;
	return is_behind_word(text, stars) || (*behind == ' ' && left_stars(behind) == NULL);
}

/* The first that are not meant are told, and whether bold was to begin at any. */
static void
judge_stars(struct proof *proof, const struct part *part, int line, const char *text)
{
	const char *first = NULL;
	bool notes = true;

	for (const char *stars = left_stars(text); stars != NULL; stars = left_stars(stars + 2)) {
		const char *word = word_of(proof, text, stars);

		if (is_meant(part, line, word))
			continue;
		first = first == NULL ? word : first;
		notes = notes && stars_are_note(text, stars);
	}
	if (first != NULL)
		say(proof, notes ? FINDING_WARNING : FINDING_ERROR, part, line, first, "", "People would see these two stars. If they are to, write "
		    "\\*\\* for them. Bold words have ** directly before them and directly behind them, without a space: **bold words**");
}

static void
judge_block(struct proof *proof, const struct part *part, cmark_node *node)
{
	const char *text = block_text(proof, node);

	judge_brackets(proof, part, part_line(part, node), text);
	judge_stars(proof, part, part_line(part, node), text);
}

/* Subject and preheader are no Markdown; what a heading shows is judged without its marks. */
static void
judge_line(struct proof *proof, const struct part *part)
{
	bool title = part->kind == PART_TITLE;
	const char *text = title ? proof->titles[part->item] : part->source;

	if (left_stars(text) != NULL || strstr(text, "](") != NULL)
		say(proof, FINDING_ERROR, part, part->line, quote_of(proof, text, 0, strlen(text)), "", title ?
		    "People would see the stars or the brackets in this heading. Take them out." :
		    "This line is shown just as it is written, and people would see the stars or the brackets. Take them out.");
}

void
proofread_marks(struct proof *proof)
{
	EACH_PART(proof, part) {
		part_walk(proof, part, CMARK_NODE_PARAGRAPH, judge_block);
		part_walk(proof, part, CMARK_NODE_HEADING, judge_block);
		if (part->tree == NULL)
			judge_line(proof, part);
	}
}
