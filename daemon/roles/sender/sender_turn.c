/*
 * One turn of the sender: one transaction, then octets.
 *
 *	journal -> outcomes -> claims (the gate) -> releases -> finished? -> COMMIT -> octets, log
 *
 * Recorded first, done second: if the commit fails, nothing has happened.
 */
#include "roles/sender/sender.h"

#include "base/clock.h"
#include "base/log.h"
#include "core/mailing.h"
#include "core/outcome.h"
#include "records/words.h"
#include "store/store_delivery.h"
#include "store/store_ledger.h"
#include "store/store_mailing.h"
#include "store/store_member.h"

enum { AT_ONCE = 128 };	/* letters one turn claims, releases or records */

/* What to log once it is true. */
struct turn {
	struct {
		struct claim claim;
		struct outcome outcome;
	} done[AT_ONCE];
	int done_count;
	int64_t finished;	/* mailing, 0 = none */
	int64_t held;
	struct reason why_held;
	bool worked;
};

int64_t
sender_now(const struct sender *sender)
{
	return sender->once ? sender->started_at : clock_now();
}

static void
note(struct turn *turn, const struct claim *claim, struct outcome *outcome)
{
	free(outcome->reply);
	outcome->reply = NULL;
	turn->done[turn->done_count].claim = *claim;
	turn->done[turn->done_count++].outcome = *outcome;
	turn->worked = true;
}

/* The server's words may quote the address: they are kept sealed, for `why`. */
static void
record_outcome(struct sender *sender, struct turn *turn, const struct claim *claim, struct outcome *outcome)
{
	struct buffer sealed = { .limit = 4096 };

	if (outcome->reply != NULL && store_member_is_open(sender->office->store, claim->member))
		keyring_seal(sender->office->keys, claim->member, "reply", 0, outcome->reply, &sealed);
	store_delivery_outcome(sender->office->store, claim, outcome, clock_now(), sealed.bytes, sealed.length);
	if (outcome->state == DELIVERY_DOUBT)
		sender->doubts++;
	note(turn, claim, outcome);
	buffer_free(&sealed);
}

static void
record_results(struct sender *sender, struct turn *turn)
{
	struct outcome outcome;
	struct job *job;

	while (turn->done_count < AT_ONCE / 2 &&
	    (job = sender->carrier->operations->result(sender->carrier, &outcome)) != NULL) {
		/* DESIGN 5.5: service mail in doubt goes again, with the same Message-ID. */
		if (outcome.state == DELIVERY_DOUBT && job->service) {
			outcome.state = DELIVERY_DEFERRED;
			outcome.retry_at = clock_now() + 300;
		}
		record_outcome(sender, turn, &job->claim, &outcome);
		if (store_delivery_undecided(sender->office->store, job->claim.mailing) == 0 &&
		    mailing_finish(sender->office, job->claim.mailing))
			turn->finished = job->claim.mailing;
		job_free(&job);
	}
}

static void
hold(struct sender *sender, struct turn *turn, int64_t mailing, enum mailing_hold reason, const struct reason *why)
{
	struct reason ignored;

	mailing_hold(sender->office, mailing, reason, &ignored);
	turn->held = mailing;
	turn->why_held = *why;
	turn->worked = true;
}

/* A queued mailing whose time has come starts now, or is too late (F.1).  False = leave it alone. */
static bool
may_start(struct sender *sender, struct turn *turn, const struct mailing *mailing)
{
	struct item items[ITEMS_LIMIT];
	struct reason why = { 0 };
	int count = store_items_read(sender->office->store, mailing->id, items);
	bool signposting = false;

	for (int i = 0; i < count; i++)
		signposting |= items[i].organisation[0] != '\0';
	store_items_clear(items, count);
	switch (mailing_lateness(mailing->kind, signposting, sender_now(sender) - mailing->due_at)) {
	case LATE_GO:
		store_mailing_set_started(sender->office->store, mailing->id, clock_now());
		log_info("mailing starts", log_number("mailing", mailing->id), log_number("intended", mailing->intended));
		return true;
	case LATE_HOLD:
		reason_refused(&why, "its time passed while the sender was down");
		hold(sender, turn, mailing->id, HOLD_LATE, &why);
		return false;
	case LATE_EXPIRE:
		store_mailing_set_state(sender->office->store, mailing->id, MAILING_EXPIRED, HOLD_LATE);
		log_warning("mailing expired: its time passed more than three days ago",
		    log_number("mailing", mailing->id));
		turn->worked = true;
		return false;
	}
	return false;
}

