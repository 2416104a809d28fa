/*
 * Reports as they come over a socket: see report_read.h.
 */
#include "mail/report_read.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "mail/fields.h"
#include "mail/limits.h"

#define END_TEXT(text)	((text)[sizeof(text) - 1] = '\0')

/* A bool that is neither 0 nor 1 may not even be looked at. */
static bool
is_bool(const bool *value)
{
	unsigned char octet;

	memcpy(&octet, value, 1);
	return octet <= 1;
}

/* What a stranger's mail holds is shown on people's terminals and kept for years: what could not stand there is as good as absent. */
static void
leave_out_if_odd(char *text)
{
	if (!text_is_one_line(text))
		text[0] = '\0';
}

static bool
make_whole(struct report *report)
{
	char *const shown[] = { report->status, report->event_uid, report->attendee, report->from, report->return_path, report->message_id,
		report->about };

	END_TEXT(report->status);
	END_TEXT(report->topic_words);
	END_TEXT(report->event_uid);
	END_TEXT(report->attendee);
	END_TEXT(report->token);
	END_TEXT(report->quoted);
	END_TEXT(report->from);
	END_TEXT(report->return_path);
	END_TEXT(report->message_id);
	END_TEXT(report->about);
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
		leave_out_if_odd(shown[i]);
	for (int i = 0; i < REPORT_RECIPIENTS; i++) {
		END_TEXT(report->recipients[i]);
		leave_out_if_odd(report->recipients[i]);
	}
	return report->with_token < MAIL_CLASSES && report->without_token < MAIL_CLASSES && report->reason < BOUNCE_REASONS &&
	    report->feedback < FEEDBACKS && report->request < REQUESTS && report->token_place < TOKEN_PLACES && report->attendance < ATTENDANCES &&
	    report->recipient_count <= REPORT_RECIPIENTS && is_bool(&report->from_proven) && is_bool(&report->from_denied) &&
	    is_bool(&report->automatic) &&
	    is_bool(&report->question) && is_bool(&report->silence) && is_bool(&report->breach) &&
	    is_bool(&report->gone) && is_bool(&report->reached) && is_bool(&report->set_aside);
}

bool
report_read(const void *octets, size_t length, struct report *report)
{
	if (length != sizeof *report)
		return false;
	memmove(report, octets, sizeof *report);	/* it may be the same place */
	return make_whole(report);
}

static bool
is_gap(char one)
{
	return (unsigned char)one <= ' ' || one == 127;
}

/* In any case of letters, and whatever blanks and ends of lines stand in between (RFC 5322 2.2.3).  An address with a comment in its middle,
 * which nobody writes, is not found. */
static bool
begins(const char *at, const char *end, const char *text)
{
	for (; *text != '\0'; text++) {
		if (is_gap(*text))
			continue;
		while (at < end && is_gap(*at))
			at++;
		if (at == end || tolower((unsigned char)*at++) != tolower((unsigned char)*text))
			return false;
	}
	return true;
}

static bool
stands_in(const char *head, size_t length, const char *text)
{
	const char *end = head + length;

	int first;

	while (*text != '\0' && is_gap(*text))
		text++;
	first = tolower((unsigned char)*text);
	for (const char *at = head; at < end; at++)
		if (tolower((unsigned char)*at) == first && begins(at, end, text))
			return true;
	return first == '\0';
}

bool
report_is_of(const struct report *report, const uint8_t *octets, size_t length)
{
	const char *head = (const char *)octets;
	size_t head_length = fields_block(head, length);

	/* A longer one is beyond the limits: nobody has read who it is from. */
	if (head_length > LIMIT_HEADER)
		head_length = LIMIT_HEADER;
	return stands_in(head, head_length, report->from) && stands_in(head, head_length, report->message_id);
}

bool
intake_read(const void *octets, size_t length, struct intake *intake)
{
	/* What a message leaves out is nothing. */
	if (length < offsetof(struct intake, as) || length > sizeof *intake)
		return false;
	memset(intake, 0, sizeof *intake);
	memcpy(intake, octets, length);
	END_TEXT(intake->place.folder);
	if (intake->kind < INTAKE_FOLDER || intake->kind >= INTAKE_KINDS || intake->place.uid < 0 || intake->place.validity < 0)
		return false;
	if (intake->kind == INTAKE_MAIL)	/* there is a number behind it: they are walked */
		return intake->arrived_at >= 0 && intake->place.uid < INT64_MAX && make_whole(&intake->as.report);
	return (intake->kind != INTAKE_THERE && intake->kind != INTAKE_ROLL) || (intake->as.there.count <= INTAKE_RANGE && intake->as.there.from >= 0);
}

size_t
intake_length(const struct intake *intake)
{
	switch (intake->kind) {
	case INTAKE_MAIL:
		return offsetof(struct intake, as.report.recipients) + intake->as.report.recipient_count * (size_t)REPORT_ADDRESS;
	case INTAKE_THERE:
	case INTAKE_ROLL:
		return offsetof(struct intake, as.there.mails) + intake->as.there.count * sizeof intake->as.there.mails[0];
	case INTAKE_FOLDER:
	case INTAKE_MOVED:
	case INTAKE_END:
	case INTAKE_KINDS:
		break;
	}
	return offsetof(struct intake, as);
}
