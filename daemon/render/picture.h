/*
 * Pictures from the forum's folder, which travel inside the letter: nobody's program
 * fetches anything, and nobody learns who opened it (B-50, E-09).
 */
#ifndef RENDER_PICTURE_H
#define RENDER_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/reason.h"

enum picture_type { PICTURE_PNG, PICTURE_JPEG };

/* With 400 KB of pictures in base64 there is room in LETTER_LIMIT for a text of DRAFT_LIMIT as text
 * and HTML, in any script. */
enum {
	PICTURE_LIMIT = 200 * 1024,	/* octets of one */
	PICTURES_LIMIT = 400 * 1024,	/* octets of all */
	PICTURES_COUNT = 20,		/* different ones */
	PICTURE_ID_TEXT = 33
};

struct picture {
	char *name;			/* of the file */
	enum picture_type type;
	uint32_t width, height;		/* 0 = the file does not say */
	bool moves;			/* an animated PNG */
	char id[PICTURE_ID_TEXT];	/* from the octets alone: the same for everybody */
	char *bytes;
	size_t length;
};

/* The pictures of one letter or one draft; { .folder = …, .domain = … } has none yet. */
struct pictures {
	const char *folder;	/* "" or NULL = the forum has none */
	const char *domain;	/* behind the @ of a Content-ID */
	struct picture list[PICTURES_COUNT];
	int count;
	size_t length;		/* octets of all */
};

/* True if an image's address names a file of the folder: it has neither a site nor a path. */
bool picture_is_name(const char *address);

/* Reads the picture, or finds the one with the same name or the same octets: each is there once.
 * Refuses a file that is no PNG or JPEG by its first octets, is too large, is a link or lies elsewhere,
 * with words for an officer that go on from "The picture X …": the name itself is left out, since a
 * reason may be logged (E-12).  What it yields lives as long as `pictures`. */
const struct picture *pictures_take(struct pictures *pictures, const char *name, struct reason *why);

/* Forgets them all. */
void pictures_clear(struct pictures *pictures);

#endif
