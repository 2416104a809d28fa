/*
 * What we look at before anything is parsed (E-10): a mail beyond these limits is set aside, and but for its head read by
 * nobody but a person.
 */
#ifndef MAIL_LIMITS_H
#define MAIL_LIMITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	LIMIT_MAIL = 256 * 1024,	/* octets looked at; the rest of a longer mail is not */
	LIMIT_HEADER = 64 * 1024,	/* octets of the header block */
	LIMIT_HEADER_LINES = 500,
	LIMIT_FIELD = 16 * 1024,	/* octets of one header field, unfolded */
	LIMIT_LINE = 64 * 1024,		/* octets of a line, unless it is base64 */
	LIMIT_PARTS = 100,
	LIMIT_DEPTH = 10
};

/* One pass over the octets, of which the first LIMIT_MAIL are looked at. */
bool limits_kept(const uint8_t *octets, size_t length);

/* So many octets of its head, in whole lines, are within them. */
size_t limits_head(const uint8_t *octets, size_t length);

#endif
