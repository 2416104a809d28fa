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
	char *file;		/* as it stands in a command to type next; NULL for a draft the program made */
	struct draft *draft;
	struct findings findings;
	struct plan plan;
	char *calendar;		/* the plan's; NULL = none */
	bool passes;
};

/* The octets of a file as named on the command line ("-" = standard input); the buffer's limit is set.  False with a reason if it
 * cannot be read. */
bool input_octets(const char *path, struct buffer *octets, struct reason *why);

/* Reads the file and proofreads it.  False only if it cannot be read at all; free it with input_free in any case. */
bool input_read(struct tool *tool, const char *path, struct input *input, struct reason *why);

/* The same, judged as one that goes at this time on the wall, whatever its own "send:" says; "" = now. */
bool input_read_for(struct tool *tool, const char *path, const char *send, struct input *input, struct reason *why);
void input_free(struct input *input);

/* All findings, worst first, each with line, quote and fix; or JSON. */
void findings_show(struct tool *tool, const char *path, const struct findings *findings);

/* Refuses a file with something to mend, or with something worth a look that no reason covers. */
bool findings_allow(const struct findings *findings, bool covered, struct reason *why);

/* Refuses what may not be queued: findings, and outside a demo signposting, which needs approvals that this version
 * does not have yet. */
bool input_may_go(struct tool *tool, const struct input *input, struct reason *why);

/* True with --preview or --test: nothing goes to members. */
bool input_only_looks(const struct tool *tool);

#endif
