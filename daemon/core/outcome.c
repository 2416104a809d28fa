/*
 * What became of one attempt: see outcome.h.
 */
#include "core/outcome.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"
#include "base/text.h"

int64_t
outcome_retry_at(int attempts, int64_t first_try_at, int64_t now, int64_t limit_hours)
{
	static const int64_t minutes[] = { 5, 15, 60, 240 };
	int64_t wait = attempts >= 1 && attempts <= 4 ? minutes[attempts - 1] * 60 : RETRY_LONGEST;

	return now + wait > first_try_at + limit_hours * 3600 ? 0 : now + wait;
}

/* The server's words without anything that holds an @: they quote the recipient, and nobody is a spammer for being called
 * spamfan@example.org. */
static void
without_addresses(const char *text, char *plain, size_t room)
{
	size_t used = 0;

	while (*text != '\0') {
		size_t length = strcspn(text, " ");
		bool address = memchr(text, '@', length) != NULL;

		length += text[length] == ' ';
		if (!address && used + length < room) {
			memcpy(plain + used, text, length);
			used += length;
		}
		text += length;
	}
	plain[used] = '\0';
}

static bool
stands_alone(const char *text, const char *at, size_t length)
{
	return (at == text || !isalnum((unsigned char)at[-1])) && !isalnum((unsigned char)at[length]);
}

/* Short words (SPF, RBL) only where they stand alone: "marbles" is no block list. */
static bool
says(const char *text, const char *const *phrases)
{
	enum { SHORT = 4 };

	for (; *phrases != NULL; phrases++) {
		size_t length = strlen(*phrases);

		for (const char *at = text; (at = strcasestr(at, *phrases)) != NULL; at++)
			if (length > SHORT || stands_alone(text, at, length))
				return true;
	}
	return false;
}

static bool
enhanced_is(const char *enhanced, const char *tail)
{
	return enhanced[0] != '\0' && strcmp(enhanced + 1, tail) == 0;
}

static const char *const policy[] = { "spam", "spamhaus", "spamcop", "blocked", "blacklist", "blocklist", "dnsbl", "rbl", "reputation",
	"dmarc", "spf", "dkim", "policy", "virus", "abuse", "access denied", "is listed", "are listed", "your ip", "your server",
	"your domain", "black list", "block list", "junk mail", "junkmail", "content", NULL };
static const char *const full[] = { "quota", "mailbox full", "mailbox is full", "over limit",
	"insufficient storage", "out of space", NULL };
static const char *const unknown[] = { "user unknown", "unknown user", "no such user", "does not exist",
	"no such recipient", "recipient rejected", "mailbox unavailable", "unknown recipient",
	"invalid recipient", "no mailbox", "not a valid", "disabled", "mailbox not found", "user not found", "recipient not found",
	"recipnotfound", "recipient unknown", "mailbox unknown", "unknown mailbox", "address unknown", "unknown address",
	"no such mailbox", "no such address", "unrouteable address", "undeliverable address", "doesn't exist", "user doesn't have",
	NULL };

/* Our side: asked first, for such texts go on about users and quotas. */
static const char *const relaying[] = { "relay access denied", "relaying denied", "not permitted to relay", "relay not permitted",
	"relaying not", "relay denied", "relay not allowed", "not relay", "unable to relay", "cannot relay", "not a gateway", "rcpthosts",
	"administrative prohibition", "authentication required", "be authenticated", "smtp auth", "smtp service", "sender address",
	"sender domain", "sender's domain", "domain of sender", "sender verif", "sender rejected", "callout", "outbound sender",
	"not owned by user", "disabled for sending", "outgoing mail", "outgoing email", "your account", "helo", "ehlo",
	"client host rejected", "your hostname", "reverse dns", "ptr", "too much mail", "emails per", "messages per",
	"max defers", "hourly email", "email allowance", "rate limit", "rate-limit", "ratelimit", "throttl", "slow down",
	"sending too fast", "sending rate", "sending quota", "sending limit", "thread limit", "connection limit", "submission quota",
	"submissionquota", "storedrv.submission", "storedrv.clientsubmit", "message quota", "quota of mails", "daily user", "hourly limit",
	"daily limit", "frequency limited", NULL };

