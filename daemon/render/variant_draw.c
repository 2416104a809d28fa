/*
 * Drawing a variant: what people see of the draft for one set of items, as HTML and as text, from
 * the templates.  Both come from the same values, so they cannot differ in what they say (D-18).
 */
#include "render/variant_render.h"

#include <assert.h>
#include <glib.h>

#include "base/text.h"
#include "render/embedded.h"
#include "render/escape.h"
#include "render/markdown.h"
#include "render/template.h"
#include "render/variant_draw.h"
#include "render/visible.h"

enum {
	DRAWN_LIMIT = 512 * 1024,	/* octets of one part */
	PREHEADER_LONGEST = 140,	/* octets when made from titles; programs show about 100 signs */
	ROW_VALUES = 10,
	VALUES = 24
};

static const struct template_name item_names[] = {
	{ .name = "title", .slot = SLOT_TEXT },
	{ .name = "line", .slot = SLOT_TEXT },		/* dashes under it in the text */
	{ .name = "number", .slot = SLOT_TEXT },
	{ .name = "signposting", .slot = SLOT_FLAG },
	{ .name = "from", .slot = SLOT_TEXT },
	{ .name = "ends", .slot = SLOT_TEXT },
	{ .name = "link", .slot = SLOT_TEXT },
	{ .name = "link_words", .slot = SLOT_TEXT },
	{ .name = "body", .slot = SLOT_FINISHED },
	{ .name = NULL }
};

const struct template_name variant_names[] = {
	{ .name = "subject", .slot = SLOT_TEXT },
	{ .name = "line", .slot = SLOT_TEXT },
	{ .name = "preheader", .slot = SLOT_TEXT },
	{ .name = "forum", .slot = SLOT_TEXT },
	{ .name = "sender", .slot = SLOT_TEXT },
	{ .name = "postal_address", .slot = SLOT_TEXT },
	{ .name = "contact", .slot = SLOT_TEXT },
	{ .name = "privacy", .slot = SLOT_TEXT },
	{ .name = "because", .slot = SLOT_TEXT },
	{ .name = "greeting", .slot = SLOT_FINISHED },
	{ .name = "contents", .slot = SLOT_FLAG },
	{ .name = "stoppable", .slot = SLOT_FLAG },
	{ .name = "on_consent", .slot = SLOT_FLAG },
	{ .name = "on_role", .slot = SLOT_FLAG },
	{ .name = "stop", .slot = SLOT_HOLE, .text = HOLE_STOP_TEXT, .link = HOLE_STOP_HTML },
	{ .name = "stop_address", .slot = SLOT_HOLE, .text = HOLE_ADDRESS_TEXT, .link = HOLE_ADDRESS_HTML },
	{ .name = "items", .slot = SLOT_LIST, .inside = item_names },
	{ .name = NULL }
};

/* What is put together for one drawing; freed at its end. */
struct drawing {
	const struct variant_order *order;
	struct visible visible;
	char *image_host;
	struct pictures *pictures;		/* NULL = they are shown by name */
	char *subject, *preheader, *because;
	char *titles[ITEMS_LIMIT];
	struct template_value values[VALUES];
	int value_count;
	struct template_value rows[ITEMS_LIMIT][ROW_VALUES];
	const struct template_value *row_list[ITEMS_LIMIT + 1];
	char numbers[ITEMS_LIMIT][16];
	char ends[ITEMS_LIMIT][CLOCK_TEXT];
	char *lines[ITEMS_LIMIT + 1];
	char *bodies[ITEMS_LIMIT + 1];		/* the last is the greeting */
};

/* ---- words ---- */

static const char *
said(const char *text)
{
	return text != NULL ? text : "";
}

/* Personal fields never reach a subject, a title or a preheader: those are the same for all. */
static char *
common_words(const struct drawing *drawing, const char *text)
{
	return personal_replace(said(text), drawing->order->forum->everyone);
}

static char *
draw_title(const struct drawing *drawing, const char *title)
{
	char *plain = markdown_plain(title), *words = common_words(drawing, plain);

	free(plain);
	return words;
}

