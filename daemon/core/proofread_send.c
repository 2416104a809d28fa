/*
 * `send:` and `after:` at the top of the file: from a UK wall time to an instant (F-01, F-03, F-04), and from which notice on.
 */
#include "core/proofread_part.h"

#include "base/text.h"
#include "core/form.h"
#include "core/moment.h"
#include "render/draft_file.h"

enum { AHEAD_MONTHS = 24 };	/* more is a slip of the pen in the year */

/* What is said about the notice itself needs the store, and is said when the letter is queued. */
static void
judge_after(struct proof *proof)
{
	const struct draft_head *head = &proof->draft->head;
	int column = draft_column(proof->draft, head->after_line);

	if (head->repeat != NULL)
		findings_add(proof->findings, FINDING_ERROR, head->after_line, column, "A-35", head->after, "",
		    "A letter that comes again and again cannot wait for one notice. Queue this one by itself.");
	else if (head->after == NULL || !text_to_number(head->after, 1, INT64_MAX, &proof->plan->after))
		findings_add(proof->findings, FINDING_ERROR, head->after_line, column, "A-35", head->after != NULL ? head->after : "",
		    "after: (write here the number of that notice)",
		    "Write the number of the notice to partners that has to go first, as in 'after: 41'.");
}

void
proofread_send(struct proof *proof)
{
	const struct draft_head *head = &proof->draft->head;
	struct plan *plan = proof->plan;
	char fix[DATE_WORDS_TEXT];
	struct moment moment;
	struct reason why;

	if (head->after_line != 0)
		judge_after(proof);
	if (head->send == NULL || *head->send == '\0')
		return;
	if (!moment_read(head->send, NULL, &moment, fix, &why)) {
		if (fix[0] == '\0')
			moment_guess(head->send, proof->now, fix);
		findings_add(proof->findings, FINDING_ERROR, head->send_line, draft_column(proof->draft, head->send_line),
		    moment_rule(&moment), head->send,
		    fix[0] != '\0' ? arena_format(proof->arena, "send: %s", fix) : "", "%s", why.text);
		return;
	}
	memcpy(plan->due_wall, moment.wall, sizeof plan->due_wall);
	plan->due_at = moment.at;
	plan->due_second = moment.second;
	plan->due_twice = moment.twice;
	if (plan->due_at <= proof->now)
		findings_add(proof->findings, FINDING_ERROR, head->send_line, draft_column(proof->draft, head->send_line), "F-01", plan->due_wall,
		    "", "%s has passed. Write a later time, or leave the line out.", plan->due_wall);
	else if (form_is_beyond(plan->due_at, proof->now, 0, AHEAD_MONTHS))
		findings_add(proof->findings, FINDING_ERROR, head->send_line, draft_column(proof->draft, head->send_line), "F-01", plan->due_wall,
		    "", "%s is more than two years ahead. Is the year right?", plan->due_wall);
}
