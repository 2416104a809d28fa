/*
 * Amazon's notifications (SES events sent on by SNS), which tell in JSON what others tell in reports.
 */
#ifndef MAIL_NOTIFICATION_H
#define MAIL_NOTIFICATION_H

#include "mail/incoming.h"
#include "records/own_addresses.h"
#include "records/report.h"

/* Fills class, recipients and what is known of why: a letter came back, is late, or somebody complained; else MAIL_OTHER, such as
 * that one has arrived.  False if the mail is no notification. */
bool notification_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

#endif
