/*
 * Where the words about a letter end and the letter begins: see bounce_said.h.
 */
#include "mail/bounce_said.h"

#include <string.h>

#include "mail/bounce_marks.h"
#include "mail/phrases.h"
#include "mail/plain.h"

enum { SHORT_LINE = 120 };

bool
bounce_line_next(const char **at, const char *end, struct bounce_line *line)
{
	const char *newline;

	if (*at >= end)
		return false;
	newline = memchr(*at, '\n', (size_t)(end - *at));
	line->at = *at;
	line->length = (size_t)((newline != NULL ? newline : end) - *at);
	*at = newline != NULL ? newline + 1 : end;
	return true;
}

static bool
line_starts(const struct bounce_line *line, const char *const *starts)
{
	for (; *starts != NULL; starts++) {
		size_t length = strlen(*starts);

		if (line->length >= length && memcmp(line->at, *starts, length) == 0)
			return true;
	}
	return false;
}

static bool
is_quoted(const struct bounce_line *line)
{
	return line->length > 0 && (line->at[0] == '>' || line->at[0] == '|') && (line->length == 1 || line->at[1] == ' ');
}

/* A line that says that the letter follows.  Each line of a text begins with no blank (mail/plain.h). */
static bool
begins_copy(const struct bounce_line *line, const char *mark)
{
	if (line->length >= SHORT_LINE)
		return false;
	return (mark != NULL && mark < line->at + line->length) ||
	    phrases_start(line->at + strspn(line->at, "-=*_ >|"), bounce_copy_starts);
}

static bool
names_subject(const struct bounce_line *line)
{
	static const char *const names[] = { "subject:", "betreff:", "objet:", "objet :", "asunto:", "oggetto:",
		"assunto:", "onderwerp:", NULL };

	return phrases_start(line->at, names);
}

/* The words about the letter: up to where the letter that came back begins, at a line that says so or where a header begins,
 * and without lines that are quoted from it.  Returns where the letter begins. */
const char *
bounce_said_add(const struct incoming *incoming, struct buffer *words)
{
	static const char *const header[] = { "received: ", "return-path: ", "message-id: ", "dkim-signature: ", "x-mailer: ",
		"delivered-to: ", "x-originating-ip: ", NULL };
	const char *text = incoming->text.bytes, *at = text, *end = text + incoming->text.length, *mark = phrases_next_at(text, text, bounce_copy_marks);
	static const char *const transcript[] = { "--> ehlo", "--> helo", ">>> ehlo", ">>> helo", "<-- 2", "<<< 2", NULL };	/* of a dialogue, what was no refusal */
	bool was_quoted = false;
	struct bounce_line line;

	while (bounce_line_next(&at, end, &line)) {
		if (mark != NULL && mark < line.at && line.length < SHORT_LINE)
			mark = phrases_next_at(text, line.at, bounce_copy_marks);
		if (line.at > text && (line_starts(&line, header) || begins_copy(&line, mark)))
			return line.at;
		/* What the letter was about says nothing of why it came back. */
		if (names_subject(&line) || line_starts(&line, transcript))
			continue;
		/* One line alone may be how a server sets off an address. */
		if (is_quoted(&line) && (was_quoted || (at < end && *at == *line.at))) {
			was_quoted = true;
			continue;
		}
		was_quoted = false;
		buffer_add(words, line.at, line.length);
		buffer_add_char(words, '\n');
	}
	return end;
}

void
bounce_said_read(struct bounce_said *said, const struct incoming *incoming, const struct own_addresses *own)
{
	char value[FIELD_VALUE];

	said->incoming = incoming;
	said->own = own;
	said->words = (struct buffer){ .limit = 4 * BOUNCE_SAID };
	said->letter = NULL;
	if (incoming->text.length > 0)
		said->letter = bounce_said_add(incoming, &said->words);
	said->text = said->words.bytes != NULL ? said->words.bytes : "";
	said->end = said->text + said->words.length;
	plain_flat(said->text, said->words.length, said->flat, sizeof said->flat);
	incoming_field(incoming, "from", value, sizeof value);
	mentioned_sender(value, said->sender, sizeof said->sender);
	incoming_field(incoming, "to", value, sizeof value);
	mentioned_sender(value, said->to, sizeof said->to);
}

void
bounce_said_clear(struct bounce_said *said)
{
	buffer_free(&said->words);
}
