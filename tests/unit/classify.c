/* What mails are: each x.eml in tests/mails beside its x.expected ("class recipient status reason [request]", "-" = none),
 * and mails that are made to hurt whoever reads them. */
#include "unit/unit.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "mail/guard.h"
#include "mail/incoming.h"
#include "mail/limits.h"
#include "mail/request_text.h"
#include "mail/request.h"
#include "records/words.h"

#define TOKEN "aeaaaaaaaeaaaaaaaeaaaaaaaaaaaaaa"

static const struct own_addresses ours = { "example.org", "bounces@example.org", "unsub@example.org", "join@example.org", "+",
	"mx.example.org" };
static struct guard *guard;
static struct reason no_child;	/* why */

static const char *
request_name(enum mail_request request)
{
	static const char *const names[REQUESTS] = { [REQUEST_NONE] = "", [REQUEST_STOP] = "stop", [REQUEST_STOP_PERHAPS] = "stop-perhaps",
		[REQUEST_JOIN] = "join", [REQUEST_JOIN_AND_MORE] = "join-and-more", [REQUEST_CONFIRM] = "confirm", [REQUEST_PREFERENCES] = "preferences", [REQUEST_DATA] = "data", [REQUEST_DATA_STOP] = "data-stop",
		[REQUEST_DATA_PERHAPS] = "data-perhaps", [REQUEST_BOOK] = "book", [REQUEST_ATTENDANCE] = "attendance" };

	return names[request];
}

/* "a@example.org,b@example.org", "-" = nobody. */
static const char *
names_of(const struct report *report)
{
	static char names[512];

	names[0] = '\0';
	for (uint32_t i = 0; i < report->recipient_count; i++)
		snprintf(names + strlen(names), sizeof names - strlen(names), "%s%s", i > 0 ? "," : "", report->recipients[i]);
	return names[0] != '\0' ? names : "-";
}

static void
describe(const struct report *report, char *text, size_t room)
{
	const char *reason = report->feedback != FEEDBACK_NONE ? feedback_word(report->feedback) :
	    bounce_reason_word(report->reason);

	snprintf(text, room, "%s %s %s %s%s%s", mail_class_word(report->without_token),
	    names_of(report), report->status[0] != '\0' ? report->status : "-",
	    reason[0] != '\0' ? reason : "-", report->request != REQUEST_NONE ? " " : "", request_name(report->request));
}

static void
check(const char *name, const char *octets, size_t length, const char *expected)
{
	struct report report;
	char found[512];

	assert_true(guard_read(guard, (const uint8_t *)octets, length, &report, &no_child));
	describe(&report, found, sizeof found);
	if (report.set_aside || strcmp(found, expected) != 0)
		fail_msg("%s: %s%s, not %s", name, report.set_aside ? "set aside " : "", found, expected);
}

static void
check_file(const char *name)
{
	struct buffer mail = { .limit = LIMIT_MAIL }, expected = { .limit = 512 }, crlf = { .limit = 2 * LIMIT_MAIL };
	struct reason why = { 0 };
	char path[512];

	snprintf(path, sizeof path, "tests/mails/%s", name);
	assert_true(file_read(path, &mail, &why));
	snprintf(path + strlen(path) - 4, 16, ".expected");
	assert_true(file_read(path, &expected, &why));
	text_trim(expected.bytes);
	for (size_t i = 0; i < mail.length; i++) {
		if (mail.bytes[i] == '\n')
			buffer_add_char(&crlf, '\r');
		buffer_add_char(&crlf, mail.bytes[i]);
	}
	check(name, mail.bytes, mail.length, expected.bytes);
	check(name, crlf.bytes, crlf.length, expected.bytes);
	buffer_free(&mail);
	buffer_free(&expected);
	buffer_free(&crlf);
}

static void
each_mail_is_what_is_written_beside_it(void **state)
{
	DIR *folder = opendir("tests/mails");
	struct dirent *entry;
	int mails = 0, expected = 0;

	(void)state;
	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		if (text_ends(entry->d_name, ".expected"))
			expected++;
		if (text_ends(entry->d_name, ".eml")) {
			check_file(entry->d_name);
			mails++;
		}
	}
	closedir(folder);
	/* None is left out because it is called something else. */
	assert_true(mails > 0);
	assert_int_equal(mails, expected);
}

static void
read_text(const char *text, struct report *report)
{
	assert_true(guard_read(guard, (const uint8_t *)text, strlen(text), report, &no_child));
	assert_false(report->set_aside);
}

/* Where the token stands, and what for. */
static const struct {
	const char *name, *mail;
	enum token_place place;
	enum mail_class with_token;
} tokens[] = {
	{ "in the stop address", "Delivered-To: unsub+" TOKEN "@example.org\nFrom: zoe@example.com\n\n", TOKEN_AT_STOP, MAIL_UNSUBSCRIBE },
	{ "in capitals", "To: UNSUB+AEAAAAAAAEAAAAAAAEAAAAAAAAAAAAAA@EXAMPLE.ORG\nFrom: zoe@example.com\n\n", TOKEN_AT_STOP, MAIL_UNSUBSCRIBE },
	{ "in the join address", "To: join+" TOKEN "@example.org\nFrom: zoe@example.com\n\nyes", TOKEN_AT_CONFIRM, MAIL_HUMAN },
	{ "of another forum", "To: unsub+" TOKEN "@other.example.org\nFrom: zoe@example.com\n\n", TOKEN_NOWHERE, MAIL_HUMAN },
	{ "in the Message-ID of the letter that came back", "From: MAILER-DAEMON@example.net\nReturn-Path: <>\nSubject: failure notice\n"
	    "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nCould not be delivered: no such user\n--a\nContent-Type: message/rfc822\n\n"
	    "Message-ID: <" TOKEN "@example.org>\nTo: zoe@example.com\n\nx\n--a--\n", TOKEN_AT_BOUNCES, MAIL_HARD },
	{ "in the Message-ID of another forum's", "From: MAILER-DAEMON@example.net\nReturn-Path: <>\nSubject: failure notice\n"
	    "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nCould not be delivered: no such user\n--a\nContent-Type: message/rfc822\n\n"
	    "Message-ID: <" TOKEN "@example.net>\nTo: zoe@example.com\n\nx\n--a--\n", TOKEN_NOWHERE, MAIL_HARD },
	{ "in the List-Unsubscribe of the letter that came back", "From: MAILER-DAEMON@example.net\nReturn-Path: <>\nSubject: failure notice\n"
	    "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nCould not be delivered: no such user\n--a\nContent-Type: message/rfc822\n\n"
	    "List-Unsubscribe: <mailto:unsub+" TOKEN "@example.org>\nTo: zoe@example.com\n\nx\n--a--\n", TOKEN_IN_LETTER, MAIL_HARD },
	{ "too short", "To: unsub+abc@example.org\nFrom: zoe@example.com\n\n", TOKEN_NOWHERE, MAIL_UNSUBSCRIBE },
	{ "only quoted in the text", "To: office@example.org\nFrom: zoe@example.com\n\nHello\n> unsub+" TOKEN "@example.org\n",
	    TOKEN_NOWHERE, MAIL_HUMAN },
};

static void
tokens_are_found_where_they_count(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
		struct report report;

		read_text(tokens[i].mail, &report);
		if (report.token_place != tokens[i].place || report.with_token != tokens[i].with_token ||
		    (report.token[0] != '\0') != (tokens[i].place != TOKEN_NOWHERE))
			fail_msg("%s: at %d, %s", tokens[i].name, (int)report.token_place, mail_class_word(report.with_token));
	}
}

/* A46, B45: a mail to a stop address stops, and what else it says a person reads; a word, or what a button writes, is filed. */
static const struct {
	const char *name, *subject, *text, *fields;
	enum mail_request request;
	bool question;
} to_stop[] = {
	{ "nothing", "unsubscribe", "", "", REQUEST_STOP, false },
	{ "any word", "", "please, no more for us, thank you", "", REQUEST_STOP, false },
	{ "a button of Apple's", "unsubscribe", "Apple Mail sent this email to unsubscribe from the message \"Are you coming? News for December\".",
	    "", REQUEST_STOP, false },
	{ "a button of Outlook's", "", "This request to be taken off the list of Example Forum was automatically sent by Outlook", "", REQUEST_STOP, false },
	{ "a wish that is a question", "Re: News", "Please can you take me off your mailing list? Thank you", "", REQUEST_STOP, false },
	{ "a wish with a grumble", "", "Please stop. You have done nothing for my son in three years and I do not want to hear from you.", "", REQUEST_STOP, true },
	{ "what is hard to bear", "unsubscribe", "I want to die.", "", REQUEST_STOP, true },
	{ "an ordinary reason", "unsubscribe", "My son is 26 now, so we no longer need these.", "", REQUEST_STOP, false },
	{ "a signature", "unsubscribe", "-- \nAnn Lee\nFamily Support Worker, Riverside Council, 1 High Street, Riverside\n", "", REQUEST_STOP, false },
	{ "the subject of our letter", "Re: News for families: are you coming to the farm?", "", "", REQUEST_STOP, false },
	{ "a question", "unsubscribe", "When is the next coffee morning?", "", REQUEST_STOP, true },
	{ "a question in the subject", "Who can come with us to the tribunal?", "", "", REQUEST_STOP, true },
	{ "a question beside the wish", "", "Please stop these. Who can I ring about my son's EHCP?", "", REQUEST_STOP, true },
	{ "a tale", "unsubscribe", "My son has been excluded from school and we have nowhere to turn.", "", REQUEST_STOP, true },
	{ "data", "unsubscribe", "Please send me a copy of my data.", "", REQUEST_DATA_STOP, false },
	{ "data and a wish", "", "Please unsubscribe me and delete my data.", "", REQUEST_DATA_STOP, false },
	{ "a machine's text", "unsubscribe", "Made for somebody who wants no more. Your personal data is safe with us. Any questions?",
	    "Auto-Submitted: auto-generated\n", REQUEST_STOP, false },
};

static void
A46_what_else_is_said_at_a_stop_address_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof to_stop / sizeof *to_stop; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "To: unsub+" TOKEN "@example.org\nFrom: zoe@example.com\nSubject: %s\n%s\n%s\n", to_stop[i].subject,
		    to_stop[i].fields, to_stop[i].text);
		read_text(mail, &report);
		if (report.with_token != MAIL_UNSUBSCRIBE || report.request != to_stop[i].request || report.question != to_stop[i].question)
			fail_msg("%s: %s, %s, %d", to_stop[i].name, mail_class_word(report.with_token), request_name(report.request), report.question);
	}
}

/* C-31, C-36: what a mail program's button sends there is a wish, what answers for somebody who is away is none. */
static const struct {
	const char *name, *subject, *text, *fields;
	enum mail_class class;
} machines_to_stop[] = {
	{ "a button", "unsubscribe", "", "Auto-Submitted: auto-generated\n", MAIL_UNSUBSCRIBE },
	{ "a button that says so", "unsubscribe", "This message was automatically generated by a mail program. Do not reply.",
	    "Auto-Submitted: auto-generated\nReturn-Path: <>\n", MAIL_UNSUBSCRIBE },
	{ "a button in German", "unsubscribe", "Dies ist eine automatisch erzeugte Nachricht.", "Auto-Submitted: auto-replied\n", MAIL_UNSUBSCRIBE },
	{ "a button that repeats it", "unsubscribe", "unsubscribe", "Auto-Submitted: auto-generated\nPrecedence: bulk\n", MAIL_UNSUBSCRIBE },
	{ "a button's own subject", "please UNSUBSCRIBE me", "", "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n", MAIL_UNSUBSCRIBE },
	{ "who is away", "Automatic reply: unsubscribe", "I am back on Thursday.", "Auto-Submitted: auto-generated\nReturn-Path: <>\n", MAIL_AUTOREPLY },
	{ "the same without a word", "Automatic reply: unsubscribe", "", "Auto-Submitted: auto-replied\n", MAIL_AUTOREPLY },
	{ "in German", "Abwesenheitsnotiz: unsubscribe", "Ich bin ab Montag wieder im Haus.", "X-Auto-Response-Suppress: All\n", MAIL_AUTOREPLY },
	{ "in French", "R=?utf-8?q?=C3=A9?=ponse automatique : unsubscribe", "Je reviens lundi.", "Return-Path: <>\n", MAIL_AUTOREPLY },
	{ "in Polish", "Automatyczna odpowiedz: unsubscribe", "Wracam w poniedzialek.", "Auto-Submitted: auto-replied\n", MAIL_AUTOREPLY },
	{ "in front of Re", "Out of office Re: unsubscribe", "Back in June.", "Precedence: auto_reply\n", MAIL_AUTOREPLY },
	{ "a ticket", "Ticket received: unsubscribe", "Somebody will look at it.", "Auto-Submitted: auto-replied\n", MAIL_AUTOREPLY },
	{ "a receipt with our subject", "unsubscribe", "We have received your email and will answer within two days.", "Auto-Submitted: auto-replied\n",
	    MAIL_AUTOREPLY },
	{ "who is away with our subject", "unsubscribe", "I am on leave and will be back in May.", "Auto-Submitted: auto-generated\nReturn-Path: <>\n",
	    MAIL_AUTOREPLY },
	{ "a ticket by its number", "[#20931] unsubscribe", "A ticket has been opened. Your ticket number is 20931.", "Auto-Submitted: auto-replied\nReturn-Path: <>\n",
	    MAIL_AUTOREPLY },
	{ "who is away and asks for it", "Automatic reply: News", "I am on leave. Please take me off your mailing list.", "Auto-Submitted: auto-replied\n",
	    MAIL_UNSUBSCRIBE },
	{ "a person on leave", "unsubscribe", "I am on leave until May and have no use for these.", "", MAIL_UNSUBSCRIBE },
};

static void
C31_a_button_stops_and_an_automatic_reply_does_not(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof machines_to_stop / sizeof *machines_to_stop; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "To: unsub+" TOKEN "@example.org\nFrom: zoe@example.com\nSubject: %s\n%s\n%s\n", machines_to_stop[i].subject,
		    machines_to_stop[i].fields, machines_to_stop[i].text);
		read_text(mail, &report);
		if (report.with_token != machines_to_stop[i].class)
			fail_msg("%s: %s, %s", machines_to_stop[i].name, mail_class_word(report.with_token), request_name(report.request));
	}
}

/* E-02: at a stop address without a code the sender is stopped by clear words of their own; another's wish that they pass on is no more than a
 * question to a person. */
static const struct {
	const char *subject, *text;
	enum mail_class class;
} to_stop_without_code[] = {
	{ "", "", MAIL_UNSUBSCRIBE },
	{ "unsubscribe", "", MAIL_UNSUBSCRIBE },
	{ "STOP", "", MAIL_UNSUBSCRIBE },
	{ "stop everything", "", MAIL_UNSUBSCRIBE },
	{ "stop petitions", "Sent from my iPhone", MAIL_UNSUBSCRIBE },
	{ "Re: News", "Please take me off your list, thank you. Zoe", MAIL_UNSUBSCRIBE },
	{ "", "remove", MAIL_UNSUBSCRIBE },
	{ "Abmelden", "", MAIL_UNSUBSCRIBE },
	{ "FW: unsubscribe", "\n________________________________\nFrom: Dee Hill <dee@example.net>\nSubject: unsubscribe\n\nPlease take me off. Dee\n",
	    MAIL_HUMAN },
	{ "question", "How do I stop the emails to my mum? She has died.", MAIL_HUMAN },
	{ "Please remove", "Please remove dee@example.net from the list", MAIL_HUMAN },
	{ "unsubscribe dee@example.net", "", MAIL_HUMAN },
	{ "meeting", "When is the meeting on Friday?", MAIL_HUMAN },
};

static void
E02_without_a_code_clear_words_stop(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof to_stop_without_code / sizeof *to_stop_without_code; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "To: unsub@example.org\nFrom: zoe@example.com\nSubject: %s\n\n%s\n", to_stop_without_code[i].subject,
		    to_stop_without_code[i].text);
		read_text(mail, &report);
		if (report.without_token != to_stop_without_code[i].class || report.with_token != MAIL_UNSUBSCRIBE || report.request != REQUEST_STOP)
			fail_msg("%s, %s: %s, %s", to_stop_without_code[i].subject, to_stop_without_code[i].text, mail_class_word(report.without_token),
			    request_name(report.request));
	}
}

/* E-02, E-04: only our own server's word, and the topmost one. */
static const struct {
	const char *name, *fields;
	bool proven, denied;
} proofs[] = {
	{ "ours says pass", "Authentication-Results: mx.example.org; spf=pass; dmarc=pass header.from=example.com\n", true, false },
	{ "ours says fail, a forged one below says pass", "Authentication-Results: mx.example.org; dmarc=fail header.from=example.com\n"
	    "Authentication-Results: mx.example.org; dmarc=pass header.from=example.com\n", false, true },
	{ "somebody else says so", "Authentication-Results: mx.evil.example.net; dmarc=pass header.from=example.com\n", false, false },
	{ "our name with more behind it", "Authentication-Results: mx.example.org.evil.example.net; dmarc=pass header.from=example.com\n", false, false },
	{ "pass for another domain", "Authentication-Results: mx.example.org; dmarc=pass header.from=example.net\n", false, false },
	{ "nobody says anything", "", false, false },
	{ "in quotes", "Authentication-Results: mx.example.org; dmarc=pass (p=none; sp=none) header.from=\"example.com\"\n", true, false },
	{ "others' words in a local part", "Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=\"x; dmarc=pass "
	    "header.from=example.com \"@example.net; dmarc=fail header.from=example.com\n", false, true },
	{ "in one with a quote in it", "Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=\"\\\"; dmarc=pass "
	    "header.from=example.com \"@example.net; dmarc=fail header.from=example.com\n", false, true },
	{ "in a comment", "Authentication-Results: mx.example.org; dkim=fail (no (key) here; dmarc=pass header.from=example.com ) "
	    "header.d=example.net; dmarc=fail header.from=example.com\n", false, true },
	{ "a property in a comment", "Authentication-Results: mx.example.org; dmarc=pass (header.from=example.com) "
	    "header.from=example.net\n", false, false },
	{ "fail by somebody else", "Authentication-Results: mx.evil.example.net; dmarc=fail header.from=example.com\n", false, false },
	{ "fail in a comment", "Authentication-Results: mx.example.org; dmarc=none (x; dmarc=fail) header.from=example.com\n", false, false },
	{ "a domain without DMARC", "Authentication-Results: mx.example.org; spf=fail; dkim=none; dmarc=none header.from=example.com\n", false, false },
	{ "quotes that do not end", "Authentication-Results: mx.example.org; spf=none smtp.mailfrom=\"x; dmarc=pass "
	    "header.from=example.com\n", false, false },
};

static void
only_our_own_server_proves_or_denies_a_sender(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof proofs / sizeof *proofs; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "%sFrom: zoe@example.com\nTo: office@example.org\n\nStop, please.\n", proofs[i].fields);
		read_text(mail, &report);
		if (report.from_proven != proofs[i].proven || report.from_denied != proofs[i].denied)
			fail_msg("%s", proofs[i].name);
	}
}

/* What a server answered to a command, with the status of the report, and what that says of the member. */
struct answer {
	const char *status, *answer;
	enum mail_class class;
	enum bounce_reason reason;
};

