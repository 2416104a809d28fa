/*
 * The keys of one forum: see keyring.h.
 */
#include "core/keyring.h"

#include <assert.h>
#include <ctype.h>
#include <sodium.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "base/wire.h"
#include "store/store_key.h"
#include "store/store_member.h"

enum key_purpose { KEY_TOKEN = 1, KEY_BLIND, KEY_DOMAIN, KEY_MESSAGE_ID, KEY_WRAP, KEY_PURPOSES };
enum {
	KEY = 32,
	NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
	TAG = crypto_aead_xchacha20poly1305_ietf_ABYTES,
	TOKEN_KEYS = 256,
	AAD = 96
};

struct keyring {
	struct store *store;
	uint8_t keys[KEY_PURPOSES][KEY];	/* the newest of each purpose but tokens */
	uint8_t token_keys[TOKEN_KEYS][KEY];	/* by key id; old ones verify for ever */
	bool token_key_there[TOKEN_KEYS];
	uint8_t newest_token_key;
	bool grouped;				/* between keyring_begin and keyring_commit */
	bool destroyed;				/* keys have gone since the last flush */
	int64_t cached_member;			/* 0 = none */
	uint8_t cached_key[KEY];
};

static size_t
wrap(const uint8_t *with, const char *label, const uint8_t *key, size_t length, uint8_t *wrapped)
{
	unsigned long long sealed;

	randombytes_buf(wrapped, NONCE);
	crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped + NONCE, &sealed, key, length, (const uint8_t *)label,
	    strlen(label), NULL, wrapped, with);
	return NONCE + (size_t)sealed;
}

static bool
unwrap(const uint8_t *with, const char *label, const uint8_t *wrapped, size_t length, uint8_t *key)
{
	unsigned long long found;

	return length == NONCE + KEY + TAG && crypto_aead_xchacha20poly1305_ietf_decrypt(key, &found, NULL,
	    wrapped + NONCE, length - NONCE, (const uint8_t *)label, strlen(label), wrapped, with) == 0;
}

static void
key_label(char label[AAD], int purpose, int64_t id)
{
	snprintf(label, AAD, "signpost key %d %lld v1", purpose, (long long)id);
}

static void
member_label(char label[AAD], int64_t member)
{
	struct buffer text = buffer_over(label, AAD);

	buffer_add_text(&text, "signpost member ");
	buffer_add_number(&text, member);
	buffer_add_text(&text, " v1");
}

void
keyring_create(struct store *store, const uint8_t master[MASTER_KEY_OCTETS])
{
	uint8_t key[KEY], wrapped[WRAPPED_LIMIT], mark[16];
	char label[AAD];

	store_keys_begin(store);
	for (int purpose = KEY_TOKEN; purpose < KEY_PURPOSES; purpose++) {
		size_t length;

		randombytes_buf(key, sizeof key);
		key_label(label, purpose, 1);
		length = wrap(master, label, key, sizeof key, wrapped);
		store_key_add(store, purpose, 1, wrapped, length, clock_now());
	}
	sodium_memzero(key, sizeof key);
	randombytes_buf(mark, sizeof mark);
	store_mark_both(store, mark, sizeof mark);
	store_keys_commit(store);
}

static bool
open_keys(struct keyring *keyring, const uint8_t *master)
{
	uint8_t wrapped[WRAPPED_LIMIT];
	char label[AAD];

	for (int purpose = KEY_BLIND; purpose < KEY_PURPOSES; purpose++) {
		int64_t id = store_key_newest(keyring->store, purpose);
		size_t length = store_key_read(keyring->store, purpose, id, wrapped);

		key_label(label, purpose, id);
		if (!unwrap(master, label, wrapped, length, keyring->keys[purpose]))
			return false;
	}
	for (int id = 1; id < TOKEN_KEYS; id++) {
		size_t length = store_key_read(keyring->store, KEY_TOKEN, id, wrapped);

		if (length == 0)
			continue;
		key_label(label, KEY_TOKEN, id);
		if (!unwrap(master, label, wrapped, length, keyring->token_keys[id]))
			return false;
		keyring->token_key_there[id] = true;
		keyring->newest_token_key = (uint8_t)id;
	}
	return keyring->newest_token_key != 0;
}

