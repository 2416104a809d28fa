/*
 * A variant as a message: the headers that are the same for everybody, the parts, and the cuts at
 * the personal fields.  GMime builds the tree and writes it; the parts are encoded beforehand,
 * because only we know that a hole must stand at the beginning of a line.
 */
#include "render/variant_render.h"

#include <assert.h>
#include <ctype.h>
#include <gmime/gmime.h>
#include <sodium.h>

#include "base/text.h"
#include "records/words.h"
#include "render/escape.h"
#include "render/personal.h"
#include "render/quoted.h"
#include "render/visible.h"

enum {
	HEADER_ROOM = 8 * 1024,		/* octets kept free for the headers of a letter */
	SENDER_ID_LONGEST = 15		/* Feedback-ID, C.2 */
};

/* ---- headers ---- */

/* GMime would encode a long value of ours as words and so break it; raw values go
 * out as they are, which is why they are checked here (E-05). */
static void
add_raw(GMimeObject *message, const char *name, const char *value)
{
	struct buffer line = { .limit = 1000 };
	GMimeHeaderList *headers = g_mime_object_get_header_list(message);

	assert(text_is_one_line(name));
	for (const char *at = value; *at != '\0'; at++)
		assert((unsigned char)*at < 0x7F && (*at >= ' ' || text_starts(at, "\n ")));
	buffer_format(&line, " %s\n", value);
	g_mime_header_list_append(headers, name, "", NULL);
	g_mime_header_set_raw_value(g_mime_header_list_get_header(headers, name), line.bytes);
	buffer_free(&line);
}

static void
add_person(GMimeMessage *message, GMimeAddressType type, const char *name, const char *address)
{
	InternetAddressList *list = g_mime_message_get_addresses(message, type);
	InternetAddress *person = internet_address_mailbox_new(name, address);

	internet_address_set_charset(person, "utf-8");
	internet_address_list_add(list, person);
	g_object_unref(person);
}

/* "SEND news <news.list.example.org>", RFC 2919; on two lines when it is long, and without the title
 * when that is longer than a header may be. */
static void
add_list_id(GMimeObject *message, const struct forum *forum, const struct topic *topic)
{
	struct buffer value = { .limit = 900 };
	char *title = g_mime_utils_header_encode_phrase(NULL, topic->title, "utf-8");
	bool fits = strlen(title) + strlen(topic->name) + strlen(forum->domain) < 58;

	buffer_format(&value, "%s%s<%s.list.%s>", title, fits ? " " : "\n ", topic->name, forum->domain);
	if (value.full || strlen(title) > 600) {
		buffer_clear(&value);
		buffer_format(&value, "<%s.list.%s>", topic->name, forum->domain);
	}
	add_raw(message, "List-Id", value.bytes);
	g_free(title);
	buffer_free(&value);
}

static void
add_mailto(GMimeObject *message, const char *name, const char *address, const char *more)
{
	struct buffer value = { .limit = 900 };

	buffer_add_text(&value, "<mailto:");
	escape_link_part(&value, address);
	buffer_format(&value, "%s>", more);
	add_raw(message, name, value.bytes);
	buffer_free(&value);
}

/* The topic for Feedback-ID: the same for every recipient of the mailing, and never the name of one
 * that some of them do not get. */
static const char *
feedback_topic(const struct variant_order *order)
{
	const struct draft *draft = order->draft;
	const struct topic *ordinary = visible_topic(order->forum, draft->head.topic);
	const struct topic *first = draft->item_count > 0 ?
	    visible_topic(order->forum, draft->items[0].topic) : NULL;
	bool same = first != NULL;

	for (int i = 1; i < draft->item_count; i++)
		same = same && visible_topic(order->forum, draft->items[i].topic) == first;
	if (same)
		return first->name;
	return ordinary != NULL && ordinary->class != TOPIC_SIGNPOSTING ? ordinary->name : "mixed";
}

static void
add_feedback_id(GMimeObject *message, const struct variant_order *order)
{
	char sender[SENDER_ID_LONGEST + 1] = "", value[256];
	size_t length = 0;

	for (const char *at = order->forum->domain; *at != '\0' && length < SENDER_ID_LONGEST; at++)
		sender[length++] = isalnum((unsigned char)*at) ? *at : '-';
	while (length < 5)		/* the shortest that is read */
		sender[length++] = '-';
	snprintf(value, sizeof value, "%s:%s:signpost:%s", feedback_topic(order),
	    mailing_kind_word(order->kind), sender);
	add_raw(message, "Feedback-ID", value);
}

