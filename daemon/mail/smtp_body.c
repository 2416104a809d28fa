/*
 * The body of a letter as it goes on the wire.  Every letter passes here: memchr finds the lines,
 * and a line without a dot in front is copied together with its neighbours.
 */
#include "mail/smtp_body.h"

#include <stdint.h>

enum { LINE_OCTETS = 998 };	/* RFC 5321 4.5.3.1.6, without CRLF */

/* True if no octet is NUL or above 127; eight at a time. */
static bool
is_seven_bit(const char *bytes, size_t length)
{
	const uint64_t high = 0x8080808080808080, low = 0x0101010101010101;
	uint64_t bad = 0, eight;

	for (; length >= sizeof eight; bytes += sizeof eight, length -= sizeof eight) {
		memcpy(&eight, bytes, sizeof eight);
		bad |= eight | (eight - low);	/* a NUL borrows from its own high bit */
	}
	for (; length > 0; bytes++, length--)
		bad |= (uint64_t)(*bytes == '\0' ? 0x80 : *bytes & 0x80);
	return (bad & high) == 0;
}

/* True if the line [line, end) ends in CR and has no other. */
static bool
line_is_good(const char *line, const char *end)
{
	size_t length = (size_t)(end - line);

	return length >= 1 && end[-1] == '\r' && length - 1 <= LINE_OCTETS &&
	    memchr(line, '\r', length - 1) == NULL;
}

/* Copies line by line as needed; false at the first bad line. */
static bool
add_stuffed(struct buffer *buffer, const char *body, size_t length)
{
	const char *end = body + length, *copied = body, *line = body;

	while (line < end) {
		const char *feed = memchr(line, '\n', (size_t)(end - line));

		if (feed == NULL || !line_is_good(line, feed))
			return false;
		if (*line == '.') {	/* RFC 5321 4.5.2: the dot goes twice */
			buffer_add(buffer, copied, (size_t)(line - copied));
			buffer_add_char(buffer, '.');
			copied = line;
		}
		line = feed + 1;
	}
	buffer_add(buffer, copied, (size_t)(end - copied));
	return true;
}

bool
smtp_body_add(struct buffer *buffer, const char *body, size_t length, struct reason *why)
{
	size_t before = buffer->length;
	bool good = length > 0 && is_seven_bit(body, length) && add_stuffed(buffer, body, length);

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
