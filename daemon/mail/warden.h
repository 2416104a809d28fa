/*
 * The warden: the process that children which read mails are forked from.  It is forked itself before its owner knows any secret, keeps
 * none of its descriptors and never sees a mail, so a mail that takes over its child finds no password in its memory, and of other mails
 * only those that are given to the same child (GUARD_BATCH at most).
 */
#ifndef MAIL_WARDEN_H
#define MAIL_WARDEN_H

#include <sys/types.h>

#include "base/reason.h"
#include "records/own_addresses.h"

struct warden {
	pid_t process;
	int line;
};

/* Starts the process; it ends with ours.  `own` is what the children go by.  False with a reason. */
bool warden_start(struct warden *warden, const struct own_addresses *own, struct reason *why);
void warden_end(struct warden *warden);

/* Ends the child before, and gives one that has read nothing.  Over the socket returned it takes mails, each a uint32_t with its length
 * and its octets, LIMIT_MAIL at most, and gives a report on each before it looks at the next.  *used_up = the child before had ended
 * because its mail took too much processor time; NULL = it has done its work, and nobody waits until it is gone.  -1 if the warden is gone
 * or silent, which only the machine can be the cause of. */
int warden_new_child(struct warden *warden, bool *used_up);

/* Whether a child can be kept to computing at all: tried once, in a child that reads nothing, since one that reads cannot tell.  False
 * with a reason: mails are read all the same, in children that can do more. */
bool warden_can_confine(struct reason *why);

#endif
