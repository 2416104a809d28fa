/*
 * Lists from elsewhere: member import, member import undo, member import list.
 */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/import.h"
#include "core/member.h"
#include "roles/tool/progress.h"
#include "roles/tool/running.h"
#include "store/store_import.h"

enum {
	SHOWN_CAUSES = 40,		/* of each kind, on a screen; --json tells every line */
	SHOWN_LINES = 5,		/* of each cause */
	PIECE_MILLISECONDS = 15,	/* of write lock: a running sender waits for no longer */
	PIECE_ALONE_MILLISECONDS = 100,	/* where none runs */
	GAP_MICROSECONDS = 3000		/* in which it gets its turn; driver.h looks every millisecond */
};

/* What is said of some lines: once, in the words of the first of them. */
struct cause {
	char *words;
	int64_t lines[SHOWN_LINES];
	int64_t count;
	bool others;		/* quote something else */
};

struct causes {
	struct cause list[SHOWN_CAUSES];
	int count;
	bool more;
};

struct watching {
	struct tool *tool;
	struct causes errors, notes;
	bool silent;		/* second pass: everything was told in the first */
	struct progress progress;
};

/* True if both say the same but for what they quote: '03/04/2026' and '05/06/2026' are wrong for one reason. */
static bool
is_same_cause(const char *one, const char *other)
{
	while (*one != '\0' && *one == *other) {
		bool quotes = *one == '\'';

		one++;
		other++;
		if (quotes) {
			one += strcspn(one, "'");
			other += strcspn(other, "'");
			one += *one == '\'';	/* what stands behind it counts */
			other += *other == '\'';
		}
	}
	return *one == *other;
}

static void
causes_add(struct causes *causes, int64_t line, const char *words)
{
	struct cause *cause = causes->list;

	while (cause < causes->list + causes->count && !is_same_cause(cause->words, words))
		cause++;
	if (cause == causes->list + SHOWN_CAUSES) {
		causes->more = true;
		return;
	}
	if (cause == causes->list + causes->count) {
		causes->count++;
		*cause = (struct cause){ .words = memory_text(words) };
	}
	cause->others = cause->others || strcmp(cause->words, words) != 0;
	if (cause->count < SHOWN_LINES)
		cause->lines[cause->count] = line;
	cause->count++;
}

/* "line 7: …", "1,204 lines (2, 3, 4, 5, 6, …): …" */
static void
cause_say(struct tool *tool, const struct cause *cause)
{
	struct buffer lines = { .limit = 256 };
	char number[32];

	for (int i = 0; i < cause->count && i < SHOWN_LINES; i++)
		buffer_format(&lines, "%s%lld", i > 0 ? ", " : "", (long long)cause->lines[i]);
	if (cause->count == 1)
		tool_say(tool, "  line %s: %s\n", lines.bytes, cause->words);
	else
		tool_say(tool, "  %s lines (%s%s): %s%s\n", text_thousands(cause->count, number), lines.bytes,
		    cause->count > SHOWN_LINES ? ", …" : "", cause->words, cause->others ? "; and the like" : "");
	buffer_free(&lines);
}

static void
causes_say(struct tool *tool, struct causes *causes, const char *title)
{
	if (causes->count > 0)
		tool_say(tool, "%s\n", title);
	for (int i = 0; i < causes->count; i++) {
		cause_say(tool, &causes->list[i]);
		free(causes->list[i].words);
	}
	if (causes->more)
		tool_say(tool, "  and more; with --dry-run --json all are told\n");
	causes->count = 0;
}

static void
tell(void *owner, int64_t line, bool is_error, const char *words)
{
	struct watching *watching = owner;

	if (watching->silent)
		return;
	causes_add(is_error ? &watching->errors : &watching->notes, line, words);
	tool_json(watching->tool, json_pack("{s:I, s:s, s:s}", "line", (json_int_t)line, "kind", is_error ? "error" : "left",
	    "words", words));
}

static void
draw(void *owner, int64_t done, int64_t of)
{
	struct watching *watching = owner;

	progress_draw(&watching->progress, done, of);
}

static void
say_count(struct tool *tool, int64_t count, const char *one, const char *many)
{
	char number[32];

	if (count > 0)
		tool_say(tool, "  %7s  %s\n", text_thousands(count, number), count == 1 ? one : many);
}

