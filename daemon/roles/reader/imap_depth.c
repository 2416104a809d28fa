/*
 * How deep an answer nests, how long its literals are: see imap_depth.h.  RFC 9051 9: lists nest, quoted strings and literals do not
 * count, and what stands behind OK, NO, BAD, BYE or PREAUTH is text.
 */
#include "roles/reader/imap_depth.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* What counts for the whole command goes on. */
static void
begin_answer(struct imap_depth *depth)
{
	*depth = (struct imap_depth){ .where = IMAP_IN_ANSWER, .lines = depth->lines, .spaces = depth->spaces, .odd = depth->odd };
}

static bool
is_text(const char *kind)
{
	static const char *const kinds[] = { "OK", "NO", "BAD", "BYE", "PREAUTH" };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcasecmp(kind, kinds[i]) == 0)
			return true;
	return false;
}

/* libetpan takes several, and tabs, for one. */
static bool
is_space(char one)
{
	return one == ' ' || one == '\t';
}

static void
end_word(struct imap_depth *depth)
{
	if (depth->word_length == 0)
		return;
	depth->word[depth->word_length] = '\0';
	depth->words++;
	if ((depth->words == 1 && depth->word[0] == '+') || (depth->words == 2 && is_text(depth->word)))
		depth->where = IMAP_IN_TEXT;
	depth->word_length = 0;
}

/* "* OK …", "tag NO …", "+ …". */
static void
note_word(struct imap_depth *depth, char one)
{
	if (is_space(one))
		end_word(depth);
	else if (depth->words < 2 && depth->word_length < sizeof depth->word - 1)
		depth->word[depth->word_length++] = one;
}

/* "{123}" CR LF at the end of a line, and nothing else: libetpan also takes "{ 123 }", "{-1}" and "{1}x" for literals. */
static void
note_count(struct imap_depth *depth, char one)
{
	if (one == '{' && depth->counting == IMAP_NO_COUNT) {
		depth->counting = IMAP_COUNTING;
		depth->count = 0;
	} else if (depth->counting == IMAP_COUNTING && isdigit((unsigned char)one)) {
		depth->count = depth->count > UINT32_MAX ? depth->count : depth->count * 10 + (uint64_t)(one - '0');
	} else if (depth->counting == IMAP_COUNTING && one == '}') {
		depth->counting = IMAP_COUNTED;
	} else if (depth->counting == IMAP_COUNTED && one == '\r') {
		depth->counting = IMAP_COUNTED_AND_RETURN;
	} else if (depth->counting == IMAP_COUNTING || (depth->counting != IMAP_NO_COUNT && one != '\n')) {
		depth->odd = true;
	}
}

static void
end_line(struct imap_depth *depth)
{
	if (depth->counting == IMAP_COUNTED || depth->counting == IMAP_COUNTED_AND_RETURN) {
		depth->where = depth->count > 0 ? IMAP_IN_LITERAL : IMAP_IN_ANSWER;
		depth->literals += depth->count;
		depth->odd = depth->odd || depth->literals > IMAP_LITERAL_LIMIT;
		depth->counting = IMAP_NO_COUNT;
	} else {
		begin_answer(depth);
	}
}

/* BADCHARSET is the one code that libetpan reads strings in: they would go over the line. */
static void
look_at_text(struct imap_depth *depth, char one)
{
	static const char code[] = "[BADCHARSET";

	if (one == '\n') {
		begin_answer(depth);
		return;
	}
	if (!is_space(one) && depth->word_length < sizeof code - 1)
		depth->word[depth->word_length++] = one;
	if ((one == '{' || one == '"') && depth->word_length >= sizeof code - 1 && strncasecmp(depth->word, code, sizeof code - 1) == 0)
		depth->odd = true;
}

static void
look_at_answer(struct imap_depth *depth, char one)
{
	note_count(depth, one);
	depth->spaces += is_space(one);
	if (one == '\n')
		end_line(depth);
	else if (one == '"')
		depth->where = IMAP_IN_QUOTED;
	else if (one == '(')
		depth->depth++;
	else if (one == ')' && depth->depth > 0)
		depth->depth--;
	if (depth->where == IMAP_IN_ANSWER && one != '\n' && one != '\r')
		note_word(depth, one);
}

static void
look_at(struct imap_depth *depth, char one)
{
	switch (depth->where) {
	case IMAP_AT_START:
		begin_answer(depth);
		look_at_answer(depth, one);
		return;
	case IMAP_IN_ANSWER:
		look_at_answer(depth, one);
		return;
	case IMAP_IN_QUOTED:
		depth->where = one == '"' ? IMAP_IN_ANSWER : one == '\\' ? IMAP_IN_ESCAPE : IMAP_IN_QUOTED;
		depth->odd = depth->odd || one == '\n';	/* no quoted string goes over a line; libetpan would go on */
		return;
	case IMAP_IN_ESCAPE:
		depth->where = IMAP_IN_QUOTED;
		depth->odd = depth->odd || one == '\n';
		return;
	case IMAP_IN_TEXT:
		look_at_text(depth, one);
		return;
	case IMAP_IN_LITERAL:
		if (--depth->count == 0)
			depth->where = IMAP_IN_ANSWER;
		return;
	}
}

bool
imap_depth_look(struct imap_depth *depth, const char *octets, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		/* Most octets are a mail's. */
		if (depth->where == IMAP_IN_LITERAL && depth->count > 1) {
			size_t skip = depth->count - 1 < length - i ? (size_t)depth->count - 1 : length - i;

			depth->count -= skip;
			i += skip;
			if (i >= length)
				break;
		}
		depth->lines += depth->where != IMAP_IN_LITERAL;
		look_at(depth, octets[i]);
		if (depth->depth > IMAP_DEPTH_LIMIT || depth->odd)
			return false;
	}
	return true;
}
