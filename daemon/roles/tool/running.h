/*
 * Whether the daemon is at work, and what was left half done: what check, status and others ask alike.
 */
#ifndef ROLES_TOOL_RUNNING_H
#define ROLES_TOOL_RUNNING_H

#include "roles/tool/tool.h"

/* True while a sender of this forum runs. */
bool sender_runs(const struct forum *forum);

/* The recorder runs as long as the daemon does, where there is a mailbox to read; just after a start it may be the first: within a
 * second its sender is there too, or true. */
bool only_sender_is_missing(const struct forum *forum);

/* Says so to the person if no sender runs, and why as far as is known.  True if one does. */
bool say_unless_sender_runs(const struct tool *tool, const char *indent);

/* The mail server that takes letters takes none, or cannot be reached: said in words.  False where nothing is known of that. */
bool relay_is_down(const struct tool *tool, char words[256]);

/* What an import that is not finished asks for; false if there is none. */
bool unfinished_import(struct tool *tool, int64_t *id, char words[256]);

/* What the journal has and the store has not; -1 with a reason if it cannot be read. */
int64_t lines_behind(struct office *office, struct reason *why);

#endif
