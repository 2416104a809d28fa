/*
 * The proofreader: judges the meaning of a draft and resolves it into what will be queued.
 * What it refuses and what it only remarks on: each finding names its rule (RULES.md).
 */
#ifndef CORE_PROOFREAD_H
#define CORE_PROOFREAD_H

#include "records/draft.h"
#include "records/forum.h"
#include "records/plan.h"

/* Adds every finding at once, each with rule, line, quote and, where there is one, a fix to paste, and
 * sorts them (those of draft_read, already in the list, included).  A column is 1-based in
 * characters and 0 where the place in the line is not certain; it is never guessed.
 * Also draws every version that can occur, with the longest and the emptiest name (D-33).
 * Fills *plan as far as the draft allows; it may be queued only if proofread_passes().
 * The plan borrows from forum and draft.  Asks the clock, reads pictures in the asset folder,
 * touches nothing else. */
void proofread(const struct forum *forum, const struct draft *draft, struct findings *findings,
    struct plan *plan);

/* True if nothing must be mended: no error, and no warning unless `reason:` at the top of the
 * file covers the warnings (D-32).  Covered warnings stay in the list as evidence. */
bool proofread_passes(const struct findings *findings, const struct draft *draft);

#endif
