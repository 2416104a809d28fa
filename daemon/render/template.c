/*
 * The template renderer: a template becomes a flat list of parts once, and is filled from it as
 * often as needed.  The grammar and the promises: template.h; escaping: escape.h.
 */
#include "render/template.h"

#include <assert.h>
#include <ctype.h>
#include <stdint.h>

#include "base/text.h"
#include "render/escape.h"
#include "render/personal.h"
#include "render/template_place.h"

enum {
	SIZE_LIMIT = 128 * 1024,	/* octets of a template with its partials */
	PARTS_LIMIT = 4096,
	DEPTH_LIMIT = 8,		/* blocks in blocks, partials in partials */
	NAME_ROOM = 48
};

enum part_kind { PART_LITERAL, PART_SLOT, PART_IF, PART_EACH };

struct part {
	enum part_kind kind;
	char *literal;
	size_t length;
	const struct template_name *name;
	enum place place;
	int end;		/* PART_IF, PART_EACH: the first part behind the block */
};

struct template {
	struct part *parts;
	int count;
};

/* A block that is open while the template is read. */
struct block {
	int part;
	const struct template_name *names;	/* what its rows add; NULL = nothing */
};

struct parser {
	struct template *template;
	const struct template_name *names;
	template_finder *partials;
	struct place_walk walk;
	struct block blocks[DEPTH_LIMIT];
	int depth;
	int partial_depth;
	size_t taken;
	struct reason *why;
};

/* The file being read, for messages. */
struct source {
	const char *title;
	const char *bytes;
	size_t length;
};

/* One {{tag}}. */
struct tag {
	char sign;		/* '#', '/', '>' or 0 */
	char word[NAME_ROOM];	/* "if", "each" behind # and /; else the name */
	char name[NAME_ROOM];	/* behind #: what it asks for */
	size_t from, to;	/* where it stands; for a tag alone on its line, the whole line */
};

static int
line_of(const struct source *source, size_t at)
{
	int line = 1;

	for (size_t i = 0; i < at && i < source->length; i++)
		line += source->bytes[i] == '\n';
	return line;
}

static bool
refuse(struct parser *parser, const struct source *source, size_t at, const char *what, const char *word)
{
	return reason_refused(parser->why, "%s, line %d: %s%s%s%s", source->title, line_of(source, at), what,
	    word[0] != '\0' ? " “" : "", word, word[0] != '\0' ? "”" : "");
}

/* ---- reading ---- */

static struct part *
add_part(struct parser *parser, enum part_kind kind)
{
	struct template *template = parser->template;
	struct part *part;

	if (template->count == PARTS_LIMIT)
		return NULL;
	template->parts = memory_resize(template->parts, (size_t)template->count + 1, sizeof *part);
	part = &template->parts[template->count++];
	*part = (struct part){ .kind = kind };
	return part;
}

static bool
add_literal(struct parser *parser, const struct source *source, size_t from, size_t to)
{
	struct part *part;

	if (from == to)
		return true;
	place_walk_on(&parser->walk, source->bytes + from, to - from);
	part = add_part(parser, PART_LITERAL);
	if (part == NULL)
		return refuse(parser, source, from, "the template has too many parts", "");
	part->literal = memory_text_part(source->bytes + from, to - from);
	part->length = to - from;
	return true;
}

static const struct template_name *
find_in(const struct template_name *names, const char *name)
{
	for (; names != NULL && names->name != NULL; names++)
		if (strcmp(names->name, name) == 0)
			return names;
	return NULL;
}

/* The innermost list that knows the name. */
static const struct template_name *
find_name(const struct parser *parser, const char *name)
{
	for (int i = parser->depth - 1; i >= 0; i--) {
		const struct template_name *found = find_in(parser->blocks[i].names, name);

		if (found != NULL)
			return found;
	}
	return find_in(parser->names, name);
}

