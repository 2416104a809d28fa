/*
 * The command line of signpostd.
 */
#ifndef ROLES_SUPERVISOR_SIGNPOSTD_OPTIONS_H
#define ROLES_SUPERVISOR_SIGNPOSTD_OPTIONS_H

#include <stdbool.h>

#include "base/reason.h"

enum signpostd_task { TASK_RUN, TASK_ONCE, TASK_CHECK, TASK_HELP, TASK_VERSION };

/* The texts belong to argv. */
struct signpostd_options {
	enum signpostd_task task;
	const char *config;	/* NULL = look for it */
	const char *forum;	/* NULL = the only one */
	const char *programs;	/* NULL = look for them */
	bool foreground;
};

/* False with REASON_USAGE for anything that is not in the manual. */
bool signpostd_options_read(int count, char **words, struct signpostd_options *options, struct reason *why);

/* What --help prints. */
extern const char signpostd_options_help[];

#endif
