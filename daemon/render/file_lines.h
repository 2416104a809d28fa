/*
 * An officer's file as lines: what drafts, events and surveys have in common, whatever their words are.
 */
#ifndef RENDER_FILE_LINES_H
#define RENDER_FILE_LINES_H

#include "records/draft.h"

enum { WORD_LIMIT = 40 };	/* octets of the word before a colon */

/* `lines` are cut out of `copy`, which has the length of the source, so an offset in one is an offset
 * in the other. */
struct file_lines {
	char *source;		/* the whole file, normalised: UTF-8, LF, no byte-order mark */
	char *copy;
	char **lines;
	int count;
};

/* One line `word: value`. */
struct word_line {
	char word[WORD_LIMIT];
	const char *value;	/* behind the colon, blanks skipped; lies in the line */
	int column;		/* of the value */
};

/* Reads length octets (at most DRAFT_LIMIT).  False with one finding for what is not UTF-8 text or is
 * too long: then there are no lines and the source is "".  A control character is a finding (E-05) and
 * becomes a blank.  Either way the caller ends it with file_lines_free, which hands back the source. */
bool file_lines_read(struct file_lines *file, const char *bytes, size_t length, struct findings *findings);
char *file_lines_free(struct file_lines *file);

/* What to say of the octets of a file that a word processor has saved in a form of its own; NULL = it is none. */
const char *file_lines_foreign(const char *bytes, size_t length);

/* The lines from..end-1 as they stand in the source, without the blank lines around them; the caller
 * frees.  `first` is the line number of the first, 0 if there is none. */
char *file_lines_join(const struct file_lines *file, int from, int end, int *first);

/* False if the line is not of that form.  The pair points into the line. */
bool word_line_read(const char *line, struct word_line *pair);

/* A new string: the value without the blanks and the pair of quotes around it and, with comments, without
 * `  # a remark` behind it. */
char *word_line_value(const struct word_line *pair, bool comments);

/* What a line is, and the column (1-based, in characters) at which `at` stands in it. */
bool line_is_blank(const char *line);
bool line_is_fence(const char *line);	/* three dashes: above and below the front matter */
int line_heading_depth(const char *line);	/* how many # it opens with, as Markdown sees it; 0 = it is no heading */
int line_column(const char *line, const char *at);

#endif
