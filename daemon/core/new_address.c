/*
 * Another address of somebody on the list: see new_address.h.
 */
#include "core/new_address.h"

#include <string.h>

#include "base/clock.h"
#include "core/choice_letter.h"
#include "core/join.h"
#include "core/mailing.h"
#include "core/member.h"
#include "core/service_letter.h"
#include "records/words.h"
#include "store/store_bounce.h"
#include "store/store_consent.h"
#include "store/store_delivery.h"
#include "store/store_join.h"
#include "store/store_mailing.h"
#include "store/store_member.h"

int64_t
new_address_waiting(struct store *store, int64_t member)
{
	return store_join_instead_of(store, member);
}

int64_t
new_address_of(struct store *store, int64_t waiting)
{
	struct join_row row;

	return store_join_read(store, waiting, &row) ? row.instead_of : 0;
}

/* An address, read, and its blind index. */
struct target {
	struct address address;
	uint8_t blind_index[BLIND_INDEX_LENGTH];
};

static bool
read_target(struct office *office, const char *text, struct target *target, struct reason *why)
{
	if (!address_read(text, &target->address, why))
		return false;
	keyring_blind_index(office->keys, target->address.folded, target->blind_index);
	return true;
}

/* B-28: only whoever reads there can lift it.  Their own former address carries a mark of ours, and its answer lifts that. */
static bool
may_be_written_to(struct office *office, int64_t member, const struct target *target, bool at_once, struct reason *why)
{
	if (!store_is_suppressed(office->store, target->blind_index, 0) ||
	    (!at_once && store_member_had_address(office->store, member, target->blind_index)))
		return true;
	if (store_member_had_address(office->store, member, target->blind_index))
		return reason_refused(why, "this is an address they gave up before: it has to answer our letter first, so leave out --at-once");
	return reason_refused(why, "somebody at the new address has told us never to write there, so nothing was changed");
}

bool
new_address_check(struct office *office, const struct new_address *wish, bool at_once, bool *same, struct reason *why)
{
	struct address_facts facts = { 0 };
	struct target target;
	int64_t there;

	*same = false;
	if (!read_target(office, wish->text, &target, why))
		return false;
	if (!store_address_facts(office->store, store_member_address(office->store, wish->member), &facts))
		return reason_refused(why, "person %lld has been erased", (long long)wish->member);
	if (!store_member_has_role(office->store, wish->member))
		return reason_refused(why, "person %lld has not confirmed yet that we may write to this address", (long long)wish->member);
	*same = memcmp(facts.blind_index, target.blind_index, BLIND_INDEX_LENGTH) == 0;
	if (*same)
		return true;
	if (store_member_by_blind_index(office->store, target.blind_index, &there, 1) == 1 &&
	    there != new_address_waiting(office->store, wish->member))
		return reason_refused(why, "the new address is on the list already (person %lld). If both are the same person, nothing has to be "
		    "changed: signpost member stop %lld, so that the old one gets no more", (long long)there, (long long)wish->member);
	return may_be_written_to(office, wish->member, &target, at_once, why);
}

static void
record(struct office *office, int64_t member, const char *what, const struct consent_act *told, const char *before,
    const struct consent_moved *moved)
{
	struct ledger_entry entry = { .kind = LEDGER_MEMBER_CHANGED, .member = member, .actor = office->actor,
		.happened_at = told->happened_at };
	struct buffer words = { .limit = 8192 }, sealed = { .limit = 16 * 1024 };
	struct ledger_body body = { 0 };

	ledger_say(&body, "new_address", what);
	ledger_say(&body, "channel", consent_channel_word(told->channel));
	if (moved != NULL) {
		ledger_say_number(&body, "address", store_member_address(office->store, member));
		ledger_say_number(&body, "kept", moved->kept);
		ledger_say_number(&body, "ended", moved->ended);
	}
	buffer_add_text(&words, told->evidence);
	if (before != NULL)
		buffer_format(&words, "; the address was \"%s\"", before);
	keyring_seal(office->keys, member, "evidence", 0, words.bytes, &sealed);
	entry.sealed = sealed.bytes;
	entry.sealed_length = sealed.length;
	ledger_add(office->store, &entry, &body);
	buffer_free(&words);
	buffer_free(&sealed);
}

/* What the present address was to hear is not so any more, if it has not gone yet. */
static bool
call_notice_back(struct office *office, int64_t member, struct reason *why)
{
	int64_t notice = store_mailing_to_one_waiting(office->store, ORIGIN_NEW_ADDRESS, member);

	return notice == 0 || mailing_stop(office, notice, why);
}

