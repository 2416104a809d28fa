/*
 * SQL of surveys.
 */
#ifndef STORE_STORE_SURVEY_H
#define STORE_STORE_SURVEY_H

#include "records/survey.h"
#include "store/store.h"

/* Adds it and fills in its number. */
void store_survey_add(struct store *store, struct survey *survey, const char *tzdata);
void store_survey_change(struct store *store, const struct survey *survey, const char *tzdata);

/* What the row holds: the source, but not the words in it.  The caller frees file.source.  False if there is none. */
bool store_survey_read(struct store *store, int64_t id, struct survey *survey);

/* The next survey, in the order in which they close: behind this end and number; 0 = no more. */
int64_t store_survey_next(struct store *store, int64_t after_close, int64_t after_id);

/* The next one after `after` that is open and whose instants were worked out with another tz database; 0 = none (F-01). */
int64_t store_survey_other_tzdata(struct store *store, int64_t after, int64_t now, const char *tzdata);

#endif
