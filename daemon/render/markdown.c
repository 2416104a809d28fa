/*
 * Markdown to HTML and text: two pens that walk one tree.  Walking is by iterator, not by
 * recursion: 64 KiB of ">" would nest deeper than a stack.
 */
#include "render/markdown.h"

#include <cmark.h>
#include <stdint.h>

#include "base/text.h"
#include "records/draft.h"
#include "render/escape.h"

/* Where a walk stands. */
struct pen {
	const struct markdown_order *order;
	struct buffer *out;
	int level;		/* of the last heading */
	struct buffer indent;	/* text: what opens each line */
	bool gap;		/* text: an empty line is due before the next block */
	bool fresh;		/* text: a list mark was just written on this line */
	bool refused;		/* HTML: a picture cannot be shown; `why` says it */
	struct reason *why;
};

static const char *
literal(cmark_node *node)
{
	const char *found = cmark_node_get_literal(node);

	return found != NULL ? found : "";
}

static const char *
url_of(cmark_node *node)
{
	const char *found = cmark_node_get_url(node);

	return found != NULL ? found : "";
}

static void
add_words(struct pen *pen, const char *words, enum medium medium)
{
	personal_add(pen->out, words, medium, pen->order->word);
}

/* The words under a node, without marks. */
static void
collect(cmark_node *top, struct buffer *words)
{
	cmark_iter *walk = cmark_iter_new(top);
	cmark_event_type event;

	while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);
		cmark_node_type type = cmark_node_get_type(node);

		if (event != CMARK_EVENT_ENTER)
			continue;
		if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
			buffer_add_text(words, literal(node));
		else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
			buffer_add_char(words, ' ');
	}
	cmark_iter_free(walk);
}

static char *
words_under(cmark_node *node)
{
	struct buffer words = { .limit = 2 * DRAFT_LIMIT };

	collect(node, &words);
	return buffer_text(&words);
}

/* Never skips a level, however many # were written (D-03). */
static int
next_level(struct pen *pen, cmark_node *heading)
{
	int level = cmark_node_get_heading_level(heading);

	if (level <= pen->order->level)
		level = pen->order->level + 1;
	if (level > pen->level + 1)
		level = pen->level + 1;
	pen->level = level;
	return level;
}

/* True if this paragraph is the text of an item of a tight list and so has no marks of its own. */
static bool
is_tight(cmark_node *paragraph)
{
	cmark_node *item = cmark_node_parent(paragraph);
	cmark_node *list = item != NULL ? cmark_node_parent(item) : NULL;

	return list != NULL && cmark_node_get_type(list) == CMARK_NODE_LIST &&
	    cmark_node_get_list_tight(list);
}

/* B-50: only from the forum's own site, and the same for everybody. */
static bool
may_show_image(const struct pen *pen, const char *url)
{
	const char *host = pen->order->image_host;
	size_t length = host != NULL ? strlen(host) : 0;

	return length > 0 && text_starts_folded(url, "https://") &&
	    text_starts_folded(url + strlen("https://"), host) && url[strlen("https://") + length] == '/';
}

/* ---- HTML ---- */

static void
html_list(struct pen *pen, cmark_node *list, bool enter)
{
	bool bullets = cmark_node_get_list_type(list) == CMARK_BULLET_LIST;
	int start = cmark_node_get_list_start(list);

	if (!enter)
		buffer_add_text(pen->out, bullets ? "</ul>\n" : "</ol>\n");
	else if (bullets)
		buffer_add_text(pen->out, "<ul>\n");
	else if (start == 1)
		buffer_add_text(pen->out, "<ol>\n");
	else
		buffer_format(pen->out, "<ol start=\"%d\">\n", start);
}

static void
html_link(struct pen *pen, cmark_node *link, bool enter)
{
	const char *url = url_of(link);

	if (!escape_knows_link(url))
		return;
	if (!enter) {
		buffer_add_text(pen->out, "</a>");
		return;
	}
	buffer_add_text(pen->out, "<a href=\"");
	escape_link(pen->out, url);
	buffer_add_text(pen->out, "\">");
}