/* No mark stays: nobody there has said anything. */
static bool
forget_waiting(struct office *office, int64_t member, struct reason *why)
{
	int64_t waiting = new_address_waiting(office->store, member);

	return waiting == 0 || (call_notice_back(office, member, why) && member_begin_erasing(office, waiting, false, why));
}

bool
new_address_take_back(struct office *office, const struct new_address *wish, struct reason *why)
{
	if (new_address_waiting(office->store, wish->member) == 0)
		return reason_refused(why, "this is the address we write to already");
	if (!forget_waiting(office, wish->member, why))
		return false;
	record(office, wish->member, "taken-back", wish->told, NULL, NULL);
	return true;
}

/* The one that waits, if it is this one; else a new one in its place.  0 with a reason. */
static int64_t
find_or_add_waiting(struct office *office, const struct new_address *wish, const struct target *target, struct reason *why)
{
	struct new_member given = { .parsed = &target->address, .name = "", .district = "", .capacity = CAPACITY_PARENT,
		.kind = wish->kind };
	int64_t waiting = new_address_waiting(office->store, wish->member), there = 0;

	store_member_by_blind_index(office->store, target->blind_index, &there, 1);
	if (waiting != 0 && there == waiting)
		return waiting;
	if (!forget_waiting(office, wish->member, why) || !member_add(office, &given, &waiting, why))
		return 0;
	return waiting;
}

/* Whoever reads at the address they have hears of it, and can say that it was not them; not where letters come back. */
static void
tell_present_address(struct office *office, int64_t id)
{
	struct member member;
	struct reason ignored;
	struct buffer text;
	bool reads = member_read(office, id, &member, &ignored) && member.suspended_at == 0 &&
	    !store_is_suppressed(office->store, member.blind_index, 0);

	member_clear(&member);
	if (!reads || !service_letter_begin(office, &text, "You asked us to write to another address", "Was it you?"))
		return;
	buffer_add_text(&text, "We were asked to write to you at another e-mail address from now on. We have sent a letter there. When it has been "
	    "answered, our letters go there and no longer here.\n\nYou need not do anything. If it was not you, answer this letter: a person "
	    "reads it.\n");
	service_letter_to_one(office, id, &(struct service_letter){ .origin = ORIGIN_NEW_ADDRESS, .origin_id = id }, &text);
	buffer_free(&text);
}

bool
new_address_ask(struct office *office, const struct new_address *wish, struct reason *why)
{
	struct target target;
	struct join_row row;
	int64_t waiting, apart, now = clock_now();
	bool same;

	if (office->forum->mailbox.join_address[0] == '\0')
		return reason_refused(why, "nobody can answer with a code here, because the setting mailbox.join_address is missing. --at-once "
		    "changes the address without an answer; what they agreed to then ends");
	if (!new_address_check(office, wish, false, &same, why) || !read_target(office, wish->text, &target, why) ||
	    (waiting = find_or_add_waiting(office, wish, &target, why)) == 0)
		return false;
	store_join_read(office->store, waiting, &row);
	row.instead_of = wish->member;
	apart = row.asked_at != 0 ? JOIN_LETTERS_APART : 0;	/* whoever has taken it back may ask again */
	row.asked_at = now;
	if (!join_count_letter(office, &target.address, apart, now))
		return reason_refused(why, "we have written to the new address less than a day ago, or three times within 30 days; that has to do");
	store_join_set(office->store, &row);
	record(office, wish->member, "asked", wish->told, NULL, NULL);
	choice_letter_queue(office, waiting, CHOICE_ADDRESS, NULL);
	tell_present_address(office, wish->member);
	return true;
}

static bool
store_move(struct office *office, struct member *member, const struct target *target, struct reason *why)
{
	struct buffer name = { .limit = 4096 }, address = { .limit = 4096 };
	bool done;

	member->version++;
	memcpy(member->blind_index, target->blind_index, BLIND_INDEX_LENGTH);
	keyring_seal(office->keys, member->id, "name", member->version, member->name, &name);
	keyring_seal(office->keys, member->id, "address", member->version, target->address.text, &address);
	done = store_member_move(office->store, member, (struct sealed){ name.bytes, name.length },
	    (struct sealed){ address.bytes, address.length }, keyring_domain_tag(office->keys, target->address.domain));
	if (!done)
		reason_refused(why, "somebody else has changed person %lld meanwhile; please look again", (long long)member->id);
	buffer_free(&name);
	buffer_free(&address);
	return done;
}

