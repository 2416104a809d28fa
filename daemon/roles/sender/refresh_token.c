/*
 * The refresh token of OAuth2: see refresh_token.h.
 *
 * Two lines: a hash of the first token, by which a new one that a person puts in its place is seen, and the token.
 */
#include "roles/sender/refresh_token.h"

#include <sodium.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/text.h"

enum { HASH = 16, KEPT = 32 * 1024 };

static void
hash_of(const char *first, char hex[2 * HASH + 1])
{
	uint8_t hash[HASH];

	crypto_generichash(hash, sizeof hash, (const uint8_t *)first, strlen(first), NULL, 0);
	text_hex(hash, sizeof hash, hex);
}

static char *
kept_path(const struct forum *forum)
{
	return file_path(forum->key_directory, "oauth2-refresh-token");
}

char *
refresh_token_load(const struct forum *forum, const char *first, struct reason *why)
{
	char *path = kept_path(forum), *token = memory_text(first), hex[2 * HASH + 1];
	struct buffer kept = { .limit = KEPT };

	hash_of(first, hex);
	if (first[0] != '\0' && file_exists(path)) {
		if (!file_read(path, &kept, why)) {
			free(token);
			token = NULL;
		} else if (kept.length > sizeof hex && text_starts(kept.bytes, hex) && kept.bytes[2 * HASH] == '\n') {
			free(token);
			token = memory_text(kept.bytes + sizeof hex);
			token[strcspn(token, "\r\n")] = '\0';
		}
		if (kept.bytes != NULL)
			sodium_memzero(kept.bytes, kept.length);
	}
	buffer_free(&kept);
	free(path);
	return token;
}

bool
refresh_token_keep(const struct forum *forum, const char *first, const char *refresh, struct reason *why)
{
	struct buffer kept = { .limit = KEPT };
	char *path = kept_path(forum), hex[2 * HASH + 1];
	bool good;

	hash_of(first, hex);
	buffer_format(&kept, "%s\n%s\n", hex, refresh);
	good = file_replace(path, 0600, kept.bytes, kept.length, why);
	sodium_memzero(kept.bytes, kept.length);
	buffer_free(&kept);
	free(path);
	return good;
}
