/*
 * Who comes to an event: event book, unbook, bookings, and a list from elsewhere.
 */
#include <fcntl.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "core/booking.h"
#include "core/event.h"
#include "core/event_text.h"
#include "core/import_columns.h"
#include "core/member.h"
#include "roles/tool/event_words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/progress.h"
#include "store/store_event.h"

enum { BOOKED_AT_ONCE = 20 };

static void
log_booking(const struct tool *tool, bool off, int64_t event, int64_t member)
{
	log_info("booking changed by a person", log_word("act", off ? "unbook" : "book"), log_number("event", event),
	    log_number("member", member), log_number("by", tool->office->actor.uid));
}

/* One person, in a transaction of their own. */
static bool
book_one(struct tool *tool, const struct event *event, int64_t member, bool off, struct reason *why)
{
	bool done;

	store_begin(tool->office->store);
	done = tool_commit_if(tool, off ? booking_end(tool->office, event, member, why) :
	    booking_add(tool->office, event, member, why));
	if (done)
		log_booking(tool, off, event->id, member);
	return done;
}

static void
say_done(struct tool *tool, const struct event *event)
{
	int64_t told = event_tell(tool), booked = store_booking_count(tool->office->store, event->id);
	char people[48], letters[32];

	tool_say(tool, "%s booked for event %lld now; %s letter%s queued.\n", tool_people(booked, people), (long long)event->id,
	    text_thousands(told, letters), told == 1 ? " is" : "s are");
	tool_json(tool, json_pack("{s:I, s:I, s:I}", "event", (json_int_t)event->id, "booked", (json_int_t)booked, "told",
	    (json_int_t)told));
}

/* Of several it is said who is not found. */
static bool
find_person(struct tool *tool, const char *word, int64_t *member, struct reason *why)
{
	struct reason inner;

	if (person_find(tool, word, member, &inner))
		return true;
	*why = inner;
	snprintf(why->text, sizeof why->text, "%.200s: %.700s", word, inner.text);
	return false;
}

static bool
change_bookings(struct tool *tool, bool off, struct reason *why)
{
	struct event event;
	int64_t member;

	if (!event_number(tool, tool->words[0], &event, why))
		return false;
	for (int i = 1; i < tool->word_count && why->kind == REASON_NONE; i++) {
		/* Taking somebody off counts the event's states on: it is read anew for each. */
		event_clear(&event);
		if (event_number(tool, tool->words[0], &event, why) && find_person(tool, tool->words[i], &member, why))
			book_one(tool, &event, member, off, why);
	}
	say_done(tool, &event);
	event_clear(&event);
	return why->kind == REASON_NONE;
}

static bool
run_book(struct tool *tool, struct reason *why)
{
	return change_bookings(tool, false, why);
}

static bool
run_unbook(struct tool *tool, struct reason *why)
{
	return change_bookings(tool, true, why);
}

static bool
run_bookings(struct tool *tool, struct reason *why)
{
	struct event event;
	int64_t id = 0, people = 0;

	if (!event_number(tool, tool->words[0], &event, why))
		return false;
	for (; (id = store_booking_next(tool->office->store, event.id, id)) != 0; people++) {
		struct member member = { 0 };
		struct booking booking;
		struct reason unread;
		char when[CLOCK_TEXT];

		if (store_booking_read(tool->office->store, event.id, id, &booking) &&
		    member_read(tool->office, id, &member, &unread)) {
			tool_say(tool, "%10lld  %s  %s  booked %s%s\n", (long long)id, member.name, member.address,
			    clock_plain(booking.booked_at, when), booking.answer == ATTENDANCE_ACCEPTED ? "; says they will come" : "");
			tool_json(tool, json_pack("{s:I, s:s, s:s, s:s, s:b}", "member", (json_int_t)id, "name", member.name, "address",
			    member.address, "booked", clock_iso(booking.booked_at, when), "accepted",
			    booking.answer == ATTENDANCE_ACCEPTED));
		}
		member_clear(&member);
	}
	tool_log_read(tool, "event-bookings", people);
	event_clear(&event);
	return true;
}

/* ---- a list from elsewhere ---- */

/* Whom a list names: it is read whole before anybody is booked. */
struct list {
	int64_t *members;	/* each once */
	int count;
	int64_t fresh;		/* of these are not booked yet */
	int64_t left_out;	/* lines that fit nobody */
	int64_t broken;		/* lines that are no CSV: what stands behind such a one may be read wrongly */
};

