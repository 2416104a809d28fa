/*
 * Whom somebody wishes to stop, where it is not us: "can you ask Elen to stop emailing me?"
 */
#ifndef MAIL_WISH_WHOM_H
#define MAIL_WISH_WHOM_H

#include <stdbool.h>

/* True if what stands before the words of a wish names somebody whom it is to be passed on to, or who is to do it.  `before` begins with a
 * space and ends where the words begin, `at`.  Our own people are none: "please ask your team to"; and off the list the writer is taken by
 * us, whoever is named: "please ask Pat to take me off the list". */
bool wish_is_for_another(const char *before, const char *at);

#endif
