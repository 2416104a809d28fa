/*
 * Topics and wordings as the record book has them: every version, word for word.  This and not a table is the proof of what people
 * saw; the tables are compared with it (A-11, B-05).
 */
#ifndef CORE_DECLARED_H
#define CORE_DECLARED_H

#include "base/reason.h"
#include "records/consent.h"
#include "store/store.h"

struct declared_row;
struct declared {
	struct declared_row *rows;	/* in the order of the book */
	int count;
};

void declared_load(struct declared *declared, struct store *store);
void declared_clear(struct declared *declared);

/* A copy to free with store_wording_clear; "retired" is not looked at.  False if the book has none of this number. */
bool declared_wording(const struct declared *declared, int64_t id, struct wording *wording);

/* The title a topic had at that time (its first, where that was before the book), in a new string; NULL if there is no such topic. */
char *declared_title(const struct declared *declared, int64_t topic, int64_t at);

/* Since when a topic has had its present title and description; 0 = it never had others. */
int64_t declared_changed_at(const struct declared *declared, int64_t topic);

/* False if a topic or a wording in the store is not word for word the book's, is missing, or is one too many: the first such. */
bool declared_is_kept(const struct declared *declared, struct store *store, struct reason *why);

#endif
