/*
 * The words at the top of an officer's file: see front_matter.h.
 */
#include "render/front_matter.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "render/draft_file.h"

void
front_value_take(struct front_value *value, const char *word, const struct word_line *pair, int line, bool comments,
    struct findings *findings)
{
	char *text = word_line_value(pair, comments);

	if (value->line != 0)
		findings_add(findings, FINDING_ERROR, line, 1, "", word, "",
		    "“%s:” stands here twice (first in line %d). Keep one of them.", word, value->line);
	else if (!text_is_one_line(text))
		findings_add(findings, FINDING_ERROR, line, pair->column, "E-05", word, "",
		    "The value of “%s:” holds a tab or an invisible sign. Type it again by hand.", word);
	else if (text[0] != '\0')
		value->text = memory_text(text);
	if (value->line == 0) {
		value->line = line;
		value->column = pair->column;
	}
	free(text);
}

static int
find_word(const char *const *words, const char *word)
{
	for (int i = 0; words[i] != NULL; i++)
		if (text_same(words[i], word))
			return i;
	return -1;
}

static bool
same_letter(char one, char other)
{
	return tolower((unsigned char)one) == tolower((unsigned char)other);
}

/* A plural is no slip but another word: "places: 12" says how many, "place:" where. */
static bool
is_plural(const char *word, const char *meant)
{
	return strlen(word) == strlen(meant) + 1 && text_starts_folded(word, meant) && same_letter(word[strlen(meant)], 's');
}

/* What is left when the ends that agree are cut off both: at most one letter of each, or the same two turned round. */
static bool
is_one_slip(const char *word, const char *meant)
{
	size_t left = strlen(word), right = strlen(meant);

	if (!same_letter(*word, *meant))
		return false;
	while (left > 0 && right > 0 && same_letter(*word, *meant)) {
		word++;
		meant++;
		left--;
		right--;
	}
	while (left > 0 && right > 0 && same_letter(word[left - 1], meant[right - 1])) {
		left--;
		right--;
	}
	if (left == 2 && right == 2)
		return same_letter(word[0], meant[1]) && same_letter(word[1], meant[0]);
	return left <= 1 && right <= 1;
}

const char *
word_meant(const char *word, const char *const *words)
{
	for (; *words != NULL; words++)
		if (is_one_slip(word, *words) && !is_plural(word, *words))
			return *words;
	return NULL;
}

static void
report_unknown(const struct front_matter *front, const struct word_line *pair, int line, struct findings *findings)
{
	const char *meant = word_meant(pair->word, front->words);
	struct buffer known = { .limit = 1000 };
	char fix[512] = "";

	if (meant != NULL)
		snprintf(fix, sizeof fix, "%s: %s", meant, pair->value);
	for (int i = 0; front->words[i] != NULL; i++)
		buffer_format(&known, "%s%s", i > 0 ? ", " : "", front->words[i]);
	findings_add(findings, FINDING_ERROR, line, 1, "", pair->word, fix,
	    "“%s:” is not a word this file knows. The words at the top are: %s.", pair->word, known.bytes);
	buffer_free(&known);
}

static void
read_line(struct front_matter *front, const char *line, int number, struct findings *findings)
{
	struct word_line pair;
	int known;

	if (line_is_blank(line) || line[0] == '#')
		return;
	if (!word_line_read(line, &pair)) {
		findings_add(findings, FINDING_ERROR, number, 1, "", line, "",
		    "This line between the dashes is not of the form “word: value”.");
		return;
	}
	known = find_word(front->words, pair.word);
	if (known < 0)
		report_unknown(front, &pair, number, findings);
	else
		front_value_take(&front->values[known], front->words[known], &pair, number, true, findings);
}

static bool
opens_section(const char *line)
{
	return line_heading_depth(line) == 2;
}

/* True if the front matter, never closed, must have ended before this line. */
static bool
is_past(const char *line)
{
	struct word_line pair;

	return opens_section(line) || !(line_is_blank(line) || line[0] == '#' || word_line_read(line, &pair));
}

static int
find_end(const struct file_lines *file, int at, bool *closed)
{
	for (int end = at; end < file->count && !opens_section(file->lines[end]); end++)
		if (line_is_fence(file->lines[end])) {
			*closed = true;
			return end;
		}
	*closed = false;
	while (at < file->count && !is_past(file->lines[at]))
		at++;
	return at;
}

bool
front_matter_read(struct front_matter *front, const struct file_lines *file, int *next, struct findings *findings)
{
	int at = 0, end;
	bool closed;

	while (at < file->count && line_is_blank(file->lines[at]))
		at++;
	if (at == file->count || !line_is_fence(file->lines[at])) {
		findings_add(findings, FINDING_ERROR, 1, 1, "", "", front->opening,
		    "The file must begin with a line of three dashes, the words at the top, and three dashes again.");
		*next = at;
		return false;
	}
	end = find_end(file, at + 1, &closed);
	if (!closed)
		findings_add(findings, FINDING_ERROR, end > 0 ? end : 1, 1, "", "", "---",
		    "The words at the top are not closed. Put three dashes on a line of their own below them.");
	for (at++; at < end; at++)
		read_line(front, file->lines[at], at + 1, findings);
	*next = closed ? end + 1 : end;
	return true;
}
