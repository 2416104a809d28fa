/*
 * The refresh token of OAuth2, which some services replace each time it is shown: kept in the folder of the keys.
 */
#ifndef ROLES_SENDER_REFRESH_TOKEN_H
#define ROLES_SENDER_REFRESH_TOKEN_H

#include <stdbool.h>

#include "base/reason.h"
#include "records/forum.h"

/* The token to show: the one kept last, if it descends from this first one; else the first.  Caller frees.  NULL with a
 * reason. */
char *refresh_token_load(const struct forum *forum, const char *first, struct reason *why);

/* Keeps its successor; on disk when it returns. */
bool refresh_token_keep(const struct forum *forum, const char *first, const char *refresh, struct reason *why);

#endif
