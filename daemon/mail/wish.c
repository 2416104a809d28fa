/*
 * A wish to stop: see wish.h.
 *
 * Sentence by sentence: a command ("stop"), a sentence in another language (wish_abroad.c), or an English one told by its pattern (wish_words.c),
 * which is judged by what stands before it (wish_before.c) and behind it (wish_target.c).
 */
#include "mail/wish.h"

#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/mentioned.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/sentence.h"
#include "mail/wish_abroad.h"
#include "mail/wish_before.h"
#include "mail/wish_command.h"
#include "mail/wish_target.h"
#include "mail/wish_words.h"

enum {
	QUESTION_WORDS = 35,	/* longer ones ask more than how to stop */
	LATE_WORDS = 80,	/* behind so many a wish may be part of a tale */
	LEAST_WORDS = 5, SHORT_WORDS = 10,	/* of a mail that says little else */
	SIGNATURE_WORDS = 2,
	NEAR_WORDS = 3, FAR_WORDS = 8		/* how far behind a wish what we send may stand */
};

/* How sure it is, and of what. */
struct wish {
	struct wish_mail mail;
	char sender[MENTIONED];		/* address */
	int tongue;			/* mail/wish_abroad.h */
	enum mail_request request;	/* NONE, STOP_PERHAPS or STOP */
	bool smells;			/* has words of one */
	bool late;			/* stands far down in a long mail */
	bool quoted;			/* stands in quotation marks, or is told of another */
	bool everything;		/* not only the topic */
	bool topics;			/* names more than one */
	char topic[32];			/* what they call it */
};

/* A rule of the grammar that stands in a sentence, from word `at` to `end`, and what stands around it. */
struct reading {
	const struct sentence *sentence;
	enum wish_rule rule;
	int at, end;
	struct wish_before before;
	struct wish_target behind;
};

_Static_assert((int)SENTENCE_WORDS >= (int)REQUEST_TEXT / 2, "a sentence must not be cut: what is missing may say the contrary");

/* Whether what we send stands soon behind a wish: "the workshop emails". */
static bool
names_letters(const char *text, int within)
{
	struct sentence sentence;
	char before[REQUEST_TEXT];
	int end, at;

	sentence_read(&sentence, wish_grammar(), text, "");
	at = sentence_find(&sentence, WISH_LETTERS, 0, &end);
	if (at < 0 || at > within)
		return false;
	text_copy(before, (size_t)sentence.words[at].end + 1, text);
	return !phrases_found(before, request_others);	/* "the council's" */
}

static void
wish_add(struct wish *wish, enum mail_request request)
{
	if (request == REQUEST_STOP || (request == REQUEST_STOP_PERHAPS && wish->request == REQUEST_NONE))
		wish->request = request;
}

static void
wish_add_topic(struct wish *wish, const struct wish_target *behind)
{
	const char *rest = strstr(behind->text, behind->topic) + strlen(behind->topic);

	wish->topics = wish->topics || (wish->topic[0] != '\0' && strcmp(wish->topic, behind->topic) != 0) || wish_names_topic(rest);
	text_copy(wish->topic, sizeof wish->topic, behind->topic);
	wish_add(wish, REQUEST_STOP);
}

static void
wish_add_everything(struct wish *wish, enum mail_request request)
{
	wish->everything = wish->everything || request == REQUEST_STOP;
	wish_add(wish, request);
}

/* Whether words from `at` to `end` name a place or a thing that is no letter. */
static bool
names_place(const char *at, const char *end)
{
	char words[REQUEST_TEXT];

	text_copy(words, (size_t)(end - at) + 1, at);
	return phrases_found(words, request_places);
}

/* Where the wish begins. */
static const char *
text_of(const struct reading *reading)
{
	return reading->sentence->text + reading->sentence->words[reading->at].begin;
}

