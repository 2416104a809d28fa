/*
 * The refresh token of OAuth2 (RFC 6749 6), which some services replace each time it is shown and then take no older one.  Sender and
 * reader show the same: it lies in one file in the folder of the keys, which each of them has open, and is lent to one at a time.
 */
#ifndef LINE_REFRESH_TOKEN_H
#define LINE_REFRESH_TOKEN_H

#include <stdbool.h>

#include "base/reason.h"

struct refresh_token;

/* kept: that file, open for reading and writing by this program alone (no other's dup of it, or the lock locks nobody out); taken over.
 * first: the token that an operator gave; what is kept counts only if it descends from this one, so that a new one that is given takes
 * its place.  Copied. */
struct refresh_token *refresh_token_new(int kept, const char *first);
void refresh_token_free(struct refresh_token **token);

enum borrowing {
	TOKEN_LENT,
	TOKEN_BUSY,		/* another program shows it just now */
	TOKEN_BROKEN		/* with a reason */
};

/* The token to show, which nobody else is lent until it is given back; for the caller to overwrite and free. */
enum borrowing refresh_token_borrow(struct refresh_token *token, char **shown, struct reason *why);

/* Gives it back.  next: what takes its place, on disk when this returns true; "" = it stays. */
bool refresh_token_give_back(struct refresh_token *token, const char *next, struct reason *why);

#endif
