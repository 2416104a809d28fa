/*
 * Fetching mails over IMAP: see imap_fetch.h.
 */
#include "roles/reader/imap_fetch.h"

#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "mail/limits.h"
#include "roles/reader/imap_line.h"
#include "roles/reader/known.h"

enum {
	FETCH_MAILS = 500,	/* of one command: its line then has 6 KB at most */
	FACTS_OCTETS = 512,	/* of one mail besides its body */
	BREAKS = 20,		/* how often the line may break before that is the server's fault, and no mail's; a mail takes two */
	BREAKS_MILLISECONDS = 5 * 60 * 1000	/* and for how long: some wait for the end of a command's time */
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
	int breaks;		/* how often the line broke */
	int64_t first_break;	/* monotonic milliseconds */
};

/* The mails that one command is about. */
struct batch {
	const int64_t *uids;	/* in order */
	enum mail_state { AWAITED, GIVEN, GONE, BREAKING } *states;	/* BREAKING: the line broke when it alone was asked for */
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
	mailimap *session = imap_line_command_for_mails(line, batch->count * FACTS_OCTETS, literals, take, (void *)(uintptr_t)batch);
	clist *none = NULL;
	int result = mailimap_uid_fetch(session, set, type, &none);

	mailimap_set_free(set);
	mailimap_fetch_type_free(type);
	/* After a NO it points to what is freed. */
	if (result == MAILIMAP_NO_ERROR)
		mailimap_fetch_list_free(none);
	return imap_line_answer(line, result, "for mails", yes, why);
}

/* Of a mail in the batch; NULL = it was not asked for. */
static enum mail_state *
state_of(const struct batch *batch, const struct fetched *fetched)
{
	const int64_t *found = bsearch(&fetched->uid, batch->uids, batch->count, sizeof *batch->uids, uid_compare);

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

/* The first that is in this state, or count. */
static size_t
first_in(const struct batch *batch, enum mail_state state)
{
	size_t at = 0;

	while (at < batch->count && batch->states[at] != state)
		at++;
	return at;
}

/* Which of those that were not given are there.  A server that does not even say that gives none at all: that is no fault of the mails. */
static bool
look_for_rest(const struct imap_source *source, const struct batch *batch, struct reason *why)
{
	struct imap_line *line = source->of(source->owner, why);
	bool yes;

	for (size_t i = 0; i < batch->count; i++)
		if (batch->states[i] == AWAITED)
			batch->states[i] = GONE;
	return line != NULL && fetch(line, batch, ONLY_NUMBERS, take_number, &yes, why) &&
	    (yes || reason_unreachable(why, "the mail server does not give its mails"));
}

/* The line broke: whether a new one is worth it. */
static bool
bears_break(struct taker *taker)
{
	int64_t now = clock_monotonic_milliseconds();

	if (taker->breaks == 0)
		taker->first_break = now;
	return ++taker->breaks <= BREAKS && now - taker->first_break < BREAKS_MILLISECONDS && taker->more;
}

/* One mail that is awaited. */
static bool
fetch_alone(const struct imap_source *source, const struct batch *batch, size_t at, struct reason *why)
{
	const struct batch one = { batch->uids + at, batch->states + at, 1, batch->taker };
	struct imap_line *line = source->of(source->owner, why);
	bool yes;

	if (line == NULL)
		return false;
	if (fetch(line, &one, BODIES, take_body, &yes, why))
		return true;
	if (*one.states == AWAITED)
		*one.states = BREAKING;
	return bears_break(batch->taker);
}

/* RFC 9051 7.1.2: a NO is about the whole command, also where only one mail is damaged.  One by one the others come, and that one is
 * left for the next round. */
static bool
fetch_one_by_one(const struct imap_source *source, const struct batch *batch, struct reason *why)
{
	for (size_t i = 0; i < batch->count && batch->taker->more; i++)
		if (batch->states[i] == AWAITED && !fetch_alone(source, batch, i, why))
			return false;
	return true;
}

/* Dovecot closes the line at a damaged mail, and another server may give more than was asked for, or what is not understood: for the
 * one that was next nobody shall wait.  Alone it may come; the rest is asked for at once again. */
static bool
fetch_bodies(const struct imap_source *source, const struct batch *batch, bool *yes, struct reason *why)
{
	size_t next;

	while ((next = first_in(batch, AWAITED)) < batch->count) {
		const struct batch rest = { batch->uids + next, batch->states + next, batch->count - next, batch->taker };
		struct imap_line *line = source->of(source->owner, why);

		if (line == NULL)
			return false;
		if (fetch(line, &rest, BODIES, take_body, yes, why))
			return true;
		if (!bears_break(batch->taker))
			return false;
		next = first_in(batch, AWAITED);
		if (next < batch->count && !fetch_alone(source, batch, next, why))
			return false;
	}
	*yes = true;
	return true;
}

static bool
fetch_batch(const struct imap_source *source, const int64_t *uids, size_t count, struct taker *taker, struct reason *why)
{
	enum mail_state states[FETCH_MAILS] = { AWAITED };
	const struct batch batch = { uids, states, count, taker };
	bool yes, breaks;

	if (!fetch_bodies(source, &batch, &yes, why))
		return false;
	breaks = first_in(&batch, BREAKING) < count;
	if (!taker->more || (!breaks && first_in(&batch, AWAITED) == count))
		return true;
	if (!look_for_rest(source, &batch, why) || (!yes && count > 1 && !fetch_one_by_one(source, &batch, why)))
		return false;
	breaks = first_in(&batch, BREAKING) < count;
	if (taker->more && (breaks || first_in(&batch, AWAITED) < count))
		reason_unreachable(taker->left_out, "the mail server %s", breaks ? "ends the line, or gives what it may not, when it is asked for it" :
		    yes ? "lists it and does not give it" : "refuses to give it");
	return true;
}

bool
imap_fetch(const struct imap_source *source, const int64_t *uids, size_t count, mail_seen *seen, void *owner, struct reason *left_out,
    struct reason *why)
{
	struct taker taker = { .seen = seen, .owner = owner, .left_out = left_out, .more = true };

	for (size_t done = 0; done < count && taker.more; done += FETCH_MAILS) {
		size_t now = count - done > FETCH_MAILS ? FETCH_MAILS : count - done;

		if (!fetch_batch(source, uids + done, now, &taker, why))
			return false;
	}
	if (source->of(source->owner, why) == NULL)
		return false;
	*why = (struct reason){ 0 };	/* of a line that broke on the way */
	return true;
}
