/*
 * The SMTP dialogue, as scripts.  One step a line:
 *
 *	offer NAME		NAME@example.org is the recipient; "refuse NAME": the offer is refused
 *	release NAME		with NAME's body; "release-bad": with a body that is not fit
 *	write [N]		one smtp_output, and N octets of it (or all) written; "hand-out": none written
 *	C LINE			the next line written; "C-body NAME": body and dot; "nothing": nothing to write
 *	S LINE			a server line; "broken LINE": one after which smtp_input must say false
 *	wants | no-wants | awaits | no-awaits | over | not-over | patience N | replies N
 *	quit | closed
 *	result NAME PHASE CODE dot|no-dot tried|untried		the next result; "no-result"
 */
#include "unit/unit.h"

#include "base/text.h"
#include "mail/smtp.h"
#include "mail/smtp_body.h"

enum { PIPELINED = 1, DSN = 2, SIZED = 4, UTF8 = 8 };

#define ENVELOPE(name)						\
	"C MAIL FROM:<b@example.org>\n"				\
	"C RCPT TO:<" name "@example.org>\n"			\
	"C DATA\n"
#define YES "S 250 ok\n"
#define GO "S 354 go\n"
/* A is offered, accepted up to DATA; its body is not released. */
#define READY_A "offer a\nwrite\n" ENVELOPE("a") YES YES GO "awaits\n"
/* The same, released and written. */
#define SENT_A READY_A "release a\nwrite\nC-body a\n"

