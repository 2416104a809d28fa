/*
 * The guard: see guard.h.
 *
 * A child that ends, or has not reported in time on the mail that is its next, is left: also one that a mail has taken over and
 * that gives an octet now and then, for behind it others wait.  It and those behind it are given again, to a new child, until three have
 * died of it, or one that has read no other mail takes too long.
 */
#include "mail/guard.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/memory.h"
#include "mail/limits.h"
#include "mail/report_read.h"
#include "mail/warden.h"

enum {
	TRIES = 3,	/* C-41 */
	LOOKS = 10,	/* so often one looks at the clock while nothing comes */
	BUSY = 24	/* mails that keep a child at work for about a millisecond */
};

/* How long a child may still take.  Between two looks no more than a tenth of it passes, so that a time in which we could not look, as when the
 * machine was frozen, is no child's doing. */
struct patience {
	int64_t looked_at;	/* monotonic milliseconds */
	int left, step;
};

/* A mail without a report. */
struct given {
	uint32_t length;
	char *octets;		/* as they are sent, the length before them */
};

struct guard {
	struct warden warden;
	int line;		/* to the child; -1 = none */
	int read;		/* mails sent to this child */
	struct given given[GUARD_AHEAD];	/* in order */
	int first, count;
	size_t octets;		/* of them */
	int sent;		/* of them, wholly */
	size_t part;		/* octets sent of the next one */
	int patience;		/* milliseconds */
	bool used_up;		/* the child before had used up the time for its mail */
	bool gone;
};

struct guard *
guard_new(const struct own_addresses *own, struct reason *why)
{
	struct guard *guard = memory_new(sizeof *guard);

	guard->line = -1;
	guard->patience = GUARD_PATIENCE;
	if (warden_start(&guard->warden, own, why))
		return guard;
	free(guard);
	return NULL;
}

void
guard_set_patience(struct guard *guard, int milliseconds)
{
	guard->patience = milliseconds;
}

bool
guard_is_gone(const struct guard *guard)
{
	return guard->gone;
}

static struct given *
given_at(struct guard *guard, int place)
{
	return &guard->given[(guard->first + place) % GUARD_AHEAD];
}

/* What was sent to it without a report is sent to the next one. */
static void
leave_child(struct guard *guard)
{
	if (guard->line >= 0)
		close(guard->line);
	guard->line = -1;
	guard->sent = 0;
	guard->part = 0;
}

static bool
need_child(struct guard *guard, struct reason *why)
{
	bool done = guard->line >= 0 && guard->read == GUARD_BATCH && guard->sent == 0;

	if (done)
		leave_child(guard);
	if (guard->line < 0 && !guard->gone) {
		guard->line = warden_new_child(&guard->warden, done ? NULL : &guard->used_up);
		guard->read = 0;
		guard->gone = guard->line < 0;
	}
	return !guard->gone || reason_unreachable(why, "the process that reads mails is gone");
}

static bool
is_to_send(const struct guard *guard)
{
	return guard->sent < guard->count && guard->read < GUARD_BATCH;
}

/* As many as it takes without waiting.  Whether it is there still is seen when its report is awaited. */
static void
send_some(struct guard *guard)
{
	while (is_to_send(guard)) {
		const struct given *given = given_at(guard, guard->sent);
		size_t whole = sizeof given->length + given->length;
		ssize_t put = send(guard->line, given->octets + guard->part, whole - guard->part, MSG_NOSIGNAL | MSG_DONTWAIT);

		if (put < 0)
			return;
		guard->part += (size_t)put;
		if (guard->part == whole) {
			guard->part = 0;
			guard->sent++;
			guard->read++;
		}
	}
}

bool
guard_is_full(const struct guard *guard)
{
	return guard->count == GUARD_AHEAD || guard->octets > GUARD_AHEAD_OCTETS - LIMIT_MAIL;
}

