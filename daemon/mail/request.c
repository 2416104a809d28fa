/*
 * What a person asks for: see request.h.
 */
#include "mail/request.h"

#include <string.h>

#include "base/text.h"
#include "mail/autoreply.h"
#include "mail/besides.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_text.h"
#include "mail/request_words.h"
#include "mail/wish.h"
#include "mail/wish_command.h"
#include "mail/wish_some.h"

enum { SHORT_WORDS = 45, CHOICE_WORDS = 9, ABOVE_WORDS = 5 };

static const char *const passed_on[] = { "fw:", "fwd:", NULL };

/* Their own words; the subject counts only where there are none.  In an answer to the letter about joining a word that is missed could make
 * a no into a yes; and some answer below what they quote. */
static void
read_own(const struct incoming *incoming, const struct report *report, char own[REQUEST_TEXT])
{
	own[0] = '\0';
	if (report->token_place != TOKEN_AT_CONFIRM)
		request_text_own(incoming, own);
	if (own[0] == '\0')
		request_text_answer(incoming, own);
	if (own[0] == '\0')
		request_text_subject(incoming, own);
}

/* Words of a short mail with those of its subject before them, which somebody put there themselves. */
static void
add_subject(const struct incoming *incoming, const char *own, char both[REQUEST_TEXT])
{
	size_t length;

	request_text_subject(incoming, both);
	length = strlen(both);
	if (clause_words(own) > SHORT_WORDS || strchr(own, '?') != NULL || strchr(both, '?') != NULL || strcmp(own, both) == 0 ||
	    length + strlen(own) + 2 > REQUEST_TEXT ||
	    phrases_start(both, request_reply_marks) || phrases_start(both, passed_on))
		length = 0;
	else
		both[length++] = '\n';
	text_copy(both + length, REQUEST_TEXT - length, own);
}

/* "Change my preferences": the whole of a short mail, or its first sentence. */
static bool
asks_for_preferences(const char *own)
{
	char clause[REQUEST_TEXT];
	const char *at, *named;

	clause_next(own, clause);
	at = clause_without_politeness(clause);
	named = clause_word_at(at, request_preferences);
	if (named == NULL || clause_words(own) > CHOICE_WORDS)
		return false;
	at += strlen(named);
	at += strspn(at, " ?!.,");
	return *at == '\0' || clause_word_at(at, request_command_ends) != NULL;
}

/* In one sentence.  UK GDPR Article 21(3): that needs no weighing up. */
static bool
objects_to_marketing(const char *own)
{
	static const char *const objects[] = { "i object", "we object", "my objection", "right to object", "to object to", NULL };
	static const char *const marketing[] = { "direct marketing", "marketing purposes", "receiving", NULL };
	char clause[REQUEST_TEXT];

	for (const char *at = own; *at != '\0';) {
		at = clause_next(at, clause);
		if (phrases_found(clause, objects) && phrases_found(clause, marketing))
			return true;
	}
	return false;
}

static bool
has_rule(const struct sentence *sentence, int rule)
{
	int ignored;

	return sentence_find(sentence, rule, 0, &ignored) >= 0;
}

/* "Remove my details from your database"; but the database of newsletters is a list. */
static bool
asks_to_leave_records(const struct sentence *sentence)
{
	static const char *const lists[] = { "of newsletters", "of emails", "of mails", "of mailings", "of subscribers",
	"of recipients", "of who",
		"of people", NULL };
	int end;

	return sentence_find(sentence, DATA_GONE, 0, &end) >= 0 &&
	    !phrases_found(sentence->text + sentence->words[end - 1].end, lists);
}

/* "Delete me" is all that we hold, "delete me from your mailing list" is a wish to stop and no more. */
static bool
asks_to_be_gone(const struct sentence *sentence)
{
	static const char *const lists[] = { "from", "off", "out of", "as a", "as an", "on the", "on your", NULL };
	int end;

	if (asks_to_leave_records(sentence))
		return true;
	return sentence_find(sentence, DATA_GONE_PERHAPS, 0, &end) >= 0 &&
	    !phrases_found(sentence->text + sentence->words[end - 1].end, lists);
}