static const struct {
	const char *name;
	int extensions;
	const char *script;
} scripts[] = {
	{ "one letter, pipelined: three commands in one write", PIPELINED,
	    "wants\noffer a\nno-wants\npatience 300\nwrite\n" ENVELOPE("a") "nothing\nno-awaits\n" YES YES
	    "no-awaits\npatience 120\n" GO "awaits\npatience 0\nnothing\nrelease a\nno-awaits\npatience 180\n"
	    "write\nC-body a\npatience 600\nno-result\nS 250 2.0.0 Ok: queued as 4Xy\n"
	    "result a dot 250 dot tried\nno-result\nwants\nnot-over\npatience 0\n" },
	{ "body, dot and the next envelope in one write: one round trip a letter", PIPELINED,
	    READY_A "wants\noffer b\nno-wants\nnothing\nrelease a\nwrite\nC-body a\n" ENVELOPE("b") "nothing\n"
	    "S 250 ok\nresult a dot 250 dot tried\n" YES YES GO "awaits\nwants\nrelease b\noffer c\nwrite\n"
	    "C-body b\n" ENVELOPE("c") "S 250 ok\nresult b dot 250 dot tried\n" },
	{ "an offer after the release, before the write, joins it too", PIPELINED,
	    READY_A "release a\noffer b\nwrite\nC-body a\n" ENVELOPE("b") },
	{ "an offer after the write goes alone", PIPELINED, SENT_A "wants\noffer b\nwrite\n" ENVELOPE("b")
	    YES YES YES GO "result a dot 250 dot tried\nawaits\n" },
	{ "without PIPELINING: command by command", 0,
	    "offer a\nwrite\nC MAIL FROM:<b@example.org>\nnothing\n" YES "write\nC RCPT TO:<a@example.org>\n"
	    "nothing\n" YES "write\nC DATA\n" GO "awaits\nno-wants\nrelease a\nno-wants\nwrite\nC-body a\nnothing\n"
	    YES "result a dot 250 dot tried\nwants\noffer b\nwrite\nC MAIL FROM:<b@example.org>\n" },
	{ "RCPT 251 is a yes", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "S 251 will forward\n" GO "awaits\n" },

	/* Each place where a letter can end. */
	{ "MAIL refused", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "S 550 5.7.1 no\nresult a mail 550 no-dot tried\nS 503 no\nS 503 no\n"
	    "no-result\nwants\nnot-over\noffer b\nwrite\n" ENVELOPE("b") },
	{ "RCPT refused, DATA refused: RSET with the next envelope in one write", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "S 550 5.1.1 no such user\nresult a rcpt 550 no-dot tried\n"
	    "wants\noffer b\nnothing\nS 554 no valid recipients\nno-result\nwrite\nC RSET\n" ENVELOPE("b")
	    YES YES YES GO "awaits\n" },
	{ "RCPT refused, DATA 503: the same", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "S 450 4.2.1 later\nS 503 need RCPT\n"
	    "result a rcpt 450 no-dot tried\noffer b\nwrite\nC RSET\n" ENVELOPE("b") },
	{ "RCPT refused, DATA accepted: a lone dot, and its 250 delivers nothing", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "S 550 no\n" GO "result a rcpt 550 no-dot tried\nno-awaits\n"
	    "write\nC .\npatience 600\n" YES "no-result\nwants\noffer b\nwrite\n" ENVELOPE("b") },
	{ "MAIL refused, DATA accepted all the same: a lone dot", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "S 550 no\nS 503 no\n" GO "result a mail 550 no-dot tried\nwrite\nC .\n"
	    "S 554 no\nno-result\nnot-over\nwants\n" },
	{ "the lone dot may have the next envelope behind it", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "S 550 no\noffer b\nnothing\n" GO "write\nC .\n" ENVELOPE("b")
	    "S 554 no\n" YES YES GO "result a rcpt 550 no-dot tried\nawaits\n" },
	{ "DATA refused", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES YES "S 451 4.3.0 not now\nresult a data 451 no-dot tried\noffer b\n"
	    "write\nC RSET\n" ENVELOPE("b") },
	{ "RCPT refused without PIPELINING: RSET, then MAIL", 0,
	    "offer a\nwrite\nC MAIL FROM:<b@example.org>\n" YES "write\nC RCPT TO:<a@example.org>\nS 550 5.1.1 no\n"
	    "result a rcpt 550 no-dot tried\nnothing\noffer b\nwrite\nC RSET\n" YES
	    "write\nC MAIL FROM:<b@example.org>\n" },
	{ "MAIL refused without PIPELINING needs no RSET", 0,
	    "offer a\nwrite\nC MAIL FROM:<b@example.org>\nS 550 no\nresult a mail 550 no-dot tried\noffer b\nwrite\n"
	    "C MAIL FROM:<b@example.org>\n" },
	{ "MAIL put off: no word about the letter, and the session ends", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "S 452 4.5.3 too many messages in this session\nresult a mail 452 no-dot untried\nno-wants\n"
	    "nothing\nS 503 no\nS 503 no\nwrite\nC QUIT\nS 221 bye\nover\nno-result\n" },
	{ "MAIL put off, DATA accepted all the same: a lone dot, then QUIT", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "S 450 no\nS 503 no\n" GO "result a mail 450 no-dot untried\nwrite\nC .\n"
	    "C QUIT\nS 554 no\nS 221 bye\nover\n" },
	{ "MAIL put off without PIPELINING", 0,
	    "offer a\nwrite\nC MAIL FROM:<b@example.org>\nS 450 no\nresult a mail 450 no-dot untried\nno-wants\nwrite\nC QUIT\n"
	    "S 221 bye\nover\n" },
	{ "MAIL of the second put off: the first is sent all the same", PIPELINED,
	    READY_A "offer b\nrelease a\nwrite\nC-body a\n" ENVELOPE("b") YES "S 450 no\nS 503 no\nS 503 no\nwrite\nC QUIT\n"
	    "result a dot 250 dot tried\nresult b mail 450 no-dot untried\n" },
	{ "452 to RCPT when the session has taken letters: it has had enough", PIPELINED,
	    READY_A "offer b\nrelease a\nwrite\nC-body a\n" ENVELOPE("b") YES YES "S 452 4.5.3 too many recipients\nS 503 no\nwrite\nC QUIT\n"
	    "result a dot 250 dot tried\nresult b rcpt 452 no-dot untried\nno-wants\n" },
	{ "the same in words, without PIPELINING", 0,
	    "offer a\nwrite\nC MAIL FROM:<b@example.org>\n" YES "write\nC RCPT TO:<a@example.org>\n" YES "write\nC DATA\n" GO
	    "release a\nwrite\nC-body a\n" YES "offer b\nwrite\nC MAIL FROM:<b@example.org>\n" YES "write\nC RCPT TO:<b@example.org>\n"
	    "S 452 no more in this session\nresult a dot 250 dot tried\nresult b rcpt 452 no-dot untried\nwrite\nC QUIT\n" },
	{ "452 to the first recipient is said of them", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "S 452 4.5.3 too many\nS 503 no\nresult a rcpt 452 no-dot tried\nwants\n" },
	{ "and so is a mailbox that is full of them", PIPELINED,
	    READY_A "offer b\nrelease a\nwrite\nC-body a\n" ENVELOPE("b") YES YES "S 452 4.2.2 too many messages\nS 503 no\n"
	    "result a dot 250 dot tried\nresult b rcpt 452 no-dot tried\nwants\n" },
	{ "RSET refused ends the session; the next letter was not tried", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES YES "S 451 no\noffer b\nwrite\nC RSET\n" ENVELOPE("b") "S 500 what\nover\n"
	    "closed\nresult a data 451 no-dot tried\nresult b mail 0 no-dot untried\n" },
	{ "refused after the dot: no RSET needed", PIPELINED,
	    SENT_A "S 554 5.7.1 spam\nresult a dot 554 dot tried\nnot-over\noffer b\nwrite\n" ENVELOPE("b") },
	{ "put off after the dot", PIPELINED, SENT_A "S 451 4.7.1 busy\nresult a dot 451 dot tried\nwants\n" },
	{ "closed after the dot without a reply: doubt", PIPELINED, SENT_A "closed\nresult a dot 0 dot tried\nover\n" },
	{ "a reply that drips is no progress until it is whole", PIPELINED, SENT_A
	    "replies 3\nhalf 250-o\nreplies 3\nS k\nreplies 3\nS 250 ok\nreplies 4\nresult a dot 250 dot tried\n" },
	{ "the same with half a reply", PIPELINED, SENT_A "half 250-o\nclosed\nresult a dot 0 dot tried\n" },
	{ "doubt begins when the dot is offered, written or not", PIPELINED,
	    READY_A "release a\nhand-out\nclosed\nresult a dot 0 dot tried\n" },
	{ "released, but nothing handed out: not tried", PIPELINED,
	    READY_A "release a\nclosed\nresult a body 0 no-dot untried\n" },
	{ "closed before the body: goes back", PIPELINED, READY_A "closed\nresult a data 0 no-dot untried\n" },
	{ "closed before any reply", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "closed\nresult a mail 0 no-dot untried\n" },
	{ "closed after MAIL", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "closed\nresult a rcpt 0 no-dot untried\n" },
	{ "closed after RCPT", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES YES "closed\nresult a data 0 no-dot untried\n" },
	{ "closed inside the body: tried, and not accepted", PIPELINED,
	    READY_A "release big\nwrite\nclosed\nresult a body 0 no-dot tried\n" },
	{ "refused inside the body: the dot never goes", PIPELINED,
	    READY_A "release big\nwrite\nS 552 5.3.4 too large\nover\nnothing\nresult a body 552 no-dot tried\n" },
	{ "refused before the dot was written: nothing more is said", PIPELINED,
	    READY_A "offer b\nrelease a\nwrite 10\nS 554 no\nover\nnothing\nresult a dot 554 dot tried\nclosed\n"
	    "result b mail 0 no-dot untried\n" },
	{ "accepted inside the body: nobody can have; not accepted", PIPELINED,
	    READY_A "release big\nwrite\nbroken 250 ok\nclosed\nresult a body 0 no-dot tried\n" },
	{ "accepted before the dot was written: doubt", PIPELINED,
	    READY_A "release a\nwrite 10\nbroken 250 ok\nclosed\nresult a dot 0 dot tried\n" },
	{ "two in work when the line goes: the first in doubt, the second not tried", PIPELINED,
	    READY_A "offer b\nrelease a\nwrite\nC-body a\n" ENVELOPE("b")
	    "closed\nresult a dot 0 dot tried\nresult b mail 0 no-dot untried\nno-result\n" },
	{ "the first accepted, then the line goes", PIPELINED,
	    READY_A "offer b\nrelease a\nwrite\nC-body a\n" ENVELOPE("b") YES YES YES
	    "closed\nresult a dot 250 dot tried\nresult b data 0 no-dot untried\n" },

	/* 421 anywhere: goes back uncounted unless the dot was out. */
	{ "421 to MAIL", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "S 421 4.3.2 closing\nover\nnothing\nresult a mail 421 no-dot untried\n" },
	{ "421 to RCPT", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "S 421 closing\nover\nresult a rcpt 421 no-dot untried\n" },
	{ "421 to DATA", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES YES "S 421 closing\nover\nresult a data 421 no-dot untried\n" },
	{ "421 inside the body", PIPELINED,
	    READY_A "release big\nwrite\nS 421 closing\nover\nnothing\nresult a body 421 no-dot untried\n" },
	{ "421 after the dot is a refusal for now", PIPELINED,
	    SENT_A "S 421 closing\nover\nresult a dot 421 dot tried\nclosed\nno-result\n" },
	{ "421 to the dot with the next envelope behind it", PIPELINED,
	    READY_A "offer b\nrelease a\nwrite\nC-body a\n" ENVELOPE("b") "S 421 closing\nS 250 ok\nS 250 ok\nclosed\n"
	    "result a dot 421 dot tried\nresult b mail 0 no-dot untried\n" },
	{ "421 while idle", PIPELINED, "S 421 idle too long\nover\nno-wants\nclosed\nno-result\n" },
	{ "421 while the body is awaited", PIPELINED,
	    READY_A "S 421 timeout\nover\nno-awaits\nclosed\nresult a data 0 no-dot untried\n" },
	{ "421 to RSET", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES YES "S 451 no\noffer b\nwrite\nC RSET\n" ENVELOPE("b")
	    "S 421 bye\nover\nclosed\nresult a data 451 no-dot tried\nresult b mail 0 no-dot untried\n" },

	/* Servers that break the rules (E-20). */
	{ "reply to nothing", PIPELINED, "broken 250 hello\nover\n" },
	{ "354 to MAIL", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "broken 354 go\nclosed\nresult a mail 0 no-dot tried\n" },
	{ "354 to RCPT", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "broken 354 go\nclosed\nresult a rcpt 0 no-dot tried\n" },
	{ "250 to DATA", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES YES "broken 250 ok\nclosed\nresult a data 0 no-dot tried\n" },
	{ "354 to the dot: doubt", PIPELINED, SENT_A "broken 354 go\nclosed\nresult a dot 0 dot tried\n" },
	{ "no code", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "broken hello\nclosed\nresult a mail 0 no-dot tried\n" },
	{ "codes that differ are no answer: doubt, not sent", PIPELINED,
	    SENT_A "S 550-no\nbroken 250 yes\nclosed\nresult a dot 0 dot tried\n" },
	{ "rubbish about a letter decided already blames nobody", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES "S 550 no\noffer b\nbroken ??\nclosed\nresult a rcpt 550 no-dot tried\n"
	    "result b mail 0 no-dot untried\n" },
	{ "rubbish to RSET says nothing of the next letter", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") YES YES "S 451 no\noffer b\nwrite\nC RSET\n" ENVELOPE("b")
	    "broken ??\nclosed\nresult a data 451 no-dot tried\nresult b mail 0 no-dot untried\n" },

	/* Odds and ends. */
	{ "QUIT when all is done", PIPELINED,
	    SENT_A "quit\nno-wants\nnothing\n" YES "write\nC QUIT\npatience 10\nS 221 bye\nover\nresult a dot 250 dot tried\n" },
	{ "QUIT at once when idle", 0, "quit\nwrite\nC QUIT\nS 221 bye\nover\n" },
	{ "a body that is not fit: nothing leaves, the line must close", PIPELINED,
	    READY_A "release-bad\nover\nnothing\nresult a data 0 no-dot untried\n" },
	{ "C-14 DSN and SIZE parameters", PIPELINED | DSN | SIZED,
	    "offer a\nwrite\nC MAIL FROM:<b@example.org> SIZE=100 RET=HDRS ENVID=id+2Ba\n"
	    "C RCPT TO:<a@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a@example.org\nC DATA\n" },
	{ "C-14 xtext in ORCPT", PIPELINED | DSN,
	    "offer x+y=z\nwrite\nC MAIL FROM:<b@example.org> RET=HDRS ENVID=id+2Bx+2By+3Dz\n"
	    "C RCPT TO:<x+y=z@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;x+2By+3Dz@example.org\nC DATA\n" },
	{ "C-13 an address in UTF-8 where it is taken", PIPELINED | UTF8 | SIZED,
	    "offer zo\xc3\xab\nwrite\nC MAIL FROM:<b@example.org> SMTPUTF8 SIZE=100\nC RCPT TO:<zo\xc3\xab@example.org>\nC DATA\n" },
	{ "C-13 and the one after it as always", PIPELINED | UTF8,
	    "offer zo\xc3\xab\nwrite\nC MAIL FROM:<b@example.org> SMTPUTF8\nC RCPT TO:<zo\xc3\xab@example.org>\nC DATA\n" YES
	    "S 550 5.1.1 no\nS 503 no\nresult zo\xc3\xab rcpt 550 no-dot tried\noffer a\nwrite\nC RSET\n" ENVELOPE("a") },
	{ "C-13 ORCPT in RFC 6533's letters", PIPELINED | UTF8 | DSN,
	    "offer z+\xc3\xab\nwrite\nC MAIL FROM:<b@example.org> SMTPUTF8 RET=HDRS ENVID=id+2Butf8\n"
	    "C RCPT TO:<z+\xc3\xab@example.org> NOTIFY=FAILURE,DELAY ORCPT=utf-8;z\\x{2B}\\x{EB}@example.org\nC DATA\n" },
	{ "C-13 not what is no text, or no letter", PIPELINED | UTF8,
	    "refuse z\xc3\nrefuse z\xe2\x80\xaeoe\nrefuse z\xc2\x85\nwants\nnothing\n" },
	{ "a refused offer leaves the session as it was", PIPELINED,
	    "refuse a b\nrefuse a<b\nrefuse a>b\nrefuse a\rb\nrefuse a\tb\nrefuse z\xc3\xab\nwants\nnothing\nno-result\n"
	    "offer a\nwrite\n" ENVELOPE("a") },
	{ "replies of many lines, and in one packet", PIPELINED,
	    "offer a\nwrite\n" ENVELOPE("a") "S 250-one\nS 250-two\nS 250 three\n" YES "S 354-go\nS 354 on\nawaits\n" },
};

