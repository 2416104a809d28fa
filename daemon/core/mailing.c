/*
 * Mailings: see mailing.h.  SQL: store/store_mailing.c, store/store_delivery.c.
 */
#include "core/mailing_record.h"

#include "base/clock.h"

#include "core/no_surprises.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"
#include "store/store_topic.h"

static bool
resolve_items(struct office *office, const struct draft *draft, const struct plan *plan, struct item *items,
    struct reason *why)
{
	for (int i = 0; i < plan->item_count; i++) {
		struct topic topic = { 0 };

		if (plan->items[i].topic == NULL ||
		    !store_topic_by_name(office->store, plan->items[i].topic->name, &topic, NULL))
			return reason_refused(why, "section %d has no topic of this forum", i + 1);
		items[i] = (struct item){
			.topic = topic.id,
			.title = memory_text(draft->items[i].title),
			.organisation = memory_text(draft->items[i].from != NULL ? draft->items[i].from : ""),
			.link_host = memory_text(plan->items[i].link_host),
			.ends_at = plan->items[i].ends_at,
			.fund = memory_text(plan->items[i].fund != NULL ? plan->items[i].fund : ""),
			.not_signposting = memory_text(draft->items[i].not_signposting != NULL ?
			    draft->items[i].not_signposting : ""),
		};
		store_topic_clear(&topic);
	}
	return true;
}

int64_t
mailing_prepare(struct office *office, const struct draft *draft, const struct plan *plan, bool test,
    struct reason *why)
{
	struct item items[ITEMS_LIMIT] = { 0 };
	struct mailing mailing = {
		.kind = plan->kind,
		.test = test,
		.note = plan->note,
		.in_reply_to = (char *)(uintptr_t)(plan->in_reply_to != NULL ? plan->in_reply_to : ""),
		.reply_to = (char *)(uintptr_t)(plan->reply_to != NULL ? plan->reply_to : ""),
		.origin = plan->origin,
		.origin_id = plan->origin_id,
		.origin_version = plan->origin_version,
		.calendar = (char *)(uintptr_t)(plan->calendar != NULL ? plan->calendar : ""),
		.subject = draft->head.subject,
		.identity = plan->identity->name,
		.audience = plan->audience,
		.source = draft->source,
		.due_at = test ? clock_now() : mailing_due_at(office->forum, plan, clock_now()),
		.due_wall = (char *)(uintptr_t)plan->due_wall,
		.due_zone = office->forum->time_zone,
		.due_second = plan->due_second,
		.tzdata = (char *)(uintptr_t)clock_tzdata_version(),
		.after = test ? 0 : plan->after,
		.queued_at = clock_now(),
		.queued_by = office->actor.uid,
	};

	/* What people are told before the send rests on every stop that was said (E-25). */
	if (office_catch_up(office, why) < 0)
		return 0;
	if (mailing.after != 0)
		no_surprises_place(office, &mailing);
	if (test)
		mailing.audience = (struct audience){ ROLE_STAFF, ROLE_STAFF, 0 };
	if (resolve_items(office, draft, plan, items, why))
		store_mailing_add(office->store, &mailing, items, plan->item_count);
	store_items_clear(items, plan->item_count);
	return mailing.id;
}

bool
mailing_prepare_some(struct office *office, int64_t id, const struct audience *audience, int64_t *after)
{
	return store_delivery_prepare(office->store, id, audience, after, MAILING_CHUNK) != 0;
}

bool
mailing_discard_some(struct office *office, int64_t id)
{
	return store_mailing_remove_preparing(office->store, id, MAILING_CHUNK);
}

bool
mailing_queue(struct office *office, int64_t id, struct reason *why)
{
	struct mailing mailing;

	if (!store_mailing_open(office->store, id, clock_now()))
		return reason_refused(why, "the question waited so long that the mailing was cleared away; queue it again");
	if (store_mailing_read(office->store, id, &mailing))
		mailing_record(office, mailing.test ? LEDGER_TEST_SENT : LEDGER_MAILING_QUEUED, id, &mailing);
	store_mailing_clear(&mailing);
	return true;
}

/* Who has booked in the meantime is not what is kept. */
static bool
same_people(const struct audience *one, const struct audience *other)
{
	return one->parents == other->parents && one->professionals == other->professionals && one->got == other->got;
}

/* Words that a person writes in the place of what was made of an event or a survey: it stays that event's letter, with its calendar
 * file, and nobody needs it any later than before. */
static void
keep_origin(struct office *office, const struct mailing *mailing, struct mailing *changed, struct item *items, int count)
{
	struct item before[ITEMS_LIMIT] = { 0 };
	int had = store_items_read(office->store, mailing->id, before);

	changed->origin_version = mailing->origin_version;
	changed->calendar = mailing->calendar;
	for (int i = 0; i < count && had > 0; i++)
		if (before[0].ends_at != 0 && (items[i].ends_at == 0 || items[i].ends_at > before[0].ends_at))
			items[i].ends_at = before[0].ends_at;
	store_items_clear(before, had);
}

bool
mailing_rewrite(struct office *office, int64_t id, const struct draft *draft, const struct plan *plan, struct reason *why)
{
	struct item items[ITEMS_LIMIT] = { 0 };
	struct mailing mailing, changed;
	bool done = false;

	if (!store_mailing_read(office->store, id, &mailing))
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	changed = mailing;
	changed.subject = draft->head.subject;
	changed.source = draft->source;
	changed.origin_version = plan->origin_version;
	changed.calendar = (char *)(uintptr_t)(plan->calendar != NULL ? plan->calendar : "");
	if ((mailing.state != MAILING_PREPARING && mailing.state != MAILING_QUEUED && mailing.state != MAILING_HELD) ||
	    mailing.started_at != 0)
		reason_refused(why, "mailing %lld has begun or is over; its words cannot be changed", (long long)id);
	else if (plan->after != 0 && plan->after != mailing.after)
		reason_refused(why, "mailing %lld does not wait for that notice to partners, and other words do not change that. Take the line "
		    "“after:” out, or stop it and queue the new one", (long long)id);
	else if (!same_people(&mailing.audience, &plan->audience))
		reason_refused(why, "mailing %lld is for other people; stop it and queue the new one", (long long)id);
	else
		done = resolve_items(office, draft, plan, items, why);
	if (done && plan->origin == ORIGIN_FILE && mailing.origin != ORIGIN_FILE && mailing.origin != ORIGIN_REPEAT)
		keep_origin(office, &mailing, &changed, items, plan->item_count);
	if (done) {
		store_mailing_rewrite(office->store, &changed, items, plan->item_count);
		mailing_record(office, LEDGER_MAILING_REWRITTEN, id, &changed);
	}
	store_items_clear(items, plan->item_count);
	store_mailing_clear(&mailing);
	return done;
}

int64_t
mailing_last_of_before(struct office *office, enum mailing_origin origin, int64_t of, int64_t before)
{
	int64_t id = 0, found = 0;

	while ((id = store_mailing_of(office->store, origin, of, id)) != 0 && id < before) {
		struct mailing mailing;

		if (store_mailing_read(office->store, id, &mailing) && mailing.state != MAILING_EXPIRED &&
		    mailing.state != MAILING_PREPARING && (mailing.state != MAILING_STOPPED || mailing.started_at != 0))
			found = id;
		store_mailing_clear(&mailing);
	}
	return found;
}

int64_t
mailing_last_of(struct office *office, enum mailing_origin origin, int64_t of)
{
	return mailing_last_of_before(office, origin, of, INT64_MAX);
}
