/*
 * Lists that are lists (D-17): what other programs, and people, put in front of each line of one and Markdown takes for
 * letters.  Then the lines run together into one.
 */
#include "core/proofread_part.h"

#include <ctype.h>
#include <glib.h>

#include "base/text.h"
#include "render/draft_file.h"

enum mark_kind {
	MARK_NONE,
	MARK_LIST,	/* "- Coffee", "1. Coffee": a list it is */
	MARK_BULLET,	/* of a word processor: nobody begins a sentence with one */
	MARK_SIGN,	/* a dash or an arrow; may begin a line that is none of a list */
	MARK_GLUED,	/* "-Coffee", "1.Coffee": the space is missing */
	MARK_LABEL	/* "a) Coffee", "(1) Coffee" */
};

struct line {
	const char *text;	/* as it stands in the source, up to its line end */
	size_t length, indent;
	enum mark_kind kind;
	size_t mark;		/* octets of the mark */
};

static bool
is_blank(char one)
{
	return one == ' ' || one == '\t';
}

/* The octets of the first of these that stands here. */
static size_t
any_of(const char *at, const char *const *list)
{
	for (; *list != NULL; list++)
		if (text_starts(at, *list))
			return strlen(*list);
	return 0;
}

/* U+F020 to U+F0FF: what the symbol fonts of word processors are pasted as. */
static size_t
bullet_length(const char *at)
{
	static const char *const bullets[] = { "\u2022", "\u25E6", "\u25AA", "\u25AB", "\u2023", "\u2043", "\u2219", "\u25CF", "\u25CB", "\u25A0",
		"\u2981", "\u00B7", "o\t", NULL };
	gunichar one = g_utf8_get_char(at);

	return one >= 0xF020 && one <= 0xF0FF ? (size_t)(g_utf8_next_char(at) - at) : any_of(at, bullets);
}

/* "–20 degrees" is cold, and no list. */
static size_t
sign_length(const char *at)
{
	static const char *const signs[] = { "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u00A7", "\u2192", "\u21D2", "\u2794", "\u279C",
		"\u25BA", "--", "->", "=>", "o ", NULL };
	size_t length = any_of(at, signs);

	return at[length] == '-' || isdigit((unsigned char)at[length]) ? 0 : length;
}

/* A word, or a link. */
static bool
is_word(const char *at)
{
	return *at == '[' || g_unichar_isalpha(g_utf8_get_char(at));
}

/* The mark of a list of Markdown, whatever stands behind it. */
static size_t
list_length(const char *at)
{
	size_t digits = strspn(at, "0123456789");

	if (digits == 0)
		return *at != '\0' && strchr("-*+", *at) != NULL ? 1 : 0;
	return digits <= 3 && (at[digits] == '.' || at[digits] == ')') ? digits + 1 : 0;
}

/* One with a second star is emphasis. */
static bool
is_glued(const struct line *line, const char *at, size_t mark)
{
	size_t left = line->length - line->indent - mark;

	return mark > 0 && is_word(at + mark) && (*at != '*' || memchr(at + mark, '*', left) == NULL);
}

/* "a)", "iv)", "(a)", "(1)" with a blank or a word behind it; "a." in small letters, with a blank: "A. Smith" is somebody. */
static size_t
label_length(const char *at)
{
	size_t open = *at == '(', length = strspn(at + open, "ivx"), end;

	if (length < 1 || length > 4)
		length = isalpha((unsigned char)at[open]) ? 1 : open > 0 ? strspn(at + 1, "0123456789") : 0;
	end = open + length;
	if (length < 1 || length > 4)
		return 0;
	if (at[end] == ')')
		return is_blank(at[end + 1]) || is_word(at + end + 1) ? end + 1 : 0;
	return open == 0 && islower((unsigned char)*at) && at[end] == '.' && is_blank(at[end + 1]) ? end + 1 : 0;
}

