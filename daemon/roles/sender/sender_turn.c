/*
 * One turn of the sender: one transaction, then octets.
 *
 *	journal -> outcomes -> claims (the gate) -> releases -> finished? -> envelopes -> COMMIT -> bodies, log
 *
 * Recorded first, done second: if the commit fails, nothing has happened.  An envelope is a question, and may be asked while we wait for
 * the disk: whoever says stop waits for the same lock, and no letter goes without its body (B-22, F-20).
 */
#include "roles/sender/sender.h"

#include "base/clock.h"
#include "base/log.h"
#include "core/booking_letter.h"
#include "core/bounce.h"
#include "core/budget.h"
#include "core/domain.h"
#include "core/event.h"
#include "core/lateness.h"
#include "core/mailing.h"
#include "core/member.h"
#include "core/no_surprises.h"
#include "core/outcome.h"
#include "core/quiet.h"
#include "core/staff_note.h"
#include "records/words.h"
#include "store/store_bounce.h"
#include "store/store_delivery.h"
#include "store/store_event.h"
#include "store/store_gate.h"
#include "store/store_key.h"
#include "store/store_ledger.h"
#include "store/store_mailing.h"
#include "store/store_member.h"

enum { BOOKINGS_AT_ONCE = 50, ERASE_EVERY = 60 * 1000 };

int64_t
sender_now(const struct sender *sender)
{
	return sender->once ? sender->started_at : clock_now();
}

/* The server's words may quote the address: they are kept sealed, for `why`. */
static void
record_outcome(struct sender *sender, struct turn *turn, const struct claim *claim, struct outcome *outcome)
{
	struct buffer sealed = { .limit = 4096 };
	bool suspended;

	if (outcome->reply != NULL && store_member_is_open(sender->office->store, claim->member))
		keyring_seal(sender->office->keys, claim->member, "reply", 0, outcome->reply, &sealed);
	if (store_delivery_outcome(sender->office->store, claim, outcome, clock_now(), sealed.bytes, sealed.length)) {
		sender->doubts += outcome->state == DELIVERY_DOUBT;
		suspended = outcome->state == DELIVERY_REFUSED &&
		    bounce_note(sender->office, claim->member, claim->mailing, outcome->fault, claim->decided_at);
		turn_note_letter(turn, claim, outcome, suspended);
	}
	free(outcome->reply);
	buffer_free(&sealed);
}

static void
finish_if_done(struct sender *sender, struct turn *turn, int64_t mailing)
{
	if (mailing != 0 && mailing_finish(sender->office, mailing))
		turn_note_finished(turn, mailing);
}

static void
hold(struct sender *sender, struct turn *turn, int64_t mailing, enum mailing_hold reason, const struct reason *why)
{
	enum mailing_state state = store_mailing_state(sender->office->store, mailing);
	struct reason ignored;

	turn->worked = true;
	if (state != MAILING_QUEUED && state != MAILING_SENDING)
		return;		/* stopped or on hold already, and that was said */
	mailing_hold(sender->office, mailing, reason, &ignored);
	sender->changes++;	/* what waits for its body is asked about again: our own writing would not tell */
	turn_note_held(turn, mailing, false, why);
}

/* On hold because of its relay, or for whatever reason and doubted: what was on the wire by then is believed no more than what came before
 * it. */
static bool
is_doubted(struct sender *sender, const struct claim *claim, const struct outcome *outcome)
{
	struct mailing mailing = { 0 };
	bool doubted = outcome_says_gone(outcome) &&
	    store_mailing_state(sender->office->store, claim->mailing) == MAILING_HELD &&
	    store_mailing_read(sender->office->store, claim->mailing, &mailing) &&
	    (mailing.hold == HOLD_RELAY || mailing.hold == HOLD_GONE ||
	    store_bounce_is_doubted(sender->office->store, claim->mailing));

	store_mailing_clear(&mailing);
	return doubted;
}

/* C-33: so many are said to be gone that the relay, or a large provider, means something else.  They wait again, but of a mailing that was
 * stopped meanwhile: that they were turned away stands.  A mailing is doubted once, so that is said also of one which waits for a person
 * already. */
