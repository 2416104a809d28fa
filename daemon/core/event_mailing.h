/*
 * Mailings made of an event, for everybody it is for: notices, reminders, what has changed.  They are officer's files like any other,
 * proofread and queued by the same road.
 */
#ifndef CORE_EVENT_MAILING_H
#define CORE_EVENT_MAILING_H

#include "core/event.h"
#include "core/event_text.h"
#include "records/plan.h"

/* Reads an event's file and judges it, also as the letter that will be made of it: findings are about the file.  before: the event
 * that it changes, which may have begun, but not be over; NULL = a new one. */
void event_judge(struct office *office, const char *bytes, size_t length, const struct event *before, struct event *event,
    struct findings *findings);

/* Makes the draft of a letter for everybody.  Whether it passes is in its findings; the caller ends it with made_draft_clear. */
void event_mailing_make(const struct forum *forum, const struct event_letter *letter, struct made_draft *made);

/* The notice that everybody it is for was meant to get, if there was one that was not stopped before it began; 0 = none. */
int64_t event_mailing_notice(struct office *office, int64_t event);

/* Which version of the event the last letter to everybody says that is queued or has gone out; -1 = there was none. */
int64_t event_mailing_told_version(struct office *office, const struct event *event);

/* True if what is queued or has gone out last says what the event is now. */
bool event_mailing_is_told(struct office *office, const struct event *event);

/* What has not begun is rewritten, or stopped where the event is cancelled or it would come too late; what is on its way is stopped. */
bool event_mailing_follow(struct office *office, const struct event *before, const struct event *event, struct event_effect *effect,
    struct reason *why);

/* The calendar file of an event: for everybody, or with the one who booked and the online link.  The caller frees it. */
char *event_calendar(const struct forum *forum, const struct event_letter *letter, bool for_one);

#endif
