/*
 * Where in a piece of HTML one stands: follows the octets of a template so that template.c knows
 * what a slot must be escaped for.  Made for our own templates: what it does not know it refuses.
 */
#ifndef RENDER_TEMPLATE_PLACE_H
#define RENDER_TEMPLATE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

enum place {
	PLACE_PLAIN,		/* a text template */
	PLACE_BETWEEN,		/* between tags */
	PLACE_ATTRIBUTE,	/* in a quoted attribute */
	PLACE_LINK,		/* the beginning of an href or src */
	PLACE_LINK_PART,	/* further on in one */
	PLACE_NOWHERE		/* in a tag, a comment, a style or a script: nothing may stand here */
};

struct place_walk {
	enum {
		WALK_PLAIN, WALK_BETWEEN, WALK_TAG, WALK_VALUE, WALK_COMMENT, WALK_RAW
	} state;
	char quote;		/* of the attribute value */
	bool started;		/* the value has octets already */
	bool raw_tag;		/* the tag is <style> or <script> */
	bool first_word;	/* no blank yet in this tag */
	char word[16];		/* tag or attribute name, small letters */
	size_t length;
	char last[2];		/* the two octets before, in a comment */
};

void place_walk_start(struct place_walk *walk, bool html);
void place_walk_on(struct place_walk *walk, const char *octets, size_t length);
enum place place_of(const struct place_walk *walk);

/* Something was put here that is not in the template. */
void place_walk_slot(struct place_walk *walk);

#endif
