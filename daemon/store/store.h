/*
 * An open store: store.db and keys.db of one forum.  The two never share a transaction.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "store/driver.h"

struct store {
	struct driver *main;
	struct driver *keys;

	/* The end of the ledger within a transaction; its row is written once, by store_commit (store_ledger.c). */
	struct {
		bool known, changed;
		int64_t seq;
		uint8_t hash[32];
	} ledger_end;

	/* What this transaction has added to one mailing's books and not written yet (store_delivery.c). */
	struct {
		int64_t mailing, sent, refused, doubt, gone;
	} tally;
};

/* Opens DIRECTORY/store.db and KEYS/keys.db; DRIVER_CREATE makes both.  NULL with a reason.  The caller
 * closes it. */
struct store *store_open(const char *directory, const char *keys_directory, enum driver_mode mode,
    struct reason *why);
void store_close(struct store **store);

/* True if one of the two is of an older version of this program, and store_open would bring it up to date. */
bool store_is_older(const char *directory, const char *keys_directory);

/* Opens a copy of store.db alone, for reading, without any key.  NULL with a reason. */
struct store *store_open_copy(const char *path, struct reason *why);

/* For work of many transactions: so much cache, and the write-ahead log is folded in less often (driver_expect_much). */
void store_expect_much(struct store *store, int mebibytes);

/* One transaction of store.db, holding the write lock from its start. */
void store_begin(struct store *store);
void store_commit(struct store *store);
void store_rollback(struct store *store);

/* One moment of store.db, for reading. */
void store_begin_reading(struct store *store);
void store_end_reading(struct store *store);

/* True once after another process has committed something. */
bool store_changed(struct store *store, int64_t *seen);

/* Facts about the store itself; a missing number is 0. */
int64_t store_fact(struct store *store, const char *name);
void store_set_fact(struct store *store, const char *name, int64_t number);

/* What is true although this transaction cannot be written; see driver_promise. */
void store_promise(struct store *store, const char *words);

#endif
