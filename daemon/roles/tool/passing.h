/*
 * An officer runs `signpost` as themselves; the work is done as the service user.  This is the step between:
 * open the officer's file as the officer, and start the command again through sudo with that file as standard
 * input.
 */
#ifndef ROLES_TOOL_PASSING_H
#define ROLES_TOOL_PASSING_H

#include "roles/tool/tool.h"

/* Does not return if the command has to be started again.  Returns true if this process is the one to do the work:
 * it runs as the service user or as root, there is no service user on this machine, or a configuration was named (a demo
 * belongs to whoever runs it).  False with a reason if the file or sudo cannot be had. */
bool passing_to_service(const struct tool *tool, struct reason *why);

/* The same for a command whose row says that the records are opened for it, or whose caller may not read the configuration; with
 * every other this process goes on.  A command that opens the records itself calls passing_to_service. */
bool passing_is_done(const struct tool *tool, struct reason *why);

#endif