static bool
is_booked(struct tool *tool, const struct event *event, int64_t member)
{
	struct booking booking;

	return store_booking_read(tool->office->store, event->id, member, &booking) && booking.state == BOOKING_BOOKED;
}

static void
take_member(struct tool *tool, const struct event *event, int64_t member, struct list *list)
{
	for (int i = 0; i < list->count; i++)
		if (list->members[i] == member)
			return;
	list->members = memory_resize(list->members, (size_t)list->count + 1, sizeof *list->members);
	list->members[list->count++] = member;
	list->fresh += !is_booked(tool, event, member);
}

static void
say_fault(struct tool *tool, const struct csv_row *row, const struct reason *fault)
{
	char column[32] = "";

	if (row->column > 0)
		snprintf(column, sizeof column, ", column %d", row->column);
	tool_say(tool, "  line %lld%s: %s\n", (long long)row->line, column, fault->text);
	tool_json(tool, json_pack("{s:I, s:i, s:s}", "line", (json_int_t)row->line, "column", row->column, "words", fault->text));
}

/* Which column says who it is; -1 = none does. */
static int
find_column(const struct csv_row *heading)
{
	for (int i = 0; i < heading->count; i++)
		if (text_same(heading->cells[i], "address") || text_same(heading->cells[i], "member"))
			return i;
	return -1;
}

static bool
read_heading(struct tool *tool, struct import_csv *csv, int *column, struct reason *why)
{
	struct csv_row heading;
	struct reason fault;

	switch (import_csv_next(csv, &heading, &fault)) {
	case CSV_STEP_END:
		return reason_refused(why, "the list is empty; nobody is booked");
	case CSV_STEP_BAD:
		say_fault(tool, &heading, &fault);
		return reason_refused(why, "nobody is booked: please mend that line in the list and try again");
	case CSV_STEP_ROW:
		break;
	}
	if (!import_heading_has_commas(&heading, &fault))
		return reason_refused(why, "line %lld: %.900s", (long long)heading.line, fault.text);
	*column = find_column(&heading);
	return *column >= 0 || reason_refused(why, "line %lld of the list must name its columns, and one of them must be 'address' or "
	    "'member'", (long long)heading.line);
}

static void
read_rows(struct tool *tool, const struct event *event, struct import_csv *csv, int column, struct list *list)
{
	struct csv_row row;
	enum csv_step step;
	int64_t member;
	struct reason fault;

	while ((step = import_csv_next(csv, &row, &fault)) != CSV_STEP_END) {
		bool good = step == CSV_STEP_ROW;

		list->broken += !good;
		if (good && column >= row.count)
			good = reason_refused(&fault, "the row has no such column");
		if (good && member_find(tool->office, row.cells[column], &member, &fault)) {
			take_member(tool, event, member, list);
			continue;
		}
		list->left_out += step == CSV_STEP_ROW;
		say_fault(tool, &row, &fault);
	}
}

static struct import_csv *
open_list(struct tool *tool, const char *path, struct reason *why)
{
	int file = strcmp(path, "-") == 0 ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);
	struct import_csv *csv = NULL;

	if (file < 0)
		reason_not_found(why, "cannot open %s", tool_file_name(tool, path));
	else
		csv = import_csv_open(file, tool->forum->store_directory, why);
	if (file >= 0)
		close(file);
	return csv;
}

/* False with a reason where nobody is to be booked of it. */
static bool
read_list(struct tool *tool, const struct event *event, struct list *list, struct reason *why)
{
	struct import_csv *csv = open_list(tool, tool->words[1], why);
	bool good;
	int column = -1;

	if (csv == NULL)
		return false;
	good = read_heading(tool, csv, &column, why);
	if (good)
		read_rows(tool, event, csv, column, list);
	import_csv_free(&csv);
	if (!good)
		return false;
	if (list->broken > 0)
		return reason_refused(why, "nobody is booked: please mend %s in the list and try again", list->broken == 1 ? "that line" :
		    "those lines");
	if (list->count == 0)
		return reason_refused(why, list->left_out == 0 ? "there is nobody in the list below its first line; nobody is booked" :
		    "no line of the list fits anybody; nobody is booked");
	return true;
}

