/*
 * An office: see office.h.
 */
#include "core/office.h"

#include <errno.h>
#include <libgen.h>
#include <sodium.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "core/consent.h"
#include "core/import.h"
#include "core/mailing.h"
#include "core/member.h"
#include "core/new_address.h"
#include "core/topic.h"

/* What an office is made of, and in which folder it lies. */
static const struct part {
	bool is_key;
	const char *name;
} parts[] = { { true, "keys.db" }, { true, "journal" }, { true, "master.key" }, { false, "store.db" } };
enum { PARTS = sizeof parts / sizeof *parts };

/* A new office is made in a folder of its own beside the place it will have, and moved there when it is whole: a disk
 * that runs full half way leaves nothing that looks like a store. */
static const char half_made[] = "half-made";

static const char *
folder_of(const struct forum *forum, const struct part *part)
{
	return part->is_key ? forum->key_directory : forum->store_directory;
}

static void
remove_half_made(const char *folder)
{
	static const char *const leftovers[] = { "keys.db", "keys.db-wal", "keys.db-shm", "journal", "master.key",
		"store.db", "store.db-wal", "store.db-shm" };
	char *aside = file_path(folder, half_made);

	for (size_t i = 0; i < sizeof leftovers / sizeof *leftovers; i++) {
		char *path = file_path(aside, leftovers[i]);

		unlink(path);
		free(path);
	}
	rmdir(aside);
	free(aside);
}

static bool
fill_new_office(const struct forum *forum, const char *store_folder, const char *key_folder,
    const uint8_t *master, struct reason *why)
{
	struct ledger_body body = { 0 };
	struct ledger_entry opened = { .kind = LEDGER_OPENED, .actor = { getuid(), VIA_COMMAND } };
	struct store *store = store_open(store_folder, key_folder, DRIVER_CREATE, why);
	struct journal *journal;

	if (store == NULL)
		return false;
	keyring_create(store, master);
	ledger_say(&body, "forum", forum->name);
	ledger_add(store, &opened, &body);
	store_close(&store);
	journal = journal_open(key_folder, true, why);
	if (journal == NULL)
		return false;
	journal_free(&journal);
	return true;
}

static bool
make_aside(const struct forum *forum, const uint8_t *master, struct reason *why)
{
	char *store_folder = file_path(forum->store_directory, half_made);
	char *key_folder = file_path(forum->key_directory, half_made);
	char *master_path = file_path(key_folder, "master.key");
	bool done = file_make_folder(store_folder, 0700, why) && file_make_folder(key_folder, 0700, why) &&
	    file_create(master_path, 0400, master, MASTER_KEY_OCTETS, why) &&
	    fill_new_office(forum, store_folder, key_folder, master, why) &&
	    file_sync_folder(key_folder, why) && file_sync_folder(store_folder, why);

	free(store_folder);
	free(key_folder);
	free(master_path);
	return done;
}

/* The store comes last: as long as it is missing, nobody has lost anything. */
static bool
move_into_place(const struct forum *forum, struct reason *why)
{
	for (int i = 0; i < PARTS; i++) {
		const char *folder = folder_of(forum, &parts[i]);
		char *aside = file_path(folder, half_made);
		char *from = file_path(aside, parts[i].name), *to = file_path(folder, parts[i].name);
		bool moved = rename(from, to) == 0;

		if (!moved)
			reason_unreachable(why, "cannot make %s: %s", to, strerror(errno));
		free(aside);
		free(from);
		free(to);
		if (!moved || !file_sync_folder(folder, why))
			return false;
	}
	return true;
}

static bool
nothing_is_there(const struct forum *forum, struct reason *why)
{
	bool there = false;

	for (int i = 0; i < PARTS && !there; i++) {
		char *path = file_path(folder_of(forum, &parts[i]), parts[i].name);

		there = file_exists(path);
		if (there)
			reason_refused(why, "%s is there already; nothing was changed", path);
		free(path);
	}
	return !there;
}

/* With the folder above it, which is the forum's own: /var/lib/signpost/NAME. */
static bool
make_folder(const char *folder, struct reason *why)
{
	char *above = memory_text(folder);
	bool done = file_make_folder(dirname(above), 0700, why) && file_make_folder(folder, 0700, why);

	free(above);
	return done;
}

static bool
make_folders(const struct forum *forum, struct reason *why)
{
	return make_folder(forum->store_directory, why) && make_folder(forum->key_directory, why);
}

bool
office_create(const struct forum *forum, char recovery_text[RECOVERY_TEXT], struct reason *why)
{
	uint8_t master[MASTER_KEY_OCTETS];
	bool done;

	if (sodium_init() < 0)
		return reason_unreachable(why, "the cryptographic library does not start on this machine");
	if (!nothing_is_there(forum, why) || !make_folders(forum, why))
		return false;
	remove_half_made(forum->store_directory);
	remove_half_made(forum->key_directory);
	randombytes_buf(master, sizeof master);
	keyring_recovery_text(master, recovery_text);
	done = make_aside(forum, master, why) && move_into_place(forum, why);
	sodium_memzero(master, sizeof master);
	remove_half_made(forum->store_directory);
	remove_half_made(forum->key_directory);
	return done;
}

