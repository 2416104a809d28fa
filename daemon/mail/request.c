/*
 * What a person asks for: see request.h.
 */
#include "mail/request.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/phrases.h"
#include "mail/request_text.h"
#include "mail/request_words.h"

enum { SHORT_WORDS = 45, COMMAND_WORDS = 6, ALONE_WORDS = 8, GREETING_WORDS = 4, CHOICE_WORDS = 9 };

/* What a wish to stop is about, by the words behind it. */
enum target {
	TARGET_NOTHING,		/* no word: the letters */
	TARGET_OURS,		/* "your emails" */
	TARGET_TOPIC,		/* "the surveys" */
	TARGET_THIS,		/* "this" */
	TARGET_OURS_AND,	/* "your emails in such tiny letters" */
	TARGET_OTHER		/* "the rota" */
};

/* The lists of phrases to which it matters what stands behind. */
enum kind {
	KIND_STOP,		/* request_stops_of */
	KIND_REMOVAL,		/* request_removals */
	KIND_ONLY_OF		/* request_stops_if */
};

/* How sure it is, and of what. */
struct wish {
	const struct incoming *incoming;
	const char *own;
	enum mail_request request;	/* NONE, STOP_PERHAPS or STOP */
	int words;			/* of the whole mail */
	bool smells;			/* has words of one */
	bool late;			/* stands far down in a long mail */
	bool everything;		/* not only the topic */
	const char *topic;		/* of request_topics */
	bool topics;			/* names more than one */
};

static int
words_of(const char *flat)
{
	int words = 0;

	for (const char *at = flat; *at != '\0'; at += strspn(at, " \n")) {
		words++;
		at += strcspn(at, " \n");
	}
	return words;
}

/* Which of the words stands here whole, or NULL. */
static const char *
word_at(const char *at, const char *const *words)
{
	for (; *words != NULL; words++) {
		char next = text_starts(at, *words) ? at[strlen(*words)] : 'a';

		if (!isalnum((unsigned char)next) && next != '\'' && next != '-')
			return *words;
	}
	return NULL;
}

/* One sentence, or the part of it that begins with "please" or the like: what stands before that is seldom what is asked. */
static const char *
next_clause(const char *at, char clause[REQUEST_TEXT])
{
	size_t length = 0;

	at += strspn(at, " \n");
	for (; at[length] != '\0'; length++) {
		if (at[length] == '\n' || (length > 0 && strchr(" \n", at[length]) != NULL && strchr(".!?;", at[length - 1]) != NULL))
			break;
		if (length > 0 && at[length] == ' ' && phrases_start(at + length, request_askers))
			break;
	}
	memcpy(clause, at, length);
	clause[length] = '\0';
	return at + length;
}

/* The sender may name their own address. */
static bool
is_own_address(const char *at, const struct incoming *incoming)
{
	char word[128];

	text_copy(word, sizeof word, at);
	word[strcspn(word, " ,;()<>\"")] = '\0';
	return strchr(word, '@') != NULL && strstr(incoming->from, word) != NULL;
}

static enum target
target_of(const char *at, const struct incoming *incoming, const char **topic)
{
	enum target seen = TARGET_NOTHING;

	for (at += strspn(at, " \"'"); isalnum((unsigned char)*at) || (unsigned char)*at >= 0x80; at += strcspn(at, " ,.!?;:)("), at += strspn(at, " ")) {
		const char *named = word_at(at, request_topics);

		if (named != NULL && seen != TARGET_TOPIC) {
			seen = TARGET_TOPIC;
			*topic = named;
		} else if (word_at(at, request_ours) != NULL) {
			seen = seen == TARGET_TOPIC ? seen : TARGET_OURS;
		} else if (word_at(at, request_pointers) != NULL) {
			seen = seen == TARGET_NOTHING ? TARGET_THIS : seen;
		} else if (word_at(at, request_ends) != NULL) {
			return seen;
		} else if (word_at(at, request_small_words) == NULL && !is_own_address(at, incoming)) {
			return seen == TARGET_OURS ? TARGET_OURS_AND : TARGET_OTHER;
		}
	}
	return seen;
}

