/*
 * What people read of an event: the officer's file of a notice or reminder, and the letter to one person who booked, made from the
 * event so that no date is typed twice (C-57).
 */
#ifndef CORE_EVENT_TEXT_H
#define CORE_EVENT_TEXT_H

#include "core/made_draft.h"
#include "records/event.h"
#include "records/forum.h"
#include "records/mailing.h"

/* What it is about. */
struct event_letter {
	enum mailing_origin what;	/* ORIGIN_EVENT_… */
	const struct event *event;
	const struct event *before;	/* what people were told before; NULL = nothing else */
	bool off;			/* one person's booking has ended */
	int64_t got;			/* a mailing: to those who got it; 0 = to whom the event is for */
	const char *send;		/* when; NULL = as soon as it may go */
	bool to_go;			/* it is to be queued now */
};

/* A whole officer's file for everybody: without the online link (C-56).  The caller frees text->text. */
void event_text_for_all(const struct event_letter *letter, struct made_text *text);

/* What stands under the heading of a letter to one person who booked; the subject is written into `subject`. */
enum { EVENT_SUBJECT_TEXT = FORM_TITLE_LONGEST * 4 + 160 };
void event_text_for_one(const struct event_letter *letter, char subject[EVENT_SUBJECT_TEXT], struct buffer *text);

/* The facts alone, as everybody may read them. */
void event_text_facts(const struct event *event, struct buffer *text);

/* "Thursday 17 December 2026, 10am to 12 noon". */
enum { EVENT_WHEN_TEXT = 300 };
char *event_when(const struct event *event, char text[EVENT_WHEN_TEXT]);

#endif
