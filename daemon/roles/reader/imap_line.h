/*
 * A line to an IMAP server: opened, verified and logged in by libcurl (libetpan's own TLS verifies nothing), spoken over by libetpan.
 * Every command has a deadline and a number of octets it may bring, so that no server holds us up or fills our memory (E-10).
 */
#ifndef ROLES_READER_IMAP_LINE_H
#define ROLES_READER_IMAP_LINE_H

#include <libetpan/libetpan.h>

#include "base/reason.h"
#include "line/line.h"

struct imap_line;

/* Opens it, waiting for at most target->connect_seconds.  NULL with the fault and a reason.  `leave`: two descriptors, borrowed;
 * once one is readable nothing is waited for any more. */
struct imap_line *imap_line_open(struct line_group *group, const struct line_target *target, const int *leave,
    enum line_fault *fault, struct reason *why);

/* Says farewell if the line is whole, and closes it. */
void imap_line_close(struct imap_line **line);

/* The session for the next command, which may bring `octets` more than a line or two, and has a minute, and another for each MiB
 * of it. */
mailimap *imap_line_command(struct imap_line *line, size_t octets);

/* Takes one mail; what it points to ends with the call. */
typedef void imap_line_mail(void *owner, struct mailimap_msg_att *mail);

/* The same for a command that brings mails: each is given to `take` as soon as it has come, while the server goes on, and libetpan's own
 * list stays empty.  The octets of their bodies are `literals`.  What `take` needs of time is not counted as the server's. */
mailimap *imap_line_command_for_mails(struct imap_line *line, size_t octets, size_t literals, imap_line_mail *take, void *owner);

/* False with a reason, and from then on broken, unless `result` is what a whole line answers: good, or no.  *yes = it was good.
 * `what` is for the reason: "to open a folder". */
bool imap_line_answer(struct imap_line *line, int result, const char *what, bool *yes, struct reason *why);

bool imap_line_is_broken(const struct imap_line *line);

/* Waits so long at most: until the server has something to say, or one of `leave` is readable.  Ends IDLE itself.  False:
 * the line is broken. */
bool imap_line_idle(struct imap_line *line, int milliseconds);

#endif