static void
wish_add(struct wish *wish, enum mail_request request)
{
	if (request == REQUEST_STOP && wish->late)
		request = REQUEST_STOP_PERHAPS;
	if (request == REQUEST_STOP || (request == REQUEST_STOP_PERHAPS && wish->request == REQUEST_NONE))
		wish->request = request;
}

static void
wish_add_topic(struct wish *wish, const char *topic, const char *rest)
{
	wish->topics = wish->topics || (wish->topic != NULL && wish->topic != topic) || phrases_found(rest, request_topics);
	wish->topic = topic;
	wish_add(wish, REQUEST_STOP);
}

static void
wish_add_everything(struct wish *wish, enum mail_request request)
{
	wish->everything = wish->everything || request == REQUEST_STOP;
	wish_add(wish, request);
}

static bool
is_about_place(const struct wish *wish)
{
	return phrases_found(wish->own, request_places) || phrases_found(wish->incoming->subject, request_places);
}

/* How sure a wish is by what stands behind its words.  A place on a list for Tuesday is no letter, and people stop by a stall. */
static enum mail_request
sure_of(const struct wish *wish, enum kind kind, enum target target, const char *behind)
{
	switch (target) {
	case TARGET_OURS:
	case TARGET_TOPIC:
		return REQUEST_STOP;
	case TARGET_NOTHING:
		if (kind == KIND_ONLY_OF)
			return REQUEST_NONE;
		return kind == KIND_REMOVAL && is_about_place(wish) ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
	case TARGET_THIS:
		return kind == KIND_ONLY_OF ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
	case TARGET_OURS_AND:
		return kind == KIND_REMOVAL && phrases_found(behind, request_places) ? REQUEST_NONE : REQUEST_STOP_PERHAPS;
	case TARGET_OTHER:
		return kind == KIND_ONLY_OF || phrases_found(behind, request_places) ? REQUEST_NONE : REQUEST_STOP_PERHAPS;
	}
	return REQUEST_NONE;
}

/* Takes the last of these words off; false if it ends in none of them. */
static bool
shorten(char *text, const char *const *ends)
{
	for (; *ends != NULL; ends++)
		if (text_ends(text, *ends)) {
			text[strlen(text) - strlen(*ends) + 1] = '\0';
			return true;
		}
	return false;
}

/* "I would never really": what comes behind is not wished. */
static bool
is_denied(char *before)
{
	static const char *const between[] = { " ever ", " really ", " actually ", " even ", " want to ", " wish to ", " like to ", NULL };
	static const char *const denials[] = { " not ", " never ", " nor ", " won't ", " wouldn't ", " didn't ", NULL };

	while (shorten(before, between))
		;
	return shorten(before, denials) || strcmp(before, "not ") == 0 || strcmp(before, "never ") == 0;
}

/* A phrase of one of the lists stands in the clause. */
static void
judge(struct wish *wish, char *clause, enum kind kind, size_t before, size_t length)
{
	const char *behind = clause + before + length, *topic = NULL;
	enum target target = target_of(behind, wish->incoming, &topic);
	enum mail_request request = sure_of(wish, kind, target, behind);
	bool others, doubtful;

	clause[before] = '\0';
	doubtful = text_ends(clause, "cannot ") || text_ends(clause, "can't ") || text_ends(clause, "can not ") ||
	    text_ends(clause, "will ");	/* "it says I will be removed" */
	others = phrases_found(clause, request_others);	/* somebody else's wish is not the writer's */
	if ((others && target == TARGET_OTHER) || (!others && !doubtful && is_denied(clause)))
		request = REQUEST_NONE;
	else if ((others || doubtful) && request == REQUEST_STOP)
		request = REQUEST_STOP_PERHAPS;
	if (request == REQUEST_STOP && target == TARGET_TOPIC)
		wish_add_topic(wish, topic, strstr(behind, topic) + strlen(topic));
	else
		wish_add_everything(wish, request);
}

