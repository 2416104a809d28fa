/*
 * Fetching mails over IMAP: see imap_fetch.h.
 */
#include "roles/reader/imap_fetch.h"

#include <stdlib.h>
#include <time.h>

#include "mail/limits.h"
#include "roles/reader/imap_line.h"

enum {
	FETCH_MAILS = 500,	/* of one command: its line then has 6 KB at most */
	FACTS_OCTETS = 512	/* of one mail besides its body */
};

/* One mail as the server gives it. */
struct fetched {
	int64_t uid, arrived_at;
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

struct mailimap_set *
imap_set(const int64_t *uids, size_t count)
{
	struct mailimap_set *set = mailimap_set_new_empty();

	for (size_t i = 0, last; i < count; i = last + 1) {
		for (last = i; last + 1 < count && uids[last + 1] == uids[last] + 1; last++)
			;
		mailimap_set_add_interval(set, (uint32_t)uids[i], (uint32_t)uids[last]);
	}
	return set;
}

enum part { ONLY_NUMBERS, BODIES };

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
	}
	return type;
}

/* Who takes the mails. */
struct taker {
	mail_seen *seen;
	void *owner;
	struct reason *left_out;	/* why a mail that is there was not given */
	bool more;		/* false: wants none any more */
};

/* The mails that one command is about. */
struct batch {
	const int64_t *uids;	/* in order */
	enum mail_state { AWAITED, GIVEN, GONE } *states;
	size_t count;
	struct taker *taker;
};

/* Asks for these mails: of each that it is there, or its first octets.  *yes = false: the server says no, be it to one; some may have
 * come by then. */
static bool
fetch(struct imap_line *line, const struct batch *batch, enum part part, imap_line_mail *take, bool *yes, struct reason *why)
{
	struct mailimap_set *set = imap_set(batch->uids, batch->count);
	struct mailimap_fetch_type *type = type_of(part);
	size_t literals = part == BODIES ? batch->count * LIMIT_MAIL : 0;
	clist *none = NULL;
	int result;

	result = mailimap_uid_fetch(imap_line_command_for_mails(line, batch->count * FACTS_OCTETS, literals, take, (void *)(uintptr_t)batch), set, type, &none);
	mailimap_set_free(set);
	mailimap_fetch_type_free(type);
	/* After a NO it points to what is freed. */
	if (result == MAILIMAP_NO_ERROR)
		mailimap_fetch_list_free(none);
	return imap_line_answer(line, result, "for mails", yes, why);
}

static int
by_number(const void *left, const void *right)
{
	int64_t one = *(const int64_t *)left, other = *(const int64_t *)right;

	return one < other ? -1 : one > other;
}

/* Of a mail in the batch; NULL = it was not asked for. */
static enum mail_state *
state_of(const struct batch *batch, const struct fetched *fetched)
{
	const int64_t *found = bsearch(&fetched->uid, batch->uids, batch->count, sizeof *batch->uids, by_number);

	return found == NULL ? NULL : batch->states + (found - batch->uids);
}

/* Each mail once. */
static void
take_body(void *owner, struct mailimap_msg_att *mail)
{
	const struct batch *batch = owner;
	struct fetched fetched = take_fetched(mail);
	enum mail_state *state = state_of(batch, &fetched);

	/* Word of any mail's flags may come in between. */
	if (fetched.octets == NULL || state == NULL || *state == GIVEN || !batch->taker->more)
		return;
	*state = GIVEN;
	batch->taker->more = batch->taker->seen(batch->taker->owner, fetched.uid, fetched.arrived_at, fetched.octets, fetched.length);
}

static void
take_number(void *owner, struct mailimap_msg_att *mail)
{
	const struct batch *batch = owner;
	struct fetched fetched = take_fetched(mail);
	enum mail_state *state = state_of(batch, &fetched);

	if (state != NULL && *state == GONE)
		*state = AWAITED;
}

/* Which of those that were not given are there.  A server that does not even say that gives none at all: that is no fault of the mails. */
static bool
look_for_rest(struct imap_line *line, const struct batch *batch, struct reason *why)
{
	bool yes;

	for (size_t i = 0; i < batch->count; i++)
		if (batch->states[i] == AWAITED)
			batch->states[i] = GONE;
	return fetch(line, batch, ONLY_NUMBERS, take_number, &yes, why) &&
	    (yes || reason_unreachable(why, "the mail server does not give its mails"));
}

static bool
holds_awaited(const struct batch *batch)
{
	for (size_t i = 0; i < batch->count; i++)
		if (batch->states[i] == AWAITED)
			return true;
	return false;
}

/* RFC 9051 7.1.2: a NO is about the whole command, also where only one mail is damaged.  One by one the others come, and that one is
 * left for the next round. */
static bool
fetch_one_by_one(struct imap_line *line, const struct batch *batch, struct reason *why)
{
	bool yes;

	for (size_t i = 0; i < batch->count && batch->taker->more; i++) {
		const struct batch one = { batch->uids + i, batch->states + i, 1, batch->taker };

		if (*one.states == AWAITED && !fetch(line, &one, BODIES, take_body, &yes, why))
			return false;
	}
	return true;
}

static bool
fetch_batch(struct imap_line *line, const int64_t *uids, size_t count, struct taker *taker, struct reason *why)
{
	enum mail_state states[FETCH_MAILS] = { AWAITED };
	const struct batch batch = { uids, states, count, taker };
	bool yes;

	if (!fetch(line, &batch, BODIES, take_body, &yes, why))
		return false;
	if (!taker->more || !holds_awaited(&batch))
		return true;
	if (!look_for_rest(line, &batch, why) || (!yes && count > 1 && !fetch_one_by_one(line, &batch, why)))
		return false;
	if (taker->more && holds_awaited(&batch))
		reason_unreachable(taker->left_out, "the mail server %s", yes ? "lists it and does not give it" : "refuses to give it");
	return true;
}

bool
imap_fetch(struct imap_line *line, const int64_t *uids, size_t count, mail_seen *seen, void *owner, struct reason *left_out,
    struct reason *why)
{
	struct taker taker = { seen, owner, left_out, true };

	for (size_t done = 0; done < count && taker.more; done += FETCH_MAILS) {
		size_t now = count - done > FETCH_MAILS ? FETCH_MAILS : count - done;

		if (!fetch_batch(line, uids + done, now, &taker, why))
			return false;
	}
	return true;
}