/* Makes the letter and hands it over; a letter that cannot be made is refused, a mailing that cannot is held. */
static bool
prepare_letter(struct sender *sender, struct turn *turn, const struct claim *claim, bool service)
{
	struct outcome outcome = { .state = DELIVERY_REFUSED, .fault = FAULT_ADDRESS };
	struct job *job = memory_new(sizeof *job);
	struct reason why = { 0 };
	bool member_trouble;

	job->claim = *claim;
	job->service = service;
	if (press_letter(sender->press, claim, &job->letter, &member_trouble, &why)) {
		sender->carrier->operations->take(sender->carrier, job);
		return true;
	}
	job_free(&job);
	if (member_trouble) {
		record_outcome(sender, turn, claim, &outcome);
		return true;
	}
	store_delivery_give_back(sender->office->store, claim);
	hold(sender, turn, claim->mailing, HOLD_BROKEN, &why);
	return false;
}

static void
claim_some(struct sender *sender, struct turn *turn, const struct mailing *mailing, int room)
{
	struct claim claims[AT_ONCE / 2];
	uint8_t hash[LEDGER_HASH_LENGTH];
	int64_t head;
	int claimed, decided, at = 0;

	store_ledger_head(sender->office->store, &head, hash);
	decided = store_delivery_claim(sender->office->store, mailing->id, sender->instance, sender_now(sender), head,
	    claims, room < AT_ONCE / 2 ? room : AT_ONCE / 2, &claimed);
	turn->worked |= decided > 0;
	while (at < claimed && prepare_letter(sender, turn, &claims[at], mailing->kind == KIND_SERVICE))
		at++;
	for (at++; at < claimed; at++)
		store_delivery_give_back(sender->office->store, &claims[at]);
	if (mailing_finish(sender->office, mailing->id))
		turn->finished = mailing->id;
}

static void
claim_due(struct sender *sender, struct turn *turn)
{
	int64_t id = sender->finishing ? 0 : store_mailing_due(sender->office->store, sender_now(sender));
	struct mailing mailing;
	int64_t letters;
	int room;

	if (id == 0 || !store_mailing_read(sender->office->store, id, &mailing))
		return;
	letters = store_delivery_undecided(sender->office->store, id);
	sender->carrier->operations->want(sender->carrier, letters);
	room = sender->carrier->operations->room(sender->carrier);
	/* One for nobody needs no line: it begins and is finished. */
	if ((room > 0 || letters == 0) && (mailing.state != MAILING_QUEUED || may_start(sender, turn, &mailing)))
		claim_some(sender, turn, &mailing, room);
	store_mailing_clear(&mailing);
}

static void
release_ready(struct sender *sender, struct turn *turn)
{
	struct job *job;

	while ((job = sender->carrier->operations->awaiting(sender->carrier)) != NULL) {
		turn->worked = true;
		if (store_delivery_release(sender->office->store, &job->claim, job->letter.digest,
		    job->letter.address_version))
			sender->carrier->operations->release(sender->carrier, job);
		else
			sender->carrier->operations->abandon(sender->carrier, job);
	}
}

/* One line per letter per attempt (DESIGN 10). */
static void
log_letter(const struct claim *claim, const struct outcome *outcome)
{
	struct log_field mailing = log_number("mailing", claim->mailing), member = log_number("member", claim->member);
	struct log_field attempt = log_number("attempt", claim->attempts + 1), code = log_number("code", outcome->code);
	struct log_field enhanced = outcome->enhanced[0] != '\0' ? log_word("enhanced", outcome->enhanced) : LOG_NONE;
	struct log_field queue = outcome->queue_id[0] != '\0' ? log_word("queue_id", outcome->queue_id) : LOG_NONE;
	struct log_field fault = log_word("about", fault_word(outcome->fault));

	switch (outcome->state) {
	case DELIVERY_SENT:
		log_info("letter sent", mailing, member, attempt, code, queue);
		break;
	case DELIVERY_DEFERRED:
		log_info("letter put off", mailing, member, attempt, code, enhanced, fault);
		break;
	case DELIVERY_REFUSED:
		log_info("letter refused", mailing, member, attempt, code, enhanced, fault);
		break;
	case DELIVERY_DOUBT:
		log_warning("letter in doubt: the line broke after its end was sent", mailing, member, attempt);
		break;
	case DELIVERY_WAITING:
		log_info("letter not judged, waits again", mailing, member, fault);
		break;
	case DELIVERY_CLAIMED:
	case DELIVERY_SENDING:
	case DELIVERY_WITHHELD:
	case DELIVERY_STATES:
		break;
	}
}

