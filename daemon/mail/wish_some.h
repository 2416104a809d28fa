/*
 * A wish to get some of what we send and not the rest: "only the events please", "the newsletter, no petitions" (B-21, B-24).  What it
 * means for each topic a person decides.
 */
#ifndef MAIL_WISH_SOME_H
#define MAIL_WISH_SOME_H

#include <stdbool.h>

#include "mail/sentence.h"

/* True if one stands in the text, which is as request_text_own gives it; beside a wish to stop, or alone: then "just send me the newsletter
 * please" may ask for one that was lost, and is none. */
bool wish_is_for_some(const char *own);
bool wish_is_for_some_alone(const char *own);

/* The table, and how it is read: for tests. */
extern const struct rule wish_some_rules[];
const struct grammar *wish_some_grammar(void);

#endif