/* Of ours, unless the code says that it is the mailbox which has too many. */
static const char *const too_many[] = { "too many", NULL };
static const char *const sender[] = { "sender", "storedrv", NULL };

/* RFC 5321 4.2.3 has these words for 552.  Said of a recipient, it is their storage; of a body, its size. */
static const char *const storage[] = { "storage allocation", NULL };

/* A policy by which whoever is new has to come twice (RFC 6647): said of this one, and of how fast letters come it says nothing. */
static const char *const greylisting[] = { "greylist", "graylist", "grey list", "gray list", "grey-list", "gray-list", "postgrey", NULL };

/* Microsoft's way to say that there is nobody. */
static const char *const edge[] = { "recipient address rejected: access denied", NULL };

static bool
is_of_us(const char *words, const char *code)
{
	return says(words, relaying) || (says(words, too_many) && (!enhanced_is(code, ".2.2") || says(words, sender))) ||
	    enhanced_is(code, ".1.7") || enhanced_is(code, ".1.8") || enhanced_is(code, ".1.92") ||
	    (code[0] != '\0' && strncmp(code + 1, ".2.25", 5) == 0);
}

/* That there is nobody (C-33).  Behind the recipient words are about the letter, and something of it may be what "does not exist". */
static bool
is_of_person(const struct smtp_result *result, const char *words)
{
	static const char *const gone[] = { ".1.1", ".1.2", ".1.3", ".1.6", ".1.10" };
	const char *code = result->reply.enhanced;

	for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
		if (enhanced_is(code, gone[i]))
			return true;
	if (result->phase == SMTP_IN_BODY || result->phase == SMTP_AT_DOT)
		return false;
	return says(words, unknown) || enhanced_is(code, ".2.1");
}

/* What speaks of who sends, of how, of the server itself or of another time does not speak of a person. */
static const char *const no_person[] = { "sender", "from", "send", "sent", "your", "you", "authentic", "login", "log in", "administrat", "service",
	"server", "system", "internal", "dns", "lookup", "maximum", "limit", "denied", "connection", "secur", "tls", "message", "temporar", "later",
	"again", NULL };

/* A 550 to this one recipient that says no more; or only that it is their mailbox, which may be said for now too. */
static bool
is_bare(const struct smtp_result *result, const char *words)
{
	const struct smtp_reply *reply = &result->reply;
	bool refused = reply->code == 550 || reply->code == 551 || reply->code == 553;

	if (result->phase != SMTP_AT_RCPT || reply->enhanced[0] == '\0')
		return result->phase == SMTP_AT_RCPT && refused && !says(words, no_person);
	return (refused || reply->code / 100 == 4) && strncmp(reply->enhanced + 1, ".2.", 3) == 0;
}

/* "No", and not "not now": neither the code nor what is said with it. */
static bool
is_for_good(int code, const char *enhanced)
{
	return code >= 500 && enhanced[0] != '4';
}

/* What a refusal was about.  Text before code where codes lie (mailbox: 5.7.1 "no such user" is a member,
 * 5.1.1 with a block list in it is policy). */
