/*
 * An IMAP server as the mailbox: see mailbox.h.  RFC 9051, with MOVE (RFC 6851), UIDPLUS (RFC 4315) and IDLE (RFC 2177) where they
 * are offered.
 *
 * Nothing a server says is believed further than it must be: numbers are compared with what was asked for, octets are
 * counted (imap_line.c), folders are ours to name.
 */
#include "roles/reader/mailbox.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <poll.h>
#include <sodium.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "line/token_source.h"
#include "roles/reader/folder_name.h"
#include "roles/reader/imap_fetch.h"
#include "roles/reader/imap_folders.h"
#include "roles/reader/imap_line.h"

enum {
	CONNECT_SECONDS = 30,
	TOKEN_SECONDS = 60,
	WINDOW = 100000,	/* mails, or numbers, that one search is about: its answer is then a megabyte at most */
	SEARCH_OCTETS = 12 * WINDOW,
	MOVED_OCTETS = 96,	/* of one mail that was moved, in the answer: two numbers, and a line about a third */
	MOVE_RANGES = 500,	/* of one command, whose line then has 12 KB at most */
	MOVE_MAILS = 10000,
	SERVER_NAME = 3 * MAILBOX_FOLDER	/* octets of a folder's name with the INBOX before it, as IMAP writes it */
};

static const char KEYWORD[] = "$SignpostDone";

struct mailbox_imap {
	struct mailbox mailbox;
	const struct forum *forum;
	const int *leave;
	char *password;
	struct token_source *tokens;	/* NULL = the password is shown */
	struct line_group *lines;
	struct imap_line *line;		/* NULL = none is open */
	bool move, idle;		/* what the server can do */
	char delimiter;			/* between a folder and the one in it */
	char *junk;			/* the folder the server marks as the one for spam; NULL = none, as far as is known */
	bool sought_junk;		/* on this line */
	bool inside;			/* folders lie inside the INBOX, as far as is known */
	char folder[MAILBOX_FOLDER];	/* that is open, and its validity */
	int64_t validity;
	bool few;			/* of the folder that is open: one search can be about all its mails */
	int64_t inbox_next;		/* the same of the INBOX when it was read last */
};

static struct mailbox_imap *
own(struct mailbox *mailbox)
{
	return (struct mailbox_imap *)mailbox;
}

/* ---- the line ---- */

/* Waits until there is a token. */
static bool
get_token(struct mailbox_imap *imap, struct reason *why)
{
	int64_t until = clock_monotonic_milliseconds() + (int64_t)TOKEN_SECONDS * 1000;
	bool for_good = false;

	while (imap->tokens != NULL && token_source_bearer(imap->tokens) == NULL) {
		struct pollfd watched[] = { { imap->leave[0], POLLIN, 0 }, { imap->leave[1], POLLIN, 0 } };

		token_source_turn(imap->tokens);
		if (token_source_bearer(imap->tokens) == NULL && token_source_failure(imap->tokens, &for_good, why))
			return false;
		if (clock_monotonic_milliseconds() > until || poll(watched, 2, 20) > 0)
			return reason_unreachable(why, "the sign-in service does not answer");
	}
	return true;
}

static void
close_line(struct mailbox_imap *imap)
{
	imap_line_close(&imap->line);
	free(imap->junk);
	imap->junk = NULL;
	imap->sought_junk = false;
}

/* What the server can do, and how it writes the way to a folder. */
static bool
look_around(struct mailbox_imap *imap, struct reason *why)
{
	mailimap *session = imap_line_command(imap->line, 0);

	imap->idle = mailimap_has_idle(session);
	imap->move = mailimap_has_extension(session, (char *)(uintptr_t)"MOVE");
	return imap_folders_delimiter(imap->line, &imap->delimiter, why);
}

static bool
open_line(struct mailbox_imap *imap, enum line_fault *fault, struct reason *why)
{
	const struct mailbox_settings *settings = &imap->forum->mailbox;
	struct line_target target = {
		.scheme = "imap",
		.host = settings->host,
		.port = settings->port,
		.security = settings->security,
		.login = settings->login,
		.password = imap->password,
		.mechanism = imap->forum->oauth2.mechanism,
		.hello = "",
		.ca_file = settings->ca_file,
		.connect_seconds = CONNECT_SECONDS,
	};

	if (!get_token(imap, why))
		return false;
	if (imap->tokens != NULL)
		target.bearer = token_source_bearer(imap->tokens);
	imap->line = imap_line_open(imap->lines, &target, imap->leave, fault, why);
	if (imap->line != NULL && imap->tokens != NULL)
		token_source_worked(imap->tokens);
	return imap->line != NULL;
}

