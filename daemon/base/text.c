/*
 * Small honest work on text: see text.h.
 */
#include "base/text.h"

#include <ctype.h>
#include <errno.h>
#include <glib.h>
#include <sodium.h>
#include <strings.h>

#include "base/memory.h"

static const char base32_letters[] = "abcdefghijklmnopqrstuvwxyz234567";

bool
text_copy(char *to, size_t size, const char *from)
{
	size_t length = strnlen(from, size);
	bool fits = length < size;

	if (!fits)
		length = size - 1;
	memcpy(to, from, length);
	to[length] = '\0';
	return fits;
}

bool
text_to_number(const char *text, int64_t low, int64_t high, int64_t *number)
{
	char *end;
	long long found;

	if (!isdigit((unsigned char)text[0]) && text[0] != '-')
		return false;
	errno = 0;
	found = strtoll(text, &end, 10);
	if (errno != 0 || *end != '\0' || end == text || found < low || found > high)
		return false;
	*number = found;
	return true;
}

bool
text_is_utf8(const char *text, size_t length)
{
	return memchr(text, '\0', length) == NULL && g_utf8_validate(text, (gssize)length, NULL);
}

static bool
is_direction_override(gunichar one)
{
	return one == 0x061C || one == 0x200E || one == 0x200F || (one >= 0x202A && one <= 0x202E) ||
	    (one >= 0x2066 && one <= 0x2069);
}

bool
text_is_one_line(const char *text)
{
	while (*text >= ' ' && *text < 0x7F)	/* most of it, and most often all */
		text++;
	if (!g_utf8_validate(text, -1, NULL))
		return false;
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar one = g_utf8_get_char(at);

		if (one < 0x20 || (one >= 0x7F && one <= 0x9F) || one == 0x2028 || one == 0x2029 ||
		    is_direction_override(one))
			return false;
	}
	return true;
}

bool
text_starts(const char *text, const char *start)
{
	/* Asked many times for each word of a mail, and most times the first octet tells. */
	while (*start != '\0' && *text == *start) {
		text++;
		start++;
	}
	return *start == '\0';
}

bool
text_starts_folded(const char *text, const char *start)
{
	return strncasecmp(text, start, strlen(start)) == 0;
}

bool
text_is_among(const char *text, size_t length, const char *const *words)
{
	for (; *words != NULL; words++)
		if (strlen(*words) == length && strncasecmp(*words, text, length) == 0)
			return true;
	return false;
}

bool
text_ends(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);

	return length >= tail && strcmp(text + length - tail, end) == 0;
}

bool
text_same(const char *left, const char *right)
{
	return strcasecmp(left, right) == 0;
}

char *
text_trim(char *text)
{
	size_t length;

	while (isspace((unsigned char)*text))
		text++;
	length = strlen(text);
	while (length > 0 && isspace((unsigned char)text[length - 1]))
		text[--length] = '\0';
	return text;
}

char *
text_fold(const char *text)
{
	char *folded, *normal, *copy;

	if (!g_utf8_validate(text, -1, NULL))
		return NULL;
	folded = g_utf8_casefold(text, -1);
	normal = g_utf8_normalize(folded, -1, G_NORMALIZE_NFC);
	copy = memory_text(normal);
	g_free(normal);
	g_free(folded);
	return copy;
}

char *
text_compose(const char *text, size_t length)
{
	char *normal, *copy = memory_text_part(text, length);

	if (text_is_ascii(copy))
		return copy;
	free(copy);
	normal = g_utf8_normalize(text, (gssize)length, G_NORMALIZE_NFC);
	if (normal == NULL)
		return NULL;
	copy = memory_text(normal);
	g_free(normal);
	return copy;
}

bool
text_is_ascii(const char *text)
{
	while (*text != '\0' && (unsigned char)*text < 0x80)
		text++;
	return *text == '\0';
}

