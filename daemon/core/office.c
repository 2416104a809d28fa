/*
 * An office: see office.h.
 */
#include "core/office.h"

#include <sodium.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "core/consent.h"
#include "core/topic.h"

static bool
make_master(const char *path, char recovery_text[RECOVERY_TEXT], uint8_t master[MASTER_KEY_OCTETS],
    struct reason *why)
{
	randombytes_buf(master, MASTER_KEY_OCTETS);
	keyring_recovery_text(master, recovery_text);
	return file_create(path, 0400, master, MASTER_KEY_OCTETS, why);
}

static bool
fill_new_office(const struct forum *forum, const uint8_t *master, struct reason *why)
{
	struct ledger_body body = { 0 };
	struct ledger_entry opened = { .kind = LEDGER_OPENED, .actor = { getuid(), VIA_COMMAND } };
	struct store *store = store_open(forum->store_directory, forum->key_directory, DRIVER_CREATE, why);
	struct journal *journal;

	if (store == NULL)
		return false;
	store_begin(store);
	keyring_create(store, master);
	ledger_say(&body, "forum", forum->name);
	ledger_add(store, &opened, &body);
	store_commit(store);
	store_close(&store);
	journal = journal_open(forum->key_directory, true, why);
	journal_free(&journal);
	return file_exists(forum->key_directory);
}

bool
office_create(const struct forum *forum, char recovery_text[RECOVERY_TEXT], struct reason *why)
{
	uint8_t master[MASTER_KEY_OCTETS];
	char *path;
	bool done;

	if (sodium_init() < 0)
		return reason_unreachable(why, "the cryptographic library does not start on this machine");
	if (!file_make_folder(forum->store_directory, 0700, why) || !file_make_folder(forum->key_directory, 0700, why))
		return false;
	path = file_path(forum->key_directory, "master.key");
	done = make_master(path, recovery_text, master, why);
	if (done && !fill_new_office(forum, master, why)) {
		unlink(path);
		done = false;
	}
	sodium_memzero(master, sizeof master);
	free(path);
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
	for (int i = 0; i < office->forum->topic_count; i++)
		if (!topic_declare(office->store, office->actor, &office->forum->topics[i], why))
			return false;
	for (int i = 0; i < office->forum->wording_count; i++)
		wording_declare(office->store, office->actor, &office->forum->wordings[i]);
	return true;
}

static void
apply_entry(void *owner, const struct journal_entry *entry)
{
	consent_replay(owner, entry);
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
