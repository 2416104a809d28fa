/*
 * check: is everything whole.
 */
#include <errno.h>
#include <pwd.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/log.h"
#include "core/declared.h"
#include "core/disk_room.h"
#include "core/ledger.h"
#include "core/working_day.h"
#include "roles/tool/passing.h"
#include "roles/tool/progress.h"
#include "roles/tool/running.h"
#include "store/store_consent.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"
#include "store/store_member.h"
#include "store/store_topic.h"

enum { LISTED = 50 };

static struct progress looking;	/* what check looks at: with many people some of it takes seconds */

/* One line; true if it is good. */
static bool
line(struct tool *tool, const char *what, bool good, const char *words)
{
	progress_end(&looking);
	tool_say(tool, "%-7s %-14s %s\n", good ? "good" : "FAILED", what, words);
	tool_json(tool, json_pack("{s:s, s:b, s:s}", "check", what, "good", good, "words", words));
	if (!good)
		log_error("a check failed", log_word("check", what));
	return good;
}

static bool
check_configuration(struct tool *tool)
{
	char words[512];

	snprintf(words, sizeof words, "%.400s: %d topic%s, %d wording%s", tool->config_path, tool->forum->topic_count,
	    tool->forum->topic_count == 1 ? "" : "s", tool->forum->wording_count, tool->forum->wording_count == 1 ? "" : "s");
	return line(tool, "configuration", true, words);
}

/* Says something and looks whether anybody takes it. */
static bool
check_log(struct tool *tool)
{
	const char *socket = tool->forum->log_socket[0] != '\0' ? tool->forum->log_socket : "/dev/log";
	int64_t lost = log_lost();
	bool taken, good;
	char words[256];

	log_info("check", log_word("result", "begun"));
	taken = log_lost() == lost;
	good = taken || !tool_needs_log(tool);
	snprintf(words, sizeof words, taken ? "%.200s takes what is said" : good ? "nobody takes it at %.200s, which is no matter in a demo" :
	    "nobody takes it at %.200s: is the system log running, and is log.socket right?", socket);
	return line(tool, "log", good, words);
}

/* A login that nobody has is found out here and not on the evening it is needed. */
static bool
check_people(struct tool *tool)
{
	char words[256];

	for (int i = 0; i < tool->forum->person_count; i++)
		if (tool->forum->people[i].uid < 0) {
			snprintf(words, sizeof words, "nobody on this machine logs in as %.64s (configuration, people:)",
			    tool->forum->people[i].login);
			return line(tool, "people", false, words);
		}
	return line(tool, "people", true, tool->forum->demo ? "a demo: whoever runs it may do everything" :
	    "everybody in the configuration has a login here");
}

/* "root", or the number of a user who has no name. */
static char *
user_name(uid_t uid, char name[64])
{
	const struct passwd *user = getpwuid(uid);

	if (user != NULL)
		snprintf(name, 64, "%.60s", user->pw_name);
	else
		snprintf(name, 64, "user %lu", (unsigned long)uid);
	return name;
}

/* What is wrong with the folder; false if nothing is. */
static bool
folder_is_wrong(const struct tool *tool, const char *folder, char words[512])
{
	uid_t owner = tool_owner(tool);
	char has[64], wanted[64];
	struct stat facts;
	bool there = stat(folder, &facts) == 0;

	if (!there && errno == ENOENT)
		snprintf(words, 512, "%.300s is not there; before the first start: signpost init", folder);
	else if (!there)
		snprintf(words, 512, "cannot look at %.300s: %s", folder, strerror(errno));
	else if (facts.st_uid != owner)
		snprintf(words, 512, "belongs to %s and not to %s; run: chown -R %s: %.250s", user_name(facts.st_uid, has), user_name(owner, wanted),
		    wanted, folder);
	else if ((facts.st_mode & 077) != 0)
		snprintf(words, 512, "others can look into %.230s; run: chmod 0700 %.230s", folder, folder);
	else
		return false;
	return true;
}

static bool
check_folders(struct tool *tool)
{
	char words[512];

	if (folder_is_wrong(tool, tool->forum->store_directory, words) || folder_is_wrong(tool, tool->forum->key_directory, words))
		return line(tool, "folders", false, words);
	return line(tool, "folders", true, "nobody else can look into the store and the keys");
}

