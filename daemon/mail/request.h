/*
 * What a person asks for in the new text of their mail (C-37, B-24): never in what they quote, forward or sign with.
 */
#ifndef MAIL_REQUEST_H
#define MAIL_REQUEST_H

#include "mail/incoming.h"
#include "records/report.h"

/* Fills request, question, silence, breach and topic_words.  The subject counts only where nothing is written below it.  STOP is a short, clear wish of
 * their own; what smells like one is STOP_PERHAPS and for a person to read. */
void request_read(const struct incoming *incoming, struct report *report);

/* True if so little is written there that it may be somebody's words to us; what a shop says of our data is longer. */
bool request_is_short(const struct incoming *incoming, const struct report *report);

/* True if they wish for some of what we send and not the rest: what that stops a person decides. */
bool request_is_for_some(const struct incoming *incoming, const struct report *report);

/* True if beside a wish to stop, or to come or not, which is done at once, the mail says what a person has to read all the same. */
bool request_says_more(const struct incoming *incoming);

/* An answer in which somebody says what they would like: the first words of it into topic_words, folded; "" if there is nothing but what
 * is quoted and the subject of our letter. */
void request_read_choice(const struct incoming *incoming, struct report *report);

#endif
