/*
 * mailing who: the people behind one number of a mailing's books.
 */
#include "base/text.h"
#include "core/member.h"
#include "records/words.h"
#include "roles/tool/mailing_words.h"
#include "roles/tool/person_words.h"
#include "store/store_delivery.h"

/* The numbers of the books by the words officers read; waiting holds what is on its way as well. */
static const struct book {
	const char *word;
	enum delivery_state state;
	bool returned;
} book_list[] = {
	{ "sent", DELIVERY_SENT, false }, { "refused", DELIVERY_REFUSED, false }, { "not-sent", DELIVERY_WITHHELD, false },
	{ "doubt", DELIVERY_DOUBT, false }, { "waiting", DELIVERY_WAITING, false }, { "returned", DELIVERY_SENT, true },
	{ "withheld", DELIVERY_WITHHELD, false },	/* its word in --json */
};

struct listing {
	struct tool *tool;
	const struct book *book;
	int64_t count;
};

static bool
list_one(void *owner, int64_t id, enum withheld reason, enum fault fault, int64_t code)
{
	struct listing *listing = owner;
	struct tool *tool = listing->tool;
	bool withheld = listing->book->state == DELIVERY_WITHHELD;
	char name[MEMBER_NAME_LIMIT * 4 + 2], address[MEMBER_ADDRESS_LIMIT + 2];
	struct member member = { .name = NULL };
	struct reason ignored;
	/* Who was erased since has a number still. */
	bool known = member_read(tool->office, id, &member, &ignored);

	tool_say(tool, "%10lld  %-32s  %-24s  %s\n", (long long)id, known ? person_cell(member.address, address, sizeof address) : "(erased)",
	    known ? person_cell(member.name, name, sizeof name) : "", withheld ? withheld_phrase(reason, 1) :
	    letter_phrase(listing->book->state, fault));
	tool_json(tool, json_pack("{s:I, s:s, s:s, s:s, s:I}", "member", (json_int_t)id, "address", member.address != NULL ? member.address : "",
	    "name", member.name != NULL ? member.name : "", withheld ? "reason" : "about", withheld ? withheld_word(reason) :
	    fault_word(fault), "code", (json_int_t)code));
	member_clear(&member);
	listing->count++;
	return true;
}

static const struct book *
find_book(const char *word)
{
	for (size_t i = 0; i < sizeof book_list / sizeof *book_list; i++)
		if (text_same(word, book_list[i].word))
			return &book_list[i];
	return NULL;
}

static bool
run_who(struct tool *tool, struct reason *why)
{
	struct listing listing = { .tool = tool, .book = find_book(tool->words[1]) };
	struct books books;
	char people[48];
	int64_t id;

	if (!mailing_number(tool->words[0], &id, why))
		return false;
	if (listing.book == NULL)
		return reason_usage(why, "'%s' is no number of the books; say sent, refused, not-sent, doubt, waiting or returned", tool->words[1]);
	if (!store_books(tool->office->store, id, &books))
		return reason_not_found(why, "there is no mailing number %lld", (long long)id);
	store_delivery_walk(tool->office->store, id, listing.book->state, listing.book->returned, list_one, &listing);
	tool_log_read(tool, "mailing-who", listing.count);
	tool_say(tool, "%s.\n", tool_people(listing.count, people));
	return true;
}

const struct command who_commands[] = {
	{ "mailing who", "ID sent|refused|not-sent|doubt|waiting|returned",
	    "the people who are sent, refused, not-sent, doubt, waiting or returned", 2, 2, NEEDS_OFFICE, RIGHT_SEE,
	    NULL, run_who, 0 },
	{ NULL, NULL, NULL, 0, 0, NEEDS_NOTHING, 0, NULL, NULL, 0 }
};
