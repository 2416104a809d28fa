/*
 * A tree of YAML read into struct forum: walks the tree and the table side by side.
 */
#include "config/settings_read.h"

#include "base/text.h"
#include "config/settings_table.h"
#include "config/settings_value.h"

void
reader_say(const struct reader *reader, const yaml_node_t *node, const char *format, ...)
{
	size_t line = node == NULL ? 0 : node->start_mark.line + 1;
	size_t column = node == NULL ? 0 : node->start_mark.column + 1;
	va_list arguments;

	va_start(arguments, format);
	problems_add_list(reader->problems, line, column, format, arguments);
	va_end(arguments);
}

static bool
is_nothing(const yaml_node_t *node)
{
	const char *text = yaml_tree_text(node);

	return text != NULL && text[0] == '\0';
}

/* Each field below the parent holds its default. */
static void
fill_defaults(const struct reader *reader, const char *parent, void *base)
{
	for (const struct setting *row = settings_table; row->path != NULL; row++) {
		if (setting_key(row, parent) == NULL)
			continue;
		settings_value_default(row, reader->folder, reader->arena, base);
		if (row->type == SETTING_GROUP)
			fill_defaults(reader, row->path, base);
	}
}

static const struct setting *
find_row(const char *parent, const char *name)
{
	for (const struct setting *row = settings_table; row->path != NULL; row++) {
		const char *key = setting_key(row, parent);

		if (key != NULL && strcmp(key, name) == 0)
			return row;
	}
	return NULL;
}

static void
say_unknown(const struct reader *reader, const char *parent, const yaml_node_t *node, const char *name)
{
	const char *keys[SETTINGS_LIMIT + 1], *nearest;
	size_t count = 0;

	for (const struct setting *row = settings_table; row->path != NULL; row++) {
		const char *key = setting_key(row, parent);

		if (key != NULL)
			keys[count++] = key;
	}
	keys[count] = NULL;
	nearest = text_nearest(name, keys);
	if (nearest != NULL)
		reader_say(reader, node, "'%.60s' is not a setting here; did you mean '%s'?", name, nearest);
	else
		reader_say(reader, node, "'%.60s' is not a setting here", name);
}

static void
read_one(const struct reader *reader, const struct setting *row, const yaml_node_t *node, void *base)
{
	const char *text = yaml_tree_text(node);
	struct reason why;

	if (text == NULL)
		reader_say(reader, node, "%s takes one value, not a list or settings of its own",
		    settings_value_name(row));
	else if (!settings_value_set(row, text, reader->folder, reader->arena, base, &why))
		reader_say(reader, node, "%s", why.text);
}

/* A list, or nothing at all for an empty one; and not more or fewer entries than the row allows. */
static bool
is_good_list(const struct reader *reader, const struct setting *row, const yaml_node_t *node)
{
	const char *name = settings_value_name(row);
	int64_t count = (int64_t)yaml_tree_count(node);

	if (node->type != YAML_SEQUENCE_NODE && !is_nothing(node)) {
		reader_say(reader, node, "%s takes a list: each entry on a line of its own with a - in front",
		    name);
		return false;
	}
	if (count < row->low)
		reader_say(reader, node, "%s is empty; it needs at least %lld", name, (long long)row->low);
	if (count > row->high)
		reader_say(reader, node, "%s has too many entries: at most %lld", name,
		    (long long)row->high);
	return count > 0 && count <= row->high;
}

static bool
is_in_list(char *const *list, const char *text)
{
	for (; *list != NULL; list++) {
		if (text_same(*list, text))
			return true;
	}
	return false;
}

static enum setting_type
type_of_entries(enum setting_type list)
{
	return list == SETTING_NAMES ? SETTING_NAME : list == SETTING_HOSTS ? SETTING_HOST : SETTING_LINE;
}

/* A list of texts; entries that are not good are told and left out. */
static void
read_texts(const struct reader *reader, const struct setting *row, const yaml_node_t *node, void *base)
{
	struct setting entry = { .path = row->path, .type = type_of_entries(row->type), .low = 1,
		.high = 253 };
	char **list;
	size_t count = 0;

	if (!is_good_list(reader, row, node))
		return;
	list = arena_take(reader->arena, (yaml_tree_count(node) + 1) * sizeof *list);
	for (size_t i = 0; i < yaml_tree_count(node); i++) {
		const yaml_node_t *item = yaml_tree_item(reader->tree, node, i);
		char *text = NULL;

		read_one(reader, &entry, item, &text);
		if (text == NULL)
			continue;
		if (is_in_list(list, text)) {
			reader_say(reader, item, "'%.60s' is in this list already", text);
			continue;
		}
		for (char *at = text; row->type == SETTING_HOSTS && *at != '\0'; at++)
			*at = (char)(*at >= 'A' && *at <= 'Z' ? *at + ('a' - 'A') : *at);
		list[count++] = text;
	}
	*(char ***)((char *)base + row->offset) = list;
}

