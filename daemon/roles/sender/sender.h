/*
 * What the parts of the sender share.
 */
#ifndef ROLES_SENDER_SENDER_H
#define ROLES_SENDER_SENDER_H

#include "config/settings.h"
#include "core/appointment.h"
#include "core/mailbox_age.h"
#include "core/office.h"
#include "core/press.h"
#include "roles/sender/backoff.h"
#include "roles/sender/carrier.h"
#include "roles/sender/clock_watch.h"
#include "roles/sender/pace.h"
#include "roles/sender/turn_record.h"

struct sender {
	const struct forum *forum;
	struct office *office;
	struct press *press;
	struct carrier *carrier;
	int64_t instance;	/* this sender's number; every claim carries it */
	bool once;
	int64_t started_at;
	bool finishing;		/* no new claims: the letters on the wire, then the end */
	int64_t changes;	/* counts what others have committed, as far as we have seen */
	int64_t claims_seen;	/* version of the data when a turn last looked */
	struct {
		enum journal_kind kind;
		int64_t mailing;
	} notes[TURN_CLAIMED + TURN_MAILINGS];	/* what the last turn has made true, starts and what finished, for the journal in the next */
	int note_count;
	struct backoff backoff;
	struct pace pace;
	bool day_used;		/* the day's letters are used up, and that has been said */
	struct appointment_work appointments;
	int64_t turned_at;	/* when the last turn began (monotonic, milliseconds) */
	int64_t erased_at;	/* when erasures were last finished (monotonic); 0 = not yet */
	int64_t minute_at;	/* when what is done once a minute was done last */
	int64_t stamped_at;	/* when we last noted that we are alive */
	struct clock_watch clock;
	enum clock_trouble clock_trouble;	/* nothing is claimed while there is any */
	bool mailbox_told;		/* that letters wait for it */
	int64_t relay_took_at;	/* when it last took a letter; 0 = not known */
	int64_t relay_down_since;	/* 0 = it is not, as far as we know */
	bool relay_needs_person;	/* and it does not mend itself */
	int64_t disk_looked_at;	/* monotonic, milliseconds */
	bool disk_low;		/* nothing is claimed while the disk is nearly full */
	bool mailbox_seen;	/* it was read since we started, or we have waited long enough */
	enum mailbox_age mailbox_age;	/* as it was told last */
	int64_t doubts;		/* letters in doubt since the start */
	int64_t seen;		/* version of the data when we last looked */
};

/* Clears up after a crash: claimed letters wait again; sending ones were sent, wait, or are in doubt. */
void sender_recover(struct sender *sender);

/* One turn: records what has finished, claims, releases, commits, and only then lets octets leave.  True if there was
 * anything to do. */
bool sender_turn(struct sender *sender);

/* The mailing to work on now; 0 = none. */
int64_t sender_due(struct sender *sender);

/* True once a minute: then a turn is due even if no letter is. */
bool sender_minute_is_over(const struct sender *sender);

/* Looks at the clock; what is wrong is told once, and kept in the store for `signpost status`. */
void sender_watch_clock(struct sender *sender);

/* Looks once a minute whether the disk has room; what changes is told once (E-18). */
void sender_watch_disk(struct sender *sender);

/* Keeps in the store since when no line to the relay could be opened, or it took no letter, for `signpost status`. */
void sender_watch_relay(struct sender *sender);

/* False while what people agreed to, and news for partners, has to wait: the mailbox was not read yet since the start (F-10),
 * or nobody has read it for two days (B-22).  What changes is told once. */
bool sender_may_market(struct sender *sender);

/* When this forum was last alive, 0 = not known (F-14).  A pretended clock knows nothing of it. */
int64_t sender_last_alive(struct sender *sender);

/* The instant letters may be due by: the clock, or with --once the start. */
int64_t sender_now(const struct sender *sender);

#endif
