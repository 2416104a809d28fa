/*
 * The body of a letter as it goes on the wire: checked, dot-stuffed, with its final dot.
 */
#ifndef MAIL_SMTP_BODY_H
#define MAIL_SMTP_BODY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/reason.h"

/* Adds body, stuffed, and the final dot to buffer.  The body must end every line with
 * CRLF and hold no bare CR or LF, no NUL and no line over 998 octets (C-11, E-15): no server can then find another end in it than
 * ours.  Octets above 127 only if eight_bit, for letters whose headers hold an address in UTF-8 (RFC 6532).  Refused: buffer is as
 * it was. */
bool smtp_body_add(struct buffer *buffer, const char *body, size_t length, bool eight_bit, struct reason *why);

#endif
