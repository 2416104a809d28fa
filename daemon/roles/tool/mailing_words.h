/*
 * What the commands on mailings share.
 */
#ifndef ROLES_TOOL_MAILING_WORDS_H
#define ROLES_TOOL_MAILING_WORDS_H

#include "roles/tool/tool.h"

/* The number of a mailing as somebody typed it; whether there is one is not asked. */
bool mailing_number(const char *word, int64_t *id, struct reason *why);

/* Leaves in the log what the acting person has done to a mailing, in one word. */
void mailing_log_act(struct tool *tool, const char *act, int64_t id);

/* Says what waits for this notice to partners, now that something became of it. */
void mailing_say_behind(struct tool *tool, int64_t notice);

#endif
