/*
 * Plain text for reading by a machine: see plain.h.
 */
#include "mail/plain.h"

#include <ctype.h>
#include <glib.h>
#include <string.h>
#include <strings.h>

#include "mail/plain_html.h"

/* Letters from U+00C0 to U+017F without their accents. */
static const char *const latin[] = { "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n",
	"o", "o", "o", "o", "o", "x", "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c",
	"e", "e",
	"e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "/", "o", "u", "u", "u", "u", "y", "th", "y", "a", "a",
	"a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d", "d", "d", "e", "e", "e", "e", "e", "e", "e", "e",
	"e", "e", "g", "g", "g", "g", "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", "i", "i",
	"ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l", "n", "n", "n", "n", "n",
	"n", "n",
	"n", "n", "o", "o", "o", "o", "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
	"s", "s",
	"t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "w", "w", "y", "y", "y", "z",
	"z", "z", "z", "z", "z", "s" };

/* What else stands for a plain sign.  NULL = nothing at all. */
static const char *
plain_sign(gunichar one)
{
	switch (one) {
	case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x00B4: case 0x02BC:
		return "'";
	case 0x201C: case 0x201D: case 0x201E: case 0x00AB: case 0x00BB:
		return "\"";
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
		return "-";
	case 0x2026:
		return "...";
	case 0x00A0: case 0x2002: case 0x2003: case 0x2007: case 0x2009: case 0x202F: case 0x3000:
		return " ";
	case 0x06D4: case 0x0964: case 0x3002:
		return ". ";
	case 0xFF01:
		return "! ";
	case 0xFF1F:
		return "? ";
	case 0x0451:
		return "е";
	case 0x0218: case 0x0219:
		return "s";
	case 0x021A: case 0x021B:
		return "t";
	default:
		return NULL;
	}
}

/* Greek and Vietnamese letters without their accents, as those of latin[]. */
static gunichar
without_accents(gunichar one)
{
	gunichar base, accent;

	if ((one < 0x370 || one > 0x3FF) && (one < 0x1E00 || one > 0x1FFF))
		return one;
	while (g_unichar_decompose(one, &base, &accent) && base != 0)
		one = base;
	return one == 0x3C2 ? 0x3C3 : one;	/* a final sigma is a sigma */
}

static bool
is_unseen(gunichar one)
{
	return (one >= 0x300 && one <= 0x36F) || (one >= 0x200B && one <= 0x200F) || (one >= 0x202A && one <= 0x202E) ||
	    one == 0x00AD || one == 0xFEFF || (one >= 0x2060 && one <= 0x2069) || (one >= 0x7F && one < 0xA0);
}

static void
add_ascii(struct buffer *plain, char one)
{
	char last = plain->length > 0 ? plain->bytes[plain->length - 1] : '\n';

	if (one == '\n') {
		if (last == ' ')
			plain->length--;
	} else if ((unsigned char)one <= ' ') {
		if (last == ' ' || last == '\n')
			return;
		one = ' ';
	}
	buffer_add_char(plain, (char)tolower((unsigned char)one));
}

static void
add_other(struct buffer *plain, gunichar one, bool accents)
{
	char octets[6];
	const char *sign = plain_sign(one = g_unichar_tolower(one));

	if (sign == NULL && one >= 0xFF01 && one <= 0xFF5E) {
		add_ascii(plain, (char)(one - 0xFEE0));	/* full-width ASCII */
	} else if (sign != NULL) {
		for (; *sign != '\0'; sign++)
			add_ascii(plain, *sign);
	} else if (!accents && one >= 0xC0 && one <= 0x17F) {
		buffer_add_text(plain, latin[one - 0xC0]);
	} else if (!is_unseen(one)) {
		one = accents ? one : without_accents(one);
		buffer_add(plain, octets, (size_t)g_unichar_to_utf8(one, octets));
	}
}

static bool
is_bracket(char one)
{
	switch (one) {
	case '<': case '>': case '"': case '(': case ')': case ',': case ';': case ':':
		return true;
	default:
		return false;
	}
}

/* Whether the word that begins here holds an @. */
static bool
is_address(const char *text, const char *end)
{
	/* As in ends_word: a word must not be read again and again. */
	while (text < end && (unsigned char)*text > ' ' && !is_bracket(*text))
		if (*text++ == '@')
			return true;
	return false;
}

/* Whether a word ends in this ASCII. */
static bool
ends_word(const char *at, const char *end)
{
	while (at < end && *at > ' ' && !is_bracket(*at))
		at++;
	return at < end;
}

