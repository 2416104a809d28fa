/*
 * One round through the mailbox: every folder to its end, each mail read, reported, recorded, and only then moved.
 */
#ifndef ROLES_READER_SWEEP_H
#define ROLES_READER_SWEEP_H

#include "records/forum.h"
#include "roles/reader/mailbox.h"
#include "roles/reader/parser.h"
#include "roles/reader/recorder_line.h"

struct sweep {
	const struct forum *forum;
	struct mailbox *mailbox;
	struct parser *parser;
	struct recorder_line *recorder;
	const int *leave;		/* two descriptors: readable = end soon */
	struct {			/* what this life has dealt with, where numbers have no order */
		int64_t *uids;		/* ascending */
		size_t count;
	} known;
	int64_t mails;			/* read in this life */
};

/* False with a reason: mailbox, parser or recorder could not be reached, and the round is to be made again. */
bool sweep_all(struct sweep *sweep, struct reason *why);

/* Waits so long, or until somebody wants us to end. */
void sweep_pause(const struct sweep *sweep, int milliseconds);

/* True if somebody wants us to end. */
bool sweep_is_to_end(const struct sweep *sweep);

#endif
