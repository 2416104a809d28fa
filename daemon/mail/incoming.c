/*
 * A mail that came in, taken apart: see incoming.h.
 */
#include "mail/incoming.h"

#include <gmime/gmime.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "mail/limits.h"
#include "mail/plain.h"
#include "mail/mentioned.h"
#include "mail/part_text.h"

enum { TEXT_LIMIT = 64 * 1024, BLOCK_LIMIT = 64 * 1024,
	DECODED_LIMIT = 4 * LIMIT_MAIL };	/* UTF-8 may be longer than what it was */

/* The walk over the parts. */
struct walk {
	struct incoming *incoming;
	int parts;
	bool texts;		/* there were some, with words or without */
};

/* glibc reads a file when a character set is first used; whoever parses may open none (mail/guard.h). */
static const char *const sets[] = { "ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "ISO-8859-7", "ISO-8859-8", "ISO-8859-9",
	"ISO-8859-13", "ISO-8859-15", "CP1250", "CP1251", "CP1252", "CP1253", "CP1254", "CP1255", "CP1256", "CP1257", "CP850",
	"CP437", "KOI8-R", "KOI8-U", "GB18030", "GBK", "GB2312", "BIG5", "BIG5-HKSCS", "EUC-JP", "SHIFT_JIS", "CP932",
	"ISO-2022-JP", "EUC-KR", "CP949", "ISO-2022-KR", "UTF-7", "UTF-16", "MACINTOSH" };
static iconv_t kept[sizeof sets / sizeof *sets];	/* never closed: glibc keeps what is in use */

static void
ready_character_sets(void)
{
	for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
		kept[i] = iconv_open("UTF-8", sets[i]);
}

/* Of a letter within a mail only the header is read, so GMime need not take it apart. */
static void
leave_letters_whole(void)
{
	static const char *const subtypes[] = { "rfc822", "rfc2822", "global", "news" };

	for (size_t i = 0; i < sizeof subtypes / sizeof *subtypes; i++)
		g_mime_object_register_type("message", subtypes[i], GMIME_TYPE_PART);
}

/* Of the leak checker, where a program is built with it. */
void __lsan_disable(void) __attribute__((weak));
void __lsan_enable(void) __attribute__((weak));

/* GMime loses what it had registered for the types that are registered anew: 64 octets, once. */
static void
start_gmime(void)
{
	if (__lsan_disable != NULL)
		__lsan_disable();
	g_mime_init();
	if (__lsan_enable != NULL)
		__lsan_enable();
	leave_letters_whole();
}

void
incoming_start(void)
{
	static bool started;

	if (started)
		return;
	started = true;
	start_gmime();
	ready_character_sets();
}

bool
incoming_field(const struct incoming *incoming, const char *name, char *value, size_t room)
{
	size_t place = field_places_next(&incoming->fields, 0, name);
	struct field field;

	value[0] = '\0';
	if (place == incoming->fields.count)
		return false;
	field_places_value(&incoming->fields, place, &field);
	text_copy(value, room, field.value);
	return true;
}

bool
incoming_has(const struct incoming *incoming, const char *name)
{
	return field_places_next(&incoming->fields, 0, name) < incoming->fields.count;
}

bool
incoming_is_by_machine(const struct incoming *incoming)
{
	char value[64];

	return incoming->null_sender || incoming->report ||
	    (incoming_field(incoming, "auto-submitted", value, sizeof value) && !text_starts_folded(value, "no"));
}

bool
incoming_is_from_nobody(const struct incoming *incoming)
{
	static const char *const names[] = { "noreply@", "no-reply@", "donotreply@", "do-not-reply@", "no_reply@", NULL };

	for (const char *const *name = names; *name != NULL; name++)
		if (strstr(incoming->from, *name) != NULL)
			return true;
	return false;
}

bool
incoming_is_of_list(const struct incoming *incoming)
{
	return incoming_has(incoming, "list-id") || incoming_has(incoming, "list-unsubscribe");
}

bool
incoming_returned(const struct incoming *incoming, const char *name, char *value, size_t room)
{
	return fields_find(incoming->returned.bytes != NULL ? incoming->returned.bytes : "", incoming->returned.length, name,
	    value, room);
}

/* RFC 2047 words read, then as plain text. */
static void
add_decoded(const char *value, char *plain, size_t room)
{
	struct buffer decoded = { .limit = room - 1 };
	char *text = strstr(value, "=?") != NULL || !text_is_ascii(value) ? g_mime_utils_header_decode_text(NULL, value) : NULL;

	plain_add(&decoded, text != NULL ? text : value, strlen(text != NULL ? text : value));
	text_copy(plain, room, decoded.bytes != NULL ? decoded.bytes : "");
	buffer_free(&decoded);
	g_free(text);
}

