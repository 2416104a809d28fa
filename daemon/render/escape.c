/*
 * Escaping by place: see escape.h.
 */
#include "render/escape.h"

#include "base/text.h"

static bool
is_control(char one)
{
	unsigned char octet = (unsigned char)one;

	return (octet < 0x20 && octet != '\n' && octet != '\t') || octet == 0x7F;
}

static const char *
html_entity(char one)
{
	switch (one) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	}
	return NULL;
}

void
escape_plain(struct buffer *buffer, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!is_control(text[i]))
			buffer_add_char(buffer, text[i]);
}

void
escape_html(struct buffer *buffer, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		const char *entity = html_entity(text[i]);

		if (entity != NULL)
			buffer_add_text(buffer, entity);
		else if (!is_control(text[i]))
			buffer_add_char(buffer, text[i]);
	}
}

bool
escape_knows_link(const char *url)
{
	static const char *const schemes[] = { "https://", "http://", "mailto:", "tel:" };

	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++)
		if (text_starts_folded(url, schemes[i]))
			return true;
	return false;
}

static void
add_percent(struct buffer *buffer, char one)
{
	buffer_format(buffer, "%%%02X", (unsigned char)one);
}

void
escape_link(struct buffer *buffer, const char *url)
{
	if (!escape_knows_link(url))
		return;
	for (; *url != '\0'; url++) {
		unsigned char one = (unsigned char)*url;

		if (one == '&')
			buffer_add_text(buffer, "&amp;");
		else if (one <= 0x20 || one >= 0x7F || strchr("\"'<>\\^`{|}", one) != NULL)
			add_percent(buffer, *url);
		else
			buffer_add_char(buffer, *url);
	}
}

void
escape_link_part(struct buffer *buffer, const char *text)
{
	static const char as_it_is[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~@+";

	for (;;) {
		size_t length = strspn(text, as_it_is);

		buffer_add(buffer, text, length);
		text += length;
		if (*text == '\0')
			return;
		add_percent(buffer, *text++);
	}
}
