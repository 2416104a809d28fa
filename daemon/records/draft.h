/*
 * A draft: the officer's file, read.  Text is UTF-8 with LF; every part remembers its line.
 */
#ifndef RECORDS_DRAFT_H
#define RECORDS_DRAFT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"
#include "records/mailing.h"

/* What stands at the top of the file.  NULL = not said. */
struct draft_head {
	char *subject;
	char *preheader;
	char *kind;
	char *send;
	char *audience;
	char *identity;
	char *topic;		/* the default for items without one */
	char *fund;
	char *reason;		/* one reason covers all warnings (D-32) */
	char *repeat;		/* how often it comes again: words, or an RRULE */
	char *ahead;		/* how many days before its time it is made */
	char *release;		/* "itself": it waits for nobody */
	char *after;		/* the number of the notice to partners it waits for */
	int subject_line, preheader_line, kind_line, send_line, audience_line, identity_line, topic_line,
	    fund_line, reason_line, repeat_line, ahead_line, release_line, after_line;
};

struct draft_item {
	char *title;
	char *topic;		/* as written, or the default; NULL = none */
	char *from;		/* signposting: the body that runs it */
	char *link;
	char *ends;		/* "2026-12-20" */
	char *fund;
	char *not_signposting;
	char *body;		/* Markdown */
	int title_line, topic_line, from_line, link_line, ends_line, fund_line, not_signposting_line,
	    body_line;		/* line of the body's first line */
};

struct draft {
	struct draft_head head;
	char *greeting;		/* Markdown before the first heading; "" if none */
	int greeting_line;
	struct draft_item items[ITEMS_LIMIT];
	int item_count;
	char *source;		/* the whole file, normalised: what is stored and hashed */
	bool of_form;		/* made of the file of an event or a survey, whose words its findings are told in */
};

enum finding_level {
	FINDING_ERROR,		/* must be mended; nothing is queued */
	FINDING_WARNING		/* may go, with a reason */
};

/* One remark of the proofreader. */
struct finding {
	enum finding_level level;
	int line, column;	/* 1-based; 0 = the whole file */
	char *rule;		/* "A-22", for the manual */
	char *text;		/* what is wrong, in plain words */
	char *quote;		/* the words it is about; "" = none */
	char *fix;		/* something to paste; "" = none */
};

enum { FINDINGS_LIMIT = 200, DRAFT_LIMIT = 64 * 1024 };

struct findings {
	struct finding *list;
	int count;
	int errors, warnings;
};

#endif
