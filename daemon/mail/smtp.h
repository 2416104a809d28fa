/*
 * The SMTP dialogue without any I/O: replies go in, bytes and outcomes come out (RFC 5321, 2920,
 * 3461).  It knows at every moment whether the final dot has been offered.
 *
 * One session = one line that is already open, verified and logged in (line/line.h).
 *
 *	smtp_offer       the next letter is claimed: queue MAIL, RCPT, DATA
 *	smtp_release     the claim is committed: body and dot may go
 *	smtp_output      what to write now        smtp_wrote   so much was written
 *	smtp_input       what was read            smtp_closed  the line is gone
 *	smtp_next_result what became of the oldest letter
 *
 * With PIPELINING the order smtp_offer(next), smtp_release(present), smtp_output gives body, dot and
 * the next MAIL, RCPT, DATA in one buffer: one round trip a letter.  The other order does the same.
 * At most two letters are in work, and at most one of them can come to be in doubt.
 */
#ifndef MAIL_SMTP_H
#define MAIL_SMTP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/reason.h"
#include "mail/smtp_extensions.h"
#include "mail/smtp_reply.h"

/* Where a letter stood when something happened. */
enum smtp_phase { SMTP_AT_MAIL, SMTP_AT_RCPT, SMTP_AT_DATA, SMTP_IN_BODY, SMTP_AT_DOT };

/* The envelope of one letter.  Its texts are borrowed until its result is taken. */
struct smtp_letter {
	const char *from;	/* envelope sender, "" for <> */
	const char *to;		/* the one recipient (C-05) */
	const char *envelope_id;/* ENVID when DSN is offered; "" = none */
	size_t size;		/* octets of the body, as near as known (RFC 1870 6.1); 0 = not known */
	void *owner;		/* the caller's own */
};

struct smtp_result {
	struct smtp_letter letter;
	enum smtp_phase phase;
	struct smtp_reply reply;	/* the one that decided; code 0 = none came */
	bool dot_offered;	/* a buffer with the final dot was handed out: without a reply = doubt */
	bool tried;		/* false: the server never judged this letter (the line broke before its
				 * body, 421 before its dot, 4yz to MAIL, or 452 to a recipient that a session which
				 * has taken letters has had enough); it goes back uncounted */
};

enum {
	SMTP_BODY_LIMIT = 2 * 1024 * 1024,	/* octets of one stuffed body */
	SMTP_PIECE = 16 * 1024			/* the most smtp_output hands out at once: one TLS record */
};

struct smtp;

struct smtp *smtp_new(const struct smtp_extensions *extensions);
void smtp_free(struct smtp **smtp);

/* True if the session can take another letter: none in work, or (PIPELINING) one whose DATA was
 * accepted and none behind it. */
bool smtp_wants_letter(const struct smtp *smtp);

/* True if the server has said that it takes no letter of this size (RFC 1870). */
bool smtp_is_too_large(const struct smtp_letter *letter, const struct smtp_extensions *extensions);

/* Takes the letter into work, only if smtp_wants_letter.  Refuses an address with a control
 * character, space, angle bracket or anything outside ASCII, and a letter above the server's SIZE;
 * then the session is as before. */
bool smtp_offer(struct smtp *smtp, const struct smtp_letter *letter, struct reason *why);

/* True if DATA was accepted for the oldest letter in work and its body is not released yet: the
 * server waits.  Nothing of a body leaves before smtp_release. */
bool smtp_awaits_body(const struct smtp *smtp);

/* Gives the body of the letter that smtp_awaits_body speaks of: CRLF lines, not dot-stuffed (see
 * mail/smtp_body.h).  It is copied; it may be rendered at the last moment and freed at once.  False
 * if it is not fit to be sent: nothing of it leaves, the letter ends with a result that was not
 * tried, and the line must be closed, because SMTP knows no other way back from here. */
bool smtp_release(struct smtp *smtp, const char *body, size_t length, struct reason *why);

/* The octets to write now (length 0 = nothing), and how many of them were written.  Handing out a
 * buffer that holds a final dot marks that letter dot_offered, even if nothing of it gets written.
 * Ask again after each write.  Octets not yet written are handed out again unchanged, as TLS needs
 * it; only more may follow them. */
const char *smtp_output(struct smtp *smtp, size_t *length);
void smtp_wrote(struct smtp *smtp, size_t length);

/* False if the server broke the protocol (overlong line, reply to nothing, no code, an answer that
 * does not fit): close the line. */
bool smtp_input(struct smtp *smtp, const char *bytes, size_t length, struct reason *why);

/* The line is gone or a deadline passed: every letter in work gets a result. */
void smtp_closed(struct smtp *smtp);

/* Asks the session to say QUIT when the letters in work are done.  After 4yz to MAIL, or when it has had enough, it does so by itself. */
void smtp_quit(struct smtp *smtp);

/* The oldest result not taken yet, in the order of smtp_offer; each letter has exactly one. */
bool smtp_next_result(struct smtp *smtp, struct smtp_result *result);

/* Seconds the present phase may take from now (RFC 5321 4.5.3.2; 600 after the dot), 0 = idle: the
 * server owes nothing.  Start afresh after each octet written and each whole reply, not after each octet read: a server may
 * let a reply drip for days. */
int smtp_patience_seconds(const struct smtp *smtp);

/* Whole replies read so far. */
uint64_t smtp_replies(const struct smtp *smtp);

/* The session is over: 421, an answer before the letter was complete, RSET refused, QUIT answered,
 * or a broken protocol.  Close the line and call smtp_closed. */
bool smtp_must_close(const struct smtp *smtp);

#endif
