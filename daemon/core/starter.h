/*
 * Files to start from: what `signpost new KIND` writes.
 */
#ifndef CORE_STARTER_H
#define CORE_STARTER_H

#include <stdint.h>

#include "records/forum.h"
#include "records/mailing.h"

/* A whole file of this kind with the forum's own topics and dates that lie ahead of `now`; what the
 * officer should know stands in it as # lines.  Proofreads without a finding for a forum that has a
 * topic of the class it needs.  Empty for event notices and surveys: event_file_starter and survey_starter make those.  The caller
 * frees it. */
char *starter_text(enum mailing_kind kind, const struct forum *forum, int64_t now);

#endif
