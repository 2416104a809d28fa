/*
 * Phrases in plain text: see phrases.h.
 */
#include "mail/phrases.h"

#include <stdint.h>
#include <string.h>

enum { SHORT = 4, GAP_WORDS = 4, GAP_OCTETS = 64, BUCKETS = 512, KNOWN = 4 };

/* As isalnum, which would be a call for each octet of each text. */
static bool
is_alnum(char one)
{
	return (unsigned char)((one | 0x20) - 'a') < 26 || (unsigned char)(one - '0') < 10;
}

static bool
is_letter(char one)
{
	return is_alnum(one) || (unsigned char)one >= 0x80;
}

/* Scripts without spaces have no beginnings of words. */
static bool
stands_well(const char *text, const char *at, const char *phrase, size_t length, bool whole)
{
	if (at > text && is_alnum(phrase[0]) && is_alnum(at[-1]))
		return false;
	return (length > SHORT && !whole) || !is_alnum(phrase[length - 1]) || !is_letter(at[length]);
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

/* Where the phrase that stands here ends; NULL = it does not. */
static const char *
end_of(const char *text, const char *at, const char *phrase, bool whole)
{
	size_t length = 0;

	for (; phrase[length] != '\0'; length++) {
		if (phrase[length] == ' ' && phrase[length + 1] == '~' && phrase[length + 2] == ' ')
			return stands_well(text, at, phrase, length, whole) ?
			    goes_on(text, at + length, phrase + length + 3, whole) : NULL;
		if (phrase[length] != at[length])
			return NULL;
	}
	return stands_well(text, at, phrase, length, whole) ? at + length : NULL;
}

/* Where in a text phrases can begin, by their first two octets.  One text is asked for dozens of lists, one after the other: the last
 * few are kept.  Each process has its own. */
struct known {
	size_t length;
	char text[PHRASES_TEXT];
	uint16_t first[BUCKETS];	/* a place, from 1; 0 = there is none */
	uint16_t next[PHRASES_TEXT];	/* of the same bucket, by place; in their order */
};

static unsigned
bucket_of(const char *two)
{
	return ((unsigned char)two[0] * 31U + (unsigned char)two[1]) % BUCKETS;
}

static void
known_read(struct known *known, const char *text, size_t length)
{
	bool here = length > 0 && is_alnum(text[length - 1]), before;

	memset(known->first, 0, sizeof known->first);
	memcpy(known->text, text, length);
	known->length = length;
	for (size_t at = length; at-- > 0; here = before) {
		uint16_t *first;

		before = at > 0 && is_alnum(text[at - 1]);
		if (text[at] == ' ' || (here && before))
			continue;
		first = &known->first[bucket_of(text + at)];
		known->next[at] = *first;
		*first = (uint16_t)(at + 1);
	}
}

static const struct known *
known_of(const char *text)
{
	static struct known known[KNOWN];
	static size_t oldest;
	size_t length = strnlen(text, PHRASES_TEXT);
	struct known *taken = &known[oldest];

	for (size_t i = 0; i < KNOWN; i++)
		if (known[i].length == length && memcmp(known[i].text, text, length) == 0)
			return &known[i];
	oldest = (oldest + 1) % KNOWN;
	known_read(taken, text, length);
	return taken;
}

/* Its first two octets do not say where it can begin: a blank begins no word, and "i ~ b" may be "i: b". */
static bool
is_in_no_bucket(const char *phrase)
{
	return phrase[0] == ' ' || phrase[1] == '\0' || (phrase[1] == ' ' && phrase[2] == '~');
}

static const char *
phrase_at(const struct known *known, const char *text, const char *phrase, bool whole, const char **end)
{
	if (is_in_no_bucket(phrase)) {
		for (const char *at = text; (at = strchr(at, phrase[0])) != NULL; at++)
			if ((*end = end_of(text, at, phrase, whole)) != NULL)
				return at;
		return NULL;
	}
	for (size_t place = known->first[bucket_of(phrase)]; place != 0; place = known->next[place - 1])
		if ((*end = end_of(text, text + place - 1, phrase, whole)) != NULL)
			return text + place - 1;
	return NULL;
}

static const char *
any_at(const char *text, const char *const *phrases, bool whole, const char **end)
{
	const struct known *known = known_of(text);

	for (; *phrases != NULL; phrases++) {
		const char *at = phrase_at(known, text, *phrases, whole, end);

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
		size_t length;

		if (**phrases != *text)
			continue;
		length = strlen(*phrases);
		if (strncmp(text, *phrases, length) == 0 && stands_well(text, text, *phrases, length, false))
			return true;
	}
	return false;
}
