/*
 * Surveys: survey add, change, list, show, invite, result.
 */
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/survey.h"
#include "records/words.h"
#include "render/draft_file.h"
#include "roles/tool/draft_file_input.h"
#include "roles/tool/queue_commands.h"
#include "store/store_appointment.h"
#include "store/store_mailing.h"
#include "store/store_survey.h"

static bool
survey_number(struct tool *tool, const char *word, struct survey *survey, struct reason *why)
{
	int64_t id;

	if (!text_to_number(word, 1, INT64_C(1) << 40, &id))
		return reason_usage(why, "'%s' is not the number of a survey; see: signpost survey list", word);
	return survey_read(tool->office, id, survey, why);
}

static bool
read_survey(struct tool *tool, const char *path, const struct survey *before, struct survey *survey, struct reason *why)
{
	struct findings findings = { 0 };
	struct buffer octets;
	bool good;

	*survey = (struct survey){ .id = 0 };
	if (!input_octets(path, &octets, why))
		return false;
	survey_judge(tool->office, octets.bytes != NULL ? octets.bytes : "", octets.length, before, survey, &findings);
	findings_show(tool, tool_file_name(tool, path), &findings);
	good = findings_allow(&findings, survey->file.words[SURVEY_REASON] != NULL, why);
	findings_free(&findings);
	buffer_free(&octets);
	return good;
}

static json_t *
survey_json(struct tool *tool, const struct survey *survey)
{
	char closes[CLOCK_TEXT];

	return json_pack("{s:I, s:s, s:s, s:s, s:b, s:I, s:I}", "survey", (json_int_t)survey->id, "title",
	    survey->file.words[SURVEY_TITLE], "link", survey->file.words[SURVEY_LINK], "closes", clock_iso(survey->closes.at, closes),
	    "open", survey->closes.at > clock_now(), "invitation", (json_int_t)survey_invitation(tool->office, survey->id), "result",
	    (json_int_t)survey_result(tool->office, survey->id));
}

static void
say_survey(struct tool *tool, const struct survey *survey)
{
	char when[CLOCK_TEXT];

	tool_say(tool, "%s\n", survey->file.words[SURVEY_TITLE]);
	if (survey->opens.at != 0)
		tool_say(tool, "  Opens         %s (UK time)\n", clock_plain(survey->opens.at, when));
	tool_say(tool, "  Closes        %s (UK time)\n  For           %s, who agreed to %s\n", clock_plain(survey->closes.at, when),
	    survey->file.words[SURVEY_FOR], survey->file.words[SURVEY_TOPIC]);
}

/* A49: what people said and what was done about it is told, or somebody sees that it was not. */
static void
say_letters(struct tool *tool, const struct survey *survey)
{
	int64_t invitation = survey_invitation(tool->office, survey->id), result = survey_result(tool->office, survey->id);
	struct appointment one;
	char when[CLOCK_TEXT];
	bool any = false;

	if (invitation != 0)
		tool_say(tool, "  Invitation    mailing %lld\n", (long long)invitation);
	for (int64_t id = 0; (id = store_appointment_of(tool->office->store, APPOINTMENT_SURVEY_REMINDER, survey->id, id)) != 0;)
		if (store_appointment_read(tool->office->store, id, &one)) {
			tool_say(tool, "  Reminder      %s%s%s\n", clock_plain(one.due.at, when),
			    one.state == APPOINTMENT_DROPPED ? ", not sent: " : one.state == APPOINTMENT_MADE ? ", went out" :
			    invitation == 0 ? "; nobody will get it, because the invitation was stopped" : "", dropped_phrase(one.dropped));
			any = true;
		}
	if (invitation != 0 && !any && survey->file.words[SURVEY_REMIND] != NULL && survey->closes.at > clock_now())
		tool_say(tool, "  No reminder   %s before it closes: that time has passed\n", survey->file.words[SURVEY_REMIND]);
	if (result != 0)
		tool_say(tool, "  Result        told in mailing %lld\n", (long long)result);
	else if (survey->closes.at <= clock_now())
		tool_say(tool, "  Result        not told yet. Next: signpost survey result %lld FILE\n", (long long)survey->id);
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	int64_t after = tool_flag(tool, "--all") ? INT64_MIN : clock_now() - INT64_C(90) * 86400, id = 0;
	struct survey survey;
	char when[CLOCK_TEXT];
	bool any = false;

	while ((id = store_survey_next(tool->office->store, after, id)) != 0) {
		if (!survey_read(tool->office, id, &survey, why))
			return false;
		any = true;
		tool_say(tool, "%4lld  %s\n      %s %s%s\n", (long long)id, survey.file.words[SURVEY_TITLE],
		    survey.closes.at > clock_now() ? "closes" : "closed", clock_plain(survey.closes.at, when),
		    survey.closes.at <= clock_now() && survey_result(tool->office, id) == 0 ? "; its result is not told yet" : "");
		tool_json(tool, survey_json(tool, &survey));
		after = survey.closes.at;
		survey_clear(&survey);
	}
	if (!any)
		tool_say(tool, "There is no survey. To add one: signpost new survey survey.md\n");
	return true;
}

static bool
run_show(struct tool *tool, struct reason *why)
{
	struct survey survey;

	if (!survey_number(tool, tool->words[0], &survey, why))
		return false;
	if (tool_flag(tool, "--file")) {
		fputs(survey.file.source, stdout);
	} else {
		tool_say(tool, "Survey %lld: ", (long long)survey.id);
		say_survey(tool, &survey);
		say_letters(tool, &survey);
		tool_json(tool, survey_json(tool, &survey));
	}
	survey_clear(&survey);
	return true;
}

