/*
 * A mail that came in, taken apart: its header, its text, and the machine-readable parts, each where it lies outside
 * any letter that the mail returns or forwards.  Call limits_kept first; GMime parses, so do it where there is nothing
 * to steal (mail/guard.h).
 */
#ifndef MAIL_INCOMING_H
#define MAIL_INCOMING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "mail/fields.h"

struct incoming {
	const char *head;		/* the header block as it came */
	size_t head_length;
	struct field_places fields;	/* of it; more than LIMIT_HEADER_LINES */
	char subject[512];		/* as plain text (mail/plain.h), without the tags of gateways */
	char from[256];			/* the From line, likewise: name and address */
	char return_path[256];		/* "" = <>, or there is none */
	bool null_sender;		/* the Return-Path is <> */
	struct buffer came_to;		/* values of the fields that name the address it came to, a line each */
	bool report;			/* multipart/report, or said to be */
	bool forwards;			/* holds another mail whole or in part */

	struct buffer text;		/* what a person would read, as plain text */
	struct buffer status;		/* message/delivery-status (RFC 3464) */
	struct buffer feedback;		/* message/feedback-report (RFC 5965) */
	struct buffer disposition;	/* message/disposition-notification (RFC 8098) */
	struct buffer calendar;		/* the first text/calendar (RFC 5545) */
	struct buffer returned;		/* the header of the first letter that it holds */
	struct buffer notice;		/* the first letter that it holds, whole, if that is a multipart/report itself */
	struct buffer *own;		/* where mail/request_text.h keeps what it has read, for who asks again; NULL = nowhere */
};

/* Once, before the first mail: readies GMime and the character sets, after which no file is needed any more. */
void incoming_start(void);

/* Looks at the first LIMIT_MAIL octets, which must outlive incoming.  Undone by incoming_clear. */
void incoming_read(struct incoming *incoming, const uint8_t *octets, size_t length);
void incoming_clear(struct incoming *incoming);

/* The first header field of this name (small letters); "" and false if there is none. */
bool incoming_field(const struct incoming *incoming, const char *name, char *value, size_t room);
bool incoming_has(const struct incoming *incoming, const char *name);

/* By a field or an envelope that only machines write. */
bool incoming_is_by_machine(const struct incoming *incoming);

/* By an address that says that nobody reads what is sent to it. */
bool incoming_is_from_nobody(const struct incoming *incoming);

/* A newsletter, or written in a list (RFC 2369, RFC 2919). */
bool incoming_is_of_list(const struct incoming *incoming);

/* A field of the returned letter. */
bool incoming_returned(const struct incoming *incoming, const char *name, char *value, size_t room);

#endif
