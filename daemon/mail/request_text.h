/*
 * What somebody wrote themselves: the part of a mail in which they can ask for something (C-36, C-37).
 */
#ifndef MAIL_REQUEST_TEXT_H
#define MAIL_REQUEST_TEXT_H

#include <stdbool.h>

#include "mail/incoming.h"

enum { REQUEST_TEXT = 1500 };

/* What is written above the first sign of an older mail, in one line. */
void request_text_new(const struct incoming *incoming, char flat[REQUEST_TEXT]);

/* The same without what programs and employers put below it; a line for each paragraph, and in one spelling: "do not" for
 * "dont", "email" for "e-mail".  The words of mail/request_words.h are spelled so. */
void request_text_own(const struct incoming *incoming, char own[REQUEST_TEXT]);

#endif
