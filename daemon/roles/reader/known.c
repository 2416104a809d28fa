/*
 * What was dealt with: see known.h.
 */
#include "roles/reader/known.h"

#include <stdlib.h>

#include "base/memory.h"
#include "roles/reader/mailbox.h"

int
uid_compare(const void *left, const void *right)
{
	int64_t one = *(const int64_t *)left, other = *(const int64_t *)right;

	return one < other ? -1 : one > other;
}

/* Takes the numbers over. */
static void
replace(struct known *known, int64_t *uids, size_t count)
{
	free(known->uids);
	known->uids = uids;
	known->count = count;
	if (count > 0)
		qsort(uids, count, sizeof *uids, uid_compare);
}

void
known_open(struct known *known, int64_t validity, int64_t next)
{
	if (known->validity != validity || next < known->next)
		known_free(known);
	known->validity = validity;
	known->next = next;
}

bool
known_has(const struct known *known, int64_t uid)
{
	return known->count > 0 && bsearch(&uid, known->uids, known->count, sizeof uid, uid_compare) != NULL;
}

void
known_add(struct known *known, const int64_t *uids, size_t count)
{
	int64_t *all = memory_new((known->count + count + 1) * sizeof *all);
	size_t both = 0;

	for (size_t i = 0; i < known->count; i++)
		all[both++] = known->uids[i];
	for (size_t i = 0; i < count; i++)
		if (!known_has(known, uids[i]))
			all[both++] = uids[i];
	replace(known, all, both);
}

void
known_keep(struct known *known, const struct mail_entry *entries, size_t count)
{
	int64_t *kept = memory_new((count + 1) * sizeof *kept);
	size_t left = 0;

	for (size_t i = 0; i < count; i++)
		if (known_has(known, entries[i].uid))
			kept[left++] = entries[i].uid;
	replace(known, kept, left);
}

void
known_free(struct known *known)
{
	replace(known, NULL, 0);
}
