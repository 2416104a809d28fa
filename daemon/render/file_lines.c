/*
 * An officer's file as lines.  Read next: render/front_matter.c, render/draft_file.c.
 */
#include "render/file_lines.h"

#include <assert.h>
#include <ctype.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "render/draft_file.h"

int
line_column(const char *line, const char *at)
{
	return (int)g_utf8_pointer_to_offset(line, at) + 1;
}

bool
line_is_blank(const char *line)
{
	return line[strspn(line, " \t")] == '\0';
}

bool
line_is_fence(const char *line)
{
	return text_starts(line, "---") && line_is_blank(line + 3);
}

int
line_heading_depth(const char *line)
{
	size_t indent = strspn(line, " "), depth = strspn(line + indent, "#");

	return indent <= 3 && depth <= 6 ? (int)depth : 0;
}

/* ---- `word: value` ---- */

bool
word_line_read(const char *line, struct word_line *pair)
{
	const char *colon = strchr(line, ':');
	char word[WORD_LIMIT];

	if (colon == NULL || colon - line >= WORD_LIMIT || !isalpha((unsigned char)line[0]))
		return false;
	memcpy(word, line, (size_t)(colon - line));
	word[colon - line] = '\0';
	for (const char *at = word; *at != '\0'; at++)
		if (!isalpha((unsigned char)*at) && *at != ' ' && *at != '_' && *at != '-')
			return false;
	text_copy(pair->word, sizeof pair->word, text_trim(word));
	pair->value = colon + 1 + strspn(colon + 1, " \t");
	pair->column = line_column(line, pair->value);
	return true;
}

/* Cuts `value  # a remark`: two blanks, so that "Room #5" and "News #41" stay whole. */
static void
cut_comment(char *value)
{
	char *comment = strstr(value, "  #");

	if (value[0] == '#')
		value[0] = '\0';
	else if (comment != NULL)
		*comment = '\0';
}

/* Takes one pair of quotes, straight or curly, off a value that stands in them. */
static char *
without_quotes(char *value)
{
	static const char *const pairs[][2] = {
		{ "\"", "\"" }, { "'", "'" }, { "\u201C", "\u201D" }, { "\u2018", "\u2019" },
		{ "\u201D", "\u201D" }, { "\u201E", "\u201C" }
	};

	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		const char *open = pairs[i][0], *close = pairs[i][1];
		size_t length = strlen(value), both = strlen(open) + strlen(close);

		if (length < both || !text_starts(value, open) || !text_ends(value, close))
			continue;
		value[length - strlen(close)] = '\0';
		if (strstr(value + strlen(open), close) == NULL)
			return text_trim(value + strlen(open));
		value[length - strlen(close)] = close[0];	/* `"A" and "B"` keeps them all */
	}
	return value;
}

char *
word_line_value(const struct word_line *pair, bool comments)
{
	char *copy = memory_text(pair->value), *value;

	if (comments)
		cut_comment(copy);
	value = memory_text(without_quotes(text_trim(copy)));
	free(copy);
	return value;
}

/* ---- the octets ---- */

/* .docx, .odt and their like are packed (PK); then .rtf, and .doc as it was before. */
const char *
file_lines_foreign(const char *bytes, size_t length)
{
	static const char *const starts[] = { "PK\x03\x04", "{\\rtf", "\xD0\xCF\x11\xE0", NULL };

	for (const char *const *start = starts; *start != NULL; start++)
		if (length >= strlen(*start) && memcmp(bytes, *start, strlen(*start)) == 0)
			return "This is a file of Word or a program like it, not plain text. Open it there, choose Save As, and as the type of "
			    "file plain text (.txt) with the encoding UTF-8. Then give the new file.";
	return NULL;
}

