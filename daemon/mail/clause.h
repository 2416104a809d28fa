/*
 * The parts of what somebody wrote: sentences and words, as mail/request_text.h gives them.
 */
#ifndef MAIL_CLAUSE_H
#define MAIL_CLAUSE_H

#include "mail/request_text.h"

/* One sentence, or the part of it that begins with "please" or the like: what stands before that is seldom what is asked.  Returns where
 * the next begins. */
const char *clause_next(const char *at, char clause[REQUEST_TEXT]);

/* Figures, such as telephone numbers, are none. */
int clause_words(const char *flat);

/* Which of the words (a list that ends with NULL) stands here whole, or NULL. */
const char *clause_word_at(const char *at, const char *const *words);

/* Where it begins to say something: behind "hello, could you". */
const char *clause_without_politeness(const char *clause);

/* Octets of the emoji that stands here, what is beyond U+FFFF and U+2600 to U+27BF, or of a dash or three dots that are one character.
 * 0 = none. */
size_t clause_picture(const char *at);

#endif
