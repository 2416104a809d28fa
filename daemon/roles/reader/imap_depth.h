/*
 * How deep a server's answer nests its parentheses: libetpan 1.9.4 goes down one call with each, so that an answer of nothing but "("
 * would end the program.  And how long a literal it announces, for which libetpan takes the memory at once.  Looks at the octets before
 * libetpan does.
 */
#ifndef ROLES_READER_IMAP_DEPTH_H
#define ROLES_READER_IMAP_DEPTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mail/limits.h"

enum {
	IMAP_DEPTH_LIMIT = 64,	/* real answers to what we ask have four or five */
	IMAP_LITERAL_LIMIT = LIMIT_MAIL	/* octets: no more is ever asked for */
};

/* { 0 } at the start of a line to a server. */
struct imap_depth {
	enum { IMAP_AT_START, IMAP_IN_ANSWER, IMAP_IN_QUOTED, IMAP_IN_ESCAPE, IMAP_IN_TEXT, IMAP_IN_LITERAL } where;
	int depth;
	int words;		/* spaces seen since the answer began: its kind is the second word */
	char kind[8];		/* that word, as far as it has come */
	size_t kind_length;
	bool too_long;		/* a literal was */
	uint64_t count;		/* digits behind a "{", then octets of the literal that are left */
	enum { IMAP_NO_COUNT, IMAP_COUNTING, IMAP_COUNTED, IMAP_COUNTED_AND_RETURN } counting;
};

/* False: beyond a limit; the line is to be given up. */
bool imap_depth_look(struct imap_depth *depth, const char *octets, size_t length);

#endif