/* "Delete my records", but not "delete my information from the mailing list", nor "my account of the meeting". */
static bool
asks_to_erase(const struct sentence *sentence)
{
	static const char *const other[] = { "mailing", "list", "lists", "not", "never", "account of", "newsletter", "newsletters",
		"from the website", "from your website", "from the poster", NULL };

	return (has_rule(sentence, DATA_ERASES) || asks_to_leave_records(sentence)) && !phrases_found(sentence->text, other);
}

static bool
objects_to_use(const struct sentence *sentence)
{
	static const char *const marketing[] = { "marketing", "mailing", "email me", "emails", "newsletter", "newsletters", NULL };

	return has_rule(sentence, DATA_OBJECTS) && !phrases_found(sentence->text, marketing);
}

/* The sentence is about somebody's data (B-45).  `stops`: the mail has a wish to stop too, or what may be one. */
static bool
speaks_of_data(const struct sentence *sentence, bool stops)
{
	if (has_rule(sentence, DATA_ASKS) || (stops && asks_to_be_gone(sentence)))
		return true;
	return (has_rule(sentence, DATA_WISHES) || objects_to_use(sentence) || asks_to_erase(sentence)) && !phrases_found(sentence->text, request_data_not);
}

/* Each sentence is read once for both: whether one is about somebody's data, and B-48, "you sent my email to someone else". */
static void
read_data(const char *text, bool stops, bool *data, bool *breach)
{
	struct sentence sentence;
	char clause[REQUEST_TEXT];

	*breach = *breach || phrases_found(text, request_breaches);
	for (const char *at = text; *at != '\0' && !(*data && *breach);) {
		at = clause_next(at, clause);
		sentence_read(&sentence, request_data_grammar(), clause, "");
		*data = *data || speaks_of_data(&sentence, stops);
		*breach = *breach || has_rule(&sentence, DATA_BREACH);
	}
}

/* B-24, B-45: whoever asks about their data may ask for no more letters in the same mail, or to be gone altogether. */
static enum mail_request
data_wish(const char *own, enum mail_request wish)
{
	static const char *const gone[] = { "remove", "removal", "delete", "deletion", "erase", "erasure", "forgotten", "destroy",
		"wipe", "purge", "dispose", "shred", "get rid", "stop using", "object", "take", "taken", "off your", "off the",
		"out of your",
		"close", "shut",
		"deactivate", NULL };

	if (wish == REQUEST_STOP || objects_to_marketing(own))
		return REQUEST_DATA_STOP;
	return wish == REQUEST_STOP_PERHAPS || phrases_found(own, gone) ? REQUEST_DATA_PERHAPS : REQUEST_DATA;
}

bool
request_says_more(const struct incoming *incoming)
{
	char own[REQUEST_TEXT];

	request_text_own(incoming, own);
	if (own[0] == '\0' && !phrases_start(incoming->subject, request_reply_marks))
		request_text_subject(incoming, own);
	return besides_says_more(own, incoming);
}

/* Other people's newsletters, and what machines send: whose wish it is, the words do not say.  Who answers a letter of ours is known. */
static bool
is_sent_to_many(const struct incoming *incoming, const struct report *report)
{
	static const char *const many[] = { "bulk", "list", "junk" };
	char value[64];

	if (report->token_place != TOKEN_NOWHERE)
		return false;
	if (incoming_has(incoming, "list-unsubscribe") || incoming_is_from_nobody(incoming))
		return true;
	incoming_field(incoming, "precedence", value, sizeof value);
	for (size_t i = 0; i < sizeof many / sizeof *many; i++)
		if (text_starts_folded(value, many[i]))
			return true;
	return false;
}

/* "No petitions please." */
static bool
says_no(const char *own)
{
	char clause[REQUEST_TEXT];

	for (const char *at = own; *at != '\0' && clause_words(own) <= CHOICE_WORDS;) {
		at = clause_next(at, clause);
		if (wish_is_command(clause, request_noes))
			return true;
	}
	return false;
}

