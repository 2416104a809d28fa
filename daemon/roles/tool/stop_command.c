/*
 * stop: a mailing, or all of them, for good.
 */
#include <unistd.h>

#include "base/text.h"
#include "core/mailing.h"
#include "roles/tool/mailing_words.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

enum { LISTED = 20, OPEN = 256 };

/* What became of those that were to be stopped. */
struct stopping {
	int64_t ids[OPEN], held[OPEN];
	int stopped, held_count;
};

/* After this commit nothing more is claimed of any of them.  One that has just finished is no reason to leave the others
 * running: it drops out of the list.  One whose stop cannot be written into the journal is put on hold, which needs none.  False
 * with a reason if any was not stopped. */
static bool
stop_claims(struct tool *tool, struct stopping *all, int count, struct reason *why)
{
	struct reason unwritten = { 0 }, ignored;

	store_begin(tool->office->store);
	for (int i = 0; i < count; i++) {
		int64_t id = all->ids[i];

		if (mailing_stop_for_good(tool->office, id, why)) {
			all->ids[all->stopped++] = id;
		} else if (why->kind == REASON_UNREACHABLE) {
			unwritten = *why;
			if (mailing_hold(tool->office, id, HOLD_BY_PERSON, &ignored))
				all->held[all->held_count++] = id;
		}
	}
	store_commit(tool->office->store);
	if (unwritten.kind == REASON_NONE)
		return all->stopped == count;
	*why = unwritten;
	return false;
}

/* Who has it, as far as is known: those on the wire at this moment, or in doubt, may have it or not. */
struct stopped {
	int64_t have, may_have, have_not;
};

static void
withhold_rest(struct tool *tool, int64_t id, struct stopped *stopped)
{
	struct books books;
	int64_t after = 0;
	bool more = true;

	while (more) {
		store_begin(tool->office->store);
		store_promise(tool->office->store, "the mailing is stopped: nobody gets it any more, and its books follow as soon as there is room");
		more = mailing_stop_some(tool->office, id, &after);
		store_commit(tool->office->store);
	}
	mailing_log_act(tool, "stop", id);
	if (store_books(tool->office->store, id, &books)) {
		stopped->have += books.sent;
		stopped->may_have += books.doubt + books.waiting;
		stopped->have_not += books.withheld + books.refused;
	}
}

/* Everything that could still go, but service mail. */
static int
open_mailings(struct tool *tool, int64_t *ids, int room)
{
	int64_t listed[LISTED], before = 0;
	int count = 0, found;

	while ((found = store_mailing_list(tool->office->store, before, true, listed, LISTED)) > 0) {
		for (int i = 0; i < found && count < room; i++) {
			struct mailing mailing;

			if (store_mailing_read(tool->office->store, listed[i], &mailing) && mailing.kind != KIND_SERVICE &&
			    (mailing.state == MAILING_QUEUED || mailing.state == MAILING_SENDING ||
			    mailing.state == MAILING_HELD))
				ids[count++] = listed[i];
			store_mailing_clear(&mailing);
		}
		before = listed[found - 1];
	}
	return count;
}

/* One who means to stop one and forgets its number is asked; without a terminal nothing stands in the way. */
static bool
means_all(struct tool *tool, const int64_t *ids, int count, struct reason *why)
{
	if (count == 0 || tool->yes || !isatty(STDIN_FILENO))
		return true;
	for (int i = 0; i < count; i++) {
		struct mailing mailing;

		if (store_mailing_read(tool->office->store, ids[i], &mailing))
			tool_say(tool, "%6lld  %s\n", (long long)ids[i], mailing.subject);
		store_mailing_clear(&mailing);
	}
	return tool_ask(tool, why, "Stop %s for good?", count == 1 ? "this mailing" : "all of these mailings");
}

/* By its name: a number is easily typed wrong. */
static void
say_which(struct tool *tool, int64_t id, const char *words)
{
	struct mailing mailing;

	if (store_mailing_read(tool->office->store, id, &mailing))
		tool_say(tool, "Mailing %lld, \"%s\", is %s.\n", (long long)id, mailing.subject, words);
	store_mailing_clear(&mailing);
}

static json_t *
say_held(struct tool *tool, const struct stopping *all)
{
	json_t *held = json_array();
	char words[128];

	for (int i = 0; i < all->held_count; i++) {
		mailing_log_act(tool, "hold", all->held[i]);
		snprintf(words, sizeof words, "on hold, NOT stopped for good: say `signpost stop %lld` again once the journal is mended",
		    (long long)all->held[i]);
		say_which(tool, all->held[i], words);
		json_array_append_new(held, json_integer((json_int_t)all->held[i]));
	}
	return held;
}

static void
say_stopped(struct tool *tool, const struct stopped *people)
{
	char number[32];

	tool_say(tool, "%s have it, ", text_thousands(people->have, number));
	tool_say(tool, "%s do not.\n", text_thousands(people->have_not, number));
	if (people->may_have > 0)
		tool_say(tool, "%s more were just on their way, or are in doubt, and may have it; in a minute: signpost books\n",
		    text_thousands(people->may_have, number));
}

static bool
run_stop(struct tool *tool, struct reason *why)
{
	static struct stopping all;
	struct stopped people = { 0 };
	int count = 1;
	bool done;

	if (tool->word_count == 0)
		count = open_mailings(tool, all.ids, OPEN);
	else if (!mailing_number(tool->words[0], &all.ids[0], why))
		return false;
	if (tool->word_count == 0 && !means_all(tool, all.ids, count, why))
		return false;
	done = stop_claims(tool, &all, count, why);
	if (!done && tool->word_count == 1 && all.held_count == 0)
		return false;
	for (int i = 0; i < all.stopped; i++)
		withhold_rest(tool, all.ids[i], &people);
	for (int i = 0; i < all.stopped; i++) {
		say_which(tool, all.ids[i], "stopped");
		mailing_say_behind(tool, all.ids[i]);
	}
	if (all.stopped > 0)
		say_stopped(tool, &people);
	else if (all.held_count == 0)
		tool_say(tool, "There was nothing to stop.\n");
	tool_json(tool, json_pack("{s:i, s:I, s:I, s:I, s:o}", "stopped", all.stopped, "have_it", (json_int_t)people.have, "may_have_it",
	    (json_int_t)people.may_have, "do_not", (json_int_t)people.have_not, "on_hold", say_held(tool, &all)));
	if (done || why->kind == REASON_UNREACHABLE)
		return done;
	why->kind = REASON_NONE;	/* those that were left out had just finished */
	return true;
}

const struct command stop_commands[] = {
	{ "stop", "[ID]", "stop a mailing for good; without a number all but service mail", 0, 1, NEEDS_OFFICE, RIGHT_STOP,
	    NULL, run_stop },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
