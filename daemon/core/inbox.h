/*
 * What waits for a person in the mailbox, when somebody says that it is dealt with.  What a mailbox shows as answered or moved is seen
 * in core/intake.c.
 */
#ifndef CORE_INBOX_H
#define CORE_INBOX_H

#include "core/office.h"
#include "records/inbox.h"

/* The acting person has dealt with it, and the record book has who, when, and of which kind it was (B-46, B-53).  False if it was done
 * already; nothing is written then. */
bool inbox_done(struct office *office, const struct inbox_row *row);

#endif
