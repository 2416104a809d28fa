/*
 * What is planned around an event: a notice, where it asks for one to be made, and reminders, once a notice goes.  Made when their time
 * comes, moved or dropped when the event is (F-05, F-12).
 */
#ifndef CORE_REMINDER_H
#define CORE_REMINDER_H

#include "core/event.h"
#include "records/appointment.h"

/* Says which of its reminders nobody would get, because they may go only when it is too late (F-07, F-11). */
void reminder_judge(const struct forum *forum, const struct event *event, struct findings *findings);

/* Plans what the event asks for and is not planned yet; reminders whose time has passed are left out.  How many there are now. */
int reminder_plan(struct office *office, const struct event *event);

/* True if it is left out for a later one of its event that waits; the last such, which is not left out itself, is then in *to (F-05). */
bool reminder_gives_way(struct office *office, const struct event *event, const struct appointment *one, struct appointment *to);

/* Plans its notice, where the event asks for one to be made; and takes that back when somebody has seen to the notice. */
void reminder_plan_notice(struct office *office, const struct event *event);
void reminder_drop_notice(struct office *office, int64_t event);

/* Moves them with the event, or drops them; new ones are planned if any were. */
void reminder_follow(struct office *office, const struct event *event, struct event_effect *effect);

#endif
