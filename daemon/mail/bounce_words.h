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

/* The same where the answer was not for good: nobody is gone for "mailbox unavailable". */
extern const struct bounce_words bounce_words_for_now[];

/* The same where the letter was turned away, not the recipient: something of the letter may be what "does not exist". */
extern const struct bounce_words bounce_words_to_letter[];

/* What shows that our sender was turned away, whoever is then said to be unknown: the command before RCPT TO to which a
 * server answered, and its asking back whether the sender exists. */
extern const char *const bounce_words_of_sender[];

/* Pages that are shown only to those whom a block list names. */
extern const char *const bounce_words_of_lists[];

#endif
