/*
 * The journal: see journal.h.  A line is
 *	SEQ KIND TIME MEMBER TOPIC|- BLIND-INDEX CHECK
 */
#include "core/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"

enum { LINE = 256, CHECK = 16, NEAR_END = 16 * 1024 };

struct journal {
	int file;
	char *path;
	struct stat known;	/* the file when we last read or wrote it; length 0 = not read yet */
	off_t known_end;	/* where the last good line ended then */
	int64_t known_last;	/* and its number */
	bool level;		/* journal and store agreed then */
};

static const char kinds[] = { [JOURNAL_STOP] = 's', [JOURNAL_SUPPRESS] = 'x', [JOURNAL_ERASE] = 'e',
	[JOURNAL_STARTED] = 'm', [JOURNAL_FINISHED] = 'f', [JOURNAL_HALTED] = 'h',
	[JOURNAL_UNDO] = 'u', [JOURNAL_MOVED] = 'a', [JOURNAL_GAP] = 'g' };

static bool
cannot_open(const char *path, struct reason *why)
{
	return reason_unreachable(why, "cannot open the journal %s: %s. Without it nobody knows who said stop since the last backup, so "
	    "nothing is sent", path, strerror(errno));
}

struct journal *
journal_open(const char *keys_directory, bool create, struct reason *why)
{
	struct journal *journal;
	char *path = file_path(keys_directory, "journal");
	int file = open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC | (create ? O_CREAT | O_EXCL : 0), 0600);

	if (file < 0) {
		cannot_open(path, why);
		free(path);
		return NULL;
	}
	journal = memory_new(sizeof *journal);
	journal->file = file;
	journal->path = path;
	return journal;
}

void
journal_free(struct journal **journal)
{
	if (*journal == NULL)
		return;
	close((*journal)->file);
	free((*journal)->path);
	free(*journal);
	*journal = NULL;
}

