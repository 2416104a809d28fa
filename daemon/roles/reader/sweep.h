/*
 * One round through the mailbox: every folder to its end, each mail read, reported, recorded, and only then moved.
 */
#ifndef ROLES_READER_SWEEP_H
#define ROLES_READER_SWEEP_H

#include "mail/guard.h"
#include "records/forum.h"
#include "roles/reader/known.h"
#include "roles/reader/mailbox.h"
#include "roles/reader/recorder_line.h"

enum { SWEEP_FOLDERS = 12 };	/* the settings allow ten, and the one for people */

struct sweep {
	const struct forum *forum;
	struct mailbox *mailbox;
	struct guard *guard;
	struct recorder_line *recorder;
	const int *leave;		/* two descriptors: readable = end soon */
	struct known known[SWEEP_FOLDERS];	/* of each folder, in the order they are read */
	/* Of this round: why the first folder that is there was not opened, and the first mail not moved; none = all were. */
	struct reason unread, unmoved;
	bool read_all;			/* in this round, and the recorder knows */
	int64_t mails;			/* read in this life */
};

/* False with a reason: mailbox, parser or recorder could not be reached, a folder not be opened, or a mail not be moved, and the round is to
 * be made again. */
bool sweep_all(struct sweep *sweep, struct reason *why);

void sweep_forget(struct sweep *sweep);	/* frees what it knows */

/* Waits so long, or until somebody wants us to end. */
void sweep_pause(const struct sweep *sweep, int milliseconds);

/* True if somebody wants us to end. */
bool sweep_is_to_end(const struct sweep *sweep);

#endif
