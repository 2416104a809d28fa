/*
 * The sender and the mailbox: what members wrote comes first (F-10), and what nobody has read for two days stops marketing (B-22).
 */
#include "roles/sender/sender.h"

#include "base/clock.h"
#include "base/log.h"
#include "core/mailbox_age.h"

enum { AT_START = 15 * 60 };	/* so long it waits for the mailbox after a start */

static void
tell(enum mailbox_age age)
{
	switch (age) {
	case MAILBOX_FRESH:
		log_info("the mailbox is read again", LOG_NONE);
		break;
	case MAILBOX_LATE:
		log_error("nobody has read the mailbox for 24 hours: stops wait in it", LOG_NONE);
		break;
	case MAILBOX_UNREAD:
		log_error("nobody has read the mailbox for 48 hours: nothing but service mail goes out", LOG_NONE);
		break;
	}
}

static bool
waits_for_first_round(struct sender *sender)
{
	bool read;

	if (sender->mailbox_seen || sender->once)
		return false;
	read = mailbox_was_read(sender->office->store);
	sender->mailbox_seen = read || clock_now() >= sender->started_at + AT_START;
	if (sender->mailbox_seen && !read)
		log_warning("the mailbox was not read since the start; letters go on without it", log_number("seconds", AT_START));
	return !sender->mailbox_seen;
}

bool
sender_may_market(struct sender *sender)
{
	enum mailbox_age age;

	if (sender->forum->mailbox.kind == MAILBOX_NONE)
		return true;
	age = mailbox_age(sender->office->store, clock_now());
	if (age != sender->mailbox_age)
		tell(age);
	sender->mailbox_age = age;
	return age != MAILBOX_UNREAD && !waits_for_first_round(sender);
}
