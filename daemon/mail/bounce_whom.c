/*
 * Whose address stands beside the trouble: see bounce_whom.h.
 */
#include "mail/bounce_whom.h"

#include <string.h>

#include "base/text.h"
#include "mail/bounce_marks.h"
#include "mail/bounce_read.h"
#include "mail/own_mail.h"
#include "mail/phrases.h"
#include "mail/plain.h"

enum { LINE = 600,
	IDLE_LINES = 6 };	/* between a heading and what it announces, and between two that it announces */

static bool
line_has(const struct bounce_line *line, const char *const *phrases)
{
	char flat[LINE];

	plain_flat(line->at, line->length, flat, sizeof flat);
	return phrases_found(flat, phrases);
}

/* A sentence that stands beside or above whom it is about. */
static bool
is_heading(const struct bounce_line *line)
{
	return line_has(line, bounce_headings) || (line->length > 0 && line->at[line->length - 1] == ':' && line_has(line, bounce_marks));
}

/* The line speaks of somebody who is not the recipient: who to ask, who wrote, who the program is. */
static bool
is_other_role(const struct bounce_line *line, const char *from)
{
	static const char *const recipients[] = { "generated from", "expanded from", "addressed to", NULL };
	char flat[LINE];

	plain_flat(line->at, (size_t)(from - line->at), flat, sizeof flat);
	return phrases_found(flat, bounce_other_roles) && !phrases_found(flat, recipients);
}

/* "a@example.org <b@example.org>": a name that looks like an address. */
static bool
is_display_name(const char *after, const char *end)
{
	char address[MENTIONED];
	const char *from;

	return end - after > 2 && memcmp(after, " <", 2) == 0 && mentioned_next(after, end, address, &from) != NULL && from == after + 2;
}

static bool
may_be_recipient(const struct bounce_said *said, const struct bounce_line *line, const char *from, const char *address)
{
	return !own_mail_is_ours(said->own, address) && strcmp(address, said->sender) != 0 && strcmp(address, said->to) != 0 &&
	    !phrases_start(address, bounce_senders) && !is_other_role(line, from);
}

/* The addresses of a line that may be the recipient's. */
static int
add_of_line(const struct bounce_said *said, const struct bounce_line *line, struct report *report)
{
	const char *at = line->at, *end = line->at + line->length, *from;
	char address[MENTIONED];
	int found = 0;

	while ((at = mentioned_next(at, end, address, &from)) != NULL)
		if (!is_display_name(at, end) && may_be_recipient(said, line, from, address)) {
			bounce_add_recipient(report, address);
			found++;
		}
	return found;
}

/* "<a@example.org>", "Recipient: [SMTP:a@example.org]"; not "her team: b@example.org". */
static bool
begins_with_address(const struct bounce_line *line)
{
	static const char *const before[] = { "recipient: ", "to: ", "smtp:", "rfc822;" };
	const char *at = line->at, *end = line->at + line->length, *from;
	char address[MENTIONED];
	bool more = true;

	while (more) {
		more = false;
		at += strspn(at, " <[(\"'*-");
		for (size_t i = 0; i < sizeof before / sizeof *before; i++)
			if (text_starts(at, before[i])) {
				at += strlen(before[i]);
				more = true;
			}
	}
	return at < end && mentioned_next(line->at, end, address, &from) != NULL && from <= at;
}

/* Lines behind a heading such as "the following addresses had errors", up to the first that says something else after
 * an address was found. */
static void
add_listed(const struct bounce_said *said, const char *at, struct report *report)
{
	static const char *const reasons[] = { "reason", "error", NULL };
	struct bounce_line line;
	int found = 0, idle = 0;
	bool between = false;	/* behind one of them stood why */

	while (bounce_line_next(&at, said->end, &line)) {
		int here = !between || begins_with_address(&line) ? add_of_line(said, &line, report) : 0;

		between = between || (found > 0 && here == 0 && line_has(&line, reasons));
		found += here;
		idle = here > 0 ? 0 : idle + 1;
		if (idle > IDLE_LINES || (found > 0 && here == 0 && line_has(&line, bounce_list_ends)))
			break;
	}
}

/* Postfix, qmail, OpenSMTPD, Exchange: "<a@example.org>: host … said: …", "a@example.org: …", "a@example.org on Thu, …".
 * Old sendmail: "550 <a@example.org>... User unknown". */
static void
add_leading(const struct bounce_said *said, bool transcript, struct report *report)
{
	const char *at = said->text, *from;
	char address[MENTIONED];
	struct bounce_line line;

	while (bounce_line_next(&at, said->end, &line)) {
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
		if (is_display_name(after, end))
			after = mentioned_next(after, end, address, &from);
		after += after < end && *after == '>';
		if ((transcript ? end - after >= 3 && memcmp(after, "...", 3) == 0 :
		    (after < end && *after == ':') || (end - after > 4 && memcmp(after, " on ", 4) == 0)) &&
		    may_be_recipient(said, &line, from, address))
			bounce_add_recipient(report, address);
	}
}

