/*
 * The guard: mails are parsed where there is nothing to steal and nothing to break.  A child process with little memory,
 * little time and no system calls but to compute reads one mail after the other; one that kills it is set aside, and the next
 * mail gets a new child (C-41, E-10).
 */
#ifndef MAIL_GUARD_H
#define MAIL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/reason.h"
#include "records/own_addresses.h"
#include "records/report.h"

enum {
	GUARD_BATCH = 100,		/* mails that one child reads at most */
	GUARD_PATIENCE = 10 * 1000	/* milliseconds for one mail, on a machine that is busy with others */
};

struct guard;

/* `own` is borrowed while the guard lives.  Children are forked from this process as it is when one is needed: they keep no
 * descriptor of it, but its memory, so whoever gives mails wipes what the last one left.  No child is started yet. */
struct guard *guard_new(const struct own_addresses *own);
void guard_free(struct guard **guard);	/* ends the child */

void guard_set_patience(struct guard *guard, int milliseconds);	/* for tests */

/* Whether a child can be kept to computing at all: tried once, in a child that reads nothing, since one that reads cannot tell.  False
 * with a reason: mails are read all the same, in children that can do more. */
bool guard_is_confined(struct reason *why);

/* What this mail is: report->set_aside where it is beyond the limits, takes
 * more than a third of a second of processor time or more than GUARD_PATIENCE, or kills the child.  False only if no child can be started or reached at
 * all: the machine is in trouble, not the mail. */
bool guard_read(struct guard *guard, const uint8_t *octets, size_t length, struct report *report);

#endif
