/*
 * The Maildir outbox: letters become files, for the demo, for rehearsals, and where another program carries
 * them on.  A file is named after mailing and member, so a letter can never be there twice: written in tmp, synced,
 * linked into new, the folder synced.  After a crash what is found was sent and what is not found was not: never doubt.
 */
#include "roles/sender/carrier.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"

enum { BATCH = 50 };

/* Whose a file is: its name says it. */
struct place {
	int64_t mailing, member;
};

struct maildir {
	struct carrier carrier;
	char *tmp, *new, *cur;
	struct job *jobs[BATCH];
	int count;		/* taken */
	int released;		/* of them, released */
	int written;		/* of them, decided */
	struct outcome outcomes[BATCH];
	int handed_back;
	struct place *found;	/* the letters that were there when was_sent was first asked; NULL = not asked yet */
	size_t found_count, found_room;
};

void
job_free(struct job **job)
{
	if (*job == NULL)
		return;
	buffer_free(&(*job)->letter.body);
	free(*job);
	*job = NULL;
}

static void
name_of(const struct claim *claim, char name[64])
{
	snprintf(name, 64, "%010lld.%010lld.signpost", (long long)claim->mailing, (long long)claim->member);
}

/* In new a letter keeps its name; a mail program that moved it to cur may have added ":2," and any flags. */
static bool
read_name(const char *name, struct place *place)
{
	static const char ending[] = ".signpost";
	char *rest;

	place->mailing = strtoll(name, &rest, 10);
	if (*rest != '.')
		return false;
	place->member = strtoll(rest + 1, &rest, 10);
	return strncmp(rest, ending, sizeof ending - 1) == 0 && (rest[sizeof ending - 1] == '\0' || rest[sizeof ending - 1] == ':');
}

static void
find_in(struct maildir *maildir, const char *folder)
{
	DIR *listing = opendir(folder);
	const struct dirent *entry;
	struct place place;

	while (listing != NULL && (entry = readdir(listing)) != NULL) {
		if (!read_name(entry->d_name, &place))
			continue;
		if (maildir->found_count == maildir->found_room) {
			maildir->found_room *= 2;
			maildir->found = memory_resize(maildir->found, maildir->found_room, sizeof place);
		}
		maildir->found[maildir->found_count++] = place;
	}
	if (listing != NULL)
		closedir(listing);
}

/* Each folder once, however many letters are asked about: there may be a hundred thousand in it, and others wait.  First new: what a
 * mail program moves meanwhile is found in cur. */
static void
find_all(struct maildir *maildir)
{
	maildir->found_room = 1024;
	maildir->found = memory_resize(NULL, maildir->found_room, sizeof *maildir->found);
	find_in(maildir, maildir->new);
	find_in(maildir, maildir->cur);
}

static void
want(struct carrier *carrier, int64_t letters)
{
	(void)carrier;
	(void)letters;
}

static int
room(struct carrier *carrier)
{
	struct maildir *maildir = (struct maildir *)carrier;

	if (maildir->handed_back == maildir->count)
		return BATCH;
	return maildir->released == 0 ? BATCH - maildir->count : 0;
}

static void
take(struct carrier *carrier, struct job *job)
{
	struct maildir *maildir = (struct maildir *)carrier;

	if (maildir->handed_back == maildir->count)
		maildir->count = maildir->released = maildir->written = maildir->handed_back = 0;
	maildir->jobs[maildir->count++] = job;
}

static void
ask(struct carrier *carrier)
{
	(void)carrier;	/* nobody */
}

static struct job *
awaiting(struct carrier *carrier, bool *body)
{
	struct maildir *maildir = (struct maildir *)carrier;

	*body = true;
	return maildir->released < maildir->count ? maildir->jobs[maildir->released] : NULL;
}

static void
release(struct carrier *carrier, struct job *job)
{
	struct maildir *maildir = (struct maildir *)carrier;

	job->released = true;
	maildir->released++;
}

static void
abandon(struct carrier *carrier, struct job *job)
{
	struct maildir *maildir = (struct maildir *)carrier;
	int at = maildir->released;

	job_free(&job);
	for (; at + 1 < maildir->count; at++)
		maildir->jobs[at] = maildir->jobs[at + 1];
	maildir->count--;
}

/* With the Return-Path that a final delivery adds (RFC 5321 4.4): a folder keeps no envelope. */
static bool
write_file(const char *path, const struct pressed *letter)
{
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool good;

	if (file < 0)
		return false;
	good = dprintf(file, "Return-Path: <%s>\r\n", letter->from) > 0 &&
	    file_write_all(file, letter->body.bytes, letter->body.length) && fsync(file) == 0;
	return close(file) == 0 && good;
}

