/*
 * A wish to stop: see wish.h.
 *
 * Sentence by sentence: a command ("stop"), a sentence in another language (wish_abroad.c), or an English one told by its pattern (wish_words.c),
 * which is weighed by what stands around it (wish_weigh.c).
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
#include "mail/wish_command.h"
#include "mail/wish_offer.h"
#include "mail/wish_protest.h"
#include "mail/wish_some.h"
#include "mail/wish_weigh.h"

enum {
	QUESTION_WORDS = 35,	/* longer ones ask more than how to stop */
	LATE_WORDS = 80,	/* behind so many a wish may be part of a tale */
};

/* How sure it is, and of what. */
struct wish {
	struct wish_context context;
	int tongue;			/* mail/wish_abroad.h */
	enum mail_request request;	/* NONE, STOP_PERHAPS or STOP */
	bool smells;			/* has words of one */
	bool everything;		/* not only the topic */
	bool topics;			/* names more than one */
	char topic[32];			/* what they call it */
};

_Static_assert((int)SENTENCE_WORDS >= (int)REQUEST_TEXT / 2, "a sentence must not be cut: what is missing may say the contrary");

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

/* A rule stands in the clause, from word `at` to `end`.  False if it is no wish. */
static bool
judge(struct wish *wish, const struct sentence *sentence, enum wish_rule rule, int at, int end)
{
	struct wish_reading reading = wish_reading_of(sentence, rule, at, end);
	enum mail_request request = wish_weigh(&wish->context, &reading);

	if (request == REQUEST_NONE)
		return false;
	if (request == REQUEST_STOP && reading.behind.target == TARGET_TOPIC)
		wish_add_topic(wish, &reading.behind);
	else
		wish_add_everything(wish, request);
	return true;
}

/* "How do I unsubscribe?" of somebody who asks nothing else. */
static bool
judge_question(struct wish *wish, const struct sentence *sentence)
{
	struct wish_reading reading = { .sentence = sentence, .rule = WISH_HOW };
	const struct wish_target *behind = &reading.behind;
	bool sure, place;

	reading.at = sentence_find(sentence, WISH_HOW, 0, &reading.end);
	if (reading.at < 0)
		return false;
	reading.behind = wish_target_read(sentence, reading.end);
	if (behind->target == TARGET_OTHER || wish_names_place(behind->text, behind->end + strlen(behind->end)))
		return false;
	/* Nobody unsubscribes from a workshop. */
	place = !wish_names_subscription(sentence->text) && wish_mail_is_about_place(&wish->context.mail);
	sure = wish->context.mail.words <= QUESTION_WORDS && !place && behind->target != TARGET_OURS_AND &&
	    !wish_stands_for_another(&wish->context, &reading);
	wish_add_everything(wish, sure ? REQUEST_STOP : REQUEST_STOP_PERHAPS);
	return true;
}

/* The first rule of a wish that stands in the clause. */
static enum wish_rule
find_wish(const struct sentence *sentence, int *at, int *end)
{
	const char *begin;

	for (int rule = 0; rule < WISH_BEGINNING; rule++)
		if ((*at = sentence_find(sentence, rule, 0, end)) >= 0)
			return (enum wish_rule)rule;
	begin = clause_without_politeness(sentence->text);
	for (*at = 0; *at < sentence->count && sentence->text + sentence->words[*at].begin < begin;)
		(*at)++;
	return (*end = sentence_rule_at(sentence, WISH_BEGINNING, *at)) >= 0 ? WISH_BEGINNING : WISH_NONE;
}

/* "I want a copy of my record and no more emails": what is joined to something that they ask for is asked for too. */
static bool
is_asked_too(const struct sentence *sentence, int at, int end)
{
	static const char *const wants[] = { "i want", "i wish", "i would like", "i'd like", "i need", "i ask", "we want", "we would like", "we'd like", "send",
		"give", NULL };
	static const char *const asks[] = { "please", "kindly", "can you", "could you", "can i", "could i", NULL };
	static const char *const joins[] = { " and ", " and then ", " and after that ", " and get ", " and receive ", " but ", " then ", " after that ", " otherwise ", NULL };
	const char *const *join = joins;
	char before[REQUEST_TEXT];

	text_copy(before, (size_t)sentence->words[at].begin + 1, sentence->text);
	while (*join != NULL && !text_ends(before, *join))
		join++;
	return *join != NULL && !wish_target_read(sentence, end).goes_on &&	/* "and no more emails came" */
	    (phrases_start(before, wants) || phrases_start(clause_without_politeness(before), wants) || phrases_found(before, asks));
}

/* "Please stop, I want no more emails": what comes behind may be one.  `found` is what find_wish has found, at `from`: those before it stand
 * nowhere, and behind ONLY_OF come rules too vague to be looked for twice. */
static void
judge_further(struct wish *wish, const struct sentence *sentence, enum wish_rule found, int from)
{
	int at, end;

	for (int rule = (int)found; rule <= WISH_ONLY_OF; rule++)
		if ((at = sentence_find(sentence, rule, from + 1, &end)) >= 0 && judge(wish, sentence, (enum wish_rule)rule, at, end))
			return;
	at = sentence_find(sentence, WISH_BEGINNING, from + 1, &end);
	if (at >= 0 && (sentence->words[at].comma || is_asked_too(sentence, at, end)))
		judge(wish, sentence, WISH_BEGINNING, at, end);
}

