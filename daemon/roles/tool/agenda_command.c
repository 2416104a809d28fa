/*
 * agenda: the officer's one page of what goes out when.
 */
#include "base/clock.h"
#include "base/text.h"
#include "core/agenda.h"
#include "core/date_words.h"
#include "core/working_day.h"
#include "roles/tool/tool.h"

static void
midnight_of(int year, int month, int day, int64_t *at)
{
	struct wall_time wall = { year, month, day, 0, 0, 0 };

	clock_from_wall(&wall, false, at);
}

/* The day that lies so many days or months after this one. */
static void
later(const struct wall_time *from, int days, int months, int64_t *at)
{
	struct wall_time day = *from;

	wall_time_add(&day, days, months);
	midnight_of(day.year, day.month, day.day, at);
}

/* "2027", "2027-01" or "2027-01-05". */
static bool
read_date(const char *word, int64_t *from, int64_t *until)
{
	struct wall_time day = { 1, 1, 1, 0, 0, 0 };
	int end = 0;

	if (sscanf(word, "%4d-%2d-%2d%n", &day.year, &day.month, &day.day, &end) == 3 && word[end] == '\0' &&
	    wall_time_is_valid(&day))
		later(&day, 1, 0, until);
	else if ((day.day = 1, sscanf(word, "%4d-%2d%n", &day.year, &day.month, &end)) == 2 && word[end] == '\0' &&
	    wall_time_is_valid(&day))
		later(&day, 0, 1, until);
	else if ((day.month = 1, sscanf(word, "%4d%n", &day.year, &end)) == 1 && word[end] == '\0' && day.year > 1970 &&
	    wall_time_is_valid(&day))
		later(&day, 0, 12, until);
	else
		return false;
	midnight_of(day.year, day.month, day.day, from);
	return true;
}

static bool
read_span(const char *word, int64_t *from, int64_t *until, struct reason *why)
{
	struct wall_time today;
	char words[CLOCK_TEXT];

	clock_to_wall(clock_now(), &today);
	midnight_of(today.year, today.month, today.day, from);
	if (text_same(word, "day") || text_same(word, "today"))
		later(&today, 1, 0, until);
	else if (text_same(word, "week"))
		later(&today, 7, 0, until);
	else if (text_same(word, "month"))
		later(&today, 0, 1, until);
	else if (text_same(word, "year"))
		later(&today, 0, 12, until);
	else if (clock_day_is_missing(word, words))
		return reason_usage(why, "%s", words);
	else if (!read_date(word, from, until))
		return reason_usage(why, "'%s' is no span of days; say day, week, month or year, or a date: 2027-01-05, 2027-01, 2027", word);
	return true;
}

static const char *
kind_words(enum agenda_kind kind)
{
	switch (kind) {
	case AGENDA_MAILING:
		return "goes out";
	case AGENDA_HELD:
		return "on hold";
	case AGENDA_REMINDER:
		return "goes out";
	case AGENDA_DRAFT:
		return "goes out";
	case AGENDA_EVENT:
		return "event";
	case AGENDA_SURVEY_CLOSES:
		return "survey";
	case AGENDA_BANK_HOLIDAY:
		return "bank holiday";
	case AGENDA_CLOCKS:
		return "clocks";
	}
	return "";
}

static const char *
number_words(const struct agenda_entry *one, char text[32])
{
	text[0] = '\0';
	if (one->of[0] != '\0')
		snprintf(text, 32, "  (%s %lld)", one->of, (long long)one->id);
	return text;
}

static bool
is_summer(int64_t at)
{
	char text[CLOCK_TEXT];

	return text_ends(clock_iso(at, text), "+01:00");
}

/* "  10:00 GMT"; nothing for what is of the whole day, or began on an earlier one. */
static const char *
time_words(const struct agenda_entry *one, const struct wall_time *wall, char text[16])
{
	bool is_day = one->kind == AGENDA_BANK_HOLIDAY || one->kind == AGENDA_CLOCKS || one->begins < one->at;

	snprintf(text, 16, "%02d:%02d %s", wall->hour % 100, wall->minute % 100, is_summer(one->at) ? "BST" : "GMT");
	return is_day ? "" : text;
}

