/*
 * SMTP commands of one letter, as text.  The last look at an address before the socket.
 */
#ifndef MAIL_SMTP_COMMAND_H
#define MAIL_SMTP_COMMAND_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/reason.h"
#include "mail/smtp.h"

/* True if every value may stand in a command: see smtp_offer. */
bool smtp_command_check(const struct smtp_letter *letter, const struct smtp_extensions *extensions,
    struct reason *why);

/* True if its address needs SMTPUTF8 (RFC 6531, C-13). */
bool smtp_is_international(const struct smtp_letter *letter);

/* Each adds one whole line. */
void smtp_command_mail(struct buffer *buffer, const struct smtp_letter *letter,
    const struct smtp_extensions *extensions);
void smtp_command_rcpt(struct buffer *buffer, const struct smtp_letter *letter,
    const struct smtp_extensions *extensions);

#endif
