/*
 * How long ago the mailbox was read to its end (B-22).
 */
#ifndef CORE_MAILBOX_AGE_H
#define CORE_MAILBOX_AGE_H

#include "store/store.h"

enum mailbox_age {
	MAILBOX_FRESH,
	MAILBOX_LATE,		/* 24 hours: an alarm */
	MAILBOX_UNREAD		/* 48 hours: no marketing */
};

/* Of a forum that has a mailbox; counts from when it first had one.  What was written by a clock that was ahead counts as unread. */
enum mailbox_age mailbox_age(struct store *store, int64_t now);

/* A sender starts: notes since when there is a mailbox, or that there is none, and asks for it to be read once more (F-10).  In the
 * caller's transaction. */
void mailbox_ask(struct store *store, bool there, int64_t now);

/* Until when what people agreed to waits for that, from the sender's start on (B-22, F-10); 0 = it was read. */
int64_t mailbox_waited_until(struct store *store);

/* It was read to its end.  In the caller's transaction. */
void mailbox_note_read(struct store *store, int64_t now);

#endif