static bool
hole_may_stand(const struct template_name *name, enum place place)
{
	switch (place) {
	case PLACE_PLAIN:
		return name->text != HOLE_END;
	case PLACE_LINK:
	case PLACE_LINK_PART:
		return name->link != HOLE_END;
	case PLACE_BETWEEN:
	case PLACE_ATTRIBUTE:
	case PLACE_NOWHERE:
		break;
	}
	return false;
}

static bool
may_stand(const struct template_name *name, enum place place)
{
	switch (name->slot) {
	case SLOT_TEXT:
		return place != PLACE_NOWHERE;
	case SLOT_FINISHED:
		return place == PLACE_PLAIN || place == PLACE_BETWEEN;
	case SLOT_HOLE:
		return hole_may_stand(name, place);
	case SLOT_FLAG:
	case SLOT_LIST:
		break;
	}
	return false;
}

static bool
read_slot(struct parser *parser, const struct source *source, const struct tag *tag)
{
	const struct template_name *name = find_name(parser, tag->word);
	enum place place = place_of(&parser->walk);
	struct part *part;

	if (name == NULL)
		return refuse(parser, source, tag->from, "there is no value called", tag->word);
	if (!may_stand(name, place))
		return refuse(parser, source, tag->from, "here may not stand", tag->word);
	part = add_part(parser, PART_SLOT);
	if (part == NULL)
		return refuse(parser, source, tag->from, "the template has too many parts", "");
	part->name = name;
	part->place = place;
	place_walk_slot(&parser->walk);
	return true;
}

/* Blocks open and close between tags only, so that escaping never depends on a value. */
static bool
between_tags(const struct parser *parser)
{
	enum place place = place_of(&parser->walk);

	return place == PLACE_PLAIN || place == PLACE_BETWEEN;
}

static bool
open_block(struct parser *parser, const struct source *source, const struct tag *tag)
{
	const struct template_name *name = find_name(parser, tag->name);
	bool each = strcmp(tag->word, "each") == 0;
	struct part *part;

	if (!each && strcmp(tag->word, "if") != 0)
		return refuse(parser, source, tag->from, "only #if and #each open a block, not", tag->word);
	if (name == NULL)
		return refuse(parser, source, tag->from, "there is no value called", tag->name);
	if (each ? name->slot != SLOT_LIST : name->slot == SLOT_HOLE)
		return refuse(parser, source, tag->from, "a block cannot ask for", tag->name);
	if (!between_tags(parser) || parser->depth == DEPTH_LIMIT)
		return refuse(parser, source, tag->from, "here no block may open", "");
	part = add_part(parser, each ? PART_EACH : PART_IF);
	if (part == NULL)
		return refuse(parser, source, tag->from, "the template has too many parts", "");
	part->name = name;
	parser->blocks[parser->depth++] = (struct block){ .part = parser->template->count - 1,
		.names = each ? name->inside : NULL };
	return true;
}

static bool
close_block(struct parser *parser, const struct source *source, const struct tag *tag, int floor)
{
	struct part *part;
	bool each = strcmp(tag->word, "each") == 0;

	if (parser->depth == floor || !between_tags(parser))
		return refuse(parser, source, tag->from, "here no block may close:", tag->word);
	part = &parser->template->parts[parser->blocks[parser->depth - 1].part];
	if ((part->kind == PART_EACH) != each || (!each && strcmp(tag->word, "if") != 0))
		return refuse(parser, source, tag->from, "another block is open than", tag->word);
	part->end = parser->template->count;
	parser->depth--;
	return true;
}

static void
skip_blanks(const struct source *source, size_t *at, size_t end)
{
	while (*at < end && isblank((unsigned char)source->bytes[*at]))
		++*at;
}

static void
read_word(const struct source *source, size_t *at, size_t end, char word[NAME_ROOM])
{
	size_t length = 0;

	skip_blanks(source, at, end);
	while (*at < end && length < NAME_ROOM - 1 && (isalnum((unsigned char)source->bytes[*at]) ||
	    strchr("_-.", source->bytes[*at]) != NULL))
		word[length++] = source->bytes[(*at)++];
	word[length] = '\0';
	skip_blanks(source, at, end);
}