/* A line that works; a token that ended before its time is asked for once more. */
static bool
need_line(struct mailbox_imap *imap, struct reason *why)
{
	enum line_fault fault = LINE_NO_FAULT;

	if (imap->line != NULL && !imap_line_is_broken(imap->line))
		return true;
	close_line(imap);
	if (!open_line(imap, &fault, why) && (fault != LINE_LOGIN || imap->tokens == NULL ||
	    !token_source_refused(imap->tokens, token_source_number(imap->tokens)) || !open_line(imap, &fault, why)))
		return false;
	return look_around(imap, why);
}

/* What a command came to: false, and the line closed, if it broke. */
static bool
answered(struct mailbox_imap *imap, int result, const char *what, bool *yes, struct reason *why)
{
	if (imap_line_answer(imap->line, result, what, yes, why))
		return true;
	close_line(imap);
	return false;
}

/* "Signpost/Stops" as this server writes it; some have every folder inside the INBOX. */
static void
server_name(const struct mailbox_imap *imap, const char *folder, bool inside, char name[SERVER_NAME])
{
	char plain[MAILBOX_FOLDER];

	snprintf(plain, sizeof plain, "%s%s", inside ? "INBOX/" : "", folder);
	for (char *at = plain; *at != '\0'; at++)
		if (*at == '/')
			*at = imap->delimiter;
	folder_name_for_imap(plain, name, SERVER_NAME);
}

/* ---- opening a folder ---- */

static bool
select_name(struct mailbox_imap *imap, const char *name, bool *yes, struct reason *why)
{
	return answered(imap, mailimap_select(imap_line_command(imap->line, 0), name), "to open a folder", yes, why);
}

/* Tries both ways to write it, first the one that worked last. */
static bool
select_either(struct mailbox_imap *imap, const char *folder, bool *yes, struct reason *why)
{
	char name[SERVER_NAME];

	for (int attempt = 0; attempt < 2; attempt++) {
		bool inside = attempt == 0 ? imap->inside : !imap->inside;

		server_name(imap, folder, inside, name);
		if (!select_name(imap, name, yes, why))
			return false;
		if (*yes) {
			imap->inside = inside;
			return true;
		}
	}
	return true;
}

/* RFC 6154: the folder for spam has many names, and a mark. */
static bool
select_marked_junk(struct mailbox_imap *imap, bool *yes, struct reason *why)
{
	*yes = false;
	if (!imap->sought_junk && !imap_folders_junk(imap->line, &imap->junk, why))
		return false;
	imap->sought_junk = true;
	return imap->junk == NULL || select_name(imap, imap->junk, yes, why);
}

/* A NO may mean anything: a folder that is there has stops in it. */
static bool
why_not_opened(struct mailbox_imap *imap, const char *folder, enum opened *opened, struct reason *why)
{
	char name[SERVER_NAME];
	bool there = text_same(folder, "INBOX") || (text_same(folder, "Junk") && imap->junk != NULL);

	for (int inside = 0; inside < 2 && !there; inside++) {
		server_name(imap, folder, inside == 1, name);
		if (!imap_folders_has(imap->line, name, &there, why))
			return false;
	}
	*opened = there ? FOLDER_REFUSED : FOLDER_ABSENT;
	if (there)
		reason_unreachable(why, "the mail server does not open the folder %s, which it has", folder);
	return true;
}

static bool
select_any(struct mailbox_imap *imap, const char *folder, bool *yes, bool *marked, struct reason *why)
{
	*marked = false;
	if (text_same(folder, "INBOX"))
		return select_name(imap, "INBOX", yes, why);
	if (!select_either(imap, folder, yes, why))
		return false;
	*marked = !*yes && text_same(folder, "Junk");
	return !*marked || select_marked_junk(imap, yes, why);
}

