/*
 * Text made safe for the place where it will stand (E-08).  None of these lets a control character
 * other than tab and newline through: the octet HOLE_MARK must never come from somebody's text.
 */
#ifndef RENDER_ESCAPE_H
#define RENDER_ESCAPE_H

#include <stddef.h>

#include "base/memory.h"

/* As it is, for the text part. */
void escape_plain(struct buffer *buffer, const char *text, size_t length);

/* Between tags and in quoted attributes. */
void escape_html(struct buffer *buffer, const char *text, size_t length);

/* A whole address for href or src, also safe in the quotes of the attribute.  Anything but https,
 * http, mailto and tel is dropped. */
void escape_link(struct buffer *buffer, const char *url);

/* A piece of an address, behind a beginning that is ours: percent-encoded except for letters,
 * digits and -._~@+ */
void escape_link_part(struct buffer *buffer, const char *text);

/* True if escape_link would keep it. */
bool escape_knows_link(const char *url);

#endif
