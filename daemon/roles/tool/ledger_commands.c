/*
 * Commands on the record book and the journal: ledger verify|head|rebuild, journal replay|accept.
 */
#include "base/log.h"
#include "base/text.h"
#include "core/declared.h"
#include "core/ledger.h"
#include "core/member.h"
#include "roles/tool/passing.h"
#include "roles/tool/tool.h"

/* B-05: what people are shown as what they saw. */
static bool
texts_are_kept(struct store *store, struct reason *why)
{
	struct declared declared;
	bool kept;

	declared_load(&declared, store);
	kept = declared_is_kept(&declared, store, why);
	declared_clear(&declared);
	return kept;
}

static bool
verify(struct tool *tool, struct store *store, struct reason *why)
{
	char head[LEDGER_HEAD_TEXT], number[32];
	struct reason inner = { 0 };
	int64_t rows;
	bool whole, good;

	store_begin_reading(store);
	whole = ledger_verify(store, &rows, head, &inner);
	good = whole && texts_are_kept(store, &inner);
	store_end_reading(store);
	tool_json(tool, json_pack("{s:b, s:I, s:s, s:s}", "good", good, "entries", (json_int_t)rows, "head", head, "words",
	    inner.text));
	if (whole && !good)
		return reason_check_failed(why, "the record book is whole, and the store has something else: %.900s", inner.text);
	if (!good)
		return reason_check_failed(why, "the record book is not whole: %.900s. Everything up to entry %lld is good",
		    inner.text, (long long)rows);
	tool_say(tool, "The record book is whole: %s entries, none changed, none missing.\nTopics and wordings are word for word "
	    "as it has them.\nIts last entry ends in %s\n",
	    text_thousands(rows, number), head);
	return true;
}

/* A copy can be verified anywhere: without keys and without a configuration. */
static bool
verify_copy(struct tool *tool, struct reason *why)
{
	struct store *copy = store_open_copy(tool->words[0], why);
	bool good = copy != NULL && verify(tool, copy, why);

	store_close(&copy);
	return good;
}

static bool
run_verify(struct tool *tool, struct reason *why)
{
	struct store *store;
	bool good;

	if (tool->word_count == 1)
		return verify_copy(tool, why);
	if (!passing_to_service(tool, why) || !tool_load_forum(tool, why))
		return false;
	store = store_open(tool->forum->store_directory, tool->forum->key_directory, DRIVER_READ, why);
	good = store != NULL && verify(tool, store, why);
	if (store != NULL && good)
		log_info("record book verified", log_word("result", "good"));
	else if (why->kind == REASON_CHECK_FAILED)
		log_error("record book is not whole", log_why(why));
	store_close(&store);
	return good;
}

static bool
run_head(struct tool *tool, struct reason *why)
{
	char head[LEDGER_HEAD_TEXT], number[32];
	int64_t seq;

	(void)why;
	ledger_head(tool->office->store, &seq, head);
	log_info("record book head", log_number("entry", seq), log_word("head", head));
	tool_say(tool, "Entry %s, %s\n", text_thousands(seq, number), head);
	tool_json(tool, json_pack("{s:I, s:s}", "entry", (json_int_t)seq, "head", head));
	return true;
}

static bool
run_rebuild(struct tool *tool, struct reason *why)
{
	struct store *store = tool->office->store;
	bool check = tool_flag(tool, "--check");
	struct ledger_followed followed;
	int64_t differences;

	store_begin_reading(store);
	differences = ledger_compare(store, &followed);
	store_end_reading(store);
	if (!check && differences != 0) {
		store_begin(store);
		ledger_rebuild(&followed);
		store_commit(store);
	}
	if (!check)
		log_info("agreements rebuilt from the record book", log_number("differences", differences));
	tool_json(tool, json_pack("{s:I, s:I, s:b}", "entries", (json_int_t)followed.rows, "differences", (json_int_t)differences,
	    "rebuilt", !check && differences != 0));
	if (check && differences != 0)
		return reason_check_failed(why, "what people agreed to, or said stop to, differs from the record book in %lld places; run: "
		    "signpost ledger rebuild", (long long)differences);
	if (differences == 0)
		tool_say(tool, "What people agreed to, and what they said stop to, is just what the record book says.\n");
	else
		tool_say(tool, "%lld agreements and stops were set to what the record book says.\n", (long long)differences);
	return true;
}

