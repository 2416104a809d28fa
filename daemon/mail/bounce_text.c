/*
 * Bounces that only say so in words: whether a server wrote them, and what they say of why.
 */
#include "mail/bounce_read.h"

#include <string.h>

#include "base/text.h"
#include "mail/autoreply.h"
#include "mail/bounce_reason.h"
#include "mail/bounce_said.h"
#include "mail/bounce_whom.h"
#include "mail/challenge.h"
#include "mail/limits.h"
#include "mail/bounce_marks.h"
#include "mail/phrases.h"
#include "mail/plain.h"

enum { NAME = 40 };

enum bounce_reason
bounce_text_reason(const struct incoming *incoming, const char *status)
{
	struct buffer said = { .limit = BOUNCE_SAID };
	enum bounce_reason reason;

	bounce_said_add(incoming, &said);
	reason = bounce_reason_of_words(said.bytes != NULL ? said.bytes : "", said.length, status);
	buffer_free(&said);
	return reason;
}

void
bounce_text_add_command(const struct incoming *incoming, struct buffer *words)
{
	static const char *const commands[] = { "in reply to mail from", "in reply to helo", "in reply to ehlo",
		"in reply to end of data", "after mail from", "after helo", "after ehlo", "after end of data", NULL };
	static const char *const first[] = { "reply", "after", NULL };
	struct buffer said = { .limit = BOUNCE_SAID };
	char flat[BOUNCE_SAID];
	const char *at;
	size_t length;

	/* Most texts need not be looked at line by line for it. */
	if (incoming->text.length > 0 && phrases_found(incoming->text.bytes, first))
		bounce_said_add(incoming, &said);
	plain_flat(said.bytes != NULL ? said.bytes : "", said.length, flat, sizeof flat);
	buffer_free(&said);
	at = phrases_whole_at(flat, commands, &length);
	if (at != NULL) {
		buffer_add_char(words, ' ');
		buffer_add(words, at, length);
	}
}

/* No person has an empty address in From. */
static bool
is_called_server(const struct incoming *incoming)
{
	return phrases_found(incoming->from, bounce_senders) || phrases_start(incoming->return_path, bounce_senders) ||
	    strstr(incoming->from, "<>") != NULL;
}

bool
bounce_is_from_server(const struct incoming *incoming)
{
	return incoming->null_sender || is_called_server(incoming);
}

/* An answer, or a mail passed on. */
static bool
is_passed_on(const struct incoming *incoming)
{
	static const char *const marks[] = { "re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "sv:", "vs:", "antw:", "doorst:",
		"enc:", "res:", "rif:", "i:", NULL };

	return phrases_start(incoming->subject, marks) || incoming_has(incoming, "in-reply-to") ||
	    incoming_has(incoming, "references");
}

static bool
names_somebody(const struct bounce_said *said)
{
	struct report found = { .recipient_count = 0 };

	return bounce_whom_said(said, &found);
}

/* A bounce says of which letter it is: whose, with what code, or by the letter itself. */
static bool
tells_of_letter(const struct bounce_said *said)
{
	return said->incoming->forwards || bounce_code_in(said->text, (size_t)(said->end - said->text)) != 0 || names_somebody(said);
}

/* The last line of several is short, and no address or code: "Will, IT". */
static bool
ends_in_name(const struct bounce_said *said)
{
	const char *at = said->text;
	struct bounce_line line, last = { .length = 0 };
	char flat[NAME];
	int lines = 0;

	while (bounce_line_next(&at, said->end, &line))
		if (line.length > 0) {
			last = line;
			lines++;
		}
	plain_flat(last.at, last.length, flat, sizeof flat);
	return lines > 1 && last.length < sizeof flat && strpbrk(flat, "@<:;=#0123456789") == NULL && !phrases_found(flat, bounce_senders);
}

