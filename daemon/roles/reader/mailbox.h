/*
 * The seam to the mailbox: an IMAP server or a Maildir.  Nothing is ever deleted and nothing marked as read; mails
 * are moved into folders under "Signpost" only.
 */
#ifndef ROLES_READER_MAILBOX_H
#define ROLES_READER_MAILBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/reason.h"
#include "line/refresh_token.h"
#include "records/forum.h"
#include "roles/reader/known.h"

enum {
	MAILS_LISTED = 100000,	/* of one folder at a time; what is beyond comes when these are known */
	MAILBOX_FOLDER = 120	/* octets of a folder's name */
};

/* A mail as it lies in the folder that is open. */
struct mail_entry {
	int64_t uid;			/* first, for uid_compare */
	bool answered;
};

struct mail_listing {
	struct mail_entry *entries;	/* in the order they came; free() them */
	size_t count;
	bool cut;			/* there are more */
};

/* A mail that was fetched: its first octets, up to LIMIT_MAIL. */
typedef bool mail_seen(void *owner, int64_t uid, int64_t arrived_at, const uint8_t *octets, size_t length);

enum opened {
	FOLDER_OPEN,
	FOLDER_ABSENT,		/* the mailbox has none of that name */
	FOLDER_REFUSED		/* it has, and does not open it for now; *why says so */
};

struct mailbox;

struct mailbox_operations {
	/* Opens a folder.  `ordered` in struct mailbox says what the numbers are worth.  After any false the next call starts afresh. */
	bool (*select)(struct mailbox *mailbox, const char *folder, enum opened *opened, int64_t *validity, struct reason *why);

	/* The mails of the open folder whose number is at least `from`.  Where numbers have no order those that are known are listed all,
	 * whatever `from` is, and a listing is cut only for new ones. */
	bool (*list)(struct mailbox *mailbox, int64_t from, const struct known *known, struct mail_listing *list, struct reason *why);

	/* Hands each mail to seen, once; those that are gone, and those that cannot be got, are left out.  Ends early, and true, if
	 * seen says false. */
	bool (*fetch)(struct mailbox *mailbox, const int64_t *uids, size_t count, mail_seen *seen, void *owner, struct reason *why);

	/* Moves mails into a folder under "Signpost", which is made if need be.  Those that cannot be moved stay, and `not_moved` in struct
	 * mailbox says why. */
	bool (*move)(struct mailbox *mailbox, const int64_t *uids, size_t count, const char *folder, struct reason *why);

	/* Waits until there may be new mail, somebody wants us to end, or the time is over. */
	void (*wait)(struct mailbox *mailbox, int milliseconds);

	void (*close)(struct mailbox *mailbox);
};

struct mailbox {
	const struct mailbox_operations *operations;
	bool ordered;		/* later mails have higher numbers: what was read need not be listed again */
	int64_t next;		/* of the folder that is open: the number of its next mail; 0 = not said */
	struct reason not_moved;	/* why a move has left mails where they were; none = it has not */
	struct reason left_out;	/* why the last fetch has left out a mail that is there; none = it has not */
};

/* `leave`: two descriptors, borrowed for life; once one is readable, nothing is waited for any more. */
struct mailbox *mailbox_maildir_open(const struct forum *forum, const int *leave);

/* The password is the mailbox's, or by OAuth2 the program's own secret; copied.  refresh: taken over, NULL = no refresh token. */
struct mailbox *mailbox_imap_open(const struct forum *forum, const char *password, struct refresh_token *refresh, const int *leave);

#endif
