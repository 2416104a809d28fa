/*
 * Why a letter came back, from the words of servers and from their codes.  A pure function over tables
 * (mail/bounce_words.c): text beats code, because 5.7.1 is said of spam, of relaying and of people who left, and
 * 5.1.1 of block lists.
 */
#ifndef MAIL_BOUNCE_REASON_H
#define MAIL_BOUNCE_REASON_H

#include <stdbool.h>
#include <stddef.h>

#include "records/report.h"

enum { STATUS_TEXT = 12 };

/* What the words say (plain text; addresses in it are passed over, they quote people) that came with this status, "4.1.1"
 * or ""; and what the status alone says.  With one of 4, or such a reply code among the words, it takes a plain "user
 * unknown" to be hard.  BOUNCE_NONE = nothing. */
enum bounce_reason bounce_reason_of_words(const char *words, size_t length, const char *status);
enum bounce_reason bounce_reason_of_status(const char *status);

/* True for the reasons that say nobody is there. */
bool bounce_reason_is_hard(enum bounce_reason reason);

/* The first enhanced code (RFC 3463) in the text, 4.x.x or 5.x.x; "" and false if there is none. */
bool bounce_status_in(const char *text, size_t length, char status[STATUS_TEXT]);

/* The first reply code of SMTP, 400 to 599, that stands where one would; 0 = none. */
int bounce_code_in(const char *text, size_t length);

#endif