static bool
check_disk(struct tool *tool)
{
	int64_t megabytes;
	bool low = disk_room_is_low(tool->forum, &megabytes);
	char words[160];

	if (megabytes == INT64_MAX)
		return line(tool, "disk", false, "it cannot be seen without the folders of the store and the keys");
	snprintf(words, sizeof words, "%lld MB are free%s", (long long)megabytes, low ? ", which is too little to send anything" : "");
	return line(tool, "disk", !low, words);
}

/* F-09: the table ends some day. */
static bool
check_holidays(struct tool *tool)
{
	bool ended = bank_holidays_run_out(clock_now());

	return line(tool, "bank-holidays", !ended, ended ? "known until the end of this year only; a newer Signpost is needed" :
	    "known beyond this year");
}

static bool
check_store(struct tool *tool)
{
	struct reason why = { 0 };
	bool good = driver_check(tool->office->store->main, &why) && driver_check(tool->office->store->keys, &why);

	return line(tool, "store", good, good ? "every page can be read" : why.text);
}

static bool
check_ledger(struct tool *tool)
{
	struct store *store = tool->office->store;
	char head[LEDGER_HEAD_TEXT], words[128];
	struct ledger_followed followed;
	int64_t rows, differences;
	struct reason why = { 0 };
	bool good;

	store_begin_reading(store);
	good = ledger_verify(store, &rows, head, &why);
	differences = ledger_compare(store, &followed);
	store_end_reading(store);
	snprintf(words, sizeof words, "%lld entries, none changed, none missing", (long long)rows);
	good = line(tool, "record-book", good, good ? words : why.text);
	snprintf(words, sizeof words, differences == 0 ? "just what the record book says" :
	    "%lld differ from the record book; run: signpost ledger rebuild", (long long)differences);
	return line(tool, "agreements", differences == 0, words) && good;
}

struct reworded {
	struct tool *tool;
	const struct declared *declared;
};

/* A-11, B-13: their yes stands; whether it still covers this, a person has to judge. */
static bool
say_reworded(void *owner, const struct topic *topic, int64_t version)
{
	const struct reworded *reworded = owner;
	int64_t changed_at = declared_changed_at(reworded->declared, topic->id), people;
	char words[256], day[CLOCK_TEXT], count[48];

	(void)version;
	people = changed_at != 0 ? store_consent_agreed_until(reworded->tool->office->store, topic->id, changed_at) : 0;
	snprintf(words, sizeof words, "%s agreed to %s before it got another title or description on %s; if that means something else, ask "
	    "them again under a new topic", tool_people(people, count), topic->name, clock_plain_date(changed_at, day));
	return people == 0 || line(reworded->tool, "topics", true, words);
}

/* B-05: word for word what people agreed to. */
static bool
check_topics(struct tool *tool)
{
	struct store *store = tool->office->store;
	struct declared declared;
	struct reason why = { 0 };
	bool good;

	/* Every version of each is compared, and nobody is to wait for that. */
	store_begin_reading(store);
	declared_load(&declared, store);
	good = declared_is_kept(&declared, store, &why);
	store_end_reading(store);
	store_begin(store);	/* what the configuration says is tried, and not written down */
	good = good && office_declare(tool->office, &why);
	store_rollback(store);
	line(tool, "topics", good, good ? "they and the wordings are as the record book has them" : why.text);
	store_topic_walk(store, say_reworded, &(struct reworded){ tool, &declared });
	declared_clear(&declared);
	return good;
}

static bool
check_books(struct tool *tool)
{
	struct store *store = tool->office->store;
	int64_t ids[LISTED], before = 0, mailings = 0, wrong = 0;
	char words[160];
	int count;

	do {
		count = store_mailing_list(store, before, true, ids, LISTED);
		for (int i = 0; i < count; i++) {
			struct books books;

			if (!store_books(store, ids[i], &books) || !books.balanced)
				wrong = ids[i];
			before = ids[i];
			mailings++;
		}
	} while (count == LISTED);
	if (wrong != 0)
		snprintf(words, sizeof words, "the books of mailing %lld do not balance", (long long)wrong);
	else
		snprintf(words, sizeof words, "%lld mailings, and the books of each balance", (long long)mailings);
	return line(tool, "books", wrong == 0, words);
}

/* Whole, and level: every stop in the journal is in the store.  Only looks; `journal replay` acts. */
static bool
check_journal(struct tool *tool)
{
	struct reason why = { 0 };
	char words[256];
	int64_t count;

	count = lines_behind(tool->office, &why);
	if (count < 0 || (count == 0 && !journal_check(tool->office->journal, &why)))
		return line(tool, "journal", false, why.text);
	snprintf(words, sizeof words, count == 0 ? "every stop in it is in the store" :
	    "%lld stops in it are not in the store: was a backup put back? Run: signpost journal replay",
	    (long long)count);
	return line(tool, "journal", count == 0, words);
}

