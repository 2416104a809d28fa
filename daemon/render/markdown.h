/*
 * Markdown (CommonMark, by cmark) to HTML and to text, from one and the same tree.  Raw HTML is
 * dropped (D-34); links keep their whole address in the text (D-18).
 */
#ifndef RENDER_MARKDOWN_H
#define RENDER_MARKDOWN_H

#include "base/memory.h"
#include "base/reason.h"
#include "render/personal.h"
#include "render/picture.h"

struct markdown_order {
	int level;		/* the heading this text stands under: 1 the subject, 2 an item */
	const char *word;	/* stands for personal fields; NULL = they become holes */
	const char *image_host;	/* images from this https host are shown (B-50), others as their alt text */
	struct pictures *pictures;	/* images of the forum's folder go into these and are shown; or NULL */
	bool pictures_by_name;	/* they are shown by the names of their files, and none is read */
};

/* Adds the source as blocks that each end in a newline.  Headings are deeper than order->level and
 * skip no level.  Refuses a source over DRAFT_LIMIT, one that grows past the buffer's limit, and for
 * HTML a picture that pictures_take refuses. */
bool markdown_html(const char *source, const struct markdown_order *order, struct buffer *buffer,
    struct reason *why);
bool markdown_text(const char *source, const struct markdown_order *order, struct buffer *buffer,
    struct reason *why);

/* One line of Markdown, as a heading has it, without its marks: "New *short* grants" -> "New short
 * grants".  The caller frees it. */
char *markdown_plain(const char *line);

#endif