/* The words of the wish itself, without what stands behind. */
static void
read_words(const struct reading *reading, char words[REQUEST_TEXT])
{
	const struct sentence *sentence = reading->sentence;

	text_copy(words, (size_t)(sentence->words[reading->end - 1].end - sentence->words[reading->at].begin) + 1, text_of(reading));
}

/* "Please take me off" in a mail about a workshop.  No address has a place there. */
static bool
may_be_of_place(const struct wish *wish, const char *words)
{
	static const char *const addresses[] = { "address", "email", "mail", NULL };

	return !phrases_found(words, addresses) && wish_mail_is_about_place(&wish->mail) && !wish_mail_names_our_list(&wish->mail) && !wish_mail_is_of_stranger(&wish->mail);
}

/* How sure a wish is by what stands behind its words.  A place on a list for Tuesday is no letter, and people stop by a stall. */
static enum mail_request
sure_of(const struct wish *wish, const struct reading *reading)
{
	static const char *const sends[] = { "send me", "send us", NULL };
	const struct wish_target *behind = &reading->behind;
	enum wish_rule rule = reading->rule;
	bool only = wish_needs_letters(rule);
	char words[REQUEST_TEXT];
	const char *all = behind->end + strlen(behind->end);
	/* Letters about something that we cannot tell from a place: a person may. */
	enum mail_request letters = names_letters(behind->text, rule == WISH_STOP ? FAR_WORDS : NEAR_WORDS) ? REQUEST_STOP_PERHAPS : REQUEST_NONE;

	read_words(reading, words);
	if (rule == WISH_ANOTHER)
		return REQUEST_STOP_PERHAPS;
	if (rule == WISH_CANCEL && behind->topic[0] != '\0')
		return REQUEST_NONE;	/* "did you cancel the event?" */
	switch (behind->target) {
	case TARGET_TOPIC:
		return REQUEST_STOP;
	case TARGET_OURS:
		if (only && behind->loose)
			return REQUEST_NONE;	/* "we don't need anything" */
		return rule == WISH_REMOVAL && names_place(behind->text, behind->end) ? letters : REQUEST_STOP;
	case TARGET_NOTHING:
		if (only)
			return REQUEST_NONE;
		return rule == WISH_REMOVAL && (wish->late || may_be_of_place(wish, words)) ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
	case TARGET_THIS:
		return only || wish->late ? REQUEST_STOP_PERHAPS : REQUEST_STOP;
	case TARGET_OURS_AND:
		return rule == WISH_REMOVAL && names_place(behind->text, all) ? letters : REQUEST_STOP_PERHAPS;
	case TARGET_OTHER:
		if (rule == WISH_STOP && phrases_found(words, sends))
			return REQUEST_STOP_PERHAPS;	/* "do not send me any more about the coffee mornings" */
		return only || names_place(behind->text, all) ? letters : REQUEST_STOP_PERHAPS;
	}
	return REQUEST_NONE;
}

/* "Thank you for your emails, but I no longer need them." */
static bool
named_before(const struct sentence *sentence, int at, int end)
{
	int behind = -1, named = sentence_find(sentence, WISH_OURS, 0, &behind);

	return named >= 0 && named < at && end < sentence->count && sentence_rule_at(sentence, WISH_THEM, end) >= 0;
}

static bool
names_letters_anywhere(const struct wish *wish)
{
	static const char *const letters[] = { "email", "mail", "mails", "mailing", "newsletter", "bulletin", "letter",
		"update", "message", "list", "lists", "subscri", "notice", "invite", "digest", "circular", "mailshot",
		"round-up", "spam", "inbox", NULL };

	return phrases_found(wish->mail.own, letters);
}

/* "No more here, but to this one", "could this one be removed".  One that stands on a line with little else is a signature's. */
static bool
names_another_address(const struct wish *wish, const char *text)
{
	char line[REQUEST_TEXT];

	for (; *text != '\0'; text += strcspn(text, "\n"), text += *text == '\n') {
		text_copy(line, strcspn(text, "\n") + 1, text);
		if (strchr(line, '@') != NULL && strstr(line, wish->sender) == NULL && clause_words(line) > SIGNATURE_WORDS)
			return true;
	}
	return false;
}

