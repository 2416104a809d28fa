/*
 * SQL of imports: one row per file, so that an interrupted one goes on where it stopped.
 */
#ifndef STORE_STORE_IMPORT_H
#define STORE_STORE_IMPORT_H

#include "records/member.h"
#include "store/store.h"

struct import_row {
	char source[256];
	int64_t started_at, finished_at;	/* 0 = not yet */
	int64_t undone_at;	/* 0 = stands; with finished_at 0 it is being undone, since then */
	int64_t done;		/* rows of the file applied so far */
};

enum { IMPORT_DIGEST = 32 };

/* The unfinished import of this very file, or a new one. */
int64_t store_import_begin(struct store *store, const char *source, const uint8_t digest[IMPORT_DIGEST], int64_t at,
    int64_t *done);
int64_t store_import_progress_of(struct store *store, const uint8_t digest[IMPORT_DIGEST]);	/* 0 = it would be new */
void store_import_progress(struct store *store, int64_t id, int64_t done);
void store_import_finish(struct store *store, int64_t id, int64_t at);
void store_import_undone(struct store *store, int64_t id, int64_t at);
bool store_import_read(struct store *store, int64_t id, struct import_row *row);
bool store_import_is_undone(const struct import_row *row);	/* to its end */
int64_t store_import_unfinished(struct store *store);	/* one of them; 0 = none */

/* People it brought who are on the list still, and how many of them have had a letter. */
int64_t store_import_people(struct store *store, int64_t id, int64_t *had_letters);

int64_t store_import_next(struct store *store, int64_t after);	/* 0 = no more */

/* From now on it is being undone: no file goes on with it, and the gate withholds its people. */
void store_import_undoing(struct store *store, int64_t id, int64_t at);

/* What was in the file; false if there is no such import. */
bool store_import_digest(struct store *store, int64_t id, uint8_t digest[IMPORT_DIGEST]);

/* A table on disk that lasts as long as this connection: which line of the file had an address first.
 * `begin` empties it; `seen` adds the line if the address is new and returns the first line it was on. */
void store_import_seen_begin(struct store *store);
int64_t store_import_seen(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t line);

/* The next member that this import made, after `after`; 0 = none. */
int64_t store_import_next_member(struct store *store, int64_t id, int64_t after);

#endif
