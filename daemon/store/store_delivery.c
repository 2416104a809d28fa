/*
 * SQL of deliveries: see store_delivery.h.
 */
#include "store/store_delivery.h"

#include <assert.h>
#include <string.h>

#include "records/consent.h"
#include "records/event.h"
#include "records/member.h"
#include "store/gate.h"
#include "store/store_gate.h"

static_assert(DELIVERY_WAITING == 0 && DELIVERY_CLAIMED == 1 && DELIVERY_SENDING == 2, "the SQL below");
static_assert(DELIVERY_DEFERRED == 3 && DELIVERY_SENT == 4, "the SQL below");
static_assert(DELIVERY_WITHHELD == 6 && DELIVERY_DOUBT == 7, "the SQL below");
static_assert(WITHHELD_NOT == 0 && WITHHELD_STOPPED == 1, "the SQL below");
static_assert(MAILING_PREPARING == 0, "the SQL below");
static_assert(MEMBER_RESTRICTED == 1 && MEMBER_ERASING == 2, "the SQL below");
static_assert(BOOKING_BOOKED == 1, "the SQL below");
static_assert(CONSENT_GIVEN == 2 && CONSENT_WITHDRAWN == 4 && CONSENT_OBJECTED == 6, "the SQL below");

/* Where a letter that was on the wire, or in doubt, is to go if it waits again: the address may have changed meanwhile (B-43). */
#define CURRENT_ADDRESS	"coalesce((SELECT a.id FROM addresses a WHERE a.member = deliveries.member AND a.current = 1), address)"

/* People who are booked for an event have letters of their own about it (C-56). */
#define NOT_BOOKED(event, member)	"(" event " = 0 OR NOT EXISTS (SELECT 1 FROM bookings b WHERE b.event = " event \
	" AND b.member = " member " AND b.state = 1))"

int64_t
store_delivery_prepare(struct store *store, int64_t mailing, const struct audience *audience, int64_t *after,
    int64_t chunk)
{
	int64_t last, added;

	/* Who got the one and has another address since gets the other there (B-43).
	 * The numbers are random, so the people of a chunk are found by walking them in order; of an address only its number is asked,
	 * which the index knows.  The domain is filled in by the claim. */
	if (audience->got != 0)
		last = query_one(store->main, 0, "SELECT max(member) FROM (SELECT member FROM deliveries WHERE mailing = ?1"
		    " AND member > ?2 ORDER BY member LIMIT ?3)", "iii", audience->got, *after, chunk);
	else
		last = query_one(store->main, 0, "SELECT max(id) FROM (SELECT id FROM members WHERE id > ?1"
		    " ORDER BY id LIMIT ?2)", "ii", *after, chunk);
	if (last == 0)
		return 0;
	if (audience->got != 0)
		added = query_run(store->main, "INSERT INTO deliveries(mailing, member, address, domain_tag)"
		    " SELECT ?1, d.member, coalesce((SELECT a.id FROM addresses a WHERE a.member = d.member AND a.current = 1), d.address), 0"
		    " FROM deliveries d WHERE d.mailing = ?2"
		    " AND d.member > ?3 AND d.member <= ?4 AND d.state = 4 AND " NOT_BOOKED("?5", "d.member"), "iiiii", mailing,
		    audience->got, *after, last, audience->not_booked);
	else
		added = query_run(store->main, "INSERT INTO deliveries(mailing, member, address, domain_tag)"
		    " SELECT ?1, m.id, a.id, 0 FROM members m JOIN addresses a ON a.member = m.id"
		    " AND a.current = 1 WHERE m.id > ?4 AND m.id <= ?5 AND m.state < 2 AND ("
		    GATE_AUDIENCE("?2", "?3") ") AND " NOT_BOOKED("?6", "m.id"), "iiiiii", mailing, (int64_t)audience->parents,
		    (int64_t)audience->professionals, *after, last, audience->not_booked);
	query_run(store->main, "UPDATE mailings SET intended = intended + ?2 WHERE id = ?1", "ii", mailing, added);
	*after = last;
	return last;
}