/* A block tag or partial alone on its line takes the line with it. */
static void
take_whole_line(const struct source *source, struct tag *tag)
{
	size_t from = tag->from, to = tag->to;

	while (from > 0 && isblank((unsigned char)source->bytes[from - 1]))
		from--;
	skip_blanks(source, &to, source->length);
	if (tag->sign == 0 || (from > 0 && source->bytes[from - 1] != '\n') ||
	    (to < source->length && source->bytes[to] != '\n'))
		return;
	tag->from = from;
	tag->to = to < source->length ? to + 1 : to;
}

/* Reads the tag that opens at `at`. */
static bool
read_tag(struct parser *parser, const struct source *source, size_t at, struct tag *tag)
{
	const char *close = memmem(source->bytes + at, source->length - at, "}}", 2);
	size_t end;

	*tag = (struct tag){ .from = at };
	if (close == NULL)
		return refuse(parser, source, at, "a {{ is never closed", "");
	end = (size_t)(close - source->bytes);
	tag->to = end + 2;
	at += 2;
	if (at < end && memchr("#/>", source->bytes[at], 3) != NULL)
		tag->sign = source->bytes[at++];
	read_word(source, &at, end, tag->word);
	if (tag->sign == '#')
		read_word(source, &at, end, tag->name);
	if (at != end || tag->word[0] == '\0' || (tag->sign == '#' && tag->name[0] == '\0'))
		return refuse(parser, source, tag->from, "this is no tag:", tag->word);
	take_whole_line(source, tag);
	return true;
}

static bool read_source(struct parser *parser, const struct source *source);

static bool
read_partial(struct parser *parser, const struct source *source, const struct tag *tag)
{
	struct source partial = { .title = tag->word };

	if (parser->partials == NULL || !parser->partials(tag->word, &partial.bytes, &partial.length))
		return refuse(parser, source, tag->from, "there is no partial called", tag->word);
	if (parser->partial_depth == DEPTH_LIMIT)
		return refuse(parser, source, tag->from, "partials call each other without end:", tag->word);
	return read_source(parser, &partial);
}

static bool
read_any(struct parser *parser, const struct source *source, const struct tag *tag, int floor)
{
	switch (tag->sign) {
	case '#':
		return open_block(parser, source, tag);
	case '/':
		return close_block(parser, source, tag, floor);
	case '>':
		return read_partial(parser, source, tag);
	}
	return read_slot(parser, source, tag);
}

/* Reads one file.  A block must close in the file that opens it. */
static bool
read_source(struct parser *parser, const struct source *source)
{
	int floor = parser->depth;
	size_t done = 0;
	const char *open;
	struct tag tag;

	parser->taken += source->length;
	if (parser->taken > SIZE_LIMIT)
		return refuse(parser, source, 0, "the template is too long", "");
	parser->partial_depth++;
	while ((open = memmem(source->bytes + done, source->length - done, "{{", 2)) != NULL) {
		if (!read_tag(parser, source, (size_t)(open - source->bytes), &tag))
			return false;
		if (tag.from < done)	/* two tags on a line are not alone on it */
			tag.from = done;
		if (!add_literal(parser, source, done, tag.from) ||
		    !read_any(parser, source, &tag, floor))
			return false;
		done = tag.to;
	}
	parser->partial_depth--;
	if (parser->depth != floor)
		return refuse(parser, source, source->length, "a block is never closed", "");
	return add_literal(parser, source, done, source->length);
}

struct template *
template_load(const char *title, const char *source, size_t length, enum template_kind kind,
    const struct template_name *names, template_finder *partials, struct reason *why)
{
	struct template *template = memory_new(sizeof *template);
	struct parser parser = { .template = template, .names = names,
		.partials = partials, .why = why };
	struct source file = { .title = title, .bytes = source, .length = length };
	bool good;

	place_walk_start(&parser.walk, kind == TEMPLATE_HTML);
	good = read_source(&parser, &file);
	if (good && !between_tags(&parser))
		good = refuse(&parser, &file, length, "the template ends inside a tag", "");
	if (!good)
		template_free(&template);
	return template;
}

