/*
 * The computer's clock, as far as letters depend on it: clock, clock accept.
 */
#include "base/clock.h"
#include "base/log.h"
#include "core/budget.h"
#include "roles/tool/tool.h"
#include "store/store_delivery.h"
#include "store/store_domain.h"

static bool
run_clock(struct tool *tool, struct reason *why)
{
	int64_t alive = store_fact(tool->office->store, "sender_alive"), trouble = store_fact(tool->office->store, "clock_trouble");
	char now[CLOCK_TEXT], last[CLOCK_TEXT] = "";

	(void)why;
	tool_say(tool, "This computer's clock says  %s (UK time)\n", clock_plain(clock_now(), now));
	if (alive != 0)
		tool_say(tool, "The daemon last ran at      %s\n", clock_plain(alive, last));
	tool_say(tool, trouble == 0 ? "Letters go by it.\n" :
	    "That does not fit together, and NOTHING GOES OUT. Set the clock right and letters go on by themselves.\n"
	    "If it is right as it is: signpost clock accept\n");
	tool_json(tool, json_pack("{s:s, s:s, s:b}", "now", clock_iso(clock_now(), now), "alive",
	    alive != 0 ? clock_iso(alive, last) : "", "trusted", trouble == 0));
	return true;
}

/* What was told to wait while the clock was ahead must not wait those hours on top. */
static void
step_back(struct store *store, int64_t now)
{
	int64_t seconds = store_fact(store, "sender_alive") - now;

	if (seconds <= 0)
		return;
	store_delivery_step_back(store, now, seconds);
	store_domain_step_back(store, now, seconds);
}

static bool
run_accept(struct tool *tool, struct reason *why)
{
	char now[CLOCK_TEXT];

	if (!tool_ask(tool, why, "Is it really %s in the UK?", clock_plain(clock_now(), now)))
		return false;
	store_begin(tool->office->store);
	step_back(tool->office->store, clock_now());
	store_set_fact(tool->office->store, "sender_alive", clock_now());
	store_set_fact(tool->office->store, "clock_trouble", 0);
	budget_accept_clock(tool->office->store, clock_now());
	store_commit(tool->office->store);
	log_info("clock accepted by a person", log_number("by", tool->office->actor.uid));
	tool_say(tool, "Letters go by this clock again.\n");
	tool_json(tool, json_pack("{s:s, s:b}", "now", clock_iso(clock_now(), now), "trusted", 1));
	return true;
}

const struct command clock_commands[] = {
	{ "clock", "", "this computer's clock, and whether letters go by it", 0, 0, NEEDS_OFFICE, 0, NULL, run_clock, 0 },
	{ "clock accept", "", "the clock is right as it is: let letters go by it", 0, 0, NEEDS_OFFICE, RIGHT_OPERATE, NULL,
	    run_accept, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
