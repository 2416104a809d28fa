/*
 * Plain English: no shouting (D-13), no sentence that one has to read twice (D-16).  All of it only
 * warns; the formulas are a guide, and say nothing below 200 words.
 */
#include "core/proofread_part.h"

#include <ctype.h>
#include <glib.h>

#include "base/text.h"
#include "render/draft_file.h"

enum {
	SHOUTED_WORDS = 3,
	SENTENCE_WORDS = 25,
	FORMULA_WORDS = 200,
	READING_AGE = 13	/* the target is 9 to 11; the formula is not sure to two years */
};

/* Known by these letters rather than by their words; they are no shouting. */
static const char *const acronyms[] = { "SEND", "SEN", "EHCP", "EHC", "EHCNA", "ICB", "HCC", "NHS", "OAP", "LA", "MP",
	"CIC", "DFE", "NNPCF", "ERPCF", "PCF", "CAMHS", "SENCO", "SENDIASS", "SALT", "OT", "ADHD", "ASD", "PDA", "UK",
	"GP", "TV", "OK", "BBC", "PINS", "JCQ", "DLA", "PIP", "DWP", "FAQ", "PDF", "AGM", "BSL", "QR", "ID", NULL };

static bool
is_acronym(const char *word, size_t length)
{
	for (const char *const *known = acronyms; *known != NULL; known++) {
		if (strlen(*known) == length && strncasecmp(*known, word, length) == 0)
			return true;
	}
	return false;
}

static size_t
word_length(const char *at)
{
	size_t length = 0;

	while (isalnum((unsigned char)at[length]) || at[length] == '\'' || (unsigned char)at[length] >= 0x80)
		length++;
	return length;
}

static bool
is_shouted(const char *word, size_t length)
{
	int letters = 0;

	for (size_t i = 0; i < length; i++) {
		if (islower((unsigned char)word[i]) || (unsigned char)word[i] >= 0x80)
			return false;
		letters += isupper((unsigned char)word[i]) != 0;
	}
	return letters >= 2;
}

/* Single letters and acronyms neither shout nor end the shouting. */
static void
judge_capitals(struct proof *proof, const struct part *part, const struct passage *passage)
{
	const char *first = NULL, *last = NULL;
	size_t length;
	int count = 0;

	for (const char *at = passage->text;; at += length > 0 ? length : 1) {
		length = word_length(at);
		if (length > 1 && is_acronym(at, length))
			continue;
		if (length > 1 && is_shouted(at, length)) {
			first = count++ == 0 ? at : first;
			last = at + length;
		} else if (length > 1 || *at == '\0') {
			if (count >= SHOUTED_WORDS)
				break;
			count = 0;
		}
		if (*at == '\0')
			return;
	}
	findings_add(proof->findings, FINDING_WARNING, passage_place(passage, (size_t)(first - passage->text)).line,
	    passage_place(passage, (size_t)(first - passage->text)).column, "D-13",
	    quote_of(proof, first, 0, (size_t)(last - first)), "",
	    "%s has words all in capitals. They are hard to read and look like shouting: use small letters.",
	    part->name);
}

/* What the formula counts. */
struct tally {
	int words, sentences, syllables;
};

/* Groups of vowels, without a silent e at the end: near enough for an average. */
static int
syllables_of(const char *word, size_t length)
{
	int count = 0;
	bool in_vowels = false;

	for (size_t i = 0; i < length; i++) {
		bool vowel = strchr("aeiouy", tolower((unsigned char)word[i])) != NULL;

		count += vowel && !in_vowels;
		in_vowels = vowel;
	}
	if (length > 2 && tolower((unsigned char)word[length - 1]) == 'e' && count > 1 &&
	    tolower((unsigned char)word[length - 2]) != 'l')
		count--;
	return count > 0 ? count : 1;
}

static bool
ends_sentence(const char *at)
{
	return *at == '\0' || (strchr(".!?", *at) != NULL && strchr(" \"')", at[1]) != NULL);
}

/* Counts one sentence from at on; returns the octet behind it. */
static const char *
count_sentence(const char *at, struct tally *sentence)
{
	*sentence = (struct tally){ 0 };
	for (; !ends_sentence(at);) {
		size_t length = word_length(at);

		if (length > 0) {
			sentence->words++;
			sentence->syllables += syllables_of(at, length);
		}
		at += length > 0 ? length : 1;
	}
	sentence->sentences = sentence->words > 0;
	return at + (*at != '\0');
}

static void
tally_add(struct tally *all, const struct tally *one)
{
	all->words += one->words;
	all->sentences += one->sentences;
	all->syllables += one->syllables;
}

static void
judge_sentences(struct proof *proof, const struct part *part, const struct passage *passage)
{
	const char *at = passage->text;

	while (*at != '\0') {
		const char *start = at + strspn(at, " \t\"')");
		struct tally sentence;
		struct place place;

		at = count_sentence(start, &sentence);
		if (sentence.words <= SENTENCE_WORDS)
			continue;
		place = passage_place(passage, (size_t)(start - passage->text));
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "D-16",
		    quote_of(proof, start, 0, (size_t)(at - start)), "",
		    "%s has a sentence of %d words. Make two of it: people read up to %d at a time.", part->name,
		    sentence.words, (int)SENTENCE_WORDS);
	}
}

static struct tally
count_all(struct proof *proof)
{
	struct tally all = { 0 };

	EACH_PART(proof, part) {
		if (part->tree == NULL)
			continue;
		EACH_PASSAGE(part, passage) {
			for (const char *at = passage->text; !passage->heading && *at != '\0';) {
				struct tally one;

				at = count_sentence(at, &one);
				tally_add(&all, &one);
			}
		}
	}
	return all;
}

/* Flesch-Kincaid grade + 5 (D-16). */
static int
reading_age(const struct tally *all)
{
	double grade = 0.39 * all->words / all->sentences + 11.8 * all->syllables / all->words - 15.59;

	return (int)(grade + 5.5);
}

void
proofread_words(struct proof *proof)
{
	struct tally all = count_all(proof);
	bool enough = all.words >= FORMULA_WORDS;

	EACH_PART(proof, part) {
		EACH_PASSAGE(part, passage) {
			judge_capitals(proof, part, passage);
			if (enough && part->tree != NULL && !passage->heading)
				judge_sentences(proof, part, passage);
		}
	}
	if (enough && reading_age(&all) > READING_AGE)
		findings_add(proof->findings, FINDING_WARNING, 0, 0, "D-16", "", "",
		    "The text reads as for people of %d or older. Aim at 9 to 11: shorter sentences, everyday words.",
		    reading_age(&all));
}
