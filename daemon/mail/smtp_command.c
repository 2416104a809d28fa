/*
 * SMTP commands of one letter, with the parameters of SIZE (RFC 1870) and DSN (RFC 3461, C-14).
 */
#include "mail/smtp_command.h"

enum {
	PATH_LIMIT = 254,	/* RFC 5321 4.5.3.1.3 */
	ENVELOPE_ID_LIMIT = 100	/* RFC 3461 4.4 */
};

/* Printable ASCII without space and angle brackets: nothing that could end a path or a line. */
static bool
is_plain(const char *text, size_t limit)
{
	size_t length = 0;

	for (; text[length] != '\0'; length++)
		if (text[length] <= ' ' || text[length] > '~' || text[length] == '<' || text[length] == '>')
			return false;
	return length <= limit;
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
	if (letter->to[0] == '\0' || !is_plain(letter->to, PATH_LIMIT))	/* E-05 */
		return reason_refused(why, "This address cannot be written to: it holds a character that "
		    "does not belong into an address, or it is too long.");
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

void
smtp_command_mail(struct buffer *buffer, const struct smtp_letter *letter,
    const struct smtp_extensions *extensions)
{
	buffer_add_text(buffer, "MAIL FROM:<");
	buffer_add_text(buffer, letter->from);
	buffer_add_text(buffer, ">");
	if (extensions->size && letter->size > 0)
		buffer_format(buffer, " SIZE=%zu", letter->size);
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
		buffer_add_text(buffer, " NOTIFY=FAILURE,DELAY ORCPT=rfc822;");
		add_xtext(buffer, letter->to);
	}
	buffer_add_text(buffer, "\r\n");
}