/* When an event ends that does not end on the day it begins. */
static const char *
end_words(const struct agenda_entry *one, char text[CLOCK_TEXT + 16])
{
	char end[CLOCK_TEXT], first[CLOCK_TEXT], last[CLOCK_TEXT];

	text[0] = '\0';
	if (strcmp(clock_plain_date(one->begins, first), clock_plain_date(one->until, last)) != 0)
		snprintf(text, CLOCK_TEXT + 16, " (until %s)", clock_plain(one->until, end));
	return text;
}

/* A day's name once, then its lines: "  10:00 GMT  goes out  News for families (mailing 41)". */
static void
say_entry(struct tool *tool, const struct agenda_entry *one, char day[DATE_WORDS_TEXT])
{
	char this_day[DATE_WORDS_TEXT], number[32], time[16], end[CLOCK_TEXT + 16];
	struct wall_time wall;

	clock_to_wall(one->at, &wall);
	if (strcmp(date_words_write(&wall, this_day), day) != 0) {
		tool_say(tool, "%s%s\n", day[0] != '\0' ? "\n" : "", this_day);
		memcpy(day, this_day, sizeof this_day);
	}
	tool_say(tool, "  %-9s  %-12s  %s%s%s\n", time_words(one, &wall, time), kind_words(one->kind), one->text, end_words(one, end),
	    number_words(one, number));
}

static json_t *
entry_json(const struct agenda_entry *one)
{
	char at[CLOCK_TEXT], until[CLOCK_TEXT];

	return json_pack("{s:s, s:s, s:s, s:I, s:s, s:s, s:b}", "at", clock_iso(one->at, at), "what", kind_words(one->kind), "of", one->of,
	    "id", (json_int_t)one->id, "text", one->text, "until", clock_iso(one->until, until), "goes_on", one->begins < one->at);
}

static void
say_agenda(struct tool *tool, const struct agenda *agenda)
{
	char day[DATE_WORDS_TEXT] = "";

	for (int i = 0; i < agenda->count; i++) {
		const struct agenda_entry *one = &agenda->entries[i];

		say_entry(tool, one, day);
		tool_json(tool, entry_json(one));
	}
	if (agenda->count == 0)
		tool_say(tool, "Nothing is planned.\n");
	if (agenda->full)
		tool_say(tool, "There is more than can be shown here; ask for fewer days.\n");
}

/* That no bank holiday is shown means nothing in a year that is not in the table. */
static void
say_unknown(struct tool *tool, int64_t from, int64_t until)
{
	struct wall_time first, last;

	clock_to_wall(from, &first);
	clock_to_wall(until - 1, &last);
	if (!bank_holidays_known(first.year) || !bank_holidays_known(last.year))
		tool_say(tool, "Bank holidays are known from %d to %d only; others are not shown.\n", BANK_HOLIDAYS_FROM, BANK_HOLIDAYS_UNTIL);
}

static bool
run_agenda(struct tool *tool, struct reason *why)
{
	struct agenda agenda;
	int64_t from, until;
	char *file;

	if (!read_span(tool->word_count > 0 ? tool->words[0] : "month", &from, &until, why))
		return false;
	agenda_read(tool->office, from, until, &agenda);
	if (tool_flag(tool, "--ics")) {
		file = agenda_calendar(tool->forum, &agenda);
		for (const char *at = file; *at != '\0'; at++)
			fputs(*at == '\n' ? "\r\n" : (char[]){ *at, '\0' }, stdout);
		free(file);
	} else {
		say_agenda(tool, &agenda);
		say_unknown(tool, from, until);
	}
	agenda_free(&agenda);
	return true;
}

static const struct tool_option agenda_options[] = {
	{ "--ics", NULL, "as a calendar file" }, { NULL, NULL, NULL }
};

const struct command agenda_commands[] = {
	{ "agenda", "[day|week|month|year|DATE]", "what goes out when, and what happens when", 0, 1, NEEDS_OFFICE, RIGHT_TITLES, agenda_options,
	    run_agenda },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
