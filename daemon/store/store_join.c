/*
 * SQL of people who asked to join by mail: see store_join.h.
 */
#include "store/store_join.h"

#include "records/consent.h"
#include "records/intake.h"

bool
store_join_read(struct store *store, int64_t member, struct join_row *row)
{
	struct query *found = query_open(store->main, "SELECT asked_at, confirmed_at, instead_of FROM joins WHERE member = ?1", "i", member);

	*row = (struct join_row){ .member = member };
	if (!query_row(found))
		return false;
	row->asked_at = query_number(found, 0);
	row->confirmed_at = query_number(found, 1);
	row->instead_of = query_number(found, 2);
	query_end(found);
	return true;
}

void
store_join_set(struct store *store, const struct join_row *row)
{
	query_run(store->main, "INSERT INTO joins(member, asked_at, confirmed_at, instead_of) VALUES (?1, ?2, ?3, ?4)"
	    " ON CONFLICT (member) DO UPDATE SET asked_at = ?2, confirmed_at = ?3, instead_of = ?4", "iiii", row->member, row->asked_at,
	    row->confirmed_at, row->instead_of);
}

void
store_join_remove(struct store *store, int64_t member)
{
	query_run(store->main, "DELETE FROM joins WHERE member = ?1", "i", member);
}

int64_t
store_join_unconfirmed(struct store *store, int64_t before)
{
	return query_one(store->main, 0, "SELECT member FROM joins j WHERE confirmed_at = 0 AND asked_at < ?1"
	    " AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.member = j.member AND i.member <> 0 AND (i.done_at = 0 OR i.done_at >= ?1)"
	    "  AND NOT EXISTS (SELECT 1 FROM mails m WHERE m.folder = i.folder AND m.uid = i.uid AND m.effect = ?2))"
	    " AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.member = j.member AND c.state = ?3) LIMIT 1", "iii", before,
	    (int64_t)EFFECT_JOIN_ASKED, (int64_t)CONSENT_GIVEN);
}

int64_t
store_join_instead_of(struct store *store, int64_t member)
{
	return query_one(store->main, 0, "SELECT member FROM joins WHERE instead_of <> 0 AND instead_of = ?1", "i", member);
}

int64_t
store_join_count_addresses(struct store *store)
{
	return query_one(store->main, 0, "SELECT count(*) FROM joins WHERE instead_of <> 0", "");
}

void
store_join_letter_add(struct store *store, const uint8_t mailbox[BLIND_INDEX_LENGTH], int64_t at)
{
	query_run(store->main, "INSERT INTO join_letters(mailbox, at) VALUES (?1, ?2)", "bi", mailbox, (size_t)BLIND_INDEX_LENGTH, at);
}

int64_t
store_join_letters(struct store *store, const uint8_t mailbox[BLIND_INDEX_LENGTH], int64_t after, int64_t until)
{
	return query_one(store->main, 0, "SELECT count(*) FROM join_letters WHERE mailbox = ?1 AND at > ?2 AND at <= ?3", "bii", mailbox,
	    (size_t)BLIND_INDEX_LENGTH, after, until);
}

void
store_join_letters_keep(struct store *store, int64_t after, int64_t until)
{
	query_run(store->main, "DELETE FROM join_letters WHERE at <= ?1 OR at > ?2", "ii", after, until);
}
