/*
 * What an SMTP server says it can do (RFC 5321 4.1.1.1), read from the lines of its EHLO answer.
 */
#ifndef MAIL_SMTP_EXTENSIONS_H
#define MAIL_SMTP_EXTENSIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* From the last EHLO.  { 0 } = nothing is known yet. */
struct smtp_extensions {
	bool pipelining, dsn, size, smtputf8;
	int64_t size_limit;	/* 0 = none said */
	bool inside;		/* between the greeting line and the last line of an answer */
};

/* Feeds one server line, with or without its line end; it may be any line of the session.  The
 * greeting line of an EHLO answer starts afresh, so what was said before STARTTLS is forgotten. */
void smtp_extension_line(struct smtp_extensions *extensions, const char *line, size_t length);

#endif
