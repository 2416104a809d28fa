/*
 * SQL of keys.db: wrapped keys only.  Wrapping is core/keyring.h's.  Each call is a transaction of its own
 * unless store_keys_begin was called.
 */
#ifndef STORE_STORE_KEY_H
#define STORE_STORE_KEY_H

#include "store/store.h"

enum { WRAPPED_LIMIT = 128 };

void store_keys_begin(struct store *store);
void store_keys_commit(struct store *store);

/* Many reads with one lock: nothing is written to keys.db in between. */
void store_keys_begin_reading(struct store *store);
void store_keys_end_reading(struct store *store);

/* The random keys under the master key.  store_key_read returns the length, 0 = no such key.  made_at is kept, and not
 * read back. */
void store_key_add(struct store *store, int64_t purpose, int64_t id, const void *wrapped, size_t length,
    int64_t made_at);
size_t store_key_read(struct store *store, int64_t purpose, int64_t id, uint8_t wrapped[WRAPPED_LIMIT]);
int64_t store_key_newest(struct store *store, int64_t purpose);	/* highest id, 0 = none */

/* Both databases carry the same random mark, so that they cannot be mixed up. */
void store_mark_both(struct store *store, const void *mark, size_t length);
bool store_marks_agree(struct store *store);

/* A member's key.  A new one is pending until store_member_keys_settle has seen the member in the
 * store; false if the number is taken. */
bool store_member_key_add(struct store *store, int64_t member, const void *wrapped, size_t length);
size_t store_member_key_read(struct store *store, int64_t member, uint8_t wrapped[WRAPPED_LIMIT]);
void store_member_key_destroy(struct store *store, int64_t member);

/* How often keys of the erased were destroyed stands in both databases: a keys.db that is behind was put back from a backup, and holds
 * keys of people who have been erased since. */
bool store_keys_are_behind(struct store *store);

/* Counts one more in keys.db, in the transaction that destroys them; then the same number in the store. */
int64_t store_keys_count_erasure(struct store *store);
void store_count_erasure(struct store *store, int64_t count);

/* Empties the write-ahead log of keys.db, which still holds what was destroyed, unless somebody is in the way.  Not within a
 * transaction. */
void store_keys_flush(struct store *store);

/* Empties both write-ahead logs if anybody has been erased since that was done; what somebody is in the way of is left for the next
 * call.  Not within a transaction. */
void store_flush_erased(struct store *store);

/* Pending keys whose member is in the store become ordinary; others are left.  At any time, but not within a transaction that adds
 * members. */
void store_member_keys_keep(struct store *store);

/* Pending keys without a member in the store.  Only while no other program adds members. */
int64_t store_member_keys_orphans(struct store *store);

/* Pending keys whose member is in the store become ordinary; the others are orphans of a crash and are
 * destroyed.  Returns how many orphans there were.  Only while no other program adds members. */
int64_t store_member_keys_settle(struct store *store);

#endif
