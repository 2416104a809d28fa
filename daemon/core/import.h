/*
 * An import: a CSV file of people, looked at whole before anything is written, then applied in pieces.
 * A yes is added only where nothing was ever said; no stop is ever lifted (B-28).
 *
 * The order is: import_open, import_check, import_begin, import_some until it is done.  A file whose
 * import was interrupted goes on where it stopped when it is imported again; until then the gate
 * withholds the people it brought.
 */
#ifndef CORE_IMPORT_H
#define CORE_IMPORT_H

#include "core/import_row.h"
#include "core/office.h"

struct import;

/* Why something of a line was left as it is. */
enum import_left {
	LEFT_SAID_STOP,		/* to this topic, or to everything */
	LEFT_AGREED,		/* has agreed already */
	LEFT_HAS_ANSWER,	/* refused, expired, not confirmed */
	LEFT_NO_WORDING,	/* nobody can have agreed to it on that day */
	LEFT_DUPLICATE,		/* the address stands on an earlier line */
	LEFT_SUPPRESSED,	/* the address asked never to be written to: not imported */
	LEFT_MOVED,		/* whoever had the address has a new one since: not imported */
	LEFT_SHARED,		/* several people have the address, or one of another name */
	LEFT_REASONS
};

/* The word of --json: "said_stop". */
const char *import_left_word(enum import_left reason);

struct import_counts {
	int64_t rows;
	int64_t new_people, already_there;
	int64_t yeses;
	int64_t left[LEFT_REASONS];
	int64_t errors;
	int64_t done_before;	/* rows an interrupted import had applied */
};

/* Told of every line with an error or with something left as it is; not of LEFT_AGREED. */
struct import_listener {
	void (*tell)(void *owner, int64_t line, bool is_error, const char *words);
	void (*progress)(void *owner, int64_t done, int64_t of);	/* NULL = nobody looks */
	void *owner;
};

/* A-26, B-19: says where the people come from; refuses campaign groups, bought, rented and shared lists.  In the header for tests. */
bool import_source_is_good(const struct forum *forum, const char *source, struct reason *why);

/* Copies the file and reads its heading.  map as in import_columns_read.  NULL with a reason; the caller frees it. */
struct import *import_open(struct office *office, int descriptor, const char *source, const char *map,
    struct reason *why);
void import_free(struct import **import);

/* Reads the whole file and writes nothing.  False if there is an error, or if another import is not finished: then
 * nothing may be applied.  Best within store_begin_reading. */
bool import_check(struct import *import, const struct import_listener *listener,
    struct import_counts *counts, struct reason *why);

/* Makes or finds the import's row, in the caller's transaction; returns its number.  0 with a reason while another one
 * is not finished, or while this one is being undone. */
int64_t import_begin(struct import *import, struct reason *why);

/* Applies rows for about `milliseconds`, in the caller's transaction; true while there is more.  The last call
 * finishes the import, unless somebody undoes it meanwhile: then nothing more is applied. */
bool import_some(struct import *import, int64_t milliseconds, const struct import_listener *listener);
bool import_is_undone(const struct import *import);	/* or is being undone */

/* What import_some has done so far. */
const struct import_counts *import_result(const struct import *import);

/* Undoing: people it made who have done nothing since are erased, yeses that rest on it become none.  begin: refuses
 * an import that is unknown or undone, goes on with one whose undoing was interrupted; journal first.  some: about as
 * many milliseconds of it, in the caller's transaction, true while there is more; then member_finish_all_erasing. */
struct import_undoing {
	int64_t import;
	int64_t member;		/* the last one looked at */
	int64_t seq;		/* the next row of the record book */
	int64_t people, yeses;	/* undone so far */
	bool members_done;
};
bool import_undo_begin(struct office *office, int64_t id, struct import_undoing *undoing, struct reason *why);
bool import_undo_some(struct office *office, struct import_undoing *undoing, int64_t milliseconds);

/* Undoes again in a store that was put back from a backup. */
void import_replay_undo(struct office *office, const struct journal_entry *line);

#endif
