/*
 * A draft the program makes of something an officer wrote: an event, a survey.  Which line of theirs each of its lines came from is kept, so
 * that what the proofreader finds is told where it can be mended.
 */
#ifndef CORE_MADE_DRAFT_H
#define CORE_MADE_DRAFT_H

#include "base/memory.h"
#include "records/draft.h"
#include "records/form.h"
#include "records/forum.h"
#include "records/plan.h"

struct made_text {
	struct buffer text;
	bool of_form;		/* of the file of an event or a survey */
	bool to_go;		/* and is to be queued, so it is judged by when it would go; else the quiet hours do not count */
	struct {
		int line, origin;
		bool block;	/* the lines that follow come from the lines that follow there */
	} marks[FORM_WORDS + 4];
	int mark_count;
};

struct made_draft {
	struct draft *draft;
	struct findings findings;	/* about the officer's file */
	struct plan plan;
	char *calendar;			/* plan.calendar; NULL = none */
};

/* The next line comes from this line of the officer's file; 0 = from no line of it. */
void made_text_mark(struct made_text *text, int origin, bool block);

/* Makes the text a draft and has it proofread.  The caller ends it with made_draft_clear; the text stays the caller's. */
void made_draft_judge(const struct forum *forum, const struct made_text *text, struct made_draft *made);

/* From this instant on it is of no use: the gate withholds it, and if its first letter would go behind that, this is a finding. */
void made_draft_end(struct made_draft *made, int64_t end);

/* Findings about the officer's file are added to others. */
void made_draft_add_findings(const struct made_draft *made, struct findings *findings);

void made_draft_clear(struct made_draft *made);

#endif