bool
guard_give(struct guard *guard, const uint8_t *octets, size_t length, struct reason *why)
{
	struct given *given = given_at(guard, guard->count);

	assert(!guard_is_full(guard));
	given->length = (uint32_t)(length > LIMIT_MAIL ? LIMIT_MAIL : length);
	given->octets = memory_resize(NULL, sizeof given->length + given->length, 1);
	memcpy(given->octets, &given->length, sizeof given->length);
	memcpy(given->octets + sizeof given->length, octets, given->length);
	guard->count++;
	guard->octets += given->length;
	if (!need_child(guard, why))
		return false;
	send_some(guard);
	return true;
}

static void
look_at_clock(struct patience *patience)
{
	int64_t now = clock_monotonic_milliseconds(), passed = now - patience->looked_at;

	patience->looked_at = now;
	patience->left -= passed < patience->step ? (int)passed : patience->step;
}

/* Waits until the child has something to say or takes more, and not for long; while it is busy, by the clock: whoever is woken for each
 * report is put where the child runs, and then the one stands while the other goes.  False if the time is over. */
static bool
wait_for_child(const struct guard *guard, struct patience *patience)
{
	struct pollfd watched = { guard->line, (short)(POLLIN | (is_to_send(guard) ? POLLOUT : 0)), 0 };
	bool busy = guard->sent >= BUSY;

	look_at_clock(patience);
	return patience->left > 0 && (poll(&watched, busy ? 0 : 1, busy ? 1 : patience->step) >= 0 || errno == EINTR);
}

/* False if the child is gone or has not reported in time. */
static bool
receive(struct guard *guard, struct patience *patience, struct report *report)
{
	size_t got = 0;

	while (got < sizeof *report) {
		ssize_t more = recv(guard->line, (char *)report + got, sizeof *report - got, MSG_DONTWAIT);

		if (more > 0) {
			got += (size_t)more;
			continue;
		}
		if (more == 0 || (errno != EAGAIN && errno != EINTR) || !wait_for_child(guard, patience))
			return false;
		send_some(guard);
	}
	return true;
}

static void
drop_first(struct guard *guard)
{
	guard->octets -= given_at(guard, 0)->length;
	free(given_at(guard, 0)->octets);
	guard->first = (guard->first + 1) % GUARD_AHEAD;
	guard->count--;
	guard->sent -= guard->sent > 0;
}

/* False if the child died of the mail that is its next or of something else, or says what no report is, or none of this mail, as before it
 * has all of it. */
static bool
ask_child(struct guard *guard, struct patience *patience, struct report *report)
{
	const struct given *first = given_at(guard, 0);

	send_some(guard);
	return receive(guard, patience, report) && guard->sent > 0 && report_read(report, sizeof *report, report) &&
	    report_is_of(report, (const uint8_t *)first->octets + sizeof first->length, first->length);
}

bool
guard_take(struct guard *guard, struct report *report, struct reason *why)
{
	bool good = false, over = false;

	assert(guard->count > 0);
	/* A child may die of something else, as when the kernel wants its memory. */
	for (int tries = 0; tries < TRIES && !over; tries++) {
		struct patience patience = { .left = guard->patience, .step = guard->patience / LOOKS };
		bool fresh;

		if (!need_child(guard, why))
			return false;
		fresh = guard->read == guard->sent;	/* what takes long may be the doing of one that it has reported on */
		patience.looked_at = clock_monotonic_milliseconds();
		good = ask_child(guard, &patience, report);
		if (good)
			break;
		leave_child(guard);
		/* It may have gone with the warden, and not of the mail. */
		if (!need_child(guard, why))
			return false;
		over = fresh && (patience.left <= 0 || guard->used_up);
	}
	if (!good)
		*report = (struct report){ .set_aside = true };
	drop_first(guard);
	return true;
}

bool
guard_read(struct guard *guard, const uint8_t *octets, size_t length, struct report *report, struct reason *why)
{
	return guard_give(guard, octets, length, why) && guard_take(guard, report, why);
}

void
guard_forget(struct guard *guard)
{
	leave_child(guard);
	while (guard->count > 0)
		drop_first(guard);
}

void
guard_free(struct guard **guard)
{
	if (*guard == NULL)
		return;
	guard_forget(*guard);
	warden_end(&(*guard)->warden);
	free(*guard);
	*guard = NULL;
}
