/*
 * SQL of the ledger.  Hashing is core/ledger.h's.
 */
#ifndef STORE_STORE_LEDGER_H
#define STORE_STORE_LEDGER_H

#include "records/ledger.h"
#include "store/store.h"

/* The last row's number and hash; 0 and zeros for an empty book. */
void store_ledger_head(struct store *store, int64_t *seq, uint8_t hash[LEDGER_HASH_LENGTH]);

/* Adds the row and moves the head, in the caller's transaction.  Within one the head's row is written by
 * store_commit, once for however many rows. */
void store_ledger_add(struct store *store, const struct ledger_entry *entry);
void store_ledger_write_end(struct store *store);

/* Rows in order from `from` on; member 0 = everybody's.  Until `each` returns false. */
void store_ledger_walk(struct store *store, int64_t from, int64_t member,
    bool (*each)(void *owner, const struct ledger_entry *entry), void *owner);

/* The rows that declare topics and wordings, in order. */
void store_ledger_walk_declared(struct store *store, bool (*each)(void *owner, const struct ledger_entry *entry), void *owner);

/* The rows of whoever has or had an address of this person's, of whoever has or had one of theirs, and so on, without this person's own;
 * and the rows that declare topics.  In order. */
void store_ledger_walk_sharers(struct store *store, int64_t member, bool (*each)(void *owner, const struct ledger_entry *entry), void *owner);

/* True if anybody ever agreed to a wording of this name. */
bool store_ledger_agreed(struct store *store, const char *wording);

/* By which road the last row of this kind came that is about this person and has this body; 0 = there is none. */
enum ledger_via store_ledger_last_via(struct store *store, enum ledger_kind kind, int64_t member, const char *body);

/* The first row of this kind that speaks of this import; 1 if there is none. */
int64_t store_ledger_first(struct store *store, enum ledger_kind kind, int64_t import);

#endif
