/*
 * The keys of one forum, opened with the master key: sealing personal data, blind indexes, tokens,
 * Message-IDs.  Keys lie wrapped in keys.db; in memory they are locked and cleared.
 */
#ifndef CORE_KEYRING_H
#define CORE_KEYRING_H

#include "base/memory.h"
#include "base/reason.h"
#include "mail/token.h"
#include "records/member.h"
#include "store/store.h"

struct keyring;

enum { MASTER_KEY_OCTETS = 32, RECOVERY_TEXT = 80 };

/* True if this master key opens the keys of this store. */
bool keyring_fits(struct store *store, const uint8_t master[MASTER_KEY_OCTETS]);

/* Fills keys.db with new random keys wrapped by master, and marks both databases as belonging together. */
void keyring_create(struct store *store, const uint8_t master[MASTER_KEY_OCTETS]);

/* Reads the master key from the descriptor and opens the keys with it.  NULL with a reason: not 32 octets, the
 * wrong key for this store, or keys.db of another store. */
struct keyring *keyring_open(struct store *store, int master_descriptor, struct reason *why);
void keyring_free(struct keyring **keyring);

/* The master key as groups of letters with a check group, for the recovery sheet; and back. */
void keyring_recovery_text(const uint8_t master[MASTER_KEY_OCTETS], char text[RECOVERY_TEXT]);
bool keyring_from_recovery_text(const char *text, uint8_t master[MASTER_KEY_OCTETS]);

/* A keyed hash of a folded address or a folded domain. */
void keyring_blind_index(const struct keyring *keyring, const char *folded, uint8_t index[BLIND_INDEX_LENGTH]);
int64_t keyring_domain_tag(const struct keyring *keyring, const char *domain);

/* A new member's random number, with its key already in keys.db (written first, so that a crash leaves an
 * orphan key and never data without one). */
int64_t keyring_new_member(struct keyring *keyring);
void keyring_destroy_member(struct keyring *keyring, int64_t member);
bool keyring_has_member(struct keyring *keyring, int64_t member);	/* false once the key is destroyed */

/* Keys of new members are ordinary once those are committed: called then, so that a store that is put back from an older backup does not
 * make them look like what a crash left. */
void keyring_keep_new(struct keyring *keyring);

/* Keys of members that never came to be (a crash): destroyed, or only counted.  Under the write lock of the store,
 * so that nobody is adding anyone. */
int64_t keyring_sweep_orphans(struct keyring *keyring);
int64_t keyring_count_orphans(struct keyring *keyring);

/* Groups many new or destroyed members in one write to keys.db. */
void keyring_begin(struct keyring *keyring);
void keyring_commit(struct keyring *keyring);

/* XChaCha20-Poly1305 under the member's key; label, member and version are bound to the text.  unseal is
 * false if the key is destroyed or the octets were changed. */
void keyring_seal(struct keyring *keyring, int64_t member, const char *label, int64_t version, const char *text,
    struct buffer *sealed);
bool keyring_unseal(struct keyring *keyring, int64_t member, const char *label, int64_t version,
    const void *sealed, size_t length, struct buffer *text);

/* A token for a letter, under the newest key; inert for tests. */
void keyring_token(const struct keyring *keyring, enum token_purpose purpose, int64_t mailing, int64_t member,
    bool inert, char text[TOKEN_TEXT]);

/* True if the token is right; fills in what it names. */
bool keyring_token_check(const struct keyring *keyring, enum token_purpose purpose, const char *text,
    struct token *token);

/* The left side of a letter's Message-ID: stable over retries without being stored (C.2). */
enum { MESSAGE_ID_TEXT = 48 };
/* The mailing that a Message-ID of the shape of ours names, whoever made it up; 0 = it has not that shape. */
int64_t keyring_message_number(const char *message_id);

/* The mailing that a Message-ID of ours names, in angle brackets or not; 0 = it is none of this member's letters. */
int64_t keyring_message_mailing(const struct keyring *keyring, const char *message_id, int64_t member);

void keyring_message_id(const struct keyring *keyring, int64_t mailing, int64_t member,
    char text[MESSAGE_ID_TEXT]);

#endif
