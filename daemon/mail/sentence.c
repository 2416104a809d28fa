/*
 * Sentences told by pattern: see sentence.h.
 *
 * Rules become rows of numbers, words become numbers too, and for each rule it is known with which words it can begin: most rules
 * are told not to stand at a word by one bit, and most ways not to stand in a sentence by the first word that it lacks.
 */
#include "mail/sentence.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "mail/clause.h"

enum {
	RULES = SENTENCE_RULES, WORDS = SENTENCE_VOCABULARY, SLOTS = 4096, WORD = 24, ELEMENTS = 6144,
	FILLERS = 3,		/* in a row */
	EFFORT = 4000		/* steps for one try; nobody's sentence needs a tenth of them */
};

/* An element of a way: a word or a rule, and marks.  A way ends with 0; the ways of a rule lie behind each other and end with a second 0. */
enum { IS_RULE = 0x8000, MAY_MISS = 0x4000, NUMBER = 0x3FFF };

struct grammar {
	int fill;			/* the rule FILL */
	int words;			/* the first is number 1 */
	char word[WORDS][WORD];
	uint16_t slots[SLOTS];		/* of a word's number by its hash; 0 = free */
	uint16_t element[ELEMENTS];
	uint16_t next[ELEMENTS];	/* where a way begins: where the one behind it does */
	int elements;
	uint16_t ways[RULES];		/* where a rule's begin */
	uint64_t begins[RULES][WORDS / 64];
	uint64_t may_begin[WORDS][RULES / 64];	/* the same by word */
};

static unsigned
slot_of(const char *word, size_t length)
{
	unsigned hash = 5381;

	for (size_t i = 0; i < length; i++)
		hash = hash * 33 ^ (unsigned char)word[i];
	return hash % SLOTS;
}

/* The slot of this word, or the free one where it belongs. */
static unsigned
find_slot(const struct grammar *grammar, const char *word, size_t length)
{
	unsigned slot = slot_of(word, length);

	for (; grammar->slots[slot] != 0; slot = (slot + 1) % SLOTS) {
		const char *known = grammar->word[grammar->slots[slot]];

		if (strncmp(known, word, length) == 0 && known[length] == '\0')
			break;
	}
	return slot;
}

static uint16_t
number_of_word(struct grammar *grammar, const char *word, size_t length)
{
	uint16_t *slot = &grammar->slots[find_slot(grammar, word, length)];

	if (*slot == 0) {
		assert(length < WORD && grammar->words + 1 < WORDS);
		*slot = (uint16_t)++grammar->words;
		memcpy(grammar->word[*slot], word, length);
	}
	return *slot;
}

static uint16_t
number_of_rule(const struct rule *rules, const char *name, size_t length)
{
	uint16_t rule = 0;

	while (rules[rule].name != NULL && (strlen(rules[rule].name) != length || strncmp(rules[rule].name, name, length) != 0))
		rule++;
	assert(rules[rule].name != NULL);	/* a rule that is not there */
	return rule;
}

static void
add_element(struct grammar *grammar, uint16_t element)
{
	assert(grammar->elements < ELEMENTS);
	grammar->element[grammar->elements++] = element;
}

static void
end_way(struct grammar *grammar, int begin)
{
	add_element(grammar, 0);
	grammar->next[begin] = (uint16_t)grammar->elements;
}

static void
read_ways(struct grammar *grammar, const struct rule *rules, const char *at)
{
	int begin = grammar->elements;

	while (*at != '\0') {
		size_t length = strcspn(at, " ");
		uint16_t marks = *at == '?' ? MAY_MISS : 0;
		const char *name = at + (*at == '?');
		size_t octets = length - (*at == '?');

		if (*at == '|') {
			end_way(grammar, begin);
			begin = grammar->elements;
		} else if (isupper((unsigned char)*name)) {
			add_element(grammar, marks | IS_RULE | number_of_rule(rules, name, octets));
		} else {
			add_element(grammar, marks | number_of_word(grammar, name, octets));
		}
		at += length;
		at += strspn(at, " ");
	}
	end_way(grammar, begin);
	add_element(grammar, 0);
}

static bool
can_begin(const struct grammar *grammar, int rule, uint16_t word)
{
	return (grammar->begins[rule][word / 64] >> word % 64 & 1) != 0;
}

