/*
 * Addresses as texts and headers mention them.  What is found has the shape of an address and no more is promised.
 */
#ifndef MAIL_MENTIONED_H
#define MAIL_MENTIONED_H

#include <stdbool.h>
#include <stddef.h>

enum { MENTIONED = 255 };	/* room for one, with its NUL */

/* The next address in [at, end), in small letters, or NULL; else where the search goes on. *from is where it stands. */
const char *mentioned_next(const char *at, const char *end, char address[MENTIONED], const char **from);

/* The address of a From, Sender or Return-Path field, in small letters.  False and "" if there is none or more than one:
 * quoted names and comments are no addresses (RFC 5322 3.2.2, 3.2.4). */
bool mentioned_sender(const char *value, char *address, size_t room);

#endif
