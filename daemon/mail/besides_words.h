/*
 * The words that people put around a wish to stop, as data; in the spelling of mail/request_text.h.
 */
#ifndef MAIL_BESIDES_WORDS_H
#define MAIL_BESIDES_WORDS_H

#include "mail/sentence.h"

enum besides_rule {
	BESIDES_PLACE,		/* an ordinary reason, and the name of a place or a body may stand behind: "we have moved to Leeds" */
	BESIDES_REASON,		/* an ordinary reason */
	BESIDES_POLITE,		/* thanks, greetings, and what joins sentences */
	BESIDES_WISH,		/* what the wish itself is said with */
	BESIDES_MILD,		/* what ordinary reasons are made of */
	BESIDES_SMALL,		/* says little by itself */
	BESIDES_END		/* what may stand behind the name of a place */
};

/* The table: for tests. */
extern const struct rule besides_rules[];

/* Read once, kept for good. */
const struct grammar *besides_grammar(void);

/* Phrases (mail/phrases.h): however little else is said, a person has to know. */
extern const char *const besides_urgent[];
extern const char *const besides_silence[];	/* likewise, and somebody else must not, or may hurt them */

#endif
