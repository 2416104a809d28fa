/*
 * The sender and its clock: when it was last alive (F-14), and what it does when the clock is wrong (F-15).
 */
#include "roles/sender/sender.h"

#include "base/clock.h"
#include "base/log.h"

int64_t
sender_last_alive(struct sender *sender)
{
	return clock_is_pretended() ? 0 : store_fact(sender->office->store, "sender_alive");
}

/* A person has said that the clock is right as it is: `signpost clock accept` takes the trouble out of the store. */
static void
look_whether_accepted(struct sender *sender)
{
	if (sender->clock_trouble == CLOCK_RIGHT || store_fact(sender->office->store, "clock_trouble") != 0)
		return;
	sender->clock = (struct clock_watch){ 0 };
	sender->stamped_at = sender_last_alive(sender);
}

static void
tell(enum clock_trouble trouble)
{
	switch (trouble) {
	case CLOCK_RIGHT:
		log_info("the clock is right again; letters go on", LOG_NONE);
		break;
	case CLOCK_BEHIND:
		log_error("the clock is wrong, it went back: nothing goes out", log_number("now", clock_now()));
		break;
	case CLOCK_AHEAD:
		log_error("the clock is wrong, it jumped ahead: nothing goes out", log_number("now", clock_now()));
		break;
	case CLOCK_ANCIENT:
		log_error("the clock is wrong, it is years behind: nothing goes out", log_number("now", clock_now()));
		break;
	}
}

void
sender_watch_clock(struct sender *sender)
{
	enum clock_trouble trouble;

	if (clock_is_pretended())
		return;
	look_whether_accepted(sender);
	trouble = clock_watch_look(&sender->clock, sender->stamped_at, clock_now(), clock_monotonic_milliseconds());
	if (trouble == sender->clock_trouble)
		return;
	sender->clock_trouble = trouble;
	store_begin(sender->office->store);
	store_set_fact(sender->office->store, "clock_trouble", (int64_t)trouble);
	store_commit(sender->office->store);
	tell(trouble);
}
