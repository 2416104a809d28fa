/*
 * Letters that come again and again: repeat add, list, show, end.
 */
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/moment.h"
#include "core/recurrence.h"
#include "core/repeat.h"
#include "roles/tool/draft_file_input.h"
#include "store/store_repeat.h"

enum { SHOWN_TIMES = 5 };

static bool
repeat_number(struct tool *tool, const char *word, struct repeat *repeat, struct reason *why)
{
	int64_t id;

	*repeat = (struct repeat){ .id = 0 };
	if (!text_to_number(word, 1, INT64_C(1) << 40, &id))
		return reason_usage(why, "'%s' is not the number of a letter that comes again; see: signpost repeat list", word);
	return store_repeat_read(tool->office->store, id, repeat) ||
	    reason_not_found(why, "there is no repeat number %lld; see: signpost repeat list", (long long)id);
}

/* The first of its times that lies ahead; false if there is none. */
static bool
next_time(const struct repeat *repeat, struct moment *next)
{
	char after[DUE_WALL_LIMIT];
	bool more = recurrence_next(repeat->rule, repeat->first, NULL, next);

	while (more && next->at <= clock_now()) {
		text_copy(after, sizeof after, next->wall);
		more = recurrence_next(repeat->rule, repeat->first, after, next);
	}
	return more;
}

static void
say_times(struct tool *tool, const struct repeat *repeat)
{
	struct moment next;
	char when[CLOCK_TEXT], wall[DUE_WALL_LIMIT];
	bool more = next_time(repeat, &next);

	for (int i = 0; more && i < SHOWN_TIMES; i++) {
		tool_say(tool, "  %s\n", clock_plain(next.at, when));
		text_copy(wall, sizeof wall, next.wall);
		more = recurrence_next(repeat->rule, repeat->first, wall, &next);
	}
	tool_say(tool, "%s %lld days before, and %s.\n", more ? "  and so on. Each letter is made" : "Each letter is made",
	    (long long)repeat->ahead_days, repeat->releases_itself ? "goes by itself" : "waits until a person releases it");
}

static json_t *
repeat_json(const struct repeat *repeat)
{
	struct moment next;
	char when[CLOCK_TEXT] = "";

	if (repeat->ended_at == 0 && next_time(repeat, &next))
		clock_iso(next.at, when);
	return json_pack("{s:I, s:s, s:s, s:s, s:I, s:b, s:b}", "repeat", (json_int_t)repeat->id, "subject", repeat->title, "rule",
	    repeat->rule, "next", when, "ahead_days", (json_int_t)repeat->ahead_days, "releases_itself", repeat->releases_itself, "ended",
	    repeat->ended_at != 0);
}

static bool
add(struct tool *tool, struct repeat *repeat, struct reason *why)
{
	tool_say(tool, "%s\n", repeat->title);
	say_times(tool, repeat);
	if (!tool_ask(tool, why, "Add it?"))
		return false;
	store_begin(tool->office->store);
	repeat_add(tool->office, repeat);
	store_commit(tool->office->store);
	log_info("repeat changed by a person", log_word("act", "add"), log_number("repeat", repeat->id),
	    log_number("by", tool->office->actor.uid));
	tool_say(tool, "It is added as repeat %lld. To end it: signpost repeat end %lld\n", (long long)repeat->id, (long long)repeat->id);
	tool_json(tool, repeat_json(repeat));
	return true;
}

static bool
run_add(struct tool *tool, struct reason *why)
{
	struct repeat repeat = { .id = 0 };
	struct input input;

	if (input_read(tool, tool->words[0], &input, why)) {
		findings_show(tool, input.path, &input.findings);
		if (!input_may_go(tool, &input, why))
			;
		else if (!repeat_of_draft(input.draft, &input.plan, &repeat))
			reason_refused(why, "the file does not say how often: repeat: every month on the first Tuesday");
		else
			add(tool, &repeat, why);
		store_repeat_clear(&repeat);
	}
	input_free(&input);
	return why->kind == REASON_NONE;
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	int64_t id = 0;
	bool any = false;

	(void)why;
	while ((id = store_repeat_next(tool->office->store, id, tool_flag(tool, "--all"))) != 0) {
		struct repeat repeat;
		struct moment next;
		char when[CLOCK_TEXT];

		if (!store_repeat_read(tool->office->store, id, &repeat))
			continue;
		any = true;
		tool_say(tool, "%4lld  %s\n      %s%s\n", (long long)id, repeat.title, repeat.ended_at != 0 ? "ended" :
		    next_time(&repeat, &next) ? "next: " : "no more times", repeat.ended_at == 0 && next_time(&repeat, &next) ?
		    clock_plain(next.at, when) : "");
		tool_json(tool, repeat_json(&repeat));
		store_repeat_clear(&repeat);
	}
	if (!any)
		tool_say(tool, "No letter comes again and again. To add one, write repeat: at the top of its file.\n");
	return true;
}

static bool
run_show(struct tool *tool, struct reason *why)
{
	struct repeat repeat;

	if (!repeat_number(tool, tool->words[0], &repeat, why))
		return false;
	if (tool_flag(tool, "--file")) {
		fputs(repeat.source, stdout);
	} else {
		tool_say(tool, "Repeat %lld: %s (%s)%s\n", (long long)repeat.id, repeat.title, repeat.rule,
		    repeat.ended_at != 0 ? ", ended" : "");
		if (repeat.ended_at == 0)
			say_times(tool, &repeat);
		tool_json(tool, repeat_json(&repeat));
	}
	store_repeat_clear(&repeat);
	return true;
}

static bool
run_end(struct tool *tool, struct reason *why)
{
	struct repeat repeat;
	bool done;

	if (!repeat_number(tool, tool->words[0], &repeat, why))
		return false;
	store_begin(tool->office->store);
	done = tool_commit_if(tool, repeat_end(tool->office, repeat.id, why));
	if (done) {
		log_info("repeat changed by a person", log_word("act", "end"), log_number("repeat", repeat.id),
		    log_number("by", tool->office->actor.uid));
		tool_say(tool, "Repeat %lld has ended. What was made already stays: signpost mailing list\n", (long long)repeat.id);
		tool_json(tool, json_pack("{s:I, s:b}", "repeat", (json_int_t)repeat.id, "ended", 1));
	}
	store_repeat_clear(&repeat);
	return done;
}

static const struct tool_option list_options[] = {
	{ "--all", NULL, "ended ones as well" }, { NULL, NULL, NULL }
};
static const struct tool_option show_options[] = {
	{ "--file", NULL, "print its file" }, { NULL, NULL, NULL }
};

const struct command repeat_commands[] = {
	{ "repeat add", "FILE", "a letter that comes again and again, made each time for a person to release", 1, 1, NEEDS_OFFICE,
	    RIGHT_QUEUE, NULL, run_add, 1 },
	{ "repeat list", "", "letters that come again and again", 0, 0, NEEDS_OFFICE, RIGHT_TITLES, list_options, run_list },
	{ "repeat show", "ID", "one of them, and its next times", 1, 1, NEEDS_OFFICE, RIGHT_CONTENT, show_options, run_show },
	{ "repeat end", "ID", "make no more of it", 1, 1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_end },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
