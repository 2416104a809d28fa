/*
 * The sender and its clock: when it was last alive (F-14), and what it does when the clock is wrong (F-15).
 */
#include "roles/sender/sender.h"

#include "base/clock.h"
#include "base/log.h"
#include "core/outcome.h"
#include "store/store_delivery.h"

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
		log_error("the clock is wrong, it went back: nothing goes out", log_number("now", clock_of_machine()));
		break;
	case CLOCK_AHEAD:
		log_error("the clock is wrong, it jumped ahead: nothing goes out", log_number("now", clock_of_machine()));
		break;
	case CLOCK_ANCIENT:
		log_error("the clock is wrong, it is years behind: nothing goes out", log_number("now", clock_of_machine()));
		break;
	}
}

/* Right again: what was put off by a clock that was hours ahead waits no longer than it would have. */
static void
keep_trouble(struct sender *sender, enum clock_trouble trouble)
{
	sender->clock_trouble = trouble;
	store_begin(sender->office->store);
	store_set_fact(sender->office->store, "clock_trouble", (int64_t)trouble);
	if (trouble == CLOCK_RIGHT)
		store_delivery_bring_near(sender->office->store, clock_now(), 2 * RETRY_LONGEST);
	store_commit(sender->office->store);
}

/* Meanwhile replies are judged by the time that has gone by since it was right. */
void
sender_watch_clock(struct sender *sender)
{
	int64_t monotonic = clock_monotonic_milliseconds();
	enum clock_trouble trouble;

	if (clock_is_pretended())
		return;
	look_whether_accepted(sender);
	trouble = clock_watch_look(&sender->clock, sender->stamped_at, clock_of_machine(), monotonic);
	if (trouble == sender->clock_trouble)
		return;
	clock_distrust(trouble == CLOCK_RIGHT ? 0 : clock_watch_instant(&sender->clock, monotonic));
	keep_trouble(sender, trouble);
	tell(trouble);
}
