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
#include <time.h>
#include <poll.h>
#include <sodium.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/text.h"
#include "line/token_source.h"
#include "mail/limits.h"
#include "roles/reader/folder_name.h"
#include "roles/reader/imap_folders.h"
#include "roles/reader/imap_line.h"

enum {
	CONNECT_SECONDS = 30,
	TOKEN_SECONDS = 60,
	WINDOW = 100000,	/* mails, or numbers, that one search is about: its answer is then a megabyte at most */
	SEARCH_OCTETS = 12 * WINDOW,
	FETCH_MAILS = 500,	/* of one fetch: its line then has 6 KB at most */
	FETCH_OCTETS = 1024 * 1024,	/* of their bodies together, unless one alone is longer */
	FACTS_OCTETS = 512,	/* of one mail besides its body */
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
	bool few;			/* of the folder that is open: one search can be about all its mails */
	int64_t inbox_next;		/* the same of the INBOX when it was read last */
};

static struct mailbox_imap *
own(struct mailbox *mailbox)
{
	return (struct mailbox_imap *)mailbox;
}

/* ---- the line ---- */

static struct token_source *
make_tokens(const struct forum *forum, const char *secret, struct refresh_token *refresh)
{
	struct token_source_settings settings = { .url = forum->oauth2.token_url, .client = forum->oauth2.client_id,
		.secret = secret, .scope = forum->oauth2.scope, .refresh = refresh, .ca_file = forum->oauth2.ca_file };

	return token_source_new(&settings);
}

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

static int
by_uid(const void *left, const void *right)
{
	int64_t one = ((const struct mail_entry *)left)->uid, other = ((const struct mail_entry *)right)->uid;

	return one < other ? -1 : one > other;
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
	qsort(list->entries + before, list->count - before, sizeof *list->entries, by_uid);
	drop_repeated(list, before);
	if (!search(imap, from, until, true, &found, why))
		return false;
	for (clistiter *at = clist_begin(found); at != NULL; at = clist_next(at)) {
		struct mail_entry wanted = { *(const uint32_t *)clist_content(at), true };
		struct mail_entry *entry = bsearch(&wanted, list->entries + before, list->count - before, sizeof *entry, by_uid);

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

/* ---- fetching ---- */

/* One mail as the server gives it. */
struct fetched {
	int64_t uid, arrived_at;
	size_t size;
	const uint8_t *octets;
	size_t length;
};

/* RFC 9051 INTERNALDATE; 0 = not said, or not possible. */
static int64_t
instant_of(const struct mailimap_date_time *date)
{
	struct tm utc = { 0 };
	int64_t zone;

	if (date == NULL || date->dt_year < 1970 || date->dt_year > 9999)
		return 0;
	utc.tm_year = date->dt_year - 1900;
	utc.tm_mon = date->dt_month - 1;
	utc.tm_mday = date->dt_day;
	utc.tm_hour = date->dt_hour;
	utc.tm_min = date->dt_min;
	utc.tm_sec = date->dt_sec;
	zone = (int64_t)(date->dt_zone / 100) * 3600 + (int64_t)(date->dt_zone % 100) * 60;
	return (int64_t)timegm(&utc) - zone;
}

static void
take_item(const struct mailimap_msg_att_static *item, struct fetched *fetched)
{
	switch (item->att_type) {
	case MAILIMAP_MSG_ATT_UID:
		fetched->uid = item->att_data.att_uid;
		break;
	case MAILIMAP_MSG_ATT_RFC822_SIZE:
		fetched->size = item->att_data.att_rfc822_size;
		break;
	case MAILIMAP_MSG_ATT_INTERNALDATE:
		fetched->arrived_at = instant_of(item->att_data.att_internal_date);
		break;
	case MAILIMAP_MSG_ATT_BODY_SECTION:
		fetched->octets = (const uint8_t *)item->att_data.att_body_section->sec_body_part;
		fetched->length = fetched->octets == NULL ? 0 : item->att_data.att_body_section->sec_length;
		break;
	default:	/* a library's numbers: what was not asked for is not looked at */
		break;
	}
}

static struct fetched
take_fetched(struct mailimap_msg_att *mail)
{
	struct fetched fetched = { 0 };

	for (clistiter *at = clist_begin(mail->att_list); at != NULL; at = clist_next(at)) {
		const struct mailimap_msg_att_item *item = clist_content(at);

		if (item->att_type == MAILIMAP_MSG_ATT_ITEM_STATIC)
			take_item(item->att_data.att_static, &fetched);
	}
	if (fetched.length > LIMIT_MAIL)
		fetched.length = LIMIT_MAIL;
	return fetched;
}

static struct mailimap_set *
set_of(const int64_t *uids, size_t count)
{
	struct mailimap_set *set = mailimap_set_new_empty();

	for (size_t i = 0, last; i < count; i = last + 1) {
		for (last = i; last + 1 < count && uids[last + 1] == uids[last] + 1; last++)
			;
		mailimap_set_add_interval(set, (uint32_t)uids[i], (uint32_t)uids[last]);
	}
	return set;
}

enum part { ONLY_NUMBERS, SIZES, BODIES };

static struct mailimap_fetch_type *
type_of(enum part part)
{
	struct mailimap_fetch_type *type = mailimap_fetch_type_new_fetch_att_list_empty();

	mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_uid());
	if (part == BODIES) {
		mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_internaldate());
		/* PEEK: nothing is marked as read. */
		mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_body_peek_section_partial(
		    mailimap_section_new(NULL), 0, LIMIT_MAIL));
	} else if (part == SIZES) {
		mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_rfc822_size());
	}
	return type;
}

