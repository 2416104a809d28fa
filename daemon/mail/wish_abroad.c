/*
 * A wish to stop in another language: see wish_abroad.h.
 */
#include "mail/wish_abroad.h"

#include <assert.h>
#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/request_text.h"
#include "mail/tongues.h"

enum { SLOTS = 16384, LEAST_STEM = 2, JOINED_LONGEST = 36, QUOTED = 60 };

#define KIND(kind) (1U << TONGUE_##kind)

/* A word of one language, or what words of it begin with; in a table by its hash. */
struct entry {
	const char *word;	/* not ended; NULL = a free slot */
	uint8_t length;
	bool stem;
	uint8_t tongue;
	uint32_t kinds;		/* a bit for each */
};

static struct entry table[SLOTS];

/* What the words of a text are in one language. */
struct tally {
	unsigned kinds;
	int words, known;
	int last;	/* that was known */
};

/* And in each. */
struct tallies {
	int words;
	struct tally in[TONGUES];
};

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
tally_word(struct tallies *tallies, unsigned hash, const char *word, size_t length, bool whole)
{
	bool found = false;

	for (unsigned slot = hash % SLOTS; table[slot].word != NULL; slot = (slot + 1) % SLOTS) {
		const struct entry *entry = &table[slot];
		struct tally *tally = &tallies->in[entry->tongue];

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
tally_parted(struct tallies *tallies, const char *word)
{
	unsigned hash = hash_of("", 0);
	size_t length = 0;

	while (word[length] != '\0' && gap_at(word + length) == 0 && !is_joined(word + length)) {
		hash = hash_more(hash, word[length++]);
		tally_word(tallies, hash, word, length, gap_at(word + length) > 0 || word[length] == '\0' || is_joined(word + length));
	}
	return length;
}

/* The longest word that begins here, or a letter that is in none; its length. */
static size_t
tally_joined(struct tallies *tallies, const char *word)
{
	for (size_t length = strnlen(word, JOINED_LONGEST); length > 0; length--)
		if (tally_word(tallies, hash_of(word, length), word, length, true))
			return length;
	return strnlen(word, (unsigned char)*word >= 0xF0 ? 4 : 3);
}

/* The kinds of one word in one language. */
static unsigned
tongue_word_kinds(int tongue, const char *word, size_t length)
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

static void
tally_read(struct tallies *tallies, const char *text)
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

int
wish_abroad_tongue(const char *text)
{
	struct tallies tallies;
	int most = 0;

	tally_read(&tallies, text);
	for (int i = 1; i < TONGUES; i++)
		if (tallies.in[i].known > tallies.in[most].known)
			most = i;
	return most;
}

/* True if the sentence has a word of each of these kinds; and of one. */
static bool
has(const struct tally *tally, unsigned kinds)
{
	return (tally->kinds & kinds) == kinds;
}

static bool
has_one(const struct tally *tally, unsigned kinds)
{
	return (tally->kinds & kinds) != 0;
}

/* Without a word that might say of what else. */
static bool
says_nothing_else(const struct tally *tally)
{
	return tally->known == tally->words;
}

static bool
names_letters(const struct tally *tally)
{
	return has(tally, KIND(LETTERS)) || says_nothing_else(tally);
}

/* "Unsubscribe", "take me off the list".  There are lists of other things: whoever asks for that says so in a word that is not known. */
static bool
asks_to_leave(const struct tally *tally)
{
	bool from = has_one(tally, KIND(LETTERS) | KIND(LISTS)), alone = says_nothing_else(tally);

	if (has_one(tally, KIND(NOT) | KIND(HOW)))
		return false;
	if (has(tally, KIND(LEAVE)))
		return from || alone;
	return has(tally, KIND(REMOVE) | KIND(WHOM) | KIND(LETTERS)) || (has_one(tally, KIND(REMOVE) | KIND(TAKE)) && from && alone);
}

/* "Stop sending me these", "no more letters please". */
static bool
asks_for_no_more(const struct tally *tally)
{
	if (has(tally, KIND(NOT)) == has(tally, KIND(CEASE)))
		return false;	/* "do not stop" */
	if (has(tally, KIND(CEASE)))
		return !has(tally, KIND(HOW)) &&	/* "why have you stopped?" */
		    (has(tally, KIND(LETTERS)) || (has(tally, KIND(SEND)) && says_nothing_else(tally)));
	if (has(tally, KIND(CAN)))
		return false;	/* "I cannot send you a mail" */
	if (has(tally, KIND(SEND)))
		return names_letters(tally);
	if (!has(tally, KIND(WANT)) || has_one(tally, KIND(LEAVE) | KIND(REMOVE) | KIND(TAKE)))
		return false;
	/* Not "I do not need an answer to my mail". */
	return has(tally, KIND(LETTERS) | KIND(GET)) || (has_one(tally, KIND(LETTERS) | KIND(GET)) && says_nothing_else(tally));
}

/* Words of a wish that do not say enough. */
static bool
smells(const struct tally *tally)
{
	if (has_one(tally, KIND(NOT) | KIND(OTHERS)))
		return false;
	if (has(tally, KIND(LEAVE)) || (has(tally, KIND(CEASE) | KIND(SEND)) && !has(tally, KIND(HOW))))
		return true;
	if (says_nothing_else(tally))
		return has_one(tally, KIND(REMOVE) | KIND(TAKE) | KIND(CEASE));
	return has(tally, KIND(REMOVE) | KIND(WHOM)) && has_one(tally, KIND(LISTS) | KIND(LETTERS));
}

/* Octets of the part of a sentence that begins here: up to a comma, or a word like "and". */
static size_t
part_length(int tongue, const char *part)
{
	size_t length = 0;

	while (part[length] != '\0' && strchr(",;:~", part[length]) == NULL) {
		size_t word = strcspn(part + length, " ,;:~");

		if (length > 0 && word > 0 && tongue_word_kinds(tongue, part + length, word) & KIND(AND))
			break;
		length += word + (part[length + word] == ' ');
	}
	return length;
}

/* How sure one part is, if it is a wish at all.  how: the sentence asks something. */
static enum mail_request
judge_part(const struct tally *tally, bool how, bool about_place)
{
	if (!asks_for_no_more(tally) && (how || !asks_to_leave(tally)))
		return REQUEST_NONE;
	if (has(tally, KIND(OTHERS)) || (about_place && !has(tally, KIND(LETTERS))))
		return REQUEST_STOP_PERHAPS;
	return REQUEST_STOP;
}

/* "I have no time to read it, please take me off the list": the "no" is not of the wish.  In "not that you take me off" and "never,
 * never stop these" it is. */
static enum mail_request
judge_parts(int tongue, const char *clause, bool how, bool about_place)
{
	enum mail_request request = REQUEST_NONE, found;
	struct tallies tallies;
	const struct tally *tally = &tallies.in[tongue];
	char part[REQUEST_TEXT];
	bool denied = false, never = false;

	for (const char *at = clause; *at != '\0' && request != REQUEST_STOP; at += strspn(at, ",;:~ ")) {
		size_t length = part_length(tongue, at);

		text_copy(part, length + 1, at);
		at += length;
		tally_read(&tallies, part);
		found = judge_part(tally, how, about_place);
		if (found != REQUEST_NONE && !(denied && has(tally, KIND(THAT))) && !(never && !has(tally, KIND(NOT))))
			request = found;
		denied = denied || has(tally, KIND(NOT) | KIND(WANT));
		never = never || ((tally->kinds & ~(KIND(SMALL) | KIND(AND))) == KIND(NOT) && says_nothing_else(tally));
	}
	return request;
}

enum mail_request
wish_abroad_judge(int tongue, const char *clause, bool about_place)
{
	struct tallies tallies;
	const struct tally *tally = &tallies.in[tongue];
	enum mail_request request;

	if (tongue == 0)
		return REQUEST_NONE;
	tally_read(&tallies, clause);
	request = judge_parts(tongue, clause, has(tally, KIND(HOW)), about_place);
	/* What a comma parts may belong together: "stop it at last, sending me these". */
	if (request == REQUEST_NONE && !has(tally, KIND(NOT)))
		request = judge_part(tally, false, about_place);
	if (request == REQUEST_STOP && has(tally, KIND(OTHERS)))
		return REQUEST_STOP_PERHAPS;
	return request == REQUEST_NONE && !about_place && smells(tally) ? REQUEST_STOP_PERHAPS : request;
}

/* "Please do not take me off", and nothing more. */
static bool
asks_to_stay(const struct tally *tally)
{
	return has(tally, KIND(NOT) | KIND(WHOM)) && has_one(tally, KIND(LEAVE) | KIND(REMOVE) | KIND(TAKE)) &&
	    !has_one(tally, KIND(SEND) | KIND(GET)) && says_nothing_else(tally);
}

/* "I want to get them". */
static bool
wants_letters(const struct tally *tally)
{
	return has(tally, KIND(WANT) | KIND(GET) | KIND(LETTERS)) &&
	    !has_one(tally, KIND(NOT) | KIND(LEAVE) | KIND(REMOVE) | KIND(CEASE));
}

bool
wish_abroad_stays(int tongue, const char *text)
{
	struct tallies tallies;
	const struct tally *tally = &tallies.in[tongue];
	char clause[REQUEST_TEXT];

	for (const char *at = text; tongue != 0 && *at != '\0';) {
		at = clause_next(at, clause);
		tally_read(&tallies, clause);
		if (has(tally, KIND(MISSES)) || wants_letters(tally) ||
		    (asks_to_stay(tally) && wish_abroad_judge(tongue, clause, false) == REQUEST_NONE))
			return true;
	}
	return false;
}

bool
wish_abroad_doubts(int tongue, const char *text)
{
	struct tallies tallies;

	if (tongue == 0)
		return false;
	tally_read(&tallies, text);
	return has(&tallies.in[tongue], KIND(KEEPS));
}
