/*
 * What queue does for others: who will get a letter and who will not, the question, and the queue itself.
 */
#ifndef ROLES_TOOL_QUEUE_COMMANDS_H
#define ROLES_TOOL_QUEUE_COMMANDS_H

#include "core/made_draft.h"
#include "roles/tool/draft_file_input.h"

struct gate_count;

/* Why people will not get, or did not get, a mailing: as JSON, and in words. */
json_t *withheld_by_json(const int64_t counts[WITHHELD_REASONS]);
void say_withheld(const struct tool *tool, const int64_t counts[WITHHELD_REASONS]);

/* Who will get a mailing from which nothing has gone out, and why the others will not; then that it is meant, where the number is far from
 * that of last time by typing it (E-13). */
void say_will_get(const struct tool *tool, enum mailing_kind kind, int64_t mailing, const struct gate_count *count);
bool send_is_meant(struct tool *tool, int64_t mailing, int64_t will_get, const char *question, struct reason *why);

/* Why what is due goes at another moment: ", when the quiet hours are over"; "" if it does not. */
const char *later_words(const struct tool *tool, int64_t due_at, int64_t goes_at);

/* Says who will and will not get it, asks, and queues it; findings are shown first. */
bool input_queue(struct tool *tool, struct input *input, struct reason *why);

/* A draft the program made of `path`: previewed or tested where --preview or --test says so, else queued.  Takes the draft over. */
bool input_made(struct tool *tool, struct made_draft *made, const char *path, struct reason *why);

#endif
