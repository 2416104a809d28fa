/*
 * Following a template's HTML from octet to octet: see template_place.h.
 */
#include "render/template_place.h"

#include <ctype.h>

#include "base/text.h"

void
place_walk_start(struct place_walk *walk, bool html)
{
	*walk = (struct place_walk){ .state = html ? WALK_BETWEEN : WALK_PLAIN };
}

static void
add_letter(struct place_walk *walk, char one)
{
	if (walk->length + 1 < sizeof walk->word)
		walk->word[walk->length++] = (char)tolower((unsigned char)one);
	walk->word[walk->length] = '\0';
}

static void
open_tag(struct place_walk *walk)
{
	*walk = (struct place_walk){ .state = WALK_TAG, .first_word = true };
}

static void
end_word(struct place_walk *walk)
{
	if (walk->first_word && (strcmp(walk->word, "style") == 0 || strcmp(walk->word, "script") == 0))
		walk->raw_tag = true;
	walk->first_word = false;
}

static void
on_in_tag(struct place_walk *walk, char one)
{
	if (one == '>') {
		end_word(walk);
		walk->state = walk->raw_tag ? WALK_RAW : WALK_BETWEEN;
	} else if (one == '"' || one == '\'') {
		walk->state = WALK_VALUE;
		walk->quote = one;
		walk->started = false;
	} else if (isspace((unsigned char)one)) {
		end_word(walk);
		walk->length = 0;
		walk->word[0] = '\0';
	} else if (one != '=') {
		add_letter(walk, one);
		if (walk->first_word && strcmp(walk->word, "!--") == 0)
			walk->state = WALK_COMMENT;
	}
}

static void
on_in_comment(struct place_walk *walk, char one)
{
	if (one == '>' && walk->last[0] == '-' && walk->last[1] == '-')
		walk->state = WALK_BETWEEN;
	walk->last[0] = walk->last[1];
	walk->last[1] = one;
}

static void
on_one(struct place_walk *walk, char one)
{
	switch (walk->state) {
	case WALK_PLAIN:
		break;
	case WALK_BETWEEN:
		if (one == '<')
			open_tag(walk);
		break;
	case WALK_TAG:
		on_in_tag(walk, one);
		break;
	case WALK_VALUE:
		if (one == walk->quote) {
			walk->state = WALK_TAG;
			walk->length = 0;
		}
		walk->started = true;
		break;
	case WALK_COMMENT:
		on_in_comment(walk, one);
		break;
	case WALK_RAW:
		if (one == '<')		/* its closing tag */
			open_tag(walk);
		break;
	}
}

void
place_walk_on(struct place_walk *walk, const char *octets, size_t length)
{
	for (size_t i = 0; i < length; i++)
		on_one(walk, octets[i]);
}

/* Attributes that hold code or styles take no values. */
static enum place
place_in_value(const struct place_walk *walk)
{
	if (strcmp(walk->word, "href") == 0 || strcmp(walk->word, "src") == 0)
		return walk->started ? PLACE_LINK_PART : PLACE_LINK;
	if (strcmp(walk->word, "style") == 0 || strncmp(walk->word, "on", 2) == 0 ||
	    strcmp(walk->word, "srcset") == 0 || strcmp(walk->word, "action") == 0)
		return PLACE_NOWHERE;
	return PLACE_ATTRIBUTE;
}

enum place
place_of(const struct place_walk *walk)
{
	switch (walk->state) {
	case WALK_PLAIN:
		return PLACE_PLAIN;
	case WALK_BETWEEN:
		return PLACE_BETWEEN;
	case WALK_VALUE:
		return place_in_value(walk);
	case WALK_TAG:
	case WALK_COMMENT:
	case WALK_RAW:
		break;
	}
	return PLACE_NOWHERE;
}

void
place_walk_slot(struct place_walk *walk)
{
	walk->started = true;
}
