/*
 * The words in which a server says that a letter came back or is late, apart from the letter itself.
 */
#ifndef MAIL_BOUNCE_SAID_H
#define MAIL_BOUNCE_SAID_H

#include "mail/incoming.h"
#include "mail/mentioned.h"
#include "records/own_addresses.h"

enum { BOUNCE_SAID = 6000 };	/* of the words as one line */

struct bounce_said {
	const struct incoming *incoming;
	const struct own_addresses *own;
	struct buffer words;		/* about the letter; each line begins with no blank (mail/plain.h) */
	const char *text, *end;		/* of the words */
	char flat[BOUNCE_SAID];		/* the same words as one line, cut */
	const char *letter;		/* what comes behind them in the text: its end if nothing does; NULL if there is no text */
	char sender[MENTIONED];		/* who wrote the mail */
	char to[MENTIONED];		/* whom it came to */
};

/* A line of the words. */
struct bounce_line {
	const char *at;
	size_t length;
};

/* Both are borrowed until bounce_said_clear. */
void bounce_said_read(struct bounce_said *said, const struct incoming *incoming, const struct own_addresses *own);
void bounce_said_clear(struct bounce_said *said);

/* The next line in [*at, end); false = the end. */
bool bounce_line_next(const char **at, const char *end, struct bounce_line *line);

/* Adds the words alone, each line ended.  Returns where in the text the letter begins: its end if there is none. */
const char *bounce_said_add(const struct incoming *incoming, struct buffer *words);

#endif
