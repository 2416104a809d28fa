/*
 * Keeping the roles running until somebody says stop.
 */
#ifndef ROLES_SUPERVISOR_SUPERVISE_H
#define ROLES_SUPERVISOR_SUPERVISE_H

#include "base/reason.h"
#include "config/settings.h"
#include "roles/supervisor/role.h"

/* Starts every role and returns the exit code for the process: 0 after SIGTERM or SIGINT, with
 * launch->once that of the roles, the highest if there are several (5 if one crashed).  False
 * in *ran, with the reason, if a role could not be started at the very beginning.
 *
 * SIGHUP reads launch->config again: with problems in it everything stays as it is, else *settings
 * is replaced and the roles start afresh.  The caller keeps launch and frees *settings. */
int supervise(struct launch *launch, struct settings **settings, bool *ran, struct reason *why);

/* Call it before anything is started: signals wait from then on for supervise to read them. */
bool supervise_block_signals(struct reason *why);

#endif
