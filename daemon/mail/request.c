/*
 * What a person asks for: see request.h.
 */
#include "mail/request.h"

#include <string.h>

#include "base/text.h"
#include "mail/phrases.h"
#include "mail/plain.h"
#include "mail/request_words.h"

enum { NEW_TEXT = 1500, SHORT_WORDS = 45, COMMAND_WORDS = 6, TOPIC_WORDS = 3 };

/* An attribution such as "On Tuesday, Riverside <news@example.org> wrote:" may be broken into two lines; its first has
 * a date or an address and no end. */
static bool
ends_new_text(const char *line, size_t length)
{
	char flat[300];

	plain_flat(line, length, flat, sizeof flat);
	if (strcmp(flat, "--") == 0 || (text_starts(flat, "on ") && strchr(flat, '@') != NULL))
		return true;
	for (const char *const *start = request_quote_starts; *start != NULL; start++)
		if (text_starts(flat, *start))
			return true;
	return length < 200 && phrases_found(flat, request_quote_lines);
}

/* What is written above the first sign of an older mail, in one line. */
static void
new_text(const struct incoming *incoming, char flat[NEW_TEXT])
{
	const char *text = incoming->text.bytes != NULL ? incoming->text.bytes : "", *at = text;
	const char *end = text + incoming->text.length;

	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		size_t length = (size_t)((newline != NULL ? newline : end) - at);

		if (ends_new_text(at, length))
			break;
		at = newline != NULL ? newline + 1 : end;
	}
	plain_flat(text, (size_t)(at - text), flat, NEW_TEXT);
}

static int
words_of(const char *flat)
{
	int words = 0;

	for (const char *at = flat; *at != '\0'; at += strspn(at, " ")) {
		words++;
		at += strcspn(at, " ");
	}
	return words;
}

/* A short mail that is a command, or begins with one: "STOP", "unsubscribe please", "opt-out. Thanks, Pat". */
static bool
is_command(const char *flat)
{
	size_t length;
	const char *at;

	flat += strspn(flat, "\"'*!.,- ");
	at = phrases_whole_at(flat, request_commands, &length);
	if (at == NULL || words_of(flat) > COMMAND_WORDS)
		return false;
	for (const char *const *command = request_commands; *command != NULL; command++) {
		size_t size = strlen(*command);

		if (text_starts(flat, *command) && strchr(" .,!;:\n", flat[size]) != NULL && flat[size] != ' ')
			return true;	/* alone, or a sentence of its own; strchr also finds the NUL */
		if (text_starts(flat, *command) && flat[size] == ' ' && (text_starts(flat + size, " please") ||
		    text_starts(flat + size, " thank") || text_starts(flat + size, " pls") || text_starts(flat + size, " bitte") ||
		    text_starts(flat + size, " svp") || text_starts(flat + size, " s'il") || text_starts(flat + size, " por favor") ||
		    text_starts(flat + size, " per favore") || text_starts(flat + size, " me")))
			return true;
	}
	return false;
}

/* "stop petitions": the words behind stop, if they can name what is sent. */
static bool
is_topic_command(const char *flat, struct report *report)
{
	const char *rest = text_starts(flat, "stop ") ? flat + 5 : text_starts(flat, "unsubscribe ") ? flat + 12 : NULL;
	char words[sizeof report->topic_words];
	size_t length;

	if (rest == NULL || words_of(rest) > TOPIC_WORDS)
		return false;
	text_copy(words, sizeof words, rest);
	words[strcspn(words, ".!,;:?")] = '\0';
	if (phrases_whole_at(words, request_topics, &length) == NULL)
		return false;
	text_copy(report->topic_words, sizeof report->topic_words, words);
	return true;
}

static enum mail_request
stop_wish(const char *flat, struct report *report)
{
	if (phrases_found(flat, request_not))
		return REQUEST_NONE;
	if (is_topic_command(flat, report) || is_command(flat))
		return REQUEST_STOP;
	if (phrases_found(flat, request_stops))
		return words_of(flat) <= SHORT_WORDS ? REQUEST_STOP : REQUEST_STOP_PERHAPS;
	return phrases_found(flat, request_smells) && words_of(flat) <= 2 * SHORT_WORDS ? REQUEST_STOP_PERHAPS : REQUEST_NONE;
}

void
request_read(const struct incoming *incoming, struct report *report)
{
	char flat[NEW_TEXT];

	new_text(incoming, flat);
	if (flat[0] == '\0')
		text_copy(flat, sizeof flat, incoming->subject);
	if (phrases_found(flat, request_data)) {
		report->request = REQUEST_DATA;
		return;
	}
	report->request = stop_wish(flat, report);
	if (report->request != REQUEST_NONE || words_of(flat) > SHORT_WORDS)
		return;
	if (report->about[0] != '\0' && phrases_found(flat, request_books) && !phrases_found(flat, request_books_not))
		report->request = REQUEST_BOOK;
	else if (phrases_found(flat, request_preferences))
		report->request = REQUEST_PREFERENCES;
	else if (phrases_found(flat, request_joins))
		report->request = REQUEST_JOIN;
}

void
request_read_choice(const struct incoming *incoming, struct report *report)
{
	char flat[NEW_TEXT];

	new_text(incoming, flat);
	report->request = REQUEST_CONFIRM;
	text_copy(report->topic_words, sizeof report->topic_words, flat);
}
