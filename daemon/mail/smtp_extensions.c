/*
 * What an SMTP server says it can do.
 */
#include "mail/smtp_extensions.h"

#include <strings.h>

#include "base/text.h"

/* True if the keyword stands alone or before a parameter. */
static bool
says(const char *text, const char *keyword)
{
	size_t length = strlen(keyword);

	return strncasecmp(text, keyword, length) == 0 && (text[length] == ' ' || text[length] == '\0');
}

static void
take_keyword(struct smtp_extensions *extensions, const char *text)
{
	if (says(text, "PIPELINING"))
		extensions->pipelining = true;
	else if (says(text, "DSN"))
		extensions->dsn = true;
	else if (says(text, "SMTPUTF8"))
		extensions->smtputf8 = true;
	else if (says(text, "SIZE")) {
		extensions->size = true;
		/* RFC 1870 4: no number or 0 = no fixed limit. */
		if (text[4] != ' ' || !text_to_number(text + 5, 0, INT64_MAX, &extensions->size_limit))
			extensions->size_limit = 0;
	}
}

void
smtp_extension_line(struct smtp_extensions *extensions, const char *line, size_t length)
{
	char text[256];	/* no keyword of ours is near that long */
	bool first = !extensions->inside;

	while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
		length--;
	if (length < 3 || memcmp(line, "250", 3) != 0 || (length > 3 && line[3] != ' ' && line[3] != '-')) {
		extensions->inside = false;
		return;
	}
	if (first)
		*extensions = (struct smtp_extensions){ 0 };
	extensions->inside = length > 3 && line[3] == '-';
	if (first || length <= 4 || length - 4 >= sizeof text)
		return;
	memcpy(text, line + 4, length - 4);
	text[length - 4] = '\0';
	take_keyword(extensions, text);
}
