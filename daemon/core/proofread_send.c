/*
 * `send:` at the top of the file: from a UK wall time to an instant (F-01, F-03, F-04).
 */
#include "core/proofread_part.h"

#include "base/clock.h"
#include "base/text.h"
#include "render/draft_file.h"

static void
not_a_time(struct proof *proof, const char *words)
{
	findings_add(proof->findings, FINDING_ERROR, proof->draft->head.send_line, 0, "F-01", words,
	    "send: 2026-12-01 09:00",
	    "'%s' is not a date and time. Write the year, month and day, then the hour in UK time. Leave the "
	    "line out to send it as soon as it may go.", words);
}

/* Cuts " second" or " first" off the end: which of the two, in the night the clocks go back. */
static void
take_fold(struct proof *proof, char *words)
{
	static const char *const ends[] = { " second", " first" };

	for (int i = 0; i < 2; i++) {
		if (!text_ends(words, ends[i]))
			continue;
		words[strlen(words) - strlen(ends[i])] = '\0';
		proof->plan->due_second = i == 0;
		return;
	}
}

/* F-03: names the last minute before the gap and the first one after it. */
static void
in_the_gap(struct proof *proof, const char *words, int64_t after)
{
	struct wall_time last, first;

	clock_to_wall(after - 60, &last);
	clock_to_wall(after, &first);
	findings_add(proof->findings, FINDING_ERROR, proof->draft->head.send_line, 0, "F-03", words,
	    arena_format(proof->arena, "send: %04d-%02d-%02d %02d:%02d", first.year, first.month, first.day,
	    first.hour, first.minute),
	    "%s: this time does not exist, because the clocks go forward that night. Use %02d:%02d or "
	    "%02d:%02d.", words, last.hour, last.minute, first.hour, first.minute);
}

void
proofread_send(struct proof *proof)
{
	struct plan *plan = proof->plan;
	struct wall_time wall;
	bool has_time;
	char *words;

	if (proof->draft->head.send == NULL || *proof->draft->head.send == '\0')
		return;
	words = text_trim(arena_text(proof->arena, proof->draft->head.send));
	take_fold(proof, words);
	if (!wall_time_parse(words, &wall, &has_time) || !has_time) {
		not_a_time(proof, proof->draft->head.send);
		return;
	}
	snprintf(plan->due_wall, sizeof plan->due_wall, "%04d-%02d-%02d %02d:%02d", wall.year % 10000,
	    wall.month % 100, wall.day % 100, wall.hour % 100, wall.minute % 100);
	switch (clock_from_wall(&wall, plan->due_second, &plan->due_at)) {
	case WALL_GAP:
		in_the_gap(proof, plan->due_wall, plan->due_at);
		return;
	case WALL_OVERLAP:
		plan->due_twice = true;
		break;
	case WALL_FITS:
		plan->due_second = false;
		break;
	}
	if (plan->due_at <= proof->now)
		findings_add(proof->findings, FINDING_ERROR, proof->draft->head.send_line, 0, "F-01", plan->due_wall,
		    "", "%s has passed. Write a later time, or leave the line out.", plan->due_wall);
}
