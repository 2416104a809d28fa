/*
 * Surveys: see survey.h.
 */
#include "core/survey.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "core/form.h"
#include "core/mailing.h"
#include "core/moment.h"
#include "core/quiet.h"
#include "render/draft_file.h"
#include "store/store_appointment.h"
#include "store/store_mailing.h"
#include "store/store_survey.h"

enum { AHEAD_MONTHS = 2 * 12 };	/* what closes later is a slip of the pen */

static const char *const words[] = { "title", "link", "opens", "closes", "remind", "topic", "for", "reason", NULL };

static const struct form_kind survey_form = { words,
	"---\ntitle: (write here what it is about)\n---", "a survey" };

static const struct form_need needs[] = {
	{ SURVEY_TITLE, "title: (write here what it is about)", "The file does not say what the survey is called.", NULL },
	{ SURVEY_LINK, "link: (write here the whole link, which begins with https://)", "The file does not say where people answer it.", NULL },
	{ SURVEY_CLOSES, "closes: ", "The file does not say until when people can answer.", "5pm" },
};

/* ---- reading ---- */

/* opened: an instant that may have passed, because the survey has opened then; 0 = none. */
static void
judge_times(struct survey *survey, int64_t now, int64_t opened, struct findings *findings)
{
	const struct form *file = &survey->file;
	bool opens = form_time(&survey_form, file, SURVEY_OPENS, NULL, &survey->opens, findings);
	bool closes = form_time(&survey_form, file, SURVEY_CLOSES, NULL, &survey->closes, findings);

	if (opens && now != 0 && survey->opens.at <= now && survey->opens.at != opened)
		form_say(findings, file, SURVEY_OPENS, "F-01", "", "That has passed.");
	if (closes && now != 0 && survey->closes.at <= now)
		form_say(findings, file, SURVEY_CLOSES, "F-01", "", "That has passed.");
	else if (opens && closes && survey->closes.at <= survey->opens.at)
		form_say(findings, file, SURVEY_CLOSES, "F-01", "", "The survey closes before it opens.");
	else if (closes && now != 0 && form_is_beyond(survey->closes.at, now, 0, AHEAD_MONTHS))
		form_say(findings, file, SURVEY_CLOSES, "F-01", "", "That is more than two years ahead. Is the year right?");
}

static void
judge_words(const struct form *file, struct findings *findings)
{
	struct form_offset offset;

	if (file->words[SURVEY_LINK] != NULL && !text_starts(file->words[SURVEY_LINK], "https://"))
		form_say(findings, file, SURVEY_LINK, "C-63", "", "The link of a survey begins with https://.");
	if (file->words[SURVEY_REMIND] != NULL && form_offsets(file->words[SURVEY_REMIND], &offset, 1) != 1)
		form_say(findings, file, SURVEY_REMIND, "F-05", "remind: (write here how long before, such as 3 days)",
		    "This does not say how long before it closes. People are reminded once: write days, weeks or hours in figures.");
}

/* Nobody is reminded before they are invited, nor once it has closed (K09). */
static void
judge_reminder(const struct forum *forum, const struct survey *survey, int64_t now, struct findings *findings)
{
	const struct form *file = &survey->file;
	struct form_offset offset;
	struct moment due;
	int64_t goes_at;
	char when[CLOCK_TEXT], until[CLOCK_TEXT];

	if (file->words[SURVEY_REMIND] == NULL || survey->closes.at <= now || form_offsets(file->words[SURVEY_REMIND], &offset, 1) != 1)
		return;
	form_offset_before(&survey->closes, &offset, &due);
	goes_at = quiet_ends(forum, due.at);
	if (survey->opens.at != 0 && due.at <= survey->opens.at)
		form_say(findings, file, SURVEY_REMIND, "F-05", "", "People would be reminded before they are invited. Write a shorter time.");
	else if (due.at > now && goes_at >= survey->closes.at)
		findings_add(findings, FINDING_WARNING, file->lines[SURVEY_REMIND], file->columns[SURVEY_REMIND], "F-07",
		    file->words[SURVEY_REMIND], "", "Nobody would be reminded: %s lies in the quiet hours, and when they are over, on %s, the "
		    "survey has closed. Write a longer time.", clock_plain(due.at, when), clock_plain(goes_at, until));
}

