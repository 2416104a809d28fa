/*
 * The ledger: the append-only record of consent and of acts of staff.
 */
#ifndef RECORDS_LEDGER_H
#define RECORDS_LEDGER_H

#include <stddef.h>
#include <stdint.h>

enum ledger_kind {
	LEDGER_OPENED = 1,	/* the first row: this forum's book was opened */
	LEDGER_TOPIC,		/* a topic or a new version of it */
	LEDGER_WORDING,		/* a wording, with its full text */
	LEDGER_MEMBER_ADDED,
	LEDGER_MEMBER_CHANGED,
	LEDGER_MEMBER_ERASED,
	LEDGER_CONSENT,		/* one person, one address, one topic, one change */
	LEDGER_OBJECTION,
	LEDGER_SUPPRESSION,
	LEDGER_IMPORT_STARTED,
	LEDGER_IMPORT_FINISHED,
	LEDGER_IMPORT_UNDONE,
	LEDGER_MAILING_QUEUED,
	LEDGER_MAILING_HELD,
	LEDGER_MAILING_RELEASED,
	LEDGER_MAILING_STOPPED,
	LEDGER_MAILING_RESCHEDULED,
	LEDGER_MAILING_FINISHED,
	LEDGER_TEST_SENT,
	LEDGER_JOURNAL_REPLAYED,
	LEDGER_DOUBT_SETTLED,	/* a person said what became of letters in doubt */
	LEDGER_SUSPENDED,	/* letters to this person come back (C-34) */
	LEDGER_UNSUSPENDED,	/* a person said that they will arrive again, or whoever gets them has written */
	LEDGER_DOMAIN_PAUSED,	/* nothing goes to one domain for a while (C-07) */
	LEDGER_DOMAIN_LIFTED,	/* letters may go there again */
	LEDGER_PERSON_HELD,	/* may have said stop: no marketing until a person has looked (B-24) */
	LEDGER_PERSON_GOES_ON,	/* somebody has looked, and it was none */
	LEDGER_LETTER_RETURNED,	/* a letter that had been sent came back */
	LEDGER_JOIN_ASKED,	/* asked to join by mail; a mail to confirm it is on its way (B-08) */
	LEDGER_EVENT_ADDED,
	LEDGER_EVENT_CHANGED,
	LEDGER_EVENT_CANCELLED,
	LEDGER_BOOKED,		/* one person, one event */
	LEDGER_BOOKING_OFF,
	LEDGER_MAILING_REWRITTEN,	/* before it began */
	LEDGER_SURVEY_ADDED,
	LEDGER_SURVEY_CHANGED,
	LEDGER_REPEAT_ADDED,
	LEDGER_REPEAT_ENDED,
	LEDGER_INBOX_DONE,	/* a person dealt with a mail that waited, of which kind (B-46) */
	LEDGER_JOURNAL_ACCEPTED,	/* an older copy of the journal, as there was no newer one */
	LEDGER_EXPORTED,	/* what is held about a person was written out for them (B-40) */
	LEDGER_MAILING_DOUBTED,	/* what came back of it as if nobody were there counts against nobody (C-33) */
	LEDGER_MAILING_COUNTED,	/* a person said that it counts after all */
	LEDGER_KINDS
};

/* Which road the act came by. */
enum ledger_via { VIA_COMMAND = 1, VIA_IMPORT, VIA_MAIL, VIA_SENDER, VIA_WEB, LEDGER_VIAS };

enum { LEDGER_HASH_LENGTH = 32 };

/* Who acted: a person of the configuration (their uid), or the program itself (0 = the daemon). */
struct actor {
	int64_t uid;
	enum ledger_via via;
};

struct ledger_entry {
	int64_t seq;
	int64_t happened_at;	/* when the person acted */
	int64_t recorded_at;	/* when we wrote it down */
	struct actor actor;
	enum ledger_kind kind;
	int64_t member;		/* 0 = about nobody */
	const char *body;	/* canonical "key=value" lines, impersonal */
	const void *sealed;	/* personal words, as ciphertext; NULL = none */
	size_t sealed_length;
	uint8_t previous[LEDGER_HASH_LENGTH];
	uint8_t hash[LEDGER_HASH_LENGTH];
};

#endif
