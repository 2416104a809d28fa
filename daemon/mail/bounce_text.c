/*
 * Bounces that only say so in words: who wrote them, where the words about the letter end and the letter begins, whose
 * address stands beside the trouble.
 */
#include "mail/bounce_read.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/autoreply.h"
#include "mail/bounce_reason.h"
#include "mail/bounce_marks.h"
#include "mail/mentioned.h"
#include "mail/own_mail.h"
#include "mail/phrases.h"
#include "mail/plain.h"

enum { SAID = 6000, LINE = 600, SHORT_LINE = 120 };

/* A line of the text. */
struct line {
	const char *at;
	size_t length;
};

static bool
next_line(const char **at, const char *end, struct line *line)
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
line_has(const struct line *line, const char *const *phrases)
{
	char flat[LINE];

	plain_flat(line->at, line->length, flat, sizeof flat);
	return phrases_found(flat, phrases);
}

static bool
line_starts(const struct line *line, const char *const *starts)
{
	for (; *starts != NULL; starts++) {
		size_t length = strlen(*starts);

		if (line->length >= length && memcmp(line->at, *starts, length) == 0)
			return true;
	}
	return false;
}

static bool
is_quoted(const struct line *line)
{
	return line->length >= 2 && line->at[0] == '>' && line->at[1] == ' ';
}

/* A line that says that the letter follows.  Each line of a text begins with no blank (mail/plain.h). */
static bool
begins_copy(const struct line *line, const char *mark)
{
	if (line->length >= SHORT_LINE)
		return false;
	return (mark != NULL && mark < line->at + line->length) ||
	    phrases_start(line->at + strspn(line->at, "-=*_ >|"), bounce_copy_starts);
}

static bool
names_subject(const struct line *line)
{
	static const char *const names[] = { "subject:", "betreff:", "objet:", "objet :", "asunto:", "oggetto:",
		"assunto:", "onderwerp:", NULL };

	return phrases_start(line->at, names);
}

/* The words about the letter: up to where the letter that came back begins, at a line that says so or where a header begins,
 * and without lines that are quoted from it.  Returns where the letter begins. */
static const char *
add_said(const char *text, size_t length, struct buffer *said)
{
	static const char *const header[] = { "received: ", "return-path: ", "message-id: ", "dkim-signature: ", "x-mailer: ",
		"delivered-to: ", "x-originating-ip: ", NULL };
	const char *at = text, *end = text + length, *mark = phrases_next_at(text, text, bounce_copy_marks);
	bool was_quoted = false;
	struct line line;

	while (next_line(&at, end, &line)) {
		if (mark != NULL && mark < line.at && line.length < SHORT_LINE)
			mark = phrases_next_at(text, line.at, bounce_copy_marks);
		if (line.at > text && (line_starts(&line, header) || begins_copy(&line, mark)))
			return line.at;
		/* What the letter was about says nothing of why it came back. */
		if (names_subject(&line))
			continue;
		/* One line alone may be how a server sets off an address. */
		if (is_quoted(&line) && (was_quoted || (at < end && *at == '>'))) {
			was_quoted = true;
			continue;
		}
		was_quoted = false;
		buffer_add(said, line.at, line.length);
		buffer_add_char(said, '\n');
	}
	return end;
}

enum bounce_reason
bounce_text_reason(const struct incoming *incoming, const char *status)
{
	struct buffer said = { .limit = SAID };
	enum bounce_reason reason;

	add_said(incoming->text.bytes, incoming->text.length, &said);
	reason = bounce_reason_of_words(said.bytes != NULL ? said.bytes : "", said.length, status);
	buffer_free(&said);
	return reason;
}

void
bounce_text_add_command(const struct incoming *incoming, struct buffer *words)
{
	static const char *const commands[] = { "in reply to mail from", "in reply to helo", "in reply to ehlo",
		"in reply to end of data", "after mail from", "after helo", "after ehlo", "after end of data", NULL };
	static const char *const first[] = { "reply", "after", NULL };
	struct buffer said = { .limit = SAID };
	char flat[SAID];
	const char *at;
	size_t length;

	/* Most texts need not be looked at line by line for it. */
	if (incoming->text.length > 0 && phrases_found(incoming->text.bytes, first))
		add_said(incoming->text.bytes, incoming->text.length, &said);
	plain_flat(said.bytes != NULL ? said.bytes : "", said.length, flat, sizeof flat);
	buffer_free(&said);
	at = phrases_whole_at(flat, commands, &length);
	if (at != NULL) {
		buffer_add_char(words, ' ');
		buffer_add(words, at, length);
	}
}

/* No person has an empty address in From. */
static bool
is_called_server(const struct incoming *incoming)
{
	return phrases_found(incoming->from, bounce_senders) || phrases_start(incoming->return_path, bounce_senders) ||
	    strstr(incoming->from, "<>") != NULL;
}

bool
bounce_is_from_server(const struct incoming *incoming)
{
	return incoming->null_sender || is_called_server(incoming);
}

