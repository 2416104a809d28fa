/*
 * Bounces: whether a mail says that a letter came back or is late, whose, and why.
 */
#ifndef MAIL_BOUNCE_READ_H
#define MAIL_BOUNCE_READ_H

#include "mail/incoming.h"
#include "mail/bounce_reason.h"
#include "records/own_addresses.h"
#include "records/report.h"

/* From a delivery status (RFC 3464), if the mail holds one outside a returned letter: fills class, reason, status and
 * recipients of the report.  False if there is none or it says nothing. */
bool bounce_status_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

/* From the words of a mail that a server wrote, the same.  False if it is no bounce. */
bool bounce_text_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

/* Why, from the words of the mail up to the letter that it returns, and its status; BOUNCE_NONE if they do not tell. */
enum bounce_reason bounce_text_reason(const struct incoming *incoming, const char *status);

/* Adds to the words of an answer which command it was an answer to, where only the text of the mail tells. */
void bounce_text_add_command(const struct incoming *incoming, struct buffer *words);

/* From a mail server, by what it calls itself. */
bool bounce_is_from_server(const struct incoming *incoming);

/* Adds a recipient once; more than there is room for are left out. */
void bounce_add_recipient(struct report *report, const char *address);

/* What the report says where only the recipient is known: the letter's own To. */
void bounce_add_returned_to(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

/* Sets class, reason and status from what is known of why. */
void bounce_judge(struct report *report, enum bounce_reason reason, const char *status, bool delayed);

#endif
