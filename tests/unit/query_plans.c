/*
 * How SQLite goes about what the sender asks for each letter and in each turn: by an index in which only that stands which waits, so that
 * neither the age of the store nor the number of people counts.
 */
#include "unit/unit.h"

#include <sqlite3.h>

#include "base/memory.h"
#include "store/store_appointment.h"
#include "store/store_delivery.h"
#include "store/store_domain.h"
#include "store/store_event.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "unit/demo_office.h"

enum { SEEN = 64 };

static char *seen[SEEN];
static int seen_count;
static bool watching;

static int
remember(unsigned what, void *owner, void *statement, void *text)
{
	(void)what;
	(void)owner;
	(void)text;
	if (watching && seen_count < SEEN)
		seen[seen_count++] = memory_text(sqlite3_sql(statement));
	return 0;
}

static int
watch(sqlite3 *database, const char **fault, const struct sqlite3_api_routines *routines)
{
	(void)fault;
	(void)routines;
	return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, remember, NULL);
}

static int
set_up(void **state)
{
	struct demo *demo = memory_new(sizeof *demo);

	sqlite3_auto_extension((void (*)(void))watch);
	demo_make(demo);
	*state = demo;
	return 0;
}

static int
tear_down(void **state)
{
	demo_remove(*state);
	free(*state);
	sqlite3_reset_auto_extension();
	return 0;
}

/* The tables that grow, by their names and by what our SQL calls them. */
static bool
is_large(const char *plan)
{
	static const char *const tables[] = { "mailings", "g", "n", "deliveries", "d", "bookings", "b", "members", "m" };
	size_t length = strcspn(plan, " ");

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (strlen(tables[i]) == length && strncmp(plan, tables[i], length) == 0)
			return true;
	return false;
}

/* The whole of these indexes is what waits. */
static bool
is_short(const char *plan)
{
	static const char *const indexes[] = { "INDEX mailings_waiting", "INDEX members_staff", "INDEX bookings_untold", "INDEX bookings_remind" };

	for (size_t i = 0; i < sizeof indexes / sizeof *indexes; i++)
		if (strstr(plan, indexes[i]) != NULL)
			return true;
	return false;
}

static bool
reads_much(const char *plan)
{
	if (strncmp(plan, "SCAN ", 5) == 0)
		return is_large(plan + 5) && !is_short(plan);
	return strncmp(plan, "SEARCH ", 7) == 0 && is_large(plan + 7) && strstr(plan, "(rowid>?)") != NULL;
}

static void
look_at(sqlite3 *database, const char *sql)
{
	char *question = sqlite3_mprintf("EXPLAIN QUERY PLAN %s", sql);
	sqlite3_stmt *plan = NULL;

	assert_int_equal(sqlite3_prepare_v2(database, question, -1, &plan, NULL), SQLITE_OK);
	while (sqlite3_step(plan) == SQLITE_ROW) {
		const char *step = (const char *)sqlite3_column_text(plan, 3);

		if (reads_much(step))
			fail_msg("%s\n\tin %s", step, sql);
	}
	sqlite3_finalize(plan);
	sqlite3_free(question);
}

/* What a turn of the sender asks, whether or not there is anything to do, and what ends a mailing. */
static void
ask(struct store *store)
{
	struct booking booking;
	int64_t letters;

	store_mailing_due(store, 1, true, false);
	store_mailing_next_due(store);
	store_mailing_half_stopped(store);
	store_mailing_next_late(store, 0);
	store_mailing_next_sending(store, 0);
	store_mailing_preparing(store, 1);
	store_mailing_small_waiting(store);
	store_mailing_other_tzdata(store, 0, "2026z");
	store_mailing_behind(store, 1, 0);
	store_mailing_set_started(store, 1, 1);
	store_mailing_set_finished(store, 1, 1);
	store_mailing_forget_question(store, 1);
	store_delivery_undecided(store, 1);
	store_delivery_stop_left_over(store, 1, 1);
	store_doubt_next_mailing(store, 0, &letters);
	store_domain_take_back(store, 60, 1);
	store_appointment_next(store, 0, 0);
	store_booking_untold(store, &booking);
	store_booking_reminded(store, 1, 1);
	store_member_any_staff(store);
}

static void
nothing_reads_all_that_has_ever_gone(void **state)
{
	struct demo *demo = *state;
	sqlite3 *database = NULL;
	char path[256];

	store_begin(demo->office->store);
	store_domain_set_next(demo->office->store, 1, INT64_MAX);	/* or nothing is taken back */
	watching = true;
	ask(demo->office->store);
	watching = false;
	store_commit(demo->office->store);
	assert_in_range(seen_count, 20, SEEN - 1);
	snprintf(path, sizeof path, "%s/store.db", demo->forum->store_directory);
	assert_int_equal(sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	for (int i = 0; i < seen_count; i++) {
		look_at(database, seen[i]);
		free(seen[i]);
	}
	sqlite3_close(database);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_reads_all_that_has_ever_gone, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
