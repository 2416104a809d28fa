/*
 * Fuzz target: text that claims to be a token.  None is right by chance, and what is one has only
 * this spelling.
 */
#include <assert.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/text.h"
#include "mail/token.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint8_t key[TOKEN_KEY_OCTETS] = "a key the input does not know...";
	char *typed = memory_text_part((const char *)data, size), text[TOKEN_TEXT];
	struct token token;

	assert(!token_check(typed, TOKEN_BOUNCE, key) && !token_check(typed, TOKEN_STOP, key));
	if (token_read(typed, &token)) {
		assert(strlen(typed) == TOKEN_TEXT - 1);
		token_write(&token, TOKEN_STOP, key, text);
		assert(strncasecmp(text, typed, 16) == 0);	/* the ten octets before the MAC */
		assert(token_check(text, TOKEN_STOP, key) == (token.key_id != TOKEN_INERT));
		assert(!token_check(text, TOKEN_BOUNCE, key));
	}
	free(typed);
	return 0;
}