/* People of this store who were erased since: their keys are gone, and the journal is still to be replayed. */
struct erased {
	const struct office *office;
	int64_t count;
};

static void
count_erased(void *owner, const struct journal_entry *entry)
{
	struct erased *erased = owner;

	if (entry->kind == JOURNAL_ERASE && store_member_is_open(erased->office->store, entry->member) &&
	    !keyring_has_member(erased->office->keys, entry->member))
		erased->count++;
}

static bool
check_keys(struct tool *tool)
{
	int64_t orphans, id = 0, people = 0, unreadable = 0;
	struct erased erased = { .office = tool->office };
	struct reason unread;
	char words[192];

	store_begin(tool->office->store);	/* nobody is adding anyone now */
	orphans = keyring_count_orphans(tool->office->keys);
	store_rollback(tool->office->store);
	while ((id = store_member_next(tool->office->store, id)) != 0) {
		people++;
		unreadable += !keyring_has_member(tool->office->keys, id);
	}
	if (unreadable > 0)
		journal_behind(tool->office->journal, tool->office->store, count_erased, &erased, &unread);
	unreadable -= erased.count;
	if (unreadable > 0)
		snprintf(words, sizeof words, "the keys of %lld %s are missing: their records cannot be read", (long long)unreadable,
		    unreadable == 1 ? "person" : "people");
	else if (erased.count > 0)
		snprintf(words, sizeof words, "%lld %s erased since this copy was made; the journal knows, and the next start takes them out",
		    (long long)erased.count, erased.count == 1 ? "person was" : "people were");
	else
		snprintf(words, sizeof words, "%lld people, a key for each; %lld left over from an interruption (they go by "
		    "themselves)", (long long)people, (long long)orphans);
	return line(tool, "keys", unreadable <= 0, words);
}

static bool
check_imports(struct tool *tool)
{
	char words[256];
	int64_t id;

	if (!unfinished_import(tool, &id, words))
		return line(tool, "imports", true, "none was interrupted");
	return line(tool, "imports", false, words);
}

/* A daemon that was stopped is no fault. */
static bool
check_sender(struct tool *tool)
{
	bool good = !only_sender_is_missing(tool->forum);

	return line(tool, "sender", good, !good ? "the daemon runs, but its sender does not: see the log" :
	    sender_runs(tool->forum) ? "it runs" : "it does not run, nor does the daemon");
}

static bool
run_check(struct tool *tool, struct reason *why)
{
	bool good;

	if (!passing_to_service(tool, why))
		return false;
	good = check_configuration(tool);
	good = check_log(tool) && good;
	good = check_people(tool) && good;
	good = check_folders(tool) && good;
	good = check_disk(tool) && good;
	good = check_holidays(tool) && good;
	if (!tool_open_office(tool, why)) {
		char words[512];

		snprintf(words, sizeof words, "%.500s", why->text);
		line(tool, "can-be-opened", false, words);
		return reason_check_failed(why, "the records cannot be opened; see above");
	}
	line(tool, "key-file", true, "the master key fits and nobody else can read it");
	looking = progress_new(tool, "");
	progress_begin(&looking, "Reading every page of the store");
	if (!check_store(tool))
		return reason_check_failed(why, "the store is damaged; nothing else was looked at");
	progress_begin(&looking, "Reading the record book, and comparing what people agreed to with it");
	good = check_ledger(tool) && good;
	progress_begin(&looking, "Comparing topics and wordings with the record book");
	good = check_topics(tool) && good;
	progress_begin(&looking, "Counting the letters of every mailing");
	good = check_books(tool) && good;
	progress_begin(&looking, "Comparing the journal with the store");
	good = check_journal(tool) && good;
	progress_begin(&looking, "Looking for everybody's key");
	good = check_keys(tool) && good;
	good = check_imports(tool) && good;
	good = check_sender(tool) && good;
	if (good)
		log_info("check", log_word("result", "good"));
	return good || reason_check_failed(why, "not everything is as it should be; see above");
}

const struct command check_commands[] = {
	{ "check", "", "is everything whole: configuration, keys, store, record book, books", 0, 0, NEEDS_FORUM,
	    RIGHT_OPERATE, NULL, run_check, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
