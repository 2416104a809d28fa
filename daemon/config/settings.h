/*
 * The configuration file: read, checked, and handed on as plain values (records/forum.h).
 * One table in settings_table.c says for each key its type, unit, default, limits and a comment.
 */
#ifndef CONFIG_SETTINGS_H
#define CONFIG_SETTINGS_H

#include "base/memory.h"
#include "base/reason.h"
#include "records/forum.h"

struct settings;

/* Reads and checks the file.  All problems are found at once, one line each, added to `problems` as
 * "FILE:LINE:COLUMN: words; did you mean …?" (unknown key, wrong type, out of range, duplicate, missing,
 * a name that is not defined, forbidden combination).  NULL if there was any.  Relative paths in
 * the file are taken from the file's own folder and come out absolute.  Sets the zone of the process
 * to the file's time_zone: days in it mean nothing before.  The caller frees it. */
struct settings *settings_load(const char *path, struct buffer *problems);
void settings_free(struct settings **settings);

const struct forum *settings_forum(const struct settings *settings);

/* The file to use: `given` (--config), else /etc/signpost/NAME/signpost.yaml for `name` (--forum), else
 * SIGNPOST_CONFIG, else that of the only forum in /etc/signpost: what was typed comes before what lies
 * in the environment.  The caller frees it; NULL with a reason. */
char *settings_find(const char *given, const char *name, struct reason *why);

/* The same with another folder in the place of /etc/signpost: for tests. */
char *settings_find_below(const char *etc, const char *given, const char *name, struct reason *why);

/* The shipped config/signpost.yaml, embedded: works unchanged for the demo. */
const char *settings_default_text(size_t *length);

#endif
