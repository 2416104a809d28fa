/*
 * Personal fields and the holes they leave: see personal.h.
 */
#include "render/personal.h"

#include <assert.h>

#include "base/text.h"
#include "render/escape.h"
#include "render/variant_render.h"

const char *const personal_fields[] = { "name", NULL };

/* The next personal field in text, or NULL; *length is that of the whole {{name}}. */
static const char *
next_field(const char *text, size_t *length)
{
	for (const char *at = strstr(text, "{{"); at != NULL; at = strstr(at + 1, "{{"))
		for (const char *const *field = personal_fields; *field != NULL; field++) {
			size_t word = strlen(*field);

			if (strncmp(at + 2, *field, word) == 0 && text_starts(at + 2 + word, "}}")) {
				*length = word + 4;
				return at;
			}
		}
	return NULL;
}

static void
add_escaped(struct buffer *buffer, const char *text, size_t length, enum medium medium)
{
	switch (medium) {
	case MEDIUM_TEXT:
		escape_plain(buffer, text, length);
		break;
	case MEDIUM_HTML:
		escape_html(buffer, text, length);
		break;
	}
}

void
personal_add(struct buffer *buffer, const char *text, enum medium medium, const char *word)
{
	const char *field;
	size_t length;

	while ((field = next_field(text, &length)) != NULL) {
		add_escaped(buffer, text, (size_t)(field - text), medium);
		if (word != NULL)
			add_escaped(buffer, word, strlen(word), medium);
		else
			hole_add(buffer, medium == MEDIUM_HTML ? HOLE_NAME_HTML : HOLE_NAME_TEXT);
		text = field + length;
	}
	add_escaped(buffer, text, strlen(text), medium);
}

char *
personal_replace(const char *text, const char *word)
{
	struct buffer buffer = { .limit = LETTER_LIMIT };

	personal_add(&buffer, text, MEDIUM_TEXT, word);
	return buffer_text(&buffer);
}

void
hole_add(struct buffer *buffer, enum hole hole)
{
	buffer_add_char(buffer, HOLE_MARK);
	buffer_add_char(buffer, (char)('0' + hole));
}

enum hole
hole_named(char octet)
{
	int hole = octet - '0';

	return hole > HOLE_END && hole < HOLES ? (enum hole)hole : HOLE_END;
}

static void
fill_stop(struct buffer *buffer, const struct letter_fields *fields, bool html)
{
	bool web = fields->stop_url[0] != '\0';

	if (!html)
		buffer_add_text(buffer, web ? fields->stop_url : fields->stop_address);
	else if (web)
		escape_link(buffer, fields->stop_url);
	else {
		buffer_add_text(buffer, "mailto:");
		escape_link_part(buffer, fields->stop_address);
		buffer_add_text(buffer, "?subject=unsubscribe");
	}
}

/* RFC 5545 3.1: the rest of a line behind one blank, folded at 75 octets. */
static void
fill_folded(struct buffer *buffer, const char *text)
{
	enum { LONGEST = 74 };

	for (size_t length = strlen(text); length > LONGEST; length -= LONGEST) {
		buffer_add(buffer, text, LONGEST);
		buffer_add_text(buffer, "\r\n ");
		text += LONGEST;
	}
	buffer_add_text(buffer, text);
}

/* RFC 5545 3.3.3: a URI, and so ASCII. */
static void
fill_attendee(struct buffer *buffer, const char *address)
{
	struct buffer uri = { .limit = 2048 };

	for (; *address != '\0'; address++)
		if ((unsigned char)*address < 0x80)
			buffer_add_char(&uri, *address);
		else
			buffer_format(&uri, "%%%02X", (unsigned char)*address);
	fill_folded(buffer, uri.bytes != NULL ? uri.bytes : "");
	buffer_free(&uri);
}

void
hole_fill(struct buffer *buffer, enum hole hole, const struct letter_fields *fields)
{
	const char *name = fields->name[0] != '\0' ? fields->name : fields->everyone;

	switch (hole) {
	case HOLE_END:
	case HOLE_PICTURE:
		assert(hole != HOLE_END && hole != HOLE_PICTURE);
		break;
	case HOLE_NAME_TEXT:
		escape_plain(buffer, name, strlen(name));
		break;
	case HOLE_NAME_HTML:
		escape_html(buffer, name, strlen(name));
		break;
	case HOLE_STOP_TEXT:
		fill_stop(buffer, fields, false);
		break;
	case HOLE_STOP_HTML:
		fill_stop(buffer, fields, true);
		break;
	case HOLE_ADDRESS_TEXT:
		buffer_add_text(buffer, fields->stop_address);
		break;
	case HOLE_ADDRESS_HTML:
		escape_link_part(buffer, fields->stop_address);
		break;
	case HOLE_ATTENDEE:
		fill_attendee(buffer, fields->to);
		break;
	}
}
