/*
 * The words by which servers refuse letters, by what they are about.  Data, in the order in which it is asked.
 */
#ifndef MAIL_BOUNCE_WORDS_H
#define MAIL_BOUNCE_WORDS_H

#include "records/report.h"

struct bounce_words {
	enum bounce_reason reason;
	const char *const *phrases;	/* see mail/phrases.h; NULL-ended */
};

/* The first row that has a phrase in the text decides.  Ends with a NULL list. */
extern const struct bounce_words bounce_words[];

#endif
