/*
 * What in a mail is ours: see own_mail.h.
 */
#include "mail/own_mail.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/mentioned.h"
#include "mail/phrases.h"
#include "mail/token.h"

/* Same address but for a token: fills token if it has one. */
static bool
is_address(const char *found, const char *own, const char *separator, char token[REPORT_TOKEN])
{
	const char *at = strrchr(own, '@'), *found_at = strrchr(found, '@');
	size_t local, between = strlen(separator);

	if (token != NULL)
		token[0] = '\0';
	if (at == NULL || found_at == NULL || strcasecmp(at, found_at) != 0)
		return false;
	local = (size_t)(at - own);
	if (strncasecmp(found, own, local) != 0)
		return false;
	if (found_at == found + local)
		return true;
	if (between == 0 || strncmp(found + local, separator, between) != 0)
		return false;
	found += local + between;
	if (token != NULL && found_at - found == REPORT_TOKEN - 1) {
		struct token shape;

		memcpy(token, found, REPORT_TOKEN - 1);
		token[REPORT_TOKEN - 1] = '\0';
		if (!token_read(token, &shape))
			token[0] = '\0';
	}
	return true;
}

/* Takes the token if this address is one of ours with one. */
static bool
take_token(const char *address, const struct own_addresses *own, struct report *report)
{
	const struct {
		const char *own;
		enum token_place place;
	} places[] = { { own->stop, TOKEN_AT_STOP }, { own->bounce, TOKEN_AT_BOUNCES }, { own->join, TOKEN_AT_CONFIRM } };

	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		char token[REPORT_TOKEN];

		if (is_address(address, places[i].own, own->separator, token) && token[0] != '\0') {
			text_copy(report->token, sizeof report->token, token);
			report->token_place = places[i].place;
			return true;
		}
	}
	return false;
}

static bool
take_token_in(const char *value, const char *end, const struct own_addresses *own, struct report *report)
{
	const char *at = value, *from;
	char address[MENTIONED];

	while ((at = mentioned_next(at, end, address, &from)) != NULL)
		if (take_token(address, own, report))
			return true;
	return false;
}

/* The value of each field that names where the mail came to, given to seen() until that says true. */
static bool
each_target(const struct incoming *incoming, bool (*seen)(const char *value, const char *end, const void *context), const void *context)
{
	const char *at = incoming->came_to.bytes, *newline;

	for (; at != NULL && (newline = strchr(at, '\n')) != NULL; at = newline + 1)
		if (seen(at, newline, context))
			return true;
	return false;
}

struct token_search {
	const struct own_addresses *own;
	struct report *report;
};

static bool
token_seen(const char *value, const char *end, const void *context)
{
	const struct token_search *search = context;

	return take_token_in(value, end, search->own, search->report);
}

void
own_mail_token(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	const struct token_search search = { own, report };

	each_target(incoming, token_seen, &search);
}

void
own_mail_quoted(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	const char *at = incoming->text.bytes, *end = at != NULL ? at + incoming->text.length : NULL, *from;
	char address[MENTIONED];

	while (at != NULL && report->quoted[0] == '\0' && (at = mentioned_next(at, end, address, &from)) != NULL)
		is_address(address, own->stop, own->separator, report->quoted);
}

/* The envelope id of our letters is their bounce token (RFC 3464 2.2.1). */
static bool
take_envelope_id(const struct incoming *incoming, struct report *report)
{
	char value[128];
	struct token shape;

	if (incoming->status.length == 0 ||
	    !fields_find(incoming->status.bytes, incoming->status.length, "original-envelope-id", value, sizeof value) ||
	    strlen(value) != REPORT_TOKEN - 1 || !token_read(value, &shape))
		return false;
	text_copy(report->token, sizeof report->token, value);
	report->token_place = TOKEN_AT_BOUNCES;
	return true;
}

/* Where the return address is not ours, the token is the left side of our Message-ID. */
static void
take_message_id(const struct own_addresses *own, struct report *report)
{
	const char *at = strrchr(report->about, '@');
	char token[REPORT_TOKEN];
	struct token shape;

	if (at == NULL || own->domain[0] == '\0' || strcasecmp(at + 1, own->domain) != 0 ||
	    at - report->about != REPORT_TOKEN - 1)
		return;
	memcpy(token, report->about, REPORT_TOKEN - 1);
	token[REPORT_TOKEN - 1] = '\0';
	if (!token_read(token, &shape))
		return;
	text_copy(report->token, sizeof report->token, token);
	report->token_place = TOKEN_AT_BOUNCES;
}

