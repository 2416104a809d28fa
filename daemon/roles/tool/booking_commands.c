/*
 * Who comes to an event: event book, unbook, bookings, and a list from elsewhere.
 */
#include <fcntl.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/booking.h"
#include "core/event.h"
#include "core/import_csv.h"
#include "core/member.h"
#include "roles/tool/event_words.h"
#include "store/store_event.h"

/* One person, in a transaction of their own. */
static bool
book_one(struct tool *tool, const struct event *event, int64_t member, bool off, struct reason *why)
{
	bool done;

	store_begin(tool->office->store);
	done = tool_commit_if(tool, off ? booking_end(tool->office, event, member, why) :
	    booking_add(tool->office, event, member, why));
	if (done)
		log_info("booking changed by a person", log_word("act", off ? "unbook" : "book"), log_number("event", event->id),
		    log_number("member", member), log_number("by", tool->office->actor.uid));
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
		if (event_number(tool, tool->words[0], &event, why) && member_find(tool->office, tool->words[i], &member, why))
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
	int64_t id = 0;

	if (!event_number(tool, tool->words[0], &event, why))
		return false;
	while ((id = store_booking_next(tool->office->store, event.id, id)) != 0) {
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
	event_clear(&event);
	return true;
}

/* ---- a list from elsewhere ---- */

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
book_rows(struct tool *tool, const struct event *event, struct import_csv *csv, int column, struct reason *why)
{
	struct csv_row row;
	enum csv_step step;
	int64_t member, faults = 0;
	struct reason fault;

	while ((step = import_csv_next(csv, &row, &fault)) != CSV_STEP_END) {
		bool good = step == CSV_STEP_ROW;

		if (good && column >= row.count)
			good = reason_refused(&fault, "the row has no such column");
		if (good && member_find(tool->office, row.cells[column], &member, &fault) &&
		    book_one(tool, event, member, false, &fault))
			continue;
		faults++;
		tool_say(tool, "  line %lld: %s\n", (long long)row.line, fault.text);
		tool_json(tool, json_pack("{s:I, s:s}", "line", (json_int_t)row.line, "words", fault.text));
	}
	return faults == 0 || reason_refused(why, "%lld line%s left out; everybody else is booked", (long long)faults,
	    faults == 1 ? " is" : "s are");
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

static bool
run_import(struct tool *tool, struct reason *why)
{
	struct import_csv *csv = NULL;
	struct csv_row heading;
	struct event event;
	int column;

	if (!event_number(tool, tool->words[0], &event, why))
		return false;
	csv = open_list(tool, tool->words[1], why);
	if (csv != NULL && import_csv_next(csv, &heading, why) == CSV_STEP_ROW) {
		column = find_column(&heading);
		if (column < 0)
			reason_refused(why, "line 1 of the list must name its columns, and one of them must be 'address' or 'member'");
		else
			book_rows(tool, &event, csv, column, why);
		say_done(tool, &event);
	}
	import_csv_free(&csv);
	event_clear(&event);
	return why->kind == REASON_NONE;
}

const struct command booking_commands[] = {
	{ "event book", "ID PERSON…", "book people, by number or address, and tell them", 2, -1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_book },
	{ "event unbook", "ID PERSON…", "take people off again, and tell them", 2, -1, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_unbook },
	{ "event bookings", "ID", "who is booked", 1, 1, NEEDS_OFFICE, RIGHT_SEE, NULL, run_bookings },
	{ "event import", "ID FILE", "book everybody in a CSV list", 2, 2, NEEDS_OFFICE, RIGHT_QUEUE, NULL, run_import, 2 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