static void
watch_gone(struct sender *sender, struct turn *turn, const struct claim *claim, const struct outcome *outcome)
{
	bool over = store_mailing_state(sender->office->store, claim->mailing) == MAILING_STOPPED;
	struct reason why;

	if (!outcome_says_gone(outcome) || !bounce_doubt_if_many(sender->office, claim->mailing))
		return;
	turn_forget_suspended(turn, claim->mailing);
	if (over)
		reason_refused(&why, "so many of its letters were refused as if nobody were there that the relay may mean us; that counts against "
		    "nobody; if they are gone: signpost bounce count %lld", (long long)claim->mailing);
	else
		reason_refused(&why, "so many of its letters were refused as if nobody were there that the relay may mean us; these %lld wait "
		    "again and count against nobody; if they are gone: signpost bounce count %lld",
		    (long long)store_delivery_doubt_gone(sender->office->store, claim->mailing, clock_now()), (long long)claim->mailing);
	mailing_alarm(sender->office, claim->mailing, HOLD_GONE, &over);
	sender->changes++;
	turn_note_held(turn, claim->mailing, over, &why);
}

/* C-33: our relay or our reputation is in trouble.  Nobody is blamed, nobody is lost, and a person looks before more is
 * spent. */
static void
watch_relay(struct sender *sender, struct turn *turn, const struct claim *claim, const struct outcome *outcome)
{
	struct reason why;

	if (!outcome_needs_person(outcome) && !(outcome_blames_relay(outcome) && bounce_blames_us(sender->office, claim->mailing)))
		return;
	if (outcome_needs_person(outcome))
		reason_refused(&why, "letters of it have been put off until their time was over, for reasons that are not the members'; "
		    "released, they are tried anew; see: signpost mailing show %lld", (long long)claim->mailing);
	else
		reason_refused(&why, "the relay or the outbox folder refuses its letters, for reasons that are not the members'; see: signpost mailing show %lld",
		    (long long)claim->mailing);
	hold(sender, turn, claim->mailing, HOLD_RELAY, &why);
}

/* A letter that was on the wire when the last pause of its domain began says nothing that is not known. */
static bool
is_older_than_pause(struct sender *sender, const struct claim *claim)
{
	struct domain domain;

	store_domain_read(sender->office->store, claim->domain_tag, &domain);
	return claim->decided_at <= domain.paused_at;
}

/* C-07: one provider that says "not so fast" slows the letters to it, and no others. */
static void
watch_domain(struct sender *sender, struct turn *turn, const struct claim *claim, const struct outcome *outcome)
{
	int64_t seconds;

	if (claim->domain_tag == 0 || (backoff_says_slow_down(outcome) && is_older_than_pause(sender, claim)))
		return;
	seconds = backoff_note(&sender->backoff, claim->domain_tag, outcome, clock_monotonic_milliseconds());
	if (seconds != 0 && domain_pause(sender->office, claim->domain_tag, seconds, true, "the provider answers that letters come too fast"))
		turn->paused_seconds = seconds;
}

/* What was taken of the day's letters and of the pace, and not used. */
static void
return_allowance(struct sender *sender, int letters)
{
	pace_take(&sender->pace, -letters);
	budget_spend(sender->office->store, &sender->forum->outbox, -letters, clock_now());
}

/* The relay works: what it puts off or refuses from now on is meant (core/outcome.c).  Kept to the minute. */
static void
note_taken(struct sender *sender)
{
	bool lately = clock_now() < sender->relay_took_at + 60 && clock_now() >= sender->relay_took_at;

	if (lately && sender->relay_took_at >= sender->relay_down_since)
		return;
	sender->relay_took_at = clock_now();
	store_set_fact(sender->office->store, "relay_took_at", sender->relay_took_at);
}

