/*
 * Plain text for reading by a machine: what a person would see, in a form in which words can be found.
 * Small letters; accents and typographic signs as their plain ASCII letter (é as e, ’ as '), so that phrases are
 * written once; runs of blanks as one; lines kept.  Words with an @ keep their accents: they are addresses.
 */
#ifndef MAIL_PLAIN_H
#define MAIL_PLAIN_H

#include <stddef.h>

#include "base/memory.h"

/* Adds UTF-8 text to plain; octets that are no UTF-8 are read as Latin-1.  Adds at most what its limit allows. */
void plain_add(struct buffer *plain, const char *text, size_t length);

/* Adds what is to be seen of an HTML text.  What is quoted from another mail begins each line with "> ". */
void plain_add_html(struct buffer *plain, const char *html, size_t length);

/* Copies with each run of blanks and line ends as one space; false if it was cut. */
bool plain_flat(const char *plain, size_t length, char *flat, size_t room);

#endif
