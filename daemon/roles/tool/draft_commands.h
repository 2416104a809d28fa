/*
 * What the commands on drafts do for others.
 */
#ifndef ROLES_TOOL_DRAFT_COMMANDS_H
#define ROLES_TOOL_DRAFT_COMMANDS_H

#include "roles/tool/draft_file_input.h"

/* Prints it as it will be read. */
bool input_preview(struct tool *tool, const struct input *input, struct reason *why);

/* Adds all people of an audience to a prepared mailing, or takes the mailing away again; each in as many short
 * transactions as it needs. */
bool tool_prepare_people(struct tool *tool, int64_t mailing, const struct audience *audience);
void tool_discard(struct tool *tool, int64_t mailing);

#endif
