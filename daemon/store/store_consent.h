/*
 * SQL of consent and of suppressions.  The rules are core/consent.h's.
 */
#ifndef STORE_STORE_CONSENT_H
#define STORE_STORE_CONSENT_H

#include "records/consent.h"
#include "records/member.h"
#include "store/store.h"

/* One row of the present state. */
struct consent_row {
	int64_t member, topic, address;
	enum consent_state state;
	int64_t changed_at;
	int64_t wording;
	int64_t seq;		/* the ledger row it rests on */
};

/* False if nothing was ever said. */
bool store_consent_read(struct store *store, int64_t member, int64_t topic, int64_t address,
    struct consent_row *row);
enum consent_state store_consent_state(struct store *store, int64_t member, int64_t topic, int64_t address);

/* True if anything was ever said about this topic by this member, at any address.  (A row whose import was
 * undone says nothing.) */
bool store_consent_has_history(struct store *store, int64_t member, int64_t topic);

/* How many people agree to this topic who said so until that time. */
int64_t store_consent_agreed_until(struct store *store, int64_t topic, int64_t until);

void store_consent_set(struct store *store, const struct consent_row *row);

/* The rows of one member (0 = everybody's), in order of member, topic, address. */
void store_consent_walk(struct store *store, int64_t member,
    bool (*each)(void *owner, const struct consent_row *row), void *owner);

/* What this member has said at this address, in order of topics: the rows that say anything, and where there is none but the topic was
 * stopped, a stop of that day that rests on no row of the ledger (seq 0). */
void store_consent_said(struct store *store, int64_t member, int64_t address,
    bool (*each)(void *owner, const struct consent_row *row), void *owner);

/* topic 0 = everything but service mail.  Of several stops the latest date is kept (B-07). */
void store_suppress(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t topic, int64_t at);
/* Lifts it for this topic alone.  Where everything was suppressed, each other topic that can be stopped (T1 to T6, T9) is from now on,
 * unless somebody there has agreed to it since. */
void store_unsuppress(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t topic);

/* Lifts "everything" alone: what is suppressed by topic stays. */
void store_unsuppress_address(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH]);
/* What may not go to one address may not go to the other either. */
void store_suppress_as(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], const uint8_t model[BLIND_INDEX_LENGTH]);

/* Since when mail about this topic may not go to this address; 0 = it may. */
int64_t store_suppressed_since(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t topic);
bool store_is_suppressed(struct store *store, const uint8_t blind_index[BLIND_INDEX_LENGTH], int64_t topic);

/* Second tables of the same shape that last as long as this connection, to rebuild consent, objections and suppressions into:
 * `begin` empties them, `set` adds or replaces, `compare` counts consent and objections that differ and suppressions
 * that are missing, and remembers which; `apply` puts that right (in the caller's transaction) and touches nothing else. */
void store_rebuild_begin(struct store *store);
void store_rebuild_set(struct store *store, const struct consent_row *row);
void store_rebuild_forget(struct store *store, int64_t member);
int64_t store_rebuild_changed_at(struct store *store, const struct consent_row *row);	/* the row there now; 0 = none */
void store_rebuild_objected(struct store *store, int64_t member, int64_t at);	/* 0 = not any more; else the later one counts */
/* Since when everything has been stopped, by this person or at this address; 0 = it is not. */
int64_t store_rebuild_stopped_all(struct store *store, int64_t member, int64_t address);
/* By a person's address; where that is gone (the person was erased, and its number may be another's by now) nothing is done.  unstop lifts
 * "everything", too. */
void store_rebuild_stop(struct store *store, int64_t member, int64_t address, int64_t topic, int64_t at);
void store_rebuild_unstop(struct store *store, int64_t member, int64_t address, int64_t topic);
void store_rebuild_stop_as(struct store *store, int64_t member, int64_t address, int64_t model);
int64_t store_rebuild_compare(struct store *store);
void store_rebuild_apply(struct store *store);
/* Only the suppressions, and only of the addresses that this person has or had. */
void store_rebuild_apply_stops(struct store *store, int64_t member);

#endif