static void
log_act(struct tool *tool, const char *act, int64_t survey)
{
	log_info("survey changed by a person", log_word("act", act), log_number("survey", survey),
	    log_number("by", tool->office->actor.uid));
}

static bool
run_add(struct tool *tool, struct reason *why)
{
	struct survey survey;

	if (read_survey(tool, tool->words[0], NULL, &survey, why)) {
		say_survey(tool, &survey);
		if (tool_ask(tool, why, "Add this survey?")) {
			store_begin(tool->office->store);
			survey_add(tool->office, &survey);
			store_commit(tool->office->store);
			log_act(tool, "add", survey.id);
			tool_say(tool, "Survey %lld is added. Nothing has been sent. Next: signpost survey invite %lld\n", (long long)survey.id,
			    (long long)survey.id);
			tool_json(tool, survey_json(tool, &survey));
		}
	}
	survey_clear(&survey);
	return why->kind == REASON_NONE;
}

static bool
change(struct tool *tool, const struct survey *before, struct survey *after, struct reason *why)
{
	int64_t rewritten, stopped;

	store_begin(tool->office->store);
	if (!tool_commit_if(tool, survey_change(tool->office, before, after, &rewritten, &stopped, why)))
		return false;
	log_act(tool, "change", before->id);
	if (rewritten != 0)
		tool_say(tool, "Mailing %lld has not begun; it says what is true now.\n", (long long)rewritten);
	if (stopped != 0)
		tool_say(tool, "Mailing %lld was on its way and is stopped. To invite the others: signpost survey invite %lld\n",
		    (long long)stopped, (long long)before->id);
	tool_say(tool, "Survey %lld is changed.\n", (long long)before->id);
	tool_json(tool, survey_json(tool, after));
	return true;
}

static bool
run_change(struct tool *tool, struct reason *why)
{
	struct survey before, after = { .id = 0 };

	if (!survey_number(tool, tool->words[0], &before, why))
		return false;
	if (read_survey(tool, tool->words[1], &before, &after, why)) {
		say_survey(tool, &after);
		if (tool_ask(tool, why, "Change the survey?"))
			change(tool, &before, &after, why);
	}
	survey_clear(&before);
	survey_clear(&after);
	return why->kind == REASON_NONE;
}

static bool
may_invite(struct tool *tool, const struct survey *survey, struct reason *why)
{
	int64_t before = survey_invitation(tool->office, survey->id);

	if (survey->closes.at <= clock_now())
		return reason_refused(why, "survey %lld has closed", (long long)survey->id);
	if (before != 0 && !tool_flag(tool, "--again") && !input_only_looks(tool))
		return reason_refused(why, "people were invited by mailing %lld; to invite everybody once more: --again",
		    (long long)before);
	return true;
}

static bool
run_invite(struct tool *tool, struct reason *why)
{
	struct made_draft made;
	struct survey survey;

	if (!survey_number(tool, tool->words[0], &survey, why))
		return false;
	if (may_invite(tool, &survey, why)) {
		survey_mailing_make(tool->forum, &survey, ORIGIN_SURVEY, true, &made);
		if (input_made(tool, &made, "the survey's file", why) && !input_only_looks(tool))
			say_letters(tool, &survey);
	}
	survey_clear(&survey);
	return why->kind == REASON_NONE;
}

/* "you said, we did": an officer's own letter, tied to the survey it answers. */
/* Whoever answers after the result is out answers in vain. */
static bool
is_over(struct tool *tool, const struct survey *survey, struct reason *why)
{
	char when[CLOCK_TEXT];

	return survey->closes.at <= clock_now() || tool_ask(tool, why, "Survey %lld is open until %s (UK time), and its reminder may still "
	    "go. Tell its result now?", (long long)survey->id, clock_plain(survey->closes.at, when));
}

static bool
run_result(struct tool *tool, struct reason *why)
{
	struct survey survey;
	struct input input = { 0 };

	if (!survey_number(tool, tool->words[0], &survey, why))
		return false;
	if (is_over(tool, &survey, why) && input_read(tool, tool->words[1], &input, why)) {
		input.plan.origin = ORIGIN_SURVEY_RESULT;
		input.plan.origin_id = survey.id;
		input_queue(tool, &input, why);
	}
	input_free(&input);
	survey_clear(&survey);
	return why->kind == REASON_NONE;
}

static const struct tool_option list_options[] = {
	{ "--all", NULL, "also those that closed more than three months ago" }, { NULL, NULL, NULL }
};
static const struct tool_option show_options[] = {
	{ "--file", NULL, "print its file, to change and give back" }, { NULL, NULL, NULL }
};
static const struct tool_option invite_options[] = {
	{ "--preview", NULL, "show the letter, send nothing" },
	{ "--test", "ADDRESS", "send it to this person of the staff only" },
	{ "--again", NULL, "everybody once more, though they were invited" }, { NULL, NULL, NULL }
};

const struct command survey_commands[] = {
	{ "survey add", "FILE", "add a survey; nothing is sent", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_add, 1 },
	{ "survey change", "ID FILE", "change it, and everything about it that is still to be sent", 2, 2, NEEDS_OFFICE, RIGHT_QUEUE,
	    NULL, run_change, 2 },
	{ "survey list", "", "surveys that are open or have just closed", 0, 0, NEEDS_OFFICE, RIGHT_TITLES, list_options, run_list },
	{ "survey show", "ID", "one survey, its letters and its result", 1, 1, NEEDS_OFFICE, RIGHT_CONTENT, show_options, run_show },
	{ "survey invite", "ID", "invite people, and plan the one reminder", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE, invite_options, run_invite },
	{ "survey result", "ID FILE", "tell people what came of it", 2, 2, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_result, 2 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