/* How sure a wish in another language is. */
static enum mail_request
sure_abroad(const struct wish *wish, const char *clause)
{
	bool about_place = wish->tongue != 0 && phrases_found(wish->context.mail.own, request_places_abroad);
	enum mail_request request = wish_abroad_judge(wish->tongue, clause, about_place);

	if (request == REQUEST_NONE && phrases_found(clause, request_stops))
		request = REQUEST_STOP;
	if (request == REQUEST_STOP && (wish->context.late || wish_names_another_address(&wish->context, clause) || phrases_found(clause, request_places) ||
	    phrases_found(clause, request_places_abroad)))
		return REQUEST_STOP_PERHAPS;
	return request;
}

/* "You can unsubscribe at any time" tells the reader how.  "I do not want your emails at any time" may be a wish all the same, and so may
 * "please unsubscribe: https://...". */
static bool
judge_offer(struct wish *wish, const struct sentence *sentence, enum wish_rule rule, int at, int end, const char *rest)
{
	static const char *const writer[] = { "i", "i'm", "i'd", "i've", "me", NULL };
	static const char *const asks[] = { "please", "kindly", NULL };
	struct wish_reading reading;
	int ignored;

	if (!wish_is_offer(sentence->text, rest) || sentence_find(sentence, WISH_LET, 0, &ignored) >= 0)
		return false;
	if (rule == WISH_NONE || text_ends(sentence->text, "?"))
		return true;
	reading = wish_reading_of(sentence, rule, at, end);
	if ((phrases_found(sentence->text, writer) || (reading.before.nothing && phrases_start(sentence->text, asks))) &&
	    wish_weigh(&wish->context, &reading) != REQUEST_NONE)
		wish_add(wish, REQUEST_STOP_PERHAPS);
	return true;
}