/* Adds what one way can begin with; true if that was not known yet. */
static bool
add_begins(struct grammar *grammar, int rule, const uint16_t *way)
{
	bool added = false;

	for (;; way++) {
		uint16_t number = *way & NUMBER;

		for (int i = 0; i < WORDS / 64; i++) {
			uint64_t more = (*way & IS_RULE) != 0 ? grammar->begins[number][i] : number / 64 == i ? UINT64_C(1) << number % 64 : 0;

			added = added || (more & ~grammar->begins[rule][i]) != 0;
			grammar->begins[rule][i] |= more;
		}
		if ((*way & MAY_MISS) == 0)
			return added;
	}
}

static const uint16_t *
next_way(const struct grammar *grammar, const uint16_t *way)
{
	return grammar->element + grammar->next[way - grammar->element];
}

/* Until nothing is added any more: rules begin with rules. */
static void
find_begins(struct grammar *grammar, int rules)
{
	bool added = true;

	while (added) {
		added = false;
		for (int rule = 0; rule < rules; rule++)
			for (const uint16_t *way = grammar->element + grammar->ways[rule]; *way != 0; way = next_way(grammar, way))
				added = add_begins(grammar, rule, way) || added;
	}
}

static void
find_may_begin(struct grammar *grammar, int rules)
{
	for (int rule = 0; rule < rules; rule++)
		for (uint16_t word = 1; word <= grammar->words; word++)
			if (can_begin(grammar, rule, word))
				grammar->may_begin[word][rule / 64] |= UINT64_C(1) << rule % 64;
}

const struct grammar *
grammar_read(const struct rule *rules)
{
	struct grammar *grammar = memory_new(sizeof *grammar);
	int count = 0;

	for (; rules[count].name != NULL; count++) {
		assert(count < RULES);
		grammar->ways[count] = (uint16_t)grammar->elements;
		read_ways(grammar, rules, rules[count].ways);
	}
	grammar->fill = number_of_rule(rules, "FILL", 4);
	find_begins(grammar, count);
	find_may_begin(grammar, count);
	return grammar;
}

static bool
is_of_word(char one)
{
	return isalnum((unsigned char)one) || (unsigned char)one >= 0x80 || one == '\'' || one == '-' || one == '@' || one == '_';
}

/* An address goes on over its dots. */
static size_t
word_length(const char *at)
{
	size_t length = 0;

	while ((is_of_word(at[length]) && clause_picture(at + length) == 0) || (at[length] == '.' && isalnum((unsigned char)at[length + 1])))
		length++;
	while (length > 1 && (at[length - 1] == '\'' || at[length - 1] == '-'))
		length--;
	return length;
}

static uint16_t
word_number(const struct grammar *grammar, const char *at, size_t length, const char *own)
{
	if (memchr(at, '@', length) != NULL) {
		at = strlen(own) == length && memcmp(at, own, length) == 0 ? "@own" : "@other";
		length = strlen(at);
	}
	return grammar->slots[find_slot(grammar, at, length)];	/* a free one holds 0 */
}

/* Notes that the word stands in the sentence, and what can begin with it. */
static void
note_word(struct sentence *sentence, uint16_t word)
{
	sentence->has[word / 64] |= UINT64_C(1) << word % 64;
	for (int i = 0; i < RULES / 64; i++)
		sentence->may_begin[i] |= sentence->grammar->may_begin[word][i];
}

void
sentence_read(struct sentence *sentence, const struct grammar *grammar, const char *text, const char *own)
{
	bool comma = false;

	sentence->grammar = grammar;
	sentence->text = text;
	sentence->count = 0;
	memset(sentence->has, 0, sizeof sentence->has);
	memset(sentence->may_begin, 0, sizeof sentence->may_begin);
	for (const char *at = text; *at != '\0' && sentence->count < SENTENCE_WORDS;) {
		size_t length = is_of_word(*at) && *at != '\'' && *at != '-' ? word_length(at) : 0;

		if (length == 0) {
			size_t picture = clause_picture(at);

			comma = comma || picture > 0 || strchr(",;:()", *at) != NULL || text_starts(at, "- ");
			at += picture > 0 ? picture : 1;
			continue;
		}
		sentence->words[sentence->count] = (struct sentence_word){ (uint16_t)(at - text), (uint16_t)(at - text + (ptrdiff_t)length),
			word_number(grammar, at, length, own), comma };
		note_word(sentence, sentence->words[sentence->count++].word);
		comma = false;
		at += length;
	}
}