/* "Stop sending these": the words of the wish, or of the mail, say what; or it says little else.  "We have enough of them, please send no
 * more" says it with neither. */
static bool
speaks_of_letters(const struct wish *wish, const struct reading *reading)
{
	static const char *const sendings[] = { "send", "sending", "emailing", "mailing", "writing", "contacting",
		"spamming", "messaging", "email", "mail", "contact", "receive", "receiving", "get", "getting", "coming",
		"be on", "take me off", "take us off", "remove me", "remove us", NULL };
	static const char *const them[] = { "them", "these", "those", "it", NULL };
	char words[REQUEST_TEXT];
	bool only_more;

	read_words(reading, words);
	only_more = text_ends(words, " more") && !phrases_found(words, them);
	return names_letters_anywhere(wish) || wish_names_subscription(words) || wish->mail.words <= (only_more ? LEAST_WORDS : SHORT_WORDS) ||
	    (phrases_found(words, sendings) && !only_more);
}

/* "About the surveys: please stop them"; "somebody writes in your name, please stop them". */
static bool
stands_for_another(const struct wish *wish, const struct reading *reading)
{
	static const char *const people[] = { "someone", "somebody", "they send", "they email", "they write",
		"they ring", "they call", "they phone", "they keep ringing", "they keep sending", "they want",
		"they say", "they're", "people", "he", "she", "council", "cuts", "government", NULL };
	static const char *const senders[] = { "scam", "company", "from them", NULL };
	static const char *const to_writer[] = { "to this address", "to my address", "to this email", "to me", "to us", NULL };
	const struct wish_target *behind = &reading->behind;
	bool ends = behind->target == TARGET_NOTHING && sentence_rule_at(reading->sentence, WISH_PRONOUN, reading->end - 1) >= 0;
	bool unnamed = behind->target == TARGET_OURS && !behind->named && !behind->loose && reading->rule != WISH_REMOVAL;
	bool them = behind->target == TARGET_THIS || (ends && sentence_rule_at(reading->sentence, WISH_POINTS, reading->end - 1) < 0);

	if (!them && !ends && !unnamed)
		return false;
	if (wish_mail_is_of_stranger(&wish->mail) || phrases_found(text_of(reading), to_writer))
		return false;
	if (!speaks_of_letters(wish, reading))
		return true;
	return wish_names_topic(wish->mail.own) || phrases_found(wish->mail.own, senders) || (them && phrases_found(wish->mail.own, people));
}

/* "I'll stop bothering you." */
static bool
asks_nothing(const struct reading *reading)
{
	static const char *const readers[] = { "you", NULL };

	return reading->before.misses || (reading->before.others && reading->behind.target == TARGET_OTHER) ||
	    (text_starts(text_of(reading), "stop ") && phrases_start(reading->behind.text, readers));
}

/* Asked to be "taken off": somebody told of it. */
static bool
stands_in_quotes(const struct reading *reading)
{
	const struct sentence_word *first = &reading->sentence->words[reading->at], *last = &reading->sentence->words[reading->end - 1];

	for (size_t at = first->begin; at <= last->end; at++)
		if (at > 0 && reading->sentence->text[at - 1] == '"')
			return true;
	return false;
}

