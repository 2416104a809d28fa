/*
 * Sentences told by pattern: rules of words and of other rules, kept as data (mail/wish_words.c).
 */
#ifndef MAIL_SENTENCE_H
#define MAIL_SENTENCE_H

#include <stdbool.h>
#include <stdint.h>

enum {
	SENTENCE_WORDS = 2000,		/* as many as fit into a text, mail/request_text.h */
	SENTENCE_VOCABULARY = 1024,	/* words that a grammar may know */
	SENTENCE_RULES = 128		/* that it may have */
};

/* One rule.  `ways` holds ways to say it, divided by " | "; a way is a row of elements: a small word is itself, one in capitals another
 * rule of the same table, and a "?" before either says that it may be missing.  Between two elements words of the rule FILL may stand.
 * A rule must not begin with itself. */
struct rule {
	const char *name, *ways;
};

/* The table, readied for matching.  The pointer to it lives as long as the program. */
struct grammar;

/* Reads a table that ends with { NULL, NULL }.  A rule that is not there or a table that is too large is a bug. */
const struct grammar *grammar_read(const struct rule *rules);

/* A sentence in words.  A word is letters, digits and a few signs in a row, or an address, which is "@own" if it is the writer's. */
struct sentence {
	const struct grammar *grammar;
	const char *text;
	uint64_t has[SENTENCE_VOCABULARY / 64];		/* a bit for each word of the grammar that stands in it */
	uint64_t may_begin[SENTENCE_RULES / 64];	/* a bit for each rule that can begin with one of them */
	int count;	/* words; what is behind SENTENCE_WORDS is left out */
	struct sentence_word {
		uint16_t begin, end;	/* in the text */
		uint16_t word;		/* in the grammar; 0 = it does not know it */
		bool comma;		/* one stands before it */
	} words[SENTENCE_WORDS];
};

/* Text is flat (mail/plain.h) and must outlive the sentence; own is the writer's address in small letters, or "". */
void sentence_read(struct sentence *sentence, const struct grammar *grammar, const char *text, const char *own);

/* Behind which word the rule ends that begins at word `at`, or -1.  The first way that fits. */
int sentence_rule_at(const struct sentence *sentence, int rule, int at);

/* The first word from `from` on at which the rule begins, or -1; *end is where it ends. */
int sentence_find(const struct sentence *sentence, int rule, int from, int *end);

#endif
