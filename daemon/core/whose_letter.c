/*
 * Whose letter a mail is about: see whose_letter.h.
 */
#include "core/whose_letter.h"

#include <string.h>

#include "store/store_delivery.h"
#include "store/store_member.h"

enum { LOOKED_AT = 20000 };	/* letters of one mailing: anybody can make up an answer, and each is hashed while others wait to write */

/* By the code of a stop address in what they quote. */
static int64_t
by_code(const struct arrival *arrival)
{
	struct token token;

	return keyring_token_check(arrival->office->keys, TOKEN_STOP, arrival->report->quoted, &token) ? token.member : 0;
}

/* Where the return address is not ours, the Message-ID has the code of the letter on its left side. */
static int64_t
by_code_in_id(const struct arrival *arrival)
{
	const char *about = arrival->report->about;
	char text[REPORT_TOKEN];
	struct token token;

	if (strcspn(about, "@") != sizeof text - 1)
		return 0;
	memcpy(text, about, sizeof text - 1);
	text[sizeof text - 1] = '\0';
	return keyring_token_check(arrival->office->keys, TOKEN_BOUNCE, text, &token) ? token.member : 0;
}

struct search {
	const struct arrival *arrival;
	int64_t member;
	int left;
};

static bool
is_answered(void *owner, int64_t member, enum withheld reason, enum fault fault, int64_t code)
{
	struct search *search = owner;

	(void)reason;
	(void)fault;
	(void)code;
	if (keyring_message_mailing(search->arrival->office->keys, search->arrival->report->about, member) != 0)
		search->member = member;
	return search->member == 0 && --search->left > 0;
}

/* DESIGN 7: a Message-ID names its mailing, and its person by a keyed hash: found by trying whoever got that mailing. */
static int64_t
by_hash_in_id(const struct arrival *arrival)
{
	struct search search = { .arrival = arrival, .left = LOOKED_AT };
	int64_t mailing = keyring_message_number(arrival->report->about);

	if (mailing != 0)
		store_delivery_walk(arrival->office->store, mailing, DELIVERY_SENT, false, is_answered, &search);
	return search.member;
}

int64_t
whose_letter(const struct arrival *arrival)
{
	int64_t member;

	if (arrival->report->automatic)
		return 0;
	member = by_code(arrival);
	if (member == 0)
		member = by_code_in_id(arrival);
	if (member == 0)
		member = by_hash_in_id(arrival);
	return member != 0 && store_member_is_open(arrival->office->store, member) ? member : 0;
}