/* Header fields that name the address a mail came to, the envelope's first; in a Received it stands behind " for " (RFC 5321 4.4). */
static bool
names_target(const struct field_places *places, size_t place)
{
	static const char *const names[] = { "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to",
		"x-rcpt-to", "to", "cc", NULL };

	for (const char *const *name = names; *name != NULL; name++)
		if (field_places_is(places, place, *name))
			return true;
	return false;
}

static void
read_targets(struct incoming *incoming)
{
	const struct field_places *places = &incoming->fields;
	struct field field;

	for (size_t place = 0; place < places->count; place++) {
		bool received = field_places_is(places, place, "received");
		const char *value = field.value;

		if (!received && !names_target(places, place))
			continue;
		field_places_value(places, place, &field);
		if (received)
			value = strstr(field.value, " for ");
		if (value == NULL)
			continue;
		buffer_add_text(&incoming->came_to, value);
		buffer_add_char(&incoming->came_to, '\n');
	}
}

/* "[External] ", "***SPAM*** ": what a gateway puts before a subject is nobody's word. */
static size_t
gateways_tag(const char *subject)
{
	static const char *const words[] = { "external", "ext]", "extern", "outside", "caution", "warning", "spam", "suspected", "possible spam",
		"probable spam", "bulk", NULL };
	static const char opens[] = "[{(*", closes[] = "]})*";
	const char *open = subject[0] != '\0' ? strchr(opens, subject[0]) : NULL, *at = subject + strspn(subject, "[{(* "), *end;

	for (const char *const *word = words; open != NULL && *word != NULL; word++)
		if (text_starts(at, *word) && (end = strchr(at, closes[open - opens])) != NULL) {
			end += strspn(end, "]})* ");
			return (size_t)(end + strspn(end, ":- ") - subject);
		}
	return 0;
}

static void
read_head(struct incoming *incoming)
{
	char value[FIELD_VALUE];
	size_t tag;

	incoming_field(incoming, "subject", value, sizeof value);
	add_decoded(value, incoming->subject, sizeof incoming->subject);
	while ((tag = gateways_tag(incoming->subject)) > 0)
		memmove(incoming->subject, incoming->subject + tag, strlen(incoming->subject + tag) + 1);
	incoming_field(incoming, "from", value, sizeof value);
	add_decoded(value, incoming->from, sizeof incoming->from);
	if (incoming_field(incoming, "return-path", value, sizeof value)) {
		mentioned_sender(value, incoming->return_path, sizeof incoming->return_path);
		incoming->null_sender = strcmp(value, "<>") == 0;
	}
	read_targets(incoming);
}

/* The content of a part, as far as it fits. */
static void
add_content(GMimePart *part, struct buffer *content)
{
	struct buffer room = { .limit = DECODED_LIMIT };
	size_t length, fits = content->length < content->limit ? content->limit - content->length : 0;
	const char *octets = part_content(part, &room, &length);

	buffer_add(content, octets, length < fits ? length : fits);
	if (length > 0 && length < fits)
		buffer_add_char(content, '\n');
	buffer_free(&room);
}

static void
add_text(struct incoming *incoming, GMimePart *part, bool html)
{
	struct buffer room = { .limit = DECODED_LIMIT };
	size_t length;
	const char *text = part_text(part, &room, &length);

	if (incoming->text.length > 0)
		buffer_add_char(&incoming->text, '\n');
	if (html && length > 0)
		plain_add_html(&incoming->text, text, length);
	else if (length > 0)
		plain_add(&incoming->text, text, length);
	buffer_free(&room);
}

/* A gateway may pass a server's notice on within a mail of its own. */
static void
add_notice(struct incoming *incoming, const char *text, size_t length)
{
	char type[FIELD_VALUE];

	if (fields_find(text, fields_block(text, length), "content-type", type, sizeof type) && text_starts_folded(type, "multipart/report"))
		buffer_add(&incoming->notice, text, length);
}

/* A letter or its header block: the first counts. */
static void
add_returned(struct incoming *incoming, const char *text, size_t length)
{
	if (!incoming->forwards)
		add_notice(incoming, text, length);
	length = fields_block(text, length);
	incoming->forwards = true;
	if (incoming->returned.length == 0 && length > 0)
		buffer_add(&incoming->returned, text, length < BLOCK_LIMIT ? length : BLOCK_LIMIT);
}

