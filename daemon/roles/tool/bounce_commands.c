/*
 * People whose letters come back: bounce list, bounce reset; and whether what comes back of a mailing counts: bounce doubt, bounce count.
 */
#include "base/clock.h"
#include "base/log.h"
#include "core/bounce.h"
#include "core/mailing.h"
#include "records/words.h"
#include "roles/tool/mailing_words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_bounce.h"
#include "store/store_mailing.h"

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
		    "Where there is a new address: signpost member change NUMBER --address ADDRESS\n"
		    "Where a mail server was broken, all that one mailing did: signpost bounce doubt MAILING\n");
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

static bool
find_mailing(struct tool *tool, int64_t *mailing, struct reason *why)
{
	struct mailing read;
	bool found = mailing_number(tool->words[0], mailing, why);

	if (!found)
		return false;
	found = store_mailing_read(tool->office->store, *mailing, &read) && read.state != MAILING_PREPARING;
	store_mailing_clear(&read);
	return found || reason_not_found(why, "there is no mailing number %lld", (long long)*mailing);
}

static bool
run_doubt(struct tool *tool, struct reason *why)
{
	int64_t mailing, people;

	if (!find_mailing(tool, &mailing, why))
		return false;
	store_begin(tool->office->store);
	people = bounce_doubt(tool->office, mailing);
	store_commit(tool->office->store);
	log_info("what came back of a mailing counts against nobody", log_number("mailing", mailing), log_number("people", people),
	    log_number("by", tool->office->actor.uid));
	tool_say(tool, "What came back of mailing %lld counts against nobody. Written to again: %lld.\n", (long long)mailing, (long long)people);
	tool_json(tool, json_pack("{s:I, s:I}", "mailing", (json_int_t)mailing, "lifted", (json_int_t)people));
	return true;
}

/* Whoever says that they are gone has looked at a mailing that is over; one on hold still waits for somebody to release or stop it. */
static bool
count_gone(struct tool *tool, int64_t mailing, int64_t *people)
{
	struct mailing read;
	struct reason ignored;
	bool held;

	*people = bounce_count(tool->office, mailing);
	store_mailing_read(tool->office->store, mailing, &read);
	held = read.state == MAILING_HELD;
	if (mailing_is_alarmed(&read) && read.hold == HOLD_GONE)
		mailing_release(tool->office, mailing, &ignored);
	store_mailing_clear(&read);
	return held;
}

/* Of whom the mailing says that they are gone, so far. */
static int64_t
count_people(struct tool *tool, int64_t mailing)
{
	int64_t member = 0, decided_at, people = 0;
	enum fault fault;

	while ((member = store_bounce_next_gone(tool->office->store, mailing, member, &fault, &decided_at)) != 0)
		people++;
	return people;
}

static bool
run_count(struct tool *tool, struct reason *why)
{
	int64_t mailing, people;
	char gone[48];
	bool held;

	if (!find_mailing(tool, &mailing, why))
		return false;
	if (!tool_ask(tool, why, "Mailing %lld did not reach %s: nobody was there, or the mailbox was full. Letters to them stop, if another one "
	    "came back days before. Are these people gone?", (long long)mailing, tool_people(count_people(tool, mailing), gone)))
		return false;
	store_begin(tool->office->store);
	held = count_gone(tool, mailing, &people);
	store_commit(tool->office->store);
	log_info("what came back of a mailing counts", log_number("mailing", mailing), log_number("people", people), log_number("by",
	    tool->office->actor.uid));
	tool_say(tool, "What came back of mailing %lld counts. No longer written to because of it: %lld.\n", (long long)mailing, (long long)people);
	if (held)
		tool_say(tool, "It is still on hold: signpost mailing release %lld\n", (long long)mailing);
	tool_json(tool, json_pack("{s:I, s:I}", "mailing", (json_int_t)mailing, "suspended", (json_int_t)people));
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
	{ "bounce doubt", "MAILING", "nobody is gone because of what came back of it", 1, 1, NEEDS_OFFICE, RIGHT_MEMBERS, NULL, run_doubt },
	{ "bounce count", "MAILING", "those it did not reach are gone after all", 1, 1, NEEDS_OFFICE, RIGHT_MEMBERS, NULL, run_count },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
