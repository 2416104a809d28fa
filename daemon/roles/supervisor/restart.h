/*
 * How a role ended, and how long to wait before it is started again.  All of that policy
 * stands here and nowhere else.
 */
#ifndef ROLES_SUPERVISOR_RESTART_H
#define ROLES_SUPERVISOR_RESTART_H

#include <stdint.h>

enum ending_kind {
	ENDING_GOOD,		/* exit 0: its work is done */
	ENDING_REFUSED,		/* exit 1, 2, 3 or 5: it said in the log what a person must put right */
	ENDING_UNREACHABLE,	/* exit 4: store, lock, key or relay settings out of reach */
	ENDING_CRASHED,		/* a signal, or an exit code nobody gives on purpose */
	ENDING_SANDBOX		/* SIGSYS: it made a call that only an intruder needs */
};

struct ending {
	enum ending_kind kind;
	int code;		/* exit code, or 0 */
	int signal;		/* signal that ended it, or 0 */
};

/* status as waitpid gives it. */
struct ending ending_from_status(int status);

/* Seconds before the next start.  Counts crashes in a row in *crashes: 1, 2, 4 … 60 s, from the
 * start again after five minutes of life.  What only a person can put right is tried again
 * once a minute, so that it heals by itself when they have. */
int64_t restart_delay(enum ending_kind kind, int64_t lived_seconds, int *crashes);

enum { RESTART_SLOWEST = 60 };

#endif
