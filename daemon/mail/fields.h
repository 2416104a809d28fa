/*
 * Blocks of "Name: value" lines as hostile and careless programs write them: headers of a mail, of the letter it
 * returns, of a delivery status, of a feedback report.  Reads in one pass, without recursion, whatever the octets.
 */
#ifndef MAIL_FIELDS_H
#define MAIL_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

enum { FIELD_NAME = 64, FIELD_VALUE = 2048 };

struct field {
	char name[FIELD_NAME];		/* in small letters */
	char value[FIELD_VALUE];	/* unfolded (RFC 5322 2.2.3), trimmed, cut; control characters as spaces */
	bool after_blank;		/* at least one blank line stands before it */
};

/* Where a reading stands: `at` begins at the block. */
struct fields {
	const char *at, *end;
};

/* The next field; lines that are none are passed over.  False at the end. */
bool fields_next(struct fields *fields, struct field *field);

/* The value of the first field of this name (small letters), "" if there is none.  True if there is one. */
bool fields_find(const char *block, size_t length, const char *name, char *value, size_t room);

/* How long the block of fields is that text begins with: up to its first blank line. */
size_t fields_block(const char *text, size_t length);

#endif
