/*
 * How long ago the mailbox was read: see mailbox_age.h.
 */
#include "core/mailbox_age.h"

enum { HOUR = 3600, AT_START = 15 * 60, AHEAD = 5 * 60 };

/* What a clock that was ahead has written is no word that the mailbox was read. */
static int64_t
believed(int64_t at, int64_t now)
{
	return at <= now + AHEAD ? at : 0;
}

enum mailbox_age
mailbox_age(struct store *store, int64_t now)
{
	int64_t read = store_fact(store, "mailbox_read_at"), since = store_fact(store, "mailbox_since");
	int64_t last = believed(read, now) > believed(since, now) ? believed(read, now) : believed(since, now);

	if ((read == 0 && since == 0) || now < last + 24 * HOUR)
		return MAILBOX_FRESH;
	return now < last + 48 * HOUR ? MAILBOX_LATE : MAILBOX_UNREAD;
}

void
mailbox_ask(struct store *store, bool there, int64_t now)
{
	int64_t since = store_fact(store, "mailbox_since");

	if (there != (since != 0) || since > now + AHEAD)
		store_set_fact(store, "mailbox_since", there ? now : 0);
	store_set_fact(store, "mailbox_asked", there ? now : 0);
}

int64_t
mailbox_waited_until(struct store *store)
{
	int64_t asked = store_fact(store, "mailbox_asked");

	return asked == 0 ? 0 : asked + AT_START;
}

void
mailbox_note_read(struct store *store, int64_t now)
{
	store_set_fact(store, "mailbox_read_at", now);
	store_set_fact(store, "mailbox_asked", 0);
}
