/*
 * What a wish to stop is about, by the words that stand behind it.
 */
#ifndef MAIL_WISH_TARGET_H
#define MAIL_WISH_TARGET_H

#include "mail/sentence.h"

enum target {
	TARGET_NOTHING,		/* no word: the letters */
	TARGET_OURS,		/* "your emails" */
	TARGET_TOPIC,		/* "the surveys" */
	TARGET_THIS,		/* "this" */
	TARGET_OURS_AND,	/* "your emails in such tiny letters" */
	TARGET_OTHER		/* "the rota" */
};

struct wish_target {
	enum target target;
	bool named;			/* ours by a noun, not by "these" alone */
	bool loose;			/* ours by a word that may be anything: "everything" */
	bool goes_on;			/* the sentence says more: "your list Jane Smith" */
	char topic[32];			/* the first it names */
	const char *text, *end;		/* what stands behind the wish, as far as it belongs to it */
};

/* Reads a sentence of the wish_grammar from word `at` on. */
struct wish_target wish_target_read(const struct sentence *sentence, int at);

#endif
