/*
 * Letters that come back: see bounce.h.
 */
#include "core/bounce.h"

#include "base/clock.h"
#include "records/words.h"
#include "store/store_bounce.h"
#include "store/store_member.h"

enum {
	HARD_APART = 72 * 3600,		/* in December 2020 a large provider said "no such user" of living people for hours */
	HARD_FORGOTTEN = 183 * 86400,
	SOFT_WITHIN = 30 * 86400,
	SOFT_LEAST = 5
};

static bool
is_too_much(struct store *store, int64_t member, enum fault fault, int64_t at)
{
	if (fault == FAULT_MEMBER)
		return store_bounce_count(store, member, fault, at - HARD_FORGOTTEN, at - HARD_APART) > 0;
	return fault == FAULT_FULL && store_bounce_count(store, member, fault, at - SOFT_WITHIN, at) >= SOFT_LEAST;
}

bool
bounce_note(struct office *office, int64_t member, int64_t mailing, enum fault fault, int64_t at)
{
	struct ledger_entry entry = { .kind = LEDGER_SUSPENDED, .member = member, .actor = office->actor };
	struct ledger_body body = { 0 };

	if (!is_too_much(office->store, member, fault, at) || !store_bounce_suspend(office->store, member, at))
		return false;
	ledger_say_number(&body, "mailing", mailing);
	ledger_say(&body, "about", fault_word(fault));
	ledger_add(office->store, &entry, &body);
	return true;
}

bool
bounce_reset(struct office *office, int64_t member, const char *evidence, struct reason *why)
{
	struct ledger_entry entry = { .kind = LEDGER_UNSUSPENDED, .member = member, .actor = office->actor };
	struct buffer sealed = { .limit = 8192 };
	struct ledger_body body = { 0 };

	if (!store_member_is_open(office->store, member))
		return reason_not_found(why, "there is no person number %lld", (long long)member);
	store_bounce_reset(office->store, member, clock_now());
	keyring_seal(office->keys, member, "evidence", 0, evidence, &sealed);
	entry.sealed = sealed.bytes;
	entry.sealed_length = sealed.length;
	ledger_add(office->store, &entry, &body);
	buffer_free(&sealed);
	return true;
}
