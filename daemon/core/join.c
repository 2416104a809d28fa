/*
 * Joining by mail: see join.h.
 */
#include "core/join.h"

#include "base/clock.h"
#include "core/choice_letter.h"
#include "core/member.h"
#include "store/store_consent.h"
#include "store/store_intake.h"
#include "store/store_member.h"

enum {
	HOUR = 3600, DAY = 86400,
	CONFIRM_UNTIL = 7 * DAY,	/* B-08 */
	LETTERS_A_MONTH = 3,		/* E-01, for one mailbox */
	MONTH = 30 * DAY,
	ASKED_AN_HOUR = 20,		/* E-01, from everybody together, written to or not */
	FORGET_AT_ONCE = 20
};

static void
mailbox_index(struct office *office, const struct address *address, uint8_t index[BLIND_INDEX_LENGTH])
{
	char mailbox[ADDRESS_TEXT];

	address_mailbox(address, mailbox);
	keyring_blind_index(office->keys, mailbox, index);
}

bool
join_count_letter(struct office *office, const struct address *address, int64_t apart, int64_t now)
{
	uint8_t index[BLIND_INDEX_LENGTH];

	mailbox_index(office, address, index);
	/* What a clock that was ahead has written lies later than now, and holds nobody up. */
	if (store_join_letters(office->store, index, now - apart, now) > 0 ||
	    store_join_letters(office->store, index, now - MONTH, now) >= LETTERS_A_MONTH)
		return false;
	store_join_letter_add(office->store, index, now);
	return true;
}

static void
record_asked(struct office *office, int64_t member)
{
	struct ledger_entry entry = { .kind = LEDGER_JOIN_ASKED, .member = member, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_add(office->store, &entry, &body);
}

/* Somebody new: without a role, so that no mailing is meant for them. */
static int64_t
add(struct office *office, const struct address *address)
{
	struct new_member given = { .parsed = address, .name = "", .district = "", .capacity = CAPACITY_PARENT };
	struct reason ignored;
	int64_t member = 0;

	if (!member_add(office, &given, &member, &ignored))
		return 0;
	return member;
}

static bool
is_suppressed(struct office *office, const struct address *address)
{
	uint8_t index[BLIND_INDEX_LENGTH];

	keyring_blind_index(office->keys, address->folded, index);
	return store_is_suppressed(office->store, index, 0);
}

/* Who has their letter of today need not be shown as one who was not written to. */
static enum join_result
flooded(struct office *office, const struct address *address, int64_t now)
{
	uint8_t index[BLIND_INDEX_LENGTH];

	mailbox_index(office, address, index);
	return store_join_letters(office->store, index, now - JOIN_LETTERS_APART, now) > 0 ? JOIN_FLOODED_AGAIN : JOIN_FLOODED;
}

static void
write_to(struct office *office, int64_t member, const struct report *report, int64_t now)
{
	struct join_row row;

	store_join_read(office->store, member, &row);
	row.asked_at = now;	/* each letter says "in seven days", and so long is its code good */
	if (row.confirmed_at == 0 && store_member_has_role(office->store, member))
		row.confirmed_at = now;		/* on the list already, by another way */
	store_join_set(office->store, &row);
	if (row.confirmed_at == 0)
		record_asked(office, member);
	choice_letter_queue(office, member, row.confirmed_at != 0 ? CHOICE_PRESENT : row.instead_of != 0 ? CHOICE_ADDRESS :
	    CHOICE_CONFIRM, report);
}

bool
join_is_flooded(struct office *office, int64_t now)
{
	return store_mail_count_effect(office->store, EFFECT_JOIN_ASKED, now - HOUR) >= ASKED_AN_HOUR;
}

enum join_result
join_asked(struct office *office, const char *text, const struct report *report, int64_t *member)
{
	int64_t now = clock_now(), people[2];
	struct reason ignored;
	struct address address;
	int there;

	*member = 0;
	if (!address_read(text, &address, &ignored))
		return JOIN_NOTHING;
	/* E-26: whoever asks besides can see how many more are answered, so this counts all alike, and before anybody is looked up. */
	if (join_is_flooded(office, now))
		return flooded(office, &address, now);
	if (is_suppressed(office, &address))
		return JOIN_NEVER;
	there = member_at_address(office, text, people, 2, &ignored);
	if (there > 0)
		*member = people[0];
	if (there > 1 || (there == 0 && report->request == REQUEST_PREFERENCES))	/* nobody knows whose yes it would be */
		return JOIN_FOR_A_PERSON;
	if (!join_count_letter(office, &address, JOIN_LETTERS_APART, now))
		return *member != 0 ? JOIN_NOTHING : JOIN_FOR_A_PERSON;
	if (*member == 0 && (*member = add(office, &address)) == 0)
		return JOIN_NOTHING;
	write_to(office, *member, report, now);
	return JOIN_WRITTEN;
}

bool
join_code_is_good(int64_t asked_at, int64_t now)
{
	return asked_at <= now && now < asked_at + CONFIRM_UNTIL;
}

int64_t
join_forgotten_at(struct store *store, int64_t member)
{
	struct join_row row;

	return store_join_read(store, member, &row) && row.confirmed_at == 0 && !store_member_has_role(store, member) ?
	    row.asked_at + CONFIRM_UNTIL : 0;
}

bool
join_confirm(struct office *office, int64_t member, int64_t now)
{
	struct ledger_entry entry = { .kind = LEDGER_MEMBER_CHANGED, .member = member, .actor = office->actor };
	struct ledger_body body = { 0 };
	struct join_row row;

	if (!store_join_read(office->store, member, &row) || row.confirmed_at != 0)
		return false;
	row.confirmed_at = now;
	store_join_set(office->store, &row);
	store_member_set_roles(office->store, member, ROLE_MEMBER, CAPACITY_PARENT);
	ledger_say_number(&body, "roles", ROLE_MEMBER);
	ledger_say_number(&body, "capacity", CAPACITY_PARENT);
	ledger_say(&body, "joined", "confirmed by mail");
	ledger_add(office->store, &entry, &body);
	return true;
}

bool
join_forget(struct office *office, int64_t now)
{
	struct reason ignored;
	int64_t member;
	bool any = false;

	store_join_letters_keep(office->store, now - MONTH, now);
	for (int i = 0; i < FORGET_AT_ONCE && (member = store_join_unconfirmed(office->store, now - CONFIRM_UNTIL)) != 0; i++) {
		store_join_remove(office->store, member);
		if (store_member_is_open(office->store, member) && !store_member_has_role(office->store, member))
			any = member_begin_erasing(office, member, false, &ignored) || any;
	}
	return any;
}
