/*
 * The refresh token of OAuth2: see refresh_token.h.
 *
 * The file has two places.  The newer one counts, the other is written: a power cut in the middle leaves the token that was.
 */
#include "line/refresh_token.h"

#include <errno.h>
#include <sodium.h>
#include <stddef.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/text.h"
#include "line/token_answer.h"

enum { HASH = 16, PLACES = 2 };

struct place {
	uint64_t number;		/* higher = newer; 0 = empty */
	uint8_t first[HASH];		/* of the token it descends from */
	char token[TOKEN_TEXT];
	uint8_t check[HASH];		/* over all of the above */
};

struct refresh_token {
	int kept;
	char *first;
	uint8_t first_hash[HASH];
	uint64_t number;		/* of what was lent; its successor has the next one */
};

struct refresh_token *
refresh_token_new(int kept, const char *first)
{
	struct refresh_token *token = memory_new(sizeof *token);

	token->kept = kept;
	token->first = memory_text(first);
	crypto_generichash(token->first_hash, HASH, (const uint8_t *)first, strlen(first), NULL, 0);
	return token;
}

void
refresh_token_free(struct refresh_token **token)
{
	if (*token == NULL)
		return;
	close((*token)->kept);
	sodium_memzero((*token)->first, strlen((*token)->first));
	free((*token)->first);
	free(*token);
	*token = NULL;
}

static void
check_of(const struct place *place, uint8_t check[HASH])
{
	crypto_generichash(check, HASH, (const uint8_t *)place, offsetof(struct place, check), NULL, 0);
}

/* False where nothing whole lies there. */
static bool
read_place(const struct refresh_token *token, int at, struct place *place)
{
	uint8_t check[HASH];

	if (pread(token->kept, place, sizeof *place, (off_t)(sizeof *place * (size_t)at)) != (ssize_t)sizeof *place)
		return false;
	check_of(place, check);
	return memcmp(check, place->check, HASH) == 0 && memchr(place->token, '\0', sizeof place->token) != NULL;
}

enum borrowing
refresh_token_borrow(struct refresh_token *token, char **shown, struct reason *why)
{
	static struct place place;	/* large */

	if (flock(token->kept, LOCK_EX | LOCK_NB) != 0) {
		if (errno == EWOULDBLOCK || errno == EINTR)
			return TOKEN_BUSY;
		reason_unreachable(why, "The file of the refresh token cannot be locked: %s.", strerror(errno));
		return TOKEN_BROKEN;
	}
	token->number = 0;
	*shown = memory_text(token->first);
	for (int at = 0; at < PLACES; at++)
		if (read_place(token, at, &place) && place.number > token->number) {
			token->number = place.number;
			sodium_memzero(*shown, strlen(*shown));
			free(*shown);
			*shown = memory_text(memcmp(place.first, token->first_hash, HASH) == 0 ? place.token : token->first);
		}
	sodium_memzero(&place, sizeof place);
	return TOKEN_LENT;
}

static bool
write_next(struct refresh_token *token, const char *next, struct reason *why)
{
	static struct place place;	/* large; no octet of it is left to chance */
	bool good;

	memset(&place, 0, sizeof place);
	place.number = token->number + 1;
	memcpy(place.first, token->first_hash, HASH);
	text_copy(place.token, sizeof place.token, next);
	check_of(&place, place.check);
	good = pwrite(token->kept, &place, sizeof place, (off_t)(sizeof place * (size_t)(place.number % PLACES))) == (ssize_t)sizeof place &&
	    fdatasync(token->kept) == 0;
	sodium_memzero(&place, sizeof place);
	return good || reason_unreachable(why, "The new refresh token cannot be kept: %s.", strerror(errno));
}

bool
refresh_token_give_back(struct refresh_token *token, const char *next, struct reason *why)
{
	bool good = next[0] == '\0' || write_next(token, next, why);

	flock(token->kept, LOCK_UN);
	return good;
}
