/*
 * SQL of members and their addresses.  Everything personal comes and goes sealed.
 */
#ifndef STORE_STORE_MEMBER_H
#define STORE_STORE_MEMBER_H

#include "base/memory.h"
#include "records/member.h"
#include "store/store.h"

/* Sealed octets of one record; borrowed when given, and until the next call when returned. */
struct sealed {
	const void *bytes;
	size_t length;
};

/* Adds a member row and its current address; address_id is filled in.  name and address fields of
 * member are not looked at. */
void store_member_add(struct store *store, struct member *member, struct sealed name, struct sealed address,
    int64_t domain_tag);

/* Writes roles, capacity, district, kind of address and version as they stand in `member`, and both sealed parts, which are
 * sealed anew under that version.  False, and nothing written, unless the version before stands there still. */
bool store_member_change(struct store *store, const struct member *member, struct sealed name, struct sealed address);

/* Makes another address the current one, of which `member` says kind, blind index and version; the one before stays as a former one.
 * The name is sealed anew too, and address_id filled in.  False as above. */
bool store_member_move(struct store *store, struct member *member, struct sealed name, struct sealed address, int64_t domain_tag);

/* An address that a member had before. */
struct former_address {
	int64_t id;
	int64_t version;	/* of the record it was sealed with */
	uint8_t blind_index[BLIND_INDEX_LENGTH];
};

/* The next one, oldest first, behind the one in `former` (id 0 = the first); false = the end.  The sealed part goes into a buffer that
 * the caller frees. */
bool store_member_next_former(struct store *store, int64_t member, struct former_address *former, struct buffer *sealed);
bool store_member_had_address(struct store *store, int64_t member, const uint8_t blind_index[BLIND_INDEX_LENGTH]);

/* Who gave this address up for another one, the last of them; 0 = nobody, or somebody has it now. */
int64_t store_member_gave_up(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH]);

bool store_member_exists(struct store *store, int64_t id);
bool store_member_is_open(struct store *store, int64_t id);	/* there, and neither erased nor being erased */

/* One member with its current address; false if there is none.  The sealed parts are handed to
 * `sealed_name` and `sealed_address` (length 0 once erased), copied into buffers the caller frees. */
bool store_member_read(struct store *store, int64_t id, struct member *member, struct buffer *sealed_name,
    struct buffer *sealed_address);

/* Whether that is their address now. */
bool store_member_has_blind_index(struct store *store, int64_t id, const uint8_t blind_index[BLIND_INDEX_LENGTH]);

/* Members with this address, newest last; at most `room` are filled in. */
int store_member_by_blind_index(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH],
    int64_t *ids, int room);

/* Numbers of members from `after` on, in order; 0 = the end.  Erased ones are left out. */
int64_t store_member_next(struct store *store, int64_t after);

bool store_member_has_role(struct store *store, int64_t id);	/* any; without one nobody is in an audience */
int64_t store_member_count(struct store *store, unsigned roles);
bool store_member_any_staff(struct store *store);

void store_member_set_state(struct store *store, int64_t id, enum member_state state);
void store_member_set_objected(struct store *store, int64_t id, int64_t at);

/* Holds (at) or no longer holds (0) marketing to this person; true if that changed something (B-24). */
bool store_member_set_held(struct store *store, int64_t id, int64_t at);
bool store_member_is_held(struct store *store, int64_t id);
void store_member_set_roles(struct store *store, int64_t id, unsigned roles, unsigned capacity);

/* True if somebody else has or had one of this person's addresses. */
bool store_member_shares(struct store *store, int64_t id);

/* Takes the name, the addresses and the blind indexes away; the number stays. */
void store_member_erase(struct store *store, int64_t id);

/* What stands against writing to one address; false if it is gone. */
struct address_facts {
	int64_t member;
	enum member_state state;
	int64_t objected_at;
	uint8_t blind_index[BLIND_INDEX_LENGTH];
};
bool store_address_facts(struct store *store, int64_t address, struct address_facts *facts);

int64_t store_member_address(struct store *store, int64_t id);	/* the current one's number; 0 = none */

/* The next person being erased, after `after`; 0 = none. */
int64_t store_member_erasing(struct store *store, int64_t after);
int64_t store_member_erased(struct store *store, int64_t after);	/* and who has been */

/* The addresses (all, not only current) of everybody who shares this blind index. */
int store_address_list(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t *addresses,
    int64_t *members, int room);

#endif
