/*
 * What somebody says besides a wish: see besides.h.
 */
#include "mail/besides.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/besides_words.h"
#include "mail/clause.h"
#include "mail/mentioned.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/wish.h"
#include "mail/wish_abroad.h"
#include "mail/wish_target.h"
#include "mail/wish_words.h"

enum {
	LITTLE = 4, SMALL_WORD = 1, WORD = 2,	/* weights, and how much a mail may have: mail/besides_words.h */
	ABROAD_WORDS = 15,	/* of a wish in another language, whose words are not told apart */
	NAME_WORDS = 3,		/* of a name, at the end or behind a greeting, or of a place */
	PHONE_DIGITS = 7, NAME = 64
};

/* What we send, or a part of it, stands behind. */
static bool
is_of_letters(struct wish_target target)
{
	return target.target == TARGET_OURS || target.target == TARGET_OURS_AND || target.target == TARGET_TOPIC || target.target == TARGET_THIS;
}

/* Behind which word a wish that begins at word `at`, and what it is about, ends; -1 = none begins there.  "I do not want to live" is none. */
static int
wish_end(const struct sentence *sentence, int at)
{
	for (int rule = WISH_STOP; rule <= WISH_HOW; rule++) {
		int end = sentence_rule_at(sentence, rule, at);
		struct wish_target target;

		if (end < 0)
			continue;
		target = wish_target_read(sentence, end);
		if (wish_needs_letters((enum wish_rule)rule) && !is_of_letters(target))
			continue;
		while (target.end != NULL && end < sentence->count && sentence->text + sentence->words[end].begin < target.end)
			end++;
		return end;
	}
	return -1;
}

/* "We have moved to Leeds", "kind regards, Ann Moss", and no more of it: a name has few words, and the sentence, or its part, ends
 * with it. */
static int
name_end(const struct sentence *sentence, int rule, int at)
{
	int end = sentence_rule_at(sentence, rule, at), name = end;

	while (name >= 0 && name < sentence->count && name <= end + NAME_WORDS && sentence_rule_at(sentence, BESIDES_END, name) < 0 &&
	    (!sentence->words[name].comma || (name == end && rule == BESIDES_SIGNED)))
		name++;
	return name <= end + NAME_WORDS ? name : end;
}

/* Behind which word ends what begins at word `at` and needs nobody to read it; -1 = nothing does. */
static int
known_end(const struct sentence *wish, const struct sentence *other, int at)
{
	const int ends[] = { wish_end(wish, at), sentence_rule_at(other, BESIDES_REASON, at), sentence_rule_at(other, BESIDES_POLITE, at),
		name_end(other, BESIDES_NAMED, at), name_end(other, BESIDES_SIGNED, at) };
	int longest = -1;

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		longest = ends[i] > longest ? ends[i] : longest;
	return longest;
}

/* One of the words of the sender's own name, or kisses. */
static bool
is_of_name(const char *at, size_t length, const char *from)
{
	char word[NAME];
	const char *const words[] = { word, NULL };

	text_copy(word, length < sizeof word ? length + 1 : sizeof word, at);
	return word[strspn(word, "x")] == '\0' || phrases_found(from, words);
}

/* What of the clause nothing accounts for, by weight.  Small words that lead to the wish itself, "so could I just be taken off", weigh
 * nothing. */
static int
words_left(const char *clause, const char *sender, const char *from)
{
	struct sentence wish, other;
	int left = 0, small = 0, end;

	sentence_read(&wish, wish_grammar(), clause, sender);
	sentence_read(&other, besides_grammar(), clause, sender);
	for (int at = 0; at < wish.count; at = end > at ? end : at + 1) {
		const struct sentence_word *word = &wish.words[at];

		end = known_end(&wish, &other, at);
		if (end <= at && sentence_rule_at(&other, BESIDES_SMALL, at) >= 0) {
			small += SMALL_WORD;
			continue;
		}
		left += small > 0 && wish_end(&wish, at) > at ? 0 : small;
		small = 0;
		if (end <= at && !is_of_name(clause + word->begin, (size_t)(word->end - word->begin), from))
			left += WORD;
	}
	return left + small;
}

