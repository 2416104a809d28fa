/*
 * What a token endpoint answers (RFC 6749 5): a pure reading of hostile octets.
 */
#ifndef LINE_TOKEN_ANSWER_H
#define LINE_TOKEN_ANSWER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	TOKEN_ANSWER = 64 * 1024,	/* octets of an answer that are read */
	TOKEN_TEXT = 16 * 1024,		/* of one token, with its NUL */
	TOKEN_ERROR = 64		/* of the word for an error, with its NUL */
};

enum token_verdict {
	TOKEN_GIVEN,
	TOKEN_LATER,		/* the endpoint is in trouble, or what it said makes no sense: ask again later */
	TOKEN_NEVER		/* it will say the same until a person changes something */
};

struct token_answer {
	enum token_verdict verdict;
	char token[TOKEN_TEXT];
	char refresh[TOKEN_TEXT];	/* takes the place of the one that was shown; "" = that one stays */
	int64_t seconds;		/* how long the token lives */
	char error[TOKEN_ERROR];	/* its word, where it is never; "" = none */
};

/* status: of HTTP.  Fills all of the answer. */
void token_answer_read(long status, const char *body, size_t length, struct token_answer *answer);

/* After how many seconds a token that lives so long is renewed: four fifths of its life, and five minutes before its end where
 * that is sooner and less than half of it. */
int64_t token_answer_renew_after(int64_t seconds);

#endif
