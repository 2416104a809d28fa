/*
 * The secrets of a forum: where each lies and how it is opened.  They are opened and handed
 * on as descriptors; this program never reads one (E-11).
 */
#ifndef ROLES_SUPERVISOR_SECRET_H
#define ROLES_SUPERVISOR_SECRET_H

#include <stdbool.h>

#include "base/reason.h"
#include "records/forum.h"

enum secret {
	SECRET_MASTER_KEY,	/* opens every other key */
	SECRET_OUTBOX_PASSWORD,	/* the login at the relay, or what OAuth2 asks for it with */
	SECRET_MAILBOX_PASSWORD,	/* the same for the mailbox */
	SECRET_REFRESH_TOKEN,	/* the first one of OAuth2, where it works by them */
	SECRET_KEPT_TOKEN,	/* what took its place: the one secret that a role writes */
	SECRET_COUNT
};

/* The option that tells a role the number of the descriptor: "--master-fd". */
const char *secret_option(enum secret secret);

/* Opens it afresh, so that each role reads from its start; the caller closes it.  True and -1 in
 * *descriptor if this forum has no such secret. */
bool secret_open(enum secret secret, const struct forum *forum, int *descriptor, struct reason *why);

#endif
