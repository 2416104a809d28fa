/*
 * Fetching mails of the folder that is open on a line to an IMAP server, in few commands and with bounded memory: each mail is handed
 * over as it comes.
 */
#ifndef ROLES_READER_IMAP_FETCH_H
#define ROLES_READER_IMAP_FETCH_H

#include <stddef.h>
#include <stdint.h>

#include "base/reason.h"
#include "roles/reader/imap_line.h"
#include "roles/reader/mailbox.h"

/* The numbers, which are in order, as IMAP writes them: 2:5,9.  mailimap_set_free() it. */
struct mailimap_set *imap_set(const int64_t *uids, size_t count);

/* Where the line comes from on which the folder is open: of() opens a new one if the last one broke.  NULL with a reason: there is
 * none. */
struct imap_source {
	struct imap_line *(*of)(void *owner, struct reason *why);
	void *owner;
};

/* As `fetch` in mailbox.h says, for numbers in order; true: the line is whole.  *left_out: why a mail that is there was not given;
 * untouched if all were. */
bool imap_fetch(const struct imap_source *source, const int64_t *uids, size_t count, mail_seen *seen, void *owner, struct reason *left_out,
    struct reason *why);

#endif
