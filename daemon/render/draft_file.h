/*
 * Reading the officer's file into a draft: front matter between two `---` lines, a greeting, and
 * one item under each `##` heading with its `Word: value` lines.
 */
#ifndef RENDER_DRAFT_FILE_H
#define RENDER_DRAFT_FILE_H

#include "records/draft.h"

/* Reads length octets (at most DRAFT_LIMIT).  Accepts a byte-order mark, CRLF and curly quotes round
 * values.  Everything wrong with the shape of the file is one finding with line and column; unknown
 * words in the front matter or under a heading are errors with the nearest known word as the fix.
 * Meaning (topics, links, dates …) is not judged here: core/proofread.h does.  Always yields a draft
 * (perhaps partial), which the caller frees with draft_free. */
struct draft *draft_read(const char *bytes, size_t length, struct findings *findings);
void draft_free(struct draft **draft);

/* The column of what stands behind the colon of this line, both counted from 1; 0 where there is no colon. */
int draft_column(const struct draft *draft, int line);

/* Adds one finding (texts are copied; NULL = ""); past FINDINGS_LIMIT it only counts. */
void findings_add(struct findings *findings, enum finding_level level, int line, int column,
    const char *rule, const char *quote, const char *fix, const char *format, ...)
    __attribute__((format(printf, 8, 9)));
void findings_sort(struct findings *findings);	/* worst first, then by line */
void findings_free(struct findings *findings);

#endif
