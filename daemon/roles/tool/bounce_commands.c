/*
 * People whose letters come back: bounce list, bounce reset.
 */
#include "base/clock.h"
#include "base/log.h"
#include "core/bounce.h"
#include "records/words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_bounce.h"

static bool
run_list(struct tool *tool, struct reason *why)
{
	int64_t member = 0, since;
	enum fault fault;
	bool any = false;

	(void)why;
	while ((member = store_bounce_next_suspended(tool->office->store, member, &since, &fault)) != 0) {
		char when[CLOCK_TEXT], person[PERSON_TEXT];

		any = true;
		tool_say(tool, "%10lld  %s  since %s: %s\n", (long long)member, person_text(tool, member, person),
		    clock_plain(since, when), fault_phrase(fault));
		tool_json(tool, json_pack("{s:I, s:s, s:s}", "member", (json_int_t)member, "suspended_at", clock_iso(since, when),
		    "about", fault_word(fault)));
	}
	if (!any)
		tool_say(tool, "Nobody is suspended.\n");
	else
		tool_say(tool, "Phone or write to them; once letters will arrive: signpost bounce reset NUMBER --reason TEXT\n"
		    "Where there is a new address: signpost member change NUMBER --address ADDRESS\n");
	return true;
}

static bool
run_reset(struct tool *tool, struct reason *why)
{
	const char *reason = tool_option(tool, "--reason");
	int64_t member;

	if (reason == NULL || reason[0] == '\0')
		return reason_usage(why, "say how you know that letters will arrive: --reason TEXT");
	if (!person_find(tool, tool->words[0], &member, why))
		return false;
	store_begin(tool->office->store);
	if (!bounce_reset(tool->office, member, reason, why)) {
		store_rollback(tool->office->store);
		return false;
	}
	store_commit(tool->office->store);
	log_info("person written to again", log_number("member", member), log_number("by", tool->office->actor.uid));
	tool_say(tool, "Person %lld is written to again.\n", (long long)member);
	tool_json(tool, json_pack("{s:I, s:b}", "member", (json_int_t)member, "suspended", 0));
	return true;
}

static const struct tool_option reset_options[] = {
	{ "--reason", "TEXT", "how you know that letters will arrive" },
	{ NULL, NULL, NULL }
};

const struct command bounce_commands[] = {
	{ "bounce list", "", "people no longer written to because letters come back", 0, 0, NEEDS_OFFICE, RIGHT_SEE, NULL,
	    run_list },
	{ "bounce reset", "WHO --reason TEXT", "write to this person again", 1, 1, NEEDS_OFFICE, RIGHT_MEMBERS, reset_options,
	    run_reset },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
