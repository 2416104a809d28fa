/*
 * A member: anyone we write to.  The number is random, 32 bits, never used again, and is also
 * what the log shows.
 */
#ifndef RECORDS_MEMBER_H
#define RECORDS_MEMBER_H

#include <stdbool.h>
#include <stdint.h>

/* Bits: one person may hold several at once. */
enum member_role {
	ROLE_MEMBER = 1,	/* parent carer on the list */
	ROLE_REP = 2,
	ROLE_DIRECTOR = 4,
	ROLE_STAFF = 8,
	ROLE_PARTNER_CONTACT = 16,
	ROLE_STATUTORY_CONTACT = 32,
	ROLE_REGIONAL_CONTACT = 64,
	MEMBER_ROLES		/* above the last bit */
};

/* In which capacity we know the person.  Bits; both = 3. */
enum member_capacity { CAPACITY_PARENT = 1, CAPACITY_PROFESSIONAL = 2 };

/* Whose mailbox an address is.  Unknown is treated as individual (B-15). */
enum address_kind { ADDRESS_KIND_UNKNOWN, ADDRESS_INDIVIDUAL, ADDRESS_CORPORATE, ADDRESS_KINDS };

enum member_state {
	MEMBER_ACTIVE,
	MEMBER_RESTRICTED,	/* B-44: only service mail */
	MEMBER_ERASING,		/* the key is being destroyed; finished at start-up */
	MEMBER_ERASED,
	MEMBER_STATES
};

enum { BLIND_INDEX_LENGTH = 16, MEMBER_NAME_LIMIT = 80, MEMBER_ADDRESS_LIMIT = 254 };

struct member {
	int64_t id;
	enum member_state state;
	unsigned roles;		/* enum member_role bits */
	unsigned capacity;	/* enum member_capacity bits */
	int64_t joined_at;
	int64_t objected_at;	/* 0 = never; B-23 */
	int64_t suspended_at;	/* 0 = no; bounces, C-34; apart from consent */
	int64_t held_at;	/* 0 = no; may have said stop, a person has to look (B-24) */
	int64_t import;		/* import row that made it, 0 = none */
	int64_t version;	/* of the sealed record; part of its AAD */
	int64_t address_id;	/* the address mail goes to */
	enum address_kind address_kind;
	uint8_t blind_index[BLIND_INDEX_LENGTH];
	char *district;		/* "" = not said */
	char *name;		/* unsealed; "" = not said; NULL = not read or erased */
	char *address;		/* unsealed; NULL = not read or erased */
};

#endif
