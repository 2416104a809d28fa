/*
 * What a mail to a stop address is to stop: see stop_words.h.
 *
 * The links of our letters put their words into the subject ("stop everything"), mail programs put "unsubscribe" there above what somebody
 * types.  So the two are read apart, and what was typed counts more.
 */
#include "mail/stop_words.h"

#include <string.h>

#include "base/text.h"
#include "mail/clause.h"
#include "mail/phrases.h"
#include "mail/request_words.h"
#include "mail/wish.h"
#include "mail/wish_abroad.h"
#include "mail/wish_mail.h"

enum { FEW_WORDS = 8 };		/* of them one of `everything` means that, though they make no sentence */

static const char *const everything[] = { "everything", "anything", "nothing", "stop all", "unsubscribe all", "from all", "all your", "all email",
	"all mail", "all list", "all letter", "all message", "all news", "all contact", "all communication", "all correspondence", "all further",
	"all future", "all marketing", "the lot", "any kind", "every kind", "every email", "every list", "any email", "any more email",
	"any further email", "any other email", "no email", "no more email", "no further email", "completely", "entirely", "altogether",
	"never contact", "never email", "never write", "not contact", "direct marketing",
	/* in other languages */ "alles", "popeth", "bopeth", "wszystk", "toutes", "tous", "todo", "todos", "todas", "tutto", "tutti", "tutte",
	"tudo", NULL };

/* "Everything except the news." */
static const char *const takes_back[] = { "except ", "apart from", "other than", "everything but", "all but", "but not ", "but keep", NULL };

/* Beside mail/request_words.h: what they say who pressed a link and did not mean to. */
static const char *const by_mistake[] = { "pressed ~ mistake", "pressed ~ accident", "clicked ~ mistake", "clicked ~ accident", "tapped ~ mistake",
	"tapped ~ accident", "hit ~ mistake", "hit ~ accident", "touched ~ mistake", "touched ~ accident", "sent ~ mistake", "sent ~ accident",
	"accidentally", "not mean to", "was not me", "wasn't me", "wasnt me", "keep me on", "leave me on", "second thoughts", "rather stay", NULL };

struct part {
	bool stop;			/* in clear words */
	bool everything;
	bool unclear;
	char topic[REPORT_WORDS];
};

static bool
says_contrary(const char *text)
{
	int tongue = wish_abroad_tongue(text);

	return phrases_found(text, request_not) || phrases_found(text, by_mistake) || wish_abroad_stays(tongue, text);
}

static struct part
read_part(const char *text, const struct incoming *incoming)
{
	struct part part = { .topic = "" };
	enum mail_request wish = wish_read(text, incoming, part.topic);

	part.stop = wish == REQUEST_STOP;
	if (part.topic[0] != '\0')
		return part;		/* whoever stops one topic may well say that they keep the others */
	part.unclear = phrases_found(text, takes_back) || (!part.stop && (wish_names_topic(text) || says_contrary(text)));
	part.everything = (part.stop || (clause_words(text) <= FEW_WORDS && strchr(text, '?') == NULL)) && phrases_found(text, everything);
	return part;
}

enum mail_request
stop_words_read(const struct incoming *incoming, char topic[REPORT_WORDS])
{
	char own[REQUEST_TEXT], subject[REQUEST_TEXT];
	struct part typed, above;
	bool alone;

	request_text_own(incoming, own);
	request_text_subject(incoming, subject);
	if (phrases_start(subject, request_reply_marks))
		subject[0] = '\0';	/* it is our letter's */
	typed = read_part(own, incoming);
	above = read_part(subject, incoming);
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
