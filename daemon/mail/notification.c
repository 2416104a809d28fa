/*
 * Amazon's notifications: see notification.h.
 *
 * The JSON stands in the text of a mail, with or without a wrapping that escapes its quotes, and programs break its lines.  So it is
 * not parsed: the few values that are wanted have names of their own, and each is looked for by its name.
 */
#include "mail/notification.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/bounce_read.h"
#include "mail/complaint.h"
#include "mail/mentioned.h"
#include "mail/own_mail.h"

enum { NOTIFIED = 20000, WORD = 64, ANSWER = 1000, ABOVE = 200 };

/* Some programs that pass mails on leave its field out, or write a line above it. */
static bool
has_json(const struct incoming *incoming)
{
	const char *text = incoming->text.bytes != NULL ? incoming->text.bytes : "", *brace = strchr(text, '{');

	return brace != NULL && brace - text <= ABOVE;
}

/* The text without what escapes quotes; what is beyond NOTIFIED octets is the letter. */
static void
read_text(const struct incoming *incoming, char text[NOTIFIED])
{
	size_t used = 0;

	for (const char *at = incoming->text.bytes; at != NULL && *at != '\0' && used + 1 < NOTIFIED; at++)
		if (*at != '\\')
			text[used++] = *at;
	text[used] = '\0';
}

/* Where the value of a name begins, behind its quote or bracket; NULL = it is not there. */
static const char *
find_value(const char *text, const char *name)
{
	for (const char *at = text; (at = strstr(at, name)) != NULL;) {
		at += strlen(name);
		if (*at++ != '"')
			continue;
		at += strspn(at, " \n");
		if (*at != ':')
			continue;
		at += 1 + strspn(at + 1, " \n");
		if (*at == '"' || *at == '[')
			return at + 1;
	}
	return NULL;
}

static bool
copy_value(const char *text, const char *name, char *value, size_t room)
{
	const char *at = find_value(text, name);
	size_t length = at != NULL ? strcspn(at, "\"") : 0;

	text_copy(value, at == NULL ? 1 : length < room ? length + 1 : room, at != NULL ? at : "");
	return at != NULL;
}

/* Each address of a list that stands behind its name.  A server's answer may hold others, and brackets. */
static void
add_recipients(const char *text, const char *list, const struct own_addresses *own, struct report *report)
{
	const char *at = find_value(text, list), *from;
	const char *end = at != NULL ? strstr(at, "\"mail\"") : NULL;	/* what the letter was */
	char value[FIELD_VALUE], address[MENTIONED];

	while (at != NULL && (at = find_value(at, "\"emailaddress")) != NULL && (end == NULL || at < end)) {
		text_copy(value, strcspn(at, "\"") < sizeof value ? strcspn(at, "\"") + 1 : sizeof value, at);
		if (mentioned_next(value, value + strlen(value), address, &from) != NULL && !own_mail_is_ours(own, address))
			bounce_add_recipient(report, address);
	}
}

/* The words of the server, then its code, then whether Amazon will try again. */
static void
judge_bounce(const char *text, bool delayed, struct report *report)
{
	char status[STATUS_TEXT], answer[ANSWER], type[WORD];
	enum bounce_reason reason;

	copy_value(text, "\"status", status, sizeof status);
	copy_value(text, "\"diagnosticcode", answer, sizeof answer);
	copy_value(text, "\"bouncetype", type, sizeof type);
	reason = bounce_reason_of_words(answer, strlen(answer), status);
	if (reason == BOUNCE_NONE)
		reason = bounce_reason_of_status(status);
	if (reason == BOUNCE_NONE && status[0] == '\0' && strcasecmp(type, "permanent") == 0)
		reason = BOUNCE_UNKNOWN_USER;
	if (reason == BOUNCE_NONE && delayed)
		reason = BOUNCE_NETWORK;
	bounce_judge(report, reason, status, delayed);
}

bool
notification_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	char text[NOTIFIED], type[WORD], feedback[WORD];

	if (!incoming_has(incoming, "x-amz-sns-message-id") && !has_json(incoming))
		return false;
	read_text(incoming, text);
	if (!copy_value(text, "\"notificationtype", type, sizeof type) && !copy_value(text, "\"eventtype", type, sizeof type))
		return false;
	report->without_token = MAIL_OTHER;
	if (strcasecmp(type, "bounce") == 0) {
		add_recipients(text, "\"bouncedrecipients", own, report);
		judge_bounce(text, false, report);
	} else if (strcasecmp(type, "deliverydelay") == 0) {
		add_recipients(text, "\"delayedrecipients", own, report);
		judge_bounce(text, true, report);
	} else if (strcasecmp(type, "complaint") == 0) {
		add_recipients(text, "\"complainedrecipients", own, report);
		complaint_judge(report, copy_value(text, "\"complaintfeedbacktype", feedback, sizeof feedback) ? feedback : "abuse");
	}
	return true;
}
