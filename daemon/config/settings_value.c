/*
 * One value of the settings: what each type allows, in words an operator can act on.
 */
#include "config/settings_value.h"

#include <arpa/inet.h>
#include <assert.h>

#include "base/clock.h"
#include "base/text.h"

#define LETTERS	"abcdefghijklmnopqrstuvwxyz"
#define DIGITS	"0123456789"
#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

enum { WORDS_LIMIT = 64, LIST_LIMIT = 600, QUOTE_LIMIT = 60 };

const char *
settings_value_name(const struct setting *row)
{
	const char *dot = strrchr(row->path, '.');

	return dot == NULL ? row->path : dot + 1;
}

/* The words of a table: ", "-separated for a message, and as a list to look for the nearest. */
static void
list_words(const struct word *choices, size_t offered, const char **words, struct buffer *line)
{
	size_t count = 0;

	for (; choices->word != NULL && (offered == 0 || count < offered); choices++) {
		assert(count < WORDS_LIMIT);
		buffer_format(line, "%s%s", count > 0 ? ", " : "", choices->word);
		words[count++] = choices->word;
	}
	words[count] = NULL;
}

static bool
refuse_word(const char *what, const char *text, const char *const *words, const char *line,
    struct reason *why)
{
	const char *nearest = text_nearest(text, words);

	if (nearest != NULL)
		return reason_refused(why, "%s: '%.*s' is not known here; did you mean '%s'?", what,
		    QUOTE_LIMIT, text, nearest);
	return reason_refused(why, "%s: '%.*s' is not known here; it must be %s%s", what, QUOTE_LIMIT, text,
	    words[0] != NULL && words[1] != NULL ? "one of " : "", line);
}

static bool
set_choice(const struct setting *row, const char *text, int *field, struct reason *why)
{
	const char *words[WORDS_LIMIT + 1];
	struct buffer line = { .limit = LIST_LIMIT };

	for (const struct word *choice = row->choices; choice->word != NULL; choice++) {
		if (strcmp(choice->word, text) == 0) {
			*field = choice->value;
			return true;
		}
	}
	list_words(row->choices, (size_t)row->high, words, &line);
	refuse_word(settings_value_name(row), text, words, line.bytes, why);
	buffer_free(&line);
	return false;
}

unsigned
settings_value_rights(const char *word, struct reason *why)
{
	const char *posts[WORDS_LIMIT + 1], *words[WORDS_LIMIT + 1];
	struct buffer line = { .limit = LIST_LIMIT };
	size_t count = 0, post = 0;
	int found = word_value(right_words, word, 0);

	if (found == 0)
		found = word_value(post_rights, word, 0);
	if (found != 0)
		return (unsigned)found;
	list_words(right_words, 0, words, &line);
	while (words[count] != NULL)
		count++;
	buffer_add_text(&line, ", ");
	list_words(post_rights, 0, posts, &line);
	while (posts[post] != NULL && count < WORDS_LIMIT)
		words[count++] = posts[post++];
	words[count] = NULL;
	refuse_word("rights", word, words, line.bytes, why);
	buffer_free(&line);
	return 0;
}

static bool
set_number(const struct setting *row, const char *text, int64_t *field, struct reason *why)
{
	int64_t number;

	if (!text_to_number(text, row->low, row->high, &number))
		return reason_refused(why, "%s must be a whole number from %lld to %lld%s%s",
		    settings_value_name(row), (long long)row->low, (long long)row->high,
		    row->unit[0] != '\0' ? ", counted in " : "", row->unit);
	*field = number;
	return true;
}

static bool
set_yes_no(const struct setting *row, const char *text, bool *field, struct reason *why)
{
	if (strcmp(text, "true") != 0 && strcmp(text, "false") != 0)
		return reason_refused(why, "%s must be true or false", settings_value_name(row));
	*field = text[0] == 't';
	return true;
}

static bool
set_date(const struct setting *row, const char *text, int64_t *field, struct reason *why)
{
	if (strlen(text) != strlen("2026-12-01") || !clock_parse_date(text, field))
		return reason_refused(why, "%s must be a day, as 2026-12-01", settings_value_name(row));
	return true;
}

static int64_t
count_letters(const char *text)
{
	int64_t count = 0;

	for (; *text != '\0'; text++)
		count += ((unsigned char)*text & 0xc0) != 0x80;
	return count;
}