static bool
is_same_file(const struct stat *one, const struct stat *other)
{
	return one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

/* Nobody has written to it, changed it in place or put another in its place since we last read or wrote it. */
static bool
is_as_we_left_it(const struct journal *journal)
{
	const struct stat *known = &journal->known;
	struct stat now;

	return lstat(journal->path, &now) == 0 && is_same_file(&now, known) && now.st_size == known->st_size &&
	    now.st_ctim.tv_sec == known->st_ctim.tv_sec && now.st_ctim.tv_nsec == known->st_ctim.tv_nsec;
}

/* Read to its end, and as it was then. */
static bool
end_is_known(const struct journal *journal)
{
	return journal->known_end > 0 && journal->known_end == journal->known.st_size && is_as_we_left_it(journal);
}

static void
remember(struct journal *journal, off_t end, int64_t last, bool level)
{
	if (fstat(journal->file, &journal->known) != 0)
		journal->known = (struct stat){ 0 };
	journal->known_end = end;
	journal->known_last = last;
	journal->level = level;
}

/* A running daemon has it open while an operator puts another one there. */
static bool
open_what_is_there(struct journal *journal, struct reason *why)
{
	struct stat open_one, there;
	int file;

	if (fstat(journal->file, &open_one) == 0 && lstat(journal->path, &there) == 0 && is_same_file(&open_one, &there))
		return true;
	file = open(journal->path, O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC);
	if (file < 0)
		return cannot_open(journal->path, why);
	close(journal->file);
	journal->file = file;
	return true;
}

static void
check_of(const char *line, size_t length, char *check)
{
	uint8_t hash[CHECK];

	crypto_generichash(hash, sizeof hash, (const uint8_t *)line, length, NULL, 0);
	text_hex(hash, 4, check);
}

static size_t
write_line(const struct journal_entry *entry, char line[LINE])
{
	char index[2 * BLIND_INDEX_LENGTH + 1], check[CHECK];
	int length;

	text_hex(entry->blind_index, BLIND_INDEX_LENGTH, index);
	length = snprintf(line, LINE, "%lld %c %lld %lld %s %s ", (long long)entry->seq, kinds[entry->kind],
	    (long long)entry->happened_at, (long long)entry->member, entry->topic[0] != '\0' ? entry->topic : "-",
	    index);
	check_of(line, (size_t)length, check);
	length += snprintf(line + length, LINE - (size_t)length, "%s\n", check);
	return (size_t)length;
}

static bool
read_line(const char *line, struct journal_entry *entry)
{
	char kind, topic[64], index[2 * BLIND_INDEX_LENGTH + 1], check[CHECK], right[CHECK];
	long long seq, at, member;
	const char *end = strrchr(line, ' ');

	if (end == NULL || sscanf(line, "%lld %c %lld %lld %63s %32s %15s", &seq, &kind, &at, &member, topic, index,
	    check) != 7)
		return false;
	check_of(line, (size_t)(end + 1 - line), right);
	if (strcmp(check, right) != 0 || memchr(kinds, kind, sizeof kinds) == NULL)
		return false;
	*entry = (struct journal_entry){ .seq = seq, .happened_at = at, .member = member };
	entry->kind = (enum journal_kind)((const char *)memchr(kinds, kind, sizeof kinds) - kinds);
	if (strcmp(topic, "-") != 0)
		text_copy(entry->topic, sizeof entry->topic, topic);
	return text_from_hex(index, entry->blind_index, BLIND_INDEX_LENGTH);
}

static bool
follows(const struct journal_entry *entry, int64_t last)
{
	return entry->kind == JOURNAL_GAP ? entry->member == last && entry->seq > last : entry->seq == last + 1;
}

/* Behind which line to begin: one that the store has seen, not far from the end, or from where the store was left behind.  *last is
 * its number; 0 = at the beginning.  One that does not look right is no place to begin, and is met on the way. */
static off_t
find_seen(const struct journal *journal, int64_t seen, int64_t *last)
{
	struct journal_entry entry;
	struct stat now;

	*last = 0;
	if (fstat(journal->file, &now) != 0)
		return 0;
	for (off_t back = NEAR_END; back < now.st_size; back *= 4) {
		char lines[2 * LINE + 1] = "";	/* a whole one at least */
		const char *start;
		char *end;

		if (pread(journal->file, lines, 2 * LINE, now.st_size - back) != 2 * LINE || (start = strchr(lines, '\n')) == NULL ||
		    (end = strchr(start + 1, '\n')) == NULL)
			continue;
		*end = '\0';
		if (read_line(start + 1, &entry) && entry.seq <= seen) {
			*last = entry.seq;
			return now.st_size - back + (end + 1 - lines);
		}
	}
	return 0;
}

enum extent { FROM_SEEN, ALL_LINES };

static const char *const damage_means[] = {
	[FROM_SEEN] = "nothing is sent until it is restored from a backup",
	[ALL_LINES] = "older copies of the store cannot be brought up to date with it. Make a backup now",
};

/* Reads the lines, telling `each` those above `seen`.  *end = where the last good line ends. */
static bool
read_lines(struct journal *journal, enum extent extent, int64_t seen, int64_t *last, off_t *end,
    void (*each)(void *owner, const struct journal_entry *entry), void *owner, struct reason *why)
{
	char line[LINE];
	bool good = true;
	FILE *stream;
	int copy;

	*last = 0;
	*end = 0;
	if (!open_what_is_there(journal, why))
		return false;
	if (extent == FROM_SEEN)
		*end = find_seen(journal, seen, last);
	copy = dup(journal->file);
	stream = copy >= 0 ? fdopen(copy, "r") : NULL;
	if (stream == NULL)
		return reason_unreachable(why, "cannot read the journal %s", journal->path);
	fseeko(stream, *end, SEEK_SET);
	while (good && fgets(line, sizeof line, stream) != NULL) {
		struct journal_entry entry;
		size_t length = strlen(line);

		if (length == 0 || line[length - 1] != '\n')
			break;	/* torn by a power cut: it was never acknowledged */
		if (!read_line(line, &entry) || !follows(&entry, *last)) {
			good = reason_unreachable(why, "the journal %s is damaged after entry %lld; %s", journal->path, (long long)*last,
			    damage_means[extent]);
			break;
		}
		if (entry.kind == JOURNAL_GAP && entry.seq > seen)
			good = reason_unreachable(why, "entries %lld to %lld of the journal %s are lost, and this store has seen %lld: who said "
			    "stop after that may stand in neither. Nothing is sent until a newer store is put back", (long long)*last + 1,
			    (long long)entry.seq, journal->path, (long long)seen);
		*last = entry.seq;
		*end += (off_t)length;
		if (good && each != NULL && entry.seq > seen)
			each(owner, &entry);
	}
	fclose(stream);
	return good;
}

/* Reads it unless it is as we left it, and drops a torn last line. */
static bool
find_end(struct journal *journal, struct reason *why)
{
	int64_t last;
	off_t end;

	if (end_is_known(journal))
		return true;
	if (!read_lines(journal, FROM_SEEN, INT64_MAX, &last, &end, NULL, NULL, why))
		return false;
	remember(journal, end, last, false);
	if (journal->known.st_size > end && ftruncate(journal->file, end) != 0)
		return reason_unreachable(why, "cannot write the journal %s: %s; nothing was changed", journal->path,
		    strerror(errno));
	return true;
}

static bool
append(struct journal *journal, const struct journal_entry *entry, struct reason *why)
{
	char line[LINE];
	size_t length = write_line(entry, line);

	if (!file_write_all(journal->file, line, length) || fdatasync(journal->file) != 0)
		return reason_unreachable(why, "cannot write the journal %s: %s; nothing was changed", journal->path,
		    strerror(errno));
	/* Not level: the caller's transaction may yet be rolled back. */
	remember(journal, journal->known_end + (off_t)length, entry->seq, false);
	return true;
}

/* What a line does by itself, if the store has no room for it now.  That a mailing began or ended is told and asks for nothing. */
static void
promise(struct store *store, enum journal_kind kind)
{
	if (kind != JOURNAL_STARTED && kind != JOURNAL_FINISHED)
		store_promise(store, "it stands in the journal and counts as soon as there is room: nothing has to be said again");
}

bool
journal_add(struct journal *journal, struct store *store, struct journal_entry *entry, struct reason *why)
{
	if (!find_end(journal, why))
		return false;
	entry->seq = journal->known_last + 1;
	if (!append(journal, entry, why))
		return false;
	promise(store, entry->kind);
	store_set_fact(store, "journal", entry->seq);
	return true;
}

static bool
reaches(const struct journal *journal, int64_t last, int64_t seen, struct reason *why)
{
	return last >= seen || reason_unreachable(why, "the journal %s ends at entry %lld but the store has seen %lld; nothing "
	    "is sent until a newer copy of it is put back or, if there is none, the operator says: signpost journal accept", journal->path, (long long)last, (long long)seen);
}

int64_t
journal_behind(struct journal *journal, struct store *store,
    void (*each)(void *owner, const struct journal_entry *entry), void *owner, struct reason *why)
{
	int64_t seen = store_fact(store, "journal"), last;
	off_t end;

	if (!read_lines(journal, FROM_SEEN, seen, &last, &end, each, owner, why) || !reaches(journal, last, seen, why))
		return -1;
	return last - seen;
}

bool
journal_check(struct journal *journal, struct reason *why)
{
	int64_t last;
	off_t end;

	return read_lines(journal, ALL_LINES, INT64_MAX, &last, &end, NULL, NULL, why);
}

int64_t
journal_last(struct journal *journal, struct reason *why)
{
	return find_end(journal, why) ? journal->known_last : -1;
}

bool
journal_accept(struct journal *journal, struct store *store, int64_t at, struct reason *why)
{
	struct journal_entry gap = { .kind = JOURNAL_GAP, .seq = store_fact(store, "journal"), .happened_at = at };

	gap.member = journal_last(journal, why);
	if (gap.member < 0)
		return false;
	if (gap.member >= gap.seq)
		return reason_refused(why, "the journal ends at entry %lld and these records have seen %lld: there is nothing to accept",
		    (long long)gap.member, (long long)gap.seq);
	return append(journal, &gap, why);
}

int64_t
journal_replay(struct journal *journal, struct store *store,
    void (*each)(void *owner, const struct journal_entry *entry), void *owner, struct reason *why)
{
	int64_t seen = store_fact(store, "journal"), last;
	off_t end;

	if (end_is_known(journal) && journal->known_last == seen) {
		journal->level = true;
		return 0;
	}
	/* Looked through first: of a damaged one nothing is applied. */
	if (!read_lines(journal, FROM_SEEN, seen, &last, &end, NULL, NULL, why) || !reaches(journal, last, seen, why) ||
	    (last > seen && !read_lines(journal, FROM_SEEN, seen, &last, &end, each, owner, why)))
		return -1;
	if (last > seen)
		store_set_fact(store, "journal", last);
	remember(journal, end, last, true);
	return last - seen;
}

bool
journal_is_level(const struct journal *journal)
{
	return journal->level && is_as_we_left_it(journal);
}
