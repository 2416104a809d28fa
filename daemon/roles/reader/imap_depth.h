/*
 * How deep a server's answer nests its parentheses: libetpan 1.9.4 goes down one call with each, so that an answer of nothing but "("
 * would end the program.  And how much it takes memory for: the literals of one answer, and the words of all.  Looks at the octets
 * before libetpan does.  Where libetpan is more lenient than RFC 9051, something could hide from us what it sees; that is refused.
 */
#ifndef ROLES_READER_IMAP_DEPTH_H
#define ROLES_READER_IMAP_DEPTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mail/limits.h"

enum {
	IMAP_DEPTH_LIMIT = 64,	/* real answers to what we ask have four or five */
	IMAP_LITERAL_LIMIT = LIMIT_MAIL	/* octets in the literals of one answer: no more is ever asked for */
};

/* { 0 } at the start of a line to a server. */
struct imap_depth {
	enum { IMAP_AT_START, IMAP_IN_ANSWER, IMAP_IN_QUOTED, IMAP_IN_ESCAPE, IMAP_IN_TEXT, IMAP_IN_LITERAL } where;
	int depth;
	int words;		/* that have ended since the answer began: its kind is the second */
	char word[12];		/* the one at work, of text its beginning; as far as it has come */
	size_t word_length;
	bool odd;		/* beyond a limit, or what libetpan may read in another way */
	uint64_t literals;	/* octets in the answer's literals, as announced */
	size_t lines, spaces;	/* octets outside literals, and spaces in answers; whoever begins a command sets them to 0 */
	uint64_t count;		/* digits behind a "{", then octets of the literal that are left */
	enum { IMAP_NO_COUNT, IMAP_COUNTING, IMAP_COUNTED, IMAP_COUNTED_AND_RETURN } counting;
};

/* False: beyond a limit, or odd; the line is to be given up. */
bool imap_depth_look(struct imap_depth *depth, const char *octets, size_t length);

#endif
