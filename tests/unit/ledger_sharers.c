/*
 * What is restored before an erasure at a shared address: the rows of few people are read for it, and the end is that of the whole
 * book without the one who is erased.  Many people do all that people do, by chance, at few addresses.
 */
#include "unit/unit.h"

#include "base/text.h"
#include "core/ledger.h"
#include "core/new_address.h"
#include "core/topic.h"
#include "store/store_member.h"
#include "unit/demo_office.h"

enum { BOOKS = 8, ACTS = 120, PEOPLE = 24, ADDRESSES = 3 };

static const char *const topics[] = { "news", "events", "signposting", "partners", "later" };
enum { TOPICS = sizeof topics / sizeof *topics };

struct life {
	struct demo demo;
	uint32_t dice;
	int64_t now;		/* all acts lie one after another in the past */
	int64_t people[PEOPLE];
	int count;
	uint32_t addresses;	/* there have been; at first ADDRESSES */
};

static uint32_t
throw(struct life *life, uint32_t sides)
{
	life->dice = life->dice * 1664525U + 1013904223U;
	return (life->dice >> 16) % sides;
}

static int64_t
somebody(struct life *life)
{
	return life->people[throw(life, (uint32_t)life->count)];
}

static const char *
some_address(struct life *life, char text[32])
{
	snprintf(text, 32, "a%u@example.org", throw(life, life->addresses));
	return text;
}

static struct consent_act
told_by(struct life *life, int64_t member)
{
	return (struct consent_act){ .member = member, .channel = CHANNEL_PHONE, .evidence = "rang", .happened_at = life->now,
		.address = store_member_address(life->demo.office->store, member) };
}

/* 0 for one that is not declared yet: everything. */
static int64_t
some_topic(struct life *life)
{
	struct topic topic = { 0 };

	store_topic_by_name(life->demo.office->store, topics[throw(life, TOPICS)], &topic, NULL);
	store_topic_clear(&topic);
	return topic.id;
}

static bool
joins(struct life *life, struct reason *why)
{
	char address[32];
	struct new_member given = { .address = some_address(life, address), .name = "Jo", .roles = ROLE_MEMBER, .capacity = CAPACITY_PARENT,
		.district = "", .second_person = true };

	return life->count < PEOPLE && member_add(life->demo.office, &given, &life->people[life->count], why);
}

static bool
stops(struct life *life, bool all, struct reason *why)
{
	struct consent_act act = told_by(life, somebody(life));
	int stopped;

	act.topic = all ? 0 : some_topic(life);
	return consent_stop(life->demo.office, &act, &stopped, why);
}

static bool
agrees(struct life *life, bool by_import, struct reason *why)
{
	struct consent_act act = told_by(life, somebody(life));

	act.topic = some_topic(life);
	act.import = by_import;
	return act.topic != 0 && consent_give(life->demo.office, &act, why);
}

static bool
moves(struct life *life, struct reason *why)
{
	struct consent_act act = told_by(life, somebody(life));
	struct consent_moved moved;
	char address[32];

	if (throw(life, 2) == 0)
		snprintf(address, sizeof address, "a%u@example.org", life->addresses++);
	else
		some_address(life, address);
	return new_address_at_once(life->demo.office, &(struct new_address){ .member = act.member, .text = address,
	    .kind = ADDRESS_INDIVIDUAL, .told = &act }, &moved, why);
}

static bool
declares(struct life *life, struct reason *why)
{
	struct topic topic = { .name = "later", .class = TOPIC_NATIONAL, .title = "Later", .description = "Later." };
	int64_t reworded = 0;

	return topic_declare(life->demo.office->store, life->demo.office->actor, &topic, &reworded, why);
}

