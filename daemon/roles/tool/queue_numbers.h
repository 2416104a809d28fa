/*
 * The numbers of other mailings in an officer's file.
 */
#ifndef ROLES_TOOL_QUEUE_NUMBERS_H
#define ROLES_TOOL_QUEUE_NUMBERS_H

#include "roles/tool/draft_file_input.h"

/* Judges them by the records: more findings. */
void input_judge_numbers(struct tool *tool, struct input *input);

#endif
