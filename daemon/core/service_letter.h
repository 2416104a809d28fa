/*
 * Letters the program itself writes: an officer's file of the kind "service", composed here, and queued like any other
 * mailing, so that there is no other road to the socket than the gate.
 */
#ifndef CORE_SERVICE_LETTER_H
#define CORE_SERVICE_LETTER_H

#include "core/office.h"
#include "records/mailing.h"

enum { SERVICE_LETTER_LIMIT = 64 * 1024 };	/* with the words people agree to */

/* Begins one: its subject, and the heading of its first section.  Both are ours, without a line break.  False where the forum has no
 * topic for service mail, or the last one is not ended. */
bool service_letter_begin(struct office *office, struct buffer *text, const char *subject, const char *heading);

/* One more section. */
void service_letter_section(struct office *office, struct buffer *text, const char *heading);

/* Words of a person in a text that is read as Markdown: every sign of it is taken for itself. */
void service_letter_add_plainly(struct buffer *text, const char *words);

/* Queues it for everybody with the role staff. */
void service_letter_to_staff(struct office *office, const struct buffer *text);

/* What else belongs to a letter to one person; all borrowed, all may be left out. */
struct service_letter {
	const char *in_reply_to;	/* Message-ID of the mail it answers; one that cannot stand in a header is left out */
	const char *reply_to;		/* where an answer to it goes; else to the first identity's address */
	enum mailing_origin origin;
	int64_t origin_id;
	const char *calendar;		/* a calendar file */
};

/* Queues it for one person.  The number of the mailing, 0 = there is no such person.  In the caller's transaction. */
int64_t service_letter_to_one(struct office *office, int64_t member, const struct service_letter *letter,
    const struct buffer *text);

#endif