static bool
is_answer(const struct variant_order *order)
{
	return order->in_reply_to != NULL && order->in_reply_to[0] != '\0';
}

/* C.2: what tells mail programs and servers that this is a list, or that it is not. */
static void
add_list_headers(GMimeObject *message, const struct variant_order *order, const struct visible *visible)
{
	if (visible->list != NULL) {
		add_list_id(message, order->forum, visible->list);
		add_mailto(message, "List-Help", order->identity->reply_to, "?subject=help");
		add_mailto(message, "List-Owner", order->identity->reply_to, "");
		add_feedback_id(message, order);
	}
	if (visible->consent) {
		add_raw(message, "Precedence", "bulk");
		add_raw(message, "X-Auto-Response-Suppress", "OOF, AutoReply");
	}
	/* Never on a newsletter: hMailServer sends no bounce for mail that carries it. */
	if (visible->service && visible->list == NULL)
		add_raw(message, "Auto-Submitted", is_answer(order) ? "auto-replied" : "auto-generated");
	/* RFC 3834 3.1.5. */
	if (is_answer(order)) {
		add_raw(message, "In-Reply-To", order->in_reply_to);
		add_raw(message, "References", order->in_reply_to);
	}
}

/* ---- the message ---- */

/* Octets that were encoded beforehand become the content of a part. */
static void
set_encoded(GMimePart *part, struct buffer *encoded, GMimeContentEncoding encoding)
{
	GMimeStream *stream = g_mime_stream_mem_new_with_buffer(encoded->bytes, encoded->length);
	GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, encoding);

	g_mime_part_set_content(part, content);
	g_mime_part_set_content_encoding(part, encoding);
	g_object_unref(content);
	g_object_unref(stream);
	buffer_free(encoded);
}

static void
set_content(GMimePart *part, const char *text)
{
	struct buffer encoded = { .limit = LETTER_LIMIT };

	quoted_add(&encoded, text);
	set_encoded(part, &encoded, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
}

static GMimeObject *
make_part(const char *subtype, const char *text)
{
	GMimeTextPart *part = g_mime_text_part_new_with_subtype(subtype);

	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
	set_content(GMIME_PART(part), text);
	return GMIME_OBJECT(part);
}

/* "=_" cannot occur in quoted-printable nor in base64, so no body can hold it. */
static void
set_boundary(GMimeMultipart *parts, const char *seed, const char *which)
{
	struct buffer own = { .limit = 1000 };
	uint8_t hash[12];	/* short enough for Content-Type on one line of 76 */
	char boundary[2 + 2 * sizeof hash + 1] = "=_";

	buffer_format(&own, "%s%s", seed, which);
	crypto_generichash(hash, sizeof hash, (const uint8_t *)own.bytes, own.length, NULL, 0);
	text_hex(hash, sizeof hash, boundary + 2);
	g_mime_multipart_set_boundary(parts, boundary);
	buffer_free(&own);
}

/* Its file name says only that it is a picture: what an officer called the file is nobody's business.  Its octets come
 * when a letter is written. */
static GMimeObject *
make_picture(const struct picture *picture, int number, const char *domain)
{
	bool png = picture->type == PICTURE_PNG;
	GMimePart *part = g_mime_part_new_with_type("image", png ? "png" : "jpeg");
	struct buffer mark = { .limit = 8 };
	char id[PICTURE_ID_TEXT + 256], name[32];

	snprintf(id, sizeof id, "%s@%s", picture->id, domain);
	snprintf(name, sizeof name, "picture-%d.%s", number, png ? "png" : "jpg");
	hole_add(&mark, HOLE_PICTURE);
	set_encoded(part, &mark, GMIME_CONTENT_ENCODING_BASE64);
	g_mime_part_set_content_id(part, id);
	g_mime_object_set_disposition(GMIME_OBJECT(part), "inline");
	g_mime_object_set_content_disposition_parameter(GMIME_OBJECT(part), "filename", name);
	return GMIME_OBJECT(part);
}

/* Takes the part over. */
static void
add_to(GMimeMultipart *parts, GMimeObject *part)
{
	g_mime_multipart_add(parts, part);
	g_object_unref(part);
}

/* RFC 2387: the HTML and the pictures it shows.  Without any, the HTML alone. */
static GMimeObject *
make_html(const struct rendering *rendering, const char *seed)
{
	const struct pictures *pictures = rendering->pictures;
	GMimeObject *html = make_part("html", rendering->html);
	GMimeMultipart *parts;

	if (pictures == NULL || pictures->count == 0)
		return html;
	parts = g_mime_multipart_new_with_subtype("related");
	g_mime_object_set_content_type_parameter(GMIME_OBJECT(parts), "type", "text/html");
	set_boundary(parts, seed, ", pictures");
	add_to(parts, html);
	for (int i = 0; i < pictures->count; i++) {
		add_to(parts, make_picture(&pictures->list[i], i + 1, pictures->domain));
	}
	return GMIME_OBJECT(parts);
}

static bool
has_calendar(const struct variant_order *order)
{
	return order->calendar != NULL && order->calendar[0] != '\0';
}

/* C-52, RFC 6047 2.4: the parameter says what the file says. */
static GMimeObject *
make_calendar(const struct variant_order *order)
{
	GMimeObject *part = make_part("calendar", order->calendar);

	g_mime_object_set_content_type_parameter(part, "method", order->calendar_method);
	return part;
}

static GMimeObject *
make_attachment(const struct variant_order *order)
{
	GMimePart *part = g_mime_part_new_with_type("application", "ics");

	set_content(part, order->calendar);
	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "name", "event.ics");
	g_mime_object_set_disposition(GMIME_OBJECT(part), "attachment");
	g_mime_object_set_content_disposition_parameter(GMIME_OBJECT(part), "filename", "event.ics");
	return GMIME_OBJECT(part);
}

