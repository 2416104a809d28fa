/*
 * Another address of somebody who is on the list (B-43, Art 16 UK GDPR).  A new one is written to once, and counts when it answers with
 * the letter's code; until then it is like somebody who asks to join (core/join.h): without a role, in no mailing, forgotten after
 * seven days.  What a person agreed to goes along only this way.  Changed at once, their yeses end.
 *
 * Every function works in the caller's transaction.  Somebody may be half erased after it: member_finish_all_erasing ends that after
 * the commit.
 */
#ifndef CORE_NEW_ADDRESS_H
#define CORE_NEW_ADDRESS_H

#include "core/consent.h"
#include "core/office.h"
#include "records/member.h"

/* A wish: whose address, which one, whose mailbox that is, and how we know (channel, happened_at, evidence). */
struct new_address {
	int64_t member;
	const char *text;
	enum address_kind kind;
	const struct consent_act *told;
};

/* What would be refused of it, and that it is the address they have (*same), without changing anything.  Refuses an address that
 * cannot be one, that is on the list already, or at which somebody said never to write (B-28), unless it was theirs before and
 * confirms it; and a person who has not joined yet. */
bool new_address_check(struct office *office, const struct new_address *wish, bool at_once, bool *same, struct reason *why);

/* Writes to the new address, and tells the one they have.  Asked again, it is written to again, within the limits of E-01; another one
 * takes the place of the one that waits. */
bool new_address_ask(struct office *office, const struct new_address *wish, struct reason *why);

/* Changes it without an answer. */
bool new_address_at_once(struct office *office, const struct new_address *wish, struct consent_moved *moved, struct reason *why);

/* The new address that waits for this person's answer, as a member's number; 0 = none.  And the other way round. */
int64_t new_address_waiting(struct store *store, int64_t member);
int64_t new_address_of(struct store *store, int64_t waiting);

/* It is not to be: forgotten.  False with a reason if none waits. */
bool new_address_take_back(struct office *office, const struct new_address *wish, struct reason *why);

/* The new address answered with its code.  False with a reason if it cannot be any more. */
bool new_address_confirm(struct office *office, int64_t waiting, const struct consent_act *told, struct consent_moved *moved,
    struct reason *why);

/* A store from before a change does not know the new address: nothing but service mail goes to the old one (E-25). */
void new_address_replay(struct office *office, const struct journal_entry *entry);

#endif
