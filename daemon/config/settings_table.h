/*
 * The table of all settings: key path, type, unit, default, limits, one comment each.
 */
#ifndef CONFIG_SETTINGS_TABLE_H
#define CONFIG_SETTINGS_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "records/words.h"

enum setting_type {
	SETTING_GROUP,		/* has keys of its own: the rows "path.key" */
	SETTING_GROUPS,		/* a list of such groups: the rows "path[].key" */
	SETTING_LINES,		/* a list of single lines, no two the same */
	SETTING_NAMES,		/* a list of names */
	SETTING_HOSTS,		/* a list of host names, kept in small letters */
	SETTING_RIGHTS,		/* a list of rights and posts, kept as bits */
	SETTING_LINE,		/* one line of text */
	SETTING_TEXT,		/* several lines */
	SETTING_NAME,		/* a word of a-z, 0-9 and - */
	SETTING_ADDRESS,	/* an e-mail address */
	SETTING_WEB,		/* an http or https address */
	SETTING_HTTPS,		/* an https address */
	SETTING_HOST,		/* a host name or a numeric address */
	SETTING_DOMAIN,		/* a host name with a dot in it */
	SETTING_PATH,		/* a file or folder, made absolute */
	SETTING_NUMBER,
	SETTING_YES_NO,		/* true or false */
	SETTING_DATE,		/* a day; kept as the instant it begins in the UK */
	SETTING_CHOICE		/* one of a few words, kept as an enum */
};

struct setting {
	const char *path;
	enum setting_type type;
	const char *unit;	/* what `low` and `high` count; "" = nothing */
	const char *standard;	/* the default, as the file would say it; NULL = must be said */
	int64_t low, high;	/* a number's range; a text's octets; a list's entries */
	const char *comment;
	size_t offset;		/* of the field, in struct forum or in the list's element */
	size_t count_offset;	/* GROUPS: where the number of elements goes (int) */
	size_t size;		/* GROUPS: of one element */
	size_t line_offset;	/* GROUPS: in an element, where its line goes (int) */
	const struct word *choices;	/* CHOICE; if `high` is not 0, only the first `high` are offered */
};

enum { SETTINGS_LIMIT = 128 };

extern const struct setting settings_table[];	/* ends with a NULL path */

/* Names of sets of rights, each a post in the forum (E-13). */
extern const struct word post_rights[];

/* "port" for the row "outbox.port" and the parent "outbox"; NULL if the row is no direct child
 * of the parent.  The parent of everything is "". */
const char *setting_key(const struct setting *row, const char *parent);

#endif
