/*
 * A wish to get some of what we send: see wish_some.h.
 */
#include "mail/wish_some.h"

#include <stddef.h>
#include <string.h>

#include "mail/clause.h"
#include "mail/phrases.h"

enum { COMMAND_WORDS = 5, FEW_WORDS = 7 };

enum some_rule {
	SOME_ONLY,	/* one if nothing more stands behind, "just send me the events", or what SOME_END knows */
	SOME_WHOLE,	/* likewise, and only where the sentence begins */
	SOME_EXCEPT,	/* one, whatever stands behind */
	SOME_LETTER,	/* one if the sentence ends with it */
	SOME_ONE,	/* like SOME_ONLY, but only beside a wish to stop: alone it may ask for one that is lost */
	SOME_END
};

/* In the spelling of mail/request_text.h.  "Just send me the survey again" asks for that one: it is several, or the newsletter; and of that
 * too "just send me the newsletter please" asks for one that is lost, unless they say that they want no more. */
const struct rule wish_some_rules[] = {
	[SOME_ONLY] = { "SOME_ONLY",
		"ONLY WANT ?TO_GET WHAT | WANT ?TO_GET ONLY WHAT | WANT ONLY GET WHAT | no WHAT ?please ONLY WHAT | ONLY KEEP_ON WHAT | KEEP_ON ONLY WHAT | "
		"ONLY SEND_ME MANY | SEND_ME ONLY MANY | CAN_I ONLY GET WHAT | CAN_I GET ONLY WHAT | "
		"ONLY interested in WHAT | interested ONLY in WHAT | GETTING WHAT NOT WHAT | stop the rest | stop sending ?me the rest | "
		"GETTING WHAT NOT the rest | not the rest" },
	[SOME_WHOLE] = { "SOME_WHOLE", "ONLY WHAT | WHAT only" },
	[SOME_EXCEPT] = { "SOME_EXCEPT", "STOP everything EXCEPT | STOP all WHAT EXCEPT | STOP everything but THE | ONLY SEND_ME WHAT NO_MORE | SEND_ME ONLY WHAT NO_MORE" },
	[SOME_LETTER] = { "SOME_LETTER", "only SEND_ME LETTER ?please ?thanks | SEND_ME only LETTER ?please ?thanks" },
	[SOME_ONE] = { "SOME_ONE", "ONLY SEND_ME LETTER | SEND_ME ONLY LETTER" },
	[SOME_END] = { "SOME_END",
		"please | and | not | no | nothing | but | or | without | emails | email | letters | updates | invites | invitations | stuff | "
		"information | info | notices | bits | thanks | thank | ta | if | from now | now | rather | instead | x | xx" },

	{ "FILL", "the | your | all | any | of | about | please | now | really | also | monthly | weekly | regular | local | a | to | then" },
	{ "THE", "the | your | any" },
	{ "ONLY", "only | just" },
	{ "WANT", "want | like | wish | prefer | rather" },
	{ "TO_GET",
		"to get | to have | to receive | to be sent | to be told ABOUT | to be emailed ABOUT | to hear ?more ABOUT | to stay on | to be on | to keep | "
		"hearing ABOUT | getting | receiving" },
	{ "ABOUT", "about | of" },
	{ "SEND_ME", "send us | send ?me | email me | email us | need ?TO_GET" },
	{ "KEEP_ON", "keep me on | keep us on | leave me on | leave us on | sign me up for" },
	{ "CAN_I", "can i | could i | can we | could we | may i | may we" },
	{ "GET", "get | have | receive | hear ABOUT | be sent | be on" },
	{ "GETTING", "SEND_ME | KEEP_ON | want | like | keep | GET" },
	{ "NOT", "but not | ?and not | but no ?more | ?and no ?more | without" },
	{ "NO_MORE", "from now ?on | in future | ?and not | ?and no | ?and nothing | but not | but no | without | instead" },
	{ "WHAT", "LETTER | MANY" },
	{ "LETTER", "?EVENTS newsletter | ?EVENTS newsletters" },
	{ "MANY", "news | EVENTS | surveys | petitions | campaigns" },
	{ "EVENTS", "events | coffee mornings | workshops" },
	{ "STOP",
		"take me off | take us off | remove me from | remove us from | remove my EMAIL from | unsubscribe me from | unsubscribe ?us from | stop sending ?me | stop | "
		"cancel | opt out of | opt me out of" },
	{ "EMAIL", "email address | email | address | name" },
	{ "EXCEPT", "except | excepting | apart from | other than | bar" },
	{ NULL, NULL }
};

const struct grammar *
wish_some_grammar(void)
{
	static const struct grammar *read;

	if (read == NULL)
		read = grammar_read(wish_some_rules);
	return read;
}

/* Nothing stands behind word `end` that could make something else of it: "just send me the event link". */
static bool
ends_there(const struct sentence *sentence, int end)
{
	return end == sentence->count || sentence->words[end].comma || sentence_rule_at(sentence, SOME_END, end) >= 0;
}

static bool
ends_behind(const struct sentence *sentence, int rule)
{
	int end;

	for (int at = 0; (at = sentence_find(sentence, rule, at, &end)) >= 0; at++)
		if (ends_there(sentence, end))
			return true;
	return false;
}