static void
say_counts(struct tool *tool, const struct import_counts *counts)
{
	const int64_t *left = counts->left;

	say_count(tool, counts->done_before, "line was done before it was interrupted",
	    "lines were done before it was interrupted");
	say_count(tool, counts->new_people, "new person", "new people");
	say_count(tool, counts->already_there, "person is on the list already; name and roles stay as they are",
	    "people are on the list already; names and roles stay as they are");
	say_count(tool, counts->yeses, "agreement to a topic is added", "agreements to topics are added");
	say_count(tool, left[LEFT_AGREED], "agreement is known already", "agreements are known already");
	say_count(tool, left[LEFT_SAID_STOP], "is left as it is: the person has said stop", "are left as they are: the people have "
	    "said stop");
	say_count(tool, left[LEFT_HAS_ANSWER], "is left as it is: the person has answered before",
	    "are left as they are: the people have answered before");
	say_count(tool, left[LEFT_NO_WORDING], "is not agreed: there was nothing to agree to on that day",
	    "are not agreed: there was nothing to agree to on that day");
	say_count(tool, left[LEFT_DUPLICATE], "line is left out: its address stands further up",
	    "lines are left out: their addresses stand further up");
	say_count(tool, left[LEFT_SUPPRESSED], "person is not imported: has asked never to be written to",
	    "people are not imported: they have asked never to be written to");
	say_count(tool, left[LEFT_MOVED], "person is not imported: has a new address since",
	    "people are not imported: they have new addresses since");
	say_count(tool, left[LEFT_SHARED], "line is left out: somebody else has the address, or several people",
	    "lines are left out: somebody else has the address, or several people");
}

static json_t *
counts_json(int64_t import, const struct import_counts *counts, bool dry_run, bool finished)
{
	json_t *left = json_object();

	for (int i = 0; i < LEFT_REASONS; i++)
		json_object_set_new(left, import_left_word((enum import_left)i), json_integer(counts->left[i]));
	return json_pack("{s:I, s:I, s:I, s:I, s:I, s:o, s:I, s:b, s:b}", "import", (json_int_t)import, "rows",
	    (json_int_t)counts->rows, "new", (json_int_t)counts->new_people, "already_there",
	    (json_int_t)counts->already_there, "agreed", (json_int_t)counts->yeses, "left", left, "errors",
	    (json_int_t)counts->errors, "dry_run", dry_run, "finished", finished);
}

/* --map "Their name=ours,…"; NULL = none.  A file is never opened for it: this process may read what the officer
 * may not, and a complaint about a map quotes it. */
static bool
read_map(const struct tool *tool, const char **map, struct reason *why)
{
	*map = tool_option(tool, "--map");
	if (*map == NULL || strchr(*map, '=') != NULL)
		return true;
	return reason_usage(why, "--map takes the columns themselves, not a file: --map \"Email=address,Notes=-\" says that the "
	    "column Email is our address, and that Notes is left out");
}

static int
open_list(const char *path, struct reason *why)
{
	int file = strcmp(path, "-") == 0 ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);

	if (file < 0 && errno == ENOENT)
		reason_not_found(why, "there is no file %s", path);
	else if (file < 0)
		reason_unreachable(why, "cannot open %s: %s", path, strerror(errno));
	return file;
}

static int64_t
piece_milliseconds(const struct tool *tool)
{
	return sender_runs(tool->forum) ? PIECE_MILLISECONDS : PIECE_ALONE_MILLISECONDS;
}

/* Each piece is a transaction of its own, with a breath in between for whoever waits. */
static bool
apply(struct tool *tool, struct import *import, struct watching *watching, struct reason *why)
{
	const struct import_listener listener = { tell, draw, watching };
	struct store *store = tool->office->store;
	int64_t id;
	bool more = true;

	watching->silent = true;
	watching->progress = progress_new(tool, "Importing");
	store_begin(store);
	id = import_begin(import, why);
	if (id == 0) {
		store_rollback(store);
		return false;
	}
	store_commit(store);
	log_info("import started", log_number("import", id));
	store_expect_much(store, 64);
	while (more) {
		store_begin(store);
		more = import_some(import, piece_milliseconds(tool), &listener);
		store_commit(store);
		usleep(GAP_MICROSECONDS);
	}
	progress_end(&watching->progress);
	store_begin(store);
	keyring_sweep_orphans(tool->office->keys);
	store_commit(store);
	if (import_is_undone(import))
		return reason_refused(why, "import %lld was undone while it ran", (long long)id);
	log_info("import finished", log_number("import", id), log_number("new", import_result(import)->new_people),
	    log_number("agreed", import_result(import)->yeses));
	tool_say(tool, "Done: import %lld. If it was a mistake: signpost member import undo %lld\n", (long long)id,
	    (long long)id);
	tool_json(tool, counts_json(id, import_result(import), false, true));
	return true;
}

static bool
check_and_apply(struct tool *tool, struct import *import, struct reason *why)
{
	struct watching watching = { .tool = tool, .progress = progress_new(tool, "Reading") };
	const struct import_listener listener = { tell, draw, &watching };
	bool dry_run = tool_flag(tool, "--dry-run"), good;
	struct import_counts counts;

	store_begin_reading(tool->office->store);
	good = import_check(import, &listener, &counts, why);
	store_end_reading(tool->office->store);
	progress_end(&watching.progress);
	causes_say(tool, &watching.errors, "Stops the import:");
	causes_say(tool, &watching.notes, "Left out:");
	if (!good || dry_run)
		tool_json(tool, counts_json(0, &counts, dry_run, false));
	if (!good)
		return false;
	tool_say(tool, "%s\n", dry_run ? "This is what would be done:" : counts.done_before > 0 ?
	    "This file was interrupted; what is left to do:" : "What will be done:");
	say_counts(tool, &counts);
	if (dry_run) {
		tool_say(tool, "Nothing was written.\n");
		return true;
	}
	if (!tool_ask(tool, why, "Import it?"))
		return false;
	return apply(tool, import, &watching, why);
}

