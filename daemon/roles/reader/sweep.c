/*
 * One round through the mailbox: see sweep.h.
 *
 * A crash anywhere is harmless: a mail that was not recorded is read again, one that was recorded and not moved is found
 * recorded and moved then (C-30).
 */
#include "roles/reader/sweep.h"

#include <assert.h>
#include <poll.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "records/words.h"
#include "roles/reader/folder_name.h"

/* A folder at work. */
struct folder {
	struct sweep *sweep;
	struct known *known;
	struct mail_place place;
	char word[FOLDER_WORD];		/* its name in the log */
	struct mail_listing list;
	int64_t resume, watch;
	bool started_over, roll_due, more;
	struct decided {		/* what the recorder has said of each */
		int64_t uid;
		enum disposition disposition;
	} *decided;
	size_t decided_count, asked_count;	/* asked: how many mails the mailbox was asked for */
	size_t settled;			/* how many of those decided on lie where they are to lie */
	struct intake given[GUARD_AHEAD];	/* mails whose reports are to come, in order */
	int given_first, given_count;
	bool left;			/* ended early: somebody wants us to end */
	unsigned unmoved;		/* 1 << disposition: those could not be moved */
	struct reason *why;
	bool failed;
};

static bool
wait_for_the_end(const struct sweep *sweep, int milliseconds)
{
	struct pollfd watched[] = { { sweep->leave[0], POLLIN, 0 }, { sweep->leave[1], POLLIN, 0 } };

	return poll(watched, 2, milliseconds) > 0;
}

bool
sweep_is_to_end(const struct sweep *sweep)
{
	return wait_for_the_end(sweep, 0);
}

void
sweep_pause(const struct sweep *sweep, int milliseconds)
{
	wait_for_the_end(sweep, milliseconds);
}

static void
take_answer(void *owner, const struct intake *intake, const struct intake_answer *answer)
{
	struct folder *folder = owner;

	switch (intake->kind) {
	case INTAKE_FOLDER:
		folder->resume = folder->sweep->mailbox->ordered ? answer->resume : 0;
		folder->watch = answer->watch;
		folder->roll_due = answer->roll_due;
		folder->started_over = answer->started_over;
		break;
	case INTAKE_MAIL:
		assert(folder->decided_count < folder->asked_count);
		folder->decided[folder->decided_count++] = (struct decided){ intake->place.uid, answer->disposition };
		break;
	case INTAKE_MOVED:
		folder->more = answer->more;
		break;
	case INTAKE_THERE:
	case INTAKE_ROLL:
	case INTAKE_END:
	case INTAKE_KINDS:
		break;
	}
}

static bool
tell(struct folder *folder, struct intake *intake)
{
	return recorder_line_send(folder->sweep->recorder, intake, take_answer, folder, folder->why);
}

static bool
finish_telling(struct folder *folder)
{
	return recorder_line_finish(folder->sweep->recorder, take_answer, folder, folder->why);
}

/* ---- reading ---- */

/* The report on the mail that was given to the guard first, on to the recorder. */
static bool
tell_next(struct folder *folder)
{
	struct intake *intake = &folder->given[folder->given_first];

	folder->given_first = (folder->given_first + 1) % GUARD_AHEAD;
	folder->given_count--;
	return guard_take(folder->sweep->guard, &intake->as.report, folder->why) && tell(folder, intake);
}

static bool
tell_rest(struct folder *folder)
{
	bool done = !folder->failed;

	while (done && folder->given_count > 0)
		done = tell_next(folder);
	if (!done)
		guard_forget(folder->sweep->guard);
	return done;
}

static bool
mail_read(void *owner, int64_t uid, int64_t arrived_at, const uint8_t *octets, size_t length)
{
	struct folder *folder = owner;
	/* A time before 1970 is none: a file or a server can say anything. */
	struct intake intake = { .kind = INTAKE_MAIL, .place = folder->place, .arrived_at = arrived_at < 0 ? 0 : arrived_at };

	intake.place.uid = uid;
	crypto_generichash(intake.digest, sizeof intake.digest, octets, length, NULL, 0);
	while (!folder->failed && guard_is_full(folder->sweep->guard))
		folder->failed = !tell_next(folder);
	folder->failed = folder->failed || !guard_give(folder->sweep->guard, octets, length, folder->why);
	folder->given[(folder->given_first + folder->given_count) % GUARD_AHEAD] = intake;
	folder->given_count += !folder->failed;
	folder->sweep->mails++;
	folder->left = sweep_is_to_end(folder->sweep);
	return !folder->failed && !folder->left;
}

