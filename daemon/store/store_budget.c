/*
 * SQL of what a provider allows a day: see store_budget.h.
 */
#include "store/store_budget.h"

int64_t
store_budget_used(struct store *store, int64_t from_hour, int64_t to_hour)
{
	return query_one(store->main, 0, "SELECT sum(letters) FROM attempts_by_hour WHERE hour >= ?1 AND hour <= ?2", "ii", from_hour,
	    to_hour);
}

int64_t
store_budget_take_after(struct store *store, int64_t hour)
{
	int64_t letters = query_one(store->main, 0, "SELECT sum(letters) FROM attempts_by_hour WHERE hour > ?1", "i", hour);

	query_run(store->main, "DELETE FROM attempts_by_hour WHERE hour > ?1", "i", hour);
	return letters;
}

void
store_budget_add(struct store *store, int64_t hour, int64_t letters)
{
	query_run(store->main, "INSERT INTO attempts_by_hour(hour, letters) VALUES (?1, ?2)"
	    " ON CONFLICT (hour) DO UPDATE SET letters = letters + excluded.letters", "ii", hour, letters);
	query_run(store->main, "DELETE FROM attempts_by_hour WHERE hour < ?1 OR hour > ?2", "ii", hour - 48, hour + 48);
}
