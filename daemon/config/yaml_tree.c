/*
 * One YAML document as a tree: libyaml's document API, with the parts of YAML taken out that a
 * settings file has no use for.  libyaml itself and not libcyaml on top of it: a mistake in meaning
 * (a topic that is not defined) needs its line and column as much as one in form.
 */
#include "config/yaml_tree.h"

#include <assert.h>

#include "base/text.h"

struct yaml_tree {
	yaml_document_t document;
};

/* Line and column, from 1, of an octet. */
static void
place_of_octet(const char *bytes, size_t octet, size_t *line, size_t *column)
{
	*line = *column = 1;
	for (size_t i = 0; i < octet; i++) {
		if (bytes[i] == '\n') {
			++*line;
			*column = 1;
		} else if (((unsigned char)bytes[i] & 0xc0) != 0x80) {
			++*column;
		}
	}
}

static bool
is_utf8(const char *bytes, size_t length, struct problems *problems)
{
	size_t good = 0, end, line, column;

	if (text_is_utf8(bytes, length))
		return true;
	/* A newline is never part of a longer character, so the first bad line is the first that is
	 * not UTF-8 by itself. */
	for (;;) {
		const char *newline = memchr(bytes + good, '\n', length - good);

		end = newline == NULL ? length : (size_t)(newline - bytes);
		if (newline == NULL || !text_is_utf8(bytes + good, end - good))
			break;
		good = end + 1;
	}
	while (good < end && (unsigned char)bytes[good] < 0x80)
		good++;
	place_of_octet(bytes, good, &line, &column);
	problems_add(problems, line, column,
	    "a character here is not UTF-8; save the file as UTF-8 (in the editor: encoding)");
	return false;
}

static bool
is_indented_with_tab(const char *bytes, size_t length, size_t line)
{
	const char *at = bytes, *end = bytes + length;

	while (line > 1 && (at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
		at++;
		line--;
	}
	while (at != NULL && at < end && *at == ' ')
		at++;
	return at != NULL && at < end && *at == '\t';
}

/* libyaml's own words, and the reason behind most of them. */
static void
tell_syntax(const yaml_parser_t *parser, const char *bytes, size_t length, struct problems *problems)
{
	size_t line = parser->problem_mark.line + 1, column = parser->problem_mark.column + 1;
	const char *words = parser->problem != NULL ? parser->problem : "it cannot be read";

	if (parser->error == YAML_READER_ERROR && parser->problem_offset < length) {
		place_of_octet(bytes, parser->problem_offset, &line, &column);
		problems_add(problems, line, column, "a character here may not stand in a text file");
	} else if (is_indented_with_tab(bytes, length, line)) {
		problems_add(problems, line, column, "indent with spaces, not with a tab");
	} else {
		problems_add(problems, line, column, "this line does not fit the form of the file: %s",
		    words);
	}
}

static void
count_use(unsigned char *used, int node)
{
	if (used[node] < 2)
		used[node]++;
}

/* Marks each part that hangs on more than one other: what a reference (& and *) comes out as.
 * The list of nodes is flat, so a loop does no harm here. */
static void
count_uses(const yaml_document_t *document, unsigned char *used)
{
	const yaml_node_t *node = document->nodes.start;

	used[1] = 1;	/* the root hangs on the document */
	for (; node < document->nodes.top; node++) {
		if (node->type == YAML_SEQUENCE_NODE) {
			const yaml_node_item_t *item = node->data.sequence.items.start;

			for (; item < node->data.sequence.items.top; item++)
				count_use(used, *item);
		} else if (node->type == YAML_MAPPING_NODE) {
			const yaml_node_pair_t *pair = node->data.mapping.pairs.start;

			for (; pair < node->data.mapping.pairs.top; pair++) {
				count_use(used, pair->key);
				count_use(used, pair->value);
			}
		}
	}
}

static const char *
fault_of_node(const yaml_node_t *node)
{
	static const char *const plain[] = {
		[YAML_NO_NODE] = "",
		[YAML_SCALAR_NODE] = YAML_STR_TAG,
		[YAML_SEQUENCE_NODE] = YAML_SEQ_TAG,
		[YAML_MAPPING_NODE] = YAML_MAP_TAG
	};

	if (strcmp((const char *)node->tag, plain[node->type]) != 0)
		return "tags (words that begin with !) are not used in this file; "
		       "put the value in quotes if the ! belongs to it";
	if (node->type == YAML_SCALAR_NODE &&
	    strlen((const char *)node->data.scalar.value) != node->data.scalar.length)
		return "a NUL character may not stand here";
	return NULL;
}

static bool
is_plain_tree(const yaml_document_t *document, struct problems *problems)
{
	size_t count = (size_t)(document->nodes.top - document->nodes.start);
	unsigned char *used = memory_new(count + 1);	/* libyaml counts nodes from 1 */
	bool plain = true;

	count_uses(document, used);
	for (size_t i = 0; i < count; i++) {
		const yaml_node_t *node = &document->nodes.start[i];
		const char *fault = used[i + 1] > 1 ?
		    "this is used in several places (& and *); write it out in each" : fault_of_node(node);

		if (fault == NULL)
			continue;
		problems_add(problems, node->start_mark.line + 1, node->start_mark.column + 1, "%s", fault);
		plain = false;
	}
	free(used);
	return plain;
}

/* The tree shows no anchor that nothing refers to, and no tag that says what the value is anyway: the text does. */
static bool
says_name_or_tag(const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL;
	case YAML_SEQUENCE_START_EVENT:
		return event->data.sequence_start.anchor != NULL || event->data.sequence_start.tag != NULL;
	case YAML_MAPPING_START_EVENT:
		return event->data.mapping_start.anchor != NULL || event->data.mapping_start.tag != NULL;
	default:
		return false;
	}
}