/* RFC 2392: a part of the same letter, by its Content-ID. */
static void
add_part_address(struct pen *pen, const char *name, struct buffer *address)
{
	struct reason why;
	const struct picture *picture = pictures_take(pen->order->pictures, name, &why);

	if (picture == NULL) {
		pen->refused = true;
		reason_refused(pen->why, "A picture of the letter %.600s `signpost proofread` names it.", why.text);
		return;
	}
	buffer_format(address, "cid:%s@", picture->id);
	escape_link_part(address, pen->order->pictures->domain);
}

/* Where the picture comes from: the forum's site, the letter itself or, for a page, a file beside it.
 * Empty if it is not shown. */
static char *
image_address(struct pen *pen, const char *url)
{
	struct buffer address = { .limit = 4 * DRAFT_LIMIT };

	if (may_show_image(pen, url))
		escape_link(&address, url);
	else if (picture_is_name(url) && pen->order->pictures_by_name)
		escape_link_part(&address, url);
	else if (picture_is_name(url) && pen->order->pictures != NULL)
		add_part_address(pen, url, &address);
	return buffer_text(&address);
}

/* The whole image; the walk must not go into it. */
static void
html_image(struct pen *pen, cmark_node *image)
{
	char *alt = words_under(image), *address = image_address(pen, url_of(image));

	if (address[0] != '\0') {
		buffer_add_text(pen->out, "<img src=\"");
		buffer_add_text(pen->out, address);
		buffer_add_text(pen->out, "\" style=\"max-width:100%;height:auto\" alt=\"");
		add_words(pen, alt, MEDIUM_HTML);
		buffer_add_text(pen->out, "\">");
	} else if (alt[0] != '\0') {
		buffer_add_text(pen->out, "[Picture: ");
		add_words(pen, alt, MEDIUM_HTML);
		buffer_add_text(pen->out, "]");
	}
	free(address);
	free(alt);
}

static void
html_code_block(struct pen *pen, cmark_node *node)
{
	buffer_add_text(pen->out, "<pre><code>");
	add_words(pen, literal(node), MEDIUM_HTML);
	buffer_add_text(pen->out, "</code></pre>\n");
}

static void
html_heading(struct pen *pen, cmark_node *node, bool enter)
{
	if (enter)
		buffer_format(pen->out, "<h%d>", next_level(pen, node));
	else
		buffer_format(pen->out, "</h%d>\n", pen->level);
}

static void
html_mark(struct pen *pen, bool enter, const char *open, const char *close)
{
	buffer_add_text(pen->out, enter ? open : close);
}

static void
html_code(struct pen *pen, cmark_node *node)
{
	buffer_add_text(pen->out, "<code>");
	add_words(pen, literal(node), MEDIUM_HTML);
	buffer_add_text(pen->out, "</code>");
}

static void
html_node(struct pen *pen, cmark_node *node, bool enter)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_NONE:
	case CMARK_NODE_DOCUMENT:
	case CMARK_NODE_HTML_BLOCK:	/* D-34: raw HTML is dropped */
	case CMARK_NODE_HTML_INLINE:
	case CMARK_NODE_CUSTOM_BLOCK:
	case CMARK_NODE_CUSTOM_INLINE:
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		html_mark(pen, enter, "<blockquote>\n", "</blockquote>\n");
		break;
	case CMARK_NODE_LIST:
		html_list(pen, node, enter);
		break;
	case CMARK_NODE_ITEM:
		html_mark(pen, enter, "<li>", "</li>\n");
		break;
	case CMARK_NODE_CODE_BLOCK:
		html_code_block(pen, node);
		break;
	case CMARK_NODE_PARAGRAPH:
		if (!is_tight(node))
			html_mark(pen, enter, "<p>", "</p>\n");
		break;
	case CMARK_NODE_HEADING:
		html_heading(pen, node, enter);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		buffer_add_text(pen->out, "<hr>\n");
		break;
	case CMARK_NODE_TEXT:
		add_words(pen, literal(node), MEDIUM_HTML);
		break;
	case CMARK_NODE_SOFTBREAK:
		buffer_add_text(pen->out, "\n");
		break;
	case CMARK_NODE_LINEBREAK:
		buffer_add_text(pen->out, "<br>\n");
		break;
	case CMARK_NODE_CODE:
		html_code(pen, node);
		break;
	case CMARK_NODE_EMPH:
		html_mark(pen, enter, "<em>", "</em>");
		break;
	case CMARK_NODE_STRONG:
		html_mark(pen, enter, "<strong>", "</strong>");
		break;
	case CMARK_NODE_LINK:
		html_link(pen, node, enter);
		break;
	case CMARK_NODE_IMAGE:
		if (enter)
			html_image(pen, node);
		break;
	}
}