static void
deliver(struct maildir *maildir, const struct job *job, struct outcome *outcome)
{
	char name[64], from[4096], to[4096];

	name_of(&job->claim, name);
	snprintf(from, sizeof from, "%s/%s", maildir->tmp, name);
	snprintf(to, sizeof to, "%s/%s", maildir->new, name);
	*outcome = (struct outcome){ .state = DELIVERY_SENT };
	if (!write_file(from, &job->letter) || (link(from, to) != 0 && errno != EEXIST))
		*outcome = (struct outcome){ .state = DELIVERY_DEFERRED, .fault = FAULT_RELAY,
			.retry_at = clock_now() + 300 };
	unlink(from);
}

static bool
flush(struct carrier *carrier)
{
	struct maildir *maildir = (struct maildir *)carrier;
	struct reason why;

	if (maildir->written == maildir->released)
		return false;
	for (int i = maildir->written; i < maildir->released; i++)
		deliver(maildir, maildir->jobs[i], &maildir->outcomes[i]);
	if (!file_sync_folder(maildir->new, &why))
		for (int i = maildir->written; i < maildir->released; i++)
			maildir->outcomes[i] = (struct outcome){ .state = DELIVERY_DEFERRED, .fault = FAULT_RELAY,
				.retry_at = clock_now() + 300 };
	maildir->written = maildir->released;
	return true;
}

static struct job *
result(struct carrier *carrier, struct outcome *outcome)
{
	struct maildir *maildir = (struct maildir *)carrier;

	if (maildir->handed_back == maildir->written)
		return NULL;
	*outcome = maildir->outcomes[maildir->handed_back];
	return maildir->jobs[maildir->handed_back++];
}

static int
descriptor(struct carrier *carrier)
{
	(void)carrier;
	return -1;
}

static bool
busy(struct carrier *carrier)
{
	struct maildir *maildir = (struct maildir *)carrier;

	return maildir->handed_back < maildir->count;
}

static int
patience(struct carrier *carrier)
{
	return busy(carrier) ? 0 : -1;
}

static bool
was_sent(struct carrier *carrier, const struct claim *claim, bool *certain)
{
	struct maildir *maildir = (struct maildir *)carrier;

	*certain = true;
	if (maildir->found == NULL)
		find_all(maildir);
	for (size_t i = 0; i < maildir->found_count; i++)
		if (maildir->found[i].mailing == claim->mailing && maildir->found[i].member == claim->member)
			return true;
	return false;
}

static bool
down(struct carrier *carrier, bool *needs_person, struct reason *why)
{
	(void)carrier;
	(void)needs_person;
	(void)why;
	return false;
}

static void
hang_up(struct carrier *carrier)
{
	(void)carrier;		/* what was released is written by flush at once */
}

static void
close_maildir(struct carrier *carrier)
{
	struct maildir *maildir = (struct maildir *)carrier;

	for (int i = maildir->handed_back; i < maildir->count; i++)
		job_free(&maildir->jobs[i]);
	free(maildir->tmp);
	free(maildir->new);
	free(maildir->cur);
	free(maildir->found);
	free(maildir);
}

static const struct carrier_operations operations = { want, room, take, ask, awaiting, release, abandon, result, flush,
	descriptor, patience, was_sent, busy, down, hang_up, close_maildir };

/* What a sender that was killed left half-written, or linked and not yet unlinked.  The lock says it is nobody's. */
static void
clear_tmp(const struct maildir *maildir)
{
	static const char ending[] = ".signpost";
	DIR *listing = opendir(maildir->tmp);
	const struct dirent *entry;

	while (listing != NULL && (entry = readdir(listing)) != NULL) {
		size_t length = strlen(entry->d_name);

		if (length >= sizeof ending && strcmp(entry->d_name + length - (sizeof ending - 1), ending) == 0)
			unlinkat(dirfd(listing), entry->d_name, 0);
	}
	if (listing != NULL)
		closedir(listing);
}

struct carrier *
carrier_maildir_open(const struct forum *forum, struct reason *why)
{
	struct maildir *maildir = memory_new(sizeof *maildir);
	const char *directory = forum->outbox.directory;

	maildir->carrier.operations = &operations;
	maildir->tmp = file_path(directory, "tmp");
	maildir->new = file_path(directory, "new");
	maildir->cur = file_path(directory, "cur");
	if (!file_make_folder(directory, 0700, why) || !file_make_folder(maildir->tmp, 0700, why) ||
	    !file_make_folder(maildir->new, 0700, why) || !file_make_folder(maildir->cur, 0700, why)) {
		close_maildir(&maildir->carrier);
		return NULL;
	}
	clear_tmp(maildir);
	return &maildir->carrier;
}
