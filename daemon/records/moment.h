/*
 * A moment in UK time: what was meant, and the instant that is (F-01).
 */
#ifndef RECORDS_MOMENT_H
#define RECORDS_MOMENT_H

#include <stdbool.h>
#include <stdint.h>

enum { DUE_WALL_LIMIT = 24 };

struct moment {
	int64_t at;
	char wall[DUE_WALL_LIMIT];	/* "2026-12-17 10:00" */
	bool second;			/* of the two, in the night the clocks go back, the second was asked for */
	bool twice;			/* it happens twice that night: worth telling */
};

#endif
