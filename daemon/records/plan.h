/*
 * A plan: what a draft means once it was proofread.  This is what gets queued.
 */
#ifndef RECORDS_PLAN_H
#define RECORDS_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "records/forum.h"
#include "records/mailing.h"
#include "records/moment.h"

enum { LINK_HOST_LIMIT = 256 };

/* The pointers lead into the forum and the draft and live as long as those. */
struct plan_item {
	const struct topic *topic;	/* NULL: not resolved, so the draft did not pass */
	int64_t ends_at;		/* the midnight after its last day; 0 = never */
	char link_host[LINK_HOST_LIMIT];	/* signposting: "campaign.example"; else "" */
	const char *fund;		/* what pays for it; "" = nothing is configured */
};

struct plan {
	enum mailing_kind kind;
	const struct identity *identity;
	struct audience audience;
	bool note;			/* the program wrote it: to staff, or to one person */
	const char *in_reply_to;	/* Message-ID of the mail it answers; NULL = none */
	const char *reply_to;		/* where an answer to it goes; NULL = as the identity says */
	enum mailing_origin origin;
	int64_t origin_id;
	int64_t origin_version;
	const char *calendar;		/* the calendar file that goes with it; NULL = none */
	int64_t due_at;			/* 0 = as soon as it may go */
	char due_wall[DUE_WALL_LIMIT];	/* what was meant: "2027-10-31 01:30"; "" = not said */
	bool due_second;		/* the second of an overlap was asked for (F-04) */
	int64_t after;			/* the notice to partners it waits for; 0 = none */
	bool due_twice;			/* the time happens twice that night: worth telling */
	int64_t goes_at;		/* when its first letter would go if it was queued now (F-07) */
	bool goes_after_quiet;		/* that is when the quiet hours are over, in which it is due */
	struct plan_item items[ITEMS_LIMIT];
	int item_count;
	uint32_t all_bits;		/* one bit for each item */
};

#endif
