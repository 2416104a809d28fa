/*
 * Blocks of "Name: value" lines: see fields.h.
 */
#include "mail/fields.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

/* The line at `at` without its end; *next is where the next begins. */
static size_t
line_length(const char *at, const char *end, const char **next)
{
	const char *newline = memchr(at, '\n', (size_t)(end - at));
	size_t length = (size_t)((newline != NULL ? newline : end) - at);

	*next = newline != NULL ? newline + 1 : end;
	while (length > 0 && at[length - 1] == '\r')
		length--;
	return length;
}

static bool
is_blank(const char *line, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (line[i] != ' ' && line[i] != '\t')
			return false;
	return true;
}

/* RFC 5322 3.6.8, and blanks before the colon, which 4.5 allows. */
static size_t
name_length(const char *line, size_t length, size_t *colon)
{
	size_t name = 0;

	while (name < length && line[name] > ' ' && line[name] < 127 && line[name] != ':')
		name++;
	*colon = name;
	while (*colon < length && (line[*colon] == ' ' || line[*colon] == '\t'))
		(*colon)++;
	return *colon < length && line[*colon] == ':' && name < FIELD_NAME ? name : 0;
}

static void
add_value(struct field *field, size_t *used, const char *text, size_t length)
{
	size_t at = *used;
	char last = at > 0 ? field->value[at - 1] : ' ';

	for (size_t i = 0; i < length && at + 1 < FIELD_VALUE; i++) {
		char one = (unsigned char)text[i] < ' ' || text[i] == 127 ? ' ' : text[i];

		field->value[at] = one;
		at += one != ' ' || last != ' ';
		last = one;
	}
	*used = at;
}

static void
end_value(struct field *field, size_t used)
{
	while (used > 0 && field->value[used - 1] == ' ')
		used--;
	field->value[used] = '\0';
}

/* Lines that go on with the field (RFC 5322 2.2.3). */
static void
add_folded(struct fields *fields, struct field *field, size_t *used)
{
	while (fields->at < fields->end && (*fields->at == ' ' || *fields->at == '\t')) {
		const char *line = fields->at, *next;
		size_t length = line_length(line, fields->end, &next);

		if (is_blank(line, length))
			return;
		add_value(field, used, " ", 1);
		add_value(field, used, line, length);
		fields->at = next;
	}
}

bool
fields_next(struct fields *fields, struct field *field)
{
	field->after_blank = false;
	while (fields->at < fields->end) {
		const char *line = fields->at, *next;
		size_t length = line_length(line, fields->end, &next), colon, used = 0, name;

		fields->at = next;
		if (is_blank(line, length)) {
			field->after_blank = true;
			continue;
		}
		name = name_length(line, length, &colon);
		if (name == 0)
			continue;
		for (size_t i = 0; i < name; i++)
			field->name[i] = (char)tolower((unsigned char)line[i]);
		field->name[name] = '\0';
		add_value(field, &used, line + colon + 1, length - colon - 1);
		add_folded(fields, field, &used);
		end_value(field, used);
		return true;
	}
	return false;
}

/* True if the line is a field of this name: only then is it unfolded. */
static bool
is_named(const char *line, size_t length, const char *name)
{
	size_t colon, octets = name_length(line, length, &colon);

	return octets == strlen(name) && strncasecmp(line, name, octets) == 0;
}

bool
fields_find(const char *block, size_t length, const char *name, char *value, size_t room)
{
	const char *end = block + length, *next;
	struct field field;

	value[0] = '\0';
	for (const char *at = block; at < end; at = next) {
		struct fields fields = { at, end };
		size_t line = line_length(at, end, &next);

		if (is_named(at, line, name) && fields_next(&fields, &field)) {
			text_copy(value, room, field.value);
			return true;
		}
	}
	return false;
}

void
field_places_read(struct field_places *places, const char *block, size_t length)
{
	const char *next;

	places->end = block + length;
	places->count = 0;
	for (const char *at = block; at < places->end && places->count < FIELD_PLACES; at = next) {
		size_t colon, line = line_length(at, places->end, &next), name = name_length(at, line, &colon);

		if (name == 0)
			continue;
		places->places[places->count].at = at;
		places->places[places->count++].name_length = name;
	}
}

bool
field_places_is(const struct field_places *places, size_t place, const char *name)
{
	const char *at = places->places[place].at;
	size_t length = places->places[place].name_length;

	return (*at | 0x20) == *name && strncasecmp(at, name, length) == 0 && name[length] == '\0';
}

size_t
field_places_next(const struct field_places *places, size_t from, const char *name)
{
	size_t length = strlen(name), place = from;

	while (place < places->count && (places->places[place].name_length != length ||
	    strncasecmp(places->places[place].at, name, length) != 0))
		place++;
	return place;
}

void
field_places_value(const struct field_places *places, size_t place, struct field *field)
{
	struct fields fields = { places->places[place].at, places->end };

	fields_next(&fields, field);
}

size_t
fields_block(const char *text, size_t length)
{
	const char *end = text + length, *next;

	for (const char *at = text; at < end; at = next)
		if (line_length(at, end, &next) == 0)
			return (size_t)(at - text);
	return length;
}
