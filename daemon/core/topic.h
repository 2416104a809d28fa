/*
 * Topics and wordings: what the configuration says becomes rows, and every change a new version in the
 * ledger (A-11, B-05).
 */
#ifndef CORE_TOPIC_H
#define CORE_TOPIC_H

#include "base/reason.h"
#include "records/consent.h"
#include "records/ledger.h"
#include "records/topic.h"
#include "store/store.h"

/* New: a row.  Changed title or description: a new version.  Unchanged: nothing.  A changed class is refused:
 * old consents were not given for it.  Adds to *reworded how many people agreed to the version before: their yes stands, and
 * somebody has to look whether it still covers this (B-13).  In the caller's transaction. */
bool topic_declare(struct store *store, struct actor actor, const struct topic *topic, int64_t *reworded, struct reason *why);

/* New name: a row.  "retired" follows the configuration.  Other topics, or another text, date or notice while nobody has agreed to it: a
 * new version, and the one before is retired.  Once somebody has, another text, date or notice is refused: it would be told as what
 * they saw (B-05).  In the caller's transaction. */
bool wording_declare(struct store *store, struct actor actor, const struct wording *wording, struct reason *why);

/* The same text, date, notice and topics. */
bool wording_is_same(const struct wording *left, const struct wording *right);

#endif
