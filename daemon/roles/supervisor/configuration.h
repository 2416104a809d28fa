/*
 * Reading the configuration, and telling people at the right place what is wrong with it.
 */
#ifndef ROLES_SUPERVISOR_CONFIGURATION_H
#define ROLES_SUPERVISOR_CONFIGURATION_H

#include <stdio.h>

#include "base/memory.h"
#include "base/reason.h"
#include "config/settings.h"

/* As settings_load, and sets the zone of this process: a machine without British summer time is
 * one more problem (F-10). */
struct settings *configuration_load(const char *path, struct buffer *problems);

/* One line each. */
void configuration_print_problems(const struct buffer *problems, FILE *to);
int configuration_log_problems(const struct buffer *problems);	/* how many there were */

enum { CONFIGURATION_PROBLEMS_LIMIT = 64 * 1024 };

#endif