/* "For Bob, bob@example.net." */
static bool
begins_with_another(const char *own, const char *sender)
{
	char line[REQUEST_TEXT];

	text_copy(line, strcspn(own, "\n") + 1, own);
	return strchr(line, '@') != NULL && strcasestr(line, sender) == NULL;
}

void
request_read(const struct incoming *incoming, struct report *report)
{
	char own[REQUEST_TEXT], both[REQUEST_TEXT], topic[REPORT_WORDS], ignored[REPORT_WORDS];
	bool stops, data = false, breach = false;

	read_own(incoming, report, own);
	add_subject(incoming, own, both);
	report->request = wish_read(both, incoming, topic);
	/* C-36: what a machine answers is nobody's wish. */
	if (report->request != REQUEST_NONE && autoreply_quotes_subject(incoming)) {
		request_text_own(incoming, own);
		text_copy(both, sizeof both, own);
		report->request = wish_read(both, incoming, topic);
	}
	/* A subject that somebody passed on is another's. */
	if (report->request == REQUEST_STOP && strcmp(own, incoming->subject) == 0 && phrases_start(incoming->subject, passed_on))
		report->request = REQUEST_STOP_PERHAPS;
	/* "Unsubscribe" above "the link does not work on her phone", or above whom. */
	if (report->request == REQUEST_STOP && strcmp(own, both) != 0 &&
	    (phrases_found(own, request_others) || phrases_found(own, request_questions) || begins_with_another(own, report->from)) &&
	    wish_read(own, incoming, ignored) != REQUEST_STOP)
		report->request = REQUEST_STOP_PERHAPS;
	/* "Cancel" above "please cancel my booking". */
	if (report->request == REQUEST_STOP_PERHAPS && strcmp(own, both) != 0 && phrases_found(own, request_bookings_cancelled) &&
	    wish_read(own, incoming, ignored) == REQUEST_NONE)
		report->request = REQUEST_NONE;
	/* "Two things:", and they stand between the lines of our letter; so does what programs have broken of it. */
	if (report->request == REQUEST_NONE && clause_words(own) <= ABOVE_WORDS) {
		request_text_answer(incoming, own);
		if (wish_read(own, incoming, ignored) != REQUEST_NONE)
			report->request = REQUEST_STOP_PERHAPS;
	}
	/* In an answer about joining it is what they leave out. */
	if (report->request == REQUEST_NONE && report->token_place != TOKEN_AT_CONFIRM && says_no(own))
		report->request = REQUEST_STOP_PERHAPS;
	if (report->request == REQUEST_STOP && (request_text_is_cut(own) || is_sent_to_many(incoming, report))) {
		report->request = REQUEST_STOP_PERHAPS;
		topic[0] = '\0';
	}
	report->question = report->request == REQUEST_STOP && besides_says_more(both, incoming);
	report->silence = besides_asks_for_silence(both);
	stops = report->request != REQUEST_NONE;
	read_data(both, stops, &data, &breach);
	if (!text_ends(both, own))	/* it is the answer between our lines by now */
		read_data(own, stops, &data, &breach);
	report->breach = breach;
	data = data || breach || phrases_found(own, request_data);
	if (data)
		report->request = data_wish(own, report->request);
	if (!data || !objects_to_marketing(own))
		text_copy(report->topic_words, sizeof report->topic_words, topic);
	if (report->request != REQUEST_NONE || clause_words(own) > SHORT_WORDS)
		return;
	if (report->about[0] != '\0' && phrases_found(own, request_books) && !phrases_found(own, request_books_not))
		report->request = REQUEST_BOOK;
	else if (asks_for_preferences(own))
		report->request = REQUEST_PREFERENCES;
	else if (phrases_found(own, request_joins))
		report->request = REQUEST_JOIN;
}

bool
request_is_short(const struct incoming *incoming, const struct report *report)
{
	char own[REQUEST_TEXT];

	read_own(incoming, report, own);
	return clause_words(own) <= 2 * SHORT_WORDS;
}

bool
request_is_for_some(const struct incoming *incoming, const struct report *report)
{
	char own[REQUEST_TEXT];

	read_own(incoming, report, own);
	return clause_words(own) <= 2 * SHORT_WORDS && wish_is_for_some_alone(own);
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
