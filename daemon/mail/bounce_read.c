/*
 * Bounces, what both ways of reading them share: see bounce_read.h.
 */
#include "mail/bounce_read.h"

#include <string.h>

#include "base/text.h"
#include "mail/bounce_marks.h"
#include "mail/bounce_reason.h"
#include "mail/mentioned.h"
#include "mail/own_mail.h"
#include "mail/phrases.h"

void
bounce_add_recipient(struct report *report, const char *address)
{
	for (uint32_t i = 0; i < report->recipient_count; i++)
		if (strcmp(report->recipients[i], address) == 0)
			return;
	if (address[0] != '\0' && report->recipient_count < REPORT_RECIPIENTS)
		text_copy(report->recipients[report->recipient_count++], REPORT_ADDRESS, address);
}

void
bounce_add_returned_to(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	char value[FIELD_VALUE], address[MENTIONED], other[MENTIONED];
	const char *from, *rest;

	/* A server's own mail that came back, a bounce in a bounce, is no letter of ours. */
	if (incoming_returned(incoming, "from", value, sizeof value) && mentioned_sender(value, address, sizeof address) &&
	    phrases_start(address, bounce_senders))
		return;
	if (!incoming_returned(incoming, "to", value, sizeof value))
		return;
	/* Our letters have one recipient (C-05); with more than one, nobody can say which. */
	rest = mentioned_next(value, value + strlen(value), address, &from);
	if (rest == NULL || own_mail_is_ours(own, address))
		return;
	while ((rest = mentioned_next(rest, value + strlen(value), other, &from)) != NULL)
		if (strcmp(other, address) != 0)
			return;
	bounce_add_recipient(report, address);
}

void
bounce_judge(struct report *report, enum bounce_reason reason, const char *status, bool delayed)
{
	report->reason = reason == BOUNCE_NONE ? BOUNCE_OTHER : reason;
	text_copy(report->status, sizeof report->status, status);
	report->without_token = delayed ? MAIL_DELAYED : bounce_reason_is_hard(reason) ? MAIL_HARD : MAIL_SOFT;
}
