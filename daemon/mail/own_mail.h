/*
 * What in a mail is ours: the address it came to, the token in it, our Message-IDs, and what our own server says
 * about its sender.
 */
#ifndef MAIL_OWN_MAIL_H
#define MAIL_OWN_MAIL_H

#include "mail/incoming.h"
#include "records/own_addresses.h"
#include "records/report.h"

/* Fills token and token_place from the addresses that the mail came to; "" and TOKEN_NOWHERE if none is ours. */
void own_mail_token(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

/* Fills quoted from the first stop address with a token that its text mentions. */
void own_mail_quoted(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

/* For a mail that returns or complains of a letter and did not bring a token in its address: the one in that letter or
 * in what is said about it. */
void own_mail_returned_token(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

/* True if the mail came to the stop address, with or without a token.  Where our address is not known, to one that
 * anybody would call so: unsub…@, leave…@. */
bool own_mail_to_stop(const struct incoming *incoming, const struct own_addresses *own);
bool own_mail_to_join(const struct incoming *incoming, const struct own_addresses *own);

/* Message-ID of the letter of which the mail speaks: returned, named by a status, or answered. */
void own_mail_about(const struct incoming *incoming, struct report *report);

/* True if the address belongs to us: no bounce is about it. */
bool own_mail_is_ours(const struct own_addresses *own, const char *address);

/* Fills from_proven and from_denied by what our own server says of the From (E-02, E-04). */
void own_mail_judge_from(const struct incoming *incoming, const struct own_addresses *own, struct report *report);

/* C-39: nothing is ever answered to this mail. */
bool own_mail_is_automatic(const struct incoming *incoming, const struct own_addresses *own);

#endif