int64_t
store_delivery_said_stop(struct store *store, int64_t mailing)
{
	return query_one(store->main, 0, "SELECT count(*) FROM deliveries d JOIN members m ON m.id = d.member"
	    " JOIN addresses a ON a.id = d.address WHERE d.mailing = ?1 AND (m.objected_at <> 0"
	    " OR EXISTS (SELECT 1 FROM suppressions s WHERE s.blind_index = a.blind_index AND s.topic = 0)"
	    " OR (EXISTS (SELECT 1 FROM consent c WHERE c.member = m.id AND c.state IN (4, 6))"
	    "  AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.member = m.id AND c.state = 2)))", "i", mailing);
}

bool
store_delivery_add_one(struct store *store, int64_t mailing, int64_t member)
{
	return query_run(store->main, "INSERT INTO deliveries(mailing, member, address, domain_tag)"
	    " SELECT ?1, m.id, a.id, 0 FROM members m JOIN addresses a ON a.member = m.id AND a.current = 1"
	    " WHERE m.id = ?2 AND m.state < 2", "ii", mailing, member) == 1 &&
	    query_run(store->main, "UPDATE mailings SET intended = intended + 1 WHERE id = ?1", "i", mailing) == 1;
}

void
store_delivery_readdress(struct store *store, int64_t member, int64_t address)
{
	query_run(store->main, "UPDATE deliveries SET address = ?2 WHERE member = ?1 AND state IN (0, 3)", "ii", member, address);
}

static void
count_withheld(struct store *store, int64_t mailing, enum withheld reason, int64_t people)
{
	if (people == 0)
		return;
	query_run(store->main, "INSERT INTO withheld_counts(mailing, reason, count) VALUES (?1, ?2, ?3)"
	    " ON CONFLICT (mailing, reason) DO UPDATE SET count = count + excluded.count", "iii", mailing,
	    (int64_t)reason, people);
	query_run(store->main, "UPDATE mailings SET withheld = withheld + ?2, waiting = waiting - ?2 WHERE id = ?1",
	    "ii", mailing, people);
}

/* What is due, and what the gate says of it. */
#define DUE(order) "SELECT member, verdict, attempts, first_try_at, due, waited, turn_at, domain_tag FROM (" \
	GATE(", d.attempts AS attempts, d.first_try_at AS first_try_at, d.due AS due, d.waited AS waited, d.turn_at AS turn_at," \
	" coalesce(a.domain_tag, 0) AS domain_tag", \
	"WHERE d.mailing = ?2 AND d.state IN (0, 3) AND d.due <= ?1 ORDER BY " order " LIMIT ?3") ")"

static const char due_sql[] = DUE("d.due");

/* Those whose time has come, the last first: who greylists us forgets us when we stay away for long.  Due 0 = never tried. */
static const char retries_first_sql[] = DUE("d.due DESC");

/* When its first try is, if it is tried now.  What has waited long without a try begins afresh: a hold, a pause or a relay that was
 * away is no try. */
static int64_t
first_try_of(int64_t before, int64_t attempts, int64_t due, int64_t now)
{
	return before == 0 || (attempts == 0 && due < now - 3600) ? now : before;
}

/* How long it has waited for us since its first try: a budget, a pause, a hold, a night (F-23). */
static int64_t
waited_by(int64_t before, int64_t due, int64_t first_try_at, int64_t now)
{
	int64_t waited = before + (now > due ? now - due : 0);

	return waited < now - first_try_at ? waited : now - first_try_at;
}

static int
read_due(struct store *store, int64_t mailing, int64_t now, bool retries_first, struct claim *claims, int room)
{
	struct query *row = query_open(store->main, retries_first ? retries_first_sql : due_sql, "iii", now, mailing, (int64_t)room);
	int count = 0;

	while (query_row(row)) {
		int64_t attempts = query_number(row, 2), due = query_number(row, 4);
		int64_t first_try_at = first_try_of(query_number(row, 3), attempts, due, now);
		int64_t waited = waited_by(query_number(row, 5), due, first_try_at, now);

		claims[count++] = (struct claim){
			.mailing = mailing,
			.member = query_number(row, 0),
			.verdict = store_gate_verdict(query_number(row, 1)),
			.attempts = (int)attempts,
			.first_try_at = first_try_at + waited,
			.waited = waited,
			.domain_tag = query_number(row, 7),
			.due = due,
			.turn_at = query_number(row, 6),
			.decided_at = now,
		};
	}
	return count;
}