/* The line speaks of somebody who is not the recipient: who to ask, who wrote, who the program is. */
static bool
is_other_role(const struct line *line, const char *from)
{
	static const char *const recipients[] = { "generated from", "expanded from", "addressed to", NULL };
	char flat[LINE];

	plain_flat(line->at, (size_t)(from - line->at), flat, sizeof flat);
	return phrases_found(flat, bounce_other_roles) && !phrases_found(flat, recipients);
}

struct said {
	const struct incoming *incoming;
	const struct own_addresses *own;
	struct buffer words;		/* about the letter */
	const char *text, *end;		/* of the words */
	char flat[SAID];		/* the same words as one line, cut */
	const char *letter;		/* what comes behind them in the text; NULL = nothing */
	char sender[MENTIONED];		/* who wrote the mail */
	char to[MENTIONED];		/* whom it came to */
};

static bool
may_be_recipient(const struct said *said, const struct line *line, const char *from, const char *address)
{
	return !own_mail_is_ours(said->own, address) && strcmp(address, said->sender) != 0 && strcmp(address, said->to) != 0 &&
	    !phrases_start(address, bounce_senders) && !is_other_role(line, from);
}

/* The addresses of a line that may be the recipient's. */
static int
add_of_line(const struct said *said, const struct line *line, struct report *report)
{
	const char *at = line->at, *end = line->at + line->length, *from;
	char address[MENTIONED];
	int found = 0;

	while ((at = mentioned_next(at, end, address, &from)) != NULL)
		if (may_be_recipient(said, line, from, address)) {
			bounce_add_recipient(report, address);
			found++;
		}
	return found;
}

/* Lines behind a heading such as "the following addresses had errors", up to the first that says something else after
 * an address was found. */
static const char *
add_listed(const struct said *said, const char *at, struct report *report)
{
	struct line line;
	int found = 0, idle = 0;

	while (next_line(&at, said->end, &line)) {
		int here = add_of_line(said, &line, report);

		found += here;
		idle = here > 0 ? 0 : idle + 1;
		if (idle > 12 || (found > 0 && here == 0 && line_has(&line, bounce_list_ends)))
			break;
	}
	return found > 0 ? at : NULL;
}

/* Postfix, qmail, OpenSMTPD, Exchange: "<a@example.org>: host … said: …", "a@example.org: …", "a@example.org on Thu, …".
 * Old sendmail: "550 <a@example.org>... User unknown". */
static void
add_leading(const struct said *said, bool transcript, struct report *report)
{
	const char *at = said->text, *from;
	char address[MENTIONED];
	struct line line;

	while (next_line(&at, said->end, &line)) {
		const char *end = line.at + line.length, *start = line.at, *after;

		if (transcript) {
			if (bounce_code_in(line.at, line.length < 4 ? line.length : 4) < 500)
				continue;
			start += 4;
		}
		while (start < end && (*start == ' ' || *start == '<'))
			start++;
		after = mentioned_next(line.at, end, address, &from);
		if (after == NULL || from != start)
			continue;
		after += after < end && *after == '>';
		if ((transcript ? end - after >= 3 && memcmp(after, "...", 3) == 0 :
		    (after < end && *after == ':') || (end - after > 4 && memcmp(after, " on ", 4) == 0)) &&
		    may_be_recipient(said, &line, from, address))
			bounce_add_recipient(report, address);
	}
}

/* First choice: addresses that begin a line, then addresses in lines that tell of the failure, or are listed under one that does. */
static bool
find_recipients(const struct said *said, struct report *report)
{
	const char *at = said->text;
	struct line line;

	add_leading(said, false, report);
	if (report->recipient_count == 0 && strstr(said->text, "transcript of session") != NULL &&
	    strstr(said->text, "following addresses had") == NULL)
		add_leading(said, true, report);
	while (report->recipient_count == 0 && next_line(&at, said->end, &line)) {
		if (!line_has(&line, bounce_headings))
			continue;
		if (add_of_line(said, &line, report) == 0) {
			add_listed(said, at, report);
			continue;
		}
		/* The same sentence may stand there for each of several. */
		while (next_line(&at, said->end, &line))
			if (line_has(&line, bounce_headings))
				add_of_line(said, &line, report);
	}
	if (report->recipient_count > 0)
		return true;
	/* Nothing says whose an address is: the first, if its line has no other. */
	at = said->text;
	while (next_line(&at, said->end, &line))
		if (add_of_line(said, &line, report) > 0)
			return true;
	return false;
}

static void
prepare(struct said *said, const struct incoming *incoming, const struct own_addresses *own)
{
	char value[FIELD_VALUE];

	said->incoming = incoming;
	said->own = own;
	said->words = (struct buffer){ .limit = 4 * SAID };
	said->letter = NULL;
	if (incoming->text.length > 0)
		said->letter = add_said(incoming->text.bytes, incoming->text.length, &said->words);
	said->text = said->words.bytes != NULL ? said->words.bytes : "";
	said->end = said->text + said->words.length;
	plain_flat(said->text, said->words.length, said->flat, sizeof said->flat);
	incoming_field(incoming, "from", value, sizeof value);
	mentioned_sender(value, said->sender, sizeof said->sender);
	incoming_field(incoming, "to", value, sizeof value);
	mentioned_sender(value, said->to, sizeof said->to);
}

