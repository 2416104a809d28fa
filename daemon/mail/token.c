/*
 * Tokens: key id (1) | mailing (5) | member (4) | MAC (10), written as 32 letters of base32.
 * 20 octets are exactly 32 letters without a spare bit, so each token has one spelling only.
 */
#include "mail/token.h"

#include <assert.h>
#include <sodium.h>

#include "base/text.h"

enum {
	MAILING_OCTETS = 5,
	MEMBER_OCTETS = 4,
	BODY_OCTETS = 1 + MAILING_OCTETS + MEMBER_OCTETS,
	MAC_OCTETS = TOKEN_OCTETS - BODY_OCTETS,
	HASH_OCTETS = crypto_generichash_BYTES_MIN
};

static_assert(MAC_OCTETS == 10 && HASH_OCTETS >= MAC_OCTETS, "the layout above");
static_assert(TOKEN_KEY_OCTETS == crypto_generichash_KEYBYTES, "a key is a BLAKE2b key");

static void
put_number(uint8_t *bytes, int octets, int64_t number)
{
	while (octets-- > 0) {
		bytes[octets] = (uint8_t)(number & 0xff);
		number >>= 8;
	}
}

static int64_t
get_number(const uint8_t *bytes, int octets)
{
	int64_t number = 0;

	for (int i = 0; i < octets; i++)
		number = number << 8 | bytes[i];
	return number;
}

/* Part of what is authenticated, so the words may never change. */
static const char *
purpose_name(enum token_purpose purpose)
{
	switch (purpose) {
	case TOKEN_BOUNCE:
		return "bounce";
	case TOKEN_STOP:
		return "unsub";
	case TOKEN_CHOICE:
		return "choice";
	}
	abort();
}

/* Keyed BLAKE2b over length of purpose | purpose | the first ten octets. */
static void
make_mac(const uint8_t body[BODY_OCTETS], enum token_purpose purpose,
    const uint8_t key[TOKEN_KEY_OCTETS], uint8_t mac[HASH_OCTETS])
{
	const char *name = purpose_name(purpose);
	uint8_t length = (uint8_t)strlen(name);
	crypto_generichash_state state;

	crypto_generichash_init(&state, key, TOKEN_KEY_OCTETS, HASH_OCTETS);
	crypto_generichash_update(&state, &length, 1);
	crypto_generichash_update(&state, (const uint8_t *)name, length);
	crypto_generichash_update(&state, body, BODY_OCTETS);
	crypto_generichash_final(&state, mac, HASH_OCTETS);
	sodium_memzero(&state, sizeof state);
}

void
token_write(const struct token *token, enum token_purpose purpose,
    const uint8_t key[TOKEN_KEY_OCTETS], char text[TOKEN_TEXT])
{
	uint8_t bytes[TOKEN_OCTETS] = { token->key_id };
	uint8_t mac[HASH_OCTETS];

	assert(token->mailing >= 0 && token->mailing >> (8 * MAILING_OCTETS) == 0);
	assert(token->member >= 0 && token->member >> (8 * MEMBER_OCTETS) == 0);
	put_number(bytes + 1, MAILING_OCTETS, token->mailing);
	put_number(bytes + 1 + MAILING_OCTETS, MEMBER_OCTETS, token->member);
	if (token->key_id != TOKEN_INERT) {
		make_mac(bytes, purpose, key, mac);
		memcpy(bytes + BODY_OCTETS, mac, MAC_OCTETS);
	}
	text_base32(bytes, TOKEN_OCTETS, text);
}

bool
token_read(const char *text, struct token *token)
{
	uint8_t bytes[TOKEN_OCTETS];

	if (!text_from_base32(text, bytes, TOKEN_OCTETS))
		return false;
	token->key_id = bytes[0];
	token->mailing = get_number(bytes + 1, MAILING_OCTETS);
	token->member = get_number(bytes + 1 + MAILING_OCTETS, MEMBER_OCTETS);
	return true;
}

bool
token_check(const char *text, enum token_purpose purpose, const uint8_t key[TOKEN_KEY_OCTETS])
{
	uint8_t bytes[TOKEN_OCTETS], mac[HASH_OCTETS];

	if (!text_from_base32(text, bytes, TOKEN_OCTETS) || bytes[0] == TOKEN_INERT)
		return false;
	make_mac(bytes, purpose, key, mac);
	return sodium_memcmp(bytes + BODY_OCTETS, mac, MAC_OCTETS) == 0;
}
