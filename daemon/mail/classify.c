/*
 * What a mail is: see classify.h.
 */
#include "mail/classify.h"

#include <string.h>

#include "base/text.h"
#include "mail/autoreply.h"
#include "mail/bounce_read.h"
#include "mail/calendar_reply.h"
#include "mail/challenge.h"
#include "mail/complaint.h"
#include "mail/incoming.h"
#include "mail/join_words.h"
#include "mail/limits.h"
#include "mail/mentioned.h"
#include "mail/notification.h"
#include "mail/own_mail.h"
#include "mail/phrases.h"
#include "mail/request.h"
#include "mail/request_text.h"
#include "mail/stop_words.h"

/* Who wrote it, to which of our addresses, about which letter. */
static void
read_envelope(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	char value[FIELD_VALUE];

	incoming_field(incoming, "from", value, sizeof value);
	mentioned_sender(value, report->from, sizeof report->from);
	text_copy(report->return_path, sizeof report->return_path, incoming->return_path);
	if (incoming_field(incoming, "message-id", value, sizeof value))
		text_copy(report->message_id, sizeof report->message_id, value);
	report->automatic = own_mail_is_automatic(incoming, own);
	own_mail_judge_from(incoming, own, report);
	own_mail_token(incoming, own, report);
	own_mail_quoted(incoming, own, report);
	own_mail_about(incoming, report);
}

static bool
says_nothing(const struct incoming *incoming)
{
	const char *text = incoming->text.bytes;

	return incoming->subject[0] == '\0' && (text == NULL || text[strspn(text, " \n")] == '\0');
}

/* Sent to a stop address by a person or by the button of their mail program, which may call itself automatic: a wish to stop
 * (C-31), unless a machine answers there for somebody who is away (C-36), which it does in words. */
static bool
is_sent_to_stop(const struct incoming *incoming, const struct own_addresses *own, const struct report *report)
{
	return own_mail_to_stop(incoming, own) &&
	    (report->request == REQUEST_STOP || report->request == REQUEST_STOP_PERHAPS || says_nothing(incoming) ||
	    (!autoreply_is_one(incoming) && report->without_token != MAIL_AUTOREPLY));
}

/* A machine's report about a letter of ours; false if it is none. */
static bool
read_report(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	static const char *const rejected[] = { "automatically rejected", "rejected:", NULL };

	if (notification_read(incoming, own, report) || complaint_read(incoming, own, report))
		return true;
	if (challenge_is_marked(incoming)) {
		report->without_token = MAIL_CHALLENGE;
		return true;
	}
	if (bounce_status_read(incoming, own, report))
		return true;
	/* A receipt; but Dovecot's Sieve rejects letters by one (RFC 5429). */
	if (incoming->disposition.length > 0 && !phrases_start(incoming->subject, rejected)) {
		report->without_token = MAIL_OTHER;
		return true;
	}
	return bounce_text_read(incoming, own, report);
}

static bool
is_about_data(enum mail_request request)
{
	return request == REQUEST_DATA || request == REQUEST_DATA_STOP || request == REQUEST_DATA_PERHAPS;
}

static enum mail_class
class_of_words(const struct incoming *incoming, const struct report *report)
{
	/* Rather a person's than lost. */
	bool wish = report->request == REQUEST_STOP && !report->automatic;
	bool asks = !report->automatic && (wish || report->request == REQUEST_STOP_PERHAPS || is_about_data(report->request));

	if (!asks && challenge_is_said(incoming))
		return MAIL_CHALLENGE;
	if (autoreply_is_one(incoming) && (!wish || autoreply_is_sure(incoming)))
		return MAIL_AUTOREPLY;
	if (autoreply_is_other_machine(incoming))
		return MAIL_OTHER;
	return report->request == REQUEST_STOP ? MAIL_UNSUBSCRIBE : MAIL_HUMAN;
}

/* B-24, B-45: an answer in which somebody asks to stop, or about their data, is that and no answer: a no must not become a yes.  What may
 * be a stop and begins with the word the letter offers, "stop news events", is read as the letter says. */
static void
read_answer(const struct incoming *incoming, struct report *report)
{
	enum mail_request asked = report->request;

	if (asked == REQUEST_STOP || is_about_data(asked))
		return;
	request_read_choice(incoming, report);
	if (asked == REQUEST_STOP_PERHAPS && !join_words_stop_first(report->topic_words)) {
		report->request = asked;
		report->topic_words[0] = '\0';
	}
}

/* A mail to the join address.  What asks to stop or for data is that; all else may be a wish to join, and more. */
static void
read_join(const struct incoming *incoming, struct report *report)
{
	enum mail_request asked = report->request;

	request_read_choice(incoming, report);
	if (join_words_only_wish(report->topic_words[0] != '\0' ? report->topic_words : incoming->subject))
		report->request = REQUEST_JOIN;
	else
		report->request = asked == REQUEST_STOP_PERHAPS || is_about_data(asked) ? asked : REQUEST_JOIN_AND_MORE;
	report->topic_words[0] = '\0';
}

/* A mail to a stop address.  With a code it stops whatever it says but the contrary; what else a person says there, one reads (A-46, B-24,
 * B-45).  Without one it stops the sender only in clear words of their own: it may be another's wish that they pass on (E-02). */
