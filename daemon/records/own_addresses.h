/*
 * Our own addresses, as far as somebody who reads our mail must know them: which mail came back to us,
 * and whose word about a sender counts.  Nothing in it is NULL; "" = not known, and then nothing is taken
 * for ours.  It borrows its texts.
 */
#ifndef RECORDS_OWN_ADDRESSES_H
#define RECORDS_OWN_ADDRESSES_H

struct own_addresses {
	const char *domain;		/* the right side of our Message-IDs */
	const char *bounce;		/* "bounces@example.org"; with a token: "bounces+TOKEN@example.org" */
	const char *stop;		/* "unsub@example.org", the same way */
	const char *join;		/* "join@example.org"; with a token it answers a mail that asks to confirm */
	const char *separator;		/* between address and token: "+" */
	const char *authserv_id;	/* whose Authentication-Results we believe (RFC 8601 2.5) */
};

#endif
