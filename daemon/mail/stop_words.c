/*
 * What a mail to a stop address is to stop: see stop_words.h.
 *
 * The links of our letters put their words into the subject ("stop everything"), mail programs put "unsubscribe" there above what somebody
 * types.  So the two are read apart, and what was typed counts more.
 */
#include "mail/stop_words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/wish.h"
#include "mail/wish_abroad.h"
#include "mail/wish_some.h"
#include "mail/wish_target.h"
#include "mail/wish_words.h"

enum { FEW_WORDS = 8 };		/* of them one of `everything` means that, though they make no sentence */

static const char *const everything[] = { "everything", "anything", "stop all", "unsubscribe all", "from all", "all your", "all email",
	"all mail", "all list", "all letter", "all message", "all news", "all contact", "all communication", "all correspondence", "all further",
	"all future", "all marketing", "the lot", "any kind", "every kind", "every email", "every list", "any email", "any more email",
	"any further email", "any other email", "no email", "no more email", "no further email", "completely", "entirely", "altogether",
	"never contact", "never email", "never write", "not contact", "direct marketing",
	/* in other languages */ "alles", "popeth", "bopeth", "wszystk", "toutes", "tous", "todo", "todos", "todas", "tutto", "tutti", "tutte",
	"tudo", NULL };

/* Where they say that they want to stop; else it may be "nothing else, thank you". */
static const char *const nothing[] = { "nothing more", "nothing else", "nothing further", "nothing from", "nothing at all", "want nothing",
	"send me nothing", "send us nothing", NULL };

/* With `everything` they say no more than that. */
static const char *const small[] = { "please", "stop", "unsubscribe", "cancel", "do not send", "abbestellen", "abmelden", "of", "from",
	"it", "them", "all", "the", "your", "email", "emails", "mail", "mails", "letters", "messages", "list", "lists", "me", "us", "now", "thanks", "thank", "you", "x", NULL };

/* "Everything except the news." */
static const char *const takes_back[] = { "except ", "apart from", "other than", "everything but", "all but", "but not ", "but keep", NULL };

/* In a mail to the office more is the contrary, mail/request_words.h: "I enjoy the events", "you dare".  Here only what says that they stay,
 * or that they pressed a link and did not mean to. */
static const char *const stays[] = { "not want to unsubscribe", "not wish to unsubscribe", "do not unsubscribe", "i did not unsubscribe",
	"not to unsubscribe", "never unsubscribe me", "dare unsubscribe", "dare remove", "dare take", "dare stop", "do not remove me",
	"do not take me off", "do not take us off", "not want to be removed", "not wish to be removed", "not want to be taken",
	"not want to be unsubscribed", "not want to come off", "not want to leave", "not wish to leave", "no wish to unsubscribe",
	"no need to unsubscribe", "no wish to leave", "not want to stop", "please do not stop", "not stop sending", "not stop emailing",
	"i'm joking", "was joking", "just joking", "only joking", "please add me back", "please put me back", "please put my name back",
	"please re-subscribe", "please resubscribe", "can you add me back", "could you add me back", "can you put me back",
	"could you put me back", "i want to stay", "would like to stay", "i'd like to stay", "love to stay", "rather stay", "not want to miss", "please keep sending", "do keep sending",
	"and keep sending me", "just keep sending me", "keep them coming", "keep me on", "leave me on", "second thoughts",
	"unsubscribe? never", "unsubscribe? no",
	/* in Norwegian and Irish */ "ikke melde meg av", "na stop ag", "na stopaigi", "na bain me", "na bain m'ainm", "na bain mo",
	"na bainigi", "na scrios mo", "na scriosaigi", NULL };
