/*
 * Recipients' domains: see domain.h.
 */
#include "core/domain.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "core/member.h"

enum { MISSED = 60 };	/* seconds */

static void
record(struct office *office, enum ledger_kind kind, const struct domain *domain)
{
	struct ledger_entry entry = { .kind = kind, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "until", domain->paused_until);
	ledger_say(&body, "automatic", domain->automatic ? "yes" : "no");
	ledger_add(office->store, &entry, &body);
}

bool
domain_pause(struct office *office, int64_t tag, int64_t seconds, bool automatic, const char *reason)
{
	struct domain domain = { .tag = tag, .paused_at = clock_now(), .paused_until = clock_now() + seconds,
		.paused_by = office->actor.uid, .automatic = automatic }, before;

	store_domain_read(office->store, tag, &before);
	if (automatic && before.paused_until >= domain.paused_until)
		return false;
	snprintf(domain.reason, sizeof domain.reason, "%s", reason);
	store_domain_pause(office->store, &domain);
	record(office, LEDGER_DOMAIN_PAUSED, &domain);
	return true;
}

bool
domain_lift(struct office *office, int64_t tag, struct reason *why)
{
	struct domain domain;

	store_domain_read(office->store, tag, &domain);
	if (!store_domain_lift(office->store, tag, clock_now()))
		return reason_not_found(why, "this domain is not paused; see: signpost suspend list");
	record(office, LEDGER_DOMAIN_LIFTED, &domain);
	return true;
}

/* A moment of its own was given to it before, and this is it: not one that was missed, as many were, while nothing could go. */
static bool
has_its_turn(const struct claim *claim, int64_t now)
{
	return claim->due == claim->turn_at && claim->due > now - MISSED;
}

int64_t
domain_wait(struct store *store, struct claim *claim, int64_t per_minute, bool at_once, int64_t milliseconds)
{
	int64_t at = milliseconds;
	struct domain domain;

	store_domain_read(store, claim->domain_tag, &domain);
	if (domain.paused_until * 1000 > milliseconds) {
		claim->turn_at = 0;	/* at its end all are due alike */
		return domain.paused_until;
	}
	if (per_minute == 0 || has_its_turn(claim, milliseconds / 1000))
		return 0;
	if (domain.next_at > at)
		at = domain.next_at;
	store_domain_set_next(store, claim->domain_tag, at + 60000 / per_minute);
	if (at_once || at == milliseconds)
		return 0;
	return claim->turn_at = (at + 999) / 1000;
}

char *
domain_name(struct office *office, int64_t tag)
{
	struct member member = { 0 };
	struct reason ignored = { 0 };
	char *name = NULL, *at;
	int64_t id;

	if (store_domain_example(office->store, tag, &id) && member_read(office, id, &member, &ignored) &&
	    (at = strrchr(member.address, '@')) != NULL)
		name = memory_text(at + 1);
	member_clear(&member);
	return name != NULL ? name : memory_text("");
}