void
own_mail_returned_token(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	static const char *const returned_fields[] = { "list-unsubscribe", "return-path", "x-envelope-from", "sender", NULL };
	char value[FIELD_VALUE];

	if (report->token_place != TOKEN_NOWHERE || take_envelope_id(incoming, report))
		return;
	if (incoming->feedback.length > 0 && fields_find(incoming->feedback.bytes, incoming->feedback.length,
	    "original-mail-from", value, sizeof value) && take_token_in(value, value + strlen(value), own, report))
		return;
	for (const char *const *name = returned_fields; *name != NULL; name++)
		if (incoming_returned(incoming, *name, value, sizeof value) && take_token_in(value, value + strlen(value), own, report)) {
			if (report->token_place == TOKEN_AT_STOP)
				report->token_place = TOKEN_IN_LETTER;
			return;
		}
	take_message_id(own, report);
}

struct target_search {
	const char *own, *separator;
	const char *const *names;	/* local parts, where our own is not known */
};

static bool
target_seen(const char *value, const char *end, const void *context)
{
	const struct target_search *search = context;
	const char *at = value, *from;
	char address[MENTIONED];

	while ((at = mentioned_next(at, end, address, &from)) != NULL) {
		if (search->own[0] != '\0' && is_address(address, search->own, search->separator, NULL))
			return true;
		if (search->own[0] == '\0' && phrases_start(address, search->names))
			return true;
	}
	return false;
}

bool
own_mail_to_stop(const struct incoming *incoming, const struct own_addresses *own)
{
	static const char *const names[] = { "unsub+", "unsub-", "unsub@", "unsubscribe", "leave+", "leave-", "leave@",
		"optout", "opt-out", "list-unsubscribe", NULL };
	const struct target_search search = { own->stop, own->separator, names };

	return each_target(incoming, target_seen, &search);
}

bool
own_mail_to_join(const struct incoming *incoming, const struct own_addresses *own)
{
	static const char *const names[] = { "join+", "join-", "join@", "subscribe", NULL };
	const struct target_search search = { own->join, own->separator, names };

	return each_target(incoming, target_seen, &search);
}

/* What stands between the last pair of angle brackets, or the whole. */
static void
take_id(const char *value, struct report *report)
{
	const char *open = strrchr(value, '<');
	char id[REPORT_ADDRESS];

	text_copy(id, sizeof id, open != NULL ? open + 1 : value);
	id[strcspn(id, "> \t")] = '\0';
	text_copy(report->about, sizeof report->about, id);
}

void
own_mail_about(const struct incoming *incoming, struct report *report)
{
	char value[FIELD_VALUE];

	if (incoming_returned(incoming, "message-id", value, sizeof value) ||
	    (incoming->disposition.length > 0 && fields_find(incoming->disposition.bytes, incoming->disposition.length,
	    "original-message-id", value, sizeof value)) ||
	    incoming_field(incoming, "in-reply-to", value, sizeof value) ||
	    incoming_field(incoming, "references", value, sizeof value))
		take_id(value, report);
}

bool
own_mail_is_ours(const struct own_addresses *own, const char *address)
{
	return is_address(address, own->bounce, own->separator, NULL) || is_address(address, own->stop, own->separator, NULL) ||
	    is_address(address, own->join, own->separator, NULL);
}

/* RFC 8601 2.2, RFC 5322 3.2: in quotes and comments nothing divides results or names a property.  Others may have written what stands
 * there, such as the local part of an address. */
static void
blind_quoted(char *value)
{
	bool quoted = false;
	int depth = 0;

	for (; *value != '\0'; value++) {
		if (*value == '\\' && value[1] != '\0' && (quoted || depth > 0))
			*++value = '_';
		else if (*value == '"' && depth == 0)
			quoted = !quoted;
		else if (*value == '(' && !quoted)
			depth++;
		else if (*value == ')' && !quoted && depth > 0)
			depth--;
		else if ((quoted || depth > 0) && strchr(";= ", *value) != NULL)
			*value = '_';
	}
}