static bool
read_master(int descriptor, uint8_t master[MASTER_KEY_OCTETS], struct reason *why)
{
	struct buffer bytes = { .limit = 2 * MASTER_KEY_OCTETS };
	bool good = file_read_descriptor(descriptor, &bytes, why) && bytes.length == MASTER_KEY_OCTETS;

	if (good)
		memcpy(master, bytes.bytes, MASTER_KEY_OCTETS);
	else
		reason_unreachable(why, "the master key file does not hold a key of 32 octets; nothing was opened");
	if (bytes.bytes != NULL)
		sodium_memzero(bytes.bytes, bytes.length);
	buffer_free(&bytes);
	return good;
}

bool
keyring_fits(struct store *store, const uint8_t master[MASTER_KEY_OCTETS])
{
	struct keyring *keyring = sodium_malloc(sizeof *keyring);
	bool fits;

	if (keyring == NULL)
		return false;
	memset(keyring, 0, sizeof *keyring);
	keyring->store = store;
	fits = open_keys(keyring, master);
	keyring_free(&keyring);
	return fits;
}

struct keyring *
keyring_open(struct store *store, int master_descriptor, struct reason *why)
{
	uint8_t master[MASTER_KEY_OCTETS];
	struct keyring *keyring;
	bool good;

	if (sodium_init() < 0) {
		reason_unreachable(why, "the cryptographic library does not start on this machine");
		return NULL;
	}
	if (!read_master(master_descriptor, master, why))
		return NULL;
	keyring = sodium_malloc(sizeof *keyring);
	if (keyring == NULL) {
		reason_unreachable(why, "not enough lockable memory for the keys; raise LimitMEMLOCK");
		return NULL;
	}
	memset(keyring, 0, sizeof *keyring);
	keyring->store = store;
	good = open_keys(keyring, master);
	sodium_memzero(master, sizeof master);
	if (!good)
		reason_unreachable(why, "the master key does not fit this store; nothing was opened. "
		    "Put the right master.key back, or make it again from the recovery sheet");
	else if (!(good = store_marks_agree(store)))
		reason_unreachable(why, "keys.db and store.db do not belong together; nothing was opened");
	if (!good)
		keyring_free(&keyring);
	return keyring;
}

void
keyring_free(struct keyring **keyring)
{
	sodium_free(*keyring);	/* clears it */
	*keyring = NULL;
}

/* 32 octets and a check of 3 make 56 letters: 14 groups of four. */
void
keyring_recovery_text(const uint8_t master[MASTER_KEY_OCTETS], char text[RECOVERY_TEXT])
{
	uint8_t both[MASTER_KEY_OCTETS + 16];
	char letters[64];
	size_t at = 0;

	memcpy(both, master, MASTER_KEY_OCTETS);
	crypto_generichash(both + MASTER_KEY_OCTETS, 16, master, MASTER_KEY_OCTETS, NULL, 0);
	text_base32(both, MASTER_KEY_OCTETS + 3, letters);
	for (size_t i = 0; letters[i] != '\0'; i++) {
		if (i > 0 && i % 4 == 0)
			text[at++] = ' ';
		text[at++] = letters[i];
	}
	text[at] = '\0';
	sodium_memzero(both, sizeof both);
	sodium_memzero(letters, sizeof letters);
}

bool
keyring_from_recovery_text(const char *text, uint8_t master[MASTER_KEY_OCTETS])
{
	uint8_t both[MASTER_KEY_OCTETS + 3] = { 0 }, check[16];
	char letters[57];
	size_t count = 0;
	bool good;

	for (; *text != '\0'; text++)
		if (!isspace((unsigned char)*text) && *text != '-') {
			if (count == sizeof letters - 1)
				return false;
			letters[count++] = *text;
		}
	letters[count] = '\0';
	good = text_from_base32(letters, both, sizeof both);
	crypto_generichash(check, sizeof check, both, MASTER_KEY_OCTETS, NULL, 0);
	good = good && memcmp(check, both + MASTER_KEY_OCTETS, 3) == 0;
	if (good)
		memcpy(master, both, MASTER_KEY_OCTETS);
	sodium_memzero(both, sizeof both);
	sodium_memzero(letters, sizeof letters);
	return good;
}

