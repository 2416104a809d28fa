/*
 * A person's mail program answers an invitation (RFC 5546 3.2.3): read by hand, because a mail that came in is nothing to hand to a
 * library that knows forty kinds of component.
 */
#ifndef MAIL_CALENDAR_REPLY_H
#define MAIL_CALENDAR_REPLY_H

#include "mail/incoming.h"
#include "records/report.h"

/* True if a calendar program answers.  Fills attendance, event_uid and attendee where the mail has exactly one answer of one person;
 * else, as where it proposes another time, they stay empty. */
bool calendar_reply_read(const struct incoming *incoming, struct report *report);

/* Adds what the person wrote beside the answer, a line each: not what their program wrote, which tells of the event and how to stop. */
void calendar_reply_note(const struct incoming *incoming, struct buffer *note);

#endif
