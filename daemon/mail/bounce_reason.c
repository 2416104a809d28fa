/*
 * Why a letter came back: see bounce_reason.h.
 */
#include "mail/bounce_reason.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "mail/bounce_words.h"
#include "mail/phrases.h"
#include "mail/plain.h"

enum { WORDS = 1500, PAGE = 200 };

bool
bounce_reason_is_hard(enum bounce_reason reason)
{
	switch (reason) {
	case BOUNCE_UNKNOWN_USER:
	case BOUNCE_UNKNOWN_DOMAIN:
	case BOUNCE_DISABLED:
		return true;
	case BOUNCE_NONE:
	case BOUNCE_FULL:
	case BOUNCE_SIZE:
	case BOUNCE_POLICY:
	case BOUNCE_RELAY:
	case BOUNCE_NETWORK:
	case BOUNCE_OTHER:
	case BOUNCE_REASONS:
		return false;
	}
	return false;
}

/* How much of a word does not only say who or where: an address ("from:" is kept of "from:<a@example.org>"), a page to read, the domain that
 * was looked for ("name=spam.example.org"), or the machine that said it ("host mx.spam.example.org[192.0.2.1] said:"). */
static size_t
octets_said(const char *word, size_t length, const char *before, size_t before_length)
{
	const char *bracket = memchr(word, '<', length), *dot = memchr(word, '.', length);

	if (memchr(word, '@', length) != NULL)
		return bracket != NULL ? (size_t)(bracket - word) : 0;
	/* "Host unknown." ends there, and names none. */
	if (dot == NULL || dot + 1 == word + length)
		return length;
	if (length > 5 && memcmp(word, "name=", 5) == 0)
		return 0;
	if (memmem(word, length, "://", 3) != NULL)
		return 0;
	if ((before_length == 4 && memcmp(before, "host", 4) == 0) ||
	    (isalpha((unsigned char)*word) && memchr(word, '[', length) != NULL))
		return 0;
	return length;
}

/* IronPort and qmail set these before whatever a server answered to RCPT TO: what they quote behind it tells. */
static void
without_label(char *plain)
{
	static const char *const labels[] = { "unknown address error ", "does not like recipient. remote host said", "does not like recipient./remote host said" };
	char *at;

	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if ((at = strstr(plain, labels[i])) != NULL)
			memmove(at, at + strlen(labels[i]), strlen(at + strlen(labels[i])) + 1);
}

/* The words without those names: spam.example.org accuses nobody. */
static void
without_names(const char *words, size_t length, char *plain, size_t room)
{
	const char *end = words + length, *before = "";
	size_t used = 0, before_length = 0;

	while (words < end) {
		const char *word = words;
		size_t octets, said;

		while (words < end && !isspace((unsigned char)*words))
			words++;
		octets = (size_t)(words - word);
		said = octets_said(word, octets, before, before_length);
		if (said > 0 && used + said + 2 < room) {
			memcpy(plain + used, word, said);
			used += said;
			plain[used++] = ' ';
		}
		before = word;
		before_length = octets;
		while (words < end && isspace((unsigned char)*words))
			words++;
	}
	plain[used] = '\0';
	/* Some programs set these for blanks: "remote_host_said:_550_user_unknown". */
	for (char *at = plain; (at = strchr(at, '_')) != NULL;)
		*at = ' ';
	without_label(plain);
}

/* A filter's page is shown for unknown users too, a block list's is not. */
static bool
shows_page_of_list(const char *words, size_t length)
{
	const char *end = words + length, *at = words;
	char page[PAGE];

	while ((at = memmem(at, (size_t)(end - at), "://", 3)) != NULL) {
		size_t octets = 0;

		while (at + octets < end && octets + 1 < sizeof page && !isspace((unsigned char)at[octets]))
			octets++;
		memcpy(page, at, octets);
		page[octets] = '\0';
		if (phrases_found(page, bounce_words_of_lists))
			return true;
		at += octets;
	}
	return false;
}

/* By how final the answer was: for now, to the letter, behind which the recipient had been accepted (which the words around it may say),
 * or for good. */
static const struct bounce_words *
rows_for(const char *plain, const char *around, const char *status)
{
	static const char *const letter[] = { "reply to end of data", "after end of data", NULL };

	if (status[0] == '4' || bounce_code_in(plain, strlen(plain)) / 100 == 4)
		return bounce_words_for_now;
	return phrases_found(around, letter) ? bounce_words_to_letter : bounce_words;
}

static enum bounce_reason
reason_of(const char *plain, const char *around, const char *status)
{
	const struct bounce_words *row = rows_for(plain, around, status);

	while (row->phrases != NULL && !phrases_found(plain, row->phrases))
		row++;
	return row->reason;
}

/* Where an SMTP code stands, or NULL. */
static const char *
find_code(const char *text, size_t length)
{
	const char *end = text + length;

	for (const char *at = text; at + 3 <= end; at++) {
		if ((*at != '4' && *at != '5') || !isdigit((unsigned char)at[1]) || !isdigit((unsigned char)at[2]) || at[1] > '7' ||
		    (at > text && (isalnum((unsigned char)at[-1]) || strchr(".:/-+", at[-1]) != NULL)))
			continue;
		if (at + 3 == end || at[3] == ' ' || at[3] == '-' || at[3] == '\n' || at[3] == '_')
			return at;
	}
	return NULL;
}

