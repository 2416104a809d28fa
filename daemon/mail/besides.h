/*
 * What somebody says besides a wish to stop, or besides yes or no to an invitation.  A wish, thanks and an ordinary reason for it need nobody
 * to read them; all else does, whatever it is.
 */
#ifndef MAIL_BESIDES_H
#define MAIL_BESIDES_H

#include <stdbool.h>

#include "mail/incoming.h"

/* True if a person should read it; in doubt they should: how it is weighed says mail/besides_words.h.  `own` is as request_text_own gives it. */
bool besides_says_more(const char *own, const struct incoming *incoming);

/* True if somebody else may read what we write to them, and must not: then nothing is sent that tells of a stop, or asks whether they want
 * one.  What else they ask for is answered, such as a wish to join. */
bool besides_asks_for_silence(const char *own);

#endif