static bool
is_new(const struct folder *folder, int64_t uid)
{
	return uid >= folder->resume && !known_has(folder->known, uid);
}

static bool
read_new(struct folder *folder)
{
	const struct mail_listing *list = &folder->list;
	int64_t *uids = memory_new((list->count + 1) * sizeof *uids);
	size_t count = 0;
	bool done;

	for (size_t i = 0; i < list->count; i++)
		if (is_new(folder, list->entries[i].uid))
			uids[count++] = list->entries[i].uid;
	folder->asked_count = count;
	folder->decided = memory_new((count + 1) * sizeof *folder->decided);
	folder->sweep->mailbox->left_out = (struct reason){ 0 };
	done = count == 0 || folder->sweep->mailbox->operations->fetch(folder->sweep->mailbox, uids, count, mail_read, folder,
	    folder->why);
	free(uids);
	return tell_rest(folder) && done && finish_telling(folder);
}

/* ---- moving ---- */

static const char *
target_of(const struct folder *folder, enum disposition disposition)
{
	const char *people = folder->sweep->forum->mailbox.people_folder;

	return disposition == KEPT_FOR_PEOPLE ? people : disposition_folder(disposition);
}

static bool
stays(const struct folder *folder, enum disposition disposition)
{
	const char *target = target_of(folder, disposition);

	return target[0] == '\0' || strcmp(target, folder->place.folder) == 0;
}

/* What a mail says has been done by then: that it is in the way keeps nobody from reading on. */
static void
note_unmoved(struct folder *folder, enum disposition disposition)
{
	struct sweep *sweep = folder->sweep;

	if (sweep->unmoved.kind == REASON_NONE)
		sweep->unmoved = sweep->mailbox->not_moved;
	folder->unmoved |= 1u << disposition;
}

static bool
move_to(struct folder *folder, enum disposition disposition)
{
	const char *target = target_of(folder, disposition);
	struct mailbox *mailbox = folder->sweep->mailbox;
	int64_t *uids;
	size_t count = 0;
	bool done;

	if (stays(folder, disposition))
		return true;
	uids = memory_new((folder->decided_count + 1) * sizeof *uids);
	for (size_t i = 0; i < folder->decided_count; i++)
		if (folder->decided[i].disposition == disposition)
			uids[count++] = folder->decided[i].uid;
	mailbox->not_moved = (struct reason){ 0 };
	done = count == 0 || mailbox->operations->move(mailbox, uids, count, target, folder->why);
	if (mailbox->not_moved.kind != REASON_NONE)
		note_unmoved(folder, disposition);
	free(uids);
	return done;
}

/* One command for each folder that mails go to: moving costs an IMAP server a look at everything. */
static bool
move_decided(struct folder *folder)
{
	for (int disposition = 0; disposition < DISPOSITIONS; disposition++)
		if (!move_to(folder, (enum disposition)disposition))
			return false;
	return true;
}

/* ---- how far it has come ---- */

/* Those that lie where they are to lie; of the others nothing is known if they could not be moved.  Returns how many. */
static size_t
remember_settled(struct folder *folder, bool moved)
{
	int64_t *uids = memory_new((folder->decided_count + 1) * sizeof *uids);
	size_t count = 0;

	for (size_t i = 0; i < folder->decided_count; i++)
		if ((moved && (folder->unmoved & 1u << folder->decided[i].disposition) == 0) || stays(folder, folder->decided[i].disposition))
			uids[count++] = folder->decided[i].uid;
	known_add(folder->known, uids, count);
	known_keep(folder->known, folder->list.entries, folder->list.count);
	free(uids);
	return count;
}

/* The last number before the first mail that was not given: with that one the next round, or life, begins.  0 = none. */
static int64_t
settled_up_to(const struct folder *folder)
{
	int64_t settled = 0;

	for (size_t i = 0; i < folder->list.count && folder->sweep->mailbox->ordered; i++) {
		if (is_new(folder, folder->list.entries[i].uid))
			break;
		if (folder->list.entries[i].uid >= folder->resume)
			settled = folder->list.entries[i].uid;
	}
	return settled;
}

/* Once for each mail that cannot be got, if it is the first. */
static void
warn_of_left_out(struct folder *folder)
{
	const struct reason *why = &folder->sweep->mailbox->left_out;
	const struct mail_listing *list = &folder->list;
	int64_t first = 0, count = 0;

	for (size_t i = list->count; i-- > 0;)
		if (is_new(folder, list->entries[i].uid)) {
			first = list->entries[i].uid;
			count++;
		}
	if (count == 0 || why->kind == REASON_NONE || folder->left || folder->unmoved != 0 || folder->known->left_out == first)
		return;
	folder->known->left_out = first;
	log_warning("a mail cannot be got from the mailbox; it is left there and asked for again", log_word("folder", folder->word),
	    log_number("uid", first), log_number("mails", count), log_why(why));
}