/* RFC 9051 2.3.1.1: folders may have the same UIDVALIDITY, and this one stands for another. */
static int64_t
validity_of_marked(const char *name, int64_t validity)
{
	uint32_t hash;

	crypto_generichash((uint8_t *)&hash, sizeof hash, (const uint8_t *)name, strlen(name), NULL, 0);
	return (int64_t)(hash >> 1) << 32 | validity;
}

static bool
holds_few(const struct mailimap_selection_info *folder)
{
	return folder->sel_has_exists && folder->sel_exists <= WINDOW;
}

static bool
imap_select(struct mailbox *mailbox, const char *folder, enum opened *opened, int64_t *validity, struct reason *why)
{
	struct mailbox_imap *imap = own(mailbox);
	bool yes, marked;

	if (!need_line(imap, why) || !select_any(imap, folder, &yes, &marked, why))
		return false;
	if (!yes)
		return why_not_opened(imap, folder, opened, why);
	*opened = FOLDER_OPEN;
	*validity = imap_line_command(imap->line, 0)->imap_selection_info->sel_uidvalidity;
	mailbox->next = imap_line_command(imap->line, 0)->imap_selection_info->sel_uidnext;
	imap->few = holds_few(imap_line_command(imap->line, 0)->imap_selection_info);
	if (*validity == 0)
		return reason_unreachable(why, "the mail server gives its mails no lasting numbers (UIDVALIDITY)");
	if (marked)
		*validity = validity_of_marked(imap->junk, *validity);
	text_copy(imap->folder, sizeof imap->folder, folder);
	imap->validity = *validity;
	if (text_same(folder, "INBOX"))
		imap->inbox_next = mailbox->next;
	return true;
}

/* ---- listing ---- */

static void
add_entry(struct mail_listing *list, size_t *room, int64_t uid)
{
	if (list->count == *room) {
		*room = *room == 0 ? 256 : *room * 2;
		list->entries = memory_resize(list->entries, *room, sizeof *list->entries);
	}
	list->entries[list->count++] = (struct mail_entry){ uid, false };
}

static struct mailimap_search_key *
key_of(int64_t from, int64_t until, bool only_answered)
{
	/* 0 = "*". */
	struct mailimap_set *set = mailimap_set_new_interval((uint32_t)from, (uint32_t)until);
	struct mailimap_search_key *numbers = mailimap_search_key_new_uid(set), *both;

	if (!only_answered)
		return numbers;
	both = mailimap_search_key_new_multiple_empty();
	mailimap_search_key_multiple_add(both, numbers);
	mailimap_search_key_multiple_add(both, mailimap_search_key_new(MAILIMAP_SEARCH_KEY_ANSWERED, NULL, NULL, NULL, NULL, NULL,
	    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL));
	return both;
}

/* The numbers of one window that are there, or that are answered. */
static bool
search(struct mailbox_imap *imap, int64_t from, int64_t until, bool only_answered, clist **found, struct reason *why)
{
	struct mailimap_search_key *key = key_of(from, until, only_answered);
	int result = mailimap_uid_search(imap_line_command(imap->line, SEARCH_OCTETS), NULL, key, found);
	bool yes;

	mailimap_search_key_free(key);
	if (!answered(imap, result, "which mails are there", &yes, why))
		return false;
	return yes || reason_unreachable(why, "the mail server does not say which mails are there");
}

/* A number that was said twice is one mail. */
static void
drop_repeated(struct mail_listing *list, size_t first)
{
	size_t count = first + 1;

	for (size_t i = first + 1; i < list->count; i++)
		if (list->entries[i].uid != list->entries[count - 1].uid)
			list->entries[count++] = list->entries[i];
	list->count = count;
}

