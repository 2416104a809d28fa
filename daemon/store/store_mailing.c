/*
 * SQL of mailings, their items and variants: see store_mailing.h.
 */
#include "store/store_mailing.h"

#include <assert.h>

#include "records/delivery.h"
#include "records/topic.h"

static_assert(MAILING_PREPARING == 0 && MAILING_QUEUED == 1 && MAILING_SENDING == 2, "the SQL below");
static_assert(MAILING_HELD == 3 && MAILING_STOPPED == 5 && MAILING_FINISHED == 6, "the SQL below");
static_assert(HOLD_LATE == 2, "the SQL below");
static_assert(KIND_SERVICE == 6, "the SQL below");
static_assert(ORIGIN_FILE == 0 && ORIGIN_EVENT_CANCELLED == 5, "the SQL below");
static_assert(AUDIENCE_ONE == -1, "the SQL below");
static_assert(DELIVERY_WAITING == 0 && DELIVERY_DEFERRED == 3 && DELIVERY_DOUBT == 7, "the SQL below");
static_assert(BASIS_CONSENT == 1 && TOPIC_PARTNERS == 9, "the SQL below");

static void
add_items(struct store *store, int64_t mailing, struct item *items, int count)
{
	for (int i = 0; i < count; i++) {
		query_run(store->main, "INSERT INTO items(mailing, position, topic, title, organisation, link_host,"
		    " ends_at, fund, not_signposting) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", "iiitttitt",
		    mailing, (int64_t)i, items[i].topic, items[i].title, items[i].organisation,
		    items[i].link_host, items[i].ends_at, items[i].fund, items[i].not_signposting);
	}
}

void
store_mailing_add(struct store *store, struct mailing *mailing, struct item *items, int count)
{
	struct query *row = query_open(store->main, "INSERT INTO mailings(kind, state, test, subject, identity,"
	    " audience_parents, audience_professionals, audience_got, source, due_at, due_wall, due_zone,"
	    " due_second, tzdata, queued_at, queued_by, note, in_reply_to, reply_to, origin, origin_id, calendar,"
	    " origin_version, after_mailing, after_seconds)"
	    " VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,"
	    " ?24)"
	    " RETURNING id", "iittiiitittitiiittiitiii", (int64_t)mailing->kind, (int64_t)mailing->test,
	    mailing->subject, mailing->identity, (int64_t)mailing->audience.parents,
	    (int64_t)mailing->audience.professionals, mailing->audience.got, mailing->source, mailing->due_at,
	    mailing->due_wall, mailing->due_zone, (int64_t)mailing->due_second, mailing->tzdata,
	    mailing->queued_at, mailing->queued_by, (int64_t)mailing->note, mailing->in_reply_to,
	    mailing->reply_to, (int64_t)mailing->origin, mailing->origin_id, mailing->calendar,
	    mailing->origin_version, mailing->after, mailing->after_seconds);

	if (query_row(row)) {
		mailing->id = query_number(row, 0);
		query_end(row);
	}
	add_items(store, mailing->id, items, count);
}

static void
forget_versions(struct store *store, int64_t mailing)
{
	query_run(store->main, "DELETE FROM enclosures WHERE mailing = ?1", "i", mailing);
	query_run(store->main, "DELETE FROM variants WHERE mailing = ?1", "i", mailing);
}

void
store_mailing_rewrite(struct store *store, const struct mailing *mailing, struct item *items, int count)
{
	query_run(store->main, "UPDATE mailings SET subject = ?2, source = ?3, calendar = ?4, origin_version = ?5 WHERE id = ?1", "ittti",
	    mailing->id,
	    mailing->subject, mailing->source, mailing->calendar, mailing->origin_version);
	forget_versions(store, mailing->id);
	query_run(store->main, "DELETE FROM items WHERE mailing = ?1", "i", mailing->id);
	add_items(store, mailing->id, items, count);
}