static char *
draw_subject(const struct drawing *drawing)
{
	struct buffer subject = { .limit = DRAFT_LIMIT };
	char *words = common_words(drawing, drawing->order->draft->head.subject);

	if (drawing->order->test)
		buffer_add_text(&subject, "[TEST] ");
	buffer_add_text(&subject, words);
	free(words);
	return buffer_text(&subject);
}

/* A-21: the officer's, which is proofread for every variant, or the titles that show. */
static char *
draw_preheader(const struct drawing *drawing)
{
	struct buffer words = { .limit = DRAFT_LIMIT };

	if (drawing->order->draft->head.preheader != NULL)
		return common_words(drawing, drawing->order->draft->head.preheader);
	for (int i = 0; i < drawing->visible.count && words.length < PREHEADER_LONGEST; i++) {
		if (i > 0)
			buffer_add_text(&words, "; ");
		buffer_add_text(&words, drawing->titles[i]);
	}
	return buffer_text(&words);
}

static bool
named_before(const struct visible *visible, int at)
{
	for (int i = 0; i < at; i++)
		if (visible->items[i].topic == visible->items[at].topic)
			return true;
	return false;
}

/* "SEND news; Events": the topics that show, and no other (A-20). */
static void
add_topic_titles(const struct visible *visible, struct buffer *words)
{
	bool first = true;

	for (int i = 0; i < visible->count; i++) {
		if (visible->items[i].topic == NULL || named_before(visible, i))
			continue;
		if (!first)
			buffer_add_text(words, "; ");
		buffer_add_text(words, visible->items[i].topic->title);
		first = false;
	}
}

/* B-16, B-03: why this person gets it. */
static char *
draw_because(const struct drawing *drawing)
{
	const struct visible *visible = &drawing->visible;
	struct buffer words = { .limit = DRAFT_LIMIT };

	if (visible->service && visible->list == NULL) {
		buffer_add_text(&words, "You get this e-mail because it is about you and your own dealings "
		    "with us. It is not sent to a list.");
		return buffer_text(&words);
	}
	buffer_add_text(&words, visible->consent ? "You get this e-mail because you agreed to hear from us "
	    "about: " : visible->list != NULL ? "You get this e-mail because you work with us. It is about: " :
	    "You get this e-mail because of your role with us. It is about: ");
	add_topic_titles(visible, &words);
	buffer_add_text(&words, ".");
	return buffer_text(&words);
}

/* "---" as long as the words, for the text part. */
static char *
draw_line(const char *words)
{
	long length = g_utf8_strlen(words, -1);
	size_t marks = length < 3 ? 3 : length > 72 ? 72 : (size_t)length;
	char *line = memory_new(marks + 1);

	memset(line, '-', marks);
	return line;
}

/* The host of "https://www.example.org/…", or NULL. */
static char *
host_of(const char *url)
{
	const char *start = url != NULL ? strstr(url, "://") : NULL;

	return start != NULL ? memory_text_part(start + 3, strcspn(start + 3, "/?#")) : NULL;
}

/* ---- values ---- */

static void
set_text(struct drawing *drawing, const char *name, const char *text)
{
	assert(drawing->value_count < VALUES - 1);
	drawing->values[drawing->value_count++] = (struct template_value){ .name = name, .text = said(text) };
}

static void
set_flag(struct drawing *drawing, const char *name, bool flag)
{
	assert(drawing->value_count < VALUES - 1);
	drawing->values[drawing->value_count++] = (struct template_value){ .name = name, .flag = flag };
}

/* "Sunday 20 December 2026", or as it was written if it is no date. */
static const char *
draw_ends(const char *ends, char *room)
{
	int64_t instant;

	return ends != NULL && clock_parse_date(ends, &instant) ? clock_plain_date(instant, room) : said(ends);
}