static bool
list_window(struct mailbox_imap *imap, int64_t from, int64_t until, struct mail_listing *list, size_t *room, struct reason *why)
{
	size_t before = list->count;
	clist *found = NULL;

	if (!search(imap, from, until, false, &found, why))
		return false;
	for (clistiter *at = clist_begin(found); at != NULL; at = clist_next(at)) {
		int64_t uid = *(const uint32_t *)clist_content(at);

		/* "n:*" always brings the last mail, also where its number is lower. */
		if (uid >= from && (until == 0 || uid <= until))
			add_entry(list, room, uid);
	}
	mailimap_search_result_free(found);
	if (list->count == before)
		return true;
	qsort(list->entries + before, list->count - before, sizeof *list->entries, uid_compare);
	drop_repeated(list, before);
	if (!search(imap, from, until, true, &found, why))
		return false;
	for (clistiter *at = clist_begin(found); at != NULL; at = clist_next(at)) {
		struct mail_entry wanted = { *(const uint32_t *)clist_content(at), true };
		struct mail_entry *entry = bsearch(&wanted, list->entries + before, list->count - before, sizeof *entry, uid_compare);

		if (entry != NULL)
			entry->answered = true;
	}
	mailimap_search_result_free(found);
	return true;
}

static bool
imap_list(struct mailbox *mailbox, int64_t from, const struct known *known, struct mail_listing *list, struct reason *why)
{
	struct mailbox_imap *imap = own(mailbox);
	size_t room = 0;
	bool done = true;

	(void)known;
	*list = (struct mail_listing){ 0 };
	if (from < 1)
		from = 1;
	/* Numbers may lie far apart, so we ask window by window only where there are many mails, and the server tells its next number. */
	for (; done && !imap->few && imap->mailbox.next > from + WINDOW && list->count < MAILS_LISTED; from += WINDOW)
		done = list_window(imap, from, from + WINDOW - 1, list, &room, why);
	if (done && list->count < MAILS_LISTED)
		done = from > UINT32_MAX || list_window(imap, from, 0, list, &room, why);
	else
		list->cut = true;
	return done;
}

/* The line on which the folder is open: that of before, or, if it broke, a new one. */
static struct imap_line *
line_with_folder(void *owner, struct reason *why)
{
	struct mailbox_imap *imap = owner;
	int64_t before = imap->validity, next = imap->inbox_next, validity;
	char folder[MAILBOX_FOLDER];
	enum opened opened;
	bool selected;

	if (imap->line != NULL && !imap_line_is_broken(imap->line))
		return imap->line;
	text_copy(folder, sizeof folder, imap->folder);
	selected = imap_select(&imap->mailbox, folder, &opened, &validity, why);
	imap->inbox_next = next;	/* what came meanwhile is not listed yet */
	if (!selected)
		return NULL;
	if (opened == FOLDER_OPEN && validity == before)
		return imap->line;
	if (opened != FOLDER_REFUSED)
		reason_unreachable(why, "the folder %s was replaced while it was read", folder);
	return NULL;
}

static bool
imap_mails(struct mailbox *mailbox, const int64_t *uids, size_t count, mail_seen *seen, void *owner, struct reason *why)
{
	struct imap_source source = { line_with_folder, own(mailbox) };

	return imap_fetch(&source, uids, count, seen, owner, &mailbox->left_out, why);
}

/* ---- moving ---- */

/* Where there is no MOVE, the mail stays as well, with a mark of ours: nothing is ever deleted. */
static int
copy_and_mark(struct mailbox_imap *imap, struct mailimap_set *set, const char *name)
{
	struct mailimap_flag_list *flags;
	struct mailimap_store_att_flags *store;
	int result = mailimap_uid_copy(imap_line_command(imap->line, 0), set, name);

	if (result != MAILIMAP_NO_ERROR)
		return result;
	flags = mailimap_flag_list_new_empty();
	mailimap_flag_list_add(flags, mailimap_flag_new_flag_keyword(strdup(KEYWORD)));
	store = mailimap_store_att_flags_new_add_flags_silent(flags);
	mailimap_uid_store(imap_line_command(imap->line, 0), set, store);
	mailimap_store_att_flags_free(store);
	return result;
}

static int
move(struct mailbox_imap *imap, struct mailimap_set *set, const char *name)
{
	struct mailimap_set *from = NULL, *to = NULL;
	uint32_t validity = 0;
	int result;

	if (!imap->move)
		return copy_and_mark(imap, set, name);
	/* Real pointers: with NULL libetpan dies after the server has moved. */
	result = mailimap_uidplus_uid_move(imap_line_command(imap->line, MOVE_MAILS * MOVED_OCTETS), set, name, &validity, &from, &to);
	if (from != NULL)
		mailimap_set_free(from);
	if (to != NULL)
		mailimap_set_free(to);
	return result;
}