static void
write_decided(struct store *store, const struct claim *claim, int64_t instance, int64_t ledger_seq)
{
	bool goes = claim->verdict.bits != 0;

	query_run(store->main, "UPDATE deliveries SET state = ?3, reason = ?4, bits = ?5, instance = ?6, decided_at = ?7,"
	    " decided_seq = ?8, first_try_at = ?9, domain_tag = ?10 WHERE mailing = ?1 AND member = ?2", "iiiiiiiiii",
	    claim->mailing, claim->member, (int64_t)(goes ? DELIVERY_CLAIMED : DELIVERY_WITHHELD), (int64_t)claim->verdict.reason,
	    (int64_t)claim->verdict.bits, goes ? instance : (int64_t)0, claim->decided_at, ledger_seq,
	    claim->first_try_at - claim->waited, claim->domain_tag);
}

int
store_delivery_claim(struct store *store, int64_t mailing, int64_t instance, int64_t now, int64_t ledger_seq,
    bool retries_first, struct claim *claims, int room, int *claimed)
{
	int64_t withheld_by[WITHHELD_REASONS] = { 0 };
	int decided;

	assert(driver_in_transaction(store->main));	/* B-12: what the gate has read holds until the claim is written */
	decided = read_due(store, mailing, now, retries_first, claims, room);
	*claimed = 0;
	for (int i = 0; i < decided; i++) {
		write_decided(store, &claims[i], instance, ledger_seq);
		if (claims[i].verdict.bits != 0)
			claims[(*claimed)++] = claims[i];
		else
			withheld_by[claims[i].verdict.reason]++;
	}
	for (int reason = 1; reason < WITHHELD_REASONS; reason++)
		count_withheld(store, mailing, (enum withheld)reason, withheld_by[reason]);
	return decided;
}

bool
store_delivery_release(struct store *store, const struct claim *claim, const uint8_t digest[16],
    int64_t address_version)
{
	return query_run(store->main, "UPDATE deliveries SET state = 2, digest = ?3, address_version = ?4"
	    " WHERE mailing = ?1 AND member = ?2 AND state = 1", "iibi", claim->mailing, claim->member, digest,
	    (size_t)16, address_version) == 1;
}

void
store_delivery_write_tally(struct store *store)
{
	int64_t sent = store->tally.sent, refused = store->tally.refused, doubt = store->tally.doubt;

	if (store->tally.mailing != 0 && sent + refused + doubt > 0)
		query_run(store->main, "UPDATE mailings SET sent = sent + ?2, refused = refused + ?3, doubt = doubt + ?4,"
		    " waiting = waiting - ?5, said_gone = said_gone + ?6 WHERE id = ?1", "iiiiii", store->tally.mailing, sent, refused, doubt,
		    sent + refused + doubt, store->tally.gone);
	store->tally.mailing = store->tally.sent = store->tally.refused = store->tally.doubt = store->tally.gone = 0;
}

static void
count_outcome(struct store *store, int64_t mailing, enum delivery_state state, enum fault fault)
{
	if (store->tally.mailing != mailing)
		store_delivery_write_tally(store);
	store->tally.mailing = mailing;
	store->tally.sent += state == DELIVERY_SENT;
	store->tally.refused += state == DELIVERY_REFUSED;
	store->tally.gone += state == DELIVERY_REFUSED && (fault == FAULT_MEMBER || fault == FAULT_FULL);
	store->tally.doubt += state == DELIVERY_DOUBT;
	if (!driver_in_transaction(store->main))
		store_delivery_write_tally(store);
}

