/*
 * Access tokens for a login (OAuth2): asked for at a token endpoint, kept while they live, renewed before they end.  One
 * request at a time, whoever asks; never blocks.  No token is ever logged or part of a reason.
 */
#ifndef LINE_TOKEN_SOURCE_H
#define LINE_TOKEN_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/reason.h"
#include "line/refresh_token.h"
#include "records/forum.h"

struct token_source;

/* Where and as whom: all texts are copied.  refresh NULL = client credentials (RFC 6749 4.4), else RFC 6749 6; taken over.  A refresh
 * token that takes the place of the one shown is on disk before the new access token is used. */
struct token_source *token_source_new(const struct oauth2 *oauth2, const char *secret, struct refresh_token *refresh);
/* Waits up to 4 s for the answer to a refresh token that was shown, since its successor may be the only one that still works. */
void token_source_free(struct token_source **source);

/* Moves a request on, and begins one if no token is there or it is to be renewed.  True if something came of it. */
bool token_source_turn(struct token_source *source);

/* Milliseconds until token_source_turn must run; -1 = no request is on its way. */
int token_source_patience(const struct token_source *source);

/* The token, or NULL: none yet, see token_source_failure. */
const char *token_source_bearer(const struct token_source *source);

/* Which token that is: lines may still be opening with one that has been given up. */
uint32_t token_source_number(const struct token_source *source);

/* The login was refused with token number so and so: once, a new one is asked for at once (true, as for one given up
 * already); refused again before a login worked, it is kept and the caller waits. */
bool token_source_refused(struct token_source *source, uint32_t number);
void token_source_worked(struct token_source *source);

/* Why there is no token, in words for an operator.  *for_good: it will not be asked for again by this program. */
bool token_source_failure(const struct token_source *source, bool *for_good, struct reason *why);

#endif
