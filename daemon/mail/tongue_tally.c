/*
 * The words of a text in each language: see tongue_tally.h.
 */
#include "mail/tongue_tally.h"

#include <assert.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "mail/clause.h"

enum { SLOTS = 16384, LEAST_STEM = 2, JOINED_LONGEST = 36, QUOTED = 60 };

/* A word of one language, or what words of it begin with; in a table by its hash. */
struct entry {
	const char *word;	/* not ended; NULL = a free slot */
	uint8_t length;
	bool stem;
	uint8_t tongue;
	uint32_t kinds;		/* a bit for each */
};

static struct entry table[SLOTS];

static unsigned
hash_more(unsigned hash, char octet)
{
	return (hash ^ (unsigned char)octet) * 16777619U;
}

static unsigned
hash_of(const char *word, size_t length)
{
	unsigned hash = 2166136261U;

	for (size_t i = 0; i < length; i++)
		hash = hash_more(hash, word[i]);
	return hash;
}

static void
add_word(uint8_t tongue, const char *word, size_t length, enum tongue_kind kind)
{
	static unsigned used;
	bool stem = word[length - 1] == '*';
	unsigned slot;

	length -= stem;
	assert((length >= LEAST_STEM || !stem) && used < SLOTS / 2);
	for (slot = hash_of(word, length) % SLOTS; table[slot].word != NULL; slot = (slot + 1) % SLOTS)
		if (table[slot].tongue == tongue && table[slot].stem == stem && table[slot].length == length &&
		    memcmp(table[slot].word, word, length) == 0)
			break;
	used += table[slot].word == NULL;
	table[slot] = (struct entry){ word, (uint8_t)length, stem, tongue, table[slot].kinds | 1U << kind };
}

static void
read_tongues(void)
{
	static bool done;

	for (uint8_t i = 0; i < TONGUES && !done; i++)
		for (int kind = 0; kind < TONGUE_KINDS; kind++)
			for (const char *at = tongues[i].words[kind]; at != NULL && *at != '\0'; at += strspn(at, " ")) {
				size_t length = strcspn(at, " ");

				add_word(i, at, length, (enum tongue_kind)kind);
				at += length;
			}
	done = true;
}

/* Octets of what stands between words here: blanks, signs, Chinese and Arabic stops, emoji.  0 = a word does, or the end. */
static size_t
gap_at(const char *at)
{
	static const char *const stops[] = { "،", "؟", "؛", "¿", "¡", "、", "「", "」", "・", "【", "】" };

	if (isalnum((unsigned char)*at))
		return 0;
	if ((unsigned char)*at < 0x80)
		return *at != '\0';
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (text_starts(at, stops[i]))
			return strlen(stops[i]);
	return clause_picture(at);
}

/* Octets of an address or a figure that begins here, which says nothing in any language.  0 = none does. */
static size_t
sign_at(const char *at)
{
	size_t length = strcspn(at, " \n,;<>()\"");

	return memchr(at, '@', length) != NULL || strspn(at, "0123456789.:/+-") == length ? length : 0;
}

/* Chinese, Japanese and Korean: words are not parted by blanks, or have endings that are words. */
static bool
is_joined(const char *at)
{
	return (unsigned char)*at >= 0xE3;
}

/* Adds what the word is in each language that knows it, or a word it begins with; true if one does. */
static bool
tally_word(struct tongue_tallies *tallies, unsigned hash, const char *word, size_t length, bool whole)
{
	bool found = false;

	for (unsigned slot = hash % SLOTS; table[slot].word != NULL; slot = (slot + 1) % SLOTS) {
		const struct entry *entry = &table[slot];
		struct tongue_tally *tally = &tallies->in[entry->tongue];

		if (entry->length != length || (!entry->stem && !whole) || memcmp(entry->word, word, length) != 0)
			continue;
		tally->kinds |= entry->kinds;
		tally->known += tally->last != tallies->words;
		tally->last = tallies->words;
		found = true;
	}
	return found;
}

/* A word that ends where a gap stands, or letters of another kind; its length. */
static size_t
tally_parted(struct tongue_tallies *tallies, const char *word)
{
	unsigned hash = hash_of("", 0);
	size_t length = 0;
	bool ends;

	do {
		hash = hash_more(hash, word[length++]);
		ends = word[length] == '\0' || gap_at(word + length) > 0 || is_joined(word + length);
		tally_word(tallies, hash, word, length, ends);
	} while (!ends);
	return length;
}

/* The longest word that begins here, or a letter that is in none; its length. */
static size_t
tally_joined(struct tongue_tallies *tallies, const char *word)
{
	for (size_t length = strnlen(word, JOINED_LONGEST); length > 0; length--)
		if (tally_word(tallies, hash_of(word, length), word, length, true))
			return length;
	return strnlen(word, (unsigned char)*word >= 0xF0 ? 4 : 3);
}

unsigned
tongue_tally_kinds(int tongue, const char *word, size_t length)
{
	for (unsigned slot = hash_of(word, length) % SLOTS; table[slot].word != NULL; slot = (slot + 1) % SLOTS)
		if (table[slot].tongue == tongue && table[slot].length == length && memcmp(table[slot].word, word, length) == 0)
			return table[slot].kinds;
	return 0;
}

/* Octets of the words in quotation marks that begin here: they are told of.  0 = none do. */
static size_t
quoted_at(const char *at)
{
	const char *end = *at == '"' ? strchr(at + 1, '"') : NULL;

	return end != NULL && end - at <= QUOTED ? (size_t)(end - at) + 1 : 0;
}

void
tongue_tally_read(struct tongue_tallies *tallies, const char *text)
{
	size_t gap;

	read_tongues();
	memset(tallies, 0, sizeof *tallies);
	for (const char *at = text; *at != '\0';) {
		bool quoted = (gap = quoted_at(at)) > 0;

		if (!quoted && ((gap = gap_at(at)) > 0 || (gap = sign_at(at)) > 0)) {
			at += gap;
			continue;
		}
		tallies->words++;
		at += quoted ? gap : is_joined(at) ? tally_joined(tallies, at) : tally_parted(tallies, at);
	}
	for (int i = 0; i < TONGUES; i++)
		tallies->in[i].words = tallies->words;
}
