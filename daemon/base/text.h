/*
 * Small honest work on text: numbers, UTF-8, folding, base32, hex, suggestions.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Copies with a NUL, cut to size; returns false if it was cut. */
bool text_copy(char *to, size_t size, const char *from);

/* A whole decimal number within [low, high], nothing else in the text. */
bool text_to_number(const char *text, int64_t low, int64_t high, int64_t *number);

/* True if the octets are valid UTF-8 (no overlong forms, no surrogates). */
bool text_is_utf8(const char *text, size_t length);

/* True if nothing in it is a control character (C0, DEL, C1) or a direction override; such text
 * may stand in a header value (E-05).  tab and newline count as control characters. */
bool text_is_one_line(const char *text);

bool text_starts(const char *text, const char *start);
bool text_ends(const char *text, const char *end);
bool text_same(const char *left, const char *right);		/* ASCII case does not count */
bool text_starts_folded(const char *text, const char *start);	/* ASCII case does not count */

/* True if the first `length` octets of text are one of the words of a NULL-ended list; ASCII case does not count. */
bool text_is_among(const char *text, size_t length, const char *const *words);

/* Cuts spaces, tabs and newlines off both ends, in place; returns the start. */
char *text_trim(char *text);

/* Unicode case fold + NFC, for comparing (glib).  The caller frees it.  NULL for text that is not
 * UTF-8. */
char *text_fold(const char *text);

/* The first `length` octets in NFC (glib): one and the same text however its accents were typed.  The caller frees it.  NULL for
 * text that is not UTF-8. */
char *text_compose(const char *text, size_t length);

/* True if every octet is ASCII. */
bool text_is_ascii(const char *text);
bool text_octets_are_ascii(const char *octets, size_t length);

/* Lower-case base32 (RFC 4648 alphabet, a-z2-7), no padding: out has room for
 * (length * 8 + 4) / 5 + 1. */
void text_base32(const uint8_t *bytes, size_t length, char *out);

/* The reverse; case does not matter.  False unless text is exactly the one spelling of
 * length octets. */
bool text_from_base32(const char *text, uint8_t *bytes, size_t length);

void text_hex(const uint8_t *bytes, size_t length, char *out);	/* out: 2 * length + 1 */
bool text_from_hex(const char *text, uint8_t *bytes, size_t length);

/* The word of the NULL-ended list that is nearest to `word`, or NULL if none is near: for
 * "did you mean …?". */
const char *text_nearest(const char *word, const char *const *words);

/* "1,204": thousands with commas.  text has at least 32 octets; returns it. */
char *text_thousands(int64_t number, char *text);

#endif