static void
read_file(const struct forum *forum, const char *bytes, size_t length, int64_t now, int64_t opened, struct survey *survey,
    struct findings *findings)
{
	*survey = (struct survey){ .id = 0 };
	if (!form_read(&survey_form, needs, sizeof needs / sizeof *needs, bytes, length, &survey->file, findings))
		return;
	judge_times(survey, now, opened, findings);
	judge_words(&survey->file, findings);
	if (now != 0)
		judge_reminder(forum, survey, now, findings);
	form_audience(&survey_form, forum, &survey->file, SURVEY_TOPIC, TOPIC_SURVEYS, SURVEY_FOR, findings);
}

bool
survey_is(const char *bytes, size_t length)
{
	return form_is(&survey_form, SURVEY_CLOSES, bytes, length) || form_is(&survey_form, SURVEY_LINK, bytes, length);
}

void
survey_judge(struct office *office, const char *bytes, size_t length, const struct survey *before, struct survey *survey,
    struct findings *findings)
{
	struct made_draft made;

	read_file(office->forum, bytes, length, clock_now(), before != NULL ? before->opens.at : 0, survey, findings);
	form_judge_got(office->store, &survey->file, SURVEY_FOR, findings);
	if (findings->errors == 0) {
		survey_mailing_make(office->forum, survey, ORIGIN_SURVEY, false, &made);
		made_draft_add_findings(&made, findings);
		made_draft_clear(&made);
	}
	findings_sort(findings);
}

void
survey_clear(struct survey *survey)
{
	form_clear(&survey->file);
	*survey = (struct survey){ .id = 0 };
}

bool
survey_read(struct office *office, int64_t id, struct survey *survey, struct reason *why)
{
	struct findings findings = { 0 };
	struct survey row;

	*survey = (struct survey){ .id = 0 };
	if (!store_survey_read(office->store, id, &row))
		return reason_not_found(why, "there is no survey number %lld; see: signpost survey list", (long long)id);
	read_file(office->forum, row.file.source, strlen(row.file.source), 0, 0, survey, &findings);
	findings_free(&findings);
	survey->id = id;
	survey->opens = row.opens;
	survey->closes = row.closes;
	free(row.file.source);
	return true;
}

/* ---- what people read ---- */

static void
add_head(struct made_text *text, const struct survey *survey, bool reminder)
{
	const struct form *file = &survey->file;

	buffer_add_text(&text->text, "---\nkind: survey\n");
	made_text_mark(text, file->lines[SURVEY_TITLE], false);
	buffer_format(&text->text, "subject: %s%s\n", reminder ? "Still open: " : "Survey: ", file->words[SURVEY_TITLE]);
	made_text_mark(text, file->lines[SURVEY_TOPIC], false);
	buffer_format(&text->text, "topic: %s\n", file->words[SURVEY_TOPIC]);
	made_text_mark(text, file->lines[SURVEY_FOR], false);
	buffer_format(&text->text, "audience: %s\n", file->words[SURVEY_FOR]);
	made_text_mark(text, file->lines[SURVEY_OPENS], false);
	if (!reminder && survey->opens.at > clock_now())
		buffer_format(&text->text, "send: %s\n", survey->opens.wall);
	if (file->words[SURVEY_REASON] != NULL)
		buffer_format(&text->text, "reason: %s\n", file->words[SURVEY_REASON]);
	buffer_add_text(&text->text, "---\n\n");
}