static void
log_books(struct sender *sender, int64_t id)
{
	struct books books;
	int64_t head;
	char hash[LEDGER_HEAD_TEXT];

	if (!store_books(sender->office->store, id, &books))
		return;
	ledger_head(sender->office->store, &head, hash);
	log_info("mailing finished", log_number("mailing", id), log_number("intended", books.intended),
	    log_number("sent", books.sent), log_number("refused", books.refused),
	    log_number("withheld", books.withheld), log_number("doubt", books.doubt),
	    log_number("waiting", books.waiting), log_word("balanced", books.balanced ? "yes" : "no"),
	    log_number("ledger", head), log_word("ledger_hash", hash));
	if (!books.balanced)
		log_error("the books of a mailing do not balance: stop and call for help", log_number("mailing", id));
}

static void
log_turn(struct sender *sender, const struct turn *turn)
{
	for (int i = 0; i < turn->done_count; i++)
		log_letter(&turn->done[i].claim, &turn->done[i].outcome);
	if (turn->held != 0)
		log_error("mailing on hold: a person must look", log_number("mailing", turn->held),
		    log_why(&turn->why_held));
	if (turn->finished != 0)
		log_books(sender, turn->finished);
}

bool
sender_turn(struct sender *sender)
{
	static struct turn turn;
	struct reason why;
	int64_t replayed;

	turn = (struct turn){ 0 };
	store_begin(sender->office->store);
	replayed = office_catch_up(sender->office, &why);
	if (replayed < 0)
		log_fatal(&why);	/* E-25: nothing may go while it is not known who said stop */
	if (replayed > 0)
		log_warning("stops replayed from the journal: was an old store put back?",
		    log_number("entries", replayed));
	record_results(sender, &turn);
	claim_due(sender, &turn);
	release_ready(sender, &turn);
	store_commit(sender->office->store);
	/* What a reply made possible must not wait for the next one. */
	turn.worked |= sender->carrier->operations->flush(sender->carrier);
	log_turn(sender, &turn);
	return turn.worked;
}

/* What a dead sender was holding.  The lock says that it is dead. */
void
sender_recover(struct sender *sender)
{
	struct store *store = sender->office->store;
	struct claim claim;
	int64_t waiting, sent = 0, doubt = 0, again = 0;

	store_begin(store);
	keyring_sweep_orphans(sender->office->keys);	/* under the write lock: nobody is adding anyone */
	sender->instance = store_sender_add(store, clock_now());
	waiting = store_delivery_recover_claimed(store, sender->instance);
	while (store_delivery_next_orphan(store, sender->instance, &claim)) {
		struct outcome outcome = { .state = DELIVERY_DOUBT, .fault = FAULT_NETWORK };
		bool certain;

		if (sender->carrier->operations->was_sent(sender->carrier, &claim, &certain))
			outcome.state = DELIVERY_SENT;
		else if (certain)
			outcome.state = DELIVERY_WAITING;
		sent += outcome.state == DELIVERY_SENT;
		doubt += outcome.state == DELIVERY_DOUBT;
		again += outcome.state == DELIVERY_WAITING;
		store_delivery_outcome(store, &claim, &outcome, clock_now(), NULL, 0);
		mailing_finish(sender->office, claim.mailing);
	}
	store_commit(store);
	sender->doubts += doubt;
	if (waiting + sent + doubt + again > 0)
		log_warning("cleared up after a sender that ended in the middle", log_number("waiting", waiting + again),
		    log_number("sent", sent), log_number("doubt", doubt));
}
