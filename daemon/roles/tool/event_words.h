/*
 * What the commands on events share.
 */
#ifndef ROLES_TOOL_EVENT_WORDS_H
#define ROLES_TOOL_EVENT_WORDS_H

#include "records/event.h"
#include "roles/tool/tool.h"

/* The event of the number somebody typed; the caller ends it with event_clear where there is one. */
bool event_number(struct tool *tool, const char *word, struct event *event, struct reason *why);

/* Queues what people who booked have to hear, in small transactions; how many letters that was. */
int64_t event_tell(struct tool *tool);

#endif
