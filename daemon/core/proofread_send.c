/*
 * `send:` at the top of the file: from a UK wall time to an instant (F-01, F-03, F-04).
 */
#include "core/proofread_part.h"

#include "core/moment.h"
#include "render/draft_file.h"

void
proofread_send(struct proof *proof)
{
	const struct draft_head *head = &proof->draft->head;
	struct plan *plan = proof->plan;
	char fix[DATE_WORDS_TEXT];
	struct moment moment, tomorrow;
	struct reason why;

	if (head->send == NULL || *head->send == '\0')
		return;
	if (!moment_read(head->send, NULL, &moment, fix, &why)) {
		moment_morning(proof->now, 1, &tomorrow);
		findings_add(proof->findings, FINDING_ERROR, head->send_line, head_column(proof, head->send_line), moment_rule(&moment), head->send,
		    arena_format(proof->arena, "send: %s", fix[0] != '\0' ? fix : tomorrow.wall), "%s", why.text);
		return;
	}
	memcpy(plan->due_wall, moment.wall, sizeof plan->due_wall);
	plan->due_at = moment.at;
	plan->due_second = moment.second;
	plan->due_twice = moment.twice;
	if (plan->due_at <= proof->now)
		findings_add(proof->findings, FINDING_ERROR, head->send_line, head_column(proof, head->send_line), "F-01", plan->due_wall,
		    "", "%s has passed. Write a later time, or leave the line out.", plan->due_wall);
}
