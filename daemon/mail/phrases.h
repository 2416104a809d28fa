/*
 * Phrases in plain text (mail/plain.h), kept as data.
 */
#ifndef MAIL_PHRASES_H
#define MAIL_PHRASES_H

#include <stdbool.h>
#include <stddef.h>

enum { PHRASES_TEXT = 65535, PHRASES_FEW = 4 };

/* A list ends with NULL.  A phrase begins at the beginning of a word and, if it has at most four octets, ends at the end of one
 * ("rbl" is not in "marbles").  "a ~ b" is a, then at most four other words, then b.  Text is flat
 * (plain_flat); of more than PHRASES_TEXT octets the first are looked at.
 * Of a list of more than PHRASES_FEW something is kept: it is static, and never changes. */

/* True if one of the list stands in the text. */
bool phrases_found(const char *text, const char *const *phrases);

/* Where the first phrase of the list that is found stands, or NULL; here each ends at the end of a word too: for what people
 * write. */
const char *phrases_whole_at(const char *text, const char *const *phrases, size_t *length);

/* The first place of the text, from there on, where one of the list stands, or NULL.  In a text with lines no phrase goes over the
 * end of one. */
const char *phrases_next_at(const char *text, const char *from, const char *const *phrases);

/* True if the text begins with one of them. */
bool phrases_start(const char *text, const char *const *phrases);

#endif