static bool
is_type(GMimeObject *object, const char *type, const char *subtype)
{
	return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype);
}

static void
add_calendar(struct incoming *incoming, GMimePart *part)
{
	if (incoming->calendar.length == 0)
		add_content(part, &incoming->calendar);
}

static void
walk_leaf(struct walk *walk, GMimeObject *object)
{
	struct incoming *incoming = walk->incoming;
	GMimePart *part = GMIME_PART(object);
	struct buffer block = { .limit = BLOCK_LIMIT };

	walk->texts = walk->texts || GMIME_IS_TEXT_PART(object);
	if (is_type(object, "message", "delivery-status") || is_type(object, "message", "global-delivery-status")) {
		incoming->report = true;
		add_content(part, &incoming->status);
	} else if (is_type(object, "message", "feedback-report")) {
		add_content(part, &incoming->feedback);
	} else if (is_type(object, "message", "disposition-notification") ||
	    is_type(object, "message", "global-disposition-notification")) {
		add_content(part, &incoming->disposition);
	} else if (is_type(object, "text", "rfc822-headers") || is_type(object, "message", "rfc822-headers") ||
	    is_type(object, "message", "global-headers") || is_type(object, "message", "*")) {
		add_content(part, &block);
		add_returned(incoming, block.bytes != NULL ? block.bytes : "", block.length);
	} else if (is_type(object, "text", "calendar")) {
		add_calendar(incoming, part);
	} else if (GMIME_IS_TEXT_PART(object)) {
		add_text(incoming, part, is_type(object, "text", "html"));
	}
	buffer_free(&block);
}

static void walk_object(struct walk *walk, GMimeObject *object, int depth);

static bool
has_words(GMimeObject *object)
{
	struct buffer room = { .limit = DECODED_LIMIT };
	bool words = false;
	const char *text;
	size_t length;

	if (!GMIME_IS_TEXT_PART(object))
		return true;
	text = part_text(GMIME_PART(object), &room, &length);
	for (size_t i = 0; i < length && !words; i++)
		words = (unsigned char)text[i] > ' ';
	buffer_free(&room);
	return words;
}

/* RFC 2046 5.1.4: the same in several forms.  The plainest that says anything; and what a calendar program answers, which says something
 * else. */
static void
walk_alternative(struct walk *walk, GMimeMultipart *parts, int depth)
{
	int count = g_mime_multipart_get_count(parts), chosen = -1;
	bool plain = false;

	for (int i = 0; i < count && i < LIMIT_PARTS; i++) {
		GMimeObject *part = g_mime_multipart_get_part(parts, i);

		walk->texts = walk->texts || GMIME_IS_TEXT_PART(part);
		if (is_type(part, "text", "calendar")) {
			if (GMIME_IS_PART(part))
				add_calendar(walk->incoming, GMIME_PART(part));
			continue;
		}
		if (!plain && is_type(part, "text", "plain") && has_words(part)) {
			chosen = i;
			plain = true;
		}
		if (chosen < 0 && (is_type(part, "text", "*") || GMIME_IS_MULTIPART(part)) && has_words(part))
			chosen = i;
	}
	if (chosen >= 0)
		walk_object(walk, g_mime_multipart_get_part(parts, chosen), depth + 1);
}

static void
walk_object(struct walk *walk, GMimeObject *object, int depth)
{
	if (object == NULL || depth > LIMIT_DEPTH || walk->parts++ >= LIMIT_PARTS)
		return;
	if (GMIME_IS_MULTIPART(object)) {
		GMimeMultipart *parts = GMIME_MULTIPART(object);

		if (is_type(object, "multipart", "alternative")) {
			walk_alternative(walk, parts, depth);
			return;
		}
		walk->incoming->report = walk->incoming->report || is_type(object, "multipart", "report");
		for (int i = 0; i < g_mime_multipart_get_count(parts) && i < LIMIT_PARTS; i++)
			walk_object(walk, g_mime_multipart_get_part(parts, i), depth + 1);
	} else if (GMIME_IS_PART(object)) {
		walk_leaf(walk, object);
	}
}

/* The line that mbox files put before a mail is none of its own. */
static void
skip_mbox_line(const uint8_t **octets, size_t *length)
{
	const uint8_t *newline;

	if (*length < 5 || memcmp(*octets, "From ", 5) != 0)
		return;
	newline = memchr(*octets, '\n', *length);
	if (newline == NULL)
		return;
	*length -= (size_t)(newline + 1 - *octets);
	*octets = newline + 1;
}

