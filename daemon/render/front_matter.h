/*
 * The words at the top of an officer's file: `word: value` lines between two lines of three dashes.  Which words there are
 * is the caller's: drafts, events and surveys each have their own.
 */
#ifndef RENDER_FRONT_MATTER_H
#define RENDER_FRONT_MATTER_H

#include "render/file_lines.h"

enum { FRONT_WORDS = 20 };

struct front_value {
	char *text;		/* NULL = not said, or nothing behind the colon */
	int line, column;	/* of the value; line 0 = the word does not stand there */
};

struct front_matter {
	const char *const *words;	/* the known ones, NULL-ended, at most FRONT_WORDS */
	const char *opening;		/* how such a file begins: a fix to paste */
	struct front_value values[FRONT_WORDS];	/* in the order of `words` */
};

/* Reads it; what is wrong with its shape is one finding each.  *next is the index of the first line behind it.  False, with one
 * finding, where there is none at all.  The texts of the values are the caller's, who keeps or frees each. */
bool front_matter_read(struct front_matter *front, const struct file_lines *file, int *next, struct findings *findings);

/* The word of the NULL-ended list that is `word` with one slip of the pen: a letter too many, missing or wrong, or two in the wrong
 * order; NULL = none.  Stricter than text_nearest, which takes "from" for "fund": what is proposed here gets pasted. */
const char *word_meant(const char *word, const char *const *words);

/* Keeps the value of a known word that stands in this line (1-based), or says why not: there twice, or not typed by hand.
 * comments: "  # a remark" is cut off it. */
void front_value_take(struct front_value *value, const char *word, const struct word_line *pair, int line, bool comments,
    struct findings *findings);

#endif
