/*
 * Any octets as a variant from the store, with a hash that fits them, so that what lies behind the
 * hash is reached: refused, or whole and safe to write letters from.
 */
#include <assert.h>
#include <sodium.h>
#include <stdint.h>

#include "render/letter.h"
#include "render/variant_render.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_variant(const struct variant *variant)
{
	struct buffer letter = { .limit = 4 * LETTER_LIMIT };
	const struct letter_fields fields = { .name = "Alex", .everyone = "everyone", .to = "a@example.com",
		.from_domain = "example.org", .message_id = "x", .stop_address = "unsub+x@example.org", .stop_url = "" };

	assert(variant->count >= 1 && variant->count <= SEGMENTS_LIMIT);
	assert(variant->segments[variant->count - 1].hole == HOLE_END);
	letter_write(variant, &fields, &letter);
	buffer_free(&letter);
}

/* A picture for every hash but those that begin with 0. */
static const struct enclosure *
find_enclosure(void *owner, const uint8_t hash[ENCLOSURE_HASH])
{
	return hash[0] != 0 ? owner : NULL;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char octets[] = "AAAA\r\n";
	struct enclosure enclosure = { .octets = octets, .length = sizeof octets - 1 };
	struct buffer saved = { .limit = LETTER_LIMIT };
	struct variant *variant = variant_load(data, size, find_enclosure, &enclosure);
	uint8_t hash[16];

	variant_free(&variant);
	buffer_add(&saved, data, size);
	crypto_generichash(hash, sizeof hash, data, size, NULL, 0);
	buffer_add(&saved, hash, sizeof hash);
	variant = variant_load(saved.bytes, saved.length, find_enclosure, &enclosure);
	if (variant != NULL)
		check_variant(variant);
	variant_free(&variant);
	buffer_free(&saved);
	return 0;
}
