/*
 * Reports and messages of the reader as they come over a socket from a process that hostile mail may have taken
 * over: taken only if each field is what it can be.
 */
#ifndef MAIL_REPORT_READ_H
#define MAIL_REPORT_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "records/intake.h"

/* False: not of the right length, or an enum or a count out of its range.  Texts end afterwards; names and addresses that are not one line
 * of UTF-8 without control characters are "". */
bool report_read(const void *octets, size_t length, struct report *report);

/* False where its sender or its Message-ID stand nowhere in the head of the mail that it is of: letters are written with both, so that a
 * process which was taken over could send out what it has read. */
bool report_is_of(const struct report *report, const uint8_t *octets, size_t length);

/* The same for a message, which may leave out its end where that is all zero; what its kind does not use is not looked at. */
bool intake_read(const void *octets, size_t length, struct intake *intake);

/* How much of a message has to be sent. */
size_t intake_length(const struct intake *intake);

#endif
