/*
 * Quiet hours (F-07): by the clock on the wall, so that they are 11 or 13 hours long in the nights the clocks change.
 */
#ifndef CORE_QUIET_H
#define CORE_QUIET_H

#include <stdbool.h>
#include <stdint.h>

#include "records/forum.h"

/* True if nothing that goes by consent may go at this moment.  What is urgent is service mail, which may always. */
bool quiet_at(const struct forum *forum, int64_t instant);

/* The first moment at or after this one that is not quiet. */
int64_t quiet_ends(const struct forum *forum, int64_t instant);

/* The instant by which so many seconds have gone by since this one, those of quiet hours not counted. */
int64_t quiet_after(const struct forum *forum, int64_t instant, int64_t seconds);

#endif