bool
store_delivery_outcome(struct store *store, const struct claim *claim, const struct outcome *outcome, int64_t at,
    const void *sealed, size_t sealed_length)
{
	bool counted = outcome->state != DELIVERY_WAITING, taken = outcome->state == DELIVERY_SENT;

	/* Only a row that is still ours: what a person has stopped meanwhile stays stopped. */
	if (query_run(store->main, "UPDATE deliveries SET state = ?3, fault = ?4, code = ?5, due = ?6,"
	    " attempts = attempts + ?7, instance = 0,"
	    /* the clock of F-23 starts with the first attempt that counts */
	    " first_try_at = CASE WHEN ?12 = 1 THEN 0 WHEN attempts = 0 AND ?7 = 1 THEN ?8 ELSE first_try_at END,"
	    " waited = CASE WHEN ?12 = 1 OR (attempts = 0 AND ?7 = 1) THEN 0 ELSE ?13 END, accepted_at = ?9, enhanced = ?10, queue_id = ?11"
	    " WHERE mailing = ?1 AND member = ?2 AND state IN (1, 2)", "iiiiiiiiittii",
	    claim->mailing, claim->member, (int64_t)outcome->state, (int64_t)outcome->fault, (int64_t)outcome->code,
	    outcome->retry_at, (int64_t)counted, at, taken ? at : (int64_t)0, taken ? outcome->enhanced : "",
	    taken ? outcome->queue_id : "", (int64_t)outcome->afresh, claim->waited) != 1)
		return false;
	if (outcome->state == DELIVERY_WAITING || outcome->state == DELIVERY_DEFERRED)
		query_run(store->main, "UPDATE deliveries SET address = " CURRENT_ADDRESS " WHERE mailing = ?1 AND member = ?2", "ii",
		    claim->mailing, claim->member);
	count_outcome(store, claim->mailing, outcome->state, outcome->fault);
	if (counted && !taken)
		query_run(store->main, "INSERT INTO attempts(mailing, member, at, state, fault, code, enhanced, queue_id,"
		    " sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", "iiiiiittb", claim->mailing, claim->member,
		    at, (int64_t)outcome->state, (int64_t)outcome->fault, (int64_t)outcome->code, outcome->enhanced,
		    outcome->queue_id, sealed, sealed_length);
	return true;
}

void
store_delivery_give_back(struct store *store, const struct claim *claim)
{
	query_run(store->main, "UPDATE deliveries SET state = 0, instance = 0, address = " CURRENT_ADDRESS ","
	    " first_try_at = CASE WHEN attempts = 0 THEN 0 ELSE first_try_at END WHERE mailing = ?1 AND member = ?2 AND state IN (1, 2)", "ii",
	    claim->mailing, claim->member);
}

void
store_delivery_put_off(struct store *store, const struct claim *claim, int64_t due)
{
	query_run(store->main, "UPDATE deliveries SET state = CASE WHEN attempts = 0 THEN 0 ELSE 3 END, instance = 0, due = ?3,"
	    " first_try_at = CASE WHEN attempts = 0 THEN 0 ELSE first_try_at END, waited = ?4, turn_at = ?5"
	    " WHERE mailing = ?1 AND member = ?2 AND state = 1", "iiiii", claim->mailing, claim->member, due,
	    claim->waited + due - claim->decided_at, claim->turn_at);
}

int64_t
store_delivery_doubt_gone(struct store *store, int64_t mailing, int64_t at)
{
	int64_t letters = query_run(store->main, "UPDATE deliveries SET state = 3, due = ?2, first_try_at = 0, address = " CURRENT_ADDRESS
	    " WHERE mailing = ?1 AND state = 5 AND fault IN (?3, ?4)", "iiii", mailing, at,
	    (int64_t)FAULT_MEMBER, (int64_t)FAULT_FULL);

	store_delivery_write_tally(store);
	query_run(store->main, "UPDATE mailings SET refused = refused - ?2, waiting = waiting + ?2 WHERE id = ?1", "ii", mailing, letters);
	return letters;
}

