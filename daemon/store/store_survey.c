/*
 * SQL of surveys: see store_survey.h.
 */
#include "store/store_survey.h"

#include "base/memory.h"
#include "base/text.h"

void
store_survey_add(struct store *store, struct survey *survey, const char *tzdata)
{
	survey->id = query_one(store->main, 0, "INSERT INTO surveys(source, opens_at, opens_wall, closes_at, closes_wall, closes_second,"
	    " tzdata) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id", "tititit", survey->file.source,
	    survey->opens.at, survey->opens.wall, survey->closes.at, survey->closes.wall, (int64_t)survey->closes.second, tzdata);
}

void
store_survey_change(struct store *store, const struct survey *survey, const char *tzdata)
{
	query_run(store->main, "UPDATE surveys SET source = ?2, opens_at = ?3, opens_wall = ?4, closes_at = ?5, closes_wall = ?6,"
	    " closes_second = ?7, tzdata = ?8 WHERE id = ?1", "itititit", survey->id, survey->file.source, survey->opens.at,
	    survey->opens.wall, survey->closes.at, survey->closes.wall, (int64_t)survey->closes.second, tzdata);
}

bool
store_survey_read(struct store *store, int64_t id, struct survey *survey)
{
	struct query *row = query_open(store->main, "SELECT source, opens_at, opens_wall, closes_at, closes_wall, closes_second"
	    " FROM surveys WHERE id = ?1", "i", id);

	*survey = (struct survey){ .id = id };
	if (!query_row(row))
		return false;
	survey->file.source = memory_text(query_text(row, 0));
	survey->opens.at = query_number(row, 1);
	text_copy(survey->opens.wall, sizeof survey->opens.wall, query_text(row, 2));
	survey->closes.at = query_number(row, 3);
	text_copy(survey->closes.wall, sizeof survey->closes.wall, query_text(row, 4));
	survey->closes.second = query_number(row, 5) == 1;
	query_end(row);
	return true;
}

int64_t
store_survey_next(struct store *store, int64_t after_close, int64_t after_id)
{
	return query_one(store->main, 0, "SELECT id FROM surveys WHERE closes_at > ?1 OR (closes_at = ?1 AND id > ?2)"
	    " ORDER BY closes_at, id LIMIT 1", "ii", after_close, after_id);
}

int64_t
store_survey_other_tzdata(struct store *store, int64_t after, int64_t now, const char *tzdata)
{
	return query_one(store->main, 0, "SELECT min(id) FROM surveys WHERE closes_at > ?2 AND tzdata <> ?3 AND id > ?1", "iit", after,
	    now, tzdata);
}