/* Whom the letter was to, where it is quoted as text. */
static void
add_quoted_to(const struct said *said, struct report *report)
{
	const struct buffer *text = &said->incoming->text;
	const char *at = said->letter, *end = at != NULL ? text->bytes + text->length : NULL, *from;
	char address[MENTIONED], other[MENTIONED];
	struct line line;

	while (at != NULL && next_line(&at, end, &line))
		if (line.length > 4 && memcmp(line.at, "to: ", 4) == 0) {
			const char *rest = mentioned_next(line.at, line.at + line.length, address, &from);

			if (rest != NULL && !own_mail_is_ours(said->own, address) &&
			    mentioned_next(rest, line.at + line.length, other, &from) == NULL)
				bounce_add_recipient(report, address);
			return;
		}
}

/* An answer, or a mail passed on. */
static bool
is_passed_on(const struct incoming *incoming)
{
	static const char *const marks[] = { "re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "sv:", "vs:", "antw:", "doorst:",
		"enc:", "res:", "rif:", "i:", NULL };

	return phrases_start(incoming->subject, marks) || incoming_has(incoming, "in-reply-to") ||
	    incoming_has(incoming, "references");
}

/* By a field or an envelope that only machines write. */
static bool
is_marked_automatic(const struct incoming *incoming)
{
	char value[64];

	return incoming->null_sender || incoming->report ||
	    (incoming_field(incoming, "auto-submitted", value, sizeof value) && !text_starts_folded(value, "no"));
}

/* A bounce says of which letter it is: whose, with what code, or by the letter itself. */
static bool
tells_of_letter(const struct said *said)
{
	const struct incoming *incoming = said->incoming;
	struct report found = { .recipient_count = 0 };

	return incoming->forwards || bounce_code_in(said->text, (size_t)(said->end - said->text)) != 0 ||
	    find_recipients(said, &found);
}

/* People write about bounces in a bounce's words, and somebody is called Postmaster. */
static bool
may_be_person(const struct said *said, bool server, bool subject)
{
	if (is_marked_automatic(said->incoming))
		return false;
	if (server)
		return !subject && !tells_of_letter(said);
	return is_passed_on(said->incoming) || phrases_found(said->flat, bounce_person_words);
}

/* Whoever is away answers from the empty sender too, in words that servers have: "sorry", "delayed", "does not exist". */
static bool
may_be_reply(const struct said *said, bool subject)
{
	const struct incoming *incoming = said->incoming;

	if (is_called_server(incoming))
		return false;
	if (autoreply_is_called_so(incoming) || (!subject && is_passed_on(incoming)))
		return true;
	return !(subject && incoming->null_sender) && !tells_of_letter(said);
}

static bool
is_delayed(const struct said *said)
{
	return phrases_found(said->incoming->subject, bounce_delay_subjects) || phrases_found(said->flat, bounce_delays);
}

static bool
is_bounce(const struct said *said, bool server, bool subject)
{
	const char *flat = said->flat;

	if (!phrases_found(flat, bounce_marks))
		return server && subject && (bounce_code_in(flat, strlen(flat)) != 0 || is_delayed(said) ||
		    bounce_reason_of_words(flat, strlen(flat), "") != BOUNCE_NONE);
	return !may_be_person(said, server, subject) && !may_be_reply(said, subject);
}

bool
bounce_text_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	char value[FIELD_VALUE], address[MENTIONED], status[STATUS_TEXT];
	const char *at = value, *from;
	struct said said;
	enum bounce_reason reason;
	size_t length;
	bool failed_field = incoming_field(incoming, "x-failed-recipients", value, sizeof value);
	bool server = bounce_is_from_server(incoming), subject = phrases_found(incoming->subject, bounce_subjects);

	/* Most mails are neither, and their words need not be looked at. */
	if (!failed_field && !server && !subject)
		return false;
	prepare(&said, incoming, own);
	if (!failed_field && !is_bounce(&said, server, subject)) {
		buffer_free(&said.words);
		return false;
	}
	while ((at = mentioned_next(at, value + strlen(value), address, &from)) != NULL)
		bounce_add_recipient(report, address);
	if (report->recipient_count == 0 && !find_recipients(&said, report))
		bounce_add_returned_to(incoming, own, report);
	if (report->recipient_count == 0)
		add_quoted_to(&said, report);
	length = (size_t)(said.end - said.text);
	bounce_status_in(said.text, length, status);
	reason = bounce_reason_of_words(said.text, length < SAID ? length : SAID, status);
	if (reason == BOUNCE_NONE)
		reason = bounce_reason_of_words(incoming->subject, strlen(incoming->subject), status);
	bounce_judge(report, reason != BOUNCE_NONE ? reason : bounce_reason_of_status(status), status, is_delayed(&said));
	buffer_free(&said.words);
	return true;
}
