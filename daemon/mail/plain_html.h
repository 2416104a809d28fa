/*
 * HTML to text, as little of it as finding words needs: tags away, entities read, blocks on lines of their own.
 */
#ifndef MAIL_PLAIN_HTML_H
#define MAIL_PLAIN_HTML_H

#include "base/memory.h"

/* One pass, no nesting kept but a count of quotes: any octets are good enough.  Lines quoted from another mail
 * begin with "> ". */
void html_to_text(const char *html, size_t length, struct buffer *text);

#endif
