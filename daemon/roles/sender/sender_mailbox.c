/*
 * The sender and the mailbox: what members wrote comes first (F-10), and what nobody has read for two days stops marketing (B-22).
 */
#include "roles/sender/sender.h"

#include "base/clock.h"
#include "base/log.h"
#include "core/mailbox_age.h"

enum { A_MINUTE = 60 };

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
		log_error("nobody has read the mailbox for 48 hours: what people agreed to waits, and news for partners", LOG_NONE);
		break;
	}
}

static bool
waits_for_first_round(struct sender *sender)
{
	int64_t until, now = clock_now();

	if (sender->mailbox_seen || sender->once)
		return false;
	until = mailbox_waited_until(sender->office->store);
	sender->mailbox_seen = now >= until;
	if (sender->mailbox_seen && until != 0)
		log_warning("the mailbox was not read since the start; letters go on without it", log_number("seconds", now - sender->started_at));
	/* A round takes seconds.  After a minute something is wrong, and letters wait. */
	if (!sender->mailbox_seen && !sender->mailbox_told && now >= sender->started_at + A_MINUTE) {
		sender->mailbox_told = true;
		log_warning("the mailbox was not read since the start: what people agreed to waits for it", log_number("seconds", until - now));
	}
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
