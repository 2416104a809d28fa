/*
 * Packing and unpacking of small binary records: big-endian numbers and counted
 * octets.  Reading past the end never happens: it sets `bad` and yields zeros.
 */
#ifndef BASE_WIRE_H
#define BASE_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"

void wire_add_number(struct buffer *buffer, uint64_t number, unsigned octets);	/* 1 to 8 */
void wire_add_bytes(struct buffer *buffer, const void *bytes, size_t length);	/* 4-octet count first */
void wire_add_text(struct buffer *buffer, const char *text);			/* NULL is written as empty */

struct wire {
	const uint8_t *bytes;
	size_t length;
	bool bad;
};

uint64_t wire_number(struct wire *wire, unsigned octets);

/* The octets lie inside the record; they live as long as it does. */
const uint8_t *wire_bytes(struct wire *wire, size_t *length);

#endif
