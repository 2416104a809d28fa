/*
 * Undoing an import: see import.h.  Nothing is taken out of the record book; rows are added that say so.
 */
#include "core/import.h"

#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "core/consent.h"
#include "core/member.h"
#include "store/store_consent.h"
#include "store/store_import.h"
#include "store/store_ledger.h"
#include "store/store_member.h"

enum { YESES = 20, ROWS = 200 };	/* at a time */

static bool
is_of_import(const struct ledger_entry *entry, int64_t import)
{
	return (entry->kind == LEDGER_MEMBER_ADDED || entry->kind == LEDGER_CONSENT) &&
	    ledger_value_number(entry->body, "import") == import;
}

struct later {
	int64_t import;
	bool found;
};

static bool
look_for_later(void *owner, const struct ledger_entry *entry)
{
	struct later *later = owner;

	later->found = !is_of_import(entry, later->import);
	return !later->found;
}

/* True if the person, or somebody for them, did anything but come with this import. */
static bool
has_later_act(struct store *store, int64_t member, int64_t import)
{
	struct later later = { import, false };

	store_ledger_walk(store, 1, member, look_for_later, &later);
	return later.found;
}

static void
undo_member(struct office *office, struct import_undoing *undoing)
{
	undoing->member = store_import_next_member(office->store, undoing->import, undoing->member);
	if (undoing->member == 0) {
		undoing->members_done = true;
	} else if (store_member_is_open(office->store, undoing->member) &&
	    !has_later_act(office->store, undoing->member, undoing->import)) {
		member_erase_unjournalled(office, undoing->member);
		undoing->people++;
	}
}

/* Yeses of this import that are still the last word. */
struct yeses {
	struct store *store;
	struct import_undoing *undoing;
	int looked, count;
	struct consent_row rows[YESES];
};

static bool
collect_yes(void *owner, const struct ledger_entry *entry)
{
	struct yeses *yeses = owner;
	struct consent_row *row = &yeses->rows[yeses->count];

	yeses->undoing->seq = entry->seq + 1;
	if (entry->kind == LEDGER_CONSENT && is_of_import(entry, yeses->undoing->import) &&
	    store_consent_read(yeses->store, entry->member, ledger_value_number(entry->body, "topic"),
	        ledger_value_number(entry->body, "address"), row) && row->seq == entry->seq)
		yeses->count++;
	return yeses->count < YESES && ++yeses->looked < ROWS;
}

/* False when the book is read to its end. */
static bool
undo_yeses(struct office *office, struct import_undoing *undoing)
{
	struct yeses *yeses = memory_new(sizeof *yeses);
	int64_t before = undoing->seq;

	yeses->store = office->store;
	yeses->undoing = undoing;
	store_ledger_walk(office->store, undoing->seq, 0, collect_yes, yeses);
	for (int i = 0; i < yeses->count; i++)
		if (yeses->rows[i].state == CONSENT_GIVEN) {
			consent_undo_import(office, yeses->rows[i].member, yeses->rows[i].topic, yeses->rows[i].address,
			    undoing->import);
			undoing->yeses++;
		}
	free(yeses);
	return undoing->seq > before;
}

static int64_t
started_seq(struct office *office, int64_t import)
{
	return store_ledger_first(office->store, LEDGER_IMPORT_STARTED, import);
}

bool
import_undo_begin(struct office *office, int64_t id, struct import_undoing *undoing, struct reason *why)
{
	struct journal_entry line = { .kind = JOURNAL_UNDO, .happened_at = clock_now(), .member = id };
	uint8_t digest[IMPORT_DIGEST];
	struct import_row row;

	if (!store_import_read(office->store, id, &row) || !store_import_digest(office->store, id, digest))
		return reason_not_found(why, "there is no import number %lld", (long long)id);
	if (store_import_is_undone(&row))
		return reason_refused(why, "import %lld has been undone already", (long long)id);
	memcpy(line.blind_index, digest, sizeof line.blind_index);
	if (office_catch_up(office, why) < 0)
		return false;
	/* One that was interrupted stands in the journal already, and goes on: what is undone is passed over. */
	if (row.undone_at == 0) {
		if (!journal_add(office->journal, office->store, &line, why))
			return false;
		store_import_undoing(office->store, id, line.happened_at);
	}
	*undoing = (struct import_undoing){ .import = id, .seq = started_seq(office, id) };
	return true;
}

static void
finish(struct office *office, const struct import_undoing *undoing)
{
	struct ledger_entry entry = { .kind = LEDGER_IMPORT_UNDONE, .actor = office->actor };
	struct ledger_body body = { 0 };

	ledger_say_number(&body, "import", undoing->import);
	ledger_say_number(&body, "people", undoing->people);
	ledger_say_number(&body, "yes", undoing->yeses);
	ledger_add(office->store, &entry, &body);
	store_import_undone(office->store, undoing->import, clock_now());
}

/* One person, or a few agreements; false with the last. */
static bool
undo_step(struct office *office, struct import_undoing *undoing)
{
	if (!undoing->members_done) {
		undo_member(office, undoing);
		return true;
	}
	if (undo_yeses(office, undoing))
		return true;
	finish(office, undoing);
	return false;
}

bool
import_undo_some(struct office *office, struct import_undoing *undoing, int64_t milliseconds)
{
	int64_t stop_at = clock_monotonic_milliseconds() + milliseconds;

	bool more;

	do
		more = undo_step(office, undoing);
	while (more && clock_monotonic_milliseconds() < stop_at);
	return more;
}

void
import_replay_undo(struct office *office, const struct journal_entry *line)
{
	struct import_undoing undoing = { .import = line->member };
	uint8_t digest[IMPORT_DIGEST];
	struct import_row row;

	if (!store_import_read(office->store, line->member, &row) || store_import_is_undone(&row) ||
	    !store_import_digest(office->store, line->member, digest) ||
	    memcmp(digest, line->blind_index, sizeof line->blind_index) != 0)
		return;		/* a store from before that import */
	undoing.seq = started_seq(office, line->member);
	while (undo_step(office, &undoing))
		;
}