static bool
tell_moved(struct folder *folder, int64_t until)
{
	struct intake moved = { .kind = INTAKE_MOVED, .place = folder->place };

	moved.place.uid = until;
	do
		if (!tell(folder, &moved) || !finish_telling(folder))
			return false;
	while (folder->more);
	return true;
}

static bool
tell_how_far(struct folder *folder)
{
	int64_t settled = settled_up_to(folder);

	/* Nothing is left that was to be moved, also of what a reader that was killed had moved and not told; this says nothing about
	 * what was read. */
	if (!folder->left && folder->unmoved == 0 && !folder->list.cut && !tell_moved(folder, INT64_MAX))
		return false;
	return settled == 0 || tell_moved(folder, settled);
}

/* ---- what people have done ---- */

/* Tells which mails are there still and which were answered, in ranges that leave nothing out. */
static bool
tell_what_is_there(struct folder *folder)
{
	struct mail_listing *list = &folder->list;
	struct intake there = { .kind = INTAKE_THERE, .place = folder->place };
	int64_t from = folder->sweep->mailbox->ordered ? folder->watch : 1;

	if (folder->watch == 0 || list->cut)
		return true;
	if (list->count > 0)
		qsort(list->entries, list->count, sizeof *list->entries, uid_compare);
	there.as.there.from = from;
	for (size_t i = 0; i < list->count; i++) {
		if (list->entries[i].uid < from)
			continue;
		if (there.as.there.count == INTAKE_RANGE) {
			if (!tell(folder, &there))
				return false;
			there.as.there.from = there.place.uid + 1;
			there.as.there.count = 0;
		}
		there.place.uid = list->entries[i].uid;
		there.as.there.mails[there.as.there.count].uid = list->entries[i].uid;
		there.as.there.mails[there.as.there.count++].answered = list->entries[i].answered;
	}
	/* Whatever was recorded has been listed, so higher numbers are of mails that are gone. */
	there.place.uid = INT64_MAX;
	return tell(folder, &there) && finish_telling(folder);
}

/* ---- what lies there ---- */

/* In order, so that the rows of one message lie together in the store, and each message is answered before the next: as many as the
 * recorder takes at once would lock it for long. */
static bool
tell_roll(struct folder *folder, const struct mail_listing *list, bool last)
{
	struct intake roll = { .kind = INTAKE_ROLL, .place = folder->place };
	size_t told = 0;

	if (list->count > 0)
		qsort(list->entries, list->count, sizeof *list->entries, uid_compare);
	do {
		uint32_t count = 0;

		while (told < list->count && count < INTAKE_RANGE)
			roll.as.there.mails[count++].uid = list->entries[told++].uid;
		roll.as.there.count = count;
		roll.place.uid = last && told == list->count ? INT64_MAX : 0;
		if (!tell(folder, &roll) || !finish_telling(folder))
			return false;
	} while (told < list->count);
	return true;
}

/* Every mail that lies here, so that what was recorded of it is kept.  The recorder asks for it once a month. */
static bool
call_roll(struct folder *folder)
{
	struct mailbox *mailbox = folder->sweep->mailbox;
	int64_t from = 1;
	bool done = true, more = true;

	while (done && more) {
		struct mail_listing list = { 0 };

		done = mailbox->operations->list(mailbox, from, folder->known, &list, folder->why);
		more = mailbox->ordered && list.cut && list.count > 0;
		if (more)
			from = list.entries[list.count - 1].uid + 1;
		done = done && tell_roll(folder, &list, !more);
		free(list.entries);
	}
	return done;
}

/* ---- folders ---- */

static bool
list_from(struct folder *folder, int64_t from)
{
	free(folder->list.entries);
	folder->list = (struct mail_listing){ 0 };
	return folder->sweep->mailbox->operations->list(folder->sweep->mailbox, from, folder->known, &folder->list, folder->why);
}

/* What is new, and what people have to look at.  If that is too much, what is new is listed alone: a stop may be in it. */
static bool
list_mails(struct folder *folder)
{
	if (folder->watch == 0 || folder->watch >= folder->resume)
		return list_from(folder, folder->resume);
	if (!list_from(folder, folder->watch))
		return false;
	if (!folder->list.cut)
		return true;
	folder->watch = 0;
	return list_from(folder, folder->resume);
}

