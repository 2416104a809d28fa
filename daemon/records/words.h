/*
 * The words of our enums: what files, `--json` and the record book call them; and back, where somebody types them.
 * Plain lookups.  X_word() never returns NULL: a number that is no value of the enum reads "?".
 * X_from_word() takes capitals and small letters alike and answers, for a word it does not know,
 * 0 where the enum has no 0 (so that a set of bits stays empty), else -1.
 */
#ifndef RECORDS_WORDS_H
#define RECORDS_WORDS_H

#include <stdint.h>

#include "records/appointment.h"
#include "records/consent.h"
#include "records/delivery.h"
#include "records/forum.h"
#include "records/inbox.h"
#include "records/intake.h"
#include "records/ledger.h"
#include "records/mailing.h"
#include "records/member.h"
#include "records/report.h"
#include "records/topic.h"

/* One row; a table ends with a NULL word.  A value may have several words: the first is the one
 * we write, the others are understood. */
struct word {
	int value;
	const char *word;
};

/* The tables a reader of settings offers as a choice. */
extern const struct word topic_class_words[];
extern const struct word right_words[];

int word_value(const struct word *words, const char *word, int none);

/* Topics: "news" or "T1" … (A.2). */
const char *topic_class_word(enum topic_class class);
enum topic_basis topic_class_basis(enum topic_class class);
const char *topic_basis_word(enum topic_basis basis);			/* "consent" */

/* The roles (enum member_role bits) of which a person must hold one to get this class of topic;
 * 0 for the classes that do not ask for a role. */
unsigned topic_class_role(enum topic_class class);

/* The words that people may type, for messages and for usage, which is a table and takes no function: a unit test holds them against
 * the enums.  Nobody tells us by a rule. */
#define MEMBER_ROLE_LIST	"member, rep, director, staff, partner, statutory, regional"
#define CONSENT_CHANNEL_LIST	"web, email, paper, phone, event"

/* Members.  One bit at a time, except that capacity 3 is "both". */
const char *member_role_word(enum member_role role);			/* "partner" */
int member_role_from_word(const char *word);				/* 0 */
const char *member_capacity_word(unsigned capacity);			/* "parent", "both" */
int member_capacity_from_word(const char *word);			/* 0 */
const char *address_kind_word(enum address_kind kind);			/* "individual" */
int address_kind_from_word(const char *word);				/* -1 */
const char *member_state_word(enum member_state state);			/* "active" */

/* Consent. */
const char *consent_state_word(enum consent_state state);		/* "withdrawn" */
int consent_state_from_word(const char *word);				/* -1 */
const char *consent_channel_word(enum consent_channel channel);		/* "paper" */
int consent_channel_from_word(const char *word);			/* 0 */

/* Mailings. */
const char *mailing_kind_word(enum mailing_kind kind);			/* "event-notice" */
int mailing_kind_from_word(const char *word);				/* 0 */
const char *mailing_state_word(enum mailing_state state);		/* "queued" */
const char *mailing_hold_word(enum mailing_hold hold);			/* "late" */

/* What an appointment is about, as a key of the log: "event". */
const char *appointment_key(enum appointment_kind kind);

/* Why an appointment was dropped: the word of the log, and what an officer reads. */
const char *dropped_word(enum dropped dropped);				/* "event_started" */
const char *dropped_phrase(enum dropped dropped);

/* Why it waits, as an officer reads it: "a person put it on hold". */
const char *mailing_hold_words(enum mailing_hold hold);

/* What the trouble of a mailing is where letters of it are refused because of us, and what can be done; "" = no more than its hold says. */
const char *fault_trouble_words(enum fault fault);	/* "mail servers take its letters for spam …" */
const char *fault_advice_words(enum fault fault);

/* What a person has to look at when it is over: "letters of it were refused …". */
const char *mailing_alarm_words(enum mailing_hold hold);

/* Deliveries.  withheld_word() is the key in `--json`: "no_consent". */
const char *delivery_state_word(enum delivery_state state);		/* "doubt" */
const char *withheld_word(enum withheld reason);
const char *fault_word(enum fault fault);				/* "network" */
const char *fault_phrase(enum fault fault);				/* "their mail server could not be reached"; as an officer reads it */
const char *try_phrase(enum delivery_state state);			/* "put off": how a try ended, as an officer reads it */

/* Why a letter has not gone: its fault; of one in doubt, or that somebody said was lost, that. */
const char *letter_phrase(enum delivery_state state, enum fault fault);

/* The reason as an officer reads it behind a number of people: (213) "have not agreed to any of
 * these topics", (1) "has not agreed to …". */
const char *withheld_phrase(enum withheld reason, int64_t people);

/* Mails that came in, as `signpost classify` calls them. */
const char *mail_class_word(enum mail_class class);			/* "hard" */
const char *bounce_reason_word(enum bounce_reason reason);		/* "user-unknown"; "" for none */
const char *feedback_word(enum feedback feedback);			/* "not-spam"; "" for none */
const char *token_state_word(enum token_state state);			/* "wrong" */
const char *mail_effect_word(enum mail_effect effect);			/* "stopped" */
const char *disposition_folder(enum disposition disposition);		/* "Signpost/Stops"; "" = it stays */

/* What waits for a person: the word of `--json`, and what an officer reads. */
const char *inbox_kind_word(enum inbox_kind kind);			/* "stop-perhaps" */
const char *inbox_kind_phrase(enum inbox_kind kind);			/* "may ask us to stop" */
const char *inbox_done_word(enum inbox_done done);			/* "answered" */

/* The record book. */
const char *ledger_kind_word(enum ledger_kind kind);			/* "mailing-queued" */
const char *ledger_via_word(enum ledger_via via);			/* "command" */

#endif