/* The mails that one command is about. */
struct batch {
	const int64_t *uids;	/* in order */
	size_t *sizes;		/* what of each is to come, in octets; 0 = it has come, or is gone */
	size_t count;
	struct taker *taker;
};

/* Who takes the mails. */
struct taker {
	mail_seen *seen;
	void *owner;
	bool more;		/* false: wants none any more */
};

/* Asks for these mails: of each that it is there, its size, or its first octets.  *yes = false: the server says no, be it to one; some
 * may have come by then. */
static bool
fetch(struct mailbox_imap *imap, const struct batch *batch, enum part part, imap_line_mail *take, bool *yes, struct reason *why)
{
	struct mailimap_set *set = set_of(batch->uids, batch->count);
	struct mailimap_fetch_type *type = type_of(part);
	size_t octets = batch->count * FACTS_OCTETS;
	clist *none = NULL;
	int result;

	for (size_t i = 0; i < batch->count && part == BODIES; i++)
		octets += batch->sizes[i];
	result = mailimap_uid_fetch(imap_line_command_for_mails(imap->line, octets, take, (void *)(uintptr_t)batch), set, type, &none);
	mailimap_set_free(set);
	mailimap_fetch_type_free(type);
	/* After a NO it points to what is freed. */
	if (result == MAILIMAP_NO_ERROR)
		mailimap_fetch_list_free(none);
	return answered(imap, result, "for mails", yes, why);
}

static int
by_number(const void *left, const void *right)
{
	int64_t one = *(const int64_t *)left, other = *(const int64_t *)right;

	return one < other ? -1 : one > other;
}

/* The place of the mail in the batch; NULL = it was not asked for. */
static size_t *
size_of(const struct batch *batch, const struct fetched *fetched)
{
	const int64_t *found = bsearch(&fetched->uid, batch->uids, batch->count, sizeof *batch->uids, by_number);

	return found == NULL ? NULL : batch->sizes + (found - batch->uids);
}

static void
ignore_mail(void *owner, struct mailimap_msg_att *mail)
{
	(void)owner;
	(void)mail;
}

/* What will be fetched of it.  A size that is not true costs its sayer the line. */
static void
take_size(void *owner, struct mailimap_msg_att *mail)
{
	const struct batch *batch = owner;
	struct fetched fetched = take_fetched(mail);
	size_t *size = size_of(batch, &fetched);

	if (size != NULL)
		*size = fetched.size > LIMIT_MAIL ? LIMIT_MAIL : fetched.size + 1;
}

/* Each mail once. */
static void
take_body(void *owner, struct mailimap_msg_att *mail)
{
	const struct batch *batch = owner;
	struct fetched fetched = take_fetched(mail);
	size_t *size = size_of(batch, &fetched);

	/* Word of any mail's flags may come in between. */
	if (fetched.octets == NULL || size == NULL || *size == 0 || !batch->taker->more)
		return;
	*size = 0;
	batch->taker->more = batch->taker->seen(batch->taker->owner, fetched.uid, fetched.arrived_at, fetched.octets, fetched.length);
}

