/*
 * SQL of members and their addresses: see store_member.h.
 */
#include "store/store_member.h"

#include <assert.h>
#include <string.h>

static_assert(MEMBER_RESTRICTED == 1 && MEMBER_ERASING == 2 && MEMBER_ERASED == 3, "the SQL below");
static_assert(ROLE_STAFF == 8, "the SQL below");

void
store_member_add(struct store *store, struct member *member, struct sealed name, struct sealed address,
    int64_t domain_tag)
{
	struct query *row;

	query_run(store->main, "INSERT INTO members(id, state, roles, capacity, joined_at, import, version,"
	    " district, sealed) VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, 0), ?7, ?8, ?9)", "iiiiiiitb",
	    member->id, (int64_t)member->state, (int64_t)member->roles, (int64_t)member->capacity,
	    member->joined_at, member->import, member->version,
	    member->district != NULL ? member->district : "", name.bytes, name.length);
	row = query_open(store->main, "INSERT INTO addresses(member, current, kind, blind_index, domain_tag,"
	    " version, sealed) VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6) RETURNING id", "iibiib",
	    member->id, (int64_t)member->address_kind, member->blind_index, (size_t)BLIND_INDEX_LENGTH,
	    domain_tag, member->version, address.bytes, address.length);
	if (query_row(row)) {
		member->address_id = query_number(row, 0);
		query_end(row);
	}
}

bool
store_member_change(struct store *store, const struct member *member, struct sealed name, struct sealed address)
{
	if (query_run(store->main, "UPDATE members SET roles = ?2, capacity = ?3, district = ?4, version = ?5, sealed = ?6 WHERE id = ?1"
	    " AND version = ?5 - 1 AND state < 2", "iiitib", member->id, (int64_t)member->roles, (int64_t)member->capacity,
	    member->district, member->version, name.bytes, name.length) != 1)
		return false;
	query_run(store->main, "UPDATE addresses SET kind = ?2, version = ?3, sealed = ?4 WHERE member = ?1 AND current = 1", "iiib",
	    member->id, (int64_t)member->address_kind, member->version, address.bytes, address.length);
	return true;
}

bool
store_member_move(struct store *store, struct member *member, struct sealed name, struct sealed address, int64_t domain_tag)
{
	struct query *row;

	if (query_run(store->main, "UPDATE members SET version = ?2, sealed = ?3 WHERE id = ?1 AND version = ?2 - 1 AND state < 2", "iib",
	    member->id, member->version, name.bytes, name.length) != 1)
		return false;
	query_run(store->main, "UPDATE addresses SET current = 0 WHERE member = ?1 AND current = 1", "i", member->id);
	row = query_open(store->main, "INSERT INTO addresses(member, current, kind, blind_index, domain_tag, version, sealed)"
	    " VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6) RETURNING id", "iibiib", member->id, (int64_t)member->address_kind, member->blind_index,
	    (size_t)BLIND_INDEX_LENGTH, domain_tag, member->version, address.bytes, address.length);
	if (query_row(row)) {
		member->address_id = query_number(row, 0);
		query_end(row);
	}
	return true;
}

bool
store_member_exists(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT 1 FROM members WHERE id = ?1", "i", id) == 1;
}

bool
store_member_is_open(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT 1 FROM members WHERE id = ?1 AND state < 2", "i", id) == 1;
}

static void
take_sealed(const struct query *row, int column, struct buffer *sealed)
{
	size_t length;
	const void *bytes = query_bytes(row, column, &length);

	buffer_clear(sealed);
	buffer_add(sealed, bytes, length);
}

bool
store_member_read(struct store *store, int64_t id, struct member *member, struct buffer *sealed_name,
    struct buffer *sealed_address)
{
	struct query *row = query_open(store->main,
	    "SELECT m.state, m.roles, m.capacity, m.joined_at, m.objected_at, m.suspended_at, m.import,"
	    " m.version, m.district, a.id, a.kind, a.blind_index, m.sealed, a.sealed, m.held_at"
	    " FROM members m LEFT JOIN addresses a ON a.member = m.id AND a.current = 1 WHERE m.id = ?1", "i", id);
	const void *index;
	size_t length;