static void
read_rights(const struct reader *reader, const struct setting *row, const yaml_node_t *node, void *base)
{
	unsigned *rights = (unsigned *)((char *)base + row->offset);

	if (!is_good_list(reader, row, node))
		return;
	for (size_t i = 0; i < yaml_tree_count(node); i++) {
		const yaml_node_t *item = yaml_tree_item(reader->tree, node, i);
		const char *word = yaml_tree_text(item);
		struct reason why;
		unsigned found = word == NULL ? 0 : settings_value_rights(word, &why);

		if (word == NULL)
			reader_say(reader, item, "a right is one word, as queue");
		else if (found == 0)
			reader_say(reader, item, "%s", why.text);
		*rights |= found;
	}
}

static void read_group(const struct reader *reader, const char *parent, const yaml_node_t *node,
    void *base);

static void
read_groups(const struct reader *reader, const struct setting *row, const yaml_node_t *node, void *base)
{
	size_t count = yaml_tree_count(node);
	char *elements;
	char parent[64];

	if (!is_good_list(reader, row, node))
		return;
	snprintf(parent, sizeof parent, "%s[]", row->path);
	elements = arena_take(reader->arena, count * row->size);
	for (size_t i = 0; i < count; i++) {
		const yaml_node_t *item = yaml_tree_item(reader->tree, node, i);
		char *element = elements + i * row->size;

		fill_defaults(reader, parent, element);
		*(int *)(element + row->line_offset) = (int)item->start_mark.line + 1;
		read_group(reader, parent, item, element);
	}
	memcpy((char *)base + row->offset, &elements, sizeof elements);	/* a pointer of another type */
	*(int *)((char *)base + row->count_offset) = (int)count;
}

static void
read_setting(const struct reader *reader, const struct setting *row, const yaml_node_t *node, void *base)
{
	switch (row->type) {
	case SETTING_GROUP:
		read_group(reader, row->path, node, base);
		return;
	case SETTING_GROUPS:
		read_groups(reader, row, node, base);
		return;
	case SETTING_LINES:
	case SETTING_NAMES:
	case SETTING_HOSTS:
		read_texts(reader, row, node, base);
		return;
	case SETTING_RIGHTS:
		read_rights(reader, row, node, base);
		return;
	case SETTING_LINE:
	case SETTING_TEXT:
	case SETTING_NAME:
	case SETTING_ADDRESS:
	case SETTING_WEB:
	case SETTING_HTTPS:
	case SETTING_HOST:
	case SETTING_DOMAIN:
	case SETTING_PATH:
	case SETTING_NUMBER:
	case SETTING_YES_NO:
	case SETTING_DATE:
	case SETTING_CHOICE:
		read_one(reader, row, node, base);
	}
}

static void
say_missing(const struct reader *reader, const char *parent, const yaml_node_t *node, const bool *said)
{
	for (const struct setting *row = settings_table; row->path != NULL; row++) {
		const char *key = setting_key(row, parent);

		if (key != NULL && row->standard == NULL && !said[row - settings_table])
			reader_say(reader, node, "%s is missing: %s", key, row->comment);
	}
}

/* The keys of one group.  The whole file is the group with the parent "". */
static void
read_group(const struct reader *reader, const char *parent, const yaml_node_t *node, void *base)
{
	bool said[SETTINGS_LIMIT] = { false };

	if (node->type != YAML_MAPPING_NODE && !is_nothing(node)) {
		reader_say(reader, node, "settings are expected here, each as \"key: value\"");
		return;
	}
	for (size_t i = 0; i < yaml_tree_count(node); i++) {
		const yaml_node_t *value, *key = yaml_tree_key(reader->tree, node, i, &value);
		const char *name = yaml_tree_text(key);
		const struct setting *row = name == NULL ? NULL : find_row(parent, name);

		if (row == NULL) {
			say_unknown(reader, parent, key, name == NULL ? "(not a word)" : name);
		} else if (said[row - settings_table]) {
			reader_say(reader, key, "%s is said a second time", name);
		} else {
			said[row - settings_table] = true;
			read_setting(reader, row, value, base);
		}
	}
	say_missing(reader, parent, node, said);
}

void
settings_read(const struct reader *reader)
{
	fill_defaults(reader, "", reader->forum);
	read_group(reader, "", yaml_tree_root(reader->tree), reader->forum);
}
