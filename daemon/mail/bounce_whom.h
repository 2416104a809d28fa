/*
 * Whose letter came back, where only words tell it.
 */
#ifndef MAIL_BOUNCE_WHOM_H
#define MAIL_BOUNCE_WHOM_H

#include "mail/bounce_said.h"
#include "records/report.h"

/* Adds those whom the words name.  False if they name nobody. */
bool bounce_whom_said(const struct bounce_said *said, struct report *report);

/* Adds them from wherever the mail names any: the field that Exim has for them, the words, the letter that came back. */
void bounce_whom_add(const struct bounce_said *said, struct report *report);

#endif
