/*
 * What a person has to look at in the mailbox: that it is there, since when and until when; never what it says.
 */
#ifndef RECORDS_INBOX_H
#define RECORDS_INBOX_H

#include <stdint.h>

enum inbox_kind {
	INBOX_PERSON = 1,	/* somebody wrote */
	INBOX_STOP_PERHAPS,	/* perhaps a wish to stop: no marketing goes to them until somebody has looked (B-24) */
	INBOX_DATA,		/* data protection: a month, counted by law (B-45); of what has reached somebody else 72 hours (B-48) */
	INBOX_OTHER_PERSON,	/* a returned letter that names somebody else than its code: nothing was done */
	INBOX_CHALLENGE,	/* a mail server asks whether we are people */
	INBOX_UNREADABLE,	/* could not be read */
	INBOX_TAKEN_OFF,	/* would be booked by it, but the office had taken them off that event */
	INBOX_NEW_ADDRESS,	/* our letter to somebody's new address came back */
	INBOX_NEVER,		/* asks to join, from an address never to be written to (B-28) */
	INBOX_KINDS
};

enum inbox_done {
	DONE_NOT,
	DONE_ANSWERED,		/* seen in the mailbox: somebody answered it */
	DONE_MOVED,		/* seen in the mailbox: somebody took it away */
	DONE_SAID,		/* somebody said so: `signpost inbox done` */
	DONES
};

struct inbox_row {
	int64_t id;
	int64_t folder, uid;	/* where it lies */
	enum inbox_kind kind;
	int64_t member;		/* who it says it is from, or who is held because of it; 0 = nobody on the list */
	int64_t arrived_at, due_at;
	int64_t done_at;
	enum inbox_done done_how;
};

#endif
