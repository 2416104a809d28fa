/*
 * Surveys: an invitation, one reminder before it closes, nothing after that, and the result linked back.
 * SQL: store/store_survey.h.
 */
#ifndef CORE_SURVEY_H
#define CORE_SURVEY_H

#include "core/made_draft.h"
#include "core/office.h"
#include "records/survey.h"

/* True if these octets look like a survey's file, whatever is wrong with it. */
bool survey_is(const char *bytes, size_t length);

/* Reads a file and judges it, also as the invitation that will be made of it: every finding with line and column.  before: the survey
 * that it changes, whose opening may have passed; NULL = a new one. */
void survey_judge(struct office *office, const char *bytes, size_t length, const struct survey *before, struct survey *survey,
    struct findings *findings);
void survey_clear(struct survey *survey);

/* The survey with this number, its words included; false with a reason if there is none. */
bool survey_read(struct office *office, int64_t id, struct survey *survey, struct reason *why);

/* Adds one that was judged; its number is filled in.  In the caller's transaction, as are the next two. */
void survey_add(struct office *office, struct survey *survey);

/* Puts the changed survey in the place of the one before: what has not gone out is rewritten or stopped, and the reminder moves with its
 * end (F-12).  *rewritten and *stopped are the invitation's number, 0 = nothing. */
bool survey_change(struct office *office, const struct survey *before, struct survey *after, int64_t *rewritten, int64_t *stopped,
    struct reason *why);

/* After an update of the machine's tz database: instants follow the wall times (F-01).  `moved` is told of each that changed. */
void survey_recompute_times(struct office *office, const char *tzdata, void (*moved)(const char *what, int64_t id, int64_t seconds));

/* Plans its one reminder, if it asks for one and there is time for it; true if it waits now. */
bool survey_plan_reminder(struct office *office, const struct survey *survey);

/* The invitation or the reminder as a draft, judged. */
void survey_mailing_make(const struct forum *forum, const struct survey *survey, enum mailing_origin what, bool to_go,
    struct made_draft *made);

/* The invitation that went out or waits; the result that was told; 0 = none. */
int64_t survey_invitation(struct office *office, int64_t survey);
int64_t survey_result(struct office *office, int64_t survey);

/* A whole file to start from.  The caller frees it. */
char *survey_starter(int64_t now);

#endif