	*member = (struct member){ .id = id };
	if (!query_row(row))
		return false;
	member->state = (enum member_state)query_number(row, 0);
	member->roles = (unsigned)query_number(row, 1);
	member->capacity = (unsigned)query_number(row, 2);
	member->joined_at = query_number(row, 3);
	member->objected_at = query_number(row, 4);
	member->suspended_at = query_number(row, 5);
	member->import = query_number(row, 6);
	member->version = query_number(row, 7);
	member->district = memory_text(query_text(row, 8));
	member->address_id = query_number(row, 9);
	member->address_kind = (enum address_kind)query_number(row, 10);
	index = query_bytes(row, 11, &length);
	if (length == BLIND_INDEX_LENGTH)
		memcpy(member->blind_index, index, length);
	take_sealed(row, 12, sealed_name);
	take_sealed(row, 13, sealed_address);
	member->held_at = query_number(row, 14);
	query_end(row);
	return true;
}

bool
store_member_next_former(struct store *store, int64_t member, struct former_address *former, struct buffer *sealed)
{
	struct query *row = query_open(store->main, "SELECT id, version, blind_index, sealed FROM addresses WHERE member = ?1"
	    " AND current = 0 AND id > ?2 ORDER BY id LIMIT 1", "ii", member, former->id);
	const void *index;
	size_t length;

	if (!query_row(row))
		return false;
	former->id = query_number(row, 0);
	former->version = query_number(row, 1);
	index = query_bytes(row, 2, &length);
	if (length == BLIND_INDEX_LENGTH)
		memcpy(former->blind_index, index, length);
	take_sealed(row, 3, sealed);
	query_end(row);
	return true;
}

bool
store_member_had_address(struct store *store, int64_t member, const uint8_t blind_index[BLIND_INDEX_LENGTH])
{
	return query_one(store->main, 0, "SELECT 1 FROM addresses WHERE member = ?1 AND current = 0 AND blind_index = ?2 LIMIT 1", "ib",
	    member, blind_index, (size_t)BLIND_INDEX_LENGTH) == 1;
}

int64_t
store_member_gave_up(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH])
{
	return query_one(store->main, 0, "SELECT member FROM addresses WHERE blind_index = ?1 AND NOT EXISTS (SELECT 1 FROM addresses"
	    " WHERE blind_index = ?1 AND current = 1) ORDER BY id DESC LIMIT 1", "b", blind_index, (size_t)BLIND_INDEX_LENGTH);
}

bool
store_member_has_blind_index(struct store *store, int64_t id, const uint8_t blind_index[BLIND_INDEX_LENGTH])
{
	return query_one(store->main, 0, "SELECT blind_index = ?2 FROM addresses WHERE member = ?1 AND current = 1", "ib", id, blind_index,
	    (size_t)BLIND_INDEX_LENGTH) == 1;
}

int
store_member_by_blind_index(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t *ids,
    int room)
{
	struct query *row = query_open(store->main, "SELECT member FROM addresses"
	    " WHERE blind_index = ?1 AND current = 1 ORDER BY id", "b", blind_index, (size_t)BLIND_INDEX_LENGTH);
	int count = 0;

	while (query_row(row)) {
		ids[count++] = query_number(row, 0);
		if (count == room) {
			query_end(row);
			break;
		}
	}
	return count;
}

int64_t
store_member_next(struct store *store, int64_t after)
{
	return query_one(store->main, 0,
	    "SELECT id FROM members WHERE id > ?1 AND state < 2 ORDER BY id LIMIT 1", "i", after);
}

bool
store_member_has_role(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT roles FROM members WHERE id = ?1", "i", id) != 0;
}

int64_t
store_member_count(struct store *store, unsigned roles)
{
	return query_one(store->main, 0, "SELECT count(*) FROM members WHERE state < 2 AND (roles & ?1) <> 0", "i",
	    (int64_t)roles);
}

