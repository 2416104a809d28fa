/*
 * Tokens: 20 octets = 32 letters of base32 that name mailing and member, with a key id and a MAC.
 * They survive case changes.  A token for one purpose is no token for another.  E-04.
 */
#ifndef MAIL_TOKEN_H
#define MAIL_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum token_purpose {
	TOKEN_BOUNCE = 1,
	TOKEN_STOP,
	TOKEN_CHOICE	/* joining, and saying what one would like: "mailing" is the instant it was asked for */
};

enum { TOKEN_OCTETS = 20, TOKEN_TEXT = 33, TOKEN_KEY_OCTETS = 32, TOKEN_INERT = 0 };

struct token {
	uint8_t key_id;		/* 0 = inert: a test letter's; verifies for nothing */
	int64_t mailing;	/* below 2^40 */
	int64_t member;		/* below 2^32 */
};

/* Writes the 32 letters and a NUL.  With key id 0 the MAC is zero and key is not used. */
void token_write(const struct token *token, enum token_purpose purpose,
    const uint8_t key[TOKEN_KEY_OCTETS], char text[TOKEN_TEXT]);

/* Takes the shape apart without judging it; false if it is no token at all. */
bool token_read(const char *text, struct token *token);

/* True if the MAC is right for this purpose under this key (constant time).  Inert: never. */
bool token_check(const char *text, enum token_purpose purpose, const uint8_t key[TOKEN_KEY_OCTETS]);

#endif
