/*
 * What becomes of words that somebody writes: plain text, in the spelling of mail/request_text.h.
 */
#ifndef TESTS_AS_WRITTEN_H
#define TESTS_AS_WRITTEN_H

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "mail/incoming.h"
#include "mail/plain.h"
#include "mail/request_text.h"

static inline void
read_as_written(const char *words, char read[REQUEST_TEXT])
{
	struct buffer plain = { .limit = REQUEST_TEXT };
	struct incoming incoming = { .head = "" };
	char *text;

	plain_add(&plain, words, strlen(words));
	text = buffer_text(&plain);
	text_copy(incoming.subject, sizeof incoming.subject, text);
	free(text);
	request_text_subject(&incoming, read);
}

#endif