static void
set_row(struct drawing *drawing, int at)
{
	const struct visible_item *shown = &drawing->visible.items[at];
	const struct draft_item *item = shown->item;
	bool signposting = shown->topic != NULL && shown->topic->class == TOPIC_SIGNPOSTING;
	const struct template_value row[ROW_VALUES] = {
		{ .name = "title", .text = drawing->titles[at] },
		{ .name = "line", .text = drawing->lines[at] },
		{ .name = "number", .text = drawing->numbers[at] },
		{ .name = "signposting", .flag = signposting },
		{ .name = "from", .text = signposting && item->from != NULL ? item->from : "another organisation" },
		{ .name = "ends", .text = draw_ends(item->ends, drawing->ends[at]) },
		{ .name = "link", .text = said(item->link) },
		{ .name = "link_words", .text = drawing->titles[at] },
		{ .name = "body", .finished = { drawing->bodies[at] } }
	};

	snprintf(drawing->numbers[at], sizeof drawing->numbers[at], "%d", at + 1);
	memcpy(drawing->rows[at], row, sizeof row);
	drawing->row_list[at] = drawing->rows[at];
}

static void
set_values(struct drawing *drawing)
{
	const struct forum *forum = drawing->order->forum;
	const struct visible *visible = &drawing->visible;
	bool stoppable = visible->list != NULL && !drawing->order->web;

	drawing->value_count = 0;
	set_text(drawing, "subject", drawing->subject);
	set_text(drawing, "line", drawing->lines[ITEMS_LIMIT]);
	set_text(drawing, "preheader", drawing->preheader);
	set_text(drawing, "forum", forum->name);
	set_text(drawing, "sender", drawing->order->identity->display_name);
	set_text(drawing, "postal_address", forum->postal_address);
	set_text(drawing, "contact", forum->contact);
	set_text(drawing, "privacy", forum->privacy_notice);
	set_text(drawing, "because", drawing->because);
	set_flag(drawing, "contents", visible->count > 1);
	set_flag(drawing, "stoppable", stoppable);
	set_flag(drawing, "on_consent", visible->consent);
	set_flag(drawing, "on_role", visible->list == NULL && !visible->service);
	drawing->values[drawing->value_count++] = (struct template_value){ .name = "greeting",
		.finished = { drawing->bodies[ITEMS_LIMIT] } };
	for (int i = 0; i < visible->count; i++)
		set_row(drawing, i);
	drawing->row_list[visible->count] = NULL;
	drawing->values[drawing->value_count++] = (struct template_value){ .name = "items",
		.rows = drawing->row_list };
	drawing->values[drawing->value_count] = (struct template_value){ .name = NULL };
}

/* ---- drawing ---- */

static void
free_bodies(struct drawing *drawing)
{
	for (int i = 0; i <= ITEMS_LIMIT; i++) {
		free(drawing->bodies[i]);
		drawing->bodies[i] = NULL;
	}
}

static bool
draw_body(const struct drawing *drawing, const char *source, int level, enum medium medium, char **body,
    struct reason *why)
{
	struct markdown_order order = { .level = level, .image_host = drawing->image_host,
		.pictures = drawing->pictures, .pictures_by_name = drawing->pictures == NULL,
		.word = drawing->order->web ? drawing->order->forum->everyone : NULL };
	struct buffer drawn = { .limit = DRAWN_LIMIT };
	bool good = medium == MEDIUM_HTML ? markdown_html(said(source), &order, &drawn, why) :
	    markdown_text(said(source), &order, &drawn, why);

	if (drawn.length > 0 && drawn.bytes[drawn.length - 1] == '\n')
		drawn.bytes[--drawn.length] = '\0';	/* the template has the newline */
	*body = buffer_text(&drawn);
	return good;
}

static bool
draw_bodies(struct drawing *drawing, enum medium medium, struct reason *why)
{
	free_bodies(drawing);
	for (int i = 0; i < drawing->visible.count; i++)
		if (!draw_body(drawing, drawing->visible.items[i].item->body, 2, medium, &drawing->bodies[i], why))
			return false;
	return draw_body(drawing, drawing->order->draft->greeting, 1, medium, &drawing->bodies[ITEMS_LIMIT], why);
}

