/*
 * The words that people put around a wish to stop, as a grammar (mail/sentence.h), in the spelling of mail/request_text.h.
 *
 * How it is weighed (mail/besides.c).  One of besides_urgent or besides_silence, a question, a telephone number or another's address is
 * shown to a person at once.  Of all else each sentence is gone through from its first word:
 *   - What asks to stop, by the grammar of mail/wish_words.h, what REASON or POLITE knows, and a name behind NAMED or SIGNED weigh nothing;
 *     of what fits at a word the longest is taken.
 *   - A word of SMALL weighs 1; but those that lead straight to the wish, "so could I just", weigh nothing.
 *   - Any other word weighs 2, but the writer's own name nothing.
 * A mail that weighs more than 4 (LITTLE) is shown: two words that nothing knows may be small talk, and "they took my son" (5) is read.
 *
 * Why so low: who is shown one mail too many has lost a glance; of the one that is not shown nobody ever learns.  A wish is done either way.
 * In doubt it is shown, and a way that only now and then somebody writes is left out.
 *
 * How to add a row.  An ordinary reason that is often shown: find its kind (MOVED, GROWN, TOO_MANY ...) and add the word there, not the
 * sentence: "?WHO ?HAVE ?BE ?NO_LONGER" before a kind is there already.  Think first what else the word says in a mail that matters:
 * "left" alone would hide "I have left him", so it stands only before what is left.  What is harmless only if it is denied, "I do not need
 * help", belongs to UNLESS_NOT; what is not harmless if it is denied, "not well", to besides_urgent.  A sentence that must never be missed
 * though it is short, or of ordinary words, goes to besides_urgent.  The order in the table is that of mail/wish_words.h: the longer way
 * stands before the shorter it begins with; tests/unit/request_words.c tells which can never be met, tests/unit/classify.c has both kinds
 * of mails.
 */
#ifndef MAIL_BESIDES_WORDS_H
#define MAIL_BESIDES_WORDS_H

#include "mail/sentence.h"

enum besides_rule {
	BESIDES_REASON,		/* an ordinary reason, or a part of one */
	BESIDES_POLITE,		/* thanks, greetings, that they cannot come, and what joins sentences */
	BESIDES_NAMED,		/* a name may stand behind, of a place, a body or a person: "we have moved to Leeds" */
	BESIDES_SIGNED,		/* likewise the writer's own name, also behind a comma: "kind regards, Ann Moss" */
	BESIDES_SMALL,		/* says little by itself */
	BESIDES_END		/* with it a name ends */
};

/* The table: for tests. */
extern const struct rule besides_rules[];

/* Read once, kept for good. */
const struct grammar *besides_grammar(void);

/* Phrases (mail/phrases.h): however little else is said, a person has to know. */
extern const char *const besides_urgent[];
extern const char *const besides_silence[];	/* likewise, and somebody else must not, or may hurt them */

#endif