/* What must still come: the rest of a way, then the rest of those ways that lead to it. */
struct rest {
	const uint16_t *way;
	const struct rest *behind;
};

struct try {
	const struct sentence *sentence;
	int begin;
	int effort;
};

/* Whether a way can begin with this word: most need not be tried. */
static bool
way_can_begin(const struct grammar *grammar, const uint16_t *way, uint16_t word)
{
	for (;; way++) {
		uint16_t number = *way & NUMBER;

		if ((*way & IS_RULE) != 0 ? can_begin(grammar, number, word) : number == word)
			return true;
		if ((*way & MAY_MISS) == 0)
			return false;
	}
}

/* Whether all that must stand there for this way stands in the sentence, anywhere: most ways lack something. */
static bool
way_may_stand(const struct sentence *sentence, const uint16_t *way)
{
	for (; *way != 0; way++) {
		uint16_t number = *way & NUMBER;
		const uint64_t *there = (*way & IS_RULE) != 0 ? sentence->may_begin : sentence->has;

		if ((*way & MAY_MISS) == 0 && (there[number / 64] >> number % 64 & 1) == 0)
			return false;
	}
	return true;
}

static bool
rule_may_stand(const struct sentence *sentence, int rule)
{
	const struct grammar *grammar = sentence->grammar;
	const uint16_t *way = grammar->element + grammar->ways[rule];

	while (*way != 0 && !way_may_stand(sentence, way))
		way = next_way(grammar, way);
	return *way != 0;
}

static int match(struct try *try, const struct rest *rest, int at);

/* The element stands at this word, and the rest behind it. */
static int
match_element(struct try *try, const struct rest *rest, int at)
{
	const struct grammar *grammar = try->sentence->grammar;
	uint16_t element = *rest->way, word = try->sentence->words[at].word;
	struct rest after = { rest->way + 1, rest->behind };
	int end = -1;

	if (word == 0)
		return -1;
	if ((element & IS_RULE) == 0)
		return word == (element & NUMBER) ? match(try, &after, at + 1) : -1;
	if (!can_begin(grammar, element & NUMBER, word))
		return -1;
	for (const uint16_t *way = grammar->element + grammar->ways[element & NUMBER]; *way != 0 && end < 0; way = next_way(grammar, way))
		if (way_can_begin(grammar, way, word) && way_may_stand(try->sentence, way))
			end = match(try, &(struct rest){ way, &after }, at);
	return end;
}

static int
match(struct try *try, const struct rest *rest, int at)
{
	const struct sentence *sentence = try->sentence;
	int end = -1;

	if (try->effort-- <= 0)
		return -1;
	if (*rest->way == 0)
		return rest->behind != NULL ? match(try, rest->behind, at) : at;
	for (int skip = 0; end < 0 && at + skip < sentence->count; skip++) {
		end = match_element(try, rest, at + skip);
		if (at == try->begin || skip == FILLERS || !can_begin(sentence->grammar, sentence->grammar->fill, sentence->words[at + skip].word))
			break;
	}
	if (end < 0 && (*rest->way & MAY_MISS) != 0)
		end = match(try, &(struct rest){ rest->way + 1, rest->behind }, at);
	return end;
}

int
sentence_rule_at(const struct sentence *sentence, int rule, int at)
{
	const uint16_t whole[] = { (uint16_t)(IS_RULE | rule), 0 };
	struct try try = { sentence, at, EFFORT };

	if (at >= sentence->count || !can_begin(sentence->grammar, rule, sentence->words[at].word))
		return -1;
	return match(&try, &(struct rest){ whole, NULL }, at);
}

int
sentence_find(const struct sentence *sentence, int rule, int from, int *end)
{
	if (!rule_may_stand(sentence, rule))
		return -1;
	for (int at = from; at < sentence->count; at++)
		if ((*end = sentence_rule_at(sentence, rule, at)) >= 0)
			return at;
	return -1;
}
