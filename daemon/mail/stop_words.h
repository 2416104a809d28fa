/*
 * What a mail to a stop address is to stop.  Any word stops there, thanks and reasons too; these are the words that say how much (B-21,
 * B-23), or the contrary.
 */
#ifndef MAIL_STOP_WORDS_H
#define MAIL_STOP_WORDS_H

#include "mail/incoming.h"
#include "records/report.h"

/* REQUEST_STOP, with "everything" in topic, or what they call the one topic, or "": they say no more than stop.  REQUEST_STOP_PERHAPS where
 * they say that they stay or did not mean it, or wish for topics of which it is not clear whether they are to stop or to stay (B-24). */
enum mail_request stop_words_read(const struct incoming *incoming, char topic[REPORT_WORDS]);

#endif
