/*
 * What the commands on mailings share: see mailing_words.h.
 */
#include "roles/tool/mailing_words.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/mailing.h"
#include "records/words.h"
#include "store/store_mailing.h"

bool
mailing_number(const char *word, int64_t *id, struct reason *why)
{
	if (!text_to_number(word, 1, INT64_C(1) << 40, id))
		return reason_usage(why, "'%s' is not the number of a mailing; see: signpost mailing list", word);
	return true;
}

void
mailing_log_act(struct tool *tool, const char *act, int64_t id)
{
	log_info("mailing changed by a person", log_word("act", act), log_number("mailing", id),
	    log_number("by", tool->office->actor.uid));
}

void
mailing_say_behind(struct tool *tool, int64_t notice)
{
	int64_t id = 0;
	char when[CLOCK_TEXT];

	while ((id = store_mailing_behind(tool->office->store, notice, id)) != 0) {
		struct mailing mailing;

		if (!store_mailing_read(tool->office->store, id, &mailing))
			continue;
		if (mailing.state == MAILING_HELD)
			tool_say(tool, "Mailing %lld waits for it and is on hold: %s.\n", (long long)id, mailing_trouble_words(tool->office, &mailing));
		else
			tool_say(tool, "Mailing %lld waits for it and goes %s (UK time) at the earliest.\n", (long long)id,
			    clock_plain(mailing_goes_at(tool->office, &mailing), when));
		store_mailing_clear(&mailing);
	}
}