/* After the document was found to be good. */
static bool
is_plainly_written(const char *bytes, size_t length, struct problems *problems)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool plain = true, over = false;

	if (!yaml_parser_initialize(&parser))
		abort();	/* it only fails without memory */
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, length);
	while (!over && yaml_parser_parse(&parser, &event)) {
		if (says_name_or_tag(&event)) {
			problems_add(problems, event.start_mark.line + 1, event.start_mark.column + 1,
			    "names (&) and tags (!) are not used in this file; write the value alone, in quotes if it begins with one of these");
			plain = false;
		}
		over = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return plain;
}

/* One document, and nothing behind it. */
static bool
load_only_document(yaml_parser_t *parser, yaml_document_t *document, const char *bytes, size_t length,
    struct problems *problems)
{
	yaml_document_t second;
	yaml_node_t *root;

	if (!yaml_parser_load(parser, document)) {
		tell_syntax(parser, bytes, length, problems);
		return false;
	}
	if (yaml_document_get_root_node(document) == NULL) {
		problems_add(problems, 0, 0, "there is nothing in this file");
		yaml_document_delete(document);
		return false;
	}
	if (!yaml_parser_load(parser, &second)) {
		tell_syntax(parser, bytes, length, problems);
		yaml_document_delete(document);
		return false;
	}
	root = yaml_document_get_root_node(&second);
	if (root != NULL)
		problems_add(problems, second.start_mark.line + 1, second.start_mark.column + 1,
		    "a second set of settings begins here (---); a file holds the settings of one forum");
	yaml_document_delete(&second);
	if (root != NULL)
		yaml_document_delete(document);
	return root == NULL;
}

struct yaml_tree *
yaml_tree_read(const char *bytes, size_t length, struct problems *problems)
{
	struct yaml_tree *tree;
	yaml_parser_t parser;
	bool loaded;

	if (!is_utf8(bytes, length, problems))
		return NULL;
	tree = memory_new(sizeof *tree);
	if (!yaml_parser_initialize(&parser))
		abort();	/* it only fails without memory */
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, length);
	loaded = load_only_document(&parser, &tree->document, bytes, length, problems);
	yaml_parser_delete(&parser);
	if (!loaded) {
		free(tree);
		return NULL;
	}
	if (!is_plain_tree(&tree->document, problems) || !is_plainly_written(bytes, length, problems))
		yaml_tree_free(&tree);
	return tree;
}

void
yaml_tree_free(struct yaml_tree **tree)
{
	if (*tree == NULL)
		return;
	yaml_document_delete(&(*tree)->document);
	free(*tree);
	*tree = NULL;
}

static const yaml_node_t *
node_at(const struct yaml_tree *tree, int number)
{
	const yaml_node_t *start = tree->document.nodes.start;

	assert(number >= 1 && number <= tree->document.nodes.top - start);
	return &start[number - 1];
}

const yaml_node_t *
yaml_tree_root(const struct yaml_tree *tree)
{
	return node_at(tree, 1);
}

size_t
yaml_tree_count(const yaml_node_t *node)
{
	if (node != NULL && node->type == YAML_SEQUENCE_NODE)
		return (size_t)(node->data.sequence.items.top - node->data.sequence.items.start);
	if (node != NULL && node->type == YAML_MAPPING_NODE)
		return (size_t)(node->data.mapping.pairs.top - node->data.mapping.pairs.start);
	return 0;
}

const yaml_node_t *
yaml_tree_item(const struct yaml_tree *tree, const yaml_node_t *list, size_t n)
{
	if (list == NULL || list->type != YAML_SEQUENCE_NODE || n >= yaml_tree_count(list))
		return NULL;
	return node_at(tree, list->data.sequence.items.start[n]);
}

const yaml_node_t *
yaml_tree_key(const struct yaml_tree *tree, const yaml_node_t *mapping, size_t n,
    const yaml_node_t **value)
{
	const yaml_node_pair_t *pair;

	assert(mapping->type == YAML_MAPPING_NODE && n < yaml_tree_count(mapping));
	pair = &mapping->data.mapping.pairs.start[n];
	*value = node_at(tree, pair->value);
	return node_at(tree, pair->key);
}

const yaml_node_t *
yaml_tree_value(const struct yaml_tree *tree, const yaml_node_t *node, const char *key)
{
	if (node == NULL || node->type != YAML_MAPPING_NODE)
		return NULL;
	for (size_t i = 0; i < yaml_tree_count(node); i++) {
		const yaml_node_t *value, *name = yaml_tree_key(tree, node, i, &value);

		if (name->type == YAML_SCALAR_NODE &&
		    strcmp((const char *)name->data.scalar.value, key) == 0)
			return value;
	}
	return NULL;
}

const char *
yaml_tree_text(const yaml_node_t *node)
{
	return node->type == YAML_SCALAR_NODE ? (const char *)node->data.scalar.value : NULL;
}
