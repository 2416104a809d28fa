/*
 * The mail that a wish to stop stands in: what its other words make of the wish.
 */
#ifndef MAIL_WISH_MAIL_H
#define MAIL_WISH_MAIL_H

#include <stdbool.h>

#include "mail/incoming.h"
#include "mail/request_text.h"

enum {
	WISH_COMMAND_WORDS = 6,		/* no command has more; a mail of so few is about what its subject is about */
	WISH_GREETING_WORDS = 4,	/* a greeting or thanks have no more */
	WISH_SHORT_WORDS = 45		/* of a mail that says little else */
};

/* Borrowed. */
struct wish_mail {
	const struct incoming *incoming;
	const char *own;	/* what they wrote themselves */
	int words;		/* of that */
};

/* `own` as request_text_own gives it, with the sender's name as their address where they ask for themselves by name: "please remove Zoe
 * Moss".  It is written to `text`, which must outlive what is returned. */
struct wish_mail wish_mail_read(const struct incoming *incoming, const char *sender, const char *own, char text[REQUEST_TEXT]);

/* Some of it tells the reader how to stop (mail/wish_offer.h): a shop's letter, say, or one that quotes a foot. */
bool wish_mail_offers(const struct wish_mail *mail);

/* A place that somebody booked, at a workshop, say. */
bool wish_mail_is_about_place(const struct wish_mail *mail);

/* "I was on your list": then "please remove me" is not about a place at an event.  "On your list for Saturday" is.
 * Nor is it one of somebody who has tried to unsubscribe. */
bool wish_mail_names_our_list(const struct wish_mail *mail);

/* "I have tried to unsubscribe three times and still get these": then it is asked of us. */
bool wish_mail_is_of_failed(const struct wish_mail *mail);

/* None of our people: then it is the letters, whatever they are called. */
bool wish_mail_is_of_stranger(const struct wish_mail *mail);

/* Whether some of what we send is named: "the surveys". */
bool wish_names_topic(const char *text);

#endif