/* One part of the letter from the template of this name. */
static bool
draw_part(struct drawing *drawing, const char *name, enum medium medium, char **part, struct reason *why)
{
	struct buffer drawn = { .limit = DRAWN_LIMIT };
	struct template *template;
	const char *source = "";
	size_t length = 0;

	if (!draw_bodies(drawing, medium, why))
		return false;
	if (!embedded_find(name, &source, &length))
		abort();	/* built without its templates */
	template = template_load(name, source, length,
	    medium == MEDIUM_HTML ? TEMPLATE_HTML : TEMPLATE_TEXT, variant_names, embedded_find, why);
	if (template == NULL)
		return false;
	set_values(drawing);
	template_fill(template, drawing->values, &drawn);
	template_free(&template);
	if (drawn.full) {
		buffer_free(&drawn);
		return reason_refused(why, "The letter grows too long when it is drawn. Make it shorter.");
	}
	*part = buffer_text(&drawn);
	return true;
}

static void
prepare(struct drawing *drawing)
{
	const struct variant_order *order = drawing->order;

	for (int i = 0; i < drawing->visible.count; i++) {
		drawing->titles[i] = draw_title(drawing, drawing->visible.items[i].item->title);
		drawing->lines[i] = draw_line(drawing->titles[i]);
	}
	drawing->image_host = host_of(order->forum->website);
	if (!order->web && !order->pictures_by_name) {
		drawing->pictures = memory_new(sizeof *drawing->pictures);
		drawing->pictures->folder = order->forum->asset_directory;
		drawing->pictures->domain = order->forum->domain;
	}
	drawing->subject = draw_subject(drawing);
	drawing->lines[ITEMS_LIMIT] = draw_line(drawing->subject);
	drawing->preheader = draw_preheader(drawing);
	drawing->because = draw_because(drawing);
}

static void
drawing_free(struct drawing *drawing)
{
	free_bodies(drawing);
	for (int i = 0; i < ITEMS_LIMIT; i++)
		free(drawing->titles[i]);
	for (int i = 0; i <= ITEMS_LIMIT; i++)
		free(drawing->lines[i]);
	free(drawing->image_host);
	free(drawing->subject);
	free(drawing->preheader);
	free(drawing->because);
	free(drawing);
}

/* The templates of this order: HTML first, then text. */
static const char *const *
templates_of(const struct drawing *drawing)
{
	static const char *const web[] = { "web.html", "web.txt" };
	static const char *const service[] = { "service.html", "service.txt" };
	static const char *const newsletter[] = { "newsletter.html", "newsletter.txt" };

	if (drawing->order->web)
		return web;
	return drawing->visible.service && drawing->visible.list == NULL ? service : newsletter;
}

bool
variant_draw(const struct variant_order *order, struct rendering *rendering, struct reason *why)
{
	struct drawing *drawing = memory_new(sizeof *drawing);
	const char *const *names;
	bool good;

	*rendering = (struct rendering){ .html = NULL };
	drawing->order = order;
	good = visible_find(order, &drawing->visible, why);
	if (!good)
		goto out;
	prepare(drawing);
	names = templates_of(drawing);
	good = draw_part(drawing, names[0], MEDIUM_HTML, &rendering->html, why) &&
	    draw_part(drawing, names[1], MEDIUM_TEXT, &rendering->text, why);
	rendering->subject = memory_text(drawing->subject);
	rendering->preheader = memory_text(drawing->preheader);
	rendering->pictures = drawing->pictures;
out:
	if (!good)
		rendering_free(rendering);
	drawing_free(drawing);
	return good;
}

void
rendering_free(struct rendering *rendering)
{
	free(rendering->subject);
	free(rendering->preheader);
	free(rendering->html);
	free(rendering->text);
	if (rendering->pictures != NULL)
		pictures_clear(rendering->pictures);
	free(rendering->pictures);
	*rendering = (struct rendering){ .html = NULL };
}

char *
rendering_fill(const char *marked, const struct letter_fields *fields)
{
	struct buffer filled = { .limit = 4 * LETTER_LIMIT };
	const char *mark;

	while ((mark = strchr(marked, HOLE_MARK)) != NULL) {
		enum hole hole = hole_named(mark[1]);

		buffer_add(&filled, marked, (size_t)(mark - marked));
		assert(hole != HOLE_END);
		hole_fill(&filled, hole, fields);
		marked = mark + 2;
	}
	buffer_add_text(&filled, marked);
	return buffer_text(&filled);
}
