/*
 * SMTP commands of one letter, with the parameters of SIZE (RFC 1870), DSN (RFC 3461, C-14) and SMTPUTF8 (RFC 6531, C-13).
 */
#include "mail/smtp_command.h"

#include <glib.h>

#include "base/text.h"

enum {
	PATH_LIMIT = 254,	/* RFC 5321 4.5.3.1.3 */
	ENVELOPE_ID_LIMIT = 100	/* RFC 3461 4.4 */
};

/* Visible characters without space and angle brackets: nothing that could end a path or a line. */
static bool
is_path(const char *text, size_t limit)
{
	size_t length = 0;

	for (; text[length] != '\0'; length++) {
		unsigned char octet = (unsigned char)text[length];

		if (octet <= ' ' || octet == 0x7F || octet == '<' || octet == '>')
			return false;
	}
	return length <= limit && text_is_one_line(text);
}

static bool
is_plain(const char *text, size_t limit)
{
	return text_is_ascii(text) && is_path(text, limit);
}

bool
smtp_is_international(const struct smtp_letter *letter)
{
	return !text_is_ascii(letter->to);
}

bool
smtp_is_too_large(const struct smtp_letter *letter, const struct smtp_extensions *extensions)
{
	return extensions->size_limit > 0 && (uint64_t)letter->size > (uint64_t)extensions->size_limit;
}

bool
smtp_command_check(const struct smtp_letter *letter, const struct smtp_extensions *extensions,
    struct reason *why)
{
	if (letter->to[0] == '\0' || !is_path(letter->to, PATH_LIMIT))	/* E-05 */
		return reason_refused(why, "This address cannot be written to: it holds a character that "
		    "does not belong into an address, or it is too long.");
	if (smtp_is_international(letter) && !extensions->smtputf8)	/* C-13: never rewritten */
		return reason_refused(why, "This address has an accented or foreign letter before the @, which the mail server does "
		    "not take (SMTPUTF8). Please ask for another one.");
	if (!is_plain(letter->from, PATH_LIMIT) || !is_plain(letter->envelope_id, ENVELOPE_ID_LIMIT))
		return reason_refused(why, "The letter cannot be sent: its return address is not valid.");
	if (smtp_is_too_large(letter, extensions))
		return reason_refused(why,
		    "The letter has %zu octets, and the mail server takes at most %lld.", letter->size, (long long)extensions->size_limit);
	return true;
}

/* RFC 3461 4: "+", "=" and what is not printable as +HH. */
static void
add_xtext(struct buffer *buffer, const char *text)
{
	for (; *text != '\0'; text++)
		if (*text == '+' || *text == '=' || *text < '!' || *text > '~')
			buffer_format(buffer, "+%02X", (unsigned char)*text);
		else
			buffer_add_char(buffer, *text);
}

/* RFC 6533 3, utf-8-addr-xtext: what is not ASCII as \x{HEX}, for servers further on that know no UTF-8. */
static void
add_utf8_xtext(struct buffer *buffer, const char *text)
{
	for (; *text != '\0'; text = g_utf8_next_char(text)) {
		if ((unsigned char)*text >= 0x80 || *text == '+' || *text == '=' || *text == '\\')
			buffer_format(buffer, "\\x{%X}", (unsigned)g_utf8_get_char(text));
		else
			buffer_add_char(buffer, *text);
	}
}

void
smtp_command_mail(struct buffer *buffer, const struct smtp_letter *letter,
    const struct smtp_extensions *extensions)
{
	buffer_add_text(buffer, "MAIL FROM:<");
	buffer_add_text(buffer, letter->from);
	buffer_add_text(buffer, ">");
	if (smtp_is_international(letter))
		buffer_add_text(buffer, " SMTPUTF8");
	if (extensions->size && letter->size > 0) {
		buffer_add_text(buffer, " SIZE=");
		buffer_add_number(buffer, (int64_t)letter->size);
	}
	if (extensions->dsn) {
		buffer_add_text(buffer, " RET=HDRS");
		if (letter->envelope_id[0] != '\0') {
			buffer_add_text(buffer, " ENVID=");
			add_xtext(buffer, letter->envelope_id);
		}
	}
	buffer_add_text(buffer, "\r\n");
}

void
smtp_command_rcpt(struct buffer *buffer, const struct smtp_letter *letter,
    const struct smtp_extensions *extensions)
{
	buffer_add_text(buffer, "RCPT TO:<");
	buffer_add_text(buffer, letter->to);
	buffer_add_text(buffer, ">");
	if (extensions->dsn) {	/* never SUCCESS: a notice for every letter would bury the mailbox */
		buffer_add_text(buffer, " NOTIFY=FAILURE,DELAY ORCPT=");
		buffer_add_text(buffer, smtp_is_international(letter) ? "utf-8;" : "rfc822;");
		(smtp_is_international(letter) ? add_utf8_xtext : add_xtext)(buffer, letter->to);
	}
	buffer_add_text(buffer, "\r\n");
}
