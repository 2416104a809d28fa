/*
 * A delivery: the row that tracks one letter of one mailing.  And the books.
 */
#ifndef RECORDS_DELIVERY_H
#define RECORDS_DELIVERY_H

#include <stdbool.h>
#include <stdint.h>

enum delivery_state {
	DELIVERY_WAITING,	/* not claimed yet */
	DELIVERY_CLAIMED,	/* a sender holds it; no byte of the body has left */
	DELIVERY_SENDING,	/* its body may have left; left over after a crash: doubt */
	DELIVERY_DEFERRED,	/* try again when due */
	DELIVERY_SENT,		/* accepted by the relay (or in the outbox folder) */
	DELIVERY_REFUSED,	/* turned away for good, or expired */
	DELIVERY_WITHHELD,	/* not sent, on purpose; the reason says why */
	DELIVERY_DOUBT,		/* the line dropped after the dot: may have arrived */
	DELIVERY_STATES
};

/* Why a letter was withheld.  Of several reasons, or items, the lowest number counts (someone who said stop to one topic and never
 * agreed to another "said stop").  Words: words.h. */
enum withheld {
	WITHHELD_NOT,
	WITHHELD_STOPPED,	/* the mailing was stopped */
	WITHHELD_ERASED,
	WITHHELD_RESTRICTED,
	WITHHELD_SUPPRESSED,
	WITHHELD_OBJECTED,
	WITHHELD_SUSPENDED,
	WITHHELD_IMPORT,	/* came with an import that is not finished */
	WITHHELD_AUDIENCE,	/* no longer in the role, or in the wrong capacity */
	WITHHELD_WITHDRAWN,	/* agreed once and has since said stop */
	WITHHELD_EXPIRED,	/* consent too old, not renewed */
	WITHHELD_PENDING,	/* asked to join, not confirmed */
	WITHHELD_NO_CONSENT,	/* never agreed to any topic of it */
	WITHHELD_ENDED,		/* every item of it is past its end */
	WITHHELD_HELD,		/* may have said stop; a person has to look (B-24) */
	WITHHELD_REASONS
};

/* Why it was refused or put off: what the fault was about. */
enum fault {
	FAULT_NONE,
	FAULT_MEMBER,		/* no such person there: counts against a member (core/bounce.h) */
	FAULT_FULL,		/* mailbox full: counts once it has gone on for long */
	FAULT_SIZE,
	FAULT_POLICY,		/* spam, authentication, blocklist */
	FAULT_RELAY,		/* our relay or login */
	FAULT_NETWORK,
	FAULT_EXPIRED,		/* 48 h of trying are over */
	FAULT_ADDRESS,		/* the address cannot be written in this protocol */
	FAULTS
};

/* Whether it is believed of a mailing's letters, refused or come back, that nobody is there or the mailbox is full (C-33). */
enum gone {
	GONE_BELIEVED,
	GONE_DOUBTED,		/* so many that they count against nobody */
	GONE_SAID,		/* a person says that they count, however many */
	GONE_DOUBTED_EARLY	/* a person says that they count against nobody, before there are so many */
};

/* What the gate answers for one person and one mailing. */
struct verdict {
	uint32_t bits;		/* items this person gets; 0 = nothing */
	enum withheld reason;	/* the first reason, if bits is 0 */
};

/* A letter a sender has claimed. */
struct claim {
	int64_t mailing;
	int64_t member;
	int64_t domain_tag;	/* its domain, as a keyed hash */
	int64_t due;		/* when it was to be tried; 0 = at once */
	int64_t turn_at;	/* the moment that the pace of its domain gave it; 0 = none yet */
	struct verdict verdict;
	int attempts;		/* before this one */
	int64_t first_try_at;	/* later by what it waited for us since: that is no time of trying (F-23); 0 = never tried */
	int64_t waited;		/* that many seconds */
	int64_t relay_took_at;	/* when the relay last took a letter, of anybody's, before this claim, as much later; 0 = not known */
	int64_t decided_at;
};

/* What became of one attempt. */
struct outcome {
	enum delivery_state state;	/* SENT, DEFERRED, REFUSED, DOUBT, or WAITING = did not count */
	enum fault fault;
	int code;		/* SMTP reply code, 0 = none */
	char enhanced[12];	/* "5.1.1" or "" */
	char queue_id[32];	/* the relay's, validated, or "" */
	int64_t retry_at;	/* for DEFERRED; 0 = not until a person has looked */
	bool afresh;		/* its time of trying (F-23) begins anew with the next try */
	char *reply;		/* the server's words, to be sealed; NULL = none.  Caller frees */
};

/* The books of one mailing: intended = sent + refused + withheld + doubt + waiting, where waiting
 * also holds claimed, sending and deferred. */
struct books {
	int64_t intended, sent, refused, withheld, doubt, waiting;
	int64_t returned;	/* letters that came back after the relay had taken them (C-33); they stay where they stand above */
	int64_t withheld_by[WITHHELD_REASONS];
	bool balanced;		/* the counters add up and equal the counted rows */
};

#endif
