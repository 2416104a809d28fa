/*
 * A mail that waited for a person is dealt with: see inbox.h.
 */
#include "core/inbox.h"

#include "base/clock.h"
#include "core/ledger.h"
#include "records/words.h"
#include "store/store_intake.h"

bool
inbox_done(struct office *office, const struct inbox_row *row)
{
	struct ledger_entry entry = { .kind = LEDGER_INBOX_DONE, .member = row->member, .actor = office->actor };
	struct ledger_body body = { 0 };

	if (!store_inbox_done(office->store, row->id, clock_now(), DONE_SAID))
		return false;
	ledger_say_number(&body, "inbox", row->id);
	ledger_say(&body, "mail", inbox_kind_word(row->kind));
	ledger_say_number(&body, "arrived", row->arrived_at);
	ledger_add(office->store, &entry, &body);
	return true;
}
