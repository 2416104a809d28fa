/*
 * Consent: who agreed to which topic, when, and how we know.  The ledger is the record; the table consent is
 * its present state, written in the same transaction.
 */
#ifndef CORE_CONSENT_H
#define CORE_CONSENT_H

#include "core/office.h"
#include "records/consent.h"

/* Every function here works in the caller's transaction. */

/* Records that a person agreed.  Refuses (B-02, B-05, B-07): a topic that does not work by consent, a wording
 * that does not cover the topic or was not in force then, no evidence, a time in the future, an erased person.
 * A fresh act of the person lifts a suppression of this topic at this address (B-28); one that is older than a
 * stop is refused, and so is an import wherever somebody said stop.  wording 0 = the one in force at
 * happened_at.  Giving twice is not an error and renews the date. */
bool consent_give(struct office *office, const struct consent_act *act, struct reason *why);

/* The same for a caller who has just looked up topic and wording for this very act, as an import does once for many
 * rows: looks only at the person and their stops. */
bool consent_give_looked_up(struct office *office, const struct consent_act *act, const struct topic *topic,
    struct reason *why);

/* Records a stop: this topic, or with topic 0 all marketing, which is an objection (B-23).  Stops it for everybody
 * who shares the address; theirs says that somebody there did, and the words are kept with the act's member alone, whether
 * they had agreed or not, or with nobody if the act is by_somebody.  Written to the journal first.  Stopping twice is not an error.
 * *stopped = how many yeses ended. */
bool consent_stop(struct office *office, const struct consent_act *act, int *stopped, struct reason *why);

/* Nothing but service mail goes to this address any more, whether or not anybody on the list has it.  Journal
 * first.  topic and member of the act are not looked at.  *people = how many have the address. */
bool consent_suppress(struct office *office, const char *address, const struct consent_act *act, int *people,
    struct reason *why);

/* What became of a person's yeses when their address changed. */
struct consent_moved {
	int kept, ended;
};

/* A person's letters go from one address of theirs to another (B-43).  What they said goes along, with its day and its wording; a
 * yes only if `keep` and nothing has been stopped at either address, else it has ended.  What may not go to the one may not go to the
 * other either.  Of `told` happened_at and evidence count. */
void consent_move(struct office *office, int64_t member, int64_t from, int64_t to, bool keep, const struct consent_act *told,
    struct consent_moved *moved);

/* Undoes one yes that an import wrote, if nothing was said since (state becomes none). */
void consent_undo_import(struct office *office, int64_t member, int64_t topic, int64_t address, int64_t import);

/* Applies one line of the journal to a store that had not seen it. */
void consent_replay(struct office *office, const struct journal_entry *entry);

/* True if it is T1 to T6: what a person's objection and the quiet hours speak of. */
bool topic_is_marketing(enum topic_class class);

/* True if somebody may say stop to it: marketing, and what partners get (B-15, B-23). */
bool topic_can_be_stopped(enum topic_class class);

/* To whom it goes, behind its name: "goes to people because of their role". */
const char *topic_goes(enum topic_class class);

#endif
