/*
 * Letters that come back: see bounce.h.
 */
#include "core/bounce.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/memory.h"
#include "core/member.h"
#include "records/words.h"
#include "store/store_bounce.h"
#include "store/store_consent.h"
#include "store/store_member.h"

enum {
	HARD_APART = 72 * 3600,		/* in December 2020 a large provider said "no such user" of living people for hours */
	SOFT_APART = 30 * 86400,	/* a mailbox that was full for a few weeks has an owner who empties it */
	SOFT_DAYS = 5,
	FORGOTTEN = 183 * 86400
};

/* Reports do not come in the order of their letters, nor does a person count mailings in it: the second one may be known first. */
static bool
is_gone(struct store *store, int64_t member, int64_t at)
{
	return store_bounce_any(store, member, FAULT_MEMBER, at - FORGOTTEN, at - HARD_APART) ||
	    (store_bounce_any(store, member, FAULT_MEMBER, at + HARD_APART, at + FORGOTTEN) &&
	    store_bounce_any(store, member, FAULT_MEMBER, at, at));
}

static bool
is_too_much(struct store *store, int64_t member, enum fault fault, int64_t at)
{
	if (fault == FAULT_MEMBER)
		return is_gone(store, member, at);
	return fault == FAULT_FULL && store_bounce_any(store, member, fault, at - FORGOTTEN, at - SOFT_APART) &&
	    store_bounce_days(store, member, fault, at - FORGOTTEN, at) >= SOFT_DAYS;
}

bool
bounce_note(struct office *office, int64_t member, int64_t mailing, enum fault fault, int64_t at)
{
	struct ledger_entry entry = { .kind = LEDGER_SUSPENDED, .member = member, .actor = office->actor };
	struct ledger_body body = { 0 };

	if (store_bounce_is_doubted(office->store, mailing) || !is_too_much(office->store, member, fault, at) ||
	    !store_bounce_suspend(office->store, member, at))
		return false;
	ledger_say_number(&body, "mailing", mailing);
	ledger_say(&body, "about", fault_word(fault));
	ledger_add(office->store, &entry, &body);
	return true;
}

bool
bounce_blames_us(struct office *office, int64_t mailing)
{
	enum { LEAST = 2, PERCENT = 2, MANY = 5 };
	int64_t intended, letters = store_bounce_blamed(office->store, mailing, &intended);

	return letters >= MANY || (letters >= LEAST && letters * 100 > intended * PERCENT);
}

/* Some of an old list are gone, and of a small one a few: never a fifth at once, nor half of those tried so far, but where a relay or a
 * large provider is broken. */
static bool
is_too_many_gone(struct store *store, int64_t mailing)
{
	enum { LEAST = 5, PERCENT = 20, EARLY = 20 };
	int64_t gone = store_bounce_gone(store, mailing);

	return gone >= LEAST && (gone * 100 > store_bounce_reachable(store, mailing) * PERCENT ||
	    (gone >= EARLY && gone * 2 > store_bounce_judged(store, mailing)));
}

/* Whoever asks to have them written to again means to: what really holds their letters back is named. */
static bool
refuse_reset(struct office *office, const struct member *member, struct reason *why)
{
	const struct {
		bool holds;
		const char *words;
	} others[] = {
		{ member->state == MEMBER_RESTRICTED, "they have asked us to stop using their details for now" },
		{ store_is_suppressed(office->store, member->blind_index, 0), "this address must not be written to" },
		{ member->objected_at != 0, "they have said stop to everything" },
		{ member->held_at != 0, "they may have asked us to stop, and somebody has to look (signpost inbox list)" },
	};
	struct buffer words = { .limit = 512 };

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i].holds)
			buffer_format(&words, "%s%s", words.length == 0 ? ". What holds them back: " : "; ", others[i].words);
	reason_refused(why, "letters to person %lld were not stopped because of any that came back, so nothing was changed%s",
	    (long long)member->id, words.length > 0 ? words.bytes : "");
	buffer_free(&words);
	return false;
}

/* No record is opened for it: one that is damaged can be written to again. */
static bool
is_suspended(struct office *office, int64_t id, struct reason *why)
{
	struct buffer name = { .limit = 8192 }, address = { .limit = 8192 };
	struct member member;
	bool suspended;

	if (!store_member_is_open(office->store, id))
		return reason_not_found(why, "there is no person number %lld", (long long)id);
	store_member_read(office->store, id, &member, &name, &address);
	suspended = member.suspended_at != 0 || refuse_reset(office, &member, why);
	member_clear(&member);
	buffer_free(&name);
	buffer_free(&address);
	return suspended;
}

static void
forgive_one(struct office *office, int64_t member, int64_t mailing)
{
	struct ledger_entry entry = { .kind = LEDGER_UNSUSPENDED, .member = member, .actor = office->actor };
	struct ledger_body body = { 0 };

	store_bounce_lift(office->store, member);
	ledger_say_number(&body, "mailing", mailing);
	ledger_add(office->store, &entry, &body);
}

