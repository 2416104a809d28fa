/*
 * Answers to invitations: see calendar_reply.h.
 */
#include "mail/calendar_reply.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/own_lines.h"
#include "mail/phrases.h"
#include "mail/plain.h"
#include "mail/request_words.h"

enum { LINE = 1000 };

/* One line unfolded (RFC 5545 3.1), cut at LINE; false at the end. */
static bool
next_line(const char **at, const char *end, char line[LINE])
{
	size_t length = 0;

	if (*at >= end)
		return false;
	for (; *at < end; ++*at) {
		if (**at == '\n') {
			if (*at + 1 < end && ((*at)[1] == ' ' || (*at)[1] == '\t')) {
				++*at;	/* with the blank behind it */
				continue;
			}
			++*at;
			break;
		}
		if (**at != '\r' && **at != '\0' && length < LINE - 1)
			line[length++] = **at;
	}
	line[length] = '\0';
	return true;
}

/* The value behind the colon if the line is of this property; a colon in quotes is part of a parameter. */
static const char *
value_of(const char *line, const char *property)
{
	size_t length = strlen(property);
	bool quoted = false;

	if (strncasecmp(line, property, length) != 0 || (line[length] != ':' && line[length] != ';'))
		return NULL;
	for (const char *at = line + length; *at != '\0'; at++) {
		quoted ^= *at == '"';
		if (*at == ':' && !quoted)
			return at + 1;
	}
	return NULL;
}

static enum attendance
attendance_of(const char *line)
{
	static const struct {
		const char *word;
		enum attendance attendance;
	} words[] = { { ";PARTSTAT=ACCEPTED", ATTENDANCE_ACCEPTED }, { ";PARTSTAT=DECLINED", ATTENDANCE_DECLINED },
		{ ";PARTSTAT=TENTATIVE", ATTENDANCE_TENTATIVE } };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *found = strcasestr(line, words[i].word);

		if (found != NULL && !isalpha((unsigned char)found[strlen(words[i].word)]))
			return words[i].attendance;
	}
	return ATTENDANCE_NONE;
}

static void
take_attendee(const char *line, const char *value, struct report *report)
{
	report->attendance = attendance_of(line);
	text_copy(report->attendee, sizeof report->attendee, strncasecmp(value, "mailto:", 7) == 0 ? value + 7 : "");
}

/* RFC 5546 3.2.3, 3.2.7. */
static bool
is_answer(const char *method)
{
	return method != NULL && (text_same(method, "REPLY") || text_same(method, "COUNTER"));
}

bool
calendar_reply_read(const struct incoming *incoming, struct report *report)
{
	const char *at = incoming->calendar.bytes, *end = at != NULL ? at + incoming->calendar.length : NULL;
	int uids = 0, attendees = 0;
	bool answer = false, reply = false;
	char line[LINE];

	while (at != NULL && next_line(&at, end, line)) {
		const char *method = value_of(line, "METHOD"), *uid = value_of(line, "UID"), *attendee = value_of(line, "ATTENDEE");

		answer |= is_answer(method);
		reply |= method != NULL && text_same(method, "REPLY");
		if (uid != NULL && uids++ == 0)
			text_copy(report->event_uid, sizeof report->event_uid, uid);
		if (attendee != NULL && attendees++ == 0)
			take_attendee(line, attendee, report);
	}
	if (reply && uids == 1 && attendees == 1 && report->attendance != ATTENDANCE_NONE)
		return true;
	report->attendance = ATTENDANCE_NONE;
	report->event_uid[0] = report->attendee[0] = '\0';
	return answer;
}

/* RFC 5545 3.3.11: in a text signs stand behind a backslash, and "\n" is the end of a line. */
static void
add_comment(struct buffer *note, const char *value, const char *end)
{
	struct buffer text = { .limit = LINE };

	for (; value < end; value++) {
		bool escaped = *value == '\\' && value + 1 < end;

		value += escaped;
		buffer_add_char(&text, escaped && (*value == 'n' || *value == 'N') ? '\n' : *value);
	}
	if (text.length > 0)
		plain_add(note, text.bytes, text.length);
	buffer_add_char(note, '\n');
	buffer_free(&text);
}

/* As a property, or as Google does it. */
static void
add_comments(const struct incoming *incoming, struct buffer *note)
{
	static const char googles[] = ";X-RESPONSE-COMMENT=\"";
	const char *at = incoming->calendar.bytes, *end = at != NULL ? at + incoming->calendar.length : NULL, *comment;
	char line[LINE];

	while (at != NULL && next_line(&at, end, line)) {
		if ((comment = value_of(line, "COMMENT")) != NULL)
			add_comment(note, comment, comment + strlen(comment));
		else if (value_of(line, "ATTENDEE") != NULL && (comment = strcasestr(line, googles)) != NULL)
			add_comment(note, comment + sizeof googles - 1, comment + sizeof googles - 1 + strcspn(comment + sizeof googles - 1, "\""));
	}
}

/* "Ann Moss has declined this invitation with this note:": so programs say it. */
static bool
is_by_program(const char *flat)
{
	static const char *const answers[] = { "accepted", "declined", NULL }, *const invitations[] = { "invitation", "event", "meeting", NULL };

	return phrases_found(flat, answers) && phrases_found(flat, invitations) && !phrases_found(flat, request_writers);
}

/* Whose a line is. */
enum line_of { LINE_OF_PERSON, LINE_OF_PROGRAM, LINE_ABOVE_NOTE, LINE_OF_NOTE };

/* Where a program has begun, all that follows is its own but for a note that it quotes. */
static enum line_of
line_of(enum line_of before, const char *flat)
{
	switch (before) {
	case LINE_OF_PERSON:
	case LINE_OF_PROGRAM:
		return text_ends(flat, "note:") ? LINE_ABOVE_NOTE : LINE_OF_PROGRAM;
	case LINE_ABOVE_NOTE:
		return flat[0] != '\0' ? LINE_OF_NOTE : LINE_ABOVE_NOTE;
	case LINE_OF_NOTE:
		return flat[0] != '\0' ? LINE_OF_NOTE : LINE_OF_PROGRAM;
	}
	return before;
}

/* The marks around a note are the program's. */
static void
add_line(struct buffer *note, const char *flat, enum line_of whose)
{
	size_t begin = whose == LINE_OF_NOTE && flat[0] == '"', length = strlen(flat);

	if (whose == LINE_OF_NOTE && length > begin && flat[length - 1] == '"')
		length--;
	buffer_add(note, flat + begin, length - begin);
	buffer_add_char(note, '\n');
}

void
calendar_reply_note(const struct incoming *incoming, struct buffer *note)
{
	enum line_of whose = LINE_OF_PERSON;
	struct own_lines lines;
	char flat[OWN_LINE];
	bool first = true;

	add_comments(incoming, note);
	own_lines_start(&lines, incoming, OWN_ABOVE);
	while (own_lines_next(&lines, flat)) {
		if (whose != LINE_OF_PERSON || (first && is_by_program(flat)))
			whose = line_of(whose, flat);
		if (whose == LINE_OF_PERSON || whose == LINE_OF_NOTE)
			add_line(note, flat, whose);
		first = first && flat[0] == '\0';
	}
}