/* C-12: text first, then HTML, then what the calendar takes. */
static GMimeObject *
make_alternatives(const struct variant_order *order, const struct rendering *rendering, const char *seed)
{
	GMimeMultipart *parts = g_mime_multipart_new_with_subtype("alternative");

	set_boundary(parts, seed, "");
	add_to(parts, make_part("plain", rendering->text));
	add_to(parts, make_html(rendering, seed));
	if (has_calendar(order))
		add_to(parts, make_calendar(order));
	return GMIME_OBJECT(parts);
}

/* C-52: mail programs differ in which of the two they look at, so the calendar file is there twice. */
static GMimeObject *
make_parts(const struct variant_order *order, const struct rendering *rendering, const char *seed)
{
	GMimeMultipart *parts;

	if (!has_calendar(order))
		return make_alternatives(order, rendering, seed);
	parts = g_mime_multipart_new_with_subtype("mixed");
	set_boundary(parts, seed, ", calendar");
	add_to(parts, make_alternatives(order, rendering, seed));
	add_to(parts, make_attachment(order));
	return GMIME_OBJECT(parts);
}

static void
write_message(GMimeMessage *message, struct buffer *out)
{
	GMimeFormatOptions *format = g_mime_format_options_clone(NULL);
	GMimeStream *stream = g_mime_stream_mem_new();
	GByteArray *bytes;

	g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
	g_mime_object_write_to_stream(GMIME_OBJECT(message), format, stream);
	bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
	buffer_add(out, bytes->data, bytes->len);
	g_object_unref(stream);
	g_mime_format_options_free(format);
}

static void
write_order(const struct variant_order *order, const struct visible *visible,
    const struct rendering *rendering, const char *seed, struct buffer *out)
{
	GMimeMessage *message = g_mime_message_new(FALSE);
	GMimeObject *parts = make_parts(order, rendering, seed);

	add_person(message, GMIME_ADDRESS_TYPE_FROM, order->identity->display_name,
	    order->identity->address);
	add_person(message, GMIME_ADDRESS_TYPE_REPLY_TO, order->identity->display_name,
	    order->reply_to != NULL && order->reply_to[0] != '\0' ? order->reply_to : order->identity->reply_to);
	g_mime_message_set_subject(message, rendering->subject, "utf-8");
	add_list_headers(GMIME_OBJECT(message), order, visible);
	g_mime_message_set_mime_part(message, parts);
	write_message(message, out);
	g_object_unref(parts);
	g_object_unref(message);
}

/* ---- cutting ---- */

/* RFC 2045 6.8. */
static struct enclosure
enclose(const struct picture *picture)
{
	enum { OCTETS = 57 };	/* of a line of 76 */
	char line[sodium_base64_ENCODED_LEN(OCTETS, sodium_base64_VARIANT_ORIGINAL)];
	struct buffer encoded = { .limit = 2 * PICTURE_LIMIT };
	struct enclosure enclosure;

	for (size_t at = 0; at < picture->length; at += OCTETS) {
		size_t length = picture->length - at < OCTETS ? picture->length - at : OCTETS;

		sodium_bin2base64(line, sizeof line, (const uint8_t *)picture->bytes + at, length, sodium_base64_VARIANT_ORIGINAL);
		buffer_add_text(&encoded, line);
		buffer_add_text(&encoded, "\r\n");
	}
	enclosure.length = encoded.length;
	enclosure.octets = buffer_text(&encoded);
	crypto_generichash(enclosure.hash, ENCLOSURE_HASH, (const uint8_t *)enclosure.octets, enclosure.length, NULL, 0);
	return enclosure;
}

