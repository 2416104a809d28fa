/*
 * SQL of letters that come again and again: see store_repeat.h.
 */
#include "store/store_repeat.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/text.h"

void
store_repeat_add(struct store *store, struct repeat *repeat)
{
	repeat->id = query_one(store->main, 0, "INSERT INTO repeats(source, title, rule, first_wall, ahead_days, releases_itself, added_at,"
	    " added_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id", "ttttiiii", repeat->source, repeat->title, repeat->rule,
	    repeat->first, repeat->ahead_days, (int64_t)repeat->releases_itself, repeat->added_at, repeat->added_by);
}

bool
store_repeat_read(struct store *store, int64_t id, struct repeat *repeat)
{
	struct query *row = query_open(store->main, "SELECT source, title, rule, first_wall, ahead_days, releases_itself, ended_at"
	    " FROM repeats WHERE id = ?1", "i", id);

	*repeat = (struct repeat){ .id = id };
	if (!query_row(row))
		return false;
	repeat->source = memory_text(query_text(row, 0));
	repeat->title = memory_text(query_text(row, 1));
	repeat->rule = memory_text(query_text(row, 2));
	text_copy(repeat->first, sizeof repeat->first, query_text(row, 3));
	repeat->ahead_days = query_number(row, 4);
	repeat->releases_itself = query_number(row, 5) == 1;
	repeat->ended_at = query_number(row, 6);
	query_end(row);
	return true;
}

void
store_repeat_clear(struct repeat *repeat)
{
	free(repeat->source);
	free(repeat->title);
	free(repeat->rule);
	*repeat = (struct repeat){ .id = 0 };
}

void
store_repeat_end(struct store *store, int64_t id, int64_t at)
{
	query_run(store->main, "UPDATE repeats SET ended_at = ?2 WHERE id = ?1 AND ended_at = 0", "ii", id, at);
}

int64_t
store_repeat_next(struct store *store, int64_t after, bool ended_too)
{
	return query_one(store->main, 0, "SELECT min(id) FROM repeats WHERE id > ?1 AND (?2 = 1 OR ended_at = 0)", "ii", after,
	    (int64_t)ended_too);
}
