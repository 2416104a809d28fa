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

/* Octets that may stand wherever they are but at the start of a line, up to the end of this one; mostly they are all there is. */
static size_t
run_length(const struct pen *pen, const char *at)
{
	size_t length = 0;

	if (pen->column == 0)
		return 0;
	while (pen->column + length < LINE_LONGEST && at[length] >= 0x21 && at[length] <= 0x7E && at[length] != '=')
		length++;
	return length;
}

/* The next octets, at least one; how many. */
static size_t
add_some(struct pen *pen, const char *at)
{
	size_t run = run_length(pen, at);

	if (run > 0)
		add_piece(pen, at, run);
	else
		add_one(pen, at);
	return run > 0 ? run : 1;
}

void
quoted_add(struct buffer *buffer, const char *text)
{
	struct pen pen = { .out = buffer };

	while (*text != '\0') {
		if (*text == '\n') {
			buffer_add(buffer, "\r\n", 2);
			pen.column = 0;
			text++;
		} else if (*text == HOLE_MARK && text[1] != '\0') {
			if (pen.column > 0)
				soft_break(&pen);
			buffer_add(buffer, text, 2);
			text += 2;
		} else {
			text += add_some(&pen, text);
		}
	}
}

void
quoted_add_filling(struct buffer *buffer, const char *text)
{
	struct pen pen = { .out = buffer };

	while (*text != '\0')
		text += add_some(&pen, text);
	if (pen.column > 0)
		soft_break(&pen);
}
