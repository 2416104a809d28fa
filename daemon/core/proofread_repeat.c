/*
 * `repeat:` at the top of the file: how often a letter comes, how long ahead it is made, and who releases it.
 */
#include "core/proofread_part.h"

#include "base/text.h"
#include "core/moment.h"
#include "core/recurrence.h"
#include "render/draft_file.h"

static void
judge_rule(struct proof *proof)
{
	const struct draft_head *head = &proof->draft->head;
	const struct plan *plan = proof->plan;
	char rule[RECURRENCE_TEXT], instead[RECURRENCE_TEXT];
	const char *fix;
	struct moment first, tomorrow;
	struct reason why;
	bool any;

	if (!recurrence_read(head->repeat, rule, &why)) {
		findings_add(proof->findings, FINDING_ERROR, head->repeat_line, draft_column(proof->draft, head->repeat_line), "F-13", head->repeat,
		    "repeat: (write here how often, such as every month on the first Tuesday)", "%s", why.text);
		return;
	}
	moment_morning(proof->now, 1, &tomorrow);
	any = recurrence_next(rule, plan->due_wall[0] != '\0' ? plan->due_wall : tomorrow.wall, NULL, &first);
	fix = any ? arena_format(proof->arena, "send: %s", first.wall) : "";
	if (plan->due_wall[0] == '\0')
		findings_add(proof->findings, FINDING_ERROR, head->repeat_line, draft_column(proof->draft, head->repeat_line), "F-13", head->repeat,
		    any ? arena_format(proof->arena, "send: (write here its first day and hour, such as %s)", first.wall) : "",
		    "A letter that comes again needs its first time: send:");
	else if (!any || strcmp(first.wall, plan->due_wall) != 0)
		findings_add(proof->findings, FINDING_ERROR, head->send_line, draft_column(proof->draft, head->send_line), "F-13",
		    plan->due_wall, fix,
		    "%s is not one of the times that '%s' means. Write the first of them.", plan->due_wall, head->repeat);
	else if (recurrence_leaves_out(rule, plan->due_wall, instead, &why))
		findings_add(proof->findings, FINDING_WARNING, head->repeat_line, draft_column(proof->draft, head->repeat_line), "F-16", head->repeat,
		    instead[0] != '\0' ? arena_format(proof->arena, "repeat: %s", instead) : "", "%s", why.text);
}

static void
judge_ahead(struct proof *proof)
{
	const struct draft_head *head = &proof->draft->head;
	char *words = arena_text(proof->arena, head->ahead), *unit = strchr(words, ' ');
	int64_t days;

	if (unit != NULL)
		*unit++ = '\0';
	if (!text_to_number(words, 0, 60, &days) || (unit != NULL && strcmp(unit, "days") != 0 && strcmp(unit, "day") != 0))
		findings_add(proof->findings, FINDING_ERROR, head->ahead_line, draft_column(proof->draft, head->ahead_line), "F-13",
		    head->ahead, "ahead: 7 days",
		    "Write how many days before its time the letter is made, 0 to 60.");
}

/* What ends would be out of date in every letter after that, and no letter would be made any more. */
static void
judge_ends(struct proof *proof)
{
	for (int i = 0; i < proof->draft->item_count; i++) {
		const struct draft_item *item = &proof->draft->items[i];

		if (item->ends != NULL)
			findings_add(proof->findings, FINDING_ERROR, item->ends_line, 1, "F-13", item->ends, "",
			    "This letter comes again and again, and after %s it could not be made any more. Take “Ends:” out, or queue "
			    "this section as a letter of its own.", item->ends);
	}
}

void
proofread_repeat(struct proof *proof)
{
	const struct draft_head *head = &proof->draft->head;
	int line = head->ahead_line != 0 ? head->ahead_line : head->release_line;

	if (head->repeat != NULL)
		judge_ends(proof);
	if (head->repeat != NULL)
		judge_rule(proof);
	else if (line != 0)
		findings_add(proof->findings, FINDING_ERROR, line, draft_column(proof->draft, line), "F-13", "", "",
		    "“ahead:” and “release:” belong to a letter that comes again (repeat:).");
	if (head->ahead != NULL)
		judge_ahead(proof);
	if (head->release != NULL && !text_same(head->release, "itself"))
		findings_add(proof->findings, FINDING_ERROR, head->release_line, draft_column(proof->draft, head->release_line), "F-13",
		    head->release, "release: itself",
		    "Write “itself”, or leave the line out: then each letter waits until a person releases it.");
}
