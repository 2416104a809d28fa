/*
 * The press: from a claim to the bytes of one letter.  Variants are rendered when first claimed and kept in
 * the store, and each of their pictures once for the mailing, so any letter can be made again, byte for byte.
 */
#ifndef CORE_PRESS_H
#define CORE_PRESS_H

#include "core/office.h"
#include "records/delivery.h"

enum { PRESS_ENVELOPE = 320 };

struct pressed {
	char from[PRESS_ENVELOPE];		/* envelope sender: bounces+TOKEN@… (C-15) */
	char to[PRESS_ENVELOPE];
	char envelope_id[64];			/* for DSN: the bounce token */
	struct buffer body;			/* whole message, CRLF; the caller frees */
	uint8_t digest[16];			/* of the version's octets and of every field filled in; kept with the row */
	int64_t address_version;
};

struct press;

/* Keeps the variants of the mailing it is working on and their pictures: at most 64 variants and 4 MiB, then it puts them away and
 * begins anew.  inert: tokens that verify for nothing, as in a rehearsal; a test mailing's always are. */
struct press *press_new(struct office *office, bool inert);
void press_free(struct press **press);

/* Makes the letter; in the caller's transaction (a new variant and its pictures are stored).  False with a reason that is about the
 * mailing (hold it) or, with *member_trouble, about this one person (refuse the letter). */
bool press_letter(struct press *press, const struct claim *claim, struct pressed *letter, bool *member_trouble,
    struct reason *why);

#endif