/* Hands over mails that one command brings, each as it comes. */
static bool
fetch_bodies(struct mailbox_imap *imap, const struct batch *batch, bool *yes, struct reason *why)
{
	if (!fetch(imap, batch, BODIES, take_body, yes, why))
		return false;
	for (size_t i = 0; i < batch->count && batch->taker->more; i++)
		if (batch->sizes[i] != 0)
			reason_unreachable(&imap->mailbox.left_out, "the mail server %s",
			    *yes ? "lists it and does not give it" : "refuses to give it");
	return true;
}

/* A server that does not even say that a mail is there gives none at all: that is no fault of the mail. */
static bool
gives_anything(struct mailbox_imap *imap, const struct batch *batch, struct reason *why)
{
	const struct batch first = { batch->uids, batch->sizes, 1, batch->taker };
	bool yes;

	return fetch(imap, &first, ONLY_NUMBERS, ignore_mail, &yes, why) &&
	    (yes || reason_unreachable(why, "the mail server does not give its mails"));
}

/* RFC 9051 7.1.2: a NO is about the whole command, also where only one mail is damaged.  One by one the others come, and that one is
 * left for the next round. */
static bool
fetch_one_by_one(struct mailbox_imap *imap, const struct batch *batch, struct reason *why)
{
	bool yes;

	if (!gives_anything(imap, batch, why))
		return false;
	for (size_t i = 0; i < batch->count && batch->taker->more; i++) {
		const struct batch one = { batch->uids + i, batch->sizes + i, 1, batch->taker };

		if (*one.sizes != 0 && !fetch_bodies(imap, &one, &yes, why))
			return false;
	}
	return true;
}

/* The mails from `first` on that one command may bring. */
static struct batch
part_of(const struct batch *batch, size_t first)
{
	struct batch part = { batch->uids + first, batch->sizes + first, 1, batch->taker };
	size_t octets = part.sizes[0];

	while (first + part.count < batch->count && octets + part.sizes[part.count] <= FETCH_OCTETS)
		octets += part.sizes[part.count++];
	return part;
}

static bool
holds_any(const struct batch *batch)
{
	size_t octets = 0;

	for (size_t i = 0; i < batch->count; i++)
		octets |= batch->sizes[i];
	return octets != 0;
}

static bool
fetch_batch(struct mailbox_imap *imap, const int64_t *uids, size_t count, struct taker *taker, struct reason *why)
{
	size_t sizes[FETCH_MAILS] = { 0 };
	const struct batch batch = { uids, sizes, count, taker };
	bool yes;

	if (!fetch(imap, &batch, SIZES, take_size, &yes, why))
		return false;
	if (!yes) {
		for (size_t i = 0; i < count; i++)
			sizes[i] = LIMIT_MAIL;
		return fetch_one_by_one(imap, &batch, why);
	}
	for (size_t first = 0; first < count && taker->more;) {
		struct batch part = part_of(&batch, first);

		if (holds_any(&part) && !fetch_bodies(imap, &part, &yes, why))
			return false;
		if (!yes && part.count > 1 && !fetch_one_by_one(imap, &part, why))
			return false;
		yes = true;
		first += part.count;
	}
	return true;
}

static bool
imap_fetch(struct mailbox *mailbox, const int64_t *uids, size_t count, mail_seen *seen, void *owner, struct reason *why)
{
	struct taker taker = { seen, owner, true };

	for (size_t done = 0; done < count && taker.more; done += FETCH_MAILS) {
		size_t now = count - done > FETCH_MAILS ? FETCH_MAILS : count - done;

		if (!fetch_batch(own(mailbox), uids + done, now, &taker, why))
			return false;
	}
	return true;
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
	result = mailimap_uidplus_uid_move(imap_line_command(imap->line, MOVE_MAILS * FACTS_OCTETS), set, name, &validity, &from, &to);
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
		set = set_of(uids + done, now);
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
	static const struct mailbox_operations operations = { imap_select, imap_list, imap_fetch, imap_move, imap_wait, imap_close };
	struct mailbox_imap *imap = memory_new(sizeof *imap);
	bool by_token = forum->mailbox.password_file[0] == '\0';

	imap->mailbox = (struct mailbox){ .operations = &operations, .ordered = true };
	imap->forum = forum;
	imap->leave = leave;
	imap->password = memory_text(by_token ? "" : password);
	imap->lines = line_group_new();
	if (by_token)
		imap->tokens = make_tokens(forum, password, refresh);
	else
		refresh_token_free(&refresh);
	return &imap->mailbox;
}