/* --- the interpreter ------------------------------------------------------------------------- */

struct play {
	struct smtp *smtp;
	struct buffer written;	/* not compared yet */
	char names[64][24];	/* recipients; must live until their results are taken */
	char ids[64][24];
	int name_count;
	bool byte_by_byte;
};

static char big[40001];	/* more than one piece */

static const char *
body_of(const char *name)
{
	static char body[100];

	if (strcmp(name, "big") == 0)
		return big;
	snprintf(body, sizeof body, "Subject: %s\r\n\r\n.dot\r\n", name);
	return body;
}

static struct smtp_letter
letter_of(struct play *play, const char *name)
{
	int place = play->name_count++;

	snprintf(play->names[place], sizeof play->names[place], "%s@example.org", name);
	snprintf(play->ids[place], sizeof play->ids[place], "id+%s", text_is_ascii(name) ? name : "utf8");
	return (struct smtp_letter){ "b@example.org", play->names[place], play->ids[place], 100, NULL };
}

static bool
step_offer(struct play *play, const char *name)
{
	struct smtp_letter letter = letter_of(play, name);
	struct reason why;

	return smtp_wants_letter(play->smtp) && smtp_offer(play->smtp, &letter, &why);
}

static bool
step_refuse(struct play *play, const char *name)
{
	return !step_offer(play, name);
}

