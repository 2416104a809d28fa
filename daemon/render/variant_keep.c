/*
 * The form of a variant kept in the store: a version, the segments with their holes, a hash.  Pictures are kept apart, once for a
 * mailing; those of before stand in the segments.  The hash finds damage; the checks behind it hold for any bytes at all.
 */
#include "render/variant_render.h"

#include <sodium.h>

#include "base/wire.h"
#include "render/personal.h"

enum { VERSION = 1, HASH_LENGTH = 16, SAVED_LIMIT = LETTER_LIMIT + SEGMENTS_LIMIT * 32 };

void
variant_save(const struct variant *variant, struct buffer *buffer)
{
	size_t start = buffer->length;
	uint8_t hash[HASH_LENGTH];

	wire_add_number(buffer, VERSION, 1);
	wire_add_number(buffer, (uint64_t)variant->count, 2);
	for (int i = 0; i < variant->count; i++) {
		const struct segment *segment = &variant->segments[i];

		wire_add_number(buffer, segment->hole, 1);
		wire_add_bytes(buffer, segment->bytes, segment->length);
		if (segment->hole == HOLE_PICTURE)
			wire_add_bytes(buffer, segment->enclosure->hash, ENCLOSURE_HASH);
	}
	if (buffer->full)
		return;
	crypto_generichash(hash, sizeof hash, (const uint8_t *)buffer->bytes + start, buffer->length - start,
	    NULL, 0);
	buffer_add(buffer, hash, sizeof hash);
}

/* One segment into `room`, of which *used octets are taken.  Behind every hole but the last the
 * next line begins, so a filling cannot land in the middle of one. */
static bool
load_segment(struct wire *wire, bool last, struct segment *segment, char *room, size_t *used)
{
	uint64_t number = wire_number(wire, 1);
	const uint8_t *bytes = wire_bytes(wire, &segment->length);
	enum hole hole = number < 10 ? hole_named((char)('0' + number)) : HOLE_END;

	if (wire->bad || (hole == HOLE_END) != last || (uint64_t)hole != number)
		return false;
	if (!last && segment->length > 0 && bytes[segment->length - 1] != '\n')
		return false;
	memcpy(room + *used, bytes, segment->length);
	segment->bytes = room + *used;
	segment->hole = hole;
	*used += segment->length;
	return true;
}

static bool
load_enclosure(struct wire *wire, struct segment *segment, variant_find_enclosure *find, void *owner)
{
	size_t length;
	const uint8_t *hash;

	if (segment->hole != HOLE_PICTURE)
		return true;
	hash = wire_bytes(wire, &length);
	if (!wire->bad && length == ENCLOSURE_HASH)
		segment->enclosure = find(owner, hash);
	return segment->enclosure != NULL;
}

static bool
load_segments(struct wire *wire, struct variant *variant, variant_find_enclosure *find, void *owner)
{
	uint64_t version = wire_number(wire, 1), count = wire_number(wire, 2);
	size_t used = 0;

	if (wire->bad || version != VERSION || count == 0 || count > SEGMENTS_LIMIT)
		return false;
	variant->memory = memory_new(wire->length + 1);
	variant->segments = memory_new((size_t)count * sizeof *variant->segments);
	for (variant->count = 0; variant->count < (int)count; variant->count++) {
		struct segment *segment = &variant->segments[variant->count];

		if (!load_segment(wire, variant->count + 1 == (int)count, segment, variant->memory, &used) ||
		    !load_enclosure(wire, segment, find, owner))
			return false;
	}
	return wire->length == 0 && used <= LETTER_LIMIT;
}

struct variant *
variant_load(const void *bytes, size_t length, variant_find_enclosure *find, void *owner)
{
	struct variant *variant;
	struct wire wire = { .bytes = bytes, .length = length };
	uint8_t hash[HASH_LENGTH];

	if (length < HASH_LENGTH || length > SAVED_LIMIT)
		return NULL;
	wire.length -= HASH_LENGTH;
	crypto_generichash(hash, sizeof hash, bytes, wire.length, NULL, 0);
	if (memcmp(hash, wire.bytes + wire.length, sizeof hash) != 0)
		return NULL;
	variant = memory_new(sizeof *variant);
	if (!load_segments(&wire, variant, find, owner))
		variant_free(&variant);
	return variant;
}