static const char *const by_mistake[] = { "pressed ~ mistake", "pressed ~ accident", "clicked ~ mistake", "clicked ~ accident", "tapped ~ mistake",
	"tapped ~ accident", "hit ~ mistake", "hit ~ accident", "touched ~ mistake", "touched ~ accident", "i sent ~ mistake",
	"i sent ~ accident", "pressed accidentally", "clicked accidentally", "accidentally pressed", "accidentally clicked",
	"accidentally tapped", "accidentally hit", "accidentally touched", "accidentally sent", "accidentally unsubscribed",
	"unsubscribed accidentally", "unsubscribed by mistake", "unsubscribed by accident", "not mean to press", "not mean to click",
	"not mean to tap", "not mean to hit", "not mean to touch", "not mean to send", "not mean to do", "not mean to unsubscribe",
	"not mean to stop", "not mean to leave", "not mean to cancel", "not me who pressed", "not me who clicked", "not me who unsubscribed",
	"wasn't me who pressed", "wasn't me who clicked", "wasn't me who unsubscribed", NULL };

struct part {
	bool stop;			/* in clear words */
	bool everything;
	bool unclear;
	char topic[REPORT_WORDS];
};

static bool
says_contrary(const char *text)
{
	return phrases_found(text, stays) || phrases_found(text, by_mistake) || wish_is_for_some(text) ||
	    wish_abroad_stays(wish_abroad_tongue(text), text);
}

/* A wish of the sentence names a topic, "stop campaigns"; "not interested in campaigns" is here why they stop, and not what. */
static bool
clause_stops_topic(const struct sentence *sentence)
{
	static const char *const reasons[] = { "interested", "interest", NULL };
	char words[REQUEST_TEXT];

	for (int rule = 0; rule <= WISH_BEGINNING; rule++)
		for (int at = 0, end; (at = sentence_find(sentence, rule, at, &end)) >= 0 && (rule != WISH_BEGINNING || at == 0); at++) {
			text_copy(words, (size_t)sentence->words[end - 1].end + 1, sentence->text);
			if (wish_target_read(sentence, end).topic[0] != '\0' &&
			    !phrases_found(words + sentence->words[at].begin, reasons))
				return true;
		}
	return false;
}

static bool
stops_topic(const char *text)
{
	struct sentence sentence;
	char clause[REQUEST_TEXT];
	bool found = false;

	for (const char *at = text; *at != '\0' && !found;) {
		at = clause_next(at, clause);
		sentence_read(&sentence, wish_grammar(), clause_without_politeness(clause), "");
		found = clause_stops_topic(&sentence);
	}
	return found;
}

/* "Them, please.": no more than such words from there to the end. */
static bool
is_small(const char *at, const char *end)
{
	const char *word;

	while ((at += strspn(at, " .,!\n")) < end) {
		word = clause_word_at(at, small);
		if (word == NULL)
			return false;
		at += strlen(word);
	}
	return true;
}

/* "All of it please", but not "everything is fine now", nor "thanks for everything". */
static bool
is_everything(const char *text)
{
	char clause[REQUEST_TEXT];
	const char *found;
	size_t length;

	if (clause_words(text) > FEW_WORDS || strchr(text, '?') != NULL)
		return false;
	for (const char *at = text; *at != '\0';) {
		at = clause_next(at, clause);
		found = phrases_whole_at(clause, everything, &length);
		if (found != NULL && is_small(clause_without_politeness(clause), found) && is_small(found + length, clause + strlen(clause)))
			return true;
	}
	return false;
}

/* "Thank you for everything", "everything is fine now". */
static bool
is_of_else(const char *text, const char *at)
{
	static const char *const thanks[] = { "thank", "thanks", "thankful", "grateful", NULL };
	static const char *const states[] = { "everything is", "everything was", "everything's", NULL };
	char before[REQUEST_TEXT];

	text_copy(before, (size_t)(at - text) + 1, text);
	return (text_ends(before, "for ") && phrases_found(before, thanks)) || phrases_start(at, states);
}