static void
record_results(struct sender *sender, struct turn *turn)
{
	struct outcome outcome;
	struct job *job;
	int64_t mailing = 0;

	while (turn_has_room(turn) &&
	    (job = sender->carrier->operations->result(sender->carrier, &outcome)) != NULL) {
		if (job->claim.mailing != mailing)
			finish_if_done(sender, turn, mailing);
		mailing = job->claim.mailing;
		turn->worked = true;
		if (outcome.state == DELIVERY_SENT)
			note_taken(sender);
		if (is_doubted(sender, &job->claim, &outcome)) {
			outcome.state = DELIVERY_DEFERRED;
			outcome.afresh = true;
		}
		watch_domain(sender, turn, &job->claim, &outcome);
		record_outcome(sender, turn, &job->claim, &outcome);
		watch_gone(sender, turn, &job->claim, &outcome);
		watch_relay(sender, turn, &job->claim, &outcome);
		if (outcome.state == DELIVERY_WAITING)
			return_allowance(sender, 1);	/* nobody has judged it: it counts for no provider */
		job_free(&job);
	}
	finish_if_done(sender, turn, mailing);
}

static void
expire(struct sender *sender, struct turn *turn, int64_t mailing)
{
	store_mailing_set_state(sender->office->store, mailing, MAILING_EXPIRED, HOLD_LATE);
	staff_note_mailing(sender->office, mailing);
	turn_note_expired(turn, mailing);
}

/* What F.1 asks about a mailing: what it is about, and when nobody needs it any more. */
static struct late_mailing
late_mailing(struct sender *sender, const struct mailing *mailing)
{
	struct late_mailing late = { .kind = mailing->kind, .origin = mailing->origin, .due_at = mailing->due_at };
	struct item items[ITEMS_LIMIT];
	int count = store_items_read(sender->office->store, mailing->id, items);
	struct event event = { .id = 0 };

	for (int i = 0; i < count; i++) {
		late.signposting |= items[i].organisation[0] != '\0';
		/* The whole of it closes with the last of its sections. */
		late.closes_at = items[i].ends_at == 0 || late.closes_at < 0 ? -1 :
		    items[i].ends_at > late.closes_at ? items[i].ends_at : late.closes_at;
	}
	late.closes_at = late.closes_at < 0 ? 0 : late.closes_at;
	store_items_clear(items, count);
	if (mailing->origin >= ORIGIN_EVENT_NOTICE && mailing->origin <= ORIGIN_EVENT_CANCELLED &&
	    store_event_read(sender->office->store, mailing->origin_id, &event)) {
		late.starts_at = event.starts.at;
		late.ends_at = event.ends.at;
		event_clear(&event);
	}
	return late;
}

/* One whose notice to partners has not gone out when its time comes waits; it goes on by itself once it has. */
static bool
partners_know(struct sender *sender, struct turn *turn, const struct mailing *mailing)
{
	int64_t went_at, from;
	struct reason why;

	if (no_surprises_look(sender->office, mailing->after, &went_at) != NOTICE_WENT) {
		reason_refused(&why, "%s", mailing_hold_words(HOLD_NOTICE));
		hold(sender, turn, mailing->id, HOLD_NOTICE, &why);
		return false;
	}
	from = no_surprises_from(sender->forum, went_at);
	if (from <= sender_now(sender))
		return true;
	/* It had its time when the notice went, but more hours have been configured since. */
	mailing_move_behind_notice(sender->office, mailing, from);
	turn->worked = true;
	return false;
}

/* A queued mailing whose time has come starts now, or is too late (F.1).  False = leave it alone. */
static bool
may_start(struct sender *sender, struct turn *turn, const struct mailing *mailing)
{
	struct late_mailing late = late_mailing(sender, mailing);
	struct reason why = { 0 };

	/* What is over by now is over, whoever knows of it. */
	if (mailing->after != 0 && mailing->started_at == 0 && (late.closes_at == 0 || late.closes_at > sender_now(sender)) &&
	    !partners_know(sender, turn, mailing))
		return false;
	switch (lateness_judge(sender->forum, &late, sender_now(sender))) {
	case LATE_GO:
		store_mailing_set_started(sender->office->store, mailing->id, clock_now());
		turn_note_started(turn, mailing->id, mailing->intended);
		return true;
	case LATE_HOLD:
		reason_refused(&why, "its time passed while the sender was down");
		hold(sender, turn, mailing->id, HOLD_LATE, &why);
		return false;
	case LATE_EXPIRE:
		expire(sender, turn, mailing->id);
		return false;
	}
	return false;
}

