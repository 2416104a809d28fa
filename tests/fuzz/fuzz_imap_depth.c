/*
 * Fuzz target: what a mail server sends is judged the same wherever the line cuts it, and nothing that passed nests deeper
 * than the limit.
 */
#include <assert.h>
#include <stdint.h>

#include "roles/reader/imap_depth.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *octets = (const char *)data;
	struct imap_depth whole = { .depth = 0 }, cut = { .depth = 0 };
	bool good = imap_depth_look(&whole, octets, size), still = true;

	for (size_t at = 0; at < size && still; at++) {
		still = imap_depth_look(&cut, octets + at, 1);
		assert(!still || cut.depth <= IMAP_DEPTH_LIMIT);
	}
	assert(good == still);
	return 0;
}