bool
store_mailing_read(struct store *store, int64_t id, struct mailing *mailing)
{
	struct query *row = query_open(store->main, "SELECT kind, state, hold, test, subject, identity,"
	    " audience_parents, audience_professionals, audience_got, source, due_at, due_wall, due_second,"
	    " queued_at, started_at, finished_at, intended, note, in_reply_to, reply_to, origin,"
	    " origin_id, calendar, origin_version, after_mailing, after_seconds FROM mailings WHERE id = ?1", "i", id);

	*mailing = (struct mailing){ .id = id };
	if (!query_row(row))
		return false;
	mailing->kind = (enum mailing_kind)query_number(row, 0);
	mailing->state = (enum mailing_state)query_number(row, 1);
	mailing->hold = (enum mailing_hold)query_number(row, 2);
	mailing->test = query_number(row, 3) == 1;
	mailing->subject = memory_text(query_text(row, 4));
	mailing->identity = memory_text(query_text(row, 5));
	mailing->audience = (struct audience){ (unsigned)query_number(row, 6), (unsigned)query_number(row, 7),
		query_number(row, 8) };
	mailing->source = memory_text(query_text(row, 9));
	mailing->due_at = query_number(row, 10);
	mailing->due_wall = memory_text(query_text(row, 11));
	mailing->due_second = query_number(row, 12) == 1;
	mailing->queued_at = query_number(row, 13);
	mailing->started_at = query_number(row, 14);
	mailing->finished_at = query_number(row, 15);
	mailing->intended = query_number(row, 16);
	mailing->note = query_number(row, 17) == 1;
	mailing->in_reply_to = memory_text(query_text(row, 18));
	mailing->reply_to = memory_text(query_text(row, 19));
	mailing->origin = (enum mailing_origin)query_number(row, 20);
	mailing->origin_id = query_number(row, 21);
	mailing->calendar = memory_text(query_text(row, 22));
	mailing->origin_version = query_number(row, 23);
	mailing->after = query_number(row, 24);
	mailing->after_seconds = query_number(row, 25);
	query_end(row);
	return true;
}

void
store_mailing_clear(struct mailing *mailing)
{
	free(mailing->subject);
	free(mailing->identity);
	free(mailing->source);
	free(mailing->due_wall);
	free(mailing->in_reply_to);
	free(mailing->reply_to);
	free(mailing->calendar);
	*mailing = (struct mailing){ 0 };
}

int
store_items_read(struct store *store, int64_t mailing, struct item *items)
{
	struct query *row = query_open(store->main, "SELECT topic, title, organisation, ends_at"
	    " FROM items WHERE mailing = ?1 ORDER BY position", "i", mailing);
	int count = 0;

	while (query_row(row)) {
		items[count] = (struct item){ .topic = query_number(row, 0), .ends_at = query_number(row, 3) };
		items[count].title = memory_text(query_text(row, 1));
		items[count].organisation = memory_text(query_text(row, 2));
		if (++count == ITEMS_LIMIT) {
			query_end(row);
			break;
		}
	}
	return count;
}

void
store_items_clear(struct item *items, int count)
{
	for (int i = 0; i < count; i++) {
		free(items[i].title);
		free(items[i].organisation);
		free(items[i].link_host);
		free(items[i].fund);
		free(items[i].not_signposting);
		items[i] = (struct item){ 0 };
	}
}

int
store_mailing_list(struct store *store, int64_t before, bool tests, int64_t *ids, int room)
{
	struct query *row = query_open(store->main, "SELECT id FROM mailings WHERE state <> 0 AND (?1 = 0 OR id < ?1)"
	    " AND ((test = 0 AND note = 0) OR ?2 = 1) ORDER BY id DESC LIMIT ?3", "iii", before, (int64_t)tests, (int64_t)room);
	int count = 0;

	while (query_row(row))
		ids[count++] = query_number(row, 0);
	return count;
}

int64_t
store_mailing_of(struct store *store, enum mailing_origin origin, int64_t of, int64_t after)
{
	return query_one(store->main, 0, "SELECT min(id) FROM mailings WHERE origin = ?1 AND origin <> 0 AND origin_id = ?2 AND id > ?3"
	    " AND test = 0 AND note = 0", "iii", (int64_t)origin, of, after);
}

