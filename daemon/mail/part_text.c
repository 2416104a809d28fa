/*
 * What a part of a mail says: see part_text.h.
 */
#include "mail/part_text.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

/* Where the content lies in the mail. */
static const char *
octets_of(GMimeDataWrapper *wrapper, size_t *length)
{
	GMimeStream *stream = wrapper != NULL ? g_mime_data_wrapper_get_stream(wrapper) : NULL;
	GByteArray *octets;
	size_t begin, end;

	*length = 0;
	if (stream == NULL || !GMIME_IS_STREAM_MEM(stream))
		return "";
	octets = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
	begin = (size_t)stream->bound_start;
	end = stream->bound_end < 0 ? octets->len : (size_t)stream->bound_end;
	if (octets->data == NULL || begin >= end || end > octets->len)
		return "";
	*length = end - begin;
	return (const char *)octets->data + begin;
}

/* Puts octets through a filter of GMime's, which is used up. */
static const char *
filtered(GMimeFilter *filter, const char *octets, struct buffer *room, size_t *length)
{
	char *out, *in = (char *)(uintptr_t)octets, nothing[1] = "";
	size_t before, got;

	buffer_clear(room);
	g_mime_filter_filter(filter, in, *length, 0, &out, &got, &before);
	buffer_add(room, out, got < room->limit ? got : room->limit);
	g_mime_filter_complete(filter, nothing, 0, 0, &out, &got, &before);
	buffer_add(room, out, got < room->limit - room->length ? got : room->limit - room->length);
	g_object_unref(filter);
	*length = room->length;
	return room->bytes != NULL ? room->bytes : "";
}

const char *
part_content(GMimePart *part, struct buffer *room, size_t *length)
{
	const char *octets = octets_of(g_mime_part_get_content(part), length);
	GMimeContentEncoding encoding = *length > 0 ? g_mime_data_wrapper_get_encoding(g_mime_part_get_content(part)) : GMIME_CONTENT_ENCODING_DEFAULT;

	switch (encoding) {
	case GMIME_CONTENT_ENCODING_DEFAULT:
	case GMIME_CONTENT_ENCODING_7BIT:
	case GMIME_CONTENT_ENCODING_8BIT:
	case GMIME_CONTENT_ENCODING_BINARY:
		return octets;
	case GMIME_CONTENT_ENCODING_BASE64:
	case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE:
	case GMIME_CONTENT_ENCODING_UUENCODE:
		break;
	}
	return filtered(g_mime_filter_basic_new(encoding, false), octets, room, length);
}

/* What is UTF-8 as it stands. */
static bool
is_utf8(const char *charset, const char *octets, size_t length)
{
	static const char *const with_ascii[] = { "utf-8", "us-ascii", "iso-8859-", "windows-125" };

	if (charset == NULL)
		return true;
	for (size_t i = 0; i < sizeof with_ascii / sizeof *with_ascii; i++)
		if (text_starts_folded(charset, with_ascii[i]))
			return text_octets_are_ascii(octets, length) || (i == 0 && g_utf8_validate(octets, (gssize)length, NULL));
	return false;
}

const char *
part_text(GMimePart *part, struct buffer *room, size_t *length)
{
	const char *octets = part_content(part, room, length);
	const char *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
	GMimeFilter *filter = is_utf8(charset, octets, *length) ? NULL : g_mime_filter_charset_new(charset, "utf-8");

	if (filter != NULL) {
		struct buffer converted = { .limit = room->limit };

		octets = filtered(filter, octets, &converted, length);
		buffer_free(room);
		*room = converted;
	}
	*length = strnlen(octets, *length);
	return octets;
}
