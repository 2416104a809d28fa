/*
 * Telling people, at the place where they look, what is wrong with the configuration.
 */
#ifndef ROLES_SUPERVISOR_CONFIGURATION_H
#define ROLES_SUPERVISOR_CONFIGURATION_H

#include <stdio.h>

#include "base/memory.h"

/* problems as settings_load leaves them: one line each. */
void configuration_print_problems(const struct buffer *problems, FILE *to);
int configuration_log_problems(const struct buffer *problems);	/* returns how many there are */

enum { CONFIGURATION_PROBLEMS_LIMIT = 64 * 1024 };

#endif