void
store_delivery_begin_afresh(struct store *store, int64_t now)
{
	query_run(store->main, "UPDATE deliveries SET first_try_at = 0 WHERE state IN (0, 3) AND attempts > 0 AND due <= ?1"
	    " AND first_try_at <> 0", "i", now);
}

void
store_delivery_bring_near(struct store *store, int64_t now, int64_t seconds)
{
	query_run(store->main, "UPDATE deliveries SET due = ?1 WHERE state IN (0, 3) AND due > ?1 + ?2", "ii", now, seconds);
}

void
store_delivery_step_back(struct store *store, int64_t now, int64_t seconds)
{
	query_run(store->main, "UPDATE deliveries SET due = max(due - ?2, ?1), first_try_at = min(first_try_at, ?1)"
	    " WHERE state IN (0, 3) AND due > ?1", "ii", now, seconds);
}

int64_t
store_sender_number(struct store *store)
{
	int64_t number = store_fact(store, "senders") + 1;

	store_set_fact(store, "senders", number);
	return number;
}

int64_t
store_delivery_recover_claimed(struct store *store, int64_t instance, int64_t *last_at)
{
	*last_at = query_one(store->main, 0, "SELECT max(decided_at) FROM deliveries WHERE state = 1 AND instance <> 0 AND instance < ?1", "i",
	    instance);
	return query_run(store->main, "UPDATE deliveries SET state = 0, instance = 0, address = " CURRENT_ADDRESS " WHERE state = 1"
	    " AND instance <> 0 AND instance < ?1", "i", instance);
}

bool
store_delivery_next_orphan(struct store *store, int64_t instance, struct claim *claim)
{
	struct query *row = query_open(store->main, "SELECT mailing, member, bits, attempts, first_try_at,"
	    " decided_at, waited FROM deliveries WHERE state = 2 AND instance <> 0 AND instance < ?1 LIMIT 1", "i", instance);

	if (!query_row(row))
		return false;
	*claim = (struct claim){
		.mailing = query_number(row, 0),
		.member = query_number(row, 1),
		.verdict = { .bits = (uint32_t)query_number(row, 2) },
		.attempts = (int)query_number(row, 3),
		.first_try_at = query_number(row, 4) + query_number(row, 6),
		.decided_at = query_number(row, 5),
		.waited = query_number(row, 6),
	};
	query_end(row);
	return true;
}

bool
store_delivery_stop(struct store *store, int64_t mailing, int64_t at, int64_t *after, int64_t chunk)
{
	int64_t last = query_one(store->main, 0, "SELECT max(member) FROM (SELECT member FROM deliveries"
	    " WHERE mailing = ?1 AND member > ?2 ORDER BY member LIMIT ?3)", "iii", mailing, *after, chunk);

	if (last == 0)
		return false;
	count_withheld(store, mailing, WITHHELD_STOPPED, query_run(store->main,
	    "UPDATE deliveries SET state = 6, reason = 1, bits = 0, instance = 0, decided_at = ?2 WHERE mailing = ?1"
	    " AND member > ?3 AND member <= ?4 AND state IN (0, 1, 3)", "iiii", mailing, at, *after, last));
	*after = last;
	return true;
}

int64_t
store_delivery_stop_left_over(struct store *store, int64_t mailing, int64_t at)
{
	int64_t stopped = query_run(store->main, "UPDATE deliveries SET state = 6, reason = 1, bits = 0, decided_at = ?2"
	    " WHERE mailing = ?1 AND state IN (0, 3)", "ii", mailing, at);

	count_withheld(store, mailing, WITHHELD_STOPPED, stopped);
	return stopped;
}

void
store_doubt_walk(struct store *store, int64_t mailing, bool (*each)(void *owner, int64_t member, int64_t decided_at),
    void *owner)
{
	struct query *row = query_open(store->main, "SELECT member, decided_at FROM deliveries WHERE mailing = ?1"
	    " AND state = 7 ORDER BY member", "i", mailing);

	while (query_row(row))
		if (!each(owner, query_number(row, 0), query_number(row, 1))) {
			query_end(row);
			return;
		}
}

