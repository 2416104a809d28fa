/*
 * Fuzz target: whatever somebody types as an address is refused with a reason, or comes out in a
 * form that is safe in a command and reads back as itself.
 */
#include <assert.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/text.h"
#include "mail/address.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *typed = memory_text_part((const char *)data, size);
	struct address address, again;
	struct reason why = { 0 };

	if (address_read(typed, &address, &why)) {
		for (const char *one = address.text; *one != '\0'; one++)
			assert((unsigned char)*one > ' ' && *one != 0x7F && strchr("<>\"(),;:\\[]", *one) == NULL);
		assert(text_is_one_line(address.text) && text_is_ascii(address.domain));
		assert(strlen(address.text) < ADDRESS_TEXT && strchr(address.domain, '.') != NULL);
		assert(address.domain[-1] == '@' && strchr(address.domain, '@') == NULL);
		assert(address_read(address.text, &again, &why));
		assert(strcmp(address.text, again.text) == 0 && strcmp(address.folded, again.folded) == 0);
		assert(address_read(address.folded, &again, &why));
		assert(strcmp(address.folded, again.folded) == 0 && strcmp(again.text, again.folded) == 0);
	} else {
		assert(why.kind == REASON_REFUSED && why.text[0] != '\0' && strchr(why.text, '\n') == NULL);
	}
	free(typed);
	return 0;
}
