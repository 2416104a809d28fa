/*
 * A wish to stop in another language than English, told by the words of a sentence whatever their order (C-37, B-24).
 *
 * What people write in other languages is short.  So a sentence is known by the kinds of words it has: "take out" with "me" and
 * "list"; "not" with "want" and "receive".  The words are in mail/tongues.c, one table for each language.  Of a few languages more a
 * few phrases are known: request_stops in mail/request_words.h.
 */
#ifndef MAIL_WISH_ABROAD_H
#define MAIL_WISH_ABROAD_H

#include <stdbool.h>

#include "records/report.h"

/* The language of a text, as a number for the others; 0 = English or none of ours. */
int wish_abroad_tongue(const char *text);

/* True if the text says that the writer wants to go on getting letters, or that they miss them: "do not take me off". */
bool wish_abroad_stays(int tongue, const char *text);

/* True if it has words that make a wish less sure: "by mistake". */
bool wish_abroad_doubts(int tongue, const char *text);

/* How sure a sentence is a wish: REQUEST_STOP, REQUEST_STOP_PERHAPS or REQUEST_NONE.  about_place: its mail has words of a place at an
 * event, which people leave, and which have lists, too. */
enum mail_request wish_abroad_judge(int tongue, const char *clause, bool about_place);

#endif
