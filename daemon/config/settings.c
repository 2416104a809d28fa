/*
 * The configuration file: opened, read, checked, handed on.
 * The table: settings_table.c.  Reading: settings_read.c.  Rules: settings_rules.c, wording_rules.c.
 */
#include "config/settings.h"

#include "base/clock.h"
#include "base/file.h"
#include "config/settings_read.h"

enum { FILE_LIMIT = 256 * 1024, ARENA_LIMIT = 16 * 1024 * 1024 };

struct settings {
	struct forum forum;
	struct arena *arena;
};

/* The absolute folder of the file.  The caller frees it. */
static char *
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *part = slash == NULL ? memory_text(".") :
	    memory_text_part(path, slash == path ? 1 : (size_t)(slash - path));
	char *folder = realpath(part, NULL);

	if (folder == NULL)
		return part;
	free(part);
	return folder;
}

/* Days can only be read when the zone is known, so it comes first.  A zone that is no single text is
 * told when its turn comes. */
static void
set_zone(const struct reader *reader)
{
	const yaml_node_t *node = yaml_tree_value(reader->tree, yaml_tree_root(reader->tree), "time_zone");
	const char *zone = node == NULL ? "Europe/London" : yaml_tree_text(node);
	struct reason why;

	if (zone != NULL && zone[0] != '\0' && !clock_set_zone(zone, &why))
		reader_say(reader, node, "%s", why.text);
}

static void
read_tree(struct settings *settings, const struct yaml_tree *tree, const char *path,
    struct problems *problems)
{
	char *folder = folder_of(path);
	struct reader reader = { .tree = tree, .problems = problems, .arena = settings->arena,
		.folder = folder, .forum = &settings->forum };

	set_zone(&reader);
	settings_read(&reader);
	settings_check_rules(&reader);
	free(folder);
}

static void
read_file(struct settings *settings, const char *path, struct problems *problems)
{
	struct buffer text = { .limit = FILE_LIMIT };
	struct yaml_tree *tree = NULL;
	struct reason why;

	if (file_read(path, &text, &why))
		tree = yaml_tree_read(text.bytes != NULL ? text.bytes : "", text.length, problems);
	else if (text.full)
		problems_add(problems, 0, 0, "the file is larger than 256 KiB; this cannot be settings");
	else
		problems_add(problems, 0, 0, "%s", why.text);
	if (tree != NULL)
		read_tree(settings, tree, path, problems);
	yaml_tree_free(&tree);
	buffer_free(&text);
}

struct settings *
settings_load(const char *path, struct buffer *out)
{
	struct settings *settings = memory_new(sizeof *settings);
	struct problems problems = { 0 };

	settings->arena = arena_new(ARENA_LIMIT);
	read_file(settings, path, &problems);
	if (problems.count > 0)
		settings_free(&settings);
	problems_write(&problems, path, out);
	problems_free(&problems);
	return settings;
}

void
settings_free(struct settings **settings)
{
	if (*settings == NULL)
		return;
	arena_free(&(*settings)->arena);
	free(*settings);
	*settings = NULL;
}

const struct forum *
settings_forum(const struct settings *settings)
{
	return &settings->forum;
}