void
keyring_blind_index(const struct keyring *keyring, const char *folded, uint8_t index[BLIND_INDEX_LENGTH])
{
	crypto_generichash(index, BLIND_INDEX_LENGTH, (const uint8_t *)folded, strlen(folded),
	    keyring->keys[KEY_BLIND], KEY);
}

int64_t
keyring_domain_tag(const struct keyring *keyring, const char *domain)
{
	uint8_t hash[16];
	struct wire wire = { hash, sizeof hash, false };

	crypto_generichash(hash, sizeof hash, (const uint8_t *)domain, strlen(domain), keyring->keys[KEY_DOMAIN],
	    KEY);
	return (int64_t)(wire_number(&wire, 8) >> 1);
}

void
keyring_begin(struct keyring *keyring)
{
	store_keys_begin(keyring->store);
	keyring->grouped = true;
}

/* The write-ahead log still holds a destroyed key until it is emptied. */
static void
flush_destroyed(struct keyring *keyring)
{
	if (!keyring->destroyed || keyring->grouped)
		return;
	store_keys_flush(keyring->store);
	keyring->destroyed = false;
}

void
keyring_commit(struct keyring *keyring)
{
	store_keys_commit(keyring->store);
	keyring->grouped = false;
	flush_destroyed(keyring);
}

int64_t
keyring_new_member(struct keyring *keyring)
{
	uint8_t wrapped[WRAPPED_LIMIT];
	char label[AAD];
	int64_t member;
	size_t length;

	do {
		do
			member = (int64_t)randombytes_random();
		while (member == 0);
		randombytes_buf(keyring->cached_key, KEY);
		keyring->cached_member = member;
		member_label(label, member);
		length = wrap(keyring->keys[KEY_WRAP], label, keyring->cached_key, KEY, wrapped);
	} while (store_member_exists(keyring->store, member) ||
	    !store_member_key_add(keyring->store, member, wrapped, length));
	return member;
}

void
keyring_destroy_member(struct keyring *keyring, int64_t member)
{
	store_member_key_destroy(keyring->store, member);
	if (keyring->cached_member == member) {
		sodium_memzero(keyring->cached_key, KEY);
		keyring->cached_member = 0;
	}
	keyring->destroyed = true;
	flush_destroyed(keyring);
}

void
keyring_keep_new(struct keyring *keyring)
{
	store_member_keys_keep(keyring->store);
}

int64_t
keyring_sweep_orphans(struct keyring *keyring)
{
	return store_member_keys_settle(keyring->store);
}

int64_t
keyring_count_orphans(struct keyring *keyring)
{
	return store_member_keys_orphans(keyring->store);
}

/* The member's key in keyring->cached_key; false if it is destroyed. */
static bool
find_member_key(struct keyring *keyring, int64_t member)
{
	uint8_t wrapped[WRAPPED_LIMIT];
	char label[AAD];
	size_t length;

	if (keyring->cached_member == member)
		return true;
	length = store_member_key_read(keyring->store, member, wrapped);
	member_label(label, member);
	keyring->cached_member = 0;
	if (!unwrap(keyring->keys[KEY_WRAP], label, wrapped, length, keyring->cached_key))
		return false;
	keyring->cached_member = member;
	return true;
}

bool
keyring_has_member(struct keyring *keyring, int64_t member)
{
	return find_member_key(keyring, member);
}

