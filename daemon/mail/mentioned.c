/*
 * Addresses as texts and headers mention them: see mentioned.h.
 */
#include "mail/mentioned.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

/* RFC 5322 3.2.3 and RFC 6531; less what in running text is rather a bracket or a quote. */
static bool
is_local(char one)
{
	return isalnum((unsigned char)one) || (unsigned char)one >= 0x80 || (one != '\0' && strchr("!#$%&'*+/=?^_`{|}~.-", one) != NULL);
}

static bool
is_domain(char one)
{
	return isalnum((unsigned char)one) || (unsigned char)one >= 0x80 || one == '.' || one == '-' || one == '_';
}

static const char *
local_begin(const char *at, const char *begin)
{
	const char *from = at;

	if (at > begin && at[-1] == '"') {	/* "a b"@example.org: what is between the quotes */
		for (from = at - 1; from > begin && from[-1] != '"' && from[-1] != '\n';)
			from--;
		return from > begin && from[-1] == '"' ? from : at;
	}
	while (from > begin && is_local(from[-1]) && at - from < MENTIONED)
		from--;
	/* 'a@example.org' and =a@example.org; mailto: and rfc822; end at their own sign */
	while (from < at && strchr("'=`*./|{?&", *from) != NULL)
		from++;
	/* Exchange's "SMTP=a@example.org". */
	if (at - from > 5 && strncasecmp(from, "smtp=", 5) == 0)
		from += 5;
	return from;
}

static const char *
domain_end(const char *at, const char *end)
{
	const char *to = at;

	while (to < end && is_domain(*to) && to - at < MENTIONED)
		to++;
	while (to > at && strchr(".-_", to[-1]) != NULL)
		to--;
	return to;
}

static bool
is_host(const char *domain, const char *to)
{
	const char *dot = memchr(domain, '.', (size_t)(to - domain));

	return dot != NULL && dot > domain && to - dot > 2 && !isdigit((unsigned char)to[-1]) &&
	    memmem(domain, (size_t)(to - domain), "..", 2) == NULL;
}

const char *
mentioned_next(const char *at, const char *end, char address[MENTIONED], const char **found)
{
	const char *begin = at;

	while ((at = memchr(at, '@', (size_t)(end - at))) != NULL) {
		const char *from = local_begin(at, begin), *to = domain_end(at + 1, end);
		bool quoted = at > begin && at[-1] == '"';
		size_t local = (size_t)(at - from) - (quoted && from < at), domain = (size_t)(to - at - 1);

		if (from < at && local > 0 && local <= 64 && is_host(at + 1, to) && local + domain + 2 <= MENTIONED) {
			memcpy(address, from, local);
			address[local] = '@';
			memcpy(address + local + 1, at + 1, domain);
			address[local + 1 + domain] = '\0';
			for (char *one = address; *one != '\0'; one++)
				*one = (char)tolower((unsigned char)*one);
			*found = from;
			return to;
		}
		at++;
	}
	return NULL;
}

/* Without quoted strings and comments; false if one does not end. */
static bool
bare(const char *value, char *out, size_t room)
{
	size_t used = 0;
	int depth = 0;
	bool quoted = false;

	for (; *value != '\0' && used + 1 < room; value++) {
		if (*value == '\\' && value[1] != '\0' && (quoted || depth > 0))
			value++;
		else if (*value == '"' && depth == 0)
			quoted = !quoted;
		else if (*value == '(' && !quoted)
			depth++;
		else if (*value == ')' && depth > 0 && !quoted)
			depth--;
		else if (!quoted && depth == 0)
			out[used++] = *value;
	}
	out[used] = '\0';
	return !quoted && depth == 0;
}

bool
mentioned_sender(const char *value, char *address, size_t room)
{
	char text[2048], first[MENTIONED], second[MENTIONED];
	const char *open, *end, *at, *rest, *from;

	address[0] = '\0';
	if (!bare(value, text, sizeof text))
		return false;
	at = text;
	end = text + strlen(text);
	/* "a@example.org <b@example.org>": the one in brackets, if they are the only ones. */
	open = strchr(text, '<');
	if (open != NULL && strchr(open + 1, '<') == NULL && strchr(text, ',') == NULL)
		at = open;
	rest = mentioned_next(at, end, first, &from);
	if (rest == NULL || mentioned_next(rest, end, second, &from) != NULL)
		return false;
	return text_copy(address, room, first);
}
