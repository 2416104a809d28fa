/*
 * The numbers of other mailings in an officer's file, judged where the records are: `audience: got 41` and `after: 41`.
 */
#include "roles/tool/queue_numbers.h"

#include "base/clock.h"
#include "base/text.h"
#include "core/mailing.h"
#include "core/moment.h"
#include "core/no_surprises.h"
#include "core/proofread.h"
#include "render/draft_file.h"
#include "store/store_delivery.h"

/* "audience: got 41": the mailing must be there and over, or whoever gets it later would
 * never hear what is put right. */
static void
judge_got(struct tool *tool, struct input *input)
{
	int64_t got = input->plan.audience.got;
	int line = input->draft->head.audience_line, column = draft_column(input->draft, line);
	struct books books;
	char waiting[32];

	if (got == 0)
		return;
	if (!store_books(tool->office->store, got, &books))
		findings_add(&input->findings, FINDING_ERROR, line, column, "A-06", input->draft->head.audience, NULL,
		    "There is no mailing number %lld; see: signpost mailing list", (long long)got);
	else if (books.waiting > 0)
		findings_add(&input->findings, FINDING_ERROR, line, column, "A-06", input->draft->head.audience, NULL,
		    "Mailing %lld is not over: %s still wait for it and would not get this. Let it end, or stop it first: "
		    "signpost stop %lld", (long long)got, text_thousands(books.waiting, waiting), (long long)got);
	else if (books.doubt > 0)
		findings_add(&input->findings, FINDING_WARNING, line, column, "F-20", input->draft->head.audience, NULL,
		    "%s may have mailing %lld too and are not among those this goes to; first say what became of theirs: "
		    "signpost doubt list %lld", tool_people(books.doubt, (char[48]){ 0 }), (long long)got, (long long)got);
}

/* A time of one's own must leave partners theirs. */
static void
judge_send(struct tool *tool, struct input *input, int64_t notice_at)
{
	int64_t from = no_surprises_from(tool->forum, notice_at);
	const struct draft_head *head = &input->draft->head;
	char when[DUE_WALL_LIMIT], fix[DUE_WALL_LIMIT + 8];
	struct wall_time wall;

	if (input->plan.due_at == 0 || input->plan.due_at >= from)
		return;
	clock_to_wall(from + 59, &wall);
	moment_wall_write(&wall, when);
	snprintf(fix, sizeof fix, "send: %s", when);
	findings_add(&input->findings, FINDING_ERROR, head->send_line, draft_column(input->draft, head->send_line), "A-35", head->send,
	    fix, "That is too early: partners have their notice (mailing %lld) for %lld hours of working days before this goes.",
	    (long long)input->plan.after, (long long)tool->forum->notice_hours);
}

/* A section that is over before the letter may go would silently be missing. */
static void
judge_ends(struct tool *tool, struct input *input, int64_t from)
{
	struct plan plan = input->plan;

	plan.due_at = plan.due_at > from ? plan.due_at : from;
	mailing_plan_goes_at(tool->forum, &plan, clock_now());
	for (int i = 0; i < input->plan.item_count; i++) {
		const struct draft_item *item = &input->draft->items[i];

		if (input->plan.items[i].ends_at != 0 && input->plan.items[i].ends_at <= plan.goes_at)
			findings_add(&input->findings, FINDING_ERROR, item->ends_line, draft_column(input->draft, item->ends_line), "A-35",
			    item->ends,
			    NULL, "This section is over before the notice to partners lets the letter go.");
	}
}

/* what is waited for must be a notice that goes, or went. */
static void
judge_after(struct tool *tool, struct input *input)
{
	const struct draft_head *head = &input->draft->head;
	int column = draft_column(input->draft, head->after_line);
	int64_t at;

	if (input->plan.after == 0)
		return;
	switch (no_surprises_look(tool->office, input->plan.after, &at)) {
	case NOTICE_TO_GO:
	case NOTICE_WENT:
		judge_send(tool, input, at);
		judge_ends(tool, input, no_surprises_from(tool->forum, at));
		break;
	case NOTICE_UNKNOWN:
		findings_add(&input->findings, FINDING_ERROR, head->after_line, column, "A-35", head->after, NULL,
		    "Mailing %s is no notice to partners that was queued (kind: notice, for statutory, partners or regional); see: signpost "
		    "mailing list", head->after);
		break;
	case NOTICE_LOST:
		findings_add(&input->findings, FINDING_ERROR, head->after_line, column, "A-35", head->after, NULL,
		    "Mailing %s was stopped, or is for nobody: queue the notice again first, and wait for that one", head->after);
		break;
	}
}

void
input_judge_numbers(struct tool *tool, struct input *input)
{
	judge_got(tool, input);
	judge_after(tool, input);
	input->passes = proofread_passes(&input->findings, input->draft);
}
