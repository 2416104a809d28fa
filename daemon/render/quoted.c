/*
 * Quoted-printable with holes: see quoted.h.
 */
#include "render/quoted.h"

#include "base/text.h"
#include "render/variant_render.h"

enum { LINE_LONGEST = 75 };	/* and the "=" of a soft break */

struct pen {
	struct buffer *out;
	size_t column;
};

static void
soft_break(struct pen *pen)
{
	buffer_add(pen->out, "=\r\n", 3);
	pen->column = 0;
}

static void
add_piece(struct pen *pen, const char *piece, size_t length)
{
	if (pen->column + length > LINE_LONGEST)
		soft_break(pen);
	buffer_add(pen->out, piece, length);
	pen->column += length;
}

static void
add_encoded(struct pen *pen, char one)
{
	static const char digits[] = "0123456789ABCDEF";
	unsigned char octet = (unsigned char)one;
	char piece[3] = { '=', digits[octet >> 4], digits[octet & 15] };

	add_piece(pen, piece, sizeof piece);
}

/* True if this octet may stand as it is, seen where it would stand. */
static bool
may_stand(const struct pen *pen, const char *at)
{
	char one = at[0];
	bool first = pen->column == 0 || pen->column >= LINE_LONGEST;

	if (one == ' ' || one == '\t')		/* not at the end of a line */
		return at[1] != '\n' && at[1] != '\0' && at[1] != HOLE_MARK;
	if (one < 0x21 || one > 0x7E || one == '=')
		return false;
	/* E-15: no line that a mail server could take for the end; and mbox's old "From ". */
	return !(first && (one == '.' || text_starts(at, "From ")));
}

static void
add_one(struct pen *pen, const char *at)
{
	if (may_stand(pen, at))
		add_piece(pen, at, 1);
	else
		add_encoded(pen, *at);
}

void
quoted_add(struct buffer *buffer, const char *text)
{
	struct pen pen = { .out = buffer };

	for (; *text != '\0'; text++) {
		if (*text == '\n') {
			buffer_add(buffer, "\r\n", 2);
			pen.column = 0;
		} else if (*text == HOLE_MARK && text[1] != '\0') {
			if (pen.column > 0)
				soft_break(&pen);
			buffer_add(buffer, text, 2);
			text++;
		} else {
			add_one(&pen, text);
		}
	}
}

void
quoted_add_filling(struct buffer *buffer, const char *text)
{
	struct pen pen = { .out = buffer };

	for (; *text != '\0'; text++)
		add_one(&pen, text);
	if (pen.column > 0)
		soft_break(&pen);
}
