/*
 * A person's mail program answers an invitation (RFC 5546 3.2.3): read by hand, because a mail that came in is nothing to hand to a
 * library that knows forty kinds of component.
 */
#ifndef MAIL_CALENDAR_REPLY_H
#define MAIL_CALENDAR_REPLY_H

#include "mail/incoming.h"
#include "records/report.h"

/* Fills attendance, event_uid and attendee where the mail has exactly one answer of one person; else they stay empty. */
void calendar_reply_read(const struct incoming *incoming, struct report *report);

#endif