/* ---- text ---- */

static void
text_newline(struct pen *pen)
{
	buffer_add_char(pen->out, '\n');
	buffer_add(pen->out, pen->indent.bytes, pen->indent.length);
}

/* Opens the line of a new block, unless a list mark has just opened it. */
static void
text_block(struct pen *pen)
{
	if (!pen->fresh) {
		if (pen->gap)
			buffer_add_char(pen->out, '\n');
		buffer_add(pen->out, pen->indent.bytes, pen->indent.length);
	}
	pen->fresh = false;
	pen->gap = false;
}

static void
text_block_end(struct pen *pen, bool gap)
{
	buffer_add_char(pen->out, '\n');
	pen->gap = gap;
}

static void
text_indent(struct pen *pen, const char *more)
{
	buffer_add_text(&pen->indent, more);
}

static void
text_outdent(struct pen *pen, size_t length)
{
	pen->indent.length -= length < pen->indent.length ? length : pen->indent.length;
	if (pen->indent.bytes != NULL)
		pen->indent.bytes[pen->indent.length] = '\0';
}

enum { MARK_ROOM = 16 };	/* "999999999. " is the longest */

/* The item's number is kept with its list, one more at the end of each item. */
static void
item_mark(cmark_node *item, bool enter, char mark[MARK_ROOM])
{
	cmark_node *list = cmark_node_parent(item);
	uintptr_t before = (uintptr_t)cmark_node_get_user_data(list);

	if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST)
		return;
	snprintf(mark, MARK_ROOM, "%u. ", (unsigned)cmark_node_get_list_start(list) + (unsigned)before);
	if (!enter)
		cmark_node_set_user_data(list, (void *)(before + 1));
}

/* "- " or "3. "; the lines below it are set in by as much. */
static void
text_item(struct pen *pen, cmark_node *item, bool enter)
{
	char mark[MARK_ROOM] = "- ";

	item_mark(item, enter, mark);
	if (!enter) {
		if (pen->fresh)		/* an item without a word */
			text_block_end(pen, false);
		pen->fresh = false;
		text_outdent(pen, strlen(mark));
		return;
	}
	text_block(pen);
	buffer_add_text(pen->out, mark);
	text_indent(pen, &"                "[MARK_ROOM - strlen(mark)]);
	pen->fresh = true;
}

/* "link text (https://…)", or the address alone where the text is the address. */
static void
text_link(struct pen *pen, cmark_node *link)
{
	const char *url = url_of(link), *shown = url;
	char *words = words_under(link);

	if (text_starts_folded(url, "mailto:"))
		shown = url + strlen("mailto:");
	if (escape_knows_link(url) && strcmp(words, shown) != 0) {
		buffer_add_text(pen->out, words[0] != '\0' ? " (" : "(");
		escape_plain(pen->out, shown, strlen(shown));
		buffer_add_text(pen->out, ")");
	}
	free(words);
}

static void
text_image(struct pen *pen, cmark_node *image)
{
	char *alt = words_under(image);

	if (alt[0] != '\0') {
		buffer_add_text(pen->out, "[Picture: ");
		add_words(pen, alt, MEDIUM_TEXT);
		buffer_add_text(pen->out, "]");
	}
	free(alt);
}

static void
text_code_block(struct pen *pen, cmark_node *node)
{
	const char *at = literal(node);

	text_indent(pen, "    ");
	text_block(pen);
	while (*at != '\0') {
		size_t length = strcspn(at, "\n");
		char *line = memory_text_part(at, length);

		add_words(pen, line, MEDIUM_TEXT);
		free(line);
		at += length;
		if (*at == '\n' && *++at != '\0')
			text_newline(pen);
	}
	text_outdent(pen, 4);
	text_block_end(pen, true);
}

static void
text_leaf_block(struct pen *pen, cmark_node *node, bool enter)
{
	if (enter)
		text_block(pen);
	else
		text_block_end(pen, !is_tight(node));
}

