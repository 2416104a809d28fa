/*
 * The guard: mails are parsed where there is nothing to steal and nothing to break.  A child process with little memory,
 * little time and no system calls but to compute (mail/warden.h) reads one mail after the other; one that kills three of them is set
 * aside, and those behind it get a new child (C-41, E-10).
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
	GUARD_AHEAD = 64,		/* mails that are given before the first report is taken, at most */
	GUARD_AHEAD_OCTETS = 4 * 1024 * 1024,	/* of them */
	GUARD_PATIENCE = 10 * 1000	/* milliseconds for one mail in one child, on a machine that is busy with others */
};

struct guard;

/* Before any secret is read: children are forked from this process as it is now (mail/warden.h).  NULL with a reason. */
struct guard *guard_new(const struct own_addresses *own, struct reason *why);
void guard_free(struct guard **guard);

void guard_set_patience(struct guard *guard, int milliseconds);	/* for tests */

/* Mails are given ahead of the reports on them, so that fetching and parsing go on at once; reports come in the same order.  What a mail
 * is: report->set_aside where it is beyond the limits (then its head alone was read), takes more than a third of a second of processor
 * time or more than GUARD_PATIENCE of a child that has read no other, or kills three children, one after the other.  Each false with a
 * reason if no child can be had, which only the machine can be the cause of. */
bool guard_is_full(const struct guard *guard);	/* no more can be given */
bool guard_give(struct guard *guard, const uint8_t *octets, size_t length, struct reason *why);
bool guard_take(struct guard *guard, struct report *report, struct reason *why);
bool guard_read(struct guard *guard, const uint8_t *octets, size_t length, struct report *report, struct reason *why);	/* both */

/* Once one of them was false: no new warden can be forked by now (the secrets are read), so its owner has to end. */
bool guard_is_gone(const struct guard *guard);

/* Reports that are still to come are not wanted any more. */
void guard_forget(struct guard *guard);

#endif