int64_t
store_mailing_to_one_waiting(struct store *store, enum mailing_origin origin, int64_t of)
{
	return query_one(store->main, 0, "SELECT min(id) FROM mailings WHERE origin = ?1 AND origin <> 0 AND origin_id = ?2 AND note = 1"
	    " AND state = ?3", "iii", (int64_t)origin, of, (int64_t)MAILING_QUEUED);
}

int64_t
store_mailing_to_one_since(struct store *store, int64_t member, int64_t since)
{
	return query_one(store->main, 0, "SELECT count(*) FROM deliveries d JOIN mailings g ON g.id = d.mailing"
	    " WHERE d.member = ?1 AND g.audience_got = -1 AND g.queued_at >= ?2", "ii", member, since);
}

bool
store_mailing_to_one_had(struct store *store, int64_t member, const char *subject, int64_t since)
{
	return query_one(store->main, 0, "SELECT count(*) FROM deliveries d JOIN mailings g ON g.id = d.mailing"
	    " WHERE d.member = ?1 AND g.audience_got = -1 AND g.subject = ?2 AND g.queued_at >= ?3", "iti", member, subject, since) > 0;
}

#define DUE(kinds, order) \
	"SELECT id FROM mailings g WHERE state IN (1, 2)" kinds " AND due_at <= ?1" \
	" AND (state = 1 OR EXISTS (SELECT 1 FROM deliveries d WHERE d.mailing = g.id AND d.state IN (0, 3)" \
	"      AND d.due <= ?1))" \
	" AND (?2 = 1 OR NOT EXISTS (SELECT 1 FROM items i JOIN topics t ON t.id = i.topic WHERE i.mailing = g.id" \
	"      AND (t.basis = 1 OR t.class = 9)))" \
	" AND (?3 = 0 OR NOT EXISTS (SELECT 1 FROM items i JOIN topics t ON t.id = i.topic WHERE i.mailing = g.id AND t.basis = 1)" \
	"      OR (origin = 5 AND EXISTS (SELECT 1 FROM events e WHERE e.id = g.origin_id AND e.starts_at - ?4 <= ?1)))" \
	/* while its notice to partners is on its way */ \
	" AND (after_mailing = 0 OR NOT EXISTS (SELECT 1 FROM mailings n WHERE n.id = g.after_mailing AND n.state = 2))" \
	" ORDER BY " order " LIMIT 1"

/* The earliest of what somebody waits for, service mail (kind 6) and tests, or of all other.  Both terms in front stand in the index as
 * they do here. */
static const char earliest_sql[] = DUE(" AND (kind <> 6 AND test = 0) = ?5", "due_at, id");

/* What was put back at once is due when it was; a letter never tried is due at 0. */
static const char longest_untried_sql[] = DUE(" AND (?5 = 0 OR kind = 6 OR test = 1)",
    "(SELECT max(d.due) FROM deliveries d WHERE d.mailing = g.id AND d.state IN (0, 3) AND d.due <= ?1), kind <> 6 AND test = 0, due_at, id");

static int64_t
earliest_due(struct store *store, int64_t now, bool marketing, bool quiet, bool waited_for)
{
	return query_one(store->main, 0, earliest_sql, "iiiii", now, (int64_t)marketing, (int64_t)quiet, (int64_t)CANCELLED_AT_ANY_HOUR,
	    (int64_t)!waited_for);
}

int64_t
store_mailing_due(struct store *store, int64_t now, bool marketing, bool quiet)
{
	int64_t id = earliest_due(store, now, marketing, quiet, true);

	return id != 0 ? id : earliest_due(store, now, marketing, quiet, false);
}

