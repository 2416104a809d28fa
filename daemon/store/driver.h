/*
 * The seam to the database.  Everything above speaks SQL in the subset common to SQLite and
 * PostgreSQL through these few functions; only the driver knows which database it is.
 *
 * A fault of the database (full disk, corrupt page, lost lock) ends the process with one clear sentence:
 * a store that cannot be trusted is no store.  What was not committed is not there afterwards.
 */
#ifndef STORE_DRIVER_H
#define STORE_DRIVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/reason.h"

struct driver;
struct query;

enum driver_mode {
	DRIVER_CREATE,		/* must not be there yet */
	DRIVER_WRITE,
	DRIVER_READ
};

/* Which database: its file, its mark, and the scripts that make and change it. */
struct driver_schema {
	int32_t application_id;
	const char *const *migrations;	/* NULL-ended; appended to, never edited */
	int cache_kib;
};

/* True if it is there and of an older version of this program: driver_open would bring it up to date. */
bool driver_is_older(const char *path, const struct driver_schema *schema);

/* The path of a file that somebody names, without links, if it can be a database at all; NULL with a reason.  The caller frees it. */
char *driver_find(const char *path, struct reason *why);

/* NULL with a reason: not there, no permission, not ours, written by a newer Signpost, damaged.  An older
 * one is brought up to date first (in DRIVER_WRITE), in one transaction. */
struct driver *driver_open(const char *path, enum driver_mode mode, const struct driver_schema *schema,
    struct reason *why);
void driver_close(struct driver **driver);

/* Takes the write lock at once (BEGIN IMMEDIATE); waits up to ten seconds for another writer. */
void driver_begin(struct driver *driver);
void driver_commit(struct driver *driver);
void driver_rollback(struct driver *driver);

/* Between the two, everything read is as of one moment; nothing may be written but temporary tables. */
void driver_begin_reading(struct driver *driver);
void driver_end_reading(struct driver *driver);

/* Said with a fault until this transaction ends: what is true although the database cannot be written.  A literal. */
void driver_promise(struct driver *driver, const char *words);

bool driver_in_transaction(const struct driver *driver);

/* So much cache from now on, and a write-ahead log of five eighths of it, where others have 4 MiB, before it is folded in: a page that is written
 * again and again is folded in once. */
void driver_expect_much(struct driver *driver, int mebibytes);

/* A number that changes when another process has committed. */
int64_t driver_version_of_data(struct driver *driver);

/* Reads the whole database for damage; false with the first thing found. */
bool driver_check(struct driver *driver, struct reason *why);

/* Moves the write-ahead log into the database file and empties it (after an erasure); not within a transaction.  False if somebody who
 * reads or writes was in the way for a tenth of a second: what could be moved has been. */
bool driver_checkpoint(struct driver *driver);

/*
 * Queries.  sql is a literal: prepared once and kept.  types says what is bound to ?1, ?2 …:
 *	i  int64_t (cast smaller numbers: (int64_t)x)	t  const char * (NULL = NULL)
 *	b  const void *, size_t				n  NULL, takes no argument
 * Text and octets are borrowed until the query ends.
 *
 *	struct query *found = query_open(driver, "SELECT name FROM t WHERE id = ?1", "i", id);
 *	while (query_row(found)) … query_text(found, 0) …
 *
 * query_row returns false at the end and ends the query; stop earlier with query_end.
 */
struct query *query_open(struct driver *driver, const char *sql, const char *types, ...);
bool query_row(struct query *query);
void query_end(struct query *query);

int64_t query_number(const struct query *query, int column);	/* NULL = 0 */
bool query_is_null(const struct query *query, int column);
const char *query_text(const struct query *query, int column);	/* NULL = ""; until the next row */
const void *query_bytes(const struct query *query, int column, size_t *length);

/* Runs to the end without looking at rows; returns how many rows were changed. */
int64_t query_run(struct driver *driver, const char *sql, const char *types, ...);

/* The number in the first column of the first row, or `otherwise` if there is none. */
int64_t query_one(struct driver *driver, int64_t otherwise, const char *sql, const char *types, ...);

#endif
