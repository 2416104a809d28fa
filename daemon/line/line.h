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

/* Where and how; borrowed during line_open only. */
struct line_target {
	const char *scheme;		/* "smtp" or "imap"; an s behind it changes nothing: see `security` */
	const char *host;
	int64_t port;
	enum line_security security;	/* NONE only towards a loopback address: line_socket.h */
	const char *login;		/* "" = no login */
	const char *password;		/* libcurl keeps a copy while the line opens; nothing here does */
	const char *bearer;		/* an OAuth2 token instead of the password; NULL = the password */
	enum login_mechanism mechanism;	/* how the token is shown */
	const char *hello;		/* EHLO name; "" = the machine's */
	const char *ca_file;		/* "" = the machine's bundle.  GnuTLS reads it for each line: 11 ms
					 * and 4 MB for the bundle, 0.7 ms and 0.1 MB for the one CA */
	int connect_seconds;		/* for everything up to and including the login */
	int greeting_seconds;		/* so much more for its first line once it has taken the connection; RFC 5321
					 * 4.5.3.2.1 gives a greeting five minutes */
};

struct line_group;	/* the lines of one process */
struct line;

struct line_group *line_group_new(void);
void line_group_free(struct line_group **group);	/* after its lines */

/* Descriptor that becomes readable when an opening line needs line_group_turn (an epoll of libcurl's
 * sockets and timers). */
int line_group_descriptor(const struct line_group *group);

/* Moves all opening lines on; never blocks.  Call it once a second at least: not all deadlines wake it. */
void line_group_turn(struct line_group *group);

/* Starts opening; the line may have failed already.  Never NULL; line_close frees it in any state.
 * each_reply (NULL = nobody) sees every server line until the line is open (the EHLO answer), and
 * never afterwards. */
struct line *line_open(struct line_group *group, const struct line_target *target,
    void (*each_reply)(void *owner, const char *line, size_t length), void *owner);

enum line_state { LINE_OPENING, LINE_OPEN, LINE_FAILED };
enum line_state line_state(const struct line *line);

/* Why a line failed: words for an operator, and what it was about.  The words hold the host and the
 * server's reply code, never a login, a password or the server's words. */
enum line_fault {
	LINE_NO_FAULT,
	LINE_NAME,		/* the host name is not known */
	LINE_NETWORK,		/* refused, unreachable, timed out, closed */
	LINE_LATER,		/* turned away for now (4yz) */
	LINE_CERTIFICATE,
	LINE_NO_TLS,		/* the server does not offer or refused STARTTLS, or its TLS is not usable */
	LINE_LOGIN,		/* login refused, or none offered where one is configured */
	LINE_PROTOCOL		/* turned away for good, or not a mail server */
};
enum line_fault line_failure(const struct line *line, struct reason *why);

int line_descriptor(const struct line *line);	/* for epoll, once open; belongs to the line */

/* Each returns true and the count (0 = would block); false = the line is gone.  Read until 0: TLS may
 * hold octets that epoll knows nothing of.  After a line_write that took less than all, the next one
 * must begin with the very octets that are left (GnuTLS). */
bool line_read(struct line *line, char *bytes, size_t room, size_t *got);
bool line_write(struct line *line, const char *bytes, size_t length, size_t *put);

/* Closes without a farewell (say QUIT or LOGOUT before); never blocks. */
void line_close(struct line **line);

#endif
