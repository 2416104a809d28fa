/*
 * A letter that comes again and again, such as a newsletter every month.  Each time it is made for a person to look at and release.
 */
#ifndef RECORDS_REPEAT_H
#define RECORDS_REPEAT_H

#include <stdbool.h>
#include <stdint.h>

#include "records/moment.h"

struct repeat {
	int64_t id;
	char *source;			/* the officer's file, whole */
	char *title;			/* its subject */
	char *rule;			/* RRULE, in UK time */
	char first[DUE_WALL_LIMIT];	/* the first time, and the hour of all of them */
	int64_t ahead_days;		/* how long before its time it is made */
	bool releases_itself;		/* else it waits for a person */
	int64_t ended_at;		/* 0 = it goes on */
	int64_t added_at, added_by;	/* kept, and not read back */
};

#endif
