/*
 * The ledger: every change of consent and every act of staff, one row each, chained by an unkeyed hash, so
 * that anyone can verify it without any key.  Rows are only added.  B-05, B-53.
 */
#ifndef CORE_LEDGER_H
#define CORE_LEDGER_H

#include "base/memory.h"
#include "base/reason.h"
#include "records/ledger.h"
#include "records/topic.h"
#include "store/store.h"

/* The impersonal part of a row: "key=value" lines; newlines and backslashes in values are escaped. */
struct ledger_body {
	struct buffer text;
};

enum { LEDGER_BODY_LIMIT = 256 * 1024 };

void ledger_say(struct ledger_body *body, const char *key, const char *value);
void ledger_say_number(struct ledger_body *body, const char *key, int64_t value);

/* content=…: which text it was, by a hash that names it. */
void ledger_say_content(struct ledger_body *body, const char *text);

/* The value of a key in a body, unescaped, in a new string; NULL if it is not there. */
char *ledger_value(const char *body, const char *key);
int64_t ledger_value_number(const char *body, const char *key);	/* 0 if it is not there */

/* Adds one row in the caller's transaction and returns its number.  entry gives kind, member, actor,
 * happened_at (0 = now) and sealed; the rest is filled in.  Frees the body. */
int64_t ledger_add(struct store *store, const struct ledger_entry *entry, struct ledger_body *body);

/* Reads the whole book.  False with what is wrong first: a changed bit, a missing row, two rows swapped, a
 * missing end.  Needs no key.  *rows and head (64 hex digits) describe a good book. */
enum { LEDGER_HEAD_TEXT = 2 * LEDGER_HASH_LENGTH + 1 };
bool ledger_verify(struct store *store, int64_t *rows, char head[LEDGER_HEAD_TEXT], struct reason *why);

void ledger_head(struct store *store, int64_t *seq, char head[LEDGER_HEAD_TEXT]);

/* How far the ledger has been followed. */
struct ledger_followed {
	struct store *store;
	int64_t rows;
	/* Those that can be stopped, as far as it has come. */
	struct {
		int64_t id;
		bool by_consent;	/* else by role: T9 */
	} topics[TOPICS_LIMIT];
	int topic_count;
};

/* Derives what people agreed to and what they stopped from the ledger and compares: how often they differ.  It reads everything: best
 * within store_begin_reading, where nobody has to wait. */
int64_t ledger_compare(struct store *store, struct ledger_followed *followed);

/* What differed becomes what the ledger says, with what was said since (caller's transaction, on the store that was compared last).  Stops
 * are only added: the store may hold more than the ledger can place without keys, such as those of addresses that nobody on the list has. */
void ledger_rebuild(struct ledger_followed *followed);

/* Before this person is erased: what others have stopped at an address they share counts as if this person had never been there.
 * Their yes, which may have lifted it, goes, and the ledger cannot say any more for which address it was.  Caller's transaction. */
void ledger_restore_stops(struct store *store, int64_t member);

#endif
