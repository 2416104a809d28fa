/*
 * An office: one forum's store, keys and journal, open, and the person who acts.  Every role and
 * command works with one.
 */
#ifndef CORE_OFFICE_H
#define CORE_OFFICE_H

#include "core/journal.h"
#include "core/keyring.h"
#include "core/ledger.h"
#include "records/forum.h"
#include "records/report.h"
#include "store/store.h"

struct office {
	const struct forum *forum;	/* borrowed */
	struct store *store;
	struct keyring *keys;
	struct journal *journal;
	struct actor actor;		/* set by the role */
	int64_t reworded;		/* agreements to a topic that office_declare has given another title or description */
	struct {			/* by whose_letter_search */
		char about[REPORT_ADDRESS];	/* a Message-ID */
		int64_t member;			/* in whose letter it is; 0 = in nobody's */
	} searched;
};

/* Makes store, keys, journal and master key for a forum whose folders may exist but hold none of them; with the folders, and the one above each.
 * recovery_text is the sheet to print.  Nothing is left behind if it fails. */
bool office_create(const struct forum *forum, char recovery_text[RECOVERY_TEXT], struct reason *why);

/* Writes KEYS/master.key again from the letters of a recovery sheet, with the folders if they are not there.  Refuses letters whose check
 * group does not fit, a key that is there, and the key of other records than those that are there. */
bool office_restore_master(const struct forum *forum, const char *letters, struct reason *why);

/* Opens it; master_descriptor is an open master.key, -1 = open KEYS/master.key itself.  NULL with a reason.
 * An erasure that a crash left half done, or that an old keys.db undid, is finished. */
struct office *office_open(const struct forum *forum, int master_descriptor, struct reason *why);
void office_close(struct office **office);

/* Topics and wordings of the configuration become rows and ledger entries where they are new or changed
 * (A-11, B-05).  In the caller's transaction.  Refuses a topic whose class changed, and another
 * text for a wording that people have agreed to. */
bool office_declare(struct office *office, struct reason *why);

/* Brings the store up to date with the journal (E-25), in the caller's transaction: what it returns is how many
 * stops were replayed, -1 with a reason = nothing may be sent. */
int64_t office_catch_up(struct office *office, struct reason *why);

/* A person says that there is no newer copy of a journal that ends before what the store has seen: journal_accept, and a row in the ledger.
 * In the caller's transaction. */
bool office_accept_journal(struct office *office, struct reason *why);

#endif
