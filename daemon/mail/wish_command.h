/*
 * A wish to stop of a word or two: "STOP", "unsubscribe please", "opt-out, Pat".
 */
#ifndef MAIL_WISH_COMMAND_H
#define MAIL_WISH_COMMAND_H

#include "mail/wish_weigh.h"
#include "records/report.h"

/* Whether a clause is one of these commands. */
bool wish_is_command(const char *clause, const char *const *commands);

/* Whether a short clause ends in one, behind a comma: "no more emails mate, unsubscribe". */
bool wish_ends_in_command(const char *clause, const char *const *commands);

/* "Unsubscribe" and "off the list" need no more words to say from what. */
bool wish_names_subscription(const char *clause);

/* How sure one is: REQUEST_STOP or REQUEST_STOP_PERHAPS.  What comes behind it is `rest`. */
enum mail_request wish_command_judge(const struct wish_context *context, const char *clause, const char *rest);

#endif
