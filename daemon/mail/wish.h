/*
 * A wish to stop, in what somebody wrote themselves (C-37, B-24).
 */
#ifndef MAIL_WISH_H
#define MAIL_WISH_H

#include "mail/incoming.h"
#include "records/report.h"

/* REQUEST_STOP for a clear wish of the writer's own; what smells like one, or protests against what we send, is REQUEST_STOP_PERHAPS and
 * for a person to read; else REQUEST_NONE.  `own` is as request_text_own gives it.  A wish to stop one topic alone puts into topic what they
 * call it; else "". */
enum mail_request wish_read(const char *own, const struct incoming *incoming, char topic[REPORT_WORDS]);

#endif