/* "Hi Sam," and, on a line of its own at the end, "Ann Moss". */
static bool
is_name(const char *clause, const char *rest)
{
	int words = clause_words(clause);

	return (phrases_start(clause, request_greetings) && words <= NAME_WORDS && clause[strlen(clause) - 1] != '?') ||
	    (words <= NAME_WORDS && rest[strspn(rest, " \n")] == '\0' && strpbrk(clause, ".!?") == NULL);
}

/* "Yes please.  And take me off the petitions." */
static bool
is_yes(const char *clause)
{
	return text_starts(clause, "yes") && strpbrk(clause, ".!") != NULL && *clause_without_politeness(clause) == '\0';
}

/* A number to ring somebody on. */
static bool
has_phone_number(const char *clause)
{
	int digits = 0;

	for (; *clause != '\0' && digits < PHONE_DIGITS; clause++)
		if (isdigit((unsigned char)*clause))
			digits++;
		else if (strchr(" -()+", *clause) == NULL)
			digits = 0;
	return digits >= PHONE_DIGITS;
}

static bool
has_another_address(const char *clause, const char *sender)
{
	const char *end = clause + strlen(clause), *at = clause, *from;
	char address[MENTIONED];

	while ((at = mentioned_next(at, end, address, &from)) != NULL)
		if (!text_same(address, sender))
			return true;
	return false;
}

static bool
is_wish(const char *clause, const struct incoming *incoming)
{
	char ignored[REPORT_WORDS];

	return wish_read(clause, incoming, ignored) != REQUEST_NONE;
}

/* A question, unless it is the wish itself, "could you take me off?"; or they would like to come to something. */
static bool
asks(const char *clause, const struct incoming *incoming)
{
	return (strchr(clause, '?') != NULL || phrases_found(clause, request_books)) && !is_wish(clause, incoming);
}

/* "Both me and Rob", "and Rob as well": somebody whom nothing here knows is to stop too. */
static bool
is_for_company(const char *clause, const char *sender, const char *from)
{
	static const char *const company[] = { "as well.", "as well,", "too.", "too,", "too please", "both me", "both of us, me", "me and", "us and", "and me", "same for", "same goes for", NULL };

	return (phrases_found(clause, company) || text_ends(clause, " too") || text_ends(clause, " as well")) && words_left(clause, sender, from) >= WORD;
}

static bool
is_wish_abroad(const char *clause, const struct incoming *incoming)
{
	return clause_words(clause) <= ABROAD_WORDS && wish_abroad_tongue(clause) != 0 && is_wish(clause, incoming);
}

bool
besides_asks_for_silence(const char *own)
{
	return phrases_found(own, besides_silence);
}

bool
besides_says_more(const char *own, const struct incoming *incoming)
{
	/* What the buttons of mail programs write. */
	static const char *const buttons[] = { "automatically generated", "automatically sent", "sent automatically",
		"sent this email to unsubscribe", NULL };
	char clause[REQUEST_TEXT], sender[MENTIONED];
	int left = 0;

	if (phrases_found(own, buttons))
		return false;
	if (phrases_found(own, besides_urgent) || besides_asks_for_silence(own))
		return true;
	mentioned_sender(incoming->from, sender, sizeof sender);
	for (const char *at = own; *at != '\0' && left <= LITTLE;) {
		at = clause_next(at, clause);
		if (clause[0] == '\0')
			break;
		if (is_yes(clause) || has_phone_number(clause) || has_another_address(clause, sender) || asks(clause, incoming) ||
		    is_for_company(clause, sender, incoming->from))
			return true;
		if (!is_name(clause, at) && !is_wish_abroad(clause, incoming))
			left += words_left(clause, sender, incoming->from);
	}
	return left > LITTLE;
}
