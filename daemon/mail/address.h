/*
 * Mail addresses: RFC 5321/5322 syntax as people have them, domains as A-labels, one form for
 * comparison.
 */
#ifndef MAIL_ADDRESS_H
#define MAIL_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/reason.h"

enum { ADDRESS_TEXT = 255 };	/* RFC 5321 4.5.3.1.3: 254 octets, and the NUL */

struct address {
	char text[ADDRESS_TEXT];	/* for the wire: local part as given (UTF-8, NFC), domain in lower-case A-labels */
	char folded[ADDRESS_TEXT];	/* for comparison: local part case-folded too (B-29) */
	const char *domain;		/* inside `folded` */
};

/* Trims, checks and folds.  Comments, quoted local parts, literals, a domain without a dot, CR, LF, NUL and angle brackets are
 * refused.  Before the @ letters, marks and digits of any script may stand (RFC 6531): then letters go only by a mail server that
 * says it takes such addresses (C-13).  A trailing dot of the domain is dropped.  The reason never repeats the address. */
bool address_read(const char *text, struct address *address, struct reason *why);

/* The same without what stands behind a plus, by which one mailbox has as many addresses as its owner likes (RFC 5233). */
void address_mailbox(const struct address *address, char folded[ADDRESS_TEXT]);

#endif