bool
text_octets_are_ascii(const char *octets, size_t length)
{
	enum { BLOCK = 32 };	/* at once, in a few instructions */
	unsigned char high = 0;

	for (; length >= BLOCK && high < 0x80; octets += BLOCK, length -= BLOCK)
		for (int i = 0; i < BLOCK; i++)
			high |= (unsigned char)octets[i];
	for (; length > 0; octets++, length--)
		high |= (unsigned char)*octets;
	return high < 0x80;
}

void
text_base32(const uint8_t *bytes, size_t length, char *out)
{
	uint32_t bits = 0;
	unsigned held = 0;

	for (size_t i = 0; i < length; i++) {
		bits = bits << 8 | bytes[i];
		for (held += 8; held >= 5; held -= 5)
			*out++ = base32_letters[bits >> (held - 5) & 31];
	}
	if (held > 0)
		*out++ = base32_letters[bits << (5 - held) & 31];
	*out = '\0';
}

bool
text_from_base32(const char *text, uint8_t *bytes, size_t length)
{
	size_t letters = (length * 8 + 4) / 5, done = 0;
	uint32_t bits = 0;
	unsigned held = 0;

	if (strlen(text) != letters)
		return false;
	for (size_t i = 0; i < letters; i++) {
		const char *found = memchr(base32_letters, tolower((unsigned char)text[i]), 32);

		if (found == NULL)
			return false;
		bits = bits << 5 | (uint32_t)(found - base32_letters);
		held += 5;
		if (held >= 8 && done < length) {
			held -= 8;
			bytes[done++] = (uint8_t)(bits >> held);
		}
	}
	/* Spare bits must be zero, or one token would have several spellings. */
	return done == length && (bits & ((1U << held) - 1)) == 0;
}

void
text_hex(const uint8_t *bytes, size_t length, char *out)
{
	sodium_bin2hex(out, 2 * length + 1, bytes, length);
}

bool
text_from_hex(const char *text, uint8_t *bytes, size_t length)
{
	return strlen(text) == 2 * length && sodium_hex2bin(bytes, length, text, 2 * length, NULL, NULL, NULL) == 0;
}

/* Levenshtein distance of two short words, ASCII case folded. */
static unsigned
distance(const char *left, const char *right)
{
	enum { LONGEST = 40 };
	unsigned row[LONGEST + 1];
	size_t width = strnlen(right, LONGEST);

	for (size_t j = 0; j <= width; j++)
		row[j] = (unsigned)j;
	for (size_t i = 0; left[i] != '\0' && i < LONGEST; i++) {
		unsigned corner = row[0];

		row[0] = (unsigned)i + 1;
		for (size_t j = 0; j < width; j++) {
			unsigned cost = tolower((unsigned char)left[i]) != tolower((unsigned char)right[j]);
			unsigned best = corner + cost;

			corner = row[j + 1];
			if (row[j + 1] + 1 < best)
				best = row[j + 1] + 1;
			if (row[j] + 1 < best)
				best = row[j] + 1;
			row[j + 1] = best;
		}
	}
	return row[width];
}

const char *
text_nearest(const char *word, const char *const *words)
{
	const char *nearest = NULL;
	unsigned least = strlen(word) <= 3 ? 2 : strlen(word) <= 5 ? 3 : 4;	/* one slip, two, or three in a long word */

	for (; *words != NULL; words++) {
		unsigned found = distance(word, *words);

		if (found < least && found < strlen(*words)) {
			least = found;
			nearest = *words;
		}
	}
	return nearest;
}

char *
text_thousands(int64_t number, char *text)
{
	char plain[24];
	size_t length, at = 0;

	snprintf(plain, sizeof plain, "%lld", (long long)number);
	length = strlen(plain);
	for (size_t i = 0; i < length; i++) {
		text[at++] = plain[i];
		if ((length - i - 1) % 3 == 0 && i + 1 < length && isdigit((unsigned char)plain[i]))
			text[at++] = ',';
	}
	text[at] = '\0';
	return text;
}
