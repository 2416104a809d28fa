/*
 * What one turn of the sender has done: see turn_record.h.
 */
#include "roles/sender/turn_record.h"

#include <assert.h>
#include <stddef.h>

#include "base/clock.h"
#include "base/log.h"
#include "records/words.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

/* Every turn begins with it, so the long lists are left as they are. */
void
turn_begin(struct turn *turn)
{
	memset(turn, 0, offsetof(struct turn, finished));
}

bool
turn_has_room(const struct turn *turn)
{
	return turn->letter_count < TURN_LETTERS - TURN_CLAIMS && turn->finished_count < TURN_MAILINGS - TURN_AFTER &&
	    turn->held_count < TURN_MAILINGS - TURN_AFTER;
}

void
turn_note_letter(struct turn *turn, const struct claim *claim, const struct outcome *outcome, bool suspended)
{
	assert(turn->letter_count < TURN_LETTERS);
	turn->letters[turn->letter_count].claim = *claim;
	turn->letters[turn->letter_count].outcome = *outcome;
	turn->letters[turn->letter_count].suspended = suspended;
	turn->letters[turn->letter_count++].outcome.reply = NULL;
	turn->worked = true;
}

void
turn_note_started(struct turn *turn, int64_t mailing, int64_t intended)
{
	assert(turn->started_count < TURN_CLAIMED);
	turn->started[turn->started_count].mailing = mailing;
	turn->started[turn->started_count++].intended = intended;
}

void
turn_forget_suspended(struct turn *turn, int64_t mailing)
{
	for (int i = 0; i < turn->letter_count; i++)
		turn->letters[i].suspended &= turn->letters[i].claim.mailing != mailing;
}

void
turn_note_expired(struct turn *turn, int64_t mailing)
{
	assert(turn->expired_count < TURN_EXPIRED);
	turn->expired[turn->expired_count++] = mailing;
	turn->worked = true;
}

void
turn_note_held(struct turn *turn, int64_t mailing, bool over, const struct reason *why)
{
	assert(turn->held_count < TURN_MAILINGS);
	turn->held[turn->held_count].mailing = mailing;
	turn->held[turn->held_count].over = over;
	turn->held[turn->held_count++].why = *why;
	turn->worked = true;
}

void
turn_note_finished(struct turn *turn, int64_t mailing)
{
	assert(turn->finished_count < TURN_MAILINGS);
	turn->finished[turn->finished_count++] = mailing;
	turn->worked = true;
}

/* One line per letter per attempt. */
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
log_books(struct office *office, int64_t id)
{
	struct books books;
	int64_t head;
	char hash[LEDGER_HEAD_TEXT];

	if (!store_books(office->store, id, &books))
		return;
	ledger_head(office->store, &head, hash);
	log_info("mailing finished", log_number("mailing", id), log_number("intended", books.intended),
	    log_number("sent", books.sent), log_number("refused", books.refused),
	    log_number("withheld", books.withheld), log_number("doubt", books.doubt),
	    log_number("waiting", books.waiting), log_word("balanced", books.balanced ? "yes" : "no"),
	    log_number("ledger", head), log_word("ledger_hash", hash));
	if (!books.balanced)
		log_error("the books of a mailing do not balance: stop and call for help", log_number("mailing", id));
}

/* What waited for this notice to partners. */
static void
log_behind(struct office *office, int64_t notice)
{
	int64_t id = 0;

	while ((id = store_mailing_behind(office->store, notice, id)) != 0) {
		struct mailing mailing;

		if (store_mailing_read(office->store, id, &mailing) && mailing.state == MAILING_QUEUED)
			log_info("the notice to partners has gone out: what waits for it has its time", log_number("mailing", id),
			    log_number("notice", notice), log_number("seconds", mailing.due_at - clock_now()));
		store_mailing_clear(&mailing);
	}
}

static void
log_appointment(const struct appointment *one)
{
	struct log_field id = log_number("appointment", one->id), of = log_number(appointment_key(one->kind), one->of);

	switch (one->state) {
	case APPOINTMENT_WAITING:
		break;
	case APPOINTMENT_MADE:
		log_info("mailing made when its time came", id, of, log_number("mailing", one->mailing));
		break;
	case APPOINTMENT_DROPPED:
		if (one->dropped == DROPPED_BROKEN)
			log_error("mailing not made: its text has to be mended", id, of);
		else
			log_info("mailing not made", id, of, log_word("dropped", dropped_word(one->dropped)));
		break;
	}
}

static void
log_held(int64_t id, bool over, const struct reason *why)
{
	if (over)
		log_error("trouble with a mailing that is over: a person must look", log_number("mailing", id), log_why(why));
	else
		log_error("mailing on hold: a person must look", log_number("mailing", id), log_why(why));
}

void
turn_log(const struct turn *turn, struct office *office)
{
	if (turn->replayed > 0)
		log_warning("stops replayed from the journal: was an old store put back?",
		    log_number("entries", turn->replayed));
	for (int i = 0; i < turn->started_count; i++)
		log_info("mailing starts", log_number("mailing", turn->started[i].mailing),
		    log_number("intended", turn->started[i].intended));
	for (int i = 0; i < turn->letter_count; i++) {
		log_letter(&turn->letters[i].claim, &turn->letters[i].outcome);
		if (turn->letters[i].suspended)
			log_warning("person suspended: letters to them come back",
			    log_number("member", turn->letters[i].claim.member));
	}
	if (turn->paused_seconds > 0)
		log_warning("a provider says that letters come too fast: its domain waits",
		    log_number("seconds", turn->paused_seconds));
	if (turn->day_used)
		log_info("the letters that the provider allows in a day are used up: the rest waits");
	for (int i = 0; i < turn->expired_count; i++)
		log_warning("mailing expired: it was too late when its turn came",
		    log_number("mailing", turn->expired[i]));
	if (turn->told > 0)
		log_info("letters to people who booked are queued", log_number("letters", turn->told));
	if (turn->appointment.appointment.id != 0)
		log_appointment(&turn->appointment.appointment);
	for (int i = 0; i < turn->held_count; i++)
		log_held(turn->held[i].mailing, turn->held[i].over, &turn->held[i].why);
	for (int i = 0; i < turn->finished_count; i++) {
		log_books(office, turn->finished[i]);
		log_behind(office, turn->finished[i]);
	}
}