/* False, with one finding, for what is not UTF-8 text at all. */
static bool
check_octets(const char *bytes, size_t length, struct findings *findings)
{
	const char *foreign = file_lines_foreign(bytes, length), *bad;
	int line = 1, column = 1;

	if (foreign != NULL) {
		findings_add(findings, FINDING_ERROR, 0, 0, "", "", "", "%s", foreign);
		return false;
	}
	if (length > DRAFT_LIMIT) {
		findings_add(findings, FINDING_ERROR, 0, 0, "", "", "",
		    "The file has %zu octets; at most %d are read. Send it as two letters.", length, DRAFT_LIMIT);
		return false;
	}
	if (g_utf8_validate(bytes, (gssize)length, &bad))
		return true;
	for (const char *at = bytes; at < bad; at = g_utf8_next_char(at)) {
		column = *at == '\n' ? 1 : column + 1;
		line += *at == '\n';
	}
	findings_add(findings, FINDING_ERROR, line, column, "", "", "",
	    *bad == '\0' ? "Here is a character that cannot be read. Save the file as plain text (UTF-8)." :
	    "From here the file is not UTF-8. Save it again as plain text with the encoding UTF-8.");
	return false;
}

/* LF for CRLF and for CR alone; no byte-order mark. */
static char *
with_plain_newlines(const char *bytes, size_t length)
{
	char *text = memory_new(length + 1);
	size_t at = 0;

	for (size_t i = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0; i < length; i++) {
		if (bytes[i] != '\r')
			text[at++] = bytes[i];
		else if (i + 1 == length || bytes[i + 1] != '\n')
			text[at++] = '\n';
	}
	return text;
}

/* Control characters are reported and then read as blanks, so that nobody downstream meets one. */
static void
blank_controls(char *text, struct findings *findings)
{
	int line = 1, column = 1;

	for (char *at = text; *at != '\0'; at = g_utf8_next_char(at), column++) {
		gunichar one = g_utf8_get_char(at);

		if (one == '\n') {
			line++;
			column = 0;
		} else if (one != '\t' && (one < 0x20 || (one >= 0x7F && one <= 0x9F))) {
			findings_add(findings, FINDING_ERROR, line, column, "E-05", "", "",
			    "Here is an invisible control character (U+%04X). Delete it or type the line again.",
			    (unsigned)one);
			memset(at, ' ', (size_t)(g_utf8_next_char(at) - at));
		}
	}
}

static void
cut_lines(struct file_lines *file)
{
	size_t room = 1;

	for (const char *at = file->source; *at != '\0'; at++)
		room += *at == '\n';
	file->copy = memory_text(file->source);
	file->lines = memory_new(room * sizeof *file->lines);
	for (char *at = file->copy, *end; at != NULL; at = end) {
		end = strchr(at, '\n');
		if (end != NULL)
			*end++ = '\0';
		file->lines[file->count++] = at;
	}
	assert((size_t)file->count == room);
}

bool
file_lines_read(struct file_lines *file, const char *bytes, size_t length, struct findings *findings)
{
	*file = (struct file_lines) { .source = NULL };
	if (!check_octets(bytes, length, findings)) {
		file->source = memory_text("");
		return false;
	}
	file->source = with_plain_newlines(bytes, length);
	blank_controls(file->source, findings);
	cut_lines(file);
	return true;
}

char *
file_lines_free(struct file_lines *file)
{
	char *source = file->source;

	free(file->lines);
	free(file->copy);
	*file = (struct file_lines) { .source = NULL };
	return source;
}

char *
file_lines_join(const struct file_lines *file, int from, int end, int *first)
{
	const char *start, *stop;

	while (from < end && line_is_blank(file->lines[from]))
		from++;
	while (end > from && line_is_blank(file->lines[end - 1]))
		end--;
	*first = from < end ? from + 1 : 0;
	if (from == end)
		return memory_text("");
	start = file->source + (file->lines[from] - file->copy);
	stop = file->source + (file->lines[end - 1] - file->copy) +
	    strlen(file->lines[end - 1]);
	return memory_text_part(start, (size_t)(stop - start));
}
