/*
 * The words with which people say that they would like to join, and what they would like to get: single words of text as
 * mail/request_text.h gives it (B-08, B-21).
 */
#ifndef MAIL_JOIN_WORDS_H
#define MAIL_JOIN_WORDS_H

#include <stdbool.h>

/* What a word does in an answer.  A sentence says a clear yes only if none of its words is OTHER. */
enum join_word {
	JOIN_WORD_OTHER,	/* may turn round, put off or ask; "?" makes a word so too */
	JOIN_WORD_WISH,		/* a yes, a greeting, thanks: asks for no more than to join */
	JOIN_WORD_ONLY,		/* "just": and nothing else */
	JOIN_WORD_LETTERS,	/* "newsletter": what one gets, but not which topic */
	JOIN_WORD_EVERYTHING,
	JOIN_WORD_ALL,		/* everything behind "stop"; alone it may be "dear all" */
	JOIN_WORD_STOP,
	JOIN_WORD_NO		/* turns round what stands beside it */
};

enum { JOIN_WORD_ROOM = 64 };

/* The next word, without the signs around it; false at the end.  One that is too long is "?". */
bool join_words_next(const char **at, char word[JOIN_WORD_ROOM]);

enum join_word join_word_kind(const char *word);

/* True if "stop" is its first word, but for wishes such as "please". */
bool join_words_stop_first(const char *text);

/* True if it says nothing but that somebody would like to join, or to get what we send. */
bool join_words_only_wish(const char *text);

#endif
