/*
 * Letters that may or may not have arrived: doubt list, doubt settle.
 */
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "core/doubt.h"
#include "roles/tool/mailing_words.h"
#include "roles/tool/person_words.h"
#include "roles/tool/tool.h"
#include "store/store_delivery.h"
#include "store/store_mailing.h"

static void
list_mailings(struct tool *tool)
{
	int64_t id = 0, letters;
	bool any = false;

	while ((id = store_doubt_next_mailing(tool->office->store, id, &letters)) != 0) {
		struct mailing mailing;
		char many[32];

		any = true;
		if (store_mailing_read(tool->office->store, id, &mailing))
			tool_say(tool, "%6lld  %s in doubt  %s\n", (long long)id, text_thousands(letters, many), mailing.subject);
		store_mailing_clear(&mailing);
		tool_json(tool, json_pack("{s:I, s:I}", "mailing", (json_int_t)id, "doubt", (json_int_t)letters));
	}
	if (!any)
		tool_say(tool, "No letter is in doubt.\n");
	else
		tool_say(tool, "Who they were for: signpost doubt list NUMBER\n");
}

static bool
list_letter(void *owner, int64_t member, int64_t decided_at)
{
	struct tool *tool = owner;
	char when[CLOCK_TEXT];

	tool_say(tool, "%10lld  %s\n", (long long)member, clock_plain(decided_at, when));
	tool_json(tool, json_pack("{s:I, s:s}", "member", (json_int_t)member, "at", clock_iso(decided_at, when)));
	return true;
}

static bool
run_list(struct tool *tool, struct reason *why)
{
	struct books books;
	int64_t id;

	if (tool->word_count == 0) {
		list_mailings(tool);
		return true;
	}
	if (!mailing_number(tool->words[0], &id, why))
		return false;
	if (!store_books(tool->office->store, id, &books))
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	if (books.doubt == 0)
		tool_say(tool, "No letter of mailing %lld is in doubt.\n", (long long)id);
	else
		tool_say(tool, "Person      when the letter went\n");
	store_doubt_walk(tool->office->store, id, list_letter, tool);
	if (books.doubt > 0)
		tool_say(tool, "Who they are: signpost mailing who %lld doubt\nOnce you know: signpost doubt settle %lld arrived|lost|again PERSON…|ALL\n",
		    (long long)id, (long long)id);
	return true;
}

/* What saying it would do, in words. */
static const char *
effect(enum doubt_answer answer)
{
	switch (answer) {
	case DOUBT_ARRIVED:
		return "booked as sent";
	case DOUBT_LOST:
		return "booked as refused and not sent again";
	case DOUBT_AGAIN:
		return "sent once more, and may arrive twice";
	case DOUBT_ANSWERS:
		break;
	}
	return "";
}

/* The people named, or 0 alone for ALL. */
static bool
read_people(struct tool *tool, int64_t *members, int *count, struct reason *why)
{
	*count = 0;
	if (tool->word_count == 3 && strcmp(tool->words[2], "ALL") == 0) {
		members[(*count)++] = 0;
		return true;
	}
	for (int i = 2; i < tool->word_count; i++)
		if (!person_find(tool, tool->words[i], &members[(*count)++], why))
			return false;
	return true;
}

static bool
is_in_doubt(struct tool *tool, int64_t mailing, int64_t member)
{
	struct delivery_row row;

	return store_delivery_read(tool->office->store, mailing, member, &row) && row.state == DELIVERY_DOUBT;
}

static int64_t
count_in_doubt(struct tool *tool, int64_t mailing, const int64_t *members, int count)
{
	struct books books = { 0 };
	int64_t found = 0;

	if (members[0] == 0)
		return store_books(tool->office->store, mailing, &books) ? books.doubt : 0;
	for (int i = 0; i < count; i++)
		found += is_in_doubt(tool, mailing, members[i]);
	return found;
}

static bool
settle(struct tool *tool, int64_t mailing, const int64_t *members, int count, enum doubt_answer answer, int64_t *total,
    struct reason *why)
{
	*total = 0;
	store_begin(tool->office->store);
	for (int i = 0; i < count; i++) {
		int64_t settled;

		if (!doubt_settle(tool->office, mailing, members[i], answer, &settled, why)) {
			store_rollback(tool->office->store);
			return false;
		}
		*total += settled;
	}
	store_commit(tool->office->store);
	return true;
}

static bool
run_settle(struct tool *tool, struct reason *why)
{
	static int64_t members[TOOL_WORDS];
	enum doubt_answer answer = doubt_answer_from_word(tool->words[1]);
	int64_t mailing, letters, total;
	char many[32];
	int count;

	if (!mailing_number(tool->words[0], &mailing, why))
		return false;
	if (answer == DOUBT_ANSWERS)
		return reason_usage(why, "'%s' is no answer; say arrived, lost or again", tool->words[1]);
	if (!read_people(tool, members, &count, why))
		return false;
	letters = count_in_doubt(tool, mailing, members, count);
	if (letters > 0 && !tool_ask(tool, why, "%s of mailing %lld in doubt: to be %s.  Go on?",
	    text_thousands(letters, many), (long long)mailing, effect(answer)))
		return false;
	if (!settle(tool, mailing, members, count, answer, &total, why))
		return false;
	if (total == 0)
		tool_say(tool, "None of these letters is in doubt; nothing was changed.\n");
	else
		tool_say(tool, "%s settled: %s.\n", text_thousands(total, many), effect(answer));
	tool_json(tool, json_pack("{s:I, s:s, s:I}", "mailing", (json_int_t)mailing, "answer", doubt_answer_word(answer),
	    "settled", (json_int_t)total));
	if (total > 0)
		log_info("letters in doubt settled", log_number("mailing", mailing), log_number("letters", total),
		    log_word("answer", doubt_answer_word(answer)), log_number("by", tool->office->actor.uid));
	return true;
}

const struct command doubt_commands[] = {
	{ "doubt list", "[MAILING]", "letters that may or may not have arrived", 0, 1, NEEDS_OFFICE, RIGHT_TITLES, NULL,
	    run_list },
	{ "doubt settle", "MAILING arrived|lost|again PERSON…|ALL", "say what became of them", 3, -1, NEEDS_OFFICE,
	    RIGHT_QUEUE, NULL, run_settle },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL }
};