static void
read_mark(struct line *line)
{
	const char *at = line->text + line->indent;
	size_t list = list_length(at);

	if (list > 0 && is_blank(at[list]))
		line->kind = MARK_LIST;
	else if ((line->mark = bullet_length(at)) > 0)
		line->kind = MARK_BULLET;
	else if ((line->mark = sign_length(at)) > 0)
		line->kind = MARK_SIGN;
	else if (is_glued(line, at, list))
		line->kind = MARK_GLUED;
	else if ((line->mark = label_length(at)) > 0)
		line->kind = MARK_LABEL;
	if (line->kind == MARK_GLUED)
		line->mark = list;
}

static struct line *
cut_lines(struct proof *proof, const char *source, int *count)
{
	struct line *lines;
	size_t room = 1;

	for (const char *at = source; *at != '\0'; at++)
		room += *at == '\n';
	lines = arena_take(proof->arena, room * sizeof *lines);
	for (*count = 0; (size_t)*count < room; ++*count) {
		struct line *line = &lines[*count];

		*line = (struct line){ .text = source, .length = strcspn(source, "\n"), .indent = strspn(source, " \t") };
		if (line->indent < line->length)
			read_mark(line);
		source += line->length + 1;
	}
	return lines;
}

/* Two blanks or a \ at its end: the line ends where it was ended. */
static bool
ends_hard(const struct line *line)
{
	return (line->length > 1 && memcmp(line->text + line->length - 2, "  ", 2) == 0) ||
	    (line->length > 0 && line->text[line->length - 1] == '\\');
}

/* The line with a mark that this one runs on from (step -1) or into (step 1), past what is set in below a mark; NULL = there is none. */
static const struct line *
neighbour(const struct line *lines, int count, int at, int step)
{
	for (int other = at + step; other >= 0 && other < count; other += step) {
		if (ends_hard(&lines[step < 0 ? other : other - 1]) || lines[other].indent == lines[other].length)
			return NULL;
		if (lines[other].kind != MARK_NONE)
			return &lines[other];
		if (lines[other].indent == 0)
			return NULL;
	}
	return NULL;
}

/* One alone may be a signature, or a line of a poem; so may one set in below a line of a list, whatever that list goes on with. */
static bool
is_of_list(const struct line *lines, int count, int at)
{
	const struct line *line = &lines[at], *above = neighbour(lines, count, at, -1), *below = neighbour(lines, count, at, 1);

	if (line->kind == MARK_NONE || line->kind == MARK_LIST)
		return false;
	if (line->kind == MARK_BULLET)
		return true;
	if (above != NULL && above->kind == MARK_LIST && line->indent > above->indent)
		return below != NULL && below->indent >= line->indent;
	return above != NULL || below != NULL;
}

/* Her words, with what makes a list in front of them. */
static const char *
list_fix(struct proof *proof, const struct line *line)
{
	const char *at = line->text + line->indent;
	size_t length = line->length - line->indent;
	char *words = text_trim(arena_text_part(proof->arena, at + line->mark, length - line->mark));

	if (line->kind == MARK_GLUED)
		return arena_format(proof->arena, "%.*s %s", (int)line->mark, at, words);
	if (line->kind == MARK_LABEL)
		return arena_format(proof->arena, "- %.*s %s", (int)line->mark, at, words);
	return arena_format(proof->arena, "- %s", words);
}

static const char *
list_says(enum mark_kind kind)
{
	if (kind == MARK_BULLET)
		return "This bullet comes from another program and makes no list. Begin the line with - and a space.";
	if (kind == MARK_GLUED)
		return "These lines are no list and run together into one: there must be a space between the sign and the first word.";
	return "These lines are no list and run together into one. Begin each of them with - and a space, or leave an empty line between them.";
}

static void
judge_lines(struct proof *proof, const struct part *part)
{
	int count;
	const struct line *lines = cut_lines(proof, part->source, &count);

	for (int i = 0; i < count; i++) {
		const struct line *line = &lines[i];

		if (!is_of_list(lines, count, i))
			continue;
		findings_add(proof->findings, FINDING_ERROR, part->line + i, source_place(line->text, 0, line->indent).column, "D-17",
		    quote_of(proof, line->text, line->indent, line->length - line->indent), list_fix(proof, line), "%s", list_says(line->kind));
	}
}

void
proofread_lists(struct proof *proof)
{
	EACH_PART(proof, part) {
		if (part->tree != NULL)
			judge_lines(proof, part);
	}
}