static bool
run_import(struct tool *tool, struct reason *why)
{
	const char *source = tool_option(tool, "--source");
	struct import *import = NULL;
	const char *map;
	bool done = false;
	int file;

	if (source == NULL)
		return reason_usage(why, "say where these people come from: --source \"joining forms, autumn 2026\"");
	if (!read_map(tool, &map, why))
		return false;
	file = open_list(tool->words[0], why);
	if (file >= 0) {
		tool->office->actor.via = VIA_IMPORT;
		import = import_open(tool->office, file, source, map, why);
		close(file);
	}
	if (import != NULL)
		done = check_and_apply(tool, import, why);
	import_free(&import);
	return done;
}

/* Before anything is asked; import_undo_begin looks again, in its transaction. */
static bool
can_be_undone(struct tool *tool, int64_t id, struct import_row *row, struct reason *why)
{
	if (!store_import_read(tool->office->store, id, row))
		return reason_not_found(why, "there is no import number %lld; see: signpost member import list", (long long)id);
	if (store_import_is_undone(row))
		return reason_refused(why, "import %lld has been undone already", (long long)id);
	return true;
}

static bool
run_undo(struct tool *tool, struct reason *why)
{
	struct store *store = tool->office->store;
	struct import_undoing undoing;
	struct import_row row;
	char people[48], number[32];
	int64_t id, brought, had_letters;
	bool more = true;

	if (!text_to_number(tool->words[0], 1, INT64_C(1) << 40, &id))
		return reason_usage(why, "'%s' is not the number of an import; see: signpost member import list", tool->words[0]);
	if (!can_be_undone(tool, id, &row, why))
		return false;
	brought = store_import_people(store, id, &had_letters);
	if (!tool_ask(tool, why, "Import %lld brought %s who are on the list; %s of them have had letters since.  Those who have done nothing "
	    "themselves since are erased, and agreements that rest on it end.  Undo it?", (long long)id, tool_people(brought, people),
	    text_thousands(had_letters, number)))
		return false;
	store_begin(store);
	if (!import_undo_begin(tool->office, id, &undoing, why)) {
		store_rollback(store);
		return false;
	}
	store_commit(store);
	while (more) {
		store_begin(store);
		more = import_undo_some(tool->office, &undoing, piece_milliseconds(tool));
		store_commit(store);
		store_begin(store);
		member_finish_all_erasing(tool->office);
		store_commit(store);
		usleep(GAP_MICROSECONDS);
	}
	log_info("import undone", log_number("import", id), log_number("erased", undoing.people),
	    log_number("ended", undoing.yeses));
	tool_say(tool, "%s %lld is undone: %s erased, %s agreements ended. Whatever people did since stays.\n",
	    row.undone_at != 0 ? "The rest of import" : "Import", (long long)id, tool_people(undoing.people, people),
	    text_thousands(undoing.yeses, number));
	tool_json(tool, json_pack("{s:I, s:b, s:I, s:I}", "import", (json_int_t)id, "undone", true, "erased",
	    (json_int_t)undoing.people, "ended", (json_int_t)undoing.yeses));
	return true;
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	struct import_row row;
	int64_t id = 0;
	char day[CLOCK_TEXT];

	(void)why;
	while ((id = store_import_next(tool->office->store, id)) != 0) {
		const char *state;

		if (!store_import_read(tool->office->store, id, &row))
			continue;
		state = store_import_is_undone(&row) ? "undone" : row.undone_at != 0 ? "being undone" :
		    row.finished_at != 0 ? "finished" : "interrupted";
		tool_say(tool, "%4lld  %-12s  %s  %lld lines  %s\n", (long long)id, state, clock_plain(row.started_at, day),
		    (long long)row.done, row.source);
		tool_json(tool, json_pack("{s:I, s:s, s:s, s:I, s:s}", "import", (json_int_t)id, "state", state, "started",
		    clock_iso(row.started_at, day), "rows", (json_int_t)row.done, "source", row.source));
	}
	return true;
}

static const struct tool_option import_options[] = {
	{ "--source", "TEXT", "where these people come from; never a campaign group or a bought list" },
	{ "--map", "MAP", "what the file calls our columns: \"Email=address,Events?=yes:events,Notes=-\"" },
	{ "--dry-run", NULL, "only say what would be done" },
	{ NULL, NULL, NULL }
};

const struct command import_commands[] = {
	{ "member import", "FILE --source TEXT", "add people from a CSV file, with their agreements", 1, 1, NEEDS_OFFICE,
	    RIGHT_MEMBERS, import_options, run_import, 1 },
	{ "member import undo", "NUMBER", "take an import back", 1, 1, NEEDS_OFFICE, RIGHT_MEMBERS, NULL, run_undo, 0 },
	{ "member import list", "", "the imports there were", 0, 0, NEEDS_OFFICE, RIGHT_SEE, NULL, run_list, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
