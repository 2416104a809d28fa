/*
 * Phrases in plain text: see phrases.h.
 */
#include "mail/phrases.h"

#include <ctype.h>
#include <string.h>

enum { SHORT = 4, GAP_WORDS = 4, GAP_OCTETS = 64 };

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

static const char *
any_at(const char *text, const char *const *phrases, bool whole, const char **end)
{
	for (; *phrases != NULL; phrases++) {
		const char *at = phrase_at(text, *phrases, whole, end);

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