void
template_free(struct template **template)
{
	if (*template == NULL)
		return;
	for (int i = 0; i < (*template)->count; i++)
		free((*template)->parts[i].literal);
	free((*template)->parts);
	free(*template);
	*template = NULL;
}

/* ---- filling ---- */

/* The values of a row, then those round it. */
struct scope {
	const struct template_value *values;
	const struct scope *outer;
};

static const struct template_value *
value_of(const struct scope *scope, const char *name)
{
	for (; scope != NULL; scope = scope->outer)
		for (const struct template_value *at = scope->values; at->name != NULL; at++)
			if (strcmp(at->name, name) == 0)
				return at;
	assert(scope != NULL);	/* else the caller forgot to give this name a value */
	return NULL;
}

static void
fill_text(const struct part *part, const char *text, struct buffer *buffer)
{
	switch (part->place) {
	case PLACE_PLAIN:
		escape_plain(buffer, text, strlen(text));
		break;
	case PLACE_BETWEEN:
	case PLACE_ATTRIBUTE:
		escape_html(buffer, text, strlen(text));
		break;
	case PLACE_LINK:
		escape_link(buffer, text);
		break;
	case PLACE_LINK_PART:
		escape_link_part(buffer, text);
		break;
	case PLACE_NOWHERE:
		assert(part->place != PLACE_NOWHERE);
		break;
	}
}

static void
fill_slot(const struct part *part, const struct scope *scope, struct buffer *buffer)
{
	const struct template_value *value;

	switch (part->name->slot) {
	case SLOT_TEXT:
		value = value_of(scope, part->name->name);
		fill_text(part, value->text != NULL ? value->text : "", buffer);
		break;
	case SLOT_FINISHED:
		value = value_of(scope, part->name->name);
		buffer_add_text(buffer, value->finished.drawn != NULL ? value->finished.drawn : "");
		break;
	case SLOT_HOLE:
		hole_add(buffer, part->place == PLACE_PLAIN ? part->name->text : part->name->link);
		break;
	case SLOT_FLAG:
	case SLOT_LIST:
		assert(part->name->slot < SLOT_FLAG);	/* refused when the template was read */
	}
}

/* What #if asks: set, not empty, not without rows. */
static bool
holds(const struct template_name *name, const struct template_value *value)
{
	switch (name->slot) {
	case SLOT_TEXT:
		return value->text != NULL && value->text[0] != '\0';
	case SLOT_FINISHED:
		return value->finished.drawn != NULL && value->finished.drawn[0] != '\0';
	case SLOT_FLAG:
		return value->flag;
	case SLOT_LIST:
		return value->rows != NULL && value->rows[0] != NULL;
	case SLOT_HOLE:
		break;
	}
	return false;
}

/* At most DEPTH_LIMIT calls deep. */
static void
fill_parts(const struct template *template, int from, int to, const struct scope *scope,
    struct buffer *buffer)
{
	for (int at = from; at < to && !buffer->full;) {
		const struct part *part = &template->parts[at];
		const struct template_value *value;

		switch (part->kind) {
		case PART_LITERAL:
			buffer_add(buffer, part->literal, part->length);
			break;
		case PART_SLOT:
			fill_slot(part, scope, buffer);
			break;
		case PART_IF:
			value = value_of(scope, part->name->name);
			if (holds(part->name, value))
				fill_parts(template, at + 1, part->end, scope, buffer);
			break;
		case PART_EACH:
			value = value_of(scope, part->name->name);
			for (int i = 0; value->rows != NULL && value->rows[i] != NULL; i++)
				fill_parts(template, at + 1, part->end,
				    &(struct scope){ .values = value->rows[i], .outer = scope }, buffer);
			break;
		}
		at = part->kind == PART_IF || part->kind == PART_EACH ? part->end : at + 1;
	}
}

void
template_fill(const struct template *template, const struct template_value *values,
    struct buffer *buffer)
{
	struct scope scope = { .values = values };

	fill_parts(template, 0, template->count, &scope, buffer);
}