/* Whoever keeps a mail server writes of bounces as "I", and greets or signs; where a code stands, both.  "Hi. This is the mail program" is none. */
static bool
writes_as_person(const struct bounce_said *said)
{
	static const char *const greetings[] = { "hello", "hi", "dear", "good morning", "good afternoon", "hallo", "guten tag", "liebe", "bonjour", "buenos dias",
		"hola", "buongiorno", "bom dia", "goedemorgen", "beste", NULL };
	static const char *const signs[] = { "thanks", "regards", "cheers", "best wishes", "all the best", "grusse", "cordialement", "saludos", "groet", NULL };
	static const char *const english[] = { "i", "i'd", "he has", "he's", "she has", "she's", "they have left", "could ~ please", "ring me", NULL };
	static const char *const machines[] = { "this is the", "this is a ~ automat", "this is an automat", "automatically", "do not reply", "program", "mail system", "mail server at", NULL };
	bool greets = phrases_start(said->flat, greetings), signed_off = ends_in_name(said) || phrases_found(said->flat, signs);

	if (strstr(said->incoming->from, "daemon") != NULL || phrases_found(said->flat, machines))
		return false;
	if (!phrases_found(said->flat, bounce_person_words) && !phrases_found(said->flat, english))
		return false;
	return bounce_code_in(said->text, (size_t)(said->end - said->text)) != 0 ? greets && signed_off : greets || signed_off;
}

/* People write about bounces in a bounce's words, and somebody is called Postmaster. */
static bool
may_be_person(const struct bounce_said *said, bool server, bool subject)
{
	static const char *const persons[] = { "hello", "good morning", "good afternoon", "please use", "she has", "he has", NULL };

	if (incoming_is_by_machine(said->incoming))
		return false;
	if (server)
		return (!subject && !tells_of_letter(said)) || writes_as_person(said) ||
		    ((is_passed_on(said->incoming) || incoming_has(said->incoming, "user-agent")) && phrases_found(said->flat, bounce_person_words));
	if (incoming_has(said->incoming, "list-unsubscribe") && !said->incoming->forwards && !names_somebody(said))
		return true;	/* a newsletter about mail */
	return is_passed_on(said->incoming) || phrases_found(said->flat, bounce_person_words) || phrases_found(said->flat, persons);
}

/* Whoever is away answers from the empty sender too, in words that servers have: "sorry", "delayed", "does not exist". */
static bool
may_be_reply(const struct bounce_said *said, bool subject)
{
	const struct incoming *incoming = said->incoming;

	if (is_called_server(incoming))
		return false;
	if (autoreply_is_called_so(incoming) || (!subject && is_passed_on(incoming)))
		return true;
	return !(subject && incoming->null_sender) && !tells_of_letter(said);
}

/* A challenge says that a letter has not been delivered, and may come from the empty sender. */
static bool
may_be_challenge(const struct incoming *incoming)
{
	return !is_called_server(incoming) && challenge_is_said(incoming);
}

/* "Undeliverable: delay of the school bus": behind the colon is our letter's subject. */
static bool
quotes_subject(const char *subject)
{
	static const char *const failures[] = { "undeliverable:", "undelivered:", "unzustellbar:", "nicht zugestellt:", "non remis :", "non remis:", "non distribue",
		"no se puede entregar:", "no entregado:", "onbestelbaar:", "non recapitabile:", "niedostarczon", "nao entregue:",
		"nao foi possivel entregar:", "olevererbart:", "kan ikke leveres:", "rejected:", "returned mail:", "bounced:", "недоставленное:", "не доставлено:",
		"delivery failure:", "delivery failed:", "mail delivery failed:", "mail delivery failure:", "message undeliverable:", "message undelivered:", "undeliverable mail:",
		"undeliverable message:", "undelivered mail:", "undelivered message:", "delivery has failed:", "failed:", "returned:", "nicht zustellbar:", "echec de la remise", "echec de remise",
		"fallo de entrega:", "niet bezorgd:", "niet afgeleverd:", "mancata consegna:", "mancato recapito:", "wiadomosc nie zostala dostarczona:", NULL };

	return phrases_start(subject, failures);
}

static bool
says_it_is_late(const struct bounce_said *said)
{
	return phrases_found(said->flat, bounce_delays) && !phrases_found(said->flat, bounce_delays_denied);
}

static bool
is_delayed(const struct bounce_said *said)
{
	const char *subject = said->incoming->subject;

	return (phrases_found(subject, bounce_delay_subjects) && !quotes_subject(subject)) || says_it_is_late(said);
}

