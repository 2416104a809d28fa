/*
 * When a mailing will be through: see forecast.h.
 */
#include "roles/tool/forecast.h"

#include <stdio.h>

#include "base/clock.h"
#include "core/budget.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

/* Letters an hour of the last finished mailing: measured, not hoped for.  0 = none to go by. */
static int64_t
measured_rate(struct tool *tool)
{
	int64_t ids[10];
	int count = store_mailing_list(tool->office->store, 0, false, ids, 10);

	for (int i = 0; i < count; i++) {
		struct mailing mailing;
		struct books books;
		int64_t rate = 0;

		if (store_mailing_read(tool->office->store, ids[i], &mailing) && mailing.state == MAILING_FINISHED &&
		    store_books(tool->office->store, ids[i], &books) && mailing.finished_at > mailing.started_at)
			rate = books.sent * 3600 / (mailing.finished_at - mailing.started_at);
		store_mailing_clear(&mailing);
		if (rate > 0)
			return rate;
	}
	return 0;
}

int64_t
forecast_queued(struct tool *tool, int64_t letters, int64_t from, bool *limited)
{
	return budget_last_letter(tool->office->store, &tool->forum->outbox, letters, measured_rate(tool), from, limited);
}

int64_t
forecast_running(struct tool *tool, const struct mailing *mailing, const struct books *books)
{
	int64_t done = books->sent + books->refused, took = clock_now() - mailing->started_at;
	bool limited;

	if (mailing->state != MAILING_SENDING || books->waiting == 0 || done == 0 || took <= 0)
		return 0;
	return budget_last_letter(tool->office->store, &tool->forum->outbox, books->waiting, done * 3600 / took + 1, clock_now(),
	    &limited);
}

const char *
forecast_words(struct tool *tool, const struct mailing *mailing, const struct books *books, char words[128])
{
	int64_t end = forecast_running(tool, mailing, books);
	char when[CLOCK_TEXT];

	words[0] = '\0';
	if (end > 0)
		snprintf(words, 128, ", through about %s", clock_plain(end, when));
	return words;
}