static void
read_clause(struct wish *wish, const char *clause, const char *rest)
{
	struct sentence sentence;
	enum mail_request abroad;
	enum wish_rule rule;
	int at, end;
	bool first = wish->context.first, last = rest[strspn(rest, " \n")] == '\0';
	bool command = wish_is_command(clause, request_commands) || (last && wish_ends_in_command(clause, request_commands));

	sentence_read(&sentence, wish_grammar(), clause, wish->context.sender);
	rule = find_wish(&sentence, &at, &end);
	if (command && (first || !wish_stands_alone(rule) || wish_names_subscription(clause))) {
		wish_add_everything(wish, wish_command_judge(&wish->context, clause, rest));
		if (wish->request != REQUEST_STOP && rule == WISH_REMOVAL)	/* "please remove me.  We have moved." */
			judge(wish, &sentence, WISH_REMOVAL, at, end);
	} else if (first && wish_is_command(clause, request_commands_perhaps)) {
		wish_add(wish, REQUEST_STOP_PERHAPS);
	} else if (judge_offer(wish, &sentence, rule, at, end, rest)) {
		return;
	} else if ((abroad = sure_abroad(wish, clause)) != REQUEST_NONE) {
		wish_add_everything(wish, abroad);
	} else if (!judge_question(wish, &sentence)) {
		if (!wish_stands_alone(rule))
			wish->smells = wish->smells || (phrases_found(clause, request_smells) && !phrases_found(clause, request_places));
		if (rule == WISH_NONE || !judge(wish, &sentence, rule, at, end))
			judge_further(wish, &sentence, rule, rule == WISH_NONE ? -1 : end - 1);
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

/* "The leaflet says" please take me off. */
static bool
is_said_by_another(const char *clause)
{
	static const char *const verbs[] = { " said", " says", " say", " wrote", " writes", " saying", " reads", " asks", " emailed",
		" messaged", " texted", " replied" };
	char words[REQUEST_TEXT];

	text_copy(words, sizeof words, clause);
	if (text_ends(words, ":"))
		words[strlen(words) - 1] = '\0';
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (text_ends(words, verbs[i]))
			return !phrases_found(clause, request_writers);
	return false;
}

/* "No more petitions & please fix the road!": a slogan.  "And please keep the newsletter" is none. */
static bool
goes_on_elsewhere(const char *clause, const char *rest)
{
	static const char *const ours[] = { "keep", "leave", "send", "let", "continue", "carry on", "confirm", NULL };

	return (text_ends(clause, " &") || text_ends(clause, " and")) && !phrases_start(clause_without_politeness(rest), ours);
}

/* "Unsubscribed from the council one and signed up to yours", "too many emails from school": what others send. */
static bool
tells_of_others(const char *clause)
{
	static const char *const leaves[] = { "unsubscribed from ", "i unsubscribed from ", "we unsubscribed from ", "i've unsubscribed from ", "i have unsubscribed from ",
		"have unsubscribed from ", "just unsubscribed from ", "i just unsubscribed from ", "i've just unsubscribed from ", "i have just unsubscribed from ", NULL };
	static const char *const many[] = { "too many emails from", "too many mails from", "so many emails from", "so many mails from", "all these emails from", NULL };
	static const char *const ours[] = { "you", "you're", "your", "this", "these", NULL };
	static const char *const left_ours[] = { "you", "your", "this", "these", "it", "them", "the list", "the mailing list", "the emails", "the newsletter", NULL };
	static const char *const joins[] = { "and", "but", "because", "as", "since", "then", NULL };
	static const char *const more[] = { "from you", "from your", "and you", "you too", "yours too", "still", "please", NULL };
	const char *begin = clause_without_politeness(clause), *name, *join;
	char left[REQUEST_TEXT];
	size_t length;

	if (phrases_found(clause, more))
		return false;
	if (phrases_found(clause, many))
		return phrases_found(clause, request_others) && !phrases_found(clause, ours);
	if (!phrases_start(begin, leaves))
		return false;
	name = strstr(begin, " from ") + strlen(" from ");
	join = phrases_whole_at(name, joins, &length);
	text_copy(left, sizeof left, name);
	left[join != NULL ? (size_t)(join - name) : strcspn(name, ",")] = '\0';
	return !phrases_found(left, left_ours) && strstr(left, "yours") == NULL;
}

/* Beside it, what somebody quotes was said to others. */
static bool
praises_us(const char *own)
{
	static const char *const praises[] = { "carry on", "pleasure", "worth reading", "keep it up", "keep up the", "much nicer", "much better", "better than", "more useful", "love your",
		"love yours", "glad i joined", "glad we joined", "yours is", "not like you", NULL };

	return phrases_found(own, praises);
}

static void
read_wish(struct wish *wish, const char *own)
{
	static const char *const conditions[] = { "if the", "if there", "if it", "if they", "if he", "if she", "if we",
		"if i", "if you have received", "if you received", "if you are not", "if this", "should the", "should it", "unless", NULL };
	char clause[REQUEST_TEXT];
	bool first = true, nothing_yet, inside = false, told = false, slogan = false, praised = praises_us(own);
	int words = 0;

	for (const char *at = own; *at != '\0' && !is_decided(wish); first = first && nothing_yet) {
		at = clause_next(at, clause);
		words += clause_words(clause);
		wish->context.late = words > LATE_WORDS;
		wish->context.quoted = inside || told || clause[0] == '"';
		inside = inside != wish_has_odd_quotes(clause);
		/* "One parent wrote in the box, please stop." */
		told = (phrases_found(clause, request_reports) || is_said_by_another(clause) || phrases_start(clause, conditions)) && *at != '\n' &&
		    strchr(".!?;", clause[strlen(clause) - 1]) == NULL;
		nothing_yet = says_nothing_yet(clause);
		wish->context.first = first;
		if (tells_of_others(clause) || (praised && (wish->context.quoted || strchr(clause, '"') != NULL)))
			continue;
		read_clause(wish, clause, at);
		if (!wish->context.quoted && wish_is_protest(clause))
			wish_add(wish, REQUEST_STOP_PERHAPS);
		wish->context.named = wish->context.named || wish_names_ours(clause);
		slogan = slogan || (wish->topic[0] != '\0' && goes_on_elsewhere(clause, at));
	}
	wish->topics = wish->topics || (slogan && !wish->everything);
}

enum mail_request
wish_read(const char *own, const struct incoming *incoming, char topic[REPORT_WORDS])
{
	struct wish wish = { .request = REQUEST_NONE };
	char named[REQUEST_TEXT];
	bool doubts;

	mentioned_sender(incoming->from, wish.context.sender, sizeof wish.context.sender);
	wish.context.mail = wish_mail_read(incoming, wish.context.sender, own, named);
	topic[0] = '\0';
	wish.tongue = wish_abroad_tongue(wish.context.mail.own);
	if (phrases_found(own, request_not) || wish_abroad_stays(wish.tongue, wish.context.mail.own))
		return REQUEST_NONE;
	read_wish(&wish, wish.context.mail.own);
	doubts = phrases_found(own, request_doubts) || wish_abroad_doubts(wish.tongue, own) || wish_is_for_some(own) ||
	    incoming_has(incoming, "list-unsubscribe");	/* other people's newsletters */
	if (wish.request == REQUEST_NONE && (!wish.smells || !wish_mail_is_of_failed(&wish.context.mail)))
		return wish.smells && !doubts && wish.context.mail.words <= 2 * WISH_SHORT_WORDS ? REQUEST_STOP_PERHAPS : REQUEST_NONE;
	if (wish.request != REQUEST_STOP && !doubts && wish_mail_is_of_failed(&wish.context.mail))
		wish_add_everything(&wish, REQUEST_STOP);
	if (wish.request == REQUEST_STOP && !wish.everything && !wish.topics && wish.topic[0] != '\0')
		text_copy(topic, REPORT_WORDS, wish.topic);	/* whoever stops one topic may well say that they keep the others */
	else if (wish.topics || doubts)
		return REQUEST_STOP_PERHAPS;
	return wish.request;
}
