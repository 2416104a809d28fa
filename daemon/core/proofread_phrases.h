/*
 * Does a text ask people to campaign, or promote something?  Phrases, not single words, with room between the words and
 * for their forms: "sign this new petition" yes; "sign up", "sign language", "9 March" no.
 */
#ifndef CORE_PROOFREAD_PHRASES_H
#define CORE_PROOFREAD_PHRASES_H

#include <stdbool.h>
#include <stddef.h>

enum phrase_kind {
	PHRASE_ASKS,		/* for a signature, a petition, a protest, a letter to an MP */
	PHRASE_MAY_ASK,		/* for money, a name or an answer to another body, or of our own: somebody has to say which */
	PHRASE_PETITION,	/* the bare word */
	PHRASE_ADDRESS,		/* in the words of a web address: /petition, /act-now */
	PHRASE_PROMOTES,	/* to buy, to come, to give or to read: nothing for a service message */
	PHRASE_OWN_VOICE	/* "our petition", "we are campaigning": as if it were the forum's */
};

struct phrase_hit {
	size_t start, length;	/* octets of the text */
};

/* The first such phrase at or after octet `from`.  Sentences are looked at one by one. */
bool phrase_find(enum phrase_kind kind, const char *text, size_t from, struct phrase_hit *hit);

#endif
