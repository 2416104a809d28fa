/*
 * A Maildir as the mailbox: see mailbox.h.  Folders lie beside it as ".Name" (Maildir++).
 *
 * A mail has no number of its own here: it is given a hash of its unique name, which does not change when flags do.
 */
#include "roles/reader/mailbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"
#include "mail/limits.h"

enum { NAME = 256, LOOK_MILLISECONDS = 1000 };

struct found {
	int64_t uid;
	bool answered;
	bool in_cur;
	char name[NAME];
};

struct mailbox_maildir {
	struct mailbox mailbox;
	const int *leave;
	char *directory;	/* of the whole mailbox */
	char *folder;		/* of the open folder; NULL = none */
	struct found *found;	/* its new mails, in order of name, which begins with the time */
	size_t count, room;
	size_t last;		/* where one was found last: mails are asked for in order */
	struct timespec looked;	/* when `new` of the INBOX changed last, as far as we have seen */
};

static struct mailbox_maildir *
own(struct mailbox *mailbox)
{
	return (struct mailbox_maildir *)mailbox;
}

/* "INBOX" is the Maildir itself; "Signpost/Stops" is ".Signpost.Stops" in it. */
static char *
folder_path(const struct mailbox_maildir *maildir, const char *folder)
{
	char name[NAME] = ".";

	if (text_same(folder, "INBOX"))
		return memory_text(maildir->directory);
	text_copy(name + 1, sizeof name - 1, folder);
	for (char *at = name + 1; *at != '\0'; at++)
		if (*at == '/')
			*at = '.';
	return file_path(maildir->directory, name);
}

static int64_t
number_of(const char *name)
{
	uint8_t hash[8];
	uint64_t number = 0;

	crypto_generichash(hash, sizeof hash, (const uint8_t *)name, strcspn(name, ":"), NULL, 0);
	for (size_t i = 0; i < sizeof hash; i++)
		number = number << 8 | hash[i];
	return (int64_t)(number >> 2) + 1;
}

static void
add_new(struct mailbox_maildir *maildir, struct mail_entry entry, const char *name, bool in_cur)
{
	struct found *found;

	if (maildir->count == maildir->room) {
		maildir->room = maildir->room == 0 ? 64 : maildir->room * 2;
		maildir->found = memory_resize(maildir->found, maildir->room, sizeof *maildir->found);
	}
	found = &maildir->found[maildir->count++];
	*found = (struct found){ .uid = entry.uid, .answered = entry.answered, .in_cur = in_cur };
	text_copy(found->name, sizeof found->name, name);
}

/* One folder being listed. */
struct look {
	const struct known *known;
	struct mail_listing *list;
	size_t room;
};

static void
add_entry(struct look *look, struct mail_entry entry)
{
	if (look->list->count == look->room) {
		look->room = look->room == 0 ? 64 : look->room * 2;
		look->list->entries = memory_resize(look->list->entries, look->room, sizeof *look->list->entries);
	}
	look->list->entries[look->list->count++] = entry;
}

static void
add_mail(struct mailbox_maildir *maildir, struct look *look, const char *name, bool in_cur)
{
	const char *flags = strstr(name, ":2,");
	struct mail_entry entry = { .uid = number_of(name), .answered = flags != NULL && strchr(flags, 'R') != NULL };

	if (name[0] == '.' || strlen(name) >= NAME)
		return;
	if (known_has(look->known, entry.uid))
		add_entry(look, entry);
	else if (maildir->count < MAILS_LISTED)
		add_new(maildir, entry, name, in_cur);
	else
		look->list->cut = true;
}

static bool
look_into(struct mailbox_maildir *maildir, struct look *look, const char *part, struct reason *why)
{
	char *path = file_path(maildir->folder, part);
	DIR *folder = opendir(path);
	struct dirent *entry;

	if (folder == NULL)
		reason_unreachable(why, "cannot read %s: %s", path, strerror(errno));
	else {
		while ((entry = readdir(folder)) != NULL)
			add_mail(maildir, look, entry->d_name, strcmp(part, "cur") == 0);
		closedir(folder);
	}
	free(path);
	return folder != NULL;
}

static int
by_name(const void *left, const void *right)
{
	return strcmp(((const struct found *)left)->name, ((const struct found *)right)->name);
}

static bool
maildir_select(struct mailbox *mailbox, const char *folder, enum opened *opened, int64_t *validity, struct reason *why)
{
	struct mailbox_maildir *maildir = own(mailbox);
	char *new;

	free(maildir->folder);
	maildir->folder = folder_path(maildir, folder);
	new = file_path(maildir->folder, "new");
	*opened = file_exists(new) ? FOLDER_OPEN : FOLDER_ABSENT;
	*validity = 1;
	free(new);
	return *opened == FOLDER_OPEN || !text_same(folder, "INBOX") ||
	    reason_unreachable(why, "there is no Maildir at %s", maildir->directory);
}

static bool
maildir_list(struct mailbox *mailbox, int64_t from, const struct known *known, struct mail_listing *list, struct reason *why)
{
	struct mailbox_maildir *maildir = own(mailbox);
	struct look look = { .known = known, .list = list };

	(void)from;	/* the numbers have no order */
	*list = (struct mail_listing){ 0 };
	maildir->count = 0;
	if (!look_into(maildir, &look, "new", why) || !look_into(maildir, &look, "cur", why))
		return false;
	if (maildir->count > 0)
		qsort(maildir->found, maildir->count, sizeof *maildir->found, by_name);
	for (size_t i = 0; i < maildir->count; i++)
		add_entry(&look, (struct mail_entry){ maildir->found[i].uid, maildir->found[i].answered });
	return true;
}

