/*
 * A line: a connection that libcurl has opened, verified and logged in, and that we then read and
 * write ourselves without blocking.  All of libcurl is behind this header.
 */
#ifndef LINE_LINE_H
#define LINE_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/reason.h"
#include "records/forum.h"

/* Where and how; borrowed while the line opens. */
struct line_target {
	const char *scheme;		/* "smtp", "smtps", "imap", "imaps" */
	const char *host;
	int64_t port;
	enum line_security security;	/* NONE only towards a loopback address (checked) */
	const char *login;		/* "" = no login */
	const char *password;
	const char *hello;		/* EHLO name; "" = the machine's */
	const char *ca_file;		/* "" = the machine's bundle; loaded once per process */
	int connect_seconds;		/* for everything up to and including the login */
};

struct line_group;	/* the lines of one process */
struct line;

struct line_group *line_group_new(void);
void line_group_free(struct line_group **group);

/* Descriptor that becomes readable when an opening line needs line_group_turn (an epoll of libcurl's
 * sockets and timer). */
int line_group_descriptor(const struct line_group *group);

/* Moves all opening lines on; never blocks. */
void line_group_turn(struct line_group *group);

/* Starts opening.  each_reply sees every server line until the line is open (the EHLO answer). */
struct line *line_open(struct line_group *group, const struct line_target *target,
    void (*each_reply)(void *owner, const char *line, size_t length), void *owner);

enum line_state { LINE_OPENING, LINE_OPEN, LINE_FAILED };
enum line_state line_state(const struct line *line);

/* Why a line failed: words for an operator, and what it was about. */
enum line_fault {
	LINE_NO_FAULT,
	LINE_NAME,		/* the host name is not known */
	LINE_NETWORK,		/* refused, unreachable, timed out */
	LINE_CERTIFICATE,
	LINE_NO_TLS,		/* the server does not offer or refused STARTTLS */
	LINE_LOGIN,		/* login refused, or none offered where one is configured */
	LINE_PROTOCOL
};
enum line_fault line_failure(const struct line *line, struct reason *why);

int line_descriptor(const struct line *line);	/* for epoll, once open */

/* Each returns true and the count (0 = would block); false = the line is gone. */
bool line_read(struct line *line, char *bytes, size_t room, size_t *got);
bool line_write(struct line *line, const char *bytes, size_t length, size_t *put);

void line_close(struct line **line);

#endif