/* A wish by its words, and yet about something else, or too much for what it says. */
static bool
is_less_sure(const struct wish *wish, const struct reading *reading)
{
	static const char *const removals[] = { "remove from", "delete from", "erase from", "take from", "take off", NULL };
	static const char *const consents[] = { "opt out", "consent", NULL }, *const pointers[] = { "following", "below", NULL };
	static const char *const more[] = { "more", "again", "else", "ever", "further", NULL };
	const struct wish_target *behind = &reading->behind;
	const char *text = text_of(reading);

	/* "Please remove from the list Jane Smith and Tom Lee." */
	if (reading->rule == WISH_ONLY_OF && behind->goes_on && phrases_start(text, removals))
		return true;
	/* "The leaflet about the lessons: I would like to opt out." */
	if (behind->target == TARGET_NOTHING && phrases_found(text, consents) && wish_mail_is_about_place(&wish->mail))
		return true;
	/* "Please remove the following address: ann@example.org", "could ann@example.org please be removed" */
	if (names_another_address(wish, reading->sentence->text) ||
	    (names_another_address(wish, wish->mail.own) && (phrases_found(text, pointers) ||
	    (!phrases_found(text, request_writers) && !phrases_found(text, request_writers_own)))))
		return true;
	/* "Please do not email the members", "please don't send anything, I will collect it". */
	return text_starts(text, "do not ") && ((behind->target == TARGET_NOTHING && text_starts(behind->text, "the ")) ||
	    (behind->loose && !phrases_found(behind->text, more)));
}

/* What the words leave open, and the mail does not. */
static bool
is_surer(const struct wish *wish, const struct reading *reading)
{
	static const char *const getting[] = { "getting these", "get these", "getting them", "these emails", "your emails", "another one", NULL };
	const struct wish_target *behind = &reading->behind;

	if (behind->target == TARGET_THIS && !wish->late && named_before(reading->sentence, reading->at, reading->end))
		return true;
	/* "Fed up of getting these.  Stop it." */
	if (behind->target == TARGET_THIS && text_starts(text_of(reading), "stop ") && wish->mail.words <= SHORT_WORDS &&
	    phrases_found(wish->mail.own, getting))
		return true;
	/* "You have the wrong person, please stop sending me things about respite." */
	return (reading->rule == WISH_STOP || behind->target == TARGET_THIS) && wish_mail_is_of_stranger(&wish->mail);
}

/* "Please stop everything." */
static bool
stops_everything(const struct wish *wish, const struct reading *reading)
{
	return reading->before.nothing && text_starts(text_of(reading), "stop everything") && wish->mail.words <= SHORT_WORDS &&
	    strchr(wish->mail.own, '!') == NULL;
}

static enum mail_request
request_of(const struct wish *wish, const struct reading *reading)
{
	enum mail_request request = stops_everything(wish, reading) ? REQUEST_STOP : sure_of(wish, reading);

	if (request == REQUEST_STOP && (is_less_sure(wish, reading) || stands_in_quotes(reading)))
		return REQUEST_STOP_PERHAPS;
	if (request == REQUEST_STOP_PERHAPS && is_surer(wish, reading))
		request = REQUEST_STOP;
	if (request == REQUEST_STOP && (reading->before.others || reading->before.doubts || wish->quoted))
		return REQUEST_STOP_PERHAPS;
	return request;
}

/* A rule stands in the clause, from word `at` to `end`.  False if it is no wish. */
static bool
judge(struct wish *wish, const struct sentence *sentence, enum wish_rule rule, int at, int end)
{
	const struct reading reading = { sentence, rule, at, end, wish_before_read(sentence, rule, at), wish_target_read(sentence, end) };
	enum mail_request request = request_of(wish, &reading);

	if (request == REQUEST_NONE || asks_nothing(&reading) || (reading.before.denied && !wish->quoted))
		return false;
	if (request == REQUEST_STOP && reading.behind.target == TARGET_TOPIC)
		wish_add_topic(wish, &reading.behind);
	else if (request == REQUEST_STOP && stands_for_another(wish, &reading))
		wish_add(wish, REQUEST_STOP_PERHAPS);
	else
		wish_add_everything(wish, request);
	return true;
}