static bool
step_release(struct play *play, const char *name)
{
	struct reason why;

	return smtp_release(play->smtp, body_of(name), strlen(body_of(name)), &why);
}

static bool
step_release_bad(struct play *play, const char *unused)
{
	struct reason why;

	(void)unused;
	return !smtp_release(play->smtp, "a\n.\r\n", 5, &why) && strstr(why.text, "CR LF") != NULL;
}

/* Exactly one smtp_output: what is written together must be written in one buffer. */
static bool
step_write(struct play *play, const char *count)
{
	size_t length, limit = count[0] != '\0' ? (size_t)strtoul(count, NULL, 10) : SIZE_MAX;
	const char *bytes = smtp_output(play->smtp, &length);

	if (length == 0 || play->written.length > 0)
		return false;
	if (limit > length)
		buffer_add(&play->written, bytes, length);
	smtp_wrote(play->smtp, limit < length ? limit : length);
	if (strncmp(play->written.bytes != NULL ? play->written.bytes : "", "Subject: big", 12) == 0)
		buffer_clear(&play->written);
	return true;
}

static bool
step_hand_out(struct play *play, const char *unused)
{
	size_t length;

	(void)unused;
	smtp_output(play->smtp, &length);
	return length > 0;
}

static bool
step_nothing(struct play *play, const char *unused)
{
	size_t length;

	(void)unused;
	smtp_output(play->smtp, &length);
	return length == 0 && play->written.length == 0;
}

static bool
compare(struct play *play, const char *expected)
{
	size_t length = strlen(expected);

	if (play->written.length < length || memcmp(play->written.bytes, expected, length) != 0) {
		print_error("written: %.*s", (int)play->written.length, play->written.bytes);
		return false;
	}
	play->written.length -= length;
	memmove(play->written.bytes, play->written.bytes + length, play->written.length);
	return true;
}

static bool
step_line(struct play *play, const char *line)
{
	char expected[300];

	snprintf(expected, sizeof expected, "%s\r\n", line);
	return compare(play, expected);
}

static bool
step_body(struct play *play, const char *name)
{
	char expected[300];

	snprintf(expected, sizeof expected, "Subject: %s\r\n\r\n..dot\r\n.\r\n", name);
	return compare(play, expected);
}

static bool
feed(struct play *play, const char *bytes)
{
	struct reason why;

	if (!play->byte_by_byte)
		return smtp_input(play->smtp, bytes, strlen(bytes), &why);
	for (; *bytes != '\0'; bytes++)
		if (!smtp_input(play->smtp, bytes, 1, &why))
			return false;
	return true;
}

static bool
step_server(struct play *play, const char *line)
{
	char bytes[300];

	snprintf(bytes, sizeof bytes, "%s\r\n", line);
	return feed(play, bytes);
}

static bool
step_broken(struct play *play, const char *line)
{
	return !step_server(play, line);
}

