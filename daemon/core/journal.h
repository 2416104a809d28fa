/*
 * The journal: withdrawals, suppressions and erasures, written to a file of their own before the store, so
 * that a store restored from a backup can be brought up to date with every stop said since (E-25).
 *
 * One line each, checked by a hash, holding keyed hashes of addresses and no addresses.  A line that was torn by
 * a power cut is dropped.
 *
 * It only grows: a line of some 80 octets for each stop, erasure, changed address and undone import, and two for each mailing, a
 * letter to one person included.  That is less than a megabyte for 5,000 letters a year, and costs room on the disk alone: it is read
 * from a line on that the store has seen, found from its end.  All of it is read by journal_check.
 *
 * The caller holds the store's write lock whenever it calls but journal_behind and journal_check, so nobody else writes.
 */
#ifndef CORE_JOURNAL_H
#define CORE_JOURNAL_H

#include "base/reason.h"
#include "records/member.h"
#include "store/store.h"

struct journal;

enum journal_kind {
	JOURNAL_STOP,		/* this topic (0 = all marketing: an objection) at this address */
	JOURNAL_SUPPRESS,	/* everything but service mail at this address */
	JOURNAL_ERASE,		/* blind index all zero: nothing stays suppressed (somebody else lives there) */
	JOURNAL_STARTED,	/* a mailing, by its number in `member`: its first letters may have gone */
	JOURNAL_FINISHED,	/* a mailing: finished, or stopped by the program */
	JOURNAL_HALTED,		/* a mailing: a person stopped it for good */
	JOURNAL_UNDO,		/* an import, by its number in `member`; blind index: start of its file's digest */
	JOURNAL_MOVED,		/* letters to this member go to another address: its blind index */
	JOURNAL_GAP		/* the lines after the one in `member` and before this one are lost; the store of that day had seen them */
};

struct journal_entry {
	int64_t seq;
	enum journal_kind kind;
	int64_t happened_at;
	int64_t member;
	char topic[64];		/* name; "" = all */
	uint8_t blind_index[BLIND_INDEX_LENGTH];
};

/* Opens KEYS/journal, making it if `create`.  NULL with a reason: missing, a link, not ours to write. */
struct journal *journal_open(const char *keys_directory, bool create, struct reason *why);
void journal_free(struct journal **journal);

/* Appends and waits until it is on disk; then notes its number in the store, in the caller's transaction. */
bool journal_add(struct journal *journal, struct store *store, struct journal_entry *entry, struct reason *why);

/* The lines the store has not seen, in order; `each` applies one.  Returns how many, -1 with a reason if the
 * journal is damaged in these lines or shorter than the store remembers: then no marketing may be sent. */
int64_t journal_replay(struct journal *journal, struct store *store,
    void (*each)(void *owner, const struct journal_entry *entry), void *owner, struct reason *why);

/* How many lines the store has not seen; only looks, and `each`, if not NULL, is told of them.  -1 with a reason as above.  Without the
 * lock it counts the lines of somebody who has not committed yet. */
int64_t journal_behind(struct journal *journal, struct store *store,
    void (*each)(void *owner, const struct journal_entry *entry), void *owner, struct reason *why);

/* Reads all of it, also what this store has long seen: an older copy of the store will want that.  False with a reason. */
bool journal_check(struct journal *journal, struct reason *why);

/* The number of its last line; -1 with a reason. */
int64_t journal_last(struct journal *journal, struct reason *why);

/* Goes on from what the store has seen although the journal ends before that, an older copy: by a line that tells of the gap, so that no
 * number is given twice.  A store that has not seen what is lost is refused from then on.  Refused if there is nothing to accept. */
bool journal_accept(struct journal *journal, struct store *store, int64_t at, struct reason *why);

/* True without reading it if nobody has touched the file since it was found level with the store. */
bool journal_is_level(const struct journal *journal);

#endif
