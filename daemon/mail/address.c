/*
 * Mail addresses: what people type becomes what goes on the wire and what is compared.  Only the
 * plain form local@domain is known here; everything RFC 5322 allows besides is refused by name.
 */
#include "mail/address.h"

#include <glib.h>
#include <idn2.h>

#include "base/memory.h"
#include "base/text.h"

enum {
	TYPED_LIMIT = 1024,	/* octets of what somebody typed; a UTF-8 domain shrinks or grows */
	LOCAL_LIMIT = 64,	/* RFC 5321 4.5.3.1.1 */
	LABEL_LIMIT = 63	/* RFC 1035 2.3.4 */
};

/* A no-break space comes with addresses copied from a web page or a spreadsheet. */
static const char no_break_space[] = "\xc2\xa0";

static size_t
blank_at(const char *text)
{
	if (*text == ' ' || *text == '\t')
		return 1;
	return text_starts(text, no_break_space) ? sizeof no_break_space - 1 : 0;
}

/* The text without the blanks at its ends.  Line ends stay: they are refused, not cut off. */
static void
trim(const char **start, size_t *length)
{
	const char *end = *start + *length;
	size_t blank;

	while ((blank = blank_at(*start)) > 0)
		*start += blank;
	while (end > *start) {
		if (end[-1] == ' ' || end[-1] == '\t')
			end--;
		else if (end - *start >= 2 && text_starts(end - 2, no_break_space))
			end -= 2;
		else
			break;
	}
	*length = (size_t)(end - *start);
}

static bool
is_letter_or_digit(char one)
{
	return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
}

static void
lower_case(char *text)
{
	for (; *text != '\0'; text++)
		if (*text >= 'A' && *text <= 'Z')
			*text = (char)(*text - 'A' + 'a');
}

/* What stands out in the whole text, whichever side of the @ it is on. */
static bool
check_whole(const char *text, size_t length, struct reason *why)
{
	if (length == 0)
		return reason_refused(why, "There is no e-mail address here.");
	if (length > TYPED_LIMIT)
		return reason_refused(why, "The e-mail address is too long: 254 characters are the most.");
	for (size_t i = 0; i < length; i++) {
		if ((unsigned char)text[i] < ' ' || text[i] == 0x7f)
			return reason_refused(why,
			    "The e-mail address holds a line break or another control character.");
		if (text[i] == '<' || text[i] == '>')
			return reason_refused(why,
			    "Please give the e-mail address alone, without a name and angle brackets.");
		if (blank_at(text + i) > 0)
			return reason_refused(why, "There is a space inside the e-mail address.");
		if (text[i] == '"')
			return reason_refused(why, "E-mail addresses with quotation marks cannot be used.");
		if (text[i] == '(' || text[i] == ')')
			return reason_refused(why, "Please leave out the remark in round brackets.");
		if (text[i] == ',' || text[i] == ';')
			return reason_refused(why,
			    "There is a comma or semicolon in the e-mail address; one address only, please.");
	}
	if (!text_is_utf8(text, length))
		return reason_refused(why, "The e-mail address is not readable text (UTF-8).");
	return true;
}

/* RFC 6531 3.3 allows anything; what nobody can see or tell apart in print is no address that a person gave us. */
static bool
is_foreign_letter(gunichar one)
{
	switch (g_unichar_type(one)) {
	case G_UNICODE_UPPERCASE_LETTER:
	case G_UNICODE_LOWERCASE_LETTER:
	case G_UNICODE_TITLECASE_LETTER:
	case G_UNICODE_MODIFIER_LETTER:
	case G_UNICODE_OTHER_LETTER:
	case G_UNICODE_NON_SPACING_MARK:
	case G_UNICODE_SPACING_MARK:
	case G_UNICODE_DECIMAL_NUMBER:
		return true;
	default:
		return false;
	}
}

static bool
check_letters(const char *local, size_t length, struct reason *why)
{
	for (const char *at = local; at < local + length; at = g_utf8_next_char(at)) {
		if ((unsigned char)*at >= 0x80 && !is_foreign_letter(g_utf8_get_char(at)))
			return reason_refused(why, "There is a character before the @ that is no letter, digit or accent.");
		if ((unsigned char)*at < 0x80 && !is_letter_or_digit(*at) && strchr(".!#$%&'*+-/=?^_`{|}~", *at) == NULL)
			return reason_refused(why, "The character %c cannot stand before the @.", *at);
	}
	return true;
}

/* RFC 5322 3.2.3: an atom's characters, and dots between atoms. */
static bool
check_local(const char *local, size_t length, struct reason *why)
{
	if (length == 0)
		return reason_refused(why, "There is nothing before the @ in the e-mail address.");
	if (length > LOCAL_LIMIT)
		return reason_refused(why, "The part before the @ is too long: 64 characters are the most.");
	if (!check_letters(local, length, why))
		return false;
	if (local[0] == '.' || local[length - 1] == '.')
		return reason_refused(why, "The part before the @ begins or ends with a dot.");
	for (size_t i = 1; i < length; i++)
		if (local[i] == '.' && local[i - 1] == '.')
			return reason_refused(why, "There are two dots in a row before the @.");
	return true;
}

/* RFC 5321 2.3.5: letters, digits and inner hyphens. */
static bool
label_is_good(const char *label, size_t length)
{
	if (length == 0 || length > LABEL_LIMIT || label[0] == '-' || label[length - 1] == '-')
		return false;
	for (size_t i = 0; i < length; i++)
		if (!is_letter_or_digit(label[i]) && label[i] != '-')
			return false;
	return true;
}