static bool
step_result(struct play *play, const char *expected)
{
	static const char *const phases[] = { "mail", "rcpt", "data", "body", "dot" };
	struct smtp_result result;
	char got[100];

	if (!smtp_next_result(play->smtp, &result))
		return false;
	snprintf(got, sizeof got, "%.*s %s %d %s %s", (int)strcspn(result.letter.to, "@"), result.letter.to,
	    phases[result.phase], result.reply.code, result.dot_offered ? "dot" : "no-dot",
	    result.tried ? "tried" : "untried");
	if (strcmp(got, expected) != 0)
		print_error("result: %s\n", got);
	return strcmp(got, expected) == 0;
}

static bool
step_no_result(struct play *play, const char *unused)
{
	struct smtp_result result;

	(void)unused;
	return !smtp_next_result(play->smtp, &result);
}

static bool
step_ask(struct play *play, const char *word)
{
	if (strcmp(word, "wants") == 0)
		return smtp_wants_letter(play->smtp);
	if (strcmp(word, "no-wants") == 0)
		return !smtp_wants_letter(play->smtp);
	if (strcmp(word, "awaits") == 0)
		return smtp_awaits_body(play->smtp);
	if (strcmp(word, "no-awaits") == 0)
		return !smtp_awaits_body(play->smtp);
	if (strcmp(word, "over") == 0)
		return smtp_must_close(play->smtp);
	if (strcmp(word, "not-over") == 0)
		return !smtp_must_close(play->smtp);
	if (strcmp(word, "quit") == 0)
		return smtp_quit(play->smtp), true;
	if (strcmp(word, "closed") == 0)
		return smtp_closed(play->smtp), true;
	return false;
}

static bool
step_patience(struct play *play, const char *seconds)
{
	char got[20];

	snprintf(got, sizeof got, "%d", smtp_patience_seconds(play->smtp));
	return strcmp(got, seconds) == 0;
}

static bool
step_replies(struct play *play, const char *number)
{
	char got[24];

	snprintf(got, sizeof got, "%llu", (unsigned long long)smtp_replies(play->smtp));
	return strcmp(got, number) == 0;
}

static const struct {
	const char *word;
	bool (*run)(struct play *, const char *);
} steps[] = {
	{ "offer", step_offer }, { "refuse", step_refuse }, { "release", step_release },
	{ "release-bad", step_release_bad }, { "write", step_write }, { "hand-out", step_hand_out },
	{ "nothing", step_nothing }, { "C", step_line }, { "C-body", step_body }, { "S", step_server },
	{ "broken", step_broken }, { "half", feed }, { "result", step_result },
	{ "no-result", step_no_result }, { "patience", step_patience }, { "replies", step_replies },
};

static bool
run_step(struct play *play, char *step)
{
	char *space = strchr(step, ' ');

	if (space != NULL)
		*space++ = '\0';
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
		if (strcmp(steps[i].word, step) == 0)
			return steps[i].run(play, space != NULL ? space : "");
	return step_ask(play, step);
}

static void
run_script(const char *name, int bits, const char *script, bool byte_by_byte)
{
	struct smtp_extensions extensions = { .pipelining = bits & PIPELINED, .dsn = bits & DSN,
		.smtputf8 = bits & UTF8, .size = bits & SIZED, .size_limit = 10000000 };
	struct play play = { .smtp = smtp_new(&extensions), .written = { .limit = 100000 },
		.byte_by_byte = byte_by_byte };
	char *copy = memory_text(script), *rest = copy, *step;
	int number = 0;

	while ((step = strsep(&rest, "\n")) != NULL) {
		char *shown = memory_text(step);

		number++;
		if (*step != '\0' && !run_step(&play, step))
			fail_msg("%s: step %d: %s", name, number, shown);
		free(shown);
	}
	free(copy);
	buffer_free(&play.written);
	smtp_free(&play.smtp);
}

static void
test_scripts(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
		run_script(scripts[i].name, scripts[i].extensions, scripts[i].script, false);
		run_script(scripts[i].name, scripts[i].extensions, scripts[i].script, true);
	}
}

static void
test_a_letter_above_the_servers_size_is_refused(void **state)
{
	const struct smtp_extensions extensions = { .size = true, .size_limit = 1000 };
	struct smtp_letter letter = { "", "a@example.org", "", 1001, NULL };
	struct smtp *smtp = smtp_new(&extensions);
	struct reason why;

	(void)state;
	assert_false(smtp_offer(smtp, &letter, &why));
	assert_non_null(strstr(why.text, "1000"));
	letter.size = 1000;
	assert_true(smtp_offer(smtp, &letter, &why));
	smtp_free(&smtp);
}

/* The pieces of a long letter, put together, are the letter; only the last holds the dot. */
static void
test_long_letters_go_in_pieces(void **state)
{
	const struct smtp_extensions extensions = { .pipelining = true };
	struct smtp_letter letter = { "", "a@example.org", "", 0, NULL };
	struct smtp *smtp = smtp_new(&extensions);
	struct buffer got = { .limit = 100000 };
	struct reason why;
	const char *bytes;
	size_t length;

	(void)state;
	assert_true(smtp_offer(smtp, &letter, &why));
	smtp_output(smtp, &length);
	smtp_wrote(smtp, length);
	assert_true(smtp_input(smtp, "250 a\r\n250 b\r\n354 c\r\n", 21, &why));
	assert_true(smtp_release(smtp, big, strlen(big), &why));
	while (bytes = smtp_output(smtp, &length), length > 0) {
		size_t part = length > 777 ? 777 : length;

		assert_true(length <= SMTP_PIECE);
		buffer_add(&got, bytes, part);
		smtp_wrote(smtp, part);
	}
	assert_int_equal(got.length, strlen(big) + 3);
	assert_memory_equal(got.bytes, big, strlen(big));
	assert_string_equal(got.bytes + strlen(big), ".\r\n");
	buffer_free(&got);
	smtp_free(&smtp);
}

