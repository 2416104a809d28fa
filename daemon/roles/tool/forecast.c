/*
 * When a mailing will be through: see forecast.h.
 */
#include "roles/tool/forecast.h"

#include <stdio.h>

#include "base/clock.h"
#include "core/budget.h"
#include "core/quiet.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

/* Letters an hour of the last finished mailing: measured, not hoped for.  0 = none to go by. */
static int64_t
measured_rate(struct tool *tool)
{
	enum { HALF_A_DAY = 12 * 3600 };
	int64_t ids[10];
	int count = store_mailing_list(tool->office->store, 0, false, ids, 10);

	for (int i = 0; i < count; i++) {
		struct mailing mailing;
		struct books books;
		int64_t rate = 0;

		if (store_mailing_read(tool->office->store, ids[i], &mailing) && mailing.state == MAILING_FINISHED &&
		    store_books(tool->office->store, ids[i], &books) && mailing.finished_at > mailing.started_at &&
		    mailing.finished_at < mailing.started_at + HALF_A_DAY)	/* else it stood still for a night, a day or what was put off */
			rate = books.sent * 3600 / (mailing.finished_at - mailing.started_at);
		store_mailing_clear(&mailing);
		if (rate > 0)
			return rate;
	}
	return 0;
}

/* Nothing of it goes in the quiet hours.  What says that an event is off may, near its day; how near is not looked at here. */
static bool
keeps_quiet(struct tool *tool, const struct mailing *mailing)
{
	return store_mailing_is_marketing(tool->office->store, mailing->id) && mailing->origin != ORIGIN_EVENT_CANCELLED;
}

/* How long those to the largest domain take, one by one. */
static int64_t
domain_seconds(struct tool *tool, const struct mailing *mailing)
{
	int64_t per_minute = tool->forum->outbox.domain_per_minute, letters;

	if (per_minute == 0)
		return 0;
	letters = store_delivery_largest_domain(tool->office->store, mailing->id);
	return letters > 1 ? (letters - 1) * 60 / per_minute : 0;
}

static void
estimate(struct tool *tool, const struct mailing *mailing, int64_t letters, int64_t per_hour, int64_t from, struct forecast *forecast)
{
	int64_t seconds = domain_seconds(tool, mailing), domains;
	bool quiet = keeps_quiet(tool, mailing);

	forecast->through = budget_last_letter(tool->office->store, tool->forum, quiet, letters, per_hour, from, &forecast->limited);
	if (seconds == 0)
		return;
	domains = quiet ? quiet_after(tool->forum, from, seconds) : from + seconds;
	if (domains > forecast->through) {
		forecast->not_before = forecast->through == 0;
		forecast->through = domains;
		forecast->limited = true;
	}
}

void
forecast_queued(struct tool *tool, const struct mailing *mailing, int64_t letters, int64_t from, struct forecast *forecast)
{
	*forecast = (struct forecast){ 0 };
	estimate(tool, mailing, letters, measured_rate(tool), from, forecast);
}

/* How fast it went until it had to stand still, for the night or for the day's letters; else until now. */
static int64_t
measured_until(struct tool *tool, const struct mailing *mailing, int64_t now)
{
	struct store *store = tool->office->store;
	bool quiet = keeps_quiet(tool, mailing) && quiet_at(tool->forum, now);

	return quiet || budget_left(store, &tool->forum->outbox, mailing->kind == KIND_SERVICE, now) == 0 ?
	    store_delivery_last_accepted(store, mailing->id) : now;
}

void
forecast_running(struct tool *tool, const struct mailing *mailing, const struct books *books, struct forecast *forecast)
{
	enum { LATELY = 600 };
	struct delivery_progress progress;
	int64_t now = clock_now(), until, since;

	*forecast = (struct forecast){ 0 };
	if (mailing->state != MAILING_SENDING || books->waiting == 0)
		return;
	until = measured_until(tool, mailing, now);
	since = until - LATELY > mailing->started_at ? until - LATELY : mailing->started_at;
	store_delivery_progress(tool->office->store, mailing->id, now, since, &progress);
	if (progress.to_go == 0) {
		forecast->next = keeps_quiet(tool, mailing) ? quiet_ends(tool->forum, progress.next_due) : progress.next_due;
		return;
	}
	if (progress.lately == 0 || until <= since)
		return;
	estimate(tool, mailing, progress.to_go, progress.lately * 3600 / (until - since) + 1, now, forecast);
	if (progress.last_due > forecast->through)
		forecast->through = progress.last_due;
	forecast->not_before = progress.put_off > 0;
}

const char *
forecast_words(const struct forecast *forecast, char words[128])
{
	char when[CLOCK_TEXT];

	words[0] = '\0';
	if (forecast->next > 0)
		snprintf(words, 128, ", put off; the next is due %s", clock_plain(forecast->next, when));
	else if (forecast->through > 0)
		snprintf(words, 128, forecast->not_before ? ", through not before %s" : ", through about %s",
		    clock_plain(forecast->through, when));
	return words;
}