/* A subject may be our letter's, whatever stands in front of it: where a server says for good that nobody is there, nothing is late. */
static bool
is_final(const struct bounce_said *said, enum bounce_reason reason)
{
	return bounce_reason_is_hard(reason) && bounce_code_in(said->text, (size_t)(said->end - said->text)) >= 500 && !says_it_is_late(said);
}

/* Postmasters are people too. */
static bool
is_certainly_machine(const struct incoming *incoming)
{
	return is_called_server(incoming) && (incoming_is_by_machine(incoming) || strstr(incoming->from, "daemon") != NULL);
}

static bool
sends_letter_back(const struct bounce_said *said)
{
	const struct incoming *incoming = said->incoming;

	return incoming->returned.length > 0 || (said->letter != NULL && said->letter < incoming->text.bytes + incoming->text.length);
}

/* An address and why it failed: a code that says for good, or what nobody says of a letter that arrived. */
static bool
says_why(const struct bounce_said *said)
{
	size_t length = (size_t)(said->end - said->text);

	return names_somebody(said) && (bounce_code_in(said->text, length) >= 500 ||
	    bounce_reason_is_hard(bounce_reason_of_words(said->text, length < BOUNCE_SAID ? length : BOUNCE_SAID, "")));
}

/* A server's mail without any sentence that is known here.  In another language too, one that sends a letter back means just that. */
static bool
is_bounce_without_words(const struct bounce_said *said, bool subject)
{
	const char *flat = said->flat;

	/* Postmasters and whoever is away write of delays too, and of whom to ask. */
	if (is_certainly_machine(said->incoming) && ((is_delayed(said) && names_somebody(said)) || says_why(said) ||
	    (sends_letter_back(said) && !phrases_found(flat, bounce_successes))))
		return true;
	return subject && (bounce_code_in(flat, strlen(flat)) != 0 || is_delayed(said) || bounce_reason_of_words(flat, strlen(flat), "") != BOUNCE_NONE);
}

static bool
is_bounce(const struct bounce_said *said, bool server, bool subject)
{
	static const char *const good[] = { "delivered:", "relayed:", "expanded:", NULL };

	if (phrases_start(said->incoming->subject, good) || may_be_challenge(said->incoming) || may_be_person(said, server, subject))
		return false;
	if (phrases_found(said->flat, bounce_baits) && !incoming_is_by_machine(said->incoming))
		return false;
	if (phrases_found(said->flat, bounce_marks))
		return !may_be_reply(said, subject);
	return server && is_bounce_without_words(said, subject);
}

/* A gateway that passes a server's notice on may say no more than that: then what it passes on says it. */
static bool
read_notice(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	const uint8_t *octets = (const uint8_t *)incoming->notice.bytes;
	struct incoming notice;
	bool done;

	if (incoming->notice.length == 0 || !limits_kept(octets, incoming->notice.length))
		return false;
	incoming_read(&notice, octets, incoming->notice.length);
	done = bounce_status_read(&notice, own, report) || bounce_text_read(&notice, own, report);
	incoming_clear(&notice);
	return done;
}

bool
bounce_text_read(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	char status[STATUS_TEXT];
	struct bounce_said said;
	enum bounce_reason reason;
	size_t length;
	bool failed_field = incoming_has(incoming, "x-failed-recipients");
	bool server = bounce_is_from_server(incoming), subject = phrases_found(incoming->subject, bounce_subjects);

	/* Most mails are neither, and their words need not be looked at. */
	if (!failed_field && !server && !subject)
		return false;
	bounce_said_read(&said, incoming, own);
	if (!failed_field && !is_bounce(&said, server, subject)) {
		bounce_said_clear(&said);
		return false;
	}
	bounce_whom_add(&said, report);
	if (report->recipient_count == 0 && read_notice(incoming, own, report)) {
		bounce_said_clear(&said);
		return true;
	}
	length = (size_t)(said.end - said.text);
	bounce_status_in(said.text, length, status);
	reason = bounce_reason_of_words(said.text, length < BOUNCE_SAID ? length : BOUNCE_SAID, status);
	if (reason == BOUNCE_NONE)
		reason = bounce_reason_of_words(incoming->subject, strlen(incoming->subject), status);
	bounce_judge(report, reason != BOUNCE_NONE ? reason : bounce_reason_of_status(status), status,
	    is_delayed(&said) && !is_final(&said, reason));
	bounce_said_clear(&said);
	return true;
}