static const char *
without_politeness(const char *clause)
{
	const char *polite;

	clause += strspn(clause, "\"'*!.,- ");
	while ((polite = word_at(clause, request_polite)) != NULL) {
		clause += strlen(polite);
		clause += strspn(clause, "\"'*!.,- ");
	}
	return clause;
}

/* "STOP", "unsubscribe please", "opt-out, Pat". */
static bool
is_command(const char *clause, const char *const *commands)
{
	const char *at = without_politeness(clause), *behind;

	if (words_of(at) > COMMAND_WORDS)
		return false;
	for (; *commands != NULL; commands++) {
		size_t length = strlen(*commands);

		if (!text_starts(at, *commands) || strchr(" .,!;?)\"'", at[length]) == NULL)
			continue;	/* strchr also finds the NUL */
		behind = at + length;
		if (*behind != ' ' || word_at(behind + strspn(behind, " -,"), request_command_ends) != NULL)
			return true;
	}
	return false;
}

/* "We have moved, please unsubscribe": at a foot it is offered with an "if", or stands there without a "please". */
static bool
is_plain_wish(const struct wish *wish, const char *clause)
{
	static const char *const asks[] = { "please", "kindly", NULL };

	if (strstr(clause, "subscri") == NULL && (!phrases_found(clause, request_removals) || is_about_place(wish)))
		return false;
	return phrases_found(clause, asks) && !phrases_found(wish->own, request_offers) && !phrases_found(wish->own, request_others);
}

static void
read_clause(struct wish *wish, char *clause, bool first)
{
	size_t length;
	const char *at;

	if (is_command(clause, request_commands)) {
		/* "Please stop.  My son is being bullied."  And "unsubscribe" at the foot of something is a link. */
		bool alone = first && (strstr(clause, "subscri") != NULL || wish->words <= ALONE_WORDS);

		wish_add_everything(wish, alone || is_plain_wish(wish, clause) ? REQUEST_STOP : REQUEST_STOP_PERHAPS);
	} else if (first && is_command(clause, request_commands_perhaps)) {
		wish_add(wish, REQUEST_STOP_PERHAPS);
	} else if (phrases_found(clause, request_offers)) {
		return;
	} else if (phrases_found(clause, request_stops)) {
		wish_add_everything(wish, REQUEST_STOP);
	} else if ((at = phrases_whole_at(clause, request_stops_of, &length)) != NULL) {
		judge(wish, clause, KIND_STOP, (size_t)(at - clause), length);
	} else if ((at = phrases_whole_at(clause, request_removals, &length)) != NULL) {
		judge(wish, clause, KIND_REMOVAL, (size_t)(at - clause), length);
	} else {
		wish->smells = wish->smells || (phrases_found(clause, request_smells) && !phrases_found(clause, request_places));
		if ((at = phrases_whole_at(clause, request_stops_if, &length)) != NULL)
			judge(wish, clause, KIND_ONLY_OF, (size_t)(at - clause), length);
	}
}

/* "Hello Pat," or "could you": the mail has not begun yet. */
static bool
says_nothing_yet(const char *clause)
{
	return *without_politeness(clause) == '\0' || (words_of(clause) <= GREETING_WORDS && phrases_start(clause, request_greetings));
}

/* What comes behind changes it no more; doubts are looked for in the whole mail. */
static bool
is_decided(const struct wish *wish)
{
	return wish->request == REQUEST_STOP ? wish->everything : wish->request == REQUEST_STOP_PERHAPS && wish->late;
}

static void
read_wish(struct wish *wish, const char *own)
{
	char clause[REQUEST_TEXT];
	bool first = true, nothing_yet;
	int words = 0;

	for (const char *at = own; *at != '\0' && !is_decided(wish); first = first && nothing_yet) {
		at = next_clause(at, clause);
		words += words_of(clause);
		wish->late = words > SHORT_WORDS;
		nothing_yet = says_nothing_yet(clause);
		read_clause(wish, clause, first);
	}
}

/* Most mails have none of the words, and are not read sentence by sentence. */
static bool
may_be_wish(const char *own)
{
	return words_of(own) <= SHORT_WORDS || phrases_found(own, request_stops) || phrases_found(own, request_stops_of) ||
	    phrases_found(own, request_removals) || phrases_found(own, request_stops_if) || phrases_found(own, request_smells);
}

