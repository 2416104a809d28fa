/*
 * Whether the daemon is at work, and what was left half done: see running.h.
 */
#include "roles/tool/running.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "store/store_import.h"
#include "store/store_mailing.h"

/* A role holds its lock for life. */
static bool
role_runs(const struct forum *forum, const char *lock)
{
	char *path = file_path(forum->store_directory, lock);
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	bool held = file >= 0 && flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;

	if (file >= 0)
		close(file);
	free(path);
	return held;
}

bool
sender_runs(const struct forum *forum)
{
	return role_runs(forum, "sender.lock");
}

bool
only_sender_is_missing(const struct forum *forum)
{
	for (int tries = 0; tries < 10; tries++) {
		if (sender_runs(forum) || !role_runs(forum, "recorder.lock"))
			return false;
		poll(NULL, 0, 100);
	}
	return true;
}

bool
say_unless_sender_runs(const struct tool *tool, const char *indent)
{
	bool runs = sender_runs(tool->forum);

	if (!runs && only_sender_is_missing(tool->forum))
		tool_say(tool, "%sNOTHING IS SENDING: the daemon runs, but its sender does not. Tell your operator: the log says why.\n", indent);
	else if (!runs)
		tool_say(tool, "%s%s\n", indent, tool->forum->demo ? "Nothing is sending just now: the daemon is not running." :
		    tool->forum->mailbox.kind != MAILBOX_NONE ? "NOTHING IS SENDING: the daemon is not running. Tell your operator." :
		    "NOTHING IS SENDING: the daemon is not running, or its sender cannot start. Tell your operator: the log says which.");
	return runs;
}

/* As the sender sees it (sender_watch_relay): without a letter that is due nobody knows how the relay is. */
static bool
letters_are_due(const struct tool *tool)
{
	int64_t due = store_mailing_next_due(tool->office->store);

	return due != 0 && due <= clock_now();
}

bool
relay_is_down(const struct tool *tool, char words[256])
{
	int64_t since = store_fact(tool->office->store, "relay_down_since");
	char when[CLOCK_TEXT];

	if (since == 0 || !letters_are_due(tool))
		return false;
	snprintf(words, 256, store_fact(tool->office->store, "relay_needs_person") != 0 ?
	    "NOTHING GOES OUT since %s (UK time): the mail server that takes our letters refuses our login, or does not prove who "
	    "it is. That does not mend itself: tell your operator." :
	    "NOTHING GOES OUT: the mail server that takes our letters cannot be reached, or takes no letters, since %s (UK time). "
	    "It is tried again by itself; if it lasts, tell your operator.", clock_plain(since, when));
	return true;
}

bool
unfinished_import(struct tool *tool, int64_t *id, char words[256])
{
	struct import_row row;

	*id = store_import_unfinished(tool->office->store);
	if (*id == 0 || !store_import_read(tool->office->store, *id, &row))
		return false;
	if (row.undone_at != 0)
		snprintf(words, 256, "Import %lld is half undone; its people get nothing. Run: signpost member import undo %lld",
		    (long long)*id, (long long)*id);
	else
		snprintf(words, 256, "Import %lld was interrupted; its people get nothing yet. Import the same file again, or: "
		    "signpost member import undo %lld", (long long)*id, (long long)*id);
	return true;
}

/* Whoever writes is that much ahead until they commit, so a difference counts only while nobody writes. */
int64_t
lines_behind(struct office *office, struct reason *why)
{
	int64_t count = journal_behind(office->journal, office->store, NULL, NULL, why);

	if (count > 0) {
		store_begin(office->store);
		count = journal_behind(office->journal, office->store, NULL, NULL, why);
		store_rollback(office->store);
	}
	return count;
}
