/*
 * What a part of a mail says, without its transfer encoding: as it lies in the mail where it needs none, which most do not.
 */
#ifndef MAIL_PART_TEXT_H
#define MAIL_PART_TEXT_H

#include <gmime/gmime.h>
#include <stddef.h>

#include "base/memory.h"

/* Of a mail that was read from memory, which must outlive what is returned, as `room` must: it is used where what comes out is not what
 * came in, and what is longer than its limit is cut.  "" for a part without content. */
const char *part_content(GMimePart *part, struct buffer *room, size_t *length);

/* The same as UTF-8, up to its first NUL. */
const char *part_text(GMimePart *part, struct buffer *room, size_t *length);

#endif
