/*
 * What keeps letters from leaving: a disk that is nearly full, so that stops still find room (E-18), or a relay that does not answer.
 */
#include "roles/sender/sender.h"

#include "base/clock.h"
#include "base/log.h"
#include "core/disk_room.h"
#include "store/store_mailing.h"

enum { LOOK = 60000 };	/* milliseconds */

void
sender_watch_disk(struct sender *sender)
{
	int64_t megabytes;
	bool low;

	if (sender->disk_looked_at != 0 && clock_monotonic_milliseconds() < sender->disk_looked_at + LOOK)
		return;
	sender->disk_looked_at = clock_monotonic_milliseconds();
	low = disk_room_is_low(sender->forum, &megabytes);
	if (low == sender->disk_low)
		return;
	sender->disk_low = low;
	if (low)
		log_error("the disk is nearly full: nothing goes out, stops still count", log_number("megabytes", megabytes));
	else
		log_info("the disk has room again; letters go on", log_number("megabytes", megabytes));
}

static void
keep_since(struct sender *sender, int64_t since, bool needs_person)
{
	sender->relay_down_since = since;
	sender->relay_needs_person = needs_person;
	store_begin(sender->office->store);
	store_set_fact(sender->office->store, "relay_down_since", since);
	store_set_fact(sender->office->store, "relay_needs_person", needs_person);
	store_commit(sender->office->store);
}

static bool
letters_are_due(struct sender *sender)
{
	int64_t due = store_mailing_next_due(sender->office->store);

	return (due != 0 && due <= sender_now(sender)) || sender->carrier->operations->busy(sender->carrier);
}

void
sender_watch_relay(struct sender *sender)
{
	int64_t since = sender->relay_down_since;
	bool needs_person = false;
	struct reason why;
	bool down = sender->carrier->operations->down(sender->carrier, &needs_person, &why);

	if (since != 0 && sender->relay_took_at >= since) {
		log_info("the relay answers again", log_number("seconds", clock_now() - since));
		keep_since(sender, 0, false);
	} else if (since != 0 && !letters_are_due(sender)) {
		/* Lines are opened only for letters that are due: without any, nobody knows how the relay is. */
		keep_since(sender, 0, false);
	} else if (down && (since != 0 ? needs_person != sender->relay_needs_person : letters_are_due(sender))) {
		keep_since(sender, since != 0 ? since : clock_now(), needs_person);
	}
}