/* One that was held because it was late does not wait for ever.  False if there may be more of them than a turn can log. */
static bool
expire_held(struct sender *sender, struct turn *turn)
{
	struct mailing mailing;

	for (int64_t id = 0; turn->expired_count < TURN_EXPIRED && (id = store_mailing_next_late(sender->office->store, id)) != 0;) {
		struct late_mailing late;

		if (!store_mailing_read(sender->office->store, id, &mailing))
			continue;
		late = late_mailing(sender, &mailing);
		if (lateness_judge(sender->forum, &late, sender_now(sender)) == LATE_EXPIRE)
			expire(sender, turn, id);
		store_mailing_clear(&mailing);
	}
	return turn->expired_count < TURN_EXPIRED;
}

/* Makes the letter and hands it over; a letter that cannot be made is refused, a mailing that cannot is held. */
static bool
prepare_letter(struct sender *sender, struct turn *turn, const struct claim *claim, bool goes_again)
{
	struct outcome outcome = { .state = DELIVERY_REFUSED, .fault = FAULT_ADDRESS };
	struct job *job = memory_new(sizeof *job);
	struct reason why = { 0 };
	bool member_trouble;

	job->claim = *claim;
	job->claim.relay_took_at = sender->relay_took_at == 0 ? 0 : sender->relay_took_at + claim->waited;
	job->goes_again = goes_again;
	job->changes = sender->changes;
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

/* Somebody waits for it, and it is one letter or a few. */
static bool
is_waited_for(const struct mailing *mailing)
{
	return mailing->kind == KIND_SERVICE || mailing->test;
}

/* Letters to domains that are paused, or have had their share for now, are put off to a moment of their own. */
static int
leave_out_waiting(struct sender *sender, bool at_once, struct claim *claims, int claimed)
{
	struct store *store = sender->office->store;
	int64_t per_minute = sender->forum->outbox.domain_per_minute;
	int left = 0;

	if (claimed == 0 || (per_minute == 0 && !store_domain_any_paused(store, clock_now())))
		return claimed;
	for (int i = 0; i < claimed; i++) {
		int64_t until = domain_wait(store, &claims[i], per_minute, at_once, clock_now_milliseconds());

		if (until == 0)
			claims[left++] = claims[i];
		else
			store_delivery_put_off(store, &claims[i], until);
	}
	return left;
}

static void
claim_some(struct sender *sender, struct turn *turn, const struct mailing *mailing, int room)
{
	struct claim claims[TURN_CLAIMS];
	uint8_t hash[LEDGER_HASH_LENGTH];
	int64_t head;
	int claimed, decided, at = 0;

	store_ledger_head(sender->office->store, &head, hash);
	/* What is due waits for the relay, and this is the first to see whether it takes letters again. */
	if (sender->relay_down_since != 0 && room > 0)
		store_delivery_begin_afresh(sender->office->store, sender_now(sender));
	decided = store_delivery_claim(sender->office->store, mailing->id, sender->instance, sender_now(sender), head,
	    sender->forum->outbox.per_day != 0 && sender->relay_down_since == 0, claims, room, &claimed);
	turn->worked |= decided > 0;
	turn->claimed += claimed;
	claimed = leave_out_waiting(sender, is_waited_for(mailing), claims, claimed);
	pace_take(&sender->pace, claimed);
	budget_spend(sender->office->store, &sender->forum->outbox, claimed, clock_now());
	store_keys_begin_reading(sender->office->store);
	while (at < claimed && prepare_letter(sender, turn, &claims[at], mailing_goes_again(mailing)))
		at++;
	store_keys_end_reading(sender->office->store);
	if (at < claimed)
		return_allowance(sender, claimed - at);
	for (at++; at < claimed; at++)
		store_delivery_give_back(sender->office->store, &claims[at]);
	finish_if_done(sender, turn, mailing->id);
}

/* What the provider allows at this moment; says once when a day's letters are used up. */
static int
allowed_now(struct sender *sender, struct turn *turn, bool waited_for)
{
	const struct outbox *outbox = &sender->forum->outbox;
	int allowed = pace_room(&sender->pace, budget_per_minute(outbox), clock_monotonic_milliseconds());
	int64_t today = budget_left(sender->office->store, outbox, waited_for, clock_now());

	turn->day_used |= today == 0 && !sender->day_used;
	sender->day_used = today == 0;
	return today < allowed ? (int)today : allowed;
}

int64_t
sender_due(struct sender *sender)
{
	int64_t now = sender_now(sender), id = 0;
	bool marketing = sender_may_market(sender), quiet = quiet_at(sender->forum, now);

	/* F-21: what the relay breaks every line on must not be all that it is asked to take; nor what may not go today (C-07). */
	if (sender->relay_down_since != 0)
		id = store_mailing_longest_untried(sender->office->store, now, marketing, quiet,
		    budget_left(sender->office->store, &sender->forum->outbox, false, clock_now()) == 0);
	return id != 0 ? id : store_mailing_due(sender->office->store, now, marketing, quiet);
}

/* Nothing may be claimed or made: the end is near, the clock is wrong or the disk nearly full. */
static bool
stands_still(const struct sender *sender)
{
	return sender->finishing || sender->clock_trouble != CLOCK_RIGHT || sender->disk_low;
}

/* Works on the mailing that is due now.  True if it asked for one letter at most, and this turn may take up another. */
static bool
claim_next(struct sender *sender, struct turn *turn)
{
	int64_t id = stands_still(sender) ? 0 : sender_due(sender);
	struct mailing mailing;
	int64_t letters;
	int room, allowed;
	bool done;

	if (id == 0 || !store_mailing_read(sender->office->store, id, &mailing))
		return false;
	letters = store_delivery_undecided(sender->office->store, id);
	allowed = allowed_now(sender, turn, is_waited_for(&mailing));
	sender->carrier->operations->want(sender->carrier, letters < allowed ? letters : allowed);
	room = sender->carrier->operations->room(sender->carrier);
	room = room < allowed ? room : allowed;
	room = room < TURN_CLAIMS - turn->claimed ? room : TURN_CLAIMS - turn->claimed;
	/* One for nobody needs no line: it begins and is finished. */
	done = (room > 0 || letters == 0) && (mailing.state != MAILING_QUEUED || may_start(sender, turn, &mailing));
	if (done)
		claim_some(sender, turn, &mailing, room);
	store_mailing_clear(&mailing);
	return done && letters <= 1;
}

/* A letter to one person is a mailing of its own: a turn takes up several, or each would cost a transaction. */
static void
claim_due(struct sender *sender, struct turn *turn)
{
	for (int mailings = 0; mailings < TURN_CLAIMED && claim_next(sender, turn); mailings++)
		;
}

/* The gate at the very last moment.  A relay may have taken minutes to ask for the body; who said stop meanwhile, or may see
 * less of it now, does not get it as it was made; and nobody gets what was stopped or put on hold. */
static bool
still_holds(struct sender *sender, const struct job *job)
{
	struct verdict verdict;

	if (job->changes == sender->changes)
		return true;	/* nobody has written anything since its claim */
	return store_mailing_state(sender->office->store, job->claim.mailing) == MAILING_SENDING &&
	    store_gate_person(sender->office->store, job->claim.mailing, job->claim.member, sender_now(sender), &verdict) &&
	    verdict.bits == job->claim.verdict.bits;
}

static void
release_ready(struct sender *sender, struct turn *turn)
{
	const struct carrier_operations *carrier = sender->carrier->operations;
	struct job *job;
	bool body;

	while ((job = carrier->awaiting(sender->carrier, &body)) != NULL) {
		/* Whoever is about to end lets no body go whose answer it may not live to hear. */
		bool goes = !sender->finishing && still_holds(sender, job);

		turn->worked = true;
		if (!goes)
			store_delivery_give_back(sender->office->store, &job->claim);
		else if (!job->sending)
			goes = job->sending = store_delivery_release(sender->office->store, &job->claim, job->letter.digest,
			    job->letter.address_version);
		if (!goes)
			carrier->abandon(sender->carrier, job);
		else if (body)
			carrier->release(sender->carrier, job);
	}
}

bool
sender_minute_is_over(const struct sender *sender)
{
	return clock_now() >= sender->minute_at + 60 || clock_now() < sender->minute_at;
}

/* Once a minute: a note that we are alive, so that the next start knows how long nobody was here (F-14), and what hangs on
 * the day of the week. */
static void
note_minute(struct sender *sender, struct turn *turn)
{
	if (!sender_minute_is_over(sender) || sender->clock_trouble != CLOCK_RIGHT)
		return;
	sender->minute_at = clock_now();
	if (!clock_is_pretended()) {
		sender->stamped_at = sender->minute_at;
		store_set_fact(sender->office->store, "sender_alive", sender->stamped_at);
	}
	store_domain_forget(sender->office->store, sender->minute_at);
	turn->worked |= staff_note_week(sender->office, sender->minute_at);
	if (!expire_held(sender, turn))
		sender->minute_at = 0;	/* the next turn goes on, at once */
	turn->worked |= booking_tell(sender->office, BOOKINGS_AT_ONCE, &turn->told);
}

/* Reminders and whatever else the program makes itself, a piece in each turn. */
static void
keep_appointments(struct sender *sender, struct turn *turn)
{
	if (stands_still(sender) || !sender_may_market(sender))
		return;
	turn->worked |= appointment_step(sender->office, &sender->appointments, &turn->appointment);
	if (turn->appointment.appointment.id != 0)	/* who booked is reminded too, now */
		booking_tell(sender->office, BOOKINGS_AT_ONCE, &turn->told);
}

/* The journal is told in the turn after: a crash in between leaves a line too few, never one that is not true. */
static void
write_notes(struct sender *sender)
{
	struct reason why;

	for (int i = 0; i < sender->note_count; i++)
		if (!mailing_note(sender->office, sender->notes[i].kind, sender->notes[i].mailing, &why))
			log_fatal(&why);
	sender->note_count = 0;
}

static void
take_notes(struct sender *sender, const struct turn *turn)
{
	for (int i = 0; i < turn->started_count; i++) {
		sender->notes[sender->note_count].kind = JOURNAL_STARTED;
		sender->notes[sender->note_count++].mailing = turn->started[i].mailing;
	}
	for (int i = 0; i < turn->finished_count; i++) {
		sender->notes[sender->note_count].kind = JOURNAL_FINISHED;
		sender->notes[sender->note_count++].mailing = turn->finished[i];
	}
}

/* Whom the journal has erased (E-25), and what the write-ahead logs still hold of people erased by any program (B-42). */
static void
finish_erasing(struct sender *sender)
{
	sender->erased_at = sender->turned_at;
	member_finish_all_erasing(sender->office);
	store_flush_erased(sender->office->store);
}

bool
sender_turn(struct sender *sender)
{
	static struct turn turn;
	struct reason why;

	turn_begin(&turn);
	sender->turned_at = clock_monotonic_milliseconds();
	if (sender->turned_at >= sender->erased_at + ERASE_EVERY || sender->erased_at == 0)
		finish_erasing(sender);
	store_begin(sender->office->store);
	turn.replayed = office_catch_up(sender->office, &why);
	if (turn.replayed < 0)
		log_fatal(&why);	/* E-25: nothing may go while it is not known who said stop */
	sender->changes += store_changed(sender->office->store, &sender->claims_seen) || turn.replayed > 0;
	write_notes(sender);
	record_results(sender, &turn);
	turn.worked |= mailing_stop_left_over(sender->office);
	keep_appointments(sender, &turn);
	claim_due(sender, &turn);
	release_ready(sender, &turn);
	note_minute(sender, &turn);
	sender->carrier->operations->ask(sender->carrier);
	store_commit(sender->office->store);
	/* What a reply made possible must not wait for the next one. */
	turn.worked |= sender->carrier->operations->flush(sender->carrier);
	/* --once sends what was due at its start, and what it has made of that itself. */
	if (sender->once && (turn.told > 0 || turn.appointment.appointment.state == APPOINTMENT_MADE))
		sender->started_at = clock_now();
	take_notes(sender, &turn);
	turn_log(&turn, sender->office);
	return turn.worked;
}
