/*
 * Replies of an SMTP server: lines gathered within bounds, then taken apart.
 */
#include "mail/smtp_reply.h"

#include <strings.h>

static bool
is_digit(char one)
{
	return one >= '0' && one <= '9';
}

static bool
is_letter(char one)
{
	return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
}

/* RFC 5321 4.2: 2yz to 5yz.  0 = this is no reply line. */
static int
code_of_line(const char *line, size_t length)
{
	if (length < 3 || line[0] < '2' || line[0] > '5' || !is_digit(line[1]) || !is_digit(line[2]))
		return 0;
	if (length > 3 && line[3] != ' ' && line[3] != '-')
		return 0;
	return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

/* Digits at `text`, at most three (RFC 3463 2); 0 = there are none or too many. */
static size_t
count_digits(const char *text)
{
	size_t count = strspn(text, "0123456789");

	return count <= 3 ? count : 0;
}

/* Octets of the enhanced code at `text`; 0 = there is none.  RFC 2034 4: the class must be that of the reply; but who refuses for good and
 * says "for now" may mean it, and is heard. */
static size_t
enhanced_length(const struct smtp_reply *reply, const char *text, const char *ends)
{
	char class = (char)('0' + reply->code / 100);
	size_t subject, detail, length;

	if ((text[0] != class && !(class == '5' && text[0] == '4')) || text[0] == '3' || text[1] != '.')
		return 0;
	subject = count_digits(text + 2);
	if (subject == 0 || text[2 + subject] != '.')
		return 0;
	detail = count_digits(text + 3 + subject);
	length = 3 + subject + detail;
	return detail != 0 && strchr(ends, text[length]) != NULL ? length : 0;
}

/* In front, or as qmail has it behind its words: "(#5.7.1)". */
static void
take_enhanced(struct smtp_reply *reply, const char *text)
{
	size_t length = enhanced_length(reply, text, " ");

	for (const char *at = strchr(text, '('); length == 0 && at != NULL; at = strchr(at, '(')) {
		at++;
		text = at + (*at == '#');
		length = enhanced_length(reply, text, ")");
	}
	memcpy(reply->enhanced, text, length);
	reply->enhanced[length] = '\0';
}

/* "queued as 4WxYz1": Postfix and others.  Anything odd in the word, and there is none. */
static void
take_queue_id(struct smtp_reply *reply)
{
	static const char before[] = "queued as ";
	const char *found = strcasestr(reply->text, before);
	size_t length = 0;

	if (found == NULL)
		return;
	found += sizeof before - 1;
	while (is_letter(found[length]) || is_digit(found[length]))
		length++;
	if (length == 0 || length >= sizeof reply->queue_id || strchr(" .)\0", found[length]) == NULL)
		return;
	memcpy(reply->queue_id, found, length);
	reply->queue_id[length] = '\0';
}

static void
add_text(struct smtp_reply_reader *reader, const char *text, size_t length)
{
	struct smtp_reply *reply = &reader->reply;
	size_t room = sizeof reply->text - 1;

	if (reader->text_length > 0 && reader->text_length < room)
		reply->text[reader->text_length++] = ' ';
	for (size_t i = 0; i < length && reader->text_length < room; i++)
		reply->text[reader->text_length++] = text[i] < ' ' || text[i] > '~' ? '?' : text[i];
	reply->text[reader->text_length] = '\0';
}

/* One line without its end. */
static enum smtp_reading
take_line(struct smtp_reply_reader *reader, const char *line, size_t length)
{
	struct smtp_reply *reply = &reader->reply;
	int code = code_of_line(line, length);
	size_t before = reader->text_length;

	/* RFC 5321 4.2.1: each line has the same code.  "550-no", "250 yes" is no answer at all. */
	if (code == 0 || (reply->code != 0 && reply->code != code))
		return SMTP_REPLY_BROKEN;
	reply->code = code;
	if (length > 4)
		add_text(reader, line + 4, length - 4);
	if (reply->enhanced[0] == '\0')
		take_enhanced(reply, reply->text + (before > 0 ? before + (reply->text[before] == ' ') : 0));
	if (length > 3 && line[3] == '-')
		return SMTP_REPLY_MORE;
	if (code / 100 == 2)
		take_queue_id(reply);
	reader->whole = true;
	return SMTP_REPLY_WHOLE;
}

static void
begin(struct smtp_reply_reader *reader)
{
	reader->whole = false;
	reader->text_length = reader->total = reader->line_length = 0;
	reader->reply.code = 0;
	reader->reply.text[0] = reader->reply.enhanced[0] = reader->reply.queue_id[0] = '\0';
}

static enum smtp_reading
end_line(struct smtp_reply_reader *reader)
{
	size_t length = reader->line_length;

	reader->line_length = 0;
	if (length > 0 && reader->line[length - 1] == '\r')
		length--;
	return take_line(reader, reader->line, length);
}

enum smtp_reading
smtp_reply_read(struct smtp_reply_reader *reader, const char *bytes, size_t length, size_t *used)
{
	enum smtp_reading reading = SMTP_REPLY_MORE;

	if (reader->whole)
		begin(reader);
	*used = 0;
	while (reading == SMTP_REPLY_MORE && *used < length) {
		const char *end = memchr(bytes + *used, '\n', length - *used);
		size_t piece = (end != NULL ? (size_t)(end - bytes) : length) - *used;

		reader->total += piece + 1;
		if (piece > sizeof reader->line - reader->line_length || reader->total > SMTP_REPLY_LIMIT)
			return SMTP_REPLY_BROKEN;
		memcpy(reader->line + reader->line_length, bytes + *used, piece);
		reader->line_length += piece;
		*used += piece + (end != NULL);
		if (end != NULL)
			reading = end_line(reader);
	}
	return reading;
}