static void
read_stop(const struct incoming *incoming, struct report *report)
{
	bool written = report->without_token == MAIL_HUMAN || report->without_token == MAIL_UNSUBSCRIBE;
	enum mail_request stop = stop_words_read(incoming, report->topic_words);
	bool clear = report->request == REQUEST_STOP || says_nothing(incoming);

	report->request = written && is_about_data(report->request) ? REQUEST_DATA_STOP : stop;
	report->question = written && report->request != REQUEST_DATA_STOP && (report->silence || request_says_more(incoming));
	report->with_token = MAIL_UNSUBSCRIBE;
	report->without_token = clear ? MAIL_UNSUBSCRIBE : MAIL_HUMAN;
}

/* A report that no header calls a machine's may be a person's mail after all: what they ask of us must not be lost (B-24, B-45). */
static void
read_in_doubt(const struct incoming *incoming, struct report *report)
{
	if (report->automatic || report->request != REQUEST_NONE)
		return;
	request_read(incoming, report);
	if (report->request != REQUEST_STOP && report->request != REQUEST_STOP_PERHAPS && !is_about_data(report->request))
		report->request = REQUEST_NONE;
}

/* B-24: who declines a meeting may ask to stop in the same mail, and both count.  What their program wrote itself, "to stop receiving
 * updates, decline this event", is nobody's wish. */
static void
read_calendar_answer(const struct incoming *incoming, struct report *report)
{
	struct buffer note = { .limit = LIMIT_MAIL };
	struct incoming written = *incoming;

	calendar_reply_note(incoming, &note);
	written.text = note;
	written.own = NULL;
	written.subject[0] = '\0';
	request_read(&written, report);
	report->question = request_says_more(&written);
	buffer_free(&note);
	if (report->request != REQUEST_STOP && report->request != REQUEST_STOP_PERHAPS && !is_about_data(report->request))
		report->request = report->attendance != ATTENDANCE_NONE ? REQUEST_ATTENDANCE : REQUEST_NONE;
	report->without_token = report->request == REQUEST_STOP ? MAIL_UNSUBSCRIBE : MAIL_HUMAN;
	report->with_token = report->without_token;
}

/* A machine's mail of no kind that is known, which answers nothing of ours: in a form, or from an address of ours, a person may have written
 * it, but it is proof of nothing. */
static void
read_machine(const struct incoming *incoming, struct report *report)
{
	report->question = report->token_place == TOKEN_NOWHERE && autoreply_may_be_a_form(incoming);
	if (!report->question || !request_is_short(incoming, report))
		report->request = REQUEST_NONE;
	if (report->request == REQUEST_DATA_STOP)
		report->request = REQUEST_DATA_PERHAPS;
}

static void
judge(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	if (read_report(incoming, own, report)) {
		own_mail_returned_token(incoming, own, report);
		report->with_token = report->without_token;
		read_in_doubt(incoming, report);
		return;
	}
	if (calendar_reply_read(incoming, report)) {
		read_calendar_answer(incoming, report);
		return;
	}
	request_read(incoming, report);
	report->without_token = class_of_words(incoming, report);
	/* A machine that passes on what somebody filled in does not write there. */
	if (report->without_token == MAIL_OTHER && own_mail_to_stop(incoming, own) && autoreply_quotes_subject(incoming))
		report->without_token = MAIL_AUTOREPLY;
	report->with_token = report->without_token;
	if (is_sent_to_stop(incoming, own, report))
		read_stop(incoming, report);
	report->gone = report->without_token == MAIL_AUTOREPLY && autoreply_says_gone(incoming);
	if (report->token_place == TOKEN_AT_CONFIRM && report->without_token != MAIL_AUTOREPLY)
		read_answer(incoming, report);
	else if (report->without_token == MAIL_HUMAN && own_mail_to_join(incoming, own))
		read_join(incoming, report);
	else if (report->request == REQUEST_JOIN || (report->request == REQUEST_BOOK && report->without_token != MAIL_HUMAN))
		report->request = REQUEST_NONE;	/* asks about it: a person answers */
	if (report->without_token == MAIL_OTHER)
		read_machine(incoming, report);
	/* B-24: only where there is no letter of ours that offers the choice. */
	if (report->request == REQUEST_NONE && report->without_token == MAIL_HUMAN && !report->automatic && request_is_for_some(incoming, report))
		report->request = REQUEST_STOP_PERHAPS;
}

void
classify_mail(const uint8_t *octets, size_t length, const struct own_addresses *own, struct report *report)
{
	struct buffer own_text = { .limit = REQUEST_TEXT };
	struct incoming incoming;

	if (!limits_kept(octets, length)) {
		report->set_aside = true;
		length = limits_head(octets, length);
	}
	incoming_read(&incoming, octets, length);
	incoming.own = &own_text;
	read_envelope(&incoming, own, report);
	judge(&incoming, own, report);
	incoming_clear(&incoming);
	buffer_free(&own_text);
}

void
classify_start(void)
{
	static const char ours[] = "From: office@example.org\nTo: office@example.org\nSubject: hello\nMIME-Version: 1.0\n"
	    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nHello, please take me off.\n";
	static const char returned[] = "Return-Path: <>\nFrom: mailer-daemon@example.org\nTo: office@example.org\nSubject: returned\n"
	    "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt came back.\n"
	    "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; m@example.org\n"
	    "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n\n"
	    "--b\nContent-Type: message/rfc822\n\nMessage-ID: <m@example.org>\nSubject: news\n\nNews.\n--b--\n";
	static const struct own_addresses nobody = { "", "", "", "", "+", "" };
	struct report ignored = { .set_aside = false };
	static bool started;

	if (started)
		return;
	started = true;
	incoming_start();
	classify_mail((const uint8_t *)ours, sizeof ours - 1, &nobody, &ignored);
	ignored = (struct report){ .set_aside = false };
	classify_mail((const uint8_t *)returned, sizeof returned - 1, &nobody, &ignored);
}
