/*
 * What somebody wrote themselves: see request_text.h.
 */
#include "mail/request_text.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/phrases.h"
#include "mail/plain.h"
#include "mail/request_words.h"

/* A line that is shorter than programs wrap at was ended on purpose. */
enum { LINE = 300, ENDED_ON_PURPOSE = 45, RULE = 5 };

/* How people write in a hurry, and what it is in the words of our lists. */
static const struct {
	const char *written, *meant;
} spellings[] = {
	{ "e-mail", "email" }, { "e-mails", "emails" }, { "e-mailing", "emailing" }, { "don't", "do not" }, { "dont", "do not" },
	{ "doesn't", "does not" }, { "doesnt", "does not" }, { "pls", "please" }, { "plz", "please" }, { "plse", "please" },
	{ "pleas", "please" }, { "u", "you" }, { "ur", "your" }, { "wanna", "want to" }, { "anymore", "any more" }, { "im", "i'm" },
	{ "recieve", "receive" }, { "receve", "receive" }, { "recive", "receive" }, { "recieving", "receiving" }, { "remov", "remove" },
	{ "un subscribe", "unsubscribe" }, { "un-subscribe", "unsubscribe" }, { "un subscribed", "unsubscribed" },
	{ "un-subscribed", "unsubscribed" }, { "unsubscrib", "unsubscribe" }, { "unsub", "unsubscribe" }, { "take me of", "take me off" },
	{ "take us of", "take us off" }, { "get me of", "get me off" }, { "my name of", "my name off" }, { "my email of", "my email off" },
};

/* What is not written above a line like this, in an answer, is an older mail. */
static bool
begins_older_mail(const char *flat, size_t length)
{
	/* "On Tuesday, Riverside <news@example.org> wrote:" may be broken into two lines; its first has a date or an address
	 * and no end. */
	if (strcmp(flat, "--") == 0 || (text_starts(flat, "on ") && strchr(flat, '@') != NULL))
		return true;
	for (const char *const *start = request_quote_starts; *start != NULL; start++)
		if (text_starts(flat, *start))
			return true;
	return length < 200 && phrases_found(flat, request_quote_lines);
}

static size_t
line_length(const char *at, const char *end)
{
	const char *newline = memchr(at, '\n', (size_t)(end - at));

	return (size_t)((newline != NULL ? newline : end) - at);
}

/* How much of the text is above any older mail. */
static size_t
new_length(const struct incoming *incoming)
{
	const char *text = incoming->text.bytes, *at = text, *end = text + incoming->text.length;
	char flat[LINE];

	while (at < end) {
		size_t length = line_length(at, end);

		plain_flat(at, length, flat, sizeof flat);
		if (begins_older_mail(flat, length))
			break;
		at += length + (at + length < end);
	}
	return (size_t)(at - text);
}

void
request_text_new(const struct incoming *incoming, char flat[REQUEST_TEXT])
{
	flat[0] = '\0';
	if (incoming->text.bytes != NULL)
		plain_flat(incoming->text.bytes, new_length(incoming), flat, REQUEST_TEXT);
}

/* Disclaimers and rules: nobody writes below them, and many speak of removing and unsubscribing. */
static bool
begins_foot(const char *flat)
{
	size_t rule = strspn(flat, "*=_#~- ");

	return (rule >= RULE && flat[rule] == '\0') || phrases_start(flat, request_foot_starts);
}

/* "Kind regards", alone on its line: a name and a post come behind. */
static bool
is_signed(const char *flat)
{
	char words[LINE];

	text_copy(words, sizeof words, flat);
	words[strcspn(words, ",.!")] = '\0';
	for (const char *const *end = request_sign_offs; *end != NULL; end++)
		if (strcmp(words, *end) == 0)
			return true;
	return false;
}

/* "unsubscibe", "unsuscribe": no other word begins and ends so. */
static size_t
unsubscribe_length(const char *word)
{
	size_t length = 0;

	while (isalpha((unsigned char)word[length]))
		length++;
	return length >= 8 && length <= 13 && text_starts(word, "uns") && strncmp(word + length - 3, "ibe", 3) == 0 ? length : 0;
}

/* What the word here should be, and how long it is as written; NULL = as it stands. */
static const char *
meaning(const char *word, size_t *length)
{
	*length = unsubscribe_length(word);
	if (*length > 0)
		return "unsubscribe";
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
		if (spellings[i].written[0] != word[0] || !text_starts(word, spellings[i].written))
			continue;
		*length = strlen(spellings[i].written);
		if (!isalnum((unsigned char)word[*length]) && word[*length] != '-' && word[*length] != '@')
			return spellings[i].meant;
	}
	return NULL;
}

/* Adds text in our spelling; what has no room is left out. */
static void
add_spelled(char *own, size_t *used, const char *text)
{
	while (*text != '\0' && *used + 1 < REQUEST_TEXT) {
		bool begins = *used == 0 || (!isalnum((unsigned char)own[*used - 1]) && own[*used - 1] != '\'');
		size_t length;
		const char *word = begins && isalpha((unsigned char)*text) ? meaning(text, &length) : NULL;

		if (word == NULL) {
			own[(*used)++] = *text++;
			continue;
		}
		while (*word != '\0' && *used + 1 < REQUEST_TEXT)
			own[(*used)++] = *word++;
		text += length;
	}
	own[*used] = '\0';
}

void
request_text_own(const struct incoming *incoming, char own[REQUEST_TEXT])
{
	const char *at = incoming->text.bytes, *end = at != NULL ? at + new_length(incoming) : at;
	char flat[REQUEST_TEXT];
	size_t used = 0;
	bool ended = false, behind_name = false;

	own[0] = '\0';
	for (size_t length; at < end; at += length + (at + length < end)) {
		length = line_length(at, end);
		plain_flat(at, length, flat, sizeof flat);
		if (begins_foot(flat) || (used > 0 && phrases_found(flat, request_foot_words)))
			break;
		behind_name = behind_name || is_signed(flat);
		if (flat[0] != '\0' && (!behind_name || text_starts(flat, "ps") || text_starts(flat, "p.s"))) {
			if (used > 0)
				add_spelled(own, &used, ended ? "\n" : " ");
			add_spelled(own, &used, flat);
		}
		ended = strlen(flat) < ENDED_ON_PURPOSE;
	}
}
