/*
 * From a draft to what people see: the variant of one set of items as HTML, as text, and as the
 * bytes of a message cut at the personal fields.
 */
#ifndef RENDER_VARIANT_RENDER_H
#define RENDER_VARIANT_RENDER_H

#include "records/draft.h"
#include "records/forum.h"
#include "records/letter.h"
#include "render/picture.h"

/* What to render.  All borrowed. */
struct variant_order {
	const struct forum *forum;
	const struct draft *draft;
	const struct identity *identity;
	enum mailing_kind kind;
	uint32_t bits;		/* visible items; the greeting always shows */
	bool test;		/* "[TEST]" before the subject */
	const char *in_reply_to;	/* Message-ID of the mail it answers; NULL or "" = none */
	const char *reply_to;	/* where an answer goes; NULL or "" = as the identity says */
	const char *calendar;	/* a calendar file with LF that goes with it, perhaps with the mark of HOLE_ATTENDEE; NULL or "" = none */
	const char *calendar_method;	/* "PUBLISH": what the file says */
	bool web;		/* for the forum's site: a page without personal fields or stop links, and with
				 * pictures by the names of their files */
	bool pictures_by_name;	/* so too without web: to look at the words; no picture is read */
};

/* The rendered parts before they become a message; `html` and `text` hold holes as the octet
 * HOLE_MARK followed by '0' + enum hole. */
enum { HOLE_MARK = 0x01 };

struct rendering {
	char *subject;		/* as shown for exactly these items */
	char *preheader;
	char *html;
	char *text;
	struct pictures *pictures;	/* that html shows as cid:, each once; NULL = none were asked for */
};

/* Draws contents list, items in order, signposting marks, footer (B-16, D-19).  Refuses only
 * what cannot be rendered at all, such as a picture that is not there any more. */
bool variant_draw(const struct variant_order *order, struct rendering *rendering, struct reason *why);
void rendering_free(struct rendering *rendering);

/* A rendering with its holes filled for reading on a screen.  The caller frees the text. */
char *rendering_fill(const char *marked, const struct letter_fields *fields);

/* The message of this variant, without the headers that are personal (C.2, C-11, C-12): 7-bit, CRLF,
 * no line over 76 octets in bodies.  Pictures of the forum's folder are parts of it (RFC 2387), with
 * the octets they have now.  Equal orders and equal pictures give equal bytes except for the boundary, which
 * comes from boundary_seed (any text, put into the boundary as hex). */
struct variant *variant_render(const struct variant_order *order, const char *boundary_seed,
    struct reason *why);
void variant_free(struct variant **variant);

/* To and from the form kept in the store, which names the pictures and does not hold them.  variant_load asks `find` for each, which
 * must live as long as the variant, and refuses damaged bytes, and a picture that is not found, with NULL. */
typedef const struct enclosure *variant_find_enclosure(void *owner, const uint8_t hash[ENCLOSURE_HASH]);
void variant_save(const struct variant *variant, struct buffer *buffer);
struct variant *variant_load(const void *bytes, size_t length, variant_find_enclosure *find, void *owner);

#endif