static bool
has_good_length(const struct setting *row, const char *text, struct reason *why)
{
	const char *name = settings_value_name(row);
	int64_t letters = count_letters(text);

	if (letters > row->high)
		return reason_refused(why, "%s is too long: at most %lld letters", name, (long long)row->high);
	if (letters == 0 && row->low > 0)
		return reason_refused(why, "%s is empty; it must be said", name);
	if (letters < row->low)
		return reason_refused(why, "%s is too short: at least %lld letters", name,
		    (long long)row->low);
	return true;
}

/* Line breaks and tabs are fine, other control characters and direction overrides are not. */
static bool
is_clean_text(const char *text)
{
	char *line = memory_text(text);
	bool clean;

	for (char *at = line; *at != '\0'; at++) {
		if (*at == '\n' || *at == '\t')
			*at = ' ';
	}
	clean = text_is_one_line(line);
	free(line);
	return clean;
}

/* Labels of letters, digits and hyphens between dots (RFC 1123 2.1); names in other letters are
 * written in their xn-- form. */
static bool
is_host(const char *text, size_t length)
{
	size_t label = 0;

	if (length == 0 || length > 253)
		return false;
	for (size_t i = 0; i < length; i++) {
		bool edge = label == 0 || i + 1 == length || text[i + 1] == '.';

		if (text[i] == '.' && label > 0) {
			label = 0;
			continue;
		}
		if (strchr(LETTERS CAPITALS DIGITS, text[i]) == NULL && (text[i] != '-' || edge))
			return false;
		if (++label > 63)
			return false;
	}
	return label > 0;
}

/* A host name with a dot, and letters in its last part. */
static bool
is_domain(const char *text)
{
	const char *dot = strrchr(text, '.');

	return dot != NULL && is_host(text, strlen(text)) && strpbrk(dot, LETTERS CAPITALS) != NULL;
}

static bool
is_numeric_address(const char *text)
{
	unsigned char octets[16];

	return inet_pton(AF_INET, text, octets) == 1 || inet_pton(AF_INET6, text, octets) == 1;
}

bool
settings_value_is_loopback(const char *host)
{
	unsigned char octets[16];

	if (inet_pton(AF_INET, host, octets) == 1)
		return octets[0] == 127;
	return text_same(host, "localhost") || strcmp(host, "::1") == 0;
}

/* The plain form of an address (RFC 5321 4.1.2, a dot-string): our own mailboxes need no other. */
static bool
is_address(const char *text)
{
	static const char atoms[] = LETTERS CAPITALS DIGITS "!#$%&'*+-/=?^_`{|}~.";
	const char *at = strrchr(text, '@');
	size_t local = at == NULL ? 0 : (size_t)(at - text);

	if (local == 0 || local > 64 || strspn(text, atoms) != local)
		return false;
	if (text[0] == '.' || at[-1] == '.')
		return false;
	for (size_t i = 1; i < local; i++) {
		if (text[i] == '.' && text[i - 1] == '.')
			return false;
	}
	return is_domain(at + 1);
}

static bool
is_web(const char *text, bool https_only)
{
	const char *host = text_starts(text, "https://") ? text + strlen("https://") :
	    !https_only && text_starts(text, "http://") ? text + strlen("http://") : NULL;
	size_t length;

	if (host == NULL)
		return false;
	for (const char *at = host; *at != '\0'; at++) {
		if (*at <= ' ' || *at > '~' || strchr("<>\"\\^`{|}", *at) != NULL)
			return false;
	}
	length = strcspn(host, ":/?#");
	if (host[length] == ':') {
		size_t digits = strspn(host + length + 1, DIGITS);

		if (digits == 0 || digits > 5 || strchr("/?#", host[length + 1 + digits]) == NULL)
			return false;
	}
	return is_host(host, length);
}

static bool
is_name(const char *text)
{
	return strchr(LETTERS, text[0]) != NULL && text[strspn(text, LETTERS DIGITS "-")] == '\0' &&
	    !text_ends(text, "-");
}