/* "How do I unsubscribe?" of somebody who asks nothing else. */
static bool
judge_question(struct wish *wish, const struct sentence *sentence)
{
	struct reading reading = { .sentence = sentence, .rule = WISH_HOW, .at = sentence_find(sentence, WISH_HOW, 0, &reading.end) };
	const struct wish_target *behind = &reading.behind;
	bool sure;

	if (reading.at < 0)
		return false;
	reading.behind = wish_target_read(sentence, reading.end);
	if (behind->target == TARGET_OTHER || names_place(behind->text, behind->end + strlen(behind->end)))
		return false;
	sure = wish->mail.words <= QUESTION_WORDS && !wish_mail_is_about_place(&wish->mail) && behind->target != TARGET_OURS_AND &&
	    !stands_for_another(wish, &reading);
	wish_add_everything(wish, sure ? REQUEST_STOP : REQUEST_STOP_PERHAPS);
	return true;
}

/* The first rule of a wish that stands in the clause; -1 = none. */
static int
find_wish(const struct sentence *sentence, int *at, int *end)
{
	for (int rule = WISH_STOP; rule <= WISH_ANOTHER; rule++)
		if ((*at = sentence_find(sentence, rule, 0, end)) >= 0)
			return rule;
	for (*at = 0; *at < sentence->count && sentence->text + sentence->words[*at].begin < clause_without_politeness(sentence->text);)
		(*at)++;
	return (*end = sentence_rule_at(sentence, WISH_BEGINNING, *at)) >= 0 ? WISH_BEGINNING : -1;
}

/* "Please stop, I want no more emails": what comes behind may be one. */
static void
judge_further(struct wish *wish, const struct sentence *sentence, int from)
{
	int at, end;

	for (int rule = WISH_STOP; rule <= WISH_ONLY_OF; rule++)
		if ((at = sentence_find(sentence, rule, from + 1, &end)) >= 0 && judge(wish, sentence, (enum wish_rule)rule, at, end))
			return;
	at = sentence_find(sentence, WISH_BEGINNING, from + 1, &end);
	if (at >= 0 && sentence->words[at].comma)
		judge(wish, sentence, WISH_BEGINNING, at, end);
}

/* How sure a wish in another language is. */
static enum mail_request
sure_abroad(const struct wish *wish, const char *clause)
{
	bool about_place = wish->tongue != 0 && phrases_found(wish->mail.own, request_places_abroad);
	enum mail_request request = wish_abroad_judge(wish->tongue, clause, about_place);

	if (request == REQUEST_NONE && phrases_found(clause, request_stops))
		request = REQUEST_STOP;
	if (request == REQUEST_STOP && (wish->late || names_another_address(wish, clause) || phrases_found(clause, request_places) ||
	    phrases_found(clause, request_places_abroad)))
		return REQUEST_STOP_PERHAPS;
	return request;
}

static void
read_clause(struct wish *wish, const char *clause, bool first, const char *rest)
{
	struct sentence sentence;
	enum mail_request abroad;
	int rule, at, end;
	bool last = rest[strspn(rest, " \n")] == '\0';
	bool command = wish_is_command(clause, request_commands) || (last && wish_ends_in_command(clause, request_commands));

	sentence_read(&sentence, wish_grammar(), clause, wish->sender);
	rule = find_wish(&sentence, &at, &end);
	if (command && (first || rule < WISH_STOP || rule > WISH_REMOVAL || wish_names_subscription(clause))) {
		wish_add_everything(wish, wish_command_judge(&wish->mail, clause, first, rest));
		if (wish->request != REQUEST_STOP && rule == WISH_REMOVAL)	/* "please remove me.  We have moved." */
			judge(wish, &sentence, WISH_REMOVAL, at, end);
	} else if (first && wish_is_command(clause, request_commands_perhaps)) {
		wish_add(wish, REQUEST_STOP_PERHAPS);
	} else if (phrases_found(clause, request_offers)) {
		return;
	} else if ((abroad = sure_abroad(wish, clause)) != REQUEST_NONE) {
		wish_add_everything(wish, abroad);
	} else if (!judge_question(wish, &sentence)) {
		if (rule < WISH_STOP || rule > WISH_REMOVAL)
			wish->smells = wish->smells || (phrases_found(clause, request_smells) && !phrases_found(clause, request_places));
		if (rule >= 0 && !judge(wish, &sentence, (enum wish_rule)rule, at, end))
			judge_further(wish, &sentence, at);
		/* "Please take me off today and do not email back." */
		if (rule == WISH_STOP && wish->request != REQUEST_STOP && (at = sentence_find(&sentence, WISH_REMOVAL, 0, &end)) >= 0)
			judge(wish, &sentence, WISH_REMOVAL, at, end);
	}
}

