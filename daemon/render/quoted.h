/*
 * Quoted-printable (RFC 2045 6.7) with holes in it: no line over 76 octets, none that opens with a
 * dot or with "From ", and each hole at the beginning of a line, so that filling it can never break
 * the encoding (E-15).
 */
#ifndef RENDER_QUOTED_H
#define RENDER_QUOTED_H

#include "base/memory.h"

/* Adds the text (UTF-8, LF) with CRLF.  A hole's mark is kept, at the beginning of a line of its
 * own; what follows it goes on there. */
void quoted_add(struct buffer *buffer, const char *text);

/* Adds the filling of a hole: lines that each end in a soft break.  An empty one adds nothing. */
void quoted_add_filling(struct buffer *buffer, const char *text);

#endif