/* Where to go on.  A server that says the same wrong number in every round is told of once. */
static bool
ask_where(struct folder *folder)
{
	int64_t next = folder->sweep->mailbox->next;
	struct intake opened = { .kind = INTAKE_FOLDER, .place = folder->place };
	bool said = folder->known->next == next;

	known_open(folder->known, folder->place.validity, next);
	opened.place.uid = next;
	if (!tell(folder, &opened) || !finish_telling(folder))
		return false;
	if (folder->started_over && !said)
		log_warning("the numbers of the mails in a folder have gone back: it is read from its beginning",
		    log_word("folder", folder->word), log_number("next", next));
	return true;
}

static bool
sweep_open_folder(struct folder *folder)
{
	bool done;

	if (!ask_where(folder) || !list_mails(folder))
		return false;
	done = read_new(folder) && move_decided(folder);
	folder->settled = remember_settled(folder, done);
	if (done)
		warn_of_left_out(folder);
	return done && tell_how_far(folder) && (folder->left || tell_what_is_there(folder)) &&
	    (folder->left || folder->list.cut || !folder->roll_due || call_roll(folder));
}

/* A name that is written wrong in the configuration would leave stops unread.  Junk is read without being named, and the folder for
 * people is made when it is needed. */
static void
warn_of_absent(const struct sweep *sweep, struct known *known, const char *name)
{
	char word[FOLDER_WORD];

	folder_name_for_log(name, word);
	if (!known->absent && !text_same(name, "Junk") && !text_same(name, sweep->forum->mailbox.people_folder))
		log_warning("the mailbox has no such folder: nothing is read there", log_word("folder", word));
}

static void
note_opened(struct sweep *sweep, struct known *known, const char *name, enum opened opened, const struct reason *why)
{
	if (opened == FOLDER_ABSENT)
		warn_of_absent(sweep, known, name);
	if (opened == FOLDER_REFUSED && sweep->unread.kind == REASON_NONE)
		sweep->unread = *why;
	known->absent = opened == FOLDER_ABSENT;
}

/* As many mails as are listed at once; *more = that was not all.  True also for a folder that was not opened. */
static bool
sweep_part(struct sweep *sweep, struct known *known, const char *name, bool *left, bool *more, struct reason *why)
{
	struct folder folder = { .sweep = sweep, .known = known, .why = why };
	enum opened opened;
	bool done;

	text_copy(folder.place.folder, sizeof folder.place.folder, name);
	folder_name_for_log(name, folder.word);
	if (!sweep->mailbox->operations->select(sweep->mailbox, name, &opened, &folder.place.validity, why))
		return false;
	note_opened(sweep, known, name, opened, why);
	done = opened != FOLDER_OPEN || sweep_open_folder(&folder);
	free(folder.list.entries);
	free(folder.decided);
	*left = folder.left;
	*more = done && folder.list.cut && !folder.left;
	if (*more && folder.settled == 0)
		return reason_unreachable(why, "the folder %s has so many mails that cannot be got or moved that no others are seen", name);
	return done;
}

/* To its end. */
static bool
sweep_folder(struct sweep *sweep, struct known *known, const char *name, bool *left, struct reason *why)
{
	bool more = true;

	while (more)
		if (!sweep_part(sweep, known, name, left, &more, why))
			return false;
	return true;
}

static void
ignore_answer(void *owner, const struct intake *intake, const struct intake_answer *answer)
{
	(void)owner;
	(void)intake;
	(void)answer;
}

bool
sweep_all(struct sweep *sweep, struct reason *why)
{
	const char *people = sweep->forum->mailbox.people_folder;
	struct intake end = { .kind = INTAKE_END };
	struct known *known = sweep->known;
	bool left = false;

	recorder_line_forget(sweep->recorder);
	sweep->unread = sweep->unmoved = (struct reason){ 0 };
	sweep->read_all = false;
	for (char **name = sweep->forum->mailbox.folders; *name != NULL && !left; name++) {
		assert(known < sweep->known + SWEEP_FOLDERS - 1);
		if (!sweep_folder(sweep, known++, *name, &left, why))
			return false;
	}
	if (people[0] != '\0' && !left && !sweep_folder(sweep, known, people, &left, why))
		return false;
	if (left)
		return true;
	*why = sweep->unread;
	if (why->kind != REASON_NONE || !recorder_line_send(sweep->recorder, &end, ignore_answer, NULL, why) ||
	    !recorder_line_finish(sweep->recorder, ignore_answer, NULL, why))
		return false;
	sweep->read_all = true;
	*why = sweep->unmoved;
	return why->kind == REASON_NONE;
}

void
sweep_forget(struct sweep *sweep)
{
	for (int i = 0; i < SWEEP_FOLDERS; i++)
		known_free(&sweep->known[i]);
}