static void
record_label(char label[AAD], const char *what, int64_t member, int64_t version)
{
	struct buffer text = buffer_over(label, AAD);

	buffer_add_text(&text, "signpost ");
	buffer_add_text(&text, what);
	buffer_add_char(&text, ' ');
	buffer_add_number(&text, member);
	buffer_add_char(&text, ' ');
	buffer_add_number(&text, version);
	assert(!text.full);
}

void
keyring_seal(struct keyring *keyring, int64_t member, const char *what, int64_t version, const char *text,
    struct buffer *sealed)
{
	size_t length = strlen(text);
	uint8_t *room = memory_new(NONCE + length + TAG);
	char label[AAD];
	bool there = find_member_key(keyring, member);

	assert(there);	/* nobody seals for an erased person */
	record_label(label, what, member, version);
	length = wrap(keyring->cached_key, label, (const uint8_t *)text, length, room);
	buffer_add(sealed, room, length);
	free(room);
}

bool
keyring_unseal(struct keyring *keyring, int64_t member, const char *what, int64_t version, const void *sealed,
    size_t length, struct buffer *text)
{
	const uint8_t *bytes = sealed;
	unsigned long long found;
	uint8_t *plain;
	char label[AAD];
	bool good;

	if (length < NONCE + TAG || !find_member_key(keyring, member))
		return false;
	plain = memory_new(length);
	record_label(label, what, member, version);
	good = crypto_aead_xchacha20poly1305_ietf_decrypt(plain, &found, NULL, bytes + NONCE, length - NONCE,
	    (const uint8_t *)label, strlen(label), bytes, keyring->cached_key) == 0;
	if (good)
		buffer_add(text, plain, (size_t)found);
	sodium_memzero(plain, length);
	free(plain);
	return good;
}

void
keyring_token(const struct keyring *keyring, enum token_purpose purpose, int64_t mailing, int64_t member,
    bool inert, char text[TOKEN_TEXT])
{
	struct token token = { inert ? TOKEN_INERT : keyring->newest_token_key, mailing, member };

	token_write(&token, purpose, keyring->token_keys[token.key_id], text);
}

bool
keyring_token_check(const struct keyring *keyring, enum token_purpose purpose, const char *text,
    struct token *token)
{
	return token_read(text, token) && keyring->token_key_there[token->key_id] &&
	    token_check(text, purpose, keyring->token_keys[token->key_id]);
}

void
keyring_message_id(const struct keyring *keyring, int64_t mailing, int64_t member, char text[MESSAGE_ID_TEXT])
{
	struct buffer names = { .limit = 16 };
	uint8_t hash[16], number[5];
	size_t at;

	wire_add_number(&names, (uint64_t)mailing, 8);
	wire_add_number(&names, (uint64_t)member, 8);
	crypto_generichash(hash, sizeof hash, (const uint8_t *)names.bytes, names.length,
	    keyring->keys[KEY_MESSAGE_ID], KEY);
	memcpy(number, names.bytes + 3, sizeof number);
	text_base32(number, sizeof number, text);
	at = strlen(text);
	text[at++] = '.';
	text_base32(hash, sizeof hash, text + at);
	buffer_free(&names);
}

int64_t
keyring_message_number(const char *message_id)
{
	char number[16];
	uint8_t octets[5];
	int64_t mailing = 0;
	size_t length;

	message_id += *message_id == '<';
	length = strcspn(message_id, ".");
	if (length >= sizeof number)
		return 0;
	memcpy(number, message_id, length);
	number[length] = '\0';
	if (!text_from_base32(number, octets, sizeof octets))
		return 0;
	for (size_t i = 0; i < sizeof octets; i++)
		mailing = mailing << 8 | octets[i];
	return mailing;
}

int64_t
keyring_message_mailing(const struct keyring *keyring, const char *message_id, int64_t member)
{
	int64_t mailing = keyring_message_number(message_id);
	char ours[MESSAGE_ID_TEXT];
	size_t length;

	message_id += *message_id == '<';
	keyring_message_id(keyring, mailing, member, ours);
	length = strlen(ours);
	return strncmp(message_id, ours, length) == 0 && message_id[length] == '@' ? mailing : 0;
}
