/*
 * A protest against our letters that asks for nothing: "this is spam, I have reported you", "these emails are no use to me".  B-24: what is
 * unclear holds at once.
 */
#ifndef MAIL_WISH_PROTEST_H
#define MAIL_WISH_PROTEST_H

#include <stdbool.h>

/* True if a sentence of somebody's, in English or German, is one.  Spam that others send, or that a letter of ours was taken for, is none. */
bool wish_is_protest(const char *clause);

#endif
