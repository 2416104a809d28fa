/*
 * Why the world said no, in words an officer or an operator can act on.
 * Functions that can be refused take a `struct reason *`, fill it and return false.
 */
#ifndef BASE_REASON_H
#define BASE_REASON_H

#include <stdbool.h>

enum reason_kind {
	REASON_NONE,
	REASON_USAGE,		/* the command line was wrong */
	REASON_REFUSED,		/* a rule says no */
	REASON_NOT_FOUND,	/* there is no such thing */
	REASON_UNREACHABLE,	/* daemon, lock, store, key or file not reachable */
	REASON_CHECK_FAILED	/* a check was made and failed */
};

enum { REASON_LENGTH = 1024 };

struct reason {
	enum reason_kind kind;
	char text[REASON_LENGTH];	/* one or more sentences, no newline at the end */
};

/* Each writes the sentence and returns false, so that a function can say
 * `return reason_refused(why, "…");`.  A text too long is cut. */
bool reason_usage(struct reason *why, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool reason_refused(struct reason *why, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool reason_not_found(struct reason *why, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool reason_unreachable(struct reason *why, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool reason_check_failed(struct reason *why, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The exit code of `signpost` for this kind: 0 done, 1 usage, 2 refused, 3 not found,
 * 4 not reachable, 5 a check failed. */
int reason_exit_code(enum reason_kind kind);

#endif