/* `domain` is in A-labels already, without a trailing dot. */
static bool
check_domain(const char *domain, struct reason *why)
{
	const char *label = domain, *dot;

	if (strchr(domain, '.') == NULL)
		return reason_refused(why,
		    "The part after the @ is not complete: it has no dot, as in example.org.");
	for (; (dot = strchr(label, '.')) != NULL; label = dot + 1)
		if (!label_is_good(label, (size_t)(dot - label)))
			return reason_refused(why, "The part after the @ is not a valid name.");
	if (!label_is_good(label, strlen(label)))
		return reason_refused(why, "The part after the @ is not a valid name.");
	if (strspn(label, "0123456789") == strlen(label))	/* 192.0.2.1: a number, not a name */
		return reason_refused(why,
		    "The part after the @ must be a name such as example.org, not a number.");
	return true;
}

/* A name of ASCII letters is its own A-label; "--" in the third and fourth place is for IDNA to judge (RFC 5891 4.2.3.1).
 * Most domains are such, and a list of a hundred thousand has as many. */
static bool
is_plain_ascii(const char *domain)
{
	for (const char *at = domain; *at != '\0'; at++)
		if (!is_letter_or_digit(*at) && *at != '-' && *at != '.')
			return false;
	return strstr(domain, "--") == NULL;
}

/* The domain as lower-case A-labels (RFC 5890), NULL with a reason.  free() by the caller. */
static char *
domain_to_ascii(const char *typed, struct reason *why)
{
	char *domain = NULL;
	size_t length;
	int answer;

	if (*typed == '[') {
		reason_refused(why, "The part after the @ must be a name such as example.org, not a number.");
		return NULL;
	}
	if (is_plain_ascii(typed)) {
		domain = memory_text(typed);
		answer = IDN2_OK;
	} else {
		answer = idn2_to_ascii_8z(typed, &domain, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
	}
	if (answer != IDN2_OK) {
		reason_refused(why, answer == IDN2_TOO_BIG_DOMAIN ? "%s too long." : "%s not a valid name.",
		    "The part after the @ is");
		return NULL;
	}
	lower_case(domain);
	length = strlen(domain);
	if (length > 0 && domain[length - 1] == '.')
		domain[length - 1] = '\0';
	if (check_domain(domain, why))
		return domain;
	free(domain);
	return NULL;
}

/* Folds until nothing changes any more: a few letters fold to some that fold again.  The caller frees it. */
static char *
fold_whole(const char *local)
{
	char *folded = text_fold(local), *again;

	for (int times = 0; times < 3; times++) {
		again = text_fold(folded);
		free(folded);
		folded = again;
	}
	return folded;
}

/* B-29: the same person however they type it.  What folds to a longer text must still be an address. */
static bool
fold(struct address *address, const char *local, const char *domain)
{
	char *folded = fold_whole(local);
	int length = snprintf(address->folded, sizeof address->folded, "%s@%s", folded, domain);
	struct reason ignored;
	bool good = length > 0 && (size_t)length < sizeof address->folded && check_local(folded, strlen(folded), &ignored);

	address->domain = address->folded + strlen(folded) + 1;
	free(folded);
	return good;
}

static bool
fill(struct address *address, const char *local, const char *domain, struct reason *why)
{
	int length = snprintf(address->text, sizeof address->text, "%s@%s", local, domain);
	bool good = length > 0 && (size_t)length < sizeof address->text;

	if (good && text_is_ascii(local)) {
		memcpy(address->folded, address->text, sizeof address->folded);
		lower_case(address->folded);
		address->domain = address->folded + strlen(local) + 1;
	} else if (good) {
		good = fold(address, local, domain);
	}
	return good || reason_refused(why, "The e-mail address is too long: 254 characters are the most.");
}

/* What stands before the @, composed and checked; NULL with a reason.  free() by the caller. */
static char *
local_part(const char *typed, size_t length, struct reason *why)
{
	char *local = text_compose(typed, length);

	if (local == NULL) {
		reason_refused(why, "The e-mail address is not readable text (UTF-8).");
	} else if (!check_local(local, strlen(local), why)) {
		free(local);
		local = NULL;
	}
	return local;
}

bool
address_read(const char *text, struct address *address, struct reason *why)
{
	size_t length = strlen(text);
	char typed[TYPED_LIMIT + 1], *at, *local, *domain;
	bool good;

	*address = (struct address){ .domain = address->folded };
	trim(&text, &length);
	if (!check_whole(text, length, why))
		return false;
	memcpy(typed, text, length);
	typed[length] = '\0';
	at = strchr(typed, '@');
	if (at == NULL)
		return reason_refused(why, "There is no @ in the e-mail address.");
	if (strchr(at + 1, '@') != NULL)
		return reason_refused(why, "There is more than one @ in the e-mail address.");
	local = local_part(typed, (size_t)(at - typed), why);
	if (local == NULL)
		return false;
	domain = domain_to_ascii(at + 1, why);
	good = domain != NULL && fill(address, local, domain, why);
	free(local);
	free(domain);
	return good;
}

void
address_mailbox(const struct address *address, char folded[ADDRESS_TEXT])
{
	int local = (int)strcspn(address->folded, "+@");

	snprintf(folded, ADDRESS_TEXT, "%.*s@%s", local > 0 ? local : (int)strcspn(address->folded, "@"), address->folded, address->domain);
}
