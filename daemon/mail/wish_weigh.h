/*
 * How sure a rule of the grammar (mail/wish_words.h) that stands in somebody's sentence is a wish to stop, by what stands before and
 * behind it and by the rest of the mail (B-24, C-37).
 */
#ifndef MAIL_WISH_WEIGH_H
#define MAIL_WISH_WEIGH_H

#include "mail/mentioned.h"
#include "mail/wish_before.h"
#include "mail/wish_mail.h"
#include "mail/wish_target.h"
#include "mail/wish_words.h"
#include "records/report.h"

/* Where in a mail a sentence stands. */
struct wish_context {
	struct wish_mail mail;
	char sender[MENTIONED];		/* address */
	bool late;			/* far down in a long mail */
	bool first;			/* nothing stands before it but a greeting */
	bool named;			/* a sentence before it names what we send */
	bool quoted;			/* in quotation marks, or told of another */
};

/* A rule that stands in a sentence, from word `at` to `end`, and what stands around it. */
struct wish_reading {
	const struct sentence *sentence;
	enum wish_rule rule;
	int at, end;
	struct wish_before before;
	struct wish_target behind;
};
struct wish_reading wish_reading_of(const struct sentence *sentence, enum wish_rule rule, int at, int end);

/* REQUEST_STOP, REQUEST_STOP_PERHAPS, or REQUEST_NONE: it is no wish. */
enum mail_request wish_weigh(const struct wish_context *context, const struct wish_reading *reading);

/* True if a sentence names what we send, and nobody else who may send it: "too many emails", "I get these every week". */
bool wish_names_ours(const char *clause);

/* True if it points with "this" or "them" at what may not be our letters. */
bool wish_stands_for_another(const struct wish_context *context, const struct wish_reading *reading);

/* True if words from `at` to `end` name a place or a thing that is no letter. */
bool wish_names_place(const char *at, const char *end);

/* True if an address stands in the text that is not the writer's, on a line with more than a signature has: "no more here, but to this
 * one". */
bool wish_names_another_address(const struct wish_context *context, const char *text);

#endif
