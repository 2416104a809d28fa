/*
 * What a mail is: octets to a report, in the order of tests that C-31 asks for.  Nothing here is proven; tokens
 * are proven where the keys are.
 */
#ifndef MAIL_CLASSIFY_H
#define MAIL_CLASSIFY_H

#include <stddef.h>
#include <stdint.h>

#include "records/own_addresses.h"
#include "records/report.h"

/* Once, before the first mail: incoming_start(), and what else is read when it is first asked for, by reading a mail of ours.  Whoever
 * forks for a batch of mails calls it before. */
void classify_start(void);

/* Fills a report that is all zero.  Works on whatever octets; call it in a
 * process that may die of them (mail/guard.h), after classify_start(). */
void classify_mail(const uint8_t *octets, size_t length, const struct own_addresses *own, struct report *report);

#endif