int64_t
store_mailing_longest_untried(struct store *store, int64_t now, bool marketing, bool quiet, bool waited_for)
{
	return query_one(store->main, 0, longest_untried_sql, "iiiii", now, (int64_t)marketing, (int64_t)quiet,
	    (int64_t)CANCELLED_AT_ANY_HOUR, (int64_t)waited_for);
}

int64_t
store_mailing_next_planned(struct store *store, int64_t after)
{
	return query_one(store->main, 0, "SELECT min(id) FROM mailings WHERE state IN (1, 3) AND test = 0 AND note = 0 AND id > ?1", "i",
	    after);
}

int64_t
store_mailing_next_late(struct store *store, int64_t after)
{
	/* On hold (3) because it was late (2). */
	return query_one(store->main, 0, "SELECT min(id) FROM mailings WHERE state = 3 AND hold = 2 AND id > ?1", "i", after);
}

int64_t
store_mailing_next_due(struct store *store)
{
	/* A letter never put off has due 0: it was due when its mailing was.  0 would read as "nothing". */
	int64_t queued = query_one(store->main, 0, "SELECT min(due_at) FROM mailings WHERE state = 1", "");
	int64_t sending = query_one(store->main, 0, "SELECT min(CASE WHEN due > due_at THEN due ELSE due_at END) FROM"
	    " (SELECT due_at, (SELECT min(d.due) FROM deliveries d WHERE d.mailing = g.id AND d.state IN (0, 3)) AS due"
	    "  FROM mailings g WHERE state = 2) AS g WHERE due IS NOT NULL", "");

	return queued == 0 || (sending != 0 && sending < queued) ? sending : queued;
}

void
store_mailing_numbers_after(struct store *store, int64_t number)
{
	/* SQLite's own table of AUTOINCREMENT; a sequence in another database. */
	if (query_run(store->main, "UPDATE sqlite_sequence SET seq = max(seq, ?1) WHERE name = 'mailings'", "i",
	    number) == 0)
		query_run(store->main, "INSERT INTO sqlite_sequence(name, seq) VALUES ('mailings', ?1)", "i", number);
}

void
store_mailing_add_lost(struct store *store, int64_t id, int64_t at)
{
	query_run(store->main, "INSERT INTO facts(name, number) VALUES ('lost_mailing_' || ?1, ?2)"
	    " ON CONFLICT (name) DO UPDATE SET number = excluded.number", "ii", id, at);
}

void
store_mailing_remove_lost(struct store *store, int64_t id)
{
	query_run(store->main, "DELETE FROM facts WHERE name = 'lost_mailing_' || ?1", "i", id);
}

int64_t
store_mailing_next_lost(struct store *store, int64_t since, int64_t after)
{
	return query_one(store->main, 0, "SELECT min(CAST(substr(name, 14) AS INTEGER)) FROM facts WHERE name LIKE 'lost!_mailing!_%' ESCAPE '!'"
	    " AND number >= ?1 AND CAST(substr(name, 14) AS INTEGER) > ?2", "ii", since, after);
}

int64_t
store_mailing_small_waiting(struct store *store)
{
	return query_one(store->main, 0, "SELECT sum(waiting) FROM mailings WHERE state IN (1, 2) AND (test = 1 OR note = 1)", "");
}

int64_t
store_mailing_last_with_topic(struct store *store, int64_t topic, int64_t id)
{
	return query_one(store->main, 0, "SELECT max(g.id) FROM mailings g JOIN items i ON i.mailing = g.id"
	    " WHERE i.topic = ?1 AND g.id < ?2 AND g.test = 0 AND g.state IN (2, 6)", "ii", topic, id);
}

void
store_mailing_set_state(struct store *store, int64_t id, enum mailing_state state, enum mailing_hold hold)
{
	query_run(store->main, "UPDATE mailings SET state = ?2, hold = ?3 WHERE id = ?1", "iii", id, (int64_t)state,
	    (int64_t)hold);
}

enum mailing_state
store_mailing_state(struct store *store, int64_t id)
{
	return (enum mailing_state)query_one(store->main, MAILING_PREPARING, "SELECT state FROM mailings WHERE id = ?1", "i", id);
}

