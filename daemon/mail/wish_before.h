/*
 * What stands before a wish to stop in its sentence: whose it is, and whether it is one at all.
 */
#ifndef MAIL_WISH_BEFORE_H
#define MAIL_WISH_BEFORE_H

#include "mail/wish_words.h"

struct wish_before {
	bool nothing;	/* but politeness: it is asked of us */
	bool misses;	/* "I am not getting any more": misses our letters */
	bool denied;	/* "I would never" */
	bool others;	/* "my sister wants to", "members may", "ask Elen to": somebody else's, as far as one can tell */
	bool doubts;	/* a threat, a statement, a question, or in quotation marks: a person may tell */
};

/* Of a rule that stands in the sentence from word `at` on. */
struct wish_before wish_before_read(const struct sentence *sentence, enum wish_rule rule, int at);

/* A quotation that the text leaves open, or closes. */
bool wish_has_odd_quotes(const char *text);

#endif
