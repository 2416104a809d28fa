/*
 * What this life of the reader has dealt with in one folder, so that it is read once: where numbers have no order, and behind a mail
 * that the server does not give, nothing else tells.  Holds no more than the folder does.
 */
#ifndef ROLES_READER_KNOWN_H
#define ROLES_READER_KNOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mail_entry;	/* mailbox.h */

/* For qsort and bsearch: by number, of numbers and of what begins with one. */
int uid_compare(const void *left, const void *right);

struct known {
	int64_t next;		/* the number of the next mail, when the folder was opened last; 0 = not said */
	int64_t validity;	/* under another one the numbers mean other mails */
	int64_t *uids;		/* ascending */
	size_t count;
	bool absent;		/* the mailbox had no such folder, which has been said */
	int64_t left_out;	/* the mail of which it was said last that it cannot be got */
};

/* The folder was opened under this UIDVALIDITY, and its next mail will have this number, 0 = not said.  Under another one, and once
 * numbers have gone back, they mean other mails. */
void known_open(struct known *known, int64_t validity, int64_t next);

bool known_has(const struct known *known, int64_t uid);

void known_add(struct known *known, const int64_t *uids, size_t count);

/* Keeps only what is among these mails. */
void known_keep(struct known *known, const struct mail_entry *entries, size_t count);

void known_free(struct known *known);

#endif
