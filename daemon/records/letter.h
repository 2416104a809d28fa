/*
 * A variant is the message of one set of items, cut at the personal fields; a letter is a variant
 * with the fields of one member filled in.
 */
#ifndef RECORDS_LETTER_H
#define RECORDS_LETTER_H

#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

/* What stands in a hole, and so how it is written there (E-08). */
enum hole {
	HOLE_END,		/* no hole: the last segment */
	HOLE_NAME_TEXT,		/* in the text part */
	HOLE_NAME_HTML,		/* in the HTML part, escaped */
	HOLE_STOP_TEXT,		/* how to stop this topic, in the text part: an address or a URL */
	HOLE_STOP_HTML,		/* the same, as the value of an href */
	HOLE_ADDRESS_TEXT,	/* the stop address, also where there is a URL: one can write words to it */
	HOLE_ADDRESS_HTML,	/* the same, behind "mailto:" in an href */
	HOLE_ATTENDEE,		/* the person's own address, on a line of a calendar file */
	HOLE_PICTURE		/* an enclosure; the same for everybody */
};
enum { HOLES = HOLE_PICTURE + 1, ENCLOSURE_HASH = 16 };

/* A picture as it stands in letters, base64 in lines: kept once for all the versions that show it, which name it by its hash. */
struct enclosure {
	uint8_t hash[ENCLOSURE_HASH];	/* of these octets */
	char *octets;
	size_t length;
};

/* octets, then a hole; the holes sit on quoted-printable lines of their own. */
struct segment {
	const char *bytes;
	size_t length;
	enum hole hole;
	const struct enclosure *enclosure;	/* HOLE_PICTURE; borrowed */
};

enum { SEGMENTS_LIMIT = 256, LETTER_LIMIT = 1024 * 1024 };

struct variant {
	struct segment *segments;
	int count;
	char *memory;		/* what the segments point into */
	struct enclosure *enclosures;	/* of one that was rendered; one that was loaded borrows them */
	int enclosure_count;
};

/* What makes a variant a letter. */
struct letter_fields {
	const char *name;		/* "" = the configured word */
	const char *everyone;
	const char *to;			/* the address, A-label form */
	const char *from_domain;	/* of the Message-ID */
	const char *message_id;		/* left side of the Message-ID */
	const char *stop_address;	/* "unsub+TOKEN@example.org" */
	const char *stop_url;		/* "https://…TOKEN" or "" */
	int64_t date;
};

#endif