void
store_delivery_everybody(struct store *store, int64_t mailing, bool (*each)(void *owner, int64_t member), void *owner)
{
	struct query *row = query_open(store->main, "SELECT member FROM deliveries WHERE mailing = ?1", "i", mailing);

	while (query_row(row))
		if (!each(owner, query_number(row, 0))) {
			query_end(row);
			return;
		}
}

void
store_delivery_walk(struct store *store, int64_t mailing, enum delivery_state state, bool returned,
    bool (*each)(void *owner, int64_t member, enum withheld reason, enum fault fault, int64_t code), void *owner)
{
	struct query *row = query_open(store->main, "SELECT member, reason, CASE ?3 WHEN 1 THEN returned_for ELSE fault END, code"
	    " FROM deliveries WHERE mailing = ?1 AND (state = ?2 OR (?2 = 0 AND state IN (1, 2, 3))) AND (?3 = 0 OR returned_at <> 0)"
	    " ORDER BY member", "iii", mailing, (int64_t)state, (int64_t)returned);

	while (query_row(row))
		if (!each(owner, query_number(row, 0), (enum withheld)query_number(row, 1), (enum fault)query_number(row, 2),
		    query_number(row, 3))) {
			query_end(row);
			return;
		}
}

int64_t
store_doubt_next_mailing(struct store *store, int64_t after, int64_t *letters)
{
	struct query *row = query_open(store->main, "SELECT id, doubt FROM mailings WHERE doubt > 0 AND id > ?1"
	    " ORDER BY id LIMIT 1", "i", after);
	int64_t id = 0;

	if (query_row(row)) {
		id = query_number(row, 0);
		*letters = query_number(row, 1);
		query_end(row);
	}
	return id;
}

int64_t
store_doubt_settle(struct store *store, int64_t mailing, int64_t member, enum delivery_state to)
{
	/* One that goes again begins afresh: its 48 hours of trying (F-23) have not started. */
	int64_t settled = query_run(store->main, "UPDATE deliveries SET state = ?3, due = 0, instance = 0,"
	    " address = CASE ?3 WHEN 0 THEN " CURRENT_ADDRESS " ELSE address END,"
	    " attempts = CASE ?3 WHEN 0 THEN 0 ELSE attempts END,"
	    " first_try_at = CASE ?3 WHEN 0 THEN 0 ELSE first_try_at END"
	    " WHERE mailing = ?1 AND state = 7 AND (?2 = 0 OR member = ?2)", "iii", mailing, member, (int64_t)to);

	query_run(store->main, "UPDATE mailings SET doubt = doubt - ?2, sent = sent + ?3, refused = refused + ?4,"
	    " waiting = waiting + ?5 WHERE id = ?1", "iiiii", mailing, settled, to == DELIVERY_SENT ? settled : (int64_t)0,
	    to == DELIVERY_REFUSED ? settled : (int64_t)0, to == DELIVERY_WAITING ? settled : (int64_t)0);
	return settled;
}

void
store_delivery_progress(struct store *store, int64_t mailing, int64_t now, int64_t since, struct delivery_progress *progress)
{
	struct query *row = query_open(store->main, "SELECT total(lately), total(waits) - total(put_off), total(put_off),"
	    " min(CASE put_off WHEN 1 THEN due END), max(CASE waits WHEN 1 THEN due END) FROM (SELECT due, accepted_at >= ?3 AS lately,"
	    " state IN (0, 1, 2, 3) AS waits, state IN (0, 3) AND due > ?2 AND due <> turn_at AS put_off"
	    " FROM deliveries WHERE mailing = ?1)", "iii", mailing, now, since);

	*progress = (struct delivery_progress){ 0 };
	if (!query_row(row))
		return;
	progress->lately = query_number(row, 0);
	progress->to_go = query_number(row, 1);
	progress->put_off = query_number(row, 2);
	progress->next_due = query_number(row, 3);
	progress->last_due = query_number(row, 4);
	query_end(row);
}

