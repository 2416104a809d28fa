/*
 * What a person said about one topic at one address, and the wording they saw.
 */
#ifndef RECORDS_CONSENT_H
#define RECORDS_CONSENT_H

#include <stdbool.h>
#include <stdint.h>

/* B-05, B-07.  No row at all = nothing was ever said.  The numbers are stored: one that nothing writes stays, and is told in words and kept
 * from letters, but nothing acts on it. */
enum consent_state {
	CONSENT_NONE,
	CONSENT_PENDING,	/* asked for, not confirmed yet; not written: whoever asks to join has said nothing of a topic yet (B-08) */
	CONSENT_GIVEN,
	CONSENT_REFUSED,
	CONSENT_WITHDRAWN,
	CONSENT_EXPIRED,
	CONSENT_OBJECTED,
	CONSENT_STATES
};

/* How the person told us.  Nothing like "pre-ticked" or "assumed" exists (B-02). */
enum consent_channel {
	CHANNEL_WEB = 1,
	CHANNEL_EMAIL,
	CHANNEL_PAPER,
	CHANNEL_PHONE,
	CHANNEL_EVENT,		/* in person, at an event or in the street */
	CHANNEL_RULE,		/* the rules did it: an erasure, an expiry */
	CONSENT_CHANNELS
};

/* The exact text people saw when agreeing, with the privacy notice of that day. */
struct wording {
	int64_t id;		/* in the store; 0 in the configuration */
	char *name;		/* "joining-2026", unique */
	int64_t version;	/* counted by the store: a changed text is a new version */
	int64_t in_force_from;	/* instant */
	bool retired;		/* kept as evidence, not used for new consents */
	char *text;
	char *privacy_notice;	/* its version, as "2026-03" */
	char **topics;		/* names; NULL-ended */
	int line;
};

/* One act: everything the record of consent needs (B-05). */
struct consent_act {
	int64_t member;
	int64_t address;
	int64_t topic;
	enum consent_state to;
	enum consent_channel channel;
	int64_t happened_at;
	int64_t wording;	/* store id; 0 where nothing was read out (a withdrawal) */
	int64_t import;		/* the import that says so; 0 = a person at a keyboard or a mail */
	const char *evidence;	/* how we know: "paper form 2026-114", "told by phone to 1001" */
	bool by_somebody;	/* somebody at this address said it, perhaps not this person: the words are not theirs to read */
};

#endif