static bool
open_keyring(struct office *office, int master_descriptor, struct reason *why)
{
	char *path;

	if (master_descriptor >= 0) {
		office->keys = keyring_open(office->store, master_descriptor, why);
		return office->keys != NULL;
	}
	path = file_path(office->forum->key_directory, "master.key");
	master_descriptor = file_open_secret(path, why);
	if (master_descriptor >= 0) {
		office->keys = keyring_open(office->store, master_descriptor, why);
		close(master_descriptor);
	}
	free(path);
	return office->keys != NULL;
}

struct office *
office_open(const struct forum *forum, int master_descriptor, struct reason *why)
{
	struct office *office = memory_new(sizeof *office);

	office->forum = forum;
	office->store = store_open(forum->store_directory, forum->key_directory, DRIVER_WRITE, why);
	if (office->store == NULL || !open_keyring(office, master_descriptor, why) ||
	    (office->journal = journal_open(forum->key_directory, false, why)) == NULL)
		office_close(&office);
	if (office != NULL)
		member_finish_all_erasing(office);
	return office;
}

void
office_close(struct office **office)
{
	if (*office == NULL)
		return;
	journal_free(&(*office)->journal);
	if ((*office)->keys != NULL)
		keyring_free(&(*office)->keys);
	store_close(&(*office)->store);
	free(*office);
	*office = NULL;
}

bool
office_declare(struct office *office, struct reason *why)
{
	office->reworded = 0;
	for (int i = 0; i < office->forum->topic_count; i++)
		if (!topic_declare(office->store, office->actor, &office->forum->topics[i], &office->reworded, why))
			return false;
	for (int i = 0; i < office->forum->wording_count; i++)
		if (!wording_declare(office->store, office->actor, &office->forum->wordings[i], why))
			return false;
	return true;
}

static void
apply_entry(void *owner, const struct journal_entry *entry)
{
	switch (entry->kind) {
	case JOURNAL_STOP:
	case JOURNAL_SUPPRESS:
		consent_replay(owner, entry);
		break;
	case JOURNAL_ERASE:
		member_replay_erasing(owner, entry);
		break;
	case JOURNAL_STARTED:
	case JOURNAL_FINISHED:
	case JOURNAL_HALTED:
		mailing_replay(owner, entry);
		break;
	case JOURNAL_UNDO:
		import_replay_undo(owner, entry);
		break;
	case JOURNAL_MOVED:
		new_address_replay(owner, entry);
		break;
	case JOURNAL_GAP:
		break;
	}
}

int64_t
office_catch_up(struct office *office, struct reason *why)
{
	struct ledger_body body = { 0 };
	struct ledger_entry replayed = { .kind = LEDGER_JOURNAL_REPLAYED, .actor = office->actor };
	int64_t count;

	if (journal_is_level(office->journal))
		return 0;
	count = journal_replay(office->journal, office->store, apply_entry, office, why);
	if (count > 0) {
		ledger_say_number(&body, "entries", count);
		ledger_add(office->store, &replayed, &body);
	}
	return count;
}

bool
office_accept_journal(struct office *office, struct reason *why)
{
	struct ledger_body body = { 0 };
	struct ledger_entry accepted = { .kind = LEDGER_JOURNAL_ACCEPTED, .actor = office->actor };
	int64_t last = journal_last(office->journal, why);

	if (last < 0 || !journal_accept(office->journal, office->store, clock_now(), why))
		return false;
	ledger_say_number(&body, "ended_at", last);
	ledger_say_number(&body, "seen", store_fact(office->store, "journal"));
	ledger_add(office->store, &accepted, &body);
	return true;
}

/* Records that are there already say whose sheet it is; without any, on a new machine, nobody can. */
static bool
is_key_of(const struct forum *forum, const uint8_t *master, struct reason *why)
{
	struct reason not_there;
	struct store *store = store_open(forum->store_directory, forum->key_directory, DRIVER_READ, &not_there);
	bool fits = store == NULL || keyring_fits(store, master);

	store_close(&store);
	return fits || reason_refused(why, "these letters were copied rightly, but they are the sheet of another forum: they do "
	    "not open %s/keys.db. Nothing was written", forum->key_directory);
}

bool
office_restore_master(const struct forum *forum, const char *letters, struct reason *why)
{
	uint8_t master[MASTER_KEY_OCTETS];
	char *path;
	bool done;

	if (sodium_init() < 0)
		return reason_unreachable(why, "the cryptographic library does not start on this machine");
	if (!keyring_from_recovery_text(letters, master))
		return reason_refused(why, "these letters are not a recovery sheet's: there are 56, in 14 groups of four, and "
		    "the last group checks the others. Nothing was written; please compare them with the sheet");
	path = file_path(forum->key_directory, "master.key");
	done = file_exists(path) ? reason_refused(why, "%s is there already; nothing was changed. If it is the wrong key, move that file "
	    "away first", path) : is_key_of(forum, master, why) && make_folders(forum, why) &&
	    file_create(path, 0400, master, sizeof master, why);
	sodium_memzero(master, sizeof master);
	free(path);
	return done;
}
