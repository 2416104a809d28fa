/*
 * What a dead sender left behind.  The lock of sender_main.c says that it is dead.
 */
#include "roles/sender/sender.h"

#include "base/clock.h"
#include "base/log.h"
#include "core/budget.h"
#include "core/mailing.h"
#include "core/outcome.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

enum { LONG_GONE = 24 * 3600 };

struct recovery {
	int64_t waiting, sent, doubt;
};

/* They were never tried, so the day has room for them still (C-07): within the hour they were claimed in, which may be long ago. */
static void
return_allowance(struct sender *sender, int64_t letters, int64_t claimed_at)
{
	budget_spend(sender->office->store, &sender->forum->outbox, -letters, claimed_at);
}

/* A letter whose body was released: a folder knows whether it is there; a relay does not say. */
static void
decide_orphan(struct sender *sender, const struct claim *claim, struct recovery *found)
{
	struct outcome outcome = { .state = DELIVERY_DOUBT };
	struct mailing mailing = { 0 };
	bool certain;

	if (sender->carrier->operations->was_sent(sender->carrier, claim, &certain))
		outcome.state = DELIVERY_SENT;
	else {
		if (certain)
			outcome.state = DELIVERY_WAITING;
		else if (store_mailing_read(sender->office->store, claim->mailing, &mailing))
			outcome_of_doubt(mailing_goes_again(&mailing), claim, clock_now(),
			    sender->forum->send_attempt_hours, &outcome);
		store_mailing_clear(&mailing);
	}
	found->sent += outcome.state == DELIVERY_SENT;
	found->doubt += outcome.state == DELIVERY_DOUBT;
	if (outcome.state == DELIVERY_WAITING)
		return_allowance(sender, 1, claim->decided_at);
	found->waiting += outcome.state == DELIVERY_WAITING || outcome.state == DELIVERY_DEFERRED;
	store_delivery_outcome(sender->office->store, claim, &outcome, clock_now(), NULL, 0);
	mailing_finish(sender->office, claim->mailing);
}

/* F.1, F-13: a mailing that was half sent when everything went down a day or more ago is not simply gone on with. */
static void
hold_what_is_stale(struct sender *sender)
{
	int64_t last = sender_last_alive(sender), id = 0;
	struct reason why;

	if (last == 0 || clock_now() - last < LONG_GONE)
		return;
	while ((id = store_mailing_next_sending(sender->office->store, id)) != 0)
		if (mailing_hold(sender->office, id, HOLD_LATE, &why))
			log_error("mailing on hold: it was half sent when the sender went down", log_number("mailing", id));
}

void
sender_recover(struct sender *sender)
{
	struct store *store = sender->office->store;
	struct recovery found = { 0 };
	struct claim claim;
	int64_t last_at;

	store_begin(store);
	keyring_sweep_orphans(sender->office->keys);	/* under the write lock: nobody is adding anyone */
	sender->instance = store_sender_number(store);
	found.waiting = store_delivery_recover_claimed(store, sender->instance, &last_at);
	return_allowance(sender, found.waiting, last_at);
	while (store_delivery_next_orphan(store, sender->instance, &claim))
		decide_orphan(sender, &claim, &found);
	hold_what_is_stale(sender);
	store_commit(store);
	sender->doubts += found.doubt;
	if (found.waiting + found.sent + found.doubt > 0)
		log_warning("cleared up after a sender that ended in the middle", log_number("waiting", found.waiting),
		    log_number("sent", found.sent), log_number("doubt", found.doubt));
}
