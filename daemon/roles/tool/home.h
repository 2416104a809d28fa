/*
 * `signpost` alone on a terminal: how things are, and numbered choices.
 */
#ifndef ROLES_TOOL_HOME_H
#define ROLES_TOOL_HOME_H

#include "roles/tool/tool.h"

/* Shows the status and asks for a number; the choice is the ordinary command, started with the same
 * --config or --forum.  Returns the exit code. */
int home_show(const struct tool *tool);

#endif
