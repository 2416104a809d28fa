/*
 * Writing one letter: its own headers, then the segments of its variant with the holes filled.
 * Each kind of hole is encoded once and then copied, and so are pictures; nothing is parsed.
 */
#include "render/letter.h"

#include <assert.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/text.h"
#include "render/personal.h"
#include "render/quoted.h"

enum {
	FILLING_LIMIT = 16 * 1024,	/* octets of one filling, encoded */
	HEADER_COMFORTABLE = 78,	/* RFC 5322 2.1.1 */
	HEADERS_EXPECTED = 1500,	/* octets of one letter's own */
	FIELD_LONGEST = 800		/* so that no header line passes 998 */
};

/* The last place before the bytes of a header: E-05, C-05, C-11. */
static void
assert_header_value(const char *value)
{
	const char *at = value;

	while ((unsigned char)*at > 0x20 && (unsigned char)*at < 0x7F)
		at++;
	assert(*at == '\0' && at - value <= FIELD_LONGEST);
}

/* C-13: the one value that may be UTF-8 (RFC 6532). */
static void
assert_address(const char *address)
{
	assert(text_is_one_line(address) && strlen(address) <= FIELD_LONGEST && strpbrk(address, " \t<>") == NULL);
}

static bool
needs_stop(enum hole hole)
{
	switch (hole) {
	case HOLE_END:
	case HOLE_NAME_TEXT:
	case HOLE_NAME_HTML:
	case HOLE_ATTENDEE:
	case HOLE_PICTURE:
		break;
	case HOLE_STOP_TEXT:
	case HOLE_STOP_HTML:
	case HOLE_ADDRESS_TEXT:
	case HOLE_ADDRESS_HTML:
		return true;
	}
	return false;
}

bool
letter_needs_stop(const struct variant *variant)
{
	for (int i = 0; i < variant->count; i++)
		if (needs_stop(variant->segments[i].hole))
			return true;
	return false;
}

static void
assert_fields(const struct variant *variant, const struct letter_fields *fields)
{
	assert(text_is_one_line(fields->name) && strlen(fields->name) <= FIELD_LONGEST);
	assert(text_is_one_line(fields->everyone) && strlen(fields->everyone) <= FIELD_LONGEST);
	assert_address(fields->to);
	assert_header_value(fields->from_domain);
	assert_header_value(fields->message_id);
	assert_header_value(fields->stop_address);
	assert_header_value(fields->stop_url);
	/* B-16: nothing that says it can be stopped goes out without the way to stop it. */
	assert(fields->stop_address[0] != '\0' || !letter_needs_stop(variant));
}

/* "Name: value", with the value on the next line if the first would be long. */
static void
add_header(struct buffer *buffer, const char *name, const char *value)
{
	size_t length = strlen(name) + 2 + strlen(value);

	buffer_add_text(buffer, name);
	buffer_add_text(buffer, length > HEADER_COMFORTABLE ? ":\r\n " : ": ");
	buffer_add_text(buffer, value);
	buffer_add(buffer, "\r\n", 2);
}

/* RFC 2369 3.2 and RFC 8058 3.1.  One line for each address; the HTTPS one is preferred. */
static void
add_stop_headers(struct buffer *buffer, const struct letter_fields *fields)
{
	bool web = fields->stop_url[0] != '\0';

	if (fields->stop_address[0] == '\0')
		return;
	buffer_add_text(buffer, "List-Unsubscribe: ");
	if (web) {
		buffer_add_text(buffer, "<");
		buffer_add_text(buffer, fields->stop_url);
		buffer_add_text(buffer, ">,\r\n ");
	}
	buffer_add_text(buffer, "<mailto:");
	buffer_add_text(buffer, fields->stop_address);
	buffer_add_text(buffer, "?subject=unsubscribe>\r\n");
	if (web)
		buffer_add_text(buffer, "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
}

static void
add_headers(struct buffer *buffer, const struct letter_fields *fields)
{
	char date[CLOCK_TEXT];

	add_header(buffer, "Date", clock_mail_date(fields->date, date));
	buffer_add_text(buffer, "Message-ID: <");
	buffer_add_text(buffer, fields->message_id);
	buffer_add_text(buffer, "@");
	buffer_add_text(buffer, fields->from_domain);
	buffer_add_text(buffer, ">\r\n");
	add_header(buffer, "To", fields->to);
	add_stop_headers(buffer, fields);
}

/* What goes into each kind of hole, encoded when it is first met. */
struct fillings {
	const struct letter_fields *fields;
	struct buffer plain;		/* of one at a time */
	struct buffer encoded[HOLES];
};

static const struct buffer *
filling(struct fillings *fillings, enum hole hole)
{
	struct buffer *encoded = &fillings->encoded[hole], *plain = &fillings->plain;

	if (encoded->limit > 0)
		return encoded;
	encoded->limit = FILLING_LIMIT;
	buffer_clear(plain);
	hole_fill(plain, hole, fillings->fields);
	quoted_add_filling(encoded, plain->bytes != NULL ? plain->bytes : "");
	assert(!plain->full && !encoded->full);
	return encoded;
}

static void
add_body(const struct variant *variant, const struct letter_fields *fields, struct buffer *buffer)
{
	struct fillings fillings = { .fields = fields, .plain = { .limit = FILLING_LIMIT } };

	for (int i = 0; i < variant->count; i++) {
		const struct segment *segment = &variant->segments[i];
		const struct buffer *encoded;

		buffer_add(buffer, segment->bytes, segment->length);
		if (segment->hole == HOLE_END)
			break;
		if (segment->hole == HOLE_PICTURE) {
			buffer_add(buffer, segment->enclosure->octets, segment->enclosure->length);
			continue;
		}
		encoded = filling(&fillings, segment->hole);
		buffer_add(buffer, encoded->bytes, encoded->length);
	}
	buffer_free(&fillings.plain);
	for (int i = 0; i < HOLES; i++)
		buffer_free(&fillings.encoded[i]);
}

/* About how long a letter will be: most of it is what it shares with the others. */
static size_t
expected_length(const struct variant *variant)
{
	size_t length = HEADERS_EXPECTED;

	for (int i = 0; i < variant->count; i++)
		length += variant->segments[i].length +
		    (variant->segments[i].hole == HOLE_PICTURE ? variant->segments[i].enclosure->length : 0);
	return length;
}

bool
letter_write(const struct variant *variant, const struct letter_fields *fields, struct buffer *buffer)
{
	size_t start = buffer->length;

	assert_fields(variant, fields);
	buffer_expect(buffer, expected_length(variant));
	add_headers(buffer, fields);
	add_body(variant, fields, buffer);
	return !buffer->full && buffer->length - start <= LETTER_LIMIT;
}
