/*
 * Packing and unpacking of small binary records: see wire.h.
 */
#include "base/wire.h"

#include <assert.h>

void
wire_add_number(struct buffer *buffer, uint64_t number, unsigned octets)
{
	uint8_t bytes[8];

	assert(octets >= 1 && octets <= 8);
	for (unsigned i = 0; i < octets; i++)
		bytes[i] = (uint8_t)(number >> 8 * (octets - 1 - i));
	buffer_add(buffer, bytes, octets);
}

void
wire_add_bytes(struct buffer *buffer, const void *bytes, size_t length)
{
	assert(length <= UINT32_MAX);
	wire_add_number(buffer, length, 4);
	buffer_add(buffer, bytes, length);
}

void
wire_add_text(struct buffer *buffer, const char *text)
{
	wire_add_bytes(buffer, text, text == NULL ? 0 : strlen(text));
}

uint64_t
wire_number(struct wire *wire, unsigned octets)
{
	uint64_t number = 0;

	if (wire->bad || wire->length < octets) {
		wire->bad = true;
		return 0;
	}
	for (unsigned i = 0; i < octets; i++)
		number = number << 8 | wire->bytes[i];
	wire->bytes += octets;
	wire->length -= octets;
	return number;
}

const uint8_t *
wire_bytes(struct wire *wire, size_t *length)
{
	const uint8_t *bytes;

	*length = (size_t)wire_number(wire, 4);
	if (wire->bad || wire->length < *length) {
		wire->bad = true;
		*length = 0;
		return (const uint8_t *)"";
	}
	bytes = wire->bytes;
	wire->bytes += *length;
	wire->length -= *length;
	return bytes;
}