static bool
does_something(struct life *life, struct reason *why)
{
	struct consent_act act = { .channel = CHANNEL_PHONE, .evidence = "rang", .happened_at = life->now };
	char address[32];
	int people;

	switch (throw(life, 16)) {
	case 0: case 1: case 2:
		return joins(life, why);
	case 3: case 4:
		return stops(life, true, why);
	case 5: case 6:
		return stops(life, false, why);
	case 7: case 8: case 9:
		return agrees(life, false, why);
	case 10:
		return agrees(life, true, why);
	case 11: case 12: case 13:
		return moves(life, why);
	case 14:
		return throw(life, 4) == 0 ? declares(life, why) :
		    consent_suppress(life->demo.office, some_address(life, address), &act, &people, why);
	default:
		return member_begin_erasing(life->demo.office, somebody(life), true, why);
	}
}

static void
live(struct life *life)
{
	struct reason why;

	store_begin(life->demo.office->store);
	while (life->count < 4)
		life->count += joins(life, &why);
	store_commit(life->demo.office->store);
	for (int i = 0; i < ACTS; i++) {
		int64_t next = 0;

		life->now += 60;
		if (life->count < PEOPLE)
			life->people[life->count] = 0;
		store_begin(life->demo.office->store);
		if (does_something(life, &why))
			store_commit(life->demo.office->store);
		else
			store_rollback(life->demo.office->store);
		if (life->count < PEOPLE)
			next = life->people[life->count];
		life->count += next != 0 && store_member_exists(life->demo.office->store, next);
	}
}

/* Of this person's addresses, as ledger_rebuild.c has found it last. */
static char *
stops_found(struct store *store, int64_t member)
{
	struct query *row = query_open(store->main, "SELECT hex(blind_index), topic, since FROM rebuilt_stops WHERE since > 0 AND blind_index IN"
	    " (SELECT blind_index FROM addresses WHERE member = ?1) ORDER BY 1, 2", "i", member);
	struct buffer text = { .limit = 64 * 1024 };

	buffer_add_text(&text, "");
	while (query_row(row))
		buffer_format(&text, "%s %lld %lld\n", query_text(row, 0), (long long)query_number(row, 1), (long long)query_number(row, 2));
	return buffer_text(&text);
}

static char *
found_by_sharers(struct store *store, int64_t member)
{
	char *found;

	store_begin(store);
	ledger_restore_stops(store, member);
	found = stops_found(store, member);
	store_rollback(store);
	return found;
}

static char *
found_by_whole_book(struct store *store, int64_t member)
{
	struct ledger_followed followed;
	char *found;

	store_begin(store);
	query_run(store->main, "DROP TRIGGER ledger_no_delete", "");
	query_run(store->main, "DELETE FROM ledger WHERE member = ?1 AND member <> 0", "i", member);
	ledger_compare(store, &followed);
	found = stops_found(store, member);
	store_rollback(store);
	return found;
}

static void
test_A08_few_rows_say_what_the_whole_book_says(void **state)
{
	int looked = 0, stopped = 0;

	(void)state;
	for (uint32_t book = 0; book < BOOKS; book++) {
		struct life life = { .dice = book, .addresses = ADDRESSES };
		struct store *store;

		demo_make(&life.demo);
		life.now = clock_now() - ACTS * 60 - 3600;
		live(&life);
		store = life.demo.office->store;
		for (int i = 0; i < life.count; i++) {
			char *few, *whole;

			if (!store_member_is_open(store, life.people[i]) || !store_member_shares(store, life.people[i]))
				continue;
			few = found_by_sharers(store, life.people[i]);
			whole = found_by_whole_book(store, life.people[i]);
			if (strcmp(few, whole) != 0)
				fail_msg("book %u, person %d:\n%sand by the whole book\n%s", book, i, few, whole);
			looked++;
			stopped += few[0] != '\0';
			free(few);
			free(whole);
		}
		demo_remove(&life.demo);
	}
	if (looked < 4 * BOOKS || stopped < 2 * BOOKS)
		fail_msg("only %d people who share, %d with stops", looked, stopped);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_A08_few_rows_say_what_the_whole_book_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
