/*
 * When a mailing will be through: from how fast letters have gone, and from what the provider allows.
 */
#ifndef ROLES_TOOL_FORECAST_H
#define ROLES_TOOL_FORECAST_H

#include "roles/tool/tool.h"

struct forecast {
	int64_t through;	/* when the last letter leaves; 0 = there is nothing to go by */
	int64_t next;		/* all that is left was put off, and the first of it is due then; 0 = not so */
	bool not_before;	/* it may well be later */
	bool limited;		/* the provider allows no more */
};

/* For a mailing whose first letter leaves at `from`: so many letters, as fast as the last finished mailing, and no faster than the provider
 * and the quiet hours allow. */
void forecast_queued(struct tool *tool, const struct mailing *mailing, int64_t letters, int64_t from, struct forecast *forecast);

/* The same for a mailing on its way, as fast as it went in its last minutes; nothing if nothing of it has gone in them. */
void forecast_running(struct tool *tool, const struct mailing *mailing, const struct books *books, struct forecast *forecast);

/* ", through about 14:30, …" in words for a person, "" if there is nothing to go by. */
const char *forecast_words(const struct forecast *forecast, char words[128]);

#endif