void
store_mailing_set_due(struct store *store, int64_t id, int64_t due_at, const char *wall, bool second)
{
	query_run(store->main, "UPDATE mailings SET due_at = ?2, due_wall = ?3, due_second = ?4 WHERE id = ?1", "iiti",
	    id, due_at, wall, (int64_t)second);
}

void
store_mailing_set_due_if_past(struct store *store, int64_t id, int64_t now)
{
	query_run(store->main, "UPDATE mailings SET due_at = ?2, due_wall = '' WHERE id = ?1 AND due_at < ?2", "ii", id,
	    now);
}

bool
store_mailing_is_marketing(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT EXISTS (SELECT 1 FROM items i JOIN topics t ON t.id = i.topic WHERE i.mailing = ?1"
	    " AND t.basis = 1)", "i", id) == 1;
}

bool
store_mailing_waits_for_mailbox(struct store *store, int64_t id)
{
	return query_one(store->main, 0, "SELECT EXISTS (SELECT 1 FROM items i JOIN topics t ON t.id = i.topic WHERE i.mailing = ?1"
	    " AND (t.basis = 1 OR t.class = 9))", "i", id) == 1;
}

void
store_mailing_set_after(struct store *store, int64_t id, int64_t notice, int64_t seconds)
{
	query_run(store->main, "UPDATE mailings SET after_mailing = ?2, after_seconds = ?3 WHERE id = ?1", "iii", id, notice, seconds);
}

int64_t
store_mailing_behind(struct store *store, int64_t notice, int64_t after)
{
	return query_one(store->main, 0, "SELECT min(id) FROM mailings WHERE after_mailing = ?1 AND after_mailing <> 0 AND id > ?2"
	    " AND state IN (1, 3) AND started_at = 0", "ii", notice, after);
}

int64_t
store_mailing_other_tzdata(struct store *store, int64_t after, const char *tzdata)
{
	return query_one(store->main, 0, "SELECT min(id) FROM mailings WHERE state IN (1, 3) AND due_wall <> ''"
	    " AND tzdata <> ?2 AND id > ?1", "it", after, tzdata);
}

void
store_mailing_set_tzdata(struct store *store, int64_t id, int64_t due_at, const char *tzdata)
{
	query_run(store->main, "UPDATE mailings SET due_at = ?2, tzdata = ?3 WHERE id = ?1", "iit", id, due_at, tzdata);
}

void
store_mailing_set_started(struct store *store, int64_t id, int64_t at)
{
	query_run(store->main, "UPDATE mailings SET state = 2, started_at = ?2 WHERE id = ?1", "ii", id, at);
}

void
store_mailing_set_finished(struct store *store, int64_t id, int64_t at)
{
	query_run(store->main, "UPDATE mailings SET finished_at = ?2,"
	    " state = CASE state WHEN 5 THEN 5 ELSE 6 END WHERE id = ?1", "ii", id, at);
}

void
store_mailing_forget_question(struct store *store, int64_t id)
{
	/* One in doubt (7) may go again, as it was. */
	if (query_run(store->main, "UPDATE mailings SET in_reply_to = '' WHERE id = ?1 AND in_reply_to <> '' AND NOT EXISTS"
	    " (SELECT 1 FROM deliveries WHERE mailing = ?1 AND state = 7)", "i", id) == 1)
		forget_versions(store, id);
}

#define TO_ONE_PERSON	"(SELECT g.id FROM deliveries d JOIN mailings g ON g.id = d.mailing WHERE d.member = ?1 AND g.audience_got = -1)"

void
store_mailing_forget_person(struct store *store, int64_t member)
{
	query_run(store->main, "DELETE FROM enclosures WHERE mailing IN " TO_ONE_PERSON, "i", member);
	query_run(store->main, "DELETE FROM variants WHERE mailing IN " TO_ONE_PERSON, "i", member);
	query_run(store->main, "UPDATE mailings SET source = '', calendar = '', in_reply_to = '', reply_to = ''"
	    " WHERE audience_got = -1 AND id IN (SELECT mailing FROM deliveries WHERE member = ?1)", "i", member);
}