/* --- replies --------------------------------------------------------------------------------- */

static const struct {
	const char *name, *bytes;
	int code;
	const char *enhanced, *text, *queue_id;
} replies[] = {
	{ "plain", "250 ok\r\n", 250, "", "ok", "" },
	{ "code alone", "250\r\n", 250, "", "", "" },
	{ "line feed alone", "250 ok\n", 250, "", "ok", "" },
	{ "Postfix", "250 2.0.0 Ok: queued as 4XyZ9q2kLm\r\n", 250, "2.0.0", "2.0.0 Ok: queued as 4XyZ9q2kLm",
	    "4XyZ9q2kLm" },
	{ "many lines", "550-5.1.1 The email account\r\n550-5.1.1 does not exist\r\n550 5.1.1 - mx\r\n", 550, "5.1.1",
	    "5.1.1 The email account 5.1.1 does not exist 5.1.1 - mx", "" },
	{ "enhanced code on the second line", "550-Sorry\r\n550 5.7.26 unauthenticated\r\n", 550, "5.7.26",
	    "Sorry 5.7.26 unauthenticated", "" },
	{ "three digits", "450 4.7.500 busy\r\n", 450, "4.7.500", "4.7.500 busy", "" },
	{ "class differs from the code (RFC 2034 4)", "450 5.1.1 no\r\n", 450, "", "5.1.1 no", "" },
	{ "but what may pass is heard", "550 4.7.1 Greylisted\r\n", 550, "4.7.1", "4.7.1 Greylisted", "" },
	{ "qmail's place for it", "553 sorry (really), denied. (#5.7.1)\r\n", 553, "5.7.1", "sorry (really), denied. (#5.7.1)", "" },
	{ "and not any number there", "550 no (4.7) (#5.7.1 (554.30) (5.1.1.9)\r\n", 550, "", "no (4.7) (#5.7.1 (554.30) (5.1.1.9)", "" },
	{ "not a code but a number", "550 5.1 no\r\n", 550, "", "5.1 no", "" },
	{ "four digits", "550 5.1.1234 no\r\n", 550, "", "5.1.1234 no", "" },
	{ "an address literal", "550 5.1.1.9 no\r\n", 550, "", "5.1.1.9 no", "" },
	{ "enhanced code alone", "550 5.1.1\r\n", 550, "5.1.1", "5.1.1", "" },
	{ "control characters, eight bit", "550 a\x01\x1b[31m\xff\r\r\n", 550, "", "a??[31m??", "" },
	{ "hostile queue id", "250 queued as abc\x1b[0m\r\n", 250, "", "queued as abc?[0m", "" },
	{ "queue id with an address in it", "250 queued as mo@example.org\r\n", 250, "", "queued as mo@example.org", "" },
	{ "queue id too long", "250 queued as 12345678901234567890123456789012\r\n", 250, "",
	    "queued as 12345678901234567890123456789012", "" },
	{ "refusals have no queue id", "550 queued as 123\r\n", 550, "", "queued as 123", "" },
};

static const char *const broken_replies[] = {
	"hello\r\n", "\r\n", "25\r\n", "2500 x\r\n", "250:x\r\n", "150 x\r\n", "650 x\r\n", "a50 x\r\n",
	"250-x\r\n251 y\r\n", "250-x\r\ny\r\n", " 250 x\r\n",
};

static void
test_replies(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof replies / sizeof replies[0]; i++) {
		struct smtp_reply_reader reader = { 0 };
		size_t used, length = strlen(replies[i].bytes);

		assert_int_equal(smtp_reply_read(&reader, replies[i].bytes, length, &used), SMTP_REPLY_WHOLE);
		assert_int_equal(used, length);
		if (reader.reply.code != replies[i].code || strcmp(reader.reply.enhanced, replies[i].enhanced) ||
		    strcmp(reader.reply.text, replies[i].text) || strcmp(reader.reply.queue_id, replies[i].queue_id))
			fail_msg("%s: %d [%s] [%s] [%s]", replies[i].name, reader.reply.code, reader.reply.enhanced,
			    reader.reply.text, reader.reply.queue_id);
	}
}

static void
test_broken_replies(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof broken_replies / sizeof broken_replies[0]; i++) {
		struct smtp_reply_reader reader = { 0 };
		size_t used;

		if (smtp_reply_read(&reader, broken_replies[i], strlen(broken_replies[i]), &used) != SMTP_REPLY_BROKEN)
			fail_msg("taken: %s", broken_replies[i]);
	}
}

static void
test_a_NUL_in_a_reply_is_shown_as_a_question_mark(void **state)
{
	struct smtp_reply_reader reader = { 0 };
	size_t used;

	(void)state;
	assert_int_equal(smtp_reply_read(&reader, "550 a\0b\r\n", 9, &used), SMTP_REPLY_WHOLE);
	assert_string_equal(reader.reply.text, "a?b");
}