bool
store_member_any_staff(struct store *store)
{
	return query_one(store->main, 0, "SELECT EXISTS (SELECT 1 FROM members WHERE (roles & 8) <> 0 AND state < 2)", "") == 1;
}

void
store_member_set_state(struct store *store, int64_t id, enum member_state state)
{
	query_run(store->main, "UPDATE members SET state = ?2 WHERE id = ?1", "ii", id, (int64_t)state);
}

void
store_member_set_objected(struct store *store, int64_t id, int64_t at)
{
	query_run(store->main, "UPDATE members SET objected_at = ?2 WHERE id = ?1", "ii", id, at);
}

bool
store_member_set_held(struct store *store, int64_t id, int64_t at)
{
	return query_run(store->main, "UPDATE members SET held_at = ?2 WHERE id = ?1 AND (held_at = 0) <> (?2 = 0)", "ii", id,
	    at) == 1;
}

bool
store_member_is_held(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT held_at <> 0 FROM members WHERE id = ?1", "i", id) != 0;
}

void
store_member_set_roles(struct store *store, int64_t id, unsigned roles, unsigned capacity)
{
	query_run(store->main, "UPDATE members SET roles = ?2, capacity = ?3 WHERE id = ?1", "iii", id,
	    (int64_t)roles, (int64_t)capacity);
}

bool
store_member_shares(struct store *store, int64_t id)
{
	/* "current" is asked for because there are two indexes, of present and of former addresses. */
	return query_one(store->main, 0, "SELECT EXISTS (SELECT 1 FROM addresses a JOIN addresses b ON b.blind_index = a.blind_index"
	    " WHERE a.member = ?1 AND (a.current = 1 OR a.current = 0) AND b.member <> ?1)", "i", id) == 1;
}

void
store_member_erase(struct store *store, int64_t id)
{
	query_run(store->main, "UPDATE members SET state = 3, sealed = NULL, district = '', roles = 0 WHERE id = ?1",
	    "i", id);
	query_run(store->main, "DELETE FROM addresses WHERE member = ?1 AND current = 1", "i", id);
	query_run(store->main, "DELETE FROM addresses WHERE member = ?1 AND current = 0", "i", id);
	query_run(store->main, "DELETE FROM consent WHERE member = ?1", "i", id);
}

bool
store_address_facts(struct store *store, int64_t address, struct address_facts *facts)
{
	struct query *row = query_open(store->main, "SELECT m.id, m.state, m.objected_at, a.blind_index"
	    " FROM addresses a JOIN members m ON m.id = a.member WHERE a.id = ?1", "i", address);
	const void *index;
	size_t length;

	if (!query_row(row))
		return false;
	*facts = (struct address_facts){ query_number(row, 0), (enum member_state)query_number(row, 1),
		query_number(row, 2), { 0 } };
	index = query_bytes(row, 3, &length);
	if (length == BLIND_INDEX_LENGTH)
		memcpy(facts->blind_index, index, length);
	query_end(row);
	return true;
}

int64_t
store_member_address(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT id FROM addresses WHERE member = ?1 AND current = 1", "i", id);
}

int64_t
store_member_erasing(struct store *store, int64_t after)
{
	return query_one(store->main, 0, "SELECT id FROM members WHERE state = 2 AND id > ?1 ORDER BY id LIMIT 1", "i",
	    after);
}

int64_t
store_member_erased(struct store *store, int64_t after)
{
	return query_one(store->main, 0, "SELECT id FROM members WHERE state = 3 AND id > ?1 ORDER BY id LIMIT 1", "i", after);
}

int
store_address_list(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t *addresses,
    int64_t *members, int room)
{
	struct query *row = query_open(store->main, "SELECT id, member FROM addresses WHERE blind_index = ?1"
	    " ORDER BY id", "b", blind_index, (size_t)BLIND_INDEX_LENGTH);
	int count = 0;

	while (query_row(row)) {
		addresses[count] = query_number(row, 0);
		members[count++] = query_number(row, 1);
		if (count == room) {
			query_end(row);
			break;
		}
	}
	return count;
}
