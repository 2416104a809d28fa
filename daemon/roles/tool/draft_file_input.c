/*
 * An officer's file on the command line: see draft_file_input.h.
 */
#include "roles/tool/draft_file_input.h"

#include <glib.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "core/event_file.h"
#include "core/proofread.h"
#include "core/survey.h"
#include "render/draft_file.h"
#include "render/file_lines.h"

bool
input_octets(const char *path, struct buffer *octets, struct reason *why)
{
	const char *foreign;

	*octets = (struct buffer){ .limit = DRAFT_LIMIT + 1 };
	if (strcmp(path, "-") == 0 ? file_read_descriptor(STDIN_FILENO, octets, why) : file_read(path, octets, why))
		return true;
	/* That it is too large is no help to somebody who saved it with pictures from Word. */
	foreign = octets->length > 0 ? file_lines_foreign(octets->bytes, octets->length) : NULL;
	return foreign == NULL ? false : reason_refused(why, "%s", foreign);
}

/* The files of events and surveys are no letters, and other commands read them. */
static bool
is_letter(const struct buffer *octets, const char *path, const char *file, struct reason *why)
{
	const char *bytes = octets->bytes != NULL ? octets->bytes : "";

	if (event_file_is(bytes, octets->length))
		return reason_refused(why, "%s is the file of an event, not of a letter; what reads it is: signpost event add %s", path, file);
	if (survey_is(bytes, octets->length))
		return reason_refused(why, "%s is the file of a survey, not of a letter; what reads it is: signpost survey add %s", path, file);
	return true;
}

/* send: NULL = as the file says. */
static bool
read_letter(struct tool *tool, const char *path, const char *send, struct input *input, struct reason *why)
{
	struct buffer octets;
	bool read = input_octets(path, &octets, why);

	*input = (struct input){ .path = tool_file_name(tool, path), .file = tool_file_to_paste(tool, path) };
	read = read && is_letter(&octets, input->path, input->file, why);
	if (read) {
		input->draft = draft_read(octets.bytes != NULL ? octets.bytes : "", octets.length, &input->findings);
		if (send != NULL) {
			free(input->draft->head.send);
			input->draft->head.send = memory_text(send);
		}
		proofread(tool->forum, input->draft, &input->findings, &input->plan);
		input->passes = proofread_passes(&input->findings, input->draft);
	}
	buffer_free(&octets);
	return read;
}

bool
input_read(struct tool *tool, const char *path, struct input *input, struct reason *why)
{
	return read_letter(tool, path, NULL, input, why);
}

bool
input_read_for(struct tool *tool, const char *path, const char *send, struct input *input, struct reason *why)
{
	return read_letter(tool, path, send, input, why);
}

void
input_free(struct input *input)
{
	draft_free(&input->draft);
	findings_free(&input->findings);
	free(input->calendar);
	input->calendar = NULL;
	g_free(input->file);
	input->file = NULL;
}

static void
show_as_json(struct tool *tool, const char *path, const struct finding *finding)
{
	tool_json(tool, json_pack("{s:s, s:s, s:i, s:i, s:s, s:s, s:s, s:s}", "file", path, "level",
	    finding->level == FINDING_ERROR ? "error" : "warning", "line", finding->line, "column", finding->column,
	    "rule", finding->rule, "text", finding->text, "quote", finding->quote, "fix", finding->fix));
}

static void
show_finding(const char *path, const struct finding *finding)
{
	printf("%s", path);
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
findings_show(struct tool *tool, const char *path, const struct findings *findings)
{
	for (int i = 0; i < findings->count; i++) {
		if (tool->json)
			show_as_json(tool, path, &findings->list[i]);
		else
			show_finding(path, &findings->list[i]);
	}
}

bool
findings_allow(const struct findings *findings, bool covered, struct reason *why)
{
	if (findings->errors > 0)
		return reason_refused(why, "%d thing%s must be mended first", findings->errors, findings->errors == 1 ? "" : "s");
	if (findings->warnings > 0 && !covered)
		return reason_refused(why, "%d thing%s worth a look. Mend them, or put one line at the top of the file that "
		    "says why it may go as it is, such as: reason: the long link is the council's own", findings->warnings,
		    findings->warnings == 1 ? " is" : "s are");
	return true;
}

bool
input_only_looks(const struct tool *tool)
{
	return tool_flag(tool, "--preview") || tool_option(tool, "--test") != NULL;
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
	if (!findings_allow(&input->findings, input->passes, why))
		return false;
	if (input->draft->head.repeat != NULL && strcmp(tool->command->name, "queue") == 0)
		return reason_refused(why, "this letter comes again and again (repeat:); add it with: signpost repeat add %s", input->file);
	if (!tool->forum->demo && has_signposting(&input->plan))
		return reason_refused(why, "signposting needs a second person's approval, and this version of Signpost cannot "
		    "ask for one yet. Take that section out; it may be posted on the website (signpost preview --web)");
	return true;
}