/* Makes it, and has people's mail programs show it. */
static bool
make_folder(struct mailbox_imap *imap, const char *name, struct reason *why)
{
	bool yes;

	return answered(imap, mailimap_create(imap_line_command(imap->line, 0), name), "to make a folder", &yes, why) &&
	    answered(imap, mailimap_subscribe(imap_line_command(imap->line, 0), name), "to show a folder", &yes, why);
}

/* As it is, or made; first the way to write it that worked last. */
static bool
move_into(struct mailbox_imap *imap, struct mailimap_set *set, const char *folder, bool *yes, struct reason *why)
{
	char name[SERVER_NAME];

	for (int attempt = 0; attempt < 4; attempt++) {
		bool inside = attempt < 2 ? imap->inside : !imap->inside;

		server_name(imap, folder, inside, name);
		if (attempt % 2 == 1 && !make_folder(imap, name, why))
			return false;
		if (!answered(imap, move(imap, set, name), "to move mails", yes, why))
			return false;
		if (*yes) {
			imap->inside = inside;
			return true;
		}
	}
	return true;
}

/* How many of them fit into one command: moving costs a server a look at the whole folder, however many are moved. */
static size_t
mails_of_ranges(const int64_t *uids, size_t count)
{
	size_t mails = 1;

	for (int ranges = 1; mails < count && mails < MOVE_MAILS; mails++)
		if (uids[mails] != uids[mails - 1] + 1 && ++ranges > MOVE_RANGES)
			break;
	return mails;
}

static bool
imap_move(struct mailbox *mailbox, const int64_t *uids, size_t count, const char *folder, struct reason *why)
{
	struct mailbox_imap *imap = own(mailbox);

	for (size_t done = 0, now; done < count; done += now) {
		struct mailimap_set *set;
		bool yes = false, whole;

		now = mails_of_ranges(uids + done, count - done);
		set = imap_set(uids + done, now);
		whole = move_into(imap, set, folder, &yes, why);
		mailimap_set_free(set);
		if (!whole)
			return false;
		if (!yes)
			reason_unreachable(&mailbox->not_moved, "the mail server does not move mails into the folder %s; is the mailbox full?",
			    folder);
	}
	return true;
}

/* ---- waiting ---- */

static void
imap_wait(struct mailbox *mailbox, int milliseconds)
{
	struct mailbox_imap *imap = own(mailbox);
	struct pollfd watched[] = { { imap->leave[0], POLLIN, 0 }, { imap->leave[1], POLLIN, 0 } };
	int64_t validity, next;
	struct reason ignored;
	enum opened opened;

	if (!imap->idle || imap->line == NULL) {
		poll(watched, 2, milliseconds);
		return;
	}
	/* The INBOX is what is told about; what came while other folders were open is seen by its number. */
	next = imap->inbox_next;
	if (!imap_select(mailbox, "INBOX", &opened, &validity, &ignored) || opened != FOLDER_OPEN || mailbox->next != next)
		return;
	if (!imap_line_idle(imap->line, milliseconds))
		close_line(imap);
}

static void
imap_close(struct mailbox *mailbox)
{
	struct mailbox_imap *imap = own(mailbox);

	close_line(imap);
	line_group_free(&imap->lines);
	token_source_free(&imap->tokens);
	explicit_bzero(imap->password, strlen(imap->password));
	free(imap->password);
	free(imap);
}

struct mailbox *
mailbox_imap_open(const struct forum *forum, const char *password, struct refresh_token *refresh, const int *leave)
{
	static const struct mailbox_operations operations = { imap_select, imap_list, imap_mails, imap_move, imap_wait, imap_close };
	struct mailbox_imap *imap = memory_new(sizeof *imap);
	bool by_token = forum->mailbox.password_file[0] == '\0';

	imap->mailbox = (struct mailbox){ .operations = &operations, .ordered = true };
	imap->forum = forum;
	imap->leave = leave;
	imap->password = memory_text(by_token ? "" : password);
	imap->lines = line_group_new();
	if (by_token)
		imap->tokens = token_source_new(&forum->oauth2, password, refresh);
	else
		refresh_token_free(&refresh);
	return &imap->mailbox;
}