/* "Hello Pat," or "could you": the mail has not begun yet. */
static bool
says_nothing_yet(const char *clause)
{
	return *clause_without_politeness(clause) == '\0' ||
	    (clause_words(clause) <= WISH_GREETING_WORDS && phrases_start(clause, request_greetings));
}

/* What comes behind changes it no more; doubts are looked for in the whole mail. */
static bool
is_decided(const struct wish *wish)
{
	return wish->request == REQUEST_STOP && wish->everything;
}

static void
read_wish(struct wish *wish, const char *own)
{
	static const char *const conditions[] = { "if the", "if there", "if it", "if they", "if he", "if she", "if we",
		"if i", "should the", "should it", "unless", NULL };
	char clause[REQUEST_TEXT];
	bool first = true, nothing_yet, inside = false, told = false;
	int words = 0;

	for (const char *at = own; *at != '\0' && !is_decided(wish); first = first && nothing_yet) {
		at = clause_next(at, clause);
		words += clause_words(clause);
		wish->late = words > LATE_WORDS;
		wish->quoted = inside || told || clause[0] == '"';
		inside = inside != wish_has_odd_quotes(clause);
		/* "One parent wrote in the box, please stop." */
		told = (phrases_found(clause, request_reports) || phrases_start(clause, conditions)) && *at != '\n' &&
		    strchr(".!?;", clause[strlen(clause) - 1]) == NULL;
		nothing_yet = says_nothing_yet(clause);
		read_clause(wish, clause, first, at);
	}
}

enum mail_request
wish_read(const char *own, const struct incoming *incoming, char topic[REPORT_WORDS])
{
	struct wish wish = { .request = REQUEST_NONE };
	char named[REQUEST_TEXT];
	bool doubts;

	mentioned_sender(incoming->from, wish.sender, sizeof wish.sender);
	wish.mail = wish_mail_read(incoming, wish.sender, own, named);
	topic[0] = '\0';
	wish.tongue = wish_abroad_tongue(wish.mail.own);
	if (phrases_found(own, request_not) || wish_abroad_stays(wish.tongue, wish.mail.own))
		return REQUEST_NONE;
	read_wish(&wish, wish.mail.own);
	doubts = phrases_found(own, request_doubts) || wish_abroad_doubts(wish.tongue, own) || incoming_has(incoming, "list-unsubscribe");	/* other people's newsletters */
	if (wish.request == REQUEST_NONE && (!wish.smells || !wish_mail_is_of_failed(&wish.mail)))
		return wish.smells && !doubts && wish.mail.words <= 2 * WISH_SHORT_WORDS ? REQUEST_STOP_PERHAPS : REQUEST_NONE;
	if (wish.request != REQUEST_STOP && !doubts && wish_mail_is_of_failed(&wish.mail))
		wish_add_everything(&wish, REQUEST_STOP);
	if (wish.request == REQUEST_STOP && !wish.everything && !wish.topics && wish.topic[0] != '\0')
		text_copy(topic, REPORT_WORDS, wish.topic);	/* whoever stops one topic may well say that they keep the others */
	else if (wish.topics || doubts)
		return REQUEST_STOP_PERHAPS;
	return wish.request;
}
