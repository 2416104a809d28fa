/*
 * A draft the program makes: see made_draft.h.
 */
#include "core/made_draft.h"

#include <assert.h>
#include <stdlib.h>

#include "base/clock.h"
#include "core/proofread.h"
#include "render/draft_file.h"

static int
line_number(const struct buffer *text)
{
	int line = 1;

	for (size_t i = 0; i < text->length; i++)
		line += text->bytes[i] == '\n';
	return line;
}

void
made_text_mark(struct made_text *text, int origin, bool block)
{
	assert((size_t)text->mark_count < sizeof text->marks / sizeof *text->marks);
	text->marks[text->mark_count].line = line_number(&text->text);
	text->marks[text->mark_count].origin = origin;
	text->marks[text->mark_count++].block = block;
}

/* A column stays what it is only where whole lines were taken over. */
static void
trace(const struct made_text *text, struct finding *one)
{
	int at = -1;

	for (int i = 0; i < text->mark_count && text->marks[i].line <= one->line; i++)
		at = i;
	if (at < 0 || text->marks[at].origin == 0) {
		one->line = 0;
		one->column = 0;
	} else if (text->marks[at].block) {
		one->line = text->marks[at].origin + one->line - text->marks[at].line;
	} else {
		one->line = text->marks[at].origin;
		one->column = 0;
	}
}

/* As if it could go at once: an event may be added, or changed, whose notice would come too late. */
static void
judge_at_any_hour(const struct forum *forum, struct made_draft *made)
{
	struct forum any_hour = *forum;

	any_hour.quiet = (struct quiet_hours){ 0 };
	proofread(&any_hour, made->draft, &made->findings, &made->plan);
	made->plan.goes_at = made->plan.due_at;
}

void
made_draft_judge(const struct forum *forum, const struct made_text *text, struct made_draft *made)
{
	*made = (struct made_draft){ .draft = NULL };
	made->draft = draft_read(text->text.bytes, text->text.length, &made->findings);
	made->draft->of_form = text->of_form;
	if (text->of_form && !text->to_go)
		judge_at_any_hour(forum, made);
	else
		proofread(forum, made->draft, &made->findings, &made->plan);
	for (int i = 0; i < made->findings.count; i++)
		trace(text, &made->findings.list[i]);
}

void
made_draft_end(struct made_draft *made, int64_t end)
{
	char when[CLOCK_TEXT];

	if (made->plan.item_count > 0)
		made->plan.items[0].ends_at = end;
	if (made->plan.goes_at >= end)
		findings_add(&made->findings, FINDING_ERROR, 0, 0, "F-11", made->plan.due_wall, "", "Its first letter would go on %s%s: by then "
		    "it is too late to be of use. %s people in another way, such as by telephone.", clock_plain(made->plan.goes_at, when),
		    made->plan.goes_after_quiet ? ", when the quiet hours are over" : "",
		    made->plan.due_at != 0 ? "Send it earlier, or tell" : "Tell");
	findings_sort(&made->findings);
}

void
made_draft_add_findings(const struct made_draft *made, struct findings *findings)
{
	for (int i = 0; i < made->findings.count; i++) {
		const struct finding *one = &made->findings.list[i];

		findings_add(findings, one->level, one->line, one->column, one->rule, one->quote, one->fix, "%s", one->text);
	}
	findings_sort(findings);
}

void
made_draft_clear(struct made_draft *made)
{
	draft_free(&made->draft);
	findings_free(&made->findings);
	free(made->calendar);
	*made = (struct made_draft){ .draft = NULL };
}
