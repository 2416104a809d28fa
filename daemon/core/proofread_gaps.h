/*
 * Gaps: places in a file that the officer still has to fill in.  The program's own examples and fixes
 * mark them as "(write here …)", people as TBC, XXX or [INSERT NAME].
 */
#ifndef CORE_PROOFREAD_GAPS_H
#define CORE_PROOFREAD_GAPS_H

#include <stdbool.h>
#include <stddef.h>

enum gap_kind {
	GAP_EXAMPLE,		/* one of ours: "(write here what it costs)" */
	GAP_PLACEHOLDER		/* "TBC", "XXX", "[INSERT NAME]", "lorem ipsum" */
};

struct gap {
	enum gap_kind kind;
	size_t start, length;	/* octets of the text */
};

/* The first gap at or after octet `from`; false for none, and for NULL. */
bool gap_find(const char *text, size_t from, struct gap *gap);

/* True if there is any; such a line is said to be a gap, and is judged by nothing else. */
bool gap_is_in(const char *text);

/* What to say about one. */
const char *gap_says(const struct gap *gap);

#endif
