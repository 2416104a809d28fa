/*
 * Which words of a text each language knows, and what they do in a wish to stop (mail/tongues.h).
 */
#ifndef MAIL_TONGUE_TALLY_H
#define MAIL_TONGUE_TALLY_H

#include <stddef.h>

#include "mail/tongues.h"

/* What the words of a text are in one language. */
struct tongue_tally {
	unsigned kinds;		/* of its words, a bit for each */
	int words, known;
	int last;		/* word that was known, while they are read */
};

/* And in each. */
struct tongue_tallies {
	int words;
	struct tongue_tally in[TONGUES];
};

/* Of plain text in the spelling of mail/request_text.h.  Words in quotation marks are one that nobody knows; addresses, figures and emoji
 * are none. */
void tongue_tally_read(struct tongue_tallies *tallies, const char *text);

/* What one whole word is in one language, a bit for each kind; 0 = not known.  After tongue_tally_read. */
unsigned tongue_tally_kinds(int tongue, const char *word, size_t length);

#endif
