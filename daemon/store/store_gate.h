/*
 * SQL that asks the gate and changes nothing: for a whole mailing, for one person, for people one after another.  What it asks is in gate.h.
 */
#ifndef STORE_STORE_GATE_H
#define STORE_STORE_GATE_H

#include "records/delivery.h"
#include "records/mailing.h"
#include "store/store.h"

/* The gate's answer, out of the one number that SQL hands on. */
struct verdict store_gate_verdict(int64_t packed);

/* What the gate says now about every row of a mailing not decided yet: how many get something, by item, and
 * why the others do not. */
struct gate_count {
	int64_t people;				/* rows looked at */
	int64_t will_get;
	int64_t items[ITEMS_LIMIT];		/* people who get this item */
	int64_t withheld_by[WITHHELD_REASONS];
};
void store_gate_count(struct store *store, int64_t mailing, int64_t now, struct gate_count *count);

/* The gate for one person; false if the person is not in the mailing. */
bool store_gate_person(struct store *store, int64_t mailing, int64_t member, int64_t now, struct verdict *verdict);

/* The gate for the next undecided rows after member `after`, so many at most, in order of number. */
void store_gate_walk(struct store *store, int64_t mailing, int64_t now, int64_t after, int64_t most,
    void (*each)(void *owner, int64_t member, const struct verdict *verdict), void *owner);

#endif