/* What the server said, to the end of its paragraph, without the names; "" where there is no code. */
static void
read_answer(const char *words, size_t length, char plain[WORDS])
{
	const char *code = find_code(words, length), *end = words + length, *behind;

	plain[0] = '\0';
	if (code == NULL)
		return;
	while (code > words && code[-1] != '\n')
		code--;
	behind = memmem(code, (size_t)(end - code), "\n\n", 2);
	without_names(code, (size_t)((behind != NULL ? behind : end) - code), plain, WORDS);
}

/* What sendmail answers itself, whatever the program said that it handed the letter to. */
static bool
is_vague(const char *answer)
{
	static const char *const vague[] = { "service unavailable", "unknown mailer error", "can't create output", NULL };

	return phrases_found(answer, vague);
}

enum bounce_reason
bounce_reason_of_words(const char *words, size_t length, const char *status)
{
	char answer[WORDS], plain[WORDS];
	enum bounce_reason reason;

	/* It says more than what its program has to say of all mail: "do not open attachments", "see our policy". */
	read_answer(words, length, answer);
	without_names(words, length, plain, sizeof plain);
	reason = reason_of(answer, plain, status);
	if (reason == BOUNCE_NONE || reason == BOUNCE_OTHER || (reason == BOUNCE_NETWORK && is_vague(answer)))
		reason = reason_of(plain, plain, status);
	if (reason != BOUNCE_NONE && !bounce_reason_is_hard(reason))
		return reason;
	/* Whoever is unknown then, it is not the member. */
	if (phrases_found(plain, bounce_words_of_sender))
		return BOUNCE_RELAY;
	return shows_page_of_list(words, length) ? BOUNCE_POLICY : reason;
}

/* RFC 3463 and its registry, first digit left out: what each means where no words say more. */
static const struct {
	const char *tail;
	enum bounce_reason reason;
} codes[] = {
	{ "1.1", BOUNCE_UNKNOWN_USER }, { "1.2", BOUNCE_UNKNOWN_DOMAIN }, { "1.3", BOUNCE_UNKNOWN_USER },
	{ "1.6", BOUNCE_UNKNOWN_USER },
	{ "1.10", BOUNCE_UNKNOWN_USER }, { "1.0", BOUNCE_OTHER }, { "1.7", BOUNCE_RELAY }, { "1.8", BOUNCE_RELAY },
	{ "2.1", BOUNCE_DISABLED }, { "2.2", BOUNCE_FULL }, { "2.3", BOUNCE_SIZE }, { "3.1", BOUNCE_NETWORK },
	{ "3.2", BOUNCE_NETWORK }, { "3.4", BOUNCE_SIZE },
	{ "3.0", BOUNCE_OTHER }, { "4.1", BOUNCE_NETWORK }, { "4.4", BOUNCE_NETWORK }, { "4.6", BOUNCE_NETWORK },
	{ "4.7", BOUNCE_NETWORK },
	{ "4.0", BOUNCE_NETWORK }, { "7.0", BOUNCE_POLICY }, { "7.1", BOUNCE_POLICY }, { NULL, BOUNCE_NONE },
};

enum bounce_reason
bounce_reason_of_status(const char *status)
{
	if (status[0] == '\0' || status[1] != '.')
		return BOUNCE_NONE;
	for (int i = 0; codes[i].tail != NULL; i++)
		if (strcmp(codes[i].tail, status + 2) == 0)
			return status[0] == '4' && bounce_reason_is_hard(codes[i].reason) ? BOUNCE_NETWORK : codes[i].reason;
	switch (status[2]) {
	case '4':
	case '3':
		return BOUNCE_NETWORK;
	case '5':
	case '6':
		return BOUNCE_RELAY;
	case '7':
		return BOUNCE_POLICY;
	default:
		return BOUNCE_OTHER;
	}
}

static bool
ends_number(char one)
{
	return !isdigit((unsigned char)one) && one != '.';
}

/* "550-5.7.26" is a line of a reply of many; "x-5.1.1" is a name. */
static bool
may_precede_status(const char *text, const char *at)
{
	if (at[-1] == '-')
		return at - text >= 4 && isdigit((unsigned char)at[-2]) && isdigit((unsigned char)at[-3]) &&
		    (at[-4] == '4' || at[-4] == '5');
	return !isalnum((unsigned char)at[-1]) && at[-1] != '.';
}

bool
bounce_status_in(const char *text, size_t length, char status[STATUS_TEXT])
{
	const char *end = text + length;

	status[0] = '\0';
	for (const char *at = text; at + 5 <= end; at++) {
		size_t subject = 0, detail = 0;

		if ((*at != '4' && *at != '5') || at[1] != '.' || (at > text && !may_precede_status(text, at)))
			continue;
		while (at + 2 + subject < end && subject < 3 && isdigit((unsigned char)at[2 + subject]))
			subject++;
		if (subject == 0 || at + 2 + subject >= end || at[2 + subject] != '.')
			continue;
		while (at + 3 + subject + detail < end && detail < 3 && isdigit((unsigned char)at[3 + subject + detail]))
			detail++;
		/* "5.2.1.7" is part of an address of a machine; "5.1.1." ends a sentence. */
		if (detail == 0 || (at + 3 + subject + detail < end && !ends_number(at[3 + subject + detail]) &&
		    !(at[3 + subject + detail] == '.' && (at + 4 + subject + detail >= end || !isdigit((unsigned char)at[4 + subject + detail])))))
			continue;
		memcpy(status, at, 3 + subject + detail);
		status[3 + subject + detail] = '\0';
		return true;
	}
	return false;
}

int
bounce_code_in(const char *text, size_t length)
{
	const char *at = find_code(text, length);

	return at != NULL ? (at[0] - '0') * 100 + (at[1] - '0') * 10 + at[2] - '0' : 0;
}
