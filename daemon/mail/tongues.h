/*
 * The words in which people ask to stop in other languages than English, as data.
 */
#ifndef MAIL_TONGUES_H
#define MAIL_TONGUES_H

/* What a word does in a wish to stop.  One may do several things: "borrenme" is "take out" and "me". */
enum tongue_kind {
	TONGUE_LEAVE,	/* "unsubscribe", as an order, an infinitive or a noun; never as what somebody has done */
	TONGUE_REMOVE,	/* "strike out", likewise: what, and from where, must be said too */
	TONGUE_TAKE,	/* "take", which can as well be onto a list, or "leave", which can be a place: nothing else may be said */
	TONGUE_ONTO,	/* "onto", "in": behind "take" it is no wish */
	TONGUE_CEASE,	/* "stop" */
	TONGUE_ENOUGH,	/* "enough", or "hold" as in "hold on": it is a wish only with one of those that follow */
	TONGUE_THESE,	/* "these", or the "on" of "hold on" */
	TONGUE_MORE,	/* "more", "no longer" */
	TONGUE_NOT,	/* "not", "no", "nothing" */
	TONGUE_WANT,	/* "I want", "I need" */
	TONGUE_SEND,	/* "send", as asked of the reader */
	TONGUE_DO,	/* likewise, where "I do not want to" stands before it: what the writer does not want to do */
	TONGUE_GET,	/* "receive", as wished or not */
	TONGUE_WHOM,	/* "me", "my", "us" */
	TONGUE_LETTERS,	/* what is sent: "newsletter", "mails" */
	TONGUE_LISTS,	/* the list it is sent by, or the name on it: there are other lists */
	TONGUE_RECORDS,	/* "address", "database": where only we have them */
	TONGUE_SMALL,	/* what any sentence may have: "please", "the", "from", "now" */
	TONGUE_AND,	/* "and", "but": something else may begin */
	TONGUE_THAT,	/* "that": what stands behind it is said of what stands before */
	TONGUE_CAN,	/* "I can": with a "not" it tells why nothing is sent */
	TONGUE_HOW,	/* "how", "why": asks, and does not wish */
	TONGUE_OTHERS,	/* "if", "my sister", "on paper", "fewer": not now, not the writer, or not these */
	TONGUE_KEEPS,	/* "stay", "by mistake": then a wish is not sure */
	TONGUE_MISSES,	/* "miss": the contrary, with one and without */
	TONGUE_KINDS
};

/* Words between blanks in plain text without accents (mail/plain.h), in the spelling of mail/request_text.h; "list*" is any word that
 * begins so.  NULL = none. */
struct tongue {
	const char *name;
	const char *words[TONGUE_KINDS];
};

/* The first is English, which has only small words: it tells that a text is not in another language. */
enum { TONGUES = 34 };
extern const struct tongue tongues[TONGUES];

#endif
