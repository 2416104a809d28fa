/*
 * Blocks of "Name: value" lines as hostile and careless programs write them: headers of a mail, of the letter it
 * returns, of a delivery status, of a feedback report.  Reads in one pass, without recursion, whatever the octets.
 */
#ifndef MAIL_FIELDS_H
#define MAIL_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

enum { FIELD_NAME = 64, FIELD_VALUE = 2048, FIELD_PLACES = 512 };

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

/* Where the fields of a block stand, for who looks up many: names are compared here, and a value is read when it is asked
 * for.  Fields behind the first FIELD_PLACES are not seen. */
struct field_places {
	const char *end;		/* of the block, which must outlive this */
	size_t count;
	struct {
		const char *at;
		size_t name_length;
	} places[FIELD_PLACES];
};

void field_places_read(struct field_places *places, const char *block, size_t length);

/* The place of the next field of this name (small letters) from this place on, `count` if there is none. */
size_t field_places_next(const struct field_places *places, size_t from, const char *name);
bool field_places_is(const struct field_places *places, size_t place, const char *name);
void field_places_value(const struct field_places *places, size_t place, struct field *field);

/* How long the block of fields is that text begins with: up to its first blank line. */
size_t fields_block(const char *text, size_t length);

#endif
