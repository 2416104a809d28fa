/*
 * When a mailing will be through: from how fast letters have gone, and from what the provider allows.
 */
#ifndef ROLES_TOOL_FORECAST_H
#define ROLES_TOOL_FORECAST_H

#include "roles/tool/tool.h"

/* The instant the last of so many letters leaves, the first leaving at `from`: as fast as the last finished mailing, and no
 * faster than the provider allows (*limited).  0 = there is nothing to go by. */
int64_t forecast_queued(struct tool *tool, int64_t letters, int64_t from, bool *limited);

/* The same for a mailing on its way, as fast as it went so far; 0 also if nothing of it has gone. */
int64_t forecast_running(struct tool *tool, const struct mailing *mailing, const struct books *books);

/* "through about 14:30, …" in words for a person, "" if there is nothing to go by. */
const char *forecast_words(struct tool *tool, const struct mailing *mailing, const struct books *books, char words[128]);

#endif
