/*
 * SQL of mailings, their items and variants.
 */
#ifndef STORE_STORE_MAILING_H
#define STORE_STORE_MAILING_H

#include "base/memory.h"
#include "records/letter.h"
#include "records/mailing.h"
#include "store/store.h"

/* Adds the mailing as `preparing` with its items; fills in mailing->id and each item's mailing. */
void store_mailing_add(struct store *store, struct mailing *mailing, struct item *items, int count);

/* Puts other words in the place of those of a mailing that has not begun: subject, source, calendar and items. */
void store_mailing_rewrite(struct store *store, const struct mailing *mailing, struct item *items, int count);

/* The next mailing after `after` that was made of this event, survey or repeat, also one in preparation; letters to one
 * person left out; 0 = none. */
int64_t store_mailing_of(struct store *store, enum mailing_origin origin, int64_t of, int64_t after);

/* A letter to one person, made of this, that has not begun to go; 0 = none. */
int64_t store_mailing_to_one_waiting(struct store *store, enum mailing_origin origin, int64_t of);

/* A copy the caller frees with store_mailing_clear; false if there is no such mailing. */
bool store_mailing_read(struct store *store, int64_t id, struct mailing *mailing);
void store_mailing_clear(struct mailing *mailing);

/* The items in order; at most ITEMS_LIMIT; copies, freed with store_items_clear. */
int store_items_read(struct store *store, int64_t mailing, struct item *items);
void store_items_clear(struct item *items, int count);

/* Numbers of mailings, newest first (older than `before`; 0 = from the newest); without the preparing ones
 * and, unless asked for, the tests and the notes to staff. */
int store_mailing_list(struct store *store, int64_t before, bool tests, int64_t *ids, int room);

/* How many letters to this one person were queued since then. */
int64_t store_mailing_to_one_since(struct store *store, int64_t member, int64_t since);

/* True if one with this subject was. */
bool store_mailing_to_one_had(struct store *store, int64_t member, const char *subject, int64_t since);

/* The mailing the sender works on now: due, queued or sending, the earliest first; 0 = none.  Without `marketing` only those of which no
 * section goes by consent or to partners. With `quiet` only those of which no section goes by consent, and cancellations of events that
 * begin within a day (F-07).  What somebody waits for overtakes: service mail, and tests. */
int64_t store_mailing_due(struct store *store, int64_t now, bool marketing, bool quiet);

/* Of the same, whatever its kind, the one of which no letter was tried for longest: where one letter goes at a time, no mailing is
 * always in front of the others.  With `waited_for` only what somebody waits for. */
int64_t store_mailing_longest_untried(struct store *store, int64_t now, bool marketing, bool quiet, bool waited_for);

int64_t store_mailing_next_due(struct store *store);	/* instant of the next queued one; 0 = none */

/* The next mailing after `after` that waits for its time or for a person; no test, and no letter the program wrote; 0 = none. */
int64_t store_mailing_next_planned(struct store *store, int64_t after);

/* The next mailing after `after` that is on hold because it was late; 0 = none. */
int64_t store_mailing_next_late(struct store *store, int64_t after);

/* Mailings added from now on have numbers above this one. */
void store_mailing_numbers_after(struct store *store, int64_t number);

/* A mailing that began and is not in this store, an older copy; when that was found out.  It is none once it is known to have ended. */
void store_mailing_add_lost(struct store *store, int64_t id, int64_t at);
void store_mailing_remove_lost(struct store *store, int64_t id);
/* The next one after `after` that was found since then; 0 = none. */
int64_t store_mailing_next_lost(struct store *store, int64_t since, int64_t after);

/* Letters that wait of tests, of notes to staff, and of what is about one person; none of them is in the list of mailings. */
int64_t store_mailing_small_waiting(struct store *store);

/* The last finished or running mailing before `id` that had this topic; 0 = none. */
int64_t store_mailing_last_with_topic(struct store *store, int64_t topic, int64_t id);

void store_mailing_set_state(struct store *store, int64_t id, enum mailing_state state, enum mailing_hold hold);
enum mailing_state store_mailing_state(struct store *store, int64_t id);	/* MAILING_PREPARING also where there is none */
void store_mailing_set_due(struct store *store, int64_t id, int64_t due_at, const char *wall, bool second);
void store_mailing_set_due_if_past(struct store *store, int64_t id, int64_t now);
/* A section of it goes by consent: what the quiet hours are about, and what can be called back. */
bool store_mailing_is_marketing(struct store *store, int64_t id);
/* A section of it goes by consent or to partners: what waits where nobody has read the mailbox. */
bool store_mailing_waits_for_mailbox(struct store *store, int64_t id);

/* The notice it waits for (0 = none), and how many seconds after it this goes. */
void store_mailing_set_after(struct store *store, int64_t id, int64_t notice, int64_t seconds);
/* The next mailing that waits for this notice and has not begun; 0 = no more. */
int64_t store_mailing_behind(struct store *store, int64_t notice, int64_t after);
void store_mailing_set_started(struct store *store, int64_t id, int64_t at);
/* A finished mailing is sending again: some of its letters wait once more. */
void store_mailing_set_unfinished(struct store *store, int64_t id);
void store_mailing_set_finished(struct store *store, int64_t id, int64_t at);

/* Of which mail a letter was the answer is known no longer, neither here nor in what is kept of the letter. */
void store_mailing_forget_question(struct store *store, int64_t id);

/* What letters to this one person said is gone; that they were, when, and what became of them stays (B-42). */
void store_mailing_forget_person(struct store *store, int64_t member);

/* The next queued or held mailing after `after` whose wished time was worked out with another tz database than
 * this one; 0 = none.  Then notes that it was worked out anew (F-01). */
int64_t store_mailing_other_tzdata(struct store *store, int64_t after, const char *tzdata);
void store_mailing_set_tzdata(struct store *store, int64_t id, int64_t due_at, const char *tzdata);

/* Fixes intended = waiting, and makes it claimable.  False if it is not `preparing` any more. */
bool store_mailing_open(struct store *store, int64_t id, int64_t at);

/* A stopped mailing with rows that are neither withheld nor on the wire; 0 = none. */
int64_t store_mailing_half_stopped(struct store *store);

/* The next mailing after `after` that is being sent and is no service mail; 0 = none. */
int64_t store_mailing_next_sending(struct store *store, int64_t after);

/* Removes one abandoned or declined `preparing` with up to `chunk` of its rows; true when it is all gone. */
bool store_mailing_remove_preparing(struct store *store, int64_t id, int64_t chunk);
int64_t store_mailing_preparing(struct store *store, int64_t queued_before);	/* one of them, 0 = none */

void store_variant_add(struct store *store, int64_t mailing, uint32_t bits, const void *segments, size_t length);
bool store_variant_read(struct store *store, int64_t mailing, uint32_t bits, struct buffer *segments);

/* The pictures that versions of a mailing name; adding one twice is not an error. */
void store_enclosure_add(struct store *store, int64_t mailing, const struct enclosure *enclosure);
bool store_enclosure_read(struct store *store, int64_t mailing, const uint8_t hash[ENCLOSURE_HASH], struct buffer *octets);

#endif