int64_t
store_delivery_largest_domain(struct store *store, int64_t mailing)
{
	return query_one(store->main, 0, "SELECT max(letters) FROM (SELECT count(*) AS letters FROM deliveries d"
	    " JOIN addresses a ON a.id = d.address WHERE d.mailing = ?1 AND d.state IN (0, 1, 2, 3) GROUP BY a.domain_tag)", "i", mailing);
}

int64_t
store_delivery_undecided(struct store *store, int64_t mailing)
{
	store_delivery_write_tally(store);
	return query_one(store->main, 0, "SELECT waiting FROM mailings WHERE id = ?1", "i", mailing);
}

/* Counts the rows themselves; the counters must say the same.  Row by row and without GROUP BY, for which SQLite would sort
 * them all in memory: a million letters need no more of it than ten. */
static bool
rows_agree(struct store *store, int64_t mailing, const struct books *books)
{
	struct query *row = query_open(store->main, "SELECT state, reason FROM deliveries WHERE mailing = ?1", "i", mailing);
	int64_t states[DELIVERY_STATES] = { 0 }, reasons[WITHHELD_REASONS] = { 0 }, rows = 0;

	while (query_row(row)) {
		int64_t state = query_number(row, 0), reason = query_number(row, 1);

		rows++;
		if (state < 0 || state >= DELIVERY_STATES || reason < 0 || reason >= WITHHELD_REASONS) {
			query_end(row);
			return false;
		}
		states[state]++;
		if (state == DELIVERY_WITHHELD)
			reasons[reason]++;
	}
	return rows == books->intended && states[DELIVERY_SENT] == books->sent &&
	    states[DELIVERY_REFUSED] == books->refused && states[DELIVERY_WITHHELD] == books->withheld &&
	    states[DELIVERY_DOUBT] == books->doubt &&
	    states[DELIVERY_WAITING] + states[DELIVERY_CLAIMED] + states[DELIVERY_SENDING] +
	    states[DELIVERY_DEFERRED] == books->waiting &&
	    memcmp(reasons, books->withheld_by, sizeof reasons) == 0;
}

static bool
read_books(struct store *store, int64_t mailing, struct books *books)
{
	struct query *row;

	row = query_open(store->main, "SELECT intended, sent, refused, withheld, doubt, waiting,"
	    " (SELECT count(*) FROM deliveries WHERE mailing = ?1 AND returned_at <> 0) FROM mailings"
	    " WHERE id = ?1 AND state <> 0", "i", mailing);
	*books = (struct books){ 0 };
	if (!query_row(row))
		return false;
	books->intended = query_number(row, 0);
	books->sent = query_number(row, 1);
	books->refused = query_number(row, 2);
	books->withheld = query_number(row, 3);
	books->doubt = query_number(row, 4);
	books->waiting = query_number(row, 5);
	books->returned = query_number(row, 6);
	query_end(row);
	row = query_open(store->main, "SELECT reason, count FROM withheld_counts WHERE mailing = ?1", "i", mailing);
	while (query_row(row)) {
		int64_t reason = query_number(row, 0);

		if (reason > 0 && reason < WITHHELD_REASONS)
			books->withheld_by[reason] = query_number(row, 1);
	}
	books->balanced = books->intended == books->sent + books->refused + books->withheld + books->doubt +
	    books->waiting && rows_agree(store, mailing, books);
	return true;
}

int64_t
store_delivery_shown(struct store *store, int64_t mailing, uint32_t bits)
{
	return query_one(store->main, 0, "SELECT count(*) FROM deliveries WHERE mailing = ?1 AND state <> ?3 AND (bits & ?2 <> 0 OR state = ?4)",
	    "iiii", mailing, (int64_t)bits, (int64_t)DELIVERY_WITHHELD, (int64_t)DELIVERY_WAITING);
}

bool
store_books(struct store *store, int64_t mailing, struct books *books)
{
	bool alone = !driver_in_transaction(store->main), found;

	store_delivery_write_tally(store);
	if (alone)
		driver_begin_reading(store->main);
	found = read_books(store, mailing, books);
	if (alone)
		driver_end_reading(store->main);
	return found;
}

