/*
 * The name of a folder: see folder_name.h.
 */
#include "roles/reader/folder_name.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { LAST_LETTER = 0x10ffff };

/* Octets that come one by one, and bits that make a letter of six. */
struct writer {
	char *next, *end;
	uint32_t bits;
	int count;		/* bits that wait for more */
	bool shifted;		/* between '&' and '-' */
};

static void
put(struct writer *writer, char octet)
{
	if (writer->next < writer->end)
		*writer->next++ = octet;
}

static void
put_bits(struct writer *writer, uint32_t bits, int count)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

	writer->bits = writer->bits << count | bits;
	for (writer->count += count; writer->count >= 6; writer->count -= 6)
		put(writer, letters[writer->bits >> (writer->count - 6) & 63]);
}

static void
shift(struct writer *writer)
{
	if (!writer->shifted)
		put(writer, '&');
	writer->shifted = true;
}

static void
unshift(struct writer *writer)
{
	if (!writer->shifted)
		return;
	if (writer->count > 0)
		put_bits(writer, 0, 6 - writer->count);
	put(writer, '-');
	writer->shifted = false;
}

/* In UTF-16. */
static void
put_shifted(struct writer *writer, uint32_t letter)
{
	shift(writer);
	if (letter > 0xffff) {
		put_bits(writer, 0xd800 | (letter - 0x10000) >> 10, 16);
		letter = 0xdc00 | ((letter - 0x10000) & 0x3ff);
	}
	put_bits(writer, letter, 16);
}

void
folder_name_for_imap(const char *name, char *encoded, size_t size)
{
	struct writer writer = { .next = encoded, .end = encoded + size - 1 };

	for (const char *at = name; *at != '\0'; at = g_utf8_next_char(at)) {
		uint32_t letter = g_utf8_get_char_validated(at, -1);

		if (letter > LAST_LETTER)	/* cut in the middle of one */
			break;
		if (letter < ' ' || letter > '~') {
			put_shifted(&writer, letter);
			continue;
		}
		unshift(&writer);
		put(&writer, (char)letter);
		if (letter == '&')
			put(&writer, '-');
	}
	unshift(&writer);
	*writer.next = '\0';
}

void
folder_name_for_log(const char *name, char word[FOLDER_WORD])
{
	static const char taken[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-+:/";
	size_t length = 0;

	for (const char *at = name; *at != '\0' && length < FOLDER_WORD - 1; at++)
		if (((unsigned char)*at & 0xc0) != 0x80)	/* one for all octets of a letter */
			word[length++] = strchr(taken, *at) != NULL ? *at : '_';
	word[length] = '\0';
}
