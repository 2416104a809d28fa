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
 */
#ifndef MAIL_SMTP_H
#define MAIL_SMTP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/reason.h"

/* What the server said it can do, from the last EHLO. */
struct smtp_extensions {
	bool pipelining, dsn, size, enhanced_codes, eight_bit, smtputf8, auth;
	int64_t size_limit;	/* 0 = none said */
};

/* Feeds one line of the EHLO answer ("250-PIPELINING"); a "250" greeting line starts afresh. */
void smtp_extension_line(struct smtp_extensions *extensions, const char *line, size_t length);

/* Where a letter stood when something happened. */
enum smtp_phase { SMTP_AT_MAIL, SMTP_AT_RCPT, SMTP_AT_DATA, SMTP_IN_BODY, SMTP_AT_DOT };

enum { SMTP_LINE_LIMIT = 2048, SMTP_REPLY_LIMIT = 8192 };

/* One whole reply.  `text` is the server's words: never to the log. */
struct smtp_reply {
	int code;		/* 0 = no reply came (the line broke or fell silent) */
	char enhanced[12];	/* "5.1.1" or "" */
	char text[512];		/* first lines joined by spaces, cut; control characters as '?' */
	char queue_id[32];	/* from "queued as X", letters and digits only; or "" */
};

/* The envelope and the message of one letter.  Borrowed until its result is taken. */
struct smtp_letter {
	const char *from;	/* envelope sender, "" for <> */
	const char *to;		/* the one recipient (C-05) */
	const char *envelope_id;/* ENVID when DSN is offered; "" = none */
	const char *body;	/* CRLF, not dot-stuffed, ends with CRLF */
	size_t length;
	void *owner;		/* the caller's own */
};

struct smtp_result {
	struct smtp_letter letter;
	enum smtp_phase phase;
	struct smtp_reply reply;
	bool dot_offered;	/* a buffer holding the final dot was handed to the line: without a reply = doubt */
	bool tried;		/* false: the server never judged this letter; it goes back uncounted */
};

struct smtp;

struct smtp *smtp_new(const struct smtp_extensions *extensions);
void smtp_free(struct smtp **smtp);

/* True if the session can take another letter: none in work, or (PIPELINING) one whose body was
 * released and none behind it. */
bool smtp_wants_letter(const struct smtp *smtp);

/* Refuses an address with CR, LF, NUL, space or angle brackets, and a letter above the server's SIZE. */
bool smtp_offer(struct smtp *smtp, const struct smtp_letter *letter, struct reason *why);

/* True if DATA was accepted for a letter whose body is not released yet.  Without PIPELINING, and
 * with it, nothing of a body leaves before smtp_release. */
void smtp_release(struct smtp *smtp);

/* The octets to write now (length 0 = nothing), and how many of them were written.  Handing out a
 * buffer that holds a final dot marks that letter dot_offered, even if nothing of it gets written. */
const char *smtp_output(struct smtp *smtp, size_t *length);
void smtp_wrote(struct smtp *smtp, size_t length);

/* False if the server broke the protocol (overlong line, reply to nothing, no code): close the line. */
bool smtp_input(struct smtp *smtp, const char *bytes, size_t length, struct reason *why);

/* The line is gone or a deadline passed: every letter in work gets a result. */
void smtp_closed(struct smtp *smtp);

/* Asks the session to say QUIT when the letters in work are done. */
void smtp_quit(struct smtp *smtp);

bool smtp_next_result(struct smtp *smtp, struct smtp_result *result);

/* Seconds the present phase may take from now (RFC 5321 4.5.3.2; 600 after the dot), 0 = idle. */
int smtp_patience_seconds(const struct smtp *smtp);

/* The server said 421 or refused a command in a way that ends the session. */
bool smtp_must_close(const struct smtp *smtp);

#endif