static enum fault
fault_of(const struct smtp_result *result)
{
	const struct smtp_reply *reply = &result->reply;
	const char *code = reply->enhanced;
	char words[sizeof reply->text];

	without_addresses(reply->text, words, sizeof words);
	if (reply->code == 0)
		return FAULT_NETWORK;
	if (reply->code == 421 || result->phase == SMTP_AT_MAIL)
		return FAULT_RELAY;
	if (says(words, greylisting))
		return FAULT_POLICY;
	if (is_of_us(words, code))
		return FAULT_RELAY;
	if (enhanced_is(code, ".4.1") && says(words, edge))
		return FAULT_MEMBER;
	if (says(words, policy))
		return FAULT_POLICY;
	if (says(words, full) || enhanced_is(code, ".2.2") || (result->phase == SMTP_AT_RCPT && says(words, storage)))
		return FAULT_FULL;
	if (enhanced_is(code, ".3.4") || enhanced_is(code, ".2.3"))
		return FAULT_SIZE;
	if (is_of_person(result, words) || is_bare(result, words))
		return FAULT_MEMBER;
	if (reply->code == 552 && code[0] == '\0')
		return FAULT_SIZE;
	if (code[0] != '\0' && strncmp(code + 1, ".7.", 3) == 0)
		return FAULT_POLICY;
	if (code[0] != '\0' && strncmp(code + 1, ".4.", 3) == 0)
		return FAULT_NETWORK;
	/* Its system, what we speak, what we have written (RFC 3463 3.4, 3.6, 3.7), or a code that does not say what. */
	return FAULT_RELAY;
}

/* A try counts against a letter only if the relay is working for somebody.  A small list is through in a minute, and the letter that
 * is put off may have been its last: shortly before counts too. */
static bool
relay_works(const struct claim *claim)
{
	enum { SHORTLY = 3600 };

	return claim->relay_took_at != 0 && claim->relay_took_at + SHORTLY >= claim->first_try_at;
}

/* Its time of trying is over. */
static void
give_up(const struct claim *claim, struct outcome *outcome)
{
	if (outcome->fault == FAULT_RELAY || outcome->fault == FAULT_POLICY || !relay_works(claim)) {
		outcome->afresh = true;
		return;
	}
	outcome->state = DELIVERY_REFUSED;
	if (outcome->fault != FAULT_FULL)	/* a mailbox that stays full says more than that time is over (C-34) */
		outcome->fault = FAULT_EXPIRED;
}

/* F-23: soon is for what is put off.  Who takes us for spam does so in five minutes too, and thinks the less of us; but where letters
 * have less time than that step, it would be no second try. */
static int
steps_of(const struct claim *claim, const struct outcome *outcome, int64_t limit_hours)
{
	enum { LAST_STEP = 5 };
	bool refused = is_for_good(outcome->code, outcome->enhanced) && outcome->fault == FAULT_POLICY && limit_hours * 3600 >= RETRY_LONGEST;

	return refused && claim->attempts + 1 < LAST_STEP ? LAST_STEP : claim->attempts + 1;
}

static void
defer(const struct claim *claim, int64_t now, int64_t limit_hours, struct outcome *outcome)
{
	int64_t first = claim->attempts == 0 ? now : claim->first_try_at;

	outcome->retry_at = outcome_retry_at(steps_of(claim, outcome, limit_hours), first, now, limit_hours);
	outcome->state = DELIVERY_DEFERRED;
	if (outcome->retry_at == 0)
		give_up(claim, outcome);
}

void
outcome_of_doubt(bool goes_again, const struct claim *claim, int64_t now, int64_t limit_hours,
    struct outcome *outcome)
{
	outcome->fault = FAULT_NETWORK;
	if (goes_again)
		defer(claim, now, limit_hours, outcome);
	if (!goes_again || outcome->retry_at == 0)
		outcome->state = DELIVERY_DOUBT;
}

void
outcome_of_size(const struct claim *claim, int64_t now, int64_t limit_hours, struct outcome *outcome)
{
	*outcome = (struct outcome){ .code = 552, .enhanced = "5.3.4", .fault = FAULT_SIZE };
	defer(claim, now, limit_hours, outcome);
}

/* Nobody judged it: again in a minute, uncounted, but not for ever: a letter that breaks every line it is on, while others are
 * taken, ends too. */