/* The address they gave up gets nothing more, whatever old list it stands in, unless somebody else has it (A-08, B-29).  What came back
 * from it says nothing about the new one (C-34). */
static void
leave_behind(struct office *office, const struct member *member, const uint8_t *blind_index, int64_t now)
{
	int64_t there;

	if (store_member_by_blind_index(office->store, blind_index, &there, 1) == 0)
		store_suppress(office->store, blind_index, 0, now);
	store_bounce_reset(office->store, member->id, now);
	store_delivery_readdress(office->store, member->id, member->address_id);
}

/* Journal first: a store put back from a backup must not go on at the old address. */
static bool
journal_move(struct office *office, int64_t member, const struct target *target, struct reason *why)
{
	struct journal_entry line = { .kind = JOURNAL_MOVED, .happened_at = clock_now(), .member = member };

	memcpy(line.blind_index, target->blind_index, BLIND_INDEX_LENGTH);
	if (office_catch_up(office, why) < 0 || !journal_add(office->journal, office->store, &line, why))
		return false;
	store_promise(office->store, "it stands in the journal that the old address is given up, so only service mail goes there; the new one "
	    "has to be given again when there is room");
	return true;
}

static bool
move(struct office *office, struct member *member, const struct target *target, bool confirmed, const struct consent_act *told,
    struct consent_moved *moved, struct reason *why)
{
	int64_t waiting = new_address_waiting(office->store, member->id);
	struct member before = *member;

	if ((!confirmed && !call_notice_back(office, member->id, why)) || !journal_move(office, member->id, target, why) ||
	    !store_move(office, member, target, why))
		return false;
	/* Not in the journal: after a crash before the commit the answer is read once more, and must find it. */
	if (waiting != 0)
		member_erase_unjournalled(office, waiting);
	if (confirmed && store_member_had_address(office->store, member->id, target->blind_index))
		store_unsuppress_address(office->store, target->blind_index);
	consent_move(office, member->id, before.address_id, member->address_id, confirmed, told, moved);
	leave_behind(office, member, before.blind_index, clock_now());
	record(office, member->id, confirmed ? "confirmed" : "at-once", told, before.address, moved);
	return true;
}

bool
new_address_at_once(struct office *office, const struct new_address *wish, struct consent_moved *moved, struct reason *why)
{
	struct member member = { 0 };
	struct target target;
	bool same, done;

	done = new_address_check(office, wish, true, &same, why) && read_target(office, wish->text, &target, why) &&
	    member_read(office, wish->member, &member, why);
	if (done) {
		member.address_kind = wish->kind;
		done = move(office, &member, &target, false, wish->told, moved, why);
	}
	if (done && office->forum->mailbox.join_address[0] != '\0')
		choice_letter_queue(office, wish->member, CHOICE_MOVED, NULL);
	member_clear(&member);
	return done;
}

bool
new_address_confirm(struct office *office, int64_t waiting, const struct consent_act *told, struct consent_moved *moved,
    struct reason *why)
{
	struct member fresh = { 0 }, member = { 0 };
	struct new_address wish = { .member = new_address_of(office->store, waiting), .told = told };
	struct target target;
	bool same, done;

	done = member_read(office, waiting, &fresh, why) && member_read(office, wish.member, &member, why);
	wish.text = fresh.address;
	done = done && new_address_check(office, &wish, false, &same, why) && read_target(office, wish.text, &target, why);
	if (done) {
		member.address_kind = fresh.address_kind;
		done = move(office, &member, &target, true, told, moved, why);
	}
	member_clear(&fresh);
	member_clear(&member);
	return done;
}

void
new_address_replay(struct office *office, const struct journal_entry *entry)
{
	struct ledger_entry suspended = { .kind = LEDGER_SUSPENDED, .member = entry->member, .actor = office->actor };
	int64_t waiting = new_address_waiting(office->store, entry->member);
	struct ledger_body body = { 0 };
	struct address_facts facts;

	if (waiting != 0 && !keyring_has_member(office->keys, waiting))
		member_erase_unjournalled(office, waiting);	/* it was confirmed, and erased with its key */
	if (!store_address_facts(office->store, store_member_address(office->store, entry->member), &facts) ||
	    facts.state >= MEMBER_ERASING || memcmp(facts.blind_index, entry->blind_index, BLIND_INDEX_LENGTH) == 0 ||
	    !store_bounce_suspend(office->store, entry->member, entry->happened_at))
		return;
	ledger_say(&body, "about", "new address");
	ledger_add(office->store, &suspended, &body);
}