static void
text_quote(struct pen *pen, bool enter)
{
	if (!enter) {
		text_outdent(pen, 2);
		return;
	}
	if (pen->fresh)
		text_block_end(pen, false);
	pen->fresh = false;
	text_indent(pen, "> ");
}

static void
text_node(struct pen *pen, cmark_node *node, bool enter)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_NONE:
	case CMARK_NODE_DOCUMENT:
	case CMARK_NODE_HTML_BLOCK:
	case CMARK_NODE_HTML_INLINE:
	case CMARK_NODE_CUSTOM_BLOCK:
	case CMARK_NODE_CUSTOM_INLINE:
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		text_quote(pen, enter);
		break;
	case CMARK_NODE_LIST:
		if (!enter)
			pen->gap = pen->gap || cmark_node_get_type(cmark_node_parent(node)) != CMARK_NODE_ITEM;
		break;
	case CMARK_NODE_ITEM:
		text_item(pen, node, enter);
		break;
	case CMARK_NODE_CODE_BLOCK:
		text_code_block(pen, node);
		break;
	case CMARK_NODE_PARAGRAPH:
	case CMARK_NODE_HEADING:
		text_leaf_block(pen, node, enter);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		text_block(pen);
		buffer_add_text(pen->out, "* * *");
		text_block_end(pen, true);
		break;
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		add_words(pen, literal(node), MEDIUM_TEXT);
		break;
	case CMARK_NODE_SOFTBREAK:
		buffer_add_char(pen->out, ' ');
		break;
	case CMARK_NODE_LINEBREAK:
		text_newline(pen);
		break;
	case CMARK_NODE_LINK:
		if (!enter)
			text_link(pen, node);
		break;
	case CMARK_NODE_IMAGE:
		if (enter)
			text_image(pen, node);
		break;
	}
}

/* ---- both ---- */

static void
walk(cmark_node *top, struct pen *pen, void (*draw)(struct pen *, cmark_node *, bool))
{
	cmark_iter *iterator = cmark_iter_new(top);
	cmark_event_type event;

	while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE && !pen->out->full &&
	    !pen->refused) {
		cmark_node *node = cmark_iter_get_node(iterator);

		draw(pen, node, event == CMARK_EVENT_ENTER);
		/* What stands in an image is its alt text, drawn with it. */
		if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_IMAGE)
			cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT);
	}
	cmark_iter_free(iterator);
}

static bool
draw_source(const char *source, const struct markdown_order *order, struct buffer *buffer,
    void (*draw)(struct pen *, cmark_node *, bool), struct reason *why)
{
	struct pen pen = { .order = order, .out = buffer, .level = order->level, .why = why,
		.indent = { .limit = DRAFT_LIMIT } };
	size_t length = strlen(source);
	cmark_node *tree;

	/* cmark takes quadratic time for some texts: the limit keeps that under a second. */
	if (length > DRAFT_LIMIT)
		return reason_refused(why, "The text has %zu octets; at most %d can be drawn.", length,
		    DRAFT_LIMIT);
	tree = cmark_parse_document(source, length, CMARK_OPT_DEFAULT);
	cmark_consolidate_text_nodes(tree);
	walk(tree, &pen, draw);
	cmark_node_free(tree);
	buffer_free(&pen.indent);
	if (pen.refused)
		return false;
	if (buffer->full)
		return reason_refused(why, "The text grows too long when it is drawn. Make it shorter.");
	return true;
}

bool
markdown_html(const char *source, const struct markdown_order *order, struct buffer *buffer,
    struct reason *why)
{
	return draw_source(source, order, buffer, html_node, why);
}

bool
markdown_text(const char *source, const struct markdown_order *order, struct buffer *buffer,
    struct reason *why)
{
	return draw_source(source, order, buffer, text_node, why);
}

char *
markdown_plain(const char *line)
{
	struct buffer source = { .limit = DRAFT_LIMIT };
	cmark_node *tree;
	char *words;

	/* Behind a # nothing but inline marks can be meant: "1. April" stays what it is. */
	buffer_add_text(&source, "# ");
	buffer_add_text(&source, line);
	tree = cmark_parse_document(source.bytes, source.length, CMARK_OPT_DEFAULT);
	words = words_under(tree);
	cmark_node_free(tree);
	buffer_free(&source);
	return words;
}