/* "dmarc=pass" (RFC 8601 2.7). */
static bool
says(const char *result, const char *word)
{
	result += strspn(result, " ");
	return strncasecmp(result, word, strlen(word)) == 0 && !isalnum((unsigned char)result[strlen(word)]);
}

/* "header.from=example.org" (RFC 7489 11). */
static bool
is_for(const char *result, const char *domain)
{
	static const char property[] = "header.from=";
	const char *at = strcasestr(result, property);
	size_t length;

	if (at == NULL)
		return false;
	at += sizeof property - 1;
	at += *at == '"';
	length = strcspn(at, " ;\"\t");
	return length == strlen(domain) && strncasecmp(at, domain, length) == 0;
}

void
own_mail_judge_from(const struct incoming *incoming, const struct own_addresses *own, struct report *report)
{
	const struct field_places *places = &incoming->fields;
	static const char name[] = "authentication-results";
	const char *domain = strrchr(report->from, '@');
	size_t length = strlen(own->authserv_id);
	struct field field;

	if (length == 0 || domain == NULL)
		return;

	/* Only the first that bears our server's name is its own: it puts its own on top, and whoever sent the mail
	 * may have written others below (RFC 8601 5). */
	for (size_t place = 0; (place = field_places_next(places, place, name)) < places->count; place++) {
		char *result = field.value, *next;

		field_places_value(places, place, &field);
		if (strncasecmp(field.value, own->authserv_id, length) != 0 || strchr("; ", field.value[length]) == NULL)
			continue;
		blind_quoted(field.value);
		for (result = strchr(result, ';'); result != NULL; result = next) {
			next = strchr(++result, ';');
			if (next != NULL)
				*next = '\0';
			report->from_proven = report->from_proven || (says(result, "dmarc=pass") && is_for(result, domain + 1));
			report->from_denied = report->from_denied || says(result, "dmarc=fail");
		}
		return;
	}
}

static bool
field_is(const struct incoming *incoming, const char *name, const char *const *values)
{
	char value[256];

	if (!incoming_field(incoming, name, value, sizeof value))
		return false;
	for (; *values != NULL; values++)
		if (text_starts_folded(value, *values))
			return true;
	return false;
}

bool
own_mail_is_automatic(const struct incoming *incoming, const struct own_addresses *own)
{
	static const char *const no[] = { "no", NULL }, *const bulk[] = { "bulk", "list", "junk", "auto_reply",
		"auto-reply", NULL };
	static const char *const machine_fields[] = { "list-id", "list-post", "list-unsubscribe", "x-loop",
		"feedback-id", "x-autoreply", "x-autorespond",
		"x-autoresponder", "x-auto-response-suppress", "x-failed-recipients", NULL };
	/* With a sign at its end it is the whole local part: people's begin so as well. */
	static const char *const machines[] = { "mailer-daemon@", "noreply", "no-reply", "donotreply", "do-not-reply", "no_reply",
		"bounce@", "bounces@", "bounce+", "bounces+", "daemon@", NULL };
	/* RFC 2142 5: people write from there too, but seldom with a letter within. */
	static const char *const postmaster[] = { "postmaster@", NULL };
	char address[MENTIONED], value[FIELD_VALUE];
	const char *at;

	if (incoming->null_sender || incoming->report || incoming->feedback.length > 0 || field_is(incoming, "precedence", bulk) ||
	    (incoming_has(incoming, "auto-submitted") && !field_is(incoming, "auto-submitted", no)))
		return true;
	for (const char *const *name = machine_fields; *name != NULL; name++)
		if (incoming_has(incoming, *name))
			return true;
	incoming_field(incoming, "from", value, sizeof value);
	mentioned_sender(value, address, sizeof address);
	if (phrases_start(address, machines) || own_mail_is_ours(own, address) ||
	    (incoming->forwards && phrases_start(address, postmaster)))
		return true;
	/* E-06: a mail with a Message-ID of ours is our own. */
	incoming_field(incoming, "message-id", value, sizeof value);
	value[strcspn(value, ">")] = '\0';
	at = strrchr(value, '@');
	return own->domain[0] != '\0' && at != NULL && strcasecmp(at + 1, own->domain) == 0;
}
