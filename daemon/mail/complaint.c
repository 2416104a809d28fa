/*
 * Complaints: see complaint.h.
 */
#include "mail/complaint.h"

#include <string.h>

#include "base/text.h"
#include "mail/bounce_read.h"
#include "mail/mentioned.h"
#include "mail/own_mail.h"
#include "mail/phrases.h"
#include "mail/plain.h"

static const struct {
	const char *word;
	enum feedback feedback;
} types[] = { { "abuse", FEEDBACK_ABUSE }, { "fraud", FEEDBACK_ABUSE }, { "virus", FEEDBACK_ABUSE },
	{ "complaint", FEEDBACK_ABUSE }, { "xarf", FEEDBACK_ABUSE },
	{ "miscategorized", FEEDBACK_ABUSE }, { "opt-out", FEEDBACK_OPT_OUT }, { "unsubscribe", FEEDBACK_OPT_OUT },
	{ "not-spam", FEEDBACK_NOT_SPAM }, { "auth-failure", FEEDBACK_AUTHENTICATION }, { "dkim", FEEDBACK_AUTHENTICATION },
	{ "dmarc", FEEDBACK_AUTHENTICATION }, { "other", FEEDBACK_OTHER } };

static enum feedback
feedback_of(const char *value)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (text_starts_folded(value, types[i].word))
			return types[i].feedback;
	return FEEDBACK_OTHER;
}

static enum mail_class
class_of(enum feedback feedback)
{
	switch (feedback) {
	case FEEDBACK_ABUSE:
		return MAIL_COMPLAINT;
	case FEEDBACK_OPT_OUT:
		return MAIL_UNSUBSCRIBE;
	case FEEDBACK_NONE:
	case FEEDBACK_NOT_SPAM:
	case FEEDBACK_AUTHENTICATION:
	case FEEDBACK_OTHER:
	case FEEDBACKS:
		return MAIL_OTHER;
	}
	return MAIL_OTHER;
}

/* Reports that go without a feedback part: Hotmail's wraps the letter, others say what they are in words. */
static bool
is_plain_report(const struct incoming *incoming)
{
	static const char *const subjects[] = { "complaint about message from", "abuse report for", "abuse report from", "abuse report:", "email feedback report",
		"email abuse report",
		"spam complaint", "feedback loop report", "fbl report", NULL };
	static const char *const fields[] = { "x-xarf", "x-spamcop-sourceip", NULL };
	static const char *const words[] = { "this is an email abuse report", "this is a ~ abuse report",
		"received a feedback loop report", "[ spamcop v", "abuse report for an email",
		"feedback report for ip", NULL };
	const char *text = incoming->text.bytes != NULL ? incoming->text.bytes : "";
	char type[FIELD_VALUE], flat[1024] = "", value[8];

	for (const char *const *field = fields; *field != NULL; field++)
		if (incoming_has(incoming, *field))
			return true;
	incoming_field(incoming, "content-type", type, sizeof type);
	if (strcasestr(type, "feedback-report") != NULL || incoming_returned(incoming, "x-hmxmroriginalrecipient", value, sizeof value))
		return true;
	/* One of these is in each of them. */
	if (strstr(text, "report") != NULL || strstr(text, "spamcop") != NULL)
		plain_flat(text, incoming->text.length, flat, sizeof flat);
	return phrases_found(flat, words) || (phrases_start(incoming->subject, subjects) && incoming->forwards);
}

static bool
add_address(struct report *report, const struct own_addresses *own, const char *value)
{
	char address[MENTIONED];
	const char *from;

	if (mentioned_next(value, value + strlen(value), address, &from) == NULL || own_mail_is_ours(own, address))
		return false;
	bounce_add_recipient(report, address);
	return true;
}

/* One report may tell of several. */
static bool
add_fields(const struct incoming *incoming, const struct own_addresses *own, struct report *report, const char *name)
{
	const char *bytes = incoming->feedback.bytes;
	struct fields fields = { bytes, bytes != NULL ? bytes + incoming->feedback.length : NULL };
	static struct field field;	/* large */
	bool added = false;

	while (incoming->feedback.length > 0 && fields_next(&fields, &field))
		if (strcmp(field.name, name) == 0)
			added = add_address(report, own, field.value) || added;
	return added;
}

/* Providers take the address out where they can; the token in the letter says more (C-32). */
static void
add_recipients(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	static const char *const told[] = { "original-rcpt-to", "original-recipient", "removal-recipient",
		"x-original-rcpt-to", NULL };
	static const char *const in_letter[] = { "x-hmxmroriginalrecipient", "delivered-to", "x-original-to", NULL };
	char value[FIELD_VALUE];

	for (const char *const *name = told; *name != NULL; name++)
		if (add_fields(incoming, own, report, *name))
			return;
	for (const char *const *name = in_letter; *name != NULL; name++)
		if (incoming_returned(incoming, *name, value, sizeof value) && add_address(report, own, value))
			return;
	bounce_add_returned_to(incoming, own, report);
}

static void
set_feedback(struct report *report, enum feedback feedback)
{
	report->feedback = feedback;
	report->without_token = class_of(feedback);
	if (report->without_token == MAIL_UNSUBSCRIBE)
		report->request = REQUEST_STOP;
}

void
complaint_judge(struct report *report, const char *type)
{
	set_feedback(report, feedback_of(type));
}

bool
complaint_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	char value[FIELD_VALUE];

	if (incoming->feedback.length > 0 &&
	    fields_find(incoming->feedback.bytes, incoming->feedback.length, "feedback-type", value, sizeof value))
		complaint_judge(report, value);
	else if (incoming->feedback.length > 0 || is_plain_report(incoming))
		set_feedback(report, FEEDBACK_ABUSE);
	else
		return false;
	add_recipients(incoming, own, report);
	return true;
}