static enum mail_request
stop_wish(const char *own, const struct incoming *incoming, const char **topic)
{
	struct wish wish = { .incoming = incoming, .own = own, .request = REQUEST_NONE, .words = words_of(own) };
	bool doubts;

	*topic = NULL;
	if (!may_be_wish(own) || phrases_found(own, request_not))
		return REQUEST_NONE;
	read_wish(&wish, own);
	doubts = phrases_found(own, request_doubts) || incoming_has(incoming, "list-unsubscribe");	/* other people's newsletters */
	if (wish.request == REQUEST_NONE)
		return wish.smells && !doubts && wish.words <= 2 * SHORT_WORDS ? REQUEST_STOP_PERHAPS : REQUEST_NONE;
	if (wish.request == REQUEST_STOP && !wish.everything && !wish.topics && wish.topic != NULL)
		*topic = wish.topic;	/* whoever stops one topic may well say that they keep the others */
	else if (wish.topics || doubts)
		return REQUEST_STOP_PERHAPS;
	return wish.request;
}

/* Their own words; the subject counts only where there are none.  In an answer to the letter about joining a word that is missed could make
 * a no into a yes. */
static void
read_own(const struct incoming *incoming, const struct report *report, char own[REQUEST_TEXT])
{
	if (report->token_place == TOKEN_AT_CONFIRM)
		request_text_answer(incoming, own);
	else
		request_text_own(incoming, own);
	if (own[0] == '\0')
		text_copy(own, REQUEST_TEXT, incoming->subject);
}

/* "Change my preferences": the whole of a short mail, or its first sentence. */
static bool
asks_for_preferences(const char *own)
{
	char clause[REQUEST_TEXT];
	const char *at, *named;

	next_clause(own, clause);
	at = without_politeness(clause);
	named = word_at(at, request_preferences);
	if (named == NULL || words_of(own) > CHOICE_WORDS)
		return false;
	at += strlen(named);
	at += strspn(at, " ?!.,");
	return *at == '\0' || word_at(at, request_command_ends) != NULL;
}

/* B-24, B-45: whoever asks about their data may ask for no more letters in the same mail, or to be gone altogether. */
static enum mail_request
data_wish(const char *own, enum mail_request wish)
{
	static const char *const gone[] = { "remove", "removal", "delete", "deletion", "erase", "erasure", "forgotten", "object", NULL };

	if (wish == REQUEST_STOP)
		return REQUEST_DATA_STOP;
	return wish == REQUEST_STOP_PERHAPS || phrases_found(own, gone) ? REQUEST_DATA_PERHAPS : REQUEST_DATA;
}

void
request_read(const struct incoming *incoming, struct report *report)
{
	char own[REQUEST_TEXT];
	const char *topic;

	read_own(incoming, report, own);
	report->question = strchr(own, '?') != NULL;
	report->request = stop_wish(own, incoming, &topic);
	if (phrases_found(own, request_data)) {
		report->request = data_wish(own, report->request);
		return;
	}
	if (topic != NULL)
		text_copy(report->topic_words, sizeof report->topic_words, topic);
	if (report->request != REQUEST_NONE || words_of(own) > SHORT_WORDS)
		return;
	if (report->about[0] != '\0' && phrases_found(own, request_books) && !phrases_found(own, request_books_not))
		report->request = REQUEST_BOOK;
	else if (asks_for_preferences(own))
		report->request = REQUEST_PREFERENCES;
	else if (phrases_found(own, request_joins))
		report->request = REQUEST_JOIN;
}

void
request_read_choice(const struct incoming *incoming, struct report *report)
{
	char own[REQUEST_TEXT];

	request_text_answer(incoming, own);
	if (own[0] == '\0' && !phrases_start(incoming->subject, request_reply_marks))
		text_copy(own, sizeof own, incoming->subject);
	report->request = REQUEST_CONFIRM;
	text_copy(report->topic_words, sizeof report->topic_words, own);
}