/* Who was suspended at a letter of this mailing no longer is; how many. */
static int64_t
forgive(struct office *office, int64_t mailing)
{
	int64_t member = 0, count = 0;

	for (; (member = store_bounce_next_suspended_by(office->store, mailing, member)) != 0; count++)
		forgive_one(office, member, mailing);
	return count;
}

/* Whom this mailing says to be gone or full, suspended at a letter of another one, which may not have been enough by itself. */
struct leaning {
	struct suspension {
		int64_t member, at;
		enum fault fault;
	} *people;	/* as many as are suspended, at most */
	size_t count;
};

static struct leaning
find_leaning(struct office *office, int64_t mailing)
{
	struct leaning leaning = { 0 };
	struct suspension next = { 0 };

	while ((next.member = store_bounce_next_suspended_beside(office->store, mailing, next.member, &next.fault, &next.at)) != 0)
		if (is_too_much(office->store, next.member, next.fault, next.at)) {
			leaning.people = memory_resize(leaning.people, leaning.count + 1, sizeof next);
			leaning.people[leaning.count++] = next;
		}
	return leaning;
}

/* Those for whom the rest is not enough; how many. */
static int64_t
forgive_leaning(struct office *office, int64_t mailing, struct leaning *leaning)
{
	int64_t count = 0;

	for (size_t i = 0; i < leaning->count; i++)
		if (!is_too_much(office->store, leaning->people[i].member, leaning->people[i].fault, leaning->people[i].at)) {
			forgive_one(office, leaning->people[i].member, mailing);
			count++;
		}
	free(leaning->people);
	return count;
}

/* One row in the ledger, if it was otherwise. */
static void
believe(struct office *office, int64_t mailing, enum gone gone)
{
	struct ledger_entry entry = { .kind = gone == GONE_SAID ? LEDGER_MAILING_COUNTED : LEDGER_MAILING_DOUBTED, .actor = office->actor };
	struct ledger_body body = { 0 };

	if (store_bounce_is_believed(office->store, mailing) == gone)
		return;
	store_bounce_believe(office->store, mailing, gone);
	ledger_say_number(&body, "mailing", mailing);
	ledger_add(office->store, &entry, &body);
}

static int64_t
doubt(struct office *office, int64_t mailing, enum gone gone)
{
	struct leaning leaning = find_leaning(office, mailing);
	int64_t count;

	believe(office, mailing, gone);
	count = forgive(office, mailing);
	return count + forgive_leaning(office, mailing, &leaning);
}

/* Whether there were never so many that the mailing was doubted by itself, nor has a person said that they count. */
static bool
is_open(struct office *office, int64_t mailing)
{
	enum gone gone = store_bounce_is_believed(office->store, mailing);

	return gone == GONE_BELIEVED || gone == GONE_DOUBTED_EARLY;
}

int64_t
bounce_doubt(struct office *office, int64_t mailing)
{
	return doubt(office, mailing, is_open(office, mailing) ? GONE_DOUBTED_EARLY : GONE_DOUBTED);
}

bool
bounce_doubt_if_many(struct office *office, int64_t mailing)
{
	if (!is_open(office, mailing) || !is_too_many_gone(office->store, mailing))
		return false;
	doubt(office, mailing, GONE_DOUBTED);
	return true;
}

int64_t
bounce_count(struct office *office, int64_t mailing)
{
	int64_t member = 0, decided_at, suspended = 0;
	enum fault fault;

	believe(office, mailing, GONE_SAID);
	while ((member = store_bounce_next_gone(office->store, mailing, member, &fault, &decided_at)) != 0)
		suspended += bounce_note(office, member, mailing, fault, decided_at);
	return suspended;
}

static void
record_lifted(struct office *office, int64_t member, const char *evidence)
{
	struct ledger_entry entry = { .kind = LEDGER_UNSUSPENDED, .member = member, .actor = office->actor };
	struct buffer sealed = { .limit = 8192 };
	struct ledger_body body = { 0 };

	keyring_seal(office->keys, member, "evidence", 0, evidence, &sealed);
	entry.sealed = sealed.bytes;
	entry.sealed_length = sealed.length;
	ledger_add(office->store, &entry, &body);
	buffer_free(&sealed);
}

void
bounce_outlive(struct office *office, int64_t member, int64_t at, const char *evidence)
{
	if (store_bounce_outlive(office->store, member, at))
		record_lifted(office, member, evidence);
}

bool
bounce_reset(struct office *office, int64_t member, const char *evidence, struct reason *why)
{
	if (!is_suspended(office, member, why))
		return false;
	store_bounce_reset(office->store, member, clock_now());
	record_lifted(office, member, evidence);
	return true;
}
