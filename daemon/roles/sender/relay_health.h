/*
 * How the relay is: whether it takes letters, for how long it is left in peace, and how many lines it allows.  What it does is nobody's
 * letter's fault.  All times are monotonic milliseconds.
 */
#ifndef ROLES_SENDER_RELAY_HEALTH_H
#define ROLES_SENDER_RELAY_HEALTH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/reason.h"
#include "line/line.h"
#include "records/delivery.h"

/* { 0 } at the start. */
struct relay_health {
	int64_t pause, not_before;	/* lines are opened again after this */
	struct reason why;		/* what was wrong last; none = nothing is known against it */
	bool needs_person;		/* and it does not mend itself */
	enum line_fault told_person;	/* of this, and no line has opened since */
	bool doubtful;			/* the login was refused, or the relay's certificate not good, and no line has opened since */
	int64_t opened_at;		/* when the last line did; 0 = none yet */
	int ceiling;			/* lines it allows at a time, as far as we have seen; 0 = as many as we want */
	int64_t ceiling_until;
	bool ceiling_told;
	int against;			/* since it last took a letter: answers "not now" about itself, and lines it ended unused */
	int64_t against_domain;		/* the last of them was said of a recipient of this domain; 0 = of nobody */
};

/* No line is to be opened now. */
bool relay_health_pauses(const struct relay_health *health, int64_t now);

/* It takes letters from nobody: one goes as a probe, each time a pause is over. */
bool relay_health_in_trouble(const struct relay_health *health);

/* How many lines there may be at this moment, of so many. */
int relay_health_lines_allowed(struct relay_health *health, int lanes, int64_t now);

/* A line has opened: certificate and login are good. */
void relay_health_note_opened(struct relay_health *health, int64_t now);

/* It turned a line away for now.  True if it lets so many others be, which is all it allows for a while: they count while they are opening,
 * for many are opened at once.  False if there are none: that is no limit.  any_open: one of them is open, so the limit is worth telling. */
bool relay_health_note_limit(struct relay_health *health, int others, bool any_open, int64_t now);

/* The login was refused, and another is tried at once: one line at a time. */
void relay_health_note_doubt(struct relay_health *health, const struct reason *why);

/* A line did not open.  Pauses, twice as long each time, and longer where too many tries lock an account out; tells whoever has to know. */
void relay_health_note_failure(struct relay_health *health, enum line_fault fault, const struct reason *why, int64_t now);

/* It says "not now" about itself, or ends a line that it let in and has judged no letter of.  domain: whose recipient it said it of, 0 =
 * nobody's.  Of one domain alone it proves nothing: Exim says a bare 451 where it cannot look that domain up. */
void relay_health_note_against(struct relay_health *health, int64_t domain, int64_t now);

/* It judged a letter.  Only then it is known to work: a relay may open lines and end each at once.  One in trouble has to take one. */
void relay_health_note_judged(struct relay_health *health, const struct outcome *outcome);

#endif
