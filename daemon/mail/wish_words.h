/*
 * The sentences in which people ask in English to stop, as a grammar (mail/sentence.h), in the spelling of mail/request_text.h.  What
 * matters is often what stands behind them: see mail/wish_target.h and mail/wish.c.
 *
 * The order of the table decides, three times:
 *   - Of the ways of one rule that fit at a word the first counts: a longer one stands before the shorter one it begins with.
 *   - Within one rule the word decides before the way.  "Please" and "could you" (ASK) begin ways, and stand before the verb: a way that
 *     begins with them is met before those that begin with the verb, and must reach as far.
 *   - Of the rules that ask, the first that stands anywhere in a sentence counts, however far behind another: the rule decides before the
 *     place.
 */
#ifndef MAIL_WISH_WORDS_H
#define MAIL_WISH_WORDS_H

#include "mail/sentence.h"

/* The rules that others may ask for: numbers of one table, in three enums. */

/* What asks: looked for in a sentence in this order, until one is found; a question by itself. */
enum wish_rule {
	WISH_STOP,	/* one if nothing stands behind, or what we send */
	WISH_REMOVAL,	/* likewise, but could also be about a place at a workshop */
	WISH_ONLY_OF,	/* one only if what we send stands behind */
	WISH_CANCEL,	/* likewise, but an event is cancelled too */
	WISH_ANOTHER,	/* somebody else's, or of one who writes from another's address: a person may tell */
	WISH_BEGINNING,	/* as ONLY_OF, and only where a sentence begins */
	WISH_HOW,	/* asks how to */
	WISH_NONE
};

/* What is asked for by its name, and in no order. */
enum wish_mark {
	WISH_LET = WISH_NONE,	/* "you can stop sending me these" is no offer to the reader */
	WISH_PRONOUN,	/* for what was named before */
	WISH_THEM,	/* letters, where those were named before */
	WISH_CEASED,	/* behind those, and a wish ends with it: "make them stop" */
	WISH_POINTS,	/* alone the letters, with another word that: "these cuts", "the petition site" */
	WISH_BEFORE_NOUN,	/* behind it one word more may stand before what we send: "your lovely letters" */
	WISH_LIST,	/* which one, the word before says: "the volunteer list", "the Zoom subscription" */
	WISH_LETTERS,	/* what we send, and no list */
	WISH_FORUM,	/* how bodies like ours call themselves, behind the name of a place */
	WISH_AND,	/* behind it stands more of what is not wished */
	WISH_MARKS
};

/* What stands behind one that asks; at each word the first of these that fits. */
enum wish_behind {
	WISH_MINE = WISH_MARKS,	/* says little: the writer's address */
	WISH_TOPIC,	/* some of what we send */
	WISH_OURS,	/* what we send, and where people stand for it */
	WISH_ALL_ELSE,	/* then it is all of them: "this and anything else you send" */
	WISH_ANYTHING,	/* likewise, or anything else */
	WISH_EXCEPT,	/* some of it stays, or it tells of what was, or how */
	WISH_END,	/* with it something else begins */
	WISH_POINTER,	/* the letter that is answered */
	WISH_LEADS_ON,	/* says little, but the next word says of what: "the list for Saturday" */
	WISH_SMALL,	/* says nothing */
	WISH_UNKNOWN	/* no rule fits */
};

/* Whether a rule is a wish if nothing stands behind it. */
bool wish_stands_alone(enum wish_rule rule);

/* Whether a rule is a wish only if what we send stands behind it. */
bool wish_needs_letters(enum wish_rule rule);

/* The table: for tests. */
extern const struct rule wish_rules[];

/* Read once, kept for good. */
const struct grammar *wish_grammar(void);

#endif