/* What stands for the visible signs of ASCII, from "!" on. */
static const char visible[] = "!\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

enum { BLOCK = 16 };	/* octets at once, in a few instructions */

/* Writes BLOCK octets, behind which at least one more stands, in small letters behind `last`.  False if there may be others among them than
 * visible signs and single blanks: then they are to be written one by one. */
static bool
add_block(char *out, char last, const char *at)
{
	const unsigned char *in = (const unsigned char *)at;
	unsigned char small[BLOCK], other = 0;

	/* No branch in either loop, so that it is done at once. */
	for (int i = 0; i < BLOCK; i++)
		small[i] = (unsigned char)(in[i] + (in[i] >= 'A' && in[i] <= 'Z' ? 'a' - 'A' : 0));
	for (int i = 0; i < BLOCK; i++)
		other |= (in[i] < ' ') | (in[i] > '~') | ((in[i] == ' ') & (in[i + 1] == ' '));
	memcpy(out, small, BLOCK);
	return other == 0 && (*at != ' ' || (last != ' ' && last != '\n'));
}

/* What stands for this ASCII, written to `out` in a text that begins at `text`; returns the end of the text. */
static char *
add_sign(const char *text, char *out, char one)
{
	size_t sign = (size_t)((unsigned char)one - '!');
	char last;

	if (sign < sizeof visible - 1) {
		*out++ = visible[sign];
		return out;
	}
	last = out > text ? out[-1] : '\n';
	if (one == '\n') {
		out -= last == ' ';
		*out++ = '\n';
	} else if (last != ' ' && last != '\n' && (one == ' ' || one == '\t' || one == '\0')) {
		*out++ = ' ';
	}
	return out;
}

/* The ASCII that begins here, which is nearly all of most texts, as far as there surely is room; returns where it ends, or that is the end
 * of the text where there is none.  What add_ascii does, without a call for each octet. */
static const char *
add_ascii_run(struct buffer *plain, const char *at, const char *end)
{
	size_t left = plain->limit - plain->length, most = (size_t)(end - at);
	char *out;

	if (left == 0) {
		plain->full = true;
		return end;
	}
	if (most > left)
		end = at + (most = left);
	buffer_expect(plain, most);
	out = plain->bytes + plain->length;
	while (at < end && (unsigned char)*at < 0x80) {
		const char *stop = end - at > BLOCK ? at + BLOCK : end;

		if (stop < end && add_block(out, out > plain->bytes ? out[-1] : '\n', at)) {
			at += BLOCK;
			out += BLOCK;
			continue;
		}
		for (; at < stop && (unsigned char)*at < 0x80; at++)
			out = add_sign(plain->bytes, out, *at);
	}
	plain->length = (size_t)(out - plain->bytes);
	plain->bytes[plain->length] = '\0';
	return at;
}

void
plain_add(struct buffer *plain, const char *text, size_t length)
{
	const char *end = text + length;
	bool accents = false, begins = true;

	for (const char *at = text; at < end;) {
		const char *run = at;
		gunichar one;

		if ((unsigned char)*at < 0x80) {
			at = add_ascii_run(plain, at, end);
			begins = begins || (at < end && ends_word(run, at));
			continue;
		}
		if (begins)
			accents = is_address(at, end);
		begins = false;
		one = g_utf8_get_char_validated(at, end - at);
		if (one == (gunichar)-1 || one == (gunichar)-2 || one == 0)
			one = (unsigned char)*at++;
		else
			at = g_utf8_next_char(at);
		add_other(plain, one, accents);
	}
}

bool
plain_flat(const char *plain, size_t length, char *flat, size_t room)
{
	size_t used = 0, i = 0;
	char last = ' ';

	while (i < length && used + 1 < room) {
		size_t fits = room - 1 - used;

		/* Nothing to decide for each octet: most of them are kept. */
		for (size_t stop = length - i < fits ? length : i + fits; i < stop; i++) {
			char one = plain[i] == '\n' ? ' ' : plain[i];

			flat[used] = one;
			used += one != ' ' || last != ' ';
			last = one;
		}
	}
	while (i < length && last == ' ' && (plain[i] == ' ' || plain[i] == '\n'))
		i++;
	if (i == length && last == ' ' && used > 0)
		used--;
	flat[used] = '\0';
	return i == length;
}

void
plain_add_html(struct buffer *plain, const char *html, size_t length)
{
	struct buffer text = { .limit = length * 2 + 1024 };

	html_to_text(html, length, &text);
	plain_add(plain, text.bytes != NULL ? text.bytes : "", text.length);
	buffer_free(&text);
}
