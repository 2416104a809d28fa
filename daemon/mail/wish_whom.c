/*
 * Whom a wish is for: see wish_whom.h.
 *
 * Names cannot be listed.  So who stands between "ask" and "to stop" is another unless it is known to be us, the writer, a letter, or nobody.
 */
#include "mail/wish_whom.h"

#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_text.h"
#include "mail/request_words.h"
#include "mail/wish_words.h"

/* Behind these verbs stands who is to stop. */
static const struct verb {
	const char *words;
	bool speaks;	/* and it is people: nobody asks letters to stop */
	bool bidden;	/* only where we are asked to do it: "please have", but not "I have" */
	bool bare;	/* behind who stands the next verb as it is, without "to" */
} verbs[] = {
	{ " ask ", .speaks = true }, { " asking ", .speaks = true }, { " asked ", .speaks = true }, { " tell ", .speaks = true },
	{ " telling ", .speaks = true }, { " remind ", .speaks = true }, { " warn ", .speaks = true }, { " beg ", .speaks = true },
	{ " instruct ", .speaks = true }, { " persuade ", .speaks = true }, { " convince ", .speaks = true }, { " urge ", .speaks = true },
	{ " advise ", .speaks = true }, { " order ", .speaks = true }, { " request " }, { " want " }, { " like " }, { " need " }, { " wish " },
	{ " expect " }, { " get ", .bidden = true }, { " have ", .bidden = true, .bare = true }, { " make ", .bidden = true, .bare = true },
};

/* "Please have", "can you get", "I would like you to make": but "I have", "we get". */
static bool
is_bidden(const char *before, const char *verb)
{
	static const char *const bids[] = { " please", " kindly", " can you", " could you", " would you", " will you", " to", " and", NULL };
	char words[REQUEST_TEXT];

	text_copy(words, (size_t)(verb - before) + 1, before);
	if (*clause_without_politeness(words) == '\0')
		return true;
	for (const char *const *bid = bids; *bid != NULL; bid++)
		if (text_ends(words, *bid))
			return true;
	return false;
}

/* The last of the verbs, or NULL; *behind is what stands behind it. */
static const struct verb *
last_verb(const char *before, const char **behind)
{
	const struct verb *last = NULL;

	*behind = before;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		for (const char *at = before; (at = strstr(at, verbs[i].words)) != NULL; at++)
			if (at + strlen(verbs[i].words) > *behind && (!verbs[i].bidden || is_bidden(before, at))) {
				last = &verbs[i];
				*behind = at + strlen(verbs[i].words);
			}
	return last;
}

/* "You", "your team", "whoever does the list", "Sam in the office"; but not "your contact at SNAP". */
static bool
is_us(const char *who)
{
	static const char *const us[] = { "you", "you'd", "yourself", "yourselves", "whoever does the", "whoever runs the list",
		"whoever runs the mailing", "whoever keeps the list", "whoever sends the", "whoever sends these", "whoever sends them",
		"whoever looks after the list", "whoever looks after the mailing", "whoever deals with the", "whoever is responsible",
		"whoever is in charge", "person in charge", "in the office", "in the team", "at the forum", NULL };
	static const char *const whole[] = { "the office", "the team", "the forum", "the admin", "admin", "the admins", "the secretary",
		"the system", "the computer", "somebody", "someone", "anybody", "anyone", "people", NULL };
	static const char *const your[] = { "your", NULL }, *const elsewhere[] = { "at", "from", "of", "with", "friend", "friends", "partners", NULL };

	return phrases_found(who, us) || text_is_among(who, strlen(who), whole) || (phrases_found(who, your) && !phrases_found(who, elsewhere));
}

/* "I asked three times to", "I would like very much to", "can you get round to". */
static bool
is_nobody(const char *who)
{
	static const char *const starts[] = { "again", "once", "twice", "repeatedly", "politely", "nicely", "kindly", "already",
		"yesterday", "last", "before", "previously", "since", "if", "in", "on", "at", "by", "for", "via", "over", "after", "when",
		"while", "now", "then", "just", "also", "very", "most", "really", "formally", "officially", "respectfully", "please", "to",
		"some help", "help", "a chance", "a favour", "a minute", "a moment", "a way", "a note", "round", "around", "the chance",
		"the opportunity", "the option", "permission", "all this", "all these", "all of this", "instead", "every time",
		"every week", "every month", "only", NULL };
	static const char *const words[] = { "times", NULL };
	static const char *const whole[] = { "", "it", "this", "that", "these", "those", "all", "everything", "anything", "nothing", NULL };

	return text_is_among(who, strlen(who), whole) || clause_word_at(who, starts) != NULL || phrases_found(who, words) || phrases_found(who, request_writers);
}

