/*
 * How far something has come that takes long: one line on a terminal, drawn over and over, and gone before anything else is said.
 * Nothing where there is no terminal, nor with --json.
 */
#ifndef ROLES_TOOL_PROGRESS_H
#define ROLES_TOOL_PROGRESS_H

#include "roles/tool/tool.h"

struct progress {
	bool shown;		/* there is a terminal to draw on */
	const char *doing;	/* "Reading" */
	int percent;		/* as it stands there; -1 = nothing does */
};

struct progress progress_new(const struct tool *tool, const char *doing);
void progress_draw(struct progress *progress, int64_t done, int64_t of);
void progress_begin(struct progress *progress, const char *doing);	/* of what nobody knows how long it takes */
void progress_end(struct progress *progress);	/* takes it off the screen, however far it came */

#endif
