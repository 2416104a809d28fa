/*
 * A letter: a variant with one member's fields filled in.  Runs once for every letter sent, so it
 * copies octets and parses nothing.
 */
#ifndef RENDER_LETTER_H
#define RENDER_LETTER_H

#include "records/letter.h"

/* Adds the whole message to buffer: Date, Message-ID, To, List-Unsubscribe (and, with a stop_url,
 * List-Unsubscribe-Post: RFC 8058), then the variant with its holes filled.  CRLF throughout, no
 * dot-stuffing.  Fields must be clean (no CR, LF, NUL): E-05; that is asserted, so check before.
 * False if the letter would pass LETTER_LIMIT. */
bool letter_write(const struct variant *variant, const struct letter_fields *fields,
    struct buffer *buffer);

/* True if the variant says how to stop it, so that its letters need a stop_address (B-16).  Writing
 * one without it is a bug and ends the process. */
bool letter_needs_stop(const struct variant *variant);

#endif