static void
test_E20_replies_are_bounded(void **state)
{
	static char line[SMTP_LINE_LIMIT + 10];
	struct smtp_reply_reader reader = { 0 };
	enum smtp_reading reading = SMTP_REPLY_MORE;
	size_t used, fed = 0;

	(void)state;
	memset(line, 'x', sizeof line);
	memcpy(line, "550 ", 4);
	assert_int_equal(smtp_reply_read(&reader, line, SMTP_LINE_LIMIT, &used), SMTP_REPLY_MORE);
	assert_int_equal(smtp_reply_read(&reader, "\r\n", 2, &used), SMTP_REPLY_BROKEN);

	reader = (struct smtp_reply_reader){ 0 };
	assert_int_equal(smtp_reply_read(&reader, line, sizeof line, &used), SMTP_REPLY_BROKEN);

	reader = (struct smtp_reply_reader){ 0 };	/* lines without end */
	while (reading == SMTP_REPLY_MORE && fed < 100000) {
		reading = smtp_reply_read(&reader, "550-no\r\n", 8, &used);
		fed += 8;
	}
	assert_int_equal(reading, SMTP_REPLY_BROKEN);
	assert_true(fed <= SMTP_REPLY_LIMIT + 8);

	reader = (struct smtp_reply_reader){ 0 };	/* many lines are an answer: the last one ends it */
	for (int i = 0; i < 500; i++)
		assert_int_equal(smtp_reply_read(&reader, "250-2.0.0 one of many ordinary lines\r\n", 38, &used), SMTP_REPLY_MORE);
	assert_int_equal(smtp_reply_read(&reader, "250 2.0.0 Ok\r\n", 14, &used), SMTP_REPLY_WHOLE);
	assert_int_equal(reader.reply.code, 250);

	reader = (struct smtp_reply_reader){ 0 };	/* a long one within the bounds is cut */
	memcpy(line + 1500, "\r\n", 2);
	assert_int_equal(smtp_reply_read(&reader, line, 1502, &used), SMTP_REPLY_WHOLE);
	assert_int_equal(strlen(reader.reply.text), sizeof reader.reply.text - 1);
}

/* --- extensions ------------------------------------------------------------------------------ */

static void
feed_lines(struct smtp_extensions *extensions, const char *const *lines)
{
	for (; *lines != NULL; lines++)
		smtp_extension_line(extensions, *lines, strlen(*lines));
}

static void
test_extensions_are_those_of_the_last_EHLO(void **state)
{
	static const char *const before[] = { "220 mx.example.org ESMTP\r\n", "250-mx.example.org\r\n",
		"250-PIPELINING\r\n", "250-DSN\r\n", "250-SIZE 10\r\n", "250 STARTTLS\r\n", "220 go\r\n", NULL };
	static const char *const after[] = { "250-PIPELINING\r\n", "250-size 1048576\r\n", "250-AUTH PLAIN\r\n",
		"250-8BITMIME\r\n", "250-SMTPUTF8\r\n", "250-ENHANCEDSTATUSCODES\r\n", "250-XDSN\r\n", "250 HELP\r\n",
		"334 \r\n", "235 2.7.0 ok\r\n", NULL };
	struct smtp_extensions extensions = { 0 };

	(void)state;
	feed_lines(&extensions, before);
	assert_true(extensions.pipelining && extensions.dsn && extensions.size);
	assert_int_equal(extensions.size_limit, 10);
	feed_lines(&extensions, after);
	assert_false(extensions.pipelining);	/* there it was the server's name */
	assert_false(extensions.dsn);
	assert_true(extensions.smtputf8);
	assert_int_equal(extensions.size_limit, 1048576);
}

static void
test_extensions_odd_lines(void **state)
{
	static const char *const helo[] = { "250-mx\r\n", "250 DSN\r\n", "502 what\r\n", "250 mx\r\n", NULL };
	static const char *const odd[] = { "250-mx", "250-SIZE", "250-PIPELINING ", "250-DSN2", "250-", "25", "", NULL };
	static const char *const huge[] = { "250-mx", "250-SIZE 99999999999999999999", NULL };
	struct smtp_extensions extensions = { 0 };

	(void)state;
	feed_lines(&extensions, helo);
	assert_false(extensions.dsn);
	feed_lines(&extensions, odd);
	assert_true(extensions.size && extensions.pipelining && !extensions.dsn);
	assert_int_equal(extensions.size_limit, 0);
	extensions = (struct smtp_extensions){ 0 };
	feed_lines(&extensions, huge);
	assert_true(extensions.size);
	assert_int_equal(extensions.size_limit, 0);
}

/* --- bodies ---------------------------------------------------------------------------------- */

static const struct {
	const char *name, *body, *wire;	/* wire NULL = refused */
} bodies[] = {
	{ "plain", "a\r\nb\r\n", "a\r\nb\r\n.\r\n" },
	{ "a line of one dot", "a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n" },
	{ "first line begins with a dot", ".a\r\n", "..a\r\n.\r\n" },
	{ "dots inside", "a.\r\n..b\r\n", "a.\r\n...b\r\n.\r\n" },
	{ "empty lines", "\r\n\r\n", "\r\n\r\n.\r\n" },
	{ "nothing", "", NULL },
	{ "no line end at the end", "a\r\nb", NULL },
	{ "E-15 LF dot LF", "a\n.\nb\r\n", NULL },
	{ "E-15 CR dot CR", "a\r.\rb\r\n", NULL },
	{ "E-15 LF dot CRLF", "a\n.\r\nb\r\n", NULL },
	{ "E-15 CRLF dot LF", "a\r\n.\nb\r\n", NULL },
	{ "E-15 CR CRLF", "a\r\r\n", NULL },
	{ "E-15 CR at the very end", "a\r\n\r", NULL },
	{ "eight bit", "caf\xc3\xa9\r\n", NULL },
};

static void
test_E15_bodies(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
		struct buffer buffer = { .limit = 1000 };
		struct reason why;
		bool taken;

		buffer_add_text(&buffer, "before");
		taken = smtp_body_add(&buffer, bodies[i].body, strlen(bodies[i].body), false, &why);
		if (taken != (bodies[i].wire != NULL))
			fail_msg("%s", bodies[i].name);
		assert_memory_equal(buffer.bytes, "before", 6);
		assert_string_equal(buffer.bytes + 6, taken ? bodies[i].wire : "");
		buffer_free(&buffer);
	}
}

enum { BLOCK = 512 };	/* octets are looked at so many at once, each with the one behind it */

