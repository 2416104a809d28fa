/*
 * An offer to stop: see wish_offer.h.
 */
#include "mail/wish_offer.h"

#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_words.h"

/* What the reader is told to do, and where; of us nobody asks that. */
static const char *const orders[] = { "sign in", "sign into", "log in", "log into", "log on", "login to", "go to", "head to", "head over to",
	"head over", "navigate to", "visit ", "click", "tap", "press ", "swipe", "scan", "untick", "uncheck", "deselect", "toggle", "select",
	"choose", "open the app", "open your", "use the app", "use the link", "use this link", "use the form", "use the button", "use the settings",
	"follow the link", "follow this link", "fill in the", "fill out the", "complete the", "text stop", "send stop", "reply", "ring the",
	"call us", "call the", "let us know", "let the", "let your", "tell the", "contact us", "contact the", "contact your", "ask at the", "ask your",
	"speak to", "talk to", "see our", "see the", "email us", "write to us", "your settings", "your preferences", "your ~ preferences",
	"your ~ settings", "your profile", "your account", "your dashboard", "your subscription", "your notification", "your choices", "my account",
	"manage your", "the settings", "in settings", "http://", "https://", "www.", NULL };

/* "To stop", of whoever reads it. */
static const char *const purposes[] = { "to stop", "to opt out", "to opt-out", "to leave", "to unsubscribe", "to be removed", "to be taken",
	"to be unsubscribed", "to no longer", "to cancel", "to end", "to turn off", "to switch off", "to come off", "to get off", "to remove",
	"to disable", "to cease", "to quit", NULL };

/* Before the first stop of the sentence: what comes behind "please" is a clause of its own, and an order all the same. */
static bool
orders_reader(const char *clause, const char *rest)
{
	char sentence[REQUEST_TEXT];
	size_t length = strcspn(rest, ".!?\n");

	if (phrases_found(clause, orders))
		return true;
	if (rest[0] != ' ' || strchr(".!?;", clause[strlen(clause) - 1]) != NULL)
		return false;
	text_copy(sentence, length + 1, rest);
	return phrases_found(sentence, orders);
}

/* "To stop these, change your settings", "log in to stop these", "stop these: open Settings". */
static bool
tells_reader(const char *clause, const char *rest)
{
	static const char *const begins[] = { "click", "tap", "sign in", "log in", "go to your", "go to http", "go to www", "visit your",
		"visit our", "visit the", "visit http", "visit www", "use the link", "use this link", "use the form", "follow the link",
		"follow this link", "manage your", "change your settings", "change your preferences", "edit your preferences",
		"update your preferences", "update your settings", NULL };
	static const char *const by[] = { "by changing your", "by updating your", "by editing your", "by signing in", "by logging in", "by going to",
		"by visiting", "by clicking", "by replying", "by texting", "by using the", "by tapping", "in your settings", "in your account",
		"in your ~ settings", "in your profile", "in the app", "in settings", NULL };
	static const char *const behind_colon[] = { "open ", "text ", "reply ", "click", "tap ", "press ", "go to", "visit ", "use the", "sign in",
		"log in", "change your", "choose ", "select ", "settings", NULL };
	const char *begin = clause_without_politeness(clause), *colon = strchr(begin, ':');

	if (phrases_start(begin, purposes))
		return orders_reader(clause, rest);
	if (phrases_start(begin, begins))
		return phrases_found(begin, purposes);
	return (phrases_found(begin, by) || (colon != NULL && phrases_start(colon + 1 + strspn(colon + 1, " "), behind_colon))) &&
	    !phrases_found(begin, request_writers) && !phrases_found(begin, request_writers_own);
}

static bool
is_address_of_page(const char *at)
{
	static const char *const pages[] = { "http://", "https://", "www.", NULL };

	return phrases_start(at + strspn(at, " \n<([*"), pages);
}

/* "Stop these alerts: https://...", "unsubscribe (https://...)": the name of a link.  "Take me off https://..." is none. */
static bool
names_link(const char *clause, const char *rest)
{
	const char *page = strstr(clause, "http"), *before;

	if (page == NULL)
		page = strstr(clause, "www.");
	if (page == NULL)
		return text_ends(clause, ":") && is_address_of_page(rest);
	if (page == clause || !is_address_of_page(page))
		return false;
	for (before = page - 1; before > clause && *before == ' ';)
		before--;
	return strchr(":(<[>-", *before) != NULL;
}

/* "No longer want these?", with no word of the writer: it is the reader who is asked. */
static bool
asks_reader(const char *clause, const char *rest)
{
	static const char *const states[] = { "do not want", "do not wish", "do not need", "do not like", "no longer", "not interested",
		"not want", "had enough", "tired of", "fed up", "bored of", "too many", "rather not", NULL };
	/* "No more emails?" may be a wish, but not above "change your settings". */
	static const char *const perhaps[] = { "want", "wish", "like to", "no more", "enough of", "prefer not", "changed your mind", NULL };
	char next[REQUEST_TEXT];

	clause = clause_without_politeness(clause);
	if (!text_ends(clause, "?") || phrases_found(clause, request_writers))
		return false;
	if (phrases_start(clause, states))
		return true;
	if (!phrases_start(clause, perhaps))
		return false;
	clause_next(rest, next);
	return phrases_found(next, orders) && !phrases_found(next, request_writers);
}

bool
wish_is_offer(const char *clause, const char *rest)
{
	return phrases_found(clause, request_offers) || asks_reader(clause, rest) || tells_reader(clause, rest) || names_link(clause, rest);
}
