/*
 * An officer's file on the command line: see draft_file_input.h.
 */
#include "roles/tool/draft_file_input.h"

#include <unistd.h>

#include "base/file.h"
#include "core/proofread.h"
#include "render/draft_file.h"

bool
input_read(struct tool *tool, const char *path, struct input *input, struct reason *why)
{
	struct buffer bytes = { .limit = DRAFT_LIMIT + 1 };
	bool read;

	*input = (struct input){ .path = tool_file_name(tool, path) };
	read = strcmp(path, "-") == 0 ? file_read_descriptor(STDIN_FILENO, &bytes, why) :
	    file_read(path, &bytes, why);
	if (read) {
		input->draft = draft_read(bytes.bytes != NULL ? bytes.bytes : "", bytes.length, &input->findings);
		proofread(tool->forum, input->draft, &input->findings, &input->plan);
		input->passes = proofread_passes(&input->findings, input->draft);
	}
	buffer_free(&bytes);
	return read;
}

void
input_free(struct input *input)
{
	draft_free(&input->draft);
	findings_free(&input->findings);
}

static void
show_as_json(struct tool *tool, const struct input *input, const struct finding *finding)
{
	tool_json(tool, json_pack("{s:s, s:s, s:i, s:i, s:s, s:s, s:s, s:s}", "file", input->path, "level",
	    finding->level == FINDING_ERROR ? "error" : "warning", "line", finding->line, "column", finding->column,
	    "rule", finding->rule, "text", finding->text, "quote", finding->quote, "fix", finding->fix));
}

static void
show_finding(const struct input *input, const struct finding *finding)
{
	printf("%s", input->path);
	if (finding->line > 0)
		printf(":%d", finding->line);
	if (finding->line > 0 && finding->column > 0)
		printf(":%d", finding->column);
	printf(": %s%s\n", finding->level == FINDING_ERROR ? "" : "worth a look: ", finding->text);
	if (finding->quote[0] != '\0')
		printf("    it says:  %s\n", finding->quote);
	if (finding->fix[0] != '\0')
		printf("    instead:  %s\n", finding->fix);
}

void
input_show(struct tool *tool, const struct input *input)
{
	for (int i = 0; i < input->findings.count; i++) {
		if (tool->json)
			show_as_json(tool, input, &input->findings.list[i]);
		else
			show_finding(input, &input->findings.list[i]);
	}
}

static bool
has_signposting(const struct plan *plan)
{
	for (int i = 0; i < plan->item_count; i++)
		if (plan->items[i].topic != NULL && plan->items[i].topic->class == TOPIC_SIGNPOSTING)
			return true;
	return false;
}

bool
input_may_go(struct tool *tool, const struct input *input, struct reason *why)
{
	if (input->findings.errors > 0)
		return reason_refused(why, "%d thing%s must be mended first", input->findings.errors,
		    input->findings.errors == 1 ? "" : "s");
	if (!input->passes)
		return reason_refused(why, "%d thing%s worth a look. Mend them, or put one line at the top of the file that "
		    "says why it may go as it is, such as: reason: the long link is the council's own",
		    input->findings.warnings, input->findings.warnings == 1 ? " is" : "s are");
	if (!tool->forum->demo && has_signposting(&input->plan))
		return reason_refused(why, "signposting needs a second person's approval, and this version of Signpost cannot "
		    "ask for one yet. Take that section out; it may be posted on the website (signpost preview --web)");
	return true;
}