/* Each octet at each place of a body of a block and more: the look at a block at once misses none. */
static void
test_E15_bad_octets_at_every_place(void **state)
{
	(void)state;
	for (size_t place = 0; place < BLOCK + 20; place++)
		for (int octet = 0; octet < 256; octet++)
			for (int eight_bit = 0; eight_bit < 2; eight_bit++) {
				char body[BLOCK + 22];
				struct buffer buffer = { .limit = 1000 };
				struct reason why;
				bool good = octet > 0 && (octet < 128 || eight_bit != 0) && octet != '\n' && octet != '\r';

				memset(body, 'a', sizeof body);
				memcpy(body + BLOCK + 20, "\r\n", 2);
				body[place] = (char)octet;
				if (smtp_body_add(&buffer, body, sizeof body, eight_bit != 0, &why) != good)
					fail_msg("octet %d at %zu", octet, place);
				buffer_free(&buffer);
			}
}

/* What goes on the wire, octet by octet, as slowly and surely as can be; false = refused. */
static bool
wire_of(const char *body, size_t length, struct buffer *wire)
{
	size_t line = 0;

	for (size_t i = 0; i < length; i++) {
		bool feed = body[i] == '\n', after_return = i > 0 && body[i - 1] == '\r';

		if (body[i] == '\0' || feed != after_return)
			return false;
		if (line == 0 && body[i] == '.')
			buffer_add_char(wire, '.');
		buffer_add_char(wire, body[i]);
		line = feed ? 0 : line + 1;
		if (line > 999)
			return false;
	}
	buffer_add_text(wire, ".\r\n");
	return length > 0 && line == 0;
}

static void
assert_wire(const char *body, size_t length)
{
	struct buffer buffer = { .limit = 5000 }, wire = { .limit = 5000 };
	bool good = wire_of(body, length, &wire);
	struct reason why;

	assert_int_equal(smtp_body_add(&buffer, body, length, false, &why), good);
	assert_int_equal(buffer.length, good ? wire.length : 0);
	if (good)
		assert_memory_equal(buffer.bytes, wire.bytes, wire.length);
	buffer_free(&buffer);
	buffer_free(&wire);
}

/* Whatever four octets lie across the border of two blocks, or of the last one and the end. */
static void
test_E15_octets_across_blocks(void **state)
{
	static const char octets[] = { 'a', '.', '\r', '\n', '\0' };
	enum { OCTETS = sizeof octets, ALL = OCTETS * OCTETS * OCTETS * OCTETS };

	(void)state;
	for (int which = 0; which < ALL; which++)
		for (size_t end = BLOCK; end <= 2 * BLOCK; end += BLOCK)
			for (size_t after = 0; after < 5; after++) {
				char body[2 * BLOCK + 16];
				size_t length = end + after;
				int rest = which;

				for (size_t i = 0; i < sizeof body; i++)
					body[i] = "ab\r\n"[i % 4];
				for (int i = 0; i < 4; i++, rest /= OCTETS)
					body[end - 2 + (size_t)i] = octets[rest % OCTETS];
				assert_wire(body, length);
				memcpy(body + length, "\r\n", 2);
				assert_wire(body, length + 2);
			}
}

/* A line of so many octets, and its CR LF. */
static size_t
put_line(char *body, size_t octets)
{
	memset(body, 'a', octets);
	memcpy(body + octets, "\r\n", 2);
	return octets + 2;
}

/* A line that is as long as it may be, or longer by one, behind one and before one of every length. */
static void
test_C11_line_length(void **state)
{
	static char body[4096];

	(void)state;
	for (size_t longest = 998; longest <= 999; longest++)
		for (size_t other = 0; other <= 999; other++) {
			struct buffer buffer = { .limit = 5000 };
			size_t length = put_line(body, other);
			struct reason why;

			length += put_line(body + length, longest);
			assert_int_equal(smtp_body_add(&buffer, body, length, false, &why), longest <= 998 && other <= 998);
			assert_wire(body, length);
			length += put_line(body + length, other);
			assert_wire(body, length);
			length -= other + 2;
			memcpy(body + length, "\r\n.\r\n", 5);
			assert_wire(body, length + 5);
			buffer_free(&buffer);
		}
}

static void
test_a_body_past_the_limit_is_refused_whole(void **state)
{
	struct buffer buffer = { .limit = 10 };
	struct reason why;

	(void)state;
	buffer_add_text(&buffer, "1234");
	assert_false(smtp_body_add(&buffer, "abcd\r\n", 6, false, &why));
	assert_int_equal(buffer.length, 4);
	assert_false(buffer.full);
	assert_non_null(strstr(why.text, "too large"));
	buffer_free(&buffer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_scripts),
		cmocka_unit_test(test_a_letter_above_the_servers_size_is_refused),
		cmocka_unit_test(test_long_letters_go_in_pieces),
		cmocka_unit_test(test_replies),
		cmocka_unit_test(test_broken_replies),
		cmocka_unit_test(test_a_NUL_in_a_reply_is_shown_as_a_question_mark),
		cmocka_unit_test(test_E20_replies_are_bounded),
		cmocka_unit_test(test_extensions_are_those_of_the_last_EHLO),
		cmocka_unit_test(test_extensions_odd_lines),
		cmocka_unit_test(test_E15_bodies),
		cmocka_unit_test(test_E15_bad_octets_at_every_place),
		cmocka_unit_test(test_E15_octets_across_blocks),
		cmocka_unit_test(test_C11_line_length),
		cmocka_unit_test(test_a_body_past_the_limit_is_refused_whole),
	};

	memcpy(big, "Subject: big\r\n\r\n", 16);
	for (size_t i = 16; i + 8 < sizeof big; i += 8)
		memcpy(big + i, "abcdef\r\n", 8);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
