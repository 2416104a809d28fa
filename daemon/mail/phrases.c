/*
 * Phrases in plain text: see phrases.h.
 */
#include "mail/phrases.h"

#include <stdint.h>
#include <string.h>

enum { SHORT = 4, GAP_WORDS = 4, GAP_OCTETS = 64, BUCKETS = 1024, NO_BUCKET = BUCKETS, KNOWN = 4,
	LISTS = 256, LISTED = 8192 };

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

/* Where in a text phrases can begin, by their first three octets.  One text is asked for dozens of lists, one after the other: the last
 * few are kept.  Each process has its own. */
struct known {
	size_t length;
	char text[PHRASES_TEXT];
	uint16_t first[BUCKETS + 1];	/* a place, from 1; 0 = there is none */
	uint16_t next[PHRASES_TEXT];	/* of the same bucket, by place; in their order */
};

static uint16_t
bucket_of_three(const char *three)
{
	return (((unsigned char)three[0] * 31U + (unsigned char)three[1]) * 31U + (unsigned char)three[2]) % BUCKETS;
}

static void
known_read(struct known *known, const char *text, size_t length)
{
	memset(known->first, 0, sizeof known->first);
	memcpy(known->text, text, length);
	known->length = length;
	known->first[NO_BUCKET] = 1;
	for (size_t at = length; at > 0;) {
		uint16_t *first;

		at--;
		if (is_alnum(text[at]))
			while (at > 0 && is_alnum(text[at - 1]))
				at--;
		if (text[at] == ' ' || at + 3 > length)
			continue;
		first = &known->first[bucket_of_three(text + at)];
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

/* NO_BUCKET where its first three octets do not say where it can begin: a blank begins no word, and "at ~ b" may be "at: b". */
static uint16_t
bucket_of(const char *phrase)
{
	bool blank = phrase[0] == ' ', two = phrase[1] == '\0' || phrase[2] == '\0';

	if (blank || two || (phrase[1] == ' ' && phrase[2] == '~') || (phrase[2] == ' ' && phrase[3] == '~'))
		return NO_BUCKET;
	return bucket_of_three(phrase);
}

/* The buckets of the phrases of a list, found when it is first asked for. */
struct list {
	const char *const *phrases;	/* NULL = a free row */
	const uint16_t *buckets;	/* as many */
};

static const uint16_t *
list_read(struct list *list, const char *const *phrases)
{
	static uint16_t pool[LISTED];
	static size_t used;
	size_t count = 0;

	while (phrases[count] != NULL)
		count++;
	if (count <= PHRASES_FEW || count > LISTED - used)
		return NULL;
	*list = (struct list){ phrases, pool + used };
	for (size_t i = 0; i < count; i++)
		pool[used++] = bucket_of(phrases[i]);
	return list->buckets;
}

/* NULL = not kept: it is short and may be anything, or there is no room. */
static const uint16_t *
buckets_of(const char *const *phrases)
{
	static struct list lists[LISTS];
	size_t row = (uintptr_t)phrases / sizeof *phrases % LISTS;

	for (size_t tried = 0; tried < LISTS && lists[row].phrases != NULL; tried++, row = (row + 1) % LISTS)
		if (lists[row].phrases == phrases)
			return lists[row].buckets;
	return lists[row].phrases == NULL ? list_read(&lists[row], phrases) : NULL;
}

/* What is looked for, and where. */
struct search {
	const struct known *known;
	const char *text;
	const char *const *phrases;
	const uint16_t *buckets;
	bool whole;
};

static struct search
search_of(const char *text, const char *const *phrases, bool whole)
{
	return (struct search){ known_of(text), text, phrases, buckets_of(phrases), whole };
}

/* The next phrase of the list that may be there, or its end: most need not be looked at. */
static size_t
next_possible(const struct search *search, size_t phrase)
{
	const uint16_t *first = search->known->first, *buckets = search->buckets;

	if (buckets != NULL)
		while (search->phrases[phrase] != NULL && first[buckets[phrase]] == 0)
			phrase++;
	return phrase;
}

/* Where a phrase first stands, from there on. */
static const char *
phrase_at(const struct search *search, const char *phrase, const char *from, const char **end)
{
	const struct known *known = search->known;
	const char *text = search->text;
	uint16_t bucket = bucket_of(phrase);

	if (bucket == NO_BUCKET) {
		for (const char *at = from; (at = strchr(at, phrase[0])) != NULL; at++)
			if ((*end = end_of(text, at, phrase, search->whole)) != NULL)
				return at;
		return NULL;
	}
	for (size_t place = known->first[bucket]; place != 0; place = known->next[place - 1])
		if (text + place > from && (*end = end_of(text, text + place - 1, phrase, search->whole)) != NULL)
			return text + place - 1;
	return NULL;
}

static const char *
any_at(const char *text, const char *const *phrases, bool whole, const char **end)
{
	const struct search search = search_of(text, phrases, whole);

	for (size_t i = 0; phrases[i = next_possible(&search, i)] != NULL; i++) {
		const char *at = phrase_at(&search, phrases[i], text, end);

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

const char *
phrases_next_at(const char *text, const char *from, const char *const *phrases)
{
	const struct search search = search_of(text, phrases, false);
	const char *first = NULL, *end;

	for (size_t i = 0; phrases[i = next_possible(&search, i)] != NULL; i++) {
		const char *at = phrase_at(&search, phrases[i], from, &end);

		if (at != NULL && (first == NULL || at < first))
			first = at;
	}
	return first;
}

bool
phrases_start(const char *text, const char *const *phrases)
{
	for (; *phrases != NULL; phrases++) {
		const char *phrase = *phrases;
		size_t length = 0;

		while (phrase[length] != '\0' && phrase[length] == text[length])
			length++;
		if (phrase[length] == '\0' && stands_well(text, text, phrase, length, false))
			return true;
	}
	return false;
}
