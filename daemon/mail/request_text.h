/*
 * What somebody wrote themselves: the part of a mail in which they can ask for something (C-36, C-37).
 */
#ifndef MAIL_REQUEST_TEXT_H
#define MAIL_REQUEST_TEXT_H

#include <stdbool.h>

#include "mail/incoming.h"

enum { REQUEST_TEXT = 4000 };

/* What is written above the first sign of an older mail, without what programs and employers put below it; a line for each paragraph,
 * and in one spelling: "do not" for "dont", "email" for "e-mail".  The words of mail/request_words.h are spelled so.
 * Who asks again gets what is kept at incoming->own. */
void request_text_own(const struct incoming *incoming, char own[REQUEST_TEXT]);

/* The same of the whole of an answer: also what is written below and between the lines it quotes, but not the sender's name at the end. */
void request_text_answer(const struct incoming *incoming, char own[REQUEST_TEXT]);

/* True if there was more of it than is read: what is missing may say the contrary. */
bool request_text_is_cut(const char own[REQUEST_TEXT]);

/* The subject, in the same spelling. */
void request_text_subject(const struct incoming *incoming, char own[REQUEST_TEXT]);

#endif
