/*
 * What goes out when, and what happens when: everything that is planned, in one list.
 */
#ifndef CORE_AGENDA_H
#define CORE_AGENDA_H

#include "core/office.h"

enum agenda_kind {
	AGENDA_MAILING,		/* queued; at = its first letter, quiet hours counted in */
	AGENDA_HELD,		/* waits for a person; at = the time it was meant for */
	AGENDA_REMINDER,	/* not made yet */
	AGENDA_DRAFT,		/* a letter that comes again will be made, for a person to look at */
	AGENDA_EVENT,
	AGENDA_SURVEY_CLOSES,
	AGENDA_BANK_HOLIDAY,
	AGENDA_CLOCKS		/* they go forward or back */
};

enum { AGENDA_LIMIT = 2000, AGENDA_TEXT = 320, AGENDA_NAME = 64 };

struct agenda_entry {
	enum agenda_kind kind;
	int64_t at, until;	/* until: of an event; else the same */
	int64_t begins;		/* the event that goes on at this midnight began earlier; else the same */
	bool again;		/* the event was told on an earlier of these days */
	const char *of;		/* what its id is of: "mailing", "event", "survey", "repeat"; "" = of nothing */
	int64_t id;
	char name[AGENDA_NAME];	/* the same for ever, wherever it moves */
	char text[AGENDA_TEXT];
};

struct agenda {
	struct agenda_entry *entries;
	int count;
	bool full;		/* there is more than AGENDA_LIMIT */
};

/* Everything from..until-1, in the order it happens; an event of several days on each of them.  The caller ends it with agenda_free. */
void agenda_read(struct office *office, int64_t from, int64_t until, struct agenda *agenda);
void agenda_free(struct agenda *agenda);

/* As a calendar file of RFC 5545; it names nobody.  The caller frees it. */
char *agenda_calendar(const struct forum *forum, const struct agenda *agenda);

#endif