/* True if GMime finds the same end of the head as we do. */
static bool
is_plain_head(const struct incoming *incoming, const char *body, const char *end)
{
	return incoming->fields.count > 0 && incoming->fields.places[0].at == incoming->head && body < end && (*body == '\n' ||
	    (*body == '\r' && end - body > 1 && body[1] == '\n'));
}

static void
add_field(GByteArray *octets, const char *field, const char *end)
{
	const char *at = field;

	do {
		const char *newline = memchr(at, '\n', (size_t)(end - at));

		at = newline != NULL ? newline + 1 : end;
	} while (at < end && (*at == ' ' || *at == '\t'));
	g_byte_array_append(octets, (const guint8 *)field, (guint)(at - field));
}

/* What GMime has to see of a mail with a plain head: it makes objects of every field and every address, and of a head we ask it only how
 * to read what is below. */
static GMimeStream *
for_parser(const struct incoming *incoming, const char *body, const char *end)
{
	static const char first[] = "MIME-Version: 1.0\n";
	const struct field_places *places = &incoming->fields;
	GByteArray *seen = g_byte_array_sized_new((guint)(end - incoming->head) + sizeof first);

	g_byte_array_append(seen, (const guint8 *)first, sizeof first - 1);
	for (size_t place = 0; place < places->count; place++)
		if (field_places_is(places, place, "content-type") || field_places_is(places, place, "content-transfer-encoding"))
			add_field(seen, places->places[place].at, body);
	g_byte_array_append(seen, (const guint8 *)body, (guint)(end - body));
	return g_mime_stream_mem_new_with_byte_array(seen);
}

/* A plain head needs no message, which is a part with lists of addresses; of any other GMime passes over what is no field only there. */
static void
walk_mail(struct walk *walk, size_t length)
{
	const struct incoming *incoming = walk->incoming;
	const char *body = incoming->head + incoming->head_length, *end = incoming->head + length;
	bool plain = is_plain_head(incoming, body, end);
	GMimeStream *stream = plain ? for_parser(incoming, body, end) : g_mime_stream_mem_new_with_buffer(incoming->head, length);
	GMimeParser *parser = g_mime_parser_new_with_stream(stream);
	GMimeObject *mail = plain ? g_mime_parser_construct_part(parser, NULL) : GMIME_OBJECT(g_mime_parser_construct_message(parser, NULL));

	if (mail != NULL) {
		walk_object(walk, plain ? mail : g_mime_message_get_mime_part(GMIME_MESSAGE(mail)), 0);
		g_object_unref(mail);
	}
	g_object_unref(parser);
	g_object_unref(stream);
}

void
incoming_read(struct incoming *incoming, const uint8_t *octets, size_t length)
{
	struct walk walk = { .incoming = incoming };

	*incoming = (struct incoming){ .came_to = { .limit = LIMIT_HEADER }, .text = { .limit = TEXT_LIMIT }, .status = { .limit = BLOCK_LIMIT },
		.feedback = { .limit = BLOCK_LIMIT }, .disposition = { .limit = BLOCK_LIMIT }, .calendar = { .limit = BLOCK_LIMIT },
		.returned = { .limit = BLOCK_LIMIT }, .notice = { .limit = LIMIT_MAIL } };
	if (length > LIMIT_MAIL)
		length = LIMIT_MAIL;
	skip_mbox_line(&octets, &length);
	incoming->head = (const char *)octets;
	incoming->head_length = fields_block(incoming->head, length);
	field_places_read(&incoming->fields, incoming->head, incoming->head_length);
	read_head(incoming);
	walk_mail(&walk, length);
	/* Boundaries that were lost on the way leave no part at all: then the octets are the text. */
	if (incoming->text.length + incoming->status.length + incoming->feedback.length + incoming->disposition.length +
	    incoming->calendar.length == 0 &&
	    !incoming->forwards && !walk.texts && length > incoming->head_length)
		plain_add(&incoming->text, incoming->head + incoming->head_length, length - incoming->head_length);
}

void
incoming_clear(struct incoming *incoming)
{
	buffer_free(&incoming->came_to);
	buffer_free(&incoming->text);
	buffer_free(&incoming->status);
	buffer_free(&incoming->feedback);
	buffer_free(&incoming->disposition);
	buffer_free(&incoming->calendar);
	buffer_free(&incoming->returned);
	buffer_free(&incoming->notice);
}
