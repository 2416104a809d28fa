/*
 * Templates without logic: {{name}}, {{#if name}}…{{/if}}, {{#each list}}…{{/each}}, {{> partial}}.
 * What a name is escaped for follows from where it stands; there is no way to say "do not escape".
 * Finished HTML has a C type of its own and may stand only between tags (E-08).  A name that is not
 * known, or stands where its kind may not, is refused when the template is read, not when it is used.
 */
#ifndef RENDER_TEMPLATE_H
#define RENDER_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/reason.h"
#include "records/letter.h"

enum template_kind { TEMPLATE_TEXT, TEMPLATE_HTML };

enum template_slot {
	SLOT_TEXT,	/* somebody's words or an address: escaped for its place */
	SLOT_FINISHED,	/* drawn by render/: only between tags, or in the text */
	SLOT_HOLE,	/* a personal field: `text` in a text, `link` in an href */
	SLOT_FLAG,	/* only for #if */
	SLOT_LIST	/* only for #each and #if */
};

/* A name a template may use.  Lists of them end with a NULL name. */
struct template_name {
	const char *name;
	enum template_slot slot;
	enum hole text, link;			/* SLOT_HOLE; HOLE_END = may not stand there */
	const struct template_name *inside;	/* SLOT_LIST: names of one row, besides the outer ones */
};

/* Drawn and escaped: only code that escaped it makes one. */
struct finished {
	const char *drawn;
};

/* The value of one name.  All borrowed.  Lists end with a NULL name. */
struct template_value {
	const char *name;
	const char *text;			/* NULL reads as "" */
	struct finished finished;
	bool flag;
	const struct template_value *const *rows;	/* NULL-ended; each a list of values */
};

struct template;

/* Where a partial comes from: sets source and length, or returns false if there is none. */
typedef bool template_finder(const char *name, const char **source, size_t *length);

/* Reads a template (at most 128 KiB with its partials).  `title` is for messages; partials may be
 * NULL.  names must live as long as the template.  NULL with a reason that says file and line. */
struct template *template_load(const char *title, const char *source, size_t length,
    enum template_kind kind, const struct template_name *names, template_finder *partials,
    struct reason *why);
void template_free(struct template **template);

/* Adds the filled template.  Every name it uses must have a value: that is asserted. */
void template_fill(const struct template *template, const struct template_value *values,
    struct buffer *buffer);

#endif