static bool
run_replay(struct tool *tool, struct reason *why)
{
	int64_t count;

	store_begin(tool->office->store);
	count = office_catch_up(tool->office, why);
	if (count < 0) {
		store_rollback(tool->office->store);
		return false;
	}
	store_commit(tool->office->store);
	store_begin(tool->office->store);
	member_finish_all_erasing(tool->office);
	store_commit(tool->office->store);
	if (count > 0)
		log_warning("stops replayed from the journal", log_number("entries", count));
	if (count == 0)
		tool_say(tool, "Nothing to do: every stop in the journal is in the store.\n");
	else
		tool_say(tool, "%lld stops and erasures were in the journal and not in the store. They hold again.\n",
		    (long long)count);
	tool_json(tool, json_pack("{s:I}", "replayed", (json_int_t)count));
	return true;
}

/* The stops that stood in the lost lines are in the store only, so it has to be whole. */
static bool
store_is_whole(struct tool *tool, struct reason *why)
{
	char head[LEDGER_HEAD_TEXT];
	struct reason inner = { 0 };
	int64_t rows;
	bool whole;

	store_begin_reading(tool->office->store);
	whole = ledger_verify(tool->office->store, &rows, head, &inner);
	store_end_reading(tool->office->store);
	return whole || reason_check_failed(why, "the record book is not whole: %.900s. Put a good copy of the store back first", inner.text);
}

static bool
run_accept(struct tool *tool, struct reason *why)
{
	int64_t last, seen;

	store_begin(tool->office->store);
	last = journal_last(tool->office->journal, why);
	seen = store_fact(tool->office->store, "journal");
	store_rollback(tool->office->store);
	if (last < 0 || !store_is_whole(tool, why))
		return false;
	if (last < seen)
		tool_say(tool, "The journal ends at entry %lld, and these records have seen %lld. Whatever stood in the lost entries is in these "
		    "records and holds. Older copies of the store, from before that, cannot be put back any more after this: make a new backup "
		    "at once.\n", (long long)last, (long long)seen);
	if (last < seen && !tool_ask(tool, why, "Is there really no newer copy of the journal?"))
		return false;
	store_begin(tool->office->store);
	if (!tool_commit_if(tool, office_accept_journal(tool->office, why)))
		return false;
	log_warning("an older copy of the journal accepted by a person", log_number("ended_at", last), log_number("seen", seen),
	    log_number("by", tool->office->actor.uid));
	tool_say(tool, "The journal goes on from there. Now make a backup of store.db, keys.db and journal.\n");
	tool_json(tool, json_pack("{s:I, s:I}", "ended_at", (json_int_t)last, "seen", (json_int_t)seen));
	return true;
}

static const struct tool_option rebuild_options[] = {
	{ "--check", NULL, "only compare; change nothing" },
	{ NULL, NULL, NULL }
};

const struct command ledger_commands[] = {
	{ "ledger verify", "[FILE]", "prove that the record book is whole; FILE is a copy of store.db", 0, 1, NEEDS_NOTHING,
	    RIGHT_SEE | RIGHT_OPERATE, NULL, run_verify, 0 },
	{ "ledger head", "", "the number and the mark of its last entry", 0, 0, NEEDS_OFFICE,
	    RIGHT_SEE | RIGHT_OPERATE, NULL, run_head, 0 },
	{ "ledger rebuild", "[--check]", "set what people agreed to and said stop to to what the record book says", 0, 0, NEEDS_OFFICE,
	    RIGHT_OPERATE, rebuild_options, run_rebuild, 0 },
	{ "journal replay", "", "after a restore: bring back every stop said since the backup", 0, 0, NEEDS_OFFICE,
	    RIGHT_OPERATE, NULL, run_replay, 0 },
	{ "journal accept", "", "there is no newer copy of the journal than this: go on with it", 0, 0, NEEDS_OFFICE, RIGHT_OPERATE, NULL,
	    run_accept, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
