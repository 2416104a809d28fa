/*
 * The marks by which a bounce in words is known, as data: see mail/phrases.h for how a phrase is written.
 */
#ifndef MAIL_BOUNCE_MARKS_H
#define MAIL_BOUNCE_MARKS_H

extern const char *const bounce_senders[];	/* how servers call themselves, in From and Return-Path */
extern const char *const bounce_subjects[];
extern const char *const bounce_marks[];	/* sentences that say a letter was not delivered */
extern const char *const bounce_successes[];	/* sentences that say it was delivered */
extern const char *const bounce_baits[];		/* what thieves of passwords, and whoever explains them, write of letters that could not be delivered */
extern const char *const bounce_headings[];	/* sentences that stand beside or above the recipient's address */
extern const char *const bounce_list_promises[];	/* what in such a sentence says that a list comes */
extern const char *const bounce_list_ends[];	/* what ends a list of recipients */
extern const char *const bounce_other_roles[];	/* what stands before an address that is not the recipient's */
extern const char *const bounce_copy_starts[];	/* how such a line begins, behind dashes and the like */
extern const char *const bounce_copy_marks[];	/* lines behind which the returned letter begins */
extern const char *const bounce_delay_subjects[];
extern const char *const bounce_delays[];	/* sentences that say it is only late */
extern const char *const bounce_delays_denied[];	/* what says that one of those does not hold */
extern const char *const bounce_person_words[];	/* what people say of bounces, and servers with an odd name do not */

#endif
