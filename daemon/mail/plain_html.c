/*
 * HTML to text: see plain_html.h.
 */
#include "mail/plain_html.h"

#include <ctype.h>
#include <glib.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

struct reading {
	const char *at, *end;
	struct buffer *text;
	unsigned quotes;	/* blockquotes open here */
	bool rest_is_quoted;	/* behind a mail program's own mark */
	bool line_begun;
};

/* Tags that begin a line of their own. */
static const char *const blocks[] = { "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "ul", "ol", "table", "hr",
	"blockquote",
	"pre", "body", "title", NULL };

/* What is between these and their end is not seen. */
static const char *const unseen[] = { "style", "script", "head", NULL };

/* How mail programs mark where the mail that is answered begins. */
static const char *const quote_marks[] = { "gmail_quote", "yahoo_quoted", "divrplyfwdmsg", "appendonsend", "protonmail_quote",
	"olk_src_body_section", "mail-editor-reference-message-container", "gmail_extra", "wordsection1-reply",
	"border-top:solid #e1e1e1", "border-top:solid #b5c4df", "border:none;border-top:solid", NULL };

static void
new_line(struct reading *reading)
{
	if (reading->line_begun)
		buffer_add_char(reading->text, '\n');
	reading->line_begun = false;
}

static void
add(struct reading *reading, const char *octets, size_t length)
{
	bool blank = length == 1 && isspace((unsigned char)*octets);

	if (!reading->line_begun) {
		if (blank)
			return;
		if (reading->quotes > 0 || reading->rest_is_quoted)
			buffer_add_text(reading->text, "> ");
		reading->line_begun = true;
	}
	if (blank)
		buffer_add_char(reading->text, ' ');
	else
		buffer_add(reading->text, octets, length);
}

static const char *
find_folded(const char *at, const char *end, const char *what)
{
	size_t length = strlen(what);

	for (; at + length <= end; at++)
		if (tolower((unsigned char)*at) == *what && strncasecmp(at, what, length) == 0)
			return at;
	return NULL;
}

static bool
marks_a_quote(const char *tag, const char *end)
{
	/* A tag is short; a long one is somebody's attempt to keep us busy. */
	if (end - tag > 2048)
		end = tag + 2048;
	for (const char *const *mark = quote_marks; *mark != NULL; mark++)
		if (find_folded(tag, end, *mark) != NULL)
			return true;
	return false;
}

/* Behind the end tag of something that is not seen; without one, the rest is not seen. */
static const char *
behind(const char *at, const char *end, const char *tag, size_t length)
{
	for (; (at = memmem(at, (size_t)(end - at), "</", 2)) != NULL; at += 2)
		if ((size_t)(end - at) > length + 2 && strncasecmp(at + 2, tag, length) == 0)
			return at;
	return end;
}

static void
read_tag(struct reading *reading)
{
	const char *tag = reading->at + 1, *close;
	bool ends = tag < reading->end && *tag == '/';
	size_t length = 0;

	if (reading->end - tag >= 3 && memcmp(tag, "!--", 3) == 0) {
		close = memmem(tag, (size_t)(reading->end - tag), "-->", 3);
		reading->at = close != NULL ? close + 3 : reading->end;
		return;
	}
	tag += ends;
	while (tag + length < reading->end && isalnum((unsigned char)tag[length]))
		length++;
	close = memchr(tag, '>', (size_t)(reading->end - tag));
	if (close == NULL)
		close = reading->end - 1;
	reading->at = close + 1;
	if (text_is_among(tag, length, blocks))
		new_line(reading);
	else if (length == 2 && strncasecmp(tag, "td", 2) == 0)
		add(reading, " ", 1);
	if (length == 10 && strncasecmp(tag, "blockquote", 10) == 0) {
		if (!ends)
			reading->quotes++;
		else if (reading->quotes > 0)
			reading->quotes--;
	}
	if (!ends && text_is_among(tag, length, unseen))
		reading->at = behind(reading->at, reading->end, tag, length);
	else if (!ends && length == 3 && strncasecmp(tag, "div", 3) == 0 && marks_a_quote(tag, close))
		reading->rest_is_quoted = true;
}

static const struct {
	const char *name;
	gunichar value;
} entities[] = { { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' }, { "nbsp", ' ' },
	{ "auml", 0xE4 },
	{ "ouml", 0xF6 }, { "uuml", 0xFC }, { "szlig", 0xDF }, { "Auml", 0xC4 }, { "Ouml", 0xD6 }, { "Uuml", 0xDC },
	{ "eacute", 0xE9 },
	{ "egrave", 0xE8 }, { "ecirc", 0xEA }, { "agrave", 0xE0 }, { "acirc", 0xE2 }, { "ccedil", 0xE7 }, { "iacute", 0xED },
	{ "oacute", 0xF3 }, { "uacute", 0xFA }, { "aacute", 0xE1 }, { "ntilde", 0xF1 }, { "atilde", 0xE3 }, { "otilde", 0xF5 },
	{ "ocirc", 0xF4 }, { "icirc", 0xEE }, { "ucirc", 0xFB }, { "ugrave", 0xF9 }, { "rsquo", '\'' }, { "lsquo", '\'' },
	{ "rdquo", '"' }, { "ldquo", '"' }, { "ndash", '-' }, { "mdash", '-' }, { "hellip", 0x2026 }, { "aring", 0xE5 },
	{ "aelig", 0xE6 }, { "oslash", 0xF8 } };

/* RFC-less but universal: "&#8217;", "&#x2019;", "&nbsp;".  What is none stays as it is. */
static void
read_entity(struct reading *reading)
{
	const char *at = reading->at + 1;
	size_t room = (size_t)(reading->end - at), length = 0;
	gunichar value = 0;
	char octets[6];

	while (length < room && length < 10 && (isalnum((unsigned char)at[length]) || at[length] == '#'))
		length++;
	if (length < room && at[length] == ';' && length >= 2 && at[0] == '#') {
		bool hex = at[1] == 'x' || at[1] == 'X';
		char digits[12] = "";

		memcpy(digits, at + 1 + hex, length - 1 - hex);
		value = (gunichar)strtoul(digits, NULL, hex ? 16 : 10);
	} else {
		for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
			if (strlen(entities[i].name) == length && strncmp(at, entities[i].name, length) == 0)
				value = entities[i].value;
	}
	if (value == 0 || !g_unichar_validate(value)) {
		add(reading, "&", 1);
		reading->at++;
		return;
	}
	add(reading, octets, (size_t)g_unichar_to_utf8(value, octets));
	reading->at = at + length + (length < room && at[length] == ';');
}

void
html_to_text(const char *html, size_t length, struct buffer *text)
{
	struct reading reading = { .at = html, .end = html + length, .text = text };

	while (reading.at < reading.end) {
		if (*reading.at == '<' && reading.at + 1 < reading.end &&
		    (isalpha((unsigned char)reading.at[1]) || strchr("/!?", reading.at[1]) != NULL)) {
			read_tag(&reading);
		} else if (*reading.at == '&') {
			read_entity(&reading);
		} else {
			bool blank = isspace((unsigned char)*reading.at) != 0;

			add(&reading, blank ? " " : reading.at, 1);
			reading.at++;
		}
	}
	new_line(&reading);
}
