/*
 * The parts of what somebody wrote: see clause.h.
 */
#include "mail/clause.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/phrases.h"
#include "mail/request_words.h"

const char *
clause_next(const char *at, char clause[REQUEST_TEXT])
{
	size_t length = 0;

	at += strspn(at, " \n");
	for (; at[length] != '\0'; length++) {
		if (at[length] == '\n')
			break;
		if (length > 0 && at[length] == ' ' && (strchr(".!?;", at[length - 1]) != NULL || phrases_start(at + length, request_askers)))
			break;
	}
	memcpy(clause, at, length);
	clause[length] = '\0';
	return at + length;
}

/* Digits and + - ( ) / . and commas. */
static bool
is_of_figure(char one)
{
	return one >= '(' && one <= '9' && one != '*';
}

int
clause_words(const char *flat)
{
	int words = 0;

	for (bool counted = false; *flat != '\0'; flat++) {
		if (*flat == ' ' || *flat == '\n') {
			counted = false;
		} else if (!counted && !is_of_figure(*flat)) {
			words++;
			counted = true;
		}
	}
	return words;
}

const char *
clause_word_at(const char *at, const char *const *words)
{
	for (; *words != NULL; words++) {
		const char *word = *words;
		size_t length = 0;

		while (word[length] != '\0' && word[length] == at[length])
			length++;
		if (word[length] == '\0' && !isalnum((unsigned char)at[length]) && at[length] != '\'' && at[length] != '-')
			return word;
	}
	return NULL;
}

const char *
clause_without_politeness(const char *clause)
{
	const char *polite;

	clause += strspn(clause, "\"'*!.,- ");
	while ((polite = clause_word_at(clause, request_polite)) != NULL) {
		clause += strlen(polite);
		clause += strspn(clause, "\"'*!.,- ");
	}
	return clause;
}

size_t
clause_picture(const char *at)
{
	const unsigned char *octets = (const unsigned char *)at;

	if (octets[0] >= 0xF0)
		return strnlen(at, 4);
	if (octets[0] != 0xE2)
		return 0;
	/* Signs and dashes and dots that are one. */
	return (octets[1] >= 0x98 && octets[1] <= 0x9E) || (octets[1] == 0x80 && (octets[2] == 0x93 || octets[2] == 0x94 || octets[2] == 0xA6)) ? strnlen(at, 3) : 0;
}
