/*
 * An officer's file on the command line: read, proofread, and its findings shown.
 */
#ifndef ROLES_TOOL_DRAFT_FILE_INPUT_H
#define ROLES_TOOL_DRAFT_FILE_INPUT_H

#include "records/draft.h"
#include "records/plan.h"
#include "roles/tool/tool.h"

struct input {
	const char *path;
	struct draft *draft;
	struct findings findings;
	struct plan plan;
	bool passes;
};

/* Reads the file ("-" = standard input) and proofreads it.  False only if it cannot be read at all; free it
 * with input_free in any case. */
bool input_read(struct tool *tool, const char *path, struct input *input, struct reason *why);
void input_free(struct input *input);

/* All findings, worst first, each with line, quote and fix; or JSON. */
void input_show(struct tool *tool, const struct input *input);

/* Refuses what may not be queued: findings, and outside a demo signposting, which needs approvals that this version
 * does not have yet. */
bool input_may_go(struct tool *tool, const struct input *input, struct reason *why);

#endif