/* With a wish to stop, wherever they say it. */
static bool
names_everything(const char *text)
{
	const char *at = text;

	while ((at = phrases_next_at(text, at, everything)) != NULL && is_of_else(text, at))
		at++;
	return at != NULL || phrases_found(text, nothing);
}

static struct part
read_part(const char *text, const struct incoming *incoming)
{
	struct part part = { .topic = "" };
	bool topic = stops_topic(text);

	part.stop = wish_read(text, incoming, part.topic) == REQUEST_STOP;
	if (part.topic[0] != '\0' && topic)
		return part;		/* whoever stops one topic may well say that they keep the others */
	if (part.topic[0] != '\0')
		part = (struct part){ .topic = "" };
	part.unclear = phrases_found(text, takes_back) || (!part.stop && (topic || says_contrary(text)));
	part.everything = part.stop ? names_everything(text) : is_everything(text);
	return part;
}

/* As a link of ours has it, whatever program has forgotten to decode it (RFC 6068 2, 4). */
static void
decode_blanks(const char *subject, char plain[REQUEST_TEXT])
{
	size_t used = 0;

	for (; *subject != '\0'; subject++) {
		bool encoded = text_starts(subject, "%20") || text_starts(subject, "=20");

		plain[used++] = encoded || strchr("+_", *subject) != NULL ? ' ' : *subject;
		subject += encoded ? 2 : 0;
	}
	plain[used] = '\0';
}

/* Behind "Re:", "[anything]", "subject=" and signs. */
static const char *
behind_marks(const char *at)
{
	enum { MARK_LETTERS = 12 };
	const char *end;

	for (;;) {
		size_t letters;

		at += strspn(at, " ?\"'*-");
		letters = strcspn(at, " :=");
		if ((at[0] == '[' && (end = strchr(at, ']')) != NULL) || (at[0] == '(' && (end = strchr(at, ')')) != NULL))
			at = end + 1;
		else if (letters <= MARK_LETTERS && at[letters] != '\0' && at[letters] != ' ')
			at += letters + 1;
		else
			return at;
	}
}

/* Keeps of a subject what a link of ours has put there, "stop everything", or the name of a topic; false if it has nothing like that. */
static bool
take_link(char subject[REQUEST_TEXT])
{
	static const char stop[] = "stop ";
	char plain[REQUEST_TEXT];
	const char *at, *word;
	size_t length;

	decode_blanks(subject, plain);
	at = behind_marks(plain);
	if (!text_starts(at, stop))
		return false;
	word = at + sizeof stop - 1 + strspn(at + sizeof stop - 1, " ");
	for (length = 0; isalnum((unsigned char)word[length]) || word[length] == '-'; length++)
		;
	if (length == 0 || word[length + strspn(word + length, " .,!?\"'*")] != '\0')
		return false;
	snprintf(subject, REQUEST_TEXT, "stop %.*s", (int)length, word);
	return true;
}

enum mail_request
stop_words_read(const struct incoming *incoming, char topic[REPORT_WORDS])
{
	char own[REQUEST_TEXT], subject[REQUEST_TEXT];
	struct part typed, above;
	bool alone, answers;

	request_text_own(incoming, own);
	request_text_subject(incoming, subject);
	answers = phrases_start(subject, request_reply_marks);
	if (!take_link(subject) && answers)
		subject[0] = '\0';	/* it is our letter's */
	typed = read_part(own, incoming);
	above = read_part(subject, incoming);
	above.unclear = above.unclear && !answers;
	alone = !typed.stop && !typed.everything;
	topic[0] = '\0';
	if (typed.unclear || (alone && above.unclear))
		return REQUEST_STOP_PERHAPS;
	if (typed.everything || (above.everything && typed.topic[0] == '\0'))
		text_copy(topic, REPORT_WORDS, "everything");
	else
		text_copy(topic, REPORT_WORDS, alone ? above.topic : typed.topic);
	return REQUEST_STOP;
}
