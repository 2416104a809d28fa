/*
 * The lines of a mail that whoever sent it wrote: not what is quoted, not what a gateway puts above or a program below, not a signature (C-36, C-37).
 */
#ifndef MAIL_OWN_LINES_H
#define MAIL_OWN_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "mail/incoming.h"

enum { OWN_LINE = 5000 };	/* longer than what is read of a mail, mail/request_text.h */

/* Where the lines lie that are read. */
enum own_place {
	OWN_ABOVE,		/* above the first sign of an older mail, as most people write */
	OWN_EVERYWHERE		/* also below and between quoted lines: where a missed word could turn a no into a yes */
};

struct own_lines {
	enum own_place place;
	const char *at, *end;
	enum own_part { OWN_PART_TEXT, OWN_PART_SIGNATURE, OWN_PART_OLDER, OWN_PART_FOOT, OWN_PART_END } part;
	bool behind_quote;	/* the line is the first behind quoted ones */
};

void own_lines_start(struct own_lines *lines, const struct incoming *incoming, enum own_place place);

/* The next own line, flat (plain_flat), "" for an empty one; false at the end. */
bool own_lines_next(struct own_lines *lines, char flat[OWN_LINE]);

/* From here on stands a foot, up to the next quoted line. */
void own_lines_leave(struct own_lines *lines);

#endif