static void
write_text(const struct survey *survey, bool reminder, struct made_text *text)
{
	const struct form *file = &survey->file;
	char day[DATE_WORDS_TEXT], hour[DATE_WORDS_TEXT];
	struct wall_time closes;
	bool has_time;

	*text = (struct made_text){ .text = { .limit = DRAFT_LIMIT + 16 * 1024 }, .of_form = true };
	wall_time_parse(survey->closes.wall, &closes, &has_time);
	add_head(text, survey, reminder);
	made_text_mark(text, file->lines[SURVEY_TITLE], false);
	buffer_format(&text->text, "## %s\n\n", file->words[SURVEY_TITLE]);
	if (reminder)
		buffer_add_text(&text->text, "This survey is still open. If you have answered it already, thank you: there is nothing more to "
		    "do.\n\n");
	made_text_mark(text, file->text_line, true);
	buffer_format(&text->text, "%s\n\n", file->text);
	made_text_mark(text, file->lines[SURVEY_LINK], false);
	buffer_format(&text->text, "[Answer the survey “%s”](%s)\n\n", file->words[SURVEY_TITLE], file->words[SURVEY_LINK]);
	made_text_mark(text, file->lines[SURVEY_CLOSES], false);
	buffer_format(&text->text, "It closes on %s, at %s (UK time).\n", date_words_write(&closes, day), time_words_write(&closes, hour));
}

void
survey_mailing_make(const struct forum *forum, const struct survey *survey, enum mailing_origin what, bool to_go,
    struct made_draft *made)
{
	struct made_text text;

	write_text(survey, what == ORIGIN_SURVEY_REMINDER, &text);
	text.to_go = to_go;
	made_draft_judge(forum, &text, made);
	made_draft_end(made, survey->closes.at);
	made->plan.origin = what;
	made->plan.origin_id = survey->id;
	buffer_free(&text.text);
}

/* ---- keeping ---- */

static void
record(struct office *office, enum ledger_kind kind, const struct survey *survey)
{
	struct ledger_entry entry = { .kind = kind, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "survey", survey->id);
	ledger_say_content(&body, survey->file.source);
	ledger_say_number(&body, "closes_at", survey->closes.at);
	ledger_add(office->store, &entry, &body);
}

void
survey_add(struct office *office, struct survey *survey)
{
	store_survey_add(office->store, survey, clock_tzdata_version());
	record(office, LEDGER_SURVEY_ADDED, survey);
}

int64_t
survey_invitation(struct office *office, int64_t survey)
{
	return mailing_last_of(office, ORIGIN_SURVEY, survey);
}

int64_t
survey_result(struct office *office, int64_t survey)
{
	return mailing_last_of(office, ORIGIN_SURVEY_RESULT, survey);
}

/* The reminder that waits or was made; 0 = none. */
static int64_t
reminder_of(struct office *office, int64_t survey, struct appointment *found)
{
	struct appointment one;
	int64_t id = 0, last = 0;

	while ((id = store_appointment_of(office->store, APPOINTMENT_SURVEY_REMINDER, survey, id)) != 0)
		if (store_appointment_read(office->store, id, &one) && one.state != APPOINTMENT_DROPPED) {
			*found = one;
			last = id;
		}
	return last;
}

static bool
reminder_due(const struct survey *survey, struct moment *due)
{
	struct form_offset offset;

	if (survey->file.words[SURVEY_REMIND] == NULL || form_offsets(survey->file.words[SURVEY_REMIND], &offset, 1) != 1)
		return false;
	form_offset_before(&survey->closes, &offset, due);
	return due->at > clock_now();
}

