/*
 * What we look at before anything is parsed: see limits.h.
 */
#include "mail/limits.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct count {
	bool in_header;		/* of the mail itself */
	size_t header, header_lines;
	size_t field;		/* octets of the field or the indented lines that go on here */
	size_t parts;
};

static bool
is_base64(const uint8_t *line, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!isalnum(line[i]) && line[i] != '+' && line[i] != '/' && line[i] != '=')
			return false;
	return true;
}

/* Each part needs a Content-Type of its own to be more than text, so these lines bound how deep and how wide a
 * parser can be led. */
static bool
names_a_part(const uint8_t *line, size_t length)
{
	static const char name[] = "content-type";

	return length > sizeof name - 1 && strncasecmp((const char *)line, name, sizeof name - 1) == 0 &&
	    strchr(": \t", line[sizeof name - 1]) != NULL;
}

static bool
line_is_kept(struct count *count, const uint8_t *line, size_t length)
{
	bool goes_on = length > 0 && (line[0] == ' ' || line[0] == '\t');

	if (length > LIMIT_LINE && (count->in_header || !is_base64(line, length)))
		return false;
	count->field = goes_on ? count->field + length : length;
	count->parts += names_a_part(line, length);
	if (length == 0)
		count->in_header = false;
	if (count->in_header) {
		count->header += length;
		count->header_lines++;
	}
	/* Below the header indented lines may be text of a person; still, no parser is given a field without end. */
	return count->field <= (count->in_header ? LIMIT_FIELD : 4 * LIMIT_FIELD) && count->header <= LIMIT_HEADER &&
	    count->header_lines <= LIMIT_HEADER_LINES && count->parts <= LIMIT_PARTS;
}

/* The first line that is beyond them, or the end. */
static const uint8_t *
walk_lines(struct count *count, const uint8_t *line, const uint8_t *end, bool head_only)
{
	while (line < end && (count->in_header || !head_only)) {
		const uint8_t *newline = memchr(line, '\n', (size_t)(end - line));
		size_t found = (size_t)((newline != NULL ? newline : end) - line);

		while (found > 0 && line[found - 1] == '\r')
			found--;
		if (!line_is_kept(count, line, found))
			break;
		line = newline != NULL ? newline + 1 : end;
	}
	return line;
}

bool
limits_kept(const uint8_t *octets, size_t length)
{
	struct count count = { .in_header = true };
	const uint8_t *end = octets + (length < LIMIT_MAIL ? length : LIMIT_MAIL);

	return walk_lines(&count, octets, end, false) == end;
}

size_t
limits_head(const uint8_t *octets, size_t length)
{
	struct count count = { .in_header = true };
	const uint8_t *end = octets + (length < LIMIT_MAIL ? length : LIMIT_MAIL);

	return (size_t)(walk_lines(&count, octets, end, true) - octets);
}
