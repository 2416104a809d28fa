/*
 * Challenges: programs that keep a letter back until somebody proves to be a person.  Never answered by machine.
 */
#ifndef MAIL_CHALLENGE_H
#define MAIL_CHALLENGE_H

#include "mail/incoming.h"

/* By a mark that such a program puts into the header; asked before bounces, because some come as one. */
bool challenge_is_marked(const struct incoming *incoming);

/* By what it says. */
bool challenge_is_said(const struct incoming *incoming);

#endif