static bool
is_for_some(const struct sentence *sentence, bool stops)
{
	const char *begin = clause_without_politeness(sentence->text);
	int at = 0, end;

	if (sentence_find(sentence, SOME_EXCEPT, 0, &end) >= 0 || (sentence_find(sentence, SOME_LETTER, 0, &end) >= 0 && end == sentence->count))
		return true;
	while (at < sentence->count && sentence->text + sentence->words[at].begin < begin)
		at++;
	/* "Just" is polite as well. */
	for (int from = at > 0 ? at - 1 : 0; from <= at; from++)
		if ((end = sentence_rule_at(sentence, SOME_WHOLE, from)) >= 0 && ends_there(sentence, end))
			return true;
	return ends_behind(sentence, SOME_ONLY) || (stops && ends_behind(sentence, SOME_ONE));
}

/* What is wanted or left, and that it is not all: most mails lack one of the two, and need no closer look. */
static bool
may_have_one(const char *own)
{
	static const char *const what[] = { "newsletter", "news", "events", "coffee", "workshops", "surveys", "petitions", "campaigns", "rest",
		"everything", NULL };
	static const char *const not_all[] = { "only", "just", "rest", "not", "no", "nothing", "but", "without", "except", "apart", "other", "bar", NULL };

	return phrases_found(own, what) && phrases_found(own, not_all);
}

static bool
has_one(const char *own, bool stops)
{
	const struct grammar *grammar = wish_some_grammar();	/* whoever reads mails has it before the first: classify_start */
	struct sentence sentence;
	char clause[REQUEST_TEXT];
	bool found = false;

	if (!may_have_one(own))
		return false;
	for (const char *at = own; *at != '\0' && !found;) {
		at = clause_next(at, clause);
		sentence_read(&sentence, grammar, clause, "");
		found = is_for_some(&sentence, stops);
	}
	return found;
}

bool
wish_is_for_some(const char *own)
{
	return has_one(own, true);
}

/* "Take me off the autism group list", "take Rob off too": of what lists there are the reader of mails knows nothing, but a list for Saturday
 * is none of letters. */
static bool
leaves_a_list(const char *clause)
{
	static const char *const leaves[] = { "take me off ~ list", "take us off ~ list", "take my name off ~ list", "take me and ~ off the list", "take me and ~ off this list", "take us both off the list", "take ~ and me off the list",
		"remove me from ~ list", "remove us from ~ list", "remove me and ~ from the list", "come off ~ list", "get off ~ list", "be taken off ~ list", "be removed from ~ list",
		"drop me from ~ list", "want off ~ list", "want to leave ~ list", "off the ~ list please", "unsubscribe me from", "unsubscribe us from", NULL };
	static const char *const company[] = { "take ~ off too", "take ~ off as well", "remove ~ too", "remove ~ as well", NULL };
	static const char *const other_lists[] = { "waiting", "wait", "lunch", "coach", "guest", "rota", "bus", "minibus", "reserve", "food", "prize", "register", "speaker", "volunteer",
		"helper", "door", "shopping", "birthday", "phone", "card", "attendance", "assessment", "raffle", "team list", "sign-up", "trip", "list for", "list on", "monday", "tuesday",
		"thursday", "friday", "saturday", "sunday", "tonight", "tomorrow", "school's", "council", "their", "his list", "her list", "him", "her", "the cake", "lid", NULL };

	/* Of these wish.c has judged already, but for who else is to come off. */
	static const char *const plain[] = { "off the list", "off your list", "off this list", "from the list", "from your list", "mailing list", NULL };
	static const char *const both[] = { "me and", "and me", "us both", NULL };

	if (phrases_found(clause, plain) && !phrases_found(clause, both))
		return false;
	return (phrases_found(clause, leaves) || (clause_words(clause) <= FEW_WORDS && phrases_found(clause, company))) && !phrases_found(clause, other_lists) &&
	    strstr(clause, " not ") == NULL && strstr(clause, "n't ") == NULL && strstr(clause, "never ") == NULL;
}

/* "Only send me SEND news from now on", "no more short breaks stuff please". */
static bool
keeps_one_thing(const char *clause)
{
	static const char *const keeps[] = { "only send me ~ from now", "only send us ~ from now", "just send me ~ from now", "only send me ~ in future", "send me ~ nothing else",
		"only want emails", "only want ~ emails", "just want ~ emails", "only need ~ emails", "only get ~ emails", "just get ~ emails", "only receive ~ emails", "only have ~ emails",
		"only want to hear about", "none of the rest", "none of the others", "only interested in hearing about", NULL };
	static const char *const begins[] = { "no more ", NULL }, *const letters[] = { "stuff", "emails", "bits", "invites", "things", NULL };
	static const char *const others[] = { "to go", "the form", "once", NULL };

	const char *begin = clause_without_politeness(clause);

	return (phrases_found(clause, keeps) || (phrases_start(begin, begins) && clause_words(begin) <= 2 * COMMAND_WORDS && phrases_found(begin, letters))) && !phrases_found(clause, others) && strchr(clause, '?') == NULL;
}

/* C-37: "stop swim", as the letter says of its topics, and no more.  "Stop the cuts" is a slogan. */
static bool
is_command_of_topic(const char *own)
{
	static const char *const stops[] = { "stop ", NULL };
	static const char *const slogans[] = { "the", "cuts", "press", "worrying", "laughing", "bullying", "by", "it", "that", "this", "there", "here", "war", "now", "being", "when", "if", "talking", "moaning", NULL };

	return phrases_start(own, stops) && clause_words(own) <= COMMAND_WORDS && strpbrk(own, "!?,:\n") == NULL && !phrases_found(own, slogans);
}

bool
wish_is_for_some_alone(const char *own)
{
	char clause[REQUEST_TEXT];

	if (is_command_of_topic(own) || has_one(own, false))
		return true;
	for (const char *at = own; *at != '\0';) {
		at = clause_next(at, clause);
		if (leaves_a_list(clause) || keeps_one_thing(clause))
			return true;
	}
	return false;
}