static const struct found *
find(struct mailbox_maildir *maildir, int64_t uid)
{
	for (size_t i = 0; i < maildir->count; i++) {
		size_t at = (maildir->last + i) % maildir->count;

		if (maildir->found[at].uid == uid) {
			maildir->last = at;
			return &maildir->found[at];
		}
	}
	return NULL;
}

static char *
mail_path(const struct mailbox_maildir *maildir, const struct found *found)
{
	char *part = file_path(maildir->folder, found->in_cur ? "cur" : "new");
	char *path = file_path(part, found->name);

	free(part);
	return path;
}

/* True also if the mail is gone (somebody has moved it since), or cannot be read: then *why says so. */
static bool
fetch_one(const char *path, int64_t uid, mail_seen *seen, void *owner, struct reason *why)
{
	static uint8_t octets[LIMIT_MAIL];
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);
	struct stat facts;
	size_t length = 0;
	ssize_t got = 0;

	if (file < 0) {
		if (errno != ENOENT)
			reason_unreachable(why, "cannot open %s: %s", path, strerror(errno));
		return true;
	}
	if (fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode)) {
		close(file);
		reason_unreachable(why, "%s is no plain file", path);
		return true;
	}
	while (length < sizeof octets && (got = read(file, octets + length, sizeof octets - length)) > 0)
		length += (size_t)got;
	if (got < 0)
		reason_unreachable(why, "cannot read %s: %s", path, strerror(errno));
	close(file);
	return got < 0 || seen(owner, uid, facts.st_mtime, octets, length);
}

static bool
maildir_fetch(struct mailbox *mailbox, const int64_t *uids, size_t count, mail_seen *seen, void *owner, struct reason *why)
{
	struct mailbox_maildir *maildir = own(mailbox);
	bool more = true;

	(void)why;
	for (size_t i = 0; i < count && more; i++) {
		const struct found *found = find(maildir, uids[i]);
		char *path = found == NULL ? NULL : mail_path(maildir, found);

		more = path == NULL || fetch_one(path, uids[i], seen, owner, &mailbox->left_out);
		free(path);
	}
	return true;
}

static bool
make_folder(const char *path, struct reason *why)
{
	static const char *const parts[] = { "tmp", "new", "cur" };
	bool made = file_make_folder(path, 0700, why);

	for (size_t i = 0; i < sizeof parts / sizeof *parts && made; i++) {
		char *part = file_path(path, parts[i]);

		made = file_make_folder(part, 0700, why);
		free(part);
	}
	return made;
}

/* Keeps the name, and with it the flags.  Gone meanwhile = somebody else has moved it. */
static bool
move_one(const struct mailbox_maildir *maildir, const struct found *found, const char *target, struct reason *why)
{
	char *part = file_path(target, found->in_cur ? "cur" : "new");
	char *to = file_path(part, found->name), *from = mail_path(maildir, found);
	bool moved = rename(from, to) == 0 || errno == ENOENT;

	if (!moved)
		reason_unreachable(why, "cannot move %s: %s", from, strerror(errno));
	free(part);
	free(to);
	free(from);
	return moved;
}

static bool
maildir_move(struct mailbox *mailbox, const int64_t *uids, size_t count, const char *folder, struct reason *why)
{
	struct mailbox_maildir *maildir = own(mailbox);
	char *target = folder_path(maildir, folder);
	bool done = make_folder(target, &mailbox->not_moved);

	(void)why;
	for (size_t i = 0; i < count && done; i++) {
		const struct found *found = find(maildir, uids[i]);

		done = found == NULL || move_one(maildir, found, target, &mailbox->not_moved);
	}
	free(target);
	return true;
}

/* True if something was put into the INBOX since the last look. */
static bool
has_news(struct mailbox_maildir *maildir)
{
	char *path = file_path(maildir->directory, "new");
	struct stat facts;
	bool news = stat(path, &facts) == 0 &&
	    (facts.st_mtim.tv_sec != maildir->looked.tv_sec || facts.st_mtim.tv_nsec != maildir->looked.tv_nsec);

	if (news)
		maildir->looked = facts.st_mtim;
	free(path);
	return news;
}

static void
maildir_wait(struct mailbox *mailbox, int milliseconds)
{
	const int *leave = own(mailbox)->leave;
	struct pollfd watched[] = { { leave[0], POLLIN, 0 }, { leave[1], POLLIN, 0 } };
	int64_t until = clock_monotonic_milliseconds() + milliseconds;

	while (clock_monotonic_milliseconds() < until)
		if (poll(watched, 2, LOOK_MILLISECONDS) != 0 || has_news(own(mailbox)))
			return;
}

static void
maildir_close(struct mailbox *mailbox)
{
	struct mailbox_maildir *maildir = own(mailbox);

	free(maildir->directory);
	free(maildir->folder);
	free(maildir->found);
	free(maildir);
}

struct mailbox *
mailbox_maildir_open(const struct forum *forum, const int *leave)
{
	static const struct mailbox_operations operations = { maildir_select, maildir_list, maildir_fetch, maildir_move,
		maildir_wait, maildir_close };
	struct mailbox_maildir *maildir = memory_new(sizeof *maildir);

	maildir->mailbox.operations = &operations;
	maildir->leave = leave;
	maildir->directory = memory_text(forum->mailbox.directory);
	return &maildir->mailbox;
}