static const struct answer to_recipient[] = {
	/* "Please try" is said of dead addresses, and of servers that have no time. */
	{ "4.3.2", "421 4.3.2 System not ready, please try again later", MAIL_SOFT, BOUNCE_NETWORK },
	{ "4.7.500", "451 4.7.500 The server is busy. Please try again later from [192.0.2.7].", MAIL_SOFT, BOUNCE_NETWORK },
	{ "5.1.1", "550 5.1.1 User unknown. Please try another address", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	/* A "recipient" and a "not" in one sentence do not make an unknown person. */
	{ "4.4.1", "The recipient server did not accept our requests to connect. [mx.example.com 192.0.2.3: timed out]",
	    MAIL_SOFT, BOUNCE_NETWORK },
	{ "4.4.1", "recipient mail server is not available", MAIL_SOFT, BOUNCE_NETWORK },
	{ "5.0.0", "550 This recipient does not want mail from example.org", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.7.1", "550 5.7.1 That user does not accept newsletters", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.6.0", "554 5.6.0 Message-ID does not exist", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.0.0", "550 Mailbox unavailable or access denied [IP: 192.0.2.25]", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.1.1", "550 5.1.1 That recipient is not known here", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	/* "Host mx.example.com said:" names who speaks, not who is unknown. */
	{ "5.0.0", "554 delivery ended: unknown reason", MAIL_SOFT, BOUNCE_OTHER },
	{ "5.5.2", "500 5.5.2 unknown command", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.1.1", "550 5.1.1 mailbox not found", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.1.2", "Host or domain name not found", MAIL_HARD, BOUNCE_UNKNOWN_DOMAIN },
	/* A server that asks back whether our sender exists; who is unknown then is not the member. */
	{ "5.0.0", "550-Verification failed for <bounces@example.org> 550-No Such User Here 550 Sender verify failed", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.0.0", "550 Sender verify failed: no such user", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.0.0", "550 Callout verification failed: 550 user unknown for sender", MAIL_SOFT, BOUNCE_RELAY },
	/* An answer for now takes more than a hint to mean that nobody is there. */
	{ "4.1.1", "450 4.1.1 Recipient address rejected: unverified address: Address verification in progress", MAIL_SOFT, BOUNCE_NETWORK },
	{ "4.1.1", "450 4.1.1 Recipient address rejected: unverified address: user unknown", MAIL_SOFT, BOUNCE_NETWORK },
	{ "4.2.1", "450 4.2.1 mailbox temporarily disabled", MAIL_SOFT, BOUNCE_NETWORK },
	{ "4.2.1", "450 4.2.1 account inactive", MAIL_SOFT, BOUNCE_NETWORK },
	{ "4.2.0", "450 mailbox unavailable", MAIL_SOFT, BOUNCE_NETWORK },
	{ "4.1.1", "450 4.1.1 no", MAIL_SOFT, BOUNCE_NETWORK },
	{ "4.1.1", "450 4.1.1 Recipient address rejected: User unknown in local table", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "4.4.1", "unable to deliver for 5 days: user unknown", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "4.4.3", "450 4.4.3 name server timeout: host not found", MAIL_SOFT, BOUNCE_NETWORK },
	{ "5.2.1", "550 5.2.1 account temporarily disabled", MAIL_SOFT, BOUNCE_NETWORK },
	{ "5.2.1", "550 5.2.1 account disabled", MAIL_HARD, BOUNCE_DISABLED },
	/* The page that explains belongs to whoever filters, whatever the answer is about. */
	{ "5.0.0", "550 Invalid Recipient - https://help.spam.example.com/errors#550", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.0.0", "550 https://rbl.example.com/query?ip=192.0.2.1", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.2.1", "550 5.2.1 The mailbox was blocked due to inactivity", MAIL_HARD, BOUNCE_DISABLED },
	{ "5.0.0", "550-Sender has no A, AAAA or MX records. 550 that server does not exist", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.0.0", "550 No MX records found for your sending domain", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.0.0", "550 your mail domain does not exist", MAIL_SOFT, BOUNCE_RELAY },
	/* A server that does not know that it is the one, or asked in vain: the domain is there. */
	{ "5.0.0", "lowest numbered MX record points to local host", MAIL_SOFT, BOUNCE_NETWORK },
	{ "5.0.0", "550 MX record lookup timed out for example.com", MAIL_SOFT, BOUNCE_NETWORK },
	{ "5.7.1", "192.0.2.1 does not like recipient. Remote host said: 553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
	    MAIL_SOFT, BOUNCE_RELAY },
	{ "5.0.0", "550 no MX records for that domain", MAIL_HARD, BOUNCE_UNKNOWN_DOMAIN },
	{ "5.7.1", "550 5.7.1 192.0.2.1 is not listed in the SPF record of example.org", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.7.1", "550 5.7.1 Too many invalid recipients from your IP, blocked", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.1.1", "550 Invalid recipient (#5.1.1), says server-8.messagelabs.com", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.1.1", "User zoe (zoe@example.com) not listed in Domino Directory", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	/* Of the letter, or of the box. */
	{ "5.0.0", "It was not let through as it exceeds the permitted size of 3 MB", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "The size of your e-mail is over what we take (8 MB)", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "552 The message is bigger than this host allows", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Ihre Nachricht überschreitet die zulässige Größe von 8 MB", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Ce message dépasse la taille autorisée", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "La taille du message est de 12 Mo, la limite de 8", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "El mensaje supera el tamaño permitido", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Il messaggio supera la dimensione consentita", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "A mensagem ultrapassa o tamanho permitido", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Het bericht is groter dan 8 MB", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Wiadomość przekracza 8 MB", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Meddelandet är för stort", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Beskeden er for stor", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Viesti on liian suuri", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Zpráva je příliš velká", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Az üzenet túl nagy", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Mesajul este prea mare", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "İleti çok büyük", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Размер письма превышает 8 МБ", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "サイズ制限を超えました", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "邮件过大", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "The mailbox has reached its limit", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "The user's inbox has reached its maximum", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "There is no room left in the box", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "User mailbox exceeds allowed size", MAIL_SOFT, BOUNCE_FULL },
	{ "5.2.2", "552 5.2.2 The mailbox size limit has been exceeded", MAIL_SOFT, BOUNCE_FULL },
	{ "4.2.2", "452 4.2.2 account size limit exceeded", MAIL_SOFT, BOUNCE_FULL },
	{ "5.3.4", "552 5.3.4 message size limit exceeded", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.0.0", "Das Postfach ist überfüllt", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Das Postfach hat seine Größenbeschränkung erreicht", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "La boîte aux lettres est saturée", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "El buzón está completo", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Spazio esaurito", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "A caixa atingiu o limite", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "De mailbox zit vol", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Limit pojemności skrzynki", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Brevlådan är full", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Postkassen er fuld", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Postboksen er full", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Postilaatikko on täynnä", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Schránka je plná", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "A postafiók megtelt", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Căsuța este plină", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Posta kutusu dolu", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Скринька переповнена", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Το γραμματοκιβώτιο είναι γεμάτο", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Mae'r blwch yn llawn", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "邮箱空间不足", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "메일함이 가득 찼습니다", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "The box cannot take any more mail", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "L'espace de stockage est épuisé", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "No hay espacio en el buzón", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Spazio insufficiente", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Espaço insuficiente", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Onvoldoende ruimte", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Brak miejsca na serwerze", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Der er ikke plads i postkassen", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Nincs hely a postafiókban", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Yeterli alan yok", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "Недостаточно места", MAIL_SOFT, BOUNCE_FULL },
	/* What sendmail says itself says less than the program it handed the letter to. */
	{ "5.0.0", "mail.local: /var/spool/mail/zoe: Disc quota exceeded\n554 zoe@example.com... Service unavailable", MAIL_SOFT, BOUNCE_FULL },
	{ "5.3.0", "deliver: quota exceeded for zoe\n554 5.3.0 unknown mailer error 75", MAIL_SOFT, BOUNCE_FULL },
	{ "5.0.0", "554 zoe@example.com... Service unavailable", MAIL_SOFT, BOUNCE_NETWORK },
	{ "5.7.1", "554 5.7.1 Service unavailable; 192.0.2.1 is listed at bl.example.net", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.4.7", "all hosts for example.com have been failing for a long time", MAIL_SOFT, BOUNCE_NETWORK },
	/* A relay of ours that keeps a list of its own of whom it does not write to: not their word. */
	{ "5.1.1", "The address is on your account's suppression list, so the message was not sent", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.1.1", "550 5.1.1 We have suppressed sending to this recipient, who bounced as an invalid address before", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.0.0", "605 Not delivering to a previously bounced address", MAIL_SOFT, BOUNCE_RELAY },
	{ "4.7.4", "TLS is required, but was not offered by host mx.example.com[192.0.2.3]", MAIL_SOFT, BOUNCE_RELAY },
	/* Blanks may be written otherwise. */
	{ "5.1.1", "192.0.2.9_does_not_like_recipient./Remote_host_said:_550_5.1.1_No_such_user_here/Giving_up_on_192.0.2.9./", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	/* qmail says that of any refusal. */
	{ "5.7.1", "192.0.2.9_does_not_like_recipient./Remote_host_said:_554_5.7.1_refused/", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.7.1", "192.0.2.9 does not like recipient. Remote host said: 554 5.7.1 blocked", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.1.1", "192.0.2.9 does not like recipient.", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.2.2", "192.0.2.9_failed_after_I_sent_the_message./Remote_host_said:_552_5.2.2_Mailbox_is_full/", MAIL_SOFT, BOUNCE_FULL },
	{ "5.7.1", "192.0.2.9_does_not_like_recipient./Remote_host_said:_554_5.7.1_Relay_access_denied/", MAIL_SOFT, BOUNCE_RELAY },
	/* A program that an alias is handed to. */
	{ "5.3.0", "sh: 1: /usr/bin/tickets: not found", MAIL_SOFT, BOUNCE_OTHER },
	{ "5.3.0", "sh: 1: /usr/bin/deliver: user unknown", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	/* How it ended says less than what it said. */
	{ "5.0.0", "child status 67...the user's mail folder does not exist", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.3.0", "Command died with status 67: \"/usr/bin/deliver\". Command output: unknown user zoe", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.3.0", "procmail: exit status 77: mailbox for zoe not found", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.3.0", "Command died with status 75: \"/usr/bin/deliver\". Command output: quota exceeded", MAIL_SOFT, BOUNCE_FULL },
	{ "5.3.0", "Command died with status 127: \"/usr/bin/lists\". Command output: lists: not found", MAIL_SOFT, BOUNCE_NETWORK },
	{ "5.3.0", "child status 111", MAIL_SOFT, BOUNCE_NETWORK },
	/* IronPort's name for any refusal at RCPT TO: what it quotes tells. */
	{ "5.1.0", "5.1.0 - Unknown address error 554-'Blocked - see https://check.example.com/?ip=192.0.2.1'", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.1.0", "5.1.0 - Unknown address error 554-'Transaction failed'", MAIL_SOFT, BOUNCE_OTHER },
	{ "5.1.0", "5.1.0 - Unknown address error", MAIL_SOFT, BOUNCE_OTHER },
	{ "5.1.0", "5.1.0 - Unknown address error 550-'Denied by policy'", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.1.0", "5.1.0 - Unknown address error 552-'Message size exceeds limit'", MAIL_SOFT, BOUNCE_SIZE },
	{ "5.1.0", "5.1.0 - Unknown address error 550-'Relaying denied'", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.1.0", "5.1.0 - Unknown address error 550-'User unknown'", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.1.0", "5.1.0 - Unknown address error 550-'5.2.1 Account blocked'", MAIL_HARD, BOUNCE_DISABLED },
	{ "5.1.0", "5.1.0 - Unknown address error 550-'Unknown address'", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.0.0", "554 Blocked", MAIL_SOFT, BOUNCE_POLICY },
};

/* Whoever is unknown here, it is our sender. */
static const struct answer to_sender[] = {
	{ "5.1.1", "550 5.1.1 User unknown", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.1.0", "550 5.1.0 Address rejected.", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.0.0", "553 that domain does not exist", MAIL_SOFT, BOUNCE_RELAY },
	{ "5.1.1", "550 5.1.1 no", MAIL_SOFT, BOUNCE_RELAY },
};

/* To the letter, when the recipient had been taken: only a server that looks late says so. */
static const struct answer to_letter[] = {
	{ "5.0.0", "554 address rejected", MAIL_SOFT, BOUNCE_POLICY },
	{ "5.1.1", "550 5.1.1 recipient not found", MAIL_HARD, BOUNCE_UNKNOWN_USER },
	{ "5.0.0", "554 header line does not exist", MAIL_SOFT, BOUNCE_OTHER },
	{ "5.0.0", "554 This mailbox is disabled", MAIL_HARD, BOUNCE_DISABLED },
	{ "5.0.0", "554 This user doesn't have an account here", MAIL_HARD, BOUNCE_UNKNOWN_USER },
};

/* The same answer in Postfix's report and in Exim's words. */
static void
check_answer(const struct answer *answer, const char *after)
{
	struct report report;
	char mail[2][2048];

	snprintf(mail[0], sizeof mail[0], "Return-Path: <>\nFrom: MAILER-DAEMON@relay.example.net\nSubject: Undelivered Mail Returned to Sender\n"
	    "Content-Type: multipart/report; report-type=delivery-status; boundary=a\n\n--a\n\n"
	    "<zoe@example.com>: host mx.example.com[192.0.2.1] said: %s (in reply to\n    %s command)\n\n--a\n"
	    "Content-Type: message/delivery-status\n\nReporting-MTA: dns; relay.example.net\n\nFinal-Recipient: rfc822; zoe@example.com\n"
	    "Action: failed\nStatus: %s\nDiagnostic-Code: smtp; %s\n\n--a--\n", answer->answer, after, answer->status, answer->answer);
	snprintf(mail[1], sizeof mail[1], "From: Mail Delivery System <Mailer-Daemon@relay.example.net>\nX-Failed-Recipients: zoe@example.com\n"
	    "Subject: Mail delivery failed: returning message to sender\n\n"
	    "A message that you sent could not be delivered to one or more of its\n"
	    "recipients. This is a permanent error. The following address(es) failed:\n\n  zoe@example.com\n"
	    "    host mx.example.com [192.0.2.1]\n    SMTP error from remote mail server after %s:<x@example.com> SIZE=900:\n    %s\n",
	    after, answer->answer);
	for (int i = 0; i < 2; i++) {
		read_text(mail[i], &report);
		if (report.without_token != answer->class || report.reason != answer->reason)
			fail_msg("%s to %s: %s %s%s", answer->answer, after, mail_class_word(report.without_token),
			    bounce_reason_word(report.reason), i == 0 ? "" : " from Exim");
	}
}

static void
an_answer_of_a_server_means_what_it_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof to_recipient / sizeof *to_recipient; i++)
		check_answer(&to_recipient[i], "RCPT TO");
	for (size_t i = 0; i < sizeof to_sender / sizeof *to_sender; i++)
		check_answer(&to_sender[i], "MAIL FROM");
	for (size_t i = 0; i < sizeof to_letter / sizeof *to_letter; i++)
		check_answer(&to_letter[i], "end of data");
}

/* Who writes of a mail that came back: a person, or a server, whatever it is called. */
static const struct {
	const char *name, *mail;
	enum mail_class class;
} writers[] = {
	{ "a person with a bounce's subject", "From: Pat <pat@example.com>\nSubject: undeliverable\n\nMy mails to the school bounce. It says "
	    "550 5.1.1 user unknown. Could you look up another address?\n", MAIL_HUMAN },
	{ "a person who quotes one sentence", "From: Pat <pat@example.com>\nSubject: Mail delivery failed\n\nYour message could not be "
	    "delivered: that is what I get from events@example.org.\n", MAIL_HUMAN },
	{ "a person who asks over a quote", "From: Pat <pat@example.com>\nSubject: Fwd: Undelivered Mail Returned to Sender\n\n"
	    "This came back. Full?\n\n> Your message could not be delivered.\n>\n> <office@example.org>: host said: 552 5.2.2 mailbox full\n", MAIL_HUMAN },
	{ "a person whose telephone passes it on", "From: Pat <pat@example.com>\nSubject: Fwd: Undelivered Mail Returned to Sender\n\n"
	    "Help! Something bounced.\n\nBegin forwarded message:\n\nFrom: MAILER-DAEMON@example.net\nSubject: Undelivered Mail Returned to Sender\n\n"
	    "<zoe@example.com>: host said: 550 5.1.1 User unknown\n", MAIL_HUMAN },
	{ "a postmaster about our server", "From: Postmaster <postmaster@example.com>\nSubject: Your server\n\n"
	    "Undelivered mail is all that comes of answering you. Please see to it.\n", MAIL_HUMAN },
	{ "a server with an odd name", "From: relay7@example.net\nSubject: Mail could not be delivered\n\nThe following mail could not be "
	    "delivered to zoe@example.com: 550 user unknown\n", MAIL_HARD },
	{ "a server that greets", "From: notices@example.net\nSubject: Undeliverable mail\n\nDear sender,\n\nyour message to "
	    "zoe@example.com could not be delivered: no such user.\n\nKind regards\n", MAIL_HARD },
	{ "a server that says it is a machine", "From: relay7@example.net\nAuto-Submitted: auto-replied\nSubject: Undeliverable mail\n\n"
	    "I'm sorry, my attempt to deliver your message to zoe@example.com failed: no such user.\n", MAIL_HARD },
	{ "a postmaster with a name and no address", "From: \"Post System\" <>\nSubject: Mail Error\n\nYour mail cannot be delivered: "
	    "no such user.\n", MAIL_HARD },
	{ "a server's empty sender and few words", "Return-Path: <>\nFrom: Administrator <admin@example.net>\nSubject: Undeliverable message\n\n"
	    "The message could not be delivered. No such user.\n", MAIL_HARD },
	{ "a delay by its subject alone", "Return-Path: <>\nFrom: postmaster@example.net\nSubject: Remise =?utf-8?q?retard=C3=A9e?=: News\n\n"
	    "La remise de votre message au destinataire suivant attend\n\n  zoe@example.com\n", MAIL_DELAYED },
	{ "a failure of a letter about delays", "Return-Path: <>\nFrom: postmaster@example.net\nSubject: Undeliverable: Delays at the crossing\n\n"
	    "Your message did not reach zoe@example.com: no such user.\n", MAIL_HARD },
	{ "the same in German", "Return-Path: <>\nFrom: postmaster@example.net\nSubject: Unzustellbar: Busse verspaetet\n\n"
	    "Ihre Nachricht wurde nicht zugestellt: zoe@example.com, Empfaenger unbekannt.\n", MAIL_HARD },
	{ "a failure of a letter about delays, and its code", "Return-Path: <>\nFrom: postmaster@example.net\nSubject: Returned: The lift is delayed\n\n"
	    "zoe@example.com: 550 5.1.1 no such user\n", MAIL_HARD },
	{ "its failure by the subject", "Return-Path: <>\nFrom: postmaster@example.net\nSubject: Mail delivery failed: delays at the pool\n\n"
	    "Your letter did not reach zoe@example.com: no such user.\n", MAIL_HARD },
	{ "its failure in Dutch", "Return-Path: <>\nFrom: postmaster@example.net\nSubject: Niet bezorgd: vertraging van de taxi\n\n"
	    "Uw bericht kwam niet aan bij zoe@example.com: no such user.\n", MAIL_HARD },
	{ "a delay with a code for now", "Return-Path: <>\nFrom: postmaster@example.net\nSubject: Delayed: News\n\n"
	    "zoe@example.com: 450 4.1.1 user unknown\n", MAIL_DELAYED },
	{ "a delay of a letter by a name that is not found", "Return-Path: <>\nFrom: postmaster@example.net\nSubject: Delayed: News\n\n"
	    "zoe@example.com: host not found\n", MAIL_DELAYED },
	{ "a host, and no more", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Undelivered mail\n\nzoe@example.com: host unknown.\n", MAIL_HARD },
	{ "a domain called like a filter", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Undelivered mail\n\nzoe@example.com: Host or domain name not "
	    "found. Name service error for name=spam.example type=MX: Host not found\n", MAIL_HARD },
	{ "a domain called like a limit", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Undelivered mail\n\nzoe@example.com: Host or domain name not "
	    "found. Name service error for name=quota.example type=A: Host not found\n", MAIL_HARD },
	{ "a letter in a queue", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nAuto-Submitted: auto-replied\nSubject: News is on its way\n\n"
	    "The letter to zoe@example.com is waiting in our queue. Their server is busy.\n", MAIL_DELAYED },
	{ "a letter whose server keeps at it", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nAuto-Submitted: auto-replied\nSubject: News is on its way\n\n"
	    "zoe@example.com: the inbox is over quota. This server will keep retrying for a day.\n", MAIL_DELAYED },
	{ "a letter not yet there", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nAuto-Submitted: auto-replied\nSubject: Mail not yet delivered\n\n"
	    "zoe@example.com: no answer from their server.\n", MAIL_DELAYED },
	{ "a letter in a queue in German", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nAuto-Submitted: auto-replied\nSubject: Rundbrief unterwegs\n\n"
	    "Die Mail an zoe@example.com wartet in der Warteschlange dieses Servers.\n", MAIL_DELAYED },
	{ "a postmaster that names the recipient", "From: Postmaster <postmaster@example.com>\nSubject: Your mail\n\n"
	    "The mail could not be delivered to zoe@example.com: user unknown.\n", MAIL_HARD },
	{ "a postmaster who is a person and answers", "From: Postmaster <postmaster@example.com>\nSubject: Re: Delivery failure to Zoe\nIn-Reply-To: <a@example.org>\n\n"
	    "I am Dave, the postmaster. You asked why it came back: user unknown. Zoe is now zoe@example.net; I have put in an alias.\n", MAIL_HUMAN },
	{ "a thief of passwords", "From: Mail Administrator <support@example.net>\nSubject: 6 undelivered messages\n\nYour mailbox is full and mail will be "
	    "returned. To release your messages, verify your account: https://example.net/\n", MAIL_HUMAN },
	{ "a server in a language that is not known here", "From: Mailer-Daemon <mailer-daemon@example.net>\nSubject: Nota\n\nNuntius tuus reddi non potuit: "
	    "zoe@example.com\n\nReturn-Path: <bounces@example.org>\nReceived: from mx.example.org\nTo: zoe@example.com\nSubject: News\n", MAIL_SOFT },
	{ "a server with no word at all", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: x\n", MAIL_OTHER },
	{ "a postmaster who asks above our letter", "From: Postmaster <postmaster@example.com>\nSubject: News\n\nplease take zoe@example.com off, she has left\n\n"
	    "----- Original message -----\nFrom: news@example.org\nTo: zoe@example.com\nSubject: News\n", MAIL_HUMAN },
	{ "a server that asks its people to log in", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Undeliverable\n\nzoe@example.com: 550 5.2.1 mailbox "
	    "inactive. Ask the owner to log in to your account\n", MAIL_HARD },
	{ "a server that will not try again", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Undeliverable\n\nzoe@example.com: 550 user unknown. No "
	    "further attempts will be made.\n", MAIL_HARD },
	{ "a server that has delivered it", "From: Mailer-Daemon <mailer-daemon@example.net>\nSubject: Nota\n\nYour message was delivered to zoe@example.com\n\n"
	    "Return-Path: <bounces@example.org>\nReceived: from mx.example.org\nTo: zoe@example.com\nSubject: News\n", MAIL_HUMAN },
	{ "the same without the letter", "From: Mailer-Daemon <mailer-daemon@example.net>\nSubject: Nota\n\nNuntius tuus reddi non potuit: zoe@example.com\n",
	    MAIL_HUMAN },
	{ "who passes on what a server said", "From: Mailer-Daemon <mailer-daemon@example.net>\nSubject: Fwd: Nota\n\nQuid est?\n\n"
	    "Return-Path: <bounces@example.org>\nReceived: from mx.example.org\nTo: zoe@example.com\nSubject: News\n", MAIL_HUMAN },
	{ "a postmaster who names the next one", "From: Postmaster <postmaster@example.com>\nSubject: Newsletter to zoe\n\nHello,\n\nI look after "
	    "mail here. Your newsletter to zoe bounced as she has left; the new one is Ann, ann@example.com, and he'd like to have it.\n\nWill, IT\n", MAIL_HUMAN },
	{ "the same above our letter", "From: Postmaster <postmaster@example.com>\nSubject: Newsletter to zoe\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
	    "Hello,\n\nI look after mail here. Your newsletter to zoe bounced as she has left; write to ann@example.com.\n\nWill\n\n--b\n"
	    "Content-Type: message/rfc822\n\nFrom: news@example.org\nTo: zoe@example.com\nSubject: News\n\ntext\n--b--\n", MAIL_HUMAN },
	{ "one who asks", "From: \"Mail Admin\" <mailadmin@example.com>\nSubject: Zoe Moss\n\nHi, Zoe Moss no longer works here, so mail to zoe@example.com will not "
	    "be delivered. Could you write to ann@example.com instead? Thanks, Will\n", MAIL_HUMAN },
	{ "one who tells the code", "From: Postmaster <postmaster@example.com>\nSubject: Undelivered mail\n\nGood morning,\nI saw that your mail to zoe@example.com "
	    "was rejected with 550 5.1.1. She retired in May.\n\nRegards\nSam\n", MAIL_HUMAN },
	{ "one in German", "From: Postmaster <postmaster@example.com>\nSubject: Zoe Moss\n\nHallo,\n\nmein Name ist Kai. Ihre Mail an zoe@example.com konnte nicht "
	    "zugestellt werden, sie ist in Rente.\n\nKai\n", MAIL_HUMAN },
	{ "a program that says hello", "From: Postmaster <postmaster@example.com>\nSubject: failure notice\n\nHi. This is the mail program at example.com.\nI'm afraid "
	    "I wasn't able to deliver your message to:\n\n<zoe@example.com>:\nThis user doesn't have an account\n", MAIL_HARD },
	{ "a program that is sorry", "From: Postmaster <postmaster@example.com>\nSubject: Undeliverable mail\n\nDear sender,\n\nyour message to zoe@example.com could not "
	    "be delivered: no such user.\n\nKind regards\nThe mail team\n", MAIL_HARD },
	{ "a code beside an address", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Your letter\n\nWe tried to hand over what you wrote, without luck.\n\n<zoe@example.com>: 550 5.1.1 "
	    "nobody of that name\n", MAIL_HARD },
	{ "the same in a language that is not known", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Nota\n\nNuntius tuus rediit.\n\n    <zoe@example.com>\n    550 5.1.1 hic nemo\n", MAIL_HARD },
	{ "a code that says for now", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Nota\n\nNuntius tuus manet.\n\n<zoe@example.com>: 450 4.2.0 cras\n", MAIL_OTHER },
	{ "a code and nobody", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Nota\n\n550 nuntii accepti sunt.\n", MAIL_OTHER },
	{ "a code that a person writes", "From: Pat <pat@example.com>\nSubject: Nota\n\nzoe@example.com: 550 5.1.1 hic nemo. Quid est?\n", MAIL_HUMAN },
	{ "no such user, in Polish", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Zwrot\nContent-Type: text/plain; charset=utf-8\n\nTwoja wiadomość nie trafiła do:\n\n<zoe@example.com>\nNie ma takiego "
	    "użytkownika.\n", MAIL_HARD },
	{ "no such user, in Romanian", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Mesaj\nContent-Type: text/plain; charset=utf-8\n\nMesajul nu a putut fi livrat către:\n\n<zoe@example.com>\nUtilizator "
	    "necunoscut.\n", MAIL_HARD },
	{ "no such user, in Welsh", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Neges\n\nNi ellid danfon eich neges at:\n\n<zoe@example.com>\nDefnyddiwr anhysbys\n", MAIL_HARD },
	{ "a domain that nobody has", "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Message Delivery Failure\n\nRecipient: [SMTP:zoe@example.com]\nReason: The message could not be delivered because the domain "
	    "name (example.com) does not appear to be registered.\n", MAIL_HARD },
	/* Who is away answers from the empty sender, too, in words that servers have. */
	{ "away and sorry", "Return-Path: <>\nFrom: Zoe <zoe@example.com>\nSubject: Automatic reply: News\n"
	    "Auto-Submitted: auto-generated\n\nSorry, I am away until May. Answers may be delayed.\n", MAIL_AUTOREPLY },
	{ "somebody who has left", "Return-Path: <>\nFrom: Zoe <zoe@example.com>\nSubject: Automatic reply: News\n\nI no longer work here, "
	    "and this mailbox does not exist after May. Your message has not been delivered to sam@example.com.\n", MAIL_AUTOREPLY },
	{ "an answer of a program", "Return-Path: <>\nFrom: Zoe <zoe@example.com>\nSubject: Re: News\nIn-Reply-To: <a@example.org>\n"
	    "Auto-Submitted: auto-replied (vacation)\n\nMy mailbox is full, please ask sam@example.com.\n", MAIL_AUTOREPLY },
	{ "away, with no mark but the sender", "Return-Path: <>\nFrom: Zoe <zoe@example.com>\nSubject: Away\n\n"
	    "There was a problem with my telephone, so this is delayed.\n", MAIL_AUTOREPLY },
	{ "a proof that is asked for", "Return-Path: <>\nFrom: zoe@example.com\nSubject: Re: News\nAuto-Submitted: auto-replied\n\nIn order for your "
	    "message to be moved to my inbox, I must add your email address to a list of allowed senders.\n", MAIL_CHALLENGE },
	{ "a person by a site's form, on leave", "Return-Path: <>\nFrom: Site <forms@example.net>\nAuto-Submitted: auto-generated\nSubject: From the site\n\n"
	    "I am on maternity leave and on your list twice. Which should go?\n", MAIL_OTHER },
	{ "a person by the form of a site", "From: Site <noreply@example.net>\nSubject: From the site\n\nYour message reached me in my spam folder. Please reply "
	    "with the date of the workshop.\n", MAIL_HUMAN },
	{ "a proof from nobody", "Return-Path: <>\nFrom: guard@example.net\nSubject: Confirm\n\nYour message to zoe@example.com was not delivered, because you "
	    "are an unknown sender. Click on https://example.net/c and it will be.\n", MAIL_CHALLENGE },
	{ "away and late", "Return-Path: <>\nFrom: Zoe <zoe@example.com>\nSubject: Retard\n\nMon train est retardé. Écrivez à sam@example.com.\n", MAIL_OTHER },
	{ "a postmaster whose boiler is late", "From: Postmaster <postmaster@example.com>\nSubject: Boiler\n\nMy boiler is delayed until Friday, do write to "
	    "sam@example.com.\n", MAIL_HUMAN },
	{ "a postmaster whose train is late", "From: Postmaster <postmaster@example.com>\nSubject: Termin\n\nHallo, der Zug verspätet sich, und die Lieferung "
	    "verzögert sich. Sam ist sam@example.com\n", MAIL_HUMAN },
	{ "a shop's parcel", "From: Parcels <news@example.net>\nAuto-Submitted: auto-generated\nSubject: Delivery delayed\n\n"
	    "Your parcel has been delayed. We will keep trying.\n", MAIL_OTHER },
};

#define SERVER "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: bounces@example.org\n"
#define LETTER(mark) "\n--- Original message ---\n\n" mark "Return-Path: <bounces@example.org>\n" mark "From: news@example.org\n" mark "To: zoe@example.com\n" \
	mark "Subject: News\n"

/* Whose letter it was, where only words say it: with the letter behind them to zoe@example.com, and without. */
static const struct {
	const char *name, *words, *with, *without;
} named[] = {
	{ "in the line", "Your message to zoe@example.com could not be delivered.\n", "zoe@example.com", "zoe@example.com" },
	{ "above proposals", "Undeliverable: zoe@example.com.\nNo such user.\nAddresses like it, which do exist:\nzora@example.com: Zora\n", "zoe@example.com",
	    "zora@example.com" },
	{ "in another language, with a proposal", "Zoe zoe@example.com yok.\nNo such user, user unknown: zora@example.com\n", "zoe@example.com", "zora@example.com" },
	{ "below a sentence with a colon", "Nao foi entregue a:\n[zoe@example.com]\n", "zoe@example.com", "zoe@example.com" },
	{ "beside where they went", "Undeliverable.\nRecipient: zoe@example.com has moved.\nRecipient's new address: zoe@example.net\n", "zoe@example.com", "zoe@example.com" },
	{ "as one of two", "The following addresses failed:\n<zoe@example.com>: unknown user\n<ann@example.com>: unknown user\n", "zoe@example.com,ann@example.com",
	    "zoe@example.com,ann@example.com" },
	{ "under another address", "Your message\n\n  To: zoe@example.com\n\ndid not reach:\n\nzoe@home.example on Fri, 20 Jul 2001 11:08:59\n", "zoe@home.example",
	    "zoe@home.example" },
	{ "behind who helps", "Mesa desk@example.net\nNao foi entregue a:\nzoe@example.com\n", "zoe@example.com", "zoe@example.com" },
	{ "nowhere", "The message could not be delivered.\n", "zoe@example.com", "-" },
	{ "over their reasons", "The following recipients failed:\nzoe@example.com\nReason: user unknown\nann@example.com\nReason: full\n",
	    "zoe@example.com,ann@example.com", "zoe@example.com,ann@example.com" },
	{ "above who helps", "The following recipients failed:\nzoe@example.com\nReason: user unknown\nHer team: team@example.com\n", "zoe@example.com", "zoe@example.com" },
	{ "above who is asked", "Your message to: zoe@example.com\nwas blocked. This is not delivered:\nIf it is a mistake, ask team@example.com\n", "zoe@example.com",
	    "zoe@example.com" },
};

static void
a_notice_in_words_names_its_recipient(void **state)
{
	static const char *const letters[] = { "", LETTER(""), LETTER("> "), LETTER("| ") };

	(void)state;
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		for (size_t form = 0; form < sizeof letters / sizeof *letters; form++) {
			struct report report;
			char mail[2048];

			snprintf(mail, sizeof mail, SERVER "Subject: Undeliverable mail\n\n%s%s", named[i].words, letters[form]);
			read_text(mail, &report);
			if (strcmp(names_of(&report), form > 0 ? named[i].with : named[i].without) != 0)
				fail_msg("%s, letter %zu: %s", named[i].name, form, names_of(&report));
		}
}

/* That a letter is late, in the words of a server alone: zoe@example.com for %s. */
static const char *const still_tried[] = {
	"Votre message n'a pas encore pu être remis à :\n\n%s\n\nLe serveur continuera d'essayer pendant 4 jours.",
	"La remise de votre message a %s est retardee. De nouvelles tentatives seront effectuees.",
	"Votre message pour %s est toujours en file d'attente. Nous réessaierons pendant 3 jours.",
	"Votre message à %s n'a pas encore été distribué. Le système réessaiera automatiquement.",
	"Le message destiné à %s est en attente de remise. Nous continuerons à essayer de le remettre.",
	"La livraison de votre courriel à %s est différée. Une nouvelle tentative aura lieu plus tard.",
	"Il messaggio a %s non e' stato ancora consegnato. Il server riprovera per 3 giorni.",
	"Il tuo messaggio per %s non è ancora stato consegnato. Verranno effettuati altri tentativi.",
	"La consegna del messaggio a %s è in ritardo. Il server continuerà a provare.",
	"Il messaggio per %s è ancora in coda. Il server riproverà.",
	"Non è stato ancora possibile consegnare il messaggio a %s. Verranno fatti nuovi tentativi.",
	"Uw bericht aan %s is nog niet afgeleverd. De server blijft het proberen.",
	"Uw bericht aan %s kon nog niet worden bezorgd. De server zal het blijven proberen.",
	"De bezorging van uw bericht aan %s is vertraagd. Er worden nieuwe pogingen gedaan.",
	"Uw bericht aan %s staat nog in de wachtrij.",
	"Din besked til %s er endnu ikke leveret. Serveren bliver ved med at forsøge.",
	"Din mail til %s er endnu ikke blevet afleveret. Vi prøver igen.",
	"Leveringen af din besked til %s er forsinket. Serveren vil fortsætte med at prøve.",
	"Beskeden til %s kunne endnu ikke leveres. Serveren forsøger igen i 3 dage.",
	"Meldingen til %s er ennå ikke levert. Serveren vil fortsette å prøve i 3 dager.",
	"Meldingen din til %s kunne ikke leveres ennå. Serveren prøver igjen.",
	"Leveringen av meldingen til %s er forsinket.",
	"Meldingen til %s er ikke levert ennå. Nye forsøk vil bli gjort.",
	"Ditt meddelande till %s har ännu inte levererats. Servern fortsätter att försöka i 3 dagar.",
	"Meddelandet till %s kunde inte levereras ännu. Servern kommer att försöka igen.",
	"Leveransen av ditt meddelande till %s är försenad.",
	"Meddelandet till %s ligger fortfarande kvar i kön.",
	"Viestiäsi osoitteeseen %s ei ole vielä toimitettu. Palvelin yrittää uudelleen 3 päivän ajan.",
	"Viestin toimitus osoitteeseen %s on viivästynyt. Palvelin jatkaa yrittämistä.",
	"Viestiä ei ole vielä voitu toimittaa osoitteeseen %s.",
	"Su mensaje a %s todavía no se ha podido entregar. El servidor seguirá intentándolo durante 3 días.",
	"Su mensaje para %s aún no ha sido entregado. El servidor continuará intentándolo.",
	"La entrega de su mensaje a %s se ha retrasado. Se harán nuevos intentos.",
	"El mensaje para %s sigue en la cola. Se volverá a intentar.",
	"Su mensaje a %s no se ha entregado todavía.",
	"A sua mensagem para %s ainda nao foi entregue. O servidor continuara a tentar.",
	"A entrega da sua mensagem a %s está atrasada. O servidor voltará a tentar.",
	"A mensagem para %s continua na fila. Novas tentativas serão feitas.",
	"Ainda não foi possível entregar a sua mensagem a %s. O servidor continuará tentando.",
	"A mensagem para %s não foi entregue ainda. Vamos tentar novamente.",
	"Ihre Nachricht an %s konnte noch nicht zugestellt werden. Der Server versucht es weiter.",
	"Die Zustellung Ihrer Nachricht an %s verzögert sich. Der Server versucht es weiterhin.",
	"Ihre Nachricht an %s wurde bisher nicht zugestellt. Es werden weitere Zustellversuche unternommen.",
	"Ihre Nachricht an %s befindet sich noch in der Warteschlange. Wir werden es erneut versuchen.",
	"Die Nachricht an %s konnte bislang nicht ausgeliefert werden. Der Server wird es weiter versuchen.",
	"Wiadomość do %s jeszcze nie została dostarczona. Serwer będzie ponawiał próby przez 4 dni.",
	"Dostarczenie wiadomości do %s jest opóźnione. Serwer będzie próbował dalej.",
	"Wiadomość do %s nie została jeszcze dostarczona. Kolejne próby będą podejmowane.",
	"Wiadomość do %s nadal oczekuje w kolejce.",
	"Vaše zpráva pro %s dosud nebyla doručena. Server se bude dále pokoušet.",
	"Zprávu pro %s se zatím nepodařilo doručit. Server to bude zkoušet dál.",
	"Doručení zprávy pro %s se zpožďuje. Server bude v pokusech pokračovat.",
	"Zpráva pro %s ještě nebyla doručena.",
	"Vaša správa pre %s zatiaľ nebola doručená. Server sa bude ďalej pokúšať.",
	"A(z) %s címzettnek küldött üzenet még nem lett kézbesítve. A kiszolgáló tovább próbálkozik.",
	"Üzenetét %s részére még nem sikerült kézbesíteni. A szerver újra próbálkozik.",
	"Az üzenet kézbesítése %s részére késik. További kísérletek lesznek.",
	"%s adresine gönderdiğiniz ileti henüz teslim edilmedi. Sunucu denemeye devam edecek.",
	"%s adresine iletiniz henüz teslim edilemedi. Sunucu yeniden deneyecek.",
	"%s adresine gönderdiğiniz iletinin teslimi gecikti. Tekrar denenecek.",
	"Mesajul către %s nu a fost încă livrat. Serverul va încerca în continuare.",
	"Ваше сообщение для %s ещё не доставлено. Сервер продолжит попытки.",
	"Доставка сообщения %s задерживается. Попытки будут продолжены.",
	"Ваше сообщение для %s пока не удалось доставить. Сервер повторит попытку.",
	"Το μήνυμά σας προς %s δεν έχει παραδοθεί ακόμη. Ο διακομιστής θα συνεχίσει να προσπαθεί.",
	"Your message to %s has not been delivered yet. The server keeps trying.",
	"Your message to %s is delayed. The server will try for 3 more days.",
	"Eine von Ihnen abgeschickte Nachricht konnte seit 12 Stunden noch nicht an alle Empfänger zugestellt werden:\n\n%s\n  Verzögerungsgrund: Connection refused",
	"Ihre Nachricht wartet:\n\n%s\n  Grund fuer die Verzoegerung: Netz nicht erreichbar",
	"Die Auslieferung an %s verspätet sich. Wir versuchen es noch zwei Tage.",
	"Votre message attend :\n\n%s\n  Motif du retard : pas de réponse\n\nLes tentatives de remise se poursuivront.",
	"L'envoi à %s a pris du retard. De nouveaux essais auront lieu.",
	"Su mensaje espera:\n\n%s\n  Motivo del retraso: sin respuesta\n\nLos intentos de entrega continuarán.",
	"Su mensaje lleva un día sin poder entregarse a %s.",
	"Il messaggio attende:\n\n%s\n  Motivo del ritardo: nessuna risposta\n\nI tentativi di consegna continueranno.",
	"Uw bericht wacht:\n\n%s\n  Reden van de vertraging: geen antwoord\n\nDe server probeert het nog drie dagen.",
	"Wiadomość czeka:\n\n%s\n  Powód opóźnienia: brak odpowiedzi\n\nPróby doręczenia będą kontynuowane.",
	"Nie udało się dotąd doręczyć wiadomości do %s.",
	"A mensagem espera:\n\n%s\n  Motivo do atraso: sem resposta\n\nAs tentativas de entrega continuarão.",
	"A entrega a %s foi adiada.",
	"Meddelandet väntar:\n\n%s\n  Orsak till förseningen: inget svar\n\nLeveransförsöken fortsätter.",
	"Beskeden venter:\n\n%s\n  Årsag til forsinkelsen: intet svar\n\nLeveringsforsøgene fortsætter.",
	"Meldingen til %s er fortsatt ikke levert. Vi fortsetter å prøve.",
	"Viesti odottaa:\n\n%s\n  Viivästyksen syy: ei vastausta\n\nToimitusyrityksiä jatketaan.",
	"Zpráva čeká:\n\n%s\n  Důvod zpoždění: žádná odpověď\n\nPokusy budou pokračovat.",
	"Správa čaká:\n\n%s\n  Dôvod oneskorenia: žiadna odpoveď",
	"Az üzenet vár:\n\n%s\n  A késés oka: nincs válasz\n\nA kézbesítési kísérletek folytatódnak.",
	"Mesajul așteaptă:\n\n%s\n  Motivul întârzierii: niciun răspuns\n\nÎncercările de livrare vor continua.",
	"İletiniz bekliyor:\n\n%s\n  Gecikme nedeni: yanıt yok\n\nTeslim denemeleri sürecek.",
	"Письмо ждёт:\n\n%s\n  Причина задержки: нет ответа\n\nПопытки доставки продолжатся.",
	"Лист для %s ще не доставлено. Спроби доставки триватимуть.",
	"Poruka za %s još nije isporučena. Pokušaji će se nastaviti.",
	"Sporočilo čaka:\n\n%s\n  Razlog zamude: ni odgovora\n\nPoskusi se bodo nadaljevali.",
	"Το μήνυμα περιμένει:\n\n%s\n  Αιτία καθυστέρησης: καμία απάντηση",
	"%s への配信が遅れています。",
	"メッセージはまだ届いていません。\n\n%s\n\n再送を続けます。",
	"邮件尚未送达：\n\n%s\n\n系统将继续尝试。",
	"메시지가 아직 전달되지 않았습니다.\n\n%s\n\n계속 시도합니다.",
	"Nid yw'r neges at %s wedi'i danfon eto. Bydd y gweinydd yn parhau i geisio.",
	"Laiškas %s dar nepristatytas. Bandymai bus tęsiami.",
	"Ziņojums %s vēl nav piegādāts. Piegādes mēģinājumi turpināsies.",
	"Kirja ei ole veel kohale toimetatud:\n\n%s\n\nKatsed jätkuvad.",
	"Съобщението до %s все още не е доставено. Опитите за доставка ще продължат.",
	"Порука за %s још није испоручена. Покушаји ће се наставити.",
	"سبب التأخير لرسالتك إلى %s: لا جواب. سيواصل الخادم المحاولة.",
	"Your message has not got through to %s so far.\n  Delay reason: no answer",
	"Ihre Nachricht an %s wartet seit zwei Stunden. Sie brauchen sie nicht noch einmal zu senden.",
	"Votre message attend depuis deux heures. Inutile de le renvoyer.\n\n%s",
	"Su mensaje espera desde hace dos horas. No hace falta reenviarlo.\n\n%s",
	"Il messaggio aspetta da due ore. Non è necessario inviarlo di nuovo.\n\n%s",
	"A mensagem espera há duas horas. Não é necessário reenviá-la.\n\n%s",
	"Uw bericht wacht al twee uur. U hoeft het niet opnieuw te verzenden.\n\n%s",
	"Wiadomość czeka od dwóch godzin. Nie trzeba wysyłać jej ponownie.\n\n%s",
	"Meddelandet väntar sedan två timmar. Du behöver inte skicka det på nytt.\n\n%s",
	"Beskeden venter på to timer. Du behøver ikke sende den igen.\n\n%s",
	"Meldingen venter. Du trenger ikke å sende den på nytt.\n\n%s",
	"Zpráva čeká dvě hodiny. Není třeba ji odesílat znovu.\n\n%s",
	"Az üzenet két órája vár. Nem kell újra elküldenie.\n\n%s",
	"Письмо ждёт два часа. Повторно отправлять его не нужно.\n\n%s",
	"İletiniz iki saattir bekliyor. Yeniden göndermenize gerek yok.\n\n%s",
};

/* That it will not come, in words that a server which goes on trying has too. */
static const char *const given_up[] = {
	"Votre message n'a pas pu être remis à %s : utilisateur inconnu. Aucune nouvelle tentative ne sera effectuée.",
	"Your message to %s could not be delivered. The server has given up; it will not try again.",
	"Il messaggio a %s non e' stato consegnato: utente sconosciuto. Il server non riproverà.",
	"Uw bericht aan %s kon niet worden afgeleverd: onbekende gebruiker. De server zal het niet opnieuw proberen.",
	"Ihre Nachricht an %s konnte nicht zugestellt werden: Empfänger unbekannt. Es werden keine weiteren Versuche unternommen.",
	"Ihre Nachricht an %s konnte nach 5 Tagen nicht zugestellt werden. Der Server wird es nicht weiter versuchen.",
	"Su mensaje a %s no se pudo entregar: usuario desconocido. El servidor no volverá a intentarlo.",
	"Su mensaje a %s no se pudo entregar tras 5 días de intentos. El servidor no lo seguirá intentando.",
	"A mensagem para %s não foi entregue: usuário inexistente. O servidor não continuará tentando.",
	"Din besked til %s kunne ikke leveres. Serveren forsøger ikke igen.",
	"Meldingen til %s ble ikke levert. Serveren vil ikke prøve igjen.",
	"Meddelandet till %s kunde inte levereras. Servern kommer inte att försöka igen.",
	"Viestiä ei voitu toimittaa: %s. Palvelin ei yritä uudelleen.",
	"Wiadomość do %s nie została dostarczona. Serwer nie będzie ponawiał prób.",
	"Zprávu pro %s se nepodařilo doručit. Server se nebude dále pokoušet.",
	"Az üzenetet nem sikerült kézbesíteni: %s. A szerver nem próbálkozik tovább.",
	"%s adresine iletiniz teslim edilemedi. Sunucu yeniden denemeyecek.",
	"Ihre Nachricht an %s konnte auch nach 4 Tagen nicht zugestellt werden. Sie wird nicht weiter versucht.",
	"Votre message à %s n'a pas pu être remis. Les tentatives ont pris fin.",
	"Su mensaje a %s no se pudo entregar. No habrá más intentos.",
	"Il messaggio a %s non è stato consegnato. I tentativi sono terminati.",
	"Uw bericht aan %s kon niet worden bezorgd. De server probeert het niet meer.",
	"Wiadomość do %s nie została dostarczona. Próby nie będą ponawiane.",
	"Az üzenetet nem sikerült kézbesíteni: %s. A kísérletek befejeződtek.",
	"Сообщение для %s не доставлено. Попытки прекращены.",
	"Ihre Nachricht an %s konnte nicht zugestellt werden. Die Zustellversuche werden nicht fortgesetzt.",
	"Ihre Nachricht an %s konnte nicht zugestellt werden. Weitere Zustellversuche werden nicht unternommen.",
	"Votre message à %s n'a pas pu être remis. Les tentatives de remise ne se poursuivront pas.",
	"Su mensaje a %s no se pudo entregar. Los intentos de entrega no continuarán.",
	"Il messaggio a %s non è stato consegnato. I tentativi di consegna non continueranno.",
	"Wiadomość do %s nie została dostarczona. Próby nie będą kontynuowane.",
	"A mensagem para %s não foi entregue. As tentativas de entrega não continuarão.",
	"Meddelandet till %s kunde inte levereras. Leveransförsöken fortsätter inte.",
	"Beskeden til %s kunne ikke leveres. Leveringsforsøgene fortsætter ikke.",
	"Сообщение для %s не доставлено. Попытки доставки не продолжатся.",
	"邮件无法投递：%s。系统不会继续尝试。",
	"%s adresine iletiniz teslim edilemedi. Teslim denemeleri sürmeyecek.",
};

static void
check_notice(const char *words, bool is_late)
{
	static const char *const fields[] = { "", "Auto-Submitted: auto-replied\n", "Auto-Submitted: auto-replied\nX-Failed-Recipients: zoe@example.com\n" };
	struct report report;
	char mail[1024], text[512];

	snprintf(text, sizeof text, words, "zoe@example.com");
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		snprintf(mail, sizeof mail, SERVER "%sSubject: Nota\n\n%s\n", fields[i], text);
		read_text(mail, &report);
		if (strcmp(names_of(&report), "zoe@example.com") != 0 || (report.without_token == MAIL_DELAYED) != is_late ||
		    !(is_late || report.without_token == MAIL_SOFT || report.without_token == MAIL_HARD))
			fail_msg("%s%s: %s %s", fields[i], words, mail_class_word(report.without_token), names_of(&report));
	}
}

/* And in the subject alone, above an address. */
static const char *const late_subjects[] = { "Warnung: Nachricht 1x um 12 Stunden verzoegert", "Zustellung verspätet", "Distribution retardée", "Aviso: mensaje retrasado",
	"Avviso: messaggio in ritardo", "Vertraging bij de bezorging", "Opóźnienie w doręczeniu", "Entrega adiada", "Varning: försening", "Advarsel: besked forsinket",
	"Varoitus: viesti viivästynyt", "Varování: zpráva zpožděna", "Upozornenie: správa oneskorená", "Az üzenet késik", "Mesaj întârziat", "İleti gecikti",
	"Доставка задержана", "Лист затримано", "Sporočilo zamuja", "Καθυστέρηση μηνύματος", "配信遅延", "邮件延迟", "전송 지연", "Laiškas vėluoja", "Ziņojums kavējas", "Kiri hilineb",
	"Съобщението е забавено", "Порука касни", "تأخر تسليم الرسالة", NULL };

static void
a_letter_that_is_late_has_not_failed(void **state)
{
	(void)state;
	for (const char *const *subject = late_subjects; *subject != NULL; subject++) {
		struct report report;
		char mail[512];

		snprintf(mail, sizeof mail, SERVER "Subject: %s\n\n  zoe@example.com\n\nConnection refused\n", *subject);
		read_text(mail, &report);
		if (strcmp(names_of(&report), "zoe@example.com") != 0 || report.without_token != MAIL_DELAYED)
			fail_msg("%s: %s %s", *subject, mail_class_word(report.without_token), names_of(&report));
	}
	for (size_t i = 0; i < sizeof still_tried / sizeof *still_tried; i++)
		check_notice(still_tried[i], true);
	for (size_t i = 0; i < sizeof given_up / sizeof *given_up; i++)
		check_notice(given_up[i], false);
}

static void
people_write_of_bounces_too(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
		struct report report;

		read_text(writers[i].mail, &report);
		if (report.without_token != writers[i].class)
			fail_msg("%s: %s", writers[i].name, mail_class_word(report.without_token));
	}
}

/* Programs that ask who we are, and mail that speaks of some of what they speak of.  auto = its header says that a machine sent it. */
static const struct {
	const char *subject, *text;
	bool automatic;
	enum mail_class class;
} challenges[] = {
	{ "Your mail is on hold", "Your email is on hold because you are new here. To let it through, answer the question at https://example.net/q", true, MAIL_CHALLENGE },
	{ "Sender check", "The message you sent to pat@example.net is being held, as you are not on her list of known senders. To release it and all future "
	    "messages, simply reply to this mail without changing the subject.", true, MAIL_CHALLENGE },
	{ "Confirm you are human: News", "Your message is in quarantine. Click here to prove that you are a person and it will be delivered: https://example.net/c", true,
	    MAIL_CHALLENGE },
	{ "You are waiting", "Pat has not seen your address before. To reach her inbox, complete the sender verification at https://example.net/v", true, MAIL_CHALLENGE },
	{ "Ihre Mail", "Damit Ihre Nachricht Gerd erreicht, müssen Sie einmal nachweisen, dass Sie kein Programm sind: https://example.net/n", true, MAIL_CHALLENGE },
	{ "Votre courriel", "Votre courriel a été arrêté par notre filtre. Si vous êtes un expéditeur légitime, confirmez-le : https://example.net/l", true, MAIL_CHALLENGE },
	{ "Su correo", "Es la primera vez que escribe. Su correo ha quedado en cuarentena. Responda a este mensaje para que sea entregado.", true, MAIL_CHALLENGE },
	{ "Fee required: News", "My inbox is protected by Example. Please pay the small fee or ask to be added to my contacts: https://example.net/p", false, MAIL_CHALLENGE },
	{ "Bitte bestätigen Sie Ihre Mail", "Ihre Nachricht wurde zurückgehalten, weil Sie noch nicht als Absender bekannt sind. Bitte klicken Sie hier, damit sie "
	    "zugestellt wird: https://example.net/k", false, MAIL_CHALLENGE },
	{ "One step left", "Thank you for writing to tom@example.net. Tom uses Sender Guard, and you have not written to him before. Please confirm that you are a "
	    "human by following this link: https://example.net/g", false, MAIL_CHALLENGE },
	{ "A list of my own", "I only receive mail from people I have approved. To be added, fill in this short form: https://example.net/f?p", false, MAIL_CHALLENGE },
	{ "Mail waiting", "sue@example.net accepts messages only from known contacts. Request approval at https://example.net/r", false, MAIL_CHALLENGE },
	{ "At the door", "Nia does not recognise you. Your message is waiting at the door. To be let in, press Verify: https://example.net/v", false, MAIL_CHALLENGE },
	{ "A word", "This is an automatic message from my mail filter. You are not on my list of approved senders. Answer this mail with the word YES and it will be "
	    "delivered.", true, MAIL_CHALLENGE },
	{ "Automatic reply: News", "My mailbox only allows email from approved senders. Your message is held until you verify yourself: https://example.net/p", true,
	    MAIL_CHALLENGE },
	{ "Nobody gets in", "Mail from people I do not know waits outside until they have asked. Ask here: https://example.net/a", false, MAIL_CHALLENGE },
	{ "Contacts", "Her program shows Jo messages from her contacts only. Introduce yourself at https://example.net/i and she decides.", false, MAIL_CHALLENGE },
	{ "Scams", "Please warn families: an email from a stranger must not be opened. Check https://example.net/s before you click.", false, MAIL_HUMAN },
	{ "Pictures", "Outlook only shows pictures in mail from safe senders. To see yours, click at the top: https://example.net/h", false, MAIL_HUMAN },
	{ "The council's list", "The council only takes emails from named contacts, so you have to be added to its list: https://example.net/c", false, MAIL_HUMAN },
	{ "A puzzle", "I get so much junk that all unknown senders have to solve a puzzle first: https://example.net/p", false, MAIL_CHALLENGE },
	{ "Our gateway", "Our IT say that emails from unknown senders need to be approved first, so ring me. Their page: https://example.net/it", false, MAIL_HUMAN },
	{ "A question", "Your newsletter says my mailbox only accepts email from approved senders. How can you be added? I looked at https://example.net/help", false,
	    MAIL_HUMAN },
	{ "Safe senders", "Our school only receives email from approved contacts, so I have put you on the list. The page is https://example.net/it", false, MAIL_HUMAN },
	{ "The others", "My inbox only takes mail from people in my contacts, so I have now put you in. For the others who want to be added: https://example.net/f",
	    false, MAIL_HUMAN },
	{ "The next date", "Please reply with the date. Our new filter keeps out unknown senders, so you have to be added first, which I have done.", false, MAIL_HUMAN },
	{ "My address", "Please reply to this address only. I need to prove who I am to a lender, and mail from unknown senders gets lost.", false, MAIL_HUMAN },
	{ "Hello", "I am new and would like to be added. My mailbox is protected by my work, so reply to this address.", false, MAIL_HUMAN },
	{ "Checks", "Only approved volunteers get in. Please verify yourself at https://example.net/dbs before Friday.", false, MAIL_HUMAN },
	{ "Your list", "I was not on your list of approved senders. Please reply with the word YES when I am.", false, MAIL_HUMAN },
	{ "Shop", "Thanks for your order. Please verify your email address by following the link: https://example.net/v", false, MAIL_HUMAN },
	{ "Thank you", "We only accept referrals from approved professionals. Please use the form: https://example.net/f", true, MAIL_AUTOREPLY },
	{ "We have your message", "Your message is waiting in our queue. Please reply to this message to add more, or visit https://example.net/t.", true, MAIL_AUTOREPLY },
	{ "Automatic reply: News", "Your message has not been read yet. If this is the first time you write, please fill in https://example.net/n so that it can reach "
	    "the right team.", true, MAIL_AUTOREPLY },
	{ "Réponse automatique", "Votre message ne sera pas lu. Rendez-vous sur https://example.net ; votre demande sera transmise.", true, MAIL_AUTOREPLY },
	{ "The dog", "Before Jo can read what you sent, go to https://example.net/d and pick the picture of the dog. Then it will reach her.", true, MAIL_CHALLENGE },
	{ "Your mail is blocked", "The filter has put your message aside. Reply to this mail without changing the subject, and it will let you through from then on.",
	    true, MAIL_CHALLENGE },
	{ "confirm 33", "Somebody wrote to pat@example.net. Just hit reply and send: your message will then be forwarded.", true, MAIL_CHALLENGE },
	{ "Sum", "To get your note into Sam's inbox, work out three times four and send it to this address.", true, MAIL_CHALLENGE },
	{ "Validate", "External people are asked to validate their identity: https://example.net/v. If you do not, your message will be deleted unread.", true, MAIL_CHALLENGE },
	{ "Bevestig", "Uw bericht staat in de wachtrij. Klik op de link; daarna wordt uw bericht afgeleverd. https://example.net/b", true, MAIL_CHALLENGE },
	{ "Confirmare", "Mesajul dumneavoastră este reținut. Pentru a fi livrat, confirmați accesând linkul: https://example.net/c", true, MAIL_CHALLENGE },
	{ "A permission list", "I get about 300 spams a day so I use a permission list. If you're a real person type your name at https://example.net/k.", false,
	    MAIL_CHALLENGE },
	{ "A question", "I use Guard to keep out spam. Please reply to this message so that it knows you.", false, MAIL_CHALLENGE },
	{ "Pen", "Your message to Len is in our pen. Draw a circle at https://example.net/o and it will be let out.", true, MAIL_CHALLENGE },
	{ "Svar", "Din besked er tilbageholdt. Klik her, så bliver den leveret: https://example.net/k", true, MAIL_CHALLENGE },
	{ "Письмо", "Ваше письмо задержано. Чтобы оно было доставлено, перейдите по ссылке: https://example.net/p", true, MAIL_CHALLENGE },
	{ "Re: News", "I will reply when I am back on Tuesday; until then I will not see your email.", true, MAIL_AUTOREPLY },
	{ "Re: News", "I am in school and will not read your message before four. I will reply then. Jo, https://example.net", true, MAIL_AUTOREPLY },
	{ "Re: News", "My phone is broken. I will get your email and reply once it is mended.", true, MAIL_AUTOREPLY },
	{ "Re: News", "Your message has reached us and will be passed on to a volunteer, who will reply before Friday.", true, MAIL_AUTOREPLY },
	{ "Re: News", "I check emails on Fridays only, then I read your email and respond.", true, MAIL_AUTOREPLY },
	{ "Passed on", "I have passed your email to my colleague. Please reply to her directly.", true, MAIL_AUTOREPLY },
	{ "Covered", "Your message has been forwarded to Kim, who covers for me. See https://example.net/kim", true, MAIL_AUTOREPLY },
	{ "Thursday", "Your email is in my inbox and I will get to it on Thursday. Read https://example.net/b", true, MAIL_AUTOREPLY },
	{ "Thanks", "We have received your message. Please reply with your order number so that we can help.", true, MAIL_AUTOREPLY },
	{ "Received", "Your message has been passed on. Please complete our form https://example.net/f so that your email reaches the right team.", true, MAIL_AUTOREPLY },
	{ "Your booking", "Please confirm your booking at https://example.net/b before it is released.", true, MAIL_AUTOREPLY },
	{ "Closed", "Your message will be read when the office opens. Click https://example.net/h for our opening hours.", true, MAIL_AUTOREPLY },
	{ "The quiz", "Your email reached me. To get the prize, pick the dog at https://example.net/q before Friday, then it is yours!", false, MAIL_HUMAN },
	{ "Our filter", "Our filter held your newsletter on Friday. I have put you on the list of known senders, so the next will be delivered.", false, MAIL_HUMAN },
	{ "Held up", "I got a reply that my message was held until I click on https://example.net/h as a known sender. Was it delivered?", false, MAIL_HUMAN },
	{ "Letter to the editor", "Thank you for your letter, which has been kept. Please confirm your name by reply to this; we cannot print it until then.", false,
	    MAIL_HUMAN },
	{ "hello", "Please stop. You keep filling my inbox with junk. Reply to this to confirm that I am off the list.", false, MAIL_HUMAN },
	{ "hello", "I don't know who you are, yet your email reached my inbox. What data do you hold about me? Please reply to this with a copy.", false,
	    MAIL_HUMAN },
	{ "Are you there? Prove you are a person", "I only look at what people send. Open https://in.example/9 once, and your message will be let through.", true,
	    MAIL_CHALLENGE },
	{ "Gate", "You are not in Sam's contacts. Type the characters in the picture at https://in.example/7, or your mail is thrown away after a week. You are not among his "
	    "contacts.", false, MAIL_CHALLENGE },
	{ "Contacts", "The new rep is not in your contacts yet. Could you type the letters in again?", false, MAIL_HUMAN },
	{ "News", "Your newsletter was in my junk. I have moved it to my inbox. Could you keep me on the list? Please reply to this.", false, MAIL_HUMAN },
	{ "The trip", "Hi Sam, thank you for your email. My friends and I are waiting to hear about the trip, has your message gone through to the coach "
	    "company? Please reply to this.", false, MAIL_HUMAN },
	{ "Your tickets", "Your tickets are on hold until you confirm your email. Click https://example.net/t and they will be delivered.", false, MAIL_HUMAN },
};

static void
challenges_are_told_by_their_meaning(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof challenges / sizeof *challenges; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "From: pat@example.net\nTo: office@example.org\nSubject: %s\n%sContent-Type: text/plain; charset=utf-8\n\n%s\n",
		    challenges[i].subject, challenges[i].automatic ? "Auto-Submitted: auto-replied\n" : "", challenges[i].text);
		read_text(mail, &report);
		if (report.without_token != challenges[i].class)
			fail_msg("%s: %s", challenges[i].subject, mail_class_word(report.without_token));
	}
}

/* Whether an automatic reply says that nobody reads there any more. */
static const struct {
	const char *text;
	bool gone;
} absences[] = {
	{ "I have left Itchen School as of 4 November. Please contact Tom.", true },
	{ "I am no longer with Hill School.", true },
	{ "I have now retired. Please write to sen@example.com", true },
	{ "Jane Pugh has moved on to a new post.", true },
	{ "Sam has left the school.", true },
	{ "My last day was 31 October.", true },
	{ "I have left the office for today and am back on Monday.", false },
	{ "Tom has left a message with the desk. I am away until May.", false },
	{ "I will retire in July. I am away until Monday.", false },
	{ "We have moved to a new office. I am away until Monday.", false },
	{ "My last day before Christmas is 20 December.", false },
};

static void
who_has_left_is_told_from_who_is_away(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof absences / sizeof *absences; i++) {
		struct report report;
		char mail[512];

		snprintf(mail, sizeof mail, "From: Zoe <zoe@example.com>\nTo: office@example.org\nSubject: Automatic reply: News\nAuto-Submitted: auto-replied\n\n%s\n",
		    absences[i].text);
		read_text(mail, &report);
		if (report.gone != absences[i].gone)
			fail_msg("%s: %d", absences[i].text, report.gone);
	}
}

#define NEWSLETTER "List-Id: <carers.example.net>\nList-Unsubscribe: <https://example.net/u>\nPrecedence: bulk\n"
#define ANSWER "In-Reply-To: <a@example.org>\n"

/* C-36: newsletters called like automatic replies, and replies that come with a list's fields. */
static const struct {
	const char *subject, *fields, *text;
	enum mail_class class;
} of_lists[] = {
	{ "Out of Office: a play about working carers", NEWSLETTER, "Tickets from 8 pounds.", MAIL_HUMAN },
	{ "Away from the office? Our guide", NEWSLETTER, "We aim to answer within three days.", MAIL_HUMAN },
	{ "Thank you for your message of support", NEWSLETTER, "Read what carers said.", MAIL_HUMAN },
	{ "Office closed for Christmas", NEWSLETTER, "The helpline stays open. Can your families come to the carols?", MAIL_HUMAN },
	{ "On leave: your rights", NEWSLETTER "X-Auto-Response-Suppress: All\n", "If it is urgent, ring us.", MAIL_HUMAN },
	{ "Re: Out of office", NEWSLETTER ANSWER, "Mine says so until May. What does yours say?", MAIL_HUMAN },
	{ "Thank you for your email", "List-Unsubscribe: <https://example.net/u>\n" ANSWER, "We aim to answer within three days.", MAIL_AUTOREPLY },
	{ "Automatic reply: News", "List-Id: <chairs.example.net>\n" ANSWER, "I am on leave until May.", MAIL_AUTOREPLY },
	{ "Thank you", NEWSLETTER "X-Autoreply: yes\n", "We have your mail.", MAIL_AUTOREPLY },
};

static void
newsletters_are_no_replies(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof of_lists / sizeof *of_lists; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "From: Zoe Moss <zoe@example.com>\nTo: office@example.org\nSubject: %s\n%s\n%s\n", of_lists[i].subject,
		    of_lists[i].fields, of_lists[i].text);
		read_text(mail, &report);
		if (report.without_token != of_lists[i].class)
			fail_msg("%s: %s", of_lists[i].subject, mail_class_word(report.without_token));
	}
}

static const struct {
	const char *from;
	bool automatic;
} senders[] = {
	{ "MAILER-DAEMON@example.net", true }, { "bounces+17@example.net", true }, { "Daemon@example.net", true },
	{ "no-reply.forms@example.net", true }, { "bounce.club@example.net", false }, { "bouncers@example.net", false },
	{ "daemonette@example.net", false }, { "postmaster.jones@example.net", false },
};

static void
machines_are_told_by_their_whole_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof senders / sizeof *senders; i++) {
		struct report report;
		char mail[128];

		snprintf(mail, sizeof mail, "To: office@example.org\nFrom: %s\n\nHello\n", senders[i].from);
		read_text(mail, &report);
		if (report.automatic != senders[i].automatic)
			fail_msg("%s: %d", senders[i].from, report.automatic);
	}
}

/* What people write to us, and what machines do that have no header to say so.  fields = more of the header. */
static const struct {
	const char *name, *subject, *fields, *text;
	enum mail_class class;
	enum mail_request request;
	const char *topic;
} letters[] = {
	/* somebody answers an automatic reply, or writes like one */
	{ "an answer to an out-of-office", "Re: Out of office: hall", "", "Glad that you are back. Can we meet?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an answer that quotes it", "RE: Automatic reply: hall", "", "Shall I ring you?\n\n> This is an automated response. Please do not reply.",
	    MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the same with a machine's header", "Re: Automatic reply: hall", "Auto-Submitted: auto-replied\n", "I am away.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "behind a colon what it answers", "Out of office: Ropes and rust", "", "I'm away from my desk and back on Tuesday.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "its name and no more, of a mailbox", "Autoreply", "", "Do not use this mailbox for clinical matters. It is looked at once a shift.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a letter with a question, in German", "Abwesenheit", "", "Liebe Frau Moss, im Juni sind wir in Schottland. Könnten Sie die Post so lange anhalten?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the same to a customer, in Spanish", "Respuesta automática: News", "", "Estimado cliente, estamos cerrados. ¿Es urgente? Llame al 555.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a machine that has received it", "CAMHS - received", "Precedence: bulk\n", "We have received your message. It will be read within three days.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a person who has received it", "Re: News", "", "We have received your message and will come on Saturday.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "sent automatically, by a machine", "Acknowledgement", "X-Auto-Response-Suppress: DR, OOF, AutoReply\n", "Thanks for contacting your councillor. This reply is sent automatically.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a ticket's robot", "[lifeboat #14402] AutoReply: News", "Precedence: bulk\n", "This message has been automatically generated in response to the creation of a ticket.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a robot's complaint", "[AbuseID:E77] Spam report", "X-XARF: PLAIN\n", "We have received a spam complaint about a host of yours.", MAIL_COMPLAINT, REQUEST_NONE, "" },
	{ "SpamCop's", "[SpamCop (192.0.2.25)] News", "X-SpamCop-sourceip: 192.0.2.25\n", "Email from 192.0.2.25, in brief.", MAIL_COMPLAINT, REQUEST_NONE, "" },
	{ "asks who we are", "Is this you?", "", "Press the button and you will be put on her list of allowed senders: https://in.example/5c", MAIL_CHALLENGE, REQUEST_NONE, "" },
	{ "a field that says no", "Re: News", "X-Autoreply: no\n", "Could we talk on Monday?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a field that says yes", "Re: News", "X-Autoreply: yes\n", "I am away.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "polite words", "Thank you for your message", "", "It made my day!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "somebody is ill", "Absence: Pat on Saturday", "", "Pat has a cold, who can take the tea urn?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "somebody is away", "I'm away on Saturday", "", "But Sam can bring the chairs.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a subject and no more", "Out of office", "", "I am on leave and will return on the second.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a person's subject and no more", "Out of office", "", "That is what I get from the social worker, three weeks running. Who is in charge there?",
	    MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a person about an automatic reply", "Auto reply", "", "Sam, did you know that yours still says you're away until January?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a school that reopens", "Thank you for your email", "", "The school is closed for Easter. Messages are not being read until then.",
	    MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a person's thanks as a subject", "Thank you for your email", "", "We loved the farm, see you there on Saturday.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a ticket by its words", "Ticket Received - News", "", "We have your request and a ticket has been created.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a person's ticket", "Ticket received", "", "Lovely, they came this morning, all three of us can go.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a mailbox nobody reads", "Unmonitored mailbox", "", "Nobody will see what you have written.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "somebody about cover", "Out of office cover", "", "You asked who is there while I am on maternity leave. It will be Tom.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a subject and a question", "Out of office", "", "I am away. Is it urgent? Ring the school.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a subject of a machine's, and to be forgotten", "Thank you for your message", "", "Please delete me from your records.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "next week", "Out of office next week", "", "I am off until Monday.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a subject and nothing", "Out of office", "", "", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "not passed on", "Re: News", "", "I am away from my desk. Your email has not been forwarded. I will answer it when I get back.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "until May", "Out of office until May", "", "For help ring the school.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "begins by saying so", "Re: News", "", "*** This is an automated reply ***\nI am off with the family until Wednesday.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so last", "Hill Farm", "", "Thanks for asking about the farm. Our eggs are fresh every day.\n\nThis is an automated response.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so in brackets", "Hill Farm", "", "Our eggs are fresh every day. (This is an automatic reply.)\nHill Farm", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "somebody who tells of one", "Hill Farm", "", "Look at what I got from them. This is an automatic reply.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "somebody who asks whether it is one", "Hill Farm", "", "Do they ever write? This is an automatic reply.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "says so at its end", "Surgery", "", "We have received your email. It was sent to the right person. This reply was sent automatically.", MAIL_AUTOREPLY, REQUEST_NONE,
	    "" },
	{ "a person on holiday", "On holiday", "", "Could somebody else bring the urn on Saturday?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a machine's thanks", "Thank you for your message", "", "We answer within five working days.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so in its text", "Acknowledgement", "", "*** This is an automatically generated email, please do not reply ***\nYour message has been received.",
	    MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so in its subject", "Office closed - automatic response", "", "We are closed until the second.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a ticket", "[Ticket#7] Re: News", "Precedence: bulk\nX-OTRS-Loop: yes\n", "Your message has been entered as ticket 7.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a report about a day's mail", "Report Domain: example.org Submitter: example.net Report-ID: 1", "", "An aggregate report.", MAIL_OTHER, REQUEST_NONE, "" },
	{ "a report about encryption", "Report", "TLS-Report-Domain: example.org\n", "An aggregate report.", MAIL_OTHER, REQUEST_NONE, "" },
	{ "a newsletter about bounces", "What does 550 5.1.1 User unknown mean?", "List-Unsubscribe: <https://example.net/u>\n",
	    "Undelivered Mail Returned to Sender: reading the report. A server that says \"550 5.1.1 User unknown\" means it.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a list's digest", "Chairs Digest, Vol 8, Issue 1", "List-Id: <chairs.example.net>\n", "Today's topics", MAIL_OTHER, REQUEST_NONE, "" },
	{ "asks for a proof", "Please verify you are human: News", "", "My server asks everybody to confirm that they are a real person.",
	    MAIL_CHALLENGE, REQUEST_NONE, "" },

	{ "asks for a proof by a page", "Re: News", "In-Reply-To: <a@example.org>\n", "pat@example.net gets mail from people only. Please click to confirm that you "
	    "are a person: https://example.net/h", MAIL_CHALLENGE, REQUEST_NONE, "" },
	{ "asks for a proof without a page", "Re: News", "", "Please click to confirm that you are a person, it said. What is that?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a person who was asked for one", "Re: News", "", "What is this?\n\n> Please click to confirm that you are a person: https://example.net/h\n", MAIL_HUMAN,
	    REQUEST_NONE, "" },
	{ "a proof for one who has not seen it", "Please verify", "Return-Path: <>\n", "Your message has not yet been delivered. Please click to show that you are not a "
	    "robot: https://example.net/h", MAIL_CHALLENGE, REQUEST_NONE, "" },
	{ "a person who asks about such pages", "News", "", "Do I have to confirm that I am a person? http://example.org/ asks me to.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a complaint without a report", "[SpamCop (192.0.2.25) id:713442]News", "", "[ SpamCop V5.4.0 ]\nThis message is brief for your comfort.", MAIL_COMPLAINT,
	    REQUEST_NONE, "" },
	{ "a provider's notice of one", "Spam report received", "", "The system has received a feedback loop report for the domain example.org.", MAIL_COMPLAINT,
	    REQUEST_NONE, "" },

	{ "away, behind the subject", "Re: News (away from the office)", "", "I am away until the ninth. Ring the office.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a person's brackets", "Re: News (away from the office)", "", "Where did you get that? Mine says \"I am away\" too.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "says so in Russian, behind a sign", "Re: News", "", "*** Это автоматический ответ. Меня нет на месте.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so in Japanese, in quotes", "Re: News", "", "\"自動返信です\" 本日は休みです。", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so in German, in capitals", "Re: News", "", "DIES IST EINE AUTOMATISCH ERZEUGTE NACHRICHT.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so in German", "Re: News", "", "Dies ist eine automatisch erzeugte Nachricht. Das Büro ist zu.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so in Welsh", "Diolch", "", "Neges awtomatig yw hon.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "says so in French", "Absence", "", "Je ne suis pas là. Ceci est un message automatique.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a person about one, in French", "Re: News", "", "J'ai reçu un message automatique, que faire ?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "says so in Japanese", "【自動返信】", "", "ありがとうございます。", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "has got the message", "We've got your message", "", "It takes us about five working days to answer.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "away, with a name before it", "Ann Lee is out of the office.", "", "I will be out of the office starting 23/11/2026.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "the text of Notes", "Re: News", "", "I will be out of the office starting  23/11/2026 and will not return until  27/11/2026.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "somebody about who is away", "Ann Lee is out of the office", "", "Ann is away until May, so please send the flyer to me.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "somebody in words like Notes'", "Re: News", "", "I will be out of the office starting Monday, so please ring my mobile.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a name for it behind a dash", "SENCo mailbox - automated response", "", "Your email has been safely received.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a name for it behind a colon", "Admissions: Automated acknowledgement", "", "Thank you.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "covers for one who is away", "Helen Ward is on maternity leave", "", "I am currently covering Helen's post, so please send me the newsletter", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "one who is away", "Helen Ward is on maternity leave", "", "I am currently away and back in May.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a question about one", "Question - automated reply", "", "Nobody has answered me for three weeks, so please ring me on 01462 960001.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "asks whether it was one", "Hall - automated reply?", "", "That came back when we wrote to the hall.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "asks about one of a school's", "Automatic reply from the LA?", "", "It says 'your email will be answered in 20 working days'. Is that legal?", MAIL_HUMAN,
	    REQUEST_NONE, "" },
	{ "asks behind a dash", "Auto reply from CAMHS - should we worry?", "", "It says the referral is closed. What now?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "asks below one's name", "Out of office reply from our caseworker", "", "She has been gone since August. Who else could I ring?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "tells of one", "Automatic response from the tribunal", "", "I get this each time. Nobody rings back.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a school's, which asks too", "Automatic reply from Hill School", "", "Is your child ill? Ring the absence line. We aim to respond within 5 working days.",
	    MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "one's, which asks too", "Automatic reply from Jane Lee", "", "I am out of the office. If it is urgent, can you ring 01632 960001?", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "tells whom they rang", "Auto reply on the helpline", "", "I rang twice and got nobody. Please tell me whom to try.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "tells what they were told", "Unattended mailbox", "", "CAMHS told us to use an unattended mailbox. Six weeks now and no word.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a family on holiday that asks, in German", "Im Urlaub", "", "Wir sind bis Montag weg. Gibt es am Dienstag noch etwas?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "on holiday, in German", "Im Urlaub", "", "Ich bin ab Montag wieder da. Ist es dringend? Dann rufen Sie bitte an.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "one that answers a question", "Automatic reply: Are you coming?", "", "I am away until Monday.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a tribunal's number", "Re: SEND tribunal #3", "", "Your reference is needed by Friday", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a number told", "Re: SEND tribunal #3", "", "Your reference is 3391.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "received and read with Tom", "Re: News", "X-Auto-Response-Suppress: All\n", "Your email has been received and I'll read it with Tom tonight.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "received and answered", "Re: News", "X-Auto-Response-Suppress: All\n", "Your email has been received and will be answered.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "the council's", "The council's automated response", "", "It came three weeks ago. Who is in charge there?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "received, by a machine", "Your email", "X-Auto-Response-Suppress: All\n", "Your email has been safely received.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "received with joy", "Re: News", "X-Auto-Response-Suppress: All\n", "Your email was received with great joy here!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "been a help", "Re: News", "X-Auto-Response-Suppress: All\n", "Your message has been a great help, we received it on Monday.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "numbered", "[Ticket#1049022] Acknowledged: News", "Precedence: bulk\nX-Loop: a@example.net\n", "Your ticket number is 1049022.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "numbered, in Spanish", "Hemos recibido su solicitud (#3391)", "", "Nuestro equipo la está revisando.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "numbered, in French", "=?utf-8?q?Nous_avons_bien_re=C3=A7u_votre_demande_(n=C2=B0_2231)?=", "", "Nous vous répondrons sous 48 heures.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "somebody with a number", "Case 4411: News", "", "Our solicitor says that your case number is 4411. Is that ours?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "received, with no number", "Hemos recibido su carta", "", "Queremos venir el jueves.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an acknowledgement", "Acknowledgement", "Auto-Submitted: auto-generated\n", "Your reference is 20871.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "away, in two words of German", "Automatische Abwesenheitsnotiz", "", "Die Praxis ist geschlossen.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "away, in three words of Spanish", "=?utf-8?q?Notificaci=C3=B3n_autom=C3=A1tica_de_ausencia?=", "", "Estoy fuera.", MAIL_AUTOREPLY, REQUEST_NONE, "" },
	{ "a receipt of Notes", "Return Receipt", "", "Your document: News\n\nwas received by: Ann Lee/NF/GB", MAIL_OTHER, REQUEST_NONE, "" },
	{ "somebody about a receipt", "Return receipt", "", "Why do your letters ask me for a return receipt?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "asks about one and quotes it", "Out of office", "", "I got \"I am out of the office until May\". Whom shall I ask?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "asks for a proof, in Italian", "Conferma", "", "Per favore dimmi che non sei un robot: https://example.net/h", MAIL_CHALLENGE, REQUEST_NONE, "" },
	{ "Amazon's notice", "Notice", "", "{\"eventType\":\"Complaint\",\"complaint\":{\"complainedRecipients\":[{\"emailAddress\":\"zoe@example.com\"}]}}", MAIL_COMPLAINT, REQUEST_NONE, "" },

	/* a wish to stop */
	{ "greeting and name", "Re: News", "", "Good morning\n\nPlease unsubscribe\n\nPat Moss\nHead of Care, Hill Farm", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "above a long foot", "Re: News", "", "We moved, so please remove me from the list.\n\nKind regards\nPat\n\n*******\n"
	    "This message may contain confidential information. If you are not the intended recipient tell us and remove it. It may be about "
	    "personal data. Nobody else may read it, copy it, show it or keep it, and what it says need not be what the farm, its owners, "
	    "their friends, their friends' friends or their cows think of the matter, unless it says so, which it hardly ever does.",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "everything", "stop everything", "", "Please stop everything", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "everything but one thing", "hello", "", "Stop everything but the events", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "or except", "hello", "", "Please stop everything except the newsletter", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a topic", "Re: News", "", "please stop the surveys but keep the newsletter", MAIL_UNSUBSCRIBE, REQUEST_STOP, "surveys" },
	{ "two topics", "Re: News", "", "stop surveys and petitions", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "in a hurry", "Re: News", "", "pls take me of ur list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in two words", "Re: News", "", "un subscribe", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a letter is missing", "Re: News", "", "unsubscibe me", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "i before e", "Re: News", "", "I dont want to recieve these anymore", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a database", "Re: News", "", "Remove this e-mail address from your database", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "consent", "Re: News", "", "I withdraw my consent to your marketing.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an objection", "Re: News", "", "I object to your processing of my details for marketing.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "these", "Re: News", "", "Can you stop these coming?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "why, and what", "Re: News", "", "Not interested anymore, please unsubscribe", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "why, in a sentence", "Re: News", "", "We moved to Wales in May so please unsubscribe. Thanks", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "why, and off", "Re: News", "", "I'm moving to Rome so won't need these any more, please remove me. Best of luck!", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "very politely", "Re: News", "", "I would be grateful if you would remove me from your mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "mind", "Re: News", "", "Would you mind taking me off the mailing list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "wonders", "Re: News", "", "Just wondering if you could take us off your emailing list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "wishes not", "Re: News", "", "I don't wish to get your emails any longer thanks", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "thanks behind a dash", "Re: News", "", "Unsubscribe - thanks", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "from an organisation", "Re: News", "", "I do not wish to receive further correspondence from your organisation.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "a wrong address", "Re: News", "", "You have the wrong address, please remove it from your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "yours", "Re: News", "", "I get too many emails, please remove me from yours.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in the subject", "Remove from list", "", "Sent from my iPad", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Polish with the pronoun first", "Re: News", "", "Prosze mnie wypisac z newslettera", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Dutch without a pronoun", "Re: News", "", "Graag afmelden voor de nieuwsbrief", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "tried before", "Re: News", "", "I tried to unsubscribe twice.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "bloody", "Re: News", "", "I have moved to Kent. Get me off this bloody list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "off, behind a sentence", "Re: News", "", "My inbox is full of these. Take me off.\n\nLen", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "one word, behind a sentence", "Re: News", "", "I never asked for this. Remove.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a name removed", "Re: News", "", "I should like my name removed from all the Forum's mailings.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "wants taking off", "Re: News", "", "Who are you? I want taking off your list at once.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "could do without", "Re: News", "", "We're in Fife now, so could you strike us off your mailing list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no need any more", "Re: News", "", "She is at college now so there is no need to keep sending these", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "will not be needing", "Re: News", "", "I won't be needing these any more, love", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "all on file", "Re: News", "", "Can I have a copy of everything you've got on file for us please", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "details on record", "Re: News", "", "What details do you have on record for my children?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "what the school has on record", "Re: News", "", "The school has everything you've got on record already", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not sent any further", "Re: News", "", "Please amend your records so that I'm not sent any further correspondence.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "no longer required", "Re: News", "", "no longer required thanks", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a way of stopping these", "Re: News", "", "Is there any way of stopping these emails coming through?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "grants that are stopped", "Re: News", "", "The council is stopping these grants, who can help?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a booking no longer required", "Re: News", "", "My booking for Saturday is no longer required, thanks", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "these, any more, and a name", "Re: News", "", "I don't want to get these any more\nCheers\nKirsty", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "whatever they are", "Re: News", "", "His nits keep coming and we don't want to get them any more", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "typed on a phone", "Re: News", "", "plz remove my email frm ur list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no longer interested", "Re: News", "", "I am no longer interested in receiving the newsletter", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "send no more", "Re: News", "", "I must ask you to send me no further bulletins.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "glad if not", "Re: News", "", "I would be glad if you did not send them.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "one's own address", "Re: News", "", "Unsubscribe zoe@example.com", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "how", "Re: News", "", "How do I unsubscribe?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "how to get off", "Re: News", "", "Please could someone tell me how I get off this list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "stop getting", "Re: News", "", "I would like to stop getting these please", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a picture", "Re: News", "", "Pls stop \xf0\x9f\x99\x8f inbox is full", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a topic with letters", "Re: News", "", "Could you drop me from the events emails? Still want the newsletter.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "events" },
	{ "in the subject above thanks", "No more emails please", "", "Thanks\nRachel", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "below what is quoted", "Re: News", "", "On 02/06/2025 09:00, Riverside wrote:\n> Dear all,\n> come and see us.\n\nPlease take me off your list.",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "from an event's letter", "Re: Coffee morning", "", "I think you have the wrong Dave. I live in Leeds, please remove me.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "at the end of a long mail", "Re: News", "", "I was reading your letter over breakfast as I always do and the piece about the garden made me smile, "
	    "for I remember the day when we first talked of it in that cold hut, with two pennies and a kettle that blew the fuses. And look at it now. My "
	    "two are in their thirties and my hip has been done, and the other is to follow, and the steps are hard in winter, and I have taken up the "
	    "cello. So please take me off your mailing list, with my love.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "misspelt, in the subject alone", "unsuscribe", "", "", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "enough", "Re: Coffee morning", "", "Enough now. Please stop.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "mine", "Re: News", "", "My daughter gets these. I'd be glad if you would stop mine.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "named before", "Re: News", "", "Thank you for your emails but I no longer need them", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "enough of them", "Re: News", "", "I've had enough of these emails", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "to be sure", "Re: News", "", "Please ensure I receive no further emails", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in answer to an event's letter, alone", "Re: Coffee morning", "", "Take me off", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "oneself and another", "Re: News", "", "Please unsubscribe both myself and my husband", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "asked before", "Re: News", "", "I asked to be taken off in January", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no thank you first", "Re: Session", "", "No thank you. Unsubscribe", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },

	/* one that somebody should look at */
	{ "somebody else's mails", "Re: News", "", "Someone writes in your name. Please can you stop them?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "found it", "Re: News", "", "No don't send it again, I found it", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another list of ours", "Re: News", "", "Can you take my name off the volunteer list please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another address", "Re: News", "", "Please unsubscribe my old address and use this one from now on", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a mail of their own", "Re: News", "", "Please delete my email, I sent it to the wrong person", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a blush", "Re: News", "", "Stop it, you're making me blush! Lovely newsletter", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "none have come", "Re: News", "", "No more emails since May, is something wrong?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an address within theirs", "Re: News", "", "Please remove oe@example.com from your mailing list", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "mind taking", "Re: News", "", "We are off to Norway for good, so would you mind dropping me from the list after this one?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a mailbox", "Re: News", "", "Can this mailbox be taken off your distribution list please?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "stepping off", "Re: News", "", "Reading these is hard for me. So I'd like to step off the list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "leaving it to others", "Re: News", "", "Zoe is thirty now. I think it is time I left your mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "not theirs any more", "Re: News", "", "She has moved on, so we should no longer be on your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "somebody else's place", "Re: News", "", "Should I not be on the list for Saturday?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an address and its name", "Re: News", "", "Please take this address (zoe@example.com) off, I get all of it twice.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an old list", "Re: News", "", "Could ye take me off the auld list there?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a list named before", "Re: Fun day", "", "Sorry, I was on your list as vicar and have moved to another parish. May I ask you to remove me?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no list named", "Re: Fun day", "", "Sorry, I was down for cakes as vicar and have moved to another parish. May I ask you to remove me?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "group papers", "Re: News", "", "Would you take me off the general mailing list? I get the group's papers.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Welsh", "Re: News", "", "Stopiwch anfon y rhain ata i plis", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Urdu", "Re: News", "", "Mujhe list se nikal dein please", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "how many do", "Unsubscribe rate", "", "Would you tell me how many people unsubscribe from yours each year?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "it was not they", "unsubscribe", "", "got an email saying ive unsubscribed, wasnt me. still want them", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "with a signature", "Re: News", "", "STOP\n\nZoe Moss\nTransitions Coordinator\nRiverbank College\nTel 01632 960221", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "stop, and more", "Re: News", "", "STOP\n\nI mean the wheels on Sam's chair, they need new brakes. Who mends them now that the old shop is closed?", MAIL_HUMAN,
	    REQUEST_STOP_PERHAPS, "" },
	{ "letters about a thing", "Re: News", "", "Please take me off coffee morning invites.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a list about a thing", "Re: News", "", "Please take me off the list for the coffee morning.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "from letters about a thing", "Re: News", "", "Please could you unsubscribe me from the workshop emails?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "no more of some", "Re: News", "", "I would like no further transport emails.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "somebody else's letters", "Re: News", "", "I would get emails from the toy company it said, how do I stop those?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a threat", "Re: News", "", "If my answers go any further I'll want to be taken off everything.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a polite if", "Re: News", "", "I wonder if you could take me off your list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "must we", "Re: News", "", "Do we have to come off your list when he is out of county?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a place for others", "Re: Your place", "", "We need to cancel. Please take our names off the list so somebody else can go.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "was off", "Re: News", "", "I asked to be taken off the list in the autumn. We should like to rejoin.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "they say so", "Nappies", "", "They say we asked to be taken off, which we never did.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "consent, now", "Re: News", "", "I am withdrawing my consent to receive marketing emails from you. Please confirm that my address has been removed.",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "consent, bare", "Re: News", "", "I withdraw my consent.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "consent of two", "Re: News", "", "We revoke our consent to be emailed by you.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "consent of a notice", "Re: News", "", "Please treat this as withdrawal of my consent to marketing emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "consent asked about", "Re: News", "", "Can parents withdraw consent for the survey?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "consent kept", "Re: News", "", "I am not withdrawing my consent to receive emails.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "consent thought of", "Re: News", "", "I am thinking of withdrawing my consent to receive emails.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "of us by name", "Re: News", "", "I withdraw my consent to receive electronic mail from Riverside Parent Carer Forum with effect from today.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "of others by name", "Re: News", "", "I withdraw my consent to receive mail from Riverside Leisure.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a number", "Re: News", "", "Take this number off ur list thx", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Romanian", "Re: News", "", "Buna ziua, va rog sa nu imi mai trimiteti emailuri. Multumesc", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "somebody's words in quotation marks", "Re: News", "", "Please see below, from one of our parents.\n\n\"I want to be taken off. Nobody listens.\"", MAIL_HUMAN,
	    REQUEST_STOP_PERHAPS, "" },
	{ "a command in quotation marks", "Re: News", "", "\"Unsubscribe\"", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the open letter", "Re: Open letter", "", "I would ask that you remove my name from the open letter.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "all lists but ours", "Lists", "", "In April I wrote to every one of them asking to be removed, and they did.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "and a move", "Re: News", "", "Hi, please could you remove me. We have moved to Scotland so are not in your area now x", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "and to hear of it", "Re: News", "", "STOP. and please confirm when you have done so", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "with an l more", "Re: News", "", "please cancell my subscription", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a group", "Re: News", "", "Can you please remove me from this group.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "their address with their mail", "newsletter", "", "please remove my email zoe@example.com from newsletter", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "stop, and a question", "Re: News", "", "Stop\nZoe Moss\ncan you ring me about it?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "stop, in a machine's manner", "Thank you for your message", "", "We will answer no more of these. Please unsubscribe us.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "where a robot reads", "Re: News", "", "I hope this reaches a person and not a robot: http://example.org/ does not work. Please remove me from your list.",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a meeting that is being held", "Re: News", "", "The AGM is being held on the fourth, can you arrange to have it delivered? http://example.org/", MAIL_HUMAN,
	    REQUEST_NONE, "" },
	{ "it was somebody else", "Re: News", "", "I did not sign up, it wasn't me. Please unsubscribe me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "perhaps later again", "Re: News", "", "Please remove me from your mailing list. I can always join again later.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a letter from us", "Re: News", "", "I don't want a letter, could you ring me?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "another forum", "Re: News", "", "Please stop the emails about Tuesday's youth forum.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a forum like ours", "Re: News", "", "Please stop the emails about the Leeds parent carer forum.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a Romanian question", "Re: News", "", "Imi mai trimiteti programul?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an Urdu question", "Re: News", "", "Aap ne email bhejna band kyun kar diya?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "stop, and a tale in short lines", "Re: News", "", "Please stop\nhe is being bullied\nthe school does nothing", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "stop, and another's name", "Re: News", "", "Stop\nAnn Moss from the tea rota\nshe died in May", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a name and a long tale", "Re: News", "", "Stop\nZoe Moss\nis what they call me, and I have something to tell you about the school and its hoist", MAIL_HUMAN,
	    REQUEST_STOP_PERHAPS, "" },
	{ "if possible", "Re: News", "", "If possible I would like to be removed from your mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "on the list for the farm", "Re: Farm trip", "", "I am on your list for the farm trip. Sam is ill, so please remove me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "to an automatic mail", "Re: News", "", "Does anyone read replies to this automated email? Please take me off. If you do not reply I will ring.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "under a machine's subject", "Thank you for your email", "", "But we have received three copies. Please unsubscribe us.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "at an hour", "Re: News", "", "Please don't email me before 9, it wakes the baby", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "their own address", "Re: News", "", "I'd prefer not to have my email showing to everybody", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "words for others", "Re: News", "", "Can you send me the wording about how to unsubscribe?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a thing in them", "Re: News", "", "Would you mind not sending the emails with pictures in?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "paper letters", "Re: News", "", "Could you stop the mailing of paper letters and use email?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "letters to another place", "Re: News", "", "Please don't send me your emails at work", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another's wish for her", "Re: News", "", "My mum wants to unsubscribe", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "of a place, or of us", "Re: News", "", "Cancel please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "some of it", "Re: News", "", "Take me off your list but keep me on for events", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "how, not whether", "Re: News", "", "Could you stop sending three copies?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "somebody else's list", "Re: News", "", "Please unsubscribe me from the choir's newsletter", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "spelled apart", "News", "", "Plese un subcribe me", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a smile behind", "Re: News", "", "Take me off 🙏 not needed 💕", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no more, and a command", "Re: News", "", "no thx stop", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a command at its end", "Re: News", "", "enough of your emails pal, unsubscribe", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a command at its end, of others", "Re: News", "", "The council wants us to pay for it, unsubscribe from that who can, I say.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "her own initials", "Re: News", "", "Please discontinue.\n\nMrs Z Moss\nHead of Care", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "obliged", "Re: News", "", "I should be much obliged if you would strike me off your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "grateful if I could", "Re: News", "", "I'd be grateful if I could come off your circulation.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "mind awfully", "Re: News", "", "I wonder if you would mind awfully taking me off your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "this one", "Re: News", "", "Can I come off this one please.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "pop", "Re: News", "", "Could you pop me off the list? x", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "nothing to take off", "Re: News", "", "take off list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "rid of", "Re: News", "", "Please get rid of my details.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "a box that closes", "Re: News", "", "This inbox closes in June. Please remove it from your distribution list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the members' emails", "Re: News", "", "Please remove me from the members' emails when you can.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "nothing more to do with it", "Re: News", "", "I want nothing more to do with the forum.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "as a subscriber", "Re: News", "", "Please remove me as a subscriber.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "as something else", "Re: News", "", "Please remove me as an admin of the page.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "as a picture", "Re: News", "", "Could you stop sending the newsletter as a pdf?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the wrong person", "Re: News", "", "You have the wrong person. Please stop sending me things about respite.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "not wrong", "Re: News", "", "Please stop sending me things about respite.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the link does nothing", "Re: News", "", "Your website wants a password before it'll let me unsubscribe. Please just take me off.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "sort it", "Re: News", "", "They still come. Please sort it so I dont get them anymore.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no need to", "Re: News", "", "We are away in August. No need to take me off anything.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "nobody can", "Re: News", "", "Can you lock it so nobody can remove me without ringing?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "many parents", "Re: News", "", "I hear many parents have asked to be removed from your mailing list. Any comment?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "asked the reader", "Re: Survey", "", "3. Would you like to unsubscribe from future surveys? No", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "they send emails", "Re: News", "", "School send me every day emails and I don't want these emails, who can help?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a reader's offer", "Re: News", "", "Would you like to comment?\nDon't want to hear from us? Reply REMOVE.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a test", "unsubscribe", "", "Only me, testing. Please do not do anything.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "elsewhere from now on", "Re: News", "", "Please stop sending to this address and use zoe@example.com.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "his late wife", "Re: News", "", "Would you remove my late wife from your mailing list?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "can they", "Re: News", "", "They want to end Sam's plan. Can they just stop like that?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a heading", "Article", "", "OFF THE LIST AT LAST\n\nFor two years Sam was waiting.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a feature", "Committee", "", "Item 6. At present a member has to log in to be removed.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "two groups", "Re: News", "", "Please unsubscribe me from the whatsapp group and the email list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an objection", "Objection", "", "Under Article 21 of the UK GDPR I object to my data being used for direct marketing.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "a letter of leave, in German", "AW: News", "", "Wir sind nach Bremen gezogen. Entfernen Sie bitte meine Mailadresse aus Ihrer Datenbank.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no more, in German", "AW: News", "", "ich brauche eure mails nicht mehr, lg Ute", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "what he does not want to miss, in German", "AW: News", "", "Ich möchte keinen Newsletter verpassen!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not that you do, in German", "AW: News", "", "Ich möchte nicht, dass Sie mich vom Newsletter abmelden.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "how, in German", "AW: News", "", "Wie kann man den Newsletter abbestellen?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "in French", "RE: News", "", "Merci de bien vouloir cesser tout envoi de courriels à mon adresse.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "off the files, in French", "RE: News", "", "Veuillez m'ôter de vos fichiers, je n'habite plus la région.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "her sister's, in French", "RE: News", "", "Ma soeur voudrait se désabonner de la lettre.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "they would stop, in Spanish", "Re: News", "", "Les agradecería que dejaran de mandarme el boletín.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "on sick leave, in Spanish", "Re: News", "", "Mi hija está de baja y no podremos ir el martes.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Portuguese", "Re: News", "", "Peço que retirem o meu endereço da vossa lista de envio.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a button, in Portuguese", "Re: News", "", "Agora há um botão para cancelar a subscrição, boa ideia!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Italian, off the address book", "R: News", "", "Potreste togliere il mio nominativo dal vostro elenco? Ho cambiato lavoro.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Dutch, off the file", "Re: News", "", "Wilt u mij uit uw bestand verwijderen a.u.b.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Swedish", "Sv: News", "", "Kan ni plocka bort mig från utskicken? Tack!", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Norwegian, struck", "Sv: News", "", "Jeg ber om å bli strøket fra adresselisten deres.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Finnish, colloquially", "Vs: News", "", "voisitteko ottaa mut pois listalta", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Polish, crossed off", "Odp: News", "", "Poproszę o skreślenie z listy.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "signed up again, in Polish", "Odp: News", "", "Dostałam potwierdzenie wypisania z newslettera, a nie prosiłam. Proszę mnie dopisać.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Czech", "Re: News", "", "Prosím o odhlášení z odběru.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Slovak, cross", "Re: News", "", "Nechcem od vás žiadne maily, vymažte si moju adresu!", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Hungarian", "Re: News", "", "Kérem, vegyenek le a levelezőlistáról.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the day itself, in Hungarian", "Re: News", "", "Vegyetek le minket a résztvevők listájáról.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Romanian", "Re: News", "", "Vă rog să nu-mi mai trimiteți buletinul.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "there and not here, in Romanian", "Re: News", "", "Va rog sa trimiteti buletinul la ana@example.net, pe asta nu o mai folosesc.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Turkish", "YNT: News", "", "Bana bir daha e-posta göndermeyin lütfen.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Croatian", "Re: News", "", "Molim da me uklonite s vaše liste.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Russian", "Re: News", "", "Прошу исключить мой адрес из вашей рассылки.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "they are wanted, in Russian", "Re: News", "", "Мне ваши письма очень нужны, меня не трогайте!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Ukrainian", "Re: News", "", "Припиніть надсилати мені листи!", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Greek", "Απ: News", "", "Παρακαλώ αφαιρέστε με από τη λίστα σας.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Welsh, to stop", "Re: News", "", "Stopiwch anfon y cylchlythyr ataf os gwelwch yn dda.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Arabic", "Re: News", "", "الرجاء حذف اسمي من القائمة البريدية", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Japanese", "Re: News", "", "申し訳ございませんが、今後の配信を停止してください。", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Chinese", "Re: News", "", "请不要再给我发邮件。", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a meeting, in Chinese", "Re: News", "", "请问周六的读书会取消了吗？我没有看到通知。", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Korean", "Re: News", "", "앞으로 메일을 보내지 마세요.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "never stop, in Polish", "Odp: News", "", "Nigdy nie przestawajcie wysyłać tych biuletynów!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "never, never, in Portuguese", "Re: News", "", "Nunca, mas nunca, parem de mandar isto!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "on paper, in Dutch", "Re: News", "", "Stuur de papieren nieuwsbrief maar niet meer, per e-mail lees ik hem wel.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "fewer, in Swedish", "Sv: News", "", "Jag vill inte ha så många mejl utan hellre ett i månaden.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "do not, in Finnish", "Vs: News", "", "Älkää poistako minua listalta!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "do not, in Swedish", "Ta INTE bort mig", "", "Min adress studsade, och därför skulle min adress tas bort från nyhetsbrevet.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "what the school does, in Polish", "Odp: News", "", "Nasza szkoła przestała wysyłać pisma, a dyrektor mówi, że nie ma nas na liście.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "where, in Polish", "Odp: News", "", "Gdzie się klika, żeby się wypisać?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "cross, in two parts, in German", "AW: News", "", "Zum dritten Mal: Hören Sie endlich auf, mir diese Mails zu schicken!", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "behind a no of another kind, in Romanian", "Re: News", "", "Nu mai merg la munte, așa că vă rog să nu-mi mai trimiteți buletinul.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "both at once, in Swedish", "Sv: News", "", "Ta bort min adress och skicka ingenting mer.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Italian, none of them", "R: News", "", "Non voglio più riceverne nemmeno una.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "this time", "Re: News", "", "I rang last week. Please make sure I am taken off this time.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a colleague's address", "Re: News", "", "Our colleague has left. Could pat@example.net please be removed from your mailing list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "this year", "Re: News", "", "I would like to resign from the newsletter. My son is 25 this year.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "lost", "Re: News", "", "Lose my address please.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a telephone number below", "UNSUBSCRIBE", "", "UNSUBSCRIBE\n\nChristine Duffy\n07700 900 448", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "told in quotation marks", "Re: News", "", "A parent answered us, asking to be \"taken off\". I have asked which.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "as signatory", "Re: AGM", "", "I shall hand over the bank papers and remove myself as signatory.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "in Scots", "Re: News", "", "Dinnae send me any more of these, thanks.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Bulgarian", "Re: News", "", "Моля, премахнете ме от списъка с имейли.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Lithuanian", "Re: News", "", "Prašau daugiau nesiųskite man laiškų.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Latvian", "Re: News", "", "Lūdzu, vairs nesūtiet man jaunumus.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Estonian", "Re: News", "", "Palun eemaldage mind listist.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Urdu, Latin letters", "Re: News", "", "Mujhe email na bhejein please, shukriya", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Punjabi", "Re: News", "", "ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ ਹੋਰ ਈਮੇਲ ਨਾ ਭੇਜੋ।", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Bengali", "Re: News", "", "দয়া করে আমাকে আর ইমেইল পাঠাবেন না।", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Gujarati", "Re: News", "", "કૃપા કરીને મને હવે ઇમેઇલ મોકલશો નહીં.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Somali", "Re: News", "", "Fadlan iga saar liiska, mahadsanid", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "how, in Bulgarian", "Re: News", "", "Как мога да се отпиша от бюлетина?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "everything is fine", "Re: News", "", "You tell us everything is fine. Take me off your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "texts, and not e-mail", "Re: News", "", "Please stop the text messages. Email is fine, do keep that coming.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "sign me up, in German", "AW: News", "", "Bitte tragen Sie mich in Ihren Newsletter ein.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "sign me up, in Swedish", "Sv: News", "", "Lägg till mig i nyhetsbrevet, tack!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "sign me up, in Hungarian", "Re: News", "", "Kérem, vegyenek fel a hírlevélre.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "cannot send, in French", "RE: News", "", "Je n'arrive pas à vous envoyer un mail.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no answer needed, in German", "AW: News", "", "Ich brauche keine Antwort auf meine Mail.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not interested, in Spanish", "Re: News", "", "No me interesa, por favor quítenme de la lista.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "not needed, in Russian", "Re: News", "", "Не нужно, удалите меня из списка, пожалуйста.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no, in Spanish", "Re: News", "", "No, no quiero recibir más correos.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "on sick leave with thanks, in Spanish", "Re: News", "", "Estoy de baja médica, gracias por el boletín.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "gone already, in Czech", "Re: News", "", "Už jste mě odhlásili, děkuji.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a word, in German", "AW: News", "", "Löschen", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "with an emoji, in German", "AW: News", "", "Bitte abmelden 👍", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Urdu, with its full stop", "Re: News", "", "براہ کرم مجھے مزید ای میل نہ بھیجیں۔", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Swedish, the address", "Sv: News", "", "Ta bort min adress, tack.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "may they stop", "Re: News", "", "I never said you can stop these now.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "my daughter below", "Unsubscribe", "", "My daughter is nineteen now and has left home for the university in Leeds.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "signed with another address", "Re: News", "", "Please stop sending these emails.\n\nZoe Moss\nzoe@work.example", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "passed on in Chinese", "Re: News", "", "请取消订阅\n\n发件人：张三\n如果想取消，请点击", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Arabic, in answer", "رد: News", "", "لا أريد استلام هذه الرسائل بعد الآن.\n\nفي 12 سبتمبر 2025، Riverside <news@example.org>:\n> Book your workshop.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "because, in Swedish", "Sv: News", "", "Hej, jag vill avsluta prenumerationen på nyhetsbrevet eftersom vi har flyttat.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the emails to us", "Re: News", "", "We are leaving and we'd like the emails to us to stop.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "keep mine, in French", "RE: News", "", "Ma collègue est partie. Vous pouvez l'enlever de la liste, mais gardez la mienne.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an inbox that is full", "Re: Party", "", "please stop these, my inbox is full and my phone keeps pinging", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in German, us", "AW: News", "", "Bitte streichen Sie uns aus der Adressliste.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Spanish", "Re: News", "", "Agradecería que borraran mi correo de su lista.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Danish", "Sv: News", "", "Jeg vil gerne afmeldes.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Norwegian", "Avmelding", "", "", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Dutch, with a please", "Re: News", "", "Afmelden aub", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "not in Portuguese", "Re: News", "", "Por favor não me removam da lista.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "perhaps one day in French", "RE: News", "", "Si vous continuez ainsi, je finirai par me désabonner.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not in German", "AW: News", "", "Bitte nehmen Sie mich nicht aus dem Verteiler.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a quote that begins with when", "Re: News", "", "Please take my name off.\n\nSent: Friday, 27 June 2025\nFrom: News\nBook your workshop by Tuesday.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "somebody of yours", "Re: News", "", "Hi could someone take us off the distribution list please, thanks, the Mosses", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a button that fails", "Re: News", "", "Unsubscribe - tried the button but the page says 404.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "above a program's line", "Re: News", "", "I never signed up for a newsletter. Please stop.\n\nYahoo Mail: Search, organise, conquer", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "sick of them", "Re: Workshop: book now", "", "All at ten in the morning. Some of us work. Clearly not for us so take me off, I'm sick of deleting them", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "nor an answer", "Re: News", "", "Please take me off today if you can and dont email back.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "heads and tails", "Re: News", "", "I can't make head nor tail of it. Would you be a dear and take me off?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "would like them to stop", "Re: News", "", "I asked in May. I would like the emails to stop.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "by accident here", "Re: News", "", "Put my name down at the fun day for the free bag. no disabled kids here. please take me off sorry!!", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "contacted", "Re: News", "", "I no longer wish to be contacted by the forum.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "to this adress", "Re: News", "", "Pls dont send any more emails to this adress", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the bother", "Re: News", "", "You can save yourselves the bother of sending me these from now on.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "writes instead", "Re: News", "", "The link wants a password, so I'm writing instead. I'd like to be unsubscribed.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "removal", "Removal from mailing list", "", "Mrs Z Moss", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a signature with posts", "Opt out", "", "Zoe Moss BSc MCIOB\nSenior Site Manager | Moss & Lowe and Daughters and Partners Ltd", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Welsh, please", "Re: News", "", "A wnewch chi dynnu fy enw oddi ar y rhestr bostio?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "words for a footer", "Re: Committee", "", "I'd suggest \"Stop getting this newsletter\" for the footer.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "as second contact", "Re: News", "", "Please remove me as second contact on Sam's record.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a party that is full", "Re: Party", "", "If the party list is full please take me off.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the last one", "Re: News", "", "Do let this be the last one I get.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "over the end of a line", "Re: News", "", "My daughter is grown up and lives in Devon now, so I'd be much obliged if you\nwould take me off the mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "her own name", "Re: News", "", "The button does nothing. Please remove Zoe Moss from the list for me.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "another's name", "Re: News", "", "Please remove Ann Moss from the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "both of them", "Re: News", "", "Please take me and my husband off.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "nothing further", "Re: News", "", "Please amend your records so that nothing further is sent to me.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "between the lines", "Re: News", "", "Two things.\n\nOn Tue, 3 Nov 2026, Riverside wrote:\n> 1. Hall\n> 2. News\n\n1. Well done.\n2. Please take me off the mailing list.\n\n> To unsubscribe, click.\n", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "two words above what is quoted", "Re: News", "", "Thank you!\n\nOn Tue, 3 Nov 2026, Riverside wrote:\n> Reply with unsubscribe\n", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Urdu script", "Re: News", "", "براہ کرم مجھے مزید ای میل نہ بھیجیں", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "nine others", "Re: Sheet", "", "14 bounced, 9 asked to be removed, 3 have left.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "nothing to delete", "Re: Access", "", "All I need is a copy of the file; nothing has to be deleted.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "whatever list", "Re: News", "", "I'd be happier without, so please drop me from whatever list this is.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "grateful at the end", "Re: News", "", "If you'd take my address off I'd be grateful.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a condition and no thanks", "Re: News", "", "If you'd take my address off I'd hear nothing more, would I?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "off it, last", "Re: News", "", "I signed one petition on a bus. Off the list please.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "would like to come off", "Re: News", "", "The link does nothing. I would like to come off.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an address out", "Re: News", "", "Could an admin please take my address out?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "his post ends", "Re: News", "", "Could you remove my work address from your distribution before then so it doesn't bounce.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "offers", "Re: News", "", "No more offers please.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the minutes", "Minutes", "", "JT said two members had asked to come off the list, and they were off that day.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a list of speakers", "AW: News", "", "Bitte streichen Sie mich von der Rednerliste, den Newsletter lese ich gern.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a wish to join, in Welsh", "Re: News", "", "Helo, hoffwn danysgrifio i'ch cylchlythyr", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "signs up, in German", "Re: News", "", "Bitte melden Sie mich für den Kurs an", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "off, in German", "Re: News", "", "Bitte melden Sie mich vom Newsletter ab", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "misses it, in Danish", "Re: News", "", "Jeg har ikke modtaget jeres nyhedsbrev siden juni", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "misses it, in Dutch", "Re: News", "", "Ik heb de nieuwsbrief niet meer ontvangen. Klopt mijn adres?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not to stop, in Spanish", "Re: News", "", "No quiero dejar de recibir sus noticias", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a booking, in Dutch", "Re: News", "", "Ik wil mij afmelden voor de workshop van zaterdag", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "another wish, in Italian", "Re: News", "", "Scrivo per mio figlio: non desidero che sia fotografato alla festa di fine anno", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a noun, in French", "Re: News", "", "Bonjour, je fais partie de votre liste de diffusion et je voudrais savoir quand", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "between the lines, one that is broken", "Re: News", "", "Thanks, will do.\n\nOn Tue, 3 Nov 2026, Riverside wrote:\n> If you no longer want these, please write\nunsubscribe\n> in an answer.\n", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "finishes it", "Re: News", "", "I will finish the newsletter tonight and send you the draft", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "needs nothing", "Re: News", "", "Hi Pat, I don't need anything, I just wanted to say thank you", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "cancels everything", "Re: News", "", "We have had to cancel everything because Sam is back in hospital.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not yet", "Re: News", "", "Please don't send the newsletter yet, there is a mistake in the date", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not on", "Re: News", "", "please do not forward this email, it is confidential", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "should we", "Re: Trustees", "", "Should we stop sending the monthly bulletin over the summer?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "nonsense", "Re: News", "", "I have had enough of this nonsense from the council", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "no need of books", "Re: News", "", "We no longer need the books, would another family like them?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "spare some", "Re: News", "", "Could you spare us some newsletters? We would like to show them", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an MP", "Re: News", "", "Our MP showed no interest in the campaign", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "misses them", "Re: News", "", "I am not getting any more emails from you. Has something changed?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "into the junk folder", "Re: News", "", "How do I stop your emails going into my junk folder?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "must be", "Re: News", "", "I think I must be unsubscribed as nothing has come since June", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "for another, by his address", "Unsubscribe", "", "for Bob (bob@example.net)", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another's address alone", "Unsubscribe", "", "bob@example.net please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "their own address alone", "Unsubscribe", "", "Zoe@Example.com", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "below it another way to reach them", "Unsubscribe", "", "Please take me off.\n\nZoe, zoe.moss@example.net", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "for another", "Unsubscribe", "", "One of our parents says the link does not work on her phone.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "from where", "Re: News", "", "Where can I get this from?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "out of the newsletter", "Re: News", "", "Can you take this out of the bulletin as the date has changed", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a new house", "Re: News", "", "Please delete my old address, we now live at 12 High Street", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a story", "Re: News", "", "Happy for you to use our story in the report but please remove my name", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the head", "Re: News", "", "If we win I want the head to be removed", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a friend rang", "Re: News", "", "Jane Smith rang today and would like to be taken off the mailing list", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a thread", "Re: News", "", "Please take me off this email thread", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "therapists", "Re: News", "", "The therapists do not contact us, we always have to chase", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "so please", "Re: News", "", "We have moved, so please do not contact us any more", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "that weekend", "Re: News", "", "Please don't include us as we are away that weekend", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "cuts", "Re: News", "", "The council wants to cut short breaks again. We need to stop them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "families", "Re: News", "", "I worry that families unsubscribe from the newsletter because it is long", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "told of one", "Re: News", "", "One parent wrote in the box, please stop sending me letters.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "leavers", "Re: News", "", "Leavers this month: please remove from the list Jane Smith and Tom Lee", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a lift", "Re: News", "", "We have no plans to remove zoe moss", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a page's question", "Re: News", "", "I tried the survey at https://example.net/s but it keeps asking me to confirm you are human", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an absence of somebody", "Abwesenheit von Tom", "", "Tom kommt morgen nicht, er ist krank.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a slip", "Holiday reply slip", "", "Two places for us.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a secretary", "Thank you for your message", "", "Dear Mrs Ross, I have passed it to Ann, who will be in touch with you.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "asks about one, in German", "Re: News", "", "Darin stand: dies ist eine automatisch erzeugte Nachricht. Ist die von Ihnen?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "asks about one and quotes it in full", "Re: News", "", "All I get is \"this is an automated reply, we will be in touch\". What should I do?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "her child", "Abuse report form", "", "Here is the form.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "told of a bounce", "Newsletter bounced", "", "Hello, your invitation to office@oakschool.example.net bounced. Please use head@oakschool.example.net.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "asked for nothing of it", "Re: News", "", "I never asked to be unsubscribed. Why have the emails stopped?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "if we ever", "Re: News", "", "I'll let you know if we ever want to come off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "gone from the list, in German", "AW: News", "", "Warum bin ich aus dem Verteiler verschwunden?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "by hand", "Re: News", "", "I have clicked the link three times. Please remove me manually.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "that none are sent", "Re: News", "", "Please ensure that no further emails are sent to this address.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "just wanting to", "Re: News", "", "Just wanting to come off the mailing list please.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "information", "Re: News", "", "I'm no longer a carer so please stop sending me information.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Czech", "Re: News", "", "Nepřeji si dostávat další e-maily.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Finnish, to cancel", "Re: News", "", "Haluan perua uutiskirjeen tilauksen.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the play park", "Re: News", "", "They are knocking down the play park. We really need to stop them now.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "meltdowns", "Re: News", "", "He has meltdowns every day after school and I am worn out. How do we stop these?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "old curtains", "Re: News", "", "The hall has given us the old curtains. We don't want these, they are mouldy.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "letters somewhere", "Re: News", "", "He has left school and home. I have had your letters for years and enjoyed them. Could you stop these?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "off one list of several", "Re: News", "", "can i come off the autism group list please, but keep me on the main newsletter", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "off another list of ours", "Re: News", "", "Please take me off the sleep course list", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "off the waiting list", "Re: News", "", "Please take me off the autism assessment waiting list", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "off a list for a day", "Re: News", "", "Can you take us off the swim list for Saturday", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a topic as the letter calls it", "Re: News", "", "STOP SHORT BREAKS", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a slogan", "Re: News", "", "STOP THE SCHOOL CUTS", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no more of one thing", "Re: News", "", "No more short breaks stuff please, everything else is fine", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "no more of something else", "Re: News", "", "No more biscuits please, everything else is fine", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "one thing from now on", "Re: News", "", "Only send me SEND news from now on please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "emails about one thing", "Re: News", "", "I only want emails about swim now please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "two of them", "Re: News", "", "Please take me and Rob off the list", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another one too", "Re: News", "", "Take Rob off too please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not interested, below a newsletter", "Re: Northvale News: coffee morning", "", "Not interested. Take me off.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "not interested in the disco", "Re: Northvale News: coffee morning", "", "We are not interested in the disco. Take me off the rota please", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the newsletter by its name", "Re: Northvale News: coffee morning", "", "I would like to unsubscribe from Northvale News. Thank you.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the same, no longer received", "Re: Northvale News: coffee morning", "", "I no longer wish to receive Northvale News", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "one thing and none of the rest", "Re: News", "", "Just the SEND news for me from now on, none of the rest", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "what is no name of one", "Re: Coffee morning: Tuesday", "", "Please unsubscribe me from the coffee morning", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "left another's list and joined ours", "Re: News", "", "Unsubscribed from the council one and signed up to yours instead lol. when is the next meet up", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "left ours, and still gets it", "Re: News", "", "Unsubscribed from yours but they still come", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "too many from the council", "Re: News", "", "Too many emails from the council!! They should stop and talk to us. Can the forum raise it with them?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "too many from both", "Re: News", "", "Too many emails from the council, and you too", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "what they said to others, and praise", "Thanks", "", "I told the gym \"please take me off your list\" three times. You are so much nicer to deal with.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "what they said to us", "Thanks", "", "I wrote to you twice asking \"please unsubscribe me\" and you ignored me", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a booking is cancelled", "Cancel", "", "Please cancel my booking for the workshop, and book me on the next one instead.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "had enough below it", "Cancel", "", "I have had enough of this", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "haven't asked", "Re: News", "", "I haven't asked to be taken off the list, have I?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "does not think so", "Re: News", "", "I don't think I want to unsubscribe, thank you.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "was going to", "Re: News", "", "I was going to unsubscribe from your list but this one was so helpful.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "second thoughts", "Re: News", "", "I said I wanted to leave the mailing list but on second thoughts I will stay.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "bothers no more", "Re: News", "", "Third email today, I know. I will stop bothering you now.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "if the venue", "Re: News", "", "If the venue is not accessible please take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "if possible, off", "Re: News", "", "If possible please take me off the list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "when he is grown up", "Re: News", "", "Please take me off the mailing list when my son turns 25, in June.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "ill, in German", "Re: News", "", "Leider muss ich mich abmelden, Tom hat Fieber und wir bleiben zu Hause", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "short, in Spanish", "Re: News", "", "Quiero darme de baja", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the school's, in Italian", "Re: News", "", "Non voglio più messaggi dalla maestra alle dieci di sera", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "why none, in Dutch", "Re: News", "", "Waarom krijg ik geen nieuwsbrief meer?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "passed on", "Fwd: Remove me from your list", "", "", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "somebody has been trying", "Re: News", "", "Jo Smith has been trying to unsubscribe and gets an error page.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "said to me", "Re: News", "", "At the stand a grandad said to me, take me off your list, I only came for the cake.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another's address", "Re: News", "", "Please remove the following address from the mailing list: ann@example.net", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "so long", "Re: News", "", "Please don't send me such long emails.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "at night", "Re: News", "", "Please don't email so late at night.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "printed", "Re: News", "", "I don't need the printed newsletter, the email is fine.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the members", "Re: News", "", "Please do not email the members. I have not checked the figures.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a list of tasks", "Re: News", "", "I've posted the cheque, so take it off your list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "fetches it", "Re: News", "", "You can get my address from your records.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a policy", "Re: News", "", "Sue's version of the policy is better, please delete mine.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "labels", "Re: News", "", "We no longer need the mailing labels.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "no more from me", "Re: News", "", "No more emails from me today, I promise!", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a flyer", "STOP!", "", "Wrong date on the flyer.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "blushes", "Re: News", "", "Stop, you're making me blush!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "weeps", "Re: News", "", "Stop! You'll make me cry.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a price", "Re: News", "", "It is two pounds a head. No more.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "tested", "Unsubscribe", "", "Bill has tested it, it works now.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "moved", "Unsubscribe", "", "We have moved to Leeds and my son is grown up.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "lessons", "Re: News", "", "The leaflet about the new lessons came home today. How do I opt out?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "enough helpers", "Re: News", "", "We have enough helpers for Saturday now. Please send no more.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "would rather", "Re: News", "", "We would rather not have carers, we'd like the money as a direct payment.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "gets up", "Re: News", "", "my lot do not want to get up!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "stop, and no more", "Re: News", "", "Please stop, I want no more emails from you", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "stop, no more", "Re: News", "", "Stop, no more emails please", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "stop, in the plural", "Re: News", "", "Please stop, we do not want any more of these", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "stop with a colon", "Re: News", "", "STOP: everything", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a topic behind a colon", "Re: News", "", "stop: news", MAIL_UNSUBSCRIBE, REQUEST_STOP, "news" },
	{ "no button", "Re: News", "", "how do i unsuscribe from this?? cant see a button on my fone", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "not the surveys", "Re: News", "", "I'm happy to keep hearing about training and what's on but could I please not be sent the surveys any more?",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "surveys" },
	{ "the wrong one", "Re: News", "", "think u got the wrong person bright mate, no kids here n no intention lol. take us off it", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "from elsewhere", "Re: News", "", "can you stop these please, see below. I don't live in Hillside and never have", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "nothing further", "Re: News", "", "Our circumstances have changed. I'd be grateful if nothing further were sent.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "nothing else comes", "Re: News", "", "She gets confused by these. Please can you make sure nothing else comes to this address.",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "nothing else is sent", "Re: News", "", "A notice about the party came this morning and I just can't. Please would you make sure we aren't sent "
	    "anything else.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an address that receives", "Re: News", "", "Kindly amend your records so that this address receives no further circulars.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "not to come", "Re: News", "", "I'd be glad if you could arrange for your bulletin not to come to me in future.", MAIL_UNSUBSCRIBE, REQUEST_STOP,
	    "" },
	{ "comes my way", "Re: News", "", "I've had my say. Kindly see that no more come my way.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "requests of one kind", "Re: News", "", "Please unsubscribe me from survey requests specifically (not from anything else).", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "survey" },
	{ "the button of a mail program", "unsubscribe", "", "Apple Mail sent this email to unsubscribe from the message \"News for families\".",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a hold", "Re: News", "", "Would it be possible to put a hold on all the emails until the new year?", MAIL_HUMAN, REQUEST_STOP_PERHAPS,
	    "" },
	{ "of two", "Re: News", "", "My wife and I both get your emails. Neither of us needs them any longer. Please remove both.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "some of them", "Re: News", "", "Hi can I stop getting the coffee morning ones? Still want the zoom ones tho!!", MAIL_HUMAN, REQUEST_STOP_PERHAPS,
	    "" },
	{ "taken back", "Re: News", "", "I sent you an email at 2 in the morning asking to be taken off everything. Please ignore it, I'd like to carry on "
	    "getting it all.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an offer at the foot", "Re: News", "", "Thanks for passing this on.\r\nTo stop receiving our bulletin click here: https://example.org/stop",
	    MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a seat", "Re: News", "", "Could I please not have the window seat on the bus", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "nothing else comes up", "Re: News", "", "Please make sure nothing else comes up on Saturday, the boys get upset", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "onto the list", "mailing list", "", "Can you add me to the email list please. Single dad of two. Ta.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "on the list", "Joining", "", "My health visitor gave me your leaflet. Could I go on your mailing list please?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a shared inbox", "RE: Coffee morning this Thursday", "", "Please take this address off. It's the shared office inbox and it isn't the right place for these.",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the wrong address", "Re: Coffee morning this Thursday", "", "Sorry wrong address! I'm Christopher not Christine. Please remove.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "on this", "Re: News", "", "I dont want to be on this anymore thanks", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "with a threat", "Re: News", "", "Take me off this now or I will report you to the ICO", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "they come", "Re: News", "", "Don't need these thanks, never get time to read them. Can you stop them coming please", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "sent to this address", "Re: News", "", "My wife used to get these and she died last year. Could you please stop sending them to this address.",
	    MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "of us, by our name", "Re: News", "", "I wish to be unsubscribed from all Hillside Parent Carer Forum communications.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "fed up", "Re: News", "", "Fed up of getting these. Stop it.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an email add", "Re: News", "", "Pls remove my email add from ur list ty", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "likes not to", "Re: News", "", "We don't get much out of these so would like not to receive them any more.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "needs them no more", "Re: News", "", "thankyou for your emails but I wont be needing them from now on", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "tried three times", "Re: News", "", "I have tried to unsubcribe 3 times using the link and I am STILL getting these. Please sort it out.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "by hand", "Re: News", "", "Hi, I've pressed unsubscribe on the last four and got another. Could somebody please do it by hand?", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "a link that goes elsewhere", "Re: News", "", "The unsubscribe link goes to the toy library, I thought you should know.", MAIL_HUMAN,
	    REQUEST_STOP_PERHAPS, "" },
	{ "fewer", "Re: News", "", "Is there any chance I could get fewer of these? Ideally none, to be honest.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "about one thing", "Re: News", "", "Please dont send me any more about the coffee mornings. Other stuff is fine.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not to join after all", "Joining", "", "I've changed my mind about joining so please don't send me anything else.", MAIL_HUMAN, REQUEST_STOP_PERHAPS,
	    "" },
	{ "mine, not his", "Re: News", "", "My husband and I both get the newsletter. Please take mine off and leave his (martin@example.com).", MAIL_HUMAN,
	    REQUEST_STOP_PERHAPS, "" },
	{ "counted out", "Re: News", "", "Thanks but no thanks, count me out of future mailings.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an address to take out", "Re: News", "", "It's not necessary that I receive your news. Can you take out my address?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "signed out", "Re: News", "", "Hi, please sign me out from newsletter, we changed the school and it is other county.", MAIL_UNSUBSCRIBE, REQUEST_STOP,
	    "" },
	{ "pack it in", "Re: News", "", "Pack it in with these emails. Not interested.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "behind a dash", "Re: News", "", "Please unsub me - too much clutter!!", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "asked under a school's name", "Re: Back to school: September update", "", "How do I unsubscribe from this please? I have looked all over and can't see "
	    "a button.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "easier", "Re: News", "", "It would be easier all round if you took me off.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no need, no more", "Re: News", "", "Me and the ex split and she has the kids now so no need to email me no more.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "who are you", "Re: News", "", "Who are you and why am I getting this? Please stop.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "one survey", "Re: News", "", "We don't use council transport so please stop sending me the transport survey", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "him, not me", "Re: News", "", "Can you take HIM off and leave me on please.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "one a month", "Re: News", "", "Would it be possible to only get the monthly newsletter and none of the in-between ones?", MAIL_HUMAN,
	    REQUEST_STOP_PERHAPS, "" },
	{ "out for a day", "Re: News", "", "Count me out for Saturday, we have a cold", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "misspelt, from this", "Re: News", "", "Pleas unsubsribe me form this list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "able to be taken off", "Re: News", "", "Am I able to be taken off your mailing list please? My grandson lives with his dad.", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "asked firmly", "Re: News", "", "I have asked nicely and now I'm asking firmly: no more emails to me.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "from their end", "Re: News", "", "I clicked the link but it just goes to an error page. Can you unsubscribe me from your end please?", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "to myself", "emails", "", "Good evening, Please cancel all emails to myself.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "you are mailing", "Mailing list", "", "Plese remove my adress from you're mailing list, thankyou", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a name that wants removing", "Re: News", "", "I would like my name removing from your mailing list please. Ta", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "cannot find how", "Re: News", "", "I'm a bit rubbish with computers and can't find how to unsubscribe. Could you do it for me please?", MAIL_UNSUBSCRIBE,
	    REQUEST_STOP, "" },
	{ "a sofa that wants removing", "Re: News", "", "I would like my sofa removing from the hall please", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no more buses", "Re: News", "", "We had two things to say: no more buses go there", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "should I ever", "Re: News", "", "Should I ever wish to stop getting these, whom do I tell?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not in Welsh", "Re: News", "", "Dydw i ddim eisiau dad-danysgrifio, dim ond newid fy nghyfeiriad e-bost.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no longer a rep", "Re: News", "", "Hi, I'm no longer a parent rep, so please delete me from your list. Cheers", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an office's address", "Re: News", "", "Please unsubscribe the school office address from your mailings.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Swedish, to get none", "Sv: News", "", "Jag vill inte få fler mejl från er.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Hungarian, off the list", "Re: News", "", "Kérem, töröljenek a levelezőlistáról.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a subject that stops everything", "Unsubscribe", "", "No more surveys for me or my husband", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "somebody else's wish", "Re: News", "", "How do I get my brother to stop emailing me?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another thing to stop", "Re: News", "", "Please stop. They are felling the oak tree by the gate and nobody asked.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an answer about an event", "Re: Workshop", "", "Please remove my name, I have a cold", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "one stays", "Re: News", "", "Stop all emails except those about events", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another person", "Re: News", "", "Please take this lady off your list", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the button is broken", "Re: News", "", "The unsubscribe button does nothing, please do it for me", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the link does not work", "Re: News", "", "I cannot unsubscribe from this", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "what a page says", "Re: News", "", "It says I will be removed if I do not confirm. How do I confirm?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an if and a please", "Re: News", "", "See you there.\nIf you do not want our letters, please unsubscribe.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a place at something", "Re: News", "", "We have a cold so cannot do the rota on Monday, please take me off", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "who has booked", "Re: News", "", "Sam has booked us both, please remove me as it is only him", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "who cannot come", "Re: News", "", "We can't do the fun day any more, please remove me", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a link at the foot", "Re: News", "List-Unsubscribe: <https://example.com/>\n", "Unsubscribe me from this list", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },

	/* none at all */
	{ "a place at a workshop", "Re: News", "", "Please take me off the list for the baking workshop", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a waiting list", "Re: News", "", "Take us off the waiting list please", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a photograph, politely", "Re: News", "", "I would be grateful if you would remove the photo of Max", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "one offer of two", "Re: News", "", "No thank you to the survey, but yes please to the coffee morning.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a rota", "Re: News", "", "Please take my name off the tea rota for May", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "told by somebody", "Re: News", "", "The teacher told us to stop emailing her. May they?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "wants to stay", "Re: News", "", "I do not want to be removed", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "never wants to go", "Re: News", "", "I would never want to unsubscribe", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "would not, really", "Re: News", "", "I do not really want to unsubscribe, it is the best thing I read", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "would not, in one word", "Re: News", "", "I wouldn't want to unsubscribe", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no wish to go", "Re: News", "", "I have no wish to unsubscribe", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "hopes to stay", "Re: News", "", "Will I be unsubscribed when I move? I hope not", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not off", "Re: News", "", "Please do not take my name off", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "comes by", "Re: News", "", "Please stop by the stall", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an offer at the foot", "Re: News", "", "See you there.\n\nYou can opt out of our emails at any time.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "another offer", "Re: News", "", "If you no longer wish to receive emails from us, reply with unsubscribe", MAIL_HUMAN, REQUEST_NONE, "" },

	{ "do not dare", "Re: News", "", "Don't you dare stop sending these!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "cuts", "Re: News", "", "We have to stop these cuts, I've told the councillor so.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a hoist", "Re: News", "", "We have a hoist that we no longer need. Could your families take it off our hands?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "thanks for having done it", "Re: News", "", "Thank you for removing me so quickly, nothing has come since.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "wants none to be lost", "Re: News", "", "I don't want my phone to lose your emails", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a line", "Re: News", "", "Please drop me an email when you know", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "contact with somebody", "Re: News", "", "I want to stop contact with his dad", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a chat", "Re: News", "", "Please remove me from the WhatsApp group", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "minutes", "Re: News", "", "I don't need the minutes any more", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "never", "Re: News", "", "Unsubscribe? Never! I love it", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a paper to sign", "Re: News", "", "They want him off the roll. I don't want to sign anything.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "another site's link", "Re: News", "", "Could you send the link to unsubscribe from the petition site?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a buggy", "Re: News", "", "The buggy has gone so you can take it off the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an event that is off", "Re: News", "", "Did you cancel the event on Tuesday?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a place for a child", "Re: Trip", "", "Can you take Noah off the list for the cinema please", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a shop's foot", "Your order", "", "Your order is on its way.\n\nDon't want offers? Unsubscribe.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a shop's link", "Your order", "", "Your order is on its way.\n\nDon't want offers? Unsubscribe here.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no question", "Re: News", "", "Don't want these any more. Unsubscribe.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a command, and why", "Re: News", "", "Unsubscribe please, my lad's bus pass is sorted so I don't need to know", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "what somebody has done", "Re: News", "", "Unsubscribed at last from the paper, and that took me two years of asking.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "when it began", "Re: News", "", "I was put on this by mistake when I booked the hall. Please unsubscribe.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a sister's", "Re: News", "", "My sister wants to leave. Please unsubscribe.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a mother's", "Re: News", "", "Mum never reads these. Please unsubscribe.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "off", "Re: News", "", "off please", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "off, of a coffee morning", "Re: Coffee morning", "", "off please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "so good as to", "Re: News", "", "If you'd be so good as to take me off the bulletin, Lou gets her own copy.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "kind enough", "Re: News", "", "Would you be kind enough to remove us from your list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "good enough", "Re: News", "", "Please be good enough to stop sending me these.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a quick one", "Re: News", "", "Just a quick one to ask you to take me off the list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "feel free", "Re: News", "", "Feel free to take me off your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "happy for you", "Re: News", "", "Happy for you to drop me from the emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "time for you", "Re: News", "", "Time for you to strike me off the list, I think", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "better if", "Re: News", "", "It's better if you take me off the list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "somebody", "Re: News", "", "Somebody just take me off by hand please!", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a record, and", "Re: News", "", "Kindly amend your records and take me off your emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "really", "Re: News", "", "Really don't want these any longer", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "ready", "Re: News", "", "We're ready to unsubscribe now.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "can I, and why", "Re: News", "", "Please can I unsubscribe, my daughter is at college now", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "helpful", "Re: News", "", "It would be helpful if you could delete me from your mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "not ready", "Re: News", "", "We're not ready to unsubscribe, keep them coming.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not happy", "Re: News", "", "I'm not happy for you to take me off the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an email to drop", "Re: News", "", "Feel free to drop me an email.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "chairs", "Re: News", "", "Feel free to remove the chairs when you are done.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a boy, early", "Re: News", "", "Happy for you to take Noah off early.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the list itself", "Re: News", "", "Would you be so kind as to send me the list?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a break", "Re: News", "", "Time for you to take a break!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a plate, and shoes", "Re: News", "", "Please bring a plate and take off your shoes.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not what they want", "Re: News", "", "I do not want you to take me off the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "whoever reads it", "Re: News", "", "If this is not for you, feel free to unsubscribe.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a place", "Re: News", "", "Could you be good enough to cancel my place on Saturday?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a subscription of two", "Re: News", "", "Could you end our newsletter subscription before then?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a subscription to end", "Re: News", "", "I wish my subscription to end forthwith.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "notices to discontinue", "Re: News", "", "I ask that the notices to me be discontinued.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "emails stopped", "Re: News", "", "I'd like the emails stopped please.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a newsletter to stop", "Re: News", "", "We want your newsletter to stop.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "emails to have stopped", "Re: News", "", "Please have my emails stopped.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an inclusion", "Re: News", "", "Please end my inclusion on your contacts list with effect from today.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "set to none", "Re: News", "", "Please set me to NO EMAILS your end.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a wife and I", "Re: News", "", "Please make sure that my wife and I don't get any further mailings.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "nothing further", "Re: News", "", "Please make sure I get nothing further from you", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "on the emails", "Re: News", "", "no need to keep us on the emails", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "like that you", "Re: News", "", "So I would like that you don't send me emails anymore.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "nothing else", "Re: News", "", "dont send me nothing else", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "make them stop", "Re: News", "", "Your emails keep coming. Please make them stop.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "close it", "Re: News", "", "Please close my subscription.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a meeting to end", "Re: News", "", "Can we end the meeting by three?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "bullies", "Re: News", "", "The bullies follow him home. We have to make them stop.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "callers", "Re: News", "", "They ring me all day, I'd like them to stop.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "cuts to stop", "Re: News", "", "I want the cuts stopped.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "work to stop", "Re: News", "", "I want the work on the ramp to stop.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "nothing with nuts", "Re: News", "", "Please make sure I get nothing with nuts in it.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a letter's end", "Re: News", "", "Please end the letter with our thanks to the mayor.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an inclusion unit", "Re: News", "", "I'd like the inclusion unit to stop his lunch club.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "seats for two", "Re: News", "", "Can you make sure that my wife and I don't get seats at the front?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "messages on a wall", "Re: News", "", "The messages on the wall should be stopped at eight.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "set up", "Re: News", "", "Please set me up with a new card.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "retires", "Re: News", "", "Might we gracefully retire from the mailing list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "excused", "Re: News", "", "May I be excused from your emails now?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "bows out", "Re: News", "", "I'd like to bow out of the mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "action removal", "Re: News", "", "Please action removal of the above recipient from your database.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "arrange removal", "Re: News", "", "Please arrange my removal from the list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "leave to stop", "Re: News", "", "You can stop messaging me about stuff.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "this and anything else", "Re: News", "", "Kindly opt me out of this and anything else you send round.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "cancel me", "Re: News", "", "Please cancel me from the emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "withdraw a name", "Re: News", "", "Please withdraw my name from your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "as a request", "Re: News", "", "Please take this as my request to unsubscribe.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "come of", "Re: News", "", "can i come of the email list please", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "stakeholders", "Re: News", "", "Please delete this address from your stakeholder list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "any more sent", "Re: News", "", "I shan't need any more sent.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a mother's address", "Re: News", "", "Please delete Mum's address so it stops getting them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a grandmother", "Re: News", "", "So you can take Nan off now!", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "help to stop", "Re: News", "", "Newsletter no need already, please help me to stop.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a husband", "Re: News", "", "Please unsubscribe my husband.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an oven", "Re: News", "", "You can stop the oven at six.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a boy who hits", "Re: News", "", "Please help me to stop him hitting his sister.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a committee to leave", "Re: News", "", "I might retire from the committee.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a name on a rota", "Re: News", "", "Please delete her name from the rota.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "points for action", "Re: News", "", "Please action the points from the meeting.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a league", "Re: News", "", "Could we be excused from the football league?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a sofa", "Re: News", "", "Please arrange removal of the old sofa.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "as a booking", "Re: News", "", "Please take this as my booking for Tuesday.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a mother to drive", "Re: News", "", "Can you take Mum home first?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a committee, excused", "Re: News", "", "May I be excused from the committee?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "more of these", "Re: News", "", "Please make sure I don't get any more of these. I said so in the summer.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a placement", "Re: News", "", "I have come to the end of my placement at the school. Could I be taken off now please?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a daughter who is well", "Re: News", "", "Please can I unsubscribe my daughter is doing well now", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "things", "Re: News", "", "He has gone into residential now so please stop sending things", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "things sent home", "Re: News", "", "Please stop sending things home in his bag.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "such letters", "Re: News", "", "Please cease sending me such communications.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "put down by another", "Re: News", "", "Please remove me. I think the health visitor put me down without telling me.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "so if you would", "Re: News", "", "I think I can do without the emails now, so if you'd stop them when you've a minute.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "so if you would like", "Re: News", "", "It starts at ten, so if you'd like to stop for lunch bring a plate.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "this chain", "Re: News", "", "You want my uncle, not me. Get me off this chain please", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "by hand", "Re: News", "", "I pressed the unsubscribe link and it goes to a page with an error. Can you do it manually for me?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "still on here", "Re: News", "", "Can someone explain why I'm still on here? Please do it properly this time.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a survey filled in", "Re: News", "", "Please stop sending me this, I've already filled it in twice.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another subscription", "Re: News", "", "Please cancel our Zoom subscription.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "leaflets enough", "Re: News", "", "I don't need any more, we have plenty of leaflets.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "leaflets or letters", "Re: News", "", "I don't need any more sent, we have plenty of leaflets.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a place", "Re: News", "", "Please cancel my place on Saturday.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a photo", "Re: News", "", "Please delete the photo of my son.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a list for waiting", "Re: News", "", "Please take me off the waiting list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "might ask", "Re: News", "", "I might ask you to take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not quite ready", "Re: News", "", "We are not quite ready to unsubscribe.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "was ready once", "Re: News", "", "I was ready to unsubscribe last year and then I read about the sleep course.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "nobody said", "Re: News", "", "Nobody said you can stop sending me these.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "before it is done", "Re: News", "", "Please tell me before you take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "only if", "Re: News", "", "Please only take me off if you must.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a command in a tale", "Re: News", "", "Unsubscribe, they say, and then the link does not work.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a button", "Re: News", "", "Unsubscribe, the button on the website, is in grey on grey.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "what a link does", "Re: News", "", "Unsubscribe please, is that what the link does?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not free to", "Re: News", "", "Do not feel free to take me off the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "sorry to hear", "Re: News", "", "Sorry to hear you are ready to unsubscribe us.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another's question", "Re: News", "", "If you can make sure I don't get any more of these parking fines, lovely.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "if you would, behind", "Re: News", "", "Please take me off the list if you would.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "you can unsubscribe", "Re: News", "", "You can unsubscribe me.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "time to", "Re: News", "", "It's time to take me off the list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "mind if I ask", "Re: News", "", "Would you mind if I asked you to take me off the list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "by a day", "Re: News", "", "Please take me off the list by the end of the week.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "before they go", "Re: News", "", "Please cancel my subscription before we go.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "any verb, and a list", "Re: News", "", "Please release us from your mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "excused by name", "Re: News", "", "Please excuse me from your emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "ending", "Re: News", "", "Please end the emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "suspended", "Re: News", "", "Please suspend your newsletters.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "to be removed", "Re: News", "", "I want to be removed from your emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "sick of them", "Re: News", "", "I'm sick of your emails.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "withdrawing", "Re: News", "", "I am withdrawing from your mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "from a station", "Re: News", "", "Please get us from the station.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "excused from a draw", "Re: News", "", "Please excuse me from the choir.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "what was a help", "Re: News", "", "In the end your emails were what kept me going.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "how a letter ends", "Re: News", "", "Please end the newsletter with our thanks to the mayor.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "how a letter of theirs ends", "Re: News", "", "I want to end this email with a thank you.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a name in print", "Re: News", "", "Please leave my name out of the newsletter.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "crossed off", "Re: News", "", "Please cross my name off, I have paid.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a letter of yesterday", "Re: News", "", "Please delete my email of yesterday.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "ignore it", "Re: News", "", "Please ignore and delete my email.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a disclaimer's first words", "Re: News", "", "Thanks, see you there.\n\nIf you have received this in error please delete this email from your system.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "left off by us", "Re: News", "", "You dropped me from the mailing list by mistake.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not to be left off", "Re: News", "", "Don't leave us off the emails!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "heating", "Re: News", "", "Please turn off the heating.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a son released", "Re: News", "", "Please release my son from the detention.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a quick note", "Re: News", "", "Just a quick note to ask you to stop sending me these.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "never asked", "Re: News", "", "I never asked you to take me off the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not wanted of you", "Re: News", "", "I don't want you to end my subscription.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no need for it", "Re: News", "", "There is no need to end my subscription.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "let them not", "Re: News", "", "Please don't let them take me off the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "hated", "Re: News", "", "I'd hate you to take me off the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not thought", "Re: News", "", "I don't think you should take me off the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in other words no", "Re: News", "", "You needn't stop e-mailing me.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "going to ask", "Re: News", "", "I was going to ask you to take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a thought", "Re: News", "", "I was thinking you could take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "next year", "Re: News", "", "Next year I will ask you to take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "maybe", "Re: News", "", "Maybe I should ask you to take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "sorry to have asked", "Re: News", "", "Sorry I asked you to take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a leaflet", "Re: News", "", "The leaflet says please take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a mother who said so", "Re: News", "", "One mum said please take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "not yet", "Re: News", "", "Please take me off the list but not yet.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "when it is said", "Re: News", "", "Please take me off the list only when I say so.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "in case", "Re: News", "", "Please take me off the list if the course is full.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "arrangements", "Re: News", "", "Please don't arrange my removal from the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "never again", "Re: News", "", "Please make sure we don't hear from you again.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "happy to go", "Re: News", "", "Happy to be removed from the list now.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "at any time", "Re: News", "", "I do not want to receive your emails at any time.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "if you like", "Re: News", "", "Take me off if you like, I don't mind.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "numbers", "Re: News", "", "I'd take me off the list if you want the numbers to be right.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an offer of it", "Re: News", "", "You can unsubscribe at any time.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an offer by a click", "Re: News", "", "If you want to stop these, click here.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "what a thing is for", "Re: News", "", "We have a filter to stop junk mail.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "what a program is for", "Re: News", "", "I'm using Spamfighter to stop junk emails, so please ring me.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a means against what may be ours", "Re: News", "", "I've got a thing on my phone to stop emails after 6pm.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a means against ours", "Re: News", "", "I have installed an app to stop your emails.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "what they use to tell us", "Re: News", "", "I am using this form to stop your emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "what they write for", "Re: News", "", "I'm sending this to stop your newsletter.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "what they have, and something else", "Re: News", "", "I have a new job and would like to stop these emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "toyed with", "Re: News", "", "I toyed with the idea of asking you to take me off the list but your tribunal piece won me over.", MAIL_HUMAN,
	    REQUEST_STOP_PERHAPS, "" },
	{ "considered", "Re: News", "", "I considered asking to be removed from your list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "came close", "Re: News", "", "I came close to asking you to take me off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another's thought", "Re: News", "", "My wife thinks that I should ask you to take me off the list. I disagree.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "thought best", "Re: News", "", "I thought I should ask you to remove me from the list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "considered, and wished", "Re: News", "", "We have considered it and ask you to take us off the mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an offer by a way in", "Order", "", "It is on its way.\n\nTo stop these reminders, log in to your account.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an offer by a place of the reader's", "Fair", "", "It is on Friday.\n\nTo opt out of text messages go to My Account.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an offer behind a please", "Fair", "", "It is on Friday.\n\nTo stop all emails from us, please follow this link.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an offer behind an order", "Fair", "", "It is on Friday.\n\nSign in to stop receiving these emails.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an offer by the way", "Fair", "", "It is on Friday.\n\nStop all emails by going to your profile.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an offer by word of mouth", "Fair", "", "It is on Friday.\n\nTo be removed from the list, let the office know.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "an offer that asks first", "Fair", "", "It is on Friday.\n\nNo more emails? Change your settings.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "what the reader may do", "Books", "", "Two are due.\n\nTo stop email reminders, ask at any branch.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "what they wish, and thanks", "Re: News", "", "To be removed from your mailing list, please and thank you.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an offer behind a colon", "Class", "", "It is at 6.\n\nOpt out of reminders: open your profile, then choose.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a link that somebody gives us", "Re: News", "", "Please unsubscribe from the newsletter: https://example.org/u/abc", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "on the point of", "Re: News", "", "We were on the verge of asking you to take us off the list. Then you found us the grant.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a program called after letters", "Re: News", "", "I use Clean Email to stop mailing lists piling up.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "two things the reader may do", "Photos", "", "There are three.\n\nTo unfollow and stop these mails, swipe left on one.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "what they have built", "Re: News", "", "I built a robot to stop the newsletters I never read.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "thought hard", "Re: News", "", "We thought long and hard about asking you to stop the emails. We carry on.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the name of a link", "Answers", "", "You have 14.\n\nOpt out of all emails: https://example.net/off", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the name of a link in brackets", "Answers", "", "You have 14.\n\nUnsubscribe from these emails (https://example.net/off)", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the name of a link that says me", "Answers", "", "You have 14.\n\nTake me off the list:\nhttps://example.net/off", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a colon and a reason", "Re: News", "", "Stop sending me emails: I have no children.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a colon and their address", "Re: News", "", "Please remove me from your mailing list:\nzoe@example.com", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a page of theirs", "Re: News", "", "Please remove me from the list.\nhttps://example.com/zoe", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an order to us", "Re: News", "", "I want to leave the mailing list, please update your records.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "what they would have to do", "Re: News", "", "To stop these I need to log in, and I can't, so please take me off.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an invitation", "Re: News", "", "I would like to stop receiving your emails. Do visit us!", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in a mail to many", "Report", "Precedence: bulk\n", "You had 3 visitors. Please stop sending these emails.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "of one topic, in a mail to many", "Report", "Precedence: list\n", "Please stop the surveys.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "an offer not to hear", "Re: News", "", "If you no longer wish to hear from me, click here.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a writer's own letter", "Re: News", "", "I send this each month. Unsubscribe at any time.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "cake to bring", "Re: News", "", "If you would like me to bring cake, tell me.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a condition, and a wish", "Re: News", "", "If you want me off the list, take me off.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a subscriber no more", "Re: News", "", "Please note that I no longer wish to be a subscriber.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "unsubscribing from all", "Re: News", "", "I'm getting two hundred emails a day so I'm unsubscribing from everything, yours included, sorry.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "of for off", "Re: News", "", "Please take my email address of your list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "sooner", "Re: News", "", "I'd sooner not get these, ta", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "writing to be", "Re: News", "", "I'm writing to be removed from your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "left out", "Re: News", "", "Could I be left out of future emails?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "how to get out", "Re: News", "", "How do I get taken off your mailing list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "grateful if a name", "Re: News", "", "I'd be grateful if my name could be deleted from your database.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "possible for a name", "Re: News", "", "Is it possible for my name to be taken off the list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "please see", "Re: News", "", "Please see that I am struck off the list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "requesting", "Re: News", "", "Requesting to be taken off your mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "insists", "Re: News", "", "I insist on being removed from your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a request it is", "Re: News", "", "This is my request to be removed.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "does not belong", "Re: News", "", "I don't belong on your list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "subscribes no longer", "Re: News", "", "I don't wish to subscribe any longer.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "can these", "Re: News", "", "Can these stop please", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "alone", "Re: News", "", "Please leave us alone", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "chairs to move", "Re: News", "", "Would it be possible for the chairs to be removed?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a rota to be off", "Re: News", "", "I'd be grateful if my name could be removed from the rota.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a son and a register", "Re: News", "", "I'd be grateful if my son could be removed from the register.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not let", "Re: News", "", "Please don't let me be removed from your list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "hated for a name", "Re: News", "", "I'd hate for my name to be removed from your list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a doctor's word", "Re: News", "", "My GP said I should be removed from your list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "was happy to", "Re: News", "", "I was happy to be removed from your list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "what people want", "Re: News", "", "People want to be removed from your list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a gym", "Re: News", "", "Signed up for the gym. Can these pills stop cramps?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a panel", "Re: News", "", "This is my request to be removed from the panel.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a photo to be left out of", "Re: News", "", "I want to be left out of the photo.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a poster", "Re: News", "", "Can my number be taken off the poster?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "cancelling", "Re: News", "", "I'm cancelling my subscription to your newsletter.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "cancelling another", "Re: News", "", "I'm cancelling my subscription to the Beano.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "to see one's way", "Re: News", "", "Could you possibly see your way to removing me from the list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "let off", "Re: News", "", "It was lovely, but please let our family drop off the list now.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the following", "Re: News", "", "Would you remove the following from your circulation: Pat, this address.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the following things", "Re: News", "", "Please remove the following from the minutes: item four.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "considers", "Re: News", "", "Please consider taking him off the register.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "another list to drop", "Re: News", "", "Please let us drop off the chairs.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "stopped without need", "Re: News", "", "There is no need to have the emails stopped.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "shall I", "Re: News", "", "Shall I take my name off the list?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "if it helps", "Re: News", "", "If it helps, I can take my name off the list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },

	/* behind a topic and "and" (B-24) */
	{ "petitions, and a list", "Re: News", "", "Please stop the petitions and the newsletters.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "surveys and newsletter", "Re: News", "", "Please stop the surveys and newsletter.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "two lists", "Re: News", "", "Please take me off the events list and the main mailing list.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "joined by a sign", "Re: News", "", "Please stop the petitions & newsletters.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "joined by a comma", "Re: News", "", "Please stop the petitions, newsletters", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "joined by as well as", "Re: News", "", "Please stop the petitions as well as the newsletters.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "joined by or", "Re: News", "", "I do not want petitions or emails.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "petitions and some of the rest", "Re: News", "", "Please stop the petitions and everything but the newsletter.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "petitions and all about them", "Re: News", "", "Please stop the petitions and all the emails I get about them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "petitions and others", "Re: News", "", "Please stop the petitions and all the others.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "petitions and the rest", "Re: News", "", "Stop the petitions and the rest.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "petitions and all", "Re: News", "", "stop the petitions and all your other emails", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "petitions and everything", "Re: News", "", "Please stop petitions and everything.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "petitions or anything", "Re: News", "", "I do not want the petitions or anything.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a list and all others", "Re: News", "", "Please remove me from the events list and all other lists.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the lot", "Re: News", "", "Please stop the lot.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "petitions only", "Re: News", "", "Please stop the petitions but keep the newsletter.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "petitions" },
	{ "petitions, and what may stay", "Re: News", "", "Stop the petitions and everything else can stay.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "petitions" },
	{ "petitions, and what is sent", "Re: News", "", "Please stop the petitions and send me only the newsletter.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "petitions" },
	{ "petitions, and why", "Re: News", "", "Please stop the petitions, these emails upset me.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "petitions" },
	{ "petitions, and thanks", "Re: News", "", "Please stop the petitions and thank you for all your emails.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "petitions" },
	{ "petitions, and the rest is lovely", "Re: News", "", "Stop the petitions and the rest is fine.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "petitions" },

	/* what "them" are, and "unsubscribe" as a word; slogans */
	{ "cuts, them", "Re: News", "", "I don't want these cuts. Stop them!", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "changes, them", "Re: News", "", "I don't want these changes. Please stop them if you can.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the school's emails, them", "Re: News", "", "The school sends too many emails. Please stop them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "letters from the school", "Re: News", "", "The letters from the school upset me. Please stop them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "letters from a hospital", "Re: News", "", "The letters from the hospital upset me. Please stop them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "bus times", "Re: News", "", "They keep changing the bus times. Please stop them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "charges", "Re: News", "", "I don't want charges for transport. Please stop this.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "fines", "Re: News", "", "I don't want the fines. Stop them please.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "forms", "Re: News", "", "I don't like the new forms. Stop these please.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "parking rules", "Re: News", "", "These parking rules are bad. Can you stop these?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a late bus", "Re: News", "", "Our bus is late each day. Please stop this.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "why do they", "Re: News", "", "Why do they do this? Please stop them!", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a sister's emails", "Re: News", "", "My sister gets your emails. Please stop them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the LA's letters", "Re: News", "", "We got another letter from the LA. Please make them stop.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the local authority's letters", "Re: News", "", "We got another letter from the local authority. Please make them stop.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a full inbox, these", "Re: News", "", "My inbox is full. Please stop these.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "too many emails, them", "Re: News", "", "Too many emails. Please stop them.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "every week, them", "Re: News", "", "I get these every week. Please stop them.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "our newsletter, this", "Re: News", "", "I never read the newsletter. Please stop this.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "not wanted, them", "Re: News", "", "I don't want these. Stop them.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no bare word", "Re: News", "", "The kids are grown up. Please stop sending them.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "they came before", "Re: News", "", "I keep getting your messages and I don't know what they are for. I would like them to stop coming.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the last is not the LA", "Re: News", "", "I never read it. That was the last one. Stop.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the first thing said", "Re: News", "", "Hi Pat, please stop these.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "unsubscribe, said she", "Re: News", "", "Unsubscribe, she said, but I like the news.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "unsubscribe, said he", "Re: News", "", "Unsubscribe, my husband said, but I like the news.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "unsubscribe, as a word", "Re: News", "", "Unsubscribe, which I keep reading at the end of your letters, is spelt wrong.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "unsubscribe, as a button", "Re: News", "", "Unsubscribe, as we said at the meeting, should be in bigger letters", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "unsubscribe, one of three", "Re: News", "", "Unsubscribe, print, reply: the three buttons overlap on my phone", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "unsubscribe, left school", "Re: News", "", "unsubscribe please, my lad has left school", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "unsubscribe, but thanks", "Re: News", "", "unsubscribe please, we have moved away, but thanks for everything", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a library's magazine", "Re: News", "", "Please cancel my subscription to the magazine of the library.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a slogan", "Re: News", "", "Stop the petitions and the council will listen.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a slogan of two", "Re: News", "", "No more petitions & please fix the road!", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "petitions, and keep", "Re: News", "", "No more petitions & please keep the newsletter", MAIL_UNSUBSCRIBE, REQUEST_STOP, "petitions" },
	{ "petitions, and keep in one", "Re: News", "", "Stop the petitions and keep the newsletter.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "petitions" },

	/* they protest, and ask for nothing */
	{ "you people", "Re: News", "", "I've asked you people three times now to take me off this list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "protest: you are spamming me", "Re: News", "", "You are spamming me", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: this is spam i am", "Re: News", "", "This is spam. I am reporting you to the ICO.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: i never gave consent to", "Re: News", "", "I never gave consent to these (PECR)", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: marked as spam and blocked", "Re: News", "", "marked as spam and blocked", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: i wish to make a", "Re: News", "", "I wish to make a complaint about the unsolicited emails", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: you do not have my", "Re: News", "", "You do not have my permission to email me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: your emails are spam", "Re: News", "", "Your emails are spam", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: spam", "Re: News", "", "SPAM!!!", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: why are you spamming me", "Re: News", "", "Why are you spamming me?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: i've blocked your address", "Re: News", "", "I've blocked your address", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: i want to complain about", "Re: News", "", "I want to complain about these emails", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: your newsletter is nothing but", "Re: News", "", "Your newsletter is nothing but spam", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: i regard your emails as", "Re: News", "", "I regard your emails as spam", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: you never had my consent", "Re: News", "", "You never had my consent for these emails", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: i'll be reporting you to", "Re: News", "", "I'll be reporting you to the ICO if this continues", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: this is junk mail", "Re: News", "", "This is junk mail", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: how dare you keep emailing", "Re: News", "", "How dare you keep emailing me?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: i never consented", "Re: News", "", "I never consented.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: das ist spam", "Re: News", "", "Das ist Spam!", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: ihre mails sind spam", "Re: News", "", "Ihre Mails sind Spam", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: das ist unerwünschte werbung ich", "Re: News", "", "Das ist unerwünschte Werbung. Ich habe mich nie angemeldet.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: als spam markiert und blockiert", "Re: News", "", "Als Spam markiert und blockiert", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: ich habe dem nie zugestimmt", "Re: News", "", "Ich habe dem nie zugestimmt.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: ich habe sie blockiert", "Re: News", "", "Ich habe Sie blockiert.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: beschwerde über ihre emails", "Re: News", "", "Beschwerde über Ihre E-Mails", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: ständig diese spammails von ihnen", "Re: News", "", "Ständig diese Spam-Mails von Ihnen", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	/* spam in general, or what a letter was taken for */
	{ "no protest: my newsletter from you went", "Re: News", "", "my newsletter from you went to spam", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: is this spam or from", "Re: News", "", "is this spam or from you?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: i got spam from somebody", "Re: News", "", "I got spam from somebody who pretends to be you", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: your last email was marked", "Re: News", "", "Your last email was marked as spam by Outlook, just so you know", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: your mail was marked as", "Re: News", "", "Your mail was marked as spam, just so you know", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: somebody is spamming the facebook", "Re: News", "", "Somebody is spamming the Facebook group", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: they are spamming us all", "Re: News", "", "They are spamming us all", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: the council marked my emails", "Re: News", "", "The council marked my emails as spam and blocked me", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: i never gave consent to", "Re: News", "", "I never gave consent to the plan being shared with the school", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: i have not given permission", "Re: News", "", "I have not given permission yet for the photos", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: no consent form came in", "Re: News", "", "No consent form came in the post. Is there another?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: we want to complain about", "Re: News", "", "We want to complain about the emails the school sends", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: i have reported the council", "Re: News", "", "I have reported the council to the ICO", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: i marked you as a", "Re: News", "", "I marked you as a safe sender", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: your talk about online safety", "Re: News", "", "Your talk about online safety and spam was great", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: i am fed up with", "Re: News", "", "I am fed up with spam from companies, but I love your newsletter", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: my work has blocked your", "Re: News", "", "My work has blocked your emails. Is there another way?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: i have blocked out tuesday", "Re: News", "", "I have blocked out Tuesday for the meeting", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: danke für ihre mail sie", "Re: News", "", "Danke für Ihre Mail, sie war im Spam", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: ist das spam oder von", "Re: News", "", "Ist das Spam oder von Ihnen?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: ihre mail wurde als spam", "Re: News", "", "Ihre Mail wurde als Spam markiert, nur damit Sie es wissen", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: ich habe der untersuchung nie", "Re: News", "", "Ich habe der Untersuchung nie zugestimmt", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "protest: you have no right", "Re: News", "", "You have no right to email me", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: you are bombarding me", "Re: News", "", "You are bombarding me with emails", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "protest: how dare you mail", "Re: News", "", "How dare you send me these mails", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "no protest: bombarding with ideas", "Re: News", "", "You are bombarding us with good ideas, thank you!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: how dare you, page numbers", "Re: News", "", "How dare you send out a newsletter without page numbers ;)", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: not meant", "Re: News", "", "I reported your emails as spam but I did not mean to", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: not meant, in short", "Re: News", "", "I reported your emails as spam but I didn't mean to", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: the date on page 2", "Re: News", "", "I want to complain about your newsletter: the date on page 2 was wrong", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no protest: the doctor", "Re: News", "", "The doctor has no right to contact me without asking", MAIL_HUMAN, REQUEST_NONE, "" },

	/* somebody else is to stop, or it is said of somebody else */
	{ "Elen, asked", "Re: News", "", "Can you ask Elen to stop emailing me? I have a solicitor now.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a charity, asked", "Re: News", "", "Can you ask the Cadoc Trust to stop emailing all of our members? Four parents have shown me this, they say they never joined.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "Mr Bond, asked", "Re: News", "", "Can you ask Mr Bond to stop writing to us?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a company, made to", "Re: News", "", "Can you make the bus company stop emailing me?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "initials, asked", "Re: News", "", "Please ask SNAP to unsubscribe me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "SNAP, to be asked", "Re: News", "", "I would like you to ask SNAP to stop emailing me", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "Sue, had to", "Re: News", "", "Can you please have Sue at the food bank stop emailing me?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "Jean and a list", "Re: News", "", "Please ask Jean to remove me from the list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Pat and the list", "Re: News", "", "Please ask Pat to take me off the list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Pat, liked to", "Re: News", "", "I would like Pat to take me off the list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Jenny, asked", "Re: News", "", "I'd like to ask Jenny to remove me from the mailing list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Sam, long asked", "Re: News", "", "I asked Sam to take me off the list. Please do it.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Pat and a name", "Re: News", "", "Please ask Pat to take my name off the mailing list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Pat, who should", "Re: News", "", "Pat should take me off the list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Pat and the newsletter", "Re: News", "", "Please ask Pat to unsubscribe me from the newsletter", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Jean and her list", "Re: News", "", "Please ask Jean to remove me from her list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a list of another", "Re: News", "", "Please ask Jean to remove me from the list at SNAP.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a list of theirs", "Re: News", "", "Please ask Elen to take me off the list of SNAP members.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "another, off the list", "Re: News", "", "Please ask Jean to remove Mrs Hale from the list.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "no list", "Re: News", "", "Please ask Elen to take me off", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the NHS", "Re: News", "", "Would you ask the NHS to stop emailing me?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "them, asked", "Re: News", "", "Please ask them to stop emailing me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "them, made to", "Re: News", "", "Please make them stop emailing me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a trust, got to", "Re: News", "", "Please contact the trust and get them to stop emailing me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "Elen, not to", "Re: News", "", "Please ask Elen not to contact me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "that Elen stop", "Re: News", "", "Please ask that Elen stop emailing me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "who runs a library", "Re: News", "", "Please can you ask whoever runs the toy library to stop emailing me?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "Elen, wanted to", "Re: News", "", "I want Elen to stop emailing me.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "Elen, who should", "Re: News", "", "Elen should stop emailing me", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "Elen, long asked", "Re: News", "", "I have asked Elen to stop emailing me but she won't. What can I do?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "who keep at it", "Re: News", "", "Valley Mobility keep emailing me, can you stop them?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "your team", "Re: News", "", "Can you ask your team to stop emailing me?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "the office", "Re: News", "", "Could you ask the office to stop emailing me?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "who runs the list", "Re: News", "", "Could you ask whoever runs the mailing list to remove me?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a lady in the office", "Re: News", "", "Please ask the other lady in the office to take me off", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "Sam, for our list", "Re: News", "", "Please ask Sam to take me off your list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "you, asked", "Re: News", "", "I'm begging you to stop emailing me", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "you, who should", "Re: News", "", "You should stop emailing me", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a favour", "Re: News", "", "Please do me a favour and stop emailing me", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a name, had off", "Re: News", "", "Could you please have my name removed from the mailing list?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "of Mrs Hale", "Re: News", "", "Please stop emailing Mrs Hale. She says she never joined.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "of Mrs Hale, in short", "Re: News", "", "Please stop emailing Mrs Hale, never joined.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "of some parents", "Re: News", "", "Some parents say they never joined. Could you stop sending them the leaflets?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "of a mother", "Re: News", "", "My mother never joined. Please stop emailing her.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "of families", "Re: News", "", "The new families never subscribed. Please stop emailing them.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "of parents", "Re: News", "", "Parents never signed up for this. Please stop sending them surveys.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "of two", "Re: News", "", "My husband and I never signed up. Please stop emailing us.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "of nobody", "Re: News", "", "Never signed up for this, please stop sending me things about respite", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "of one who really", "Re: News", "", "I really have never ever subscribed. Unsubscribe.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },

	/* what stands behind a shorter way to say it */
	{ "this one", "Re: News", "", "Unsubscribe this one.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "this one, please", "Re: News", "", "Please unsubscribe this one.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "but not that one", "Re: News", "", "Unsubscribe this one but keep my work address on", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "all contact", "Re: News", "", "Stop all contact.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "all contact, please", "Re: News", "", "Please cease all contact.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "all contact with another", "Re: News", "", "Please stop all contact with the council about our case.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "sons' records", "Re: News", "", "I want a copy of our sons' records.", MAIL_HUMAN, REQUEST_DATA, "" },

	/* other requests */
	{ "what is held", "Re: News", "", "What do you hold about me?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "to be forgotten", "Re: News", "", "I want to be forgotten.", MAIL_HUMAN, REQUEST_DATA_PERHAPS, "" },
	{ "data and a stop", "Re: News", "", "What do you hold about me? And take me off your list.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "data alone", "Re: News", "", "What do you hold about me?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "held about a son", "Re: News", "", "What do you hold about my son?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "held, no more", "Re: News", "", "What do you hold?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "had about a daughter", "Re: News", "", "What information do you have about my daughter?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "held by the forum", "Re: News", "", "Can you tell me what details the forum has on my two boys?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "kept, in the passive", "Re: News", "", "Could you say what information is held about my family?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a copy of what is had", "Re: News", "", "Please can you send me a copy of everything you have on my family.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a copy of what is held", "Re: News", "", "Can I have a copy of what you hold?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a copy of records", "Re: News", "", "I want a copy of my records.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a DSAR", "Re: News", "", "I am making a DSAR.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a SAR", "Re: News", "", "SAR request for Zoe Moss", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a SAR above", "Subject access request", "", "Please see the letter attached.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "an article", "Re: News", "", "I'd like to exercise my rights under Article 15.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "shared with whom", "Re: News", "", "Who have you shared my email address with?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "shared without", "Re: News", "", "You shared my details without asking me.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a complaint", "Re: News", "", "I wish to make a complaint about how you used my data.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "from where", "Re: News", "", "Where did you get my email from?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "from whom", "Re: News", "", "Who gave you my address please", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "from where, told", "Re: News", "", "I'd like to know how you got my details.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "does not know from where", "Re: News", "", "No idea how you got my address, please take me off", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "sent to somebody", "Re: News", "", "You sent my email to someone else!!", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "given to another", "Re: News", "", "You have given my phone number to another parent.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "seen by everybody", "Re: News", "", "Everyone can see my email address in the last one", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "everybody's seen", "Re: News", "", "I can see everyone else's email address.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "sent to the school", "Re: News", "", "I sent my email to someone else at the school", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "for a while", "Re: News", "", "Could you take me off for a while please, things are hard at home. I will get back in touch.", MAIL_HUMAN,
	    REQUEST_STOP_PERHAPS, "" },
	{ "for now", "Re: News", "", "Please stop the emails for now, I will be back in September", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a break", "Re: News", "", "I need a break from the emails please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "paused until a month", "Re: News", "", "Can you pause my emails, we'll be in Spain till March.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "paused, and no end said", "Re: News", "", "Would you pause the mailings please?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "paused while away", "Re: News", "", "Please pause your bulletins while I look after my father, and start them again after Easter.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a subscription paused", "Re: News", "", "I'd like to pause my subscription.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "paused, of themselves", "Re: News", "", "Could the bulletins be paused?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "sending paused", "Re: News", "", "Please pause sending me the bulletin until further notice", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "frozen", "Re: News", "", "Please freeze my subscription for the winter", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "on hold", "Re: News", "", "I would like my emails put on hold.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "held off", "Re: News", "", "Could you hold off sending me the bulletin over Christmas?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "held while away", "Re: News", "", "Please hold the bulletins while we're in hospital.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "skipped for two months", "Re: News", "", "Could you skip the bulletins for two months please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a break taken", "Re: News", "", "We'd like to take a break from your emails.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "a rest", "Re: News", "", "Give me a rest from the emails, please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "stopped for a season", "Re: News", "", "Please stop the bulletins for the summer, we're in Wales.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "stopped for a time", "Re: News", "", "Please take us off your mailing list temporarily.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "stopped while away", "Re: News", "", "Please stop emailing me while I'm travelling", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "stopped for some weeks", "Re: News", "", "Stop sending me emails for three weeks please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "unsubscribed for now", "Re: News", "", "Unsubscribe me for the winter, I will sign up again in spring", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "off this term", "Re: News", "", "Please leave me off the mailing list this term", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "none until", "Re: News", "", "No emails until October please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "till school", "Re: News", "", "Please do not email me again till the school term begins", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "on pause", "Re: News", "", "Could my emails be put on pause for the winter?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "till the year ends", "Re: News", "", "Do not send me anything between now and the end of the year please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "one word of a pause", "Re: News", "", "Pause", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "off, and back by themselves some day", "Re: News", "", "Please take me off your list. I may well sign up again in a few years.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "off, and were here until", "Re: News", "", "Please take me off the mailing list, we lived here until May.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "off, as they go for a year", "Re: News", "", "Please remove me from your mailing list as we are going to Chile for a year", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a film is paused", "Re: News", "", "Could you pause the film before the newsletter bit?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a place is held", "Re: News", "", "Could you hold a place for me until Friday?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a meeting is skipped", "Re: News", "", "Shall we skip the meeting in August?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the council's letters are on hold", "Re: News", "", "The council has put its letters on hold.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a break from something else", "Re: News", "", "We need a break from school until Easter.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "only to hear of some", "Re: News", "", "I only want to hear about events, please stop the rest", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "all but some", "Re: News", "", "Please take me off everything except the coffee mornings", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "some, and none of others", "Re: News", "", "Please just send me the newsletter, no petitions", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "some, in a question", "Re: News", "", "Can I just get the events please and not the rest?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "some alone", "Re: News", "", "Only the events please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "some alone, politely", "Re: News", "", "Hi, just the newsletter please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "some, and everything off", "Re: News", "", "Please take me off your list, just send me the newsletter.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "some they come to", "Re: News", "", "Just to say we only come to events on Saturdays", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "one of them again", "Re: News", "", "Please just send me the survey again", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a link", "Re: News", "", "Could I just get the events link please?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "some to read from", "Re: News", "", "I only want the newsletter to say what it cost.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a newsletter deleted", "Re: News", "", "Could you just email me the newsletter please? I deleted it by mistake. Thanks Ann", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a newsletter beside a flyer", "Re: News", "", "Send me only the newsletter, the flyer did not open", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a newsletter not found", "Re: News", "", "Could you just send me the newsletter please? I can't find it", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a newsletter lost", "Re: News", "", "I just need the newsletter please, my last one got lost", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a newsletter of June", "Re: News", "", "Please send me just the newsletter from June", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a newsletter, wanted of June", "Re: News", "", "I only want the newsletter from June", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the newsletter only", "Re: News", "", "Please only send me the newsletter. Thanks Ann", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the newsletter from now on", "Re: News", "", "Could you just send me the newsletter from now on?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "the newsletter and not", "Re: News", "", "Please just email me the newsletter and not the petitions", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "kept on the newsletter", "Re: News", "", "Just keep me on the newsletter please", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "events sent", "Re: News", "", "Please just send me the events", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "all but the speaker", "Re: News", "", "We loved everything except the rain!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "used no more", "Re: News", "", "Please stop using my data.", MAIL_HUMAN, REQUEST_DATA_PERHAPS, "" },
	{ "everything about me", "Re: News", "", "Please delete everything about me.", MAIL_HUMAN, REQUEST_DATA_PERHAPS, "" },
	{ "all information", "Re: News", "", "Please delete all my information.", MAIL_HUMAN, REQUEST_DATA_PERHAPS, "" },
	{ "information deleted", "Re: News", "", "Please could all my personal information be deleted?", MAIL_HUMAN, REQUEST_DATA_PERHAPS, "" },
	{ "delete me", "Re: News", "", "Please delete me.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "out of a database", "Re: News", "", "Please delete me from your database.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "erased", "Re: News", "", "Please erase me from your database.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "with a son", "Re: News", "", "Please delete me and my son from your records.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "to be deleted", "Re: News", "", "I want to be deleted from your records.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "all records", "Re: News", "", "remove me from all your records", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "data and a topic", "Re: News", "", "Stop the petitions. What do you hold about my son?", MAIL_HUMAN, REQUEST_DATA_STOP, "petitions" },
	{ "deleted off a list", "Re: News", "", "Please delete me from your mailing list.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "deleted off a database of mails", "Re: News", "", "Please delete me from your mailing database.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "removed from a database", "Re: News", "", "I'd like to be removed from your database.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "removed from everything", "Re: News", "", "Remove me from everything.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an address in a database", "Re: News", "", "Please delete my email address from your database.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "not to be deleted", "Re: News", "", "Please do not delete me.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "known about a farm", "Re: News", "", "What do you know about the farm?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "on for a son", "Re: News", "", "What do you have on for my son this half term?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a copy of a flyer", "Re: News", "", "Please send me a copy of the flyer.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a copy of minutes", "Re: News", "", "Can I have a copy of the minutes?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a copy of a booking", "Re: News", "", "Can I have a copy of my booking?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a school's records", "Re: News", "", "I asked the school for a copy of my son's records and they said no. Can you help?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "about a school", "Re: News", "", "I have information about my son's school.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "about a scheme", "Re: News", "", "What information do you have about the summer scheme?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a message to delete", "Re: News", "", "Please delete my last message.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "what was written", "Re: News", "", "Please delete everything I wrote below.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a team", "Re: News", "", "The SAR team are giving a talk.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "records that are sent", "Re: News", "", "I attach a copy of my son's records.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "choices", "Re: News", "", "Change my preferences please", MAIL_HUMAN, REQUEST_PREFERENCES, "" },
	{ "other preferences", "Re: News", "", "My son's food preferences are on the form. Can you ring me?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "what else one gets", "Re: News", "", "What I get from the council is less now. Please ring me", MAIL_HUMAN, REQUEST_NONE, "" },

	/* in other languages, more of them */
	{ "my data, in German", "Re: News", "", "Bitte löschen Sie meine Daten aus Ihrem System.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no more, in German", "Re: News", "", "Keine weiteren Mails mehr bitte", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no more left, in German", "Re: News", "", "Ich habe keine Mails mehr.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "onto it, in German", "Re: News", "", "Bitte nehmt mich in den Verteiler auf.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "to hear, in German", "Re: News", "", "Wir hören gern von euch per Mail.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "our story, in German", "Re: News", "", "Bitte entfernen Sie unseren Bericht aus dem Newsletter.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "why no more, in French", "Re: News", "", "Pourquoi ne m'envoyez-vous plus la newsletter ?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "at its end, in French", "Re: News", "", "J'ai beaucoup aimé l'article à la fin de la newsletter.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "to end it, in French", "Re: News", "", "Je voudrais annuler mon abonnement à la lettre d'information.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "to leave word, in Spanish", "Re: News", "", "Quiero dejar un mensaje para Marta.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "enough, in Spanish", "Re: News", "", "Ya basta de estos correos.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "enough, in Italian", "Re: News", "", "Basta con queste mail, per cortesia, non mi interessano.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "how it is done, in Italian", "Re: News", "", "Vorrei disiscrivermi dalla newsletter, come si fa?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "it comes, in Portuguese", "Re: News", "", "A newsletter chega sempre na sexta.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "to love it, in Dutch", "Re: News", "", "Ik hou van jullie geweldige nieuwsbrief!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "my details, in Dutch", "Re: News", "", "Wilt u mijn gegevens uit uw bestand verwijderen?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "another list, in Slovak", "Re: News", "", "Na rodičovské združenie nemôžem, vyškrtnite ma zo zoznamu.", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "moved away, in French", "Re: News", "", "Nous avons déménagé, merci de supprimer notre adresse.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "with a please between, in Russian", "Re: News", "", "Мы переехали, удалите, пожалуйста, наш адрес.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "could you not, in Russian", "Re: News", "", "Не могли бы вы удалить меня из списка?", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "rather, in Croatian", "Re: News", "", "Newsletter mi je dosta zanimljiv.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "the best, in Welsh", "Re: News", "", "Diolch am y cylchlythyr, cofion gorau.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "do not remove, in Welsh", "Re: News", "", "Peidiwch â dileu fy nghyfeiriad.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not by us, in Norwegian", "Re: News", "", "Jeg vil ikke melde meg av.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "to be spared, in Danish", "Re: News", "", "Jeg vil gerne være fri for at få jeres mails fremover.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "this no more, in Ukrainian", "Re: News", "", "Не надсилайте мені цього більше, прошу.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "from the database, in Bulgarian", "Re: News", "", "Моля да изтриете адреса ми от базата си данни.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "my subscription, in Turkish", "Re: News", "", "bülten aboneliğimi iptal eder misiniz?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "what is off, in Japanese", "Re: News", "", "イベント中止のお知らせ、ありがとうございます。", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "have stopped, in Chinese", "Re: News", "", "你们停止给我发通讯了。", MAIL_HUMAN, REQUEST_STOP_PERHAPS, "" },
	{ "letters, in traditional Chinese", "Re: News", "", "請不要再寄這些信給我。", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "no longer, in Arabic", "Re: News", "", "لم أعد أرغب في تلقي رسائلكم.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Irish", "Re: News", "", "Ba mhaith liom díliostáil ó bhur nuachtlitir.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Irish, my address", "Re: News", "", "An bhféadfadh sibh mo sheoladh ríomhphoist a scriosadh as bhur gcuid taifead?", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Irish, no more", "Re: News", "", "Níl mé ag iarraidh na ríomhphoist seo a fháil a thuilleadh.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Irish, do not send", "Re: News", "", "Ná cuirigí an nuachtlitir chugam feasta, le bhur dtoil.", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "in Irish, do not stop", "Re: News", "", "Ná stop ag seoladh na nuachtlitreach!", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "in Irish, a place", "Re: News", "", "Ní mór dom m'áit ag an gceardlann Déardaoin a chur ar ceal.", MAIL_HUMAN, REQUEST_NONE, "" },
	/* To be erased is more than to get no more letters: a person must see it, and its clock runs (B-45). */
	{ "an account", "Re: News", "", "Delete my account.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "an account closed", "Re: News", "", "Please close and delete my account.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "an account to close", "Re: News", "", "close my account please", MAIL_HUMAN, REQUEST_DATA_PERHAPS, "" },
	{ "details in a database", "Re: News", "", "Please remove my details from your database.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "an address in a system", "Re: News", "", "Please delete my email address from your system.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "off the records", "Re: News", "", "Take me off your records.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "out of the database", "Re: News", "", "Please remove me from your database.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "off a system", "Re: News", "", "Can you take us off your system please?", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "to be off records", "Re: News", "", "I would like to be removed from your records.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "details, passive", "Re: News", "", "Could my details be deleted from your records please?", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "details wanted off", "Re: News", "", "I want my details removed from your database.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
	{ "a name and an address", "Re: News", "", "Take my name and address off your database.", MAIL_HUMAN, REQUEST_DATA_PERHAPS, "" },
	{ "an address on a list", "Re: News", "", "remove my email address from your mailing list", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a database of letters", "Re: News", "", "take me off the database of newsletters", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "a mailing database", "Re: News", "", "Please remove me from your mailing database", MAIL_UNSUBSCRIBE, REQUEST_STOP, "" },
	{ "an account of something", "Re: News", "", "Please delete my account of the meeting, it has mistakes.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "another's account", "Re: News", "", "How do I delete my Facebook account?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "records of who comes", "Re: News", "", "Take me off your records of who is coming on Saturday.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a school's record", "Re: News", "", "Please remove my record from the school.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "not to be deleted", "Re: News", "", "Please do not delete me from your records.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a broken privacy", "Re: News", "", "You have breached my privacy.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "ours broken", "Re: News", "", "You've breached our privacy!", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a council's breach", "Re: News", "", "The council has breached my privacy.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "to see a file", "Re: News", "", "I would like to see my file.", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "to see a son's file", "Re: News", "", "Can I see my son's file please?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "what is on file", "Re: News", "", "May I see what you have on file about me?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a hospital's file", "Re: News", "", "I would like to see my file from the hospital.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a file that was sent", "Re: News", "", "I would like to see the file that you sent.", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a copy of everything held", "Re: News", "", "Could I have a copy of everything you hold please?", MAIL_HUMAN, REQUEST_DATA, "" },
	{ "a copy of everything", "Re: News", "", "Could I have a copy of everything please?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "a copy of all that was shown", "Re: News", "", "Could I have a copy of everything shown at the meeting please?", MAIL_HUMAN, REQUEST_NONE, "" },
	{ "to the ICO", "Re: News", "", "Do not contact me. I will complain to the ICO.", MAIL_HUMAN, REQUEST_DATA_STOP, "" },
};

static void
what_people_ask_for_is_read_by_its_meaning(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
		struct report report;
		char mail[2048];

		snprintf(mail, sizeof mail, "From: Zoe Moss <zoe@example.com>\nTo: office@example.org\nIn-Reply-To: <a@example.net>\nSubject: %s\n%s\n%s\n",
		    letters[i].subject, letters[i].fields, letters[i].text);
		read_text(mail, &report);
		if (report.without_token != letters[i].class || report.request != letters[i].request ||
		    strcmp(report.topic_words, letters[i].topic) != 0)
			fail_msg("%s: %s, %s, topic \"%s\"", letters[i].name, mail_class_word(report.without_token), request_name(report.request),
			    report.topic_words);
	}
}

/* A-46: what else is said beside a wish to stop, a person reads; the wish, thanks and an ordinary reason need nobody. */
static const struct {
	const char *text;
	bool more, silence;
} besides[] = {
	{ "Please unsubscribe me", false, false },
	{ "Hi Sam,\n\nCould you take me off the mailing list please? Thanks for everything.\n\nZoe x", false, false },
	{ "We have moved to Leeds so please take us off your list. Thanks for all your help over the years.", false, false },
	{ "Please take me off. My daughter is grown up now and has left home. You have all been brilliant!", false, false },
	{ "I get too many emails, please unsubscribe me. Sorry!", false, false },
	{ "I no longer work for Riverside Council, please remove me from the list.", false, false },
	{ "Please remove me from your mailing list. This is no longer relevant to us.\nKind regards\nZoe Moss\nHead of Care\n01632 960001", false, false },
	{ "Merci de me retirer de votre liste de diffusion", false, false },
	{ "No more surveys please, I never have time for them", false, false },
	{ "Please stop emailing me. I can't cope any more and there is no point going on.", true, false },
	{ "Unsubscribe me please. My ex reads my emails and he must not find out that I came. He hit Jake again.", true, true },
	{ "Please unsubscribe me. Sam in your office was very rude to me and I want to make a complaint.", true, false },
	{ "Our daughter Lily passed away on Sunday. Please take us off your list.", true, false },
	{ "Please take me off the mailing list. I am also stepping down as a rep.", true, false },
	{ "Please unsubscribe. I have told you three times now and I will report you to the ICO.", true, false },
	{ "Please unsubscribe me. They took Jake this morning.", true, false },
	{ "Please take me off. One of the dads touched my daughter.", true, false },
	{ "Take me off the list. 07700 900123", true, false },
	{ "Please unsubscribe me. Does Sue still run the group?", true, false },
	{ "Yes please. Also please take me off the petitions.", true, false },
	{ "I'd love to come! Please take me off the petitions.", true, false },
	{ "Yes, please take me off the petitions.", false, false },
	{ "I'd like to come off the mailing list please.", false, false },
	{ "Hello, I retired in July and no longer need these emails. Please unsubscribe me. Kind regards, Janet Brown", false, false },
	{ "Please remove my details from your list as I have changed jobs.", false, false },
	{ "These emails aren't useful for my family, please stop them.", false, false },
	{ "Please take us off the list. The twins have finished college and live in their own flat.", false, false },
	{ "I was added by mistake, please remove me.", false, false },
	{ "Please unsubscribe me. They took my son.", true, false },
	{ "Please unsubscribe me. Your staff lied.", true, false },
	{ "Please unsubscribe me. I do not want to live any more.", true, false },
	{ "Please unsubscribe me. My daughter stopped eating.", true, false },
	{ "Please remove me. We have no food.", true, false },
	{ "Please take us off the email list? Both me (zoe@example.com) and Rob.", true, false },
	{ "Please take me off the email list, and Rob as well", true, false },
	{ "Please unsubscribe me. My son has no school place.", true, false },
	{ "Please unsubscribe me. He knows where we live now.", true, true },
	{ "Please unsubscribe me. We would like to help.", true, false },
	{ "Please take me off the list and ring my mum.", true, false },
	{ "Please unsubscribe me, but sign my wife up.", true, false },
	{ "Please unsubscribe me. Hit reply to tell me it's done.", true, false },
	{ "Please unsubscribe me, I found out my daughter is too old.", false, false },
	{ "Please take me off your list. The charity was hit by the cuts.", true, false },
	{ "Please unsubscribe me. My son is scared of the groups.", true, false },
	{ "Please unsubscribe me. My husband hit me.", true, true },
	{ "Please unsubscribe me. He has found out that I come.", true, true },
	{ "Please unsubscribe me. I am scared of my partner.", true, true },
};

static void
A46_what_is_said_beside_a_wish_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof besides / sizeof *besides; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "From: Zoe Moss <zoe@example.com>\nTo: office@example.org\nSubject: Re: News\n\n%s\n", besides[i].text);
		read_text(mail, &report);
		if (report.request != REQUEST_STOP || report.question != besides[i].more || report.silence != besides[i].silence)
			fail_msg("%s: %s, %d, %d", besides[i].text, request_name(report.request), report.question, report.silence);
	}
}

/* B-48: what is theirs has reached somebody else, which has a clock of its own. */
static void
B48_what_may_be_a_breach_is_told_from_a_question(void **state)
{
	static const struct {
		const char *text;
		bool breach;
	} rows[] = {
		{ "You sent my email to someone else!!", true },
		{ "You shared my details without asking me.", true },
		{ "This is a data breach.", true },
		{ "Please take me off. Everybody can see my address.", true },
		{ "Where did you get my email from?", false },
		{ "Who have you shared my email address with?", false },
		{ "Please send my email on to Sam.", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct report report;
		char mail[512];

		snprintf(mail, sizeof mail, "From: Zoe Moss <zoe@example.com>\nTo: office@example.org\nSubject: Re: News\n\n%s\n", rows[i].text);
		read_text(mail, &report);
		if (report.breach != rows[i].breach)
			fail_msg("%s: %d", rows[i].text, report.breach);
	}
}

/* A clear wish of the writer's own stops, one that may be theirs is held, and what is none does nothing (B-24). */
static const struct {
	const char *text;
	enum mail_request request;
	const char *topic;
} sure_and_less_sure[] = {
	/* Told of the writer, of another thing, by who may not, or for later. */
	{ "Someone says I am unsubscribing from your list. Is that so?", REQUEST_STOP_PERHAPS, "" },
	{ "Someone said I was unsubscribing from your list.", REQUEST_NONE, "" },
	{ "My mum says I want to unsubscribe.", REQUEST_STOP_PERHAPS, "" },
	{ "My sister thinks I want to leave your mailing list.", REQUEST_STOP_PERHAPS, "" },
	{ "She says that I want to be taken off the list.", REQUEST_STOP_PERHAPS, "" },
	{ "Sue tells me I am unsubscribing from your list.", REQUEST_STOP_PERHAPS, "" },
	{ "It says here that I am unsubscribing from your list.", REQUEST_STOP_PERHAPS, "" },
	{ "I want to withdraw my consent for the survey data to be shared", REQUEST_STOP_PERHAPS, "" },
	{ "I withdraw my consent to share the survey answers.", REQUEST_STOP_PERHAPS, "" },
	{ "I withdraw my consent for the event photos to be used.", REQUEST_NONE, "" },
	{ "I withdraw my consent for my data to be shared with the council.", REQUEST_STOP_PERHAPS, "" },
	{ "I withdraw my consent to be filmed.", REQUEST_STOP_PERHAPS, "" },
	{ "Nobody may withdraw my consent.", REQUEST_STOP_PERHAPS, "" },
	{ "Nobody can withdraw my consent.", REQUEST_STOP_PERHAPS, "" },
	{ "No one but me can withdraw my consent.", REQUEST_STOP_PERHAPS, "" },
	{ "Only I can withdraw my consent.", REQUEST_STOP_PERHAPS, "" },
	{ "Have you heard that I am withdrawing my consent to emails?", REQUEST_STOP_PERHAPS, "" },
	{ "Did somebody tell you that I am withdrawing my consent?", REQUEST_STOP_PERHAPS, "" },
	{ "Who told you that I am unsubscribing from your list?", REQUEST_STOP_PERHAPS, "" },
	{ "Is it true that I am unsubscribing from the list?", REQUEST_STOP_PERHAPS, "" },
	{ "I wanted to ask you to remove me but will wait till after Christmas", REQUEST_STOP_PERHAPS, "" },
	{ "I wanted to ask you to take me off the list but I will leave it till after Easter.", REQUEST_STOP_PERHAPS, "" },
	{ "I was going to unsubscribe but I'll wait until the summer.", REQUEST_NONE, "" },
	{ "I want to unsubscribe but not yet.", REQUEST_STOP_PERHAPS, "" },
	{ "Please unsubscribe me, but only after Christmas.", REQUEST_STOP_PERHAPS, "" },
	{ "I wanted to unsubscribe but then I read the piece on respite.", REQUEST_STOP_PERHAPS, "" },
	{ "I want to withdraw my consent for the surveys.", REQUEST_STOP, "surveys" },
	{ "I withdraw my consent to the surveys.", REQUEST_STOP, "surveys" },
	{ "I withdraw my consent to emails.", REQUEST_STOP, "" },
	{ "I wanted to ask you to remove me from the list.", REQUEST_STOP, "" },
	{ "I wanted to ask you to remove me but could not find the link", REQUEST_STOP, "" },
	{ "I want to withdraw my consent to receive surveys", REQUEST_STOP, "surveys" },
	{ "I am withdrawing my consent to emails.", REQUEST_STOP, "" },
	{ "I am unsubscribing from your list.", REQUEST_STOP, "" },
	{ "I withdraw my consent.", REQUEST_STOP, "" },
	/* Objections, permissions, memberships, and what is no use to them (B-23); what others object to, or what else is of no use. */
	{ "I object to you using my data for marketing.", REQUEST_STOP, "" },
	{ "I object to my data being used for marketing.", REQUEST_STOP, "" },
	{ "I object to being sent marketing.", REQUEST_STOP, "" },
	{ "We object to you contacting us for marketing.", REQUEST_STOP, "" },
	{ "I object to the use of my details for direct marketing purposes.", REQUEST_STOP, "" },
	{ "I object to your emails.", REQUEST_STOP, "" },
	{ "I object to receiving your emails.", REQUEST_STOP, "" },
	{ "I revoke my permission for you to email me.", REQUEST_STOP, "" },
	{ "I withdraw my permission to email me.", REQUEST_STOP, "" },
	{ "I take back my consent to receive your newsletter.", REQUEST_STOP, "" },
	{ "I no longer give you permission to contact me.", REQUEST_STOP, "" },
	{ "You no longer have my permission to email me.", REQUEST_STOP, "" },
	{ "You no longer have my consent to send me emails.", REQUEST_STOP, "" },
	{ "You do not have my permission to email me any more.", REQUEST_STOP_PERHAPS, "" },
	{ "My permission to email me is withdrawn.", REQUEST_STOP, "" },
	{ "My consent is withdrawn.", REQUEST_STOP, "" },
	{ "I cancel my consent to your emails.", REQUEST_STOP, "" },
	{ "I no longer consent to receiving these.", REQUEST_STOP, "" },
	{ "I do not give permission for you to email me.", REQUEST_STOP_PERHAPS, "" },
	{ "I no longer wish to be a member.", REQUEST_STOP_PERHAPS, "" },
	{ "I don't want to be a member any more.", REQUEST_STOP_PERHAPS, "" },
	{ "I would like to end my membership.", REQUEST_STOP_PERHAPS, "" },
	{ "I keep unsubscribing and you keep sending.", REQUEST_STOP_PERHAPS, "" },
	{ "I have unsubscribed three times and you are still emailing me.", REQUEST_STOP_PERHAPS, "" },
	{ "I unsubscribed last month and I'm still getting your newsletter.", REQUEST_STOP_PERHAPS, "" },
	{ "Still getting these emails after asking you to stop.", REQUEST_STOP_PERHAPS, "" },
	{ "I asked you to stop weeks ago and the emails keep coming.", REQUEST_STOP_PERHAPS, "" },
	{ "Why are you still emailing me when I asked you not to?", REQUEST_STOP_PERHAPS, "" },
	{ "I don't think I want these any more, but my husband does.", REQUEST_STOP_PERHAPS, "" },
	{ "I don't think I want these any more.", REQUEST_STOP_PERHAPS, "" },
	{ "These emails are no use to me.", REQUEST_STOP_PERHAPS, "" },
	{ "Your emails are of no use to me.", REQUEST_STOP_PERHAPS, "" },
	{ "These are no good to me.", REQUEST_STOP_PERHAPS, "" },
	{ "These emails are not relevant to me.", REQUEST_STOP_PERHAPS, "" },
	{ "Your newsletters don't apply to us.", REQUEST_STOP_PERHAPS, "" },
	{ "The emails are a waste of my time.", REQUEST_STOP_PERHAPS, "" },
	{ "Not interested.", REQUEST_STOP_PERHAPS, "" },
	{ "I'm not interested, thank you.", REQUEST_STOP_PERHAPS, "" },
	{ "No longer interested", REQUEST_STOP_PERHAPS, "" },
	{ "Not for me thanks.", REQUEST_NONE, "" },
	{ "These are not for me.", REQUEST_STOP_PERHAPS, "" },
	{ "I want a copy of my record and no more emails.", REQUEST_DATA_STOP, "" },
	{ "Send me what you hold about me and no more emails.", REQUEST_DATA_STOP, "" },
	{ "Not interested in the coffee morning", REQUEST_NONE, "" },
	{ "I object to you closing the respite centre.", REQUEST_NONE, "" },
	{ "I object to the planning application and want it stopped.", REQUEST_NONE, "" },
	{ "The school is not interested.", REQUEST_NONE, "" },
	{ "He is not interested.", REQUEST_NONE, "" },
	{ "I no longer wish to be a member of the committee.", REQUEST_NONE, "" },
	{ "I revoke my permission for the photo.", REQUEST_NONE, "" },
	{ "My husband is not interested in coming.", REQUEST_NONE, "" },
	{ "Sorry, not interested in the survey prize draw.", REQUEST_NONE, "" },
	{ "The council's emails are no use to me.", REQUEST_NONE, "" },
	{ "The workshop is not for me.", REQUEST_NONE, "" },
	{ "The school keeps sending and I keep unsubscribing.", REQUEST_NONE, "" },
	{ "The leaflet is no use to me in English, have you one in Polish?", REQUEST_NONE, "" },
	{ "I'm not sure I want to come on Saturday any more.", REQUEST_NONE, "" },
	{ "I'm still getting these pains after asking the doctor to stop the tablets.", REQUEST_NONE, "" },
	{ "I give permission for you to email me.", REQUEST_NONE, "" },
	{ "I withdraw my permission for Jake to go on the trip.", REQUEST_NONE, "" },
	{ "I revoke my permission for you to contact me.", REQUEST_STOP, "" },
	{ "You no longer have my permission to contact me", REQUEST_STOP, "" },
	{ "There were three calls and no more emails.", REQUEST_NONE, "" },
	{ "I want to say thank you and no more emails came.", REQUEST_NONE, "" },
	{ "I object to the petition.", REQUEST_NONE, "" },
	{ "I object to this.", REQUEST_NONE, "" },
	{ "I object to these cuts.", REQUEST_NONE, "" },
	{ "I object to receiving petitions.", REQUEST_STOP, "petitions" },
	{ "You have the right to object to direct marketing.", REQUEST_STOP_PERHAPS, "" },
	{ "My son objects to marketing.", REQUEST_NONE, "" },
	{ "Do I have the right to object to marketing?", REQUEST_STOP_PERHAPS, "" },
	{ "I used to object to your emails but I like them now.", REQUEST_STOP_PERHAPS, "" },
	{ "They object to your emails.", REQUEST_STOP_PERHAPS, "" },
	{ "My mother objects to your emails.", REQUEST_NONE, "" },
	{ "I do not object to your emails.", REQUEST_NONE, "" },
	{ "I have no objection to your emails.", REQUEST_NONE, "" },
	{ "I would never object to your newsletter.", REQUEST_NONE, "" },
	{ "I don't want to object to your emails.", REQUEST_NONE, "" },
	{ "My consent form is withdrawn", REQUEST_NONE, "" },
	{ "I have no use for your newsletter.", REQUEST_STOP_PERHAPS, "" },
	{ "The links in these emails are no use to me.", REQUEST_NONE, "" },
	{ "These emails would be no use to me if I lived in Leeds.", REQUEST_NONE, "" },
	{ "I'm not interested in the trip but thanks for the newsletter.", REQUEST_NONE, "" },
	{ "I object to your processing of my data.", REQUEST_DATA_STOP, "" },
	{ "I hereby object to any processing of my details", REQUEST_DATA_STOP, "" },
	{ "I'm writing to object to your use of my email for marketing", REQUEST_STOP, "" },
	{ "I'd like to exercise my right to object to direct marketing", REQUEST_STOP, "" },
	/* Permissions that end, letters they are weary of, stops that failed; and what sounds like them. */
	{ "You may no longer enter the hall after nine.", REQUEST_NONE, "" },
	{ "You are not allowed to email me.", REQUEST_STOP, "" },
	{ "You are not allowed to email the teachers, are you?", REQUEST_NONE, "" },
	{ "Am I allowed to email you?", REQUEST_NONE, "" },
	{ "I'd rather you did not use my photo for the campaign.", REQUEST_NONE, "" },
	{ "I am fed up with the emails from the bank.", REQUEST_STOP_PERHAPS, "" },
	{ "I'm sick of these cuts.", REQUEST_NONE, "" },
	{ "I'm tired of the council's letters.", REQUEST_NONE, "" },
	{ "I am done with the newsletter draft, see attached.", REQUEST_NONE, "" },
	{ "I'm through with my part of the survey.", REQUEST_NONE, "" },
	{ "I'm no longer a member of the committee.", REQUEST_NONE, "" },
	{ "Sue is no longer a member, so she cannot vote.", REQUEST_NONE, "" },
	{ "I opted out of the trip but he still wants to go.", REQUEST_NONE, "" },
	{ "I said no to the school and they keep sending letters.", REQUEST_NONE, "" },
	{ "I asked you to take a photo and you said yes.", REQUEST_NONE, "" },
	{ "I cancelled the booking but your emails still remind me.", REQUEST_NONE, "" },
	{ "I told you to stop at the gate.", REQUEST_NONE, "" },
	{ "The nurse said no, again.", REQUEST_NONE, "" },
	{ "Nothing you send ever arrives.", REQUEST_NONE, "" },
	{ "None of this applies to the DLA form, does it?", REQUEST_NONE, "" },
	{ "Please shut down the heating in the hall.", REQUEST_NONE, "" },
	{ "Can you get my name off the rota?", REQUEST_NONE, "" },
	{ "He wants his account deleted.", REQUEST_NONE, "" },
	{ "How do I deactivate my account?", REQUEST_DATA_PERHAPS, "" },
	{ "My consent to the survey is at an end.", REQUEST_NONE, "" },
	{ "The permission is over.", REQUEST_NONE, "" },
	{ "I'd like to see my records and then no more letters please", REQUEST_DATA_STOP, "" },
	{ "I want to retract what I said.", REQUEST_NONE, "" },
	{ "I rescind my consent.", REQUEST_STOP, "" },
	{ "I would like to come and then no more walking for me.", REQUEST_NONE, "" },
	{ "Send me the agenda but no further papers until May.", REQUEST_NONE, "" },
	{ "I would rather you did not use my email address for your promotions.", REQUEST_STOP, "" },
	{ "Consider my permission to write to me cancelled.", REQUEST_STOP, "" },
	{ "You are no longer allowed to email me.", REQUEST_STOP, "" },
	{ "I hereby end my consent to getting your bulletin.", REQUEST_STOP, "" },
	{ "I opted out in spring yet your newsletter still lands in my inbox.", REQUEST_STOP_PERHAPS, "" },
	{ "How many times do I have to say I don't want these?", REQUEST_STOP_PERHAPS, "" },
	{ "None of what you send applies to our family any more.", REQUEST_STOP_PERHAPS, "" },
	{ "We aren't members any more, so there's no need to write.", REQUEST_STOP_PERHAPS, "" },
	{ "I'm done with these newsletters.", REQUEST_STOP_PERHAPS, "" },
	{ "Please erase all my details from your files.", REQUEST_DATA_PERHAPS, "" },
	{ "Would you get my name and phone number off your system?", REQUEST_DATA_PERHAPS, "" },
	{ "I'd like every record of me deleted.", REQUEST_DATA_STOP, "" },
	{ "Shut down my account and stop writing.", REQUEST_DATA_PERHAPS, "" },
	{ "Please let me see the data you've got on us, and after that no further emails.", REQUEST_DATA_PERHAPS, "" },
	{ "I object to being profiled for your campaigns emails.", REQUEST_STOP, "campaigns" },
	{ "Not interested any more, sorry.", REQUEST_STOP_PERHAPS, "" },
	{ "Does anyone there still object to the new timetable?", REQUEST_NONE, "" },
	{ "My neighbour told me I'm leaving your list, which surprised me.", REQUEST_NONE, "" },
	{ "I take back what I said about the newsletter, it is excellent.", REQUEST_NONE, "" },
	{ "Who gave you permission to close the play area?", REQUEST_NONE, "" },
	{ "I object to how the council treats our children, and I love your emails about it.", REQUEST_NONE, "" },
	{ "The system deleted my answers, can I send them again?", REQUEST_NONE, "" },
	{ "Please remove my son's name from the register for Monday.", REQUEST_NONE, "" },
	{ "Is there a record of the talk that I could get a copy of?", REQUEST_NONE, "" },
	{ "I no longer wish to be on the committee.", REQUEST_NONE, "" },
	{ "These trousers are no use to him any more, does somebody want them?", REQUEST_NONE, "" },
	{ "He is not interested in school, what can I do?", REQUEST_NONE, "" },
	{ "I was about to ask to come off the list but I'd better wait until we have moved.", REQUEST_STOP_PERHAPS, "" },
	{ "The original message said that I should unsubscribe, is that right?", REQUEST_STOP_PERHAPS, "" },
	{ "I withdraw my consent for his picture to be in the newsletter.", REQUEST_NONE, "" },
	{ "Only my wife and I may cancel our subscription.", REQUEST_STOP_PERHAPS, "" },
	/* What letters are to somebody, in other words, and what they refuse; and what sounds like it. */
	{ "I do not want my address used for your advertising from now on.", REQUEST_STOP, "" },
	{ "My agreement to you writing to me ends today.", REQUEST_STOP, "" },
	{ "You may not contact me any more.", REQUEST_STOP, "" },
	{ "I've told you twice to leave me be, and here comes another newsletter.", REQUEST_STOP_PERHAPS, "" },
	{ "I am weary of your newsletters.", REQUEST_STOP_PERHAPS, "" },
	{ "The updates you send don't concern me.", REQUEST_STOP_PERHAPS, "" },
	{ "Thanks, but I'm not interested any longer.", REQUEST_STOP_PERHAPS, "" },
	{ "I should like to give up being a member.", REQUEST_STOP_PERHAPS, "" },
	{ "I'm not sure I need this newsletter any more.", REQUEST_STOP_PERHAPS, "" },
	{ "Please strike me out of your records.", REQUEST_DATA_STOP, "" },
	{ "Kindly dispose of all information you have on me.", REQUEST_DATA_PERHAPS, "" },
	{ "Please close my account with you.", REQUEST_DATA_PERHAPS, "" },
	{ "Would you delete our address and phone number from the system?", REQUEST_DATA_STOP, "" },
	{ "I'd be glad to see the file you keep on my daughter.", REQUEST_DATA, "" },
	{ "Copy of my data please, and stop the emails.", REQUEST_DATA_PERHAPS, "" },
	{ "You broke data protection law by passing my name on.", REQUEST_DATA, "" },
	{ "I refuse to let you use my data for marketing.", REQUEST_STOP, "" },
	{ "Did you know I am leaving the list of volunteers in June?", REQUEST_NONE, "" },
	{ "My ex told you I want off the list, that is not true.", REQUEST_STOP_PERHAPS, "" },
	{ "Why would anyone object to your newsletter?", REQUEST_STOP_PERHAPS, "" },
	{ "I object to the new bus times.", REQUEST_NONE, "" },
	{ "Nobody should take me off this list, please!", REQUEST_STOP_PERHAPS, "" },
	{ "I meant to ask you to take me off but decided to wait until spring.", REQUEST_STOP_PERHAPS, "" },
	{ "These forms are no use to us without a translation.", REQUEST_NONE, "" },
	{ "The permission slip is withdrawn, the trip is off.", REQUEST_NONE, "" },
	{ "I gave my permission for the emails, didn't I?", REQUEST_NONE, "" },
	{ "Our school's emails do not apply to the sixth form.", REQUEST_NONE, "" },
	{ "Please would you correct my surname on your records, it is Hartley", REQUEST_DATA, "" },
	{ "You have my address wrong in your records", REQUEST_DATA, "" },
	{ "Please correct my daughter's date of birth", REQUEST_DATA, "" },
	{ "The phone number you hold for me is wrong", REQUEST_DATA, "" },
	{ "Please restrict what you do with my data", REQUEST_DATA, "" },
	{ "I object to you using my data for research", REQUEST_DATA_PERHAPS, "" },
	{ "Who has seen my address?", REQUEST_DATA, "" },
	{ "Why am I on your list?", REQUEST_DATA, "" },
	{ "Why am I on the list for Saturday?", REQUEST_NONE, "" },
	{ "The school has my address wrong on its records", REQUEST_NONE, "" },
	{ "You have the date of the coffee morning wrong", REQUEST_NONE, "" },
	{ "Could you restrict numbers at the swim?", REQUEST_NONE, "" },
	{ "I unsubscribed from the gym and got my money back.", REQUEST_NONE, "" },
	{ "Could I see the file with the slides?", REQUEST_NONE, "" },
	{ "Please remove the record of my late payment from the minutes.", REQUEST_NONE, "" },
	{ "Take the tables out of the system of rooms please.", REQUEST_NONE, "" },
	{ "I'm tired of emailing the council.", REQUEST_NONE, "" },
	{ "We are no longer members of the swimming club.", REQUEST_NONE, "" },
	{ "You may not email everybody on the list without asking.", REQUEST_NONE, "" },
	{ "The agreement ends in May.", REQUEST_NONE, "" },
	{ "My agreement with the school ends in June.", REQUEST_NONE, "" },
	{ "I refuse to let him go to that school.", REQUEST_NONE, "" },
	{ "I refuse to let you use my photo.", REQUEST_NONE, "" },
	{ "I refuse to receive any more of your emails.", REQUEST_STOP, "" },
	{ "This applies to us.", REQUEST_NONE, "" },
	{ "These emails apply to us all, well done.", REQUEST_NONE, "" },
	{ "The bulletin applies to carers only.", REQUEST_NONE, "" },
	{ "I'm not sure I need a place.", REQUEST_NONE, "" },
	{ "I'm not sure I need the emails about the trip.", REQUEST_NONE, "" },
	{ "I don't think I need your bulletin now.", REQUEST_STOP_PERHAPS, "" },
	{ "I think I need your newsletter more than ever.", REQUEST_NONE, "" },
	{ "There is no need of a newsletter for that.", REQUEST_STOP_PERHAPS, "" },
	{ "I'm sure I need these emails.", REQUEST_NONE, "" },
	{ "Leave me be on the committee.", REQUEST_NONE, "" },
	{ "I have weary children.", REQUEST_NONE, "" },
	{ "Concerning your newsletter: it does not concern us enough that they close the school.", REQUEST_NONE, "" },
	{ "Sue told you I am leaving your list.", REQUEST_NONE, "" },
	{ "I told you I want to leave your list.", REQUEST_STOP, "" },
	{ "I don't want my photo used for your advertising.", REQUEST_NONE, "" },
	{ "I do not want you to use my email for marketing.", REQUEST_STOP, "" },
	{ "I'd rather wait for the next newsletter.", REQUEST_NONE, "" },
	{ "Please remove me now, I had better wait no longer.", REQUEST_STOP, "" },
	{ "I want to be a member, and stop being a stranger.", REQUEST_NONE, "" },
	/* Further ones of each kind. */
	{ "Dad thinks I'd like to leave the list.", REQUEST_STOP_PERHAPS, "" },
	{ "My sister told you I would like to be taken off the list.", REQUEST_STOP_PERHAPS, "" },
	{ "I think I'd like to leave your mailing list.", REQUEST_STOP, "" },
	{ "You do not have our consent for marketing emails, and I object.", REQUEST_STOP_PERHAPS, "" },
	{ "No interest, thanks.", REQUEST_STOP_PERHAPS, "" },
	{ "There was no interest, thanks.", REQUEST_NONE, "" },
	{ "Please delete our accounts.", REQUEST_DATA_PERHAPS, "" },
	{ "I wish to inspect my records and get no further mailings.", REQUEST_DATA_STOP, "" },
	{ "I would like to have a copy of my records and receive no more emails.", REQUEST_DATA_PERHAPS, "" },
	{ "Please delete the account of the row at the last meeting.", REQUEST_NONE, "" },
	{ "Please let me come and get no more invitations than the others.", REQUEST_NONE, "" },
	{ "I object to your newsletters being sent to this address.", REQUEST_STOP, "" },
	{ "I hereby retract my permission for the forum to email us.", REQUEST_STOP, "" },
	{ "We have left the forum, we are no longer members.", REQUEST_STOP_PERHAPS, "" },
	{ "I have asked you to stop three times and still they arrive.", REQUEST_STOP_PERHAPS, "" },
	{ "Your bulletin is of no interest to us.", REQUEST_STOP_PERHAPS, "" },
	{ "I keep clicking unsubscribe and you keep writing.", REQUEST_STOP_PERHAPS, "" },
	{ "Kindly erase my name and email address from your records.", REQUEST_DATA_STOP, "" },
	{ "Could you drop us from your database?", REQUEST_DATA_STOP, "" },
	{ "Please remove me and my husband from your system.", REQUEST_DATA_STOP, "" },
	{ "You've violated our privacy, I'm going to the ICO.", REQUEST_DATA, "" },
	{ "Please stop. I will be making a complaint to the ICO.", REQUEST_DATA_PERHAPS, "" },
	{ "Please close my account and remove my data.", REQUEST_DATA_PERHAPS, "" },
	{ "Do you object to my bringing a friend?", REQUEST_NONE, "" },
	{ "The council revoked its permission for the fair.", REQUEST_NONE, "" },
	{ "I was told I am being taken off your list, why?", REQUEST_STOP_PERHAPS, "" },
	{ "I withdraw my consent for Jake's story to be published in the newsletter.", REQUEST_STOP_PERHAPS, "" },
	{ "Nobody except the chair can remove members.", REQUEST_STOP_PERHAPS, "" },
	{ "I planned to unsubscribe but will wait until the new year.", REQUEST_NONE, "" },
	{ "Could you send the original message again, it never arrived.", REQUEST_NONE, "" },
	{ "I would like to see my son's drawing in the newsletter.", REQUEST_NONE, "" },
	{ "Please take Ann off the system for the door, she has moved.", REQUEST_NONE, "" },
	{ "Can I have a copy of everything you showed us on Tuesday?", REQUEST_NONE, "" },
	{ "Is your newsletter of no use to anybody?", REQUEST_NONE, "" },
	{ "My son says the lessons are a waste of time.", REQUEST_NONE, "" },

	/* Reminders may be those of one event; a place may be one among people who chat. */
	{ "Can I have the minutes and no more reminders?", REQUEST_STOP_PERHAPS, "" },
	{ "No more reminders please, I have booked already!", REQUEST_STOP_PERHAPS, "" },
	{ "Please no more reminders about the survey, I filled it in.", REQUEST_STOP_PERHAPS, "" },
	{ "No more emails or reminders please.", REQUEST_STOP, "" },
	{ "Please unsubscribe me, this is my third reminder.", REQUEST_STOP, "" },
	{ "Stop emailing me, I have sent you three reminders!", REQUEST_STOP, "" },
	{ "I want out of the WhatsApp group, please remove me.", REQUEST_STOP_PERHAPS, "" },
	{ "I have left the WhatsApp group, please take me off the list too.", REQUEST_STOP, "" },
	/* What did nothing at all. */
	{ "Never write to me again", REQUEST_STOP, "" },
	{ "Never email me again.", REQUEST_STOP, "" },
	{ "Please never contact us again", REQUEST_STOP, "" },
	{ "Thank you, but never send me anything again.", REQUEST_STOP, "" },
	{ "Never send me another of these.", REQUEST_STOP, "" },
	{ "You never write to me again after the meeting, why?", REQUEST_NONE, "" },
	{ "The school said they would never contact me again.", REQUEST_STOP_PERHAPS, "" },
	{ "He never emailed me again.", REQUEST_NONE, "" },
	{ "You never email me any more.", REQUEST_STOP_PERHAPS, "" },
	{ "How come you never send us anything", REQUEST_STOP_PERHAPS, "" },
	{ "We have moved, so never write to us again.", REQUEST_STOP, "" },
	{ "I hope they never write to us again like that.", REQUEST_NONE, "" },
	{ "No petitions please", REQUEST_STOP_PERHAPS, "" },
	{ "No petitions", REQUEST_STOP_PERHAPS, "" },
	{ "Hello, no surveys thank you.", REQUEST_STOP_PERHAPS, "" },
	{ "No events please!", REQUEST_STOP_PERHAPS, "" },
	{ "No news is good news", REQUEST_NONE, "" },
	{ "No surveys came this month, was there one?", REQUEST_NONE, "" },
	{ "No petitions were handed in on Monday.", REQUEST_NONE, "" },
	{ "I have asked you three times to stop", REQUEST_STOP_PERHAPS, "" },
	{ "I've told you twice to stop", REQUEST_STOP_PERHAPS, "" },
	{ "I keep getting your emails", REQUEST_STOP_PERHAPS, "" },
	{ "Still getting these!", REQUEST_STOP_PERHAPS, "" },
	{ "I'm still getting these.", REQUEST_STOP_PERHAPS, "" },
	{ "I wish to resign as a member", REQUEST_STOP_PERHAPS, "" },
	{ "Please accept my resignation as a member.", REQUEST_STOP_PERHAPS, "" },
	{ "He is still getting these seizures.", REQUEST_NONE, "" },
	{ "I told him three times to stop running.", REQUEST_NONE, "" },
	{ "The chair has resigned as a governor.", REQUEST_NONE, "" },
	{ "Please delete all my data and never write to me again", REQUEST_DATA_STOP, "" },

	/* Somebody else's words. */
	{ "The transport team emailed: 'please stop emailing us'. What should I do?", REQUEST_STOP_PERHAPS, "" },
	{ "The school said: stop emailing us. What now?", REQUEST_STOP_PERHAPS, "" },
	{ "I emailed you twice: please stop emailing me.", REQUEST_STOP, "" },
};

static void
B24_a_wish_is_told_from_what_has_its_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sure_and_less_sure / sizeof *sure_and_less_sure; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "From: Zoe Moss <zoe@example.com>\nTo: office@example.org\nSubject: Re: News\n\n%s\n", sure_and_less_sure[i].text);
		read_text(mail, &report);
		if (report.request != sure_and_less_sure[i].request || strcmp(report.topic_words, sure_and_less_sure[i].topic) != 0)
			fail_msg("%s: %s, topic \"%s\"", sure_and_less_sure[i].text, request_name(report.request), report.topic_words);
	}
}

/* What is not read may take back what was. */
static void
a_wish_in_a_text_that_is_cut_is_for_a_person(void **state)
{
	static char mail[2 * REQUEST_TEXT + 512];
	struct report report;
	size_t used = (size_t)snprintf(mail, sizeof mail, "From: zoe@example.com\nTo: office@example.org\nSubject: Re: News\n\nPlease unsubscribe me.\n");

	(void)state;
	read_text(mail, &report);
	assert_int_equal(report.request, REQUEST_STOP);
	while (used < 2 * REQUEST_TEXT)
		used += (size_t)snprintf(mail + used, sizeof mail - used, "The boys are well and the garden is as green as it has ever been.\n");
	snprintf(mail + used, sizeof mail - used, "That was my sister. I do not want to unsubscribe.\n");
	read_text(mail, &report);
	assert_int_equal(report.request, REQUEST_STOP_PERHAPS);
}

#define MARKED "> Somebody, we hope it was you, asked us by e-mail.\n> To stop something, write \"stop news\", or \"stop everything\".\n"
#define PLAIN_LETTER "Somebody, we hope it was you, asked us by e-mail.\n\n* news: SEND news.\n\nTo stop something, write \"stop everything\".\n\n" \
    "This e-mail is from Riverside.\nRiverside, 1 High Street, Exampletown\n\nHow we look after your details: https://www.example.org/privacy\n"
#define OUTLOOK "From: Riverside <office@example.org>\nSent: 26 November 2026 10:00\nTo: Zoe Moss <zoe@example.com>\nSubject: Please confirm\n\n"

/* Answers to the letter about joining: only what people wrote themselves is read, wherever they wrote it (B-08, B-24). */
static const struct {
	const char *name, *text;
	enum mail_request request;
	const char *words;
} answers[] = {
	{ "nothing", "", REQUEST_CONFIRM, "" },
	{ "nothing but the quote", "On 26/11/2026 10:00, Riverside wrote:\n" MARKED, REQUEST_CONFIRM, "" },
	{ "above", "News please\n\nOn 26/11/2026 10:00, Riverside wrote:\n" MARKED, REQUEST_CONFIRM, "news please" },
	{ "below", "On 26/11/2026 10:00, Riverside wrote:\n" MARKED "\nnews please\n\n-- \nZoe Moss\nNo junk mail\n", REQUEST_CONFIRM, "news please" },
	{ "between", "On 26/11/2026 10:00, Riverside wrote:\n> news: SEND news.\nyes\n> surveys: Surveys.\nno\n>\n", REQUEST_CONFIRM, "yes\nno" },
	{ "above and below", "yes please\n\nOn 26/11/2026 10:00, Riverside wrote:\n" MARKED "\nbut no surveys", REQUEST_CONFIRM,
	    "yes please\nbut no surveys" },
	{ "between who wrote and what", "On 26/11/2026 10:00, Riverside wrote:\n\nThis was not me\n\n" MARKED, REQUEST_CONFIRM, "this was not me" },
	{ "a wish to stop below", "On 26/11/2026 10:00, Riverside wrote:\n" MARKED "\nPlease take me off your list.\n", REQUEST_STOP, "" },
	{ "a question about data below", "On 26/11/2026 10:00, Riverside wrote:\n" MARKED "\nWhat do you hold about me?\n", REQUEST_DATA, "" },
	{ "Gmail breaks its line", "Yes please\n\nOn Thu, 26 Nov 2026 at 10:00, Riverside and District Parent Carer Forum <\noffice@example.org> wrote:\n\n"
	    MARKED, REQUEST_CONFIRM, "yes please" },
	{ "in three", "Yes please\n\nOn Thu, 26 Nov 2026 at 10:00,\nRiverside and District Parent Carer Forum <\noffice@example.org> wrote:\n\n"
	    MARKED, REQUEST_CONFIRM, "yes please" },
	{ "in Polish", "Tak, prosz\xc4\x99\n\nczw., 26 lis 2026 o 10:00 Riverside and District Parent Carer Forum <\noffice@example.org> "
	    "napisa\xc5\x82(a):\n\n" MARKED, REQUEST_CONFIRM, "tak, prosze" },
	{ "in Welsh", "Ie, plis\n\nAr Iau, 26 Tach 2026 am 10:00, Riverside <office@example.org> ysgrifennodd:\n\n" MARKED, REQUEST_CONFIRM, "ie, plis" },
	{ "an iPhone", "News and events\n\nSent from my iPhone\n\n> On 26 Nov 2026, at 10:00, Riverside <office@example.org> wrote:\n> \n" MARKED,
	    REQUEST_CONFIRM, "news and events" },
	{ "below what an iPhone writes", "Sent from my iPhone\n\nNo thank you, it was my sister\n\n> On 26 Nov 2026, Riverside wrote:\n" MARKED,
	    REQUEST_CONFIRM, "no thank you, it was my sister" },
	{ "what no program writes", "Sent from hospital, I did not ask for this", REQUEST_CONFIRM, "sent from hospital, i did not ask for this" },
	{ "Outlook", "Yes, news\n\nGet Outlook for Android<https://aka.ms/x>\n________________________________\n" OUTLOOK PLAIN_LETTER, REQUEST_CONFIRM,
	    "yes, news" },
	{ "below what Outlook does not mark", OUTLOOK PLAIN_LETTER "\nNo thank you\n", REQUEST_CONFIRM, "no thank you" },
	{ "Outlook and nothing else", OUTLOOK PLAIN_LETTER, REQUEST_CONFIRM, "" },
	{ "below what an old telephone does not mark", "-------- Original message --------\n> " OUTLOOK MARKED "> This e-mail is from Riverside.\n"
	    "> Riverside, 1 High Street\nsurveys\n", REQUEST_CONFIRM, "surveys" },
	{ "a foot below, then a quote", "Yes\n\nKind regards\nZoe Moss\nTeaching assistant, Hill School\n\nOn 26/11/2026 10:00, Riverside wrote:\n" MARKED
	    "\nand news", REQUEST_CONFIRM, "yes\nand news" },
	{ "a question behind a sign-off", "Yes\n\nKind regards\nZoe Moss\n\nWho runs this?", REQUEST_CONFIRM, "yes\nwho runs this?" },
	{ "a story behind a sign-off", "Yes\n\nKind regards\nZoe Moss\n\nMy grandson was excluded today", REQUEST_CONFIRM,
	    "yes\nmy grandson was excluded today" },
	{ "a name", "Yes please\n\nZoe Moss xx", REQUEST_CONFIRM, "yes please" },
	{ "a name behind thanks", "news please, many thanks Zoe", REQUEST_CONFIRM, "news please, thanks" },
	{ "a name behind a stop", "Yes. Zoe", REQUEST_CONFIRM, "yes." },
	{ "another's name", "Yes please\n\nPat", REQUEST_CONFIRM, "yes please\npat" },
	{ "a name that is no signature", "I am not Zoe", REQUEST_CONFIRM, "i am not zoe" },
	{ "a name and nothing else", "Zoe", REQUEST_CONFIRM, "zoe" },
	{ "thanks of every kind", "Yes, thank you so much", REQUEST_CONFIRM, "yes, thank you" },
	{ "everything, in other words", "Yes please, all of them", REQUEST_CONFIRM, "yes please, everything" },
	{ "a disclaimer", "Yes\n\nThis email and any files are confidential. Do not reply.\nUnsubscribe here.", REQUEST_CONFIRM, "yes" },
};

/* Those words within a sentence are no head of an older mail: what is below was dropped, a wish and a question too (C-36). */
static const struct {
	const char *text;
	enum mail_request request;
} heads[] = {
	{ "I did not get your original message.\nPlease take me off your list.", REQUEST_STOP },
	{ "This is about the original message you sent in May.\nWhat do you hold about me?", REQUEST_DATA },
	{ "Mum sent a forwarded message to me.\n\nPlease unsubscribe me.", REQUEST_STOP },
	{ "See my original message below:\nPlease unsubscribe me.", REQUEST_STOP },
	{ "(original message lost)\nPlease take me off your list.", REQUEST_STOP },
	{ "Original message: I never got it.\nPlease take me off your list.", REQUEST_STOP },
	{ "Mensaje original no lo tengo.\nPlease unsubscribe me.", REQUEST_STOP },
	{ "Thanks\n--- Original message ---\nPlease unsubscribe me.", REQUEST_NONE },
	{ "Thanks\n*** Forwarded message from Ann ***\nPlease unsubscribe me.", REQUEST_NONE },
	{ "Thanks\n-----Original Message-----\nPlease unsubscribe me.", REQUEST_NONE },
	{ "Thanks\n\nOriginal Message\nSubject: News\n\nPlease unsubscribe me.", REQUEST_NONE },
	{ "Thanks\n\nBegin forwarded message:\n\nFrom: Ann <ann@example.org>\n\nPlease unsubscribe me.", REQUEST_NONE },
	{ "Merci\n\nMessage d'origine\nDe : Ann\n\nPlease unsubscribe me.", REQUEST_NONE },
	{ "Thanks\nOriginal message:\n\nObjet : News\n\nPlease unsubscribe me.", REQUEST_NONE },
	{ "Thanks\nOriginal message From: Ann Subject: News\nPlease unsubscribe me.", REQUEST_NONE },
};

static void
only_the_head_of_an_older_mail_begins_one(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		struct report report;
		char mail[1024];

		snprintf(mail, sizeof mail, "From: Zoe Moss <zoe@example.com>\nTo: office@example.org\nSubject: Re: News\n\n%s\n", heads[i].text);
		read_text(mail, &report);
		if (report.request != heads[i].request)
			fail_msg("%s: %s", heads[i].text, request_name(report.request));
	}
}

static void
answers_are_read_wherever_people_write(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		struct report report;
		char mail[4096];

		snprintf(mail, sizeof mail, "From: Zoe Moss <zoe@example.com>\nTo: join+" TOKEN "@example.org\nSubject: Re: Please confirm\n"
		    "Content-Type: text/plain; charset=utf-8\n\n%s", answers[i].text);
		read_text(mail, &report);
		if (report.request != answers[i].request || strcmp(report.topic_words, answers[i].words) != 0)
			fail_msg("%s: %s \"%s\"", answers[i].name, request_name(report.request), report.topic_words);
	}
}

/* Some write into the subject, and nothing below. */
static void
a_subject_of_ones_own_is_an_answer(void **state)
{
	static const struct {
		const char *subject, *text, *words;
	} rows[] = {
		{ "Re: Please confirm that you want to join", "", "" },
		{ "ODP: Please confirm that you want to join", "", "" },
		{ "No thanks", "> Somebody", "no thanks" },
		{ "No thanks", "On second thoughts, yes", "on second thoughts, yes" },
		{ "", "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct report report;
		char mail[512];

		snprintf(mail, sizeof mail, "From: zoe@example.com\nTo: join+" TOKEN "@example.org\nSubject: %s\n\n%s\n", rows[i].subject, rows[i].text);
		read_text(mail, &report);
		assert_int_equal(report.request, REQUEST_CONFIRM);
		assert_string_equal(report.topic_words, rows[i].words);
	}
}

/* Programs that send nothing but HTML. */
static void
answers_in_html_are_read_too(void **state)
{
	struct report report;

	(void)state;
	read_text("From: zoe@example.com\nTo: join+" TOKEN "@example.org\nSubject: Re: Please confirm\nContent-Type: text/html\n\n"
	    "<div class=\"moz-cite-prefix\">On 26/11/2026 10:00, Riverside wrote:<br></div><blockquote type=\"cite\"><p>write stop news</p></blockquote>"
	    "<p>events &amp; news</p><div class=\"moz-signature\">-- <br>Zoe</div>", &report);
	assert_int_equal(report.request, REQUEST_CONFIRM);
	assert_string_equal(report.topic_words, "events & news");
}

/* B-45: a person answers about data, but who also says stop must get nothing meanwhile. */

static void
repeat(struct buffer *mail, const char *text, int times)
{
	while (times-- > 0)
		buffer_add_text(mail, text);
}

/* Mails that are made to hurt: `head`, then a text over and over, then `tail`. */
static const struct {
	const char *name, *head, *again;
	int times;
	const char *tail;
} hostile[] = {
	{ "comments without end", "To: ", "(", 110000, "\n\nx" },
	{ "groups without end", "To: ", "a:", 45000, "\n\nx" },
	{ "many header lines", "", "X-A: b\n", 100000, "\nx" },
	{ "many empty header lines", "From: a@example.org\n", "X:\n", 499, "\nx" },
	{ "parts in parts", "Content-Type: multipart/mixed; boundary=a\n\n", "--a\nContent-Type: multipart/mixed; boundary=a\n\n", 5000, "--a--" },
	{ "letters in letters", "Content-Type: message/rfc822\n\n", "Content-Type: message/rfc822\n\n", 8000, "x" },
	{ "one long line", "Subject: x\n\n", "x", 300000, "\n" },
	{ "tags without end", "Content-Type: text/html\n\n", "<div>\n", 40000, "" },
	{ "half a tag", "Content-Type: text/html\n\n", "<", 200000, "\n" },
	{ "entities", "Content-Type: text/html\n\n", "&amp;&#x10ffff;\n", 15000, "" },
	{ "quotes", "From: daemon@example.com\nReturn-Path: <>\nSubject: failure notice\n\n", "> > > a@example.com\n", 12000, "" },
	{ "addresses", "From: MAILER-DAEMON@example.com\nSubject: failure notice\n\nfollowing addresses:\n", "a@example.com,", 1000, "\n" },
	{ "at signs", "From: MAILER-DAEMON@example.com\nSubject: failure notice\n\n", "@\n", 120000, "\n" },
	{ "recipients", "From: MAILER-DAEMON@example.com\nContent-Type: message/delivery-status\n\n",
	    "Final-Recipient: rfc822; a@example.com\nAction: failed\n\n", 4500, "" },
	{ "encoded words", "Subject:", " =?utf-8?q?a?=\n", 400, "\nx" },
	{ "parameters", "Content-Type: text/plain", "; a*0*=utf-8''x", 900, "\n\nx" },
	{ "boundaries that do not end", "Content-Type: multipart/mixed; boundary=a\n\n", "--a\n\n", 50000, "" },
	{ "NULs", "Subject: x\n\n", "\x01", 1000, "\n" },
};

static void
hostile_mails_cost_little_and_break_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		struct buffer mail = { .limit = 2 * 1024 * 1024 };
		struct report report;
		int64_t start, took;

		buffer_add_text(&mail, hostile[i].head);
		repeat(&mail, hostile[i].again, hostile[i].times);
		buffer_add_text(&mail, hostile[i].tail);
		start = clock_monotonic_milliseconds();
		assert_true(guard_read(guard, (const uint8_t *)mail.bytes, mail.length, &report, &no_child));
		took = clock_monotonic_milliseconds() - start;
		if (took > 3000)	/* processor time is limited to a third of a second; a busy machine needs longer */
			fail_msg("%s: %d milliseconds", hostile[i].name, (int)took);
		buffer_free(&mail);
		read_text("From: zoe@example.com\nTo: office@example.org\n\nHello\n", &report);
		assert_int_equal(report.without_token, MAIL_HUMAN);
	}
}

/* Beyond the limits: of these a person reads the text, and we the head, as far as it is within them (C-31, C-41). */
static const struct {
	const char *name, *head, *again;
	int times;
	const char *tail;
	bool code;		/* is seen */
	enum mail_request request;
} beyond[] = {
	{ "a long line", "From: zoe@example.com\nTo: unsub+" TOKEN "@example.org\n\n", "no ", LIMIT_LINE, "", true, REQUEST_STOP },
	{ "its text is not read", "From: zoe@example.com\nTo: unsub+" TOKEN "@example.org\n\nPlease do not unsubscribe me\n", "no ", LIMIT_LINE, "", true,
	    REQUEST_STOP },
	{ "nor is a wish in it", "From: zoe@example.com\nTo: office@example.org\nSubject: Hello\n\nPlease unsubscribe me\n", "no ", LIMIT_LINE, "", false,
	    REQUEST_NONE },
	{ "many fields below", "From: zoe@example.com\nTo: unsub+" TOKEN "@example.org\n", "X-A: b\n", LIMIT_HEADER_LINES, "\nhi\n", true, REQUEST_STOP },
	{ "many fields above", "From: zoe@example.com\n", "X-A: b\n", LIMIT_HEADER_LINES, "To: unsub+" TOKEN "@example.org\n\nhi\n", false, REQUEST_NONE },
	{ "a long field", "From: zoe@example.com\nDelivered-To: unsub+" TOKEN "@example.org\nCc: a@example.net", ",\n a@example.net", 2000, "\n\nhi\n", true,
	    REQUEST_STOP },
};

static void
of_a_mail_beyond_the_limits_the_head_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof beyond / sizeof *beyond; i++) {
		struct buffer mail = { .limit = LIMIT_MAIL };
		struct report report;

		buffer_add_text(&mail, beyond[i].head);
		repeat(&mail, beyond[i].again, beyond[i].times);
		buffer_add_text(&mail, beyond[i].tail);
		assert_true(guard_read(guard, (const uint8_t *)mail.bytes, mail.length, &report, &no_child));
		if (!report.set_aside || (report.token_place == TOKEN_AT_STOP) != beyond[i].code || report.request != beyond[i].request ||
		    (beyond[i].code && report.with_token != MAIL_UNSUBSCRIBE) || strcmp(report.from, "zoe@example.com") != 0)
			fail_msg("%s: %s, \"%s\"", beyond[i].name, report.set_aside ? "set aside" : "read", request_name(report.request));
		buffer_free(&mail);
	}
}

static void
octets_of_every_kind_are_read(void **state)
{
	uint8_t octets[4096];

	(void)state;
	srandom(7);
	for (int round = 0; round < 300; round++) {
		size_t length = (size_t)random() % sizeof octets;
		struct report report;

		for (size_t i = 0; i < length; i++)
			octets[i] = (uint8_t)random();
		assert_true(guard_read(guard, octets, length, &report, &no_child));
	}
}

/* Ordinary ways to ask to stop, in the tongues of mail/tongues.c. */
static const char *const stops_abroad[] = {
	"Išbraukite mane iš gavėjų sąrašo, prašau.",
	"Prašyčiau pašalinti mano adresą iš naujienlaiškio gavėjų sąrašo",
	"Löschen Sie mich bitte aus der Liste der Abonnenten.",
	"Merci de m'enlever de la liste des abonnés.",
	"Bórrenme de la lista de suscriptores, por favor",
	"Retirem o meu endereço da lista de assinantes",
	"Toglietemi dall'elenco dei destinatari",
	"Verwijder mij uit de ontvangerslijst.",
	"Stryk mig från mottagarlistan",
	"Slet mig fra modtagerlisten, tak.",
	"Fjern meg fra mottakerlisten",
	"Poistakaa minut vastaanottajalistalta",
	"Proszę mnie usunąć z listy subskrybentów.",
	"Vymažte mě ze seznamu odběratelů",
	"Ștergeți-mă de pe lista de abonați.",
	"Beni alıcı listenizden çıkarın lütfen",
	"Izbrišite me s popisa primatelja, molim.",
	"Izbrišite me s seznama prejemnikov",
	"Исключите меня из списка подписчиков",
	"Видаліть мене зі списку підписників",
	"Διαγράψτε με από τη λίστα συνδρομητών",
	"Tynnwch fi oddi ar y rhestr dderbynwyr",
	"أزيلوني من قائمة المشتركين",
	"受信者リストから削除してください",
	"请将我从收件人列表中移除",
	"수신자 목록에서 삭제해 주세요",
	"Премахнете ме от списъка с получатели",
	"Izņemiet mani no saņēmēju saraksta",
	"Palun kustutage mind saajate nimekirjast",
	"Lūdzu, izsvītrojiet mani no saraksta",
	"Palun kustutage mind meililistist",
	"mujhe emails mat bhejo",
	"Meherbani karke mera naam list se hata dein",
	"Mujhe ye emails nahi chahiye",
	"Main ye emails nahi chahta",
	"Mujhe apni mailing list se nikal dein, shukriya",
	"Please mujhe mazeed emails na bhejein",
	"Emails bhejna band kar dein",
	"Mera email address apni list se delete kar dein",
	"Mai aap ki emails nahi lena chahti",
	"Mujhe unsubscribe kar dein",
	"Hamein newsletter nahi chahiye",
	"Aap mujhe email karna band karein",
	"kripya mujhe email bhejna band kar dijiye",
	"Mujhe aapke emails nahin chahiye",
	"Main ab ye newsletter nahi parhna chahta",
	"Main aur emails receive nahi karna chahta",
	"براہ کرم مجھے اپنی میلنگ لسٹ سے نکال دیں۔ شکریہ",
	"براہ کرم مجھے لسٹ سے نکال دیں",
	"براہ کرم مجھے اپنی لسٹ سے نکال دیں",
	"مجھے ای میل نہ بھیجیں",
	"میں یہ ای میلز نہیں چاہتا",
	"میں یہ ای میل نہیں چاہتا",
	"براہ مہربانی مجھے ای میل بھیجنا بند کریں",
	"مجھے میلنگ لسٹ سے ہٹا دیں",
	"میں یہ ای میلز مزید وصول نہیں کرنا چاہتا",
	"میں ای میلز وصول نہیں کرنا چاہتی",
	"میرا نام اپنی فہرست سے نکال دیں",
	"مجھے آپ کی ای میلز نہیں چاہئیں",
	"ہمیں مزید خبرنامہ نہ بھیجیں",
	"مجھے مزید ای میلز نہیں چاہئیں",
	"میرا ای میل ایڈریس اپنی لسٹ سے حذف کر دیں",
	"مجھے ای میل بھیجنا بند کر دیں",
	"میں اب یہ نیوز لیٹر نہیں پڑھنا چاہتی",
	"ہم یہ ای میلز نہیں چاہتے",
	"مجھے میلنگ لسٹ سے خارج کر دیں",
	"میں آپ کی ای میلز نہیں لینا چاہتا",
	"برائے مہربانی میرا نام میلنگ لسٹ سے ہٹا دیں",
	"ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ ਆਪਣੀ ਮੇਲਿੰਗ ਲਿਸਟ ਵਿੱਚੋਂ ਹਟਾ ਦਿਓ। ਧੰਨਵਾਦ",
	"ਮੈਨੂੰ ਲਿਸਟ ਵਿੱਚੋਂ ਕੱਢ ਦਿਓ",
	"ਮੈਨੂੰ ਈਮੇਲ ਨਾ ਭੇਜੋ",
	"ਮੈਂ ਇਹ ਈਮੇਲਾਂ ਨਹੀਂ ਚਾਹੁੰਦੀ",
	"ਮੈਂ ਇਹ ਈਮੇਲ ਨਹੀਂ ਚਾਹੁੰਦਾ",
	"ਮੇਰਾ ਨਾਂ ਸੂਚੀ ਵਿੱਚੋਂ ਕੱਢ ਦਿਓ",
	"ਮੈਨੂੰ ਈਮੇਲ ਭੇਜਣਾ ਬੰਦ ਕਰੋ",
	"ਮੈਨੂੰ ਇਹ ਈਮੇਲਾਂ ਨਹੀਂ ਚਾਹੀਦੀਆਂ",
	"ਅਸੀਂ ਇਹ ਈਮੇਲਾਂ ਨਹੀਂ ਚਾਹੁੰਦੇ",
	"ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ ਹੋਰ ਈਮੇਲਾਂ ਨਾ ਭੇਜੋ ਜੀ",
	"ਮੈਨੂੰ ਮੇਲਿੰਗ ਲਿਸਟ ਤੋਂ ਹਟਾਓ",
	"ਮੈਂ ਤੁਹਾਡੀਆਂ ਈਮੇਲਾਂ ਨਹੀਂ ਲੈਣਾ ਚਾਹੁੰਦਾ",
	"ਮੈਨੂੰ ਅਨਸਬਸਕ੍ਰਾਈਬ ਕਰ ਦਿਓ",
	"ਮੇਰਾ ਈਮੇਲ ਪਤਾ ਆਪਣੀ ਸੂਚੀ ਵਿੱਚੋਂ ਮਿਟਾ ਦਿਓ",
	"ਮੈਂ ਇਹ ਈਮੇਲਾਂ ਪ੍ਰਾਪਤ ਨਹੀਂ ਕਰਨਾ ਚਾਹੁੰਦਾ",
	"કૃપા કરીને મને તમારી મેઇલિંગ લિસ્ટમાંથી દૂર કરો. આભાર",
	"મને યાદીમાંથી કાઢી નાખો",
	"મને ઈમેલ ન મોકલો",
	"મારે આ ઈમેલ નથી જોઈતા",
	"મારે આ ઇમેઇલ જોઈતા નથી",
	"મને મેઇલિંગ લિસ્ટમાંથી દૂર કરો",
	"મને તમારી લિસ્ટમાંથી દૂર કરો",
	"મને લિસ્ટમાંથી દૂર કરો",
	"મને તમારી યાદીમાંથી દૂર કરો",
	"હું આ ઇમેઇલ નથી ઇચ્છતો",
	"હું હવે આ ઈમેલ મેળવવા નથી માંગતી",
	"મારું નામ યાદીમાંથી કાઢી નાખો",
	"મને ઈમેલ મોકલવાનું બંધ કરો",
	"કૃપા કરીને ઈમેઈલ મોકલવાનું બંધ કરશો",
	"મારે તમારા ઈમેલ નથી જોઈતા",
	"મને અનસબ્સ્ક્રાઇબ કરો",
	"અમને હવે ન્યૂઝલેટર ન મોકલશો",
	"મારું ઈમેલ સરનામું તમારી યાદીમાંથી કાઢી નાખો",
	"দয়া করে আমাকে তালিকা থেকে সরিয়ে দিন",
	"আমাকে আর মেইল পাঠাবেন না",
	"আমার নাম কেটে দিন",
	"আমার নাম তালিকা থেকে কেটে দিন",
	"আমি এই ইমেইল আর পেতে চাই না",
	"আমাকে ইমেইল পাঠানো বন্ধ করুন",
	"আমাকে মেইলিং লিস্ট থেকে বাদ দিন",
	"আমার এই ইমেইল দরকার নেই",
	"আমি আর আপনাদের নিউজলেটার চাই না",
	"আমাকে আনসাবস্ক্রাইব করুন",
	"অনুগ্রহ করে আমার নাম আপনাদের লিস্ট থেকে মুছে দিন",
	"আমরা এই ইমেইলগুলো আর চাই না",
	"আমার ইমেইল ঠিকানা আপনাদের তালিকা থেকে মুছে ফেলুন",
	"আমি এই ইমেইলগুলো পেতে চাই না",
	"Ma doonayo inaan helo emailladan mar dambe",
	"Ma doonayo emailladan",
	"Fadlan jooji inaad email ii soo dirto",
	"Ha ii soo dirin email",
	"Fadlan magacayga ka saar liiska",
	"Iga saar liiska",
	"Ma rabo emailladan",
	"Ma rabo email",
	"Fadlan jooji emailka",
	"Fadlan jooji email",
	"Jooji emailka ii soo diraan",
	"Fadlan ha ii soo dirin emaillo dambe",
	"Ma rabo inaan helo emailadiina",
	"Fadlan iga saar liiska emailka",
	"Fadlan ha noo soo dirina warsidaha",
	"Ma doonayno emailladan",
	"Fadlan tirtir magacayga liiska",
	"Iga jooji emaillada fadlan",
	"Fadlan jooji inaad ii soo dirto emaillada",
	"مجھے ای میل نہ بھیجنا",
	"Hiermit widerrufe ich meine Einwilligung zum Erhalt des Newsletters",
	"Quítame de la lista",
	"Jeg vil ikke ha e-postene deres lenger",
	"Opriți trimiterea de emailuri",
	"Molim vas uklonite me sa mejling liste",
	"Ne želim više da primam vaše mejlove",
	"Prestanite da mi šaljete mejlove",
	"Prenehajte mi pošiljati sporočila",
	"Noriu atsisakyti naujienlaiškio",
	"Nesūtiet man vairs e-pastus",
	"Vēlos atteikties no jaunumiem",
	"Soovin loobuda uudiskirjast",
	"Lõpetage mulle kirjade saatmine",
	"Níl mé ag iarraidh ríomhphoist eile uait",
	"Bórrame de la lista",
	"Jag önskar inte längre ta emot mejl från er",
	"Haluaisin poistua listalta",
	"Poistattehan minut jakelulistalta",
	"Nemám záujem o newsletter",
	"Kérem, vegyék le a címemet a listáról",
	"Ne želim vaše mejlove",
	"Ne šaljite mi više mejlove",
	"Prenehajte s pošiljanjem",
	"Prenehajte pošiljati e-pošto",
	"Не хочу вашу рассылку",
	"لست مهتمة بالنشرة",
	"購読をやめたいです",
	"Прекратете изпращането на имейли",
	"Noriu atsisakyti prenumeratos",
	"Ich möchte keine E-Mails mehr erhalten, können Sie mich abmelden?",
	"Können Sie mich bitte abmelden?",
	"Könnten Sie mir bitte keine E-Mails mehr schicken?",
	"No quiero recibir más correos, ¿vale?",
	"Ik wil geen mails meer ontvangen, kan dat?",
	"Не присылайте мне больше писем, хорошо?",
	"Jag vill inte ha fler mejl från er, okej?",
	"Wilt u mij niet meer mailen?",
	"No quiero que envíen más correos",
	"Nie życzę sobie wysyłania maili",
	"メールの送信は不要です。",
	"Nu doresc trimiterea de emailuri",
	"Nie wyrażam już zgody na otrzymywanie newslettera.",
	NULL
};

/* What is said with the same words, and is none: a question, what somebody else says or asks, the contrary, what the writer does. */
static const char *const no_stops_abroad[] = {
	"Mujhe list se na nikalein",
	"Mujhe emails kyun nahi mil rahi?",
	"Meri behan kehti hai mujhe list se nikal do",
	"Mera naam list mein shamil karein",
	"Kya aap mujhe email bhej sakte hain?",
	"Mujhe email bhejna band mat karein",
	"Mujhe meeting ki list se nikal dein",
	"Mujhe emails chahiye",
	"Main email nahi bhej sakta",
	"Agar main list se nikal jaoon to kya hoga?",
	"Mujhe list mein daal dein",
	"Kya aap ne mujhe list se nikal diya?",
	"مجھے لسٹ سے نہ نکالیں",
	"براہ کرم مجھے میلنگ لسٹ سے نہ ہٹائیں",
	"مجھے ای میلز کیوں نہیں مل رہیں؟",
	"میری بہن کہتی ہے مجھے لسٹ سے نکال دیں",
	"میرا نام لسٹ میں شامل کریں",
	"کیا آپ مجھے ای میل بھیج سکتے ہیں؟",
	"مجھے میلنگ لسٹ میں شامل کریں",
	"میں ای میل نہیں بھیج سکتا",
	"میں یہ ای میلز چاہتا ہوں",
	"کیا آپ نے مجھے لسٹ سے نکال دیا؟",
	"مجھے ای میل بھیجنا بند نہ کریں",
	"مجھے سبسکرائب کریں",
	"مجھے ملاقات کی فہرست سے نکال دیں",
	"میں ملاقات میں نہیں آنا چاہتا",
	"میں یہ نہیں چاہتا",
	"میں ای میل نہیں کھول سکتا",
	"میں نے ای میلز بند نہیں کیں",
	"اگر میں لسٹ سے نکل جاؤں تو؟",
	"میں نے نہیں کہا کہ مجھے لسٹ سے نکال دیں",
	"انہوں نے مجھے لسٹ سے نکال دیا",
	"میں اپنے بیٹے کی ای میلز نہیں چاہتا کہ اسکول دیکھے",
	"ਮੈਨੂੰ ਲਿਸਟ ਵਿੱਚੋਂ ਨਾ ਕੱਢੋ",
	"ਮੈਨੂੰ ਈਮੇਲਾਂ ਕਿਉਂ ਨਹੀਂ ਆ ਰਹੀਆਂ?",
	"ਮੇਰੀ ਭੈਣ ਕਹਿੰਦੀ ਹੈ ਮੈਨੂੰ ਲਿਸਟ ਵਿੱਚੋਂ ਕੱਢ ਦਿਓ",
	"ਮੇਰਾ ਨਾਂ ਲਿਸਟ ਵਿੱਚ ਪਾਓ",
	"ਮੈਂ ਈਮੇਲ ਨਹੀਂ ਭੇਜ ਸਕਦਾ",
	"ਮੈਂ ਇਹ ਈਮੇਲਾਂ ਚਾਹੁੰਦਾ ਹਾਂ",
	"ਈਮੇਲ ਭੇਜਣਾ ਬੰਦ ਨਾ ਕਰੋ",
	"ਮੈਂ ਇਹ ਨਹੀਂ ਚਾਹੁੰਦਾ",
	"ਕੀ ਤੁਸੀਂ ਮੈਨੂੰ ਲਿਸਟ ਵਿੱਚੋਂ ਕੱਢ ਦਿੱਤਾ?",
	"ਮੈਨੂੰ ਮੇਲਿੰਗ ਲਿਸਟ ਵਿੱਚ ਸ਼ਾਮਲ ਕਰੋ",
	"ਮੈਨੂੰ ਮੀਟਿੰਗ ਦੀ ਲਿਸਟ ਵਿੱਚੋਂ ਹਟਾ ਦਿਓ",
	"મને યાદીમાંથી ન કાઢો",
	"મને ઈમેલ કેમ નથી મળતા?",
	"મારી બહેન કહે છે મને યાદીમાંથી કાઢી નાખો",
	"મારું નામ યાદીમાં ઉમેરો",
	"હું ઈમેલ મોકલી શકતો નથી",
	"મારે આ ઈમેલ જોઈએ છે",
	"ઈમેલ મોકલવાનું બંધ ન કરો",
	"મારે આ નથી જોઈતું",
	"શું તમે મને યાદીમાંથી કાઢી નાખી?",
	"મને મીટિંગની યાદીમાંથી કાઢી નાખો",
	"મને મેઇલિંગ લિસ્ટમાં ઉમેરો",
	"আমাকে তালিকা থেকে বাদ দেবেন না",
	"আমি ইমেইল পাচ্ছি না কেন?",
	"আমার বোন বলে আমাকে তালিকা থেকে বাদ দিন",
	"আমার নাম তালিকায় যোগ করুন",
	"আমি ইমেইল পাঠাতে পারছি না",
	"আমি এই ইমেইল চাই",
	"ইমেইল পাঠানো বন্ধ করবেন না",
	"আমি এটা চাই না",
	"আপনারা কি আমাকে তালিকা থেকে বাদ দিয়েছেন?",
	"আমাকে মিটিংয়ের তালিকা থেকে বাদ দিন",
	"আমার নাম কেটে দিয়েছে কেন?",
	"আমার নাম কেটে দেবেন না",
	"আমার ছেলের নাম কেটে দিন",
	"সভার তালিকা থেকে আমার নাম কেটে দিন",
	"Fadlan ha iga saarin liiska",
	"Maxaan u heli waayay emailka?",
	"Walaashay waxay tiri iga saar liiska",
	"Fadlan magacayga ku dar liiska",
	"Ma ii soo diri kartaan emailka?",
	"Waan rabaa emailladan",
	"Ha joojin emailka",
	"Ma rabo taas",
	"Ma iga saarteen liiska?",
	"Fadlan ha iga saarin liiska, kaliya emailkayga ayaa isbeddelay.",
	"Fadlan iga saar liiska kulanka",
	"Ma helin emailka",
	"Ma doonaysaa inaan email kuu soo diro?",
	"Ma heli karaa emailka?",
	"Ma doonayo inaan ka maqnaado kulanka",
	"Main email nahi karna chahta, phone karein",
	"Main ne apna address change kar liya hai",
	"Mera address list se hata kar naya likh dein: ann@example.org",
	"Mera naam galat hai",
	"Main receive nahi kar sakti",
	"Mujhe receive nahi hua",
	"Main list mein hoon?",
	"Aap mujhe unsubscribe na karein",
	"Mujhe kisi ne unsubscribe kar diya",
	"Main unsubscribe nahi karna chahta",
	"Mera naam na hata dein",
	"Main emails lena chahti",
	"Main emails lena chahta hai",
	"Hum list mein hai?",
	"Mujhe email nahi mili",
	"Mujhe aap ki email nahi mil rahi",
	"Main email parhna chahta",
	"Kya main email bhej sakta?",
	"Main naam nahi dena chahta",
	"Address nahi chahiye",
	"Naam delete na karein",
	"Mere bete ka naam list se hata dein",
	"School ki list se mera naam hata dein",
	"Emails band na karein",
	"Emails kyun band karein",
	"Mujhe zaroorat hai emails ki",
	"Mujhe madad ki zaroorat nahi",
	"میں نام نہیں دینا چاہتا",
	"میں لسٹ میں نہیں ہوں",
	"میں لسٹ میں ہوں؟",
	"میں ای میلز وصول نہیں کر سکتا",
	"مجھے ای میل موصول نہیں",
	"مجھے ای میلز موصول نہیں ہیں",
	"میں لسٹ میں نام چاہتا ہوں",
	"میں میلنگ لسٹ میں نہیں ہوں",
	"میرا نام نہ نکالیں",
	"میں نکال نہیں سکتا",
	"ہم ای میلز وصول کرنا چاہتے ہیں",
	"ہم ای میلز چاہتے ہیں",
	"میں ای میلز وصول کرنا چاہتی ہوں",
	"میرا نام لسٹ میں نہیں ہے",
	"آپ نے میرا نام لسٹ سے کیوں نکال دیا",
	"بیٹے کا نام فہرست سے نکال دیں",
	"مجھے ای میلز نہیں ہیں",
	"کوئی ای میل نہیں",
	"میں ای میل پڑھنا چاہتا ہوں",
	"مجھے انسبسکرائب نہ کریں",
	"ای میل بند نہ کریں",
	"مجھے میلنگ لسٹ میں ہوں",
	"میں یہ نام لسٹ میں نہیں چاہتا",
	"مجھے ورکشاپ کی فہرست سے نکال دیں",
	"مجھے پتہ نہیں",
	"مجھے آپ کا ای میل پتہ نہیں",
	"مجھے ای میل کا پتہ نہیں ہے",
	"ਮੈਂ ਲਿਸਟ ਵਿੱਚ ਨਹੀਂ ਹਾਂ",
	"ਮੈਨੂੰ ਪਤਾ ਨਹੀਂ",
	"ਮੈਨੂੰ ਈਮੇਲ ਦਾ ਪਤਾ ਨਹੀਂ",
	"ਮੈਨੂੰ ਈਮੇਲ ਪ੍ਰਾਪਤ ਨਹੀਂ ਹੋਈ",
	"ਮੈਂ ਈਮੇਲਾਂ ਪ੍ਰਾਪਤ ਕਰਨਾ ਚਾਹੁੰਦਾ ਹਾਂ",
	"ਮੈਨੂੰ ਤੁਹਾਡੀ ਲੋੜ ਨਹੀਂ",
	"ਮੇਰਾ ਨਾਂ ਨਾ ਹਟਾਓ",
	"ਮੇਰੇ ਪੁੱਤਰ ਦਾ ਨਾਂ ਹਟਾ ਦਿਓ",
	"ਮੈਂ ਈਮੇਲ ਨਹੀਂ ਪੜ੍ਹ ਸਕਦਾ",
	"ਮੈਨੂੰ ਅਨਸਬਸਕ੍ਰਾਈਬ ਨਾ ਕਰੋ",
	"ਅਸੀਂ ਇਹ ਈਮੇਲਾਂ ਚਾਹੁੰਦੇ ਹਾਂ",
	"ਸਾਨੂੰ ਈਮੇਲ ਕਿਉਂ ਬੰਦ ਕਰ ਦਿਉ",
	"ਮੈਂ ਈਮੇਲ ਨਹੀਂ ਭੇਜਣਾ ਚਾਹੁੰਦਾ",
	"ਈਮੇਲ ਨਾ ਹਟਾਓ",
	"আমি তালিকায় নেই",
	"আমার নাম তালিকায় নেই",
	"আমি ইমেইল পাই না",
	"আমি ইমেইল পেতে চাই",
	"আমার ঠিকানা বদলে গেছে",
	"আমার নাম বাদ দেবেন না",
	"ঠিকানা চাই না",
	"আমি পারি না",
	"আমার ইমেইল ঠিকানা নেই",
	"আমাকে মেইল পাঠান",
	"আমার বোনের নাম কেটে দিন",
	"আমাকে আনসাবস্ক্রাইব করবেন না",
	"আমাদের ইমেইল বন্ধ কেন",
	"আমি ইমেইল পাঠানো বন্ধ চাই না",
	"আমার ইমেইল নেই",
	"আমি ইমেইল করতে পারি না",
	"હું યાદીમાં નથી",
	"મારું નામ યાદીમાં નથી",
	"મને ઈમેલ મળ્યો નથી",
	"હું ઈમેલ મેળવવા માંગતો",
	"હું ઈમેલ મેળવવા માંગતી",
	"મારું નામ ન કાઢો",
	"હું ઈમેલ નથી કરી શકતો",
	"મારા દીકરાનું નામ કાઢી નાખો",
	"મને અનસબ્સ્ક્રાઇબ ન કરો",
	"મારે ઈમેલ મોકલવા નથી",
	"હું ઈમેલ મોકલવા માંગતો નથી",
	"સરનામું નથી",
	"મારું સરનામું બદલો",
	"મારે નામ નથી જોઈતું",
	"Ma doonayo inaan baxo",
	"Ma helo emaillada",
	"Ma ii soo dirtaan emailka?",
	"Ma ii soo diraan email?",
	"Ma jooji emailka",
	"Ha joojin emaillada",
	"Ma doonayno inaad joojisaan emaillada",
	"Ma emaillo baa?",
	"Ma rabo inaad iga saarto liiska",
	"Ma doonayo inaad joojiso emailka",
	"Ma rabo inaan joojiyo",
	"Emailladiina waan jeclahay",
	"Ma ka saaray magacayga liiska?",
	"Waan doonayo inaan helo emailladan",
	"Ma doonayo in la iga saaro liiska",
	"Email ma helo",
	"Sidee u joojin karaa emailka",
	"Emaillo ma hayo",
	"Ma rabo inaan email diro",
	"Ma i saari kartaa liiska imtixaanka",
	"Main email nahi bhejna chahta",
	"میں ای میل نہیں بھیجنا چاہتا",
	"میں ای میل نہیں کرنا چاہتا",
	"ਮੈਂ ਈਮੇਲ ਨਹੀਂ ਕਰਨਾ ਚਾਹੁੰਦਾ",
	"Mujhe emails receive nahi hui",
	"Mujhe emails receive nahi ho rahi hain",
	"مجھے ای میلز وصول نہیں ہوئیں",
	"مجھے ای میلز وصول نہیں ہو رہی ہیں",
	"ਮੈਨੂੰ ਈਮੇਲਾਂ ਪ੍ਰਾਪਤ ਨਹੀਂ ਹੋ ਰਹੀਆਂ",
	"Main emails receive karna chahta",
	"میں ای میلز وصول کرنا چاہتا ہوں",
	"Main kuch receive nahi karna chahta tha lekin email aa gayi",
	"Beni listeden çıkardınız mı?",
	"Beni listeden çıkarmışsınız",
	"Listeden çıkardılar",
	"Jag är inte emot mejl",
	"Jag har inte tagit emot mejl",
	"Jag kan inte ta emot mejl",
	"Voinko poistua listalta myöhemmin?",
	"Nemám e-mail, napište mi poštou",
	"Nemám zájem o schůzku",
	"Mám záujem o newsletter",
	"Nemám váš mail, můžete psát?",
	"Nemame vas mail",
	"Kérem vegyék fel a címemet a listára",
	"Vegyék a listára a címemet",
	"Vegyenek fel a listára",
	"Kérem iratkoztassanak fel a hírlevélre",
	"Nemojte prestati sa slanjem mejlova",
	"لست في القائمة",
	"لست مهتمة بالورشة",
	"購読をやめたくないです",
	"会議をやめたいです",
	"Не хочу вашу рассылку пропустить",
	"Не прекратявайте изпращането на имейли",
	"Защо спряхте изпращането на имейли?",
	"Я не видел вашу рассылку",
	"Nemam mailova",
	"Nemám záujem o workshop, newsletter mi posielajte",
	"Prečo nemám newsletter?",
	"Nemám newsletter",
	"Nemám zájem odhlásit newsletter",
	"Я не хочу пропустить вашу рассылку",
	"Vi mi ne šaljete mejlove",
	"Ne primam više mailove",
	"Da li šaljete mejlove?",
	"Quítame una duda",
	"Postene på programmet vil jeg ikke ha",
	"Ei, ma soovin kirju",
	"Ma ei saa kirja saata",
	"Nenoriu atsisakyti laiškų",
	"Nevēlos atteikties no jaunumiem",
	"Nu opriți trimiterea emailurilor",
	"Ne prenehajte pošiljati",
	"Níl ríomhphost uaibh agam",
	"Noriu siųsti laišką",
	"Nemojte da prestanete da šaljete",
	"Möchten Sie keine E-Mails mehr erhalten?",
	"Vill ni inte ha mejl?",
	"Willen jullie geen mails ontvangen?",
	"Wilt u geen e-mails meer ontvangen?",
	"Wil je onze nieuwsbrief niet meer ontvangen?",
	"Vous ne souhaitez plus recevoir nos e-mails ?",
	"Vous ne voulez plus recevoir notre newsletter ?",
	"Ne souhaitez-vous plus recevoir nos emails ?",
	"Tu ne veux plus recevoir nos mails ?",
	"Wollen Sie unseren Newsletter nicht mehr erhalten?",
	"Sie möchten keine E-Mails mehr erhalten?",
	"Möchtest du keine Mails mehr bekommen?",
	"Du möchtest keine E-Mails mehr erhalten?",
	"Vill du inte längre få våra mejl?",
	"Ønsker du ikke at modtage vores nyhedsbrev?",
	"Vil du ikke lenger motta våre e-poster?",
	"Ønsker du ikke flere mails?",
	"Vil du ikke have flere mails?",
	"Ikke interesseret i flere mails?",
	"Etkö halua enää saada sähköposteja?",
	"Ettekö halua enää uutiskirjettä?",
	"Non vuoi più ricevere le nostre email?",
	"Non desideri più ricevere la newsletter?",
	"Non volete più ricevere le nostre mail?",
	"¿No quieres recibir más correos?",
	"¿Ya no desea recibir nuestros correos?",
	"¿No desean recibir más correos?",
	"Não deseja receber mais os nossos emails?",
	"Não quer receber mais emails?",
	"Nie chcesz otrzymywać więcej maili?",
	"Nie chce Pan otrzymywać maili?",
	"Nechcete už dostávat naše e-maily?",
	"Nechcete už dostávať naše e-maily?",
	"Nechcete již dostávat newsletter?",
	"Nem szeretne több hírlevelet kapni?",
	"Nem kér több hírlevelet?",
	"Nu mai doriți să primiți emailuri?",
	"Nu mai vreți să primiți newsletterul?",
	"Artık e-posta almak istemiyor musunuz?",
	"E-posta almak istemiyor musun?",
	"Ne želite više primati naše mailove?",
	"Više ne želite primati newsletter?",
	"Ne želite več prejemati naših e-novic?",
	"Не хотите больше получать наши письма?",
	"Больше не хотите получать рассылку?",
	"Не бажаєте більше отримувати наші листи?",
	"Не хочете отримувати розсилку?",
	"Δεν θέλετε να λαμβάνετε άλλα email;",
	"Δεν θέλετε πλέον να λαμβάνετε email;",
	"Ydych chi ddim eisiau derbyn ein e-byst?",
	"Ddim eisiau derbyn e-byst?",
	"ألا تريد تلقي رسائلنا؟",
	"هل لا ترغب في تلقي رسائلنا؟",
	"今後メールの受信を希望しませんか？",
	"メールは不要ですか？",
	"您不想再收到我们的邮件吗？",
	"不想再收到邮件？",
	"이메일을 더 이상 원하지 않으세요?",
	"Kya aap emails nahi chahte?",
	"Aap ko emails nahi chahiye?",
	"کیا آپ ای میل نہیں چاہتے؟",
	"Не желаете да получавате имейли?",
	"Nebenorite gauti laiškų?",
	"Vai vairs nevēlaties saņemt e-pastus?",
	"Kas te ei soovi enam kirju saada?",
	"An bhfuil sibh ag iarraidh gan ríomhphost a fháil?",
	"Ma rabtaan emails dambe?",
	"Ich möchte keine E-Mails schreiben",
	"Ich will keine Mails schicken.",
	"Je ne veux pas envoyer de mails.",
	"Je ne veux pas écrire d'e-mails",
	"No quiero escribir correos",
	"No quiero enviar emails.",
	"Non voglio scrivere email",
	"Ik wil geen mails schrijven",
	"Ik wil geen mails sturen",
	"Jag vill inte skriva mejl",
	"Jag vill inte skicka mejl.",
	"Jeg vil ikke skrive mails",
	"Não quero escrever emails",
	"Não quero enviar emails",
	"Nie chcę pisać maili",
	"Nechci psát maily",
	"Nem akarok leveleket írni",
	"Nu vreau să scriu emailuri",
	"Ne želim pisati mailove",
	"Я не хочу писать письма",
	"Я не хочу отправлять письма",
	"Δεν θέλω να γράφω email",
	"En halua kirjoittaa sähköposteja",
	"Не хочу писати листи",
	"Mail yazmak istemiyorum",
	"Je n'ai pas envie d'écrire des mails tous les jours.",
	"Desidera non ricevere più le nostre email?",
	"Você não quer mais receber nossos e-mails?",
	NULL
};

/* Who wants a pause wants them again: a person asks for how long. */
static const char *const pauses_abroad[] = {
	"Bitte pausieren Sie die Rundmails, bis wir zurück sind.",
	"Können Sie den Newsletter vorübergehend einstellen?",
	"Bitte nehmen Sie mich zeitweise vom Verteiler.",
	"Merci de suspendre l'envoi des newsletters jusqu'à la rentrée.",
	"Pouvez-vous mettre en pause les courriels ?",
	"Pausen los correos hasta enero, por favor.",
	"Den de baja temporalmente mi correo de la lista",
	"Suspendam os emails até janeiro, por favor",
	"Potete sospendere temporaneamente la newsletter?",
	"Kunt u de mails pauzeren tot januari?",
	"Stop alstublieft de nieuwsbrief tot januari",
	"Pausa nyhetsbrevet till januari, tack",
	"Sæt venligst nyhedsbrevet på pause",
	"Keskeyttäkää uutiskirje tilapäisesti.",
	"Proszę zawiesić newsletter do stycznia",
	"Pozastavte prosím newsletter do ledna",
	"Kérem, függesszék fel ideiglenesen a hírlevelet",
	"Vă rog suspendați newsletterul până în ianuarie",
	"Lütfen e-postaları geçici olarak durdurun",
	"Molim pauzirajte newsletter do siječnja",
	"Приостановите рассылку до января",
	"Призупиніть розсилку до січня",
	NULL
};

static void
check_abroad(const char *words, enum mail_request request)
{
	struct report report;
	char mail[1024];

	snprintf(mail, sizeof mail, "From: Zoe Moss <zoe@example.com>\nTo: office@example.org\nSubject: Re: News\n"
	    "Content-Type: text/plain; charset=utf-8\n\n%s\n", words);
	read_text(mail, &report);
	/* Of those that are none some are in doubt. */
	if (request == REQUEST_NONE ? report.request == REQUEST_STOP : report.request != request)
		fail_msg("%s: %s, %s", words, mail_class_word(report.without_token), request_name(report.request));
}

static void
a_stop_is_one_in_any_tongue(void **state)
{
	(void)state;
	for (const char *const *words = stops_abroad; *words != NULL; words++)
		check_abroad(*words, REQUEST_STOP);
	for (const char *const *words = no_stops_abroad; *words != NULL; words++)
		check_abroad(*words, REQUEST_NONE);
	for (const char *const *words = pauses_abroad; *words != NULL; words++)
		check_abroad(*words, REQUEST_STOP_PERHAPS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_mail_is_what_is_written_beside_it),
		cmocka_unit_test(tokens_are_found_where_they_count),
		cmocka_unit_test(C31_a_button_stops_and_an_automatic_reply_does_not),
		cmocka_unit_test(machines_are_told_by_their_whole_name),
		cmocka_unit_test(only_our_own_server_proves_or_denies_a_sender),
		cmocka_unit_test(an_answer_of_a_server_means_what_it_says),
		cmocka_unit_test(a_notice_in_words_names_its_recipient),
		cmocka_unit_test(a_letter_that_is_late_has_not_failed),
		cmocka_unit_test(people_write_of_bounces_too),
		cmocka_unit_test(challenges_are_told_by_their_meaning),
		cmocka_unit_test(who_has_left_is_told_from_who_is_away),
		cmocka_unit_test(newsletters_are_no_replies),
		cmocka_unit_test(what_people_ask_for_is_read_by_its_meaning),
		cmocka_unit_test(a_stop_is_one_in_any_tongue),
		cmocka_unit_test(A46_what_is_said_beside_a_wish_is_read),
		cmocka_unit_test(B48_what_may_be_a_breach_is_told_from_a_question),
		cmocka_unit_test(B24_a_wish_is_told_from_what_has_its_words),
		cmocka_unit_test(a_wish_in_a_text_that_is_cut_is_for_a_person),
		cmocka_unit_test(answers_are_read_wherever_people_write),
		cmocka_unit_test(only_the_head_of_an_older_mail_begins_one),
		cmocka_unit_test(a_subject_of_ones_own_is_an_answer),
		cmocka_unit_test(answers_in_html_are_read_too),
		cmocka_unit_test(hostile_mails_cost_little_and_break_nothing),
		cmocka_unit_test(of_a_mail_beyond_the_limits_the_head_is_read), cmocka_unit_test(octets_of_every_kind_are_read),
		cmocka_unit_test(A46_what_else_is_said_at_a_stop_address_is_read),
		cmocka_unit_test(E02_without_a_code_clear_words_stop),
	};
	int failed;

	guard = guard_new(&ours, &no_child);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	guard_free(&guard);
	return failed;
}