bool
survey_plan_reminder(struct office *office, const struct survey *survey)
{
	struct appointment one = { .kind = APPOINTMENT_SURVEY_REMINDER, .of = survey->id }, before;
	bool wanted = reminder_due(survey, &one.due);

	/* One for ever: one that was made is not made again (K09). */
	if (reminder_of(office, survey->id, &before) != 0) {
		if (before.state != APPOINTMENT_WAITING)
			return false;
		before.due = one.due;
		if (wanted)
			store_appointment_move(office->store, &before, clock_tzdata_version());
		else
			store_appointment_decide(office->store, before.id, APPOINTMENT_DROPPED, DROPPED_SURVEY_CLOSED, 0, clock_now());
		return wanted;
	}
	if (!wanted)
		return false;
	text_copy(one.words, sizeof one.words, survey->file.words[SURVEY_REMIND]);
	store_appointment_add(office->store, &one, clock_tzdata_version());
	return true;
}

/* An invitation that has not begun says what is true now; one on its way is stopped. */
static bool
follow(struct office *office, const struct survey *survey, int64_t id, int64_t *rewritten, int64_t *stopped, struct reason *why)
{
	struct made_draft made;
	struct mailing mailing;
	bool done = true;

	if (!store_mailing_read(office->store, id, &mailing))
		return true;
	if (mailing.state == MAILING_SENDING) {
		done = mailing_stop(office, id, why);
		*stopped = id;
	} else if (mailing.state == MAILING_QUEUED || mailing.state == MAILING_HELD) {
		survey_mailing_make(office->forum, survey, ORIGIN_SURVEY, false, &made);
		done = mailing_rewrite(office, id, made.draft, &made.plan, why);
		if (done && survey->opens.at > clock_now())
			done = mailing_reschedule(office, id, survey->opens.at, survey->opens.wall, false, why);
		made_draft_clear(&made);
		*rewritten = id;
	}
	store_mailing_clear(&mailing);
	return done;
}

bool
survey_change(struct office *office, const struct survey *before, struct survey *after, int64_t *rewritten, int64_t *stopped,
    struct reason *why)
{
	int64_t invitation = survey_invitation(office, before->id);

	*rewritten = *stopped = 0;
	if (before->closes.at <= clock_now())
		return reason_refused(why, "survey %lld has closed", (long long)before->id);
	after->id = before->id;
	store_survey_change(office->store, after, clock_tzdata_version());
	record(office, LEDGER_SURVEY_CHANGED, after);
	if (invitation == 0)
		return true;
	survey_plan_reminder(office, after);
	return follow(office, after, invitation, rewritten, stopped, why);
}

void
survey_recompute_times(struct office *office, const char *tzdata, void (*moved)(const char *what, int64_t id, int64_t seconds))
{
	struct survey survey;
	struct reason why;
	int64_t id = 0;

	while ((id = store_survey_other_tzdata(office->store, id, clock_now(), tzdata)) != 0) {
		int64_t closes;

		if (!survey_read(office, id, &survey, &why))
			continue;
		closes = moment_instant(survey.closes.wall, survey.closes.second);
		if (closes != survey.closes.at)
			moved("survey", id, closes - survey.closes.at);
		survey.closes.at = closes;
		if (survey.opens.at != 0)
			survey.opens.at = moment_instant(survey.opens.wall, survey.opens.second);
		store_survey_change(office->store, &survey, tzdata);
		if (survey_invitation(office, id) != 0)
			survey_plan_reminder(office, &survey);
		survey_clear(&survey);
	}
}

char *
survey_starter(int64_t now)
{
	struct buffer text = { .limit = 4096 };
	char date[DATE_WORDS_TEXT];
	struct wall_time wall;

	clock_to_wall(now + 28 * 86400, &wall);
	buffer_format(&text, "---\n# Put your own words in place of everything in brackets.\n"
	    "title: (write here what it is about)\n"
	    "link: (write here the whole link, which begins with https://)\n"
	    "# opens: when people are invited. Leave out: as soon as the invitation is queued\n"
	    "closes: (write here the last day and the hour, such as %s, 5pm)\nremind: 3 days\n---\n\n"
	    "(write here what you ask, how long it takes, and whether you ask who people are)\n",
	    date_words_write(&wall, date));
	return buffer_text(&text);
}