/* Addresses that begin a line as servers set them. */
static bool
find_leading(const struct bounce_said *said, struct report *report)
{
	add_leading(said, false, report);
	if (report->recipient_count == 0 && strstr(said->text, "transcript of session") != NULL &&
	    strstr(said->text, "following addresses had") == NULL)
		add_leading(said, true, report);
	return report->recipient_count > 0;
}

/* Addresses in lines that tell of the failure, or listed under one that does. */
static bool
find_named(const struct bounce_said *said, struct report *report)
{
	const char *at = said->text;
	struct bounce_line line;
	bool promised = false;	/* a list */

	while (report->recipient_count == 0 && bounce_line_next(&at, said->end, &line)) {
		if (!is_heading(&line))
			continue;
		promised = promised || line_has(&line, bounce_list_promises);
		if (add_of_line(said, &line, report) == 0) {
			add_listed(said, at, report);
			continue;
		}
		/* The same sentence may stand there for each of several. */
		while (bounce_line_next(&at, said->end, &line))
			if (is_heading(&line))
				add_of_line(said, &line, report);
	}
	/* Listed without what is behind the @; other addresses are advice. */
	if (report->recipient_count > 0 || promised)
		return report->recipient_count > 0;
	/* Nothing says whose an address is: the first, if its line has no other. */
	at = said->text;
	while (bounce_line_next(&at, said->end, &line))
		if (add_of_line(said, &line, report) > 0)
			return true;
	return false;
}

bool
bounce_whom_said(const struct bounce_said *said, struct report *report)
{
	return find_leading(said, report) || find_named(said, report);
}

/* The one address of a line "To:" of the letter, quoted or not; false if the line is none. */
static bool
read_to(const struct bounce_said *said, const struct bounce_line *line, char to[MENTIONED])
{
	const char *at = line->at, *end = line->at + line->length, *rest, *from;
	char other[MENTIONED];

	if (line->length > 2 && (*at == '>' || *at == '|') && at[1] == ' ')
		at += 2;
	if (end - at < 4 || memcmp(at, "to: ", 4) != 0)
		return false;
	rest = mentioned_next(at, end, to, &from);
	if (rest == NULL || own_mail_is_ours(said->own, to) || mentioned_next(rest, end, other, &from) != NULL)
		to[0] = '\0';
	return true;
}

/* Whom the letter was to, by its header or by a line where it is quoted as text; "" = nobody, or more than one.  Our letters have one
 * recipient (C-05). */
static void
letter_to(const struct bounce_said *said, char to[MENTIONED])
{
	struct report found = { .recipient_count = 0 };
	const struct buffer *text = &said->incoming->text;
	const char *at = said->letter, *end = at != NULL ? text->bytes + text->length : NULL;
	struct bounce_line line;

	to[0] = '\0';
	bounce_add_returned_to(said->incoming, said->own, &found);
	if (found.recipient_count == 1)
		text_copy(to, MENTIONED, found.recipients[0]);
	else
		while (at != NULL && bounce_line_next(&at, end, &line) && !read_to(said, &line, to))
			;
}

/* A line "To:" tells of the letter, and not of what became of it. */
static bool
mentions(const struct bounce_said *said, const char *address)
{
	const char *at = said->text;
	struct bounce_line line;

	while (bounce_line_next(&at, said->end, &line)) {
		const char *one = line.at, *from;
		char found[MENTIONED];

		if (line.length > 3 && memcmp(line.at, "to:", 3) == 0)
			continue;
		while ((one = mentioned_next(one, line.at + line.length, found, &from)) != NULL)
			if (strcmp(found, address) == 0 && may_be_recipient(said, &line, from, found))
				return true;
	}
	return false;
}

static bool
names(const struct report *report, const char *address)
{
	for (uint32_t i = 0; i < report->recipient_count; i++)
		if (strcmp(report->recipients[i], address) == 0)
			return true;
	return false;
}

void
bounce_whom_add(const struct bounce_said *said, struct report *report)
{
	char value[FIELD_VALUE], address[MENTIONED], to[MENTIONED];
	const char *at = value, *from;

	incoming_field(said->incoming, "x-failed-recipients", value, sizeof value);
	while ((at = mentioned_next(at, value + strlen(value), address, &from)) != NULL)
		bounce_add_recipient(report, address);
	if (report->recipient_count == 0)
		bounce_whom_said(said, report);
	letter_to(said, to);
	if (to[0] == '\0' || names(report, to))
		return;
	/* The words speak of them, and what was found beside them is who may be asked, or a proposal. */
	if (mentions(said, to))
		report->recipient_count = 0;
	if (report->recipient_count == 0)
		bounce_add_recipient(report, to);
}