static void
put_back(const struct smtp_result *result, const struct claim *claim, int64_t now, int64_t limit_hours, struct outcome *outcome)
{
	bool old = now > claim->first_try_at + limit_hours * 3600;
	/* No recipient had been named. */
	enum fault fault = result->phase == SMTP_AT_MAIL && result->reply.code != 0 ? FAULT_RELAY : FAULT_NETWORK;

	outcome->state = old && relay_works(claim) ? DELIVERY_REFUSED : DELIVERY_WAITING;
	outcome->fault = outcome->state == DELIVERY_REFUSED ? FAULT_EXPIRED : fault;
	outcome->afresh = old && outcome->state == DELIVERY_WAITING;
	outcome->retry_at = now + 60;
}

void
outcome_of_broken_line(const struct claim *claim, int64_t now, int64_t limit_hours, struct outcome *outcome)
{
	if (outcome->code == 0)
		text_copy(outcome->enhanced, sizeof outcome->enhanced, OUTCOME_LINE_BROKE);
	if (outcome->state == DELIVERY_WAITING && relay_works(claim))
		defer(claim, now, limit_hours, outcome);
}

void
outcome_from_reply(const struct smtp_result *result, const struct claim *claim, bool goes_again, int64_t now,
    int64_t limit_hours, struct outcome *outcome)
{
	const struct smtp_reply *reply = &result->reply;

	*outcome = (struct outcome){ .code = reply->code };
	text_copy(outcome->enhanced, sizeof outcome->enhanced, reply->enhanced);
	text_copy(outcome->queue_id, sizeof outcome->queue_id, reply->queue_id);
	if (result->phase == SMTP_AT_DOT && reply->code >= 200 && reply->code < 300) {
		outcome->state = DELIVERY_SENT;
		return;
	}
	outcome->reply = reply->text[0] != '\0' ? memory_text(reply->text) : NULL;
	/* The dot was offered and nobody said what became of it: never guess (F-20). */
	if (result->dot_offered && reply->code == 0) {
		outcome_of_doubt(goes_again, claim, now, limit_hours, outcome);
		return;
	}
	if (!result->tried) {
		put_back(result, claim, now, limit_hours, outcome);
		return;
	}
	outcome->fault = fault_of(result);
	/* Trouble of the relay, and being taken for spam, is never the member's: try again whatever the code, until the
	 * limit; a few of them hold the mailing, and a person looks. */
	if (!is_for_good(reply->code, reply->enhanced) || outcome->fault == FAULT_RELAY || outcome->fault == FAULT_NETWORK ||
	    outcome->fault == FAULT_POLICY)
		defer(claim, now, limit_hours, outcome);
	else
		outcome->state = DELIVERY_REFUSED;
}

bool
outcome_is_greylisting(const struct outcome *outcome)
{
	char words[sizeof ((struct smtp_reply *)0)->text];

	if (outcome->state != DELIVERY_DEFERRED || outcome->fault != FAULT_POLICY || outcome->reply == NULL)
		return false;
	without_addresses(outcome->reply, words, sizeof words);
	return says(words, greylisting);
}

bool
outcome_is_of_relay(const struct outcome *outcome)
{
	return outcome->state == DELIVERY_DEFERRED && outcome->code / 100 == 4 && outcome->fault == FAULT_RELAY;
}

void
outcome_of_trouble(int64_t now, struct outcome *outcome)
{
	outcome->state = DELIVERY_WAITING;
	outcome->fault = FAULT_RELAY;
	outcome->retry_at = now;	/* the carrier says when the next one may go */
	outcome->afresh = true;
}

bool
outcome_needs_person(const struct outcome *outcome)
{
	return outcome->state == DELIVERY_DEFERRED && outcome->retry_at == 0;
}

bool
outcome_blames_relay(const struct outcome *outcome)
{
	bool for_good = is_for_good(outcome->code, outcome->enhanced) || (outcome->code == 0 && outcome->state == DELIVERY_DEFERRED);

	return for_good && (outcome->fault == FAULT_RELAY || outcome->fault == FAULT_POLICY || outcome->fault == FAULT_SIZE);
}

bool
outcome_says_gone(const struct outcome *outcome)
{
	return outcome->state == DELIVERY_REFUSED && (outcome->fault == FAULT_MEMBER || outcome->fault == FAULT_FULL);
}