/* "I need the emails to stop." */
static bool
is_thing(const char *who)
{
	static const char *const things[] = { "name", "names", "address", "addresses", "details", "data", "account", "number", "inbox",
		"mailbox", "membership", NULL };
	struct sentence sentence;
	int end;

	sentence_read(&sentence, wish_grammar(), who, "");
	return phrases_found(who, things) || sentence_find(&sentence, WISH_OURS, 0, &end) >= 0;
}

static bool
is_another(const char *who, bool may_be_thing)
{
	return !is_us(who) && !is_nobody(who) && (!may_be_thing || !is_thing(who));
}

static bool
ends_in_word(const char *text, const char *word)
{
	size_t length = strlen(text), octets = strlen(word);

	return text_ends(text, word) && (length == octets || text[length - octets - 1] == ' ');
}

/* Takes "to" off the end, or "not to". */
static bool
drop_to(char *who)
{
	static const char *const ends[] = { "not to ", "to ", NULL };

	for (const char *const *end = ends; *end != NULL; end++)
		if (ends_in_word(who, *end)) {
			who[strlen(who) - strlen(*end)] = '\0';
			return true;
		}
	return false;
}

/* "Please ask Elen about the trip and": what comes is asked of us. */
static bool
is_cut_off(const char *who)
{
	static const char *const ends[] = { "and ", "or ", "so ", "but ", "then ", "- ", "& ", NULL };

	for (const char *const *end = ends; *end != NULL; end++)
		if (ends_in_word(who, *end))
			return true;
	return text_ends(who, ", ") || text_ends(who, ": ") || text_ends(who, ". ");
}

/* "Elen should" stop. */
static bool
is_due_from_another(const char *before)
{
	static const char *const dues[] = { " should ", " must ", " ought to ", " needs to ", " has to ", NULL };
	char who[REQUEST_TEXT];

	for (const char *const *due = dues; *due != NULL; due++)
		if (text_ends(before, *due)) {
			text_copy(who, strlen(before) - strlen(*due) + 1, before);
			return is_another(text_trim(who), true);
		}
	return false;
}

/* "Take me off the list": nobody but we can, whoever of us is named.  But not "off her list", nor "the list at SNAP". */
static bool
is_removal_from_ours(const char *at)
{
	static const char *const removals[] = { "take", "remove", "delete", "unsubscribe", "cross", "strike", "get", "pull", NULL };
	static const char *const writer[] = { "me", "us", "my name", "our name", "our names", "my address", "my email", "my email address",
		"my details", NULL };
	static const char *const lists[] = { "the mailing list", "the mailing lists", "the email list", "the newsletter list",
		"the distribution list", "the newsletter", "the newsletters", "the list", "the lists", "this mailing list", "this list",
		"these lists", NULL };
	static const char *const elsewhere[] = { "at", "from", "of", "for", "with", "in", "they", "he", "she", NULL };
	const char *verb = clause_word_at(at, removals), *list;
	size_t length;

	if (verb == NULL || at[strlen(verb)] != ' ' || clause_word_at(at + strlen(verb) + 1, writer) == NULL)
		return false;
	list = phrases_whole_at(at, lists, &length);
	return list != NULL && (list[length] != ' ' || clause_word_at(list + length + 1, elsewhere) == NULL);
}

bool
wish_is_for_another(const char *before, const char *at)
{
	static const char *const lists[] = { "your list", "your lists", "your mailing", "your database", "your records", "your system", NULL };
	const char *behind;
	const struct verb *verb = last_verb(before, &behind);
	char who[REQUEST_TEXT];
	bool that, to;

	if (is_removal_from_ours(at))
		return false;
	if (is_due_from_another(before))
		return true;
	if (verb == NULL || phrases_found(at, lists))
		return false;
	that = text_starts(behind, "that ");
	text_copy(who, sizeof who, behind + (that ? strlen("that ") : 0));
	if (is_cut_off(who))
		return false;
	to = drop_to(who) || text_starts(at, "to ") || text_starts(at, "not to ");
	return (verb->bare ? !to : to || that) && is_another(text_trim(who), !verb->speaks || that);
}