void
store_mailing_set_unfinished(struct store *store, int64_t id)
{
	query_run(store->main, "UPDATE mailings SET finished_at = 0, state = 2 WHERE id = ?1 AND state = 6", "i", id);
}

bool
store_mailing_open(struct store *store, int64_t id, int64_t at)
{
	return query_run(store->main, "UPDATE mailings SET state = 1, queued_at = ?2, waiting = intended"
	    " WHERE id = ?1 AND state = 0", "ii", id, at) == 1;
}

int64_t
store_mailing_half_stopped(struct store *store)
{
	/* No letter is due before 0: said so that the index of what is to do is read, and not all letters of a large one. */
	return query_one(store->main, 0, "SELECT id FROM mailings g WHERE state = 5 AND waiting > 0 AND EXISTS"
	    " (SELECT 1 FROM deliveries d WHERE d.mailing = g.id AND d.state IN (0, 3) AND d.due >= 0) LIMIT 1", "");
}

int64_t
store_mailing_next_sending(struct store *store, int64_t after)
{
	return query_one(store->main, 0, "SELECT min(id) FROM mailings WHERE state = 2 AND kind <> 6 AND id > ?1", "i",
	    after);
}

int64_t
store_mailing_preparing(struct store *store, int64_t queued_before)
{
	return query_one(store->main, 0, "SELECT min(id) FROM mailings WHERE state = 0 AND queued_at < ?1", "i",
	    queued_before);
}

bool
store_mailing_remove_preparing(struct store *store, int64_t id, int64_t chunk)
{
	if (query_run(store->main, "DELETE FROM deliveries WHERE mailing = ?1 AND member IN"
	    " (SELECT member FROM deliveries WHERE mailing = ?1 LIMIT ?2)", "ii", id, chunk) == chunk)
		return false;
	forget_versions(store, id);
	query_run(store->main, "DELETE FROM items WHERE mailing = ?1", "i", id);
	query_run(store->main, "DELETE FROM mailings WHERE id = ?1 AND state = 0", "i", id);
	return true;
}

void
store_variant_add(struct store *store, int64_t mailing, uint32_t bits, const void *segments, size_t length)
{
	query_run(store->main, "INSERT INTO variants(mailing, bits, segments) VALUES (?1, ?2, ?3)"
	    " ON CONFLICT (mailing, bits) DO NOTHING", "iib", mailing, (int64_t)bits, segments, length);
}

/* One column of octets, and the row ends. */
static bool
take_octets(struct query *row, struct buffer *octets)
{
	const void *bytes;
	size_t length;

	if (!query_row(row))
		return false;
	bytes = query_bytes(row, 0, &length);
	buffer_add(octets, bytes, length);
	query_end(row);
	return true;
}

bool
store_variant_read(struct store *store, int64_t mailing, uint32_t bits, struct buffer *segments)
{
	return take_octets(query_open(store->main, "SELECT segments FROM variants WHERE mailing = ?1 AND bits = ?2", "ii", mailing,
	    (int64_t)bits), segments);
}

void
store_enclosure_add(struct store *store, int64_t mailing, const struct enclosure *enclosure)
{
	query_run(store->main, "INSERT INTO enclosures(mailing, hash, octets) VALUES (?1, ?2, ?3) ON CONFLICT (mailing, hash) DO NOTHING",
	    "ibb", mailing, enclosure->hash, (size_t)ENCLOSURE_HASH, enclosure->octets, enclosure->length);
}

bool
store_enclosure_read(struct store *store, int64_t mailing, const uint8_t hash[ENCLOSURE_HASH], struct buffer *octets)
{
	return take_octets(query_open(store->main, "SELECT octets FROM enclosures WHERE mailing = ?1 AND hash = ?2", "ib", mailing, hash,
	    (size_t)ENCLOSURE_HASH), octets);
}