static void
say_list(struct tool *tool, const struct event *event, const struct list *list)
{
	int64_t before = list->count - list->fresh;
	char people[48], booked[48], when[EVENT_WHEN_TEXT];

	if (list->fresh > 0)
		tool_say(tool, "%s will be booked for event %lld and written to: %s, %s.\n", tool_people(list->fresh, people),
		    (long long)event->id, event->file.words[EVENT_TITLE], event_when(event, when));
	if (before > 0)
		tool_say(tool, "%s of the list %s booked already.\n", tool_people(before, booked), before == 1 ? "is" : "are");
}

static bool
only_look(struct tool *tool, const struct event *event, const struct list *list)
{
	tool_say(tool, "Nothing was written.\n");
	tool_json(tool, json_pack("{s:I, s:I, s:I, s:I, s:b}", "event", (json_int_t)event->id, "would_book", (json_int_t)list->fresh,
	    "already", (json_int_t)(list->count - list->fresh), "left_out", (json_int_t)list->left_out, "dry_run", true));
	return true;
}

/* In one transaction, or a long list would wait for the disk as often as it has lines; what is to be said is said after it.  Returns
 * how many could not be booked. */
static int
book_some(struct tool *tool, const struct event *event, const int64_t *members, int count, struct progress *progress)
{
	struct reason faults[BOOKED_AT_ONCE] = { 0 };
	bool fresh[BOOKED_AT_ONCE];
	int left_out = 0;

	store_begin(tool->office->store);
	for (int i = 0; i < count; i++) {
		fresh[i] = !is_booked(tool, event, members[i]);
		if (fresh[i])
			booking_add(tool->office, event, members[i], &faults[i]);
	}
	store_commit(tool->office->store);
	for (int i = 0; i < count; i++)
		if (faults[i].kind != REASON_NONE) {
			progress_end(progress);
			tool_say(tool, "  %s\n", faults[i].text);
			left_out++;
		} else if (fresh[i]) {
			log_booking(tool, false, event->id, members[i]);
		}
	return left_out;
}

/* What the event is now is read anew: the question may have stood there for long. */
static bool
book_list(struct tool *tool, struct event *event, struct list *list, struct reason *why)
{
	struct progress progress = progress_new(tool, "Booking");

	event_clear(event);
	if (!event_number(tool, tool->words[0], event, why) || !event_is_open(event, why))
		return false;
	for (int i = 0; i < list->count; i += BOOKED_AT_ONCE) {
		int count = list->count - i < BOOKED_AT_ONCE ? list->count - i : BOOKED_AT_ONCE;

		list->left_out += book_some(tool, event, list->members + i, count, &progress);
		progress_draw(&progress, i + count, list->count);
	}
	progress_end(&progress);
	say_done(tool, event);
	return true;
}

static bool
run_import(struct tool *tool, struct reason *why)
{
	bool dry_run = tool_flag(tool, "--dry-run"), done = false;
	struct list list = { .count = 0 };
	char people[48];
	struct event event;

	if (!event_number(tool, tool->words[0], &event, why))
		return false;
	if (event_is_open(&event, why) && read_list(tool, &event, &list, why)) {
		say_list(tool, &event, &list);
		if (dry_run)
			done = only_look(tool, &event, &list);
		else if (list.fresh == 0 || tool_ask(tool, why, "Book %s and write to them?", tool_people(list.fresh, people)))
			done = book_list(tool, &event, &list, why);
	}
	if (done && list.left_out > 0)
		reason_refused(why, "%lld line%s left out; everybody else %s booked", (long long)list.left_out,
		    list.left_out == 1 ? " is" : "s are", dry_run ? "would be" : "is");
	free(list.members);
	event_clear(&event);
	return why->kind == REASON_NONE;
}

static const struct tool_option import_options[] = {
	{ "--dry-run", NULL, "only say what would be done" }, { NULL, NULL, NULL }
};

const struct command booking_commands[] = {
	{ "event book", "ID PERSON…", "book people, by number or address, and tell them", 2, -1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_book },
	{ "event unbook", "ID PERSON…", "take people off again, and tell them", 2, -1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_unbook },
	{ "event bookings", "ID", "who is booked", 1, 1, NEEDS_OFFICE, RIGHT_SEE, NULL, run_bookings },
	{ "event import", "ID FILE", "book everybody in a CSV list, and tell them", 2, 2, NEEDS_OFFICE, RIGHT_QUEUE,
	    import_options, run_import, 2 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
