/*
 * Which configuration file is meant: one on the command line, one forum of several, or the only one.
 */
#include "config/settings.h"

#include <dirent.h>

#include "base/file.h"
#include "base/text.h"

enum { NAMES_LIMIT = 800 };

static char *
file_of(const char *etc, const char *name)
{
	char *folder = file_path(etc, name), *file = file_path(folder, "signpost.yaml");

	free(folder);
	return file;
}

/* The names of all forums below etc, as "hertford, ware".  Returns how many. */
static size_t
list_forums(const char *etc, struct buffer *names)
{
	struct dirent **entries;
	int found = scandir(etc, &entries, NULL, alphasort);
	size_t count = 0;

	for (int i = 0; i < found; i++) {
		const char *name = entries[i]->d_name;
		char *file = file_of(etc, name);

		if (name[0] != '.' && file_exists(file)) {
			buffer_format(names, "%s%s", count > 0 ? ", " : "", name);
			count++;
		}
		free(file);
		free(entries[i]);
	}
	if (found >= 0)
		free(entries);
	return count;
}

static char *
find_named(const char *etc, const char *name, struct reason *why)
{
	struct buffer names = { .limit = NAMES_LIMIT };
	bool plain = name[0] != '\0' && name[0] != '.' && strchr(name, '/') == NULL;
	char *file = plain ? file_of(etc, name) : NULL;

	if (plain && file_exists(file))
		return file;
	if (list_forums(etc, &names) == 0)
		reason_not_found(why, "There is no forum '%.60s' on this machine: no %s/NAME/signpost.yaml at "
		    "all.", name, etc);
	else
		reason_not_found(why, "There is no forum '%.60s' on this machine; there is: %s.", name,
		    names.bytes);
	buffer_free(&names);
	free(file);
	return NULL;
}

static char *
find_only(const char *etc, struct reason *why)
{
	struct buffer names = { .limit = NAMES_LIMIT };
	size_t count = list_forums(etc, &names);
	char *file = NULL;

	if (count == 1)
		file = file_of(etc, names.bytes);
	else if (count == 0)
		reason_not_found(why, "There are no settings yet: no %s/NAME/signpost.yaml. Name a file with "
		    "--config, or try the demo: signpost init --demo DIR.", etc);
	else
		reason_usage(why, "There are several forums on this machine; say which with --forum: %s.",
		    names.bytes);
	buffer_free(&names);
	return file;
}

char *
settings_find_below(const char *etc, const char *given, const char *name, struct reason *why)
{
	const char *environment = getenv("SIGNPOST_CONFIG");

	if (given != NULL)
		return memory_text(given);
	if (name != NULL)
		return find_named(etc, name, why);
	if (environment != NULL && environment[0] != '\0')
		return memory_text(environment);
	return find_only(etc, why);
}

char *
settings_find(const char *given, const char *name, struct reason *why)
{
	return settings_find_below(SIGNPOST_ETC, given, name, why);
}
