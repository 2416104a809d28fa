/*
 * Phrases in plain text: see phrases.h.
 */
#include "mail/phrases.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

enum { SHORT = 4, GAP_WORDS = 4, GAP_OCTETS = 64, PAIRS = 4096, PAIRS_ASKED = 5 };

static bool
is_letter(char one)
{
	return isalnum((unsigned char)one) || (unsigned char)one >= 0x80;
}

/* Scripts without spaces have no beginnings of words. */
static bool
stands_well(const char *text, const char *at, const char *phrase, size_t length, bool whole)
{
	if (at > text && isalnum((unsigned char)phrase[0]) && isalnum((unsigned char)at[-1]))
		return false;
	return (length > SHORT && !whole) || !isalnum((unsigned char)phrase[length - 1]) || !is_letter(at[length]);
}

static const char *
piece_at(const char *text, const char *from, const char *piece, size_t length, bool whole)
{
	for (const char *at = from; (at = memmem(at, strlen(at), piece, length)) != NULL; at++)
		if (stands_well(text, at, piece, length, whole))
			return at;
	return NULL;
}

/* Where the second piece ends, if it stands within a few words behind the first. */
static const char *
goes_on(const char *text, const char *from, const char *piece, bool whole)
{
	const char *at = from;
	size_t length = strlen(piece);

	for (int words = 0; words <= GAP_WORDS && at < from + GAP_OCTETS; words++) {
		while (*at == ' ' || *at == ':' || *at == ',' || *at == '.' || *at == '<' || *at == '(')
			at++;
		if (strncmp(at, piece, length) == 0 && stands_well(text, at, piece, length, whole))
			return at + length;
		at += strcspn(at, " :,");
		if (*at == '\0')
			return NULL;
	}
	return NULL;
}

static const char *
phrase_at(const char *text, const char *phrase, bool whole, const char **end)
{
	const char *gap = strstr(phrase, " ~ ");
	size_t length = gap != NULL ? (size_t)(gap - phrase) : strlen(phrase);

	for (const char *at = text; (at = piece_at(text, at, phrase, length, whole)) != NULL; at++) {
		*end = at + length;
		if (gap == NULL || (*end = goes_on(text, at + length, gap + 3, whole)) != NULL)
			return at;
	}
	return NULL;
}

/* Which pairs of octets stand in a text, roughly: most phrases need not be looked for at all. */
struct pairs {
	uint64_t seen[PAIRS / 64];
};

static unsigned
pair_of(const char *at)
{
	return ((unsigned char)at[0] * 31U + (unsigned char)at[1]) % PAIRS;
}

static void
pairs_read(struct pairs *pairs, const char *text)
{
	memset(pairs, 0, sizeof *pairs);
	for (; text[0] != '\0' && text[1] != '\0'; text++)
		pairs->seen[pair_of(text) / 64] |= UINT64_C(1) << pair_of(text) % 64;
}

/* False = the phrase is not there.  Of one with a gap only the first piece counts. */
static bool
pairs_allow(const struct pairs *pairs, const char *phrase)
{
	for (int i = 0; i < PAIRS_ASKED && phrase[0] != '\0' && phrase[1] != '\0'; i++, phrase += 2) {
		if (phrase[0] == ' ' && phrase[1] == '~')
			return true;
		if (phrase[1] == ' ' && phrase[2] == '~')
			return true;
		if ((pairs->seen[pair_of(phrase) / 64] >> pair_of(phrase) % 64 & 1) == 0)
			return false;
	}
	return true;
}

static const char *
any_at(const char *text, const char *const *phrases, bool whole, const char **end)
{
	struct pairs pairs;

	pairs_read(&pairs, text);
	for (; *phrases != NULL; phrases++) {
		const char *at = pairs_allow(&pairs, *phrases) ? phrase_at(text, *phrases, whole, end) : NULL;

		if (at != NULL)
			return at;
	}
	return NULL;
}

const char *
phrases_whole_at(const char *text, const char *const *phrases, size_t *length)
{
	const char *end, *at = any_at(text, phrases, true, &end);

	*length = at != NULL ? (size_t)(end - at) : 0;
	return at;
}

bool
phrases_found(const char *text, const char *const *phrases)
{
	const char *end;

	return any_at(text, phrases, false, &end) != NULL;
}

bool
phrases_start(const char *text, const char *const *phrases)
{
	for (; *phrases != NULL; phrases++) {
		size_t length = strlen(*phrases);

		if (strncmp(text, *phrases, length) == 0 && stands_well(text, text, *phrases, length, false))
			return true;
	}
	return false;
}