/* What the type asks of a text that is not empty; NULL if it is good. */
static const char *
fault_of_text(enum setting_type type, const char *text)
{
	switch (type) {
	case SETTING_TEXT:
		return is_clean_text(text) ? NULL : "holds a character that cannot be shown";
	case SETTING_LINE:
	case SETTING_PATH:
		return text_is_one_line(text) ? NULL :
		    "must be one line without characters that cannot be shown";
	case SETTING_NAME:
		return is_name(text) ? NULL :
		    "must be a word of small letters, digits and hyphens that begins with a letter, as rep-work";
	case SETTING_ADDRESS:
		return is_address(text) ? NULL : "must be an e-mail address, as office@example.org";
	case SETTING_WEB:
		return is_web(text, false) ? NULL : "must be a web address, as https://www.example.org/";
	case SETTING_HTTPS:
		return is_web(text, true) ? NULL : "must be a web address that begins with https://";
	case SETTING_HOST:
		return is_host(text, strlen(text)) || is_numeric_address(text) ? NULL :
		    "must be the name of a computer, as smtp.example.org";
	case SETTING_DOMAIN:
		return is_domain(text) ? NULL : "must be a domain name, as example.org";
	case SETTING_GROUP:
	case SETTING_GROUPS:
	case SETTING_LINES:
	case SETTING_NAMES:
	case SETTING_HOSTS:
	case SETTING_RIGHTS:
	case SETTING_NUMBER:
	case SETTING_YES_NO:
	case SETTING_DATE:
	case SETTING_CHOICE:
		break;
	}
	return "is not text";
}

static char *
absolute_path(const char *text, const char *folder, struct arena *arena)
{
	if (text[0] == '/' || text[0] == '\0')
		return arena_text(arena, text);
	while (text_starts(text, "./"))
		text += strlen("./");
	return strcmp(text, ".") == 0 || text[0] == '\0' ? arena_text(arena, folder) :
	    arena_format(arena, "%s/%s", strcmp(folder, "/") == 0 ? "" : folder, text);
}

static bool
set_text(const struct setting *row, const char *text, const char *folder, struct arena *arena,
    char **field, struct reason *why)
{
	const char *fault;

	if (!has_good_length(row, text, why))
		return false;
	fault = text[0] == '\0' ? NULL : fault_of_text(row->type, text);
	if (fault != NULL)
		return reason_refused(why, "%s %s", settings_value_name(row), fault);
	*field = row->type == SETTING_PATH ? absolute_path(text, folder, arena) : arena_text(arena, text);
	return true;
}

bool
settings_value_set(const struct setting *row, const char *text, const char *folder, struct arena *arena,
    void *base, struct reason *why)
{
	void *field = (char *)base + row->offset;

	switch (row->type) {
	case SETTING_NUMBER:
		return set_number(row, text, field, why);
	case SETTING_YES_NO:
		return set_yes_no(row, text, field, why);
	case SETTING_DATE:
		return set_date(row, text, field, why);
	case SETTING_CHOICE:
		return set_choice(row, text, field, why);
	case SETTING_LINE:
	case SETTING_TEXT:
	case SETTING_NAME:
	case SETTING_ADDRESS:
	case SETTING_WEB:
	case SETTING_HTTPS:
	case SETTING_HOST:
	case SETTING_DOMAIN:
	case SETTING_PATH:
		return set_text(row, text, folder, arena, field, why);
	case SETTING_GROUP:
	case SETTING_GROUPS:
	case SETTING_LINES:
	case SETTING_NAMES:
	case SETTING_HOSTS:
	case SETTING_RIGHTS:
		break;
	}
	return reason_refused(why, "%s is not one value", settings_value_name(row));
}

void
settings_value_default(const struct setting *row, const char *folder, struct arena *arena, void *base)
{
	void *field = (char *)base + row->offset;
	struct reason why;

	switch (row->type) {
	case SETTING_NUMBER:
	case SETTING_YES_NO:
	case SETTING_DATE:
	case SETTING_CHOICE:
		/* All of these begin as 0; a default of 0 (a port) is outside the limits on purpose. */
		if (row->standard != NULL && strcmp(row->standard, "0") != 0)
			settings_value_set(row, row->standard, folder, arena, base, &why);
		break;
	case SETTING_LINE:
	case SETTING_TEXT:
	case SETTING_NAME:
	case SETTING_ADDRESS:
	case SETTING_WEB:
	case SETTING_HTTPS:
	case SETTING_HOST:
	case SETTING_DOMAIN:
	case SETTING_PATH:
		*(char **)field = arena_text(arena, row->standard != NULL ? row->standard : "");
		break;
	case SETTING_LINES:
	case SETTING_NAMES:
	case SETTING_HOSTS:
		*(char ***)field = arena_take(arena, sizeof(char *));
		break;
	case SETTING_GROUP:
	case SETTING_GROUPS:
	case SETTING_RIGHTS:
		break;	/* nothing, as it is */
	}
}