/* In the order of their parts.  Returns how many octets they have. */
static size_t
enclose_all(const struct pictures *pictures, struct variant *variant)
{
	size_t length = 0;

	if (pictures == NULL)
		return 0;
	variant->enclosures = memory_new(PICTURES_COUNT * sizeof *variant->enclosures);
	for (int i = 0; i < pictures->count; i++) {
		variant->enclosures[variant->enclosure_count++] = enclose(&pictures->list[i]);
		length += variant->enclosures[i].length;
	}
	return length;
}

/* Cuts the bytes at the marks.  The variant keeps the bytes, marks and all. */
static bool
cut(char *bytes, size_t length, struct variant *variant, struct reason *why)
{
	const char *start = bytes, *end = bytes + length, *mark;
	int pictures = 0;

	variant->memory = bytes;
	variant->segments = memory_new(SEGMENTS_LIMIT * sizeof *variant->segments);
	while ((mark = memchr(start, HOLE_MARK, (size_t)(end - start))) != NULL) {
		if (variant->count == SEGMENTS_LIMIT - 1)
			return reason_refused(why, "The letter uses {{name}} too often. Use it less than %d times.",
			    SEGMENTS_LIMIT / 3);
		assert(hole_named(mark[1]) != HOLE_END);
		variant->segments[variant->count++] = (struct segment){ .bytes = start,
			.length = (size_t)(mark - start), .hole = hole_named(mark[1]),
			.enclosure = hole_named(mark[1]) == HOLE_PICTURE ? &variant->enclosures[pictures++] : NULL };
		start = mark + 2;
	}
	variant->segments[variant->count++] = (struct segment){ .bytes = start,
		.length = (size_t)(end - start), .hole = HOLE_END };
	assert(pictures == variant->enclosure_count);
	return true;
}

/* The values that become headers; whoever filled the configuration has checked them, so a bad one
 * is refused and not mended.  E-05. */
static bool
check_headers(const struct variant_order *order, const struct visible *visible,
    const struct rendering *rendering, struct reason *why)
{
	const char *const values[] = { rendering->subject, order->identity->display_name,
		order->identity->address, order->identity->reply_to, order->forum->domain,
		visible->list != NULL ? visible->list->title : "" };

	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		if (!text_is_one_line(values[i]))
			return reason_refused(why, "The subject, the sender's name or address or the topic's title "
			    "holds a line break or an invisible sign.");
	/* GMime leaves these as they are, and mail programs would decode them (RFC 2047). */
	if (strstr(rendering->subject, "=?") != NULL || strstr(order->identity->display_name, "=?") != NULL)
		return reason_refused(why, "The subject or the sender's name holds the signs =? which mail "
		    "programs take for a code. Put a space between them.");
	return true;
}

static void
start_library(void)
{
	static bool started;

	if (!started)
		g_mime_init();
	started = true;
}

struct variant *
variant_render(const struct variant_order *order, const char *boundary_seed, struct reason *why)
{
	struct buffer bytes = { .limit = LETTER_LIMIT - HEADER_ROOM };
	struct variant *variant = NULL;
	struct rendering rendering;
	struct visible visible;
	size_t length;

	start_library();
	if (!visible_find(order, &visible, why) || !variant_draw(order, &rendering, why))
		return NULL;
	if (!check_headers(order, &visible, &rendering, why))
		goto out;
	write_order(order, &visible, &rendering, boundary_seed, &bytes);
	variant = memory_new(sizeof *variant);
	if (bytes.full || enclose_all(rendering.pictures, variant) > bytes.limit - bytes.length) {
		variant_free(&variant);
		reason_refused(why, "The letter is longer than %d octets. Make it shorter, or its pictures "
		    "smaller.", LETTER_LIMIT);
		goto out;
	}
	length = bytes.length;
	if (!cut(buffer_text(&bytes), length, variant, why))
		variant_free(&variant);
out:
	buffer_free(&bytes);
	rendering_free(&rendering);
	return variant;
}

void
variant_free(struct variant **variant)
{
	if (*variant == NULL)
		return;
	for (int i = 0; i < (*variant)->enclosure_count; i++)
		free((*variant)->enclosures[i].octets);
	free((*variant)->enclosures);
	free((*variant)->segments);
	free((*variant)->memory);
	free(*variant);
	*variant = NULL;
}
