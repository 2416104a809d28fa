/*
 * Automatic replies: out of office, "we have got your mail".  They have no effect and are never answered (C-36, C-39).
 */
#ifndef MAIL_AUTOREPLY_H
#define MAIL_AUTOREPLY_H

#include "mail/incoming.h"

/* Ask after bounces: Postfix and Exim call those auto-replied too. */
bool autoreply_is_one(const struct incoming *incoming);

/* Of one: not only by words that a person may write too. */
bool autoreply_is_sure(const struct incoming *incoming);

/* By its subject alone, which no bounce has: "Automatic reply: ...". */
bool autoreply_is_called_so(const struct incoming *incoming);

/* Its subject is that of the mail it answers, "Automatic reply: unsubscribe", and nobody's wish. */
bool autoreply_quotes_subject(const struct incoming *incoming);

/* Of one: it says that nobody reads there any more, or that who did has left. */
bool autoreply_says_gone(const struct incoming *incoming);

/* A machine's, but no reply to anything: receipts, alarms, lists' own mail. */
bool autoreply_is_other_machine(const struct incoming *incoming);

/* Of such a one: a person may have filled in a form, whose words it passes on. */
bool autoreply_may_be_a_form(const struct incoming *incoming);

#endif
