/*
 * Answers to invitations: see calendar_reply.h.
 */
#include "mail/calendar_reply.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

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

void
calendar_reply_read(const struct incoming *incoming, struct report *report)
{
	const char *at = incoming->calendar.bytes, *end = at != NULL ? at + incoming->calendar.length : NULL;
	int uids = 0, attendees = 0;
	bool reply = false;
	char line[LINE];

	while (at != NULL && next_line(&at, end, line)) {
		const char *method = value_of(line, "METHOD"), *uid = value_of(line, "UID"), *attendee = value_of(line, "ATTENDEE");

		reply |= method != NULL && text_same(method, "REPLY");
		if (uid != NULL && uids++ == 0)
			text_copy(report->event_uid, sizeof report->event_uid, uid);
		if (attendee != NULL && attendees++ == 0)
			take_attendee(line, attendee, report);
	}
	if (reply && uids == 1 && attendees == 1 && report->attendance != ATTENDANCE_NONE)
		return;
	report->attendance = ATTENDANCE_NONE;
	report->event_uid[0] = report->attendee[0] = '\0';
}
