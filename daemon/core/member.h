/*
 * Members: adding, finding, reading.  Name and address are sealed under the member's own key.
 */
#ifndef CORE_MEMBER_H
#define CORE_MEMBER_H

#include "core/office.h"
#include "mail/address.h"
#include "records/consent.h"
#include "records/member.h"

/* What a new member needs; all borrowed. */
struct new_member {
	const char *address;
	const struct address *parsed;	/* instead of address: it has been read already */
	const char *name;		/* "" = not said */
	unsigned roles, capacity;
	enum address_kind kind;
	const char *district;
	int64_t import;
	bool second_person;		/* at an address that somebody already has */
};

/* Adds a person with zero topics (B-02).  Refuses a bad address, a bad name (E-08), an address that is there
 * already unless second_person.  In the caller's transaction. */
bool member_add(struct office *office, const struct new_member *given, int64_t *id, struct reason *why);

/* Checks without adding. */
bool member_name_is_good(const char *name, struct reason *why);

/* What of a member's details can be changed; bits. */
enum member_detail { DETAIL_NAME = 1, DETAIL_ROLES = 2, DETAIL_CAPACITY = 4, DETAIL_KIND = 8, DETAIL_DISTRICT = 16 };

/* What differs between a member and what is wished for: the address is not looked at. */
unsigned member_differs(const struct member *member, const struct new_member *wished);

/* Puts a member's details right (Art 16 UK GDPR): everything of `wished` but the address.  Of `told` channel, happened_at and
 * evidence count; the record book keeps them, and sealed what stood there before (B-53).  Refuses a bad name, and if somebody has
 * changed the person since `member` was read.  Where nothing differs nothing is written.  In the caller's transaction. */
bool member_change(struct office *office, const struct member *member, const struct new_member *wished,
    const struct consent_act *told, struct reason *why);

/* One member, unsealed; refused if there is none or they are erased.  Free with member_clear, also after a
 * failure. */
bool member_read(struct office *office, int64_t id, struct member *member, struct reason *why);
void member_clear(struct member *member);

/* Puts on record that what is held about them is written out for them (B-40).  In the caller's transaction. */
void member_record_export(struct office *office, int64_t id);

/* Finds by number ("1234567") or by address.  Several people at one address: refused, naming the numbers. */
bool member_find(struct office *office, const char *who, int64_t *id, struct reason *why);

/* That refusal: so many people share an address, and `list` tells them apart. */
bool member_say_which(int count, const char *list, struct reason *why);

/* Everybody at this address, oldest first: how many, at most `room`; -1 with a reason if what is typed is no address. */
int member_at_address(struct office *office, const char *address, int64_t *ids, int room, struct reason *why);

/* Who had this address before, the last of them, if nobody on the list has it now; 0 = nobody.  It may be somebody else's by now. */
int64_t member_had_before(struct office *office, const char *address);

/* Everybody who shares this person's address, with them, oldest first. */
int member_sharers(struct office *office, int64_t id, int64_t *ids, int room);

/* True if this person gets their letters there. */
bool member_is_at_address(struct office *office, int64_t id, const char *address);

/* Takes everything personal away for good: a suppression stays (B-29) unless somebody else has the address, the
 * journal knows (E-25), the key is destroyed by member_finish_all_erasing after the caller's transaction, in one of
 * its own.  A damaged record can be erased too. */
bool member_begin_erasing(struct office *office, int64_t id, bool suppress, struct reason *why);

/* Finishes what a crash left half done; returns how many.  A keys.db that was put back from a backup loses the keys of the erased once
 * more.  office_open does so.  Many go faster within a transaction of the caller's, apart from the one that began it. */
int64_t member_finish_all_erasing(struct office *office);

/* The same without journal and suppression, where the journal knows another way that they are gone: people an undone import made, and
 * a new address once it is its person's. */
void member_erase_unjournalled(struct office *office, int64_t id);

/* Erases again in a store that was put back from a backup. */
void member_replay_erasing(struct office *office, const struct journal_entry *line);

#endif
