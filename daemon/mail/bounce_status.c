/*
 * Bounces that carry a delivery status (RFC 3464, RFC 6533): reading it as servers write it.
 */
#include "mail/bounce_read.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/bounce_reason.h"
#include "mail/bounce_whom.h"
#include "mail/mentioned.h"
#include "mail/own_mail.h"
#include "mail/phrases.h"
#include "mail/plain.h"

enum action { ACTION_NONE, ACTION_FAILED, ACTION_DELAYED, ACTION_GOOD };

/* What is said of one recipient. */
struct recipient {
	char original[MENTIONED], final[MENTIONED];
	char status[STATUS_TEXT];
	char diagnostic[FIELD_VALUE];
	enum action action;
	bool begun;
};

static enum action
action_of(const char *value)
{
	if (text_starts_folded(value, "fail"))
		return ACTION_FAILED;
	if (text_starts_folded(value, "delay"))
		return ACTION_DELAYED;
	if (text_starts_folded(value, "deliver") || text_starts_folded(value, "relay") || text_starts_folded(value, "expand"))
		return ACTION_GOOD;
	return ACTION_NONE;
}

/* "rfc822; a@example.org", "utf-8;…", "LOCAL;<a@example.org>" or the address alone. */
static void
take_address(const char *value, char address[MENTIONED])
{
	const char *from;

	if (mentioned_next(value, value + strlen(value), address, &from) == NULL)
		address[0] = '\0';
}

static void
take_field(struct recipient *recipient, const struct field *field)
{
	if (strcmp(field->name, "original-recipient") == 0)
		take_address(field->value, recipient->original);
	else if (strcmp(field->name, "final-recipient") == 0)
		take_address(field->value, recipient->final);
	else if (strcmp(field->name, "action") == 0)
		recipient->action = action_of(field->value);
	else if (strcmp(field->name, "diagnostic-code") == 0 && recipient->diagnostic[0] == '\0')
		text_copy(recipient->diagnostic, sizeof recipient->diagnostic, field->value);
	else if (strcmp(field->name, "status") == 0) {
		if (!bounce_status_in(field->value, strlen(field->value), recipient->status) &&
		    field->value[0] == '2')
			recipient->action = recipient->action == ACTION_NONE ? ACTION_GOOD : recipient->action;
	} else {
		return;
	}
	recipient->begun = true;
}

/* Some leave a blank line behind each field. */
static bool
has_already(const struct recipient *recipient, const struct field *field)
{
	if (strcmp(field->name, "action") == 0)
		return recipient->action != ACTION_NONE;
	if (strcmp(field->name, "status") == 0)
		return recipient->status[0] != '\0';
	return strcmp(field->name, "diagnostic-code") == 0 && recipient->diagnostic[0] != '\0';
}

/* A field of the next recipient: one that this one has already, behind a blank line once it has a name. */
static bool
is_next_one(const struct recipient *recipient, const struct field *field)
{
	bool named = recipient->final[0] != '\0' || recipient->original[0] != '\0';

	if (strcmp(field->name, "final-recipient") == 0 && recipient->final[0] != '\0')
		return true;
	if (strcmp(field->name, "original-recipient") == 0 && recipient->original[0] != '\0')
		return true;
	return field->after_blank && named && has_already(recipient, field);
}

static bool
next_recipient(struct fields *fields, struct field *field, bool *held, struct recipient *recipient)
{
	*recipient = (struct recipient){ .begun = false };
	while (*held || fields_next(fields, field)) {
		*held = false;
		if (recipient->begun && is_next_one(recipient, field)) {
			*held = true;
			return true;
		}
		take_field(recipient, field);
	}
	return recipient->begun;
}

/* Programs that leave Action out tell by the code and by their words (RFC 3464 2.3.3 demands it). */
static enum action
action_or_guess(const struct recipient *recipient, const struct incoming *incoming)
{
	static const char *const waiting[] = { "delayed", "delay", "will be retried", "still being retried", "will retry",
		"keep trying", "continue to try", "not yet been delivered", "warning", NULL };

	if (recipient->action != ACTION_NONE)
		return recipient->action;
	if (recipient->status[0] != '5' && phrases_found(incoming->subject, waiting))
		return ACTION_DELAYED;
	return ACTION_FAILED;
}