bool
store_delivery_read(struct store *store, int64_t mailing, int64_t member, struct delivery_row *found)
{
	struct query *row = query_open(store->main, "SELECT address, state, reason, fault, bits,"
	    " decided_at, decided_seq, digest, returned_at, returned_for, due, domain_tag FROM deliveries WHERE mailing = ?1 AND member = ?2",
	    "ii", mailing, member);
	const void *digest;
	size_t length;

	if (!query_row(row))
		return false;
	*found = (struct delivery_row){
		.member = member,
		.address = query_number(row, 0),
		.state = (enum delivery_state)query_number(row, 1),
		.reason = (enum withheld)query_number(row, 2),
		.fault = (enum fault)query_number(row, 3),
		.bits = (uint32_t)query_number(row, 4),
		.decided_at = query_number(row, 5),
		.decided_seq = query_number(row, 6),
		.returned_at = query_number(row, 8),
		.returned_for = (enum fault)query_number(row, 9),
		.due = query_number(row, 10),
		.domain_tag = query_number(row, 11),
	};
	digest = query_bytes(row, 7, &length);
	if (length == sizeof found->digest)
		memcpy(found->digest, digest, length);
	query_end(row);
	return true;
}

bool
store_delivery_was_in_doubt(struct store *store, int64_t mailing, int64_t member)
{
	return query_one(store->main, 0, "SELECT EXISTS (SELECT 1 FROM attempts WHERE mailing = ?1 AND member = ?2 AND code = 0"
	    " AND enhanced = '')", "ii", mailing,
	    member) == 1;
}

int64_t
store_delivery_last_mailing(struct store *store, int64_t member)
{
	return query_one(store->main, 0, "SELECT d.mailing FROM deliveries d JOIN mailings g ON g.id = d.mailing"
	    " WHERE d.member = ?1 AND g.test = 0 AND g.state <> 0"
	    " ORDER BY d.state = 6 AND d.reason = 1, g.started_at = 0, d.decided_at = 0 DESC, d.decided_at DESC, d.mailing DESC LIMIT 1", "i",
	    member);
}

int64_t
store_delivery_next_to(struct store *store, int64_t member, int64_t after)
{
	return query_one(store->main, 0, "SELECT min(mailing) FROM deliveries WHERE member = ?1 AND mailing > ?2", "ii", member, after);
}

int64_t
store_delivery_last_accepted(struct store *store, int64_t mailing)
{
	return query_one(store->main, 0, "SELECT max(accepted_at) FROM deliveries WHERE mailing = ?1", "i", mailing);
}

bool
store_attempt_last(struct store *store, int64_t mailing, int64_t member, struct outcome *outcome, int64_t *at,
    struct buffer *sealed)
{
	struct query *row = query_open(store->main, "SELECT accepted_at AS at, 4, 0, code, enhanced, queue_id, NULL FROM deliveries"
	    " WHERE mailing = ?1 AND member = ?2 AND accepted_at <> 0 UNION ALL SELECT * FROM (SELECT at, state, fault, code, enhanced,"
	    " queue_id, sealed FROM attempts WHERE mailing = ?1 AND member = ?2 ORDER BY id DESC LIMIT 1) ORDER BY at DESC LIMIT 1", "ii",
	    mailing, member);
	const void *bytes;
	size_t length;

	if (!query_row(row))
		return false;
	*at = query_number(row, 0);
	*outcome = (struct outcome){ .state = (enum delivery_state)query_number(row, 1),
		.fault = (enum fault)query_number(row, 2), .code = (int)query_number(row, 3) };
	snprintf(outcome->enhanced, sizeof outcome->enhanced, "%s", query_text(row, 4));
	snprintf(outcome->queue_id, sizeof outcome->queue_id, "%s", query_text(row, 5));
	bytes = query_bytes(row, 6, &length);
	buffer_add(sealed, bytes, length);
	query_end(row);
	return true;
}
