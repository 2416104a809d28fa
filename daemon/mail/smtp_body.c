/*
 * The body of a letter as it goes on the wire.  Every letter passes here: one look at all its octets without a branch, a search
 * for the end of a line in every thousand, and a copy in one piece unless a line begins with a dot.
 */
#include "mail/smtp_body.h"

#include <stdint.h>

enum {
	LINE_OCTETS = 1000,	/* RFC 5321 4.5.3.1.6, with CRLF */
	BLOCK = 512
};

/* What there is among the octets; 0 = no. */
struct look {
	uint8_t high;		/* the high bit: an octet above 127 */
	uint8_t torn;		/* a CR without LF behind it, or an LF without CR in front */
	uint8_t dots;		/* a dot behind an LF */
};

/* BLOCK octets, each with the one behind it, in a form that compilers turn into a few instructions. */
static void
look_at_block(struct look *look, const uint8_t *octets)
{
	uint8_t high = 0, torn = 0, dots = 0;

	for (int i = 0; i < BLOCK; i++) {
		uint8_t one = octets[i], next = octets[i + 1];

		high |= one;
		torn |= (one == '\r') != (next == '\n');
		dots |= (one == '\n') & (next == '.');
	}
	look->high |= high & 0x80;
	look->torn |= torn;
	look->dots |= dots;
}

static struct look
look_at(const char *body, size_t length)
{
	struct look look = { .torn = *body == '\n', .dots = *body == '.' };
	uint8_t rest[BLOCK + 1];

	for (; length > BLOCK; body += BLOCK, length -= BLOCK)
		look_at_block(&look, (const uint8_t *)body);
	memset(rest, 'x', sizeof rest);
	memcpy(rest, body, length);
	look_at_block(&look, rest);
	return look;
}

/* True if no line is too long, and the last one has an end. */
static bool
lines_end(const char *body, size_t length)
{
	for (const char *end = body + length; length > 0; length = (size_t)(end - body)) {
		const char *feed = memrchr(body, '\n', length < LINE_OCTETS ? length : LINE_OCTETS);

		if (feed == NULL)
			return false;
		body = feed + 1;
	}
	return true;
}

/* RFC 5321 4.5.2: a dot at the begin of a line goes twice. */
static void
add_stuffed(struct buffer *buffer, const char *body, size_t length)
{
	const char *end = body + length, *copied = body;

	for (const char *line = body; line < end; line = (const char *)memchr(line, '\n', (size_t)(end - line)) + 1)
		if (*line == '.') {
			buffer_add(buffer, copied, (size_t)(line - copied));
			buffer_add_char(buffer, '.');
			copied = line;
		}
	buffer_add(buffer, copied, (size_t)(end - copied));
}

static bool
is_fit(const char *body, size_t length, bool eight_bit, bool *dots)
{
	struct look look;

	if (length == 0)
		return false;
	look = look_at(body, length);
	*dots = look.dots != 0;
	return look.torn == 0 && (eight_bit || look.high == 0) && memchr(body, '\0', length) == NULL && lines_end(body, length);
}

bool
smtp_body_add(struct buffer *buffer, const char *body, size_t length, bool eight_bit, struct reason *why)
{
	size_t before = buffer->length;
	bool dots;

	if (!is_fit(body, length, eight_bit, &dots))
		return reason_refused(why,
		    "The letter was not sent because its text is not in the form that mail needs: "
		    "plain ASCII lines of at most 998 characters, each ended by CR LF.");
	if (dots)
		add_stuffed(buffer, body, length);
	else
		buffer_add(buffer, body, length);
	buffer_add(buffer, ".\r\n", 3);
	if (!buffer->full)
		return true;
	buffer->length = before;
	if (buffer->bytes != NULL)
		buffer->bytes[before] = '\0';
	buffer->full = false;
	return reason_refused(why, "The letter is too large to be sent.");
}
