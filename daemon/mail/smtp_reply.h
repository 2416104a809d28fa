/*
 * Replies of an SMTP server (RFC 5321 4.2, RFC 2034): octets in, whole replies out, whatever the
 * network cut them into.  A hostile server can make us neither grow nor guess.
 */
#ifndef MAIL_SMTP_REPLY_H
#define MAIL_SMTP_REPLY_H

#include <stdbool.h>
#include <stddef.h>

/* RFC 5321 4.5.3.1.5 asks for 512 octets a line; real servers write more.  Of a long reply little is kept, so the second is a limit of
 * patience: hundreds of lines are an answer, and thousands are none. */
enum { SMTP_LINE_LIMIT = 2048, SMTP_REPLY_LIMIT = 64 * 1024 };

/* One whole reply.  `text` is the server's words: never to the log. */
struct smtp_reply {
	int code;		/* 0 = no reply came (the line broke or fell silent) */
	char enhanced[12];	/* "5.1.1" or "" */
	char text[512];		/* first lines joined by spaces, cut; anything but printable ASCII as '?' */
	char queue_id[32];	/* from "queued as X", letters and digits only; or "" */
};

/* Reads one reply after another.  { 0 } is a fresh one. */
struct smtp_reply_reader {
	struct smtp_reply reply;	/* whole when smtp_reply_read said SMTP_REPLY_WHOLE */
	bool whole;			/* the next octet begins a new reply */
	size_t text_length;
	size_t total;			/* octets of this reply so far */
	size_t line_length;
	char line[SMTP_LINE_LIMIT];
};

enum smtp_reading {
	SMTP_REPLY_MORE,	/* all octets taken, the reply is not complete */
	SMTP_REPLY_WHOLE,	/* reader->reply is one; *used tells where the next begins */
	SMTP_REPLY_BROKEN	/* no code, codes that differ, a line or a reply without end */
};

/* Takes octets up to the end of one reply. */
enum smtp_reading smtp_reply_read(struct smtp_reply_reader *reader, const char *bytes, size_t length,
    size_t *used);

#endif