/* "x.0.0" says nothing: the first code in the words says more, if they have one. */
static void
choose_status(const struct recipient *recipient, const struct incoming *incoming, char status[STATUS_TEXT])
{
	char said[STATUS_TEXT];

	text_copy(status, STATUS_TEXT, recipient->status);
	if (bounce_status_in(recipient->diagnostic, strlen(recipient->diagnostic), said) &&
	    (status[0] == '\0' || text_ends(status, ".0.0") || said[0] == status[0]))
		text_copy(status, STATUS_TEXT, said);
	else if (text_ends(status, ".0.0") && incoming->text.length > 0 &&
	    bounce_status_in(incoming->text.bytes, incoming->text.length, said) && said[0] == status[0])
		text_copy(status, STATUS_TEXT, said);
}

/* Why, from the diagnostic; from the mail's own words where that says nothing. */
static enum bounce_reason
reason_of(const struct recipient *recipient, const struct incoming *incoming, const char *status)
{
	struct buffer plain = { .limit = 2 * FIELD_VALUE };
	enum bounce_reason reason;

	plain_add(&plain, recipient->diagnostic, strlen(recipient->diagnostic));
	/* The report leaves out what Postfix and Exim say beside it: that MAIL FROM was refused, our sender. */
	bounce_text_add_command(incoming, &plain);
	reason = bounce_reason_of_words(plain.bytes != NULL ? plain.bytes : "", plain.length, status);
	buffer_free(&plain);
	if (reason == BOUNCE_NONE && incoming->text.length > 0)
		reason = bounce_text_reason(incoming, status);
	return reason != BOUNCE_NONE ? reason : bounce_reason_of_status(status);
}

static void
take_recipient(struct report *report, const struct own_addresses *own, const struct recipient *recipient)
{
	/* The original is the address we wrote to; the final one may be where it was forwarded. */
	const char *address = recipient->original[0] != '\0' ? recipient->original : recipient->final;

	if (!own_mail_is_ours(own, address))
		bounce_add_recipient(report, address);
}

/* The status as its own part, or in the text where a server's mail lost its parts on the way. */
static struct fields
status_fields(const struct incoming *incoming)
{
	static const char *const starts[] = { "\nreporting-mta:", "\nfinal-recipient:", "\noriginal-recipient:", NULL };
	const char *text = incoming->text.bytes, *found = NULL, *end;

	if (incoming->status.length > 0)
		return (struct fields){ incoming->status.bytes, incoming->status.bytes + incoming->status.length };
	if (text == NULL || !bounce_is_from_server(incoming))
		return (struct fields){ NULL, NULL };
	for (const char *const *start = starts; *start != NULL && found == NULL; start++)
		found = strstr(text, *start);
	if (found == NULL || strstr(found, "\naction:") == NULL)
		return (struct fields){ NULL, NULL };
	end = strstr(found, "\nreturn-path:");
	return (struct fields){ found, end != NULL ? end : text + incoming->text.length };
}

/* A report may name the file, the program or the X.400 name that a letter could not be put into; then the rest of the mail says whose it
 * was. */
static void
add_whom_said(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	struct bounce_said said;

	bounce_said_read(&said, incoming, own);
	bounce_whom_add(&said, report);
	bounce_said_clear(&said);
}

bool
bounce_status_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	struct fields fields = status_fields(incoming);
	struct recipient recipient;
	struct field field;
	char status[STATUS_TEXT];
	bool held = false, judged = false, good = false, named = false;
	enum action worst = ACTION_NONE;

	if (fields.at == NULL)
		return false;
	while (next_recipient(&fields, &field, &held, &recipient)) {
		enum action action = action_or_guess(&recipient, incoming);

		if (recipient.final[0] == '\0' && recipient.original[0] == '\0' && recipient.status[0] == '\0' &&
		    recipient.diagnostic[0] == '\0' && recipient.action == ACTION_NONE)
			continue;
		good = good || action == ACTION_GOOD;
		/* One that failed says more than one that is late; of each kind all are named. */
		if (action == ACTION_GOOD || (worst == ACTION_FAILED && action == ACTION_DELAYED))
			continue;
		if (worst == ACTION_DELAYED && action == ACTION_FAILED)
			report->recipient_count = 0, judged = false;
		worst = action;
		named = named || recipient.original[0] != '\0' || recipient.final[0] != '\0';
		take_recipient(report, own, &recipient);
		if (judged)
			continue;
		choose_status(&recipient, incoming, status);
		bounce_judge(report, reason_of(&recipient, incoming, status), status, action == ACTION_DELAYED);
		judged = true;
	}
	if (judged && !named)
		add_whom_said(incoming, own, report);
	report->reached = good;
	if (!judged && good)
		report->without_token = MAIL_OTHER;
	return judged || good;
}
