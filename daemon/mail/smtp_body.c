/*
 * The body of a letter as it goes on the wire.  Every letter passes here: memchr finds the lines,
 * and a line without a dot in front is copied together with its neighbours.
 */
#include "mail/smtp_body.h"

#include <stdint.h>

enum {
	LINE_OCTETS = 998,	/* RFC 5321 4.5.3.1.6, without CRLF */
	BLOCK = 128		/* at most 255: returns are counted in an octet */
};

/* One look at octets that all letters have to stand. */
struct look {
	uint8_t high;		/* the high bit: an octet above 127 */
	size_t returns;		/* how many CRs */
};

/* BLOCK octets in a form that compilers turn into a few instructions. */
static void
look_at_block(struct look *look, const uint8_t *octets)
{
	uint8_t high = 0, returns = 0;

	for (int i = 0; i < BLOCK; i++) {
		high |= octets[i];
		returns = (uint8_t)(returns + (octets[i] == '\r'));
	}
	look->high |= high;
	look->returns += returns;
}

static struct look
look_at(const char *body, size_t length)
{
	struct look look = { 0 };
	uint8_t rest[BLOCK];

	for (; length >= BLOCK; body += BLOCK, length -= BLOCK)
		look_at_block(&look, (const uint8_t *)body);
	memset(rest, 'x', sizeof rest);
	memcpy(rest, body, length);
	look_at_block(&look, rest);
	return look;
}

/* Copies line by line as needed; false at the first line that is too long or does not end in CR LF, or if there is a CR that
 * ends no line. */
static bool
add_stuffed(struct buffer *buffer, const char *body, size_t length, size_t returns)
{
	const char *end = body + length, *copied = body, *line = body;
	size_t lines = 0;

	for (; line < end; lines++) {
		const char *feed = memchr(line, '\n', (size_t)(end - line));

		if (feed == NULL || feed == line || feed[-1] != '\r' || feed - line > LINE_OCTETS + 1)
			return false;
		if (*line == '.') {	/* RFC 5321 4.5.2: the dot goes twice */
			buffer_add(buffer, copied, (size_t)(line - copied));
			buffer_add_char(buffer, '.');
			copied = line;
		}
		line = feed + 1;
	}
	buffer_add(buffer, copied, (size_t)(end - copied));
	return lines == returns;
}

bool
smtp_body_add(struct buffer *buffer, const char *body, size_t length, bool eight_bit, struct reason *why)
{
	size_t before = buffer->length;
	struct look look = look_at(body, length);
	bool good = length > 0 && memchr(body, '\0', length) == NULL && (eight_bit || (look.high & 0x80) == 0) &&
	    add_stuffed(buffer, body, length, look.returns);

	if (good)
		buffer_add(buffer, ".\r\n", 3);
	if (good && !buffer->full)
		return true;
	if (buffer->length > before) {
		buffer->length = before;
		buffer->bytes[before] = '\0';
	}
	buffer->full = false;
	if (good)
		return reason_refused(why, "The letter is too large to be sent.");
	return reason_refused(why,
	    "The letter was not sent because its text is not in the form that mail needs: "
	    "plain ASCII lines of at most 998 characters, each ended by CR LF.");
}
