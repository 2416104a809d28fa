/*
 * An open store: see store.h.
 */
#include "store/store.h"

#include "base/file.h"
#include "base/memory.h"
#include "store/migrations.h"
#include "store/store_delivery.h"
#include "store/store_ledger.h"

struct store *
store_open(const char *directory, const char *keys_directory, enum driver_mode mode, struct reason *why)
{
	struct store *store = memory_new(sizeof *store);
	char *path = file_path(directory, "store.db");
	char *keys = file_path(keys_directory, "keys.db");

	store->keys = driver_open(keys, mode, &keys_schema, why);
	if (store->keys != NULL)
		store->main = driver_open(path, mode, &store_schema, why);
	if (store->main == NULL)
		store_close(&store);
	free(path);
	free(keys);
	return store;
}

bool
store_is_older(const char *directory, const char *keys_directory)
{
	char *path = file_path(directory, "store.db"), *keys = file_path(keys_directory, "keys.db");
	bool older = driver_is_older(path, &store_schema) || driver_is_older(keys, &keys_schema);

	free(path);
	free(keys);
	return older;
}

struct store *
store_open_copy(const char *path, struct reason *why)
{
	char *file = driver_find(path, why);
	struct store *store;

	if (file == NULL)
		return NULL;
	store = memory_new(sizeof *store);
	store->main = driver_open(file, DRIVER_READ, &store_schema, why);
	if (store->main == NULL)
		store_close(&store);
	free(file);
	return store;
}

void
store_close(struct store **store)
{
	if (*store == NULL)
		return;
	driver_close(&(*store)->main);
	driver_close(&(*store)->keys);
	free(*store);
	*store = NULL;
}

void
store_expect_much(struct store *store, int mebibytes)
{
	driver_expect_much(store->main, mebibytes);
}

void
store_begin(struct store *store)
{
	driver_begin(store->main);
	store->ledger_end.known = store->ledger_end.changed = false;
}

void
store_commit(struct store *store)
{
	store_delivery_write_tally(store);
	store_ledger_write_end(store);
	driver_commit(store->main);
}

void
store_rollback(struct store *store)
{
	driver_rollback(store->main);
	store->ledger_end.known = store->ledger_end.changed = false;
	store->tally.mailing = 0;
}

void
store_begin_reading(struct store *store)
{
	driver_begin_reading(store->main);
}

void
store_end_reading(struct store *store)
{
	driver_end_reading(store->main);
}

bool
store_changed(struct store *store, int64_t *seen)
{
	int64_t now = driver_version_of_data(store->main);
	bool changed = now != *seen;

	*seen = now;
	return changed;
}

int64_t
store_fact(struct store *store, const char *name)
{
	return query_one(store->main, 0, "SELECT number FROM facts WHERE name = ?1", "t", name);
}

void
store_promise(struct store *store, const char *words)
{
	driver_promise(store->main, words);
}

void
store_set_fact(struct store *store, const char *name, int64_t number)
{
	query_run(store->main, "INSERT INTO facts(name, number) VALUES (?1, ?2)"
	    " ON CONFLICT (name) DO UPDATE SET number = excluded.number", "ti", name, number);
}
