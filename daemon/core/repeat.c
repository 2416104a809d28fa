/*
 * Letters that come again and again: see repeat.h.
 */
#include "core/repeat.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/moment.h"
#include "core/recurrence.h"
#include "render/draft_file.h"
#include "store/store_appointment.h"
#include "store/store_repeat.h"

enum { AHEAD_DAYS = 7 };

static void
record(struct office *office, enum ledger_kind kind, int64_t id, const char *rule)
{
	struct ledger_entry entry = { .kind = kind, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "repeat", id);
	if (rule != NULL)
		ledger_say(&body, "rule", rule);
	ledger_add(office->store, &entry, &body);
}

/* "7" or "7 days": the proofreader has looked at it. */
static int64_t
ahead_days(const char *words)
{
	char number[16];
	int64_t days = AHEAD_DAYS;

	text_copy(number, sizeof number, words);
	number[strcspn(number, " ")] = '\0';
	text_to_number(number, 0, 60, &days);
	return days;
}

bool
repeat_of_draft(const struct draft *draft, const struct plan *plan, struct repeat *repeat)
{
	const struct draft_head *head = &draft->head;
	char rule[RECURRENCE_TEXT];
	struct reason why;

	*repeat = (struct repeat){ .ahead_days = AHEAD_DAYS };
	if (head->repeat == NULL || !recurrence_read(head->repeat, rule, &why))
		return false;
	if (head->ahead != NULL)
		repeat->ahead_days = ahead_days(head->ahead);
	repeat->releases_itself = head->release != NULL;
	repeat->source = memory_text(draft->source);
	repeat->title = memory_text(head->subject);
	repeat->rule = memory_text(rule);
	text_copy(repeat->first, sizeof repeat->first, plan->due_wall);
	return true;
}

/* The moment at which the letter of this time is made. */
static struct moment
due_of(const struct repeat *repeat, const struct moment *time)
{
	struct moment due;

	moment_days_before(time, (int)repeat->ahead_days, &due);
	return due;
}

bool
repeat_plan(struct office *office, const struct repeat *repeat, const char *after)
{
	struct appointment one = { .kind = APPOINTMENT_REPEAT, .of = repeat->id };
	struct moment time;

	if (repeat->ended_at != 0 || !recurrence_next(repeat->rule, repeat->first, after, &time))
		return false;
	one.due = due_of(repeat, &time);
	text_copy(one.words, sizeof one.words, time.wall);
	store_appointment_add(office->store, &one, clock_tzdata_version());
	return true;
}

void
repeat_add(struct office *office, struct repeat *repeat)
{
	repeat->added_at = clock_now();
	repeat->added_by = office->actor.uid;
	store_repeat_add(office->store, repeat);
	record(office, LEDGER_REPEAT_ADDED, repeat->id, repeat->rule);
	repeat_plan(office, repeat, NULL);
}

bool
repeat_end(struct office *office, int64_t id, struct reason *why)
{
	struct repeat repeat;
	struct appointment one;

	if (!store_repeat_read(office->store, id, &repeat))
		return reason_not_found(why, "there is no repeat number %lld; see: signpost repeat list", (long long)id);
	if (repeat.ended_at == 0) {
		store_repeat_end(office->store, id, clock_now());
		record(office, LEDGER_REPEAT_ENDED, id, NULL);
		for (int64_t at = 0; (at = store_appointment_of(office->store, APPOINTMENT_REPEAT, id, at)) != 0;)
			if (store_appointment_read(office->store, at, &one) && one.state == APPOINTMENT_WAITING)
				store_appointment_decide(office->store, at, APPOINTMENT_DROPPED, DROPPED_BY_PERSON, 0, clock_now());
	}
	store_repeat_clear(&repeat);
	return true;
}

void
repeat_recompute_times(struct office *office, const char *tzdata, void (*moved)(const char *what, int64_t id, int64_t seconds))
{
	struct appointment one;

	for (int64_t id = 0; (id = store_appointment_other_tzdata(office->store, APPOINTMENT_REPEAT, id, tzdata)) != 0;) {
		int64_t was;

		store_appointment_read(office->store, id, &one);
		was = one.due.at;
		one.due.at = moment_instant(one.due.wall, false);
		store_appointment_move(office->store, &one, tzdata);
		if (one.due.at != was)
			moved("repeat", one.of, one.due.at - was);
	}
}

void
repeat_latest(const struct repeat *repeat, int64_t now, struct moment *time, struct moment *before)
{
	struct moment next;

	while (recurrence_next(repeat->rule, repeat->first, time->wall, &next) && due_of(repeat, &next).at <= now) {
		*before = *time;
		*time = next;
	}
}

static bool
is_word(const char *line, const char *word)
{
	return text_starts_folded(line, word) && line[strlen(word)] == ':';
}

/* The officer's file without what makes it come again, and with the time of this once. */
static void
write_once(const struct repeat *repeat, const struct moment *time, struct made_text *text)
{
	int number = 0, fences = 0;

	*text = (struct made_text){ .text = { .limit = DRAFT_LIMIT + 64 } };
	for (const char *line = repeat->source; *line != '\0'; number++) {
		const char *end = strchrnul(line, '\n');
		bool head = fences == 1;

		fences += fences < 2 && text_starts(line, "---");
		if (head && is_word(line, "send") && time->at > clock_now())
			buffer_format(&text->text, "send: %s\n", time->wall);
		else if (head && (is_word(line, "send") || is_word(line, "repeat") || is_word(line, "ahead") || is_word(line, "release")))
			buffer_add_text(&text->text, "#\n");	/* lines keep their numbers */
		else
			buffer_format(&text->text, "%.*s\n", (int)(end - line), line);
		line = end + (*end == '\n');
	}
	made_text_mark(text, 0, false);
	text->marks[0].line = 1;
	text->marks[0].origin = 1;
	text->marks[0].block = true;
}

void
repeat_mailing_make(const struct forum *forum, const struct repeat *repeat, const struct moment *time, struct made_draft *made)
{
	struct made_text text;

	write_once(repeat, time, &text);
	made_draft_judge(forum, &text, made);
	made->plan.origin = ORIGIN_REPEAT;
	made->plan.origin_id = repeat->id;
	buffer_free(&text.text);
}
