/*
 * Complaints: somebody pressed "this is spam", and their provider tells us (RFC 5965, and older forms without it).
 */
#ifndef MAIL_COMPLAINT_H
#define MAIL_COMPLAINT_H

#include "mail/incoming.h"
#include "records/own_addresses.h"
#include "records/report.h"

/* Fills class, feedback and recipients of the report; false if the mail is no feedback report.  Only abuse is a complaint
 * of a person: a report about signatures or one that takes a complaint back is none (C-38). */
bool complaint_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

/* Fills class and feedback by what somebody else's report calls it: "abuse", "not-spam". */
void complaint_judge(struct report *report, const char *type);

#endif
