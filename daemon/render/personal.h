/*
 * The personal fields an officer may write, and what stands in their place: a hole that each
 * letter fills, or one word for everybody.  Few, and closed (E-08).
 */
#ifndef RENDER_PERSONAL_H
#define RENDER_PERSONAL_H

#include "records/letter.h"

/* "name", written {{name}}; NULL-ended. */
extern const char *const personal_fields[];

/* Which alphabet is written. */
enum medium { MEDIUM_TEXT, MEDIUM_HTML };

/* Adds text, escaped for the medium, with holes for the personal fields, or with `word` in their
 * place if that is not NULL. */
void personal_add(struct buffer *buffer, const char *text, enum medium medium, const char *word);

/* A copy of text, plain, with word for each personal field.  The caller frees it. */
char *personal_replace(const char *text, const char *word);

/* The mark of one hole, as records/letter.h and variant_render.h describe it. */
void hole_add(struct buffer *buffer, enum hole hole);

/* The value of one hole as it will be read, escaped for its place.  Never for HOLE_END and HOLE_PICTURE. */
void hole_fill(struct buffer *buffer, enum hole hole, const struct letter_fields *fields);

/* The hole a mark's second octet names, or HOLE_END if it names none. */
enum hole hole_named(char octet);

#endif
