/*
 * Whose letter a mail is about: see whose_letter.h.
 */
#include "core/whose_letter.h"

#include <string.h>

#include "base/text.h"
#include "store/store_delivery.h"
#include "store/store_member.h"

/* By the code of a stop address in what they quote. */
static int64_t
by_code(const struct office *office, const struct report *report)
{
	struct token token;

	return keyring_token_check(office->keys, TOKEN_STOP, report->quoted, &token) ? token.member : 0;
}

/* Where the return address is not ours, the Message-ID has the code of the letter on its left side. */
static int64_t
by_code_in_id(const struct office *office, const struct report *report)
{
	char text[REPORT_TOKEN];
	struct token token;

	if (strcspn(report->about, "@") != sizeof text - 1)
		return 0;
	memcpy(text, report->about, sizeof text - 1);
	text[sizeof text - 1] = '\0';
	return keyring_token_check(office->keys, TOKEN_BOUNCE, text, &token) ? token.member : 0;
}

static int64_t
by_any_code(const struct office *office, const struct report *report)
{
	int64_t member = by_code(office, report);

	return member != 0 ? member : by_code_in_id(office, report);
}

bool
whose_letter_is_far(const struct office *office, const struct report *report)
{
	return !report->automatic && keyring_message_number(report->about) != 0 && strcmp(office->searched.about, report->about) != 0 &&
	    by_any_code(office, report) == 0;
}

static bool
is_answered(void *owner, int64_t member)
{
	struct office *office = owner;

	if (keyring_message_mailing(office->keys, office->searched.about, member) != 0)
		office->searched.member = member;
	return office->searched.member == 0;
}

/* A Message-ID names its mailing, and its person by a keyed hash: found by trying everybody the mailing was for.  Nobody can make
 * that hash up, so it does not matter what we know of the letter. */
void
whose_letter_search(struct office *office, const struct report *report)
{
	text_copy(office->searched.about, sizeof office->searched.about, report->about);
	office->searched.member = 0;
	store_delivery_everybody(office->store, keyring_message_number(report->about), is_answered, office);
}

int64_t
whose_letter(const struct arrival *arrival)
{
	struct office *office = arrival->office;
	int64_t member;

	if (arrival->report->automatic)
		return 0;
	member = by_any_code(office, arrival->report);
	if (whose_letter_is_far(office, arrival->report))
		whose_letter_search(office, arrival->report);
	if (member == 0 && strcmp(office->searched.about, arrival->report->about) == 0)
		member = office->searched.member;
	return member != 0 && store_member_is_open(office->store, member) ? member : 0;
}
